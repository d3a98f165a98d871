"""Every example of the documents is run, and says what the document says that it says."""

import contextlib
import io
import re
import shlex
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from policylib.language import get
from tests import commanding
from tests.commanding import DANISH, ENGLISH, Answer, clean_environment
from tests.documents import PAGES, ROOT, edit_before, examples_folder, fences

DOCS = ROOT / "docs"


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if any(block.language == "python" for block in fences(page))],
    ids=lambda p: p.name,
)
def test_the_python_examples_of_a_page_run_and_print_what_it_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(examples_folder(tmp_path))
    names: dict[str, object] = {}
    blocks = fences(page)
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if block.language != "python":
            continue
        printed = io.StringIO()
        code = compile(block.text, f"{page.name}:{block.line}", "exec")
        with contextlib.redirect_stdout(printed):
            exec(code, names)  # noqa: S102 - the project's own documents
        if following is not None and following.language == "text" and not following.before.strip():
            assert printed.getvalue() == following.text, f"{page.name}:{following.line}"


@pytest.mark.parametrize(
    ("page", "locale"),
    [
        (ROOT / "README.md", ENGLISH),
        (DOCS / "commands.md", ENGLISH),
        (DOCS / "kom-godt-i-gang.md", DANISH),
        (DOCS / "hverdag.md", DANISH),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else "",
)
def test_the_commands_of_a_page_work_in_the_order_in_which_they_stand(
    page: Path, locale: dict[str, str], tmp_path: Path
) -> None:
    home, here = tmp_path / "home", tmp_path / "here"
    home.mkdir()
    here.mkdir()
    (home / ".gitconfig").write_text("[user]\nname = Karen Holm\nemail = kh@example.org\n", "utf-8")
    reader = {**locale, "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    here = examples_folder(here)
    ran = 0
    for block in fences(page):
        if block.language != "sh":
            continue
        if edit := edit_before(block):
            policy = here / "politik.md"
            text = policy.read_text("utf-8")
            assert edit[0] in text
            policy.write_text(text.replace(*edit), "utf-8")
        for line in block.text.splitlines():
            words = shlex.split(line)
            if words[0] == "cd":
                here = here / words[1]
                continue
            if words[0] == "sh":  # set-up and proof are run by whoever clones; here they exist
                assert (ROOT / words[1]).is_file()
                continue
            answer = run(words, here, reader)
            assert answer.returncode == 0, f"{page.name}:{block.line}: {line}\n{answer.stderr}"
            ran += 1
    assert ran


def test_the_danish_guide_uses_the_words_of_the_page(tmp_path: Path) -> None:
    guide = (DOCS / "kom-godt-i-gang.md").read_text("utf-8")
    explained = guide.partition("### Sådan læser du siden")[2].partition("\n## ")[0]
    named = re.findall(r"^\d\. \*\*(.+?)\*\*", explained, re.MULTILINE)
    labels = set(get("da").labels.values())
    assert [name for name in named if name not in labels] == ["Hver ændring har et nummer."]
    shown = fences(DOCS / "kom-godt-i-gang.md")[-1].text
    answer = commanding.run(
        "diff", "gammel.txt", "nyt.txt", folder=examples_folder(tmp_path), **DANISH
    )
    assert (answer.returncode, answer.stderr) == (2, shown)


def run(words: list[str], folder: Path, reader: dict[str, str]) -> Answer:
    """Run one command of a page as a reader does; a question is answered with yes."""
    assert words[0] in {"policylib", "git"}, words
    if words[0] == "policylib" and "adopt" not in words:
        return commanding.run(*words[1:], folder=folder, **reader)
    program = [sys.executable, "-m", "policylib"] if words[0] == "policylib" else words[:1]
    done = subprocess.run(
        [*program, *words[1:]],
        cwd=folder,
        env={**clean_environment(), **reader},
        input="y\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def test_what_the_readme_shows_is_what_the_program_says(tmp_path: Path) -> None:
    folder = examples_folder(tmp_path)
    blocks = fences(ROOT / "README.md")
    held = 0
    for asked, shown in pairwise(blocks):
        if asked.language != "sh" or shown.language not in {"text", "toml"}:
            continue
        words = shlex.split(asked.text.splitlines()[-1])
        answer = run(words, folder, ENGLISH)
        assert answer.returncode == 0, answer.stderr
        if shown.language == "toml":  # the editor's file, which the command keeps as it is
            version = words[-1]
            kept = folder / "policy_versions" / version / "editorial" / f"{version}.toml"
            told = kept.read_text("utf-8")
        else:
            told = answer.stdout
        place = 0
        for stretch in re.split(r"^…\n", shown.text, flags=re.MULTILINE):
            place = told.find(stretch, place)
            assert place >= 0, f"README.md:{shown.line}: not in the answer: {stretch}"
            place += len(stretch)
        held += 1
    assert held >= 6
