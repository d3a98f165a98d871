"""The letters of a Word paragraph: runs, links and fields, notes, pictures, signs of a font.

A field that spans several paragraphs (a table of contents) is held from one to the next.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from policylib.document import Link, Run
from policylib.intake.leads import may_lead, named
from policylib.intake.report import LOWERED_DIGITS, RAISED_DIGITS, FindingKind
from policylib.intake.word.drawings import Drawings
from policylib.intake.word.fields import (
    Fields,
    chosen_in_form,
    is_made_when_shown,
    shown_in,
    target_of,
    words_of_button,
)
from policylib.intake.word.lines import Findings, Look
from policylib.intake.word.parts import (
    Element,
    M,
    R,
    W,
    all_chosen,
    chosen,
    is_on,
    local,
    number,
    val,
)
from policylib.intake.word.signs import UNKNOWN, as_seen, font_of, has_no_letters, sign_of
from policylib.intake.word.styles import Style, Styles, first_told

_ASIDE = frozenset({"pPr", "rPr", "sectPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "del", "moveFrom"})  # fmt: skip
_UPRIGHT = {
    "superscript": str.maketrans("0123456789", RAISED_DIGITS),
    "subscript": str.maketrans("0123456789", LOWERED_DIGITS),
}


class Place(NamedTuple):
    """Where a comment's words begin or end, or where it points: its id, how many runs stand before."""

    own: str
    sign: str
    at: int


