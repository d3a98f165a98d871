"""What a reader meets of an editor's words, and that no judgement hides what the rules found."""

import json
from importlib import resources

import pytest
from jsonschema import Draft202012Validator

from policylib.compare.facts import (
    Change,
    Comparison,
    EditorsNote,
    EditorsWords,
    Kind,
    NodeKind,
    Significance,
)
from policylib.explain import (
    PageLine,
    changelog,
    explain_change,
    one_page,
    summarise,
    to_dict,
    to_json,
    to_markdown,
    to_text,
)
from policylib.explain.editorial import with_editorial
from policylib.publish.comparison_page import comparison_document, comparison_page
from policylib.records import replace
from tests.explaining import comparison, edited, make, side

STRONGER = edited("Lederen bør indhente en reference.", "Lederen skal indhente en reference.")
WEAKER = edited("Vagtplaner aftales i Lokaludvalget.", "Vagtplaner drøftes i Lokaludvalget.")
COMMA = make(
    Kind.CHANGED, NodeKind.PARAGRAPH, side("Ferie, aftales."), side("Ferie aftales."),
    significance=Significance.EDITORIAL,
)  # fmt: skip
REWORDED = edited("Vi hilser venligt på hinanden.", "Vi siger pænt goddag til hinanden.")
NEW = make(Kind.ADDED, NodeKind.PARAGRAPH, None, side("Alle får en mentor."))
REASON = "Erfaringer fra 2024."


def told(*changes: Change, **words: object) -> Comparison:
    """Changes at different places, with an editor's words about the first of them."""
    placed = []
    for number, change in enumerate(changes, start=1):
        anchor = f"rekruttering/hvad-goer-vi/p{number}"
        old, new = (
            replace(each, anchor=anchor) if each else None for each in (change.old, change.new)
        )
        placed.append(replace(change, id=f"{anchor}#{change.kind}", old=old, new=new))
    first = placed[0].new or placed[0].old
    assert first is not None
    note = EditorsNote(
        passage=first.anchor,
        quote=first.text,
        reason=str(words.get("reason", "")),
        basis=str(words.get("basis", "")),
        significance=words.get("significance"),  # type: ignore[arg-type]
    )
    others = {key: words[key] for key in ("introduction", "decision") if key in words}
    return with_editorial(
        comparison(*placed),
        EditorsWords(notes=(note,), **others),  # type: ignore[arg-type]
    )


def lines_of(compared: Comparison, lang: str = "da") -> dict[str, list[PageLine]]:
    return {group.key: list(group.lines) for group in one_page(compared, lang).groups}


def test_a_line_ends_with_its_reason_or_says_that_there_is_none() -> None:
    lines = lines_of(told(STRONGER, WEAKER, NEW, reason=REASON))
    assert lines["stronger"][0].why == "Begrundelse: Erfaringer fra 2024."
    assert lines["weaker"][0].why == "Ikke begrundet."
    assert lines["new"][0].why == ""


def test_where_nobody_wrote_one_sentence_says_so_and_no_line_does() -> None:
    page = one_page(comparison(STRONGER, WEAKER))
    assert page.reasons == "Der er ikke skrevet begrundelser for ændringerne."
    assert not [line for group in page.groups for line in group.lines if line.why]
    for output in (to_text, to_markdown, comparison_page, comparison_document):
        text = " ".join(output(comparison(STRONGER, WEAKER)).split())
        assert text.count("Der er ikke skrevet begrundelser for ændringerne.") == 1, output
        assert "Ikke begrundet" not in text


def test_another_comparison_than_the_file_speaks_of_claims_nothing() -> None:
    compared = replace(comparison(STRONGER, WEAKER), editors=EditorsWords(is_whole=False))
    text = to_text(compared)
    assert "egrund" not in text


@pytest.mark.parametrize(
    ("basis", "danish", "english"),
    [
        ("law", "Følger af: lov.", "Follows from: law."),
        ("collective_agreement", "Følger af: overenskomst.", "Follows from: collective agreement."),
        ("med_agreement", "Følger af: MED-aftale.", "Follows from: MED agreement."),
        ("local_decision", "Følger af: lokal beslutning.", "Follows from: local decision."),
        ("Ferieloven § 15", "Følger af: Ferieloven § 15.", "Follows from: Ferieloven § 15."),
    ],
)
def test_what_a_change_follows_from_is_said_in_the_readers_language(
    basis: str, danish: str, english: str
) -> None:
    compared = told(STRONGER, basis=basis)
    assert lines_of(compared)["stronger"][0].why == danish
    assert lines_of(compared, "en")["stronger"][0].why == english


