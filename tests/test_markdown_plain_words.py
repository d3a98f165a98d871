"""Text without a mark is not read word by word, and means what it always meant."""

from hypothesis import example, given
from hypothesis import strategies as st

from policylib.markdown import tokens
from policylib.markdown.inline import read_runs
from policylib.markdown.tokens import Blocks, Token, inline_tokens, read_inlines

LINES = st.lists(
    st.text(st.sampled_from("aå1 \t.,:;!?#>+-=|~^$%@(){}]\"'\\*_`[<&«»"), max_size=12), max_size=4
)


@given(LINES.map("\n".join))
@example("one  \ntwo")
@example("one \ntwo")
@example("one\n  two")
@example("one\t\n\ttwo")
@example("mail@example.org and www.example.org ~~once~~ ^[note]")
def test_words_in_a_block_mean_the_same_whether_or_not_a_mark_stands_among_them(
    source: str,
) -> None:
    block = Token("inline", "", 0, content=source.strip())
    read_inlines(Blocks([block], {"prose": {}}))
    said: list[tuple[str, str]] = []
    quickly = read_runs(block.children or (), lambda *problem: said.append(problem))
    told: list[tuple[str, str]] = []
    slowly = read_runs(inline_tokens(source.strip(), ()), lambda *problem: told.append(problem))
    assert quickly == slowly
    assert said == told


MARKS = ["a", "å", "A", "1. ", "- ", "> ", "# ", "| ", "|-", "---", "===", ": ", "[a]: b", "[^1]: "]
TEXTS = st.lists(
    st.tuples(
        st.sampled_from(["", " ", "    ", "\t", "> ", "- "]),
        st.sampled_from([*MARKS, "<p>", "```", "~~~", ""]),
        st.sampled_from(["", "ord", "a | b"]),
    ).map("".join),
    max_size=8,
).map("\n".join)


@given(TEXTS)
@example("ord\n---\n")
@example("a | b\n--|--\nc | d")
@example("> ord\nord\n")
@example("- ord\nord\n\n      ord")
def test_lines_that_begin_with_letters_are_the_same_paragraphs_whoever_reads_them(
    source: str,
) -> None:
    def blocks() -> list[object]:
        return [token.as_dict() for token in tokens.read_blocks(source).tokens]

    quickly = blocks()
    parser = tokens._parser()
    parser.disable("words")
    try:
        assert quickly == blocks()
    finally:
        parser.enable("words")
