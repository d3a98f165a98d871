"""What was published keeps its name: incremental runs, older versions found later, mended texts."""

import pytest

from policylib.history.lineage import Happened
from policylib.history.tracing import trace_stages
from policylib.records import replace
from tests.lineages import Told, draft, names_of, themes, version

LEADER = "Lederen indhenter to referencer, før stillingen besættes."
WELCOME = "Nye kolleger får en fadder i de første tre måneder."
HOLIDAY = "Ferien aftales med lederen senest den 1. maj hvert år."
OLD = "Pauser holdes i frokoststuen, og telefonen passes på skift."
BASIC = themes(("Rekruttering", [LEADER, WELCOME]), ("Ferie", [HOLIDAY]))
CHAIN = (
    version("1.0", BASIC),
    version("2.0", BASIC.replace("to referencer", "tre referencer")),
    version("3.0", themes(("Ferie", [HOLIDAY, WELCOME]), ("Rekruttering", [LEADER]))),
    version("4.0", themes(("Ferie og fravær", [HOLIDAY, WELCOME, OLD]))),
    version("5.0", BASIC),
)


@pytest.mark.parametrize("published", range(1, len(CHAIN)))
def test_going_on_from_a_release_gives_what_a_whole_tracing_gives(published: int) -> None:
    whole = trace_stages(CHAIN)
    step_by_step = trace_stages(CHAIN[:published])
    assert trace_stages(CHAIN, step_by_step) == whole
    for count in range(published, len(CHAIN) + 1):
        step_by_step = trace_stages(CHAIN[:count], step_by_step)
    assert step_by_step == whole


def test_an_older_version_that_is_found_later_renames_nothing() -> None:
    known = trace_stages(CHAIN)
    older = version("0.9", f"{BASIC.replace('to referencer', 'én reference')}\n\n{OLD}")
    found = Told(older, *CHAIN, known=known)
    for label, places in names_of(known).items():
        assert found.lineage.of(label) == places
    assert found.lineage.line("5.0")[0] == "0.9"
    assert found.name("0.9", "Lederen") == "1.0:rekruttering/p1"
    # It stood in 4.0 already, in these words: found.
    assert found.name("0.9", "Pauser") == known.of("4.0")["ferie-og-fravaer/p3"]
    assert found.lineage.identities["1.0:rekruttering/p1"].first == "0.9"
    assert found.kinds("1.0:rekruttering/p1")[:2] == [("0.9", "added"), ("1.0", "changed")]
    assert found.kinds(known.of("4.0")["ferie-og-fravaer/p3"])[:3] == [
        ("0.9", "added"), ("1.0", "removed"), ("4.0", "returned"),
    ]  # fmt: skip


def test_a_passage_of_the_older_version_alone_is_named_after_it() -> None:
    found = Told(version("0.9", f"{BASIC}\n\n{OLD}"), *CHAIN[:3], known=trace_stages(CHAIN[:3]))
    assert found.name("0.9", "Pauser") == "0.9:ferie/p2"
    assert found.kinds("0.9:ferie/p2") == [("0.9", "added"), ("1.0", "removed")]


def test_a_version_that_is_found_between_two_others_renames_nothing() -> None:
    known = trace_stages(CHAIN)
    between = version("2.5", BASIC.replace("tre måneder", "seks måneder") + f"\n\n{OLD}")
    found = Told(*CHAIN[:2], between, *CHAIN[2:], known=known)
    for label, places in names_of(known).items():
        assert found.lineage.of(label) == places
    assert found.name("2.5", "Nye kolleger") == "1.0:rekruttering/p2"
    assert found.kinds("1.0:rekruttering/p2")[1] == ("2.5", "changed")


def test_a_comparison_that_judges_otherwise_renames_nothing_that_was_published() -> None:
    """The known lineage holds two passages for two; today's comparison takes them for one."""
    known = trace_stages(CHAIN[:2])
    own = known.version("2.0")
    name = own.places["rekruttering/p1"]
    otherwise = "2.0:rekruttering/p1"
    judged = replace(
        known,
        versions=(
            known.versions[0],
            replace(own, places={**own.places, "rekruttering/p1": otherwise}),
        ),
        identities={
            **known.identities,
            name: replace(
                known.identities[name],
                steps=(
                    known.identities[name].steps[0],
                    replace(
                        known.identities[name].steps[1], kind=Happened.REMOVED, anchor="", words=""
                    ),
                ),
            ),
            otherwise: replace(
                known.identities[name],
                name=otherwise,
                steps=(replace(known.identities[name].steps[1], kind=Happened.ADDED),),
            ),
        },
    )
    later = trace_stages(CHAIN, judged)
    assert later.of("1.0")["rekruttering/p1"] == name
    assert later.of("2.0")["rekruttering/p1"] == otherwise
    assert later.of("3.0")["rekruttering/p1"] == otherwise


def test_a_published_version_whose_text_was_mended_keeps_what_still_stands() -> None:
    known = trace_stages(CHAIN[:2])
    mended = version("2.0", f"{OLD}\n\n{BASIC.replace('to referencer', 'tre referencer')}")
    again = Told(CHAIN[0], mended, known=known)
    assert again.name("2.0", "Lederen") == known.of("2.0")["rekruttering/p1"]
    assert again.name("2.0", "Pauser") == "2.0:p1"


def test_a_name_is_never_given_twice() -> None:
    known = trace_stages(CHAIN[:2])
    other = version("2.0", BASIC.replace(WELCOME, OLD))
    again = Told(version("1.0", themes(("Ferie", [HOLIDAY]))), other, known=known)
    fresh = again.name("2.0", "Pauser")
    assert fresh not in known.identities
    twice = Told(CHAIN[0], version("2.0", f"{BASIC}\n\n{OLD}"), known=again.lineage)
    assert twice.name("2.0", "Pauser") == fresh


def test_a_version_that_got_another_label_keeps_its_names() -> None:
    known = trace_stages(CHAIN[:3])
    relabelled = (
        CHAIN[0], replace(CHAIN[1], label="2.0.0"), CHAIN[2],
    )  # fmt: skip
    again = trace_stages(relabelled, known)
    assert again.of("2.0.0") == known.of("2.0")
    assert again.of("3.0") == known.of("3.0")


def test_drafts_that_are_published_no_more_leave_no_trace() -> None:
    drafted = draft("5.1-udkast", f"{BASIC}\n\n{OLD} Helt nyt.", "5.0")
    known = trace_stages((*CHAIN, drafted))
    again = trace_stages(CHAIN, known)
    assert again == trace_stages(CHAIN)


def test_a_text_that_returns_as_a_whole_is_followed_like_any_other() -> None:
    """The text of 1.0 again in 3.0: what it says is what 2.0 said, and goes by that name."""
    one, two = version("1.0", "Lederen lederen."), version("1.1", "")
    three, four = version("2.0", "Lederen."), version("3.0", "Lederen lederen.")
    whole = trace_stages((one, two, three, four))
    assert trace_stages((one, two, three, four), trace_stages((one,))) == whole


def test_a_draft_that_was_adopted_as_it_stood_is_a_draft_no_more() -> None:
    as_draft = draft("2.0", BASIC, "1.0")
    known = trace_stages((CHAIN[0], as_draft))
    adopted = trace_stages((CHAIN[0], replace(as_draft, is_adopted=True), CHAIN[2]), known)
    assert [traced.is_adopted for traced in adopted.versions] == [True, True, True]
    assert adopted.line("3.0") == ("1.0", "2.0", "3.0")
    assert adopted.of("2.0") == known.of("2.0")
