import datetime

import pytest

from policylib.document import Metadata, Status
from policylib.history import Snapshot, TextFile, Version, choose_versions, in_force, status_on
from policylib.history.versions import newest_draft

DAY = datetime.date


def snapshot(
    position: int,
    label: str,
    status: Status | None = Status.DRAFT,
    *,
    adopted: DAY | None = None,
    force: DAY | None = None,
    parents: tuple[int, ...] | None = None,
    is_new_text: bool = True,
    is_cut: bool = False,
) -> Snapshot:
    return Snapshot(
        position=position,
        files=(TextFile(name="politik.md", key=f"{position:040x}"),),
        metadata=Metadata(version=label, status=status, adopted_on=adopted, in_force_from=force),
        parents=(position - 1,) if parents is None and position else parents or (),
        commit=f"{position:040x}",
        is_new_text=is_new_text,
        is_cut=is_cut,
    )


def versions(*snapshots: Snapshot, **tagged: Snapshot) -> tuple[Version, ...]:
    named = {label.replace("_", "."): (f"v{label}", each) for label, each in tagged.items()}
    return choose_versions(snapshots, tagged=named)


def labels(found: tuple[Version, ...]) -> list[str]:
    return [version.label for version in found]


def test_the_first_adopted_commit_of_a_label_is_the_version() -> None:
    found = versions(
        snapshot(0, "1.0"),
        snapshot(1, "1.0", Status.ADOPTED, adopted=DAY(2020, 1, 1)),
        snapshot(2, "1.0", Status.IN_FORCE, adopted=DAY(2020, 1, 1)),
    )
    assert [int(version.commit, 16) for version in found] == [1]


def test_a_draft_is_its_newest_commit_with_a_text_of_its_own() -> None:
    found = versions(snapshot(0, "1.0"), snapshot(1, "1.0"), snapshot(2, "1.0", is_new_text=False))
    assert [int(version.commit, 16) for version in found] == [1]


def test_a_tag_wins_and_front_matter_that_disagrees_is_a_problem() -> None:
    adopted = snapshot(0, "1.0", Status.ADOPTED, adopted=DAY(2020, 1, 1))
    marked = snapshot(1, "1.1", Status.ADOPTED, adopted=DAY(2020, 2, 1))
    (version,) = versions(adopted, marked, **{"1_0": marked})
    assert (version.label, int(version.commit, 16), version.tag) == ("1.0", 1, "v1_0")
    assert [problem.code for problem in version.problems] == ["tag-disagrees"]


def test_versions_stand_in_the_order_of_their_days_never_of_their_labels() -> None:
    found = versions(
        snapshot(0, "2.0", Status.ADOPTED, force=DAY(2010, 1, 1)),
        snapshot(1, "10.0", Status.ADOPTED, force=DAY(2012, 1, 1)),
        snapshot(2, "1.0", Status.ADOPTED, force=DAY(2014, 1, 1)),
    )
    assert labels(found) == ["2.0", "10.0", "1.0"]


def test_a_version_that_was_recorded_late_stands_where_it_took_force() -> None:
    found = versions(
        snapshot(0, "2.0", Status.ADOPTED, force=DAY(2020, 1, 1)),
        snapshot(1, "1.0", Status.REPLACED, force=DAY(2015, 1, 1)),
    )
    assert labels(found) == ["1.0", "2.0"]
    assert found[0].in_force_to == DAY(2019, 12, 31)


def test_a_draft_stands_behind_the_version_that_history_has_before_it() -> None:
    found = versions(
        snapshot(0, "1.0", Status.ADOPTED, force=DAY(2010, 1, 1)),
        snapshot(1, "2.0-udkast"),
        snapshot(2, "2.0", Status.ADOPTED, force=DAY(2012, 1, 1)),
        snapshot(3, "3.0-udkast"),
    )
    assert labels(found) == ["1.0", "2.0-udkast", "2.0", "3.0-udkast"]


def test_the_last_day_in_force_is_the_day_before_the_next_version() -> None:
    first, second = versions(
        snapshot(0, "1.0", Status.ADOPTED, force=DAY(2020, 1, 1)),
        snapshot(1, "2.0", Status.ADOPTED, force=DAY(2022, 3, 1)),
    )
    assert first.in_force_to == DAY(2022, 2, 28)
    assert second.in_force_to is None


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (DAY(2019, 12, 31), None),
        (DAY(2020, 1, 1), "1.0"),
        (DAY(2022, 2, 28), "1.0"),
        (DAY(2022, 3, 1), "2.0"),
        (DAY(2030, 1, 1), "2.0"),
    ],
)
def test_on_each_day_one_adopted_version_is_in_force(day: DAY, label: str | None) -> None:
    found = versions(
        snapshot(0, "1.0", Status.ADOPTED, force=DAY(2020, 1, 1)),
        snapshot(1, "2.0", Status.ADOPTED, force=DAY(2022, 3, 1)),
        snapshot(2, "3.0", Status.CONSULTATION, force=DAY(2022, 6, 1)),
    )
    version = in_force(found, day)
    assert (version.label if version else None) == label


