"""Texts that try to break a comparison: every kind of block, in hostile Unicode, then edited."""

from hypothesis import strategies as st

from policylib.document import Policy
from policylib.markdown import read

_HOSTILE = (
    "e\u0301n", "\u0301", "å", "a\u030a", "👨\u200d👩\u200d👧", "🇩🇰", "🇩🇰🇸🇪", "👍🏽", "שלום", "\u202eabc\u202c",
    "مرحبا", "x" * 90, "…", "—", "-", "!", "?!", "(§", "§ 5", "14 dage", "14\u00a0dage", "1.", "1. marts",
    "2\u202f%", "I", "i", "de", "De", "SKAL", "skal", "Skal", "ikke", "\u00adløn\u00adtillæg", "løn-", "-løn",
    "a/b/c", "..", ",", "a,b", "kr.", "1.000", "1000", "én", "en", "ß", "ﬁ", "Ⅳ", "\u200b", "\u2028", "\u00a0",
    "\t", "&amp;", "&lt;b&gt;", "\\*", "_a_", "**b**", "[c](https://a.example)", "`d e`", "![f](g.png)", "[^1]",
    "tema 2", "se tema 1", "|", "<i>", "#", "日本語", "ไทย", "ก็", "\ufe0f", "1️⃣", "0", "\ufeff",
)  # fmt: skip
_PLAIN = ("lederen", "skal", "inddrage", "medarbejderen", "i", "ferie", "og", "senest", "lønnen")
_words = st.one_of(
    st.sampled_from(_HOSTILE), st.sampled_from(_PLAIN), st.text(min_size=1, max_size=4)
)
_lines = st.lists(_words, min_size=1, max_size=9).map(" ".join)
_shapes = st.sampled_from(
    [
        "{}",
        "{}",
        "{}",
        "- {}\n- {}\n  - {}",
        "1. {}\n2. {}",
        "> {}\n>\n> {}",
        "| {} | b |\n|---|---|\n| {} | {} |\n| c | {} |",
        "```\n{}\n```",
        "![{}](billede.png)",
        "## Tema 1: {}",
        "## Tema 2: {}",
        "### Hvad vil vi?\n\n{}",
        "### {}",
        "**{}**",
        "a[^1] {}\n\n[^1]: {}",
        "<div>{}</div>",
    ]
)


@st.composite
def _blocks(draw: st.DrawFn) -> str:
    shape = draw(_shapes)
    return shape.format(*(draw(_lines) for _ in range(shape.count("{}"))))


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[Policy, Policy]:
    old = draw(st.lists(_blocks(), min_size=1, max_size=7))
    new = list(old)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(0, len(new) - 1)))
        match draw(st.sampled_from(["drop", "add", "move", "word", "word", "case", "cut"])):
            case "drop" if new:
                del new[at]
            case "add":
                new.insert(at, draw(_blocks()))
            case "move" if new:
                new.insert(draw(st.integers(0, len(new) - 1)), new.pop(at))
            case "case" if new:
                new[at] = new[at].swapcase()
            case "cut" if new:
                new[at] = new[at].replace(". ", ".\n\n", 1).replace(" skal ", " skal.\n\n", 1)
            case "word" if new:
                pieces = new[at].split(" ")
                which = draw(st.integers(0, len(pieces) - 1))
                pieces[which : which + draw(st.integers(0, 2))] = [draw(_words)]
                new[at] = " ".join(pieces)
            case _:
                pass
    texts = ("\n\n".join(["# Politik", *blocks]) for blocks in (old, new))
    first, second = (read(text) for text in texts)
    return first, second


hostile_pairs = _pairs()
