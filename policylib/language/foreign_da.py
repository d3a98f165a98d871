"""What other programs say in English inside our errors, in Danish: TOML, YAML, the system.

A reason that is not known here is told as it came: wrong Danish would be worse than right English.
"""

import re
from typing import Final

# One reason, one line.
# fmt: off
_REASONS: Final[dict[str, str]] = {
    # Python's reader of TOML
    "Invalid statement": "linjen er hverken en nøgle, en tabel eller en bemærkning",
    "Expected newline or end of document after a statement": "der står mere på linjen, end der må",
    "Cannot overwrite a value": "nøglen har allerede fået en værdi",
    "Expected ']' at the end of a table declaration": "der mangler ] efter tabellens navn",
    "Expected ']]' at the end of an array declaration": "der mangler ]] efter tabellens navn",
    "Expected '=' after a key in a key/value pair": "der mangler et lighedstegn efter nøglen",
    "Invalid initial character for a key part": "der skulle have stået en nøgle",
    "Unclosed array": "en liste er ikke lukket med ]",
    "Unclosed inline table": "en tabel er ikke lukket med }",
    "Unescaped '\\' in a string": "en omvendt skråstreg i en tekst skal skrives to gange",
    "Invalid hex value": "efter den omvendte skråstreg skal der stå et tegns nummer",
    "Escaped character is not a Unicode scalar value": "tegnets nummer findes ikke",
    "Unterminated string": "en tekst mangler sit sidste anførselstegn",
    "Invalid date or datetime": "datoen findes ikke",
    "Invalid value": "værdien efter lighedstegnet kan ikke læses; tekst skal stå i anførselstegn",
    # PyYAML, and what we add to it
    "mapping values are not allowed here": "der står et kolon for meget; sæt teksten i anførselstegn",
    "mapping keys are not allowed here": "der står et spørgsmålstegn, hvor et felt skulle begynde",
    "sequence entries are not allowed here": "der står en bindestreg, hvor et felt skulle begynde",
    "could not find expected ':'": "der mangler et kolon efter feltets navn",
    "found unexpected end of stream": "en tekst mangler sit sidste anførselstegn",
    "found unexpected document separator": "en tekst mangler sit sidste anførselstegn",
    "not YAML": "det er ikke YAML",
    "nested too deep": "felterne ligger for dybt inde i hinanden",
    "more than one document": "der er flere end ét sæt oplysninger",
    "no field names": "der er ingen felter med navne",
    "anchors and aliases are not used here": "henvisninger med & og * bruges ikke her",
    "tags are not used here": "mærker med ! bruges ikke her",
    "a field's name is no text": "et felts navn er ikke en tekst",
    # history.toml
    "every [[version]] needs a `folder`": "hver [[version]] skal have en `folder`",
    "there is no [[version]] in it": "der er ingen [[version]] i den",
    # versions.toml
    'the quotation marks are curly; write them straight: "': 'anførselstegnene er krumme; skriv dem lige: "',
    'there is a " missing at the end': 'der mangler et " til sidst',
    'there is a " missing at the beginning': 'der mangler et " først',
    # The system
    "Permission denied": "der er ikke adgang",
    "Operation not permitted": "det er ikke tilladt",
    "No such file or directory": "filen eller mappen findes ikke",
    "File exists": "den findes i forvejen",
    "Not a directory": "det er ikke en mappe",
    "Is a directory": "det er en mappe",
    "No space left on device": "der er ikke mere plads på disken",
    "Disk quota exceeded": "der er ikke mere plads til dig på disken",
    "Read-only file system": "disken kan kun læses",
    "File name too long": "navnet er for langt",
    "Too many levels of symbolic links": "lænken fører i ring",
    "Too many open files": "der er for mange åbne filer",
    "Input/output error": "disken kan ikke læses eller skrives",
    "Address already in use": "den er optaget af et andet program",
    "Cannot assign requested address": "adressen er ikke denne maskines",
}
_PATTERNS: Final[tuple[tuple[str, str], ...]] = (
    (r"Cannot declare (.+) twice", r"tabellen \1 står der to gange"),
    (r"Cannot (?:mutate immutable|redefine) namespace (.+)", r"\1 har allerede fået sit indhold"),
    (r"Duplicate inline table key (.+)", r"nøglen \1 står der to gange"),
    (r"Found invalid character (.+)", r"tegnet \1 må ikke stå der"),
    (r"Illegal character '\\n'", "linjen slutter for tidligt, måske fordi der mangler et anførselstegn"),
    (r"Illegal character (.+)", r"tegnet \1 må ikke stå der"),
    (r"Expected (.+)", r"der skulle have stået \1"),
    (r"found character (.+) that cannot start any token", r"tegnet \1 kan ikke stå først i et felt"),
    (r"found unknown escape character (.+)", r"en omvendt skråstreg må ikke stå foran \1"),
    (r"expected (?:<block end>|<document start>|',' or '\]'|',' or '\}'|the node content), but (?:found|got) .*", "der står noget, hvor feltet skulle være slut"),
    (r"this is not TOML: (.+) \(at line (\d+), column \d+\)", r"linje \2 er ikke TOML: \1"),
    (r"this is not TOML: (.+) \(at end of document\)", r"den er ikke TOML: \1"),
    (r"the date (.+) does not exist", r"datoen \1 findes ikke"),
    (r"(.+) is no date; write it as 2021-12-13", r"\1 er ikke en dato; skriv den som 2021-12-13"),
    (r"text stands between quotation marks: (.+)", r"tekst skal stå i anførselstegn: \1"),
    (r"put the number between quotation marks: (.+)", r"sæt nummeret i anførselstegn: \1"),
    (r"the line (.+) is missing", r"linjen \1 mangler"),
    (r"there is no status (.+); there are (.+)", r"der er ingen status, der hedder \1; der er \2"),
    (r"nothing is called (.+) here", r"der er ikke noget, der hedder \1, her"),
    (r"(.+) grows out of (.+), which does not stand above it", r"\1 bygger på \2, som ikke står over den"),
    (r"(.+) stands there twice", r"\1 står der to gange"),
    (r"there is no folder (.+)", r"der er ingen mappe, der hedder \1"),
    (r"(.+) cannot be the name of a branch or tag", r"\1 kan ikke være navnet på en gren eller et mærke"),
    (r"the (\S+) of (.+) must look like this: (.+)", r"\1 for \2 skal se sådan ud: \3"),
)
# fmt: on


def in_danish(reason: str) -> str:
    """A reason in Danish, where it is one that is known; else the reason as it is."""
    known = _REASONS.get(reason)
    if known is not None:
        return known
    if place := re.fullmatch(r"line (\d+): (.+)", reason):
        return f"linje {place[1]}: {in_danish(place[2])}"
    for pattern, said in _PATTERNS:
        found = re.fullmatch(pattern, reason)
        if found is not None:
            parts = [_REASONS.get(part, part) for part in found.groups()]
            return re.sub(r"\\(\d)", lambda place: parts[int(place[1]) - 1], said)  # noqa: B023 - used at once
    return reason
