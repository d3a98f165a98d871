"""Reasons between several versions: each where its words still stand, by its version's name, or nowhere."""

import json
from importlib import resources

from jsonschema import Draft202012Validator

from policylib.compare.facts import Change, EditorsNote, EditorsWords, Significance
from policylib.explain import to_dict
from policylib.publish.edition import Edition, Pair, ReleaseVersion
from policylib.publish.layout import CHANGELOG
from policylib.publish.narrowing import narrowed
from policylib.publish.parallel_page import parallel_page
from tests.publishing import policy
from tests.sample_edition import sample_edition

TEXT = """---
title: Personalepolitik
organisation: Lyngvig Kommune
version: "{label}"
status: {status}
lang: da
---

# Politik

## Tema 1: Løn

### Hvad gør vi?

Lederen {ring} ringe til den, der er syg.

Gaven koster højst {gave} kr.

{last}
"""


def version(
    label: str,
    ring: str,
    gave: int,
    *notes: EditorsNote,
    last: str = "Vi drikker kaffe.",
    status: str = "adopted",
) -> ReleaseVersion:
    text = TEXT.format(label=label, ring=ring, gave=gave, last=last, status=status)
    words = EditorsWords(notes=notes) if notes else None
    return ReleaseVersion(label=label, policy=policy(text), words=words)


ONE = version("1.0", "kan", 500)
TWO = version(
    "2.0",
    "skal",
    500,
    EditorsNote(
        quote="Lederen skal ringe",
        reason="Det blev glemt.",
        basis="law",
        significance=Significance.WORDING,
    ),
)
THREE = version("3.0", "skal", 750, EditorsNote(quote="højst 750 kr.", reason="Priserne stiger."))
FOUR = version("4.0", "skal", 900, EditorsNote(quote="højst 900 kr.", reason="Guld er dyrt."))


def change(edition: Edition, old: str, new: str, words: str) -> Change:
    changes = edition.compared(old, new).changes
    (found,) = [each for each in changes if any(words in side.text for side in each.sides)]
    return found


def test_a_reason_of_a_version_between_stands_by_that_versions_name() -> None:
    edition = Edition(versions=(ONE, TWO, THREE))
    called = change(edition, "1.0", "3.0", "ringe")
    assert called.reason == ""
    assert [(each.version, each.reason) for each in called.earlier] == [("2.0", "Det blev glemt.")]
    told = parallel_page(edition.compared("1.0", "3.0"))
    assert "Begrundelse i version 2.0: Det blev glemt. Følger af: lov." in told
    assert change(edition, "1.0", "3.0", "Gaven").reason == "Priserne stiger."


def test_what_was_judged_between_other_versions_judges_nothing_here() -> None:
    edition = Edition(versions=(ONE, TWO, THREE))
    assert change(edition, "1.0", "2.0", "ringe").significance is Significance.WORDING
    called = change(edition, "1.0", "3.0", "ringe")
    assert called.significance is Significance.SUBSTANTIVE
    assert called.overruled is None


def test_a_reason_whose_words_no_longer_stand_is_not_shown() -> None:
    edition = Edition(versions=(ONE, TWO, THREE, FOUR))
    given = change(edition, "1.0", "4.0", "Gaven")
    assert given.reason == "Guld er dyrt."
    assert given.earlier == ()
    comparison = edition.compared("1.0", "4.0")
    assert comparison.editors is not None
    assert comparison.editors.unplaced == ()


def test_two_versions_reasons_for_one_passage_both_stand_the_newest_first() -> None:
    three = version(
        "3.0",
        "skal",
        500,
        EditorsNote(quote="Lederen skal ringe", reason="Loven kræver det."),
        last="Te.",
    )
    four = version("4.0", "skal", 500, last="Vand.")
    edition = Edition(versions=(ONE, TWO, three, four))
    called = change(edition, "1.0", "4.0", "ringe")
    assert [each.version for each in called.earlier] == ["3.0", "2.0"]


def test_where_nobody_wrote_between_that_is_said_and_where_nobody_knows_it_is_not() -> None:
    two = version("2.0", "skal", 500)
    draft = version("3.0-udkast", "bør", 500, status="draft")
    edition = Edition(versions=(ONE, two, draft, version("3.0", "må", 500)))
    assert edition.compared("1.0", "3.0").editors is None
    from_a_draft = edition.compared("3.0-udkast", "3.0").editors
    assert from_a_draft is not None
    assert not from_a_draft.is_whole


def test_nothing_is_called_unreasoned_between_versions_that_do_not_follow_one_another() -> None:
    edition = Edition(versions=(ONE, TWO, THREE))
    assert "Ikke begrundet" not in parallel_page(edition.compared("1.0", "3.0"))


def test_two_versions_by_themselves_keep_what_was_said_between_them() -> None:
    edition = Edition(versions=(ONE, TWO, THREE))
    for pair in edition.pairs():
        alone = narrowed(edition, pair).compared(pair.old, pair.new)
        assert alone.changes == edition.compared(pair.old, pair.new).changes
        assert alone.editors == edition.compared(pair.old, pair.new).editors


def test_the_samples_reasons_are_gathered_and_programs_can_read_them() -> None:
    comparison = sample_edition().compared("1.0", "3.0")
    said = {each.version for change in comparison.changes for each in change.earlier}
    assert said == {"2.0"}
    told = to_dict(comparison)
    schema = resources.files("policylib.explain").joinpath("comparison.schema.json").read_text()
    assert not list(Draft202012Validator(json.loads(schema)).iter_errors(told))
    assert {"version", "reason", "basis"} == {
        key for each in told["changes"] for note in each.get("earlier", ()) for key in note
    }


def test_a_step_is_as_it_was_and_so_is_the_changelog() -> None:
    assert not any(each.earlier for each in sample_edition().compared("2.1", "3.0").changes)
    assert Pair(old="2.1", new="3.0", is_step=True, is_printed=True) in sample_edition().pairs()
    from policylib.publish.changelog_page import changelog_files

    assert "Begrundelse i version" not in changelog_files(sample_edition())[CHANGELOG]


def test_why_a_passage_was_edited_is_not_why_the_theme_around_it_is_new() -> None:
    theme = "## Tema 2: Seniorer\n\n### Hvad gør vi?\n\nSeniorer har {dage} seniordage om året."
    two = version("2.0", "kan", 500, last=theme.format(dage="to"))
    why = EditorsNote(quote="tre seniordage", reason="Flere skal blive længere.")
    three = version("3.0", "kan", 500, why, last=theme.format(dage="tre"))
    edition = Edition(versions=(ONE, two, three))
    assert change(edition, "2.0", "3.0", "seniordage").reason == "Flere skal blive længere."
    new = change(edition, "1.0", "3.0", "Seniorer")
    assert (new.kind.value, new.node.value) == ("added", "theme")
    assert new.reason == ""
