"""`policylib init`: a policy to start from, and its policy.toml."""

import json
from dataclasses import replace
from pathlib import Path

import click

from policylib.commands.command import command
from policylib.commands.output import write_new
from policylib.commands.session import Session, Tongue, words_in
from policylib.errors import SettingsError

_FILE = {"da": "politik.md", "en": "policy.md"}
_SETTINGS = "policy.toml"


def make_init(tongue: Tongue) -> click.Command:
    """`policylib init [DIR]`."""
    words = words_in(tongue)
    text = words["metavar.text"]
    return command(
        tongue,
        "init",
        start_policy,
        [
            click.Argument(
                ["folder"], required=False, default=".", metavar=words["metavar.folder"]
            ),
            click.Option(["--title"], metavar=text, help=words["init.title"]),
            click.Option(["--organisation"], metavar=text, help=words["init.organisation"]),
        ],
    )


def start_policy(session: Session, folder: str, title: str | None, organisation: str | None) -> int:
    """Write a first draft and policy.toml into a folder; nothing that is there is replaced."""
    tongue = session.lang or session.tongue
    words = words_in(tongue)
    place = Path(folder)
    files = {
        place / _FILE[tongue]: _first_draft(
            tongue,
            one_line(title, "--title") or words["init.default-title"],
            one_line(organisation, "--organisation") or words["init.default-organisation"],
        ),
        place / _SETTINGS: _settings(tongue, organisation or words["init.default-organisation"]),
    }
    write_new(files)
    policy, settings = map(str, files)
    session.tell("init.done", policy=policy, settings=settings)
    return 0


def one_line(value: str | None, option: str) -> str:
    """What an option says, blanks joined; "" where it was not given. Raises `SettingsError`."""
    if value is None:
        return ""
    bare = " ".join(value.split())
    if not bare or not bare.isprintable():
        raise SettingsError(
            "option-empty",
            "{option} has no text that can be printed",
            hint="write it between quotation marks, or leave it out",
            option=option,
        )
    return bare


def _first_draft(tongue: Tongue, title: str, organisation: str) -> str:
    """The policy to start from, with its title and organisation put in."""
    from importlib.resources import files

    from policylib.document import Run
    from policylib.markdown import read, write

    text = files("policylib.language").joinpath(f"starter_{tongue}.md").read_text("utf-8")
    starter = read(text)
    named = replace(starter.metadata, title=title, organisation=organisation)
    return write(replace(starter, metadata=named, heading=(Run(text=title),)))


def _settings(tongue: Tongue, organisation: str) -> str:
    words = words_in(tongue)
    # A JSON string without escapes for letters is a TOML string.
    name = json.dumps(" ".join(organisation.split()), ensure_ascii=False)
    return words["init.settings"].format(path=_FILE[tongue], organisation=name)
