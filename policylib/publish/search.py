"""The search page: a page, a small script of our own, and the index that it reads.

Both scripts are classic ones: a page from a folder on a disk may load those, and nothing else.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby

from policylib.compare.units import Unit, units_of
from policylib.document import Role, Section, heading_of
from policylib.language import Language, get
from policylib.language.search import SearchWords, search_words, word_habits
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.layout import SEARCH, SEARCH_INDEX, SEARCH_SCRIPT, theme_page
from policylib.publish.markup import page, script, stylesheet
from policylib.publish.passages import (
    Annals,
    Stand,
    ahead_of,
    annals_of,
    current_of,
    named_version,
    wording_of,
)
from policylib.publish.search_index import (
    FOLDED,
    Found,
    OldName,
    fold,
    index_of,
    synonym_groups,
    words_of,
)
from policylib.publish.theme_lives import theme_lives

_THEME, _HEADING, _GONE = 6, 4, 3
_LEFT_OUT: tuple[object, ...] = ("", (), [], -1)


def search_files(edition: Edition) -> dict[str, str]:
    """The search page, its script and its index, by their paths; nothing where no pages are made."""
    if "html" not in edition.kinds:
        return {}
    language = get(edition.lang)
    words = edition.house.worded(search_words(edition.lang))
    adopted = current_of(edition)
    # Where nothing is adopted the newest draft is searched, and no other.
    current = adopted or edition.versions[-1]
    ahead = ahead_of(edition) if adopted else ()
    found = list(_Finds(edition, language, words).all(current, ahead))
    return {
        SEARCH: _page(edition, current, ahead, language, words),
        SEARCH_SCRIPT: script("search.js"),
        SEARCH_INDEX: _index(edition, found, words),
    }


def _page(
    edition: Edition,
    current: ReleaseVersion,
    ahead: Sequence[ReleaseVersion],
    language: Language,
    words: SearchWords,
) -> str:
    frame = edition.frame(SEARCH)
    names = [named_version(each, language) for each in (current, *ahead)]
    if current == edition.in_force:
        names[0] = language.label("version.in_force", version=current.label)
    return page(
        "search.html",
        lang=edition.lang,
        title=words.title,
        style=stylesheet("screen.css", "search.css"),
        frame=frame,
        organisation=edition.newest.policy.metadata.organisation,
        words=words,
        lead=words.lead.format(versions=language.listed(names)),
        scripts=(frame.to(SEARCH_INDEX), frame.to(SEARCH_SCRIPT)),
        themes=tuple(
            (heading_of(unit.node), frame.to(f"{current.base}.html#{unit.anchor}"))
            for unit in units_of(current.policy)
            if isinstance(unit.node, Section) and "/" not in unit.anchor
        ),
    )


def _index(edition: Edition, found: Sequence[Found], words: SearchWords) -> str:
    """The index as a script that sets one name; nothing in it can end a script or begin a tag."""
    habits = word_habits(edition.lang)
    held = {
        "finds": [
            {key: value for key, value in asdict(each).items() if value not in _LEFT_OUT}
            for each in found
        ],
        **index_of(found, habits),
        "folded": FOLDED,
        "endings": habits.endings,
        "small": [fold(each) for each in habits.small],
        "groups": synonym_groups(habits, edition.synonyms),
        "said": {
            key: getattr(words, key)
            for key in (
                "count_none", "count_one", "count_many", "some_words", "also", "nothing_typed",
                "try_else", "meant", "more", "shown", "was_called", "found_title", "title", "quoted",
            )
        },
    }  # fmt: skip
    told = json.dumps(held, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    for sign in "<>&":
        told = told.replace(sign, f"\\u{ord(sign):04x}")
    return f"window.policySearch = {told};\n"


class _Finds:
    """What can be found in the versions of an edition."""

    def __init__(self, edition: Edition, language: Language, words: SearchWords) -> None:
        self._edition = edition
        self._language = language
        self._words = words
        self._annals = annals_of(edition)
        self._found: list[Found] = []
        self._headings: dict[str, int] = {}
        self._texts: set[tuple[bool, str]] = set()

    def all(self, current: ReleaseVersion, ahead: Sequence[ReleaseVersion]) -> Sequence[Found]:
        """The current version, what later ones and drafts have otherwise, and themes that are gone."""
        self._take(current, note="")
        for version in ahead:
            name = named_version(version, self._language)
            self._take(version, note=f"{name[:1].upper()}{name[1:]}.")
        if self._annals is not None:
            self._found += self._gone(self._annals, current)
        return self._found

    def _take(self, version: ReleaseVersion, *, note: str) -> None:
        """Take in a version; of a later one only what does not stand so in those before."""
        units = units_of(version.policy)
        stands = (
            {stand.anchor: stand for stand in self._annals.stands[version.label]}
            if self._annals and not version.is_draft
            else {}
        )
        numbers: dict[int, int] = {}
        here: set[tuple[bool, str]] = set()
        for unit in units:
            key = unit.is_heading, unit.text
            here.add(key)
            if key in self._texts:
                if unit.is_heading:
                    numbers[unit.index] = self._headings.get(unit.text, -1)
                continue
            if unit.is_heading:
                numbers[unit.index] = len(self._found)
                self._headings.setdefault(unit.text, len(self._found))
            text = self._text(version, unit)
            self._found.append(
                Found(
                    title=self._title(unit),
                    address=f"{version.base}.html#{unit.anchor}",
                    text=text,
                    above=numbers.get(unit.section, -1),
                    weight=_weight(unit),
                    mark=self._words.draft if version.is_draft else "",
                    note=note,
                    old_names=tuple(self._old_names(stands.get(unit.anchor))),
                )
            )
        # Within one version a sentence that stands twice is found twice.
        self._texts |= here

    def _text(self, version: ReleaseVersion, unit: Unit) -> str:
        if isinstance(unit.node, Section):
            return heading_of(unit.node)
        return wording_of(version.policy, unit)

    def _title(self, unit: Unit) -> str:
        """A heading itself; of a passage its theme and the nearest heading above it."""
        if isinstance(unit.node, Section):
            above = [*unit.passage.sections, unit.node]
        else:
            above = list(unit.passage.sections)
        themes = [at for at, each in enumerate(above) if each.role is Role.THEME]
        told = [heading_of(each) for each in above[themes[0] if themes else 0 :]]
        if not told:
            return self._edition.words.policy
        return told[0] if len(told) == 1 else f"{told[0]} – {_short(told[-1])}"

    def _old_names(self, own: Stand | None) -> Iterator[OldName]:
        annals = self._annals
        if annals is None or own is None or not own.is_heading:
            return
        adopted = [
            each
            for each in annals.lives[own.name]
            if not annals.edition.version(each.version).is_draft
        ]
        before = adopted[: adopted.index(own)]
        for title, group in groupby(before, key=lambda stand: stand.text):
            # Other signs are no other name.
            if words_of(title) != words_of(own.text):
                yield OldName(title=title, versions=_told(annals, list(group)))

    def _gone(self, annals: Annals, current: ReleaseVersion) -> Iterator[Found]:
        """Themes that the current version does not have, and where their text stands now."""
        for life in theme_lives(annals):
            past = [each for each in life.adopted if each.is_theme]
            if not past or life.is_coming or annals.at(life.name, current.label) is not None:
                continue
            told = _told(annals, past)
            note = [self._words.gone, f"{told[:1].upper()}{told[1:]}."]
            if life.destinations:
                titles = [self._language.quoted(stand.text) for stand, _ in life.destinations]
                note.append(annals.words.text_now_in.format(themes=self._language.listed(titles)))
            yield Found(
                title=life.title,
                address=theme_page(life.name),
                text=life.title,
                weight=_GONE,
                note=" ".join(note),
            )


def _told(annals: Annals, stands: Sequence[Stand]) -> str:
    return annals.versions(stands[0].version, stands[-1].version)


def _weight(unit: Unit) -> int:
    if not unit.is_heading:
        return 1
    return _HEADING if "/" in unit.anchor else _THEME


def _short(heading: str) -> str:
    """A heading in short: »Hvad gør vi? – Udfolde personalepolitikken« is known by its question."""
    question, mark, _ = heading.partition("?")
    return f"{question}?" if mark else heading
