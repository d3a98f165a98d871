"""Signs of Word's own fonts as signs that every font has: a tick of Wingdings, a bullet of Symbol.

Such a font draws its signs in the place of letters, or in the private area of Unicode (F000 to
F0FF); what is seen, the number alone does not tell.
"""

from policylib.intake.typed import SIGNS
from policylib.intake.word.parts import Element, W

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_KNOWN = {
    "wingdings": {0xFC: "✓", 0xFB: "✗", 0xE0: "→", 0xE8: "➔", 0xA7: "▪", 0xB7: "•", 0xD8: "➢", 0x6F: "□", 0xA8: "◻", 0xFE: "☒", 0xFD: "☒", 0x52: "☑", 0x4A: "☺", 0x76: "❖", 0x6E: "■", 0x6C: "●", 0x28: "☎", 0x2A: "✉"},
    "symbol": {0xB7: "•", 0xAE: "→", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0xB0: "°", 0xD7: "·", 0xDE: "⇒", 0xA5: "∞"},
}  # fmt: skip
_WITHOUT_LETTERS = ("wingdings", "webdings")


def sign_of(code: int, font: str) -> str:
    """The sign that a font shows for a number; "" where that is not known."""
    is_private = 0xF000 <= code <= 0xF0FF
    sign = _KNOWN.get(_plain(font), {}).get(code & 0xFF if is_private else code)
    if sign is None and 0x20 < code < 0xE000 and not _plain(font).startswith(_WITHOUT_LETTERS):
        sign = chr(code)
    return sign or ""


def font_of(looks: Element | None) -> str:
    """The font of a run's letters, "" where the run itself names none."""
    found = looks.find(f"{W}rFonts") if looks is not None else None
    return (found.get(f"{W}ascii") or found.get(f"{W}hAnsi") or "") if found is not None else ""


def has_no_letters(font: str) -> bool:
    """Whether a font draws signs in the place of all letters."""
    return _plain(font).startswith(_WITHOUT_LETTERS)


def as_seen(text: str, font: str) -> tuple[str, list[str]]:
    """A text with the signs that its font shows, and the numbers of those that are not known."""
    is_drawn = has_no_letters(font)
    if not is_drawn and not any("\uf000" <= sign <= "\uf0ff" for sign in text):
        return text, []
    seen: list[str] = []
    unknown: list[str] = []
    for sign in text:
        if sign.isspace() or not (is_drawn or "\uf000" <= sign <= "\uf0ff"):
            seen.append(sign)
            continue
        told = sign_of(ord(sign), font)
        if not told and sign in SIGNS:
            told = "•"
        if not told:
            unknown.append(f"{font} {ord(sign):04X}".strip())
        seen.append(told or UNKNOWN)
    return "".join(seen), unknown


def _plain(font: str) -> str:
    return font.casefold().rstrip(" 23")
