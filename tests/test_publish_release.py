"""A release as its readers find it: complete, true, and nothing that was not asked for."""

import dataclasses
import hashlib
from pathlib import Path

import pytest

from policylib.errors import OutputError, Problem, PublishingError, Severity
from policylib.publish.edition import KINDS, Edition, ReleaseVersion
from policylib.publish.layout import label_slug
from policylib.publish.release import publish_release
from policylib.publish.site import site_ways
from tests.publishing import page, policy
from tests.releases import (
    ADOPTED,
    LIGHT,
    VERSIONS,
    WITHOUT_PDF,
    edition,
    files_of,
    told_by,
    version,
)

SITE = {
    "index.html", "compare.html", "changelog.html", "verify.html", "accessibility.html",
    "search.html", "search.js", "search-index.js", "feed.xml", "feed-substantive.xml",
    "themes/index.html", "themes/1.0/loen.html", "passages/1.0/loen.html",
    "CHANGELOG.md", "lineage.json", "versions.json",
}  # fmt: skip
PAGES = ("summary", "redline", "side-by-side", "parallel")


def publish(folder: Path, made: Edition | None = None, *, with_drafts: bool = False) -> Path:
    publish_release(made or edition(), folder, with_drafts=with_drafts, jobs=1)
    return folder


def of_pair(
    folder: str,
    *,
    is_step: bool,
    is_printed: bool = True,
    kinds: frozenset[str] = frozenset(KINDS),
) -> set[str]:
    """The files of a pair, as DESIGN tells them; past drafts and distant pairs are not printed."""
    names = {f"{each}.html" for each in PAGES} | {"redline.docx", "comparison.json"}
    if is_step and is_printed:
        names |= {f"{each}.pdf" for each in PAGES} | {"parallel.docx"}
    if is_step:
        names |= {f"{each}.{end}" for each in ("agenda", "intranet") for end in ("docx", "txt")}
    return {f"{folder}/{n}" for n in names if n.endswith(".txt") or n.rpartition(".")[2] in kinds}


def of_version(label: str, kinds: frozenset[str] = frozenset(KINDS)) -> set[str]:
    return {f"v/{label}/personalepolitik-{label}.{kind}" for kind in kinds}


def test_a_release_holds_every_adopted_version_and_what_changed_between_them(
    tmp_path: Path,
) -> None:
    made = publish_release(edition(kinds=frozenset(KINDS)), tmp_path / "public")
    wanted = SITE | of_version("1.0") | of_version("2.0")
    wanted |= of_pair("changes/1.0--2.0", is_step=True)
    assert set(files_of(tmp_path / "public")) == wanted
    assert list(made.files) == sorted(wanted)
    for name in made.files:
        if name.endswith(".pdf"):
            assert (made.folder / name).read_bytes().startswith(b"%PDF-1.7")


def test_every_two_versions_are_compared_and_steps_are_printed_but_for_past_drafts(
    tmp_path: Path,
) -> None:
    folder = publish(tmp_path / "public", edition(VERSIONS, kinds=WITHOUT_PDF), with_drafts=True)
    steps = {"1.0--2.0-udkast", "1.0--2.0", "2.0--3.0"}
    others = {"1.0--3.0", "2.0-udkast--2.0", "2.0-udkast--3.0"}
    past = {"1.0--2.0-udkast"}
    wanted = {
        n
        for each in steps
        for n in of_pair(
            f"changes/{each}", is_step=True, is_printed=each not in past, kinds=WITHOUT_PDF
        )
    }
    wanted |= {
        n for each in others for n in of_pair(f"changes/{each}", is_step=False, kinds=WITHOUT_PDF)
    }
    assert {n for n in files_of(folder) if n.startswith("changes/")} == wanted
    told = {(each["old"], each["new"]): each["is_step"] for each in told_by(folder)["changes"]}
    assert {"--".join(pair) for pair, is_step in told.items() if is_step} == steps
    assert {"--".join(pair) for pair, is_step in told.items() if not is_step} == others
    printed = {f"{c['old']}--{c['new']}" for c in told_by(folder)["changes"] if c["is_printed"]}
    assert printed == steps - past


def test_drafts_are_published_only_when_asked_for(tmp_path: Path) -> None:
    without = publish(tmp_path / "a", dataclasses.replace(edition(), versions=VERSIONS))
    assert "v/2.0/personalepolitik-2.0.html" in files_of(without)
    for name in files_of(without):
        assert "udkast" not in name
        assert b"2.0-udkast" not in (without / name).read_bytes()
        assert b"Version 3.0" not in (without / name).read_bytes()
    asked = files_of(publish(tmp_path / "b", edition(VERSIONS), with_drafts=True))
    assert "v/2.0-udkast/personalepolitik-2.0-udkast.html" in asked


def test_a_lineage_that_knows_a_draft_is_not_published_without_it(tmp_path: Path) -> None:
    with pytest.raises(PublishingError, match="which is not published"):
        publish(tmp_path / "public", edition(VERSIONS))
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize("kinds", [{"md"}, {"json"}, {"html"}, {"docx"}, {"html", "json"}])
def test_only_what_was_asked_for_is_made_and_no_page_leads_to_the_rest(
    tmp_path: Path, kinds: set[str]
) -> None:
    folder = publish(tmp_path / "public", edition(kinds=frozenset(kinds)))
    found = {name for name in files_of(folder) if name.startswith(("v/", "changes/"))}
    pairs = of_pair("changes/1.0--2.0", is_step=True, kinds=frozenset(kinds))
    if not kinds & {"html", "docx"}:
        pairs = {name for name in pairs if not name.endswith(".txt")}
    wanted = of_version("1.0", frozenset(kinds)) | of_version("2.0", frozenset(kinds)) | pairs
    assert found == wanted
    assert leads_astray(folder) == []


