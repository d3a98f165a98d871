"""Every error and every problem that the code can raise is told in Danish too."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from policylib import errors
from policylib.errors import PolicylibError
from policylib.language import message
from policylib.language.messages_da import MESSAGES
from policylib.markdown.problems import SENTENCES

PACKAGE = Path(__file__).resolve().parent.parent / "policylib"
ERRORS = {
    name
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, PolicylibError)
}


class Raised(NamedTuple):
    """A place in the code that raises or reports: the code, and the names of its facts."""

    code: str
    facts: frozenset[str]
    where: str


def raised() -> Iterator[Raised]:
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = call.func.id if isinstance(call.func, ast.Name) else ""
            named = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
            where = f"{path.relative_to(PACKAGE)}:{call.lineno}"
            if name in ERRORS and call.args and isinstance(call.args[0], ast.Constant):
                yield Raised(str(call.args[0].value), frozenset(named), where)
            if name == "Problem" and isinstance(code := named.get("code"), ast.Constant):
                facts = named.get("facts")
                keys = facts.keys if isinstance(facts, ast.Dict) else []
                names = {str(key.value) for key in keys if isinstance(key, ast.Constant)}
                has_more = facts is not None and (
                    not isinstance(facts, ast.Dict) or None in facts.keys
                )
                yield Raised(
                    str(code.value), frozenset({"*"}) if has_more else frozenset(names), where
                )


def facts_of(*templates: str) -> set[str]:
    return {name for each in templates for name in re.findall(r"(?<!\{)\{(\w+)\}", each)}


def test_every_code_has_its_danish_sentence() -> None:
    missing = {f"{each.code} ({each.where})" for each in raised() if each.code not in MESSAGES}
    missing |= {code for code in SENTENCES if code not in MESSAGES}
    assert not missing


def test_a_danish_sentence_names_no_fact_that_the_error_lacks() -> None:
    wrong = [
        f"{each.where}: {each.code}: {sorted(asked - each.facts)}"
        for each in raised()
        if "*" not in each.facts
        and (asked := facts_of(*MESSAGES.get(each.code, ("", "")))) - each.facts
    ]
    assert not wrong
    for code, (sentence, hint, _) in SENTENCES.items():
        assert facts_of(*MESSAGES[code]) <= facts_of(sentence, hint) | {"about"}


def test_an_error_is_told_with_place_and_next_step_in_both_languages() -> None:
    error = errors.EmptyPolicyError(
        "policy-empty",
        "there is nothing in it",
        hint="write a title and some text, or run policylib init",
        file="politik.md",
    )
    assert message(error, "da") == (
        "politik.md: der står ikke noget i den. Skriv en titel og noget tekst, eller kør policylib init"
    )
    assert message(error, "en") == (
        "politik.md: there is nothing in it. Write a title and some text, or run policylib init"
    )


def test_a_danish_message_says_its_dates_in_words_and_what_was_typed_as_typed() -> None:
    outside = errors.UnknownReferenceError(
        "date-outside-versions", "", hint="x", day="2010-01-01", label="1.0", first="2014-06-01"
    )
    assert message(outside, "da") == (
        "ingen version gjaldt den 1. januar 2010. Den første er 1.0, fra 1. juni 2014"
    )
    typed = errors.UnknownReferenceError("date-not-in-calendar", "", reference="2021-02-30")
    assert "2021-02-30" in message(typed, "da")
