"""Comments of a Word file: whom they came from as a role, and which passage they are about."""

import datetime
import re
from collections.abc import Mapping, Sequence

from policylib.document import Policy, Row, Section, heading_of, normalise, text_of, walk
from policylib.intake.imported import Comment
from policylib.intake.report import FindingKind
from policylib.intake.word.lines import Element, Findings, Grid, Line, Remark
from policylib.intake.words import words_of


def comments_of(
    remarks: list[Remark], elements: list[Element], policy: Policy, lang: str, findings: Findings
) -> tuple[Comment, ...]:
    """Comments in the order of the text; each person is a number, also where one is addressed.

    Whom else the words of a comment name is not known, and stays.
    """
    words = words_of(lang)
    roles: dict[str, str] = {}
    places = _anchors(elements, policy)
    made = []
    remarks = sorted(remarks, key=lambda each: each.place)
    for remark in remarks:
        roles.setdefault(remark.author, words.PARTICIPANT.format(number=len(roles) + 1))
    for remark in remarks:
        role, text = roles[remark.author], _unnamed(remark.text, roles)
        findings.add(FindingKind.COMMENT, remark.place, f"{role}: {text}")
        made.append(
            Comment(
                role=role,
                text=text,
                anchor=places.get(remark.place, ""),
                quote=remark.quote,
                made_on=_day(remark.date),
            )
        )
    return tuple(made)


def _unnamed(text: str, roles: Mapping[str, str]) -> str:
    # A name of one word may be any word ("HR"), and would change what the comment says.
    for name in sorted((each for each in roles if len(each.split()) > 1), key=len, reverse=True):
        spelled = r"\s+".join(map(re.escape, name.split()))
        text = re.sub(rf"(?i)(?<!\w){spelled}(?!\w)", roles[name], text)
    return text


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _anchors(elements: list[Element], policy: Policy) -> dict[int, str]:
    """The passage of each paragraph, by its words: both texts go through in one order."""
    told: list[tuple[int, int, str]] = []
    for each in elements:
        match each:
            case Line():
                told.append((each.place, each.place, normalise(each.words)))
            case Grid(rows=rows, place=place):
                at = place
                for row in rows:
                    cells = [normalise("".join(run.text for run in cell)) for cell in row]
                    told.append((at, at + len(row) - 1, " | ".join(cells)))
                    at += len(row)
    passages = [(passage.anchor, _words(passage.node)) for passage in walk(policy)]
    sections = {p.anchor for p in walk(policy) if isinstance(p.node, Section)}
    found: dict[int, str] = {}
    start = 0
    for first, last, words in told:
        hit = _place(words, passages, start) if words else None
        if hit is None:
            continue
        anchor, text = passages[start := hit]
        found |= dict.fromkeys(range(first, last + 1), anchor)
        if text != words:
            continue  # further paragraphs may be of the same passage
        start += 1
        within = () if anchor in sections else (f"{anchor}/",)
        while start < len(passages) and passages[start][0].startswith(within):
            start += 1
    return found


def _place(words: str, passages: Sequence[tuple[str, str]], start: int) -> int | None:
    """The next passage with these words, alone or among others."""
    return next((at for at in range(start, len(passages)) if words in passages[at][1]), None)


def _words(node: object) -> str:
    match node:
        case Section():
            return normalise(heading_of(node))
        case Row():
            return text_of(node)
        case _:
            return text_of(node)  # type: ignore[arg-type]
