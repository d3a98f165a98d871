"""Which headings mean which role: patterns as data, and the matching.

    Tema 3: Løn og lønudvikling            theme, label "Tema", number "3"
    Hvad vil vi? - Pejlemærker             what we want
    Hvad gør vi? – Udfolde politikken      what we do
    Fælles retningslinjer                  force: guideline
    Vores fælles værdigrundlag             values; the headings below it are values

A pattern is plain words, compared without regard to case, emphasis, blanks and closing marks;
`*` at its end lets further words follow. What follows a dash or colon after a question is its
subtitle and plays no part. A policy with other headings brings its own (`policy.toml`).
"""

import re
from collections.abc import Mapping
from dataclasses import field
from functools import cache, lru_cache

from policylib.document import Force, Role
from policylib.records import dataclass

HEADINGS: Mapping[Role, tuple[str, ...]] = {
    Role.FOREWORD: ("forord", "indledning", "foreword", "preface", "introduction"),
    Role.READING_GUIDE: (
        "sådan læses *", "sådan læser du *", "læsevejledning", "læsevejledning *",
        "how to read *", "reading guide",
    ),
    Role.VALUES: (
        "værdier", "vores værdier", "fælles værdier", "vores fælles værdier", "værdigrundlag",
        "vores værdigrundlag", "fælles værdigrundlag", "vores fælles værdigrundlag",
        "values", "our values", "shared values", "our shared values", "our common values",
    ),
    Role.WHAT_WE_WANT: ("hvad vil vi", "det vil vi", "what do we want", "what we want"),
    Role.WHAT_WE_DO: ("hvad gør vi", "det gør vi", "what do we do", "what we do"),
}  # fmt: skip
LABELS: Mapping[Role, tuple[str, ...]] = {
    Role.THEME: ("tema", "theme"),
    Role.CHAPTER: ("kapitel", "chapter"),
}
FORCES: Mapping[Force, tuple[str, ...]] = {
    Force.GUIDELINE: ("retningslinjer", "retningslinje", "guidelines", "guideline"),
    Force.TOOL: ("værktøjer", "værktøj", "tools", "tool"),
    Force.KNOWLEDGE: ("viden", "knowledge"),
    Force.OFFER: ("tilbud", "offers", "offer"),
}
_BEFORE_FORCE = ("vores", "fælles", "lokale", "centrale", "our", "shared", "common", "local")
_AFTER_FORCE = ("for", "om", "til", "ved", "on", "about")
_QUESTIONS = (Role.WHAT_WE_WANT, Role.WHAT_WE_DO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What a heading says of its section.

    `label` and `number` stand before the title; `prefix` counts their characters in the
    heading, separators included.
    """

    role: Role = Role.PLAIN
    label: str = ""
    number: str = ""
    prefix: int = 0
    force: Force | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Which headings a policy uses, and what it should contain.

    `headings`, `labels` and `forces` map roles and forces to patterns; `requires_questions`
    says whether each theme should have both questions (None: where any theme has one).
    """

    name: str = "standard"
    headings: Mapping[Role, tuple[str, ...]] = field(default_factory=lambda: HEADINGS, hash=False)
    labels: Mapping[Role, tuple[str, ...]] = field(default_factory=lambda: LABELS, hash=False)
    forces: Mapping[Force, tuple[str, ...]] = field(default_factory=lambda: FORCES, hash=False)
    requires_questions: bool | None = None

    def recognise(self, heading: str) -> Recognised:
        """The role, label, number and force of one heading, from its words alone."""
        return _recognise(self, heading)

    def force_of_item(self, text: str) -> Force | None:
        """The force that an item's first word and colon give it: "Retningslinje: …"."""
        word, colon, _ = text[:40].partition(":")
        if not colon:
            return None
        return next((f for f, words in self.forces.items() if _bare(word) in words), None)


def _bare(heading: str) -> str:
    """A heading for comparison: lower case, single blanks, no closing marks."""
    return " ".join(heading.split()).casefold().strip("?!.:;,*_ ")


@lru_cache(maxsize=4096)
def _recognise(profile: Profile, heading: str) -> Recognised:
    labelled = _labelled(profile, heading)
    if labelled is not None:
        return labelled
    bare = _bare(heading)
    for role, patterns in profile.headings.items():
        if any(_fits(bare, pattern, role) for pattern in patterns):
            return Recognised(role=role, force=_force(profile, bare))
    return Recognised(force=_force(profile, bare))


def _labelled(profile: Profile, heading: str) -> Recognised | None:
    for role, words in profile.labels.items():
        found = _label_pattern(words).match(heading)
        if found:
            return Recognised(
                role=role, label=found["label"], number=found["number"], prefix=found.end()
            )
    return None


@cache
def _label_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """A label, a number, and a separator, the heading's end, or a title in capitals."""
    names = "|".join(re.escape(word) for word in words)
    return re.compile(
        rf"\s*(?P<label>(?i:{names}))\s+(?P<number>\d{{1,3}}[a-z]?|[IVX]{{1,6}})"
        r"(?:\s*[:–—]\s*|\s*\.(?!\d)\s*|\s+-+\s+|-\s+|\s*$|\s+(?=[^\W\d_])(?![a-zæøå]))"
    )


def _fits(bare: str, pattern: str, role: Role) -> bool:
    wanted = pattern.casefold()
    if wanted.endswith("*"):
        return bare.startswith(wanted[:-1].rstrip())
    if bare == wanted:
        return True
    if not bare.startswith(wanted):
        return False
    if role in _QUESTIONS:
        return re.match(r"\s*\??\s*(?:\Z|[:–—(]|-+\s)", bare[len(wanted) :]) is not None
    return re.match(r"\s+[–—-]+\s", bare[len(wanted) :]) is not None


def _force(profile: Profile, bare: str) -> Force | None:
    """The force that a heading names: "fælles retningslinjer for ferie"."""
    rests = [bare]
    word, blank, rest = bare.partition(" ")
    while blank and word in _BEFORE_FORCE:
        rests.append(rest)
        word, blank, rest = rest.partition(" ")
    for force, names in profile.forces.items():
        if any(_opens_with(rest, name) for rest in rests for name in names):
            return force
    return None


def _opens_with(words: str, name: str) -> bool:
    """Whether it is the name alone, or the name with what it is for."""
    if words == name:
        return True
    if not words.startswith(f"{name} "):
        return False
    link, blank, _ = words[len(name) + 1 :].partition(" ")
    return bool(blank) and link in _AFTER_FORCE


STANDARD = Profile()
