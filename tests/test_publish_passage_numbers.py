"""The numbers of a draft's passages: by theme, in reading order, headings not counted."""

from hypothesis import given

from policylib.document import Policy, Role, walk
from policylib.markdown import read
from policylib.publish.passage_numbers import passage_numbers
from tests.policies import edited_policies

TEXT = """# Personalepolitik

Indledning.

## Forord

Vi passer børn.

<!-- kun til os -->

## Tema 1: Løn

### Hvad vil vi?

Vi vil have god løn.

- Vi forhandler.

  Hvert år.
  - Også i maj.
- Vi skriver referat.[^a]

### Hvad gør vi?

| Anledning | Beløb |
| --- | --- |
| Jubilæum | 750 kr. |
| Afsked | 500 kr. |

> Vi gør os umage.
>
> Altid.

## Tema 2: Ferie

Ferie holdes om sommeren.

[^a]: Efter samtykke.
"""


def test_each_theme_counts_from_one_and_headings_do_not_count() -> None:
    assert passage_numbers(read(TEXT)) == {
        "p1": 1,
        "forord/p1": 1,
        "loen/hvad-vil-vi/p1": 1,
        "loen/hvad-vil-vi/l1/i1": 2,
        "loen/hvad-vil-vi/l1/i1/l1/i1": 3,
        "loen/hvad-vil-vi/l1/i2": 4,
        "loen/hvad-goer-vi/t1/r1": 5,
        "loen/hvad-goer-vi/t1/r2": 6,
        "loen/hvad-goer-vi/q1": 7,
        "ferie/p1": 1,
    }


def test_a_theme_in_a_chapter_counts_for_itself() -> None:
    text = "# P\n\n## Kapitel 1: Vilkår\n\nFørst.\n\n### Tema 1: Løn\n\nA.\n\nB.\n\n### Tema 2: Ferie\n\nC.\n"
    assert list(passage_numbers(read(text)).values()) == [1, 1, 2, 1]


@given(edited_policies)
def test_numbers_run_without_a_gap_within_each_theme(pair: tuple[Policy, Policy]) -> None:
    policy = pair[1]
    numbers = passage_numbers(policy)
    seen: dict[int, list[int]] = {}
    for passage in walk(policy):
        if passage.anchor in numbers:
            themes = [each for each in passage.sections if each.role is Role.THEME]
            within = (themes or passage.sections or (policy,))[0]
            seen.setdefault(id(within), []).append(numbers[passage.anchor])
    assert sum(map(len, seen.values())) == len(numbers)
    assert all(told == list(range(1, len(told) + 1)) for told in seen.values())
