"""The `[profile]` table of policy.toml: headings of this policy on top of the standard ones.

[profile]
name = "lyngvig"
what_we_want = ["Vores mål"]          # further headings for a role
themes = ["Løn", "Ferie"]             # themes that carry no label
theme_labels = ["Indsats"]            # "Indsats 3: Løn"
guideline = ["Fælles regler"]         # further words for a force
requires_questions = true             # every theme has both questions
replace_headings = true               # the standard headings count no longer
"""

from collections.abc import Mapping

from policylib.document import Force, Role
from policylib.errors import Problem
from policylib.profile.headings import FORCES, HEADINGS, LABELS, Profile

_ROLE_KEYS: dict[str, Role] = {
    **{role.value: role for role in Role if role.value != "plain"},
    "themes": Role.THEME,
    "chapters": Role.CHAPTER,
}
_LABEL_KEYS = {"theme_labels": Role.THEME, "chapter_labels": Role.CHAPTER}
_FORCE_KEYS = {force.value: force for force in Force}
_FLAGS = ("requires_questions", "replace_headings")


def profile_from_settings(
    settings: Mapping[str, object], *, file: str = "policy.toml"
) -> tuple[Profile, tuple[Problem, ...]]:
    """The profile that the settings describe, and a problem for each key that says nothing."""
    headings = {} if settings.get("replace_headings") is True else dict(HEADINGS)
    labels, forces = dict(LABELS), dict(FORCES)
    problems: list[Problem] = []
    name, requires = "standard", None
    for key, value in settings.items():
        words = _words(value)
        if key == "name" and isinstance(value, str):
            name = value
        elif key in _FLAGS and isinstance(value, bool):
            requires = value if key == "requires_questions" else requires
        elif key in _ROLE_KEYS and words is not None:
            role = _ROLE_KEYS[key]
            headings = {role: (*words, *headings.pop(role, ()))} | headings
        elif key in _LABEL_KEYS and words is not None:
            role = _LABEL_KEYS[key]
            labels[role] = (*words, *labels.get(role, ()))
        elif key in _FORCE_KEYS and words is not None:
            force = _FORCE_KEYS[key]
            forces[force] = (*(word.casefold() for word in words), *forces[force])
        else:
            problems.append(_problem(key, value, file))
    profile = Profile(
        name=name, headings=headings, labels=labels, forces=forces, requires_questions=requires
    )
    return profile, tuple(problems)


def _words(value: object) -> tuple[str, ...] | None:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) for each in value):
        return None
    return tuple(" ".join(each.split()).rstrip("?!.:;,") for each in value if each.strip())


def _problem(key: str, value: object, file: str) -> Problem:
    known = (*_ROLE_KEYS, *_LABEL_KEYS, *_FORCE_KEYS, *_FLAGS, "name")
    if key in known:
        return Problem(
            code="profile-value",
            sentence="[profile] {key} cannot be {value}",
            hint="write a text, a list of texts, or true or false, as the key asks for",
            file=file,
            facts={"key": key, "value": str(value)},
        )
    return Problem(
        code="profile-key-unknown",
        sentence="[profile] has a key that means nothing here: {key}",
        hint="use one of {known}",
        file=file,
        facts={"key": key, "known": ", ".join(dict.fromkeys(known))},
    )
