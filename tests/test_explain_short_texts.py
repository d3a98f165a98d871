"""The texts to paste: what a committee and what employees are told, and nothing beyond the one page."""

import datetime
import re

import pytest

from policylib.compare.facts import Comparison, Kind, NodeKind
from policylib.document import Decision, Status
from policylib.explain import agenda, intranet, one_page, plain_text
from policylib.explain.short_texts import BlockKind, ShortText
from policylib.records import replace
from tests.explaining import comparison, edited, make, side
from tests.sample_edition import sample_edition

DRAFT = ("3.0", "3.1-udkast")
ADOPTED = ("2.1", "3.0")


def sample(old: str, new: str) -> Comparison:
    return sample_edition().compared(old, new)


def items(short: ShortText, *, below: str) -> list[str]:
    """The items under the heading that begins with some words."""
    at = next(
        place
        for place, block in enumerate(short.blocks)
        if block.kind in {BlockKind.HEADING, BlockKind.SUBHEADING} and block.text.startswith(below)
    )
    found = []
    for block in short.blocks[at + 1 :]:
        if block.kind is not BlockKind.ITEM:
            break
        found.append(block.text)
    return found


def with_status(
    status: Status, *, start: datetime.date | None = None, body: str = ""
) -> Comparison:
    bare = comparison(edited("Lederen kan ringe.", "Lederen skal ringe."))
    approved = Decision(body=body) if body else None
    metadata = replace(bare.new_policy.metadata, approved_by=approved)
    return replace(
        bare,
        new=replace(bare.new, status=status, in_force_from=start),
        new_policy=replace(bare.new_policy, metadata=metadata),
    )


def test_a_draft_in_consultation_says_so_until_when_and_that_it_holds_nowhere() -> None:
    text = plain_text(agenda(sample(*DRAFT)))
    first = text.splitlines()[0]
    assert first == "Personalepolitik for Lyngvig Kommune: udkast til version 3.1 sendes i høring"
    assert "Høringsfristen er den 17. april 2026. Udkastet er et forslag og gælder ikke." in text
    assert "hvordan afgives høringssvar?]" in text
    news = plain_text(intranet(sample(*DRAFT)))
    assert "er i høring til og med 17. april 2026." in news
    assert "bemærkninger til udkastet?]" in news


def test_an_adopted_version_says_who_adopted_it_and_from_when_it_holds() -> None:
    text = plain_text(agenda(sample(*ADOPTED)))
    assert "er godkendt den 13. december 2021 af Byrådet. Den gælder fra 1. januar 2022." in text
    assert "høring" not in text.splitlines()[0]
    assert "forslag og gælder ikke" not in text
    news = plain_text(intranet(sample(*ADOPTED)))
    assert news.startswith("Ny version af Personalepolitik fra 1. januar 2022\n")
    assert "Byrådet har godkendt version 3.0" in news


@pytest.mark.parametrize(
    ("status", "start", "body", "told"),
    [
        (Status.DRAFT, None, "", "Sagen handler om udkast til version 3.0 af Personalepolitik."),
        (Status.RECOMMENDED, None, "", "Udkast til version 3.0 af Personalepolitik er indstillet"),
        (
            Status.CONSULTATION,
            None,
            "",
            "Udkast til version 3.0 af Personalepolitik sendes i høring. Ud",
        ),
        (Status.IN_FORCE, None, "", "Version 3.0 af Personalepolitik er godkendt."),
        (
            Status.REPLACED,
            datetime.date(2019, 1, 1),
            "",
            "Den gjaldt fra 1. januar 2019. Den er siden erstattet.",
        ),
        (
            Status.ADOPTED,
            None,
            "Byrådet",
            "Version 3.0 af Personalepolitik er godkendt af Byrådet.",
        ),
    ],
)
def test_every_status_has_an_opening_of_its_own(
    status: Status, start: datetime.date | None, body: str, told: str
) -> None:
    assert told in plain_text(agenda(with_status(status, start=start, body=body)))


