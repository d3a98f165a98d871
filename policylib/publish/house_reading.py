"""`[organisation]` of policy.toml → `House`: each value looked at, and what is wrong told with its line.

What is wrong is left out, so that there is always a house; whoever publishes stops on errors.
"""

import base64
import difflib
import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any

from policylib.errors import Problem, Severity
from policylib.publish.colours import (
    Colour,
    least_contrast,
    nearest_passing,
    read_colour,
    shade_for,
)
from policylib.publish.house import PLAIN, House
from policylib.publish.house_style import FONTS, GROUNDS, least_of, our_colours

FileLoader = Callable[[str], bytes | None]
"""From a path below the folder of policy.toml to a file's bytes; None where there is none."""

LARGEST_FONT = LARGEST_LOGO = 500_000  # bytes; both stand in every page

_FONT_KINDS = (
    (b"wOF2", "font/woff2"),
    (b"wOFF", "font/woff"),
    (b"OTTO", "font/otf"),
    (b"\x00\x01\x00\x00", "font/ttf"),
)
_WHITE = Colour(255, 255, 255)


def read_house(
    table: Mapping[str, Any],
    load: FileLoader,
    *,
    file: str = "policy.toml",
    line_of: Callable[[str], int | None] = lambda _: None,
) -> tuple[House, tuple[Problem, ...]]:
    """The house that a table describes, without what is wrong in it, and the problems.

    `load` gives the files that it names; `line_of` tells the line of a key of the table.
    """
    if not table:
        return PLAIN, ()
    reading = _Reading(table, load, file, line_of)
    logo, logo_alt = reading.logo()
    colours, dark = reading.colours()
    house = House(
        name=reading.text("name"),
        logo=logo,
        logo_alt=logo_alt,
        colours=colours,
        colours_dark=dark,
        fonts=reading.fonts(),
        footer=reading.footer(),
        accessibility_statement=reading.statement(),
        css=reading.css(),
        labels=reading.labels(),
        address=reading.address(),
    )
    return house, tuple(reading.problems)


