"""What stands in a Word file stands in the policy: one test for each thing that Word can hold."""

import pytest

from policylib.errors import EmptyPolicyError
from policylib.intake import FindingKind, SourceUnit, report_markdown
from policylib.intake.word import import_word
from tests.importing import found
from tests.word_intake import imported, item, lists, p, r, read_as, table, word

_PNG = b"\x89PNG\r\n\x1a\n" + bytes(16)
_BULLETS = lists(("bullet", "•"))
_NOTE = (
    '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    f'<w:footnote w:id="7">{p(r("Med samtykke."))}</w:footnote>'
    f'<w:footnote w:id="8">{p(r("Aldrig nævnt."))}</w:footnote>'
)


def test_headings_are_known_by_name_by_what_they_are_based_on_and_by_outline() -> None:
    body = (
        p("Ferie", "Overskrift1") + p("Restferie", "Overskrift2") + p("Orlov", "Vores")
        + p("Løn", "Kapitel") + p("Tillæg", more='<w:outlineLvl w:val="1"/>') + p("Vi aftaler det.")
    )  # fmt: skip
    assert read_as(body) == (
        "## Ferie\n\n### Restferie\n\n### Orlov\n\n## Løn\n\n### Tillæg\n\nVi aftaler det."
    )


def test_the_style_of_titles_gives_the_title_and_a_heading_that_repeats_it_is_one() -> None:
    body = p("Personalepolitik", "Titel") + p("Personalepolitik", "Overskrift1") + p("Forord", "Overskrift2")  # fmt: skip
    done = import_word(word(body + p("Vi rydder sne.")), file="x.docx")
    assert done.markdown.endswith("# Personalepolitik\n\n## Forord\n\nVi rydder sne.\n")
    assert done.policy.metadata.title == "Personalepolitik"
    assert done.report.of_kind(FindingKind.TITLE_TWICE)
    assert done.report.unit is SourceUnit.PARAGRAPH


@pytest.mark.parametrize(
    ("name", "properties", "title"),
    [
        ("personalepolitik-2018.docx", "", "Personalepolitik 2018"),
        ("x.docx", "Seniorpolitik", "Seniorpolitik"),
        ("seniorpolitik.docx", "Microsoft Word - udkast.docx", "Seniorpolitik"),
    ],
)
def test_without_a_title_in_the_text_the_properties_and_then_the_name_tell_it(
    name: str, properties: str, title: str
) -> None:
    core = f'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{properties}</dc:title><dc:creator>Bente Hansen</dc:creator></c>'
    content = word(p("Vi rydder sne."), more={"docProps/core.xml": core})
    done = import_word(content, file=name)
    assert done.policy.metadata.title == title
    assert "Bente" not in done.markdown


@pytest.mark.parametrize(
    "sized",
    [True, False],
)
def test_bold_lines_are_headings_where_no_style_says_so(sized: bool) -> None:  # noqa: FBT001 - a case
    def line(text: str, size: int) -> str:
        return p(r(text, f'<w:b/><w:sz w:val="{size if sized else 22}"/>'))

    plain = '<w:sz w:val="22"/>'
    body = (
        line("Seniorpolitik for Lyngvig", 40) + line("Tema 1: Løn", 32) + line("Hvad vil vi?", 26)
        + p(r("Vi vil have en løn, som de fleste synes er rimelig, og som kan forklares.", plain))
        + line("Hvad gør vi?", 26) + p(r("Vi forhandler hvert år i februar, og alle får svar.", plain))
        + p(r("Det er vigtigt.", "<w:b/>" + plain)) + line("Tema 2: Ferie", 32)
        + p(r("Ferien aftales med lederen, inden foråret kommer.", plain))
    )  # fmt: skip
    done = import_word(word(body), file="x.docx")
    assert done.markdown.partition("\n# ")[2] == (
        "Seniorpolitik for Lyngvig\n\n## Tema 1: Løn\n\n### Hvad vil vi?\n\n"
        "Vi vil have en løn, som de fleste synes er rimelig, og som kan forklares.\n\n"
        "### Hvad gør vi?\n\nVi forhandler hvert år i februar, og alle får svar.\n\n"
        "**Det er vigtigt.**\n\n## Tema 2: Ferie\n\nFerien aftales med lederen, inden foråret kommer.\n"
    )
    assert [words for _, words in found(done, FindingKind.HEADING_LOOK)] == [
        "Tema 1: Løn", "Hvad vil vi?", "Hvad gør vi?", "Tema 2: Ferie"
    ]  # fmt: skip


