"""Readability: words, sentences and lix counted by hand, themes followed, and where it is told."""

import json
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from policylib.compare import compare
from policylib.explain import Band, Count, ThemeReadability, readability_of, to_dict, to_text
from policylib.language.counting import is_long, sentences_in, words_of
from tests.commanding import run
from tests.policies import as_text, edited_pieces, policy

OLD = """---
title: Personalepolitik
version: "1.0"
---

# Personalepolitik

Kort og klart.

## Tema 1: Ferie

### Hvad gør vi?

Vi holder ferie. Lederen planlægger.

## Tema 2: Kantine

Maden er god.
"""
NEW = """---
title: Personalepolitik
version: "2.0"
---

# Personalepolitik

Kort og klart.

## Tema 1: Løn

Løn udbetales månedligt.

## Tema 2: Ferie og fridage

### Hvad gør vi?

Vi holder ferie. Lederen planlægger den altid.
"""


def counted(text: str) -> Count:
    """What is counted in the body of one theme, its heading "Tema 1: Ferie" set aside."""
    read = policy(f"# Politik\n\n## Tema 1: Ferie\n\n{text}\n")
    count = readability_of(compare(read, read)).new
    return Count(
        words=count.words - 3,
        running=count.running,
        sentences=count.sentences,
        long_words=count.long_words,
    )


@pytest.mark.parametrize(
    ("text", "counts", "lix", "band"),
    [
        # 5 / 1 + 100 · 3 / 5
        ("Lederen skal indhente to referencer.", (5, 1, 3), 65, Band.VERY_HARD),
        # 7 / 2 + 0, and a half goes up
        ("Vi vil have det godt. Alle hilser.", (7, 2, 0), 4, Band.VERY_EASY),
        # 5 / 2 + 100 · 2 / 5
        ("Vi holder ferie. Lederen planlægger.", (5, 2, 2), 43, Band.MEDIUM),
        # 17 / 1 + 100 · 3 / 17 = 34.6
        (
            "Når du er syg, ringer du til din nærmeste leder, før arbejdet begynder kl. 8 eller 9.",
            (17, 1, 3), 35, Band.MEDIUM,
        ),
        # Two items, two sentences: 2 / 2 + 100 · 1 / 2
        ("- trivsel\n- løn", (2, 2, 1), 51, Band.HARD),
        # What leads to a list is a sentence, and its item another: 7 / 2 + 0
        ("Vi går op i:\n\n- at spise sammen", (7, 2, 0), 4, Band.VERY_EASY),
    ],
)  # fmt: skip
def test_the_lix_is_what_a_person_counts(
    text: str, counts: tuple[int, int, int], lix: int, band: Band
) -> None:
    count = counted(text)
    assert (count.running, count.sentences, count.long_words) == counts
    assert count.words == count.running
    assert (count.lix, count.band) == (lix, band)


