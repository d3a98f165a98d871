"""The glossary and the model say the same words, in Danish and in the program."""

import importlib
import re
from enum import StrEnum
from pathlib import Path

import pytest

from policylib.language import get

GLOSSARY = Path(__file__).resolve().parent.parent / "docs" / "glossary.md"
DOCUMENT = importlib.import_module("policylib.document")
COMPARE = importlib.import_module("policylib.compare")
ROOMS = (DOCUMENT, COMPARE)
# Where the program holds the Danish word for each member, and what it calls the member there.
DANISH = {
    "Kind": "kind.{}",
    "Significance": "significance.{}",
    "SignalType": "signal.{}",
    "Status": "status.{}",
    "Force": "force.{}",
}


def rows() -> list[tuple[str, tuple[str, ...], str]]:
    """Every row of the glossary's tables: Danish word, identifiers, meaning."""
    found = []
    for line in GLOSSARY.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split(" | ")]
        if line.startswith("|") and len(cells) >= 2 and "`" in cells[1]:
            names = tuple(re.findall(r"`([^`]+)`", cells[1]))
            found.append((cells[0], names, cells[2].strip("| ") if len(cells) > 2 else ""))
    return found


def identifiers() -> list[str]:
    return [name for _, names, _ in rows() for name in names]


def thing_called(identifier: str) -> object:
    """What an identifier of the glossary names; raises where there is no such thing."""
    first, *rest = identifier.split(".")
    if first[0].isupper() or not rest:
        offering = next(room for room in ROOMS if first in room.__all__)
        thing = getattr(offering, first)
    else:
        thing = importlib.import_module(f"policylib.{first}")
    for name in rest:
        if not hasattr(thing, name):
            importlib.import_module(f"{thing.__name__}.{name}")
        thing = getattr(thing, name)
    return thing


def model_names() -> list[str]:
    """Every name that the two rooms offer, and every member of their enumerations."""
    names = []
    for room in ROOMS:
        for name in room.__all__:
            names.append(name)
            thing = getattr(room, name)
            if isinstance(thing, type) and issubclass(thing, StrEnum):
                names += [f"{name}.{member.name}" for member in thing]
    return names


@pytest.mark.parametrize("name", model_names())
def test_every_name_of_the_model_is_explained_once(name: str) -> None:
    assert identifiers().count(name) == 1


@pytest.mark.parametrize("identifier", identifiers())
def test_everything_that_the_glossary_explains_exists(identifier: str) -> None:
    assert thing_called(identifier) is not None


def test_the_danish_words_are_those_that_a_reader_meets() -> None:
    danish = get("da")
    wrong = []
    for word, names, _ in rows():
        for name in names:
            family, _, member = name.partition(".")
            if member and family in DANISH:
                told = danish.labels[DANISH[family].format(member.lower())]
            elif member and family == "NodeKind":
                told = danish.noun(member.lower()).one
            else:
                continue
            if told.casefold() != word:
                wrong.append(f"{name}: the glossary says {word!r}, a reader meets {told!r}")
    assert not wrong, "\n".join(wrong)
