"""An editor's file: what is read, what is reported, and where each note is placed, or is not."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylib.compare import compare
from policylib.compare.facts import Comparison, EditorsNote, EditorsWords, Significance
from policylib.errors import Problem, SourceError
from policylib.explain.editorial import read_editorial, with_editorial
from policylib.markdown import read
from policylib.records import replace
from tests.commanding import NEW, OLD
from tests.growing import grows_evenly

PASSAGE = "rekruttering/hvad-goer-vi/p1"
QUOTE = "Lederen skal indhente to referencer."
FILE = "editorial/2.0.toml"


def words(text: str) -> EditorsWords:
    return read_editorial(text, FILE)[0]


def problems(text: str) -> list[Problem]:
    return list(read_editorial(text, FILE)[1])


def sample(new: str = NEW, old: str = OLD) -> Comparison:
    return compare(read(old), read(new))


def note(**told: object) -> EditorsNote:
    known: dict[str, object] = {"passage": PASSAGE, "quote": QUOTE, "reason": "Erfaringer."}
    return EditorsNote(**{**known, **told})  # type: ignore[arg-type]


def placed(comparison: Comparison, *notes: EditorsNote) -> tuple[dict[str, str], list[str]]:
    """The reasons by the address of their changes, and the reasons that were not placed."""
    told = with_editorial(comparison, EditorsWords(notes=notes))
    assert told.editors is not None
    reasons = {change.id: change.reason for change in told.changes if change.reason}
    return reasons, [each.reason for each in told.editors.unplaced]


def test_every_key_of_a_file_is_read() -> None:
    told = words(
        'introduction = """\nFørste afsnit\nog mere.\n\nAndet afsnit.\n"""\n'
        'decision = "Byrådet 13. december 2021, sag 21/4711"\n'
        "[[change]]\n"
        f'passage = "{PASSAGE}"\nlineage = "1.0:{PASSAGE}"\nquote = "{QUOTE}"\n'
        'reason = "Erfaringer  fra 2024."\nbasis = "lokal beslutning"\nsignificance = "wording"\n'
    )
    assert told.introduction == "Første afsnit og mere.\n\nAndet afsnit."
    assert told.decision == "Byrådet 13. december 2021, sag 21/4711"
    assert told.notes == (
        EditorsNote(
            passage=PASSAGE, lineage=f"1.0:{PASSAGE}", quote=QUOTE, reason="Erfaringer fra 2024.",
            basis="local_decision", significance=Significance.WORDING, file=FILE, line=8,
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("lov", "law"), ("Law", "law"), ("OVERENSKOMST", "collective_agreement"),
        ("collective agreement", "collective_agreement"), ("MED-aftale", "med_agreement"),
        ("MED agreement", "med_agreement"), ("local decision", "local_decision"),
    ],
)  # fmt: skip
def test_a_basis_may_be_written_in_danish_or_english(written: str, known: str) -> None:
    assert words(f'[[change]]\nbasis = "{written}"').notes[0].basis == known


def test_another_basis_stands_as_it_was_written_and_is_reported() -> None:
    text = '[[change]]\nquote = "x"\nbasis = "Arbejdsmiljøloven § 15"'
    assert words(text).notes[0].basis == "Arbejdsmiljøloven § 15"
    assert [(each.code, each.line) for each in problems(text)] == [("editorial-basis-unknown", 3)]


@pytest.mark.parametrize(
    ("written", "known"),
    [("indhold", "substantive"), ("Omformuleret", "wording"), ("tegn", "editorial"), ("editorial", "editorial")],
)  # fmt: skip
def test_a_significance_may_be_written_in_danish_or_english(written: str, known: str) -> None:
    found = words(f'[[change]]\nsignificance = "{written}"').notes[0].significance
    assert found == Significance(known)


def test_keys_and_values_that_say_nothing_are_reported_with_their_lines() -> None:
    text = (
        'indledning = "Hej"\ndecision = 2021-12-13\n\n[[change]]\nquote = "a"\nreson = "?"\n\n'
        '[[change]]\nquote = "b"\nreason = 2024-01-01\nsignificance = "huge"\n'
    )
    assert {(each.code, each.line) for each in problems(text)} == {
        ("editorial-unknown-key", 1),
        ("editorial-not-text", 2),
        ("editorial-unknown-key", 6),
        ("editorial-not-text", 10),
        ("editorial-significance-unknown", 11),
    }
    assert all(each.hint and each.file == FILE for each in problems(text))


def test_a_reason_without_a_quotation_is_reported() -> None:
    found = problems(f'[[change]]\npassage = "{PASSAGE}"\nreason = "Derfor."\n')
    assert [(each.code, each.line) for each in found] == [("editorial-without-quote", 1)]


@pytest.mark.parametrize(
    "text",
    ['reason = "', "[[change]", 'reason = "a\0b"', "a = 2021-13-45", f"a = {'9' * 4900}", "\x1b", "=",
     "a = [" * 900],
)  # fmt: skip
def test_a_broken_file_is_one_clear_error(text: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_editorial(text, FILE)
    assert str(caught.value).startswith(FILE)


@pytest.mark.parametrize("text", ["change = 3", "change = [1, 2]", "[change]\nreason = 'x'"])
def test_changes_of_another_shape_are_reported_and_passed_by(text: str) -> None:
    assert words(text).notes == ()
    assert [each.code for each in problems(text)] == ["editorial-not-changes"]


def test_a_file_larger_than_any_is_refused_unread() -> None:
    for text in ("x" * 600_000, "." * 6_000, "a." * 2_000 + "b = 1"):
        with pytest.raises(SourceError, match="larger than any"):
            read_editorial(text, FILE)


@pytest.mark.at_length
@pytest.mark.parametrize(
    ("row", "most"),
    [
        ("k{n} = 1\n", 40_000),
        ("k{n}" + ".a" * 499 + " = 1\n", 480),
        (" " * 4_900 + "k{n} = 1\n", 96),
    ],
    ids=["many keys", "long keys", "long lines"],
)
def test_time_to_read_it_grows_with_its_size_and_no_faster(row: str, most: int) -> None:
    def reading(rows: int) -> Callable[[], object]:
        text = "[change]\n" + "".join(row.replace("{n}", str(n)) for n in range(rows))
        return lambda: read_editorial(text, FILE)

    # Eight times the text: a quadratic reader would need 64 times the time.
    assert grows_evenly(reading, most // 8, most, most=24)


@given(st.text(max_size=400))
def test_any_text_at_all_is_read_or_refused_with_a_sentence(text: str) -> None:
    try:
        told, found = read_editorial(text, FILE)
    except SourceError:
        return
    assert all(str(each).startswith(FILE) for each in found)
    assert with_editorial(sample(), told).changes


@given(st.text(max_size=80))
def test_no_reason_holds_a_sign_that_nobody_can_see(reason: str) -> None:
    import json

    written = json.dumps(reason).replace("\x7f", "\\u007f")
    try:
        told = words(f'[[change]]\nquote = "x"\nreason = {written}\n').notes[0].reason
    except SourceError:
        return  # half a letter, which TOML does not write
    assert not [sign for sign in told if sign in "\x00\x07\x1b\x7f\x9b\u202e\u2066\ufeff\n\r"]
    if reason.isalnum():
        assert told


def test_hidden_signs_in_a_reason_are_left_out_and_reported() -> None:
    text = '[[change]]\nquote = "x"\nreason = "ond\\u001b[31m\\u202e tekst\\u0000"\n'
    assert words(text).notes[0].reason == "ond[31m tekst"
    assert [(each.code, each.line) for each in problems(text)] == [("editorial-hidden-signs", 3)]


def test_a_note_is_placed_where_address_and_quotation_fit() -> None:
    assert placed(sample(), note()) == ({f"{PASSAGE}#changed": "Erfaringer."}, [])
    assert placed(sample(), note(quote="skal indhente")) == (
        {f"{PASSAGE}#changed": "Erfaringer."},
        [],
    )


def test_a_quotation_that_no_longer_fits_is_not_placed() -> None:
    assert placed(sample(), note(quote="Lederen skal indhente tre referencer.")) == (
        {},
        ["Erfaringer."],
    )


def test_a_note_is_never_attached_elsewhere_than_at_its_address() -> None:
    both = NEW.replace("Ferie aftales med lederen.", "Ferie drøftes med lederen.")
    comparison = sample(both)
    assert len(comparison.changes) > 1
    assert placed(comparison, note(quote="Ferie drøftes med lederen.")) == ({}, ["Erfaringer."])


def test_half_a_word_is_no_quotation() -> None:
    for quote in ("eferencer", "Lederen skal indhente to ref", "lederen skal"):
        assert placed(sample(), note(quote=quote))[1] == ["Erfaringer."], quote


def test_the_quotation_alone_places_a_note_only_where_no_change_has_its_address() -> None:
    moved = note(passage="et-sted-der-var-engang/p9")
    assert placed(sample(), moved) == ({f"{PASSAGE}#changed": "Erfaringer."}, [])


def test_two_changes_that_fit_equally_well_get_nothing() -> None:
    old = (
        OLD + "\n## Tema 3: Løn\n\nKort tekst om løn.\n\n## Tema 4: Orlov\n\nKort tekst om orlov.\n"
    )
    same = "Se altid den fælles vejledning først."
    new = old.replace("Kort tekst om løn.", f"Kort tekst om løn. {same}").replace(
        "Kort tekst om orlov.", f"Kort tekst om orlov. {same}"
    )
    comparison = sample(new, old)
    assert placed(comparison, note(passage="", quote=same)) == ({}, ["Erfaringer."])
    assert placed(comparison, note(passage="loen/p1", quote=same))[0] == {
        "loen/p1#changed": "Erfaringer."
    }


def test_what_went_is_found_where_it_stood() -> None:
    gone = OLD.replace("\nFerie aftales med lederen.\n", "\n")
    kept = OLD.replace(
        "Ferie aftales med lederen.",
        "Ferie aftales med lederen.\n\nRestferie kan udbetales efter fem uger.",
    )
    went = note(passage="ferie/hvad-goer-vi/p2", quote="Restferie kan udbetales efter fem uger.")
    assert placed(sample(OLD, kept), went)[0] == {"ferie/hvad-goer-vi/p2#removed": "Erfaringer."}
    assert gone != OLD


def test_the_second_note_about_a_change_is_not_lost() -> None:
    assert placed(sample(), note(), note(reason="Noget andet.")) == (
        {f"{PASSAGE}#changed": "Erfaringer."},
        ["Noget andet."],
    )


def test_lineage_goes_before_the_address() -> None:
    comparison = sample()
    moved = replace(
        comparison,
        changes=tuple(
            replace(change, lineage=f"1.0:{PASSAGE}") if change.id.startswith(PASSAGE) else change
            for change in comparison.changes
        ),
    )
    by_lineage = note(passage="nu/et/andet/sted/p1", lineage=f"1.0:{PASSAGE}")
    assert placed(moved, by_lineage) == ({f"{PASSAGE}#changed": "Erfaringer."}, [])
    assert placed(moved, replace(by_lineage, quote="Andre ord.")) == ({}, ["Erfaringer."])
    elsewhere = note(lineage="1.0:en/anden/p1", passage="en/anden/p1")
    assert placed(moved, elsewhere) == ({}, ["Erfaringer."])


def test_a_lineage_that_nobody_knows_any_more_leaves_address_and_quotation() -> None:
    """An older version that is found later may give every passage an older name."""
    assert placed(sample(), note(lineage=f"0.9:{PASSAGE}"))[1] == []
    named = sample()
    changes = tuple(replace(change, lineage=f"1.0:{change.id}") for change in named.changes)
    assert placed(replace(named, changes=changes), note(lineage=f"0.9:{PASSAGE}"))[1] == []


def test_places_made_ready_without_words_are_no_notes() -> None:
    assert placed(sample(), note(reason=""), note(reason="", quote="Andre ord.")) == ({}, [])


def test_nothing_is_said_of_notes_that_speak_of_other_versions() -> None:
    told = with_editorial(
        sample(), EditorsWords(notes=(note(), note(quote="Andre ord.")), is_whole=False)
    )
    assert told.editors is not None
    assert told.editors.unplaced == ()
    assert [change.reason for change in told.changes if change.reason] == ["Erfaringer."]


def test_an_overrule_keeps_what_the_rules_said_however_often_it_is_told() -> None:
    told = sample()
    for _ in range(2):
        told = with_editorial(
            told, EditorsWords(notes=(note(significance=Significance.EDITORIAL),))
        )
    (change,) = (each for each in told.changes if each.reason)
    assert (change.significance, change.overruled) == (
        Significance.EDITORIAL,
        Significance.SUBSTANTIVE,
    )
    same = with_editorial(told, EditorsWords(notes=(note(significance=Significance.SUBSTANTIVE),)))
    assert {each.overruled for each in same.changes} == {None}
