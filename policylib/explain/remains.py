"""Whether what was taken out of one place still stands, or partly stands, at another."""

from functools import lru_cache
from typing import NamedTuple

from policylib.compare.facts import Change, Comparison
from policylib.compare.words import words_of
from policylib.document import Passage, Policy, Section, text_of, title_of, walk

_FEWEST_WORDS = 3
_FEWEST_IN_SENTENCE = 5


class _Itself:
    """A policy as a key: the same object, without asking all that it holds."""

    __slots__ = ("policy",)

    def __init__(self, policy: Policy) -> None:
        self.policy = policy

    def __hash__(self) -> int:
        return id(self.policy)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.policy is self.policy


class _Standing(NamedTuple):
    """A passage of the new text without regard to case, and the heading that it stands under."""

    text: str
    heading: str


def remains(change: Change, comparison: Comparison | None) -> tuple[str, str]:
    """How much of a removed passage stands in the new text, and under which heading.

    ".elsewhere" where all its words do, ".partly" where a sentence does (of five words or more),
    "" where none does or nobody knows the new text. Words count, not signs or case.
    """
    if comparison is None or change.old is None:
        return "", ""
    standing = _standing(_Itself(comparison.new_policy))
    is_titled = bool(change.old.body)
    texts = change.old.body or (change.old.text,)
    places = [
        _place_of(text, standing) for text in texts if not is_titled or _size(text) >= _FEWEST_WORDS
    ]
    if places and all(places):
        return ".elsewhere", places[0]
    from policylib.compare.sentences import sentences_of

    for text in texts:
        for sentence in sentences_of(text):
            if _size(sentence) >= _FEWEST_IN_SENTENCE and (place := _place_of(sentence, standing)):
                return ".partly", place
    return "", ""


@lru_cache(maxsize=2)
def _standing(text: _Itself) -> tuple[_Standing, ...]:
    return tuple(
        _Standing(text_of(passage.node).casefold(), _heading_of(passage) or title_of(text.policy))
        for passage in walk(text.policy)
        if not isinstance(passage.node, Section)
    )


def _heading_of(passage: Passage) -> str:
    """The innermost heading but for the questions, which every theme has; "" at the top."""
    titles = [text_of(section) for section in passage.sections if not section.role.is_question]
    return titles[-1] if titles else ""


@lru_cache(maxsize=1024)
def _spread(text: str) -> str:
    return f" {' '.join(words_of(text)).casefold()} "


def _size(text: str) -> int:
    return len(words_of(text))


def _place_of(text: str, standing: tuple[_Standing, ...]) -> str:
    """The heading under which the words of a text stand in a row; a short text stands alone."""
    words, is_long = _spread(text), _size(text) >= _FEWEST_WORDS
    if not words.strip():
        return ""
    rarest = max(words.split(), key=len)  # a long word stands in few passages
    for passage in standing:
        if rarest in passage.text:
            others = _spread(passage.text)
            if words == others or (is_long and words in others):
                return passage.heading
    return ""
