"""The unchanged places that should be read beside a change, in a reader's words.

Læs også Sygefravær (tema 7), der henviser til »tema 6«: »Se også tema 6, hvis fraværet har …«
"""

import re

from policylib.compare.facts import Change, Comparison, Mention
from policylib.explain.asides import Aside, AsideLine
from policylib.explain.order import numbered
from policylib.explain.places import place_name
from policylib.language import Language

_ON_PAGE = 6
_OF_ONE_CHANGE = 2
_BEFORE, _BEHIND = 5, 7


def ripple_aside(comparison: Comparison, language: Language) -> Aside:
    """The places for the one page: two of each change, six in all; the rest is counted."""
    lines: list[AsideLine] = []
    told: set[str] = set()
    for number, change, _ in numbered(comparison, language.code):
        # A place that several changes concern stands here once, under the first.
        places = [mention for mention in change.ripple if mention.anchor not in told]
        told.update(mention.anchor for mention in places)
        for mention in places[:_OF_ONE_CHANGE]:
            text = f"{_way_of_naming(mention, change, language)}{_quote(mention, language)}"
            lines.append(AsideLine(number=number, lead=lead_of(mention, language), text=text))
    shown = tuple(lines[:_ON_PAGE])
    return Aside(
        key="ripple",
        title=language.label("ripple"),
        note=language.label("ripple.note"),
        lines=shown,
        more=_more(len(told) - len(shown), language),
    )


def ripple_remarks(change: Change, language: Language) -> list[str]:
    """The places for a full list, each a sentence."""
    return [
        language.label(
            "ripple.remark",
            place=lead_of(mention, language),
            names=_way_of_naming(mention, change, language),
            quote=_quote(mention, language) or ".",
        )
        for mention in change.ripple
    ]


def in_short(comparison: Comparison, language: Language) -> str:
    """How many unchanged places there are to read too."""
    count = len({m.anchor for change in comparison.changes for m in change.ripple})
    key = "short.ripple.one" if count == 1 else "short.ripple.many"
    said = language.label(key, count=language.number(count))
    return said[:1].upper() + said[1:]


def lead_of(mention: Mention, language: Language) -> str:
    """Where a place stands: "Sygefravær (tema 7)", else its outermost heading."""
    places = mention.place or (mention.text,)
    heading = next(
        (each for each in places if not place_name(each, language).startswith(language.quotes[0])),
        "",
    )
    if not heading:
        return mention.place[0] if mention.place else language.label("page.preface").capitalize()
    title = heading.partition(":")[2].strip() or heading.partition(" – ")[2].strip()
    place = place_name(heading, language)
    return f"{title} ({place})" if title else place.capitalize()


def _way_of_naming(mention: Mention, change: Change, language: Language) -> str:
    """Whether a place names a thing, refers to a theme by number, or tells a number of the change."""
    term = language.quoted(mention.term)
    if re.search(r" \d+(\.\d+)*([ ,–-].*)?$", mention.term) and mention.term[0].isalpha():
        return language.label("ripple.refers", term=term)
    for key, values in (
        ("ripple.still", {signal.old for signal in change.signals}),
        ("ripple.says", {signal.new for signal in change.signals}),
    ):
        if mention.term.lower() in {value.lower() for value in values if value}:
            return language.label(key, term=term)
    return language.label("ripple.names", term=term)


def _quote(mention: Mention, language: Language) -> str:
    """The words around what is named, after a colon; "" where nothing stands around it."""
    if mention.text.strip(" .,;:").lower() == mention.term.lower():
        return ""
    before, found, behind = mention.text.partition(mention.term)
    head, tail = before.split(), behind.split(" ")
    start = " ".join(head[-_BEFORE:])
    end = " ".join(tail[: _BEHIND + 1])
    start = f"… {start}" if len(head) > _BEFORE else start
    end = f"{end} …" if len(tail) > _BEHIND + 1 else end
    glue = " " if start and before.endswith(" ") else ""
    return f": {language.quoted(f'{start}{glue}{found}{end}'.strip())}"


def _more(count: int, language: Language) -> str:
    if count <= 0:
        return ""
    return language.label(f"ripple.more.{'one' if count == 1 else 'many'}", count=count)
