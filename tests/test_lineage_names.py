"""A passage keeps its name through everything that can happen to it between versions."""

import pytest

from policylib.errors import MissingObjectsError, UnknownReferenceError
from policylib.history.stages import Stage
from policylib.records import replace
from tests.lineages import Told, draft, names_of, themes, version

LEADER = "Lederen indhenter to referencer, før stillingen besættes."
WELCOME = "Nye kolleger får en fadder i de første tre måneder."
HOLIDAY = "Ferien aftales med lederen senest den 1. maj hvert år."
LEAVE = "Orlov uden løn kan søges med tre måneders varsel."
BASIC = themes(("Rekruttering", [LEADER, WELCOME]), ("Ferie", [HOLIDAY, LEAVE]))


def test_a_name_says_where_a_passage_was_met_first() -> None:
    told = Told(version("1.0", BASIC), version("2.0", BASIC))
    assert told.name("2.0", LEADER) == "1.0:rekruttering/p1"
    assert told.lineage.of("2.0")["ferie"] == "1.0:ferie"


def test_a_version_that_changes_the_front_matter_alone_does_nothing_to_a_passage() -> None:
    told = Told(version("1.0", BASIC), version("1.1", BASIC), version("1.2", BASIC))
    assert told.kinds("1.0:ferie/p1") == [("1.0", "added")]
    assert told.lineage.line("1.2") == ("1.0", "1.1", "1.2")


def test_what_moved_to_another_theme_keeps_its_name() -> None:
    moved = themes(("Rekruttering", [LEADER]), ("Ferie", [HOLIDAY, LEAVE, WELCOME]))
    told = Told(version("1.0", BASIC), version("2.0", moved))
    assert told.lineage.of("2.0")["ferie/p3"] == "1.0:rekruttering/p2"
    assert told.kinds("1.0:rekruttering/p2") == [("1.0", "added"), ("2.0", "moved")]
    assert told.lineage.moves("1.0:rekruttering/p2", ("1.0", "2.0")) == ("2.0",)
    assert told.lineage.since("1.0:rekruttering/p2", ("1.0", "2.0")) == "1.0"


def test_what_was_reworded_keeps_its_name_and_has_stood_so_since_then() -> None:
    reworded = LEADER.replace("indhenter", "skal indhente")
    told = Told(
        version("1.0", BASIC),
        version("2.0", BASIC.replace(LEADER, reworded)),
        version("3.0", BASIC.replace(LEADER, reworded)),
    )
    assert told.name("3.0", reworded) == "1.0:rekruttering/p1"
    assert told.lineage.since("1.0:rekruttering/p1", ("1.0", "2.0", "3.0")) == "2.0"
    assert told.lineage.since("1.0:rekruttering/p2", ("1.0", "2.0", "3.0")) == "1.0"


def test_a_comma_makes_no_passage_new() -> None:
    told = Told(
        version("1.0", BASIC), version("1.1", BASIC.replace("referencer, før", "referencer før"))
    )
    line = ("1.0", "1.1")
    assert told.lineage.since("1.0:rekruttering/p1", line) == "1.0"
    assert told.lineage.corrections("1.0:rekruttering/p1", line) == ("1.1",)


def test_a_link_that_leads_elsewhere_makes_its_passage_new() -> None:
    one = themes(("Ferie", ["Se [reglerne om ferie](https://a.example/1) hos HR."]))
    told = Told(version("1.0", one), version("2.0", one.replace("example/1", "example/2")))
    assert told.kinds("1.0:ferie/p1") == [("1.0", "added"), ("2.0", "changed")]
    assert told.lineage.since("1.0:ferie/p1", ("1.0", "2.0")) == "2.0"


def test_a_renamed_theme_keeps_its_name_and_so_does_all_in_it() -> None:
    told = Told(
        version("1.0", BASIC), version("2.0", BASIC.replace(": Ferie", ": Frihed og ferie"))
    )
    assert told.lineage.of("2.0")["frihed-og-ferie"] == "1.0:ferie"
    assert told.lineage.of("2.0")["frihed-og-ferie/p2"] == "1.0:ferie/p2"
    assert told.kinds("1.0:ferie") == [("1.0", "added"), ("2.0", "renamed")]


