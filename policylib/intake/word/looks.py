"""What a Word file shows by look alone: titles, headings and lists that no style tells.

Real municipal files set headings as bold lines: short, without a full stop, larger or bolder than
the running text. Which is above which, their size tells, and what the profile knows of them.
"""

from collections import Counter
from collections.abc import Callable

from policylib.document import Role, Run
from policylib.intake.report import FindingKind
from policylib.intake.word.lines import Element, Findings, Line
from policylib.intake.word.listing import listed
from policylib.records import replace

_LONGEST = 120
_LARGER = 3
_PLAIN_KINDS = frozenset({"", "text"})
_OPENING = (Role.FOREWORD, Role.READING_GUIDE, Role.CHAPTER, Role.THEME, Role.VALUES)
_QUESTIONS = (Role.WHAT_WE_WANT, Role.WHAT_WE_DO)

RoleOf = Callable[[str], Role]


def seen_by_look(elements: list[Element], role_of: RoleOf, findings: Findings) -> list[Element]:
    """The elements with headings and lists found by look."""
    lines = [each for each in elements if isinstance(each, Line)]
    if any(line.heading for line in lines):
        elements = [_known(each, role_of, findings) for each in elements]
    else:
        elements = _headed(elements, role_of, findings)
    return listed(elements, findings)


def _may_head(line: Line) -> bool:
    words = line.words
    return (
        bool(words)
        and line.kind in _PLAIN_KINDS
        and not line.boxed
        and len(words) <= _LONGEST
        and any(sign.isalpha() for sign in words)
        and words[-1] not in ".,;"
        and not any(run.image for run in line.text)
    )


def _known(each: Element, role_of: RoleOf, findings: Findings) -> Element:
    """Where headings have styles, a bold line is one only if its words are those of a heading."""
    if not isinstance(each, Line) or each.heading or each.numbered or not _may_head(each):
        return each
    if not each.look.bold:
        return each
    role = role_of(each.words)
    if role is Role.PLAIN:
        findings.add(FindingKind.BOLD_LINE, each.place, each.words)
        return each
    findings.add(FindingKind.HEADING_LOOK, each.place, each.words)
    return replace(each, heading=9 if role in _QUESTIONS else 2, text=unstyled(each))


def _headed(elements: list[Element], role_of: RoleOf, findings: Findings) -> list[Element]:
    lines = [each for each in elements if isinstance(each, Line) and each.kind in _PLAIN_KINDS]
    weights: Counter[int] = Counter()
    bold = 0
    for line in lines:
        weights[line.look.size] += len(line.words)
        bold += len(line.words) * line.look.bold
    body = weights.most_common(1)[0][0] if weights else 0
    means_much = bold * 2 < sum(weights.values())

    def heads(line: Line) -> bool:
        if not _may_head(line):
            return False
        larger = line.look.size >= body + _LARGER
        is_known = role_of(line.words) is not Role.PLAIN and not line.numbered
        shows = (line.look.bold and means_much and line.look.size >= body) or larger
        is_item = line.numbered is not None and line.numbered.is_bullet
        return (
            not is_item
            and (shows or (is_known and line.words.count("?") < 2))
            and (line.words[-1] != ":" or is_known)
        )

    found = {line.place: line for line in lines if heads(line)}
    named = {line.look for line in found.values() if _names(line.words)}
    for line in lines:
        # A value whose slogan is a sentence, among values whose slogans are not.
        bare = line.words.removesuffix(".")
        if (
            line.look.bold
            and line.look in named
            and "." not in bare
            and _names(bare)
            and len(bare) < _LONGEST
        ):
            found.setdefault(line.place, line)
    if not found:
        return elements
    first = next((line for line in lines if line.words), None)
    largest = max(line.look.size for line in found.values())
    title = 0
    if first is not None and first.place in found and role_of(first.words) is Role.PLAIN:
        others = [line for line in found.values() if line.look.size >= first.look.size]
        if first.look.size == largest and (len(others) == 1 or largest < body + _LARGER):
            title = first.place
    levels = _levels([line for line in found.values() if line.place != title], role_of)
    made: list[Element] = []
    for each in elements:
        if not isinstance(each, Line) or each.place not in found:
            made.append(each)
        elif each.place == title:
            made.append(replace(each, kind="title", text=unstyled(each)))
        else:
            findings.add(FindingKind.HEADING_LOOK, each.place, each.words)
            made.append(replace(each, heading=levels[each.place], text=unstyled(each)))
    return made


def _names(words: str) -> bool:
    """Whether a line has a name and what it stands for: "Respekt – vi lytter"."""
    name, dash, rest = words.replace("–", "-").partition(" - ")
    return bool(dash and rest) and name.isalpha()


def _levels(lines: list[Line], role_of: RoleOf) -> dict[int, int]:
    """The level of each heading: by its look, and where one look serves several, by its words."""
    looks = sorted({(-line.look.size, not line.look.bold, line.look.italic) for line in lines})
    rank = {look: at for at, look in enumerate(looks, start=1)}
    of = {line.place: rank[-line.look.size, not line.look.bold, line.look.italic] for line in lines}
    roles: dict[int, set[bool]] = {}
    for line in lines:
        role = role_of(line.words)
        if role in _OPENING or role in _QUESTIONS:
            roles.setdefault(of[line.place], set()).add(role in _QUESTIONS)
    if not any(len(told) > 1 for told in roles.values()):
        return of
    levels: dict[int, int] = {}
    below = 0
    for line in lines:
        role = role_of(line.words)
        base = 3 * (of[line.place] - 1)
        if role in _OPENING:
            levels[line.place], below = base + 1, 1
        elif role in _QUESTIONS:
            levels[line.place], below = base + 2, 2
        else:
            levels[line.place] = base + below + 1
    return levels


def unstyled(line: Line) -> tuple[Run, ...]:
    """A heading's text without the bold or italics that all of its letters have."""
    said = [run for run in line.text if run.text.strip() and not run.image]
    strong = bool(said) and all(run.strong for run in said)
    emphasis = bool(said) and all(run.emphasis for run in said)
    text = tuple(
        replace(run, strong=run.strong and not strong, emphasis=run.emphasis and not emphasis)
        for run in line.text
    )
    return tuple(
        replace(run, text=run.text.replace("\n", " ")) if "\n" in run.text else run for run in text
    )
