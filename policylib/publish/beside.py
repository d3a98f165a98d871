"""What a release holds beside a page about two versions: its other pages, both versions, files."""

from dataclasses import dataclass

from policylib.language import get
from policylib.language.pair_pages import pair_words
from policylib.language.publish import publish_words
from policylib.language.site import site_words
from policylib.publish.change_ways import NOWHERE, Ways
from policylib.publish.edition import Edition, Pair
from policylib.publish.house import PLAIN, House
from policylib.publish.layout import PAIR_PAGES
from policylib.publish.site_versions import name_of

_WORD_FILES = {
    "redline": ("redline",),
    "parallel": ("parallel",),
    "summary": ("redline", "parallel"),
}
_ALWAYS = frozenset({"redline"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PairPage:
    """One of the pages of a pair: what it is called, its address, whether the reader is there."""

    name: str
    address: str
    is_here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside a page about two versions, seen from that page; empty where it is alone.

    `versions` and `files` are names and addresses, `ways` where a change leads from the summary.
    `command` is named where no PDF was made ahead.
    """

    pages: tuple[PairPage, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    ways: Ways = NOWHERE
    command: str = ""

    def at(self, page: str) -> str:
        """The address of a page of the pair, such as "redline.html"; "" where there is none."""
        return f"{page}.html" if self.pages else ""


NOTHING_BESIDE = Beside()
"""A page that was mailed, say, and has nothing to lead to."""


def page_names(lang: str, house: House = PLAIN) -> dict[str, str]:
    """What the pages of a pair are called, by the names of their files."""
    words, own = house.worded(publish_words(lang)), house.worded(pair_words(lang))
    names = (get(lang).label("one_page"), own.redline, own.side_by_side, words.parallel)
    return dict(zip(PAIR_PAGES, names, strict=True))


def beside_of(edition: Edition, pair: Pair, here: str) -> Beside:
    """What stands beside one page of a pair in a release; `here` is one of `PAIR_PAGES`."""
    comparison = edition.compared(pair.old, pair.new)
    house = edition.house
    own = house.worded(pair_words(comparison.lang))
    frame = edition.frame(f"{pair.folder}/{here}.html")
    names = page_names(comparison.lang, house)
    reading = house.worded(site_words(comparison.lang)).read_version
    sides = [edition.version(label) for label in (pair.old, pair.new)]
    versions = tuple(
        (reading.format(name=name_of(side, comparison.lang)), frame.to(f"{side.base}.html"))
        for side in sides
    )
    files: list[tuple[str, str]] = []
    has_pdf = "pdf" in edition.kinds and pair.is_printed
    if has_pdf:
        files.append((own.as_pdf.format(page=names[here]), f"{here}.pdf"))
    if "docx" in edition.kinds:
        told = {"redline": own.redline_word, "parallel": own.parallel_word}
        made = [name for name in _WORD_FILES.get(here, ()) if name in _ALWAYS or pair.is_printed]
        files += [(told[name], f"{name}.docx") for name in made]
    if here == "summary" and pair.is_step:
        ending = "docx" if "docx" in edition.kinds else "txt"
        files += [(own.agenda, f"agenda.{ending}"), (own.intranet, f"intranet.{ending}")]
    return Beside(
        pages=tuple(
            PairPage(name=name, address=f"{page}.html", is_here=page == here)
            for page, name in names.items()
        ),
        versions=versions,
        files=tuple(files),
        ways=Ways(
            redline="redline.html",
            versions=(versions[0][1], versions[1][1]),
            passages=frame.root if edition.lineage else None,
        ),
        command="" if has_pdf else _command(pair),
    )


def _command(pair: Pair) -> str:
    """What makes the PDF of a pair: policylib diff 1.0 2.0 -o 1.0-2.0.pdf."""
    labels = [f'"{label}"' if " " in label else label for label in (pair.old, pair.new)]
    return f"policylib diff {' '.join(labels)} -o {pair.folder.rpartition('/')[2]}.pdf"
