"""What every command is told: where to look, in which language to speak, and its words."""

import contextlib
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Literal

import click

from policylib.records import dataclass

Tongue = Literal["da", "en"]
TONGUES: tuple[Tongue, ...] = ("da", "en")
_DANISH = 6  # Microsoft's LANG_DANISH
_CALLED: Mapping[str, Tongue] = {
    "da": "da",
    "dan": "da",
    "danish": "da",
    "en": "en",
    "english": "en",
}
_NO_LANGUAGE = frozenset({"c", "posix"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The global options of one run.

    `policy` is the path that `--policy` names. `lang` is the language asked for with `--lang`,
    None where the policy's own is meant. `tongue` is the language of messages: `lang`, else that
    of the locale. `encoding` is that of the files that are read, UTF-8 where nothing is said.
    """

    tongue: Tongue
    policy: str | None = None
    lang: Tongue | None = None
    encoding: str | None = None

    def say(self, key: str, /, **facts: object) -> str:
        """A sentence of this room's own, in the language of messages."""
        return words_in(self.tongue)[key].format_map(facts)

    def tell(self, key: str, /, **facts: object) -> None:
        """Say it on standard error, never between the lines that were asked for.

        What a file's name would do to a terminal is shown instead; where nobody can be told, the
        exit status tells.
        """
        said = "".join(
            c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in self.say(key, **facts)
        )
        with contextlib.suppress(OSError):
            click.echo(said, err=True)

    def tongue_for(self, lang: str) -> Tongue:
        """The language for a policy that is written in `lang`: the one asked for goes first."""
        if self.lang:
            return self.lang
        return next((tongue for tongue in TONGUES if tongue == lang[:2].lower()), self.tongue)


def tongue_of(asked: list[str], environment: Mapping[str, str], system: int = 0) -> Tongue:
    """The language of messages: `--lang`, else that of the locale, else of the system, else English.

    `system` is what `language_of_windows` says.
    """
    for place, word in enumerate(asked):
        following = asked[place + 1] if place + 1 < len(asked) else ""
        for tongue in TONGUES:
            if word == f"--lang={tongue}" or (word == "--lang" and following == tongue):
                return tongue
    named = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, named), None)
    if locale is None:
        return "da" if system == _DANISH else "en"
    asked_for = environment.get("LANGUAGE", "") if _language_of(locale) not in _NO_LANGUAGE else ""
    # As gettext has it: a list in order of liking, which only a real locale makes count.
    for each in (*asked_for.split(":"), locale):
        if _language_of(each) in _CALLED:
            return _CALLED[_language_of(each)]
    return "en"


def _language_of(locale: str) -> str:
    return locale.lower().replace("-", "_").partition(".")[0].partition("_")[0]


def language_of_windows() -> int:
    """The primary language that Windows itself speaks, as a number of its own; 0 elsewhere."""
    if sys.platform == "win32":
        import ctypes

        return ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
    return 0


def words_in(tongue: Tongue) -> Mapping[str, str]:
    """This room's words in a language."""
    words: Mapping[str, str] = import_module(f"policylib.language.commands_{tongue}").WORDS
    return words
