"""Same in, same out: the sample published twice, by processes that have nothing else in common."""

import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from policylib.history.replay import replay
from tests.commanding import clean_environment, contents

SAMPLE = Path(__file__).resolve().parent.parent / "policy_versions"
EPOCH = "1790000000"

HISTORY = """
[[version]]
folder = "1.0"
tag = "v1.0"
author = "HR og Personale <hr@lyngvig.example>"
date = "2014-06-02T09:12:00+02:00"
message = "Personalepolitik 1.0"

[[version]]
folder = "2.0"
parent = "1.0"
tag = "v2.0"
author = "HR og Personale <hr@lyngvig.example>"
date = "2018-11-27T10:30:00+01:00"
message = "Personalepolitik 2.0"

[[version]]
folder = "3.1-udkast"
branch = "udkast"
parent = "2.0"
author = "HR og Personale <hr@lyngvig.example>"
date = "2025-02-03T08:00:00+01:00"
message = "Udkast"
"""
EVERY_CUT = """
Ord, *skrå*, **fede**, ***begge dele*** og `kode`.

| *skrå* | **fede** | ***begge dele*** |
|---|---|---|
| *skrå* | **fede** | ***begge dele*** og `kode` |

    en linje med kode, *ikke* skrå

### Overskrift med *skrå* og ***begge dele***
"""
HOUSE = """
[organisation]
name = "Lyngvig Kommune"
logo = "hus/logo.png"
logo_alt = "Lyngvig Kommune"
footer = ["Rådhuset", "Telefon 70 00 00 00"]
css = "hus/hus.css"
[organisation.colours]
accent = "#0b4f8a"
[organisation.fonts]
sans = "hus/sans.ttf"
[synonyms]
ferie = ["fri", "fridage"]
"""


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The beginnings of three versions of the sample, with a figure, an editor's words and a house."""
    cut = tmp_path_factory.mktemp("cut")
    (cut / "history.toml").write_text(HISTORY, "utf-8")
    for label in ("1.0", "2.0", "3.1-udkast"):
        shutil.copytree(SAMPLE / label, cut / label)
        for path in (cut / label).rglob("3[2-9]-*.md"):
            path.unlink()
        settings = (cut / label / "policy.toml").read_text("utf-8").split("[organisation]")[0]
        (cut / label / "policy.toml").write_text(settings + HOUSE, "utf-8")
        figure = next((cut / label).rglob("sammenhaeng.png"))
        (cut / label / "hus").mkdir()
        shutil.copyfile(figure, cut / label / "hus" / "logo.png")
        (cut / label / "hus" / "hus.css").write_text(".foot { letter-spacing: .01em }", "utf-8")
        package = find_spec("font_source_sans_pro")
        assert package is not None
        assert package.origin is not None
        font = Path(package.origin).parent / "files" / "SourceSansPro-Light.ttf"
        shutil.copyfile(font, cut / label / "hus" / "sans.ttf")
    first = cut / "2.0" / "politik" / "00-forord.md"
    first.write_text(first.read_text("utf-8") + EVERY_CUT, "utf-8")
    text = (cut / "1.0" / "politik.md").read_text("utf-8").splitlines(keepends=True)
    (cut / "1.0" / "politik.md").write_text("".join(text[:230]), "utf-8")
    return cut


def published(cut: Path, folder: Path, *options: str, **environment: str) -> subprocess.Popen[str]:
    """A process that replays the cut into a new repository and publishes it."""
    repository = replay(cut, folder / "repo")
    return subprocess.Popen(
        [sys.executable, "-m", "policylib", "publish", "--with-drafts", "-o", "ud", *options],
        cwd=repository,
        env={**clean_environment(), "SOURCE_DATE_EPOCH": EPOCH, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def test_two_processes_in_two_worlds_make_the_same_bytes_of_every_file(
    cut: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "en mappe med et længere navn" / "og en i den"
    elsewhere.mkdir(parents=True)
    without_fonts = tmp_path / "fonts.conf"
    without_fonts.write_text("<?xml version='1.0'?><fontconfig></fontconfig>", "utf-8")
    (tmp_path / "home").mkdir()
    runs = [
        published(cut, tmp_path, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8"),
        published(
            cut,
            elsewhere,
            "--jobs=1",
            PYTHONHASHSEED="4711",
            TZ="Pacific/Auckland",
            LC_ALL="da_DK.UTF-8",
            FONTCONFIG_FILE=str(without_fonts),
            HOME=str(tmp_path / "home"),
            COLUMNS="40",
        ),
    ]
    for run in runs:
        _, said = run.communicate()
        assert run.returncode == 0, said
    one, other = contents(tmp_path / "repo" / "ud"), contents(elsewhere / "repo" / "ud")
    assert one.keys() == other.keys()
    assert not [name for name in one if one[name] != other[name]]
    kinds = {name.rpartition(".")[2] for name in one}
    assert {"html", "pdf", "docx", "json", "md", "xml", "txt", "js"} <= kinds
    told = json.loads(one["versions.json"])
    assert [each["label"] for each in told["versions"]] == ["1.0", "2.0", "3.1-udkast"]
    here = (str(tmp_path), str(Path.home()), "/usr/share/fonts")
    assert not [
        (name, place)
        for name in one
        for place in here
        if len(place) > 4 and place.encode() in one[name]
    ]
