"""An organisation's colours and fonts as style sheets, on the screen and on paper.

Only this project's own names and what `house_reading` has looked at stand in them.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from policylib.publish.colours import BORDER, TEXT, Colour, read_colour
from policylib.publish.house import House
from policylib.publish.markup import NOTHING, Html, stylesheet

CUTS = ("", "-italic", "-bold", "-bold-italic")
FAMILIES = ("serif", "sans")
FONTS = tuple(f"{family}{cut}" for family in FAMILIES for cut in CUTS)

_BUNDLED = {
    f"{family}{cut}": f"font:{family}/Source{family.title()}Pro-{name}.ttf"
    for family in FAMILIES
    for cut, name in zip(CUTS, ("Regular", "It", "Semibold", "SemiboldIt"), strict=True)
}
_FALLBACKS = {"serif": "Georgia, serif", "sans": "Arial, sans-serif"}

GROUNDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "accent": ("paper", "wash", "warn-wash"),
        "ink": ("paper", "wash", "warn-wash"),
        "quiet": ("paper", "wash"),
        "warn": ("paper", "wash", "warn-wash"),
        "new": ("paper", "new-wash"),
        "gone": ("paper", "gone-wash"),
        "line": ("paper",),
    }
)
"""The colours that an organisation may choose, and what each of them stands on."""


def least_of(name: str) -> float:
    """The least contrast that a colour must have: lines less than text."""
    return BORDER if name == "line" else TEXT


def house_style(house: House) -> Html:
    """The style sheet of a house for the screen: it stands after ours, inside `<style>`."""
    rules = [*_faces(house)]
    families = {
        family: f'"House {family.title()}", {_FALLBACKS[family]}'
        for family in FAMILIES
        if family in house.fonts
    }
    light, dark = _properties({**house.colours, **families}), _properties(house.colours_dark)
    if light:
        rules.append(f":root {{ {light} }}")
    if dark:
        rules.append(f"@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}")
    if house.colours:
        # Paper is white, whatever the screen is.
        rules.append(f"@media print {{ :root {{ {_properties(house.colours)} }} }}")
    if house.css:
        rules += [*_draft_kept(house), house.css]
    return Html("\n".join(rules)) if rules else NOTHING


def _draft_kept(house: House) -> Iterator[str]:
    """What keeps the mark of a draft in sight, before an organisation's own sheet.

    It is in the colour that the organisation chose for drafts: that one was measured.
    """
    yield stylesheet("draft_kept.css")
    layer = "@layer policylib-draft {{ :root {{ --draft-ink: {} !important }} }}"
    if light := house.colours.get("warn"):
        yield f"@media not print {{ {layer.format(light)} }}"
    if dark := house.colours_dark.get("warn"):
        yield f"@media screen and (prefers-color-scheme: dark) {{ {layer.format(dark)} }}"


def house_paper_style(house: House) -> Html:
    """The style sheet of a house for PDFs: fonts and custom properties; its own CSS is for screens.

    The bundled families stay behind the house's fonts, for letters and cuts that those lack: a
    cut that nobody named would be drawn by whatever the machine has for that.
    """
    rules = [*_faces(house, _BUNDLED)]
    families = {
        family: f'"House {family.title()}", "Policy {family.title()}"'
        for family in FAMILIES
        if family in house.fonts
    }
    light = _properties({**house.colours, **families})
    if light:
        rules.append(f":root {{ {light} }}")
    return Html("\n".join(rules)) if rules else NOTHING


def _properties(values: Mapping[str, str]) -> str:
    return "; ".join(f"--{name}: {value}" for name, value in values.items())


def _faces(house: House, bundled: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    for family in FAMILIES:
        for cut in CUTS if family in house.fonts else ():
            font = house.fonts.get(family + cut) or bundled.get(family + cut)
            if font:
                weight = "600" if "bold" in cut else "400"
                style = "italic" if "italic" in cut else "normal"
                yield (
                    f'@font-face {{ font-family: "House {family.title()}"; src: url("{font}");'
                    f" font-weight: {weight}; font-style: {style} }}"
                )


@cache
def our_colours() -> tuple[Mapping[str, Colour], Mapping[str, Colour]]:
    """The colours of our own style sheet by name: those for light grounds, those for dark ones."""
    sheet = stylesheet("screen.css")
    light = _colours_in(sheet.partition("@media")[0])
    return light, {**light, **_colours_in(sheet.partition("prefers-color-scheme: dark")[2])}


def _colours_in(sheet: str) -> dict[str, Colour]:
    """The colours of the first rule for `:root`."""
    rule = sheet.partition(":root {")[2].partition("}")[0]
    found = re.findall(r"--([\w-]+):\s*(#[0-9a-fA-F]+)", rule)
    return {name: colour for name, value in found if (colour := read_colour(value))}