class _Reading:
    """One table while it is read, and what was found wrong so far."""

    def __init__(
        self,
        table: Mapping[str, Any],
        load: FileLoader,
        file: str,
        line_of: Callable[[str], int | None],
    ) -> None:
        self.problems: list[Problem] = []
        self._table = table
        self._load = load
        self._file = file
        self._line_of = line_of

    def _tell(self, code: str, sentence: str, hint: str, key: str, **facts: str | float) -> None:
        self.problems.append(
            Problem(
                code=code,
                sentence=sentence,
                hint=hint,
                file=self._file,
                line=self._line_of(key),
                severity=Severity.ERROR,
                facts={"key": key, **facts},
            )
        )

    def text(self, key: str) -> str:
        """A value that is one line of text."""
        value = self._table.get(key, "")
        if isinstance(value, str):
            return " ".join(value.split())
        self._tell("house-not-text", "{key} must be text", "write it in quotation marks", key)
        return ""

    def _texts(self, key: str) -> dict[str, str]:
        """A table of texts."""
        value = self._table.get(key, {})
        if isinstance(value, dict) and all(isinstance(each, str) for each in value.values()):
            return value
        self._tell(
            "house-not-texts",
            "{key} must be a table of texts",
            "write [organisation.{key}] on a line of its own, and below it one name and its text a line",
            key,
        )
        return {}

    def _held(self, key: str, path: str) -> bytes | None:
        """The bytes of a file that is named; tells where there is none."""
        content = self._load(path) if path else None
        if content is None:
            self._tell(
                "house-file-missing",
                "there is no file {path} in the folder of policy.toml",
                "put it there, or correct its name; links are not followed",
                key,
                path=path,
            )
        return content

    def logo(self) -> tuple[str, str]:
        """The logo as a data URI, and its text alternative: both or neither."""
        from policylib.publish.images import as_data_uri

        path, alt = self.text("logo"), self.text("logo_alt")
        if not path:
            return "", ""
        content = self._held("logo", path)
        if content is None:
            return "", ""
        shown = as_data_uri(content) if len(content) <= LARGEST_LOGO else ""
        if not shown:
            self._tell(
                "house-logo-kind",
                "{path} is no picture that can stand on every page, in PDF and in Word",
                "save the logo as PNG, JPEG or GIF of at most 500 kB: it stands in every page",
                "logo",
                path=path,
            )
        if not alt:
            self._tell(
                "house-logo-alt",
                "the logo has no text for those who do not see it",
                'write what stands on it: logo_alt = "Lyngvig Kommune"',
                "logo",
            )
        return (shown, alt) if shown and alt else ("", "")

    def colours(self) -> tuple[dict[str, str], dict[str, str]]:
        """The colours that can be read on light grounds, and the same hues for dark ones."""
        light: dict[str, str] = {}
        dark: dict[str, str] = {}
        ours, ours_dark = our_colours()
        for name, written in self._texts("colours").items():
            colour = read_colour(written)
            if name not in GROUNDS:
                self._unknown("house-colour-unknown", name, GROUNDS)
            elif colour is None:
                self._tell(
                    "house-colour-unreadable",
                    "{value} is no colour",
                    'write it as in a style sheet: {key} = "#123f4d"',
                    name,
                    value=written,
                )
            elif self._passes(name, colour, (*(ours[each] for each in GROUNDS[name]), _WHITE)):
                light[name] = str(colour)
                grounds = [ours_dark[each] for each in GROUNDS[name]]
                wanted = max(least_contrast(ours_dark[name], grounds)[0], least_of(name))
                dark[name] = str(shade_for(colour, grounds, wanted))
        return light, dark

    def _passes(self, name: str, colour: Colour, grounds: tuple[Colour, ...]) -> bool:
        ratio, ground = least_contrast(colour, grounds)
        wanted = least_of(name)
        if ratio >= wanted:
            return True
        self._tell(
            "house-contrast",
            "the colour {value} has a contrast of {ratio} on {ground}, and {wanted} is needed",
            'the nearest shade that has enough is {key} = "{shade}"',
            name,
            value=str(colour),
            ratio=int(ratio * 100) / 100,  # rounded down: 4.499 is not 4.5
            ground=str(ground),
            wanted=wanted,
            shade=str(nearest_passing(colour, grounds, wanted)),
        )
        return False

    def _unknown(self, code: str, name: str, known: Any) -> None:
        near = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
        self._tell(
            code,
            "nothing is called {key} here",
            "what comes nearest: {near}",
            name,
            near=" · ".join(near or sorted(known)[:8]),
        )

    def fonts(self) -> dict[str, str]:
        """The font files as data URIs."""
        found: dict[str, str] = {}
        for name, path in self._texts("fonts").items():
            if name not in FONTS:
                self._unknown("house-font-unknown", name, FONTS)
                continue
            content = self._held(name, path)
            if content is None:
                continue
            kind = next((kind for start, kind in _FONT_KINDS if content.startswith(start)), "")
            if not kind or len(content) > LARGEST_FONT:
                self._tell(
                    "house-font-kind",
                    "{path} is no font file that can be used",
                    "use a TTF, OTF, WOFF or WOFF2 file of at most 500 kB: it stands in every page",
                    name,
                    path=path,
                )
                continue
            found[name] = f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"
        for family in {name.partition("-")[0] for name in found} - found.keys():
            self._tell(
                "house-font-upright",
                "the font {family} has no upright cut",
                'name it too: {family} = "fonts/….ttf"',
                "fonts",
                family=family,
            )
            found = {name: font for name, font in found.items() if not name.startswith(family)}
        return dict(sorted(found.items()))

    def footer(self) -> tuple[str, ...]:
        """The lines at the end of each page."""
        value = self._table.get("footer", [])
        lines = value.splitlines() if isinstance(value, str) else value
        if not isinstance(lines, list) or not all(isinstance(each, str) for each in lines):
            self._tell(
                "house-footer",
                "footer must be text, or a list of lines",
                'write it as footer = ["Rådhuset", "Telefon 12 34 56 78"]',
                "footer",
            )
            return ()
        return tuple(line for each in lines if (line := " ".join(each.split())))

    def statement(self) -> str:
        """The accessibility statement: canonical Markdown, or the address where it stands."""
        value = self.text("accessibility_statement")
        if not value or _is_https(value):
            return value
        if PurePosixPath(value).suffix.lower() not in {".md", ".markdown"}:
            self._tell(
                "house-statement",
                "{value} is neither an https address nor a Markdown file",
                "name the page that it stands on, or a file ending in .md",
                "accessibility_statement",
                value=value,
            )
            return ""
        content = self._held("accessibility_statement", value)
        if content is None:
            return ""
        from policylib.errors import SourceError
        from policylib.markdown import SourceText, decode, parse, write

        try:
            parsed = parse([SourceText(file=value, text=decode(content, value, "utf-8"))])
            text = write(parsed.policy)
        except SourceError as error:
            self.problems.append(
                Problem(
                    code=error.code,
                    sentence=error.sentence,
                    hint=error.hint,
                    file=value,
                    line=error.line,
                    severity=Severity.ERROR,
                    facts=error.facts,
                )
            )
            return ""
        self.problems += parsed.problems
        return text

    def address(self) -> str:
        """Where the release is going to stand on the web, with a slash at its end."""
        value = self.text("address")
        if not value or _is_https(value):
            return f"{value.rstrip('/')}/" if value else ""
        self._tell(
            "house-address",
            "{value} is no address of a web site",
            'write it whole: address = "https://www.lyngvig.example/politik/"',
            "address",
            value=value,
        )
        return ""

    def css(self) -> str:
        """The organisation's own style sheet, where it loads nothing."""
        path = self.text("css")
        content = self._held("css", path) if path else None
        if content is None:
            return ""
        from policylib.publish.house_css import read_css

        sheet, problems = read_css(content, path)
        self.problems += problems
        return sheet

    def labels(self) -> dict[str, str]:
        """The organisation's words for labels of ours, in either language."""
        from policylib.language.renaming import labels_in

        asked = self._texts("labels")
        known = labels_in("da") | labels_in("en") if asked else frozenset[str]()
        found: dict[str, str] = {}
        for ours, theirs in asked.items():
            if ours not in known:
                self._unknown("house-label-unknown", ours, known)
            elif not theirs.strip() or _fillings(ours) != _fillings(theirs):
                self._tell(
                    "house-label-filling",
                    "the label “{theirs}” must fill in the same as “{key}”",
                    "write what stands in braces just as it stands in our label",
                    ours,
                    theirs=theirs,
                )
            else:
                found[ours] = theirs.strip()
        return found


def _is_https(value: str) -> bool:
    return re.fullmatch(r"https://[^\s<>\"'`\\]+", value) is not None


def _fillings(label: str) -> list[str]:
    return sorted(re.findall(r"\{[^}]*\}?|\}", label))
