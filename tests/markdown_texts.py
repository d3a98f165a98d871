"""Hypothesis strategies: arbitrary text, text full of Markdown's marks, and wrapped prose."""

from hypothesis import strategies as st

PIECES = (
    "Vi", "skal", "lederen", "marts", "2020", "1.", "15.", "2)", "- ", "* ", "+ ", "> ", "# ",
    "## ", "### ", "#", "*", "**", "_", "__", "`", "```", "~~~", "[", "]", "(", ")", "[a]", "[a]: x",
    "[a]: <x y> \"t\"", "[^1]", "[^1]: ", "[^b]", "![", "](x)", "](x \"t\")", "<", ">", "<div>", "</div>",
    "<b>", "<!--", "-->", "<!-- x -->", "<script>", "<?", "&", "&amp;", "&#229;", "\\", "\\\n", "|",
    "| a | b |", "|---|---|", "---", "===", "***", "\n", "\n\n", "\n", "\n\n", " ", "  ", "    ", "\t",
    "\u00a0", "\u00ad", "\u200b", "ø", "å", "e\u0301", "Tema 3: ", "Tema 1 - ", "3. Løn", "1. ", "2. ",
    "1. marts", "Hvad vil vi?", "Hvad gør vi? – ", "Retningslinje: ", "http://a.dk", "<http://a.dk>",
    "---\ntitle: a\n---\n", "!", ":", "\r\n", "\x00", "=", "~", "\"", "'", "0.", "a.b", "»", "«",
)  # fmt: skip

marked_text = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)

blocky_lines = st.lists(
    st.tuples(
        st.sampled_from(
            ["", "", "", "  ", "   ", "    ", "- ", "1. ", "> ", ">", "  - ", "2. ", "* "]
        ),
        st.sampled_from(["", "", "- ", "# ", "## ", "1. ", "> ", "```", "| a | b |", "|---|---|"]),
        st.lists(st.sampled_from(PIECES), max_size=4).map(" ".join),
    ).map("".join),
    max_size=14,
).map("\n".join)

any_text = st.one_of(st.text(max_size=200), marked_text, blocky_lines)

PROSE_WORDS = (
    "vi", "skal", "lederen", "aftales", "ø", "marts", "april", "2020", "1.", "15.", "1)", "31.", "-",
    "+", "*", "#", "##x", ">", "|", "=", "--", "==", "a|b", "-5", "nr.", "bl.a.", "kl.", "stk.", "1",
    "12", "december", "og/eller", "~", "·", "–", "e.g.", "_", "&", "!",
)  # fmt: skip

_SENTENCES = (
    "Vi", "skal.", "aftale:", "gælder!", "»Ja.«", "marts", "April", "1.", "2.", "3)", "-", "+", "*",
    "2020.", "Lederen", "ø?", "x",
)  # fmt: skip

_BEGINNINGS = ("Vi", "vi", "Reglen", "Senest", "Fra", "»Vi", "1. marts", "[Note]: se")


def prose_of(words: tuple[str, ...]) -> st.SearchStrategy[str]:
    """A paragraph on one line."""
    return st.tuples(
        st.sampled_from(_BEGINNINGS), st.lists(st.sampled_from(words), max_size=40)
    ).map(lambda parts: " ".join((parts[0], *parts[1])))


unended_prose = prose_of(PROSE_WORDS)
prose = st.one_of(unended_prose, prose_of(_SENTENCES))

_STYLED = (
    "*", "**", "***", "_", "__", "a", "b.", ".", "»", "(", ")", " ", "  ", "\\\n", "\n", "[", "](x)",
    "`", "[^1]", "<!-- c -->", "![", "é", "&", "1", " - ", "**a**", "*b*", "_c_", "[d](y)", "!", ":",
    "|",
)  # fmt: skip
_SHAPES = (
    "{}\n\n[^1]: n", "# {}\n\n[^1]: n", "| {} | x |\n|--|--|\n| y | {} |\n\n[^1]: n",
    "- {}\n- {}\n\n[^1]: n", "> {}\n\n[^1]: n", "[^1]: {}", '![{}](z "{}")\n\n[^1]: n',
)  # fmt: skip

styled_text = st.tuples(
    st.sampled_from(_SHAPES), st.lists(st.sampled_from(_STYLED), max_size=20).map("".join)
).map(lambda parts: parts[0].replace("{}", parts[1]))


def with_own_words(pieces: list[str]) -> str:
    """The pieces as a text in which each `§` has become a word that stands nowhere else."""
    parts = "".join(pieces).split("§")
    return "".join(f"{part}ord{number}x" for number, part in enumerate(parts))


own_words = st.lists(
    st.one_of(st.sampled_from(PIECES), st.just("§"), st.just(" § "), st.sampled_from(_STYLED)),
    max_size=40,
).map(with_own_words)
