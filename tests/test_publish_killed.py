"""Publishing as a transaction: killed at any moment, two at once; the folder holds a whole release."""

import random
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from policylib.errors import OutputError
from policylib.publish.output import refuse_foreign
from policylib.publish.release import publish_release
from tests.releasing import EDITIONS, Publisher, leftovers, whole

OTHER = {"old": "new", "new": "old"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "public"


@pytest.fixture(scope="module")
def publisher() -> Iterator[Publisher]:
    started = Publisher()
    yield started
    started.close()


@pytest.fixture(scope="module")
def without_exchange() -> Iterator[Publisher]:
    """One that does as where two names cannot be exchanged in one step."""
    started = Publisher("renames")
    yield started
    started.close()


def wait_for_writing(folder: Path) -> None:
    until = time.monotonic() + 20
    building = folder.with_name(f".{folder.name}.policylib-new")
    while not building.exists() and time.monotonic() < until:
        time.sleep(0.0002)


def seconds(publisher: Publisher, folder: Path) -> tuple[float, float]:
    """How long a run takes, and how much of that it takes from its first file on."""
    publisher.publish("new", folder)
    start = time.monotonic()
    publisher.say("old", str(folder))
    wait_for_writing(folder)
    writing = time.monotonic()
    publisher.say("wait")
    return time.monotonic() - start, time.monotonic() - writing


def test_killed_at_fifty_random_moments_it_leaves_the_old_release_or_the_new_one_whole(
    publisher: Publisher, folder: Path
) -> None:
    chance = random.Random(4)  # noqa: S311 - no secret
    whole_run, writing = seconds(publisher, folder)
    standing, cut_off = whole(folder), 0
    for turn in range(50):
        publisher.say(OTHER[standing], str(folder))
        if turn % 2:
            wait_for_writing(folder)
        time.sleep(chance.uniform(0, writing if turn % 2 else whole_run))
        publisher.say("kill")
        standing = whole(folder)
        assert standing in OTHER, standing
        if not leftovers(folder):
            continue
        cut_off += 1
        if turn % 4 == 1:  # else the run of the next turn finds them
            refuse_foreign(folder)
            assert leftovers(folder) == set()
            assert whole(folder) == standing
    assert cut_off > 10, "hardly a kill fell while a release was being written"
    assert publisher.publish(OTHER[standing], folder) == "done"
    assert whole(folder) == OTHER[standing]
    assert leftovers(folder) == set()


@pytest.mark.parametrize("how", ["exchange", "renames"])
def test_killed_before_each_change_of_names_the_next_run_makes_it_whole(
    publisher: Publisher, without_exchange: Publisher, folder: Path, how: str
) -> None:
    chosen = publisher if how == "exchange" else without_exchange
    chosen.publish("old", folder)
    standing, stood = "old", []
    for at in range(1, 100):
        wanted = OTHER[standing]
        chosen.say(wanted, str(folder), str(at))
        if chosen.say("wait") == "done":
            break
        stood.append(folder.is_dir())
        refuse_foreign(folder)  # what the next run does first
        assert leftovers(folder) == set()
        assert whole(folder) in {standing, wanted}
        standing = whole(folder)
    assert len(stood) > 5
    # Only where names cannot be exchanged is there a moment without a release.
    assert stood.count(False) == (1 if how == "renames" else 0)


def test_the_first_release_ever_is_there_whole_or_not_at_all(
    publisher: Publisher, folder: Path
) -> None:
    seen = set()
    for at in range(1, 100):
        publisher.say("old", str(folder), str(at))
        if publisher.say("wait") == "done":
            break
        refuse_foreign(folder)
        assert leftovers(folder) == set()
        seen.add(whole(folder) if folder.exists() else "nothing")
        if folder.exists():
            shutil.rmtree(folder)
    assert seen == {"nothing", "old"}


def test_a_second_publisher_is_told_to_wait_and_the_first_one_finishes(
    publisher: Publisher, folder: Path
) -> None:
    publisher.publish("old", folder)
    publisher.say("new", str(folder))
    wait_for_writing(folder)
    publisher.say("stop")
    with pytest.raises(OutputError, match="somebody else is publishing") as told:
        publish_release(EDITIONS["old"], folder)
    assert told.value.code == "output-busy"
    assert "publish again" in str(told.value)
    publisher.say("go")
    assert publisher.say("wait") == "done"
    assert whole(folder) == "new"
    assert leftovers(folder) == set()


def test_a_killed_publisher_keeps_nobody_waiting(publisher: Publisher, folder: Path) -> None:
    publisher.say("new", str(folder))
    wait_for_writing(folder)
    publisher.say("stop")
    publisher.say("kill")
    assert publisher.publish("old", folder) == "done"
    assert whole(folder) == "old"
    assert leftovers(folder) == set()


def test_two_publishers_at_once_do_not_mix(
    publisher: Publisher, without_exchange: Publisher, folder: Path
) -> None:
    publishers = (publisher, without_exchange)
    ends = set()
    for turn in range(5):
        for place, each in enumerate(publishers):
            each.say(("old", "new")[(turn + place) % 2], str(folder))
        ends |= {each.say("wait") for each in publishers}
        assert whole(folder) in OTHER
        assert leftovers(folder) == set()
    assert "done" in ends
    assert ends <= {"done", "output-busy"}
