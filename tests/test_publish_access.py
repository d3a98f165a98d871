"""Everyone can read what is published: contrast, headings, landmarks, narrow screens, big enough type."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from policylib.compare import compare
from policylib.publish.comparison_page import comparison_document, comparison_page
from policylib.publish.markup import stylesheet
from policylib.publish.origins_page import origins_document, origins_page
from policylib.publish.parallel_page import parallel_document, parallel_page
from policylib.publish.policy_html import policy_page
from policylib.publish.policy_pdf import policy_document
from tests.origins import example
from tests.publishing import Element, page, policy
from tests.test_publish_parallel import sample

ON_SCREEN = (
    "screen.css",
    "marks.css",
    "views.css",
    "parallel.css",
    "pair.css",
    "site.css",
    "policy.css",
    "origins.css",
)
ON_PAPER = ("paper.css", "paper_marks.css", "paper_parallel.css", "paper_origins.css")
TEXT = 4.5
PAGES = ("policy", "comparison", "parallel", "origins")
ON_PAPER_TOO = tuple(f"{kind} on paper" for kind in PAGES)


def light_of(colour: str) -> float:
    """The relative luminance of "#rrggbb" or "#rgb", as WCAG 2.1 defines it."""
    digits = colour.removeprefix("#")
    digits = "".join(2 * each for each in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((light_of(one), light_of(other)))
    return (light + 0.05) / (dark + 0.05)


def palettes() -> dict[str, dict[str, str]]:
    """The colours by name of the light page, the dark one and the printed one."""
    blocks = re.findall(r":root \{(.*?)\}", stylesheet("screen.css"), re.DOTALL)
    found = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})\b", block)) for block in blocks]
    return dict(zip(("light", "dark", "print"), found, strict=True))


@pytest.mark.parametrize("look", ["light", "dark", "print"])
def test_every_text_stands_out_from_what_is_behind_it(look: str) -> None:
    colours = palettes()[look]
    behind = {
        "paper": ("ink", "quiet", "accent", "new", "gone", "warn"),
        "wash": ("ink", "quiet", "accent", "new", "gone"),
        "new-wash": ("new", "ink", "quiet"),
        "gone-wash": ("gone", "ink", "quiet"),
        "warn-wash": ("ink", "accent", "warn", "quiet"),
    }
    for ground, texts in behind.items():
        for text in texts:
            told = f"{text} on {ground}"
            assert contrast(colours[text], colours[ground]) >= TEXT, told
    # White letters on the view that is shown; the bar beside a change.
    assert contrast(colours["paper"], colours["accent"]) >= TEXT


@pytest.mark.parametrize("look", ["light", "dark", "print"])
def test_a_rule_that_names_text_and_ground_keeps_them_apart(look: str) -> None:
    colours = palettes()[look]
    pairs = set()
    for body in re.findall(r"\{([^{}]*)\}", stylesheet(*ON_SCREEN)):
        text = re.search(r"(?<![\w-])color: var\(--([\w-]+)\)", body)
        ground = re.search(r"background: var\(--([\w-]+)\)", body)
        if text and ground:
            pairs.add((text[1], ground[1]))
    assert len(pairs) > 3
    for ink, paper in pairs:
        assert contrast(colours[ink], colours[paper]) >= TEXT, f"{ink} on {paper}"


def test_the_measure_of_contrast_is_the_known_one() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def declarations(names: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Each selector with one property and its value; what stands in a media query as well."""
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", stylesheet(*names)):
        for each in body.split(";"):
            name, _, value = each.partition(":")
            if value:
                yield selector.strip(), name.strip(), value.strip()


def test_every_colour_of_the_printed_text_stands_out_from_white() -> None:
    used = {
        found
        for _, name, value in declarations(ON_PAPER)
        if name in {"color", "--accent", "--ink", "--quiet", "--warn", "--new", "--gone"}
        for found in re.findall(r"#[0-9a-f]{3,6}\b", value)
    }
    assert len(used) > 4
    assert all(contrast(colour, "#fff") >= TEXT for colour in used), used


def test_marks_stand_out_from_their_washes_in_print() -> None:
    inks = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", stylesheet("paper_marks.css")))
    assert contrast(inks["new"], inks["new-wash"]) >= TEXT
    assert contrast(inks["gone"], inks["gone-wash"]) >= TEXT


def test_the_one_page_is_printed_in_eleven_points_or_more() -> None:
    sizes = [
        float(size)
        for selector, name, value in declarations(("paper_marks.css",))
        if selector.startswith((".one-page", ".totals", ".note", ".refs"))
        and name in {"font", "font-size"}
        for size in re.findall(r"\b(\d+(?:\.\d+)?)pt", value)
    ]
    assert len(sizes) > 4
    assert min(sizes) >= 11


