"""Problems on the way to a reader: as lines on a terminal, as data for a program."""

from collections.abc import Iterable, Mapping, Sequence

import click

from policylib.commands.session import Session, Tongue, words_in
from policylib.errors import Problem, Severity, at_place
from policylib.language import message


def problem_line(problem: Problem, tongue: Tongue) -> str:
    """`politik.md:41: advarsel: …`: place, weight, what it is and the next step."""
    weight = words_in(tongue)[f"severity.{problem.severity}"]
    return f"{at_place(problem.file, problem.line)}{weight}: {_bare(problem, tongue)}"


def _bare(problem: Problem, tongue: Tongue) -> str:
    """The sentence and the next step without the place."""
    return message(problem, tongue).removeprefix(at_place(problem.file, problem.line))


def problem_facts(problem: Problem, tongue: Tongue) -> Mapping[str, object]:
    """The same for a program; `code` and `facts` do not depend on the language."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.file or None,
        "line": problem.line,
        "place": problem.place or None,
        "message": _bare(problem, tongue),
        "facts": {name: str(value) for name, value in problem.facts.items()},
    }


def tell_problems(problems: Iterable[Problem], session: Session) -> None:
    """Say on standard error what was noticed besides the answer."""
    for problem in problems:
        click.echo(problem_line(problem, session.tongue), err=True)


def total(problems: Sequence[Problem], tongue: Tongue) -> str:
    """How many there are of each weight: "1 fejl, 2 advarsler, ingen bemærkninger."."""
    words = words_in(tongue)
    counts = {}
    for severity, key in (
        (Severity.ERROR, "errors"),
        (Severity.WARNING, "warnings"),
        (Severity.NOTE, "notes"),
    ):
        count = sum(problem.severity is severity for problem in problems)
        form = "one" if count == 1 else "many"
        counts[key] = words[f"check.{key}.{form}"].format(count=count)
    return words["check.total"].format_map(counts)
