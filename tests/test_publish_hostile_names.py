"""Markup in what git holds: file names, authors, subjects and tags are told as they are, or not at all."""

import json
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from policylib.commands.reading import pictures
from policylib.errors import TooComplexError
from policylib.history import open_history
from policylib.markdown import read
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.release import publish_release
from tests.attacking import ALLOWED, picture
from tests.commanding import DANISH, NEW, OLD, contents, git, run
from tests.publishing import page

MARKUP = "<script>alert(1)</script> {{ 7*7 }} ]]> & <img src=x>"
TITLE = f'title: "{MARKUP}"'


def hostile_repository(folder: Path) -> Path:
    """Version 1.0 and a draft, in a file, by an author, under subjects and with a tag full of markup."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    name = "<script>&{{7*7}}]]>.md"
    for text, tag in ((OLD, "v1.0"), (NEW, "v2.0-<b>&]]>")):
        (folder / name).write_text(text.replace("title: Personalepolitik", TITLE), "utf-8")
        git(folder, "add", "--", name)
        git(
            folder,
            *("-c", f"user.name=Karen {MARKUP}", "-c", "user.email=k@example.org"),
            *(
                "commit",
                "--quiet",
                "--author=Karen {{ 7*7 }} & ]]> <k@example.org>",
                "-m",
                MARKUP,
            ),
        )
        git(folder, "tag", tag)
    return folder


def test_markup_in_names_authors_subjects_and_fields_is_nobodys_command(tmp_path: Path) -> None:
    folder = hostile_repository(tmp_path)
    made = run(
        "publish",
        "--with-drafts",
        "-o",
        "ud",
        "--only",
        "html,docx,md,json",
        folder=folder,
        **DANISH,
    )
    assert made.returncode == 0, made.stderr
    files = contents(folder / "ud")
    kinds = {name.rpartition(".")[2] for name in files}
    assert {"html", "docx", "md", "json", "xml"} <= kinds
    told = 0
    for name, content in files.items():
        assert all(letter.isalnum() or letter in "./-" for letter in name), name
        if name.endswith(".html"):
            read = page(content.decode("utf-8"))
            scripts = [each.attributes.get("src", "") for each in read.named("script")]
            assert all(each.endswith(".js") for each in scripts), name
            assert all(each.attributes["src"].startswith("data:") for each in read.named("img"))
            told += MARKUP in " ".join(read.text().split())
        elif name.endswith(".json"):
            json.loads(content)
        elif name.endswith(".xml"):
            ET.fromstring(content)  # noqa: S314 - our own file
        elif name.endswith(".docx"):
            with zipfile.ZipFile(folder / "ud" / name) as parts:
                for part in parts.namelist():
                    if part.endswith((".xml", ".rels")):
                        ET.fromstring(parts.read(part))  # noqa: S314 - our own file
    assert told > 4


def test_markup_is_told_letter_by_letter_in_text_and_data(tmp_path: Path) -> None:
    folder = hostile_repository(tmp_path)
    shown = json.loads(run("show", "1.0", "--format", "json", folder=folder).stdout)
    assert MARKUP in json.dumps(shown, ensure_ascii=False)
    changed = json.loads(run("diff", "1.0", "HEAD", "--format", "json", folder=folder).stdout)
    assert MARKUP in json.dumps(changed, ensure_ascii=False)


@pytest.mark.parametrize("reference", ["1.0", "worktree"])
def test_a_picture_is_found_in_git_as_on_disk_however_its_name_is_written(
    tmp_path: Path, reference: str
) -> None:
    (tmp_path / "figurer").mkdir()
    for name in ("min figur.png", "a%20b.png", "løn.png"):
        (tmp_path / "figurer" / name).write_bytes(picture(ALLOWED))
    (tmp_path / "politik.md").write_text(OLD, "utf-8")
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "Vedtag")
    with open_history(tmp_path) as history:
        image = pictures(history, history.resolve(reference))
        for source in ("min%20figur.png", "min figur.png", "a%20b.png", "løn.png", "l%C3%B8n.png"):
            assert image(f"figurer/{source}").startswith("data:image/png"), source
        for source in (
            "../figurer/løn.png",
            "%2e%2e/figurer/l%C3%B8n.png",
            "figurer%00",
            "figurer",
        ):
            assert image(source) == "", source


@pytest.mark.parametrize("kind", ["html", "docx", "pdf"])
def test_a_text_that_nests_too_deep_is_told_and_nothing_is_published(
    tmp_path: Path, kind: str
) -> None:
    deep = "".join(f"{'  ' * level}- punkt {level}\n" for level in range(32))
    version = ReleaseVersion(label="1.0", policy=read(f"{OLD}\n{deep}"))
    with pytest.raises(TooComplexError, match="levels deep"):
        publish_release(Edition(versions=(version,), kinds=frozenset({kind})), tmp_path / "ud")
    assert not list(tmp_path.iterdir())
