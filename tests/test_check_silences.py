"""What is meant to be so can be silenced, with a reason; and what cannot be understood is told."""

import datetime
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylib.errors import EmptyPolicyError, Problem
from policylib.markdown import SourceText, parse, write
from policylib.profile import check
from policylib.profile.findings import FINDINGS
from policylib.profile.limits import Limits
from policylib.profile.silences import (
    Checked,
    CheckSettings,
    heaviest_first,
    read_check_settings,
    silence,
    with_places,
)
from tests.markdown_texts import any_text, styled_text

TEXT = "# P\n\nSe [her](a.md).\n\n## Tema 1: Løn\n\nSe [her](b.md).\n\n### Hvad gør vi?\n\nSe [her](c.md).\n"


def settings(toml: str) -> CheckSettings:
    return read_check_settings(tomllib.loads(toml)["check"])


def checked(text: str, toml: str) -> Checked:
    policy = parse((SourceText(file="p.md", text=text),)).policy
    found = with_places(check(policy), policy)
    return silence(found, settings(toml), known=FINDINGS)


def rule(code: str, **more: str) -> str:
    lines = [f'{key} = "{value}"' for key, value in {"code": code, **more}.items()]
    return "\n".join(["[[check.silence]]", *lines, ""])


@pytest.mark.parametrize(
    ("place", "left"),
    [("", []), ("loen", [3]), ("loen/hvad-goer-vi", [3, 7]), ("p1", [7, 11]), ("loen/p1", [3, 11])],
)
def test_a_silence_holds_for_its_place_and_all_below_it(place: str, left: list[int]) -> None:
    toml = rule("link-vague", reason="aftalt") if not place else rule(
        "link-vague", place=place, reason="aftalt"
    )  # fmt: skip
    after = checked(TEXT, toml)
    lines = [each.line for each in after.problems if each.code == "link-vague"]
    assert lines == left
    assert len(after.silenced) == 3 - len(left)
    assert {why for _, why in after.silenced} == {"aftalt"}


def test_a_place_is_no_beginning_of_another_places_name() -> None:
    text = TEXT.replace("Tema 1: Løn", "Tema 1: Løngoder")
    after = checked(text, rule("link-vague", place="loen", reason="aftalt"))
    assert len(after.silenced) == 0
    assert after.problems[-1].code == "silence-unused"
    assert "link-vague, loen" in str(after.problems[-1])


def test_a_silence_can_be_about_certain_words_alone() -> None:
    text = "# P\n\nKontakt Karen Holm.\n\nKontakt Jens Lund.\n"
    after = checked(text, rule("person-named", about="Karen Holm", reason="legatets navn"))
    assert [each.facts["about"] for each in after.problems] == ["Jens Lund"]


@pytest.mark.parametrize(
    ("day", "code", "count"),
    [("2027-06-30", "", 3), ("2027-07-01", "silence-expired", 0), ("2026-01-01", "", 3)],
)
def test_a_silence_holds_until_its_day_is_past(day: str, code: str, count: int) -> None:
    toml = "[[check.silence]]\ncode = 'link-vague'\nuntil = 2027-06-30\nreason = 'aftalt'\n"
    policy = parse((SourceText(file="p.md", text=TEXT),)).policy
    after = silence(
        with_places(check(policy), policy),
        settings(toml),
        known=FINDINGS,
        today=datetime.date.fromisoformat(day),
    )
    assert len(after.silenced) == count
    assert [each.code for each in after.problems if each.file == "policy.toml"] == [code] * bool(
        code
    )
    always = silence(check(policy), settings(toml), known=FINDINGS)
    assert len(always.silenced) == 3


def test_without_a_reason_nothing_is_silenced() -> None:
    for reason in ({}, {"reason": "  "}):
        after = checked(TEXT, rule("link-vague", **reason))
        codes = [each.code for each in after.problems]
        assert codes.count("link-vague") == 3
        assert "silence-without-reason" in codes
        assert not after.silenced


