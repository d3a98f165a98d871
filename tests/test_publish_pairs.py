"""Which two versions are compared ahead, and which of them follow one another."""

from policylib.commands.reading import opened
from policylib.commands.release import chosen_versions, edition_of
from policylib.commands.session import Session
from policylib.document import Status
from policylib.publish.cover import Standing
from policylib.publish.edition import MOST_PAIRED, Edition, ReleaseVersion, steps_of
from tests.documents import ROOT
from tests.releases import version


def many(count: int, current: int) -> tuple[ReleaseVersion, ...]:
    """So many adopted versions, one of them in force, and two drafts after them."""
    adopted = [
        version(
            f"{number}.0",
            start=f"{1990 + number}-01-01",
            standing=Standing(status=Status.IN_FORCE if number == current else Status.REPLACED),
        )
        for number in range(1, count + 1)
    ]
    drafts = [version(f"udkast-{each}", "draft", "''", origin=f"{count}.0") for each in ("a", "b")]
    return (*adopted, *drafts)


def test_up_to_twenty_versions_every_two_are_compared() -> None:
    edition = Edition(versions=many(MOST_PAIRED - 2, 18))
    assert len(edition.pairs()) == MOST_PAIRED * (MOST_PAIRED - 1) // 2


def test_beyond_that_neighbours_each_against_the_one_in_force_and_the_drafts() -> None:
    edition = Edition(versions=many(24, 20))
    pairs = {(pair.old, pair.new) for pair in edition.pairs()}
    neighbours = {(f"{each}.0", f"{each + 1}.0") for each in range(1, 24)}
    against = {(f"{each}.0", "20.0") for each in range(1, 20)}
    against |= {("20.0", f"{each}.0") for each in range(21, 25)}
    against |= {("20.0", "udkast-a"), ("20.0", "udkast-b")}
    drafts = {("24.0", "udkast-a"), ("24.0", "udkast-b"), ("udkast-a", "udkast-b")}
    assert pairs == neighbours | against | drafts
    assert {(pair.old, pair.new) for pair in edition.pairs() if pair.is_step} == (
        neighbours | {("24.0", "udkast-a"), ("24.0", "udkast-b")}
    )


def test_a_draft_follows_the_adopted_version_that_it_was_begun_from() -> None:
    session = Session(tongue="da")
    with opened(session, ROOT / "policy_versions") as history:
        chosen = chosen_versions(history, None, with_drafts=True)
        edition = edition_of(history, chosen, session, kinds=frozenset({"json"}))
    steps = {new: old for old, new in steps_of(edition)}
    # The second draft was begun from the first one, and that from 2.1.
    assert steps["3.0-udkast-2"] == steps["3.0-udkast-1"] == steps["3.0"] == "2.1"
    assert steps["3.1-udkast"] == "3.0"
    assert steps["2.0-udkast-1"] == "1.0"
    assert edition.ways == ()


def test_a_draft_is_printed_until_it_is_adopted_or_another_follows_it() -> None:
    edition = Edition(
        versions=(
            version("1.0"),
            version("2.0-udkast-1", "draft"),
            version("2.0-udkast-2", "draft"),
        )
    )
    printed = {pair.new for pair in edition.pairs() if pair.is_printed}
    assert printed == {"2.0-udkast-2"}
    adopted = Edition(versions=(*edition.versions, version("2.0")))
    assert {pair.new for pair in adopted.pairs() if pair.is_printed} == {"2.0"}