def test_nothing_on_a_page_is_wider_than_a_screen_of_320() -> None:
    wide_screens = re.compile(r"@media[^{]*min-width[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
    css = wide_screens.sub("", stylesheet(*ON_SCREEN))
    found = re.findall(r"[\s;{](?:min-)?width: ?(\d*\.?\d+)(rem|px|em)", css)
    assert found
    assert all(float(size) * (1 if unit == "px" else 17) <= 280 for size, unit in found), found


@pytest.fixture(scope="module")
def pages(root: Path) -> dict[str, Element]:
    comparison = sample(root, "3.0", "3.1-udkast")
    new = comparison.new_policy
    return {
        "policy": page(policy_page(new)),
        "comparison": page(comparison_page(comparison)),
        "parallel": page(parallel_page(comparison)),
        "origins": page(origins_page(example())),
        "policy on paper": page(policy_document(new)),
        "comparison on paper": page(comparison_document(comparison)),
        "parallel on paper": page(parallel_document(comparison)),
        "origins on paper": page(origins_document(example())),
    }


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_tells_its_language_and_its_parts(pages: dict[str, Element], kind: str) -> None:
    made = pages[kind]
    (html,), (main,), (footer,) = made.named("html"), made.named("main"), made.named("footer")
    assert html.attributes["lang"] == "da"
    assert footer.text().strip()
    first = next(e for e in made.elements() if e.name == "a")
    assert first.attributes["href"] == f"#{main.attributes['id']}"
    names = [
        nav.attributes.get("aria-label") or nav.attributes["aria-labelledby"]
        for nav in made.named("nav")
    ]
    assert len(names) == len(set(names))


def test_a_text_told_in_another_language_is_read_in_its_own(root: Path) -> None:
    made = page(comparison_page(sample(root, "2.0", "2.0.1"), lang="en"))
    assert made.named("html")[0].attributes["lang"] == "en"
    texts = [each for each in made.named("article") if "policy" in each.classes]
    assert len(texts) == 3
    wordings = [each for both in made.with_class("both") for each in both.named("p")]
    texts += [each for each in wordings if "side-name" not in each.classes]
    assert len(texts) > 3
    beside = page(parallel_page(sample(root, "2.0", "2.0.1"), lang="en"))
    lines = [each for each in beside.with_class("line") if not each.with_class("cell")]
    assert lines
    texts += [next(e for e in line.named("span") if not e.classes) for line in lines]
    assert {each.attributes.get("lang") for each in texts} == {"da"}


@pytest.mark.parametrize("kind", PAGES + ON_PAPER_TOO)
def test_headings_follow_one_another_and_say_something(
    pages: dict[str, Element], kind: str
) -> None:
    assert pages[kind].named("html")[0].attributes["lang"] == "da"
    headings = pages[kind].named("h1", "h2", "h3", "h4", "h5", "h6")
    levels = [int(each.name[1]) for each in headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(each.text().strip() for each in headings)


@pytest.mark.parametrize("kind", PAGES + ON_PAPER_TOO)
def test_links_have_words_and_table_heads_a_direction(pages: dict[str, Element], kind: str) -> None:
    made = pages[kind]
    # The words of a reference in print are the number of its page, which its style sheet writes.
    links = [e for e in made.named("a") if kind in PAGES or "page" not in e.classes]
    assert all((e.attributes.get("aria-label") or e.text()).strip() for e in links)
    assert all(e.attributes.get("scope") in {"col", "row"} for e in made.named("th"))


@pytest.mark.parametrize("kind", PAGES)
def test_a_link_is_called_by_the_words_that_are_seen(pages: dict[str, Element], kind: str) -> None:
    """Who steers by voice says what stands there."""
    if kind == "comparison":
        assert pages[kind].with_class("aside")
    named = [e for e in pages[kind].named("a") if "aria-label" in e.attributes]
    for link in named:
        seen = link.text().strip().casefold()
        # An arrow has no words to say.
        assert not any(map(str.isalnum, seen)) or seen in link.attributes["aria-label"].casefold()


def test_no_head_of_a_column_is_empty(pages: dict[str, Element]) -> None:
    heads = [head for made in pages.values() for head in made.named("th")]
    assert len(heads) > 20
    assert all(head.text().strip() for head in heads)


def test_the_heading_of_a_change_says_where_it_stands(pages: dict[str, Element]) -> None:
    """A screen reader's list of headings, or a PDF's bookmarks, would else say "Ændret" alone."""
    changes = pages["comparison"].with_class("change")
    assert len(changes) > 20
    for change in changes:
        title = change.named("h4")[0].text().strip()
        name, _, happened = title.partition(". ")[2].partition(" – ")
        assert happened
        without_heading = change.text(without=("h4",))
        assert name.partition(" (")[0] in without_heading, title


def test_a_struck_sign_without_letters_is_framed_and_words_are_not() -> None:
    texts = "# P\n\nLederen{} som er ny, {} svare.\n"
    made = page(
        comparison_page(compare(policy(texts.format(",", "kan")), policy(texts.format("", "skal"))))
    )
    framed = [e.text(classes=("aid",)).strip() for e in made.with_class("sign")]
    assert framed
    assert set(framed) == {","}
