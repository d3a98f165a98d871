"""The one page, the terminal and the changelog: everything stands once, and nothing is hidden."""

import re
from pathlib import Path

import pytest
from hypothesis import given

from policylib.compare import Comparison, compare
from policylib.compare.facts import Kind, NodeKind
from policylib.explain import changelog, is_untouched, one_page, summarise, to_markdown, to_text
from policylib.explain.terminal import summary_lines
from policylib.markdown import SourceText, parse, read
from tests.explaining import comparison, edited, make, side
from tests.policies import as_text, edited_pieces


@pytest.fixture(scope="module")
def sample(root: Path) -> Comparison:
    """The sample's draft out for consultation, against the version adopted before it."""
    policies = []
    for version in ("3.0", "3.1-udkast"):
        files = sorted((root / "policy_versions" / version / "politik").glob("*.md"))
        sources = [SourceText(file=path.name, text=path.read_text("utf-8")) for path in files]
        policies.append(parse(sources).policy)
    return compare(policies[0], policies[1])


def numbers_on(page_of: Comparison, limit: int | None = None) -> list[int]:
    page = one_page(page_of, "da", limit=limit)
    return sorted(
        [line.number for group in page.groups for line in group.lines]
        + [number for group in page.groups for rest in group.remainders for number in rest.numbers]
    )


@given(edited_pieces())
def test_every_change_stands_in_one_group_or_is_counted_once(
    pieces: tuple[list[str], list[str]],
) -> None:
    old, new = (read(as_text(each), file="politik.md") for each in pieces)
    made = compare(old, new)
    everything = list(range(1, len(made.changes) + 1))
    assert numbers_on(made) == everything
    assert numbers_on(made, limit=3) == everything


def test_the_page_names_what_is_in_force_and_what_is_discussed(sample: Comparison) -> None:
    page = one_page(sample, "da")
    assert page.mark == "UDKAST – I HØRING"
    assert page.policy == "Personalepolitik for Lyngvig Kommune"
    assert "version 3.1 sammenlignet med" in page.compared
    assert "1. januar 2022" in page.compared
    assert page.facts[0] == "Høringsfrist: 17. april 2026."
    assert page.disclaimer == "Lavet efter faste regler. Ikke en juridisk vurdering."


def test_the_groups_stand_in_their_order_and_empty_ones_stay() -> None:
    page = one_page(comparison(edited("Lederen kan svare.", "Lederen skal svare.")), "da")
    assert [group.title for group in page.groups] == [
        "Det binder mere", "Det binder mindre", "Nyt", "Taget ud", "Tal, datoer, links og opgaver", "Flyttet, omskrevet og andet", "Læs selv",
    ]  # fmt: skip
    assert page.groups[1].lines == ()
    assert page.groups[1].empty == "Det binder mindre: ingen fundet."
    (line,) = page.groups[0].lines
    assert line.lead == "Rekruttering (tema 1)"
    assert line.text == "Lederen »kan« → »skal« svare."


def test_what_is_lost_never_hides_below_what_is_gained() -> None:
    both = edited("Lederen skal svare, og HR kan spørge.", "Lederen kan svare, og HR skal spørge.")
    page = one_page(comparison(both), "da")
    assert [len(group.lines) for group in page.groups[:2]] == [0, 1]
    influence = edited("Planen aftales i Lokal-MED.", "Planen drøftes i Lokal-MED.")
    (line,) = one_page(comparison(influence), "da").groups[1].lines
    assert line.text == "Planen »aftales« → »drøftes« i Lokal-MED. Mindre indflydelse."


def test_uncertain_signs_are_left_to_the_reader() -> None:
    unsure = edited("Lederen indhenter attester.", "Lederen skal indhente attester.")
    page = one_page(comparison(unsure), "da")
    assert [group.key for group in page.groups if group.lines] == ["read"]


def test_deadlines_and_least_numbers_bind() -> None:
    shorter = edited("Svaret gives senest 14 dage efter.", "Svaret gives senest 7 dage efter.")
    fewer = edited("Der deltager mindst fire personer.", "Der deltager mindst tre personer.")
    page = one_page(comparison(shorter, fewer), "da")
    assert [[line.number for line in group.lines] for group in page.groups[:2]] == [[1], [2]]


