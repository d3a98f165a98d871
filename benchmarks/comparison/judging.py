"""Holding a comparison against what is known: named changes, marks, words that are missed."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from claims import MIRRORED, Claim
from missing import missed_words
from tree import Frozen

from policylib.compare import Change, Comparison
from policylib.document import (
    Node,
    Policy,
    Section,
    full_text,
    text_of,
    walk,
)

Size = Callable[[str], int]
Named = tuple[str, str, str | None, str | None, tuple[str, ...], tuple[str, ...]]
_TOKEN = re.compile(r"[^\W_]+(?:[-'/.,][^\W_]+)*|\S")
_THING = re.compile(
    r"\d{1,2}\. (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november"
    r"|december)(?: \d{4})?|(?:§ )?\d[\d.,]*(?: (?:kr|dage?|arbejdsdage?|uger?|måned(?:er)?|år"
    r"|timer?|procent|minutter))?\b|" + _TOKEN.pattern
)


@dataclass(kw_only=True)
class Verdict:
    """What was expected and found in one case, or in many."""

    expected: int = 0
    found: int = 0
    right: int = 0
    marked: int = 0
    fewest: int = 0
    marked_tokens: int = 0
    fewest_tokens: int = 0
    changed_words: int = 0
    missed_words: int = 0
    lopsided: int = 0
    cases: int = 0
    perfect: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: "Verdict") -> None:
        """Count another verdict in."""
        for name in (
            "expected", "found", "right", "marked", "fewest", "marked_tokens",
            "fewest_tokens", "changed_words", "missed_words",
            "lopsided", "cases", "perfect",
        ):  # fmt: skip
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def precision(self) -> float:
        """The share of the named changes that are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the right changes that are named."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """Both in one."""
        both = self.expected + self.found
        return 2 * self.right / both if both else 1.0

    @property
    def ratio(self) -> float:
        """Characters marked against the fewest that are honest, blanks left out."""
        return self.marked / self.fewest if self.fewest else float(self.marked > 0) + 1.0

    @property
    def token_ratio(self) -> float:
        """The same in words, things (a date, a number with its unit) and signs."""
        if not self.fewest_tokens:
            return float(self.marked_tokens > 0) + 1.0
        return self.marked_tokens / self.fewest_tokens


class _Places:
    """Where every node of one policy stands."""

    def __init__(self, policy: Policy, frozen: Frozen) -> None:
        self._frozen = frozen
        self._at = {id(passage.node): passage for passage in walk(policy)}

    def words(self, box: object) -> str:
        return box if isinstance(box, str) else text_of(self._node(box))

    def _node(self, box: object) -> Node:
        return self._frozen[id(box)]

    def place(self, box: object) -> tuple[str, ...]:
        if box is None or isinstance(box, str):
            return ()
        passage = self._at.get(id(self._node(box)))
        return passage.headings if passage else ()

    def body(self, box: object, size: Size) -> int:
        """The size of what stands under a heading that came or went."""
        if box is None or isinstance(box, str):
            return 0
        node = self._node(box)
        return size(full_text(node)) - size(text_of(node)) if isinstance(node, Section) else 0


def signs(text: str) -> int:
    """How many characters a text has, blanks and the bars between cells left out."""
    return sum(1 for c in text if not c.isspace() and c != "|")


def judge(
    comparison: Comparison,
    back: Comparison,
    claims: list[Claim],
    frozen: tuple[Frozen, Frozen],
) -> Verdict:
    """What a comparison found against what is known to have changed.

    `back` is the comparison of the same two texts the other way.
    """
    old = _Places(comparison.old_policy, frozen[0])
    new = _Places(comparison.new_policy, frozen[1])
    expected = Counter(_named_claim(claim, old, new) for claim in claims)
    found = Counter(_named_change(change) for change in comparison.changes)
    right = expected & found
    verdict = Verdict(
        expected=expected.total(),
        found=found.total(),
        right=right.total(),
        marked=sum(_marked(change, signs) for change in comparison.changes),
        fewest=sum(_fewest(claim, old, new, signs) for claim in claims),
        marked_tokens=sum(_marked(change, _things) for change in comparison.changes),
        fewest_tokens=sum(_fewest(claim, old, new, _things) for claim in claims),
        changed_words=sum(_changed_words(claim, old, new) for claim in claims),
        missed_words=len(missed := missed_words(comparison)),
        lopsided=int(found != Counter(_mirrored(_named_change(c), found) for c in back.changes)),
        cases=1,
    )
    verdict.perfect = int(expected == found and not missed)
    if not verdict.perfect or verdict.lopsided:
        verdict.wrong = [
            *(f"EXPECTED {_told(each)}" for each in (expected - found).elements()),
            *(f"FOUND    {_told(each)}" for each in (found - expected).elements()),
            *(f"MISSED   {words}" for words in missed),
            *(["the other way round it reads otherwise"] if verdict.lopsided else []),
        ]
    return verdict


def _named_claim(claim: Claim, old: _Places, new: _Places) -> Named:
    sides = [
        " ".join(places.words(box) for box in boxes) if boxes else None
        for places, boxes in ((old, claim.old), (new, claim.new))
    ]
    at = [
        places.place(given or (boxes[0] if boxes else None))
        for places, boxes, given in ((old, claim.old, claim.at[0]), (new, claim.new, claim.at[1]))
    ]
    return (claim.kind, claim.node, sides[0], sides[1], at[0], at[1])


def _named_change(change: Change) -> Named:
    return (
        change.kind.value,
        change.node.value,
        change.old.text if change.old else None,
        change.new.text if change.new else None,
        change.old.place if change.old else (),
        change.new.place if change.new else (),
    )


def _mirrored(named: Named, found: Counter[Named]) -> Named:
    """A change of the comparison the other way, as this way should have it.

    What a passage is called (a paragraph that became an item) follows the new text, so a node
    that differs is taken as right where this way has the same change of another node.
    """
    kind, node, old, new, at_old, at_new = named
    kind = MIRRORED.get(kind, kind)
    turned = (kind, node, new, old, at_new, at_old)
    if turned in found:
        return turned
    alike = (each for each in found if each[0] == kind and each[2:] == turned[2:])
    return next(alike, turned)


def _told(named: Named) -> str:
    kind, node, old, new, at_old, at_new = named
    place = (
        " / ".join(at_old)
        if at_old == at_new or not at_new
        else (" / ".join(at_new) if not at_old else f"{' / '.join(at_old)} -> {' / '.join(at_new)}")
    )
    lines = [f"{kind} {node} [{place}]"]
    if old is not None and old == new:
        lines.append(f"            = {old}")
    else:
        lines += [f"            - {old}"] if old is not None else []
        lines += [f"            + {new}"] if new is not None else []
    return "\n".join(lines)


def _things(text: str) -> int:
    """How many words, things and signs a text has, the bars between cells left out."""
    return sum(1 for thing in _THING.findall(text) if thing != "|")


def _marked(change: Change, size: Size) -> int:
    own = sum(size(segment.text) for segment in change.segments if segment.mark != "=")
    return own + sum(
        size(words)
        for side in change.sides
        for words in side.body
        if change.kind.value in {"added", "removed"}
    )


def _fewest(claim: Claim, old: _Places, new: _Places, size: Size) -> int:
    texts = [
        " ".join(places.words(box) for box in boxes)
        for places, boxes in ((old, claim.old), (new, claim.new))
    ]
    if not claim.old or not claim.new:
        if claim.is_bare:
            return size(texts[0]) + size(texts[1])
        bodies = sum(old.body(b, size) for b in claim.old)
        bodies += sum(new.body(b, size) for b in claim.new)
        return size(texts[0]) + size(texts[1]) + bodies
    return heaviest_apart(_THING.findall(texts[0]), _THING.findall(texts[1]), size)


def heaviest_apart(old: list[str], new: list[str], size: Size) -> int:
    """The least to mark between two rows of words, whole words only, measured by `size`."""
    total = sum(size(word) for word in old + new)
    kept = [0] * (len(new) + 1)
    for word in old:
        before = 0
        worth = size(word)
        for at, other in enumerate(new):
            here = kept[at + 1]
            kept[at + 1] = max(here, kept[at], before + worth if word == other else 0)
            before = here
    return total - 2 * kept[-1]


def _changed_words(claim: Claim, old: _Places, new: _Places) -> int:
    texts = [
        Counter(w for box in boxes for w in _TOKEN.findall(places.words(box)))
        for places, boxes in ((old, claim.old), (new, claim.new))
    ]
    return (texts[0] - texts[1]).total() + (texts[1] - texts[0]).total()
