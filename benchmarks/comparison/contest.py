"""All tools on the same cases: marks, missed words, named changes, time, in one table."""

import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claims import Claim
from peers import Named, Tell, Told, told_text, words_in
from tree import Frozen

from policylib.document import Node, Policy, Section, full_text, text_of
from policylib.markdown import write


@dataclass(kw_only=True)
class Truth:
    """What changed in one case: words that went and came, and the changes by name.

    `inside` are the passages of sections that came or went: a tool that tells them one by one
    is not held to account for it. `carried` are all words of what moved: a tool that does not
    know moves can only strike them at one place and insert them at the other, and may.
    """

    gone: Counter[str] = field(default_factory=Counter)
    came: Counter[str] = field(default_factory=Counter)
    named: Counter[Named] = field(default_factory=Counter)
    inside: set[str] = field(default_factory=set)
    carried: tuple[Counter[str], Counter[str]] = field(
        default_factory=lambda: (Counter(), Counter())
    )


@dataclass(kw_only=True)
class Score:
    """One tool over many cases."""

    marked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    expected: Counter[str] = field(default_factory=Counter)
    characters: list[int] = field(default_factory=lambda: [0, 0])
    zero: list[int] = field(default_factory=lambda: [0, 0, 0])
    named: list[int] = field(default_factory=lambda: [0, 0, 0])
    names_changes: bool = False
    seconds: list[float] = field(default_factory=list)

    def f1(self, group: str) -> float:
        """The share of words marked right, precision and recall in one."""
        both = self.marked[group] + self.expected[group]
        return 2 * self.right[group] / both if both else 1.0


def truth_of(claims: Sequence[Claim], frozen: tuple[Frozen, Frozen]) -> Truth:
    """The truth of a case in words."""
    truth = Truth()
    for claim in claims:
        nodes = [
            [box if isinstance(box, str) else frozen[side][id(box)] for box in boxes]
            for side, boxes in enumerate((claim.old, claim.new))
        ]
        texts = [" ".join(map(_own_words, side)) for side in nodes]
        if claim.kind == "moved":
            for carried, side in zip(truth.carried, nodes, strict=True):
                carried.update(words_in(" ".join(map(_all_words, side))))
        if not claim.is_bare and not all(nodes):
            texts = [" ".join(map(_all_words, side)) for side in nodes]
            for section in (node for side in nodes for node in side if isinstance(node, Section)):
                truth.inside.update(_passages(section))
        words = [words_in(text) for text in texts]
        kept = _kept(*words)
        truth.gone += Counter(words[0]) - kept
        truth.came += Counter(words[1]) - kept
        kind = {"renamed": "changed"}.get(claim.kind, claim.kind)
        own = (told_text(" ".join(map(_own_words, side))) for side in nodes)
        truth.named[kind, *own] += 1
    return truth


def _own_words(node: Node | str) -> str:
    return node if isinstance(node, str) else text_of(node)


def _all_words(node: Node | str) -> str:
    return node if isinstance(node, str) else full_text(node)


def _passages(section: Section) -> set[str]:
    """The words of every passage under a heading, as a line of Markdown would have them."""
    lines = write(Policy(sections=(section,))).split("\n")
    return {told_text(line) for line in lines} - {told_text(text_of(section))}


def _kept(old: list[str], new: list[str]) -> Counter[str]:
    """The words of a longest common row of two texts."""
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, word in enumerate(old):
        for j, other in enumerate(new):
            best[i + 1][j + 1] = (
                best[i][j] + len(word) if word == other else max(best[i][j + 1], best[i + 1][j])
            )
    kept: Counter[str] = Counter()
    i, j = len(old), len(new)
    while i and j:
        if old[i - 1] == new[j - 1]:
            kept[old[i - 1]] += 1
            i, j = i - 1, j - 1
        elif best[i - 1][j] >= best[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return kept


def hold(scores: dict[str, Score], group: str, tell: Tell, name: str, case: tuple) -> None:
    """Ask one tool about one case and count what it says."""
    old, new, claims, frozen = case
    score = scores.setdefault(name, Score())
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder) / "old.md", Path(folder) / "new.md"
        for path, policy in zip(paths, (old, new), strict=True):
            path.write_text(policy if isinstance(policy, str) else write(policy), encoding="utf-8")
        told = tell(*paths)
    score.seconds.append(told.seconds)
    if group == "zero":
        marks = _size(told.gone) + _size(told.came)
        score.zero = [score.zero[0] + marks, score.zero[1] + bool(marks), score.zero[2] + 1]
        return
    truth = truth_of(claims, frozen)
    _count_words(score, group, told, truth)
    if told.named is not None:
        score.names_changes = True
        found = Counter(each for each in told.named if not _is_inside(each, truth))
        score.named[0] += (found & truth.named).total()
        score.named[1] += found.total()
        score.named[2] += truth.named.total()


def _count_words(score: Score, group: str, told: Told, truth: Truth) -> None:
    size = 0
    for side, expected in enumerate((truth.gone, truth.came)):
        marked = told.came if side else told.gone
        own = marked - ((marked - expected) & truth.carried[side])
        size += _size(own)
        score.marked[group] += own.total()
        score.expected[group] += expected.total()
        score.right[group] += (own & expected).total()
    if group == "one" and truth.gone.total() + truth.came.total():
        score.characters[0] += size
        score.characters[1] += _size(truth.gone) + _size(truth.came)


def _size(words: Counter[str]) -> int:
    return sum(len(word) * count for word, count in words.items())


def _is_inside(named: Named, truth: Truth) -> bool:
    """Whether a change is a passage of a section that came or went as a whole."""
    kind, old, new = named
    return (
        kind in {"added", "removed"} and named not in truth.named and (old or new) in truth.inside
    )


def print_contest(scores: dict[str, Score]) -> None:
    """One line a tool."""
    print(
        f"\n{'':18}{'ratio':>7}{'F1, one':>9}{'F1, 3-15':>9}{'missed %':>10}{'zero':>9}{'zero in':>10}"
        f"{'named F1':>10}{'ms a pair':>11}"
    )
    for name, score in scores.items():
        expected = score.expected.total()
        missed = 100 * (expected - score.right.total()) / max(1, expected)
        both = score.named[1] + score.named[2]
        named = f"{2 * score.named[0] / both:10.3f}" if score.names_changes else f"{'–':>10}"
        ratio = score.characters[0] / max(1, score.characters[1])
        median = sorted(score.seconds)[len(score.seconds) // 2] * 1000
        print(
            f"{name:18}{ratio:7.2f}{score.f1('one'):9.3f}{score.f1('many'):9.3f}{missed:10.2f}"
            f"{score.zero[0]:9}{f'{score.zero[1]} of {score.zero[2]}':>10}{named}{median:11.1f}"
        )
