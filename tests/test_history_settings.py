"""policy.toml, and where a policy stands among the files of a folder."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylib.document import full_text
from policylib.errors import (
    AmbiguousReferenceError,
    EncodingError,
    MissingFileError,
    NoVersionsError,
    PolicylibError,
    SettingsError,
)
from policylib.history import open_history, read_settings
from policylib.history.places import natural, shown
from tests.repositories import policy


def test_settings_are_read() -> None:
    settings = read_settings(
        'path = "./politik/"\nfiles = ["a.md", "b.md"]\ntags = "personalepolitik-{version}"\n'
        '[profile]\nname = "standard"\n[actors]\nHR = ["Personale"]\n[organisation]\nname = "Lyngvig"\n'
    )
    assert (settings.path, settings.files) == ("politik", ("a.md", "b.md"))
    assert settings.tag_of("2.0") == "personalepolitik-2.0"
    assert settings.label_of("personalepolitik-2.0") == "2.0"
    assert settings.label_of("v2.0") == ""
    assert settings.actors == {"HR": ["Personale"]}
    assert settings.organisation == {"name": "Lyngvig"}
    assert not settings.problems


def test_one_other_name_of_an_actor_needs_no_list() -> None:
    assert read_settings('[actors]\nHR = "Personale"\n').actors == {"HR": ["Personale"]}


def test_keys_that_nobody_knows_are_problems_with_their_line() -> None:
    settings = read_settings(
        'path = "p.md"\nsti = "x"\n\n[organisation]\nname = "A"\nlogoo = "b"\n'
    )
    assert [(problem.facts["key"], problem.line) for problem in settings.problems] == [
        ("sti", 2), ("logoo", 6)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('path = "a\n', "policy.toml:1"),
        ('tags = "v"\n', "{version}"),
        ('\nfiles = "a.md"\n', "policy.toml:2"),
        ("path = 1\n", "path must be text"),
        ('path = "../andres"\n', "not in the folder of policy.toml"),
        ('path = "/etc/passwd"\n', "not in the folder of policy.toml"),
        ('files = ["C:\\\\hemmelig.md"]\n', "not in the folder of policy.toml"),
        ('organisation = "Lyngvig"\n', "[organisation]"),
        ("[actors]\nHU = 3\n", "policy.toml:2: HU must be a list of names"),
        ("[actors]\nHU = [1]\n", "HU must be a list of names"),
        ("a = " + "[" * 3000, "policy.toml: this is not TOML"),
    ],
)
def test_settings_that_cannot_be_meant_are_refused_with_their_place(text: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings(text)
    assert told in str(caught.value)


@given(text=st.text())
def test_any_settings_at_all_are_settings_or_an_error_of_ours(text: str) -> None:
    try:
        read_settings(text)
    except PolicylibError as error:
        str(error).encode()


def test_names_are_sorted_as_people_count() -> None:
    names = ["tema-10.md", "tema-9.md", "Tema-1.md", "tema-1b.md", "00-forord.md"]
    assert sorted(names, key=natural) == [
        "00-forord.md", "Tema-1.md", "tema-1b.md", "tema-9.md", "tema-10.md"
    ]  # fmt: skip


@given(names=st.lists(st.text(max_size=12), max_size=8))
def test_any_names_can_be_sorted_and_shown(names: list[str]) -> None:
    sorted(names, key=natural)
    assert all(shown(name).isprintable() for name in names)


def files_of(folder: Path) -> list[str]:
    with open_history(folder) as history:
        return [file.name for file in history.work_tree().files]


def test_the_only_text_with_a_version_is_the_policy(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Læs mig\n")
    (tmp_path / "politik.md").write_text(policy())
    (tmp_path / "notat.md").write_text("---\ntitle: Notat\n---\n\n# Notat\n")
    assert files_of(tmp_path) == ["politik.md"]


def test_a_folder_whose_other_files_go_on_below_level_1_is_one_policy(tmp_path: Path) -> None:
    folder = tmp_path / "politik"
    folder.mkdir()
    (folder / "1.md").write_text(policy())
    (folder / "2.md").write_text("\n## Tema 1\n\nTekst.\n")
    assert files_of(tmp_path) == ["politik/1.md", "politik/2.md"]
    (folder / "3.md").write_text("# Et helt andet dokument\n")
    assert files_of(tmp_path) == ["politik/1.md"]


def test_files_in_the_order_of_the_settings(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text('files = ["slut.md", "begynd.md"]\n')
    (tmp_path / "slut.md").write_text(policy())
    (tmp_path / "begynd.md").write_text("## Tema\n")
    assert files_of(tmp_path) == ["slut.md", "begynd.md"]


def test_a_path_in_the_settings_that_is_missing_is_named(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text('path = "væk.md"\n')
    (tmp_path / "politik.md").write_text(policy())
    with pytest.raises(MissingFileError, match=r"væk\.md"):
        files_of(tmp_path)


def test_several_candidates_are_named(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(policy())
    with pytest.raises(AmbiguousReferenceError, match=r"a\.md, b\.md"):
        files_of(tmp_path)
    with open_history(tmp_path, policy="b.md") as history:
        assert [file.name for file in history.work_tree().files] == ["b.md"]


def test_a_folder_without_a_policy_says_what_to_do(tmp_path: Path) -> None:
    with open_history(tmp_path) as history:
        with pytest.raises(MissingFileError, match="policylib init"):
            history.work_tree()
        with pytest.raises(NoVersionsError, match="no versions"):
            history.versions()


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match="no folder"):
        open_history(tmp_path / "væk")


def test_a_policy_without_git_is_its_own_only_version(tmp_path: Path) -> None:
    (tmp_path / "politik.md").write_text(policy("1.0", in_force_from="2020-01-01", body="Her."))
    (tmp_path / "ny.md").write_text("# Ny\n\nTekst.\n")
    with open_history(tmp_path, policy="politik.md") as history:
        assert [version.label for version in history.versions()] == ["1.0"]
        for reference in ("1.0", "2021-01-01", "worktree", "politik.md"):
            assert full_text(history.read(history.resolve(reference)).policy).endswith("Her.")
        assert full_text(history.read(history.resolve("ny.md")).policy) == "Ny Tekst."


def test_a_folder_with_plain_texts_alone_is_read_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "udkast"
    folder.mkdir()
    (folder / "2.md").write_text("## To\n")
    (folder / "1.md").write_text("# En\n")
    with open_history(tmp_path) as history:
        resolved = history.resolve("udkast")
        assert [file.name for file in resolved.files] == ["udkast/1.md", "udkast/2.md"]
        assert full_text(history.read(resolved).policy) == "En To"


def test_a_text_in_another_encoding_is_read_where_it_is_declared(tmp_path: Path) -> None:
    (tmp_path / "gammel.md").write_bytes("# Løn\n\nBløde bogstaver: å.\n".encode("latin-1"))
    with open_history(tmp_path) as history, pytest.raises(EncodingError, match=r"gammel\.md"):
        history.read(history.resolve("gammel.md"))
    with open_history(tmp_path, encoding="latin-1") as history:
        read = history.read(history.resolve("gammel.md"))
    assert full_text(read.policy) == "Løn Bløde bogstaver: å."


def test_a_text_on_disk_is_read_again_each_time(tmp_path: Path) -> None:
    path = tmp_path / "politik.md"
    path.write_text(policy(body="Før."))
    with open_history(tmp_path) as history:
        assert full_text(history.read(history.work_tree()).policy).endswith("Før.")
        path.write_text(policy(body="Nu."))
        assert full_text(history.read(history.work_tree()).policy).endswith("Nu.")


def test_links_on_disk_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "udenfor").mkdir()
    (tmp_path / "udenfor" / "hemmelig.md").write_text(policy("9.9"))
    folder = tmp_path / "kommune"
    folder.mkdir()
    (folder / "politik.md").write_text(policy("1.0"))
    (folder / "mappe").symlink_to(tmp_path / "udenfor")
    (folder / "link.md").symlink_to(tmp_path / "udenfor" / "hemmelig.md")
    assert files_of(folder) == ["politik.md"]