def test_a_value_whose_slogan_is_a_sentence_is_a_heading_as_its_neighbours_are() -> None:
    plain = "Vi taler med hinanden hver dag, også når det er svært at få sagt."
    values = ("Mod - vi tør", "Respekt - vi lytter til alle.", "Tillid - vi tror på hinanden")
    body = p(plain) + "".join(p(r(value, "<w:b/>")) + p(plain) for value in values) + p(r("Husk - spørg. Altid.", "<w:b/>"))  # fmt: skip
    done = imported(body)
    heads = [line.lstrip("# ") for line in done.markdown.splitlines() if line.startswith("##")]
    assert heads == list(values)
    assert "**Husk - spørg. Altid.**" in done.markdown


def test_a_bold_line_among_styled_headings_stays_text_and_is_named() -> None:
    done = imported(p("Ferie", "Overskrift1") + p(r("Husk dette", "<w:b/>")) + p("Vi holder fri."))
    assert "**Husk dette**" in done.markdown
    assert found(done, FindingKind.BOLD_LINE) == [(2, "Husk dette")]


def test_automatic_numbers_are_counted_as_word_counts_them() -> None:
    def head(text: str, style: str, num: int, depth: int) -> str:
        return p(
            text, style, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>'
        )

    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (start, text) in enumerate([(3, "%1."), (1, "%1.%2")])
    )
    theme = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Tema %1:"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2">{theme}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    )
    body = (
        head("Løn", "Overskrift1", 1, 0) + head("Grundløn", "Overskrift2", 1, 1)
        + head("Tillæg", "Overskrift2", 1, 1) + head("Ferie", "Overskrift1", 1, 0)
        + head("Alene", "Overskrift2", 1, 1)
        + head("Orlov", "Overskrift1", 2, 0) + p("Vi aftaler det.")
    )  # fmt: skip
    done = imported(body, numbering=numbering)
    assert [line for line in done.markdown.splitlines() if line.startswith("##")] == [
        "## 3. Løn", "### 3.1 Grundløn", "### 3.2 Tillæg", "## 4. Ferie", "### Alene", "## Tema 1: Orlov"
    ]  # fmt: skip
    assert found(done, FindingKind.NUMBER_LEFT) == [(5, "4.1 Alene")]


def test_lists_nest_restart_and_keep_their_first_numbers() -> None:
    numbering = lists(("bullet", "•"), ("decimal", "%1."), ("lowerLetter", "%1)")) + (
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="4"/></w:lvlOverride></w:num>'
    )
    body = (
        item("Mod") + item("at sige til", depth=1) + item("Tillid")
        + p("Og så:") + item("Først", 2) + item("Så", 2) + p("Mere.") + item("Fjerde", 9)
        + p("Videre på samme.", more='<w:ind w:left="360"/>') + item("Femte", 9)
        + p("Bogstaver:") + item("a-punkt", 3)
    )  # fmt: skip
    done = imported(body, numbering=numbering)
    assert done.markdown.partition("# Politik\n\n")[2] == (
        "- Mod\n  - at sige til\n- Tillid\n\nOg så:\n\n1. Først\n2. Så\n\nMere.\n\n"
        "4. Fjerde\n\n   Videre på samme.\n\n5. Femte\n\nBogstaver:\n\n- a) a-punkt\n"
    )
    assert found(done, FindingKind.LETTERED) == [(12, "a) a-punkt")]


