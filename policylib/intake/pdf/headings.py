"""Which passages are headings, and how deep: by what the file says, else by size and weight."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from statistics import median

from policylib.document import Role
from policylib.intake.chunks import first_letter
from policylib.intake.pdf.parts import Kind, Part
from policylib.intake.pdf.sheets import Line
from policylib.intake.report import Finding, FindingKind
from policylib.intake.tree import Depths
from policylib.records import dataclass

_LONGEST, _MOST_LINES = 140, 5
_LARGER, _MUCH_LARGER, _LEAST = 1.1, 1.35, 0.85
_OTHERS = 3
_DOTS = re.compile(r"[0-9]{1,3}((?:\.[0-9]{1,3})*)\.?(?= )")

Look = tuple[float, bool, bool]
Rank = tuple[float, bool, bool, int, bool, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """How running text looks: its size, its font, and whether it is bold."""

    size: float
    family: str
    is_bold: bool

    def stands_out(self, line: Line) -> bool:
        """Whether a line looks other than running text, as headings do."""
        main = line.main
        if main.size < _LEAST * self.size:
            return False
        is_bold = all(word.is_bold for word in line.words)
        return (
            main.size >= _LARGER * self.size
            or (is_bold and not self.is_bold)
            or main.family != self.family
        )


def body_of(lines: Iterable[Line]) -> Body:
    """How most letters look."""
    counted: Counter[tuple[float, str, bool]] = Counter()
    for line in lines:
        for word in line.words:
            counted[round(word.size * 2) / 2, word.family, word.is_bold] += len(word.text)
    if not counted:
        return Body(size=10.0, family="", is_bold=False)
    size, family, is_bold = counted.most_common(1)[0][0]
    return Body(size=size, family=family, is_bold=is_bold)


def with_headings(
    parts: Sequence[Part],
    body: Body,
    role_of: Callable[[str], Role],
    names_heading: Callable[[str], bool],
    findings: list[Finding],
) -> list[Part]:
    """The parts with the headings among them found, and a level for each, from 1 without gaps."""
    has_tags = any(part.kind is Kind.HEADING for part in parts)
    # Where known headings stand out, a known name that does not is running text or a figure's.
    known = [part for part in parts if part.kind is Kind.PARAGRAPH and names_heading(part.text)]
    shown = sum(all(map(body.stands_out, part.lines)) for part in known)
    has_looks = shown >= _OTHERS and shown * 2 > len(known)
    found: list[Part] = []
    for place, part in enumerate(parts):
        after = parts[place + 1] if place + 1 < len(parts) else None
        may_be_bare = not (has_tags or has_looks)
        if _is_heading(
            part, after, body, names_heading, has_tags=has_tags, may_be_bare=may_be_bare
        ):
            found.append(replace(part, kind=Kind.HEADING, level=0, is_tagged=False))
            line = part.lines[0]
            kind = FindingKind.HEADING_LOOK
            findings.append(Finding(kind=kind, line=line.number, page=line.page, words=part.text))
        else:
            found.append(part)
    if not has_tags:
        _add_sentences(found, body, findings)
    return _levelled(found, role_of)


def _add_sentences(parts: list[Part], body: Body, findings: list[Finding]) -> None:
    """Take for headings those that end as a sentence does, where others have their very look."""
    looks = Counter(_full_look(part) for part in parts if part.kind is Kind.HEADING)
    for place, part in enumerate(parts[:-1]):
        is_lone = part.kind is Kind.PARAGRAPH and len(part.lines) <= _MOST_LINES
        if not is_lone or len(part.text) > _LONGEST or looks[_full_look(part)] < _OTHERS:
            continue
        after = parts[place + 1]
        if part.text[-1] not in ".:!" or after.kind not in {Kind.PARAGRAPH, Kind.ITEM}:
            continue
        if body.stands_out(after.lines[0]) or not all(map(body.stands_out, part.lines)):
            continue
        parts[place] = replace(part, kind=Kind.HEADING, level=0)
        line = part.lines[0]
        findings.append(
            Finding(
                kind=FindingKind.HEADING_LOOK, line=line.number, page=line.page, words=part.text
            )
        )


def _full_look(part: Part) -> tuple[Look, str]:
    return _look(part), part.lines[0].main.family


def _is_heading(
    part: Part,
    after: Part | None,
    body: Body,
    names_heading: Callable[[str], bool],
    *,
    has_tags: bool,
    may_be_bare: bool,
) -> bool:
    if part.kind is not Kind.PARAGRAPH or len(part.lines) > _MOST_LINES:
        return False
    text = part.text
    letter = first_letter(text)
    if len(text) > _LONGEST or not any(sign.isalpha() for sign in text) or letter.islower():
        return False
    size = part.lines[0].main.size
    if names_heading(text) and size >= _LEAST * body.size:
        return may_be_bare or all(map(body.stands_out, part.lines))
    if text[-1] in ".,;:" and size < _MUCH_LARGER * body.size:
        return False
    if after is None or not all(map(body.stands_out, part.lines)):
        return False
    return not has_tags or (
        size >= _LARGER * body.size and all(w.is_bold for line in part.lines for w in line.words)
    )


def _levelled(parts: Sequence[Part], role_of: Callable[[str], Role]) -> list[Part]:
    """The headings with levels: those of the file, and by their look for those without."""
    told: dict[int, list[float]] = {}
    guessed: list[Part] = []
    for part in parts:
        if part.kind is Kind.HEADING and part.level:
            told.setdefault(part.level, []).append(part.lines[0].main.size)
        elif part.kind is Kind.HEADING:
            guessed.append(part)
    themed = {_look(part) for part in guessed if role_of(part.text) is Role.THEME}
    met = list(dict.fromkeys(map(_look, guessed)))
    ranks = sorted({_rank(part, themed, met, role_of) for part in guessed})
    sizes = {level: median(held) for level, held in told.items()}
    # Where all headings look alike, only what they say can tell how deep they stand.
    by_role = Depths() if themed and len({_look(part) for part in guessed}) == 1 else None
    levelled: list[Part] = []
    for part in parts:
        if part.kind is not Kind.HEADING or part.level:
            levelled.append(part)
        elif by_role and not sizes:
            text = part.text
            levelled.append(replace(part, level=by_role.of(role_of(text), text)))
        elif sizes:
            larger = [
                level for level, size in sizes.items() if size > part.lines[0].main.size + 0.3
            ]
            levelled.append(replace(part, level=max(larger, default=0) + 1))
        else:
            levelled.append(replace(part, level=ranks.index(_rank(part, themed, met, role_of)) + 1))
    return levelled


def _look(part: Part) -> Look:
    words = [word for line in part.lines for word in line.words]
    is_bold = all(word.is_bold for word in words)
    return -round(part.lines[0].main.size * 2) / 2, not is_bold, all(w.is_italic for w in words)


def _rank(
    part: Part, themed: set[Look], met: Sequence[Look], role_of: Callable[[str], Role]
) -> Rank:
    """What orders headings: size and weight, then what their words say, then which look is met first.

    Italics order nothing by themselves: LibreOffice sets its second level in them, others the last.
    """
    look = _look(part)
    dots = _DOTS.match(part.text)
    is_below = look in themed and role_of(part.text).is_question
    depth = dots[1].count(".") if dots else 0
    return *look[:2], look not in themed, met.index(look), is_below, depth
