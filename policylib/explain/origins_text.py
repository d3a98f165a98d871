"""Where the text comes from, for the terminal: the answer in short, then both texts.

All is readable without colour: `[-taget ud-]{+nyt+}`.
"""

from collections.abc import Iterator

from policylib.compare.origin_facts import Origins
from policylib.explain.origin_lines import OriginsAnswer, Stretch, ToldDocument, ToldNew
from policylib.explain.origins import tell_origins
from policylib.explain.terminal import Line, Span, filled, marked, rendered
from policylib.language.origins import origin_words

_FIRST_WORDS = 12


def origins_to_text(
    origins: Origins, lang: str | None = None, *, width: int = 80, colour: bool = False
) -> str:
    """The whole answer as text, filled to `width` columns; `colour` adds terminal codes."""
    answer = tell_origins(origins, lang)
    words = origin_words(lang or origins.lang)
    lines: list[Line] = [
        *filled([Span(answer.title, "heading")], width),
        *filled([Span(answer.policy)], width),
        *filled([Span(answer.compared)], width),
        (),
        (Span(answer.short_title.upper(), "heading"),),
        *(line for told in answer.short for line in filled([Span(told)], width, "• ", "  ")),
        (),
        *filled([Span(answer.disclaimer, "quiet")], width),
        (),
        (
            Span(words["title"].upper(), "heading"),
            Span("   "),
            Span(words["terminal.legend"], "quiet"),
        ),
        *_new_lines(answer, words["from.left"], width),
        (),
        (Span(words["destinations"].upper(), "heading"),),
    ]
    for document in answer.documents:
        lines += [(), *_document_lines(document, words["to.lost"], words["to.found"], width)]
        if not document.lost and document.found:
            lines += filled([Span(words["to.lost.none"])], width, "  ", "  ")
    return "\n".join(rendered(line, colour=colour).rstrip() for line in lines) + "\n"


def _new_lines(answer: OriginsAnswer, left: str, width: int) -> Iterator[Line]:
    for passage in answer.passages:
        if passage.level:
            yield ()
            yield from filled([Span(passage.heading, "heading")], width)
            told = " ".join((f"{passage.label}.", *passage.notes))
            yield from filled([Span(told, "quiet")], width)
            continue
        yield from _passage_lines(passage, left, width)


def _passage_lines(passage: ToldNew, left: str, width: int) -> Iterator[Line]:
    notes = " ".join(passage.notes)
    if len(passage.stretches) == 1:
        [stretch] = passage.stretches
        lead = passage.label if stretch.is_new else f"{passage.label}. {stretch.lead}."
        told = " ".join(part for part in (lead, stretch.told, notes) if part)
        yield from filled([Span(told, "quiet")], width, "  ", "  ")
        yield from filled(_words_of(stretch), width, "    ", "    ")
        yield from _beside(passage, left, width)
        return
    yield from filled([Span(f"{passage.label}. {notes}".rstrip(), "quiet")], width, "  ", "  ")
    for stretch in passage.stretches:
        told = f"{stretch.lead}: {stretch.told}" if stretch.told else f"{stretch.lead}:"
        yield from filled([Span(told, "quiet")], width, "  – ", "    ")
        yield from filled(_words_of(stretch, whole=True), width, "    ", "    ")
    yield from _beside(passage, left, width)


def _beside(passage: ToldNew, left: str, width: int) -> Iterator[Line]:
    """What stood with a passage and is gone, and what stands nearly the same elsewhere."""
    if passage.left_out:
        yield from filled([Span(f"{left}:", "quiet")], width, "  – ", "    ")
    for text in passage.left_out:
        yield from filled([marked(text, "deleted")], width, "    ", "    ")
    for stretch in passage.alike:
        yield from filled([Span(f"{stretch.lead}: {stretch.told}", "quiet")], width, "  – ", "    ")
        yield from filled(_words_of(stretch), width, "    ", "    ")


def _words_of(stretch: Stretch, *, whole: bool = False) -> list[Span]:
    """The marked words of a stretch; of those that are as they were, only how they begin."""
    if all(segment.mark == "=" for segment in stretch.segments):
        words = "".join(segment.text for segment in stretch.segments).split()
        if whole or len(words) <= _FIRST_WORDS:
            return [Span(" ".join(words))]
        return [Span(" ".join(words[:_FIRST_WORDS]) + " …")]
    styles = {"-": "deleted", "+": "inserted"}
    return [
        marked(text, styles[mark]) if mark in styles else Span(text)
        for mark, text in stretch.segments
    ]


def _document_lines(document: ToldDocument, lost: str, found: str, width: int) -> Iterator[Line]:
    yield from filled([Span(document.summary, "heading")], width)
    if document.lost:
        yield from filled([Span(f"{lost}:")], width, "  ", "  ")
    for passage in document.lost:
        told = " ".join(part for part in (f"{passage.place}:", passage.told, passage.held) if part)
        yield from filled([Span(told, "quiet")], width, "  – ", "    ")
        for text in passage.texts:
            yield from filled([marked(text, "deleted")], width, "    ", "    ")
    if document.headings:
        yield from filled([Span(document.headings)], width, "  ", "  ")
    if document.found:
        yield from filled([Span(f"{found}:")], width, "  ", "  ")
    for passage in document.found:
        [text] = passage.texts
        yield from filled([Span(f"{text}: "), Span(passage.told, "quiet")], width, "  – ", "    ")
