"""What the tests of the documents share: their fences, and a folder in which examples run."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from policylib.compare import compare
from policylib.document import Metadata, Policy
from policylib.markdown import read
from policylib.publish.word import policy_word, redline_word
from policylib.records import replace

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_EDIT = re.compile(r"<!-- her retter prøven: (.*?) → (.*?) -->")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fence:
    """A fenced block: its language, its text, its line, and the text that it follows directly."""

    language: str
    text: str
    line: int
    before: str


def fences(page: Path) -> list[Fence]:
    """The fenced blocks of a page, in order."""
    text = page.read_text("utf-8")
    found = []
    end = 0
    for match in _FENCE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        found.append(
            Fence(language=match[1], text=match[2], line=line, before=text[end : match.start()])
        )
        end = match.end()
    return found


def without_fences(text: str) -> str:
    """A page's text without its fenced blocks and code spans."""
    return re.sub(r"`[^`\n]+`", "", _FENCE.sub("", text))


def edit_before(fence: Fence) -> tuple[str, str] | None:
    """What a reader is told to change in the policy before this block, where there is something."""
    found = _EDIT.search(fence.before)
    return (found[1], found[2]) if found else None


def examples_folder(folder: Path) -> Path:
    """Fill a folder with what the examples of the documents work on."""
    texts = [
        fence.text
        for fence in fences(ROOT / "docs" / "comparison-format.md")
        if fence.language == "markdown"
    ]
    old, new = texts
    (folder / "old.md").write_text(old, "utf-8")
    (folder / "new.md").write_text(new, "utf-8")
    for name, text in (("gammel", old), ("ny", new), ("extracted", old)):
        (folder / f"{name}.txt").write_text(bare(text), "utf-8")
    _word_files(folder, old, new)
    shutil.copytree(ROOT / "policy_versions", folder / "policy_versions")
    shutil.copytree(ROOT / "docs" / "examples", folder / "docs" / "examples")
    return folder


def _word_files(folder: Path, old: str, new: str) -> None:
    """The same texts as Word files of anybody's, alone and in a folder; and one that tracks."""
    before, after = (_of_anybody(read(text)) for text in (old, new))
    (folder / "politikker").mkdir()
    for name, policy in (("gammel", before), ("ny", after)):
        (folder / f"{name}.docx").write_bytes(policy_word(policy))
    for name, policy in (("personalepolitik-2021", before), ("personalepolitik-2024", after)):
        (folder / "politikker" / f"{name}.docx").write_bytes(policy_word(policy))
    (folder / "forslag.docx").write_bytes(redline_word(compare(before, after)))


def _of_anybody(policy: Policy) -> Policy:
    """A policy without what its front matter says, but its title."""
    return replace(policy, metadata=Metadata(title=policy.metadata.title))


def bare(markdown: str) -> str:
    """A policy as text without layout, as a word processor saves it."""
    body = markdown.split("---\n", 2)[2]
    return re.sub(r"^#+ ", "", body, flags=re.MULTILINE).replace("\n\n", "\n").lstrip()