class Letters:
    """Reads paragraphs; what it meets besides letters it hands to drawings, notes and findings.

    `own_marks` are the marks of notes that show none of Word's own numbers, by their labels.
    """

    def __init__(
        self,
        styles: Styles,
        findings: Findings,
        drawings: Drawings,
        labels: dict[tuple[str, str], str],
        known: Sequence[str] | None,
    ) -> None:
        self._styles = styles
        self._findings = findings
        self._drawings = drawings
        self._labels = labels
        self._is_ours = known is not None
        self._known = known or ()
        self.own_marks: dict[str, str] = {}
        self._fields = Fields()
        self._links: dict[str, tuple[str, str, bool]] = {}
        self._begin(Style(), 0)

    def _begin(self, style: Style, place: int) -> None:
        self.runs: list[Run] = []
        self.contents: list[Run] = []
        self.boxes: list[Element] = []
        self.marks: list[str] = []
        self.comments: list[Place] = []
        self.again: list[str] = []
        self._style, self._place = style, place
        self._bold = self._italic = self._all = 0
        self._sizes: Counter[int] = Counter()

    @property
    def look(self) -> Look:
        """How the letters read last look."""
        size = self._sizes.most_common(1)[0][0] if self._sizes else 0
        whole = self._all
        return Look(
            size=size, bold=0 < whole == self._bold, italic=0 < whole == self._italic
        )  # fmt: skip

    def read(
        self,
        paragraph: Element,
        style: Style,
        place: int,
        links: dict[str, tuple[str, str, bool]],
    ) -> None:
        """Read a paragraph into `runs`, `boxes`, `marks`, `comments`, and marks of notes set `again`.

        What stands in a table of contents that Word made goes into `contents` instead.
        """
        self._begin(style, place)
        self._links = links
        self._inline(paragraph, None)

    def _inline(self, element: Element, link: Link | None) -> None:
        for child in chosen(element):
            match local(child):
                case "r":
                    self._run(child, link)
                case "hyperlink":
                    self._inline(child, self._hyperlink(child) or link)
                case "fldSimple":
                    told = child.get(f"{W}instr") or ""
                    self._inline(child, self._leading(target_of(told)) or link)
                    if next(child.iter(f"{W}t"), None) is None:
                        self._tell_field(told.strip())
                case "commentRangeStart" | "commentRangeEnd" as name:
                    own = child.get(f"{W}id") or ""
                    self.comments.append(Place(own, name, len(self.runs)))
                case "bookmarkStart":
                    self.marks.append(child.get(f"{W}name") or "")
                case "oMath" | "oMathPara":
                    words = "".join(each.text or "" for each in child.iter(f"{M}t"))
                    self._findings.add(FindingKind.FORMULA, self._place, words)
                    self._add(words, Run(link=link))
                case "subDoc" | "altChunk":
                    self._findings.add(FindingKind.OBJECT, self._place, local(child))
                case "sdt":
                    tell_unfilled(child, self._place, self._findings)
                    self._inline(child, link)
                case name if name in _ASIDE:
                    pass
                case _:
                    self._inline(child, link)

    def _run(self, run: Element, link: Link | None) -> None:
        looks = run.find(f"{W}rPr")
        letters = self._styles.of(val(looks, "rStyle")) if val(looks, "rStyle") else Style()
        if self._is_hidden(looks, letters):
            words = "".join(each.text or "" for each in run.iter(f"{W}t", f"{W}delText"))
            if words.strip():
                self._findings.add(FindingKind.HIDDEN, self._place, words)
            return
        bold, italic = is_on(looks, "b"), is_on(looks, "i")
        base = self._style
        manner = Run(
            strong=bool(letters.bold or letters.kind == "strong" if bold is None else bold),
            emphasis=bool(letters.italic or letters.kind == "emphasis" if italic is None else italic),
            code=letters.kind == "code letters",
            link=self._linked(link),
        )  # fmt: skip
        before = len(self.runs)
        is_marked = has_own_mark(run)
        for child in chosen(run):
            if not (is_marked and local(child) in {"t", "sym"}):
                self._piece(child, manner, letters)
        said = sum(
            sum(map(str.isalnum, each.text)) for each in self.runs[before:] if not each.image
        )
        self._all += said
        self._bold += said * bool(first_told(bold, letters.bold, base.bold))
        self._italic += said * bool(first_told(italic, letters.italic, base.italic))
        size = number(val(looks, "sz")) or letters.size or base.size or self._styles.size
        self._sizes[size] += said
        if said and (is_on(looks, "strike") or is_on(looks, "dstrike")):
            words = "".join(each.text for each in self.runs[before:])
            self._findings.add(FindingKind.STRUCK, self._place, words)

    def _is_hidden(self, looks: Element, letters: Style) -> bool:
        return bool(first_told(is_on(looks, "vanish"), letters.hidden, self._style.hidden))

    def _piece(self, child: Element, manner: Run, style: Style) -> None:
        match local(child):
            case "t" | "delText":
                self._words(child, manner, style)
            case "tab" | "ptab":
                self._add("\t", manner)
            case "br" if (child.get(f"{W}type") or "textWrapping") != "textWrapping":
                self._add(" ", manner)
            case "br" | "cr":
                self._add("\0", manner)
            case "noBreakHyphen":
                self._add("\N{NON-BREAKING HYPHEN}", manner)
            case "softHyphen":
                self._findings.count(FindingKind.SOFT_HYPHEN, self._place)
            case "sym":
                self._add(self._sign(child), manner)
            case "footnoteReference" | "endnoteReference" as name:
                key = name.removesuffix("Reference"), child.get(f"{W}id") or ""
                label = self._labels.setdefault(key, str(len(self._labels) + 1))
                if has_own_mark(child.getparent()):
                    told = child.getparent().iterchildren(f"{W}t")
                    self.own_marks[label] = "".join(each.text or "" for each in told).strip()
                self._shown(Run(note=label))
            case "fldChar":
                if self._fields.is_shown:
                    self._add(chosen_in_form(child), manner)
                self._tell_field(self._fields.read(child))
            case "instrText" | "delInstrText":
                self._fields.tell(child.text or "")
            case "drawing" | "pict" | "object":
                drawn = self._drawings.read(child, self._links, self._place)
                self.boxes += drawn.boxes
                for path, alt in drawn.pictures:
                    self._shown(Run(text=alt, image=path, link=manner.link))
            case "commentReference" as name:
                self.comments.append(Place(child.get(f"{W}id") or "", name, len(self.runs)))
            case "ruby":
                for each in child.iter(f"{W}t"):
                    self._words(each, manner, style)
            case _:
                pass

    def _tell_field(self, instruction: str) -> None:
        """Report a field that had no result: words to fill in, or words that Word makes."""
        if words := words_of_button(instruction):
            self._findings.add(FindingKind.UNFILLED, self._place, words)
        elif is_made_when_shown(instruction):
            self._findings.add(FindingKind.OBJECT, self._place, instruction)

    def _words(self, element: Element, manner: Run, style: Style) -> None:
        text = (element.text or "").replace("\n", " ").replace("\r", " ")
        if style.kind == "unseen" and (found := re.fullmatch(r"\[?U\+([0-9A-F]{4,6})\]?", text)):
            text = chr(min(int(found[1], 16), 0x10FFFF))
        elif "\N{SOFT HYPHEN}" in text:
            self._findings.count(FindingKind.SOFT_HYPHEN, self._place)
            text = text.replace("\N{SOFT HYPHEN}", "")
        if not self._is_ours:
            text, unknown = as_seen(text, font_of(element.getparent().find(f"{W}rPr")))
            for each in unknown:
                self._findings.add(FindingKind.WORD_SIGN, self._place, each)
        note = style.kind == "note mark" and text.strip()
        if note and note in self._labels.values():
            self.again.append(note)
            self._shown(Run(note=note))
            return
        self._add(self._upright(text, element.getparent().find(f"{W}rPr"), style), manner)

    def _upright(self, text: str, looks: Element, style: Style) -> str:
        """Text with raised and lowered digits as signs of their own: "14" and a raised "1" are no 141."""
        told = val(looks, "vertAlign", style.upright or self._style.upright)
        written = text.translate(_UPRIGHT.get(told, {}))
        if written != text and told == "superscript":
            before = self.runs[-1].text[-12:] if self.runs else ""
            self._findings.add(FindingKind.RAISED, self._place, f"{before}{written}")
        return written

    def _add(self, text: str, manner: Run) -> None:
        if text:
            self._shown(
                Run(text=text, strong=manner.strong, emphasis=manner.emphasis, code=manner.code, link=manner.link)
            )  # fmt: skip

    def _shown(self, run: Run) -> None:
        """Keep a run, unless it is part of what a field is told to do."""
        if self._fields.is_shown:
            (self.contents if self._fields.is_contents else self.runs).append(run)
        elif run.text.strip():
            self._findings.add(FindingKind.HIDDEN, self._place, run.text)

    def _sign(self, element: Element) -> str:
        code, font = element.get(f"{W}char") or "", element.get(f"{W}font") or ""
        try:
            sign = sign_of(int(code, 16), font)
        except ValueError:
            sign = ""
        if not sign:
            self._findings.add(FindingKind.WORD_SIGN, self._place, f"{font} {code}")
        return sign or UNKNOWN

    def _linked(self, link: Link | None) -> Link | None:
        for target in self._fields.targets():
            link = self._leading(target) or link
        return link

    def _leading(self, target: tuple[str, str] | None) -> Link | None:
        return self._link(*target) if target else None

    def _hyperlink(self, element: Element) -> Link | None:
        _, target, _ = self._links.get(element.get(f"{R}id") or "", ("", "", True))
        return self._link(target, element.get(f"{W}anchor") or "")

    def _link(self, target: str, anchor: str) -> Link | None:
        whole = f"{target}#{anchor}" if anchor and "#" not in target else target
        whole = whole.strip()
        if not whole:
            return None
        ours = next((each for each in self._known if f"/{whole}".endswith(f"/{each}")), "")
        if ours:
            return Link(target=ours)
        if not may_lead(whole):
            self._findings.add(FindingKind.LINK_UNSAFE, self._place, named(whole))
            return None
        return Link(target=whole)


