"""A policy as a page: what a reader, a screen reader and an attacker meet."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from policylib.document import (
    BulletList,
    Code,
    Decision,
    Figure,
    Footnote,
    Link,
    ListItem,
    Metadata,
    Paragraph,
    Policy,
    Quote,
    Raw,
    Row,
    Run,
    Section,
    Status,
    Table,
    full_text,
)
from policylib.errors import TooComplexError
from policylib.publish.images import LARGEST, as_data_uri, images_below
from policylib.publish.policy_html import policy_page
from tests.policies import edited_policies
from tests.publishing import HOSTILE, Element, page, policy

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63"
    "64f8cf500f0003860180c5b5e6d70000000049454e44ae426082"
)


def hostile_policy() -> Policy:
    run = (Run(text=HOSTILE),)
    row = Row(cells=(run,))
    return Policy(
        metadata=Metadata(
            title=HOSTILE,
            organisation=HOSTILE,
            version=HOSTILE,
            status=Status.CONSULTATION,
            approved_by=Decision(body=HOSTILE, reference=HOSTILE),
            replaces=HOSTILE,
            applies_to=HOSTILE,
            contact=HOSTILE,
            case_number=HOSTILE,
        ),
        heading=run,
        sections=(
            Section(
                title=run,
                label=HOSTILE,
                number=HOSTILE,
                blocks=(
                    Paragraph(text=(*run, Run(note=HOSTILE))),
                    Paragraph(
                        text=(
                            Run(text="link", link=Link(target="https://x.example", title=HOSTILE)),
                        )
                    ),
                    Paragraph(text=(Run(text=HOSTILE, image="x.png"),)),
                    BulletList(items=(ListItem(blocks=(Paragraph(text=run),)),)),
                    Table(header=row, rows=(row,)),
                    Quote(blocks=(Paragraph(text=run),)),
                    Figure(image="x.png", alt=HOSTILE, caption=HOSTILE),
                    Code(text=HOSTILE, language=HOSTILE),
                    Raw(text=HOSTILE),
                ),
            ),
        ),
        footnotes=(Footnote(label=HOSTILE, blocks=(Paragraph(text=run),)),),
    )


def body(html: str) -> Element:
    return page(html).named("body")[0]


def words(text: str) -> str:
    return " ".join(text.split())


def test_markup_in_any_field_is_shown_as_text() -> None:
    made = page(policy_page(hostile_policy()))
    assert not made.named("script")
    shown = words(made.named("body")[0].text())
    # In one piece wherever it stands: cover, contents, and each kind of block.
    assert shown.count(words(HOSTILE)) == shown.count("alert(1)") > 20
    assert "49" not in shown
    assert made.named("title")[0].text().count("{{ 7*7 }}") == 2  # title and version


def test_nothing_is_loaded_from_anywhere() -> None:
    html = policy_page(hostile_policy())
    made = page(html)
    assert not made.named("link", "script", "iframe", "object", "embed", "base")
    assert all(image.attributes["src"].startswith("data:") for image in made.named("img"))
    assert "url(" not in html
    assert "@import" not in html
    policies = [
        element.attributes["content"]
        for element in made.named("meta")
        if element.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policies[0].startswith("default-src 'none'")


def test_a_dangerous_link_keeps_its_words_and_leads_nowhere() -> None:
    made = body(policy_page(policy()))
    assert "det farlige" in made.text()
    targets = [link.attributes["href"] for link in made.named("a")]
    assert "https://lyngvig.example/regler" in targets
    assert all(target.startswith(("#", "https://")) for target in targets)


def test_every_link_within_the_page_finds_its_place_and_no_place_stands_twice() -> None:
    made = body(policy_page(policy()))
    ids = [e.attributes["id"] for e in made.elements() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    assert {"rekruttering", "rekruttering/hvad-goer-vi/t1/r1", "loen/p1"} <= set(ids)
    for link in made.named("a"):
        if link.attributes["href"].startswith("#"):
            assert link.attributes["href"][1:] in ids


def test_the_page_can_be_read_with_a_screen_reader() -> None:
    made = page(policy_page(policy()))
    assert made.named("html")[0].attributes["lang"] == "da"
    levels = [
        int(e.name[1]) for e in made.elements() if e.name in {"h1", "h2", "h3", "h4", "h5", "h6"}
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(not (e.name == "p" and e.parent and e.parent.name == "li") for e in made.elements())
    assert {e.attributes["scope"] for e in made.named("th")} == {"col"}
    landmarks = {e.name for e in made.elements()} & {"header", "main", "nav", "footer"}
    assert landmarks == {"header", "main", "nav", "footer"}
    first_link = made.named("a")[0]
    assert first_link.attributes["href"] == "#_main"


def test_a_numbered_list_keeps_its_first_number() -> None:
    made = body(policy_page(policy()))
    assert [e.attributes["start"] for e in made.named("ol") if "start" in e.attributes] == ["4"]


def test_a_footnote_leads_there_and_back() -> None:
    made = body(policy_page(policy()))
    mark = next(e for e in made.named("a") if e.attributes.get("role") == "doc-noteref")
    back = next(e for e in made.named("a") if e.attributes.get("role") == "doc-backlink")
    assert mark.attributes["aria-label"] == "Note 1"
    assert back.attributes["href"] == f"#{mark.attributes['id']}"
    assert "Med samtykke fra ansøgeren." in made.with_class("footnotes")[0].text()


def test_all_words_of_the_policy_stand_on_the_page_in_order() -> None:
    wanted = policy()
    article = body(policy_page(wanted)).named("article")[0]
    shown = words(article.text(classes=("mark", "number"))).split()
    position = 0
    for word in full_text(wanted).replace(" | ", " ").split()[1:]:
        assert word in shown[position:], word
        position = shown.index(word, position) + 1


def test_a_draft_says_so_in_title_and_heading() -> None:
    draft = policy()
    draft = replace(draft, metadata=replace(draft.metadata, status=Status.CONSULTATION))
    made = page(policy_page(draft))
    assert made.named("title")[0].text().startswith("UDKAST: ")
    assert made.named("h1")[0].text().startswith("UDKAST ")
    assert "UDKAST – I HØRING" in made.named("h1")[0].text()


def test_a_text_without_a_title_says_so() -> None:
    made = page(policy_page(policy("Lederen svarer.\n")))
    assert made.named("h1")[0].text() == made.named("title")[0].text() == "Uden titel"


def test_a_picture_comes_from_the_policys_own_folder_and_from_nowhere_else(tmp_path: Path) -> None:
    home = tmp_path / "politik"
    (home / "figurer").mkdir(parents=True)
    (home / "figurer" / "a b.png").write_bytes(PIXEL)
    (home / "secret.txt").write_text("hemmeligt")
    (tmp_path / "outside.png").write_bytes(PIXEL)
    (home / "leak.png").symlink_to(tmp_path / "outside.png")
    load = images_below(home)
    assert load("figurer/a%20b.png").startswith("data:image/png;base64,")
    for source in (
        "../outside.png", "leak.png", "secret.txt", "missing.png", str(tmp_path / "outside.png"),
        "file:///etc/passwd", "https://x.example/a.png", "%2e%2e/outside.png", "a\0.png", "", ".",
    ):  # fmt: skip
        assert load(source) == "", source


def test_a_picture_beyond_all_measure_is_not_shown(tmp_path: Path) -> None:
    beginning = b"\x89PNG\r\n\x1a\n"
    (tmp_path / "large.png").write_bytes(beginning + bytes(LARGEST))
    assert images_below(tmp_path)("large.png") == ""
    assert as_data_uri(beginning + bytes(LARGEST)) == ""
    assert as_data_uri(beginning) != ""


def test_what_stands_in_an_attribute_cannot_leave_it(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    source = (
        "# P\n\nSe [her](https://a.example/?a=1&b=2 'x\" onclick=\"y') og "
        '[der](<https://a.example/"onclick="y>).\n\n![x" onerror="y](a.png)\n'
    )
    made = page(policy_page(policy(source), image=images_below(tmp_path)))
    names = {name for each in made.elements() for name in each.attributes}
    assert not names & {"onclick", "onerror", 'onclick="y', "y"}
    assert [each.attributes["alt"] for each in made.named("img")] == ['x" onerror="y']
    assert made.named("a")[-2].attributes["title"] == 'x" onclick="y'


def test_a_picture_that_cannot_be_shown_leaves_its_words() -> None:
    made = body(policy_page(policy("# P\n\n![En ring](https://x.example/ring.png)\n")))
    assert not made.named("img")
    assert "En ring" in made.named("article")[0].text()


@pytest.mark.parametrize("sign", ["> ", "- "])
def test_a_text_that_nests_too_deep_is_refused_in_words(sign: str) -> None:
    block: Paragraph | Quote | BulletList = Paragraph(text=(Run(text="bund"),))
    for _ in range(400):
        block = (
            Quote(blocks=(block,))
            if sign == "> "
            else BulletList(items=(ListItem(blocks=(block,)),))
        )
    with pytest.raises(TooComplexError, match="levels deep"):
        policy_page(Policy(blocks=(block,)))


def test_the_same_policy_gives_the_same_page() -> None:
    assert policy_page(policy()) == policy_page(policy())


def test_an_english_policy_is_told_in_english() -> None:
    text = (
        "---\ntitle: Personnel policy\nlang: en\nstatus: draft\n---\n\n## Theme 1: Pay\n\nWe pay.\n"
    )
    made = page(policy_page(policy(text)))
    assert made.named("html")[0].attributes["lang"] == "en"
    assert "Skip to the contents" in made.text()
    assert "Indhold" not in made.text()


@given(edited_policies)
@settings(max_examples=40)
def test_every_policy_makes_a_page_whose_links_and_headings_hold(
    pair: tuple[Policy, Policy],
) -> None:
    made = page(policy_page(pair[1]))
    ids = [e.attributes["id"] for e in made.elements() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    within = [e.attributes["href"] for e in made.named("a") if e.attributes["href"].startswith("#")]
    assert {target[1:] for target in within} <= set(ids)
    assert all(not (e.name == "p" and e.parent and e.parent.name == "li") for e in made.elements())


def test_a_footnote_that_only_the_title_refers_to_leads_nowhere_back() -> None:
    made = body(policy_page(policy("# Politik[^a]\n\nTekst.\n\n[^a]: En note.\n")))
    assert "En note." in made.with_class("footnotes")[0].text()
    assert not [e for e in made.named("a") if e.attributes.get("role") == "doc-backlink"]