def test_a_theme_that_moves_takes_its_passages_along() -> None:
    turned = themes(
        ("Ferie", [HOLIDAY, LEAVE]), ("Rekruttering", [LEADER, WELCOME, LEADER[:-1] + " igen."])
    )
    told = Told(version("1.0", BASIC), version("2.0", turned))
    assert told.lineage.of("2.0")["ferie/p1"] == "1.0:ferie/p1"
    assert ("2.0", "carried") in told.kinds("1.0:ferie/p1")
    assert told.lineage.since("1.0:ferie/p1", ("1.0", "2.0")) == "1.0"


LONG = "Lederen indkalder til en samtale om fraværet. Samtalen holdes senest to uger efter, og den tager udgangspunkt i, hvad medarbejderen kan."
FIRST, SECOND = LONG.split(". ", 1)


def test_the_piece_that_shares_most_words_keeps_the_name() -> None:
    told = Told(
        version("1.0", themes(("Fravær", [LONG]))),
        version("2.0", themes(("Fravær", [f"{FIRST}.", SECOND]))),
    )
    assert told.name("2.0", "Samtalen") == "1.0:fravaer/p1"
    assert told.name("2.0", "Lederen") == "2.0:fravaer/p1"
    assert told.lineage.identities["2.0:fravaer/p1"].came_from == ("1.0:fravaer/p1",)
    assert told.lineage.identities["1.0:fravaer/p1"].went_into == ("2.0:fravaer/p1",)
    assert told.kinds("1.0:fravaer/p1")[-1] == ("2.0", "split")


def test_of_equal_pieces_the_first_keeps_the_name() -> None:
    one, two = "Vi hilser på alle her i huset.", "Vi takker for alle de gode råd."
    told = Told(
        version("1.0", themes(("Tone", [f"{one} {two}"]))),
        version("2.0", themes(("Tone", [one, two]))),
    )
    assert told.name("2.0", one) == "1.0:tone/p1"


def test_pieces_that_were_edited_are_told_apart_all_the_same() -> None:
    edited = SECOND.replace("to uger", "én uge")
    told = Told(
        version("1.0", themes(("Fravær", [LONG]))),
        version("2.0", themes(("Fravær", [f"{FIRST}.", edited]))),
    )
    assert told.name("2.0", "Samtalen") == "1.0:fravaer/p1"
    assert told.lineage.identities["2.0:fravaer/p1"].came_from == ("1.0:fravaer/p1",)


def test_what_was_joined_goes_on_in_the_passage_that_it_shares_most_words_with() -> None:
    told = Told(
        version("1.0", themes(("Fravær", [f"{FIRST}.", SECOND]))),
        version("2.0", themes(("Fravær", [LONG]))),
    )
    assert told.name("2.0", "Lederen") == "1.0:fravaer/p2"
    assert told.lineage.identities["1.0:fravaer/p1"].went_into == ("1.0:fravaer/p2",)
    assert told.lineage.identities["1.0:fravaer/p2"].came_from == ("1.0:fravaer/p1",)
    assert told.kinds("1.0:fravaer/p1") == [("1.0", "added"), ("2.0", "merged")]


def test_what_was_joined_and_divided_again_has_its_old_names_back() -> None:
    apart = themes(("Fravær", [f"{FIRST}.", SECOND]))
    told = Told(
        version("1.0", apart), version("2.0", themes(("Fravær", [LONG]))), version("3.0", apart)
    )
    assert told.lineage.of("3.0") == told.lineage.of("1.0")
    assert told.kinds("1.0:fravaer/p1")[-1] == ("3.0", "returned")


def test_a_divided_theme_keeps_its_name_where_most_of_it_went() -> None:
    more = [HOLIDAY, "Hovedferien er tre uger i sammenhæng, medmindre andet aftales.", LEAVE]
    told = Told(
        version("1.0", themes(("Ferie og orlov", more))),
        version("2.0", themes(("Ferie", more[:2]), ("Orlov", more[2:]))),
    )
    assert told.lineage.of("2.0")["ferie"] == "1.0:ferie-og-orlov"
    assert told.lineage.of("2.0")["orlov"] == "2.0:orlov"
    assert told.lineage.identities["2.0:orlov"].came_from == ("1.0:ferie-og-orlov",)
    assert told.lineage.of("2.0")["orlov/p1"] == "1.0:ferie-og-orlov/p3"


