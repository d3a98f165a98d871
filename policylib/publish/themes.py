"""The pages about themes through time: the list of all themes that ever stood."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policylib.publish.edition import Edition
from policylib.publish.frame import Frame
from policylib.publish.layout import THEMES, theme_page
from policylib.publish.markup import page, stylesheet
from policylib.publish.passages import Annals, Stand, annals_of
from policylib.publish.permanent import passage_files
from policylib.publish.theme_history import Link, theme_history
from policylib.publish.theme_lives import (
    ThemeLife,
    full_title,
    is_numbered_theme,
    standing,
    theme_lives,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """A theme in the list of all: the link to its page, and a few sentences about it."""

    link: Link
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Themes under one heading of the list; `mark` is that of drafts."""

    title: str
    mark: str
    themes: tuple[_Listed, ...]


def theme_files(edition: Edition) -> dict[str, str]:
    """The pages of all themes, of each, and of the permanent addresses, by their paths.

    Nothing without a lineage, where nobody knows which passage is which, and nothing where no
    pages are made.
    """
    annals = annals_of(edition)
    if annals is None or "html" not in edition.kinds:
        return {}
    lives = theme_lives(annals)
    files = {THEMES: _List(annals, lives).page()}
    files |= {theme_page(life.name): theme_history(annals, lives, life) for life in lives}
    return files | passage_files(annals)


class _List:
    """All themes, in the words and addresses of a site."""

    def __init__(self, annals: Annals, lives: Sequence[ThemeLife]) -> None:
        self._annals = annals
        self._lives = lives
        self._language = annals.language
        self._words = annals.words

    def page(self) -> str:
        """The page of all themes."""
        annals = self._annals
        frame = annals.edition.frame(THEMES)
        return page(
            "themes.html",
            lang=annals.edition.lang,
            title=self._words.all_themes,
            style=stylesheet("screen.css", "themes.css"),
            frame=frame,
            organisation=annals.edition.newest.policy.metadata.organisation,
            words=self._words,
            groups=tuple(group for group in self._groups(frame) if group.themes),
        )

    def _groups(self, frame: Frame) -> Iterator[_Group]:
        annals, words = self._annals, self._words
        current = annals.current
        here: list[tuple[Stand, ThemeLife]] = []
        drafts: list[ThemeLife] = []
        coming: list[ThemeLife] = []
        gone: list[ThemeLife] = []
        for life in self._lives:
            stand = annals.at(life.name, current.label) if current else None
            if stand is not None and stand.is_theme:
                here.append((stand, life))
            elif not any(each.is_theme for each in life.adopted):
                drafts.append(life)
            elif life.is_coming:
                coming.append(life)
            else:
                gone.append(life)
        here.sort(key=lambda each: each[0].order)
        if current is not None:
            is_in_force = annals.edition.in_force is not None
            title = words.in_force if is_in_force else words.in_version
            for heading, is_theme in (
                (title.format(version=current.label), True),
                (words.other_parts, False),
            ):
                told = [each for each in here if is_numbered_theme(each[0]) is is_theme]
                yield _Group(
                    title=heading,
                    mark="",
                    themes=tuple(self._listed(life, stand, frame) for stand, life in told),
                )
        for heading, mark, lives in (
            (words.coming, "", coming),
            (words.only_drafts, words.draft, drafts),
            (words.gone, "", gone),
        ):
            yield _Group(
                title=heading,
                mark=mark,
                themes=tuple(self._listed(life, life.shown, frame) for life in lives),
            )

    def _listed(self, life: ThemeLife, stand: Stand, frame: Frame) -> _Listed:
        current = self._annals.current
        is_here = current is not None and stand.version == current.label and stand.is_theme
        return _Listed(
            link=Link(
                told=full_title(stand) if is_here else life.title,
                address=frame.to(theme_page(life.name)),
            ),
            notes=tuple(self._notes(life, is_here=is_here)),
        )

    def _notes(self, life: ThemeLife, *, is_here: bool) -> Iterator[str]:
        words, annals = self._words, self._annals
        yield from (
            words.was_called.format(
                title=self._language.quoted(spell.told),
                versions=annals.versions(spell.first, spell.last),
            )
            for spell in life.titles
            if spell.told != life.title
        )
        if is_here:
            past = [each for each in life.chapters if each.version not in annals.ahead]
            adopted = [each for each in past if not each.version.is_draft]
            yield words.since.format(version=annals.named(life.stands[0].version))
            changed = [each for each in adopted if each.after and each.total and each.stood]
            yield (
                words.last_changed.format(version=annals.named(changed[0].version.label))
                if changed
                else words.never_changed
            )
            return
        stood = [each for each in annals.lives[life.name] if each.is_theme]
        if life.adopted:
            stood = [each for each in life.adopted if each.is_theme] or stood
        first, last = stood[0].version, stood[-1].version
        told = annals.versions(first, last)
        yield f"{told[:1].upper()}{told[1:]}."
        if life.destinations:
            titles = [self._language.quoted(stand.text) for stand, _ in life.destinations]
            yield words.text_now_in.format(themes=self._language.listed(titles))
        elif (stand := standing(annals, life)) is not None:
            yield words.text_now_in.format(themes=annals.place(stand))
        elif annals.current and life.adopted and not life.is_coming:
            yield words.text_now_nowhere.format(version=annals.named(annals.current.label))