def test_without_a_day_in_force_the_day_of_adoption_counts() -> None:
    found = versions(snapshot(0, "1.0", Status.ADOPTED, adopted=DAY(2020, 5, 1)))
    assert in_force(found, DAY(2020, 4, 30)) is None
    assert in_force(found, DAY(2020, 5, 1)) == found[0]


def test_of_two_versions_from_the_same_day_the_one_adopted_later_holds() -> None:
    found = versions(
        snapshot(0, "1.1", Status.ADOPTED, force=DAY(2020, 1, 1), adopted=DAY(2019, 12, 2)),
        snapshot(1, "1.0", Status.ADOPTED, force=DAY(2020, 1, 1), adopted=DAY(2019, 12, 1)),
    )
    assert labels(found) == ["1.0", "1.1"]
    assert in_force(found, DAY(2021, 1, 1)) == found[1]
    assert [problem.code for problem in found[0].problems] == ["version-never-in-force"]


def test_a_repealed_version_without_successor_is_in_force_on_no_day() -> None:
    found = versions(snapshot(0, "1.0", Status.REPEALED, force=DAY(2020, 1, 1)))
    assert in_force(found, DAY(2021, 1, 1)) is None
    assert status_on(found[0], DAY(2021, 1, 1)) is Status.REPEALED


def test_a_status_on_a_day_follows_from_the_dates() -> None:
    first, second = versions(
        snapshot(0, "1.0", Status.IN_FORCE, force=DAY(2020, 1, 1)),
        snapshot(1, "2.0", Status.ADOPTED, force=DAY(2022, 1, 1)),
    )
    assert status_on(first, DAY(2019, 1, 1)) is Status.ADOPTED
    assert status_on(first, DAY(2021, 12, 31)) is Status.IN_FORCE
    assert status_on(first, DAY(2022, 1, 1)) is Status.REPLACED
    assert status_on(second, DAY(2022, 1, 1)) is Status.IN_FORCE


def test_a_draft_that_was_adopted_since_is_not_the_newest_draft() -> None:
    found = versions(
        snapshot(0, "1.0", Status.ADOPTED, force=DAY(2010, 1, 1)),
        snapshot(1, "2.0-udkast"),
        snapshot(2, "2.0", Status.ADOPTED, force=DAY(2012, 1, 1)),
    )
    assert found[1].is_superseded
    assert newest_draft(found) is None


def test_the_newest_draft_may_be_older_than_a_correction_beside_it() -> None:
    found = versions(
        snapshot(0, "1.0", Status.ADOPTED, force=DAY(2010, 1, 1)),
        snapshot(1, "2.0-udkast", parents=(0,)),
        snapshot(2, "1.0.1", Status.ADOPTED, force=DAY(2011, 1, 1), parents=(0,)),
    )
    newest = newest_draft(found)
    assert newest is not None
    assert newest.label == "2.0-udkast"


def test_a_text_without_status_is_a_draft_and_says_so() -> None:
    (version,) = versions(snapshot(0, "1.0", None))
    assert version.status is Status.DRAFT
    assert [problem.code for problem in version.problems] == ["version-without-status"]


def test_an_adopted_version_without_a_date_is_found_by_no_day_and_says_so() -> None:
    (version,) = versions(snapshot(0, "1.0", Status.ADOPTED))
    assert in_force((version,), DAY(2030, 1, 1)) is None
    assert [problem.code for problem in version.problems] == ["version-without-date"]


def test_a_label_that_begins_where_the_history_was_cut_is_marked() -> None:
    first, second = versions(
        snapshot(0, "1.0", Status.ADOPTED, force=DAY(2010, 1, 1), is_cut=True),
        snapshot(1, "2.0", Status.ADOPTED, force=DAY(2012, 1, 1)),
    )
    assert (first.is_cut, second.is_cut) == (True, False)


def test_a_thousand_versions_are_put_in_order_in_no_time() -> None:
    found = versions(*(snapshot(place, f"1.{place}") for place in range(1000)))
    assert labels(found) == [f"1.{place}" for place in range(1000)]
