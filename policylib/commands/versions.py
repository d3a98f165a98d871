"""`policylib versions`: every version with its status, dates, body and commit."""

import datetime
import json
from typing import TYPE_CHECKING

import click

from policylib.commands.command import command
from policylib.commands.output import hand_over, width
from policylib.commands.problems import problem_facts, tell_problems
from policylib.commands.reading import opened, today
from policylib.commands.session import Session, Tongue, words_in
from policylib.commands.table import table
from policylib.errors import NoVersionsError

if TYPE_CHECKING:
    from policylib.history import Version

_SHORT = 8


def make_versions(tongue: Tongue) -> click.Command:
    """`policylib versions`."""
    words = words_in(tongue)
    forms = click.Choice(["text", "json"])
    return command(
        tongue,
        "versions",
        list_versions,
        [
            click.Option(
                ["--format", "form"], type=forms, default="text", help=words["option.format"]
            )
        ],
    )


def list_versions(session: Session, *, form: str) -> int:
    """List the versions, oldest first; what was noticed on the way goes to standard error."""
    with opened(session) as history:
        versions = history.versions()
        problems = history.problems
    if not versions:
        raise NoVersionsError(
            "text-without-version",
            "the policy has no `version` at its top, so there is none to list",
            hint="write `version:` and `status:` there",
        )
    if form == "json":
        facts = {
            "format": "policylib.versions/1",
            "versions": [_facts(version) for version in versions],
            "problems": [problem_facts(problem, session.tongue) for problem in problems],
        }
        hand_over((json.dumps(facts, ensure_ascii=False, indent=2) + "\n").encode(), None)
        return 0
    lang = versions[-1].snapshot.metadata.lang if versions else ""
    hand_over("\n".join(_table(versions, session.tongue_for(lang))), None)
    tell_problems(problems, session)
    return 0


def _table(versions: "tuple[Version, ...]", tongue: Tongue) -> list[str]:
    from policylib.history import status_on
    from policylib.language import get

    words = words_in(tongue)
    language = get(tongue)
    names = ("version", "status", "adopted", "from", "to", "by", "commit")
    day = today()
    rows = []
    for version in versions:
        body = version.approved_by.body if version.approved_by else ""
        # The consultation on a draft that an adopted version grew out of is over.
        key = "superseded" if version.is_superseded else status_on(version, day)
        status = language.label(f"status.{key}")
        rows.append(
            (
                version.label,
                f"{status} ({words['versions.cut']})" if version.is_cut else status,
                _day(version.adopted_on, words["date.short"]),
                _day(version.starts_on, words["date.short"]),
                _day(version.in_force_to, words["date.short"]),
                body,
                version.commit[:_SHORT],
            )
        )
    header = [words[f"versions.{name}"] for name in names]
    return table(header, rows, width=width())


def _day(day: datetime.date | None, pattern: str) -> str:
    return day.strftime(pattern) if day else ""


def _facts(version: "Version") -> dict[str, object]:
    from policylib.history import status_on

    by = version.approved_by
    return {
        "version": version.label,
        "status": status_on(version, today()).value,
        "title": version.title,
        "adopted_on": _iso(version.adopted_on),
        "in_force_from": _iso(version.starts_on),
        "in_force_to": _iso(version.in_force_to),
        "approved_by": by
        and {"body": by.body, "date": _iso(by.date), "reference": by.reference or None},
        "tag": version.tag or None,
        "commit": version.commit or None,
        "files": list(version.files),
        "history_cut": version.is_cut,
    }


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