def test_a_silence_that_silences_nothing_or_names_no_code_is_told() -> None:
    after = checked(TEXT, rule("image-alt-missing", reason="x") + rule("link-vag", reason="x"))
    told = [each.code for each in after.problems]
    assert told[-2:] == ["silence-unused", "silence-unknown"]


@pytest.mark.parametrize(
    ("toml", "code", "named"),
    [
        ("[check]\nlix = 45", "check-key-unknown", "lix"),
        ("[check.limits]\nwords = 45", "check-key-unknown", "limits.words"),
        ('[check.limits]\nlix = "45"', "check-value", "limits.lix"),
        ("[check.limits]\nlix = 0", "check-value", "limits.lix"),
        ("[check.limits]\nlix = true", "check-value", "limits.lix"),
        ("[check]\nlimits = 3", "check-value", "limits"),
        ("[check]\nsilence = 3", "check-value", "silence"),
        ("[check]\nsilence = [3]", "check-value", "silence"),
        ("[[check.silence]]\nreason = 'x'", "silence-unknown", "–"),
        ("[[check.silence]]\ncode = 'a-b'\nplace = 3\nreason = 'x'", "check-value", "silence.place"),
        ("[[check.silence]]\ncode = 'a-b'\nuntil = 'snart'\nreason = 'x'", "check-value", "silence.until"),
        ("[[check.silence]]\ncode = 'a-b'\nsted = 'x'\nreason = 'x'", "check-key-unknown", "silence.sted"),
    ],
)  # fmt: skip
def test_settings_that_say_nothing_are_told(toml: str, code: str, named: str) -> None:
    read = settings(toml)
    assert [each.code for each in read.problems] == [code]
    assert named in str(read.problems[0])


def test_a_silence_whose_place_is_not_understood_silences_nothing() -> None:
    toml = "[[check.silence]]\ncode = 'link-vague'\nplace = 3\nreason = 'x'\n"
    assert settings(toml).silences == ()


def test_limits_are_read() -> None:
    read = settings("[check.limits]\nlix = 45\nsentence = 40\nparagraph = 150\ntheme = 2000\n")
    assert read.limits == Limits(lix=45, sentence=40, paragraph=150, theme=2000)
    assert read.problems == ()


@given(
    st.lists(
        st.sampled_from(["Et nyt afsnit.", "## Nyt kapitel", "- punkt", "> citat"]), max_size=6
    )
)
def test_a_silence_by_place_survives_edits_elsewhere(added: list[str]) -> None:
    body = TEXT.replace("## Tema 1", "\n\n".join([*added, "## Tema 1"]))
    after = checked(f"---\ntitle: P\n---\n\n{body}\n\n## Tema 2: Ferie\n\nOrd.\n", rule(
        "link-vague", place="loen", reason="aftalt"
    ))  # fmt: skip
    assert len(after.silenced) == 2
    assert not [each for each in after.problems if each.code == "silence-unused"]


@given(st.one_of(any_text, styled_text))
def test_formatting_changes_nothing_that_check_finds_in_the_text(text: str) -> None:
    try:
        before = parse((SourceText(file="p.md", text=text),)).policy
    except EmptyPolicyError:
        return
    after = parse((SourceText(file="p.md", text=write(before)),)).policy

    def seen(found: tuple[Problem, ...]) -> list[tuple[str, str]]:
        return sorted((each.code, str(each.facts)) for each in found)

    assert seen(check(after)) == seen(check(before))


def test_in_each_file_the_heaviest_stand_first() -> None:
    text = "# P\n\nKontakt Karen Holm.\n\nSe [her](a.md).\n\n![](b.png)\n"
    policy = parse((SourceText(file="p.md", text=text),)).policy
    assert [each.code for each in heaviest_first(check(policy))] == [
        "image-alt-missing", "link-vague", "person-named",
    ]  # fmt: skip
