"""Links and looks of a passage: where its words lead, and how they are set."""

import unicodedata
from itertools import groupby, zip_longest
from typing import NamedTuple

from policylib.compare.facts import Signal, SignalType
from policylib.compare.units import Unit
from policylib.document import (
    Figure,
    Footnote,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Run,
    Section,
    Text,
    normalise,
    texts_in,
)


class LinkedWords(NamedTuple):
    """Words that lead somewhere; `number` counts the links of a passage from 1."""

    text: str
    target: str
    number: int


class LinkChange(NamedTuple):
    """A target that changed, came (no old) or went (no new); one of the two is always there."""

    old: LinkedWords | None
    new: LinkedWords | None

    @property
    def words(self) -> LinkedWords:
        """The linked words as the new text has them, else as the old one had."""
        told = self.new or self.old
        assert told is not None
        return told


def own_texts(unit: Unit) -> tuple[Text, ...]:
    """The runs that make up a passage's own comparison text."""
    node = unit.node
    match node:
        case Section(title=title):
            return (title,)
        case Paragraph(text=text):
            return (text,)
        case ListItem(blocks=blocks):
            return (blocks[0].text,) if blocks and isinstance(blocks[0], Paragraph) else ()
        case Row(cells=cells):
            return cells
        case Quote() | Footnote():
            return tuple(texts_in(node))
        case _:
            return ()


def links_in(unit: Unit) -> list[LinkedWords]:
    """The links and inline pictures of a passage in reading order.

    Neighbouring runs of one link are one. A picture leads to its file.
    """
    if isinstance(unit.node, Figure):
        link = unit.node.link
        return [LinkedWords(unit.text, _target_of(Run(link=link)), 1)] if link else []
    links: list[LinkedWords] = []
    for text in own_texts(unit):
        for target, runs in groupby(text, key=_target_of):
            if target:
                words = normalise("".join(run.text for run in runs))
                links.append(LinkedWords(words, target, len(links) + 1))
    return links


def _target_of(run: Run) -> str:
    """Where a run leads, with the title that some links carry; "" where it leads nowhere."""
    if run.link:
        return f'{run.link.target} "{run.link.title}"' if run.link.title else run.link.target
    return run.image


def compare_links(old: Unit, new: Unit) -> tuple[list[LinkChange], list[LinkChange]]:
    """Links whose words stayed but whose target changed, and links whose words changed too."""
    linked = links_in(old), links_in(new)
    if not any(linked):
        return [], []
    olds, news = _without_equals(*(list(links) for links in linked))

    def stands_bare(link: LinkedWords, side: int) -> bool:
        """Whether its words now stand without a link: they lost it, and did not go with it."""
        texts = (old.text, new.text)
        bare = [
            _count(link.text, text) - sum(each.text == link.text for each in links)
            for text, links in zip(texts, linked, strict=True)
        ]
        return bare[side] > max(0, bare[1 - side])

    stayed: list[LinkChange] = []
    lost: list[LinkedWords] = []
    for link in olds:
        other = next((each for each in news if each.text == link.text), None)
        if other is None:
            lost.append(link)
        else:
            news.remove(other)
            stayed.append(LinkChange(link, other))
    reworded = [
        LinkChange(*pair)
        for pair in zip_longest(
            [link for link in lost if not stands_bare(link, 1)],
            [link for link in news if not stands_bare(link, 0)],
        )
    ]
    reworded = [each for each in reworded if not _leads_alike(each)]
    stayed += [LinkChange(link, None) for link in lost if stands_bare(link, 1)]
    stayed += [LinkChange(None, link) for link in news if stands_bare(link, 0)]
    return (stayed + reworded, []) if old.text == new.text else (stayed, reworded)


def sign_of_link(link: LinkChange) -> Signal:
    """A link's change as a signal: both targets, None where it came or went."""
    return Signal(
        type=SignalType.LINK,
        old=link.old.target if link.old else None,
        new=link.new.target if link.new else None,
    )


def _without_equals(
    olds: list[LinkedWords], news: list[LinkedWords]
) -> tuple[list[LinkedWords], list[LinkedWords]]:
    """What is left of both when each link has gone with one of the same words and target.

    "Se her og her": the link that stayed is not taken for the one that led elsewhere.
    """
    left = []
    for link in olds:
        same = [each for each in news if (each.text, each.target) == (link.text, link.target)]
        if same:
            news.remove(same[0])
        else:
            left.append(link)
    return left, news


def _leads_alike(change: LinkChange) -> bool:
    return bool(change.old and change.new and change.old.target == change.new.target)


def _count(words: str, text: str) -> int:
    """How often words stand in a text as whole words."""
    count = 0
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        count += not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum())
        at = text.find(words, at + 1)
    return count


def looks_of(unit: Unit) -> tuple[tuple[str, str], ...]:
    """The visible signs of a passage, each with how it is set (b, i, c), blanks left out."""
    looks: list[tuple[str, str]] = []
    for text in own_texts(unit):
        for run in text:
            style = "b" * run.strong + "i" * run.emphasis + "c" * run.code
            signs = unicodedata.normalize("NFC", run.text).replace("\u00ad", "")
            looks += [(sign, style) for sign in signs if not sign.isspace()]
    return tuple(looks)


def styled_words(unit: Unit) -> str:
    """The words of a passage that are set in a style of their own, "" where none are."""
    return normalise(
        " ".join(
            run.text
            for text in own_texts(unit)
            for run in text
            if run.strong or run.emphasis or run.code
        )
    )
