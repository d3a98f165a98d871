"""The last safety net: every word of the source stands in the model, or is put there.

Words are runs of letters and digits, counted. Where the model has fewer of one, the source is
looked at again with character references resolved; what is still missing becomes a paragraph at
the end, and a problem.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from policylib.document import Block, Link, Paragraph, Policy, Raw, Run, Section, Source
from policylib.errors import Problem
from policylib.markdown.problems import problem
from policylib.records import content_of, replace

_WORD = re.compile(r"[^\W_]+")
_REFERENCE = r"&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});"


def keep_lost_words(
    policy: Policy,
    texts: Sequence[tuple[str, str]],
    number_words: Sequence[str],
    labels: Sequence[str],
    problems: list[Problem],
) -> Policy:
    """The policy, with the words that its texts (file and text) have and it lacks at the end.

    `number_words` are list numbers, which the model counts by itself. `labels` are the names of
    link definitions that became targets: a name that stands nowhere else is kept out of sight.
    """
    told = "\n".join(strings_in((policy.heading, policy.blocks, policy.sections, policy.footnotes)))
    source = "\n".join(text for _, text in texts)
    if not _has_lost(source, told, number_words):
        return policy
    words = Counter(_WORD.findall(told))
    words.update(number_words)
    names = dict.fromkeys(_WORD.findall(" ".join(labels)))
    # Links side by side with one target are one link: its target is told once.
    folded = {name.casefold() for name in names} | _target_words(policy)
    lost = [word for word in _lost(source, told, words) if word.casefold() not in folded]
    blocks: list[Block] = []
    hidden = [word for word in names if word not in words]
    if hidden:
        # Nobody wrote this remark, so it stands nowhere.
        blocks.append(Raw(text=f"<!-- {' '.join(hidden)} -->"))
    if lost:
        file, line = _place(texts, lost[0])
        problems.append(problem("words-lost", file=file, line=line, about=" ".join(lost[:12])))
        blocks.append(Paragraph(text=(Run(text=" ".join(lost)),), source=Source(file, line)))
    if not policy.sections:
        return replace(policy, blocks=(*policy.blocks, *blocks))
    return replace(policy, sections=_at_end(policy.sections, tuple(blocks)))


def _has_lost(source: str, told: str, number_words: Sequence[str]) -> bool:
    """Whether the source has more of any word.

    Nearly every stretch without a blank stands alike in both; only the others are cut into words.
    """
    written, kept = Counter(source.split()), Counter(told.split())
    more, instead = (
        Counter(_WORD.findall(" ".join(each.elements())))
        for each in (written - kept, kept - written)
    )
    return bool(more - instead - Counter(number_words))


def _target_words(policy: Policy) -> set[str]:
    texts = (policy.heading, policy.blocks, policy.sections, policy.footnotes)
    targets = " ".join(f"{link.target} {link.title}" for link in _links(texts))
    return {word.casefold() for word in _WORD.findall(targets)}


def _links(value: object) -> Iterator[Link]:
    if isinstance(value, Run):
        if value.link is not None:
            yield value.link
    elif isinstance(value, tuple) and not isinstance(value, Source):
        for each in value:
            yield from _links(each)
    else:
        for name in content_of(value.__class__):
            yield from _links(getattr(value, name))


def _lost(source: str, told: str, words: Counter[str]) -> list[str]:
    """The words that the model lacks even when joined words and references are understood."""
    import html

    resolved = re.sub(_REFERENCE, lambda found: html.unescape(found[0]), source)
    found = _WORD.findall(resolved)
    letters = Counter("".join(words.elements())) | Counter("".join(_WORD.findall(told)))
    if not Counter("".join(found)) - letters:
        return []
    missing = Counter(found) - words
    lost = []
    for word in found:
        if missing[word] > 0:
            missing[word] -= 1
            lost.append(word)
    return lost


def strings_in(value: object) -> list[str]:
    """Every text that a node or tuple of nodes holds, of runs, targets, labels and all else."""
    found: list[str] = []
    _collect(value, found)
    return found


def _collect(value: object, found: list[str]) -> None:
    kind = type(value)
    if kind is tuple:
        for each in value:  # type: ignore[attr-defined]
            _collect(each, found)
    elif kind is Run:
        run: Run = value  # type: ignore[assignment]
        found.append(run.text)
        if run.link is not None:
            found += (run.link.target, run.link.title)
        if run.note or run.image or run.comment:
            found += (run.note, run.image, run.comment)
    elif kind is str:
        found.append(value)  # type: ignore[arg-type]
    else:
        for name in content_of(kind):
            _collect(getattr(value, name), found)


def _place(texts: Sequence[tuple[str, str]], word: str) -> tuple[str, int]:
    pattern = re.compile(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])")
    for file, text in texts:
        if found := pattern.search(text):
            return file, text.count("\n", 0, found.start()) + 1
    return texts[-1][0], 1


def _at_end(sections: tuple[Section, ...], blocks: tuple[Block, ...]) -> tuple[Section, ...]:
    last = sections[-1]
    if last.sections:
        last = replace(last, sections=_at_end(last.sections, blocks))
    else:
        last = replace(last, blocks=(*last.blocks, *blocks))
    return (*sections[:-1], last)
