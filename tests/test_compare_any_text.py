"""Never a changed word unmarked, never a mark where nothing changed: over hostile texts.

The oracle here counts signs and words by itself; it knows nothing of how a comparison is made.
"""

import re
import unicodedata
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from policylib.compare import Comparison, Kind, NodeKind, compare
from policylib.compare.facts import Mark
from policylib.compare.marks import segments_of
from policylib.compare.redline import redline
from policylib.document import (
    BulletList,
    NumberedList,
    Policy,
    Raw,
    Section,
    Table,
    text_of,
    walk,
)
from policylib.markdown import read
from tests.hostile import hostile_pairs
from tests.test_compare_laws import seen_from_here, seen_from_there

_LETTERS = "abcdefghijklmnopqrstuvwxyzæøåÆØÅéü"
_plain_words = st.text(alphabet=_LETTERS, min_size=1, max_size=12)
_paragraphs = st.lists(_plain_words, min_size=3, max_size=14).map(
    lambda words: " ".join(words).capitalize() + "."
)
_plain_texts = st.lists(_paragraphs, min_size=1, max_size=6, unique_by=str.casefold)


def signs(text: str) -> Counter[str]:
    """The signs of a text but blanks, the bars between cells and what only directs the eye."""
    return Counter(c for c in text if not c.isspace() and c != "|")


def visible(policy: Policy) -> list[str]:
    """The texts of all passages: a list and a table by their parts, hidden comments not.

    The number of a list that does not start at 1, or has one item and stands in no other item,
    may be a date and is told.
    """
    texts: list[str] = []
    for passage in walk(policy):
        node = passage.node
        if isinstance(node, NumberedList):
            is_alone = len(node.items) == 1 and not re.search(r"l\d+/i\d+$", passage.parent)
            texts += [f"{node.start}."] if is_alone or node.start != 1 else []
        elif not isinstance(node, BulletList | Table):
            texts += [] if isinstance(node, Raw) and node.is_hidden else [text_of(node)]
    return texts


def marked(comparison: Comparison, mark: Mark) -> Counter[str]:
    """The signs that a comparison says went (`-`) or came (`+`)."""
    found: Counter[str] = Counter()
    for change in comparison.changes:
        if change.node in {NodeKind.METADATA, NodeKind.LINK}:
            continue
        for segment in change.segments:
            if segment.mark == mark:
                found += signs(segment.text)
        side = change.old if mark == "-" else change.new
        if side and change.kind in {Kind.ADDED, Kind.REMOVED}:
            for text in side.body:
                found += signs(text)
    return found


def test_the_count_of_signs_notices_a_missing_mark() -> None:
    comparison = compare(read("# P\n\nLederen skal."), read("# P\n\nLederen bør."))
    assert marked(comparison, "-") == signs("skal")
    assert marked(comparison, "+") == signs("bør")


@given(hostile_pairs)
def test_the_old_signs_less_the_struck_plus_the_inserted_are_the_new(
    pair: tuple[Policy, Policy],
) -> None:
    comparison = compare(*pair)
    texts = [sum((signs(text) for text in visible(policy)), Counter[str]()) for policy in pair]
    texts[0].update(marked(comparison, "+"))
    texts[1].update(marked(comparison, "-"))
    assert texts[0] == texts[1]


@given(hostile_pairs)
def test_hostile_texts_keep_the_laws_of_segments_swapping_and_redline(
    pair: tuple[Policy, Policy],
) -> None:
    old, new = pair
    forth, back = compare(old, new), compare(new, old)
    assert forth == compare(old, new)
    for change in forth.changes:
        for side, gone in ((change.old, "+"), (change.new, "-")):
            told = "".join(s.text for s in change.segments if s.mark != gone)
            assert told == (side.text if side else "")
    assert {(p.new, p.old, p.in_place) for p in forth.pairs} == {tuple(p) for p in back.pairs}
    ahead = sorted(repr(seen_from_there(change)) for change in forth.changes)
    assert ahead == sorted(repr(seen_from_here(change)) for change in back.changes)
    for policy, gone in ((old, "+"), (new, "-")):
        shown: Counter[str] = Counter()
        for entry in redline(forth):
            if entry.mark == gone or entry.shape == "title":
                continue
            for piece in [*entry.pieces, *(p for cell in entry.cells for p in cell)]:
                if piece.mark != gone:
                    shown += signs(piece.run.text)
        stated = sum((signs(text) for text in visible(policy)), Counter[str]())
        assert Counter({c: n for c, n in shown.items() if c.isalnum()}) == Counter(
            {c: n for c, n in stated.items() if c.isalnum()}
        )


