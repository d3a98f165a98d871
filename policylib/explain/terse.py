"""Facts in a few words, for where there is no room for a line each: "nr. 20: 55 år → 60 år"."""

from collections.abc import Sequence

from policylib.explain.groups import PageLine
from policylib.language import Language


def in_few_words(lines: Sequence[PageLine], language: Language) -> str:
    """What became what in each line; an address that leads elsewhere is told by its group only."""
    return "; ".join(told for line in lines if (told := _of_one(line, language)))


def _of_one(line: PageLine, language: Language) -> str:
    if any(words and "://" in words for words in (line.old, line.new)):
        return ""
    if line.old and line.new:
        told = f"{line.old} → {line.new}"
    elif line.new:
        told = language.label("terse.came", words=language.quoted(line.new))
    elif line.old:
        told = language.label("terse.went", words=language.quoted(line.old))
    else:
        return ""
    place = f" ({line.place})" if line.place else ""
    return language.label("terse", number=line.number, place=place, told=told)
