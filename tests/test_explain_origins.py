"""Where the text comes from, in words: names, sentences, the terminal, the JSON document."""

import json
import re
from importlib import resources

import pytest
from jsonschema import Draft202012Validator

from policylib.compare.origins import find_origins
from policylib.explain.origin_places import document_names
from policylib.explain.origins import tell_origins
from policylib.explain.origins_json import origins_to_dict, origins_to_json
from policylib.explain.origins_text import origins_to_text
from policylib.language import origins_da, origins_en
from policylib.markdown import read
from tests.origins import example, found

SCHEMA = json.loads(
    resources.files("policylib.explain").joinpath("origins.schema.json").read_text("utf-8")
)


def flowing(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


def named(*heads: tuple[str, str], names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """What documents with these titles and versions are called."""
    olds = [
        read(
            f'---\ntitle: {title}\nversion: "{version}"\n---\n\n# {title}\n\nOrd nummer {n} her.\n'
        )
        for n, (title, version) in enumerate(heads)
    ]
    return document_names(find_origins(read("# Ny\n\nOrd.\n"), olds, names=names))


def test_documents_are_called_by_their_titles() -> None:
    assert named(("Løn", "1"), ("Ferie", "1")) == ("Løn", "Ferie")


def test_two_documents_of_one_title_are_told_apart() -> None:
    assert named(("Løn", "1.0"), ("Løn", "2.0")) == ("Løn, version 1.0", "Løn, version 2.0")
    same = named(("Løn", "1.0"), ("Løn", "1.0"), names=("a.md", "b.md"))
    assert same == ("Løn (a.md)", "Løn (b.md)")
    assert named(("Løn", "1.0"), ("Løn", "1.0")) == ("Løn (nr. 1)", "Løn (nr. 2)")


def test_the_answer_comes_first_and_in_plain_words() -> None:
    answer = tell_origins(example())
    assert answer.compared == (
        "Den nye tekst er skrevet sammen af Personalepolitik, Seniorpolitik og Sygefraværspolitik."
    )
    assert answer.short[0].startswith("8 afsnit og punkter finder vi ikke")
    assert sum(len(document.lost) for document in answer.documents) == 8
    assert answer.short[-1].startswith("Om en regel, som vi ikke finder, stadig gælder")


def test_every_table_adds_up() -> None:
    passages, words, new = tell_origins(example()).tables
    for table in (passages, words, new):
        for _, total, *parts in table.rows:
            assert int(total) == sum(map(int, parts))
            assert len(table.heads) == len(parts) + 2


def test_what_was_not_found_is_told_whole_and_with_what_it_held() -> None:
    [mentor, anniversary] = tell_origins(example()).documents[0].lost
    assert mentor.texts == ("Nye medarbejdere får en mentor de første tre måneder.",)
    assert anniversary.held == "Her stod en ret eller mulighed (»har ret til«)."
    assert anniversary.place == "»Mærkedage«"


def test_the_terminal_says_it_in_danish_within_its_width() -> None:
    told = origins_to_text(example(), width=72)
    assert max(map(len, told.splitlines())) <= 72
    lines = flowing(told)
    assert "Ændret. Fra Sygefraværspolitik, »Sygefraværssamtalen«. Binder mere: »kan«" in lines
    assert "Lederen [-kan-]{+skal+} indkalde" in lines
    assert "Næsten det samme står i Seniorpolitik, »Formål«: Oftere: hvert andet år" in lines
    assert "Hed før »Ordninger« i Seniorpolitik." in lines
    assert "Ikke med i den nye tekst: [-Samtalen er frivillig for medarbejderen.-]" in lines
    assert "»Sygefraværssamtalen« (teksten står nu i »Sygdom«)" in lines
    assert told.index("HVOR KOMMER") < told.index("HVOR ER TEKSTEN BLEVET AF?")


def test_of_every_document_what_was_not_found_stands_before_what_was() -> None:
    told = origins_to_text(example()).partition("HVOR ER TEKSTEN BLEVET AF?")[2]
    heads = re.findall(r"(Ikke fundet|Fundet) i den nye tekst:", told)
    assert heads == ["Ikke fundet", "Fundet"] * 3


def test_every_old_word_that_is_gone_can_be_read_in_the_terminal() -> None:
    told = flowing(origins_to_text(example(), width=100))
    for document in example().documents:
        for passage in document.passages:
            for sentence in passage.missing:
                assert sentence in told
            for strand in (*passage.destinations, *passage.again):
                for mark, words in strand.segments:
                    if mark == "-":
                        renamed = f"Hed før »{strand.old_text}«"
                        assert f"[-{words.strip()}" in told or renamed in told


def test_a_document_that_lives_on_whole_is_said_to() -> None:
    text = "Lederen indhenter to referencer, før en stilling bliver besat."
    told = flowing(origins_to_text(found(text, text, "Noget helt andet om kantinens åbningstid.")))
    assert "Alle 9 ord står i den nye tekst." in told
    assert "Alt er fundet i den nye tekst." in told
    assert "Vi finder ikke noget af teksten i den nye tekst." in told


def test_a_heading_says_that_its_text_is_new_only_where_there_is_some() -> None:
    text = "Lederen indhenter to referencer, før en stilling bliver besat."
    answer = tell_origins(found(f"## A\n\n## B\n\nKage.\n\n## C\n\n{text}", text, "Ord."))
    notes = {each.heading: each.notes for each in answer.passages if each.level}
    assert notes["A"] == ()
    assert notes["B"] == ("Teksten her er ny.",)
    assert notes["C"] == ("Teksten her kommer fra Politik (nr. 1) (9 ord fra indledningen).",)


def test_a_bold_line_that_became_a_heading_keeps_its_origin() -> None:
    text = "Lederen indhenter to referencer, før en stilling bliver besat."
    origins = found(f"## Referencer\n\n{text}", f"**Referencer**\n\n{text}", "Noget andet her.")
    heading = tell_origins(origins).passages[0]
    assert heading.heading == "Referencer"
    assert heading.notes[0].startswith("Teksten her kommer fra")
    assert origins.documents[0].words.lost == 0


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_json_keeps_to_its_schema(lang: str) -> None:
    for origins in (example(), example("senior.md"), found("", "", "Ord her.")):
        Draft202012Validator(SCHEMA).validate(origins_to_dict(origins, lang))


def test_the_json_rebuilds_both_texts_and_repeats_itself() -> None:
    document = json.loads(origins_to_json(example()))
    assert document["format"] == "policylib.origins/1"
    for passage in document["passages"]:
        for strand in passage["origins"]:
            old = "".join(text for mark, text in strand["segments"] if mark in "=-")
            assert old == strand["old_text"]
    assert origins_to_json(example()) == origins_to_json(example())


def test_the_json_says_the_same_as_the_tallies() -> None:
    origins = example()
    document = origins_to_dict(origins)
    fates = [p["fate"] for p in document["old_passages"] if p["node"] not in {"theme", "section"}]
    for fate in ("unchanged", "edited", "partly", "not_found"):
        assert fates.count(fate) == sum(old["passages"][fate] for old in document["old"])


def test_both_languages_have_the_same_words_with_the_same_facts() -> None:
    assert origins_da.WORDS.keys() == origins_en.WORDS.keys()
    for key, danish in origins_da.WORDS.items():
        facts = [sorted(re.findall(r"\{\w+\}", words)) for words in (danish, origins_en.WORDS[key])]
        assert facts[0] == facts[1], key


def test_no_word_stands_in_the_table_that_nobody_says() -> None:
    code = "".join(
        resources.files(f"policylib.{room}").joinpath(name).read_text("utf-8")
        for room, name in (
            ("explain", "origins.py"),
            ("explain", "origin_places.py"),
            ("explain", "destinations.py"),
            ("explain", "origins_text.py"),
            ("publish", "origins_page.py"),
            ("publish", "templates/origins.html"),
        )
    )
    stems = {
        "short.old",
        "table",
        "table.passages",
        "table.words",
        "table.new",
        "from.heading",
        "from",
        "to",
        "short.lost",
        "name",
        "place",
    }
    unused = [
        key
        for key in origins_da.WORDS
        if f'"{key}"' not in code and key.rpartition(".")[0] not in stems
    ]
    assert not unused


def test_the_answer_is_told_in_english_too() -> None:
    told = flowing(origins_to_text(example(), "en"))
    assert "Written together." in told
    assert "Binds more: “kan” has become “skal”." in told


def test_which_rights_are_not_found_is_said_first_of_all_that_is_lost() -> None:
    told = flowing(origins_to_text(example(), "da"))
    assert "er 2 rettigheder eller muligheder: »Nye medarbejdere får en mentor" in told
    assert told.index("rettigheder eller muligheder") < told.index("ord står i den nye tekst")
