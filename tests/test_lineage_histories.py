"""Lineage of histories as they are kept: a folder of versions, a repository, the sample, a clone."""

from pathlib import Path

import pytest

from policylib.errors import MissingObjectsError
from policylib.history import (
    Lineage,
    lineage_text,
    open_history,
    read_lineage,
    trace,
    trace_with,
    with_lineage,
)
from policylib.history.replay import find_sample
from tests.repositories import Repository, policy

LEADER = "Lederen indhenter to referencer, før stillingen besættes."
WELCOME = "Nye kolleger får en fadder i de første tre måneder."


def body(*paragraphs: str) -> str:
    return "\n\n".join(["## Tema 1: Rekruttering", *paragraphs])


@pytest.fixture(scope="module")
def sample() -> Lineage:
    with open_history(find_sample()) as history:
        return trace(history)


def repository(folder: Path) -> Repository:
    """1.0, a draft of 2.0 on its branch, and 2.0 that grew out of both."""
    made = Repository(folder)
    first = policy("1.0", in_force_from="2020-01-01", body=body(LEADER))
    made.commit({"politik.md": first})
    made.tag("v1.0")
    made.switch("udkast", "main")
    made.commit({"politik.md": policy("2.0-udkast", "draft", body=body(LEADER, WELCOME))})
    made.switch("main")
    made.git("merge", "--quiet", "--no-commit", "--no-ff", "udkast")
    second = policy("2.0", in_force_from="2022-01-01", body=body(WELCOME, LEADER))
    made.commit({"politik.md": second})
    made.tag("v2.0")
    return made


def test_in_a_repository_a_draft_is_followed_from_the_version_that_it_was_begun_from(
    tmp_path: Path,
) -> None:
    repository(tmp_path)
    with open_history(tmp_path) as history:
        origins = {version.label: version.origins for version in history.versions()}
        lineage = trace(history)
    assert origins == {"1.0": (), "2.0-udkast": ("1.0",), "2.0": ("1.0", "2.0-udkast")}
    assert lineage.line("2.0-udkast") == ("1.0", "2.0-udkast")
    assert lineage.line("2.0") == ("1.0", "2.0")
    assert lineage.of("2.0-udkast")["rekruttering/p1"] == "1.0:rekruttering/p1"
    new = lineage.of("2.0")["rekruttering/p1"]
    assert new == lineage.of("2.0-udkast")["rekruttering/p2"] == "2.0:rekruttering/p1"