def test_the_questions_of_a_divided_theme_know_where_they_come_from() -> None:
    more = "Hovedferien er tre uger i sammenhæng, medmindre andet aftales."
    whole = f"## Tema 1: Ferie og orlov\n\n### Hvad gør vi?\n\n{HOLIDAY}\n\n{more}\n\n{LEAVE}"
    apart = (
        f"## Tema 1: Ferie\n\n### Hvad gør vi?\n\n{HOLIDAY}\n\n{more}\n\n"
        f"## Tema 2: Orlov\n\n### Hvad gør vi?\n\n{LEAVE}"
    )
    told = Told(version("1.0", whole), version("2.0", apart))
    question = "1.0:ferie-og-orlov/hvad-goer-vi"
    assert told.lineage.of("2.0")["ferie/hvad-goer-vi"] == question
    assert told.lineage.identities["2.0:orlov/hvad-goer-vi"].came_from == (question,)
    assert told.lineage.identities[question].went_into == ("2.0:orlov/hvad-goer-vi",)
    back = Told(version("1.0", apart), version("2.0", whole))
    gone = back.lineage.of("1.0")["orlov/hvad-goer-vi"]
    assert back.kinds(gone) == [("1.0", "added"), ("2.0", "merged")]


def test_what_comes_back_word_for_word_takes_its_old_name_however_late() -> None:
    without = BASIC.replace(f"{WELCOME}\n\n", "")
    told = Told(
        version("1.0", BASIC),
        version("2.0", without),
        version("3.0", without.replace("senest", "helst")),
        version("4.0", BASIC),
    )
    assert told.name("4.0", WELCOME) == "1.0:rekruttering/p2"
    kinds = [("1.0", "added"), ("2.0", "removed"), ("4.0", "returned")]
    assert told.kinds("1.0:rekruttering/p2") == kinds
    assert told.lineage.since("1.0:rekruttering/p2", told.lineage.line("4.0")) == "4.0"


def test_what_comes_back_in_other_words_is_new() -> None:
    without = BASIC.replace(f"{WELCOME}\n\n", "")
    other = "Alle nyansatte møder en erfaren kollega, som viser dem rundt i huset."
    told = Told(
        version("1.0", BASIC),
        version("2.0", without),
        version("3.0", BASIC.replace(WELCOME, other)),
    )
    assert told.name("3.0", other) == "3.0:rekruttering/p2"


def test_a_few_words_come_back_only_under_what_they_stood_under() -> None:
    short = "Læs mere."
    told = Told(
        version("1.0", themes(("Ferie", [HOLIDAY, short]), ("Løn", [LEADER]))),
        version("2.0", themes(("Ferie", [HOLIDAY]), ("Løn", [LEADER]))),
        version("3.0", themes(("Ferie", [HOLIDAY]), ("Løn", [LEADER, short]))),
        version("4.0", themes(("Ferie", [HOLIDAY, short]), ("Løn", [LEADER, short]))),
    )
    assert told.lineage.of("3.0")["loen/p2"] == "3.0:loen/p2"
    assert told.lineage.of("4.0")["ferie/p2"] == "1.0:ferie/p2"


def test_the_questions_of_a_new_theme_are_not_those_of_one_that_went() -> None:
    asked = "## Tema 2: {}\n\n### Hvad vil vi?\n\n{}"
    told = Told(
        version("1.0", f"{themes(('Løn', [LEADER]))}\n\n{asked.format('Ferie', HOLIDAY)}"),
        version("2.0", themes(("Løn", [LEADER]))),
        version("3.0", f"{themes(('Løn', [LEADER]))}\n\n{asked.format('Sundhed', WELCOME)}"),
    )
    assert told.lineage.of("3.0")["sundhed/hvad-vil-vi"] == "3.0:sundhed/hvad-vil-vi"


