"""versions.json is what its page and its schema say, and vouches for nothing that it does not know."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from policylib.publish.manifest import read_manifest
from policylib.publish.release import publish_release
from tests.documents import ROOT
from tests.releases import LIGHT, VERSIONS, edition, files_of, told_by

SCHEMA = json.loads((ROOT / "policylib/publish/release.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("release") / "public"
    publish_release(edition(VERSIONS, kinds=LIGHT), folder, with_drafts=True, jobs=1)
    return folder


def test_it_is_as_its_schema_says(release: Path) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(told_by(release))


def keys_in(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for each in value.values() for key in keys_in(each)}
    return {key for each in value for key in keys_in(each)} if isinstance(value, list) else set()


def test_its_page_and_its_schema_tell_every_key(release: Path) -> None:
    page = (ROOT / "docs/release-format.md").read_text("utf-8")
    told = set(re.findall(r"`([a-z_0-9]+)`", page))
    own = keys_in(told_by(release))
    assert own <= told
    held = {name for each in (SCHEMA, *SCHEMA["$defs"].values()) for name in each.get("properties", {})}  # fmt: skip
    assert own == held


@pytest.mark.parametrize(
    "change",
    [
        lambda told: told.update(format="policylib.release/2"),
        lambda told: told.pop("seal"),
        lambda told: told["files"].pop(),
        lambda told: told["files"][0].update(sha256="0" * 64),
        lambda told: told["files"][0].update(path="../../etc/passwd"),
        lambda told: told["files"][0].pop("made_from"),
        lambda told: told.update(files="all of them"),
        lambda told: told["files"].append(None),
    ],
)
def test_one_that_is_not_as_it_was_written_vouches_for_nothing(
    release: Path, tmp_path: Path, change: Any
) -> None:
    told = told_by(release)
    change(told)
    (tmp_path / "versions.json").write_text(json.dumps(told), "utf-8")
    assert read_manifest(tmp_path) is None


@pytest.mark.parametrize("text", ["", "[]", "null", "[" * 99_999, "\ud800".encode("utf-8", "surrogatepass")])  # fmt: skip
def test_damage_is_no_manifest(tmp_path: Path, text: str | bytes) -> None:
    content = text.encode() if isinstance(text, str) else text
    (tmp_path / "versions.json").write_bytes(content)
    assert read_manifest(tmp_path) is None


def test_a_file_counts_only_where_it_is_what_it_was(release: Path, tmp_path: Path) -> None:
    import shutil

    folder = tmp_path / "public"
    shutil.copytree(release, folder)
    earlier = read_manifest(folder)
    assert earlier is not None
    key = next(e["made_from"] for e in told_by(folder)["files"] if e["path"] == "lineage.json")
    files = earlier.files_of(key, frozenset({"lineage.json"}))
    assert files is not None
    assert earlier.files_of(key, frozenset({"lineage.json", "another"})) is None
    assert earlier.files_of("0" * 32, None) is None
    place = folder / "lineage.json"
    content = place.read_bytes()
    place.write_bytes(content.replace(b"1", b"2", 1))
    assert earlier.files_of(key, None) is None
    place.unlink()
    assert earlier.files_of(key, None) is None
    (tmp_path / "elsewhere").write_bytes(content)
    place.symlink_to(tmp_path / "elsewhere")
    assert earlier.files_of(key, None) is None


def test_a_folder_that_became_a_link_is_not_followed(release: Path, tmp_path: Path) -> None:
    import shutil

    folder = tmp_path / "public"
    shutil.copytree(release, folder)
    earlier = read_manifest(folder)
    assert earlier is not None
    (folder / "themes").rename(tmp_path / "themes")
    (folder / "themes").symlink_to(tmp_path / "themes", target_is_directory=True)
    (listed,) = [e for e in told_by(folder)["files"] if e["path"] == "themes/index.html"]
    assert earlier.files_of(listed["made_from"], None) is None
    assert "index.html" in files_of(folder)