def test_what_binds_less_and_what_is_gone_stand_first_and_all_of_them() -> None:
    for pair in (DRAFT, ADOPTED):
        whole = one_page(sample(*pair))
        short = agenda(sample(*pair), limit=1)
        text = plain_text(short)
        heads = [block.text for block in short.blocks if block.kind is BlockKind.SUBHEADING]
        assert [head.partition(" –")[0] for head in heads[:2]] == ["Det binder mindre", "Taget ud"]
        news = plain_text(intranet(sample(*pair), limit=1))
        for group in whole.groups:
            if group.key in {"weaker", "removed"}:
                for line in group.lines:
                    assert f"(nr. {line.number})" in text
                    assert line.lead.partition(" (")[0] in news


def test_every_number_of_the_one_page_is_told_or_counted() -> None:
    for pair in (DRAFT, ADOPTED):
        for limit in (1, 12, 24, 100):
            found = set()
            for run in re.findall(
                r"\(nr\. ([\d, –]+)\)", plain_text(agenda(sample(*pair), limit=limit))
            ):
                for part in run.split(", "):
                    first, _, last = part.partition("–")
                    found |= set(range(int(first), int(last or first) + 1))
            assert found == set(range(1, len(sample(*pair).changes) + 1))


def test_the_news_count_what_they_leave_out() -> None:
    short = intranet(sample(*DRAFT))
    told = sum(block.kind is BlockKind.ITEM for block in short.blocks)
    assert f"Desuden er der {49 - told} ændringer, som ikke står her." in plain_text(short)


def test_the_news_tell_of_what_kind_the_changes_are_that_they_leave_out() -> None:
    for limit in (6, 16, 24):
        answer = one_page(sample(*DRAFT), limit=limit)
        left = {
            group.title: [n for r in group.remainders for n in r.numbers] for group in answer.groups
        }
        told = plain_text(intranet(sample(*DRAFT), limit=limit))
        for title, numbers in left.items():
            said = f"{title[0].lower()}{title[1:]} ({len(numbers)})"
            assert (said in told) == bool(numbers), said


def test_an_editors_reason_stands_whole_and_its_lack_is_told_to_the_committee_alone() -> None:
    short = agenda(sample(*DRAFT))
    weaker = items(short, below="Det binder mindre")
    assert (
        "Begrundelse: I fag med få ansøgere har to referencer forsinket ansættelsen." in weaker[0]
    )
    stronger = items(short, below="Det binder mere")
    assert "Erfaringerne er fra 2024 og 2025." in stronger[-1]
    assert "Ikke begrundet." in weaker[2]
    assert "Ikke begrundet" not in plain_text(intranet(sample(*DRAFT)))


def test_each_place_to_read_too_is_named() -> None:
    assert items(agenda(sample(*DRAFT)), below="Læs også disse steder") == [
        "Livsfaser og seniorer (tema 3): nævner »seniordage« (nr. 15)"
    ]


def test_only_signs_changed_is_said_without_a_list_of_nothing() -> None:
    news = plain_text(intranet(sample("2.0", "2.0.1")))
    assert "- Kun tegn, opsætning, rækkefølge eller oplysninger om politikken er ændret." in news
    text = plain_text(agenda(sample("2.0", "2.0.1")))
    assert "Det binder mindre: ingen fundet." in text


def test_no_change_at_all_is_said() -> None:
    assert "- Der er ingen ændringer." in plain_text(agenda(comparison()))
    assert "- Der er ingen ændringer." in plain_text(intranet(comparison()))


def test_both_say_that_rules_made_them_and_that_they_are_no_legal_opinion() -> None:
    for make_text in (agenda, intranet):
        last = plain_text(make_text(sample(*DRAFT))).splitlines()[-1]
        assert last == "Lavet efter faste regler. Ikke en juridisk vurdering."


def test_a_line_break_in_the_policy_does_not_cut_a_text_that_is_pasted_line_by_line() -> None:
    gone = make(Kind.REMOVED, NodeKind.PARAGRAPH, side("Der gives\nfri\n\n- ikke et punkt"), None)
    for make_text in (agenda, intranet):
        for block in make_text(comparison(gone)).blocks:
            assert "\n" not in block.text


def test_english_texts_are_english() -> None:
    text = plain_text(agenda(sample(*DRAFT), "en"))
    assert "The consultation ends on 17 April 2026." in text
    assert "[To be filled in by HR:" in text
    for word in ("Udfyldes", "Sagsfremstilling", "Høring"):
        assert word not in text
