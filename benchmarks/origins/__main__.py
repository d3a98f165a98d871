"""How well origins are found: documents written together by a script, held against the truth.

    python benchmarks/origins [--seed N] [--rounds N] [--show] [FILE.md …]

Over the sample policy, the real one where ../shared/real is there, sentences from a small stock,
and any Markdown given.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from judging import Score, Verdict, judge
from weaving import Case, Chapter, chapters_of, policy_of, stock_chapters, weave

from policylib.compare.origins import find_origins
from policylib.history import open_history
from policylib.intake import import_text
from policylib.markdown import read

ROOT = Path(__file__).resolve().parent.parent.parent
REAL = ROOT.parent / "shared" / "real" / "billund-personalepolitik-2018.txt"
DOCUMENTS = (1, 2, 3, 5)
ALIKE = "look-alikes"


def sources(files: list[str], rng: Random) -> Iterator[tuple[str, list[Chapter]]]:
    """What documents are cut out of, with names."""
    with open_history(ROOT / "policy_versions") as history:
        policy = history.read(history.resolve("version:3.0")).policy
    yield "sample 3.0", chapters_of(policy)
    if REAL.is_file():
        text = REAL.read_text(encoding="utf-8")
        yield "real", chapters_of(import_text(text, file=REAL.name).policy)
    yield ALIKE, stock_chapters(rng)
    for file in files:
        yield file, chapters_of(read(Path(file).read_text(encoding="utf-8"), file=file))


def judged(verdict: Verdict, case: Case) -> float:
    """Find the origins of a case and judge them; returns the seconds that it took."""
    olds = [policy_of(old, f"Politik {n}") for n, old in enumerate(case.olds)]
    new, pieces = policy_of(case.new, "Samlet politik")
    start = time.process_time()
    origins = find_origins(new, [policy for policy, _ in olds])
    taken = time.process_time() - start
    judge(verdict, origins, [behind for _, behind in olds], pieces)
    return taken


def _line(name: str, verdict: Verdict) -> None:
    def told(score: Score) -> str:
        return f"{score.precision:7.3f}{score.recall:7.3f}"

    scores = (verdict.origins, verdict.first, verdict.destinations, verdict.new, verdict.lost)
    print(
        f"{name:28}{verdict.cases:5}"
        + "".join(map(told, scores))
        + f"{verdict.hidden:5} of {verdict.dropped:<5}{verdict.unaccounted:6}"
    )


def _print_growth(chapters: list[Chapter], seed: int) -> None:
    """Time for the same text written twice, four and eight times over, in other words."""
    print("\nwords of the new text, processor seconds, microseconds a word")
    for times in (1, 2, 4, 8):
        rng = Random(seed)  # noqa: S311 - edits, not secrets
        grown: list[Chapter] = []
        for turn in range(times):
            grown += _copies(chapters, turn)
        case = weave(grown, rng, 3)
        words = sum(
            len(told.words.split()) for c in case.new for p in c.pieces for told in p.sentences
        )
        taken = judged(Verdict(), case)
        print(f"{words:8}{taken:8.2f}{taken / words * 1e6:8.0f}")


def _copies(chapters: list[Chapter], turn: int) -> list[Chapter]:
    """Chapters with every longer word made another one, so that no two turns share theirs."""
    from weaving import Piece, Told

    def other(words: str) -> str:
        if not turn:
            return words
        return " ".join(
            f"{word[:-1]}{'abcdefgh'[turn]}{word[-1]}" if len(word) > 4 else word
            for word in words.split(" ")
        )

    return [
        Chapter(
            title=other(chapter.title),
            pieces=[
                Piece(
                    sentences=[
                        Told(words=other(told.words), key=told.key + turn * 1_000_000)
                        for told in piece.sentences
                    ],
                    is_item=piece.is_item,
                )
                for piece in chapter.pieces
            ],
        )
        for chapter in chapters
    ]


def main() -> int:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", help="more Markdown policies to cut documents out of")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other edits")
    parser.add_argument("--rounds", type=int, default=6, help="how many cases of each kind")
    parser.add_argument("--show", action="store_true", help="print every failing link")
    parser.add_argument("--growth", action="store_true", help="how time grows with the texts")
    given = parser.parse_args()
    print(
        f"{'':33}{'origins':>14}{'first':>14}{'destinations':>14}{'new':>14}{'not found':>14}"
        f"{'hidden':>14}{'missed':>6}"
    )
    alike = Verdict()
    for documents in DOCUMENTS:
        verdict = Verdict()
        for turn in range(given.rounds):
            for name in ("sample 3.0", "real", ALIKE, *given.files):
                rng = Random(f"{given.seed}:{documents}:{turn}:{name}")  # noqa: S311 - no secrets
                chapters = dict(sources(given.files, rng)).get(name)
                if chapters:
                    group = alike if name == ALIKE else verdict
                    judged(group, weave(chapters, rng, documents))
        _line(f"{documents} document{'s' * (documents > 1)}", verdict)
        if given.show:
            print("\n".join(verdict.wrong))
    _line(ALIKE, alike)
    if given.growth:
        rng = Random(given.seed)  # noqa: S311 - edits, not secrets
        _print_growth(dict(sources([], rng))["sample 3.0"], given.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