def test_signs_and_numbers_that_were_typed_are_items_and_a_date_is_none() -> None:
    body = (
        p("•\tMod") + p("•\tTillid") + p("– at lytte") + p("– at svare") + p("1. Spørg") + p("2. Lyt")
        + p("1. marts 2020 gælder det.") + p("– sagde lederen.")
    )  # fmt: skip
    assert read_as(body) == (
        "- Mod\n- Tillid\n- at lytte\n- at svare\n\n1. Spørg\n2. Lyt\n\n"
        "1\\. marts 2020 gælder det.\n\n– sagde lederen."
    )


def test_tables_keep_their_head_and_say_what_was_flattened() -> None:
    inner = table(("Indre", "celle"))
    body = table(("Hvad", "Beløb"), ("Jubilæum", "750 kr."), head=True) + p("") + table((inner, "b"), ("c", "d"))  # fmt: skip
    done = imported(body)
    assert done.markdown.partition("# Politik\n\n")[2] == (
        "| Hvad | Beløb |\n| --- | --- |\n| Jubilæum | 750 kr. |\n\n"
        "|  |  |\n| --- | --- |\n| Indre; celle | b |\n| c | d |\n"
    )
    assert [words for _, words in found(done, FindingKind.NESTED_TABLE)] == ["Indre celle"]


def test_merged_cells_leave_empty_ones_and_are_named() -> None:
    wide = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("Begge")}</w:tc></w:tr>'
    body = table(("Hvad", "Beløb"), head=True).replace("</w:tbl>", f"{wide}</w:tbl>")
    done = imported(body)
    assert "| Begge |  |" in done.markdown
    assert done.report.count(FindingKind.MERGED_CELLS) == 1


def test_a_table_of_one_cell_is_a_box() -> None:
    done = imported(p("Før.") + table(("Husk at spørge.",)))
    assert done.markdown.endswith("> Husk at spørge.\n")
    assert found(done, FindingKind.TEXT_BOX) == [(2, "Husk at spørge.")]


def test_links_come_from_relations_fields_and_bookmarks_and_no_other_way() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example/x" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("feltet") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )  # fmt: skip
    body = (
        p('<w:bookmarkStart w:id="1" w:name="_Ref1"/>' + r("Ferie") + '<w:bookmarkEnd w:id="1"/>', "Overskrift1")
        + p("Løn", "Overskrift1")
        + p(f'<w:hyperlink r:id="a">{r("relationen")}</w:hyperlink>{r(", ")}{field}{r(", ")}'
            f'<w:hyperlink w:anchor="_Ref1">{r("ferien")}</w:hyperlink>{r(", ")}'
            f'<w:hyperlink w:anchor="væk">{r("intet")}</w:hyperlink>{r(", ")}'
            f'<w:hyperlink r:id="b">{r("farligt")}</w:hyperlink>')
    )  # fmt: skip
    done = imported(body, links={"a": "https://a.example/", "b": "javascript:alert(1)"})
    assert done.markdown.endswith(
        "[relationen](https://a.example/), [feltet](https://b.example/x), [ferien](#ferie), intet, farligt\n"
    )
    assert found(done, FindingKind.LINK_UNSAFE) == [(3, "javascript:alert(1)")]
    assert found(done, FindingKind.LINK_MISSING) == [(3, "#væk")]


