"""`policylib check`: everything that is amiss in a policy, with file, line and next step."""

import json
from collections import Counter
from collections.abc import Callable
from itertools import groupby
from typing import TYPE_CHECKING

import click

from policylib.commands.command import command
from policylib.commands.foreign import is_foreign
from policylib.commands.output import hand_over, make_ready, tell_written
from policylib.commands.problems import problem_facts, problem_line, total
from policylib.commands.reading import is_extracted, opened, text_of, today
from policylib.commands.session import Session, Tongue, words_in
from policylib.errors import Problem, Severity

if TYPE_CHECKING:
    from policylib.history import History, Resolved
    from policylib.profile.silences import Checked, CheckSettings

_PathOf = Callable[[str], str]

FORMATS = ("text", "json", "sarif")
_FEW = 5  # notes of one kind in one file, before the others are only counted
_MOST_LINES = 12  # that are named of those


def make_check(tongue: Tongue) -> click.Command:
    """`policylib check [REF]`."""
    words = words_in(tongue)
    return command(
        tongue,
        "check",
        check_policy,
        [
            click.Argument(["reference"], required=False, metavar=words["metavar.reference"]),
            click.Option(
                ["--format", "form"],
                type=click.Choice(FORMATS),
                default="text",
                help=words["option.format"],
            ),
            click.Option(
                ["-o", "--output"], metavar=words["metavar.file"], help=words["option.output"]
            ),
            click.Option(
                ["--against"], metavar=words["metavar.reference"], help=words["check.against"]
            ),
            click.Option(["--files", "with_files"], is_flag=True, help=words["check.files"]),
            click.Option(["--all", "everything"], is_flag=True, help=words["check.all"]),
            click.Option(["--strict"], is_flag=True, help=words["check.strict"]),
        ],
    )


def check_policy(
    session: Session,
    *,
    reference: str | None,
    form: str,
    output: str | None,
    against: str | None,
    with_files: bool,
    everything: bool,
    strict: bool,
) -> int:
    """List the findings in a version, or in the files as they are now."""
    from policylib.commands.finding import problems_in
    from policylib.history.stopping import check_settings

    make_ready(output, inputs=tuple(name for name in (reference, against) if name))
    with opened(session) as history:
        resolved = history.resolve(reference) if reference else history.work_tree()
        _tell_bare_text(session, history, resolved)
        tongue = session.tongue_for(history.read(resolved).policy.metadata.lang)
        settings = check_settings(history)
        found = problems_in(
            session,
            history,
            resolved,
            limits=settings.limits,
            tongue=tongue,
            with_files=with_files,
        )
        if against is not None:
            from policylib.commands.unreasoned import changes_without_reason

            found += changes_without_reason(session, history, against, resolved, tongue)
        checked = _silenced(
            found,
            settings,
            history,
            is_now=reference is None,
            unasked=_unasked(with_files=with_files, against=against, found=found),
        )
        path_of = _path_of(history, resolved)
    if form == "json":
        told = _as_json(checked, resolved.name, tongue)
    elif form == "sarif":
        told = _as_sarif(checked, tongue, path_of)
    else:
        told = _as_text(checked, resolved.name, tongue, everything=everything)
    hand_over(told, output)
    tell_written(session, output)
    counting = (each for each in checked.problems if strict or each.severity is not Severity.NOTE)
    return 1 if any(counting) else 0


def _tell_bare_text(session: Session, history: "History", resolved: "Resolved") -> None:
    if len(resolved.files) == 1:
        name, (content,) = resolved.files[0].name, history.contents(resolved.files)
        if is_foreign(content):
            session.tell("check.imported", path=name)
        elif is_extracted(text_of(content, name, session), name):
            session.tell("check.bare", path=name)


def _unasked(*, with_files: bool, against: str | None, found: list[Problem]) -> set[str]:
    """The codes that could not be found this time, whatever the text says."""
    unasked = set() if with_files else {"file-beside-missing"}
    if against is None:
        unasked.add("change-without-reason")
    if any(problem.code == "history-unread" for problem in found):
        unasked |= {"version-not-grown", "version-text-changed"}
    return unasked


def _silenced(
    found: list[Problem],
    settings: "CheckSettings",
    history: "History",
    *,
    is_now: bool,
    unasked: set[str],
) -> "Checked":
    """The findings that stand, heaviest first in each file, and those that are meant to be so."""
    from policylib.language.messages_da import MESSAGES
    from policylib.profile.silences import heaviest_first, silence
    from policylib.records import replace

    # An old version may not have what today's settings speak of.
    unused = set(unasked) if is_now else {*MESSAGES}
    file = history.settings.file
    checked = silence(found, settings, known=MESSAGES, unasked=unused, today=today(), file=file)
    return replace(checked, problems=tuple(heaviest_first(checked.problems)))


