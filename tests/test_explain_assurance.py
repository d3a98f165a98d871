"""That "nothing binds less" is never said alone where somebody has to read for themselves."""

import pytest

from policylib.compare import Comparison, compare
from policylib.compare.facts import (
    Change,
    Direction,
    Kind,
    NodeKind,
    Signal,
    SignalType,
    Significance,
)
from policylib.explain import agenda, one_page, plain_text, to_markdown, to_text
from policylib.markdown import read
from tests.explaining import comparison, make, side

NOTHING = "Vi har ikke fundet ændringer, der binder mindre."
DUTY = Signal(
    type=SignalType.OBLIGATION, old="kan", new="skal", direction=Direction.STRONGER
)  # fmt: skip


def of(old: str, new: str) -> Comparison:
    was, is_now = (read(f"# P\n\n## 1. Kantine\n\n{text}\n", file="p.md") for text in (old, new))
    return compare(was, is_now)


def gained(
    *more: Signal, old: str = "Lederen kan hjælpe.", new: str = "Lederen skal hjælpe."
) -> Change:
    return make(
        Kind.CHANGED, NodeKind.PARAGRAPH, side(old), side(new),
        signals=(DUTY, *more), significance=Significance.SUBSTANTIVE,
    )  # fmt: skip


def test_what_is_only_reworded_qualifies_the_reassurance_in_the_same_breath() -> None:
    one = of("Maden står klar i det lille rum.", "Maden står klar i det store rum.")
    first = one_page(one, "da").short[0]
    assert first == (
        f"{NOTHING} Ét sted er omformuleret, og det kan vi ikke vurdere; læs det selv (nr. 1)."
    )
    two = of(
        "Maden står klar i det lille rum.\n\nKaffen er brygget på bønner fra Peru.",
        "Maden står klar i det store rum.\n\nKaffen er brygget på bønner fra Kenya.",
    )
    assert one_page(two, "da").short[0] == (
        f"{NOTHING} To steder er omformuleret, og dem kan vi ikke vurdere; "
        "læs dem selv (nr. 1 og 2)."
    )
    assert one_page(two, "en").short[0] == (
        "We found no change that binds less. Two places are reworded, and we cannot judge them; "
        "read them yourself (no. 1 and 2)."
    )


def test_wherever_nothing_is_told_to_bind_less_the_doubt_is_told_too() -> None:
    one = of("Maden står klar i det lille rum.", "Maden står klar i det store rum.")
    for told in (to_text(one, lang="da"), to_markdown(one, lang="da"), plain_text(agenda(one))):
        words = " ".join(told.replace("\\", "").split())
        assert "det kan vi ikke vurdere; læs det selv (nr. 1)." in words
        assert "Det binder mindre: ingen fundet, men læs selv nr. 1." in words


@pytest.mark.parametrize(
    "beside",
    [
        Signal(type=SignalType.RIGHT, old="har ret til", new=None, uncertain=True),
        Signal(type=SignalType.ACTOR, old="lederen", new="HR"),
        Signal(type=SignalType.NUMBER, old="to", new="tre", direction=Direction.LARGER),
    ],
)
def test_a_sign_in_doubt_beside_a_gain_is_not_hidden_by_it(beside: Signal) -> None:
    page = one_page(comparison(gained(beside)), "da")
    assert page.short[0] == (
        f"{NOTHING} Ét sted binder mere, men resten af ændringen dér kan vi ikke vurdere; "
        "læs den selv (nr. 1)."
    )
    assert page.groups[1].empty == "Det binder mindre: ingen fundet, men læs selv nr. 1."


def test_a_sign_in_doubt_beside_a_gain_is_told_where_something_else_binds_less() -> None:
    unsure = Signal(type=SignalType.RIGHT, old="har ret til", new=None, uncertain=True)
    lost = make(
        Kind.CHANGED, NodeKind.PARAGRAPH,
        side("Du skal svare.", "ferie/p1"), side("Du bør svare.", "ferie/p1"),
        signals=(Signal(type=SignalType.OBLIGATION, old="skal", new="bør", direction=Direction.WEAKER),),
        significance=Significance.SUBSTANTIVE,
    )  # fmt: skip
    assert "Læs selv resten af nr. 1, som vi er usikre på." in (
        one_page(comparison(gained(unsure), lost), "da").short
    )
    assert not any("Læs selv" in told for told in one_page(comparison(gained(), lost), "da").short)


def test_words_that_changed_beside_a_gain_without_a_sign_are_told() -> None:
    more = gained(
        old="Lederen kan hjælpe alle nye kolleger med deres opgaver i den første tid.",
        new="Lederen skal hjælpe, når der er plads i kalenderen.",
    )
    assert "resten af ændringen" in one_page(comparison(more), "da").short[0]


def test_where_every_change_is_certain_the_reassurance_stands_alone() -> None:
    assert one_page(comparison(gained()), "da").short[0] == NOTHING
    signs = of("Kaffen er god.", "Kaffen er god!")
    assert NOTHING in one_page(signs, "da").short


def test_what_came_is_a_place_to_look_too() -> None:
    made = of("Maden er god.", "Maden er god.\n\nKaffen koster ikke noget om fredagen.")
    assert one_page(made, "da").short[0] == f"{NOTHING} Se også »Nyt«."


def test_numbers_of_changes_are_not_read_as_counts() -> None:
    made = of("Maden er god.", "Maden er god.\n\nKaffen koster ikke noget om fredagen.")
    assert "Nyt: nr. 1." in to_text(made, lang="da")
    assert "New: no. 1." in to_text(made, lang="en")


def test_a_ban_in_place_of_a_permission_is_a_loss_for_somebody() -> None:
    made = of("Du må tage hunden med.", "Du må ikke tage hunden med.")
    (first, *_) = one_page(made, "da").short
    assert first != NOTHING
    assert "nr. 1" in first or "»Læs selv«" in first or "binder mindre (" in first
    heading = of("### Det må du\n\n- tage hund med", "### Det må du ikke\n\n- tage hund med")
    assert one_page(heading, "da").short[0] != NOTHING


def test_a_right_that_still_stands_at_another_place_is_not_told_as_taken_out() -> None:
    right = "Du har ret til en rolig plads at arbejde på."
    twice = of(f"{right}\n\nMaden er god.\n\n{right}", f"{right}\n\nMaden er god.")
    told = one_page(twice, "da").short
    assert "Taget ud: 1 afsnit." in told
    assert not any("ret eller mulighed" in each for each in told)
    once = of(f"{right}\n\nMaden er god.", "Maden er god.")
    assert any("en ret eller mulighed taget ud" in each for each in one_page(once, "da").short)
