"""How well changes are understood: labelled pairs of wordings, and the signals told of them.

    python benchmarks/meaning [--misses SET]

Without a set, one table: recall and precision per type of signal, type and direction both right.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from policylib.compare.facts import SignalType  # noqa: E402  (the tests stand in the root)
from policylib.compare.marks import segments_of  # noqa: E402
from policylib.compare.meaning.signals import signals_of  # noqa: E402
from policylib.document import Role  # noqa: E402
from tests import (  # noqa: E402
    meaning_judged,
    meaning_judged_en,
    meaning_kept,
    meaning_kept_en,
    meaning_pairs,
    meaning_pairs_open,
    meaning_turned,
    meaning_turned_again,
    meaning_turned_en,
)
from tests.meaning_judging import Verdict, judge, text_of, type_of  # noqa: E402

# Name → tables of pairs, each with its language and the question that it stands below.
SETS: dict[str, list[tuple[str, str, Role | None]]] = {
    "known": [(meaning_pairs.PAIRS, "da", None), (meaning_pairs.BLIND, "da", None)],
    "open": [
        (meaning_pairs_open.DANISH, "da", None),
        (meaning_pairs_open.AIMS, "da", Role.WHAT_WE_WANT),
    ],
    "open-en": [(meaning_pairs_open.ENGLISH, "en", None)],
    "kept": [(meaning_kept.PAIRS, "da", None)],
    "kept-en": [(meaning_kept_en.PAIRS, "en", None)],
    "judged": [(meaning_judged.PAIRS, "da", None)],
    "judged-en": [(meaning_judged_en.PAIRS, "en", None)],
    "turned": [(meaning_turned.PAIRS, "da", None)],
    "turned-en": [(meaning_turned_en.PAIRS, "en", None)],
    "again": [(meaning_turned_again.DANISH, "da", None)],
    "again-en": [(meaning_turned_again.ENGLISH, "en", None)],
}
Row = tuple[str, str, tuple[str, ...], Verdict]


def judged(name: str) -> list[Row]:
    """Every pair of a set with its labels and the verdict."""
    rows = []
    for table, lang, question in SETS[name]:
        for old, new, labels in meaning_pairs.read(table):
            segments = segments_of(text_of(old), text_of(new))
            signals = signals_of(segments, lang=lang, question=question)
            rows.append((old, new, labels, judge(labels, signals)))
    return rows


def share(part: int, whole: int) -> str:
    """A share with two decimals, a dash where there is nothing to share."""
    return f"{part / whole:.2f}" if whole else "–"


def print_misses(name: str) -> None:
    """The pairs of a set that were told otherwise than their labels."""
    for old, new, _, verdict in judged(name):
        if not verdict.is_right:
            print(f"- {old}\n+ {new}")
            print("".join(f"    missed: {label}\n" for label in verdict.missed), end="")
            print("".join(f"    nobody expected: {label}\n" for label in verdict.unexpected))


def counts(rows: list[Row]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Hits, misses and what nobody expected, by type, and all of them together."""
    hits, missed, unexpected = Counter[str](), Counter[str](), Counter[str]()
    for _, _, _, verdict in rows:
        for tally, labels in (
            (hits, verdict.hits),
            (missed, verdict.missed),
            (unexpected, verdict.unexpected),
        ):
            tally.update(type_of(label) for label in labels)
            tally["all"] += len(labels)
    return hits, missed, unexpected


def print_table() -> None:
    """One line a type, three columns a set, and below them whole pairs."""
    results = {name: judged(name) for name in SETS}
    tallies = {name: counts(rows) for name, rows in results.items()}
    seen = {kind for each in tallies.values() for tally in each for kind in tally}
    print(f"{'':14}" + "".join(f"{name:^22}" for name in SETS))
    print(f"{'':14}" + f"{'expected':>9}{'recall':>7}{'prec.':>6}" * len(SETS))
    for kind in [*(str(each) for each in SignalType if each in seen), "all"]:
        line = f"{kind:14}"
        for hits, missed, unexpected in tallies.values():
            expected, told = hits[kind] + missed[kind], hits[kind] + unexpected[kind]
            line += f"{expected:9}{share(hits[kind], expected):>7}{share(hits[kind], told):>6}"
        print(line)
    right, silent = f"{'pairs right':14}", f"{'no signal':14}"
    for rows in results.values():
        right += f"{sum(row[3].is_right for row in rows)} of {len(rows)}".rjust(22)
        none = [row for row in rows if not any(not label.endswith("?") for label in row[2])]
        silent += f"{sum(row[3].is_right for row in none)} of {len(none)}".rjust(22)
    print(f"{right}\n{silent}")


def main() -> None:
    """Read the arguments and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", choices=SETS, help="print the pairs told otherwise")
    misses = parser.parse_args().misses
    if misses:
        print_misses(misses)
    else:
        print_table()


if __name__ == "__main__":
    main()
