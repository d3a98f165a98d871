"""The program: its global options, its commands, and what becomes of every error.

Exit status: 0 fine; 1 there are differences or problems, where that was asked for; 2 bad input;
3 a mistake of the program's own, with its traceback; 130 interrupted; 141 nobody reads on.
"""

import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TextIO

import click

from policylib.commands.command import Spoken
from policylib.commands.session import (
    TONGUES,
    Session,
    Tongue,
    language_of_windows,
    tongue_of,
    words_in,
)
from policylib.errors import (
    LookupFailure,
    MissingFileError,
    NoVersionsError,
    PolicylibError,
)

# Each command and the module that makes it, in the order of the help.
# What is said where something that was named is not there.
_NOT_FOUND = (LookupFailure, MissingFileError, NoVersionsError)
COMMANDS = {
    "demo": "demo",
    "init": "starting",
    "import": "intake",
    "check": "checking",
    "format": "formatting",
    "versions": "versions",
    "show": "showing",
    "diff": "difference",
    "origins": "origins",
    "history": "passage_history",
    "blame": "blame",
    "draft": "adoption",
    "adopt": "adoption",
    "changelog": "changelog",
    "publish": "release",
    "serve": "serving",
    "git": "git_driver",
}

_NEW_OBJECTS = 100_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with the arguments of the command line; returns the exit status."""
    if arguments is not None:
        return _answer(list(arguments))
    # A process of its own is short, and hardly anything in it dies in a ring: looking for rings
    # every 700 new objects, and among all that is left at the exit, cost a diff 35 ms of 230.
    gc.set_threshold(_NEW_OBJECTS)
    try:
        return _answer(sys.argv[1:])
    finally:
        _let_go_of_what_cannot_be_written()
        gc.freeze()


def _answer(asked: list[str]) -> int:
    session = Session(tongue=tongue_of(asked, os.environ, language_of_windows()))
    _stand_in_for_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        _never_refuse_a_letter(stream)
    try:
        status = _run(asked, session)
        sys.stdout.flush()
    except BrokenPipeError:
        return 141
    except OSError as error:
        told = error.strerror or str(error)
        if session.tongue == "da":
            from policylib.language.foreign_da import in_danish

            told = in_danish(told)
        where = f"{error.filename}: " if error.filename else ""
        session.tell("error.system", told=f"{where}{told}")
        return 2
    return status


def _run(asked: list[str], session: Session) -> int:
    try:
        status = program(session).main(asked, prog_name="policylib", standalone_mode=False)
    except PolicylibError as error:
        from policylib.language import message

        slip = _slip(asked, session) if isinstance(error, _NOT_FOUND) else ""
        session.tell("error", told=slip or message(error, session.tongue))
        return 2
    except click.ClickException as error:
        if slip := _slip(asked, session):
            session.tell("error", told=slip)
            return 2
        from policylib.commands.usage import tell_how_to_ask

        tell_how_to_ask(error, asked, COMMANDS, session)
        return 2
    except (click.Abort, KeyboardInterrupt):
        session.tell("interrupted")
        return 130
    except OSError:
        raise
    except Exception:  # noqa: BLE001 - the traceback is shown; Python's own status 1 would say "differences"
        import traceback

        traceback.print_exc()
        session.tell("unexpected")
        return 3
    return status if isinstance(status, int) else 0


def _slip(asked: list[str], session: Session) -> str:
    from policylib.commands.slips import slip_in

    return slip_in(asked, session)


def program(session: Session) -> click.Group:
    """The program, with its help in the language of the session."""
    return _Program(session)


class _Program(Spoken, click.Group):
    """The commands by name; a command's module is imported when the command is used."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.speak(session.tongue)
        words = words_in(session.tongue)
        super().__init__(
            "policylib",
            callback=click.pass_context(self._begin),
            help=words["program.help"],
            epilog=words["program.more"],
            options_metavar=words["help.options"],
            subcommand_metavar=words["help.command"],
            no_args_is_help=True,
            context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96},
            params=[
                click.Option(
                    ["-C", "folder"], metavar=words["metavar.folder"], help=words["program.folder"]
                ),
                click.Option(
                    ["--policy"], metavar=words["metavar.path"], help=words["program.policy"]
                ),
                click.Option(["--lang"], type=click.Choice(TONGUES), help=words["program.lang"]),
                click.Option(
                    ["--encoding"], metavar=words["metavar.name"], help=words["program.encoding"]
                ),
                click.Option(
                    ["--version"],
                    is_flag=True,
                    is_eager=True,
                    expose_value=False,
                    callback=_show_version,
                    help=words["program.version"],
                ),
            ],
        )

    def _begin(
        self,
        ctx: click.Context,
        /,
        folder: str | None,
        policy: str | None,
        lang: Tongue | None,
        encoding: str | None,
    ) -> None:
        if folder is not None:
            if not os.path.isdir(folder):  # noqa: PTH112 - pathlib is not imported for one question
                from policylib.errors import MissingFileError

                raise MissingFileError(
                    "folder-missing",
                    "there is no folder called {path}",
                    hint="check what follows -C",
                    path=folder,
                )
            ctx.with_resource(contextlib.chdir(folder))
        ctx.obj = Session(tongue=self._session.tongue, policy=policy, lang=lang, encoding=encoding)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click calls it so
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"policylib.commands.{COMMANDS[cmd_name]}")
        made: click.Command = getattr(module, f"make_{cmd_name}")(self.tongue)
        return made

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click calls it so
        words = words_in(self.tongue)
        with formatter.section("Commands"):
            formatter.write_dl([(name, words[f"{name}.purpose"]) for name in COMMANDS])


def _show_version(ctx: click.Context, option: click.Parameter, value: bool) -> None:  # noqa: ARG001, FBT001 - click calls it so
    if value:
        from policylib import __version__

        click.echo(f"policylib {__version__}")
        ctx.exit()


def _stand_in_for_closed_streams() -> None:
    """Where the shell closed a stream (`>&-`), what is said goes nowhere, and not into a file."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - pathlib is not imported for it, and it stays open


def _never_refuse_a_letter(stream: TextIO) -> None:
    """A terminal that lacks a letter shows its number; it does not stop the program."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="backslashreplace")


def _let_go_of_what_cannot_be_written() -> None:
    """What a closed pipe or a full disk did not take may not be tried again at exit.

    Python's own last attempt would fail once more, and turn the exit status into 120.
    """
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
