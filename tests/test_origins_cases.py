"""Where text comes from and where it went: cases that a caseworker could read."""

import pytest

from policylib.compare.facts import Direction, SignalType, Significance
from policylib.compare.origin_facts import Descent, Fate, Origins
from tests.origins import example, found, new_passage, old_passage

REFERENCES = "Lederen indhenter to referencer, før en stilling bliver besat."
TALK = "Lederen tilbyder en samtale om arbejdslivet én gang om året."
HEALTH = "Oplysninger om helbred må ikke gives videre uden samtykke."
CAKE = "Kantinen serverer kage på den første fredag i måneden."


def sources(origins: Origins, words: str) -> list[tuple[int, str]]:
    """The first origins of a passage: document and words there."""
    return [(t.old.document, t.old_text) for t in new_passage(origins, words).origins]


# What was done to the example's texts on purpose.
@pytest.mark.parametrize(
    ("words", "descent", "documents", "also"),
    [
        ("Personalepolitikken skal gøre", Descent.UNCHANGED, {0}, set()),
        ("Politikken gælder for alle", Descent.UNCHANGED, {0}, {1}),
        ("Personalepolitikken, seniorpolitikken", Descent.NEW, set(), set()),
        ("Lederen indhenter to referencer", Descent.UNCHANGED, {0}, set()),
        ("Ansøgeren skal give", Descent.UNCHANGED, {0}, set()),
        ("Løn forhandles", Descent.UNCHANGED, {0}, set()),
        ("Alle medarbejdere har ret", Descent.TOGETHER, {0}, set()),
        ("Lederen tilbyder en seniorsamtale", Descent.TOGETHER, {1, 2}, set()),
        ("Oplysninger om helbred", Descent.UNCHANGED, {0}, {1, 2}),
        ("En aftale om seniorordning", Descent.EDITED, {1}, set()),
        ("nedsat arbejdstid", Descent.UNCHANGED, {1}, set()),
        ("Sygdom meldes", Descent.EDITED, {2}, set()),
        ("Lederen kontakter", Descent.UNCHANGED, {2}, set()),
        ("Lederen skal indkalde", Descent.EDITED, {2}, set()),
        ("Ved længere sygdom", Descent.NEW, set(), set()),
    ],
)
def test_the_example_tells_where_each_passage_comes_from(
    words: str, descent: Descent, documents: set[int], also: set[int]
) -> None:
    passage = new_passage(example(), words)
    assert passage.descent is descent
    assert {strand.old.document for strand in passage.origins} == documents
    assert {strand.old.document for strand in passage.also} == also


@pytest.mark.parametrize(
    ("document", "words", "fate", "missing"),
    [
        (0, "Nye medarbejdere får", Fate.NOT_FOUND, ("Nye medarbejdere får en mentor de første tre måneder.",)),
        (0, "Medarbejderen har ret til fri", Fate.NOT_FOUND, ("Medarbejderen har ret til fri med løn på sin 50-års fødselsdag.",)),
        (0, "Lederen indhenter", Fate.EDITED, ()),
        (1, "Politikken gælder for ansatte", Fate.PARTLY, ("Politikken gælder for ansatte, der er fyldt 58 år.",)),
        (1, "Lederen tilbyder", Fate.PARTLY, ("Samtalen er frivillig for medarbejderen.",)),
        (1, "tre seniordage", Fate.NOT_FOUND, ("tre seniordage om året",)),
        (1, "Oplysninger om helbred", Fate.UNCHANGED, ()),
        (2, "Oplysninger om helbred", Fate.EDITED, ()),
        (2, "Lederen kan indkalde", Fate.EDITED, ()),
        (2, "Personaleafdelingen laver", Fate.NOT_FOUND, ("Personaleafdelingen laver hvert kvartal en oversigt over fraværet på hver arbejdsplads.",)),
    ],
)  # fmt: skip
def test_the_example_tells_what_became_of_each_old_passage(
    document: int, words: str, fate: Fate, missing: tuple[str, ...]
) -> None:
    passage = old_passage(example(), document, words)
    assert passage.fate is fate
    assert passage.missing == missing


def test_what_an_edit_means_is_told_by_the_rules_of_a_comparison() -> None:
    [strand] = new_passage(example(), "Lederen skal indkalde").origins
    [signal] = strand.signals
    assert (signal.type, signal.old, signal.new) == (SignalType.OBLIGATION, "kan", "skal")
    assert signal.direction is Direction.STRONGER
    assert strand.significance is Significance.SUBSTANTIVE