def tell_unfilled(control: Element, place: int, findings: Findings) -> None:
    """Report a field to fill in that shows what should be written there."""
    if is_on(control.find(f"{W}sdtPr"), "showingPlcHdr"):
        words = "".join(each.text or "" for each in control.iter(f"{W}t"))
        findings.add(FindingKind.UNFILLED, place, words)


def has_own_mark(run: Element) -> bool:
    """Whether a run refers to a note by a mark that was typed: "*" where others have a number."""
    return any(
        (each.get(f"{W}customMarkFollows") or "0") in {"1", "true", "on"}
        for each in run.iterchildren(f"{W}footnoteReference", f"{W}endnoteReference")
    )


def said_in(paragraph: Element, styles: Styles) -> str:
    """The words of a paragraph, read without a look at links and looks.

    What stands in its text boxes is said there.
    """
    parts: list[str] = []
    for each in shown_in(all_chosen(paragraph, but="txbxContent")):
        name = local(each)
        if name in {"t", "delText"}:
            owner = each.getparent()
            looks = owner.find(f"{W}rPr")
            style = styles.of(val(looks, "rStyle")) if val(looks, "rStyle") else Style()
            is_hidden = first_told(is_on(looks, "vanish"), style.hidden)
            is_aside = has_own_mark(owner) or has_no_letters(font_of(looks))
            if not is_hidden and not is_aside and style.kind != "unseen":
                around = " " if style.kind == "note mark" else ""
                parts.append(f"{around}{each.text or ''}{around}")
        elif name == "fldChar":
            parts.append(chosen_in_form(each))
        elif name in {"tab", "br", "cr", "ptab"}:
            parts.append(" ")
    return "".join(parts)
