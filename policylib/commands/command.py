"""A command as this program has it: help in the reader's language, global options anywhere.

People write `policylib diff 1.0 2.0 --lang en` as often as `policylib --lang en diff 1.0 2.0`;
both work. Click itself speaks English only, so the headings of its help are replaced here.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import click

from policylib.commands.session import TONGUES, Session, Tongue, words_in
from policylib.records import replace


def command(
    tongue: Tongue,
    name: str,
    callback: Callable[..., int | None],
    params: Sequence[click.Parameter] = (),
) -> click.Command:
    """A command whose purpose, description and examples stand in the language's words.

    `callback` gets the `Session` and then its parameters by name, and returns the exit status.
    """
    return _Command(tongue, name, callback, params)


class Spoken(click.Command):
    """What the program and its commands share: headings and the words on --help."""

    tongue: Tongue
    _help: click.Option | None = None

    def speak(self, tongue: Tongue) -> None:
        """Choose the language of the help."""
        self.tongue = tongue
        self.context_class = _DanishContext if tongue == "da" else click.Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """As click has it, in the chosen language; click's own first loads all that gettext needs."""
        if self._help is None:
            self._help = click.Option(
                self.get_help_option_names(ctx),
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_show_help,
                help=words_in(self.tongue)["help.help"],
            )
        return self._help


def _show_help(ctx: click.Context, option: click.Parameter, value: bool) -> None:  # noqa: ARG001, FBT001 - click calls it so
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


class _Command(Spoken):
    def __init__(
        self,
        tongue: Tongue,
        name: str,
        callback: Callable[..., int | None],
        params: Sequence[click.Parameter],
    ) -> None:
        self.speak(tongue)
        words = words_in(tongue)
        examples = words[f"{name}.examples"].strip().replace("\n", "\n  ")
        super().__init__(
            name,
            callback=click.pass_obj(callback),
            params=[*params, *_global_options()],
            help=f"{words[f'{name}.purpose']}\n\n{words.get(f'{name}.more', '')}",
            short_help=words[f"{name}.purpose"],
            epilog=f"\b\n{words['help.examples']}:\n  {examples}",
            options_metavar=words["help.options"],
        )

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The usage line, with what may be left out between brackets, as click does without names.

        What has no name is for programs alone, and not told.
        """
        told = [self.options_metavar] if self.options_metavar else []
        for param in self.get_params(ctx):
            pieces = param.get_usage_pieces(ctx)
            named = [piece for piece in pieces if piece]
            told.extend(named if param.required else [f"[{piece}]" for piece in named])
        return told


def _global_options() -> list[click.Parameter]:
    """The global options once more, unseen: they may stand after the command too."""
    return [
        click.Option(["--policy"], expose_value=False, hidden=True, callback=_remember),
        click.Option(["--encoding"], expose_value=False, hidden=True, callback=_remember),
        click.Option(
            ["--lang"],
            type=click.Choice(TONGUES),
            expose_value=False,
            hidden=True,
            callback=_remember,
        ),
    ]


def _remember(ctx: click.Context, option: click.Parameter, value: Any) -> None:
    if value is not None and isinstance(ctx.obj, Session) and option.name:
        ctx.obj = replace(ctx.obj, **{option.name: value})


class _DanishHelp(click.HelpFormatter):
    """The headings that click writes, in Danish."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        words = words_in("da")
        super().write_usage(prog, args, prefix or f"{words['help.usage']}: ")

    def write_heading(self, heading: str) -> None:
        words = words_in("da")
        headings = {
            "Options": words["help.options-heading"],
            "Commands": words["help.commands-heading"],
            "Positional arguments": words["help.arguments-heading"],
        }
        super().write_heading(headings.get(heading, heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """A list of options, with Danish words for what click says of them."""
        words = words_in("da")
        marks = {
            "[required]": f"[{words['help.required']}]",
            "[x>=1]": f"[{words['help.at-least-one']}]",
        }
        told = []
        for name, text in rows:
            for mark, ours in marks.items():
                text = text.replace(mark, ours)  # noqa: PLW2901 - one mark after the other
            told.append((name, text))
        super().write_dl(told, col_max, col_spacing)


class _DanishContext(click.Context):
    formatter_class = _DanishHelp
