"""What writing a file anew changes: how many lines, and which kinds of marks."""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher, unified_diff

from policylib.commands.session import Tongue, words_in

_MARK = r"(?m)^(\s*)(?:[-+*]|\d+[.)])\s+"


def unified(old: str, new: str, name: str) -> str:
    """Every line that would change, as other programs show it."""
    lines = unified_diff(old.splitlines(), new.splitlines(), name, name, lineterm="", n=1)
    return "\n".join(lines)


def told_kinds(old: str, new: str, tongue: Tongue) -> str:
    """How much differs, in words: "3 linjer: punkttegn, tomme linjer"."""
    words = words_in(tongue)
    found: dict[str, None] = {}
    count = 0
    bare = old.removeprefix("\ufeff")
    if bare != old:
        found["format.kind.mark-of-order"] = None
    if "\r" in bare:
        found["format.kind.line-ends"] = None
        bare = bare.replace("\r\n", "\n").replace("\r", "\n")
    if bare[-1:] != "\n":
        found["format.kind.last-line"] = None
        bare += "\n"
    for before, after, is_in_front in _stretches(bare.split("\n"), new.split("\n")):
        count += max(len(before), len(after))
        found[_kind(before, after, is_in_front=is_in_front)] = None
    kinds = ", ".join(words[kind] for kind in found)
    if not count:
        return kinds
    form = "format.lines.one" if count == 1 else "format.lines.many"
    return f"{words[form].format(count=count)}: {kinds}"


def _stretches(
    old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str], bool]]:
    """The lines before and after wherever they differ, and whether that is above the text."""
    front = old.index("---", 1) if old[0] == "---" and "---" in old[1:] else -1
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield old[a:b], new[c:d], a <= front


def _kind(before: Sequence[str], after: Sequence[str], *, is_in_front: bool) -> str:
    if is_in_front:
        return "format.kind.front"
    kinds: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("format.kind.empty-lines", lambda text: re.sub(r"\n+", "\n", f"\n{text}\n")),
        ("format.kind.blanks", lambda text: re.sub(r"[ \t]+(?=\n|$)", "", _packed(text))),
        ("format.kind.list-marks", lambda text: re.sub(_MARK, r"\1• ", _packed(text))),
        ("format.kind.filling", lambda text: " ".join(text.split())),
        ("format.kind.headings", _bare_headings),
        (
            "format.kind.tables",
            lambda text: re.sub(r"[\s|:-]+", "|", text) if "|" in text else text,
        ),
        ("format.kind.escapes", lambda text: re.sub(r"\\(?=[^\w\s])", "", _packed(text))),
        ("format.kind.emphasis", lambda text: re.sub(r"[*_]+", "*", _packed(text))),
    )
    old, new = "\n".join(before), "\n".join(after)
    for kind, stripped in kinds:
        if stripped(old) == stripped(new):
            return kind
    return "format.kind.layout"


def _packed(text: str) -> str:
    """Without empty lines, which hardly ever change alone."""
    return re.sub(r"\n{2,}", "\n", text.strip("\n"))


def _bare_headings(text: str) -> str:
    """Without what marks a heading, before it, behind it or below it."""
    text = re.sub(r"\n(?:=+|-+)[ \t]*(?=\n|$)", "", text)
    return _packed(re.sub(r"(?m)^#+[ \t]*|[ \t]+#+[ \t]*$", "", text))