def test_a_lost_right_is_told_with_the_words_that_were_lost() -> None:
    passage = old_passage(example(), 0, "Medarbejderen har ret til fri")
    assert SignalType.RIGHT in {signal.type for signal in passage.signals}


def test_the_sums_are_those_that_a_reader_can_check() -> None:
    origins = example()
    staff, senior, sickness = (document.tally for document in origins.documents)
    assert (staff.total, staff.partly, staff.lost) == (11, 0, 2)
    assert (senior.total, senior.partly, senior.lost) == (9, 2, 2)
    assert (sickness.total, sickness.partly, sickness.lost) == (6, 0, 2)
    assert origins.tally.total == 18
    given = sum(document.given for document in origins.documents)
    assert given == origins.words.kept


def test_a_heading_comes_from_where_most_of_its_text_comes_from() -> None:
    origins = example()
    talks = new_passage(origins, "Samtaler")
    assert talks.origins[0].old.document == 0
    assert [each.document for each in talks.company] == [0, 1, 2]
    assert talks.company[0].title == "Samtaler"
    pay = new_passage(origins, "Ansættelse og løn")
    assert pay.descent is Descent.NEW
    assert [each.title for each in pay.company] == ["Rekruttering", "Løn"]


def test_a_boilerplate_heading_is_found_in_every_document_that_has_it() -> None:
    purpose = new_passage(example(), "Formål")
    assert purpose.origins[0].old.document == 0
    assert {strand.old.document for strand in purpose.also} == {1, 2}


def test_of_two_documents_with_one_sentence_the_closest_by_context_goes_first() -> None:
    one = f"## Ansættelse\n\n{CAKE}\n\n{HEALTH}"
    other = f"## Samtaler\n\n{TALK}\n\n{HEALTH}\n\n{REFERENCES}"
    new = f"## Samtaler\n\n{TALK}\n\n{HEALTH}\n\n{REFERENCES}"
    for olds in ((one, other), (other, one)):
        passage = new_passage(found(new, *olds), "Oplysninger")
        assert passage.origins[0].old.document == olds.index(other)
        assert [strand.old.document for strand in passage.also] == [olds.index(one)]


def test_a_sentence_taken_out_of_a_paragraph_is_found_where_it_stands_now() -> None:
    origins = found(f"{HEALTH} {CAKE}\n\n{TALK}", f"{HEALTH} {TALK} {CAKE}", REFERENCES)
    assert sources(origins, "Lederen tilbyder") == [(0, TALK)]
    old = old_passage(origins, 0, "Oplysninger")
    assert old.fate is Fate.EDITED
    assert not old.missing
    assert old_passage(origins, 1, "Lederen indhenter").fate is Fate.NOT_FOUND


def test_a_paragraph_written_together_from_two_documents_has_both_as_origins() -> None:
    origins = found(f"{HEALTH} {TALK}", f"{HEALTH}\n\n{CAKE}", f"{TALK}\n\n{REFERENCES}")
    passage = new_passage(origins, "Oplysninger")
    assert passage.descent is Descent.TOGETHER
    assert sources(origins, "Oplysninger") == [(0, HEALTH), (1, TALK)]


def test_a_list_written_into_a_paragraph_is_found_there() -> None:
    items = "- bogskab og stole fra magasinet\n- lamper fra det gamle rådhus\n- borde fra kantinen"
    text = "Bogskab og stole fra magasinet, lamper fra det gamle rådhus, borde fra kantinen."
    origins = found(text, f"Vi genbruger:\n\n{items}", CAKE)
    told = new_passage(origins, "Bogskab")
    assert [strand.old.text.split()[0] for strand in told.origins] == ["bogskab", "lamper", "borde"]
    assert all(p.fate is not Fate.NOT_FOUND for p in origins.documents[0].passages[1:])


def test_words_that_are_used_twice_have_two_destinations() -> None:
    origins = found(f"## A\n\n{HEALTH}\n\n{CAKE}\n\n## B\n\n{HEALTH}", f"{HEALTH}\n\n{CAKE}")
    old = old_passage(origins, 0, "Oplysninger")
    assert len(old.destinations) == len(old.again) == 1
    passages = [p for p in origins.passages if p.spot.text == HEALTH]
    assert [p.descent for p in passages] == [Descent.UNCHANGED] * 2


