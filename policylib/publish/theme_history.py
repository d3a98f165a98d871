"""The history of one theme as a page: its life in a few rows, then version by version."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policylib.publish.edition import ReleaseVersion
from policylib.publish.frame import Frame
from policylib.publish.layout import changes_folder, permanent_address, theme_page
from policylib.publish.markup import page, stylesheet
from policylib.publish.passages import Annals, Stand, policy_address
from policylib.publish.theme_lives import (
    Chapter,
    Spell,
    ThemeLife,
    full_title,
    number_of,
    standing,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a reader can go from here, and what that is called; without an address only words."""

    told: str
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What one version did, ready to be set.

    `notes` are sentences before the changes, which `lines` tell: text, words around it, reason,
    and the link to the whole wording. `mark` is the mark of a draft.
    """

    title: str
    mark: str
    starts: str
    notes: tuple[str, ...]
    lines: tuple[tuple[str, str, str, Link], ...]
    counted: str
    links: tuple[Link, ...]
    is_past_draft: bool


def theme_history(annals: Annals, lives: Sequence[ThemeLife], life: ThemeLife) -> str:
    """The page of one theme among all those that there are."""
    return _History(annals, lives).page(life)


class _History:
    """A life in the words and addresses of a site."""

    def __init__(self, annals: Annals, lives: Sequence[ThemeLife]) -> None:
        self._annals = annals
        self._lives = lives
        self._names = {life.name for life in lives}
        self._language = annals.language
        self._words = annals.words

    def page(self, life: ThemeLife) -> str:
        """The page of one theme."""
        annals, words = self._annals, self._words
        path = theme_page(life.name)
        frame = annals.edition.frame(path)
        stand = standing(annals, life)
        shown = stand if stand is not None and stand.is_theme else life.shown
        is_draft = not life.adopted
        return page(
            "theme.html",
            lang=annals.edition.lang,
            title=self._title(life, shown),
            style=stylesheet("screen.css", "themes.css"),
            frame=frame,
            organisation=annals.edition.newest.policy.metadata.organisation,
            words=words,
            heading=full_title(shown) if stand is shown or is_draft else shown.text,
            mark=words.draft if is_draft else "",
            ways=tuple(self._ways(life, shown, frame)),
            facts=tuple(self._facts(life, stand, frame)),
            entries=tuple(self._entry(each, frame) for each in life.chapters),
            still=self._still(life),
        )

    def _title(self, life: ThemeLife, shown: Stand) -> str:
        """A title that no other theme's page has: two may have been called the same."""
        told = f"{self._words.history_of}: {shown.text}"
        if sum(each.title == life.title for each in self._lives) == 1:
            return told
        return f"{told} ({self._annals.named(life.stands[0].version)})"

    def _ways(self, life: ThemeLife, shown: Stand, frame: Frame) -> Iterator[Link]:
        version = self._annals.edition.version(shown.version)
        is_in_force = version == self._annals.edition.in_force
        told = self._words.read_now if is_in_force else self._words.read_last
        yield Link(
            told=told.format(version=version.label),
            address=policy_address(frame, version, shown.anchor),
        )
        yield Link(told=self._words.addresses_of, address=frame.to(permanent_address(life.name)))

    def _facts(
        self, life: ThemeLife, stand: Stand | None, frame: Frame
    ) -> Iterator[tuple[str, tuple[Link, ...]]]:
        words, annals = self._words, self._annals
        shown = stand or life.shown
        place = self._place(shown)
        version = annals.edition.version(shown.version)
        at = Link(
            told=f"{annals.named(version.label)}{', ' if place else ''}{place}",
            address=policy_address(frame, version, shown.anchor),
        )
        if life.is_coming:
            yield words.comes_with, (at,)
            return
        yield (words.stands_in if stand else words.stood_last), (at,)
        first = life.stands[0].version
        date = annals.since(first)
        yield words.came, (Link(told=f"{annals.named(first)}{f' ({date})' if date else ''}"),)
        for name, spells, now, empty in (
            (words.called_before, life.titles, life.title, ""),
            (words.number_before, life.numbers, number_of(shown), words.no_number),
        ):
            before = tuple(
                Link(
                    told=f"{self._told(spell, name) or empty} ({annals.versions(spell.first, spell.last)})"
                )
                for spell in spells
                if spell.told != now
            )
            if before:
                yield name, before
        if life.came_from:
            yield words.came_from, self._relatives(life.came_from, frame)
        if life.went_into:
            yield words.went_into, self._relatives(life.went_into, frame)
        if stand is None and (ended := self._ended(life)):
            yield words.went, (Link(told=annals.named(ended)),)
        if life.destinations:
            yield (
                words.text_now,
                tuple(
                    Link(
                        told=f"{full_title(each)} ({self._language.counted(count, 'other')})",
                        address=frame.to(theme_page(each.name)),
                    )
                    for each, count in life.destinations
                ),
            )

    def _told(self, spell: Spell, name: str) -> str:
        if name == self._words.called_before:
            return self._language.quoted(spell.told)
        return self._language.label("page.theme", number=spell.told) if spell.told else ""

    def _place(self, stand: Stand) -> str:
        if not stand.is_theme:
            return self._annals.place(stand)
        number = number_of(stand)
        return self._language.label("page.theme", number=number) if number else ""

    def _ended(self, life: ThemeLife) -> str:
        """The version in which the theme went, for good or for now."""
        return next(
            (
                each.version.label
                for each in life.chapters
                if each.stood and not each.stand and not each.version.is_draft
            ),
            "",
        )

    def _relatives(self, names: Sequence[str], frame: Frame) -> tuple[Link, ...]:
        found = []
        for name in names:
            if name not in self._annals.lives:
                continue
            stand = self._annals.lives[name][-1]
            path = theme_page(name) if name in self._names else permanent_address(name)
            found.append(Link(told=self._language.quoted(stand.text), address=frame.to(path)))
        return tuple(found)

    def _still(self, life: ThemeLife) -> str:
        if not life.still:
            return ""
        told = self._language.listed([self._annals.named(each) for each in life.still])
        return self._words.still.format(versions=told)

    def _entry(self, chapter: Chapter, frame: Frame) -> _Entry:
        annals, words = self._annals, self._words
        version = chapter.version
        is_past = annals.is_past(version)
        name = annals.named(version.label)
        date = "" if version.is_draft else annals.since(version.label)
        folder = changes_folder(chapter.after, version.label) if chapter.after else ""
        lines = () if is_past else chapter.lines
        return _Entry(
            title=f"{name[:1].upper()}{name[1:]}",
            mark=words.draft if version.is_draft else "",
            starts=words.starts.format(date=date) if date else "",
            notes=tuple(self._said(chapter)),
            lines=tuple(
                (
                    line.text,
                    line.quote,
                    line.why,
                    Link(
                        told=words.before_and_now.format(number=line.number),
                        address=frame.to(f"{folder}/summary.html#_change-{line.number}"),
                    ),
                )
                for line in lines
            ),
            counted=self._counted(chapter) if chapter.small and not is_past else "",
            links=tuple(self._links(chapter, version, folder, frame)),
            is_past_draft=is_past,
        )

    def _said(self, chapter: Chapter) -> Iterator[str]:
        """What is said of a version besides its changes."""
        words = self._words
        if not chapter.after:
            yield words.first
        elif self._annals.is_past(chapter.version):
            changes = self._language.counted(chapter.total, "change")
            yield (
                words.past_draft.format(changes=changes) if chapter.total else words.past_draft_same
            )
            return
        elif not chapter.lines and chapter.stand is None:
            yield words.left
        elif not chapter.lines and chapter.stood is None:
            yield words.arrived
        if chapter.is_other_number and chapter.stand and chapter.stood:
            old, new = (self._place(each) for each in (chapter.stood, chapter.stand))
            yield words.other_number.format(old=old or words.no_number, new=new or words.no_number)

    def _counted(self, chapter: Chapter) -> str:
        changes = self._language.counted(chapter.small, "change")
        return self._language.label("changelog.minor", changes=changes)

    def _links(
        self, chapter: Chapter, version: ReleaseVersion, folder: str, frame: Frame
    ) -> Iterator[Link]:
        name = self._annals.named(version.label)
        if chapter.stand is not None:
            yield Link(
                told=self._words.theme_in.format(version=name),
                address=policy_address(frame, version, chapter.stand.anchor),
            )
        if folder:
            yield Link(
                told=self._words.all_changes.format(version=name),
                address=frame.to(f"{folder}/summary.html"),
            )
