"""What signs are called, for who cannot see them: most voices pass over a comma in silence."""

_DANISH = {
    ",": "komma", ".": "punktum", ";": "semikolon", ":": "kolon", "?": "spørgsmålstegn",
    "!": "udråbstegn", "…": "tre prikker", "–": "tankestreg", "—": "tankestreg", "-": "bindestreg",
    "»": "anførselstegn", "«": "anførselstegn", '"': "anførselstegn", "”": "anførselstegn",
    "“": "anførselstegn", "'": "apostrof", "’": "apostrof", "(": "parentes begynder",
    ")": "parentes slutter", "/": "skråstreg", "%": "procent", "§": "paragraf",
}  # fmt: skip
_ENGLISH = {
    ",": "comma", ".": "full stop", ";": "semicolon", ":": "colon", "?": "question mark",
    "!": "exclamation mark", "…": "dots", "–": "dash", "—": "dash", "-": "hyphen",
    "»": "quotation mark", "«": "quotation mark", '"': "quotation mark", "”": "quotation mark",
    "“": "quotation mark", "'": "apostrophe", "’": "apostrophe", "(": "bracket opens",
    ")": "bracket closes", "/": "slash", "%": "per cent", "§": "section sign",
}  # fmt: skip


def sign_names(signs: str, lang: str) -> str:
    """The names of signs one after another: ").", "parentes slutter, punktum"; "" for one unknown."""
    known = _ENGLISH if lang.lower().split("-")[0] == "en" else _DANISH
    names = [known.get(sign, "") for sign in signs if not sign.isspace()]
    return ", ".join(names) if all(names) else ""
