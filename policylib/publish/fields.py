"""A changed field of the front matter, its name and its value, as a reader would write them."""

import datetime
import re
from collections.abc import Callable

from policylib.compare.facts import Change, Mark, Side
from policylib.compare.styling import Piece
from policylib.document import Run
from policylib.language import Language
from policylib.language.publish import PublishWords


def field_name(change: Change, language: Language) -> str:
    """What a field is called: "Gælder fra"; its own name where we have none for it."""
    field = change.id.partition("#")[0].replace("/", ".", 1)
    return language.labels.get(field, field.partition(".")[2])


def field_pieces(change: Change, side: Side, mark: Mark, words: PublishWords) -> tuple[Piece, ...]:
    """What a field says on one side (`-` the old, `+` the new), what differs marked.

    Dates and statuses stand in words, and then all of the value is marked.
    """
    told = words.statuses.get(side.text, side.text) if "status" in change.id else side.text
    told = re.sub(r"\b\d{4}-\d{2}-\d{2}\b", _in_words(words), told)
    if told == side.text and any(segment.mark == "=" for segment in change.segments):
        return tuple(
            Piece(s.mark, Run(text=s.text)) for s in change.segments if s.mark in {"=", mark}
        )
    return (Piece(mark, Run(text=told)),)


def _in_words(words: PublishWords) -> Callable[[re.Match[str]], str]:
    def told(found: re.Match[str]) -> str:
        try:
            return words.day(datetime.date.fromisoformat(found[0]))
        except ValueError:
            return found[0]

    return told
