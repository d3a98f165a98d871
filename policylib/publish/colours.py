"""Colours that can be read: contrast as WCAG 2.1 measures it, and the nearest shade that has enough.

Shades are sought in OKLCH (Björn Ottosson, 2020), where a step in lightness looks the same in
every hue: only lightness moves, and colourfulness where a screen cannot show it any more.
"""

import math
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

TEXT = 4.5
"""The least contrast of text, WCAG 2.1, 1.4.3."""
BORDER = 3.0
"""The least contrast of large text and of lines that mean something, WCAG 2.1, 1.4.11."""

_STEPS = 1000


class Colour(NamedTuple):
    """Red, green and blue, each from 0 to 255."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


class _Shade(NamedTuple):
    """A colour in OKLCH: lightness from 0 to 1, chroma, hue in radians."""

    lightness: float
    chroma: float
    hue: float


def read_colour(written: str) -> Colour | None:
    """A colour as style sheets write it, "#123f4d" or "#abc"; None for anything else."""
    digits = written.strip().removeprefix("#")
    if not written.strip().startswith("#") or not re.fullmatch(
        r"[0-9a-fA-F]{3}|[0-9a-fA-F]{6}", digits
    ):
        return None
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return Colour(*(int(digits[at : at + 2], 16) for at in (0, 2, 4)))


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(colour: Colour, grounds: Iterable[Colour]) -> tuple[float, Colour]:
    """The contrast with the ground where it is poorest, and that ground."""
    return min((contrast(colour, ground), ground) for ground in grounds)


def nearest_passing(colour: Colour, grounds: Iterable[Colour], least: float) -> Colour:
    """The shade of the same hue, nearest in lightness, that has enough contrast with every ground.

    Black or white where no shade has: one of the two is then the best there is.
    """
    all_grounds = tuple(grounds)
    for shade in _shades_around(_shade_of(colour)):
        found = _shown(shade)
        if least_contrast(found, all_grounds)[0] >= least:
            return found
    return max(
        (Colour(0, 0, 0), Colour(255, 255, 255)),
        key=lambda end: least_contrast(end, all_grounds)[0],
    )


def shade_for(colour: Colour, grounds: Iterable[Colour], wanted: float) -> Colour:
    """The same hue for other grounds, such as dark ones, with about a wanted contrast.

    Calmer where it is bright: full colours seem to glow on a dark ground.
    """
    shade = _shade_of(colour)
    calm = _shown(_Shade(0.5, min(shade.chroma, 0.09), shade.hue))
    return nearest_passing(calm, grounds, wanted)


def _shades_around(start: _Shade) -> Iterator[_Shade]:
    yield start
    for step in range(1, _STEPS + 1):
        for lightness in (start.lightness - step / _STEPS, start.lightness + step / _STEPS):
            if 0 <= lightness <= 1:
                yield start._replace(lightness=lightness)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: int) -> float:
    value = part / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _shade_of(colour: Colour) -> _Shade:
    red, green, blue = (_linear(part) for part in colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return _Shade(lightness, math.hypot(a, b), math.atan2(b, a))


def _shown(shade: _Shade) -> Colour:
    """The colour that a screen shows: with as much of the chroma as it can."""
    low, high = 0.0, shade.chroma
    parts = _parts(shade)
    if _is_shown(parts):
        low = high
    while high - low > 0.0005:
        middle = (low + high) / 2
        if _is_shown(_parts(shade._replace(chroma=middle))):
            low = middle
        else:
            high = middle
    parts = _parts(shade._replace(chroma=low))
    return Colour(*(round(255 * _gamma(min(1.0, max(0.0, part)))) for part in parts))


def _parts(shade: _Shade) -> tuple[float, float, float]:
    """Linear red, green and blue, outside 0 to 1 where no screen shows the shade."""
    a, b = shade.chroma * math.cos(shade.hue), shade.chroma * math.sin(shade.hue)
    long = (shade.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (shade.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (shade.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _is_shown(parts: tuple[float, float, float]) -> bool:
    return all(-0.0005 <= part <= 1.0005 for part in parts)


def _gamma(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