def leads_astray(folder: Path) -> list[tuple[str, str]]:
    """Links of all pages that lead to no file of the release, or to no place in it."""
    ids = {
        name: {e.attributes["id"] for e in page((folder / name).read_text("utf-8")).elements() if "id" in e.attributes}
        for name in files_of(folder)
        if name.endswith(".html")
    }  # fmt: skip
    lost = []
    for name in ids:
        for link in page((folder / name).read_text("utf-8")).named("a", "script", "link"):
            target = link.attributes.get("href") or link.attributes.get("src") or ""
            if not target or ":" in target.partition("/")[0]:
                continue
            path, _, place = target.partition("#")
            there = (folder / name).parent / path if path else folder / name
            if not there.resolve().is_file():
                lost.append((name, target))
            elif place:
                found = there.resolve().relative_to(folder.resolve()).as_posix()
                if found in ids and place not in ids[found]:
                    lost.append((name, target))
    return lost


def test_every_link_of_every_page_leads_somewhere(tmp_path: Path) -> None:
    folder = publish(tmp_path / "public", edition(VERSIONS, kinds=WITHOUT_PDF), with_drafts=True)
    assert leads_astray(folder) == []


def test_the_manifest_is_true(tmp_path: Path) -> None:
    folder = publish(tmp_path / "public")
    told = told_by(folder)
    assert told["format"] == "policylib.release/1"
    assert [entry["label"] for entry in told["versions"]] == ["1.0", "2.0"]
    assert [entry["status"] for entry in told["versions"]] == ["replaced", "adopted"]
    assert told["versions"][0]["in_force_from"] == "2014-06-01"
    assert told["versions"][0]["in_force_to"] == "2018-12-31"
    assert told["versions"][0]["replaced_by"] == "2.0"
    assert told["versions"][1]["commit"] == ADOPTED[1].commit
    listed = [entry["path"] for entry in told["files"]]
    assert listed == sorted(listed)
    assert sorted([*listed, "versions.json"]) == files_of(folder)
    for entry in told["files"]:
        held = (folder / entry["path"]).read_bytes()
        assert entry["size"] == len(held)
        assert entry["sha256"] == hashlib.sha256(held).hexdigest()
    for entry in told["versions"]:
        assert f"{entry['files']}.html" in listed


def test_a_version_that_was_replaced_says_by_which_and_until_when(tmp_path: Path) -> None:
    folder = publish(tmp_path / "public")
    old = page((folder / "v/1.0/personalepolitik-1.0.html").read_text("utf-8")).text()
    assert "rstattet af version 2.0" in old
    assert "31. december 2018" in old
    assert "rstattet" not in (folder / "v/2.0/personalepolitik-2.0.html").read_text("utf-8")


def test_the_text_of_a_release_is_the_policy(tmp_path: Path) -> None:
    folder = publish(tmp_path / "public")
    written = (folder / "v/2.0/personalepolitik-2.0.md").read_text("utf-8")
    assert policy(written) == ADOPTED[1].policy


def test_somebody_elses_folder_is_refused_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(OutputError):
        publish(tmp_path)
    assert files_of(tmp_path) == ["thesis.docx"]


def test_without_anything_adopted_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(PublishingError, match="ask for the drafts"):
        publish(tmp_path / "public", Edition(versions=VERSIONS[1:2]))
    assert not (tmp_path / "public").exists()


def test_labels_become_addresses_and_may_not_collide(tmp_path: Path) -> None:
    assert label_slug("2.0") == "2.0"
    assert label_slug("Udkast 2") == "udkast-2"
    assert label_slug("../../etc/passwd") == "etc-passwd"
    assert label_slug("3.0/å") == "3.0-aa"
    with pytest.raises(PublishingError, match="same address"):
        publish(tmp_path / "public", Edition(versions=(version("Å 1"), version("aa 1"))))
    with pytest.raises(PublishingError, match="no letter or digit"):
        publish(tmp_path / "public", Edition(versions=(version("…"),)))
    assert not (tmp_path / "public").exists()


def test_a_version_with_errors_is_not_published(tmp_path: Path) -> None:
    bad = ReleaseVersion(
        label="1.0",
        policy=VERSIONS[0].policy,
        problems=(Problem(code="x", sentence="the link leads nowhere", severity=Severity.ERROR),),
    )
    with pytest.raises(PublishingError, match="the link leads nowhere"):
        publish(tmp_path / "public", Edition(versions=(bad,), kinds=LIGHT))
    assert not (tmp_path / "public").exists()


def test_one_version_alone_is_a_release(tmp_path: Path) -> None:
    folder = publish(tmp_path / "public", edition(ADOPTED[:1]))
    assert set(files_of(folder)) == SITE - {"compare.html"} | of_version("1.0", LIGHT)
    assert leads_astray(folder) == []


def test_versions_whose_passages_nobody_followed_are_published_without_their_histories(
    tmp_path: Path,
) -> None:
    bare = dataclasses.replace(edition(), lineage=None)
    folder = publish(tmp_path / "public", dataclasses.replace(bare, ways=site_ways(bare)))
    assert not any(name.startswith(("themes/", "passages/")) for name in files_of(folder))
    assert "lineage.json" not in files_of(folder)
    assert leads_astray(folder) == []
