"""The JSON document of a comparison: the contract to the letter, and the schema that we ship."""

import json
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from policylib.compare import compare
from policylib.compare.facts import Kind, NodeKind, Part, Signal, SignalType
from policylib.explain import summarise, to_dict, to_json
from policylib.markdown import read
from tests.explaining import comparison, edited, make, side
from tests.policies import as_text, edited_pieces


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    text = (
        resources.files("policylib.explain").joinpath("comparison.schema.json").read_text("utf-8")
    )
    document = json.loads(text)
    Draft202012Validator.check_schema(document)
    return Draft202012Validator(document)


def problems(schema: Draft202012Validator, document: Any) -> list[str]:
    return [f"{list(e.absolute_path)}: {e.message}" for e in schema.iter_errors(document)]


def test_the_contracts_example_comes_out_as_it_stands_there() -> None:
    change = edited("Lederen bør indhente én reference.", "Lederen skal indhente to referencer.")
    (told,) = to_dict(comparison(change))["changes"]
    assert list(told) == [
        "id", "kind", "node", "place", "old", "new", "segments", "significance", "signals", "explanation",
    ]  # fmt: skip
    assert told["signals"] == [
        {"type": "obligation", "old": "bør", "new": "skal", "direction": "stronger"},
        {"type": "number", "old": "én", "new": "to", "unit": None, "direction": "larger"},
    ]
    assert told["explanation"] == (
        "Binder mere: »bør« er ændret til »skal«. Antallet er sat op: to i stedet for én."
    )
    assert list(told["old"]) == ["text", "anchor", "file", "line"]


def test_the_document_begins_with_its_format_and_both_versions() -> None:
    document = to_dict(comparison())
    assert list(document) == ["format", "old", "new", "summary", "changes"]
    assert document["format"] == "policylib.comparison/1"
    assert document["new"] == {
        "version": "3.0", "status": "draft", "adopted_on": None, "in_force_from": None, "commit": None,
        "title": "Personalepolitik", "lang": "da",
    }  # fmt: skip


def test_danish_letters_stand_as_they_are_and_the_same_facts_give_the_same_bytes() -> None:
    change = edited("Frist: 14 dage – højst.", "Frist: 7 dage – højst.")
    first = to_json(comparison(change))
    assert "højst" in first
    assert "\\u00" not in first
    assert first == to_json(comparison(change))
    assert first.endswith("}\n")


def test_what_came_and_went_has_a_missing_side_and_place(schema: Draft202012Validator) -> None:
    came = make(Kind.ADDED, NodeKind.THEME, None, side("Orlov", number="4", body=("Tekst.",)))
    went = make(Kind.REMOVED, NodeKind.PARAGRAPH, side("Væk."), None)
    document = to_dict(comparison(came, went))
    assert problems(schema, document) == []
    added, removed = document["changes"]
    assert (added["old"], added["place"]["old"]) == (None, None)
    assert added["new"]["number"] == "4"
    assert added["new"]["body"] == ["Tekst."]
    assert (removed["new"], removed["place"]["new"]) == (None, None)
    assert "body" not in removed["old"]


def test_the_divided_side_of_a_split_has_its_parts(schema: Draft202012Validator) -> None:
    parts = tuple(
        Part(text, f"x/p{n}", "politik.md", n) for n, text in enumerate(("En.", "To."), 1)
    )
    split = make(Kind.SPLIT, NodeKind.PARAGRAPH, side("En. To."), side("En. To.", parts=parts))
    document = to_dict(comparison(split))
    assert problems(schema, document) == []
    (told,) = document["changes"]
    assert told["new"]["parts"][1] == {
        "text": "To.",
        "anchor": "x/p2",
        "file": "politik.md",
        "line": 2,
    }
    assert "parts" not in told["old"]


def test_uncertain_stands_only_where_the_rule_is_not_sure(schema: Draft202012Validator) -> None:
    change = edited("Lederen indhenter attester.", "Lederen skal indhente attester.")
    document = to_dict(comparison(change))
    assert problems(schema, document) == []
    (signal,) = document["changes"][0]["signals"]
    assert signal["uncertain"] is True
    sure = to_dict(comparison(edited("Lederen kan svare.", "Lederen skal svare.")))
    assert "uncertain" not in sure["changes"][0]["signals"][0]


def test_the_schema_refuses_what_the_contract_does_not_have(schema: Draft202012Validator) -> None:
    def broken(**more: object) -> dict[str, Any]:
        document = to_dict(comparison(edited("Lederen bør svare.", "Lederen skal svare.")))
        document["changes"][0] |= more
        return document

    assert problems(schema, broken()) == []
    assert problems(schema, broken(reason="…", lineage="1.0:x/p1", unknown_key=1)) == []
    assert problems(schema, broken(kind="rewritten"))
    assert problems(schema, broken(old=None))
    assert problems(schema, broken(segments=[]))
    assert problems(schema, broken(segments=[["~", "x"]]))
    assert problems(schema, broken(explanation=""))
    assert problems(
        schema, broken(signals=[{"type": "number", "old": "1", "new": "2", "direction": None}])
    )


def test_the_summary_counts_by_kind_weight_and_direction() -> None:
    both = edited("Lederen skal svare, og HR kan spørge.", "Lederen kan svare, og HR skal spørge.")
    link = Signal(type=SignalType.LINK, old="a", new="b")
    moved = make(Kind.MOVED, NodeKind.PARAGRAPH, side("Ens."), side("Ens."), signals=(link,))
    summary = summarise(
        comparison(both, moved, edited("Vi taler.", "Vi snakker."), unchanged=("Løn",))
    )
    assert (summary.changed, summary.moved) == (2, 1)
    assert (summary.stronger, summary.weaker) == (1, 1)
    assert summary.total == 3
    assert summary.unchanged_sections == ("Løn",)


@given(edited_pieces())
def test_every_comparison_fits_the_schema(pieces: tuple[list[str], list[str]]) -> None:
    old, new = (read(as_text(each), file="politik.md") for each in pieces)
    text = (
        resources.files("policylib.explain").joinpath("comparison.schema.json").read_text("utf-8")
    )
    assert (
        problems(Draft202012Validator(json.loads(text)), json.loads(to_json(compare(old, new))))
        == []
    )
