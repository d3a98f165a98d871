"""Pages that stand alone are sound HTML, whatever a policy holds; the pages of a site are held elsewhere."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinyhtml5.parser import HTMLParser  # type: ignore[import-untyped]

from policylib.compare import compare
from policylib.compare.facts import Comparison
from policylib.document import Policy
from policylib.markdown import read
from policylib.publish.comparison_page import comparison_page
from policylib.publish.origins_page import origins_page
from policylib.publish.parallel_page import parallel_page
from policylib.publish.policy_html import policy_page
from policylib.publish.redline_page import redline_page
from policylib.publish.unseen import unfit_for_html
from tests.origins import example
from tests.policies import edited_policies
from tests.publishing import page
from tests.small_policy import FIRST, SECOND
from tests.test_publish_page import hostile_policy

SIGNS = st.sampled_from("\x01\x08\x0e\x1f\x7f\x80\x9f\ufdd0\ufffe\uffff\U0001fffe\U0010ffff")


def faults(html: str) -> list[object]:
    """What is wrong with a page by the rules of HTML, and ids that stand twice."""
    parser = HTMLParser()
    parser.parse(html)
    found: list[object] = list(parser.errors)
    ids = [e.attributes["id"] for e in page(html).elements() if "id" in e.attributes]
    found += sorted({each for each in ids if ids.count(each) > 1})
    return found + unfit_for_html().findall(html)


def pages(comparison: Comparison) -> list[str]:
    return [
        comparison_page(comparison),
        redline_page(comparison),
        parallel_page(comparison, everything=True),
        parallel_page(comparison),
        policy_page(comparison.new_policy),
    ]


@given(edited_policies)
@settings(max_examples=10)
def test_any_two_policies_give_sound_pages(pair: tuple[Policy, Policy]) -> None:
    for html in pages(compare(*pair)):
        assert not faults(html)


def test_markup_in_every_field_gives_sound_pages() -> None:
    for pair in ((hostile_policy(), read(SECOND)), (read(FIRST), hostile_policy())):
        for html in pages(compare(*pair)):
            assert not faults(html)


@given(SIGNS, SIGNS)
@settings(max_examples=3)
def test_signs_that_html_forbids_stand_nowhere(one: str, other: str) -> None:
    """In words, headings, tables, code, titles, alternative texts, links and the front matter."""
    texts = [
        re.sub(r"(?<=[a-zæøå])(?=[a-zæøå]{3}\b)", sign, text)
        for sign, text in ((one, FIRST), (other, SECOND))
    ]
    policies = [read(f"# Personale{one}politik\n\n{text}") for text in texts]
    named = [
        replace(each, metadata=replace(each.metadata, title=f"P{one}", organisation=f"L{other}"))
        for each in policies
    ]
    for html in pages(compare(named[0], named[1])):
        assert not faults(html)
        # What Python's own rules count as a blank (U+001C to U+001F) is one, like any other.
        assert other.isspace() or f"U+{ord(other):04X}" in html


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_page_about_origins_is_sound(lang: str) -> None:
    assert not faults(origins_page(example(), lang=lang))
