"""What a report says of persons and machines that a source names: nothing but that it does.

A page's header tells who wrote the file and where it lies; the report is kept beside the policy,
and is no place for either.
"""

import re
from collections.abc import Iterable

from policylib.intake.leads import named
from policylib.intake.words import words_of
from policylib.profile.persons import names_in

_PATH = r"(?i)(?<![\w/])(?:[a-z]:[\\/]|\\\\|file:|/(?:home|users)/)[^\s\"»«”]*(?:[ ][^\s\"»«”]*\.[a-z]{2,4}\b)?"


def unnamed(text: str, lang: str = "da", known: Iterable[str] = ()) -> str:
    """A text of the source with "[navn]" for every person it names, and of each path only the file.

    `known` are names that the file tells elsewhere; those of one word may be any word, and stay.
    """
    text = re.sub(_PATH, lambda found: named(found[0]), text)
    wholes = {" ".join(name.split()) for name in known if len(name.split()) > 1}
    for name in sorted({*names_in(text), *wholes}, key=len, reverse=True):
        spelled = r"\s+".join(map(re.escape, name.split()))
        text = re.sub(rf"(?i)(?<!\w){spelled}(?!\w)", words_of(lang).NAME_LEFT, text)
    return text
