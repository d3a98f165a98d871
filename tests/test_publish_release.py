"""A release as its readers and its next run find it: complete, true, and nothing that was not asked for."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from policylib.errors import OutputError, Problem, PublishingError, Severity
from policylib.publish.edition import ReleaseVersion
from policylib.publish.layout import label_slug
from policylib.publish.output import refuse_foreign
from policylib.publish.release import publish_release
from tests.publishing import page, policy

TEXT = """---
title: Personalepolitik
organisation: Lyngvig Kommune
version: "{label}"
status: {status}
in_force_from: {start}
---

# Personalepolitik

## Tema 1: Løn

Lederen {verb} tilbyde en samtale.
"""


def version(
    label: str, status: str = "adopted", start: str = "2019-01-01", verb: str = "kan"
) -> ReleaseVersion:
    text = TEXT.format(label=label, status=status, start=start, verb=verb)
    return ReleaseVersion(label=label, policy=policy(text), commit="1c9d9cc")


VERSIONS = (
    version("1.0", start="2014-06-01"),
    version("2.0-udkast", "consultation", "''", "bør"),
    version("2.0", start="2019-01-01", verb="skal"),
    version("3.0", "draft", "''", "må"),
)


def files_of(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def publish(
    folder: Path, versions: Sequence[ReleaseVersion] = VERSIONS, *, with_drafts: bool = False
) -> Path:
    publish_release(versions, folder, with_pdf=False, with_drafts=with_drafts)
    return folder


def test_a_release_holds_every_adopted_version_and_what_changed_between_them(
    tmp_path: Path,
) -> None:
    made = publish_release(VERSIONS, tmp_path / "public", changelog=lambda _: "# Historik\n")
    assert files_of(tmp_path / "public") == sorted([
        "CHANGELOG.md", "index.html", "versions.json",
        *(
            f"changes/1.0--2.0/{name}"
            for name in (
                "comparison.json", "parallel.docx", "parallel.html", "parallel.pdf", "redline.html",
                "redline.pdf", "side-by-side.html", "side-by-side.pdf", "summary.html",
                "summary.pdf",
            )
        ),
        *(f"v/{v}/personalepolitik-{v}.{end}" for v in ("1.0", "2.0") for end in ("html", "md", "pdf")),
    ])  # fmt: skip
    assert sorted(made.files) == files_of(tmp_path / "public")
    for name in made.files:
        if name.endswith(".pdf"):
            assert (made.folder / name).read_bytes().startswith(b"%PDF-1.7")


def test_drafts_are_published_only_when_asked_for(tmp_path: Path) -> None:
    without = publish(tmp_path / "a")
    assert not any(b"udkast" in (without / name).read_bytes().lower() for name in files_of(without))
    asked = files_of(publish(tmp_path / "b", with_drafts=True))
    assert "v/2.0-udkast/personalepolitik-2.0-udkast.html" in asked
    assert "changes/2.0--3.0/summary.html" in asked
    assert not any("2.0-udkast--" in name or "--2.0-udkast" in name for name in asked)


def test_the_manifest_is_true(tmp_path: Path) -> None:
    folder = publish(tmp_path / "public")
    told = json.loads((folder / "versions.json").read_text("utf-8"))
    assert told["format"] == "policylib.release/1"
    assert [entry["label"] for entry in told["versions"]] == ["1.0", "2.0"]
    assert told["versions"][0]["in_force_from"] == "2014-06-01"
    assert sorted([*(entry["path"] for entry in told["files"]), "versions.json"]) == files_of(
        folder
    )
    for entry in told["files"]:
        held = (folder / entry["path"]).read_bytes()
        assert entry["size"] == len(held)
        assert entry["sha256"] == hashlib.sha256(held).hexdigest()


def test_the_front_page_leads_to_files_that_are_there(tmp_path: Path) -> None:
    folder = publish(tmp_path / "public", with_drafts=True)
    made = page((folder / "index.html").read_text("utf-8"))
    targets = [
        e.attributes["href"] for e in made.named("a") if not e.attributes["href"].startswith("#")
    ]
    assert len(targets) > 6
    assert all((folder / target).is_file() for target in targets)
    headings = [" ".join(e.text().split()) for e in made.named("h3")]
    assert headings == [
        "UDKAST Version 3.0",
        "Version 2.0",
        "Version 1.0",
    ]
    past = made.elements()
    drafts = next(e for e in past if e.attributes.get("aria-labelledby") == "_past")
    assert "Tidligere udkast" in drafts.text()
    assert "Læs version 2.0-udkast" in drafts.text()
    assert "Læs version 1.0" not in drafts.text()


def test_a_version_that_was_replaced_says_by_which_and_until_when(tmp_path: Path) -> None:
    folder = publish(tmp_path / "public")
    old = page((folder / "v/1.0/personalepolitik-1.0.html").read_text("utf-8")).text()
    assert "Erstattet af version 2.0, gjaldt fra " in (folder / "index.html").read_text("utf-8")
    assert "Erstattet af version 2.0" in old
    assert "31. december 2018" in old
    assert "Erstattet" not in (folder / "v/2.0/personalepolitik-2.0.html").read_text("utf-8")


def test_the_text_of_a_release_is_the_policy(tmp_path: Path) -> None:
    folder = publish(tmp_path / "public")
    written = (folder / "v/2.0/personalepolitik-2.0.md").read_text("utf-8")
    assert policy(written) == VERSIONS[2].policy


def test_the_same_versions_give_the_same_bytes_and_a_new_release_takes_the_old_ones_place(
    tmp_path: Path,
) -> None:
    first = publish(tmp_path / "a")
    held = {name: (first / name).read_bytes() for name in files_of(first)}
    publish(tmp_path / "a")
    assert {name: (first / name).read_bytes() for name in files_of(first)} == held
    refuse_foreign(first)
    publish(first, VERSIONS[:1])
    assert files_of(first) == ["index.html", "v/1.0/personalepolitik-1.0.html",
                               "v/1.0/personalepolitik-1.0.md", "versions.json"]  # fmt: skip


def test_somebody_elses_folder_is_refused_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(OutputError):
        publish(tmp_path)
    assert files_of(tmp_path) == ["thesis.docx"]


def test_without_anything_adopted_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(PublishingError, match="ask for the drafts"):
        publish(tmp_path / "public", VERSIONS[1:2])
    assert not (tmp_path / "public").exists()


def test_labels_become_addresses_and_may_not_collide(tmp_path: Path) -> None:
    assert label_slug("2.0") == "2.0"
    assert label_slug("Udkast 2") == "udkast-2"
    assert label_slug("../../etc/passwd") == "etc-passwd"
    assert label_slug("3.0/å") == "3.0-aa"
    with pytest.raises(PublishingError, match="same address"):
        publish(tmp_path / "public", [version("Å 1"), version("aa 1")])
    with pytest.raises(PublishingError, match="no letter or digit"):
        publish(tmp_path / "public", [version("…")])
    assert not (tmp_path / "public").exists()


def test_a_version_with_errors_is_not_published(tmp_path: Path) -> None:
    bad = ReleaseVersion(
        label="1.0",
        policy=VERSIONS[0].policy,
        problems=(Problem(code="x", sentence="the link leads nowhere", severity=Severity.ERROR),),
    )
    with pytest.raises(PublishingError, match="the link leads nowhere"):
        publish(tmp_path / "public", [bad])
    assert not (tmp_path / "public").exists()