def test_a_long_reason_is_short_on_the_page_and_whole_at_its_wording() -> None:
    long = "Det sparer tid. Det gælder især kl. 16, når alle går hjem, og det er ikke nyt."
    compared = told(STRONGER, reason=long)
    line = lines_of(compared)["stronger"][0]
    assert line.why == "Begrundelse: Det sparer tid. …"
    assert line.in_brief().why == "Begrundet."
    for text in (to_text(compared), to_markdown(compared), comparison_page(compared)):
        assert f"Begrundelse: {long}" in " ".join(text.split())
    words = " ".join(["ord"] * 40)
    assert lines_of(told(STRONGER, reason=words))["stronger"][0].why.endswith(" ord …")


@pytest.mark.parametrize("judged", list(Significance))
def test_no_judgement_takes_a_change_that_binds_less_from_its_place(judged: Significance) -> None:
    plain, compared = comparison(WEAKER), told(WEAKER, significance=judged)
    (line,) = lines_of(compared)["weaker"]
    (before,) = lines_of(plain)["weaker"]
    assert (line.text, line.title, line.place) == (before.text, before.title, before.place)
    assert summarise(compared).weaker == summarise(plain).weaker == 1
    (change,) = compared.changes
    assert explain_change(change, "da") == explain_change(plain.changes[0], "da")
    page = one_page(compared)
    assert page.short == one_page(plain).short
    says = "Vurderet af redaktøren:" in line.why
    assert says is (judged is not Significance.SUBSTANTIVE)


def test_an_overrule_counts_in_the_totals_and_is_shown_beside_the_rules() -> None:
    compared = told(WEAKER, significance=Significance.WORDING, reason=REASON)
    counts = summarise(compared)
    assert (counts.substantive, counts.wording, counts.total) == (0, 1, 1)
    said = (
        "Vurderet af redaktøren: omformulering; reglerne sagde: ændring i indholdet. "
        "Begrundelse: Erfaringer fra 2024."
    )
    assert lines_of(compared)["weaker"][0].why == said
    totals = one_page(compared).totals
    assert "0 i indholdet, 1 omformuleret" in totals
    assert "Redaktøren har vurderet 1 ændring anderledes end reglerne." in totals
    english = one_page(compared, "en")
    assert "The editor has judged 1 change otherwise than the rules." in english.totals


def test_what_the_editor_finds_weighty_is_no_longer_only_counted() -> None:
    for change in (COMMA, REWORDED):
        assert not any(lines_of(comparison(change)).values())
        lines = lines_of(told(change, significance=Significance.SUBSTANTIVE))
        assert [line.why.split(";")[0] for line in lines["read"]] == [
            "Vurderet af redaktøren: ændring i indholdet"
        ]


def test_what_the_editor_finds_weighty_is_not_called_a_rewording_first() -> None:
    """ "Omformuleret … Vurderet af redaktøren: ændring i indholdet" would say no, then yes."""
    compared = told(REWORDED, significance=Significance.SUBSTANTIVE)
    (line,) = lines_of(compared)["read"]
    assert "Omformuleret" not in line.text
    assert line.text.startswith("Ordene er ændret. Læs selv.")
    assert "reglerne sagde: omformulering" in line.why
    for output in (to_text, to_markdown, comparison_page, comparison_document):
        assert "Omformuleret:" not in output(compared)
        assert "Omformuleret" in output(comparison(REWORDED))


def test_words_that_changed_are_never_called_the_same() -> None:
    compared = told(WEAKER, significance=Significance.EDITORIAL)
    assert "Ordene er de samme" not in to_text(compared)


def test_json_has_the_editors_words_and_keeps_to_the_schema() -> None:
    compared = told(
        WEAKER, STRONGER, reason=REASON, basis="law", significance=Significance.WORDING,
        introduction="Kære læser.", decision="Byrådet",
    )  # fmt: skip
    unplaced = EditorsNote(passage="x/p1", quote="Væk.", reason="Hvorfor?", file="e.toml", line=3)
    assert compared.editors is not None
    compared = replace(compared, editors=replace(compared.editors, unplaced=(unplaced,)))
    document = to_dict(compared)
    first, second = document["changes"]
    assert (first["reason"], first["basis"]) == (REASON, "law")
    assert (first["significance"], first["overruled"]) == ("wording", "substantive")
    assert not {"reason", "basis", "overruled"} & set(second)
    assert document["editors"] == {
        "introduction": "Kære læser.",
        "decision": "Byrådet",
        "unplaced": [
            {
                "passage": "x/p1", "lineage": "", "quote": "Væk.", "reason": "Hvorfor?",
                "basis": "", "significance": None, "file": "e.toml", "line": 3,
            }
        ],
    }  # fmt: skip
    schema = resources.files("policylib.explain").joinpath("comparison.schema.json")
    validator = Draft202012Validator(json.loads(schema.read_text("utf-8")))
    assert not list(validator.iter_errors(json.loads(to_json(compared))))
    assert "editors" not in to_dict(comparison(WEAKER))


