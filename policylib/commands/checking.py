"""`policylib check`: everything that is amiss in a policy, with file, line and next step."""

import json

import click

from policylib.commands.command import command
from policylib.commands.editorial import problems_of_words
from policylib.commands.house import house_of
from policylib.commands.output import hand_over
from policylib.commands.problems import problem_facts, problem_line, total
from policylib.commands.reading import is_extracted, opened, text_of
from policylib.commands.session import Session, Tongue, words_in
from policylib.errors import Problem, Severity


def make_check(tongue: Tongue) -> click.Command:
    """`policylib check [REF]`."""
    words = words_in(tongue)
    forms = click.Choice(["text", "json"])
    return command(
        tongue,
        "check",
        check_policy,
        [
            click.Argument(["reference"], required=False, metavar=words["metavar.reference"]),
            click.Option(
                ["--format", "form"], type=forms, default="text", help=words["option.format"]
            ),
        ],
    )


def check_policy(session: Session, *, reference: str | None, form: str) -> int:
    """List the problems of a version, or of the files as they are now."""
    from policylib.profile.settings import profile_from_settings

    with opened(session) as history:
        resolved = history.resolve(reference) if reference else history.work_tree()
        parsed = history.read(resolved)
        if len(resolved.files) == 1:
            name, (content,) = resolved.files[0].name, history.contents(resolved.files)
            if is_extracted(text_of(content, name, session), name):
                session.tell("check.bare", path=name)
        settings = history.settings
        _, of_profile = profile_from_settings(settings.profile)
        label = resolved.version.label if resolved.version else parsed.policy.metadata.version
        of_words = problems_of_words(session, history, resolved, label)
        of_house = house_of(history)[1] if settings.organisation else ()
        found = [*parsed.problems, *settings.problems, *of_profile, *of_house, *of_words]
    tongue = session.tongue_for(parsed.policy.metadata.lang)
    problems = sorted(found, key=_order)
    if form == "json":
        facts = {
            "format": "policylib.problems/1",
            "name": resolved.name,
            "problems": [problem_facts(problem, tongue) for problem in problems],
        }
        hand_over((json.dumps(facts, ensure_ascii=False, indent=2) + "\n").encode(), None)
    elif problems:
        lines = [problem_line(problem, tongue) for problem in problems]
        hand_over("\n".join([*lines, "", total(problems, tongue)]), None)
    else:
        hand_over(words_in(tongue)["check.none"].format(name=resolved.name), None)
    return 1 if any(problem.severity is not Severity.NOTE for problem in problems) else 0


def _order(problem: Problem) -> tuple[str, int, str]:
    return problem.file, problem.line or 0, problem.code