def test_a_draft_takes_names_from_what_it_was_begun_from() -> None:
    first = BASIC.replace(WELCOME, f"{WELCOME} Fadderen er frivillig.")
    second = first.replace("## Tema 2: Ferie", "## Tema 2: Frihed")
    told = Told(
        version("1.0", BASIC),
        version("1.1", BASIC.replace(HOLIDAY, f"Altid: {HOLIDAY}")),
        draft("2.0-udkast-1", first, "1.0"),
        draft("2.0-udkast-2", second, "2.0-udkast-1"),
    )
    assert told.lineage.line("2.0-udkast-2") == ("1.0", "2.0-udkast-1", "2.0-udkast-2")
    assert told.name("2.0-udkast-2", WELCOME) == "1.0:rekruttering/p2"
    assert ("2.0-udkast-1", "changed") not in told.kinds("1.0:ferie/p1")
    assert told.kinds("1.0:ferie")[-1] == ("2.0-udkast-2", "renamed")


NEW = "Hjemmearbejde aftales for et halvt år ad gangen med lederen."


def test_what_a_draft_brought_into_a_version_has_one_name_in_both() -> None:
    with_new = f"{BASIC}\n\n{NEW}"
    edited = f"{BASIC}\n\n{NEW.replace('et halvt år', 'tre måneder')}"
    stages = (
        version("1.0", BASIC),
        draft("2.0-udkast", with_new, "1.0"),
        replace(version("2.0", edited), origins=("1.0", "2.0-udkast")),
    )
    told = Told(*stages)
    assert told.name("2.0-udkast", "Hjemmearbejde") == told.name("2.0", "Hjemmearbejde")
    assert told.name("2.0", "Hjemmearbejde") == "2.0:ferie/p3"
    # Where the draft was published first, its name for the passage stays.
    earlier = Told(*stages[:2])
    later = Told(*stages, known=earlier.lineage)
    assert later.name("2.0", "Hjemmearbejde") == "2.0-udkast:ferie/p3"
    assert later.name("2.0-udkast", "Hjemmearbejde") == "2.0-udkast:ferie/p3"


def test_drafts_change_no_name_of_an_adopted_version() -> None:
    adopted = (version("1.0", BASIC), version("2.0", f"{BASIC}\n\n{NEW}"))
    drafted = draft("2.0-udkast", f"{NEW}\n\n{BASIC}\n\n{NEW} Igen.", "1.0")
    alone, together = Told(*adopted), Told(adopted[0], drafted, adopted[1])
    assert {k: v for k, v in names_of(together.lineage).items() if k != "2.0-udkast"} == names_of(
        alone.lineage
    )


def test_a_version_that_was_not_followed_is_told_by_name() -> None:
    with pytest.raises(UnknownReferenceError, match=r"version 9\.9 were not followed.*1\.0"):
        Told(version("1.0", BASIC)).lineage.of("9.9")


def cut(stage: Stage) -> Stage:
    """A version at which a shallow clone begins."""
    return replace(stage, is_cut=True)


def test_a_cut_history_has_no_lineage_without_that_of_a_release() -> None:
    with pytest.raises(MissingObjectsError, match=r"before version 2\.0") as caught:
        Told(cut(version("2.0", BASIC)), version("3.0", BASIC))
    assert caught.value.code == "lineage-cut"


def test_a_cut_history_goes_on_from_the_lineage_of_a_release() -> None:
    two, three = (
        version("2.0", BASIC.replace("fadder", "mentor")),
        version("3.0", f"{BASIC}\n\n{NEW}"),
    )
    whole = Told(version("1.0", BASIC), two, three)
    published = Told(version("1.0", BASIC), two).lineage
    shallow = Told(cut(two), three, known=published)
    assert shallow.lineage == whole.lineage
    assert shallow.lineage.since("1.0:ferie/p1", shallow.lineage.line("3.0")) == "1.0"


def test_a_cut_history_whose_first_text_is_another_than_the_published_one_has_none() -> None:
    published = Told(version("1.0", BASIC), version("2.0", BASIC)).lineage
    with pytest.raises(MissingObjectsError):
        Told(cut(version("2.0", f"{BASIC}\n\n{NEW}")), known=published)
