"""A policy is found anew in every commit: renames, folders, merges, links, odd names."""

import os
import unicodedata
from pathlib import Path

import pytest

from policylib.document import Metadata, full_text
from policylib.errors import AmbiguousReferenceError, LookupFailure, MissingFileError
from policylib.history import History, open_history
from policylib.history.commits import Commit
from policylib.history.following import Follower, Texts, lay_out
from tests.repositories import Repository, policy


def listed(path: Path) -> list[tuple[str, tuple[str, ...]]]:
    with open_history(path) as history:
        return [(version.label, version.files) for version in history.versions()]


def text(history: History, reference: str) -> str:
    return full_text(history.read(history.resolve(reference)).policy)


LONG = " ".join(f"Sætning nummer {number} om arbejdet her." for number in range(40))


def test_a_renamed_file_is_followed(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"gammel.md": policy("1.0", in_force_from="2020-01-01", body=LONG)})
    made.git("mv", "gammel.md", "ny.md")
    made.commit({"ny.md": policy("2.0", in_force_from="2022-01-01", body=f"{LONG} Mere.")})
    assert listed(tmp_path) == [("1.0", ("gammel.md",)), ("2.0", ("ny.md",))]


def test_a_renamed_file_with_a_new_title_is_followed_by_its_text(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"a.md": policy("1.0", title="Håndbog", in_force_from="2020-01-01", body=LONG)})
    made.git("mv", "a.md", "b.md")
    made.commit({"b.md": policy("2.0", title="Politik", in_force_from="2022-01-01", body=LONG)})
    assert listed(tmp_path) == [("1.0", ("a.md",)), ("2.0", ("b.md",))]


