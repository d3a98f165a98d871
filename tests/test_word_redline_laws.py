"""Tracked changes give back both texts: accepted the new clean file, rejected the old one."""

import pytest
from hypothesis import given, settings

from policylib.compare import compare
from policylib.document import Policy
from policylib.history import open_history
from policylib.markdown import read
from policylib.publish.word import policy_word, redline_word
from tests.conftest import ROOT
from tests.hostile import hostile_pairs
from tests.policies import edited_policies
from tests.word_reading import WordFile


def holds(old: Policy, new: Policy) -> WordFile:
    """Hold the law for a pair of texts; gives the redline."""
    made = WordFile(redline_word(compare(old, new)))
    assert made.blocks("accept") == WordFile(policy_word(new)).blocks()
    assert made.blocks("reject") == WordFile(policy_word(old)).blocks()
    ids = made.ids()
    assert len(ids) == len(set(ids))
    return made


@given(edited_policies)
@settings(max_examples=40)
def test_accepting_gives_the_new_file_and_rejecting_the_old(pair: tuple[Policy, Policy]) -> None:
    holds(*pair)


@given(hostile_pairs)
@settings(max_examples=40)
def test_hostile_texts_keep_the_law_too(pair: tuple[Policy, Policy]) -> None:
    holds(*pair)


@given(edited_policies)
@settings(max_examples=40)
def test_a_text_against_itself_has_no_tracked_change(pair: tuple[Policy, Policy]) -> None:
    assert holds(pair[0], pair[0]).tracked() == []


@given(hostile_pairs)
@settings(max_examples=40)
def test_a_hostile_text_against_itself_has_none_either(pair: tuple[Policy, Policy]) -> None:
    assert holds(pair[0], pair[0]).tracked() == []


HEAD = "| Hvad | Hvor meget |\n|---|---|\n"
ROWS = "| Lederen. | Medarbejderen. |\n| Lederen. | Lederen. |\n"


def test_a_table_against_itself_has_no_tracked_change_either() -> None:
    policy = read(f"# Regler\n\n{HEAD}{ROWS}")
    assert holds(policy, policy).tracked() == []


def test_a_head_row_that_took_the_place_of_another_repeats_on_every_page() -> None:
    old = read(f"# Regler\n\n{HEAD}{ROWS}")
    holds(old, read(f"# Regler\n\n{HEAD}| Lederen. | Lederen. |\n\n{HEAD}{ROWS}"))


@pytest.mark.parametrize(
    ("old", "new"),
    [("1.0", "2.0"), ("2.0", "2.1"), ("2.1", "3.0"), ("3.0", "3.1-udkast"), ("3.1-udkast", "1.0")],
)
def test_the_samples_versions_keep_the_law(old: str, new: str) -> None:
    with open_history(ROOT / "policy_versions") as history:
        texts = [history.read(history.resolve(f"version:{label}")).policy for label in (old, new)]
    assert holds(texts[0], texts[1]).tracked()
