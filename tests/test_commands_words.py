"""The words of the command line: the same in both languages, and every one of them said."""

import re
from pathlib import Path

import pytest

from policylib.commands.program import COMMANDS
from policylib.language.commands_da import WORDS as DANISH
from policylib.language.commands_en import WORDS as ENGLISH
from tests.commanding import run


def facts_of(sentence: str) -> list[str]:
    return sorted(re.findall(r"\{(\w+)\}", sentence.replace("{{", "").replace("}}", "")))


def test_both_languages_say_the_same_things() -> None:
    assert list(DANISH) == list(ENGLISH)


@pytest.mark.parametrize("key", ENGLISH)
def test_both_languages_name_the_same_facts(key: str) -> None:
    assert facts_of(DANISH[key]) == facts_of(ENGLISH[key])


def test_every_word_is_said_somewhere(root: Path) -> None:
    code = "\n".join(
        path.read_text("utf-8") for path in (root / "policylib" / "commands").glob("*.py")
    )
    of_a_command = {
        f"{name}.{part}" for name in COMMANDS for part in ("purpose", "more", "examples")
    }
    made_from_parts = re.compile(
        r"severity\.\w+|check\.(errors|warnings|notes|silenced|more-alike|more-places|on-line)\.\w+|versions\.\w+"
    )
    unsaid = [
        key
        for key in ENGLISH
        if f'"{key}"' not in code
        and f"'{key}'" not in code
        and key not in of_a_command
        and not made_from_parts.fullmatch(key)
    ]
    assert not unsaid


@pytest.mark.parametrize("words", [DANISH, ENGLISH], ids=["da", "en"])
def test_what_the_program_says_of_itself_uses_no_inner_words(words: dict[str, str]) -> None:
    inner = re.compile(
        r"\b(lineage|anchor|node|signal|ast|parse[rd]?|token|snapshot)s?\b", re.IGNORECASE
    )
    assert not [key for key, sentence in words.items() if inner.search(sentence)]


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("diff", "Brug: policylib diff [VALG] [FØR] [NU]"),
        ("show", "Brug: policylib show [VALG] VERSION [STED]"),
        ("draft", "Brug: policylib draft [VALG] VERSION"),
    ],
)
def test_help_puts_what_may_be_left_out_between_brackets(
    command: str, line: str, tmp_path: Path
) -> None:
    assert run("--lang", "da", command, "--help", folder=tmp_path).stdout.splitlines()[0] == line


def test_a_missing_option_is_named_by_its_two_spellings(tmp_path: Path) -> None:
    told = run("--lang", "da", "publish", folder=tmp_path).stderr
    assert told.startswith("policylib: der mangler noget: -o / --output. ")
