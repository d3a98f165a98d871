"""A release tells its readers nothing that was written for colleagues alone."""

import base64
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from policylib.compare import compare
from policylib.document import Policy
from policylib.markdown import read, remarks_in, write
from policylib.publish.edition import Edition
from policylib.publish.release import publish_release
from policylib.publish.word.redline import redline_word
from tests.small_policy import small_edition

HIDDEN = "FORTROLIGT"
REMARK = f"<!-- {HIDDEN} -->"


def with_remarks(policy: Policy) -> Policy:
    """The same policy with a remark in its head and in most of its lines."""
    text = re.sub(r"(?m)^(#+ .+)$", rf"\1 {REMARK}\n\n<!-- flere\n\n{HIDDEN}\n-->", write(policy))
    text = re.sub(r"(?m)^(\| |- |\d+\. |> )(\w)", rf"\1{REMARK} \2", text)
    text = re.sub(r"(?m)^(\w+ \w+) (.*\.)$", rf"\1 {REMARK} \2", text)
    text = re.sub(r"(?m)^(\[\^\w+\]: \w+)", rf"\1 {REMARK}", text)
    text = text.replace("---\n", f"---\n# {HIDDEN}\n", 1)
    return read(f"{text}\n[//]: # ({HIDDEN})\n")


@pytest.fixture(scope="module")
def edition() -> Edition:
    bare = small_edition()
    versions = tuple(replace(each, policy=with_remarks(each.policy)) for each in bare.versions)
    assert all(len(remarks_in(each.policy)) > 30 for each in versions)
    return replace(bare, versions=versions, kinds=frozenset({"html", "docx", "md", "json"}))


@pytest.fixture(scope="module")
def folder(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("remarks") / "public"
    publish_release(edition, folder, with_drafts=True, jobs=1)
    return folder


def everything_in(path: Path) -> str:
    """What a file holds, packed parts and the Markdown that they carry unpacked."""
    if path.suffix != ".docx":
        return path.read_text("utf-8", "replace")
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name) for name in package.namelist()]
    told = [part.decode("utf-8", "replace") for part in parts]
    carried = [
        base64.b64decode(found).decode()
        for part in told
        for found in re.findall(r"<policy [^>]*>([^<]*)</policy>", part)
    ]
    assert carried or "parallel" in path.name or path.stem in {"agenda", "intranet"}
    return "\n".join([*told, *carried])


def test_no_file_of_a_release_holds_a_remark(folder: Path) -> None:
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} >= {".html", ".docx", ".md", ".json", ".xml"}
    assert [path.name for path in files if HIDDEN in everything_in(path)] == []


def test_a_released_text_is_the_policy_of_its_source(edition: Edition, folder: Path) -> None:
    for version in edition.versions:
        released = read((folder / f"{version.base}.md").read_text("utf-8"))
        assert list(compare(version.policy, released).changes) == []


def test_a_release_with_remarks_is_the_one_without_them(folder: Path, tmp_path: Path) -> None:
    plain = replace(small_edition(), kinds=frozenset({"html", "docx", "md", "json"}))
    publish_release(plain, tmp_path / "public", with_drafts=True, jobs=1)
    for path in sorted(folder.rglob("*.html")):
        twin = tmp_path / "public" / path.relative_to(folder)
        assert path.read_text("utf-8") == twin.read_text("utf-8"), path.name


def test_a_word_file_of_two_texts_carries_no_remark(edition: Edition, tmp_path: Path) -> None:
    old, new = edition.versions[0].policy, edition.versions[1].policy
    path = tmp_path / "redline.docx"
    path.write_bytes(redline_word(compare(old, new)))
    assert HIDDEN not in everything_in(path)
