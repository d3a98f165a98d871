"""From bytes to text: the encoding, the line ends, and characters that nobody sees.

One rule for all: a line end of any kind is a new line; a BOM at the start goes; form feeds,
U+2028 and their like are blanks; a NUL becomes U+FFFD. Everything else stays, and what a reader
cannot see is reported.
"""

import codecs
import unicodedata
from collections.abc import Iterator

from policylib.errors import EncodingError, Problem, SourceError
from policylib.records import replace

BOM = "\ufeff"
_NO_TEXT = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "Word"),
    (b"\xd0\xcf\x11\xe0", "Word"),
    (b"{\\rtf", "RTF"),
)
_BLANKS = dict.fromkeys(map(ord, "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " ")
_ODD = "\x00\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"


def decode(data: bytes, file: str, encoding: str | None = None) -> str:
    """The text of a file: UTF-8, or the encoding that the user declared for files that are not.

    Raises `EncodingError`, which names what the bytes look like and how to convert them, and
    `SourceError` where they are no text at all.
    """
    for start, kind in _NO_TEXT:
        if data.startswith(start):
            raise _no_text(file, kind)
    try:
        declared = codecs.lookup(encoding or "utf-8").name
        return data.decode("utf-8" if _is_surely_utf8(data) else declared).removeprefix(BOM)
    except LookupError:
        raise EncodingError(
            "encoding-unknown",
            "there is no encoding called {encoding}",
            hint="use utf-8, utf-16, latin-1 or cp1252",
            file=file,
            encoding=encoding,
        ) from None
    except UnicodeError as error:
        if b"\0" in data[:4096] and not _is_wide(data):
            raise _no_text(file, "bytes") from None
        line = data.count(b"\n", 0, getattr(error, "start", 0)) + 1
        likely = _likely_encoding(data)
        raise EncodingError(
            "encoding-wrong",
            "the file is not {encoding}; it looks like {likely}",
            hint="save it as UTF-8 (iconv -f {likely} -t utf-8 {path}), or say --encoding {likely}",
            file=file,
            line=line,
            path=file,
            encoding=(encoding or "utf-8").upper(),
            likely=likely,
        ) from None


def _is_surely_utf8(data: bytes) -> bool:
    """Whether letters beyond ASCII stand in it as UTF-8: by chance no other text reads so."""
    if data.isascii() or b"\0" in data:
        return False
    try:
        data.decode("utf-8")
    except UnicodeError:
        return False
    return True


def _no_text(file: str, kind: str) -> SourceError:
    return SourceError(
        "file-not-text",
        "the file is no text but {kind}",
        hint="turn it into text first: policylib import {path} -o FOLDER",
        file=file,
        kind=kind,
        path=file,
    )


def _is_wide(data: bytes) -> bool:
    """Whether it looks like UTF-16: by its mark, or as every other byte is nothing."""
    part = data[:400]
    return part.startswith((b"\xff\xfe", b"\xfe\xff")) or part.count(0) > len(part) // 4


def _likely_encoding(data: bytes) -> str:
    if _is_wide(data):
        return "utf-16"
    if any(0x80 <= byte <= 0x9F for byte in data):
        return "cp1252"
    return "latin-1"


def normalise_source(text: str, file: str) -> tuple[str, list[Problem]]:
    """The text with plain line ends and blanks, and a problem for each kind of odd character."""
    text = _with_plain_ends(text)
    problems: list[Problem] = []
    if not text.isprintable():
        problems = _odd_characters(text, file)
        if any(character in text for character in _ODD):
            text = text.translate(_BLANKS).replace("\0", "\ufffd")
    if "\ufffd" in text and not any(p.facts["character"] == "U+0000" for p in problems):
        problems.append(_problem("\ufffd", text, file))
    return text, problems


def _with_plain_ends(text: str) -> str:
    text = text.removeprefix(BOM)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _odd_characters(text: str, file: str) -> list[Problem]:
    odd = [each for each in set(text) if not " " <= each <= "~" and _is_odd(each)]
    return [_problem(each, text, file) for each in sorted(odd, key=text.index)]


def _is_odd(character: str) -> bool:
    """Whether it is a control or format character, but for tab, new line and the soft hyphen."""
    return any(ends[0] <= character <= ends[1] for ends in _UNSEEN)


_UNSEEN = (
    "\x00\x08", "\x0b\x1f", "\x7f\x9f", "\u034f\u034f", "\u061c\u061c", "\u115f\u1160",
    "\u17b4\u17b5", "\u180b\u180f", "\u200b\u200f", "\u2028\u202e", "\u2060\u206f",
    "\u3164\u3164", "\ue000\uf8ff", "\ufe00\ufe0f", "\ufeff\ufeff", "\uffa0\uffa0",
    "\ufff0\ufffb", "\U000e0000\U000e0fff",
)  # fmt: skip
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_REACH = 40
_NAMES = {"\x00": "NUL", "\ufffd": "REPLACEMENT CHARACTER", "\x0c": "FORM FEED"}


def _problem(character: str, text: str, file: str) -> Problem:
    name = _NAMES.get(character) or unicodedata.name(character, "control character")
    code, sentence, hint = (
        "character-invisible",
        "an invisible character in »{about}«: {name} ({character}), {count} in all",
        "delete it, unless it is meant to stand there",
    )
    if character in _TURNING:
        code = "character-bidirectional"
        sentence = "an invisible character that turns the direction of reading, in »{about}«: {name} ({character}), {count} in all"
        hint = "delete it: what is shown can read otherwise than what is compared"
    if character == "\ufffd":
        code = "character-replacement"
        sentence = "a letter was lost in »{about}« before the text came here, {count} in all"
        hint = "put the right letter in its place"
    return Problem(
        code=code,
        sentence=sentence,
        hint=hint,
        file=file,
        line=text.count("\n", 0, text.find(character)) + 1,
        facts={
            "name": name,
            "character": f"U+{ord(character):04X}",
            "count": text.count(character),
            "about": around_character(text, character),
        },
    )


def around_character(text: str, character: str) -> str:
    """The word in which a character first stands, with its number where nobody would see it."""
    at = text.find(character)
    before = text[max(0, at - _REACH) : at].rpartition("\n")[2].split(" ")
    after = text[at + 1 : at + 1 + _REACH].partition("\n")[0].split(" ")
    # Between blanks it is the words next to it that tell where it is.
    reach = 1 if before[-1] or after[0] else 2
    left, right = " ".join(before[-reach:]), " ".join(after[:reach])
    shown = character if character == "\ufffd" else f"[U+{ord(character):04X}]"
    left, right = ("".join(filter(str.isprintable, each)) for each in (left, right))
    return f"{left}{shown}{right}".strip()


def at_each_line(problem: Problem, text: str) -> Iterator[Problem]:
    """The problem of a character once for every line on which it stands; any other as it is.

    `text` is the file as it was decoded. Reading reports a character once per file, however often
    it stands there; who mends the text needs every place.
    """
    character = problem.facts.get("character")
    if not isinstance(character, str) or problem.line is None:
        yield problem
        return
    sign = chr(int(character.removeprefix("U+"), 16))
    if sign not in text:
        yield problem
        return
    for number, line in enumerate(_with_plain_ends(text).split("\n"), 1):
        if sign in line:
            facts = {**problem.facts, "about": around_character(line, sign)}
            yield replace(problem, line=number, facts=facts)
