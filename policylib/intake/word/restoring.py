"""What Word cannot show of a policy of ours, put back where its words stand as they were.

    written                               shown by Word
    [bilaget](bilag/a.txt)                bilaget          no path leads out of a Word file
    ![Tre ringe](figurer/ringe.png)       Billede: Tre ringe      where the picture was not at hand
    ```python                             the code alone

Only a paragraph whose words are all as they were gets back what it had; in one that was edited
it is reported as lacking. LibreOffice makes a heading running text when the paragraph before it
is deleted; where a heading's words stand alone and nowhere as a heading, they are one again.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from policylib.document import (
    Block,
    BulletList,
    Code,
    Figure,
    Link,
    NumberedList,
    Policy,
    Quote,
    Raw,
    Run,
    Section,
    Text,
    heading_of,
    normalise,
    walk,
)
from policylib.intake.leads import is_path
from policylib.intake.report import FindingKind
from policylib.intake.word.carried import texts_of
from policylib.intake.word.lines import Element, Findings, Grid, Line
from policylib.markdown.inline import tidy
from policylib.records import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """Where in a text's shown words something stands that Word does not show: a link, a picture."""

    start: int
    end: int
    link: Link | None = None
    picture: Run | None = None


def restored(
    elements: list[Element], carried: Policy, label: str, findings: Findings
) -> list[Element]:
    """The elements with links, pictures and headings as the policy has them.

    `label` is the word that stands before a picture's text where the picture was not at hand.
    """
    anchors = {f"#{p.anchor}" for p in walk(carried) if isinstance(p.node, Section)}
    hidden: dict[str, list[_Span]] = {}
    for text in texts_of(carried):
        words, spans = _shown(text, anchors, label)
        if spans:
            hidden.setdefault(words, spans)
    made: list[Element] = []
    for each in elements:
        if isinstance(each, Grid):
            rows = tuple(tuple(_laid_over(cell, hidden) for cell in row) for row in each.rows)
            made.append(replace(each, rows=rows))
            continue
        text = _laid_over(each.text, hidden)
        if any(run.image for run in text) and not any(run.image for run in each.text):
            each = replace(each, said="".join(run.text for run in text))  # noqa: PLW2901
        made.append(replace(each, text=text))
    return _headed(_captioned(made, carried), carried, findings)


def unlike_code(policy: Policy) -> dict[str, Block]:
    """Blocks that Word shows as code and that are more, by their text: code in a language, markup."""
    return {
        block.text.strip("\n"): block
        for block in _blocks(policy)
        if (isinstance(block, Code) and block.language) or isinstance(block, Raw)
    }


def _shown(text: Text, anchors: set[str], label: str) -> tuple[str, list[_Span]]:
    """The words that Word shows of a text, and what it does not show of it."""
    words = ""
    spans: list[_Span] = []
    for run in text:
        told = run.text
        if run.image:
            alt = normalise(run.text)
            told = f"{label}: {alt}" if alt else label
        link = run.link
        is_lost = link is not None and (
            is_path(link.target) or bool(link.title) or (link.target.startswith("#") and link.target not in anchors)
        )  # fmt: skip
        if run.image:
            spans.append(_Span(start=len(words), end=len(words) + len(told), picture=run))
        elif is_lost:
            spans.append(_Span(start=len(words), end=len(words) + len(told), link=link))
        words += told
    return words, spans


def _laid_over(text: Text, hidden: dict[str, list[_Span]]) -> Text:
    """A text with what Word did not show of it, where its words are those that were written."""
    spans = hidden.get("".join(run.text for run in text))
    if spans is None or any(run.image for run in text):
        return text
    made: list[Run] = []
    at = 0
    for run in text:
        for start, end in _cuts(at, at + len(run.text), spans):
            span = next((s for s in spans if s.start <= start and end <= s.end), None)
            piece = replace(run, text=run.text[start - at : end - at])
            if span is None:
                made.append(piece)
            elif span.picture is None:
                is_free = piece.link is None or (
                    span.link is not None and piece.link.target == span.link.target
                )
                made.append(replace(piece, link=span.link) if is_free else piece)
            elif start == span.start:
                made.append(span.picture)
        if not run.text:
            made.append(run)
        at += len(run.text)
    return tidy(made)


def _cuts(start: int, end: int, spans: list[_Span]) -> Iterator[tuple[int, int]]:
    inner = {edge for span in spans for edge in (span.start, span.end) if start < edge < end}
    yield from ((a, b) for a, b in pairwise(sorted({start, end, *inner})))


def _captioned(elements: list[Element], carried: Policy) -> list[Element]:
    """Captions below pictures that were put back."""
    captions = {
        (block.image, normalise(block.caption))
        for block in _blocks(carried)
        if isinstance(block, Figure)
    }
    made = elements[:1]
    for before, each in pairwise(elements):
        image = before.text[0].image if isinstance(before, Line) and len(before.text) == 1 else ""
        if isinstance(each, Line) and (image, each.words) in captions:
            made.append(replace(each, kind="caption"))
        else:
            made.append(each)
    return made


def _headed(elements: list[Element], carried: Policy, findings: Findings) -> list[Element]:
    """Headings that lost their style, by their words, where these stand in no other heading."""
    levels = dict(_levels(carried))
    wanted = Counter(words for words, _ in _levels(carried))
    wanted -= Counter(each.words for each in elements if isinstance(each, Line) and each.heading)
    made: list[Element] = []
    for each in elements:
        if isinstance(each, Line) and not each.heading and each.kind == "" and wanted[each.words]:
            wanted[each.words] -= 1
            findings.add(FindingKind.HEADING_LOOK, each.place, each.words)
            made.append(
                replace(each, heading=levels[each.words], num="", numbered=None, left=0)
            )  # fmt: skip
        else:
            made.append(each)
    return made


def _levels(policy: Policy) -> Iterator[tuple[str, int]]:
    waiting = [(section, 1) for section in policy.sections]
    while waiting:
        section, level = waiting.pop()
        yield normalise(heading_of(section)), level
        waiting += [(below, level + 1) for below in section.sections]


def _blocks(policy: Policy) -> Iterator[Block]:
    """Every block of a policy, also those in others."""
    waiting: list[Block] = list(policy.blocks)
    waiting += [block for note in policy.footnotes for block in note.blocks]
    sections = list(policy.sections)
    while sections:
        section = sections.pop()
        waiting += section.blocks
        sections += section.sections
    while waiting:
        block = waiting.pop()
        yield block
        match block:
            case Quote(blocks=blocks):
                waiting += blocks
            case BulletList(items=items) | NumberedList(items=items):
                waiting += [inner for item in items for inner in item.blocks]
            case _:
                pass
