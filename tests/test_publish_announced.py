"""Each change is announced: what a screen reader is given of a page, held against the comparison."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from policylib.compare.facts import NodeKind
from policylib.compare.redline import RedlineEntry, redline
from policylib.document import CELL_SEPARATOR
from policylib.explain import numbered
from policylib.language.publish import publish_words
from policylib.publish.columns import column_names
from tests.browsing import Visit
from tests.publishing import page
from tests.small_policy import small_edition

PAIRS = [("1.0", "2.0"), ("2.0", "2.1-udkast")]
WORDS = publish_words("da")
BEGINS = {
    "deletion": (WORDS.deleted, WORDS.moved_out),
    "insertion": (WORDS.inserted, WORDS.moved_in),
}


def heard(snapshot: str) -> list[tuple[str, str]]:
    """The stretches of text in the order in which they are read, each with the mark around it."""
    return list(_heard(yaml.safe_load(snapshot), ""))


def _heard(node: Any, mark: str) -> Iterator[tuple[str, str]]:
    match node:
        case str():
            role, _, name = node.partition(" ")
            if role in BEGINS or role in {"paragraph", "text"}:
                yield mark, name
        case list():
            for each in node:
                yield from _heard(each, mark)
        case dict():
            for key, below in node.items():
                role = key.partition(" ")[0]
                if role.startswith("/"):
                    continue
                inside = role if role in BEGINS else mark
                if isinstance(below, list):
                    yield from _heard(below, inside)
                else:
                    yield inside, str(below)
        case _:
            pytest.fail(f"not a snapshot of a page: {node!r}")


def marked(stretches: list[tuple[str, str]], role: str) -> str:
    """All words that are read with a mark, without the words that announce it, run together."""
    told = []
    for mark, words in stretches:
        if mark == role:
            own = words.removeprefix(BEGINS[role][0]).removeprefix(BEGINS[role][1])
            told.append(own.strip().removesuffix(WORDS.mark_end))
    return bare("".join(told))


def bare(words: str) -> str:
    return "".join(words.replace("\u200b", "").split())


def as_read(pieces: Sequence[tuple[str, str]]) -> str:
    """Stretches of one mark as they are read aloud: a sign alone by its name as well."""
    names = {",": "komma,", "\u200b": "U+200B", ".": "."}
    return "".join(bare(names.get(words, words.replace(CELL_SEPARATOR, ""))) for _, words in pieces)


def expected(entry: RedlineEntry) -> tuple[str, str]:
    """What must be announced of a passage: as deleted, and as inserted."""
    pieces = [(p.mark, p.run.text) for each in (entry.pieces, *entry.cells) for p in each]
    if entry.moved_to:
        return as_read(pieces), ""
    here = {"+", "="} if entry.moved_from and any(mark != "+" for mark, _ in pieces) else {"+"}
    return (
        as_read([piece for piece in pieces if piece[0] == "-"]),
        as_read([piece for piece in pieces if piece[0] in here]),
    )


@pytest.fixture(scope="module")
def visit(browser: Browser, small_release: Path) -> Iterator[Visit]:
    visit = Visit(browser, small_release)
    yield visit
    visit.close()


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_the_redline_announces_all_that_went_and_all_that_came_in_its_order(
    visit: Visit, old: str, new: str
) -> None:
    opened = visit.go(f"changes/{old}--{new}/redline.html")
    stretches = heard(opened.locator("#_redline article").aria_snapshot())
    entries = redline(small_edition().compared(old, new))
    assert any(entry.moved_from for entry in entries) or new != "2.0"
    assert marked(stretches, "deletion") == "".join(expected(entry)[0] for entry in entries)
    assert marked(stretches, "insertion") == "".join(expected(entry)[1] for entry in entries)


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_every_change_is_announced_where_both_wordings_stand(
    visit: Visit, old: str, new: str
) -> None:
    opened = visit.go(f"changes/{old}--{new}/summary.html")
    changes = numbered(small_edition().compared(old, new), "da")
    assert len(changes) > 6
    for number, change, _ in changes:
        if change.node is NodeKind.METADATA:
            continue
        article = opened.locator(f"#_change-{number}")
        stretches = heard(article.aria_snapshot())
        begun = [words for mark, words in stretches if mark]
        assert all(words.startswith(BEGINS["deletion"] + BEGINS["insertion"]) for words in begun)
        assert all(words.endswith(WORDS.mark_end) for words in begun)
        for role, mark in (("deletion", "-"), ("insertion", "+")):
            told = [(role, each.text) for each in change.segments if each.mark == mark]
            side = change.old if mark == "-" else change.new
            if side and len(change.sides) == 1:
                told += [(role, words) for words in side.body]
            assert marked(stretches, role) == as_read(told), number


def test_nobody_needs_to_see_which_side_a_wording_stands_on(visit: Visit) -> None:
    """In both of the pages with two columns each wording follows the name of its column."""
    columns = [f"{name}:" for name in column_names(small_edition().compared("1.0", "2.0"), WORDS)]
    for name in ("side-by-side", "parallel"):
        opened = visit.go(f"changes/1.0--2.0/{name}.html")
        for pair in opened.locator(".pair").all():
            told = [words for _, words in heard(pair.aria_snapshot())]
            before, now = (told.index(name) for name in columns)
            assert before + 1 < now < len(told) - 1


def test_a_sign_that_went_is_called_by_its_name(visit: Visit) -> None:
    opened = visit.go("changes/1.0--2.0/redline.html")
    assert opened.get_by_role("deletion").filter(has_text="komma").count() == 1


def test_marks_have_no_names_that_would_hide_their_words(small_release: Path) -> None:
    marks = [
        mark
        for path in sorted(small_release.rglob("*.html"))
        for mark in page(path.read_text("utf-8")).named("ins", "del")
    ]
    assert len(marks) > 100
    assert not any({"aria-label", "aria-hidden", "role"} & set(mark.attributes) for mark in marks)
