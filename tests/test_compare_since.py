"""Three points: what became of each change since an earlier draft."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylib.compare import compare
from policylib.compare.facts import Change, Comparison, NodeKind, Since
from policylib.compare.since import compare_since
from policylib.compare.units import units_of
from policylib.document import Policy
from policylib.markdown import read
from tests.policies import as_text, edited_pieces

HEAD = "# Personalepolitik\n\n"
OLD = """## Tema 1: Rekruttering

Lederen bør indhente én reference, før stillingen besættes.

Alle ansøgere får svar senest 14 dage efter samtalen.

## Tema 2: Ferie

Ferieplanen er kendt af alle senest den 1. marts.

Restferie overføres kun efter aftale med lederen.
"""
REFERENCES = "Lederen bør indhente én reference, før stillingen besættes."
ANSWER = "Alle ansøgere får svar senest 14 dage efter samtalen."
PLAN = "Ferieplanen er kendt af alle senest den 1. marts."
REST = "Restferie overføres kun efter aftale med lederen."
MENTOR = "Hver ny medarbejder får en mentor i de første tre måneder."


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The edits of the first draft and, made on top of it, those of the second."""

    name: str
    first: tuple[tuple[str, str], ...] = ()
    second: tuple[tuple[str, str], ...] = ()
    became: tuple[tuple[str, Since], ...] = ()
    withdrawn: tuple[str, ...] = ()


CASES = (
    Case(
        name="the same change stands in both drafts",
        first=(("senest 14 dage", "senest 7 dage"),),
        became=((ANSWER, Since.KEPT),),
    ),
    Case(
        name="a change that only the second draft has",
        second=(("senest 14 dage", "senest 7 dage"),),
        became=((ANSWER, Since.NEW),),
    ),
    Case(
        name="a change that was changed once more",
        first=(("senest 14 dage", "senest 7 dage"),),
        second=(("senest 7 dage", "senest 10 dage"),),
        became=((ANSWER, Since.ALTERED),),
    ),
    Case(
        name="a change that was taken back word by word",
        first=(("senest 14 dage", "senest 7 dage"),),
        second=(("senest 7 dage", "senest 14 dage"),),
        withdrawn=(ANSWER,),
    ),
    Case(
        name="two edits of one passage, of which one is taken back",
        first=(("bør indhente én reference", "skal indhente to referencer"),),
        second=(("skal indhente to", "bør indhente to"),),
        became=((REFERENCES, Since.ALTERED),),
    ),
    Case(
        name="two edits of one passage, of which one is new",
        first=(("bør", "skal"),),
        second=(("én reference", "to referencer"),),
        became=((REFERENCES, Since.ALTERED),),
    ),
    Case(
        name="a passage that both drafts leave out",
        first=((f"\n{REST}\n", ""),),
        became=((REST, Since.KEPT),),
    ),
    Case(
        name="a passage that is back",
        first=((f"\n{REST}\n", ""),),
        second=((f"{PLAN}\n", f"{PLAN}\n\n{REST}\n"),),
        withdrawn=(REST,),
    ),
    Case(
        name="an addition that stands as it stood",
        first=((f"{ANSWER}\n", f"{ANSWER}\n\n{MENTOR}\n"),),
        became=((MENTOR, Since.KEPT),),
    ),
    Case(
        name="an addition in other words",
        first=((f"{ANSWER}\n", f"{ANSWER}\n\n{MENTOR}\n"),),
        second=(("tre måneder", "seks måneder"),),
        became=((MENTOR.replace("tre", "seks"), Since.ALTERED),),
    ),
    Case(
        name="an addition that is gone again",
        first=((f"{ANSWER}\n", f"{ANSWER}\n\n{MENTOR}\n"),),
        second=((f"\n{MENTOR}\n", ""),),
        withdrawn=(MENTOR,),
    ),
    Case(
        name="a change in a theme that moved afterwards",
        first=(("senest 14 dage", "senest 7 dage"),),
        second=(("## Tema 1: Rekruttering", "## Tema 3: Rekruttering"),
                ("## Tema 2: Ferie", "## Tema 2: Ferie")),
        became=((ANSWER, Since.KEPT),),
    ),
    Case(
        name="one change kept, another new",
        first=(("senest 14 dage", "senest 7 dage"),),
        second=(("1. marts", "1. april"),),
        became=((ANSWER, Since.KEPT), (PLAN, Since.NEW)),
    ),
    Case(
        name="a passage left out, then brought back in other words",
        first=((f"\n{REST}\n", ""),),
        second=((f"{PLAN}\n", f"{PLAN}\n\n{REST.replace('lederen', 'fagchefen')}\n"),),
        became=((REST, Since.ALTERED),),
    ),
)  # fmt: skip


def edited(text: str, edits: tuple[tuple[str, str], ...]) -> str:
    for before, now in edits:
        assert before in text
        text = text.replace(before, now, 1)
    return text


