"""Headings become sections, whatever level they begin at and however they are spelled."""

from pathlib import Path

import pytest

from policylib.document import (
    BulletList,
    Code,
    Figure,
    Force,
    Link,
    Paragraph,
    Policy,
    Quote,
    Role,
    Run,
    Section,
    Table,
    Text,
    find,
    full_text,
    heading_of,
    text_of,
    walk,
)
from policylib.markdown import SourceText, parse, read, write

POLICY = """\
{one} Personalepolitik

Indledende ord.

{two} Forord

Vi vil.

{two} Vores fælles værdier

{three} Tillid – vi tør

Ord.

{two} Tema 1: Løn

Om løn.

{three} Hvad vil vi? – Pejlemærker

Vi vil.

{three} Hvad gør vi?

{four} Retningslinjer

- Lederen skal.

{two} Tema 2: Ferie

{three} Hvad vil vi?

Vi vil.

{three} Hvad gør vi?

Vi gør.
"""


def policy_at(level: int) -> str:
    marks = {name: "#" * (level + at) for at, name in enumerate(("one", "two", "three", "four"))}
    return POLICY.format(**marks)


def runs_of(policy: Policy) -> Text:
    """The runs of the first paragraph."""
    block = policy.blocks[0]
    assert isinstance(block, Paragraph)
    return block.text


def sections(policy: Policy) -> list[Section]:
    return [each.node for each in walk(policy) if isinstance(each.node, Section)]


def problems(text: str) -> list[tuple[str, int | None]]:
    parsed = parse((SourceText(file="politik.md", text=text),))
    return [(problem.code, problem.line) for problem in parsed.problems]


def test_the_roles_of_a_whole_policy() -> None:
    roles = [(section.role, heading_of(section)) for section in sections(read(policy_at(1)))]
    assert roles == [
        (Role.FOREWORD, "Forord"),
        (Role.VALUES, "Vores fælles værdier"),
        (Role.VALUE, "Tillid – vi tør"),
        (Role.THEME, "Tema 1: Løn"),
        (Role.WHAT_WE_WANT, "Hvad vil vi? – Pejlemærker"),
        (Role.WHAT_WE_DO, "Hvad gør vi?"),
        (Role.PLAIN, "Retningslinjer"),
        (Role.THEME, "Tema 2: Ferie"),
        (Role.WHAT_WE_WANT, "Hvad vil vi?"),
        (Role.WHAT_WE_DO, "Hvad gør vi?"),
    ]
    guidelines = find(read(policy_at(1)), "loen/hvad-goer-vi/retningslinjer").node
    assert isinstance(guidelines, Section)
    assert guidelines.force is Force.GUIDELINE


def test_levels_that_shift_together_are_the_same_policy() -> None:
    without_title = policy_at(2).split("\n", 1)[1].replace("## ", "# ").replace("##", "##")
    themes_on_top = "\n".join(
        line[1:] if line.startswith("##") else line for line in policy_at(1).split("\n")[1:]
    )
    below = "\n".join(policy_at(1).split("\n")[1:])
    assert read(themes_on_top) == read(below)
    assert read(without_title).sections
    deeper = "\n".join(
        f"#{line}" if line.startswith("##") else line for line in policy_at(1).split("\n")
    )
    assert read(deeper) == read(policy_at(1))


def test_underlined_headings_are_headings() -> None:
    assert read("Politik\n=======\n\nLøn\n---\n\nTekst.") == read("# Politik\n\n## Løn\n\nTekst.")


def test_a_heading_needs_no_empty_lines() -> None:
    assert read("# Politik\nTekst.\n## Løn\nMere tekst\n## Ferie\n") == read(
        "# Politik\n\nTekst.\n\n## Løn\n\nMere tekst\n\n## Ferie\n"
    )


@pytest.mark.parametrize(
    "heading",
    [
        "Tema 3: Løn", "Tema 3 – Løn", "Tema 3 - Løn", "Tema 3. Løn", "TEMA 3: Løn", "Tema 3 Løn",
        "**Tema 3:** Løn", "Tema  3 :  Løn", "Theme 3: Løn", "Tema 3 — Løn", "Tema 3- Løn",
    ],
)  # fmt: skip
def test_a_themes_label_and_number_are_no_part_of_its_title(heading: str) -> None:
    section = read(f"# Politik\n\n## {heading}\n\nTekst.").sections[0]
    assert (section.role, section.number, text_of(section)) == (Role.THEME, "3", "Løn")
    assert section.label.casefold() in {"tema", "theme"}


@pytest.mark.parametrize(
    ("heading", "title"),
    [("Tema 3", ""), ("Tema 3: 360 graders evaluering", "360 graders evaluering")],
)
def test_odd_themes(heading: str, title: str) -> None:
    section = read(f"# Politik\n\n## {heading}\n\nTekst.").sections[0]
    assert (section.number, text_of(section)) == ("3", title)
    assert write(read(f"## {heading}\n")) == f"## {heading}\n"