def test_where_space_runs_out_what_is_lost_still_stands(sample: Comparison) -> None:
    whole, short = one_page(sample, "da"), one_page(sample, "da", limit=12)
    for kept in (1, 3):
        assert short.groups[kept].lines == whole.groups[kept].lines
    assert sum(len(group.lines) for group in short.groups) <= 12
    said = [rest.text for group in short.groups for rest in group.remainders]
    assert any("ændringer, se den fulde liste" in text for text in said)


def test_who_does_what_stands_where_numbers_of_the_foreword_are_cut(sample: Comparison) -> None:
    whole = one_page(sample, "da")
    lines = sum(len(group.lines) for group in whole.groups)
    short = one_page(sample, "da", limit=lines - 9)
    before, after = (next(g for g in p.groups if g.key == "facts") for p in (whole, short))
    assert any("HR og Personale" in line.text for line in after.lines)
    assert any(line.title == "Forord" for line in before.lines)
    assert not any(line.title == "Forord" for line in after.lines)
    left = sorted({line.number for line in before.lines} - {line.number for line in after.lines})
    assert after.remainders[0].numbers == tuple(left)
    assert f"(nr. {left[0]}" in after.remainders[0].text


def test_more_is_said_only_where_some_stand(sample: Comparison) -> None:
    told = set()
    for limit in (10, 20, 30):
        for group in one_page(sample, "da", limit=limit).groups:
            for rest in group.remainders:
                if "se den fulde liste" in rest.text:
                    is_more = rest.text.startswith(("1 mere, ", f"{len(rest.numbers)} flere, "))
                    assert is_more is bool(group.lines)
                    told.add(is_more)
    assert told == {True, False}


def test_the_totals_add_up(sample: Comparison) -> None:
    numbers = [int(found) for found in re.findall(r"\d+", one_page(sample, "da").totals)]
    assert numbers[0] == sum(numbers[1:]) == len(sample.changes)


def test_nothing_changed_is_said_aloud() -> None:
    page = one_page(comparison(unchanged=("Løn", "Forord")), "da")
    assert page.short == ("Der er ingen ændringer.",)
    assert page.unchanged == ("Løn", "Forord")


def test_the_short_answer_fits_one_screen(sample: Comparison) -> None:
    for lang in ("da", "en"):
        lines = summary_lines(sample, lang, width=80)
        assert len(lines) <= 24
        assert all(sum(len(span.text) for span in line) <= 80 for line in lines)
        shown = " ".join(span.text.strip() for line in lines for span in line)
        for told in one_page(sample, lang).short:
            assert told.replace(" ", "") in shown.replace(" ", "")


def _unwrapped(text: str) -> str:
    return " ".join(text.split())


def test_the_terminal_shows_every_changed_word_without_colour(sample: Comparison) -> None:
    told = _unwrapped(to_text(sample, "da"))
    for number, change in enumerate(sample.changes, start=1):
        assert f" {number}. " in told
        if change.node is NodeKind.METADATA:
            continue
        marks = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
        redline = "".join(marks[mark].format(text) for mark, text in change.segments)
        assert _unwrapped(redline) in told


def test_the_terminal_keeps_within_its_width_and_colour_adds_no_words(sample: Comparison) -> None:
    narrow = to_text(sample, "da", width=60)
    assert max(len(line) for line in narrow.splitlines()) <= 60
    coloured = to_text(sample, "da", width=60, colour=True)
    assert "\x1b[" in coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert _unwrapped(plain) == _unwrapped(narrow)


def test_control_characters_never_reach_the_terminal() -> None:
    told = to_text(comparison(edited("Vi taler.", "Vi \x1b[2Jtaler \u202eher.")), "da")
    assert "\x1b" not in told
    assert "\u202e" not in told


def test_the_changelog_notices_a_hand_that_edited_it(sample: Comparison) -> None:
    text = changelog([sample], "da")
    assert text.startswith("# Versionshistorik\n")
    assert is_untouched(text)
    assert is_untouched(text.replace("\n", "\r\n"))
    assert not is_untouched(text.replace("Lederen", "Chefen", 1).replace("lederen", "chefen", 1))
    assert not is_untouched(text.replace("digest: ", "digest: 0"))
    assert not is_untouched("# Versionshistorik\n")
    assert not is_untouched("")


