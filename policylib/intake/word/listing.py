"""Items of lists: those whose marks were typed, and automatic marks that Markdown cannot count.

Markdown has bullets and whole numbers. "a)", "1.1" and "§ 4" stay words, at the head of a bullet's
item, whether they were typed or Word counts them: what refers to litra b must find it.
"""

from policylib.document import Run
from policylib.intake.report import FindingKind
from policylib.intake.typed import Mark, mark_of, typed_items
from policylib.intake.word.lines import Element, Findings, Line
from policylib.intake.word.numbering import Level, Numbered
from policylib.markdown.inline import tidy
from policylib.markdown.sections import without_prefix
from policylib.records import replace

_PLAIN_KINDS = frozenset({"", "text", "continue"})
_STEP = 360
_BULLET = "•"


def listed(elements: list[Element], findings: Findings) -> list[Element]:
    """The elements with every paragraph whose mark was typed as an item."""
    items = typed_items([_mark(each) for each in elements])
    made: list[Element] = []
    for each, item in zip(elements, items, strict=True):
        if item is None or not isinstance(each, Line):
            made.append(each)
            continue
        findings.add(FindingKind.TYPED_ITEM, each.place, each.words)
        left = each.left + _STEP * item.level
        form, shown = ("decimal", f"{item.number}.") if item.number else ("bullet", _BULLET)
        text, said = each.text, each.said
        if not item.keeps_mark:
            text = without_prefix(text, item.mark.length)
            said = said.lstrip().removeprefix(item.mark.text)
        made.append(
            replace(
                each, text=text, said=said, num=f"typed {each.place}", left=left,
                numbered=Numbered(Level(form=form, text="%1." if item.number else _BULLET, left=left), 0, item.number, shown),
            )
        )  # fmt: skip
    return made


def counted_in_words(elements: list[Element], findings: Findings) -> list[Element]:
    """The elements with those automatic marks as words that are more than a whole number."""
    return [_worded(each, findings) if isinstance(each, Line) else each for each in elements]


def _worded(line: Line, findings: Findings) -> Line:
    numbered = line.numbered
    if numbered is None or numbered.is_bullet or numbered.is_whole or line.heading:
        return line
    shown = " ".join(numbered.shown.split())
    findings.add(FindingKind.LETTERED, line.place, f"{shown} {line.words}")
    level = numbered.level._replace(form="bullet", text=_BULLET)
    return replace(
        line,
        text=tidy((Run(text=f"{shown} "), *line.text)),
        said=f"{shown} {line.said}",
        numbered=Numbered(level, numbered.depth, numbered.number, _BULLET),
    )


def _mark(each: Element) -> Mark | None:
    """The mark that a paragraph of running text begins with."""
    if not isinstance(each, Line) or each.numbered or each.heading or not each.text:
        return None
    if each.kind not in _PLAIN_KINDS or each.text[0].image or each.text[0].code:
        return None
    return mark_of("".join(run.text for run in each.text))
