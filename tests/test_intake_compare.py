"""The main job on real input: import a real policy, edit it in known ways, find exactly those."""

import re
from pathlib import Path

import pytest

from policylib.compare import compare
from policylib.compare.facts import Change, Comparison, Direction, Kind, NodeKind, SignalType
from policylib.document import Policy
from policylib.intake import import_text
from policylib.markdown import read


@pytest.fixture(scope="module")
def markdown(real_folder: Path) -> str:
    name = "billund-personalepolitik-2018.txt"
    text = (real_folder / name).read_text(encoding="utf-8")
    return import_text(text, file=name, title="Personalepolitik").markdown


@pytest.fixture(scope="module")
def old(markdown: str) -> Policy:
    return read(markdown, file="politik.md")


def replaced(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


def without_paragraph(text: str, start: str) -> str:
    paragraphs = text.split("\n\n")
    kept = [each for each in paragraphs if not each.startswith(start)]
    assert len(kept) == len(paragraphs) - 1
    return "\n\n".join(kept)


def with_theme_moved(text: str, number: int, before: int) -> str:
    """The text with one theme moved before another, and all themes numbered anew."""
    head, *themes = re.split(r"(?m)^(?=## Tema \d)", text)
    themes = [theme.rstrip("\n") for theme in themes]
    themes.insert(before - 1, themes.pop(number - 1))
    numbered = [re.sub(r"^## Tema \d", f"## Tema {n}", theme) for n, theme in enumerate(themes, 1)]
    return head + "\n\n".join(numbered) + "\n"


def one(comparison: Comparison, kind: Kind) -> Change:
    [change] = [change for change in comparison.changes if change.kind is kind]
    return change


def test_the_imported_text_compared_with_itself_has_no_changes(old: Policy, markdown: str) -> None:
    comparison = compare(old, read(markdown, file="politik.md"))

    assert comparison.changes == ()
    assert len([title for title in comparison.unchanged_sections if title]) >= 9


def test_a_modal_that_became_stronger_is_the_only_change(old: Policy, markdown: str) -> None:
    edited = replaced(markdown, "Der bør samtidigt", "Der skal samtidigt")
    [change] = compare(old, read(edited)).changes
    [signal] = [s for s in change.signals if s.type is SignalType.OBLIGATION]

    assert (change.kind, change.node) == (Kind.CHANGED, NodeKind.PARAGRAPH)
    assert (signal.old, signal.new, signal.direction) == ("bør", "skal", Direction.STRONGER)


def test_a_number_that_was_raised_is_the_only_change(old: Policy, markdown: str) -> None:
    edited = replaced(markdown, "under 15 år", "under 18 år")
    [change] = compare(old, read(edited)).changes
    [signal] = [s for s in change.signals if s.type is SignalType.NUMBER]

    assert (signal.direction, signal.unit) == (Direction.LARGER, "year")


def test_a_word_within_a_repaired_list_item_is_the_only_change(old: Policy, markdown: str) -> None:
    edited = replaced(markdown, "og i udviklingen af", "og i ændringen af")
    [change] = compare(old, read(edited)).changes

    assert (change.kind, change.node) == (Kind.CHANGED, NodeKind.LIST_ITEM)
    assert [s for s in change.segments if s.mark != "="] == [
        ("-", "udviklingen"),
        ("+", "ændringen"),
    ]


def test_a_new_date_is_found_although_it_stood_at_a_line_end(old: Policy, markdown: str) -> None:
    edited = replaced(markdown, "1. marts 2020", "15. marts 2020")
    [change] = compare(old, read(edited)).changes

    assert SignalType.DATE in {signal.type for signal in change.signals}


def test_four_edits_at_once_are_found_and_nothing_else(old: Policy, markdown: str) -> None:
    edited = replaced(markdown, "Der bør samtidigt", "Der skal samtidigt")
    edited = replaced(edited, "under 15 år", "under 18 år")
    edited = without_paragraph(edited, "Der skal være gode betingelser og")
    edited = with_theme_moved(edited, 3, 6)
    comparison = compare(old, read(edited, file="politik.md"))
    moved, removed = one(comparison, Kind.MOVED), one(comparison, Kind.REMOVED)
    changed = [change for change in comparison.changes if change.kind is Kind.CHANGED]

    assert len(comparison.changes) == 4
    assert moved.node is NodeKind.THEME
    assert moved.old is not None
    assert (moved.old.text, moved.is_edited) == ("Løn og lønudvikling", False)
    assert removed.node is NodeKind.PARAGRAPH
    assert removed.old is not None
    assert removed.old.text.startswith("Der skal være gode betingelser og")
    assert {s.type for change in changed for s in change.signals} >= {
        SignalType.OBLIGATION,
        SignalType.NUMBER,
    }
    assert {"Forord", "Arbejdsmiljø"} <= {
        title.rpartition(": ")[2] for title in comparison.unchanged_sections
    }