def test_one_file_that_became_a_folder_changes_no_name(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    text = policy("1.0", in_force_from="2020-01-01", body=body(LEADER, WELCOME))
    made.commit({"politik.md": text})
    head, _, themes = text.replace('"1.0"', '"2.0"').replace("2020", "2022").partition("## Tema")
    made.commit({
        "politik.md": None, "politik/00.md": head, "politik/01.md": f"## Tema{themes}",
    })  # fmt: skip
    with open_history(tmp_path) as history:
        lineage = trace(history)
    assert lineage.of("2.0") == lineage.of("1.0")
    assert set(lineage.identities) == set(lineage.of("1.0").values())


def test_a_shallow_clone_says_that_it_cannot_tell_and_goes_on_from_a_release(
    tmp_path: Path,
) -> None:
    whole = repository(tmp_path / "whole")
    with open_history(whole.path) as history:
        everything = trace(history, only=("1.0", "2.0"))
    third = policy("3.0", in_force_from="2024-01-01", body=body(f"{WELCOME} Det er frivilligt."))
    whole.commit({"politik.md": third})
    here = Repository(tmp_path / "clone")
    here.git(
        "fetch",
        "--quiet",
        "--update-head-ok",
        "--depth=2",
        whole.path.as_uri(),
        "main:refs/heads/main",
    )
    with open_history(here.path) as history:
        assert [version.label for version in history.versions()] == ["2.0", "3.0"]
        with pytest.raises(MissingObjectsError, match=r"before version 2\.0") as caught:
            trace(history)
        assert "--lineage-from" in str(caught.value)
        published = read_lineage(lineage_text(everything).encode())
        lineage = trace(history, known=published)
    assert lineage.line("3.0") == ("1.0", "2.0", "3.0")
    assert lineage.of("3.0")["rekruttering/p1"] == everything.of("2.0")["rekruttering/p1"]
    assert lineage.since("1.0:rekruttering", lineage.line("3.0")) == "1.0"


def test_a_clone_that_begins_with_a_draft_cannot_tell_either(tmp_path: Path) -> None:
    whole = Repository(tmp_path / "whole")
    whole.commit({"politik.md": policy("1.0", in_force_from="2020-01-01", body=body(LEADER))})
    whole.commit({"politik.md": policy("2.0-udkast", "draft", body=body(LEADER, WELCOME))})
    whole.commit({"politik.md": policy("2.0", in_force_from="2022-01-01", body=body(WELCOME))})
    here = Repository(tmp_path / "clone")
    fetch = ("fetch", "--quiet", "--update-head-ok", "--depth=2")
    here.git(*fetch, whole.path.as_uri(), "main:refs/heads/main")
    with open_history(here.path) as history:
        assert [version.label for version in history.versions()] == ["2.0-udkast", "2.0"]
        with pytest.raises(MissingObjectsError):
            trace(history)
        with pytest.raises(MissingObjectsError):
            trace(history, only=["2.0"])


def test_the_work_tree_is_followed_as_a_draft_of_what_it_calls_itself(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.write("politik.md", policy("2.0-udkast", "draft", body=body(f"Altid: {WELCOME}", LEADER)))
    with open_history(tmp_path) as history:
        here = history.work_tree()
        text = history.read(here).policy
        lineage, (label,) = trace_with(history, [(here, text)])
    assert lineage.line(label)[:-1] == ("1.0", "2.0-udkast")
    assert lineage.of(label)["rekruttering/p2"] == "1.0:rekruttering/p1"
    assert lineage.of(label)["rekruttering/p1"] == lineage.of("2.0")["rekruttering/p1"]


# What the README of the sample says was done on purpose.
def test_the_sample_keeps_the_names_of_what_moved_was_renamed_or_reworded(sample: Lineage) -> None:
    three = sample.of("3.0")
    assert three["ferie-fridage-og-orlov"] == "1.0:ferie-og-fridage"
    assert sample.of("3.1-udkast")["digitalt-arbejde-og-hjemmearbejde"] == (
        "3.0:digitalt-og-fleksibelt-arbejde"
    )
    references = "1.0:rekruttering-og-ansaettelse/hvad-goer-vi/p3"
    assert sample.since(references, sample.line("3.0")) == "2.0"
    assert sample.since(references, sample.line("3.1-udkast")) == "3.1-udkast"


def test_the_sample_tells_the_plan_that_its_newest_draft_divides(sample: Lineage) -> None:
    plan = sample.of("3.0")["sygefravaer-og-sundhed/hvad-goer-vi/tilbage-til-arbejdet/p1"]
    identity = sample.identities[plan]
    [piece] = identity.went_into
    assert sample.identities[piece].came_from == (plan,)
    pieces = {name for name in sample.of("3.1-udkast").values() if name in {plan, piece}}
    assert pieces == {plan, piece}


def test_every_change_of_the_sample_gets_the_name_of_its_passage(sample: Lineage) -> None:
    from policylib.compare import NodeKind, compare

    with open_history(find_sample()) as history:
        texts = [history.read(history.resolve(each)).policy for each in ("3.0", "3.1-udkast")]
    comparison = with_lineage(compare(*texts), sample.of("3.0"), sample.of("3.1-udkast"))
    for change in comparison.changes:
        assert bool(change.lineage) == (change.node is not NodeKind.METADATA), change.id
        assert not change.lineage or change.lineage in sample.identities
    [moved] = [c for c in comparison.changes if c.node is NodeKind.THEME and c.kind == "moved"]
    assert moved.lineage == sample.of("3.0")["livsfaser-og-seniorer"]
    [split] = [c for c in comparison.changes if c.kind == "split"]
    assert split.old is not None
    assert split.lineage == sample.of("3.0")[split.old.anchor]
