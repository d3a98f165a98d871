"""`[check]` of policy.toml: limits of the house, and findings that are meant to be so.

    [check.limits]
    lix = 45                      # of a theme
    sentence = 40                 # words
    paragraph = 150
    theme = 2000

    [[check.silence]]
    code = "person-named"
    place = "rekruttering"        # optional: an address; what stands below it is meant too
    about = "Karen Holm"          # optional: the words that the finding names
    until = 2027-06-30            # optional: the last day on which it holds
    reason = "Legatet hedder sådan."

A silence needs a reason, and one that silences nothing is told: it outlived what it was for.
"""

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from policylib.document import Policy, walk
from policylib.errors import Problem, Severity
from policylib.language.dates import parse_date
from policylib.profile.findings import finding_at
from policylib.profile.limits import NO_LIMITS, Limits
from policylib.records import dataclass, replace

_LIMITS = ("lix", "sentence", "paragraph", "theme")
_KEYS = ("limits", "silence")
_TEXTS = ("code", "place", "about", "reason")
_OF_A_SILENCE = ("code", "place", "about", "until", "reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """What is meant to be so: a code, perhaps at one place or about certain words, and why."""

    code: str
    reason: str
    place: str = ""
    about: str = ""
    until: datetime.date | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """What `[check]` says, and what in it was not understood."""

    limits: Limits = NO_LIMITS
    silences: tuple[Silence, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The findings that stand, and those that were silenced, each with the reason for it."""

    problems: tuple[Problem, ...]
    silenced: tuple[tuple[Problem, str], ...] = ()


def read_check_settings(
    table: Mapping[str, object],
    *,
    file: str = "policy.toml",
    line_of: Callable[[str], int | None] = lambda key: None,  # noqa: ARG005 - where no text is known
    lines_of_silences: Sequence[int] = (),
) -> CheckSettings:
    """The settings of a `[check]` table, and a problem for all in it that says nothing.

    `line_of` gives the line of a key in the file, `lines_of_silences` those of the heads
    `[[check.silence]]`, in order.
    """
    problems: list[Problem] = []

    def refuse(key: str, value: object, line: int | None) -> None:
        problems.append(finding_at("check-value", file, line, key=key, value=str(value)))

    def unknown(key: str, known: Collection[str], line: int | None) -> None:
        listed = ", ".join(known)
        problems.append(finding_at("check-key-unknown", file, line, key=key, known=listed))

    for key in table:
        if key not in _KEYS:
            unknown(key, _KEYS, line_of(key))
    limits = table.get("limits", {})
    numbers: dict[str, int] = {}
    if not isinstance(limits, dict):
        refuse("limits", limits, line_of("limits"))
        limits = {}
    for key, value in limits.items():
        if key not in _LIMITS:
            unknown(f"limits.{key}", _LIMITS, line_of(key))
        elif not isinstance(value, int) or isinstance(value, bool) or value < 1:
            refuse(f"limits.{key}", value, line_of(key))
        else:
            numbers[key] = value
    entries = table.get("silence", [])
    entries = [entries] if isinstance(entries, dict) else entries
    if not isinstance(entries, list):
        refuse("silence", entries, line_of("silence"))
        entries = []
    silences = []
    for place, entry in enumerate(entries):
        line = lines_of_silences[place] if place < len(lines_of_silences) else line_of("silence")
        if not isinstance(entry, dict):
            refuse("silence", entry, line)
            continue
        for key, value in entry.items():
            if key not in _OF_A_SILENCE:
                unknown(f"silence.{key}", _OF_A_SILENCE, line)
            elif key == "until":
                if _day(value) is None:
                    refuse("silence.until", value, line)
            elif not isinstance(value, str):
                refuse(f"silence.{key}", value, line)
        texts = {k: v.strip() for k, v in entry.items() if k in _TEXTS and isinstance(v, str)}
        code = texts.get("code", "")
        if not code:
            problems.append(finding_at("silence-unknown", file, line, about="–"))
            continue
        until = _day(entry.get("until"))
        is_until_told = "until" in entry and until is None
        if is_until_told or any(key in entry and key not in texts for key in _TEXTS):
            continue  # told above; without what it says there, it would silence too much
        if not texts.get("reason"):
            problems.append(finding_at("silence-without-reason", file, line, about=code))
            continue
        silences.append(
            Silence(
                code=code,
                reason=texts["reason"],
                place=texts.get("place", "").strip("/"),
                about=texts.get("about", ""),
                until=until,
                line=line,
            )
        )
    return CheckSettings(
        limits=Limits(**numbers), silences=tuple(silences), problems=tuple(problems)
    )


def _day(value: object) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return None
    if isinstance(value, datetime.date):
        return value
    return parse_date(value) if isinstance(value, str) else None


def silence(
    problems: Iterable[Problem],
    settings: CheckSettings,
    *,
    known: Collection[str],
    unasked: Collection[str] = (),
    today: datetime.date | None = None,
    file: str = "policy.toml",
) -> Checked:
    """Findings without those that are meant to be so; `known` are the codes that there are.

    What `[check]` itself says wrongly is never silenced. Of the codes that were not asked for
    this time (`unasked`), a silence without use is not told. One whose day is past by `today`
    silences nothing; where no day is given, all of them hold.
    """
    kept: list[Problem] = []
    silenced: list[tuple[Problem, str]] = []
    used: set[int] = set()
    past = {
        at
        for at, each in enumerate(settings.silences)
        if today is not None and each.until is not None and each.until < today
    }
    for problem in problems:
        found = next(
            (
                at
                for at, each in enumerate(settings.silences)
                if at not in past and _is_meant(each, problem)
            ),
            None,
        )
        if found is None:
            kept.append(problem)
        else:
            used.add(found)
            silenced.append((problem, settings.silences[found].reason))
    for at, each in enumerate(settings.silences):
        if each.code not in known:
            kept.append(finding_at("silence-unknown", file, each.line, about=each.code))
        elif at in past:
            day = each.until.isoformat() if each.until else ""
            kept.append(finding_at("silence-expired", file, each.line, about=_named(each), day=day))
        elif at not in used and each.code not in unasked:
            kept.append(finding_at("silence-unused", file, each.line, about=_named(each)))
    return Checked(problems=(*kept, *settings.problems), silenced=tuple(silenced))


def _named(each: Silence) -> str:
    return f"{each.code}, {each.place}" if each.place else each.code


def _is_meant(each: Silence, problem: Problem) -> bool:
    if each.code != problem.code:
        return False
    if each.place and not (
        problem.place == each.place or problem.place.startswith(f"{each.place}/")
    ):
        return False
    about = str(problem.facts.get("about", problem.facts.get("heading", "")))
    return not each.about or each.about in about


def with_places(problems: Iterable[Problem], policy: Policy) -> tuple[Problem, ...]:
    """Findings with the address of the passage in which each stands, "" outside the text.

    It is the last passage that begins at or before the finding's line.
    """
    starts: dict[str, list[tuple[int, str]]] = {}
    for passage in walk(policy):
        source = passage.node.source
        if source is not None:
            starts.setdefault(source.file, []).append((source.line, passage.anchor))
    for begun in starts.values():
        begun.sort(key=lambda each: each[0])
    return tuple(_with_place(problem, starts) for problem in problems)


def _with_place(problem: Problem, starts: Mapping[str, list[tuple[int, str]]]) -> Problem:
    if problem.place or problem.line is None or problem.file not in starts:
        return problem
    from bisect import bisect_right

    begun = starts[problem.file]
    at = bisect_right(begun, problem.line, key=lambda each: each[0])
    return replace(problem, place=begun[at - 1][1]) if at else problem


def heaviest_first(problems: Iterable[Problem]) -> list[Problem]:
    """Findings by file in the order given, in each the heaviest first, then by line."""
    weights = {severity: place for place, severity in enumerate(Severity)}
    listed = list(problems)
    files = {name: place for place, name in enumerate(dict.fromkeys(p.file for p in listed))}
    return sorted(listed, key=lambda p: (files[p.file], weights[p.severity], p.line or 0, p.code))
