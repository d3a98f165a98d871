"""`policylib init`: a policy to start from, and all that stands around one."""

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policylib.commands.command import command
from policylib.commands.output import write_new
from policylib.commands.session import Session, Tongue, words_in
from policylib.commands.starting_place import attributes_for, is_top_of_repository, policy_there
from policylib.document import Metadata, normalise
from policylib.errors import OutputError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_FILE = {"da": "politik.md", "en": "policy.md"}
_SETTINGS = "policy.toml"
_MOST_NAMED = 5
_FORGES = {"github": ".github/workflows/policy.yml", "gitlab": ".gitlab-ci.yml"}


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
            click.Option(
                ["--ci"],
                type=click.Choice(["both", *_FORGES, "none"]),
                default="both",
                help=words["init.ci"],
            ),
            click.Option(["--no-git"], is_flag=True, help=words["init.no-git"]),
        ],
    )


def start_policy(
    session: Session,
    *,
    folder: str,
    title: str | None,
    organisation: str | None,
    ci: str,
    no_git: bool,
) -> int:
    """Write a first draft and what belongs around it; nothing that is there is replaced.

    A policy that is there already, such as one that was imported, stands for the draft.
    """
    place = Path(folder)
    there = policy_there(place, _FILE.values(), session)
    tongue = session.tongue_for(there.metadata.lang) if there else session.lang or session.tongue
    words = words_in(tongue)
    known = there.metadata if there else Metadata()
    named = one_line(title, "--title") or normalise(known.title) or words["init.default-title"]
    owner = one_line(organisation, "--organisation") or (there.organisation if there else "")
    if not owner and not there:
        owner = words["init.default-organisation"]
    path = there.path if there else _FILE[tongue]
    policy, settings = place / path, place / _SETTINGS
    shown = f"{path}/" if policy.is_dir() else path
    old = (*there.texts, *there.pictures) if there else ()
    draft = {} if there else {policy: _first_draft(tongue, named, owner)}
    is_top = is_top_of_repository(place)
    forges = [forge for forge in _FORGES if is_top and ci in (forge, "both")]
    around = {
        settings: _settings(tongue, owner, path),
        place / "README.md": _for_colleagues(
            tongue,
            forges,
            shown,
            title=named,
            organisation=owner or words["init.default-organisation"],
        ),
        place / ".gitignore": words["init.ignore"],
        place / ".gitattributes": (
            words["init.attributes"] + attributes_for(there.texts if there else [policy], place)
        ),
        **{place / _FORGES[forge]: _forge(forge, tongue) for forge in forges},
    }
    kept = [path for path in around if path.exists() or path.is_symlink()]
    files = draft | {path: text for path, text in around.items() if path not in kept}
    if not files or (not there and settings in kept):
        raise OutputError(
            "output-exists",
            "{path} is there already, and nothing is replaced",
            hint="choose another folder",
            path=str(settings),
        )
    _write(files, place)
    session.tell("init.around" if there else "init.done", policy=policy, settings=settings)
    told = () if there else (policy, settings)
    if beside := [str(path) for path in files if path not in told]:
        session.tell("init.beside", files=", ".join(beside))
    if kept:
        session.tell("init.kept", files=", ".join(map(str, kept)))
    if ci != "none" and not is_top:
        session.tell("init.not-top")
    if not no_git:
        _keep_in_git(session, place, [*draft, *around, *old], named)
    if forges:
        session.tell("init.server")
    return 0


def _write(files: "Mapping[Path, str]", place: Path) -> None:
    try:
        write_new(files)
    except OutputError as error:
        if error.code != "file-unwritable":
            raise
        raise OutputError(
            "output-unwritable",
            "the folder {folder} cannot be written",
            hint="choose another folder, or allow writing in it",
            folder=str(place),
        ) from error


def _keep_in_git(session: Session, place: Path, files: list[Path], title: str) -> None:
    from policylib.history.beginning import Begun, begin_repository

    words = words_in(session.lang or session.tongue)
    match begin_repository(place, files, words["init.message"].format(title=title)):
        case Begun.COMMITTED:
            committed = {path.resolve() for path in files}
            found = (path for path in place.rglob("*") if ".git" not in path.parts)
            left = sorted(
                path.relative_to(place).as_posix()
                for path in found
                if path.is_file() and path.resolve() not in committed
            )
            shown = [*left[:_MOST_NAMED], *(["…"] if len(left) > _MOST_NAMED else [])]
            session.tell(
                "init.committed-part" if left else "init.committed", files=", ".join(shown)
            )
        case Begun.NAMELESS:
            session.tell("init.nameless")
        case Begun.INSIDE:
            session.tell("init.inside")
        case Begun.WITHOUT_GIT:
            session.tell("init.without-git")


def _for_colleagues(tongue: Tongue, forges: "Collection[str]", path: str, **facts: str) -> str:
    """What stands in the folder's README; what speaks of a server goes where there is none."""
    text = _template(f"colleagues_{tongue}.md", path=path, **facts)
    named = {forge: forge in forges for forge in _FORGES}
    named |= {"server": bool(forges), "no-server": not forges}
    for name, is_there in named.items():
        lines = text.split("\n")
        mark = f"@{name}@"
        kept = [line for line in lines if is_there or not line.startswith(mark)]
        text = "\n".join(line.removeprefix(mark) for line in kept)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.rstrip("\n") + "\n"


def _forge(forge: str, tongue: Tongue) -> str:
    """What a server is to do with every push, with the words of the language put in."""
    from importlib import import_module

    from policylib import __version__

    told: Mapping[str, str] = import_module(f"policylib.language.everyday_{tongue}").SERVER
    return _template(f"forge_{forge}.yml", lang=tongue, version=__version__, **told)


def _template(file: str, /, **facts: str) -> str:
    """A file of the language room, with what stands between two @ put in."""
    import re
    from importlib.resources import files

    text = files("policylib.language").joinpath(file).read_text("utf-8")
    return re.sub(r"@([a-z-]+)@", lambda found: facts.get(found[1], found[0]), text)


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


def _settings(tongue: Tongue, organisation: str, path: str) -> str:
    words = words_in(tongue)
    # A JSON string without escapes for letters is a TOML string.
    where, name = (json.dumps(each, ensure_ascii=False) for each in (path, organisation))
    told = words["init.settings"].format(path=where, organisation=name)
    if organisation:
        return told
    # A name that nobody told would stand at the head of every page.
    meant = json.dumps(words["init.default-organisation"], ensure_ascii=False)
    return told.replace(f"name = {name}\n", f"# name = {meant}\n")
