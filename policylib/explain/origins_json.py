"""Where the text comes from, as the JSON document `policylib.origins/1`."""

import json
from typing import Any

from policylib.compare.origin_facts import (
    Company,
    NewPassage,
    OldPassage,
    Origins,
    Spot,
    Strand,
    Tally,
    Words,
)
from policylib.explain.contract import edition_to_dict, signal_to_dict
from policylib.explain.origin_places import change_of, document_names
from policylib.explain.sentences import explain_change

FORMAT = "policylib.origins/1"


def origins_to_dict(origins: Origins, lang: str | None = None) -> dict[str, Any]:
    """The document as plain values; `lang` is that of names and explanations."""
    told = lang or origins.lang
    names = document_names(origins, told)
    new = zip(("unchanged", "edited", "together", "new"), origins.tally, strict=True)
    return {
        "format": FORMAT,
        "new": edition_to_dict(origins.new),
        "old": [
            {
                **edition_to_dict(document.edition),
                "name": name,
                "file": document.file,
                "passages": _tally(document.tally),
                "words": _words(document.words),
                "given": document.given,
            }
            for document, name in zip(origins.documents, names, strict=True)
        ],
        "summary": {"passages": dict(new), "words": _words_of_new(origins.words)},
        "passages": [_new(passage, told) for passage in origins.passages],
        "old_passages": [
            _old(passage, number, told)
            for number, document in enumerate(origins.documents)
            for passage in document.passages
        ],
    }


def origins_to_json(origins: Origins, lang: str | None = None) -> str:
    """The document as text; the same origins give the same bytes."""
    return json.dumps(origins_to_dict(origins, lang), ensure_ascii=False, indent=2) + "\n"


def _tally(tally: Tally) -> dict[str, int]:
    return dict(zip(("unchanged", "edited", "partly", "not_found"), tally, strict=True))


def _words(words: Words) -> dict[str, int]:
    return {"kept": words.kept, "edited": words.edited, "not_found": words.lost}


def _words_of_new(words: Words) -> dict[str, int]:
    return {"kept": words.kept, "written": words.edited, "new": words.lost}


def _new(passage: NewPassage, lang: str) -> dict[str, Any]:
    return {
        **_spot(passage.spot),
        "descent": passage.descent.value,
        "words": _words_of_new(passage.words),
        "origins": [_strand(strand, lang, is_new=True) for strand in passage.origins],
        "also": [_strand(strand, lang, is_new=True) for strand in passage.also],
        "new_sentences": list(passage.fresh),
        "text_from": [_company(each) for each in passage.company],
        "signals": [signal_to_dict(signal) for signal in passage.signals],
    }


def _old(passage: OldPassage, number: int, lang: str) -> dict[str, Any]:
    return {
        "document": number,
        **_spot(passage.spot),
        "fate": passage.fate.value,
        "words": _words(passage.words),
        "destinations": [_strand(strand, lang, is_new=False) for strand in passage.destinations],
        "again": [_strand(strand, lang, is_new=False) for strand in passage.again],
        "not_found": list(passage.missing),
        "text_went": [_company(each) for each in passage.company],
        "signals": [signal_to_dict(signal) for signal in passage.signals],
    }


def _spot(spot: Spot) -> dict[str, Any]:
    return {
        "anchor": spot.anchor,
        "node": spot.node.value,
        "text": spot.text,
        "number": spot.number,
        "place": list(spot.place),
        "file": spot.file,
        "line": spot.line,
    }


def _strand(strand: Strand, lang: str, *, is_new: bool) -> dict[str, Any]:
    """A strand seen from one end: `document` and `anchor` are those of the other."""
    there = strand.old if is_new else strand.new
    told: dict[str, Any] = {"document": there.document} if is_new else {}
    return told | {
        "anchor": there.anchor,
        "place": list(there.place),
        "old_text": strand.old_text,
        "new_text": strand.new_text,
        "share": round(strand.share, 3),
        "segments": [[mark, text] for mark, text in strand.segments],
        "significance": strand.significance.value,
        "signals": [signal_to_dict(signal) for signal in strand.signals],
        "explanation": explain_change(change_of(strand), lang) if strand.is_edited else "",
    }


def _company(company: Company) -> dict[str, Any]:
    told: dict[str, Any] = {"document": company.document} if company.document >= 0 else {}
    return told | {"anchor": company.anchor, "title": company.title, "words": company.words}
