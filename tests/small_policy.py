"""A small policy with much in it: three versions, with every kind of passage and of change."""

import datetime
from dataclasses import replace
from functools import cache, partial

from policylib.compare.facts import EditorsNote, EditorsWords
from policylib.document import Status
from policylib.history.stages import Stage
from policylib.history.tracing import trace_stages
from policylib.markdown import read
from policylib.publish.cover import Standing
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.house import House
from policylib.publish.site import site_ways

HEAD = """---
title: Personalepolitik for Lyngvig Kommune
organisation: Lyngvig Kommune
version: "{version}"
status: {status}
{dates}
contact: HR og Personale
---

# Personalepolitik for Lyngvig Kommune

"""

FIRST = """## Forord

Vi er knap 2.600 ansatte. Vi passer børn, underviser og rydder sne.

![Tre ringe, den ene uden på den anden](ringe.png "Figur 1: Politikken ligger i midten")

## Tema 1: Rekruttering

### Hvad vil vi?

Vi vil have *de bedste* og **de rette** kolleger, uanset alder og baggrund.

### Hvad gør vi?

1. Lederen kan indhente referencer, før en stilling bliver besat.[^a]
2. Lederen skriver et referat af samtalen.
   - Referatet gemmes i sagen, til stillingen er besat.

Ansættelsesudvalget består af lederen, som er født formand, og to medarbejdere.

Planen laves i MED-udvalget. Den gælder for hele året.

## Tema 2: Løn og goder

### Hvad gør vi?

Lønnen forhandles hvert år i marts. Lederen indkalder senest 14 dage før mødet.

Alle ansatte får en julegave hvert år i december.

| Anledning | Beløb | Betales af | Søges hos | Senest | Bemærkning |
| --- | --- | --- | --- | --- | --- |
| Jubilæum efter 25 år | 500 kr. | Arbejdspladsen | Løn og personale | 1. november | Skattefrit |
| Afsked | 300 kr. | Arbejdspladsen | Lederen | Ugen før | Efter mindst ti år |

Se [reglerne om løn](https://lyngvig.example/gammel) og [temaet om trivsel](#trivsel).

## Tema 3: Trivsel

### Hvad gør vi?

> En god arbejdsplads er ikke et sted uden uenighed.

En medarbejder, der er syg, bliver ringet op af sin leder inden for en uge.

Arbejdsmiljøorganisationens formandskabssekretariat fører en liste over alle hændelser.

```
Sag: 21/4711-formandskabssekretariat-lyngvig-kommune-arbejdsmiljoe-2014-06-01
```

[^a]: Med samtykke fra ansøgeren.
"""

SECOND = (
    FIRST.replace("knap 2.600", "godt 2.800")
    .replace("Lederen kan indhente", "Lederen skal indhente")
    .replace("formand, og to", "formand og to")
    .replace("MED-udvalget. Den", "MED-udvalget.\n\nDen")
    .replace("Alle ansatte får en julegave hvert år i december.\n\n", "")
    .replace("500 kr.", "750 kr.")
    .replace(
        "| Afsked |",
        "| Bryllup | 400 kr. | Kollegerne | Lederen | Ugen før | Skattefrit |\n| Afsked |",
    )
    .replace("example/gammel", "example/ny")
    .replace("lederen, som", "lederen\u200b, som")
    .replace("Med samtykke fra ansøgeren.", "Med skriftligt samtykke fra ansøgeren.")
    .replace(
        "En medarbejder, der er syg, bliver ringet op af sin leder inden for en uge.\n\n",
        "",
    )
    .replace(
        "Lønnen forhandles hvert år",
        "En medarbejder, der er syg, bliver ringet op af sin leder inden for 14 dage.\n\n"
        "Lønnen forhandles hvert år",
    )
    + "\n## Tema 4: Digital chikane\n\n### Hvad vil vi?\n\n"
    "Ingen skal finde sig i chikane på nettet.\n\n### Hvad gør vi?\n\n"
    "Alle henvendelser besvares senest fem arbejdsdage efter.\n"
)

DRAFT = (
    SECOND.replace("senest 14 dage før mødet", "i god tid før mødet")
    .replace("Tema 4: Digital chikane", "Tema 4: Chikane og vold")
    .replace("**de rette**", "de rette")
)

DATES = {
    "1.0": "adopted_on: 2014-05-19\nin_force_from: 2014-06-01",
    "2.0": "adopted_on: 2018-11-26\nin_force_from: 2019-01-01",
    "2.1-udkast": "consultation_deadline: 2026-04-17\ncase_number: 26/0912",
}
RING = (
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


WORDS = EditorsWords(
    introduction="Anden udgave samler op på fire års erfaringer.",
    decision="Byrådet 26. november 2018",
    notes=(
        EditorsNote(
            passage="rekruttering/hvad-goer-vi/l1/i1",
            quote="Lederen skal indhente",
            reason="To ansættelser gik galt i 2017.",
            basis="local_decision",
        ),
    ),
)
STANDINGS = {
    "1.0": Standing(
        status=Status.REPLACED, in_force_to=datetime.date(2018, 12, 31), replaced_by="2.0"
    ),
    "2.0": Standing(status=Status.IN_FORCE),
    "2.1-udkast": Standing(status=Status.CONSULTATION),
}


@cache
def small_edition() -> Edition:
    """Versions 1.0 (replaced), 2.0 (in force) and a draft of 2.1 in consultation, as pages alone."""
    versions = (
        _version("1.0", "adopted", FIRST),
        replace(_version("2.0", "adopted", SECOND), words=WORDS),
        replace(_version("2.1-udkast", "consultation", DRAFT), origin="2.0"),
    )
    stages = [
        Stage(
            label=each.label,
            is_adopted=not each.is_draft,
            read=partial(getattr, each, "policy"),
            origins=(each.origin,) if each.origin else (),
        )
        for each in versions
    ]
    edition = Edition(
        versions=versions,
        lineage=trace_stages(stages, None),
        house=House(name="Lyngvig Kommune", footer=("Lyngvig Kommune, Havnegade 1, 9999 Lyngvig",)),
        kinds=frozenset({"html"}),
        synonyms={"løn": ("gage",), "chikane": ("mobning",)},
    )
    return replace(edition, ways=site_ways(edition))


def _version(label: str, status: str, body: str) -> ReleaseVersion:
    head = HEAD.format(version=label, status=status, dates=DATES[label])
    return ReleaseVersion(
        label=label,
        policy=read(head + body),
        commit="1c9d9cc",
        image=lambda source: RING if source == "ringe.png" else "",
        standing=STANDINGS[label],
    )