def three(case: Case) -> Comparison:
    draft = edited(OLD, case.first)
    return compare_since(
        read(HEAD + OLD), read(HEAD + draft), read(HEAD + edited(draft, case.second))
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_became_of_a_change(case: Case) -> None:
    comparison = three(case)
    told = [((c.old or c.new), c.since) for c in comparison.changes]
    assert [(side.text, since) for side, since in told if side] == list(case.became)
    assert [(c.old or c.new).text for c in comparison.withdrawn] == list(case.withdrawn)  # type: ignore[union-attr]
    assert {c.since for c in comparison.withdrawn} <= {Since.WITHDRAWN}


def test_of_what_was_altered_the_drafts_words_are_kept() -> None:
    (change,) = three(CASES[2]).changes
    assert change.in_draft
    assert change.in_draft.text == ANSWER.replace("14", "7")


def test_of_what_the_draft_had_taken_out_it_has_no_words() -> None:
    (change,) = three(CASES[-1]).changes
    assert change.since is Since.ALTERED
    assert change.in_draft is None


def test_a_moved_theme_is_new_and_the_change_in_it_is_kept() -> None:
    first = OLD.replace("senest 14 dage", "senest 7 dage")
    one, two = first.split("## Tema 2: Ferie")
    second = f"## Tema 1: Ferie{two}\n{one.replace('Tema 1', 'Tema 2')}"
    comparison = compare_since(read(HEAD + OLD), read(HEAD + first), read(HEAD + second))
    told = {(c.kind.value, c.since) for c in comparison.changes}
    assert told == {("moved", Since.NEW), ("changed", Since.KEPT)}
    assert not comparison.withdrawn


def test_an_address_that_changes_in_a_passage_is_told_apart_from_its_words() -> None:
    linked = OLD.replace("1. marts", "[1. marts](https://a.example/x)")
    first = linked.replace("kendt af alle", "kendt af medarbejderne")
    second = first.replace("/x", "/y")
    comparison = compare_since(read(HEAD + linked), read(HEAD + first), read(HEAD + second))
    told = {(c.node.value, c.since) for c in comparison.changes}
    assert told == {("paragraph", Since.KEPT), ("link", Since.NEW)}


def test_a_theme_left_out_after_one_of_its_passages_was_is_altered() -> None:
    first = OLD.replace(f"\n{REST}\n", "")
    second = first[: first.index("## Tema 2")]
    (change,) = compare_since(read(HEAD + OLD), read(HEAD + first), read(HEAD + second)).changes
    assert (change.node.value, change.kind.value) == ("theme", "removed")
    assert change.since is Since.ALTERED


@st.composite
def three_policies(draw: st.DrawFn) -> tuple[Policy, Policy, Policy]:
    """A policy, a draft of it, and a second draft that is edited from one of the two."""
    old, first = draw(edited_pieces())
    second = list(draw(st.sampled_from([old, first])))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, max(0, len(second) - 1)))
        match draw(st.sampled_from(["drop", "restore", "word"])):
            case "drop" if second:
                del second[at]
            case "restore" if at < len(old):
                second.insert(at, old[at])
            case "word" if second:
                second[at] = second[at].replace("lederen", "HR", 1)
            case _:
                pass
    return read(as_text(old)), read(as_text(first)), read(as_text(second))


@given(three_policies())
def test_every_change_is_new_kept_or_altered_and_every_earlier_one_found_or_withdrawn(
    policies: tuple[Policy, Policy, Policy],
) -> None:
    old, since, new = policies
    comparison = compare_since(old, since, new)
    assert {c.since for c in comparison.changes} <= {Since.NEW, Since.KEPT, Since.ALTERED}
    earlier = {change.id for change in compare(old, since).changes}
    assert {change.id for change in comparison.withdrawn} <= earlier
    if comparison.changes == () and earlier:
        assert {change.id for change in comparison.withdrawn} == earlier


@given(three_policies())
def test_what_became_of_the_changes_alters_nothing_else_about_them(
    policies: tuple[Policy, Policy, Policy],
) -> None:
    old, since, new = policies
    bare = [(c.id, c.segments, c.signals, c.ripple) for c in compare(old, new).changes]
    told = compare_since(old, since, new)
    assert [(c.id, c.segments, c.signals, c.ripple) for c in told.changes] == bare


@given(three_policies())
def test_what_is_told_of_a_change_can_be_seen_in_the_texts(
    policies: tuple[Policy, Policy, Policy],
) -> None:
    comparison = compare_since(*policies)
    draft, now = ({_bare(unit.text) for unit in units_of(each)} for each in policies[1:])
    for change in _of_text(comparison.changes):
        if change.since is Since.KEPT and change.new:
            texts = [part.text for part in change.new.parts] or [change.new.text]
            assert all(_bare(text) in draft for text in texts)
        if change.since is Since.NEW and change.old and not change.old.parts:
            assert _bare(change.old.text) in draft
    for change in _of_text(comparison.withdrawn):
        if change.old and not change.old.parts:
            assert _bare(change.old.text) in now


def _of_text(changes: tuple[Change, ...]) -> list[Change]:
    return [
        c for c in changes if c.node in {NodeKind.PARAGRAPH, NodeKind.LIST_ITEM, NodeKind.QUOTE}
    ]


def _bare(text: str) -> str:
    """Without the numbers of themes, which may follow a renumbering."""
    words = text.split()
    return " ".join(
        "#" if word[:1].isdigit() and words[at - 1 : at] == ["tema"] else word
        for at, word in enumerate(words)
    )


@given(edited_pieces())
def test_since_the_old_text_all_is_new_and_since_the_new_one_all_is_kept(
    pieces: tuple[list[str], list[str]],
) -> None:
    old, new = (read(as_text(each)) for each in pieces)
    for draft, became in ((old, Since.NEW), (new, Since.KEPT)):
        comparison = compare_since(old, draft, new)
        assert {change.since for change in comparison.changes} <= {became}
        assert not comparison.withdrawn