def test_a_split_passage_has_a_destination_for_each_piece() -> None:
    origins = found(f"{HEALTH}\n\n{TALK}\n\n{CAKE}", f"{HEALTH} {TALK}", CAKE)
    old = old_passage(origins, 0, "Oplysninger")
    assert [strand.new_text for strand in old.destinations] == [HEALTH, TALK]
    assert old.fate is Fate.EDITED


def test_an_unrelated_document_is_not_found_at_all() -> None:
    origins = found(f"{HEALTH}\n\n{TALK}", f"{HEALTH}\n\n{TALK}", f"{CAKE}\n\n{REFERENCES}")
    assert {p.fate for p in origins.documents[1].passages} == {Fate.NOT_FOUND}
    assert origins.documents[1].words.kept == 0


def test_sentences_of_one_frame_about_other_things_are_not_taken_for_each_other() -> None:
    origins = found(
        "Receptionen bestiller nøglekort efter nærmere anvisning.",
        "Pedellen udskifter brandslukkere efter nærmere anvisning.",
        CAKE,
    )
    assert new_passage(origins, "Receptionen").descent is Descent.NEW


def test_a_dropped_sentence_is_not_marked_unchanged_away() -> None:
    origins = found(f"{HEALTH} {CAKE}", f"{HEALTH} {TALK} {CAKE}", REFERENCES)
    assert new_passage(origins, "Oplysninger").descent is Descent.EDITED
    assert old_passage(origins, 0, "Oplysninger").missing == (TALK,)


def test_short_items_are_known_by_their_company() -> None:
    items = "Vi taler om:\n\n- løn\n- ferie\n- orlov"
    origins = found(f"{CAKE}\n\n{items}", f"{HEALTH}\n\n{items}", CAKE)
    assert {p.fate for p in origins.documents[0].passages[1:]} == {Fate.UNCHANGED}


def test_one_old_document_gives_the_pairs_of_a_comparison() -> None:
    origins = example("personale.md")
    assert new_passage(origins, "Sygdom meldes").descent is Descent.NEW
    assert new_passage(origins, "Løn forhandles").descent is Descent.UNCHANGED
    assert len(origins.documents) == 1


def test_nothing_at_all_has_no_origins_and_no_text_is_lost() -> None:
    origins = found("", "", CAKE)
    assert origins.passages == ()
    assert origins.documents[0].words.total == 0
    assert origins.documents[1].tally.lost == 1


def test_a_row_that_stands_alike_in_two_documents_is_found_for_both() -> None:
    table = "| Anledning | Fri |\n|---|---|\n| Eget bryllup | 1 dag |\n| Flytning | 1 dag |"
    wider = (
        "| Anledning | Fri | Varsel |\n|---|---|---|\n"
        "| Eget bryllup | 1 dag | 4 uger |\n| Flytning | 1 dag | 4 uger |"
    )
    origins = found(wider, f"{table}\n\n{CAKE}", f"{HEALTH}\n\n{table}")
    for document in (0, 1):
        assert old_passage(origins, document, "Eget bryllup").fate is Fate.EDITED
    assert new_passage(origins, "Eget bryllup").also


def test_a_theme_comes_from_the_theme_that_most_of_its_text_stood_in() -> None:
    old = f"## Tema 2: Trivsel\n\n{HEALTH}\n\n### Mad\n\n{CAKE}\n\n{TALK}"
    origins = found(f"## Tema 5: Sundhed\n\n### Hverdag\n\n{CAKE}\n\n{TALK}", old, REFERENCES)
    assert [c.title for c in new_passage(origins, "Sundhed").company] == ["Tema 2: Trivsel"]


def test_a_question_is_the_same_heading_however_it_goes_on() -> None:
    old = f"## Tema 2: Mad\n\n### Hvad gør vi? – Udfolde personalepolitikken\n\n{CAKE}"
    origins = found(f"## Tema 1: Mad\n\n### Hvad gør vi?\n\n{CAKE}", old, HEALTH)
    assert old_passage(origins, 0, "Hvad gør vi?").fate is Fate.EDITED


def test_headings_that_differ_in_a_dash_are_the_same() -> None:
    origins = found(f"## Tillid – altid\n\n{CAKE}", f"## Tillid - altid\n\n{CAKE}", HEALTH)
    [strand] = new_passage(origins, "Tillid").origins
    assert strand.significance is Significance.EDITORIAL
