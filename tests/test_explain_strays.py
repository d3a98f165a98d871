"""A sentence that went to another passage, as the reader of the comparison is told of it."""

import pytest

from policylib.compare import compare
from policylib.explain.groups import Group, group_of
from policylib.explain.sentences import explain_change
from policylib.language import get
from policylib.markdown import read

_KEY = "Gæster har ret til en nøgle."
_SHED = "Skuret låses hver aften af den sidste."
_DOOR = "Døren males hvert femte år af foreningen."
_THEMES = "# Foreningen\n\n## Tema 1: Nøgler\n\n{}\n\n## Tema 2: Døre\n\n{}\n"
_ONE = "# Foreningen\n\n{}\n\n{}\n"


def _told(frame: str, *, lang: str) -> list[str]:
    old, new = (read(frame.format(*texts)) for texts in (
        (f"{_KEY} {_SHED}", _DOOR), (_SHED, f"{_DOOR} {_KEY}"),
    ))  # fmt: skip
    comparison = compare(old, new)
    language = get(lang)
    assert {group_of(c, language, "da") for c in comparison.changes} == {Group.MOVED}
    return [explain_change(change, lang, comparison=comparison) for change in comparison.changes]


@pytest.mark.parametrize(
    ("frame", "lang", "told"),
    [
        (_ONE, "da", (
            ("En del af teksten er flyttet til et andet afsnit: »Gæster har ret til en nøgle«. "
            "Ordene er de samme."),
            ("En del af teksten er flyttet hertil fra et andet afsnit: »Gæster har ret til en nøgle«. "
            "Ordene er de samme."),
        )),
        (_THEMES, "en", (
            ("Part of the text has moved to “Døre”: “Gæster har ret til en nøgle”. "
            "The words are the same."),
            ("Part of the text has moved here from “Nøgler”: “Gæster har ret til en nøgle”. "
            "The words are the same."),
        )),
    ],
)  # fmt: skip
def test_the_reader_is_told_where_a_sentence_went(
    frame: str, lang: str, told: tuple[str, str]
) -> None:
    assert tuple(_told(frame, lang=lang)) == told


def test_a_line_that_rules_a_list_is_named_where_an_item_went_below_it() -> None:
    frame = "# Foreningen\n\nHer kan du:\n\n- spise frokost\n{}\nHer må du ikke:\n\n- ryge\n{}"
    item = "- tage gæster med\n"
    comparison = compare(read(frame.format(item, "")), read(frame.format("", item)))
    (change,) = comparison.changes
    told = explain_change(change, "da", comparison=comparison)
    assert told.startswith("Punktet er flyttet fra »Her kan du« til »Her må du ikke«.")
    assert group_of(change, get("da"), "da") is Group.READ


_NOTES = "# Foreningen\n\nAlle kan låne nøglen.{}\n\nSkuret låses.{}\n\n[^1]: Dog ikke gæster.\n\n[^2]: Kun om natten.\n"


def test_the_reader_is_told_which_note_belongs_to_which_passage() -> None:
    comparison = compare(read(_NOTES.format("[^1]", "[^2]")), read(_NOTES.format("[^2]", "[^1]")))
    first = explain_change(comparison.changes[0], "da", comparison=comparison)
    assert first == (
        "Her henvises nu til en anden note: »Kun om natten« i stedet for »Dog ikke gæster«. "
        "Læs selv, hvad der gælder."
    )
    comparison = compare(read(_NOTES.format("[^1]", "")), read(_NOTES.format("", "[^1]")))
    went, came = (explain_change(c, "en", comparison=comparison) for c in comparison.changes[:2])
    assert went.startswith("This no longer refers to the note “Dog ikke gæster")
    assert came.startswith("This now refers to the note “Dog ikke gæster")
