"""A policy with other headings brings its own profile; a policy is checked for what it lacks."""

import re

import pytest

from policylib.document import Force, Role, heading_of
from policylib.errors import Severity
from policylib.language import message
from policylib.language.messages_da import MESSAGES
from policylib.markdown import SourceText, parse, read
from policylib.profile import Profile, check
from policylib.profile.findings import FINDINGS
from policylib.profile.settings import profile_from_settings

LYNGVIG = {
    "name": "lyngvig",
    "theme_labels": ["Indsats"],
    "themes": ["Løn og pension"],
    "what_we_want": ["Vores mål"],
    "what_we_do": ["Sådan gør vi?"],
    "value": ["Mod"],
    "guideline": ["Fælles regler"],
}
SOURCE = """\
# Politik

## Indsats 1: Rekruttering

### Vores mål

Vi vil.

### Sådan gør vi

Fælles regler: nej.

#### Fælles regler

- Fælles regler: Lederen skal.

## Løn og pension

### Vores mål – i alt

Vi vil.

### Hvad gør vi?

Vi gør.

## Mod

Ord.
"""


def checked(text: str, profile: Profile | None = None) -> list[tuple[str, int | None]]:
    parsed = parse((SourceText(file="politik.md", text=text),), profile)
    return [(p.code, p.line) for p in check(parsed.policy, profile or Profile())]


def test_headings_of_ones_own_are_understood() -> None:
    profile, problems = profile_from_settings(LYNGVIG)
    policy = read(SOURCE, profile=profile)
    assert problems == ()
    assert [(section.role, heading_of(section)) for section in policy.sections] == [
        (Role.THEME, "Indsats 1: Rekruttering"),
        (Role.THEME, "Løn og pension"),
        (Role.VALUE, "Mod"),
    ]
    first, second, _ = policy.sections
    assert [section.role for section in first.sections] == [Role.WHAT_WE_WANT, Role.WHAT_WE_DO]
    assert [section.role for section in second.sections] == [Role.WHAT_WE_WANT, Role.WHAT_WE_DO]
    assert first.sections[1].sections[0].force is Force.GUIDELINE


def test_without_the_profile_they_are_plain_sections() -> None:
    policy = read(SOURCE)
    assert [section.role for section in policy.sections] == [Role.PLAIN, Role.THEME, Role.PLAIN]
    assert heading_of(policy.sections[0]) == "Indsats 1: Rekruttering"


def test_the_standard_headings_may_be_left_out() -> None:
    profile, problems = profile_from_settings({"replace_headings": True, "foreword": "Velkommen"})
    assert problems == ()
    policy = read("## Forord\n\nA.\n\n## Velkommen\n\nB.", profile=profile)
    assert [section.role for section in policy.sections] == [Role.PLAIN, Role.FOREWORD]


@pytest.mark.parametrize(
    ("settings", "code", "named"),
    [
        ({"temaer": ["Løn"]}, "profile-key-unknown", "temaer"),
        ({"themes": 3}, "profile-value", "themes"),
        ({"requires_questions": "ja"}, "profile-value", "requires_questions"),
        ({"plain": ["x"]}, "profile-key-unknown", "plain"),
        ({"name": ["x"]}, "profile-value", "name"),
    ],
)
def test_settings_that_say_nothing_are_reported(
    settings: dict[str, object], code: str, named: str
) -> None:
    _, problems = profile_from_settings(settings, file="policy.toml")
    assert [problem.code for problem in problems] == [code]
    assert named in str(problems[0])
    assert str(problems[0]).startswith("policy.toml: ")


def test_a_theme_without_one_of_its_questions_is_reported() -> None:
    text = (
        "# P\n\n## Tema 1: Løn\n\n### Hvad vil vi?\n\nA.\n\n### Hvad gør vi? – Udfoldet\n\nB.\n\n"
        "## Tema 2: Ferie\n\n### Hvad vil vi?\n\nA.\n"
    )
    assert checked(text) == [("question-missing", 13)]
    parsed = parse((SourceText(file="politik.md", text=text),))
    assert 'has no "Hvad gør vi? – Udfoldet" section' in str(check(parsed.policy)[0])


def test_an_empty_question_is_reported() -> None:
    text = "# P\n\n## Tema 1: Løn\n\n### Hvad vil vi?\n\n### Hvad gør vi?\n\nB.\n"
    assert checked(text) == [("question-empty", 5)]


def test_a_policy_that_asks_no_questions_lacks_none() -> None:
    text = "# P\n\n## Tema 1: Løn\n\nA.\n\n## Tema 2: Ferie\n\nB.\n"
    assert checked(text) == []
    demanding, _ = profile_from_settings({"requires_questions": True})
    assert checked(text, demanding) == [("question-missing", 3)] * 2 + [("question-missing", 7)] * 2
    lenient, _ = profile_from_settings({"requires_questions": False})
    assert checked(text + "\n### Hvad vil vi?\n\nA.\n", lenient) == []


def test_dead_links_inside_the_policy_are_reported() -> None:
    text = (
        "# P\n\nSe [løn](#loen), [ferie](#tema-2-ferie), [gør](#loen/hvad-goer-vi), [intet](#intet).\n\n"
        "## Tema 1: Løn\n\n### Hvad gør vi?\n\nA.\n\n## Tema 2: Ferie\n\n- Se [tema](#nej).\n\n"
        "| a |\n|---|\n| [b](#borte) |\n"
    )
    assert [each for each in checked(text) if each[0] == "link-dead"] == [
        ("link-dead", 3), ("link-dead", 13), ("link-dead", 17),
    ]  # fmt: skip


def test_what_else_a_reader_would_miss() -> None:
    assert checked("Tekst.") == [("title-missing", 1)]
    assert checked("# P\n\n## Tema 1: A\n\nx\n\n## Tema 1: B\n\ny") == [("theme-number-double", 7)]
    assert checked("# P\n\n![](a.png)\n\nSe ![](b.png) her.") == [
        ("image-alt-missing", 3), ("image-alt-missing", 5),
    ]  # fmt: skip
    assert checked("# P\n\nSe [her](a.md).") == [("link-vague", 3)]
    assert checked("# P\n\nSe.[^2]\n\n[^1]: Note") == [
        ("footnote-missing", 3), ("footnote-unused", 5),
    ]  # fmt: skip
    assert checked("# P\n\n##\n\nTekst.\n\n## Løn\n") == [
        ("heading-empty", 3),
        ("section-empty", 7),
    ]
    reversed_dates = "---\ntitle: P\nadopted_on: 2022-01-01\nin_force_from: 2021-01-01\n---\n"
    assert checked(reversed_dates) == [("dates-reversed", 1)]


def test_a_policy_without_a_title_cannot_be_published() -> None:
    problem = check(read("Tekst."))[0]
    assert problem.severity is Severity.ERROR


def test_every_check_is_told_in_danish() -> None:
    assert {*FINDINGS} <= {*MESSAGES}
    for code, (sentence, hint, _) in FINDINGS.items():
        told = re.findall(r"\{(\w+)\}", "".join(MESSAGES[code]))
        assert {*told} <= {*re.findall(r"\{(\w+)\}", sentence + hint)}, code
    demanding, _ = profile_from_settings({"requires_questions": True})
    told = [message(each, "da") for each in check(read("## Tema 1: Løn\n\nA."), demanding)]
    assert any("temaet »Tema 1: Løn« har intet afsnit" in each for each in told)
