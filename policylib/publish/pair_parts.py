"""The parts of a release that tell what changed between two versions: pages, PDFs, Word, JSON.

Each sees the two versions by themselves (`narrowing.narrowed`); a step has more of them: the one
version follows the other, so it is printed, and told to a committee.
"""

from collections.abc import Iterator
from dataclasses import replace

from policylib.publish.cover import Standing
from policylib.publish.edition import Edition, Pair
from policylib.publish.layout import PAIR_PAGES
from policylib.publish.narrowing import narrowed
from policylib.publish.parts import Files, Keyed, Part

_PDF_WEIGHTS = {"summary": 4.0, "redline": 4.5, "side-by-side": 5.0, "parallel": 3.5}
_NOTES = ("agenda", "intranet")


def pair_parts(edition: Edition, keyed: Keyed) -> Iterator[Part]:
    """What is made of each pair, with the endings that the edition asks for."""
    for pair in edition.pairs():
        yield from _parts(edition, pair, keyed)


def _parts(edition: Edition, pair: Pair, keyed: Keyed) -> Iterator[Part]:
    name, folder = f"{pair.old}--{pair.new}", pair.folder
    bare = narrowed(edition, pair)
    dressed = replace(bare, house=edition.house)
    whole = replace(dressed, ways=edition.ways, kinds=edition.kinds)
    plain = replace(pair, is_printed=False)  # only pages tell which files stand beside them
    if "html" in edition.kinds:
        paths = [f"{folder}/{page}.html" for page in PAIR_PAGES]
        yield keyed.part(f"{name} html", _pages, whole, pair, paths=paths, weight=1.0)
    if "json" in edition.kinds:
        paths = [f"{folder}/comparison.json"]
        yield keyed.part(f"{name} json", _json, bare, plain, paths=paths, weight=0.1)
    if "docx" in edition.kinds:
        standings = edition.standings()
        today = standings[pair.old], standings[pair.new]
        redline = f"{folder}/redline.docx"
        yield keyed.part(
            f"{name} redline docx", _redline_word, dressed, plain, today,
            ending="docx", paths=[redline], weight=0.5,
        )  # fmt: skip
    if "docx" in edition.kinds and pair.is_printed:
        yield keyed.part(
            f"{name} parallel docx", _parallel_word, dressed, pair,
            ending="docx", paths=[f"{folder}/parallel.docx"], weight=0.4,
        )  # fmt: skip
    if pair.is_step and edition.kinds & {"docx", "html"}:
        endings = ("txt", "docx") if "docx" in edition.kinds else ("txt",)
        paths = [f"{folder}/{note}.{ending}" for note in _NOTES for ending in endings]
        told = replace(dressed, kinds=edition.kinds & {"docx"})
        yield keyed.part(
            f"{name} notes", _notes, told, plain, ending="docx", paths=paths, weight=0.3
        )
    if "pdf" in edition.kinds and pair.is_printed:
        for page in PAIR_PAGES:
            yield keyed.part(
                f"{name} {page} pdf",
                _pdf,
                dressed,
                pair,
                page,
                ending="pdf",
                paths=[f"{folder}/{page}.pdf"],
                weight=_PDF_WEIGHTS[page],
            )


def _pages(edition: Edition, pair: Pair) -> Files:
    from policylib.publish.pair_pages import pair_pages

    return pair_pages(edition, pair)


def _json(edition: Edition, pair: Pair) -> Files:
    from policylib.explain import to_json

    return {f"{pair.folder}/comparison.json": to_json(edition.compared(pair.old, pair.new))}


def _redline_word(edition: Edition, pair: Pair, standings: tuple[Standing, Standing]) -> Files:
    from policylib.publish.word.redline import redline_word

    old, new = edition.version(pair.old), edition.version(pair.new)
    held = redline_word(
        edition.compared(pair.old, pair.new),
        old_image=old.image,
        new_image=new.image,
        standings=standings,
        house=edition.house,
    )
    return {f"{pair.folder}/redline.docx": held}


def _parallel_word(edition: Edition, pair: Pair) -> Files:
    from policylib.publish.word import parallel_word

    return {f"{pair.folder}/parallel.docx": parallel_word(edition.compared(pair.old, pair.new))}


def _notes(edition: Edition, pair: Pair) -> Files:
    from policylib.publish.short_texts import short_text_files

    return short_text_files(edition, pair)


def _pdf(edition: Edition, pair: Pair, page: str) -> Files:
    from policylib.publish.pair_pages import pair_document
    from policylib.publish.pdf import pdf_of

    return {f"{pair.folder}/{page}.pdf": pdf_of(pair_document(edition, pair, page))}