def _as_json(checked: "Checked", name: str, tongue: Tongue) -> str:
    count = {
        f"{severity}s": sum(each.severity is severity for each in checked.problems)
        for severity in Severity
    }
    facts = {
        "format": "policylib.problems/1",
        "name": name,
        "totals": {**count, "silenced": len(checked.silenced)},
        "problems": [problem_facts(problem, tongue) for problem in checked.problems],
        "silenced": [
            {**problem_facts(problem, tongue), "reason": why} for problem, why in checked.silenced
        ],
    }
    return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"


def _as_sarif(checked: "Checked", tongue: Tongue, path_of: _PathOf) -> str:
    from policylib import __version__
    from policylib.commands.sarif import sarif_of

    log = sarif_of(checked.problems, checked.silenced, tongue, version=__version__, path_of=path_of)
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _as_text(checked: "Checked", name: str, tongue: Tongue, *, everything: bool) -> str:
    words = words_in(tongue)
    lines: list[str] = []
    for _, group in groupby(checked.problems, key=lambda problem: problem.file):
        lines += [*([""] if lines else []), *_of_one_file(list(group), tongue, everything)]
    if not checked.problems:
        lines.append(words["check.none"].format(name=name))
    else:
        lines += ["", total(checked.problems, tongue)]
    if checked.silenced and everything:
        lines += ["", words["check.silenced-head"]]
        told = words["check.silenced-line"]
        for problem, why in checked.silenced:
            line = _line(problem, tongue, with_place=True)
            lines.append(told.format(told=line, reason=why))
    elif checked.silenced:
        count = len(checked.silenced)
        form = "one" if count == 1 else "many"
        lines.append(words[f"check.silenced.{form}"].format(count=count))
    return "\n".join(lines)


def _of_one_file(problems: list[Problem], tongue: Tongue, everything: bool) -> list[str]:  # noqa: FBT001 - an option handed on
    """The lines of a file's findings, each followed by where else there is the same.

    Of notes of one kind some stand, of one odd character the first; --all shows every one.
    """
    if everything:
        return [_line(problem, tongue, with_place=True) for problem in problems]
    told: dict[int, str] = {}
    more: dict[int, list[Problem]] = {}
    notes: Counter[str] = Counter()
    last: dict[tuple[str, object], int] = {}
    for at, problem in enumerate(problems):
        character = problem.facts.get("character")
        key = (problem.code, character)
        notes[problem.code] += problem.severity is Severity.NOTE
        is_told = key in last if character else notes[problem.code] > _FEW
        if is_told:
            more.setdefault(last[key], []).append(problem)
        else:
            last[key] = at
            told[at] = _line(problem, tongue, with_place=False)
    lines: list[str] = []
    for at, line in told.items():
        lines.append(line)
        if at in more:
            lines.append(_where_else(more[at], tongue))
    return lines


def _where_else(problems: list[Problem], tongue: Tongue) -> str:
    """How many more there are of a finding, and on which lines."""
    words = words_in(tongue)
    numbers = list(dict.fromkeys(each.line for each in problems if each.line))
    listed = ", ".join(map(str, numbers[:_MOST_LINES]))
    listed += ", …" if len(numbers) > _MOST_LINES else ""
    places = ""
    if numbers:
        form = "one" if len(numbers) == 1 else "many"
        places = words[f"check.on-line.{form}"].format(lines=listed)
    count, code = len(problems), problems[0].code
    kind = "check.more-places" if problems[0].facts.get("character") else "check.more-alike"
    told = words[f"{kind}.{'one' if count == 1 else 'many'}"]
    return told.format(count=count, code=code, places=places)


def _line(problem: Problem, tongue: Tongue, *, with_place: bool) -> str:
    """A finding with its code, by which it is looked up and silenced, and its address if asked for."""
    place = f", {problem.place}" if with_place and problem.place else ""
    return f"{problem_line(problem, tongue)} [{problem.code}{place}]"


def _path_of(history: "History", resolved: "Resolved") -> _PathOf:
    """How a file is called from the top of the repository, with "/"; its name where none is."""
    from pathlib import Path, PurePath

    keys = {} if resolved.commit else {file.name: file.key for file in resolved.files}
    here = history.disk_folder.resolve()
    top = next((each for each in (here, *here.parents) if (each / ".git").exists()), here)

    def path_of(name: str) -> str:
        path = Path(keys.get(name, here / name)).resolve()
        return (
            path.relative_to(top).as_posix()
            if path.is_relative_to(top)
            else PurePath(name).as_posix()
        )

    return path_of
