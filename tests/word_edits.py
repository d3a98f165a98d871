"""A policy with everything in it, and every kind of edit that Word must track, alone and together."""

from collections.abc import Callable

BASE = """---
title: Personalepolitik
organisation: Lyngvig Kommune
version: "{version}"
status: adopted
adopted_on: 2018-11-26
in_force_from: 2019-01-01
---

# Personalepolitik

## Forord

Vi passer børn, underviser og rydder sne. Det gør vi sammen.

## Tema 1: Rekruttering

### Hvad vil vi?

Vi vil have *de bedste* og **de rette**. Vi læser [reglerne](https://lyngvig.example/regler) først.

- Vi skriver opslag.

  Et opslag er kort.
  - Det er også venligt.
  - Det er også sandt.
- Vi svarer alle.

### Hvad gør vi?

4. Lederen indhenter referencer.[^a]
5. Lederen skriver referat.
6. Lederen svarer inden 14 dage.

| Anledning | Beløb |
| --- | --- |
| Jubilæum | 750 kr. |
| Fødselsdag | 300 kr. |
| Afsked | 500 kr. |

> Vi gør os umage.
>
> Det kan mærkes.

## Tema 2: Løn

Lønnen forhandles hvert år i februar. Se også [rekruttering](#rekruttering).

```
beløb = sats * timer
```

Alle ansatte får en julegave hvert år i december.

## Tema 3: Ferie

Ferien aftales med lederen inden den 1. marts.

Restferie overføres efter aftale.[^b]

[^a]: Med samtykke fra *ansøgeren*.

[^b]: Højst fem dage.
"""


def _swap(old: str, new: str) -> Callable[[str], str]:
    def edit(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, 1)

    return edit


def _move_ferie_first(text: str) -> str:
    start, end = text.index("## Tema 3:"), text.index("[^a]:")
    theme = text[start:end]
    rest = text[:start] + text[end:]
    renumbered = rest.replace("## Tema 2:", "## Tema 3:").replace("## Tema 1:", "## Tema 2:")
    at = renumbered.index("## Tema 2:")
    moved = theme.replace("Tema 3", "Tema 1").replace("skal", "bør")
    return renumbered[:at] + moved + renumbered[at:]


_TABLE = """| Anledning | Beløb |
| --- | --- |
| Jubilæum | 750 kr. |
| Fødselsdag | 300 kr. |
| Afsked | 500 kr. |
"""
_JULEGAVE = "Alle ansatte får en julegave hvert år i december.\n\n"

EDITS: dict[str, Callable[[str], str]] = {
    "a word": _swap("hvert år i februar", "hvert andet år i marts"),
    "a sentence that came": _swap("rydder sne.", "rydder sne. Vi passer også på hinanden."),
    "a passage that went": _swap("Restferie overføres efter aftale.[^b]\n\n", ""),
    "a passage that came": _swap("## Tema 2:", "Vi tager godt imod.\n\n## Tema 2:"),
    "a passage that moved": lambda text: _swap(
        "Vi passer børn", f"{_JULEGAVE}Vi passer børn"
    )(_swap(_JULEGAVE, "")(text)),
    "a passage that moved and was edited": lambda text: _swap(
        "Ferien aftales", f"{_JULEGAVE.replace('gave', 'kurv')}Ferien aftales"
    )(_swap(_JULEGAVE, "")(text)),
    "a theme that moved, renumbered": _move_ferie_first,
    "a passage split in two": _swap("rydder sne. Det", "rydder sne.\n\nDet"),
    "two passages merged": _swap("1. marts.\n\nRestferie", "1. marts. Restferie"),
    "a row that came": _swap("| Afsked |", "| Bryllup | 400 kr. |\n| Afsked |"),
    "a row that went": _swap("| Fødselsdag | 300 kr. |\n", ""),
    "a cell": _swap("300 kr.", "350 kr."),
    "a column that came": _swap(
        _TABLE,
        "| Anledning | Beløb | Hvem |\n| --- | --- | --- |\n| Jubilæum | 750 kr. | HR |\n"
        "| Fødselsdag | 300 kr. | HR |\n| Afsked | 500 kr. | Leder |\n",
    ),
    "a table that went": _swap(_TABLE, ""),
    "a table that came": _swap("## Tema 3:", "| Sats | Kr. |\n|---|---|\n| A | 1 |\n\n## Tema 3:"),
    "a list that became a table": _swap(
        "- Vi skriver opslag.\n\n  Et opslag er kort.\n  - Det er også venligt.\n  - Det er også sandt.\n- Vi svarer alle.\n",
        "| Hvad |\n|---|\n| Vi skriver opslag. |\n| Vi svarer alle. |\n",
    ),
    "an item that came": _swap("5. Lederen skriver", "5. Lederen lytter.\n6. Lederen skriver"),
    "an item deeper": _swap("- Vi svarer alle.", "  - Vi svarer alle."),
    "a list's first number": _swap("4. Lederen indhenter", "1. Lederen indhenter"),
    "a list without numbers": lambda text: text.replace("4. Led", "- Led")
    .replace("5. Led", "- Led")
    .replace("6. Led", "- Led"),
    "a heading": _swap("## Tema 2: Løn", "## Tema 2: Løn og pension"),
    "a heading's end and what follows it": lambda text: _swap("## Tema 3: Ferie", "## Tema 3: Ferie og fri")(
        _swap("Ferien aftales", "Al ferien aftales")(text)
    ),
    "an item's end and an item that came": _swap("- Vi svarer alle.", "- Vi svarer alle, der skriver.\n- Vi siger tak."),
    "an end without a full stop, and a passage that came": _swap("Det kan mærkes.", "Det kan mærkes. Og ses.\n>\n> Vi lover det"),
    "a heading's level": _swap("## Forord", "### Forord"),
    "bold that came": _swap("Det gør vi sammen.", "Det gør vi **sammen**."),
    "bold that went": _swap("**de rette**", "de rette"),
    "a link's target": _swap("/regler)", "/nye-regler)"),
    "a link that came": _swap("referat.", "[referat](https://lyngvig.example/referat)."),
    "a link that went": _swap("[reglerne](https://lyngvig.example/regler)", "reglerne"),
    "a footnote": _swap("Højst fem dage.", "Højst ti dage."),
    "a footnote that came": lambda text: _swap(
        "[^b]: ", "[^c]: Løn er løn.\n\n[^b]: "
    )(_swap("i februar.", "i februar.[^c]")(text)),
    "a footnote that went": lambda text: _swap("\n[^b]: Højst fem dage.\n", "")(
        _swap("aftale.[^b]", "aftale.")(text)
    ),
    "a quotation": _swap("Det kan mærkes.", "Det kan godt mærkes."),
    "a quotation's passage that went": _swap(">\n> Det kan mærkes.\n", ""),
    "a line of code": _swap("sats * timer", "sats * dage"),
    "a line break": _swap("underviser og", "underviser  \nog"),
    "a picture that came": _swap("## Tema 3:", '![Ringe](ringe.png "Figur 1")\n\n## Tema 3:'),
    "the front": _swap("in_force_from: 2019-01-01", "in_force_from: 2019-02-01"),
}  # fmt: skip
"""Every kind of edit, by what a reader would call it."""


def text(version: str) -> str:
    """The policy before any edit."""
    return BASE.replace("{version}", version)


def edited(*names: str) -> str:
    """The policy after some edits, one upon the other; one that finds its place gone is left out."""
    told = text("2.0")
    for name in names:
        try:
            told = EDITS[name](told)
        except AssertionError:
            continue
    return told