@given(_plain_texts, st.data())
def test_one_word_that_changed_is_the_only_one_marked(
    texts: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(texts) - 1))
    words = texts[at].rstrip(".").split(" ")
    which = data.draw(st.integers(0, len(words) - 1))
    gone, words[which] = words[which], "zzqqxx"
    edited = [*texts[:at], " ".join(words) + ".", *texts[at + 1 :]]
    old, new = (read("# P\n\n" + "\n\n".join(each)) for each in (texts, edited))
    changes = compare(old, new).changes
    told = [segment for change in changes for segment in change.segments if segment.mark != "="]
    if gone != "zzqqxx":
        assert [segment.text for segment in told] == [gone, "zzqqxx"]


@given(_plain_texts, st.sampled_from(["wrap", "nbsp", "soft", "nfd", "ends", "hard", "heavy"]))
def test_another_setting_of_the_same_words_is_never_marked(texts: list[str], way: str) -> None:
    source = "# P\n\n" + "\n\n".join(texts) + "\n"
    other = {
        "wrap": source[:4] + source[4:].replace(" ", "\n"),
        "nbsp": source[:5] + source[5:].replace(" ", "\u00a0"),
        "soft": source[:5] + "".join(c + "\u00ad" * c.isalpha() for c in source[5:]),
        "nfd": unicodedata.normalize("NFD", source),
        "ends": source.replace("\n", "\r\n"),
        "hard": source[:4] + source[4:].replace(" ", "\\\n"),
        "heavy": source.replace("\n\n", "\n\n\n\n"),
    }[way]
    assert compare(read(source), read(other)).changes == ()


@given(_paragraphs, st.sampled_from(["upper", "stop", "comma"]))
def test_a_change_of_case_or_sign_alone_is_marked_and_is_editorial(text: str, way: str) -> None:
    edited = {
        "upper": text.swapcase(),
        "stop": text[:-1] + "!",
        "comma": text.replace(" ", ", ", 1),
    }[way]
    changes = compare(read(f"# P\n\n{text}"), read(f"# P\n\n{edited}")).changes
    assert len(changes) == 1
    assert any(segment.mark != "=" for segment in changes[0].segments)


def _fewest(old: list[str], new: list[str]) -> int:
    """The fewest words to strike and insert: a longest common row, by the textbook."""
    row = [0] * (len(new) + 1)
    for word in old:
        before = 0
        for at, other in enumerate(new):
            here = row[at + 1]
            row[at + 1] = before + 1 if word == other else max(row[at + 1], row[at])
            before = here
    return len(old) + len(new) - 2 * row[-1]


_few = st.lists(st.sampled_from(["leder", "skal", "aldrig", "holde", "møder"]), max_size=14)


@given(_few, _few)
def test_no_more_words_are_marked_than_a_longest_common_row_leaves(
    old: list[str], new: list[str]
) -> None:
    segments = segments_of(" ".join(old), " ".join(new))
    count = sum(len(segment.text.split()) for segment in segments if segment.mark != "=")
    assert count == _fewest(old, new)


def test_a_heading_is_counted_once() -> None:
    policy = read("# P\n\n## Tema 1: Ferie\n\nTekst.")
    assert visible(policy) == ["Ferie", "Tekst."]
    assert isinstance(next(walk(policy)).node, Section)
