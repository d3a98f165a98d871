"""Holding the origins that were found against the truth about every sentence."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from weaving import Piece

from policylib.compare.facts import NodeKind
from policylib.compare.origin_facts import Descent, Fate, NewPassage, OldPassage, Origins
from policylib.compare.words import words_of

Link = tuple[int, int, int]
"""An old document, a passage there, a passage of the new text."""

_HEADINGS = frozenset({NodeKind.THEME, NodeKind.SECTION})


@dataclass(kw_only=True)
class Score:
    """Right, wrong and missing answers of one kind."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    def add(self, found: set, true: set, allowed: set) -> None:
        """Count answers against the true ones; allowed ones are neither right nor wrong."""
        self.right += len(found & true)
        self.wrong += len(found - true - allowed)
        self.missing += len(true - found)

    @property
    def precision(self) -> float:
        """Right among what was found."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Found among what is true."""
        return self.right / max(1, self.right + self.missing)


@dataclass(kw_only=True)
class Verdict:
    """The scores of some cases.

    `unaccounted` counts old words that neither a strand nor a list of missing sentences tells of.
    `dropped` are sentences that stand nowhere in the new text, `hidden` those of them that are not
    listed as missing: told as edited, or as living on.
    """

    cases: int = 0
    origins: Score = field(default_factory=Score)
    destinations: Score = field(default_factory=Score)
    first: Score = field(default_factory=Score)
    new: Score = field(default_factory=Score)
    lost: Score = field(default_factory=Score)
    unaccounted: int = 0
    dropped: int = 0
    hidden: int = 0
    wrong: list[str] = field(default_factory=list)


def judge(verdict: Verdict, origins: Origins, olds: list[list[Piece]], new: list[Piece]) -> None:
    """Add one case to a verdict."""
    verdict.cases += 1
    true, allowed = _links(olds, new)
    news = [p for p in origins.passages if p.spot.node not in _HEADINGS]
    before = [
        [p for p in document.passages if p.spot.node not in _HEADINGS]
        for document in origins.documents
    ]
    firsts, found, back = _found(news, before)
    _judge_links(verdict.origins, found, olds, new, true | allowed, is_new=True)
    _judge_links(verdict.destinations, back, olds, new, true | allowed, is_new=False)
    _judge_first(verdict.first, firsts, olds, new, true | allowed)
    linked, maybe = {x[2] for x in true}, {x[2] for x in allowed}
    told_new = {n for n, p in enumerate(news) if p.descent is Descent.NEW}
    verdict.new.add(told_new, set(range(len(news))) - linked - maybe, maybe - linked)
    linked, maybe = {x[:2] for x in true}, {x[:2] for x in allowed}
    every = {(d, n): p for d, passages in enumerate(before) for n, p in enumerate(passages)}
    told_lost = {place for place, p in every.items() if p.fate is Fate.NOT_FOUND}
    verdict.lost.add(told_lost, set(every) - linked - maybe, maybe - linked)
    verdict.unaccounted += sum(map(_unaccounted, every.values()))
    _judge_dropped(verdict, every, olds, new)
    for name, links in (("wrong", found - true - allowed), ("missing", true - found)):
        for d, n, m in sorted(links):
            texts = before[d][n].spot.text, news[m].spot.text
            verdict.wrong.append(f"{name}: {texts[0][:150]!r}\n      -> {texts[1][:150]!r}")


def _judge_links(
    score: Score,
    found: set[Link],
    olds: list[list[Piece]],
    new: list[Piece],
    fair: set[Link],
    *,
    is_new: bool,
) -> None:
    """Each sentence wants a link to every document that holds it, and from every old place one."""
    score.wrong += len(found - fair)
    here: dict[int, set[int]] = defaultdict(set)
    for at, piece in enumerate(new):
        for told in piece.sentences:
            here[told.key].add(at)
    linked: dict[tuple[int, ...], set[int]] = defaultdict(set)
    for d, n, m in found:
        linked[d, m].add(n)
        linked[d, n, -1].add(m)
    wanted: set[tuple[int, ...]] = set()
    for document, pieces in enumerate(olds):
        holders: dict[int, set[int]] = defaultdict(set)
        for at, piece in enumerate(pieces):
            for told in piece.sentences:
                holders[told.key].add(at)
                if not is_new and told.key and here[told.key]:
                    is_right = bool(linked[document, at, -1] & here[told.key])
                    _count(score, wanted, (document, at, told.key), is_right=is_right)
        for key, places in holders.items() if is_new else ():
            for m in here[key] if key else ():
                is_right = bool(linked[document, m] & places)
                _count(score, wanted, (document, m, key), is_right=is_right)