def test_the_changelog_has_the_newest_version_first_whatever_the_order(sample: Comparison) -> None:
    first = comparison(edited("Lederen kan svare.", "Lederen skal svare."))
    chain = [first, Comparison(old=first.new, new=sample.new, changes=(), unchanged_sections=())]
    there, back = changelog(chain, "da"), changelog(chain[::-1], "da")
    assert there == back
    assert there.index("3.1") < there.index("version 3.0")


def test_what_is_lost_stands_first_in_the_changelog() -> None:
    stronger = edited("Lederen kan svare.", "Lederen skal svare.")
    gone = make(Kind.REMOVED, NodeKind.PARAGRAPH, side("Der gives fri."), None)
    weaker = edited("HR skal svare.", "HR bør svare.")
    text = changelog([comparison(stronger, weaker)], "da")
    assert text.index("Binder mindre") < text.index("Binder mere")
    assert "»Der gives fri.«" in changelog([comparison(gone)], "da")


def test_quoted_words_are_no_markup_in_the_changelog_and_in_markdown() -> None:
    came = make(Kind.ADDED, NodeKind.PARAGRAPH, None, side("# Ikke *en* [overskrift](x) <b>"))
    for text in (changelog([comparison(came)], "da"), to_markdown(comparison(came), "da")):
        assert "\\# Ikke \\*en\\* \\[overskrift\\](x) \\<b\\>" in text


def test_markdown_shows_the_whole_wording_before_and_now() -> None:
    text = to_markdown(comparison(edited("Lederen kan svare.", "Lederen skal svare.")), "da")
    assert "> **Før:** Lederen kan svare." in text
    assert "> **Nu:** Lederen skal svare." in text
    assert summarise(comparison()).total == 0


def test_the_changelog_ends_with_the_version_that_the_history_begins_with(
    sample: Comparison,
) -> None:
    for text in (changelog([sample], "da"), changelog([], first=sample.old_policy)):
        assert "## Version 3.0" in text
        assert "Gælder fra 1. januar 2022. Den ældste version i denne oversigt." in text
        assert is_untouched(text)
    assert "Der er ingen ændringer." in changelog([], "da")


def test_a_page_without_words_has_the_same_numbers_places_and_totals(sample: Comparison) -> None:
    whole, bare = one_page(sample, "da"), one_page(sample, "da", worded=False)
    assert [group.title for group in bare.groups] == [group.title for group in whole.groups]
    for one, other in zip(whole.groups, bare.groups, strict=True):
        assert [(each.number, each.lead) for each in one.lines] == [
            (each.number, each.lead) for each in other.lines
        ]
        assert one.remainders == other.remainders
        assert not any(each.text for each in other.lines)
    assert (bare.short, bare.totals, bare.unchanged) == (whole.short, whole.totals, whole.unchanged)


def test_which_numbers_changed_stands_even_where_there_is_no_room_for_lines(
    sample: Comparison,
) -> None:
    whole, short = one_page(sample, "da"), one_page(sample, "da", limit=1)
    lines = next(group.lines for group in whole.groups if group.key == "facts")
    (rest,) = next(group.remainders for group in short.groups if group.key == "facts")
    assert rest.numbers == tuple(line.number for line in lines)
    for line in lines:
        if line.old and line.new and "://" not in line.new:
            assert f"{line.old} → {line.new}" in rest.text


def test_what_gives_less_influence_is_counted_once() -> None:
    less = edited("Vagtplaner aftales i Lokaludvalget.", "Vagtplaner drøftes i Lokaludvalget.")
    weaker = edited("Lederen skal indhente referencer.", "Lederen bør indhente referencer.")
    both, alone = (one_page(comparison(*each)).short for each in ((less, weaker), (less,)))
    assert both[0].startswith("To ændringer binder mindre")
    assert both[1].startswith("Heraf giver én mindre indflydelse")
    assert alone[0].startswith("Én ændring binder mindre")
    assert alone[1] == "Den giver mindre indflydelse."