@pytest.mark.parametrize(
    ("words", "sentences", "long_words", "lix", "band"),
    [
        (100, 10, 14, 24, Band.VERY_EASY), (100, 10, 15, 25, Band.EASY),
        (100, 10, 24, 34, Band.EASY), (100, 10, 25, 35, Band.MEDIUM),
        (100, 10, 34, 44, Band.MEDIUM), (100, 10, 35, 45, Band.HARD),
        (100, 10, 44, 54, Band.HARD), (100, 10, 45, 55, Band.VERY_HARD),
        # The band is that of the number that is shown: 24.4 and 24.5.
        (244, 10, 0, 24, Band.VERY_EASY), (245, 10, 0, 25, Band.EASY),
    ],
)  # fmt: skip
def test_the_bands_are_those_of_the_danish_scale(
    words: int, sentences: int, long_words: int, lix: int, band: Band
) -> None:
    count = Count(words=words, running=words, sentences=sentences, long_words=long_words)
    assert (count.lix, count.band) == (lix, band)


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 0), (1, 1), (299, 1), (300, 2), (499, 2), (500, 3), (2000, 10)]
)
def test_two_hundred_words_take_a_minute(words: int, minutes: int) -> None:
    assert Count(words=words).minutes == minutes


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mødet er kl. 9. Lederen kommer.", 2),
        ("Vi tilbyder f.eks. Word og bl.a. Excel.", 1),
        ("Se § 3, stk. 2, jf. § 4 nr. 1.", 1),
        ("Reglen gælder fra 1. marts 2020 for alle.", 1),
        ("Fristen er den 1. Maj og d. 2. juni.", 1),
        ("Læs tema 3. Lederen svarer.", 2),
        ("Beløbet er 500 kr. Lederen betaler kr. 300 mere.", 2),
        ("Kurser, møder m.m. Alt dækkes.", 2),
        ("Kontakt HR. Hr. Holm svarer.", 2),
        ("Spørg J. Holm om det.", 1),
        ("»Kan vi?« spurgte han. »Ja!« Vi kan.", 3),
        ("Det gælder: Alle svarer.", 2),
        ("Det gælder: alle svarer.", 1),
        ("Tlf.: 12 34 56 78, kl. 8.30", 1),
        ("Vent … Ring så igen", 1),
        ("Vent... Ring så igen.", 2),
        ("See e.g. Chapter 2, pp. 3 and Dr. Hill.", 1),
        ("The form is no. 7. Ask Ms. Hill. She knows.", 3),
        ("(Det gælder alle.) Også vikarer.", 2),
        ("Slut", 1),
        ("– … –", 0),
        ("", 0),
    ],
)
def test_a_full_stop_is_not_always_the_end_of_a_sentence(text: str, sentences: int) -> None:
    assert sentences_in(text) == sentences


def test_words_are_what_a_reader_would_count() -> None:
    assert words_of("TR og/eller AMR – f.eks. 2,5 timer (i MED-udvalget) 24/7.") == [
        "TR", "og", "eller", "AMR", "f.eks.", "2,5", "timer", "(i", "MED-udvalget)", "24/7.",
    ]  # fmt: skip
    assert is_long("(lederen)")
    assert not is_long("»leder.«")
    assert not is_long("2025/2026")


@given(st.text())
def test_any_text_has_a_sentence_where_it_has_a_word_and_never_more_sentences(text: str) -> None:
    words = words_of(" ".join(text.split()))
    sentences = sentences_in(" ".join(text.split()))
    assert sentences <= len(words)
    assert bool(sentences) == bool(words)


def test_headings_tables_and_captions_are_read_but_have_no_lix() -> None:
    told = counted("### Hvornår\n\n| Uge | Vagt |\n|---|---|\n| 1 | Ida Holm |\n\nDet er nok.")
    # Hvornår; Uge, Vagt; 1, Ida, Holm; Det, er, nok
    assert (told.words, told.running, told.sentences, told.lix) == (9, 3, 1, 3)
    bare = counted("| Uge | Vagt |\n|---|---|\n| 1 | Ida |")
    assert (bare.words, bare.lix, bare.band) == (4, None, None)


def test_a_pull_quote_that_repeats_its_theme_counts_once() -> None:
    once = counted("Vi hilser på hinanden. Det er rart.")
    assert counted("Vi hilser på hinanden. Det er rart.\n\n> »Vi hilser på hinanden«") == once
    assert counted("Vi hilser på hinanden. Det er rart.\n\n> Giv en hånd.").words == once.words + 3


def test_a_theme_is_followed_through_a_new_number_and_title() -> None:
    themes = readability_of(compare(policy(OLD), policy(NEW))).themes
    front = Count(words=3, running=3, sentences=1)
    # Tema 1: Ferie Hvad gør vi? and five words; a word more in the title, two in the text.
    ferie = Count(words=11, running=5, sentences=2, long_words=2)
    fridage = Count(words=15, running=7, sentences=2, long_words=2)
    lon = Count(words=6, running=3, sentences=1, long_words=2)
    kantine = Count(words=6, running=3, sentences=1)
    assert themes == (
        ThemeReadability(title="", old=front, new=front),
        ThemeReadability(title="Tema 1: Løn", old=None, new=lon),
        ThemeReadability(title="Tema 2: Ferie og fridage", old=ferie, new=fridage),
        ThemeReadability(title="Tema 2: Kantine", old=kantine, new=None),
    )