@pytest.mark.parametrize(
    "heading", ["Tema 3.1 er svært", "Tema om løn", "Tematisk 3: a", "Tema 3 i år"]
)
def test_what_only_looks_like_a_theme(heading: str) -> None:
    section = read(f"# Politik\n\n## {heading}\n\nTekst.").sections[0]
    assert (section.role, heading_of(section)) == (Role.PLAIN, heading)


WANT = [
    "Hvad vil vi?", "Hvad vil vi? - Pejlemærker", "Hvad vil vi? – Pejlemærker", "Hvad vil vi",
    "HVAD VIL VI?", "**Hvad vil vi?**", "Hvad vil vi?\t", "Hvad vil vi? — Pejlemærker",
    "Hvad vil vi: Pejlemærker", "What do we want?", "What we want", "Hvad vil vi? (Pejlemærker)",
    "Hvad  vil  vi ?",
]  # fmt: skip
DO = [
    "Hvad gør vi?", "Hvad gør vi? - Udfolde personalepolitikken", "hvad gør vi",
    "Hvad gør vi? – Udfolde personalepolitikken\t", "What do we do?", "What we do", "*Hvad* gør vi?",
]  # fmt: skip


@pytest.mark.parametrize("heading", WANT + DO)
def test_the_two_questions_are_known_in_all_their_forms(heading: str) -> None:
    theme = read(f"## Tema 1: Løn\n\n### {heading}\n\nTekst.").sections[0]
    wanted = Role.WHAT_WE_WANT if heading in WANT else Role.WHAT_WE_DO
    assert theme.sections[0].role is wanted


@pytest.mark.parametrize(
    "heading",
    ["Hvad vil vi spise?", "Hvad gør vi ved mobning?", "Vil vi?", "Hvad vil vi? Hvad gør vi?"],
)
def test_other_questions_are_plain_headings(heading: str) -> None:
    assert read(f"## {heading}\n\nTekst.").sections[0].role is Role.PLAIN


def test_bare_numbers_in_a_row_are_numbers() -> None:
    policy = read(
        "# P\n\n## Forord\n\n## 1. Løn\n\n### 1.1 Tillæg\n\n### 1.2 Pension\n\n## 2. Ferie\n"
    )
    assert [(s.number, text_of(s)) for s in sections(policy)] == [
        ("", "Forord"), ("1", "Løn"), ("1.1", "Tillæg"), ("1.2", "Pension"), ("2", "Ferie"),
    ]  # fmt: skip
    assert "### 1.2 Pension" in write(policy)


@pytest.mark.parametrize(
    "headings",
    [
        ["5. dag", "6. dag"], ["1. marts 2020 og før", "2. april"], ["360 graders evaluering"],
        ["3. Løn"], ["1. Løn", "3. Ferie"], ["2 Løn", "3 Ferie"], ["1. Løn", "1. Ferie"],
    ],
)  # fmt: skip
def test_a_number_that_is_in_doubt_stays_in_the_title(headings: list[str]) -> None:
    policy = read("# P\n\n" + "\n\n".join(f"## {heading}" for heading in headings))
    assert [text_of(section) for section in policy.sections] == headings
    assert {section.number for section in policy.sections} == {""}


def test_chapters_hold_themes() -> None:
    policy = read(
        "# P\n\n## Vores temaer\n\n### Tema 1: Løn\n\nTekst.\n\n## Kapitel 2: Andet\n\nTekst."
    )
    assert [section.role for section in policy.sections] == [Role.CHAPTER, Role.CHAPTER]
    assert [p.anchor for p in walk(policy) if p.node == policy.sections[0].sections[0]] == ["loen"]


def test_a_skipped_level_is_read_and_reported() -> None:
    source = "# P\n\n## A\n\n#### B\n\nTekst.\n"
    assert problems(source) == [("heading-skipped", 5)]
    assert write(read(source)) == "# P\n\n## A\n\n### B\n\nTekst.\n"


def test_headings_deeper_than_six_levels_stay_at_the_deepest() -> None:
    source = "".join(f"{'#' * level} H{level}\n\n" for level in range(1, 7))
    below = source + "###### Også her\n"
    assert problems(below) == []
    themes_on_top = "# Tema 1: A\n\n" + source.replace("# H1", "# Tema 2: B")
    assert ("heading-deep", 13) in problems(themes_on_top)
    assert read(write(read(themes_on_top))) == read(themes_on_top)


def test_a_heading_inside_a_list_or_quotation_is_a_bold_line() -> None:
    policy = read("> ## Obs\n>\n> Tekst.\n")
    quote = policy.blocks[0]
    assert isinstance(quote, Quote)
    assert full_text(quote) == "Obs Tekst."
    assert problems("> ## Obs\n") == [("heading-inside", 1)]


