"""What an organisation makes its own: name, logo, colours, fonts, footer, style sheet, labels."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

W = TypeVar("W")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The house style of an organisation, ready to be set; every field has a default.

    `logo` is a data URI, `logo_alt` its text alternative. `colours` maps names of our style
    sheets' custom properties ("accent") to colours that pass on light grounds, `colours_dark` to
    those for dark ones. `css` is the organisation's own style sheet for the screen, with nothing
    in it that loads. `fonts` are data URIs of font files by family and cut ("serif",
    "serif-italic", "serif-bold", "serif-bold-italic", the same of "sans"). `footer` are lines at
    the end of each page; `accessibility_statement` is canonical Markdown or an https address.
    `labels` maps a label as we word it to the organisation's word for it. `address` is where the
    release is going to stand on the web, with a slash at its end: feeds need it whole.
    """

    name: str = ""
    logo: str = ""
    logo_alt: str = ""
    colours: Mapping[str, str] = field(default_factory=dict)
    colours_dark: Mapping[str, str] = field(default_factory=dict)
    fonts: Mapping[str, str] = field(default_factory=dict)
    footer: tuple[str, ...] = ()
    accessibility_statement: str = ""
    css: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    address: str = ""

    def worded(self, words: W) -> W:
        """A record or mapping of words with the organisation's labels in place of ours."""
        if not self.labels:
            return words
        from policylib.language.renaming import renamed

        worded: W = renamed(words, self.labels)
        return worded


PLAIN = House()
"""The look of a page that nobody has made their own."""
