"""`policylib demo`: the sample policy with its whole history, in a repository and published."""

import contextlib
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from policylib.commands.command import command
from policylib.commands.reading import opened, today
from policylib.commands.session import Session, Tongue, words_in
from policylib.errors import MissingLibraryError

_PUBLIC = "public"


def make_demo(tongue: Tongue) -> click.Command:
    """`policylib demo DIR`."""
    words = words_in(tongue)
    return command(
        tongue,
        "demo",
        make_sample,
        [click.Argument(["folder"], metavar=words["metavar.folder"])],
    )


def make_sample(session: Session, *, folder: str) -> int:
    """Replay the sample into a new repository, publish it there, and say where to look."""
    from policylib.commands.release import chosen_versions, edition_of, release
    from policylib.history.replay import find_sample, replay
    from policylib.publish.edition import steps_of
    from policylib.publish.layout import changes_folder, label_slug

    target = Path(folder)
    session.tell("demo.building", folder=folder)
    replay(find_sample(), target)
    public = target / _PUBLIC
    session.tell("demo.publishing", folder=public)
    with opened(session, target) as history:
        chosen = chosen_versions(history, None, with_drafts=True)
        current = history.in_force(today())
        in_force = label_slug(current.label if current else chosen[-1].name)
        edition = edition_of(history, chosen, session)
        try:
            made = release(edition, public, session)
        except MissingLibraryError as error:
            from dataclasses import replace

            from policylib.language import message

            session.tell("demo.without-pdf", told=message(error, session.tongue))
            edition = replace(edition, kinds=edition.kinds - {"pdf"})
            made = release(edition, public, session)
    changes = changes_folder(*steps_of(edition)[-1])
    click.echo("\n".join(_where_to_look(public, made.files, changes, in_force, session)))
    return 0


def _where_to_look(
    public: Path, files: Sequence[str], changes: str, in_force: str, session: Session
) -> list[str]:
    """The first things to open: the page, the newest answer, the policy in force, the changelog."""
    places = {
        "demo.page": ("", "index.html"),
        "demo.changes": (f"{changes}/", "summary.html"),
        "demo.changes-pdf": (f"{changes}/", "summary.pdf"),
        "demo.policy-pdf": (f"v/{in_force}/", ".pdf"),
        "demo.changelog": ("", "CHANGELOG.md"),
    }
    found = {
        session.say(key): next((n for n in files if part in n and n.endswith(end)), "")
        for key, (part, end) in places.items()
    }
    told = {label: public / name for label, name in found.items() if name}
    room = max(map(len, told), default=0)
    return [
        session.say("demo.done"),
        *(f"  {label.ljust(room)}  {path}" for label, path in told.items()),
        session.say("demo.try", program=_program(), folder=public.parent),
    ]


def _program() -> str:
    """What to type for this program from here: its name alone only where the shell finds it."""
    started = Path(sys.argv[0])
    if started.stem != "policylib" or shutil.which("policylib") or not started.is_file():
        return "policylib"
    with contextlib.suppress(ValueError):
        return str(started.absolute().relative_to(Path.cwd()))
    return str(started)
