"""Named people where a role belongs: a policy outlasts who holds the post.

    Kontakt Karen Holm i HR          a known first name and a name after it
    borgmester Amra Ny               a title, and two names after it
    Ansvarlig: Merete                a first name alone, behind a word that asks for one
    v/ Amra Ny                       as after "att.", "c/o"
    karen.holm@lyngvig.example       an address that is a person's and not a post's
    kho@lyngvig.example              the same of initials, unless the text speaks of "KHO" as a body

Rules, and so no verdict: a note. What is called after somebody (Karen Holms Vej, Jens Hansens
Legat) is none, nor is the signature under a foreword, which is a person's by custom.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from policylib.document import Policy, Role
from policylib.errors import Problem
from policylib.language.person_names import (
    FIRST_NAME_LEADS,
    FIRST_NAMES,
    LEADS,
    NO_INITIALS,
    NO_SURNAME_ENDINGS,
    NO_SURNAMES,
    SURNAME_ENDINGS,
    TITLE_ENDINGS,
    TITLES,
)
from policylib.profile.findings import finding
from policylib.profile.wordings import Wording, pattern

_NAME = r"[A-ZÆØÅÉÖÜÄ][a-zæøåéèöüäë]+(?:-[A-ZÆØÅ][a-zæøåé]+)?"
_REACH = 60
_INITIALS = r"(?: [A-ZÆØÅ]\.){0,3}"
_PAIR = rf"(?<![\w@.-])(?=(?P<first>{_NAME}){_INITIALS}(?: (?P<middle>{_NAME}))?{_INITIALS} (?P<last>{_NAME})(?![\w@-]))"
_FORMS = r"(?P<title>\b(?:[Ff]ru|[Ff]rk\.|[Hh]r\.|Mrs?\.?|Ms\.?)) "
_ALONE = rf"(?P<first>{_NAME})(?! [A-ZÆØÅ]|[\w@-])"
_AFTER_LEAD = rf"(?:{_FORMS}|(?i:{'|'.join(map(re.escape, FIRST_NAME_LEADS))}) ?){_ALONE}"
_ABBREVIATION = r"(?<![\w@.])[A-ZÆØÅ]{3,4}(?![\w@])"
_INITIAL_LETTERS = r"[a-zæøå]{3,4}\d?"
_MOST_PARTS = 4
_ADDRESS = r"(?<![\w.+-])([\w+-]+(?:[._][\w+-]+)*)@[\w-]+(?:\.[\w-]+)+"


def check_persons(policy: Policy, wordings: Sequence[Wording], file: str) -> Iterator[Problem]:
    """Names and addresses of persons in the text and in the fields that ask for a role."""
    bodies = frozenset(
        word.casefold() for each in wordings for word in pattern(_ABBREVIATION).findall(each.text)
    )
    for each in wordings:
        if any(section.role is Role.FOREWORD for section in each.sections):
            continue
        for name in names_in(each.text, bodies):
            yield finding("person-named", each.source, file, about=name)
    data = policy.metadata
    decisions = (data.drafted_in, data.recommended_by, data.approved_by)
    for field in (data.contact, *(each.body for each in decisions if each)):
        for name in names_in(field, bodies):
            yield finding("person-named", data.source, file, about=name)


def names_in(text: str, bodies: Collection[str] = ()) -> tuple[str, ...]:
    """The names and addresses of persons that stand in a text, each once, in its order.

    `bodies` are abbreviations in small letters that are no initials ("hmu").
    """
    found: dict[str, int] = {}
    for pair in pattern(_PAIR).finditer(text):
        first, middle, last = pair["first"], pair["middle"], pair["last"]
        if middle is not None and (
            last in NO_SURNAMES or _is_thing(_after(text, pair.end("last")))
        ):
            continue
        surname = last if middle is None or _is_surname(last) else middle
        end = pair.end("last") if surname == last else pair.end("middle")
        if not _is_surname(surname) or _is_thing(_after(text, end)):
            continue
        if (
            first in FIRST_NAMES
            or _is_introduced(_before(text, pair.start()))
            or _is_known(surname, _before(text, pair.start()))
        ):
            found.setdefault(text[pair.start() : end], pair.start())
    for alone in pattern(_AFTER_LEAD).finditer(text):
        if alone["first"] in FIRST_NAMES or alone["title"]:
            found.setdefault(alone["first"], alone.start("first"))
    for address in pattern(_ADDRESS).finditer(text):
        if _is_personal(address[1], bodies):
            found.setdefault(address[0], address.start())
    names = sorted(found, key=lambda name: found[name])
    return tuple(n for n in names if not any(n != other and n in other for other in names))


def _before(text: str, at: int) -> str:
    """The words before a name: as many as the rules look at, however long the text is."""
    return text[max(0, at - _REACH) : at]


def _after(text: str, at: int) -> str:
    return text[at : at + _REACH]


def _is_surname(word: str) -> bool:
    return word not in NO_SURNAMES and not word.lower().endswith(NO_SURNAME_ENDINGS)


def _is_thing(rest: str) -> bool:
    """Whether what follows makes it the name of a thing: "Karen Holms Vej", "Jens Hansen Fonden"."""
    following = pattern(r"(?:s|')? ([\w-]+)").match(rest)
    return following is not None and (
        following[1] in NO_SURNAMES
        or (following[1][:1].isupper() and following[1].lower().endswith(NO_SURNAME_ENDINGS))
    )


def _is_introduced(before: str) -> bool:
    """Whether a title, "v/" or "att." stands right before the name."""
    bare = before.rstrip().casefold()
    if any(bare.endswith(lead) for lead in LEADS):
        return True
    word = bare.rpartition(" ")[2]
    if not before.endswith(" "):
        return False
    return word.endswith(TITLE_ENDINGS) or any(word == title.casefold() for title in TITLES)


def _is_known(surname: str, before: str) -> bool:
    """Whether a name ends as Danish surnames do, inside a sentence, where capitals tell names."""
    is_inside = bool(before.strip()) and before.rstrip()[-1:] not in '.!?:–-»”"('
    return is_inside and surname.endswith("sen") and len(surname) > 5


def _is_personal(local: str, bodies: Collection[str]) -> bool:
    """Whether the part of an address before @ is a person's: karen, karen.holm, k.holm, kho."""
    parts = [part for part in pattern(r"[._-]").split(local.lower()) if part]
    if not parts or len(parts) > _MOST_PARTS:
        return False
    first, last = parts[0], parts[-1]
    if first.capitalize() in FIRST_NAMES:
        return True
    if len(parts) == 1:
        is_short = pattern(_INITIAL_LETTERS).fullmatch(first) is not None
        return is_short and first.rstrip("0123456789") not in bodies and first not in NO_INITIALS
    # "k.holm", but not "e.handel" of a post: a surname is no word that posts have.
    return len(first) == 1 and last.endswith(SURNAME_ENDINGS)