@given(edited_pieces())
def test_every_text_is_counted_once_and_swapping_swaps(edited: tuple[list[str], list[str]]) -> None:
    old, new = (policy(as_text(pieces)) for pieces in edited)
    told, mirrored = readability_of(compare(old, new)), readability_of(compare(new, old))
    for side in ("old", "new"):
        counts = [count for theme in told.themes if (count := getattr(theme, side)) is not None]
        assert sum(count.words for count in counts) == getattr(told, side).words
        assert sum(count.sentences for count in counts) == getattr(told, side).sentences
    assert (told.old, told.new) == (mirrored.new, mirrored.old)
    pairs = Counter((theme.old, theme.new) for theme in told.themes)
    assert pairs == Counter((theme.new, theme.old) for theme in mirrored.themes)


def test_the_table_says_it_in_plain_words_within_the_width() -> None:
    comparison = compare(policy(OLD), policy(NEW))
    told = to_text(comparison, "da", width=80, readability=readability_of(comparison))
    table = told[told.index("LÆSBARHED (LIX)") :]
    lines = [" ".join(line.split()) for line in table.splitlines()]
    assert lines[1:8] == [
        "Ord Ord Lix Lix Læsetid",
        "før nu før nu før → nu",
        "Uden for temaerne 3 3 3 meget let 3 meget let 1 → 1 min.",
        "Tema 1: Løn (nyt) – 6 – 70 meget svær – → 1 min.",
        "Tema 2: Ferie og fridage 11 15 43 middel 32 let 1 → 1 min.",
        "Tema 2: Kantine (taget ud) 6 – 3 meget let – 1 → – min.",
        # 11 / 4 + 100 · 2 / 11 = 20.9; 13 / 4 + 100 · 4 / 13 = 34.02
        "I alt 20 24 21 meget let 34 let 1 → 1 min.",
    ]
    assert max(map(len, table.splitlines())) <= 80
    narrow = to_text(comparison, "da", width=72, readability=readability_of(comparison))
    wrapped = narrow[narrow.index("LÆSBARHED (LIX)") :].splitlines()
    assert max(map(len, wrapped)) <= 72
    at = next(place for place, line in enumerate(wrapped) if "Kantine" in line)
    assert wrapped[at].split()[:3] == ["Tema", "2:", "Kantine"]
    assert wrapped[at + 1] == "  (taget ud)"
    assert "LIX" not in to_text(comparison, "da")
    assert "Readability" not in to_text(comparison, "en")


def test_the_contract_holds_it_where_it_was_asked_for() -> None:
    comparison = compare(policy(OLD), policy(NEW))
    assert "readability" not in to_dict(comparison)
    document = to_dict(comparison, readability=readability_of(comparison))
    assert document["readability"]["themes"][1] == {
        "title": "Tema 1: Løn",
        "old": None,
        "new": {
            "words": 6, "minutes": 1, "lix": 70, "band": "very_hard",
            "running_words": 3, "sentences": 1, "long_words": 2,
        },
    }  # fmt: skip
    schema = resources.files("policylib.explain").joinpath("comparison.schema.json")
    Draft202012Validator(json.loads(schema.read_text("utf-8"))).validate(document)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "old.md").write_text(OLD, "utf-8")
    (tmp_path / "new.md").write_text(NEW, "utf-8")
    return tmp_path


def test_the_program_tells_it_as_text_and_as_json(files: Path) -> None:
    told = run("diff", "old.md", "new.md", "--readability", "--lang", "en", folder=files)
    assert "READABILITY (LIX)" in told.stdout
    assert "43 medium" in told.stdout
    asked = ("diff", "old.md", "new.md", "--readability", "--format", "json")
    assert json.loads(run(*asked, folder=files).stdout)["readability"]["new"]["words"] == 24


@pytest.mark.parametrize("name", ["page.html", "page.pdf", "page.md"])
def test_what_a_committee_is_given_never_holds_it(files: Path, name: str) -> None:
    asked = ("diff", "old.md", "new.md", "-o", name)
    refused = run(*asked, "--readability", "--lang", "da", folder=files)
    assert refused.returncode == 2
    assert refused.stderr.startswith("policylib: læsbarhed vises kun som tekst og JSON")
    assert not (files / name).exists()
    if name != "page.pdf":
        assert run(*asked, folder=files).returncode == 0
        page = (files / name).read_text("utf-8").lower()
        assert "læsbarhed" not in page
        assert "lix" not in page
