"""What git starts to show a policy: the change in words, or a text in its regular form.

Nothing here may fail: a text that cannot be read, or is no policy, is shown as git would.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policylib.commands.foreign import may_be_foreign
from policylib.commands.output import width
from policylib.commands.reading import opened
from policylib.commands.session import Session, words_in
from policylib.errors import PolicylibError, TrackedChangesError
from policylib.records import dataclass, replace

if TYPE_CHECKING:
    from policylib.compare import Comparison
    from policylib.document import Policy
    from policylib.profile import Profile

_GIVEN = 7  # path old-file old-hex old-mode new-file new-hex new-mode
_RENAMED = 9
_BOLD, _OLD, _NEW, _PLACE, _END = "\x1b[1m", "\x1b[31m", "\x1b[32m", "\x1b[36m", "\x1b[m"


def answer_git(session: Session, given: Sequence[str]) -> int:
    """Tell what changed in one file, as git hands it over; always ends well."""
    if len(given) < _GIVEN:
        _say(f"* Unmerged path {given[0]}" if given else "")
        return 0
    path, old_file, new_file = given[0], given[1], given[4]
    shown = given[_GIVEN] if len(given) >= _RENAMED else path
    colour = _has_colour()
    old, new = _bytes_of(old_file), _bytes_of(new_file)
    head = f"policylib diff {_printable(path)}" + (
        f" → {_printable(shown)}" if shown != path else ""
    )
    try:
        told = _in_words(session, old, new, shown, colour=colour)
    except (PolicylibError, RecursionError, OSError):
        told = None
    if told is None:
        told = _line_by_line(old, new, path, shown, colour=colour)
    _say("\n".join([f"{_BOLD}{head}{_END}" if colour else head, told.rstrip("\n"), ""]))
    return 0


def _in_words(
    session: Session, old: bytes | None, new: bytes | None, path: str, *, colour: bool
) -> str | None:
    """The change as `policylib diff` tells it; None where there are no two policies to compare."""
    from policylib.compare import compare
    from policylib.explain import to_text
    from policylib.explain.page import one_page
    from policylib.explain.terminal import change_lines, rendered

    if old is None or new is None:
        return None
    profile, actors, lang = _house(session, path)
    read = [_read(session, each, path, profile) for each in (old, new)]
    before, after = (each.policy for each in read)
    if not any(each.is_foreign for each in read) and _is_bare(before) and _is_bare(after):
        return None
    comparison = compare(before, after, actors=actors)
    if not comparison.changes:
        # What a comparison leaves aside, such as comments, is shown as lines all the same.
        tongue = session.tongue_for(after.metadata.lang if after.metadata.version else lang)
        return words_in(tongue)["git.layout"] if before == after else None
    is_foreign = any(each.is_foreign for each in read)
    is_whole = is_foreign or bool(after.metadata.version or before.metadata.version)
    said = session.lang or (comparison.lang if is_whole else lang) or None
    if is_whole:
        comparison = _with_reasons(session, comparison, path)
        answer = to_text(comparison, lang=said, width=width(), colour=colour)
        is_tracked = any(each.is_tracked for each in read)
        accepted = words_in(session.tongue_for(said or ""))["git.accepted"]
        return f"{accepted}\n\n{answer}" if is_tracked else answer
    # One file of many: the short answer would be given once for each of them.
    lines = change_lines(comparison, said, width=width())
    told = [rendered(line, colour=colour).rstrip() for line in lines]
    return "\n".join([*told, "", one_page(comparison, said, worded=False).disclaimer])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A text as a policy: whether it was a document of another kind, with tracked changes."""

    policy: "Policy"
    is_foreign: bool = False
    is_tracked: bool = False


def _read(session: Session, content: bytes, path: str, profile: "Profile") -> _Read:
    """One side of a change. Tracked changes in Word count as accepted: git asks nobody."""
    from policylib.commands.foreign import ACCEPT, as_parsed, is_foreign, read_foreign
    from policylib.markdown import SourceText, decode, parse

    if not is_foreign(content):
        text = SourceText(file=path, text=decode(content, path, "utf-8"))
        return _Read(policy=parse([text], profile).policy)
    changes = None
    try:
        imported = read_foreign(session, content, path, profile=profile, is_told=False)
    except TrackedChangesError:
        changes = ACCEPT
        imported = read_foreign(
            session, content, path, profile=profile, changes=changes, is_told=False
        )
    policy = as_parsed(imported).policy
    return _Read(policy=policy, is_foreign=True, is_tracked=changes is not None)


def _is_bare(policy: "Policy") -> bool:
    """Whether a text has no heading at all: no policy, and no part of one."""
    return not policy.sections and not policy.heading