def test_a_moved_file_that_was_rewritten_is_followed_by_its_title(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01", body="Kort.")})
    new = policy("2.0", in_force_from="2022-01-01", body=LONG)
    made.commit({"politik.md": None, "dokumenter/personale.md": new})
    assert listed(tmp_path) == [("1.0", ("politik.md",)), ("2.0", ("dokumenter/personale.md",))]


def test_a_file_of_another_organisation_is_not_taken_for_the_policy(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    other = policy("1.0", organisation="En anden kommune", in_force_from="2020-01-01", body="Kort.")
    made.commit({"andres.md": other})
    new = policy("2.0", in_force_from="2022-01-01", body=LONG)
    made.commit({"andres.md": None, "politik.md": new})
    assert listed(tmp_path) == [("2.0", ("politik.md",))]


def test_one_file_that_became_a_folder_is_followed(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01", body=LONG)})
    half = len(LONG) // 2
    made.commit(
        {
            "politik.md": None,
            "politik/01-forord.md": policy("2.0", in_force_from="2022-01-01", body="Forord."),
            "politik/02-tema.md": f"## Tema 1: Arbejde\n\n{LONG[:half]}\n",
            "politik/10-tema.md": f"## Tema 2: Fritid\n\n{LONG[half:]}\n",
        }
    )
    folder = ("politik/01-forord.md", "politik/02-tema.md", "politik/10-tema.md")
    assert listed(tmp_path) == [("1.0", ("politik.md",)), ("2.0", folder)]


def test_files_of_a_folder_are_read_in_natural_order(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit(
        {
            "politik/0.md": policy("1.0", in_force_from="2020-01-01"),
            "politik/tema-10.md": "## Tema 10\n",
            "politik/tema-9.md": "## Tema 9\n",
            "politik/Tema-8.md": "## Tema 8\n",
        }
    )
    ((_, files),) = listed(tmp_path)
    assert [file.rpartition("/")[2] for file in files] == [
        "0.md", "Tema-8.md", "tema-9.md", "tema-10.md"
    ]  # fmt: skip


def test_a_rename_of_case_alone_is_followed(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"Politik.md": policy("1.0", in_force_from="2020-01-01", body=LONG)})
    made.git("mv", "Politik.md", "politik.md")
    made.commit({"politik.md": policy("2.0", in_force_from="2022-01-01", body=LONG)})
    assert listed(tmp_path) == [("1.0", ("Politik.md",)), ("2.0", ("politik.md",))]


def test_the_settings_of_each_commit_say_where_its_policy_stands(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    first = policy("1.0", title="Noget", in_force_from="2020-01-01", body="Kort.")
    second = policy("2.0", title="Andet", in_force_from="2022-01-01", body=LONG)
    made.commit({"policy.toml": 'path = "en.md"\n', "en.md": first})
    made.commit({"policy.toml": 'path = "to.md"\n', "en.md": None, "to.md": second})
    assert listed(tmp_path) == [("1.0", ("en.md",)), ("2.0", ("to.md",))]


def test_settings_that_were_broken_once_do_not_hide_the_history(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"policy.toml": "path = ", "p.md": policy("1.0", in_force_from="2020-01-01")})
    made.commit(
        {"policy.toml": 'path = "p.md"\n', "p.md": policy("2.0", in_force_from="2022-01-01")}
    )
    assert [label for label, _ in listed(tmp_path)] == ["1.0", "2.0"]
    with open_history(tmp_path) as history:
        assert [problem.code for problem in history.problems] == ["settings-not-toml"]


def test_before_the_policy_starts_nothing_is_searched_commit_by_commit(tmp_path: Path) -> None:
    asked: list[tuple[str, str]] = []

    def renames(old: str, new: str) -> dict[str, str]:
        asked.append((old, new))
        return {}

    def commit(number: int, path: str, blob: str) -> Commit:
        parents = (f"{number - 1:040x}",) if number else ()
        changes = ((path, "100644", blob),)
        return Commit(id=f"{number:040x}", parents=parents, author="", message="", changes=changes)

    other = [commit(number, "README.md", f"{number}") for number in range(500)]
    commits = [commit(500, "politik.md", "policy"), *reversed(other)]
    follower = Follower(
        base="",
        named="",
        texts=Texts(
            read_text=lambda _: "",
            read_metadata=lambda blob, _: Metadata(version="1.0" if blob == "policy" else ""),
        ),
        renames=renames,
    )
    layouts = lay_out(commits)
    place = follower.find(layouts[commits[0].id], where=str(tmp_path))
    assert list(follower.follow(commits, layouts, (commits[0].id, place))) == [commits[0].id]
    assert len(asked) <= 1


def test_a_text_that_changed_only_in_a_merge_is_a_version(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01")})
    made.switch("udkast", "main")
    made.commit({"politik.md": policy("2.0", "draft", body="Udkast.")})
    made.switch("main")
    made.commit({"andet.txt": "x"})
    made.git("merge", "--quiet", "--no-commit", "--no-ff", "udkast")
    adopted = policy("2.0", "adopted", in_force_from="2022-01-01", body="Rettet i fletningen.")
    merge = made.commit({"politik.md": adopted})
    assert len(made.git("rev-list", "--parents", "-1", merge).split()) == 3
    with open_history(tmp_path) as history:
        assert history.versions()[-1].commit == merge
        assert text(history, "2.0").endswith("Rettet i fletningen.")


def test_an_octopus_merge_is_read(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01")})
    for name in ("en", "to", "tre"):
        made.switch(name, "main")
        made.commit({f"{name}.txt": name})
        made.switch("main")
    made.commit({"andet.txt": "x"})
    made.git("merge", "--quiet", "--no-commit", "en", "to", "tre")
    merge = made.commit(
        {"politik.md": policy("2.0", in_force_from="2022-01-01", body="Otte arme.")}
    )
    assert len(made.git("rev-list", "--parents", "-1", merge).split()) == 5
    with open_history(tmp_path) as history:
        assert [version.label for version in history.versions()] == ["1.0", "2.0"]
        assert text(history, "2.0").endswith("Otte arme.")


def test_links_and_submodules_are_passed_by_with_a_warning(tmp_path: Path) -> None:
    made = Repository(tmp_path / "kommune")
    secret = tmp_path / "hemmelig.md"
    secret.write_text(policy("9.9", title="Hemmelig", in_force_from="2021-01-01"))
    made.write("politik.md", policy("1.0", in_force_from="2020-01-01"))
    (made.path / "link.md").symlink_to(secret)
    (made.path / "mappe").symlink_to(tmp_path)
    commit = made.commit()
    made.git("update-index", "--add", "--cacheinfo", f"160000,{commit},under/modul")
    made.git("commit", "--quiet", "--no-verify", "--message", "Undermodul")
    assert listed(made.path) == [("1.0", ("politik.md",))]
    with open_history(made.path) as history:
        told = {problem.facts["path"]: problem.facts["kind"] for problem in history.problems}
        assert history.work_tree().files[0].name == "politik.md"
    assert told == {
        "link.md": "symbolic link", "mappe": "symbolic link", "under/modul": "submodule"
    }  # fmt: skip


def test_a_policy_that_is_a_link_is_not_read(tmp_path: Path) -> None:
    made = Repository(tmp_path / "kommune")
    (tmp_path / "udenfor.md").write_text(policy("1.0", in_force_from="2020-01-01"))
    (made.path / "politik.md").symlink_to(tmp_path / "udenfor.md")
    made.commit({"policy.toml": 'path = "politik.md"\n'})
    with open_history(made.path) as history, pytest.raises(MissingFileError):
        history.versions()


@pytest.mark.parametrize(
    "name",
    [b"ny\nlinje.md", b"\xff\xfe.md", b"citat\"s.md", b"...md", b"a b\t.md", b"-x.md", b"\x02.md",
     "æøå – løn.md".encode(), b":000000.md", b"*.md"],
)  # fmt: skip
def test_odd_file_names_are_read_and_can_be_printed(tmp_path: Path, name: bytes) -> None:
    made = Repository(tmp_path)
    made.commit({os.fsdecode(name): policy("1.0", in_force_from="2020-01-01", body="Fundet.")})
    with open_history(tmp_path) as history:
        (version,) = history.versions()
        assert text(history, "1.0").endswith("Fundet.")
        assert text(history, "worktree").endswith("Fundet.")
    assert all(file.isprintable() and file.encode() for file in version.files)


def test_a_name_out_of_the_repository_is_a_name_and_no_path(tmp_path: Path) -> None:
    made = Repository(tmp_path / "kommune")
    blob = made.git("hash-object", "-w", "--stdin", stdin=policy("1.0", in_force_from="2020-01-01"))
    inner = made.git("mktree", stdin=f"100644 blob {blob}\tudenfor.md\n")
    raw = b"40000 ..\0" + bytes.fromhex(inner)
    tree = made.git("hash-object", "-t", "tree", "-w", "--stdin", "--literally", stdin=raw)
    made.git("update-ref", "refs/heads/main", made.git("commit-tree", tree, "-m", "Ud"))
    assert listed(made.path) == [("1.0", ("../udenfor.md",))]
    assert not (tmp_path / "udenfor.md").exists()


def test_a_name_is_found_however_its_letters_are_composed(tmp_path: Path) -> None:
    for number, form in enumerate(("NFC", "NFD")):
        made = Repository(tmp_path / form)
        name = unicodedata.normalize("NFC" if form == "NFC" else "NFD", "vedtægter å.md")
        other = unicodedata.normalize("NFD" if form == "NFC" else "NFC", "vedtægter å.md")
        made.write("policy.toml", f'path = "{other}"\n')
        made.commit({name: policy(f"{number}.0", in_force_from="2020-01-01")})
        assert [label for label, _ in listed(made.path)] == [f"{number}.0"]
        with open_history(made.path) as history:
            assert "hilser" in text(history, f"path:{other}")


def test_two_names_that_look_alike_are_both_named(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    for form in ("NFC", "NFD"):
        made.write(unicodedata.normalize(form, "å.md"), policy("1.0"))
    made.commit({"policy.toml": 'path = "å.md"\n'})
    with open_history(tmp_path) as history, pytest.raises(AmbiguousReferenceError) as caught:
        history.versions()
    assert r"\xe5.md" in str(caught.value)
    assert r"a\u030a.md" in str(caught.value)


def test_a_message_in_another_encoding_shows_its_letters(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.git("config", "i18n.commitEncoding", "ISO-8859-1")
    made.write("politik.md", policy("1.0", in_force_from="2020-01-01"))
    made.git("add", "--all")
    made.git("commit", "--quiet", "--file=-", stdin="Ændret på rådhuset".encode("latin-1"))
    with open_history(tmp_path) as history:
        assert history.versions()[0].snapshot.message == "Ændret på rådhuset"


def test_a_text_that_is_not_utf_8_is_no_policy_by_itself(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    latin = policy("0.9", title="Gammel håndbog").encode("latin-1")
    made.commit({"gammel.md": latin, "politik.md": policy("1.0", in_force_from="2020-01-01")})
    assert listed(tmp_path) == [("1.0", ("politik.md",))]


def test_two_policies_ask_which_one_is_meant(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    one, other = policy("1.0"), policy("5.0", title="Lønpolitik", in_force_from="2020-01-01")
    made.commit({"personale.md": one, "loen.md": other})
    with open_history(tmp_path) as history, pytest.raises(LookupFailure, match=r"personale\.md"):
        history.versions()
    with open_history(tmp_path, policy="loen.md") as history:
        assert [version.label for version in history.versions()] == ["5.0"]
        assert history.work_tree().files[0].name == "loen.md"


def test_a_policy_that_stands_on_another_branch_alone_is_found_there(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"README.md": "Vejledning til mappen.\n"})
    made.switch("ny-politik", "HEAD")
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01", body=LONG)})
    made.switch("main")
    made.commit({"LAESMIG.md": "Endnu en vejledning.\n"})
    assert listed(tmp_path) == [("1.0", ("politik.md",))]


def test_the_policy_that_is_checked_out_is_the_one_that_is_followed(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01", body=LONG)})
    made.switch("a-helt-anden", "HEAD")
    made.git("rm", "--quiet", "politik.md")
    made.commit({"kantine.md": policy("7", title="Kantine", in_force_from="2021-01-01", body="A.")})
    made.switch("main")
    assert listed(tmp_path) == [("1.0", ("politik.md",))]
