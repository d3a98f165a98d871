"""The language that a text is written in: read with the words of another, its rules are missed."""

from policylib.document import Policy, text_of, walk
from policylib.language.telling import TELLING_WORDS

_FEWEST, _ENOUGH, _TIMES = 3, 40, 4


def tongue_of(policy: Policy) -> str:
    """The language that the front matter names, unless the text's own small words plainly tell another.

    Plainly: at least three of them, and four times as many as of the language named. A text in
    neither Danish nor English keeps the language that it names.
    """
    named = policy.metadata.lang
    own = named[:2].casefold()
    if own not in TELLING_WORDS:
        return named
    counts = dict.fromkeys(TELLING_WORDS, 0)
    for passage in walk(policy):
        for word in text_of(passage.node).casefold().split():
            for lang, small in TELLING_WORDS.items():
                counts[lang] += word in small
        if max(counts.values()) >= _ENOUGH:
            break
    best = max(counts, key=lambda lang: counts[lang])
    is_plain = counts[best] >= _FEWEST and counts[best] > _TIMES * counts[own]
    return best if is_plain else named