def test_runs_in_one_style_are_one_and_breaks_and_hyphens_stay() -> None:
    body = p(
        r("Vi ") + r("ta", "<w:b/>") + r("ler", "<w:b/>") + r(" sam", '<w:b w:val="0"/>') + "<w:r><w:softHyphen/></w:r>" + r("men")
        + "<w:r><w:br/></w:r>" + r("i", "<w:i/>") + "<w:r><w:tab/><w:t>HR</w:t><w:noBreakHyphen/><w:t>huset</w:t></w:r>"
    )  # fmt: skip
    done = imported(body)
    assert done.markdown.endswith("Vi **taler** sammen\\\n*i* HR\N{NON-BREAKING HYPHEN}huset\n")
    assert done.report.count(FindingKind.SOFT_HYPHEN) == 1


def test_notes_come_along_and_one_that_nothing_refers_to_is_named() -> None:
    body = p(r("Vi spørger.") + '<w:r><w:footnoteReference w:id="7"/></w:r>')
    done = imported(body, footnotes=_NOTE)
    assert done.markdown.endswith("Vi spørger.[^1]\n\n[^1]: Med samtykke.\n")
    assert [words for _, words in found(done, FindingKind.NOTE_LOOSE)] == ["Aldrig nævnt."]


def test_a_text_box_stands_once_though_word_writes_it_twice() -> None:
    box = f"<w:txbxContent>{p('Spørg din leder.')}</w:txbxContent>"
    drawn = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    done = imported(p(r("Ferien aftales.") + f"<w:r>{drawn}</w:r>") + p("Altid."))
    assert done.markdown.endswith("Ferien aftales.\n\n> Spørg din leder.\n\nAltid.\n")
    assert found(done, FindingKind.TEXT_BOX) == [(2, "Spørg din leder.")]


def test_pictures_are_taken_along_with_their_words_and_one_without_is_named() -> None:
    def drawn(own: str, alt: str) -> str:
        return f'<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="{alt}"/><a:blip r:embed="{own}"/></wp:inline></w:drawing></w:r>'

    body = p(drawn("a", "Tre ringe")) + p("Figur 1: Ringene", "Billedtekst") + p(r("Se ") + drawn("a", "") + r("."))  # fmt: skip
    done = imported(body, links={"a": "media/image1.png"}, more={"word/media/image1.png": _PNG})
    assert '![Tre ringe](billeder/billede-1.png "Figur 1: Ringene")' in done.markdown
    assert [(each.path, each.content) for each in done.pictures] == [
        ("billeder/billede-1.png", _PNG)
    ]
    assert found(done, FindingKind.PICTURE_ALT) == [(3, "billeder/billede-1.png")]


def test_hidden_struck_and_unreadable_words_are_named() -> None:
    body = p(
        r("Vi ") + r("skjuler", "<w:vanish/>") + r("streger", "<w:strike/>")
        + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Webdings" w:char="F0AA"/></w:r>'
    )  # fmt: skip
    done = imported(body)
    assert done.markdown.endswith("Vi streger✓\N{REPLACEMENT CHARACTER}\n")
    assert found(done, FindingKind.HIDDEN) == [(1, "skjuler")]
    assert found(done, FindingKind.STRUCK) == [(1, "streger")]
    assert found(done, FindingKind.WORD_SIGN) == [(1, "Webdings F0AA")]


def test_contents_made_by_word_are_left_out_and_named() -> None:
    body = (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        f"<w:sdtContent>{p('Indhold')}{p('Ferie 1', 'INDHOLD1')}</w:sdtContent></w:sdt>"
        + p("Ferie", "Overskrift1") + p(f"<w:sdt><w:sdtContent>{r('Vi holder fri.')}</w:sdtContent></w:sdt>")
    )  # fmt: skip
    done = imported(body)
    assert done.markdown.endswith("\n# Ferie\n\nVi holder fri.\n")
    assert found(done, FindingKind.WORD_CONTENTS) == [(1, "Indhold · Ferie 1")]


def test_quotations_keep_their_paragraphs_and_lists() -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("Vi gør os umage.", "Citat") + p("Det mærkes.", "Citat") + p("Altid", "Citat", listed) + p("Slut.")  # fmt: skip
    assert read_as(body, numbering=_BULLETS) == (
        "> Vi gør os umage.\n>\n> Det mærkes.\n>\n> - Altid\n\nSlut."
    )