def test_force_comes_from_headings_and_from_the_first_word_of_items() -> None:
    policy = read(
        "## Fælles retningslinjer\n\n- Retningslinje: Lederen skal.\n- Værktøj: Skema.\n- Viden: Se.\n"
        "- Tilbud: Kurser.\n- Andet: Se.\n\n## Værktøjer og koncepter\n\n## Tools\n\n## Tilbud til ledere\n"
    )
    items = policy.sections[0].blocks[0]
    assert isinstance(items, BulletList)
    assert [item.force for item in items.items] == [
        Force.GUIDELINE, Force.TOOL, Force.KNOWLEDGE, Force.OFFER, None,
    ]  # fmt: skip
    assert [section.force for section in policy.sections] == [
        Force.GUIDELINE, None, Force.TOOL, Force.OFFER,
    ]  # fmt: skip


def test_runs_carry_style_links_notes_and_pictures() -> None:
    policy = read('Se **den *nye*** [regel](a.md "T") og ![ikon](b.png).[^1]\n\n[^1]: Note.')
    assert runs_of(policy) == (
        Run(text="Se "),
        Run(text="den ", strong=True),
        Run(text="nye", strong=True, emphasis=True),
        Run(text=" "),
        Run(text="regel", link=Link(target="a.md", title="T")),
        Run(text=" og "),
        Run(text="ikon", image="b.png"),
        Run(text="."),
        Run(note="1"),
    )


def test_a_picture_alone_is_a_figure() -> None:
    assert read('![Et skema](skema.png "Figur 1")').blocks == (
        Figure(image="skema.png", alt="Et skema", caption="Figur 1"),
    )


def test_a_hard_break_is_a_new_line_and_a_soft_one_a_blank() -> None:
    policy = read("Byrådet\\\nLyngvig  \nog\nmere")
    assert runs_of(policy) == (Run(text="Byrådet\nLyngvig\nog mere"),)


def test_tables_and_code_are_kept() -> None:
    policy = read("| a | b |\n|---|:-:|\n| 1 | `x\\|y` |\n\n```py\nx = 1\n```\n")
    table, code = policy.blocks
    assert isinstance(table, Table)
    assert [text_of(row) for row in (table.header, *table.rows)] == ["a | b", "1 | x|y"]
    assert code == Code(text="x = 1", language="py")


def test_a_folder_of_files_has_the_anchors_of_one_file() -> None:
    whole = read(
        "# P\n\nOrd.\n\n## Tema 1: Løn\n\nTekst.[^1]\n\n- a\n\n## Tema 2: Ferie\n\n- b\n\n[^1]: N"
    )
    files = (
        "# P\n\nOrd.\n",
        "## Tema 1: Løn\n\nTekst.[^1]\n\n- a\n",
        "## Tema 2: Ferie\n\n- b\n\n[^1]: N",
    )
    parsed = parse(tuple(SourceText(file=f"{n}.md", text=text) for n, text in enumerate(files)))
    assert parsed.policy == whole
    assert [p.anchor for p in walk(parsed.policy)] == [p.anchor for p in walk(whole)]
    ferie = parsed.policy.sections[1].source
    assert ferie is not None
    assert (ferie.file, ferie.line) == ("2.md", 1)


def test_each_file_may_number_its_own_footnotes() -> None:
    files = ("# P\n\nA.[^1]\n\n[^1]: Den ene.\n", "## B\n\nB.[^1]\n\n[^1]: Den anden.\n")
    policy = parse(tuple(SourceText(file=f"{n}.md", text=t) for n, t in enumerate(files))).policy
    assert [(note.label, full_text(note)) for note in policy.footnotes] == [
        ("1", "Den ene."), ("1-2", "Den anden."),
    ]  # fmt: skip
    marked = policy.sections[0].blocks[0]
    assert isinstance(marked, Paragraph)
    assert Run(note="1-2") in marked.text


def test_a_policy_of_another_shape_becomes_plain_sections() -> None:
    policy = read("# Rejsepolitik\n\n## Formål\n\nTekst.\n\n## Regler\n\n### Tog\n\nTekst.\n")
    assert {section.role for section in sections(policy)} == {Role.PLAIN}


def test_the_sample_versions_are_read_without_loss(root: Path) -> None:
    folders = sorted(each for each in (root / "policy_versions").iterdir() if each.is_dir())
    assert folders
    for folder in folders:
        files = sorted(folder.rglob("*.md"))
        parsed = parse(tuple(SourceText(file=f.name, text=f.read_text("utf-8")) for f in files))
        assert not [p for p in parsed.problems if p.code in {"words-lost", "prose-mark"}]
        assert read(write(parsed.policy)) == parsed.policy
