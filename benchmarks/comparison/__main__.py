"""How well changes are named: edits with known truth, compared, and held against the truth.

    python benchmarks/comparison [--seed N] [--rounds N] [--show] [--only WORDS] [FILE.md …]
    python benchmarks/comparison --peers [--seed N] [--rounds N] [FILE.md …]

Over the sample policy, the real one where ../shared/real is there, and any Markdown given.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import heading_edits
import list_edits
import passage_edits
from claims import Claim, Edit
from hard_edits import HARD, Prepare
from judging import Verdict, judge
from tree import Frozen, draft_of
from zero import rendered, renderings

from policylib.compare import compare
from policylib.document import Policy
from policylib.history import open_history
from policylib.intake import import_text
from policylib.markdown import read

ROOT = Path(__file__).resolve().parent.parent.parent
REAL = ROOT.parent / "shared" / "real" / "billund-personalepolitik-2018.txt"
SINGLE = {**passage_edits.EDITS, **list_edits.EDITS, **heading_edits.EDITS}
TUNED = 1
Case = tuple[Policy, Policy, list[Claim], tuple[Frozen, Frozen]]


def policies(files: list[str]) -> Iterator[tuple[str, Policy]]:
    """Every policy to edit, with a name."""
    with open_history(ROOT / "policy_versions") as history:
        for label in ("3.0", "1.0"):
            yield f"sample {label}", history.read(history.resolve(f"version:{label}")).policy
    if REAL.is_file():
        text = REAL.read_text(encoding="utf-8")
        yield "real", import_text(text, file=REAL.name, title="Personalepolitik").policy
    for file in files:
        yield file, read(Path(file).read_text(encoding="utf-8"), file=file)


def case_of(policy: Policy, rng: Random, prepare: Prepare | None, edits: list[Edit]) -> Case | None:
    """A policy before and after some edits, sometimes mirrored, with what they claim."""
    draft = draft_of(policy)
    if prepare:
        prepare(draft, rng)
    old, frozen = draft.freeze()
    claims = [claim for edit in edits for claim in edit(draft, rng) or []]
    if not claims:
        return None
    new, after = draft.freeze()
    for claim in claims:
        for side, boxes in ((frozen, claim.old), (after, claim.new)):
            if not all(isinstance(box, str) or id(box) in side for box in boxes):
                return None  # one edit took away what another had changed: no truth to tell
    if rng.random() < 0.3:
        return new, old, [claim.mirrored() for claim in claims], (after, frozen)
    return old, new, claims, (frozen, after)


class Report:
    """Verdicts by group and kind, and the failing cases."""

    def __init__(self, *, show: bool) -> None:
        self._groups: dict[str, dict[str, Verdict]] = {}
        self._show = show
        self.milliseconds: list[float] = []

    def count(self, group: str, kind: str, name: str, case: Case) -> None:
        """Compare, judge, remember."""
        old, new, claims, frozen = case
        start = time.perf_counter()
        comparison = compare(old, new)
        self.milliseconds.append((time.perf_counter() - start) * 1000)
        verdict = judge(comparison, compare(new, old), claims, frozen)
        self._groups.setdefault(group, {}).setdefault(kind, Verdict()).add(verdict)
        if self._show and verdict.wrong:
            print(f"\n### {group}: {kind} ({name})")
            print("\n".join(verdict.wrong))

    def count_same(self, kind: str, name: str, old: Policy, new: Policy) -> None:
        """A pair that says the same: whatever is found is wrong."""
        case: Case = (old, new, [], ({}, {}))
        self.count("nothing changed", kind, name, case)

    def print_table(self, *, kinds: bool) -> None:
        """One line a group, and one a kind where wished."""
        print(
            f"\n{'':44}{'cases':>6}{'perfect':>8}{'prec.':>7}{'recall':>7}{'F1':>7}"
            f"{'marks':>7}{'words':>7}{'missed':>7}{'of':>7}{'lopsided':>9}"
        )
        for group, by_kind in self._groups.items():
            whole = Verdict()
            for verdict in by_kind.values():
                whole.add(verdict)
            _line(group.upper(), whole)
            for kind, verdict in sorted(by_kind.items(), key=lambda each: each[1].f1):
                if kinds or verdict.perfect < verdict.cases:
                    _line(f"  {kind}", verdict)


def _line(name: str, v: Verdict) -> None:
    ratio = f"{v.ratio:7.3f}" if v.fewest else f"{v.marked:6}c"
    tokens = f"{v.token_ratio:7.3f}" if v.fewest else f"{v.marked_tokens:6}w"
    print(
        f"{name[:43]:44}{v.cases:6}{v.perfect:8}{v.precision:7.3f}{v.recall:7.3f}{v.f1:7.3f}"
        f"{ratio}{tokens}{v.missed_words:7}{v.changed_words:7}{v.lopsided:9}"
    )


def run(report: Report, seed: int, rounds: int, only: str, files: list[str]) -> None:
    """Every kind of edit `rounds` times over every policy."""
    for name, policy in policies(files):
        kinds: list[tuple[str, str, Prepare | None, Edit]] = [
            *(("one edit", kind, None, edit) for kind, edit in SINGLE.items()),
            *(("hard", kind, prepare, edit) for kind, (prepare, edit) in HARD.items()),
        ]
        for group, kind, prepare, edit in kinds:
            if only not in kind:
                continue
            for turn in range(rounds):
                rng = Random(f"{seed}:{name}:{kind}:{turn}")  # noqa: S311 - edits, not secrets
                case = case_of(policy, rng, prepare, [edit])
                if case:
                    report.count(group, kind, f"{name}, turn {turn}", case)
        for group, least, most, turns in (
            ("3 to 15 edits", 3, 15, 10),
            ("20 to 40 edits", 20, 40, 2),
        ):
            for turn in range(rounds * turns if only in group else 0):
                rng = Random(f"{seed}:{name}:{group}:{turn}")  # noqa: S311 - edits, not secrets
                size = rng.randint(least, most)
                edits = rng.choices(list(SINGLE.values()), k=size)
                case = case_of(policy, rng, None, edits)
                if case:
                    report.count(group, f"{size} edits", f"{name}, turn {turn}", case)
        for kind, (prepare, edit) in HARD.items():
            for turn in range(rounds if only in kind else 0):
                rng = Random(f"{seed}:{name}:among:{kind}:{turn}")  # noqa: S311 - the same
                others = rng.choices(list(SINGLE.values()), k=rng.randint(3, 10))
                case = case_of(policy, rng, prepare, [edit, *others])
                if case:
                    report.count("hard among 3 to 10 others", kind, f"{name}, turn {turn}", case)
        for kind, old, new in renderings(policy, Random(seed)):  # noqa: S311 - the same
            if only in kind:
                report.count_same(kind, name, old, new)


def compete(seed: int, rounds: int, files: list[str]) -> None:
    """All installed tools on the same cases, side by side."""
    from contest import Score, hold, print_contest
    from peers import tools

    scores: dict[str, Score] = {}
    cases: list[tuple[str, tuple]] = []
    for name, policy in policies(files):
        for turn in range(rounds):
            for kind, edit in SINGLE.items():
                rng = Random(f"{seed}:{name}:{kind}:{turn}")  # noqa: S311 - edits, not secrets
                cases.append(("one", case_of(policy, rng, None, [edit])))
            for number in range(10):
                rng = Random(f"{seed}:{name}:many:{turn}:{number}")  # noqa: S311 - the same
                edits = rng.choices(list(SINGLE.values()), k=rng.randint(3, 15))
                cases.append(("many", case_of(policy, rng, None, edits)))
        for old, new in rendered(policy, Random(seed)):  # noqa: S311 - the same
            cases.append(("zero", (old, new, [], ({}, {}))))
    cases = [(group, case) for group, case in cases if case]
    for name, tell in tools():
        for group, case in cases:
            hold(scores, group, tell, name, case)
    print_contest(scores)
    print(f"\nseed {seed}; {len(cases)} pairs")


def main() -> int:
    """Run the benchmark and print its tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", help="more Markdown policies to edit")
    parser.add_argument("--seed", type=int, default=TUNED, help="another seed, other edits")
    parser.add_argument("--rounds", type=int, default=4, help="how often each kind of edit")
    parser.add_argument("--show", action="store_true", help="print every failing case")
    parser.add_argument("--kinds", action="store_true", help="a line for every kind of edit")
    parser.add_argument("--only", default="", help="only kinds with these words in their name")
    parser.add_argument("--peers", action="store_true", help="hold other tools to the same")
    given = parser.parse_args()
    if given.peers:
        compete(given.seed, given.rounds, given.files)
        return 0
    report = Report(show=given.show)
    run(report, given.seed, given.rounds, given.only, given.files)
    report.print_table(kinds=given.kinds)
    each = sorted(report.milliseconds)
    print(f"\nseed {given.seed}; {len(each)} comparisons, median {each[len(each) // 2]:.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
