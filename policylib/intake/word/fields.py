"""Fields of a Word text: which of their words are shown, where they lead, what a form's field says.

A field begins, is told what to do, and ends; between, behind a separator, stands what it shows. It
may hold others, and span several paragraphs, as a table of contents does.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from policylib.intake.word.parts import Element, W, local, number, val

_SIGNS = f"{W}fldChar"
_CONTENTS = re.compile(r"\s*(?:TOC|INDEX)\b")
_BUTTON = re.compile(r"\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(\S.*)", re.DOTALL)
_MADE_WHEN_SHOWN = re.compile(r"\s*(?:AUTONUM\w*|EQ|SYMBOL|QUOTE)\b")


class Field(NamedTuple):
    """A field that is open: what it does, and whether what it shows has begun."""

    instruction: str
    is_shown: bool


class Fields:
    """The fields that are open at a place of the text, the outermost first."""

    def __init__(self) -> None:
        self._open: list[Field] = []

    def read(self, sign: Element) -> str:
        """Take in a sign that begins, parts or ends a field.

        Gives what a field is told to do that ends here without a result of its own, else "".
        """
        match sign.get(f"{W}fldCharType"):
            case "begin":
                self._open.append(Field("", is_shown=False))
            case "separate" if self._open:
                self._open[-1] = self._open[-1]._replace(is_shown=True)
            case "end" if self._open:
                field = self._open.pop()
                return "" if field.is_shown else field.instruction.strip()
            case _:
                pass
        return ""

    def tell(self, instruction: str) -> None:
        """Add to what the innermost field is told to do."""
        if self._open and not self._open[-1].is_shown:
            told = self._open[-1].instruction + instruction
            self._open[-1] = self._open[-1]._replace(instruction=told)

    @property
    def is_shown(self) -> bool:
        """Whether what stands here is shown, and no field's instruction."""
        return all(each.is_shown for each in self._open)

    @property
    def is_contents(self) -> bool:
        """Whether it stands in a table of contents, or an index."""
        return any(_CONTENTS.match(each.instruction) for each in self._open)

    def instructions(self) -> Iterator[str]:
        """What the open fields are told to do, the outermost first."""
        yield from (each.instruction for each in self._open)

    def targets(self) -> Iterator[tuple[str, str]]:
        """Where the open fields lead, the outermost first: an address and a bookmark."""
        for each in self._open:
            found = target_of(each.instruction)
            if found is not None:
                yield found


def target_of(instruction: str) -> tuple[str, str] | None:
    """The address and the bookmark that a field leads to; None for a field of another kind."""
    found = re.match(
        r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))?\s*(?:\\l\s+"([^"]*)")?', instruction
    )
    return (found[1] or found[2] or "", found[3] or "") if found else None


def words_of_button(instruction: str) -> str:
    """What a button shows: the words behind its macro, which mostly say what to fill in."""
    found = _BUTTON.match(instruction)
    return " ".join(found[1].split()) if found else ""


def is_made_when_shown(instruction: str) -> bool:
    """Whether Word makes a field's words only when it shows them: a number, a fraction, a sign."""
    return bool(_MADE_WHEN_SHOWN.match(instruction))


def chosen_in_form(sign: Element) -> str:
    """What a form's field shows by itself: the choice from a list, a box with or without its tick."""
    choices = sign.find(f"{W}ffData/{W}ddList")
    if choices is not None:
        entries = choices.findall(f"{W}listEntry")
        at = number(val(choices, "result") or val(choices, "default"))
        return (entries[at].get(f"{W}val") or "") if 0 <= at < len(entries) else ""
    box = sign.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    told = box.find(f"{W}checked")
    told = box.find(f"{W}default") if told is None else told
    is_ticked = told is not None and (told.get(f"{W}val") or "1") in {"1", "true", "on"}
    return "☒" if is_ticked else "☐"


def mend_fields(story: Element) -> None:
    """Take out signs of fields that never end, or never began: they would hide all that follows.

    What a button shows is set behind it as text.
    """
    opened: list[list[Element]] = []
    loose: list[Element] = []
    fields = Fields()
    shown: list[tuple[Element, str]] = []
    for sign in story.iter(_SIGNS, f"{W}instrText"):
        if sign.tag != _SIGNS:
            fields.tell(sign.text or "")
            continue
        words = words_of_button(fields.read(sign))
        match sign.get(f"{W}fldCharType"):
            case "begin":
                opened.append([sign])
            case "separate" if opened:
                opened[-1].append(sign)
            case "end" if opened:
                opened.pop()
                if words:
                    shown.append((sign, words))
            case _:
                loose.append(sign)
    for sign, words in shown:
        text = sign.makeelement(f"{W}t")
        text.text = words
        sign.addnext(text)
    for sign in [*loose, *(each for held in opened for each in held)]:
        sign.getparent().remove(sign)


def shown_in(elements: Iterator[Element]) -> Iterator[Element]:
    """The elements of a paragraph without those that a field of this paragraph keeps from view."""
    fields = Fields()
    for each in elements:
        if local(each) == "fldChar":
            is_seen = fields.is_shown
            fields.read(each)
            if is_seen:
                yield each
        elif fields.is_shown:
            yield each
