"""The words of both languages: the same keys, the same variables, the right gender and number."""

import re
from collections.abc import Mapping
from datetime import date

import pytest

from policylib.language import (
    get,
    labels_da,
    labels_en,
    lexicon_da,
    lexicon_en,
    sentences_da,
    sentences_en,
)
from policylib.language.lexicon import lexicon
from policylib.language.tokens import tokens_of


def _variables(template: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", template))


# Danish bends these after the gender of the word; English does not.
_BENT = {"it", "new_word", "The", "the", "one", "Count", "count"}


@pytest.mark.parametrize(
    ("danish", "english"),
    [(labels_da.LABELS, labels_en.LABELS), (sentences_da.SENTENCES, sentences_en.SENTENCES)],
    ids=["labels", "sentences"],
)
def test_both_languages_say_the_same_things(
    danish: Mapping[str, str], english: Mapping[str, str]
) -> None:
    assert danish.keys() == english.keys()
    for key, template in danish.items():
        assert _variables(template) - _BENT == _variables(english[key]) - _BENT, key


def test_both_languages_have_the_same_words_for_things() -> None:
    assert labels_da.NOUNS.keys() == labels_en.NOUNS.keys()
    assert labels_da.NUMBER_WORDS.keys() == labels_en.NUMBER_WORDS.keys()


def test_both_lexicons_have_the_same_shape() -> None:
    names = [
        {name for name in vars(each) if name.isupper() and not name.startswith("_")}
        for each in (lexicon_da, lexicon_en)
    ]
    assert names[0] == names[1]


def test_no_phrase_stands_on_two_rungs_of_a_ladder() -> None:
    for words in (lexicon_da, lexicon_en):
        rungs: dict[str, tuple[str, float]] = {}
        for kind, rank, _, phrases in words.LADDERS:
            for phrase in phrases:
                assert rungs.setdefault(phrase, (kind, rank)) == (kind, rank), phrase


def test_gender_and_number_are_right() -> None:
    danish = get("da")
    assert danish.counted(1, "paragraph", "new") == "1 nyt afsnit"
    assert danish.counted(2, "paragraph", "new") == "2 nye afsnit"
    assert danish.counted(1, "table_row", "new") == "1 ny tabelrække"
    assert danish.counted(0, "change") == "0 ændringer"
    assert get("en").counted(2, "theme", "new") == "2 new themes"
    assert danish.number(1, neuter=True) == "ét"
    assert danish.number(13) == "13"


def test_quotation_marks_dates_and_lists_follow_the_language() -> None:
    danish, english = get("da"), get("en-GB")
    assert danish.quoted("Ferie") == "»Ferie«"
    assert english.quoted("Leave") == "“Leave”"
    assert danish.date(date(2021, 12, 13)) == "13. december 2021"
    assert english.date(date(2021, 12, 13)) == "13 December 2021"
    assert danish.listed(["2", "4", "5"]) == "2, 4 og 5"
    assert danish.listed([]) == ""


def test_danish_stands_in_for_a_language_that_is_not_known() -> None:
    assert get("de").code == get("").code == "da"


def test_no_label_shows_the_machine() -> None:
    for words in (
        labels_da.LABELS,
        labels_en.LABELS,
        sentences_da.SENTENCES,
        sentences_en.SENTENCES,
    ):
        for told in words.values():
            assert not re.search(r"\b(signal|lineage|anchor|node|None)\b", told), told


def test_a_sentence_ends_where_a_reader_ends_it() -> None:
    text = "Gaven koster 500 kr. og købes senest d. 1. marts. Se § 3, stk. 2. Lederen svarer, f.eks. skriftligt."
    tokens = tokens_of(text)
    first = [token.word for token in tokens if token.first]
    assert first == ["gaven", "se", "lederen"]


def test_the_longest_phrase_wins_and_stays_within_its_sentence() -> None:
    danish = lexicon("da")
    tokens = tokens_of("Lederen er ikke. Forpligtet til det er lederen ikke forpligtet til.")
    # "er ikke" and "forpligtet til" stand in two sentences: nobody is freed of a duty.
    assert all(found.entry.rank > 0 for found in danish.modals.find(tokens))
    (freed,) = danish.modals.find(tokens_of("Lederen er ikke forpligtet til det."))
    assert freed.entry.rank == 0
    tokens = tokens_of("Lederen har ansvaret for, at planen følges.")
    (found,) = danish.modals.find(tokens)
    assert (found.entry.kind, found.last - found.first) == ("obligation", 3)


def test_a_list_within_a_list_is_heard_as_one() -> None:
    da, en = get("da"), get("en")
    assert da.listed(["tema 2 og 3", "»Forord«"]) == "tema 2 og 3 samt »Forord«"
    assert da.listed(["»Løn og ferie«", "»Forord«"]) == "»Løn og ferie« og »Forord«"
    assert en.listed(["themes 2 and 3", "A", "B"]) == "themes 2 and 3 as well as A and B"
