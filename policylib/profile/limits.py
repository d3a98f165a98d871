"""How long and how hard to read a policy may be: limits that its house has set in policy.toml.

None holds by itself: a long theme may be needed, and no number knows which.
"""

from collections.abc import Iterator

from policylib.document import ListItem, Paragraph, Policy, Quote, text_of, walk
from policylib.errors import Problem
from policylib.profile.findings import finding, shortened
from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that is allowed; None allows all.

    `lix` is that of a theme, or outermost section outside the themes; `sentence`, `paragraph` and
    `theme` are words.
    """

    lix: int | None = None
    sentence: int | None = None
    paragraph: int | None = None
    theme: int | None = None


NO_LIMITS = Limits()


def check_limits(policy: Policy, limits: Limits, file: str) -> Iterator[Problem]:
    """What is longer, or harder to read, than the limits allow."""
    if limits.lix is not None or limits.theme is not None:
        yield from _of_themes(policy, limits, file)
    if limits.sentence is None and limits.paragraph is None:
        return
    from policylib.language.counting import sentence_list, words_of

    for passage in walk(policy):
        node = passage.node
        if not isinstance(node, Paragraph | ListItem | Quote):
            continue
        text = text_of(node)
        count = len(words_of(text))
        if limits.paragraph is not None and count > limits.paragraph:
            yield finding(
                "paragraph-long",
                node.source,
                file,
                about=shortened(text, 6),
                count=count,
                limit=limits.paragraph,
            )
        for sentence in sentence_list(text) if limits.sentence is not None else ():
            count = len(words_of(sentence))
            if limits.sentence is not None and count > limits.sentence:
                yield finding(
                    "sentence-long",
                    node.source,
                    file,
                    about=shortened(sentence, 6),
                    count=count,
                    limit=limits.sentence,
                )


def _of_themes(policy: Policy, limits: Limits, file: str) -> Iterator[Problem]:
    from policylib.document.counts import themes_of

    for theme in themes_of(policy).values():
        source = theme.section.source if theme.section else policy.source
        lix = theme.counted.lix
        if limits.lix is not None and lix is not None and lix > limits.lix and theme.title:
            yield finding(
                "lix-high", source, file, heading=theme.title, count=lix, limit=limits.lix
            )
        if limits.theme is not None and theme.counted.words > limits.theme and theme.title:
            yield finding(
                "theme-long",
                source,
                file,
                heading=theme.title,
                count=theme.counted.words,
                limit=limits.theme,
            )
