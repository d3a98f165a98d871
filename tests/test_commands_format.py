"""Writing a policy's Markdown anew: no word changes, twice is once, and what changes is told."""

import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from policylib.commands.formatting import formatted
from policylib.commands.tidying import told_kinds
from policylib.compare import compare
from policylib.errors import PolicylibError
from policylib.markdown import Parsed, SourceText, decode, parse
from policylib.profile import STANDARD
from tests.commanding import DANISH, OLD, contents, run
from tests.markdown_texts import any_text, styled_text

FRONT = '---\ntitle: Politik  # husk at spørge HR\nversion: "1.0"\nsagsbehandler: Karen\n---\n\n'
A_TEXT = st.one_of(any_text, styled_text)


def sources(texts: list[str]) -> list[SourceText]:
    return [SourceText(file=f"{n}.md", text=text) for n, text in enumerate(texts, 1)]


def read(texts: list[str]) -> Parsed | None:
    try:
        return parse(sources(texts), STANDARD)
    except PolicylibError:
        return None


@given(st.lists(A_TEXT, min_size=1, max_size=3), st.sampled_from(["", FRONT]))
@example(["# P\n\nEn note.[^a]\n", "## T\n\n[^a]: Noten, i en anden fil.\n"], FRONT)
@example(["# P\n\nSe [reglen][r].\n", "### U\n\nTekst.\n\n[r]: https://lyngvig.example\n"], FRONT)
@example(["- a\n", "- b\n", "* c\n"], "")
@example(["a[^1]\n\n[^1]: x\n", "b[^1]\n\n[^1]: y\n"], "")
@example(["", "# Titel\n\n1. marts 2020\n"], FRONT)
@example(["## A\n\n- punkt\n", "  1. marts\n\n# B\n"], "")
def test_no_text_that_is_written_anew_reads_as_changed_and_twice_is_once(
    texts: list[str], front: str
) -> None:
    texts = [front + texts[0], *texts[1:]]
    before = read(texts)
    if before is None:
        return
    written = formatted(sources(texts), STANDARD)
    after = read(written)
    assert after is not None
    assert compare(before.policy, after.policy).changes == ()
    assert formatted(sources(written), STANDARD) == written
    if front:
        assert "sagsbehandler: Karen" in written[0]
        assert "# husk at spørge HR" in written[0]


def messy(text: str, ways: set[str]) -> bytes:
    """The same text as other editors save it."""
    if "decomposed" in ways:
        text = unicodedata.normalize("NFD", text)
    if "tabs" in ways:
        front, fence, body = text.rpartition("\n---\n")
        text = front + fence + body.replace(" og ", "\tog ")
    if "trailing" in ways:
        text = re.sub(r"(?m)(?<=[^ \n])$", "   ", text)
    if "crlf" in ways:
        text = text.replace("\n", "\r\n")
    return text.encode("utf-8-sig" if "bom" in ways else "utf-8")


@pytest.mark.parametrize("label", ["1.0", "3.0"])
@given(ways=st.sets(st.sampled_from(("decomposed", "trailing", "tabs", "crlf", "bom"))))
@settings(max_examples=12)
def test_files_of_other_editors_say_the_same_when_they_are_written_anew(
    root: Path, label: str, ways: set[str]
) -> None:
    folder = root / "policy_versions" / label
    paths = [*folder.glob("politik.md"), *sorted((folder / "politik").glob("*.md"))]
    plain = [path.read_text("utf-8") for path in paths]
    saved = [decode(messy(text, ways), "politik.md") for text in plain]
    written = formatted(sources(saved), STANDARD)
    before, after = parse(sources(plain), STANDARD), parse(sources(written), STANDARD)
    # A hard break is two blanks at the end of a line: that is no change of words.
    assert compare(before.policy, after.policy).changes == ()
    assert formatted(sources(written), STANDARD) == written
    assert not any(sign in text for text in written for sign in ("\r", "\ufeff", " \n", "\t"))


@given(A_TEXT, A_TEXT)
def test_what_changes_can_be_told_of_any_two_texts(old: str, new: str) -> None:
    told = told_kinds(old, new, "en")
    same = old.rstrip("\n") == new.rstrip("\n")
    assert same or told


def test_a_note_may_stand_in_another_file_than_its_mark(tmp_path: Path) -> None:
    folder = tmp_path / "politik"
    folder.mkdir()
    (folder / "1.md").write_text(FRONT + "# Politik\n\nSe noten.[^a]\n\n* Punkt\n", "utf-8")
    (folder / "2.md").write_text(
        "### Ferie\n\n<!-- husk -->\n\nTekst.\n\n[^a]: Noten selv.\n", "utf-8"
    )
    told = run("format", "--lang", "da", folder=tmp_path)
    assert told.returncode == 0, told.stderr
    first, second = ((folder / name).read_text("utf-8") for name in ("1.md", "2.md"))
    assert "- Punkt" in first
    assert "Noten selv" not in first
    assert "<!-- husk -->" in second
    assert "[^a]: Noten selv." in second
    assert run("format", "--check", folder=tmp_path).returncode == 0


def test_what_would_change_is_told_in_kinds_and_on_request_line_by_line(tmp_path: Path) -> None:
    odd = OLD.replace(
        "Ferie aftales med lederen.", "* Ferie aftales med lederen.\n* Ellers ikke.\n\n"
    )
    (tmp_path / "politik.md").write_text(odd, "utf-8")
    before = contents(tmp_path)
    told = run("format", "--check", folder=tmp_path, **DANISH)
    assert told.returncode == 1
    assert told.stderr.startswith("politik.md: ville blive skrevet om. ")
    assert "punkttegn" in told.stderr
    assert "tomme linjer" in told.stderr
    shown = run("format", "--diff", folder=tmp_path, **DANISH)
    assert shown.returncode == 0
    assert "-* Ferie aftales med lederen.\n" in shown.stdout
    assert "+- Ferie aftales med lederen.\n" in shown.stdout
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("old", "told"),
    [
        ("\ufeff# P\n\nA.\n", "et usynligt tegn først i filen"),
        ("# P\r\n\r\nA.\r\n", "linjeslut"),
        ("# P\n\n\n\nA.\n", "2 linjer: tomme linjer"),
        ("# P  \n\nA.\n", "1 linje: mellemrum sidst på linjen"),
        ("# P\n\nA.", "den sidste linjes slutning"),
        ("P\n===\n\nA.\n", "2 linjer: tegn ved overskrifter"),
        ("# P #\n\nA.\n", "1 linje: tegn ved overskrifter"),
    ],
)
def test_each_kind_of_mark_is_named(old: str, told: str) -> None:
    new = formatted([SourceText(file="a.md", text=old)], STANDARD)[0]
    assert new == "# P\n\nA.\n"
    assert told_kinds(old, new, "da") == told


def test_the_hooks_for_pre_commit_start_commands_that_there_are(root: Path, tmp_path: Path) -> None:
    import yaml

    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {hook["id"] for hook in hooks} == {"policylib-check", "policylib-format"}
    (tmp_path / "politik.md").write_text(OLD.replace("Ferie aftales", "Ferie  aftales"), "utf-8")
    ended = {}
    for hook in hooks:
        assert hook["language"] == "python"
        assert hook["pass_filenames"] is False
        program, *arguments = hook["entry"].split()
        started = Path(sys.executable).with_name(program)
        done = subprocess.run(
            [started, *arguments], cwd=tmp_path, capture_output=True, check=False, encoding="utf-8"
        )
        ended[hook["id"]] = done.returncode
        assert "Traceback" not in done.stderr
    assert ended == {"policylib-check": 0, "policylib-format": 1}
