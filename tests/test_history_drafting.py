"""Starting, correcting and adopting versions, as HR does it, without knowing git."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from policylib.document import Status, full_text
from policylib.errors import AdoptionError, EncodingError
from policylib.history import open_history
from policylib.history.drafting import Plan, Recorded, plan_adoption, plan_draft, record
from tests.repositories import Repository, policy

ON, FROM = datetime.date(2025, 12, 15), datetime.date(2026, 1, 1)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    """Version 3.0 in force on main, beside a file that is no part of the policy."""
    home = tmp_path / "home"
    home.mkdir()
    (home / ".gitconfig").write_text("[user]\n\tname = Jens Holm\n\temail = jens@lyngvig.example\n")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    made = Repository(tmp_path / "kommune")
    made.commit(
        {
            "politik.md": policy("3.0", adopted_on="2021-12-13", in_force_from="2022-01-01"),
            "noter.txt": "Vores egne noter.\n",
        }
    )
    made.tag("v3.0")
    yield made
    assert made.git("fsck", "--strict") == ""


def draft(repository: Repository, version: str, origin: str | None = None) -> Recorded:
    with open_history(repository.path) as history:
        return record(history, plan_draft(history, version, origin=origin))


def adoption(
    repository: Repository, version: str, *, by: str = "Byrådet", is_correction: bool = False
) -> Plan:
    with open_history(repository.path) as history:
        return plan_adoption(
            history, version, on=ON, in_force_from=FROM, by=by, reference="sag 25/4711",
            is_correction=is_correction,
        )  # fmt: skip


def adopt(repository: Repository, version: str, *, is_correction: bool = False) -> Recorded:
    plan = adoption(repository, version, is_correction=is_correction)
    with open_history(repository.path) as history:
        return record(history, plan)


def change(repository: Repository, old: str, new: str) -> None:
    path = repository.path / "politik.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def state(repository: Repository) -> tuple[str, str, str]:
    """Everything that a recording may change."""
    refs = repository.git("for-each-ref")
    head = repository.git("symbolic-ref", "HEAD")
    return refs, head, repository.git("status", "--porcelain") + repository.git("diff")


def test_from_draft_to_adopted_version(repository: Repository) -> None:
    begun = draft(repository, "3.1")
    assert (begun.branch, begun.tag, begun.files) == ("udkast-3.1", "", ("politik.md",))
    assert repository.git("branch", "--show-current") == "udkast-3.1"
    assert repository.git("status", "--porcelain") == ""
    with open_history(repository.path) as history:
        newest = history.newest_draft()
        assert newest is not None
        assert (newest.label, newest.status) == ("3.1", Status.DRAFT)
        assert newest.adopted_on is None
        assert newest.snapshot.metadata.replaces == "3.0"
    change(repository, "Vi hilser", "Vi skal hilse")
    recorded = adopt(repository, "3.1")
    assert (recorded.branch, recorded.tag) == ("main", "v3.1")
    assert repository.git("branch", "--format=%(refname:short)") == "main"
    assert repository.git("status", "--porcelain") == ""
    with open_history(repository.path) as history:
        old, new = history.versions()
        assert (old.label, old.in_force_to) == ("3.0", datetime.date(2025, 12, 31))
        assert (new.label, new.status, new.tag) == ("3.1", Status.ADOPTED, "v3.1")
        assert (new.adopted_on, new.in_force_from) == (ON, FROM)
        assert new.approved_by is not None
        assert (new.approved_by.body, new.approved_by.reference) == ("Byrådet", "sag 25/4711")
        assert full_text(history.read(history.at(new)).policy).endswith(
            "Vi skal hilse på hinanden."
        )
        assert history.newest_draft() is None
        assert not history.problems
    assert repository.git("log", "-1", "--format=%an <%ae>|%B") == (
        "Jens Holm <jens@lyngvig.example>|Personalepolitik 3.1 godkendt\n\n"
        "Godkendt af Byrådet 15. december 2025, sag 25/4711. Gælder fra 1. januar 2026."
    )


def test_a_plan_changes_nothing(repository: Repository) -> None:
    change(repository, "Vi hilser", "Vi skal hilse")
    before = state(repository)
    plan = adoption(repository, "3.1")
    with open_history(repository.path) as history:
        plan_draft(history, "3.1")
    assert state(repository) == before
    assert plan.values["adopted_on"] == "2025-12-15"
    assert plan.comparison is not None
    assert [each.kind.value for each in plan.comparison.changes if each.node.value == "paragraph"] == [
        "changed"
    ]  # fmt: skip


def test_an_edit_while_the_plan_was_looked_at_is_not_lost(repository: Repository) -> None:
    change(repository, "Vi hilser", "Vi skal hilse")
    plan = adoption(repository, "3.1")
    change(repository, "hinanden", "alle")
    before = state(repository)
    with open_history(repository.path) as history, pytest.raises(AdoptionError, match="edited"):
        record(history, plan)
    assert state(repository) == before


def test_a_commit_while_the_plan_was_looked_at_is_not_lost(repository: Repository) -> None:
    plan = adoption(repository, "3.1")
    repository.commit({"noter.txt": "Nye noter.\n"})
    before = state(repository)
    with open_history(repository.path) as history, pytest.raises(AdoptionError, match="committed"):
        record(history, plan)
    assert state(repository) == before


def test_a_branch_that_another_work_tree_shows_does_not_move(
    repository: Repository, tmp_path: Path
) -> None:
    draft(repository, "3.1")
    repository.git("worktree", "add", "--quiet", str(tmp_path / "andet"), "main")
    before = repository.git("rev-parse", "main")
    assert adopt(repository, "3.1").branch == "udkast-3.1"
    assert repository.git("rev-parse", "main") == before


def test_while_git_is_at_work_nothing_is_recorded(repository: Repository) -> None:
    (repository.path / ".git" / "index.lock").touch()
    with pytest.raises(AdoptionError, match=r"index\.lock"):
        adopt(repository, "3.1")


def test_edits_that_were_begun_belong_to_the_draft(repository: Repository) -> None:
    change(repository, "Vi hilser", "Vi nikker")
    draft(repository, "3.1")
    assert "Vi nikker" in repository.git("show", "udkast-3.1:politik.md")
    assert "Vi hilser" in repository.git("show", "main:politik.md")


def test_a_draft_from_an_older_version_has_its_text(repository: Repository) -> None:
    newer = policy("4.0", adopted_on="2023-12-13", in_force_from="2024-01-01", body="Nyt.")
    repository.commit({"politik.md": newer})
    draft(repository, "3.5", "3.0")
    assert "Vi hilser" in (repository.path / "politik.md").read_text("utf-8")
    assert repository.git("status", "--porcelain") == ""


def test_a_draft_from_an_older_version_replaces_no_edits(repository: Repository) -> None:
    newer = policy("4.0", adopted_on="2023-12-13", in_force_from="2024-01-01", body="Nyt.")
    repository.commit({"politik.md": newer})
    change(repository, "Nyt.", "Nyere.")
    before = state(repository)
    with pytest.raises(AdoptionError, match=r"politik\.md holds edits"):
        draft(repository, "3.5", "3.0")
    assert state(repository) == before


def test_a_draft_from_a_version_that_stood_elsewhere_is_refused(repository: Repository) -> None:
    newer = policy("4.0", adopted_on="2023-12-13", in_force_from="2024-01-01", body="Nyt.")
    repository.commit({"politik.md": None, "personale.md": newer})
    with pytest.raises(
        AdoptionError, match=r"stands in politik\.md, the policy now in personale\.md"
    ):
        draft(repository, "3.5", "3.0")


@pytest.mark.usefixtures("repository")
def test_a_first_draft_starts_from_the_text_on_disk(tmp_path: Path) -> None:
    fresh = Repository(tmp_path / "ny")
    fresh.write("politik.md", policy("", "draft", body="Helt ny."))
    fresh.write("policy.toml", 'path = "politik.md"\n')
    assert draft(fresh, "1.0").branch == "udkast-1.0"
    with open_history(fresh.path) as history:
        assert [version.label for version in history.versions()] == ["1.0"]
        with pytest.raises(AdoptionError, match="no version was adopted before"):
            plan_adoption(history, "1.0.1", on=ON, in_force_from=FROM, by="HR", is_correction=True)


def test_a_policy_in_a_folder_of_its_own_is_drafted_and_adopted(repository: Repository) -> None:
    text = policy("4.0", adopted_on="2023-12-13", in_force_from="2024-01-01", body="Forord.")
    repository.commit(
        {
            "politik.md": None,
            "hr/policy.toml": 'path = "politik"\ntags = "hr-{version}"\n',
            "hr/politik/1.md": text,
            "hr/politik/2.md": "## Tema 1: Løn\n\nGammelt.\n",
            "hr/politik/3.md": "## Tema 2: Ferie\n\nFri.\n",
        }
    )
    with open_history(repository.path / "hr") as history:
        record(history, plan_draft(history, "5.0"))
    (repository.path / "hr/politik/3.md").unlink()
    repository.write("hr/politik/2.md", "## Tema 1: Løn\n\nNyt.\n")
    with open_history(repository.path / "hr") as history:
        plan = plan_adoption(history, "5.0", on=ON, in_force_from=FROM, by="Byrådet")
        assert record(history, plan).tag == "hr-5.0"
    assert repository.git("status", "--porcelain") == ""
    with open_history(repository.path / "hr") as history:
        last = history.versions()[-1]
        assert (last.label, last.files) == ("5.0", ("hr/politik/1.md", "hr/politik/2.md"))


def test_only_the_policy_is_committed(repository: Repository) -> None:
    repository.write("noter.txt", "Ændret.\n")
    repository.write("hemmelig.txt", "Nyt.\n")
    repository.write("billeder/plan.png", b"\x89PNG")
    repository.write("billeder/andet.png", b"\x89PNG")
    change(repository, "Vi hilser", "![Plan](billeder/plan.png)\n\nVi hilser")
    recorded = adopt(repository, "3.1")
    assert sorted(recorded.files) == ["billeder/plan.png", "politik.md"]
    assert repository.git("status", "--porcelain").splitlines() == [
        "M noter.txt", "?? billeder/andet.png", "?? hemmelig.txt"
    ]  # fmt: skip


def test_what_the_house_style_needs_is_committed_with_it(repository: Repository) -> None:
    repository.write("hus/logo.png", b"\x89PNG")
    repository.write("hus/sans.woff2", b"wOF2")
    repository.write("hus/andet.png", b"\x89PNG")
    repository.write(
        "policy.toml",
        '[organisation]\nlogo = "hus/logo.png"\ncss = "hus/../../ude.css"\n'
        'accessibility_statement = "https://www.lyngvig.example/"\n'
        '[organisation.fonts]\nsans = "hus/sans.woff2"\n',
    )
    change(repository, "Vi hilser", "Vi siger goddag")
    recorded = adopt(repository, "3.1")
    assert sorted(recorded.files) == ["hus/logo.png", "hus/sans.woff2", "policy.toml", "politik.md"]
    assert repository.git("status", "--porcelain").strip() == "?? hus/andet.png"


def test_what_is_staged_besides_stops_it(repository: Repository) -> None:
    repository.write("noter.txt", "Ændret.\n")
    repository.git("add", "noter.txt")
    before = state(repository)
    with pytest.raises(AdoptionError, match=r"staged for another commit: noter\.txt"):
        adopt(repository, "3.1")
    assert state(repository) == before


def test_a_draft_that_is_adopted_beside_a_main_that_moved_stays_on_its_branch(
    repository: Repository,
) -> None:
    draft(repository, "3.1")
    change(repository, "Vi hilser", "Vi skal hilse")
    repository.commit()
    repository.switch("main")
    repository.commit({"andet.txt": "x"})
    repository.switch("udkast-3.1")
    assert adopt(repository, "3.1").branch == "udkast-3.1"
    with open_history(repository.path) as history:
        assert [version.label for version in history.versions()] == ["3.0", "3.1"]


def test_a_correction_of_signs_is_a_version_of_its_own(repository: Repository) -> None:
    change(repository, "hinanden.", "hinanden!")
    assert adopt(repository, "3.0.1", is_correction=True).tag == "v3.0.1"


def test_a_correction_that_changes_words_is_refused_with_its_place(repository: Repository) -> None:
    change(repository, "Vi hilser", "Vi skal hilse")
    before = state(repository)
    with pytest.raises(AdoptionError, match="no mere correction") as caught:
        adopt(repository, "3.0.1", is_correction=True)
    assert caught.value.file == "politik.md"
    assert "Vi skal hilse" in str(caught.value)
    assert state(repository) == before


@pytest.mark.parametrize("version", ["3.0", "", " ", "3.1\n", "..", "3 1", "-", "a~b"])
def test_a_number_that_is_taken_or_impossible_is_refused(
    repository: Repository, version: str
) -> None:
    change(repository, "Vi hilser", "Vi skal hilse")
    before = state(repository)
    if version == "-":
        version = "3.1.lock"
    with pytest.raises(AdoptionError):
        adopt(repository, version)
    assert state(repository) == before


def test_nobody_is_no_decision(repository: Repository) -> None:
    with pytest.raises(AdoptionError, match="nobody is named"):
        adoption(repository, "3.1", by=" ")


def test_without_a_name_git_is_told_once(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "home" / ".gitconfig").write_text("")
    with pytest.raises(AdoptionError, match=r"git config --global user\.name"):
        adopt(repository, "3.1")


def test_dates_that_surprise_are_remarked_upon(repository: Repository) -> None:
    with open_history(repository.path) as history:
        plan = plan_adoption(
            history, "3.1", on=datetime.date(2022, 2, 1), in_force_from=datetime.date(2022, 1, 1),
            by="Byrådet",
        )  # fmt: skip
    assert [problem.code for problem in plan.problems] == [
        "adoption-in-arrears", "adoption-before-previous", "adoption-without-change"
    ]  # fmt: skip


@pytest.mark.usefixtures("repository")
def test_the_first_version_of_a_new_repository(tmp_path: Path) -> None:
    fresh = Repository(tmp_path / "ny")
    fresh.write("politik.md", policy("1.0", "draft"))
    fresh.write("policy.toml", 'path = "politik.md"\ntags = "politik-{version}"\n')
    recorded = adopt(fresh, "1.0")
    assert (recorded.branch, recorded.tag) == ("main", "politik-1.0")
    assert sorted(recorded.files) == ["policy.toml", "politik.md"]
    with open_history(fresh.path) as history:
        assert [(each.label, each.tag) for each in history.versions()] == [("1.0", "politik-1.0")]
    assert fresh.git("status", "--porcelain") == ""


def test_in_a_detached_state_nothing_is_recorded(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "--detach", "main")
    with pytest.raises(AdoptionError, match="no branch is checked out"):
        adopt(repository, "3.1")


def test_in_the_middle_of_a_merge_nothing_is_recorded(repository: Repository) -> None:
    (repository.path / ".git" / "MERGE_HEAD").write_text(repository.git("rev-parse", "HEAD"))
    try:
        with pytest.raises(AdoptionError, match="in the middle"):
            adopt(repository, "3.1")
    finally:
        (repository.path / ".git" / "MERGE_HEAD").unlink()


def test_without_git_the_way_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "politik.md").write_text(policy("1.0", "draft"))
    with open_history(tmp_path) as history, pytest.raises(AdoptionError, match="git init"):
        plan_draft(history, "1.1")


def test_hooks_and_signatures_are_left_out_of_it(repository: Repository, tmp_path: Path) -> None:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    names = (
        "pre-commit commit-msg post-commit reference-transaction post-checkout post-index-change"
    )
    for name in names.split():
        (hooks / name).write_text(f"#!/bin/sh\ntouch {tmp_path}/touched\nexit 1\n")
        (hooks / name).chmod(0o755)
    for key, value in (
        ("core.hooksPath", str(hooks)), ("commit.gpgSign", "true"), ("tag.gpgSign", "true"),
        ("gpg.program", "/bin/false"), ("filter.x.clean", "/bin/false"), ("filter.x.required", "true"),
    ):  # fmt: skip
        repository.git("config", key, value)
    repository.write(".git/info/attributes", "*.md filter=x\n")
    assert adopt(repository, "3.1").tag == "v3.1"
    assert not (tmp_path / "touched").exists()
    repository.git("config", "core.hooksPath", "/dev/null")


def test_a_text_in_another_encoding_is_not_recorded(repository: Repository) -> None:
    path = repository.path / "politik.md"
    path.write_bytes(
        path.read_text("utf-8").replace("hilser på", "hilser pænt på").encode("latin-1")
    )
    with pytest.raises(EncodingError):
        adopt(repository, "3.1")
