"""What stands beside the changes: places to read too, and what an earlier draft had.

Both are said on the one page after the changes, and under each change in the full lists. What a
comparison has nothing of is not loaded.
"""

from policylib.compare.facts import Change, Comparison
from policylib.language import Language
from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AsideLine:
    """One line; `number` is that of the change it belongs to, None for what is no change any more."""

    number: int | None
    lead: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Lines under one heading after the changes. `more` says how many lines are left out here."""

    key: str
    title: str
    note: str
    lines: tuple[AsideLine, ...]
    more: str = ""


def asides_of(comparison: Comparison, language: Language) -> tuple[Aside, ...]:
    """What the one page says besides the changes."""
    made: list[Aside] = []
    if comparison.withdrawn:
        from policylib.explain.drafts import withdrawn_aside

        made.append(withdrawn_aside(comparison, language))
    if any(change.ripple for change in comparison.changes):
        from policylib.explain.ripples import ripple_aside

        made.append(ripple_aside(comparison, language))
    return tuple(made)


def first_in_short(comparison: Comparison, language: Language) -> tuple[str, ...]:
    """What who saw an earlier draft asks first; nothing where none is compared."""
    if comparison.since is None:
        return ()
    from policylib.explain.drafts import in_short

    return (in_short(comparison, language),)


def last_in_short(comparison: Comparison, language: Language) -> tuple[str, ...]:
    """That there are unchanged places to read too."""
    if not any(change.ripple for change in comparison.changes):
        return ()
    from policylib.explain.ripples import in_short

    return (in_short(comparison, language),)


def what_is_compared(comparison: Comparison, language: Language) -> str:
    """The sentence that names the earlier draft, after that which names the two versions."""
    if comparison.since is None:
        return ""
    from policylib.explain.drafts import draft_name

    draft = draft_name(comparison, language)
    return f" {language.label('since.compared', draft=draft)}"


def since_word(change: Change, comparison: Comparison, language: Language) -> str:
    """What became of a change since the earlier draft, in a few words; "" where none is compared."""
    if change.since is None or comparison.since is None:
        return ""
    from policylib.explain.drafts import word_of

    return word_of(change, comparison, language)


def remarks_on(change: Change, comparison: Comparison, language: Language) -> tuple[str, ...]:
    """What is said under a change in a full list, a paragraph each."""
    told: list[str] = []
    if change.since is not None and comparison.since is not None:
        from policylib.explain.drafts import draft_remarks

        told += draft_remarks(change, comparison, language)
    if change.ripple:
        from policylib.explain.ripples import ripple_remarks

        told += ripple_remarks(change, language)
    return tuple(told)
