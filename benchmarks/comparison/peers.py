"""What other tools say about the same two texts, in a shape that all of them can be held to.

Every tool gets the same pair in canonical Markdown, a paragraph a line, and is used as its own
documentation says. Of each is taken which words it marks as gone and as come, and, where it
names changes, which.

- *policylib*: `compare` on both texts, read anew; the words of its segments and of the bodies of
  sections that came or went.
- *prosediff*: `compare_paths` with its default options (moved paragraphs and passages on), all
  lines shown. Marked are the words of `<del>` and `<ins>`, and of whole rows that went or came;
  a moved row counts as moved, only the words edited on the way are marked.
- *redlines*: `Redlines(old, new).changes` with its default processor.
- *git*: `git diff --no-index --word-diff=porcelain` with its default notion of a word.
"""

import re
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from importlib.util import find_spec
from pathlib import Path

from policylib.compare import compare
from policylib.markdown import read

Named = tuple[str, str, str]
_WORD = re.compile(r"[^\W_]+")
_BEFORE_TEXT = re.compile(
    r"^\s*(?:#+\s+(?:[^\W\d_]+ \d+: )?|[-*+]\s+|\d+[.)]\s+|>\s*|\[\^\w+\]:\s*)"
)
_TARGET = re.compile(r"\]\([^)]*\)")
_TAG = re.compile(r"<[^>]*>")
_MARKED = {
    side: re.compile(rf"<{side}\b[^>]*>(.*?)</{side}>", re.DOTALL) for side in ("del", "ins")
}


@dataclass(kw_only=True)
class Told:
    """What a tool says: words that went and came, changes where it names any (else None)."""

    gone: Counter[str] = field(default_factory=Counter)
    came: Counter[str] = field(default_factory=Counter)
    named: list[Named] | None = None
    seconds: float = 0.0

    def mark(self, old: str, new: str = "") -> None:
        """Count the words of two texts as marked."""
        self.gone.update(words_in(old))
        self.came.update(words_in(new))


def words_in(text: str) -> list[str]:
    """The bare words of a text: letters and digits."""
    return _WORD.findall(text)


def told_text(text: str) -> str:
    """The words of a passage or of a line of Markdown, without what stands before them."""
    return " ".join(words_in(_TARGET.sub("]", _BEFORE_TEXT.sub("", text))))


def tell_policylib(old: Path, new: Path) -> Told:
    """This library."""
    start = time.perf_counter()
    comparison = compare(*(read(path.read_text(encoding="utf-8")) for path in (old, new)))
    told = Told(seconds=time.perf_counter() - start, named=[])
    assert told.named is not None
    for change in comparison.changes:
        for mark, text in change.segments:
            told.mark(text if mark == "-" else "", text if mark == "+" else "")
        for body, side in ((change.old, 0), (change.new, 1)):
            if body and change.kind.value in {"added", "removed"}:
                for text in body.body:
                    told.mark(*((text, "") if side == 0 else ("", text)))
        kind = {"renamed": "changed"}.get(change.kind.value, change.kind.value)
        texts = (told_text(side.text) if side else "" for side in (change.old, change.new))
        told.named.append((kind, *texts))
    return told


def tell_prosediff(old: Path, new: Path) -> Told:
    """prosediff: its rows are changes, a moved pair is one."""
    from prosediff import Options, compare_paths

    start = time.perf_counter()
    comparison = compare_paths(old, new, Options(context=None))
    told = Told(seconds=time.perf_counter() - start, named=[])
    assert told.named is not None
    out: dict[int, str] = {}
    rows = [row for file in comparison.files for row in file.rows]
    for row in rows:
        left, right = str(row.left), str(row.right)
        texts = [told_text(unescape(_TAG.sub("", side))) for side in (left, right)]
        if row.kind in {"delete", "insert"} and not (row.old_moves or row.new_moves):
            told.mark(*texts)
        else:
            told.mark(_inside("del", left + right), _inside("ins", left + right))
        match row.kind:
            case "delete":
                told.named.append(("removed", texts[0], ""))
            case "insert":
                told.named.append(("added", "", texts[1]))
            case "replace" if texts[0] != texts[1] or row.format_changes:
                told.named.append(("changed", *texts))
            case "moved-out":
                out[row.move_pair] = texts[0]
            case _:
                pass
    for row in rows:
        if row.kind == "moved-in":
            words = told_text(unescape(_TAG.sub("", str(row.right))))
            told.named.append(("moved", out.get(row.move_pair, ""), words))
    return told


def _inside(tag: str, html: str) -> str:
    return " ".join(unescape(_TAG.sub("", found)) for found in _MARKED[tag].findall(html))


def tell_redlines(old: Path, new: Path) -> Told:
    """redlines: it names no changes, it marks words."""
    from redlines import Redlines

    start = time.perf_counter()
    changes = Redlines(old.read_text(encoding="utf-8"), new.read_text(encoding="utf-8")).changes
    told = Told(seconds=time.perf_counter() - start)
    for change in changes:
        told.mark(change.source_text or "", change.test_text or "")
    return told


def tell_git(old: Path, new: Path) -> Told:
    """Git's word diff; its time is that of a process."""
    command = ["git", "diff", "--no-index", "--no-color", "--word-diff=porcelain", "-U100000"]
    start = time.perf_counter()
    done = subprocess.run(
        [*command, str(old), str(new)], capture_output=True, text=True, check=False
    )
    told = Told(seconds=time.perf_counter() - start)
    _, _, body = done.stdout.partition("\n@@")
    for line in body.split("\n")[1:]:
        told.mark(line[1:] if line[:1] == "-" else "", line[1:] if line[:1] == "+" else "")
    return told


Tell = Callable[[Path, Path], Told]


def tools() -> Iterator[tuple[str, Tell]]:
    """The tools that are there; a plain line for each that is not."""
    yield "policylib", tell_policylib
    for name, tell in (("prosediff", tell_prosediff), ("redlines", tell_redlines)):
        if find_spec(name):
            yield name, tell
        else:
            print(f"{name}: not installed (pip install -e '.[peers]')")
    yield "git --word-diff", tell_git