def _house(session: Session, path: str) -> "tuple[Profile, dict[str, tuple[str, ...]], str]":
    """What policy.toml says of headings and names, and the language of the whole policy."""
    from policylib.profile import STANDARD

    try:
        folder = Path(path).parent
        with opened(session, folder if folder.is_dir() else None) as history:
            profile, actors = history.profile, dict(history.settings.actors)
            try:
                lang = history.read(history.work_tree()).policy.metadata.lang
            except PolicylibError:
                lang = ""
            return profile, actors, lang
    except PolicylibError:
        return STANDARD, {}, ""


def _with_reasons(session: Session, comparison: "Comparison", path: str) -> "Comparison":
    """The change with what was written of its version; without, nothing is said of reasons.

    Git hands over two texts and not what they are held against: where nothing is found here, a
    reason may stand elsewhere all the same.
    """
    from policylib.commands.editorial import placed_quietly
    from policylib.compare.facts import EditorsWords

    try:
        folder = Path(path).parent
        with opened(session, folder if folder.is_dir() else None) as history:
            return placed_quietly(session, history, comparison)
    except PolicylibError:
        return replace(comparison, editors=EditorsWords(is_whole=False))


def _line_by_line(
    old: bytes | None, new: bytes | None, path: str, shown: str, *, colour: bool
) -> str:
    """The change as git itself shows it."""
    from difflib import unified_diff

    old, new = (_in_sentences(each) if may_be_foreign(each or b"") else each for each in (old, new))
    before, after = (
        _as_lines((each or b"").decode("utf-8", "backslashreplace")) for each in (old, new)
    )
    names = (
        "/dev/null" if old is None else f"a/{_printable(path)}",
        "/dev/null" if new is None else f"b/{_printable(shown)}",
    )
    if b"\0" in (old or b"")[:8000] or b"\0" in (new or b"")[:8000]:
        return f"Binary files {' and '.join(names)} differ"
    lines = unified_diff(before, after, *names, lineterm="")
    return "\n".join(_coloured(line) if colour else line for line in lines)


def _as_lines(text: str) -> list[str]:
    *lines, last = text.split("\n")
    return [*lines, f"{last}\n\\ No newline at end of file"] if last else lines


def _coloured(line: str) -> str:
    if line.startswith(("---", "+++")):
        return f"{_BOLD}{line}{_END}"
    code = {"-": _OLD, "+": _NEW, "@": _PLACE}.get(line[:1])
    return f"{code}{line}{_END}" if code else line


def _has_colour() -> bool:
    """Whether git shows colours here; git alone knows, with all that its settings say."""
    if os.environ.get("NO_COLOR"):
        return False
    is_terminal = "true" if sys.stdout.isatty() else "false"
    try:
        # Git's own environment goes along: it tells of a pager, and of settings given with -c.
        asked = ["git", "config", "--get-colorbool", "color.diff", is_terminal]
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return done.stdout.strip() == "true"


def _bytes_of(name: str) -> bytes | None:
    """A text that git handed over; None where there is none on that side."""
    if name == os.devnull:
        return None
    try:
        return Path(name).read_bytes()
    except OSError:
        return b""


def _printable(path: str) -> str:
    from policylib.history.places import shown

    return shown(path)


def sentences_of(given: Sequence[str]) -> int:
    """A text in its regular form, one sentence a line, each heading with those above it."""
    content = _bytes_of(given[0]) if given else b""
    click.echo(_in_sentences(content or b""), nl=False)
    return 0


def _in_sentences(content: bytes | None) -> bytes | None:
    """As `sentences_of` tells it; what cannot be read stays as it is."""
    if not content:
        return content
    from policylib.markdown import write
    from policylib.profile import STANDARD

    try:
        policy = _read(Session(tongue="en"), content, "", STANDARD).policy
        return "".join(f"{line}\n" for line in _lines(write(policy))).encode()
    except (PolicylibError, RecursionError):
        return content


def _lines(text: str) -> Iterator[str]:
    above: dict[int, str] = {}
    fence = ""
    for line in text.splitlines():
        mark = re.match(r"(?:`{3,}|~{3,})", line)
        if mark and (not fence or line.startswith(fence)):
            fence = "" if fence else mark[0]
        heading = None if fence else re.match(r"(#+) (.*)", line)
        if heading:
            level = len(heading[1])
            above = {each: title for each, title in above.items() if each < level}
            above[level] = heading[2]
            told = [title for each, title in above.items() if each > 1]
            yield f"{heading[1]} {' › '.join(told or above.values())}"
        elif fence or line.startswith("|"):
            yield line
        else:
            indent = " " * (len(line) - len(line.lstrip(" ")))
            sentence = r"([.!?][»\"”)]?) (?=[A-ZÆØÅ»\"“])"
            yield from re.sub(sentence, rf"\1\n{indent}", line).split("\n")


def _say(told: str) -> None:
    click.echo(told.encode("utf-8", "backslashreplace") + b"\n", nl=False)
