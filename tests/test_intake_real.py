"""A real municipality's policy and hearing notes, extracted from PDF: the importer's main job."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from policylib.document import (
    BulletList,
    NumberedList,
    Paragraph,
    Quote,
    Role,
    Section,
    Status,
    text_of,
    walk,
)
from policylib.errors import Severity
from policylib.intake import FindingKind, Imported, import_text
from policylib.markdown import SourceText, parse, read, write
from tests.importing import found, outline


@pytest.fixture(scope="module")
def source(real_folder: Path) -> str:
    return (real_folder / "billund-personalepolitik-2018.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def real(source: str) -> Imported:
    return import_text(source, file="billund-personalepolitik-2018.txt", title="Personalepolitik")


@pytest.fixture(scope="module")
def notes(real_folder: Path) -> Imported:
    name = "hedensted-hoeringsnoter-2021.txt"
    return import_text((real_folder / name).read_text(encoding="utf-8"), file=name)


def sections(result: Imported, role: Role) -> list[Section]:
    return [
        passage.node
        for passage in walk(result.policy)
        if isinstance(passage.node, Section) and passage.node.role is role
    ]


def signs(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if c.isalnum())


def test_no_letter_and_no_digit_is_lost_and_the_order_is_kept(source: str, real: Imported) -> None:
    body = real.markdown.split("\n# Personalepolitik\n")[1]

    assert signs(body) == signs(source)
    assert (real.report.lost, real.report.gained, real.report.in_order) == ((), (), True)
    assert Counter(signs(body)) == Counter(signs(source))


def test_hyphens_leave_the_text_only_where_a_word_was_joined(source: str, real: Imported) -> None:
    body = real.markdown.split("\n# Personalepolitik\n")[1]
    marks = re.sub(r"(?m)^- ", "", body).count("-")
    joins = real.report.count(FindingKind.WORD_JOINED) + real.report.count(
        FindingKind.WORD_JOINED_GUESS
    )

    assert marks == source.count("-") - joins


def test_the_six_themes_are_found_each_with_both_questions(real: Imported) -> None:
    themes = sections(real, Role.THEME)

    assert [theme.number for theme in themes] == ["1", "2", "3", "4", "5", "6"]
    for theme in themes:
        roles = [below.role for below in theme.sections]
        assert roles.count(Role.WHAT_WE_WANT) == 1
        assert roles.count(Role.WHAT_WE_DO) == 1
        assert roles.index(Role.WHAT_WE_WANT) < roles.index(Role.WHAT_WE_DO)


def test_the_three_values_are_found_with_their_texts(real: Imported) -> None:
    [values] = sections(real, Role.VALUES)

    assert [text_of(value).split()[0] for value in values.sections] == [
        "Dialog",
        "Udvikling",
        "Respekt",
    ]
    assert all(value.role is Role.VALUE and value.blocks for value in values.sections)
    assert len(sections(real, Role.VALUE)) == 3


def test_foreword_and_reading_guide_are_found(real: Imported) -> None:
    assert len(sections(real, Role.FOREWORD)) == 1
    assert len(sections(real, Role.READING_GUIDE)) == 1


def test_lists_quotes_and_paragraphs_are_counted_out(real: Imported) -> None:
    nodes = [passage.node for passage in walk(real.policy)]
    bullets = [node for node in nodes if isinstance(node, BulletList)]
    [numbered] = [node for node in nodes if isinstance(node, NumberedList)]
    paragraphs = [node for node in nodes if isinstance(node, Paragraph)]

    assert [len(node.items) for node in bullets] == [3, 3, 5, 2, 4]
    assert len(numbered.items) == 3
    assert len([node for node in nodes if isinstance(node, Quote)]) == 5
    assert len(paragraphs) >= 75
    assert not [p for p in paragraphs if text_of(p)[-1] in "-,"]
    begin_small = [text_of(p) for p in paragraphs if text_of(p)[0].islower()]
    assert len(begin_small) == real.report.count(FindingKind.LOST_START) == 1


def test_words_divided_at_line_ends_are_whole_again(real: Imported) -> None:
    body = real.markdown

    for whole in (
        "kompetenceudvikling ind",
        "HR- og arbejdsmiljøområdet",
        "løndannelsen",
        "fysiske",
    ):
        assert whole in body
    for kept in (
        "MED-hovedudvalg",
        "organisations-, område-, leder-",
        "form/længde",
        "ledelses- og MED",
    ):
        assert kept in body
    assert "kemi-ske" in body
    assert [words for _, words in found(real, FindingKind.ODD_HYPHEN)] == ["kemi-ske"]


def test_no_layout_sign_is_left(source: str, real: Imported) -> None:
    assert "\N{REPLACEMENT CHARACTER}" not in real.markdown
    assert real.report.count(FindingKind.REPLACEMENT_REMOVED) == source.count(
        "\N{REPLACEMENT CHARACTER}"
    )


def test_what_a_person_must_look_at_is_reported_with_its_place(real: Imported) -> None:
    assert [line for line, _ in found(real, FindingKind.FIGURE_TEXT)] == [61, 371, 447, 464]
    assert [line for line, _ in found(real, FindingKind.LINK_MISSING)] == [120, 200, 263, 528, 643]
    assert [line for line, _ in found(real, FindingKind.LOST_START)] == [127]
    assert [line for line, _ in found(real, FindingKind.EMPTY_HEADING)] == [459]


def test_figure_texts_never_run_into_the_paragraphs_around_them(real: Imported) -> None:
    told = outline(real.policy)

    assert "> Økonomiudvalget" in told
    assert "> MED-hovedudvalg" in told
    assert sum("Økonomiudvalget" in line for line in told) == 1


def test_the_result_is_canonical_and_reads_back_as_the_same_policy(real: Imported) -> None:
    again = parse([SourceText(file="politik.md", text=real.markdown)])

    assert again.policy == read(real.markdown) == real.policy
    assert write(real.policy) == real.markdown
    assert real.policy.metadata.status is Status.DRAFT
    assert real.policy.metadata.organisation == "Billund Kommune"
    assert not [problem for problem in again.problems if problem.severity is Severity.ERROR]


def test_the_hearing_notes_keep_every_sign_and_their_lists(notes: Imported) -> None:
    items = [
        item
        for passage in walk(notes.policy)
        if isinstance(passage.node, BulletList)
        for item in passage.node.items
    ]

    assert (notes.report.lost, notes.report.gained, notes.report.in_order) == ((), (), True)
    assert len(items) == 95
    assert "p-møder" in notes.markdown
    assert "personalepolitikken. Hovedudvalgets" in notes.markdown
    assert not [item for item in items if text_of(item)[-1] == "-"]