def test_comments_come_with_role_date_quotation_and_place_and_no_name() -> None:
    def remark(own: int, author: str, text: str) -> str:
        return f'<w:comment w:id="{own}" w:author="{author}" w:date="2021-11-02T09:00:00Z">{p(text)}</w:comment>'

    body = (
        p("Ferie", "Overskrift1")
        + p(r("Lederen ") + '<w:commentRangeStart w:id="1"/>' + r("skal svare") + '<w:commentRangeEnd w:id="1"/>' + r("."))
        + p('<w:commentRangeStart w:id="2"/>' + r("Altid.") + '<w:commentRangeEnd w:id="2"/>')
    )  # fmt: skip
    done = imported(
        body + p("Ja.") + p("Nej.", "Overskrift1"),
        comments=remark(2, "Bo Bo", "Hvorfor det, @bente  Hansen?")
        + remark(1, "Bente Hansen", "Hvornår?"),
    )
    first, second = done.comments
    assert (first.role, first.text, first.quote, first.anchor) == (
        "Deltager 1", "Hvornår?", "skal svare", "ferie/p1"
    )  # fmt: skip
    assert (second.role, second.anchor, str(second.made_on)) == (
        "Deltager 2",
        "ferie/p2",
        "2021-11-02",
    )
    told = report_markdown(done.report)
    assert "Deltager 1: Hvornår?" in told
    assert second.text == "Hvorfor det, @Deltager 1?"
    assert "hansen" not in (repr(done) + told).casefold()


def test_an_author_of_one_word_takes_no_word_out_of_a_comment() -> None:
    remark = f'<w:comment w:id="1" w:author="HR">{p("Spørg HR først.")}</w:comment>'
    done = imported(p("Ja."), comments=remark)
    assert [each.text for each in done.comments] == ["Spørg HR først."]


@pytest.mark.parametrize(
    "target",
    [
        "file:///C:/Users/bhansen/Sager/bilag%201.docx",
        "file://server/hjem/bhansen/bilag%201.docx",
        r"H:\bhansen\bilag 1.docx",
        r"\\server\bhansen\bilag 1.docx",
        "../../../C:/Users/bhansen/bilag%201.docx",
        "../../../hjem/bhansen/bilag%201.docx",
        r"..\bhansen\bilag 1.docx",
        "/hjem/bhansen/bilag 1.docx",
        "bhansen/bilag 1.docx",
    ],
)
def test_of_a_link_into_somebodys_machine_only_the_name_of_the_file_is_told(target: str) -> None:
    done = imported(p(f'<w:hyperlink r:id="a">{r("bilaget")}</w:hyperlink>'), links={"a": target})
    assert done.markdown.endswith("\nbilaget\n")
    assert found(done, FindingKind.LINK_UNSAFE) == [(1, "…/bilag 1.docx")]
    assert "bhansen" not in repr(done)


def test_links_to_pages_and_to_files_beside_the_policy_stay() -> None:
    for target in ("https://a.example/c:/x.docx", "bilag/regler.md", "mailto:hr@a.example"):
        body = p(f'<w:hyperlink r:id="a">{r("bilaget")}</w:hyperlink>')
        assert f"[bilaget]({target})" in imported(body, links={"a": target}).markdown


def test_the_language_is_what_the_words_tell_and_not_what_the_template_says() -> None:
    english = p("The manager shall answer, and the employee is to be heard. It must not be late with the answer.")  # fmt: skip
    assert imported(english).policy.metadata.lang == "en"
    assert imported(p("Vi rydder sne.")).policy.metadata.lang == "da"


def test_a_file_without_words_is_an_error() -> None:
    with pytest.raises(EmptyPolicyError):
        import_word(word(p("") + table(("", ""))), file="x.docx")