def _count(score: Score, known: set, place: tuple[int, ...], *, is_right: bool) -> None:
    if place not in known:
        known.add(place)
        score.right += is_right
        score.missing += not is_right


def _links(olds: list[list[Piece]], new: list[Piece]) -> tuple[set[Link], set[Link]]:
    """The passages that share a sentence, and those that share one nearly."""
    holders: dict[int, set[tuple[int, int]]] = defaultdict(set)
    near: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for document, pieces in enumerate(olds):
        for at, piece in enumerate(pieces):
            for told in piece.sentences:
                holders[told.key].add((document, at))
                near[abs(told.key)].add((document, at))
    true, allowed = set(), set()
    for at, piece in enumerate(new):
        for told in piece.sentences:
            if told.key:
                true |= {(*place, at) for place in holders[told.key]}
                allowed |= {(*place, at) for place in near[abs(told.key)]}
    return true, allowed - true


def _found(
    news: list[NewPassage], before: list[list[OldPassage]]
) -> tuple[set[Link], set[Link], set[Link]]:
    """The links told: first origins, all origins, all destinations."""
    old_at = {
        (d, p.spot.anchor): n for d, passages in enumerate(before) for n, p in enumerate(passages)
    }
    new_at = {p.spot.anchor: n for n, p in enumerate(news)}

    def of_new(at: int, passage: NewPassage, *, also: bool) -> set[Link]:
        strands = (*passage.origins, *(passage.also if also else ()))
        places = [(t.old.document, t.old.anchor) for t in strands]
        return {(place[0], old_at[place], at) for place in places if place in old_at}

    firsts = {x for n, p in enumerate(news) for x in of_new(n, p, also=False)}
    found = {x for n, p in enumerate(news) for x in of_new(n, p, also=True)}
    # Where a sentence stands twice on both sides, either end may tell of a pair: both are read.
    back = {
        (d, n, new_at[t.new.anchor])
        for d, passages in enumerate(before)
        for n, p in enumerate(passages)
        for t in (*p.destinations, *p.again)
        if t.new.anchor in new_at
    }
    return firsts, found, back


def _judge_first(
    score: Score, firsts: set[Link], olds: list[list[Piece]], new: list[Piece], fair: set[Link]
) -> None:
    """Each sentence of the new text wants one first origin that holds it."""
    holders: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for document, pieces in enumerate(olds):
        for at, piece in enumerate(pieces):
            for told in piece.sentences:
                holders[told.key].add((document, at))
    mine: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for d, n, m in firsts:
        mine[m].add((d, n))
    score.wrong += len(firsts - fair)
    for at, piece in enumerate(new):
        for told in piece.sentences:
            if told.key and holders[told.key]:
                is_right = bool(mine[at] & holders[told.key])
                score.right += is_right
                score.missing += not is_right


def _unaccounted(passage: OldPassage) -> int:
    told: Counter[str] = Counter()
    for strand in passage.destinations:
        told.update(words_of(strand.old_text))
    for sentence in passage.missing:
        told.update(words_of(sentence))
    return (Counter(words_of(passage.spot.text)) - told).total()


def _judge_dropped(
    verdict: Verdict,
    every: dict[tuple[int, int], OldPassage],
    olds: list[list[Piece]],
    new: list[Piece],
) -> None:
    here = {abs(told.key) for piece in new for told in piece.sentences}
    for (document, at), passage in every.items():
        for told in olds[document][at].sentences:
            if abs(told.key) not in here:
                verdict.dropped += 1
                verdict.hidden += not any(told.words in each for each in passage.missing)
