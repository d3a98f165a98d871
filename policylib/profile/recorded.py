"""A version held against those that were adopted: its number, and the words that were adopted."""

from collections.abc import Iterator
from itertools import takewhile

from policylib.document import Policy, Source, full_text
from policylib.errors import Problem
from policylib.profile.findings import finding, shortened
from policylib.profile.links import targets_of
from policylib.profile.wordings import wordings_of


def check_recorded(
    policy: Policy, *, label: str, adopted: Policy | None = None, previous: str = ""
) -> Iterator[Problem]:
    """What does not go with the versions that were adopted.

    `adopted` is the text that was adopted under this version's own label, `previous` the label
    of the adopted version before it; both may be missing.
    """
    file = policy.source.file if policy.source else ""
    if adopted is not None:
        other = _first_other_words(policy, adopted)
        if other is not None:
            words, source = other
            yield finding("version-text-changed", source, file, version=label, about=words)
    elif previous and _is_lower(label, previous):
        yield finding(
            "version-not-grown", policy.metadata.source, file, version=label, previous=previous
        )


def _first_other_words(policy: Policy, adopted: Policy) -> tuple[str, Source | None] | None:
    """The beginning of the first passage that was not adopted, and where; None for none.

    What is missing stands nowhere. The front matter may change: a version is replaced one day. So
    may the layout.
    """
    now, then = list(wordings_of(policy)), list(wordings_of(adopted))
    words_now, words_then = ([each.text for each in side] for side in (now, then))
    top = policy.metadata.source
    if full_text(policy) != full_text(adopted) or words_now != words_then:
        known, kept = set(words_then), set(words_now)
        for each in now:
            if each.text not in known:
                return shortened(each.text), each.source
        missing = next((text for text in words_then if text not in kept), None)
        if missing is not None:
            return shortened(missing), top
        for each, text in zip(now, words_then, strict=False):
            if each.text != text:
                return shortened(each.text), each.source
        return "…", top
    links = list(targets_of(policy)), list(targets_of(adopted))
    if links[0] != links[1]:
        return next((a for a, b in zip(*links, strict=False) if a != b), "…"), top
    return None


def _is_lower(label: str, previous: str) -> bool:
    """Whether a number is lower than the one before it; labels that are no numbers never are.

    Labels are names, and versions are never sorted by them. This asks only whether one looks like a
    slip, and both must begin with digits and points.
    """
    one, other = _numbers(label), _numbers(previous)
    return bool(one and other) and one < other


def _numbers(label: str) -> tuple[int, ...]:
    """The numbers with which a label begins: "3.0-udkast" gives 3 and 0."""
    bare = label[1:] if label[:1] in {"v", "V"} else label
    leading = "".join(takewhile(lambda c: c in "0123456789.", bare)).strip(".")
    numbers = [int(part) for part in leading.split(".") if part]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers) if leading else ()
