"""Documents of every kind of PDF, short and hard ones among them, for the tests that read PDFs."""

import base64
import struct
import zlib
from functools import cache
from pathlib import Path

from policylib.compare import compare
from policylib.compare.facts import Comparison
from policylib.document import Policy
from policylib.history import open_history
from policylib.markdown import read
from policylib.publish.comparison_page import comparison_document
from policylib.publish.house import House
from policylib.publish.origins_page import origins_document
from policylib.publish.parallel_page import parallel_document
from policylib.publish.policy_pdf import policy_document
from policylib.publish.redline_page import redline_document
from tests.origins import example, found

ROOT = Path(__file__).resolve().parent.parent

HARD = """---
title: Personalepolitik med et meget langt navn, som går over flere linjer på forsiden og i hovedet
organisation: Lyngvig Kommune
version: "2.0"
status: consultation
---

# Personalepolitik med et meget langt navn, som går over flere linjer på forsiden og i hovedet[^t]

Et billede før alt: ![Rådhuset ved åen](raad.png) midt i linjen.

![Organisationsdiagram](diagram.png "Figur 1")

![](uden.png)

![Mangler her](mangler.jpg)

## Tema 1: Rekruttering med note[^a] og *betoning* i overskriften

### Hvad vil vi?

Vi vil have *de bedste* og **de rette**, også α, β og Ω ≥ 3 µm, ½ dag, 20 °C og »citat«.

- Vi skriver opslag.

  Et opslag er kort.

  - underpunkt **stærkt**

    med mere under

    | A | B |
    | - | - |
    | 1 | 2 |

  Efter underpunktet kommer mere.
- Vi svarer alle.[^b]

  > Et citat i et punkt.

  ![Et billede i et punkt](punkt.png)

### Hvad gør vi?

4. Lederen indhenter referencer.[^a]
   1. indre
   2. indre to
5. Lederen skriver referat.

| | Beløb | |
| --- | --- | --- |
| Jubilæum | 750 kr. | |
| | | |

| | |
| --- | --- |
| uden hoved | her |

> Vi gør os umage.
>
> - punkt i citat
>
> > citat i citat

```
kode   med  blanke
linje to
```

<div>rå html</div>

###### Sprunget niveau

Tekst under sprunget niveau.

## Tema 2: Løn

Læs [reglerne **meget** nøje](https://lyngvig.example/regler), [*betonet link*](https://lyngvig.example/x),
[se tema 1](#rekruttering) og [det farlige](javascript:alert(1)) og [en fil](file:///etc/passwd).
Et langt link: [her står en lang tekst, som går over mere end én linje, fordi den bliver ved og ved og ved](https://lyngvig.example/langt).

[![Logo for os](logo.png)](https://lyngvig.example/logo)

## Tema 3: Uden tekst

[^t]: Note til titlen.
[^a]: Med samtykke fra ansøgeren.

    Og et afsnit mere.
[^b]: - liste i note
[^c]: Ikke nævnt.
"""

LONG = (
    "# Politik\n\n## Tema 1: Tabel\n\n| [Anledning](https://lyngvig.example/a) | Beløb |\n| --- | --- |\n"
    + "\n".join(f"| Jubilæum nummer {n} på arbejdspladsen | {n} kr. |" for n in range(1, 50))
    + "\n\n"
    + "Et langt afsnit, som går over flere sider og er ét afsnit. " * 80
    + "\n\n"
    + "\n".join(f"- punkt {n}" for n in range(1, 40))
    + "\n"
)


def picture(width: int = 40, height: int = 20) -> str:
    def chunk(kind: bytes, content: bytes) -> bytes:
        held = struct.pack(">I", len(content)) + kind + content
        return held + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\0" + b"\x40\x80\xc0" * width for _ in range(height))
    held = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    png = b"\x89PNG\r\n\x1a\n" + held + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return "data:image/png;base64," + base64.b64encode(png).decode()


def image(source: str) -> str:
    return picture() if source.endswith(".png") else ""


@cache
def version(label: str) -> Policy:
    with open_history(ROOT / "policy_versions") as history:
        return history.read(history.resolve(f"version:{label}")).policy


HOUSE = House(
    name="Lyngvig Kommune",
    logo=picture(120, 40),
    logo_alt="Lyngvig Kommunes byvåben",
    footer=("Rådhuset, Torvet 1", "CVR 00000000"),
    colours={"accent": "#004d40"},
)


def edited() -> Comparison:
    """Two short texts between which something of every kind changed."""
    old = f"{HARD.replace('consultation', 'adopted')}\n## Tema 4: Orlov\n\nLederen svarer inden 7 dage.\n"
    new = HARD.replace("Vi svarer alle", "Vi bør svare de fleste").replace("750", "900")
    return compare(
        read(old), read(new.replace("## Tema 3: Uden tekst", "## Tema 3: Ny\n\nNyt afsnit."))
    )


def document(kind: str) -> str:
    """The HTML of a kind of PDF: short and hard ones, and those of the sample."""
    drafts = ("3.0", "3.1-udkast")
    match kind:
        case "policy":
            return policy_document(read(HARD), image=image, house=HOUSE)
        case "english policy":
            text = HARD.replace("---\n", "---\nlang: en\n", 1)
            return policy_document(read(text), image=image)
        case "answer":
            return comparison_document(edited(), house=HOUSE)
        case "summary":
            return comparison_document(edited(), with_whole_text=False)
        case "english summary":
            return comparison_document(edited(), with_whole_text=False, lang="en")
        case "redline":
            return redline_document(edited(), house=HOUSE)
        case "parallel":
            return parallel_document(edited(), house=HOUSE)
        case "side by side":
            return parallel_document(edited(), everything=True)
        case "origins":
            return origins_document(
                found("Lederen svarer inden 7 dage.", "Svar gives."), house=HOUSE
            )
        case "sample policy":
            return policy_document(version("3.0"), house=HOUSE)
        case "sample draft":
            return policy_document(version("3.1-udkast"))
        case "long":
            return policy_document(read(LONG))
        case "sample answer":
            return comparison_document(compare(*map(version, ("2.0", "2.1"))))
        case "sample redline":
            return redline_document(compare(*map(version, drafts)))
        case "sample parallel":
            return parallel_document(compare(*map(version, drafts)))
        case "sample origins":
            return origins_document(example())
        case _:
            raise AssertionError(kind)


SHORT = (
    "policy", "english policy", "answer", "summary", "english summary", "redline", "parallel",
    "side by side", "origins",
)  # fmt: skip
LONGER = (
    "long", "sample policy", "sample draft", "sample answer", "sample redline", "sample parallel",
    "sample origins",
)  # fmt: skip
