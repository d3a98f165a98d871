"""Laws of reading and writing, over any text at all."""

import re
import textwrap

from hypothesis import assume, example, given
from hypothesis import strategies as st

from policylib.document import (
    BulletList,
    Footnote,
    ListItem,
    NumberedList,
    Policy,
    Quote,
    Section,
)
from policylib.errors import EmptyPolicyError, PolicylibError
from policylib.markdown import SourceText, parse, read, write
from policylib.markdown.words import strings_in
from tests.markdown_texts import any_text, own_words, prose, styled_text, unended_prose

WORD = re.compile(r"[^\W_]+")


def policy_of(text: str) -> Policy | None:
    try:
        return read(text)
    except EmptyPolicyError:
        return None


@given(st.one_of(any_text, styled_text))
@example("- # 0 <A0:>")
@example("*a*\n**b**.c")
@example("[^1]: [^1]\n\n[a](x)[a](x) [b](x)")
@example("1. a\n\n2. marts b\n\n5. c")
@example("1.\n0. - MAR0")
@example("1. a\n\n2. [marts]: x")
def test_what_is_written_reads_back_as_the_same_policy(text: str) -> None:
    policy = policy_of(text)
    if policy is None:
        return
    written = write(policy)
    assert read(written) == policy
    assert write(read(written)) == written


@given(prose, st.integers(min_value=1, max_value=80))
@example("Reglen gælder senest 15. marts og 1. april - som altid", 12)
@example("Vi skal. - - -", 5)
@example("Vi skal # 3 > 2 | 4 = 5 1. marts 1) -- * + -", 9)
def test_filling_a_paragraph_at_any_width_changes_nothing(text: str, width: int) -> None:
    filled = textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)
    assert read(filled) == read(text)


@given(unended_prose, st.sampled_from(["- ", "12. ", "> ", "- > "]), st.integers(60, 120))
def test_filling_inside_a_list_or_quotation_changes_nothing(
    text: str, mark: str, width: int
) -> None:
    indent = mark if mark == "> " else "  > " if ">" in mark else " " * len(mark)
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    assume(all(len(line) > 42 for line in lines[:1]) or len(lines) < 2)
    assert read(mark + f"\n{indent}".join(lines)) == read(mark + text)


def numbers_of(policy: Policy) -> list[str]:
    """The numbers that lists show by themselves."""
    found: list[str] = []
    waiting: list[object] = [policy]
    while waiting:
        match waiting.pop():
            case NumberedList(items=items, start=start):
                found.extend(str(start + index) for index in range(len(items)))
                found.extend(str(start) for _ in items)
                waiting.extend(items)
            case BulletList(items=items):
                waiting.extend(items)
            case ListItem(blocks=blocks) | Quote(blocks=blocks) | Footnote(blocks=blocks):
                waiting.extend(blocks)
            case Section(blocks=blocks, sections=sections):
                waiting.extend((*blocks, *sections))
            case Policy(blocks=blocks, sections=sections, footnotes=notes):
                waiting.extend((*blocks, *sections, *notes))
            case _:
                pass
    return found


REFERENCE = re.compile(r"&(?:#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]*);")
FIELD = re.compile(r"^[^\s:]+:", re.MULTILINE)


@given(st.one_of(any_text, styled_text))
def test_every_word_of_the_source_stands_in_the_policy(text: str) -> None:
    policy = policy_of(text)
    if policy is None:
        assert not WORD.search(FIELD.sub("", text)) or set(WORD.findall(text)) <= {"title", "div"}
        return
    told = "\0".join((*strings_in(policy), *numbers_of(policy)))
    expected = REFERENCE.sub(" ", text)
    if expected.startswith("---"):
        expected = FIELD.sub("", expected, count=1)
    lost = [word for word in WORD.findall(expected) if word not in told]
    assert lost == []


@given(st.one_of(any_text, styled_text), st.one_of(any_text, styled_text))
@example("", "0.\n0. MARTS")
def test_any_files_at_all_raise_nothing_but_our_errors(one: str, other: str) -> None:
    sources = (SourceText(file="a.md", text=one), SourceText(file="b.md", text=other))
    try:
        parsed = parse(sources)
    except PolicylibError:
        return
    for problem in parsed.problems:
        assert str(problem)
        assert "{" not in str(problem).replace(str(problem.facts.get("about", "")), "")
        assert problem.line is None or problem.line >= 1
    assert read(write(parsed.policy)) == parsed.policy


@given(own_words)
def test_no_word_is_taken_for_another(text: str) -> None:
    policy = policy_of(text)
    told = "" if policy is None else " ".join(strings_in(policy))
    assert [word for word in re.findall(r"ord\d+x", text) if word not in told] == []