def test_reasons_that_fit_no_change_are_counted_for_readers_and_not_shown() -> None:
    compared = told(STRONGER, reason=REASON)
    assert compared.editors is not None
    lost = EditorsNote(passage="x/p1", quote="Væk.", reason="En fortrolig kladde.")
    for count, said in (
        (1, "Én begrundelse passer ikke længere til nogen ændring og er udeladt."),
        (2, "To begrundelser passer ikke længere til nogen ændring og er udeladt."),
    ):
        editors = replace(compared.editors, unplaced=(lost,) * count)
        with_lost = replace(compared, editors=editors)
        for output in (to_text, to_markdown, comparison_page, comparison_document):
            text = " ".join(output(with_lost).split())
            assert said in text
            assert "fortrolig" not in text


def test_introduction_and_decision_stand_before_the_changes() -> None:
    compared = told(
        STRONGER, introduction="Første afsnit.\n\nAndet afsnit.", decision="Byrådet 13. december"
    )
    for output in (to_text, to_markdown, comparison_page, comparison_document):
        text = output(compared)
        assert "Beslutning: Byrådet 13. december." in " ".join(text.split()), output
        assert 0 < text.index("Første afsnit.") < text.index("Andet afsnit."), output
    log = changelog([compared])
    assert "Beslutning: Byrådet 13. december." in log
    assert log.index("Andet afsnit.") < log.index("### ")


@pytest.mark.parametrize(
    ("decision", "is_told"),
    [
        ("Byrådet 13. december 2021, sag 21/471", False),
        ("Byrådet 13. december 2021, sag 21/4711", True),
        ("Byrådet 13. december 2021", True),
    ],
)
def test_a_case_number_is_told_once(decision: str, is_told: bool) -> None:  # noqa: FBT001
    compared = told(STRONGER, decision=decision)
    metadata = replace(compared.new_policy.metadata, case_number="21/471")
    compared = replace(compared, new_policy=replace(compared.new_policy, metadata=metadata))
    assert ("Sagsnr. 21/471." in one_page(compared).facts) is is_told


def test_the_changelog_tells_reasons_also_of_what_is_only_counted_otherwise() -> None:
    assert "Begrundelse: Erfaringer fra 2024." in changelog([told(STRONGER, reason=REASON)])
    log = changelog([told(COMMA, STRONGER, reason="Kommaet var galt.")])
    assert "Begrundelse: Kommaet var galt." in log
    assert "gælder kun tegn og opsætning" not in log.split("###")[1]
    assert "Ikke begrundet" not in log


HOSTILE = '<script>alert("1")</script> **fed** [her](http://ond.example) `x` | # <!-- &lt;'


def test_hostile_words_are_shown_letter_by_letter_everywhere() -> None:
    compared = told(
        STRONGER, COMMA, reason=HOSTILE, basis=HOSTILE, introduction=HOSTILE, decision=HOSTILE
    )
    for page in (comparison_page(compared), comparison_document(compared)):
        assert "<script>" not in page
        assert page.count("&lt;script&gt;") >= 4
        assert "&amp;lt;" in page
    for text in (to_markdown(compared), changelog([compared])):
        assert r"\<script\>" in text
        assert "**fed**" not in text
        assert r"\*\*fed\*\*" in text
        assert r"\[her\](" in text
        assert " <!-- &lt;" not in text
    assert "<script>" in to_text(compared)


def test_nothing_in_a_reason_reaches_the_terminals_controls() -> None:
    compared = told(STRONGER, reason="a\x1b[31mb\x07")
    assert "\x1b" not in to_text(compared)
    assert "\x1b[31mb" not in to_text(compared, colour=True)


def test_a_reason_about_a_field_of_the_front_matter_is_shown() -> None:
    field = make(
        Kind.CHANGED, NodeKind.METADATA, side("Ansatte"), side("Ansatte og elever"),
        significance=Significance.WORDING,
    )  # fmt: skip
    compared = told(field, reason="Elever spurgte.")
    for output in (to_text, to_markdown, comparison_page, comparison_document):
        assert "Begrundelse: Elever spurgte." in " ".join(output(compared).split()), output
