"""`policylib draft` and `policylib adopt`: start a version, and record that it was adopted."""

import datetime
import textwrap
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from policylib.commands.command import command
from policylib.commands.problems import tell_problems
from policylib.commands.reading import opened
from policylib.commands.session import Session, Tongue, words_in
from policylib.errors import SettingsError

if TYPE_CHECKING:
    from policylib.history.drafting import Plan


def _day_in(tongue: Tongue) -> Callable[[str], datetime.date]:
    """How a date is read: 2021-12-13, 13.12.2021, 13. december 2021."""

    def read(typed: str) -> datetime.date:
        from policylib.language.dates import parse_date

        day = parse_date(typed, tongue)
        if day is None:
            raise click.BadParameter(words_in(tongue)["usage.date"].format(value=typed))
        return day

    return read


def make_draft(tongue: Tongue) -> click.Command:
    """`policylib draft VERSION`."""
    words = words_in(tongue)
    return command(
        tongue,
        "draft",
        start_draft,
        [
            click.Argument(["version"], metavar=words["metavar.version"]),
            click.Option(
                ["--from", "origin"], metavar=words["metavar.reference"], help=words["draft.from"]
            ),
            click.Option(["--dry-run"], is_flag=True, help=words["option.dry-run"]),
        ],
    )


def make_adopt(tongue: Tongue) -> click.Command:
    """`policylib adopt VERSION --on DATE --in-force-from DATE --by TEXT`."""
    words = words_in(tongue)
    day, date, text = _day_in(tongue), words["metavar.date"], words["metavar.text"]
    return command(
        tongue,
        "adopt",
        record_adoption,
        [
            click.Argument(["version"], metavar=words["metavar.version"]),
            click.Option(["--on"], type=day, metavar=date, required=True, help=words["adopt.on"]),
            click.Option(
                ["--in-force-from"],
                type=day,
                metavar=date,
                required=True,
                help=words["adopt.in-force-from"],
            ),
            click.Option(["--by"], metavar=text, required=True, help=words["adopt.by"]),
            click.Option(["--reference"], metavar=text, default="", help=words["adopt.reference"]),
            click.Option(["--correction"], is_flag=True, help=words["adopt.correction"]),
            click.Option(["--dry-run"], is_flag=True, help=words["option.dry-run"]),
            click.Option(["--yes"], is_flag=True, help=words["option.yes"]),
        ],
    )


def start_draft(session: Session, *, version: str, origin: str | None, dry_run: bool) -> int:
    """Start a version on a branch of its own."""
    from policylib.history.drafting import plan_draft, record

    with opened(session) as history:
        plan = plan_draft(history, version, origin=origin)
        if dry_run:
            _show(plan, session, on_request=True)
            return 0
        recorded = record(history, plan)
    session.tell(
        "draft.done",
        version=version,
        branch=recorded.branch,
        path=", ".join(recorded.files[:3]),
    )
    return 0


def record_adoption(
    session: Session,
    *,
    version: str,
    on: datetime.date,
    in_force_from: datetime.date,
    by: str,
    reference: str,
    correction: bool,
    dry_run: bool,
    yes: bool,
) -> int:
    """Record an adoption: show what will be recorded, ask, then commit and tag."""
    from policylib.history.drafting import plan_adoption, record

    with opened(session) as history:
        plan = plan_adoption(
            history,
            version,
            on=on,
            in_force_from=in_force_from,
            by=by,
            reference=reference,
            is_correction=correction,
        )
        _show(plan, session, on_request=dry_run)
        tell_problems(plan.problems, session)
        if dry_run:
            return 0
        if not yes and not _agreed(session):
            session.tell("adopt.not-done")
            return 1
        recorded = record(history, plan)
    session.tell(
        "adopt.done",
        version=version,
        commit=recorded.commit[:8],
        tag=recorded.tag,
        branch=recorded.branch,
    )
    return 0


def _agreed(session: Session) -> bool:
    """The answer of whoever sits there; nobody is no answer."""
    try:
        answer: str = click.prompt(
            session.say("adopt.ask"), default="", show_default=False, err=True
        )
    except click.Abort:
        raise SettingsError(
            "nobody-answers",
            "nobody answered, so nothing was recorded",
            hint="say --yes where nobody can be asked",
        ) from None
    return answer.strip().casefold() in session.say("adopt.yes").split()


def _show(plan: "Plan", session: Session, *, on_request: bool) -> None:
    """What would be recorded: the answer of a dry run, else a message before the question."""
    lines = [session.say("plan.version", version=plan.label)]
    if plan.comparison is not None and plan.previous is not None:
        count = len(plan.comparison.changes)
        key = "plan.change" if count == 1 else "plan.changes"
        lines.append(session.say(key, count=count, previous=plan.previous.label))
    lines.append(session.say("plan.values"))
    for name, value in plan.values.items():
        if value is not None:
            told = textwrap.indent(f"{name}: {value}", " " * 4)
            lines += [line.rstrip() for line in told.splitlines()]
    gone = [name for name, value in plan.values.items() if value is None]
    if gone:
        lines.append(session.say("plan.gone", names=", ".join(gone)))
    for path, content in plan.files.items():
        lines.append(
            session.say("plan.file" if content is not None else "plan.file-gone", path=path)
        )
    lines.append(session.say("plan.branch", branch=plan.branch, author=plan.author))
    if plan.tag:
        lines.append(session.say("plan.tag", tag=plan.tag))
    click.echo("\n".join(lines), err=not on_request)
