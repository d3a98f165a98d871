"""The laws of origins, over policies written together from others and over arbitrary texts."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from policylib.compare.origin_facts import Descent, Fate, OldDocument, Origins, Strand
from policylib.compare.origins import find_origins
from policylib.compare.units import units_of
from policylib.compare.words import word_count, words_of
from policylib.document import Policy
from policylib.markdown import read
from tests.policies import as_text, edited_pieces

_edited = edited_pieces()


@st.composite
def written_together(draw: st.DrawFn) -> tuple[list[Policy], Policy]:
    """Up to three documents, and a text made of edited forms of them in any order."""
    pairs = draw(st.lists(_edited, min_size=1, max_size=3))
    pieces = [piece for _, new in pairs for piece in new]
    if draw(st.booleans()):
        pieces = draw(st.permutations(pieces))
    return [read(as_text(old)) for old, _ in pairs], read(as_text(pieces))


_anything = st.text(max_size=200).map(lambda text: read(f"Ord\n\n{text}"))
cases = st.one_of(
    written_together(), st.tuples(st.lists(_anything, min_size=1, max_size=3), _anything)
)


def strands_of(origins: Origins) -> list[Strand]:
    """Every strand that the answer tells of, from both ends."""
    new = [t for passage in origins.passages for t in (*passage.origins, *passage.also)]
    olds = [
        t
        for document in origins.documents
        for passage in document.passages
        for t in (*passage.destinations, *passage.again)
    ]
    return new + olds


@given(cases)
def test_the_marks_of_every_strand_rebuild_both_texts(case: tuple[list[Policy], Policy]) -> None:
    olds, new = case
    for strand in strands_of(find_origins(new, olds)):
        assert "".join(s.text for s in strand.segments if s.mark in "=-") == strand.old_text
        assert "".join(s.text for s in strand.segments if s.mark in "=+") == strand.new_text
        assert not set(words_of(strand.old_text)) - set(words_of(strand.old.text))
        assert not set(words_of(strand.new_text)) - set(words_of(strand.new.text))


@given(cases)
def test_every_passage_of_every_text_is_told_once_and_in_order(
    case: tuple[list[Policy], Policy],
) -> None:
    olds, new = case
    origins = find_origins(new, olds)
    assert [p.spot.anchor for p in origins.passages] == [u.anchor for u in units_of(new)]
    for old, document in zip(olds, origins.documents, strict=True):
        assert [p.spot.anchor for p in document.passages] == [u.anchor for u in units_of(old)]


@given(cases)
def test_every_word_is_kept_or_edited_or_lost(case: tuple[list[Policy], Policy]) -> None:
    olds, new = case
    origins = find_origins(new, olds)
    sides: list[tuple[Policy, Origins | OldDocument]] = [(new, origins)]
    sides += zip(olds, origins.documents, strict=True)
    for policy, told in sides:
        words = [word_count(unit.text) for unit in units_of(policy)]
        assert [passage.words.total for passage in told.passages] == words
        assert told.words.total == sum(words)
        passages = [u for u in units_of(policy) if not u.is_heading]
        assert told.tally.total == len(passages)


@given(cases)
def test_no_old_word_is_missing_silently(case: tuple[list[Policy], Policy]) -> None:
    """What an old passage says stands in a strand, marked where it is gone, or is listed."""
    olds, new = case
    for document in find_origins(new, olds).documents:
        for passage in document.passages:
            told: Counter[str] = Counter()
            for strand in passage.destinations:
                told.update(words_of(strand.old_text))
            for sentence in passage.missing:
                told.update(words_of(sentence))
            assert not Counter(words_of(passage.spot.text)) - told


@given(cases)
def test_what_is_called_unchanged_or_not_found_is_so(case: tuple[list[Policy], Policy]) -> None:
    olds, new = case
    origins = find_origins(new, olds)
    for document in origins.documents:
        for passage in document.passages:
            if passage.fate is Fate.UNCHANGED:
                [strand] = passage.destinations
                assert passage.spot.text == strand.new_text
            assert (passage.fate is Fate.NOT_FOUND) == (not passage.destinations)
    for told in origins.passages:
        if told.descent is Descent.UNCHANGED:
            [strand] = told.origins
            assert told.spot.text == strand.old_text
        assert (told.descent is Descent.NEW) == (not told.origins)


@given(cases)
def test_a_passage_whose_words_stand_in_the_other_text_is_never_called_new_or_lost(
    case: tuple[list[Policy], Policy],
) -> None:
    olds, new = case
    origins = find_origins(new, olds)
    before = {p.spot.text for d in origins.documents for p in d.passages}
    now = {p.spot.text for p in origins.passages}
    for told in origins.passages:
        if told.spot.text in before and len(words_of(told.spot.text)) >= 3:
            assert told.descent is not Descent.NEW
    for document in origins.documents:
        for passage in document.passages:
            if passage.spot.text in now and len(words_of(passage.spot.text)) >= 3:
                assert passage.fate is not Fate.NOT_FOUND


@given(written_together())
def test_one_old_document_that_is_the_new_one_is_unchanged(
    case: tuple[list[Policy], Policy],
) -> None:
    for policy in (*case[0], case[1]):
        origins = find_origins(policy, [policy])
        assert {p.descent for p in origins.passages} <= {Descent.UNCHANGED}
        assert {p.fate for p in origins.documents[0].passages} <= {Fate.UNCHANGED}


@given(cases)
def test_the_order_in_which_the_documents_are_named_changes_nothing_else(
    case: tuple[list[Policy], Policy],
) -> None:
    olds, new = case
    if len({tuple(unit.text for unit in units_of(old)) for old in olds}) < len(olds):
        return
    one, other = find_origins(new, olds), find_origins(new, olds[::-1])
    assert one.tally == other.tally
    assert one.words == other.words
    last = len(olds) - 1
    for here, there in zip(one.passages, other.passages, strict=True):
        assert here.descent is there.descent
        assert [(t.old.document, t.old.anchor, t.segments) for t in here.origins] == [
            (last - t.old.document, t.old.anchor, t.segments) for t in there.origins
        ]
    for document, same in zip(one.documents, other.documents[::-1], strict=True):
        assert document.words == same.words
        assert [p.fate for p in document.passages] == [p.fate for p in same.passages]
