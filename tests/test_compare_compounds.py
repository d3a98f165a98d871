"""What differs inside a word that was marked whole: only where both words share a stem."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylib.compare import compare
from policylib.compare.compounds import changed_parts
from policylib.compare.redline import redline
from policylib.publish.comparison_page import comparison_page
from policylib.publish.parallel_page import parallel_page
from tests.policies import WORDS
from tests.publishing import page, policy


def parts(old: str, new: str) -> tuple[list[str], list[str]]:
    spans = changed_parts(old, new)
    return [old[a:b] for a, b in spans[0]], [new[a:b] for a, b in spans[1]]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("medarbejdersamtale", "medarbejderudviklingssamtale", ([], ["udviklings"])),
        ("MED-udvalget", "MED-hovedudvalget", ([], ["hoved"])),
        ("lokaludvalget", "hovedudvalget", (["lokal"], ["hoved"])),
        ("saglig", "usaglig", ([], ["u"])),
        ("reference", "referencer", ([], ["r"])),
        ("Samtalen", "lønsamtalen", ([], ["løn"])),
        ("seniorsamtale og lønsamtale", "seniorsamtaler og samtale", (["løn"], ["r"])),
        ("samtale", "årlig lønsamtale", ([], ["løn"])),
    ],
)
def test_the_part_that_differs(old: str, new: str, wanted: tuple[list[str], list[str]]) -> None:
    assert parts(old, new) == wanted


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kan", "skal"),
        ("bør", "må"),
        ("lederen", "HR"),
        ("én", "én til"),
        ("ferie", "personalepolitik"),
        ("leder", "lægeundersøgelsesattest"),
        ("2019", "2018"),
        ("den gamle aftale", "en ny"),
        ("", "samtale"),
        ("uge", "ugeplanlægningsmøderække"),
    ],
)
def test_words_without_a_stem_in_common_have_no_part_that_says_more(old: str, new: str) -> None:
    assert changed_parts(old, new) == ((), ())


LETTERS = st.text(alphabet="aeæøåsrdlkEÅ-e\u0301\u030a 1", max_size=24)
TEXTS = st.one_of(LETTERS, st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join))


@given(TEXTS, TEXTS)
def test_swapped_texts_give_swapped_parts(old: str, new: str) -> None:
    assert changed_parts(old, new) == changed_parts(new, old)[::-1]


@given(TEXTS, TEXTS)
def test_parts_lie_inside_words_in_order_and_leave_a_third_of_the_longer_word(
    old: str, new: str
) -> None:
    for text, spans in zip((old, new), changed_parts(old, new), strict=True):
        ends = [0, *(place for span in spans for place in span), len(text)]
        assert ends == sorted(ends)
        for start, end in spans:
            assert not set(text[start:end]) & set(" 1")
            word_start = max((i + 1 for i in range(start) if text[i] in " 1"), default=0)
            word_end = next((i for i in range(end, len(text)) if text[i] in " 1"), len(text))
            assert end - start <= word_end - word_start - 1


OLD = "# P\n\nLederen holder en medarbejdersamtale hvert år, og den må ikke være for kort.\n"
NEW = OLD.replace("medarbejdersamtale", "medarbejderudviklingssamtale")


def test_the_page_shows_the_part_at_every_place_and_reads_the_word_once() -> None:
    comparison = compare(policy(OLD), policy(NEW))
    for made in (page(comparison_page(comparison)), page(parallel_page(comparison))):
        found = [part for part in made.with_class("part") if part.text() != "ord"]
        assert found
        assert {part.text() for part in found} == {"udviklings"}
        for part in found:
            assert part.parent is not None
            assert part.parent.name == "ins"
            heard = part.parent.text().replace("\u200b", "").replace("\xa0", " ")
            assert heard == "Nyt: medarbejderudviklingssamtale slut"
    parts = page(comparison_page(comparison)).with_class("part")
    assert [part.text() for part in parts].count("udviklings") == 2


def test_the_part_is_not_told_by_colour_alone() -> None:
    style = page(comparison_page(compare(policy(OLD), policy(NEW)))).named("style")[0].text()
    assert ".part { border-bottom:" in style


def test_the_redline_keeps_the_marked_word_whole_and_cuts_its_part() -> None:
    (entry,) = [e for e in redline(compare(policy(OLD), policy(NEW))) if e.change_ids]
    marked = [(p.mark, p.run.text, p.is_part) for p in entry.pieces if p.mark != "="]
    assert marked == [
        ("-", "medarbejdersamtale", False),
        ("+", "medarbejder", False),
        ("+", "udviklings", True),
        ("+", "samtale", False),
    ]
