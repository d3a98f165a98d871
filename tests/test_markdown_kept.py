"""What reading and writing keep: words beside pictures, decisions, what nobody understood."""

import pytest

from policylib.document import (
    BulletList,
    Code,
    Decision,
    Figure,
    Link,
    Metadata,
    Paragraph,
    Policy,
    Run,
    Source,
    digest,
    heading_of,
    text_of,
)
from policylib.document.links import is_safe_image, is_safe_target
from policylib.markdown import SourceText, parse, read, write


def problems(text: str) -> list[tuple[str, int | None]]:
    parsed = parse((SourceText(file="politik.md", text=text),))
    return [(problem.code, problem.line) for problem in parsed.problems]


def test_a_picture_that_begins_a_line_leaves_the_words_after_it() -> None:
    (block,) = read("# P\n\n![planen](a.png) viser huset.\n").blocks
    assert isinstance(block, Paragraph)
    assert text_of(block) == "planen viser huset."
    assert isinstance(read("# P\n\n![planen](a.png)\n").blocks[0], Figure)


@pytest.mark.parametrize(
    "text",
    [
        (Run(text="Husk!"), Run(text="her", link=Link(target="https://a.example")), Run(text=".")),
        (Run(text="Skriv "), Run(text="kode", code=True), Run(text=" her.")),
        (Run(text="Skriv "), Run(text="a`b``c", code=True), Run(text=" her.")),
    ],
    ids=["an exclamation mark before a link", "code", "code with code signs in it"],
)
def test_what_was_written_is_read_again(text: tuple[Run, ...]) -> None:
    policy = Policy(metadata=Metadata(), heading=(Run(text="P"),), blocks=(Paragraph(text=text),))
    assert read(write(policy)) == policy


def test_a_fence_is_longer_than_any_in_the_code() -> None:
    policy = Policy(metadata=Metadata(), blocks=(Code(text="```\na\n````", language="md"),))
    assert read(write(policy)).blocks == policy.blocks


@pytest.mark.parametrize(
    "decision",
    [
        Decision(body="Byrådet"),
        Decision(body="Byrådet", reference="21/4711"),
        Decision(reference="21/4711"),
    ],
    ids=["the body alone", "a reference without a date", "a reference alone"],
)
def test_a_decision_keeps_what_is_known_of_it(decision: Decision) -> None:
    policy = Policy(metadata=Metadata(title="P", approved_by=decision))
    written = write(policy)
    assert read(written).metadata.approved_by == decision
    assert "None" not in written
    assert "date" not in written


def test_a_part_of_a_decision_that_stands_twice_is_kept_and_told() -> None:
    text = "---\napproved_by:\n  body: Byrådet\n  udvalg: MED\n---\n\n# P\n"
    metadata = read(text).metadata
    assert metadata.approved_by == Decision(body="Byrådet")
    assert metadata.extra == (("approved_by.udvalg", "MED"),)
    assert problems(text) == [("frontmatter-double", 4)]


def test_front_matter_that_cannot_be_read_is_kept_line_by_line() -> None:
    metadata = read("---\ntitle: [a\nversion: 1\n---\n\n# P\n").metadata
    assert metadata.extra == (("line 2", "title: [a"), ("line 3", "version: 1"))


def test_front_matter_stands_at_the_top_of_its_file() -> None:
    assert read("---\ntitle: P\n---\n", file="politik.md").metadata.source == Source(
        "politik.md", 1
    )


def test_markup_of_web_pages_is_told_and_a_hidden_remark_is_not() -> None:
    assert problems("# P\n\n<div>\nhej\n</div>\n") == [("html-block", 3)]
    assert problems("# P\n\n<!-- skjult -->\n") == []


def test_a_dash_in_the_middle_of_a_filled_item_is_a_dash_though_a_name_follows() -> None:
    item = (
        "- Lederen holder hvert forår en samtale om løn med\n"
        "  - HR og medarbejderen, og de skriver et referat,\n"
        "  som alle får.\n"
    )
    (block,) = read(f"# P\n\n{item}").blocks
    assert isinstance(block, BulletList)
    assert [text_of(each) for each in block.items] == [
        (
            "Lederen holder hvert forår en samtale om løn med - HR og medarbejderen, og de skriver "
            "et referat, som alle får."
        )
    ]


@pytest.mark.parametrize("source", ["a.png", "billeder/a.png", "billeder/../a.png"])
def test_a_picture_of_the_folder_may_be_shown(source: str) -> None:
    assert is_safe_image(source)


@pytest.mark.parametrize(
    "source", ["", "../a.png", "/a.png", "\\a.png", "https://a.example/a.png", "a\u200b.png"]
)
def test_a_picture_from_elsewhere_may_not(source: str) -> None:
    assert not is_safe_image(source)


def test_a_link_may_not_lead_into_the_machine() -> None:
    assert is_safe_target("bilag/a.pdf")
    assert not any(map(is_safe_target, ["/etc/a", "\\\\host\\a", "java\u200bscript:a", ""]))


def test_texts_that_differ_only_in_a_yes_or_no_have_digests_that_differ() -> None:
    plain, strong = (
        Policy(metadata=Metadata(), blocks=(Paragraph(text=(Run(text="Ja", strong=is_strong),)),))
        for is_strong in (False, True)
    )
    assert digest(plain) != digest(strong)


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Tema 3: Løn", "Tema 3: Løn"),
        ("3. Løn", "3. Løn"),
        ("3.1 Løn", "3.1 Løn"),
        ("Løn", "Løn"),
    ],
)
def test_a_heading_reads_as_it_was_written(title: str, heading: str) -> None:
    (section,) = read(f"# P\n\n## {title}\n\nx").sections
    assert heading_of(section) == heading
