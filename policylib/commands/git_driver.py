"""`policylib git install`: git diff, git log -p and git show tell of a policy's changes in words."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policylib.commands.command import command
from policylib.commands.output import hand_over
from policylib.commands.reading import opened
from policylib.commands.session import Session, Tongue, words_in
from policylib.errors import AdoptionError, MissingFileError, SettingsError

if TYPE_CHECKING:
    from policylib.history.git import Whereabouts

_ACTIONS = ("install", "uninstall")


def make_git(tongue: Tongue) -> click.Command:
    """`policylib git install`, `policylib git uninstall`, and what git itself starts."""
    words = words_in(tongue)
    return command(
        tongue,
        "git",
        serve_git,
        [
            click.Argument(["action"], metavar=words["metavar.action"]),
            click.Argument(["given"], nargs=-1, metavar="", type=click.Path()),
            click.Option(["--dry-run"], is_flag=True, help=words["option.dry-run"]),
        ],
    )


def serve_git(session: Session, *, action: str, given: tuple[str, ...], dry_run: bool) -> int:
    """Install or take out the driver; or, started by git, be it."""
    if given and action in _ACTIONS:
        raise click.UsageError(f"Got unexpected extra argument ({given[0]})")
    match action:
        case "install":
            return _install(session, dry_run=dry_run)
        case "uninstall":
            return _uninstall(session, dry_run=dry_run)
        case "diff-driver":
            from policylib.commands.git_diff import answer_git

            return answer_git(session, given)
        case "textconv":
            from policylib.commands.git_diff import sentences_of

            return sentences_of(given)
        case _:
            raise SettingsError(
                "git-action-unknown",
                "{action} is nothing that policylib git can do",
                hint="write one of {known} after policylib git",
                action=action,
                known=", ".join(_ACTIONS),
            )


def _install(session: Session, *, dry_run: bool) -> int:
    from policylib.history import diff_driver

    place = diff_driver.work_tree_of(Path())
    with_word = not diff_driver.is_word_spoken_for(place)
    driver = diff_driver.driver_for(_files(session, place), program(), with_word=with_word)
    attributes = diff_driver.installed(place, driver)
    shown = [f"{diff_driver.ATTRIBUTES}:", *(f"  {line}" for line in driver.lines)]
    shown += [f"{place.common_dir / 'config'}:"]
    shown += [f"  {key} = {value}" for key, value in driver.settings.items()]
    hand_over("\n".join([session.say("git.will-write"), *shown]), None)
    if dry_run:
        return 0
    if attributes is not None:
        diff_driver.write_attributes(place, attributes)
    diff_driver.write_settings(place, driver.settings)
    session.tell("git.installed")
    return 0


def _uninstall(session: Session, *, dry_run: bool) -> int:
    from policylib.history import diff_driver

    place = diff_driver.work_tree_of(Path())
    attributes = diff_driver.removed(place)
    is_set = diff_driver.has_settings(place)
    gone = [diff_driver.ATTRIBUTES] if attributes is not None else []
    gone += [f"[{diff_driver.SECTION}]: {place.common_dir / 'config'}"] if is_set else []
    if not gone:
        session.tell("git.was-not")
        return 0
    hand_over("\n".join([session.say("git.will-remove"), *(f"  {each}" for each in gone)]), None)
    if dry_run:
        return 0
    if attributes is not None:
        diff_driver.write_attributes(place, attributes)
    if is_set:
        diff_driver.remove_settings(place)
    session.tell("git.uninstalled")
    return 0


def _files(session: Session, place: "Whereabouts") -> list[str]:
    """The policy's files as they stand, named from the top of the work tree.

    None where there are Word files and nothing else yet.
    """
    top = place.top or Path()
    with opened(session) as history:
        folder = history.folder
        try:
            found = history.work_tree().files
        except MissingFileError as error:
            if error.code == "policy-not-found" and any(top.rglob("*.docx")):
                return []
            raise
        files = [Path(os.path.realpath(folder / each.key)) for each in found]
    for path in files:
        if not path.is_relative_to(top):
            raise AdoptionError(
                "recording-outside",
                "{path} is not in the repository",
                hint="move it there, or correct --policy",
                path=str(path),
            )
    return [path.relative_to(top).as_posix() for path in files]


def program() -> tuple[str, ...]:
    """What starts this program from anywhere, whatever stands in the folder it is started in."""
    python = Path(sys.executable).as_posix()
    started = Path(sys.argv[0])
    if started.name == "cli.py" and started.is_file():
        return python, started.absolute().as_posix()
    return python, "-P", "-m", "policylib"
