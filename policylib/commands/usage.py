"""What is said when the command line itself cannot be understood: what, and how to ask."""

from collections.abc import Collection, Sequence

import click

from policylib.commands.session import Session


def tell_how_to_ask(
    error: click.ClickException, asked: Sequence[str], commands: Collection[str], session: Session
) -> None:
    """Say what is wrong with the command line, and where its help is."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return
    told = _told(error, commands, session)
    told = told if told.endswith(("?", ".")) else f"{told}."
    command = next((word for word in asked if word in commands), "")
    if command and isinstance(error, click.MissingParameter):
        example = session.say(f"{command}.examples").partition("\n")[0].rstrip("\\ ")
        told += f" {session.say('usage.example', example=example)}."
    program = f"policylib {command}".strip()
    session.tell("error", told=f"{told} {session.say('usage.help', program=program)}")


def _told(error: click.ClickException, commands: Collection[str], session: Session) -> str:
    match error:
        case click.exceptions.NoSuchCommand(command_name=name):
            from difflib import get_close_matches

            near = get_close_matches(name, commands)
            return session.say("usage.no-command", name=name) + _nearest(near, session)
        case click.NoSuchOption(option_name=name, possibilities=near):
            return session.say("usage.no-option", name=name) + _nearest(near, session)
        case click.MissingParameter():
            return session.say("usage.missing", name=_name_of(error))
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices))):
            return session.say(
                "usage.choice", name=_name_of(error), choices=", ".join(map(str, choices))
            )
        case click.BadParameter(param=click.Parameter(type=click.IntRange(min=least))):
            return session.say("usage.number", name=_name_of(error), least=least)
        case click.BadParameter():
            return session.say("usage.value", name=_name_of(error), told=error.message)
        case click.BadOptionUsage(option_name=name):
            return session.say("usage.option-value", name=name)
        case click.UsageError(message="Missing command."):
            return session.say("usage.no-command-named")
        case _ if "unexpected extra argument" in error.message:
            return session.say("usage.too-much")
        case _:
            return error.format_message()


def _nearest(names: list[str] | None, session: Session) -> str:
    return ". " + session.say("usage.nearest", names=", ".join(names)) if names else ""


def _name_of(error: click.BadParameter) -> str:
    if error.param is None:
        return ""
    return error.param.get_error_hint(error.ctx).replace("'", "").rstrip("….")
