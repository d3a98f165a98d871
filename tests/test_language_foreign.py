"""What other programs say inside our errors: a Danish reader is not told it in English."""

import errno
import os
from pathlib import Path

import pytest

from policylib.errors import SettingsError
from policylib.history.settings import read_settings
from policylib.language import message
from policylib.language.foreign_da import in_danish
from policylib.markdown import SourceText, parse
from tests.commanding import DANISH, OLD, run

BROKEN_TOML = (
    'path = "a', "path", "path = ", "= 1", "[a", "[[a", 'path = "a" b', "a = 1\na = 2", "[a]\n[a]",
    "a = [1", "a = {b = 1", 'a = "\\q"', 'a = "\\u00zz"', 'a = "\\ud800"', "a = 2021-02-30",
    "a = {b = 1, b = 2}", "a = {}\na.b = 1", "a = 'x\ny'", "a = {}\n[a.b]", "a.b = 1\n[a.b]", "a = 1 = 2",
    "a = [1]\n[[a]]", '"a', "a = tru", "?", "\x01", "a = [1 2]", "[ ]", "a = 1\r\r",
)  # fmt: skip

ENGLISH = {
    "expected", "invalid", "cannot", "unclosed", "unterminated", "found", "character", "after", "illegal",
    "the", "not", "allowed", "here", "duplicate", "key", "value", "statement", "denied", "file",
}  # fmt: skip


def english_in(told: str) -> set[str]:
    return {word.strip("'\"().,:;") for word in told.lower().split()} & ENGLISH


@pytest.mark.parametrize("text", BROKEN_TOML)
def test_what_toml_says_is_told_in_danish_with_its_line(text: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings(text)
    told = message(caught.value, "da").partition(". Sammenlign")[0]
    assert "det er ikke TOML" in told
    assert not english_in(told), told


@pytest.mark.parametrize(
    "front",
    [
        "title: a: b", 'title: "a', "- a\n- b", "title: [a", "title: {a", "title: *a", "title: &a b", "title: !x b",
        "title: %a", "title: @a", "a\nb: c", "title: 'a\n---x", 'title: "\\q"', "? a\n: b", "title: a\n - b",
    ],
)  # fmt: skip
def test_what_yaml_says_is_told_in_danish(front: str) -> None:
    parsed = parse([SourceText(file="p.md", text=f"---\n{front}\n---\n\n# P\n")])
    broken = [each for each in parsed.problems if each.code == "frontmatter-broken"]
    for each in broken:
        told = message(each, "da").partition(". Skriv")[0]
        assert not english_in(told), told
    assert broken or parsed.policy.metadata.title or parsed.policy.heading


def test_what_the_system_says_is_told_in_danish(tmp_path: Path) -> None:
    for number in ("EACCES", "ENOENT", "ENOSPC", "EISDIR", "ENOTDIR", "EROFS", "ENAMETOOLONG"):
        reason = os.strerror(getattr(errno, number))
        assert in_danish(reason) != reason
    (tmp_path / "politik.md").mkdir()
    told = run("diff", "politik.md", "x" * 300 + ".md", folder=tmp_path, **DANISH)
    assert told.returncode == 2
    assert not english_in(told.stderr), told.stderr


def test_a_broken_policy_toml_is_danish_from_end_to_end(tmp_path: Path) -> None:
    (tmp_path / "politik.md").write_text(OLD, "utf-8")
    (tmp_path / "policy.toml").write_text('path = "politik.md\n', "utf-8")
    told = run("check", folder=tmp_path, **DANISH)
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr.startswith("policylib: policy.toml:1: det er ikke TOML: ")
    assert "måske fordi der mangler et anførselstegn. Sammenlign linjen" in told.stderr
    assert not english_in(told.stderr), told.stderr


def test_a_reason_that_nobody_foresaw_is_told_as_it_came() -> None:
    assert in_danish("Something else entirely") == "Something else entirely"
