"""Policies for tests: small Markdown texts from a few words, and edits of them."""

from hypothesis import strategies as st

from policylib.document import Policy
from policylib.markdown import read

WORDS = (
    "lederen", "medarbejderen", "skal", "kan", "bør", "ikke", "og", "eller", "senest", "14 dage",
    "7 dage", "løn", "ferie", "samtale", "arbejdsmiljø", "1. marts 2020", "inddrages", "tilbydes",
    "én reference", "HR", "se tema 2", "to", "høring,", "gerne", "500 kr.", "»aftale«",
)  # fmt: skip

_sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(
    lambda words: " ".join(words).capitalize() + "."
)
_paragraphs = st.lists(_sentences, min_size=1, max_size=3).map(" ".join)
_styled = st.tuples(
    _sentences, st.sampled_from(["**{}**", "*{}*", "[{}](https://a.example/x)"])
).map(lambda pair: pair[1].format(pair[0].rstrip(".")) + " " + pair[0])
_lists = st.tuples(
    st.lists(_sentences, min_size=1, max_size=4), st.sampled_from(["- ", "1. ", "15. "])
).map(lambda pair: "\n".join(pair[1] + item for item in pair[0]))
_tables = st.lists(st.tuples(_sentences, _sentences), min_size=1, max_size=3).map(
    lambda rows: (
        "| Hvad | Hvor meget |\n|---|---|\n"
        + "\n".join(f"| {left} | {right} |" for left, right in rows)
    )
)
_quotes = _sentences.map(lambda words: f"> {words}")
_blocks = st.one_of(_paragraphs, _paragraphs, _styled, _lists, _tables, _quotes)
_titles = st.sampled_from(
    ["Ferie", "Løn", "Løn og lønudvikling", "Orlov", "Sundhed", "Arbejdsmiljø", "Forord"]
)
_headings = st.one_of(
    st.tuples(st.integers(1, 6), _titles).map(lambda pair: f"## Tema {pair[0]}: {pair[1]}"),
    _titles.map("## {}".format),
    st.sampled_from(["### Hvad vil vi? – Pejlemærker", "### Hvad gør vi?"]),
    _titles.map("### {}".format),
    _titles.map("#### {}".format),
)
_pieces = st.one_of(_blocks, _blocks, _headings)


def as_text(pieces: list[str]) -> str:
    """Blocks and headings as one Markdown text with a title."""
    return "\n\n".join(["# Personalepolitik", *pieces]) + "\n"


@st.composite
def edited_pieces(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """The pieces of a text, and of the same text after a few edits of a person."""
    old = draw(st.lists(_pieces, min_size=1, max_size=12))
    new = list(old)
    for _ in range(draw(st.integers(0, 5))):
        act = draw(st.sampled_from(["drop", "add", "move", "swap words", "split", "join", "copy"]))
        at = draw(st.integers(0, max(0, len(new) - 1)))
        match act:
            case "drop" if new:
                del new[at]
            case "add":
                new.insert(at, draw(_pieces))
            case "move" if new:
                new.insert(draw(st.integers(0, len(new) - 1)), new.pop(at))
            case "copy" if new:
                new.insert(at, new[at])
            case "swap words" if new:
                word, other = draw(st.sampled_from(WORDS)), draw(st.sampled_from(WORDS))
                new[at] = new[at].replace(word, other, 1)
            case "split" if new and ". " in new[at] and new[at][0].isalpha():
                new[at : at + 1] = [
                    part for part in new[at].replace(". ", ".\0").split("\0") if part
                ]
            case "join" if len(new) > at + 1 and not {new[at][0], new[at + 1][0]} & set("#|>-1"):
                new[at : at + 2] = [f"{new[at]} {new[at + 1]}"]
            case _:
                pass
    return old, new


edited_policies = edited_pieces().map(lambda pair: (read(as_text(pair[0])), read(as_text(pair[1]))))
"""Two policies, the second an edited form of the first."""


def policy(text: str) -> Policy:
    """The policy of a Markdown text."""
    return read(text, file="politik.md")
