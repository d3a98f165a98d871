"""The pages about themes through time: one for each theme that ever stood, and one for them all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policylib.language.themes import ThemeWords, theme_words
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.frame import Frame
from policylib.publish.layout import THEMES, changes_folder, permanent_address, theme_page
from policylib.publish.markup import page, stylesheet
from policylib.publish.passages import Annals, Stand, annals_of, policy_address
from policylib.publish.permanent import passage_files
from policylib.publish.theme_lives import (
    Chapter,
    Spell,
    ThemeLife,
    full_title,
    is_numbered_theme,
    number_of,
    theme_lives,
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
    is_numbered: bool
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
    teller = _Teller(annals, lives)
    files = {THEMES: teller.all_page()}
    files |= {theme_page(life.name): teller.theme_page(life) for life in lives}
    return files | passage_files(annals)


class _Teller:
    """Lives of themes in the words and addresses of a site."""

    def __init__(self, annals: Annals, lives: Sequence[ThemeLife]) -> None:
        self._annals = annals
        self._lives = lives
        self._names = {life.name for life in lives}
        self._language = annals.language
        self._words: ThemeWords = annals.edition.house.worded(theme_words(annals.edition.lang))

    def all_page(self) -> str:
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
        gone: list[ThemeLife] = []
        for life in self._lives:
            stand = annals.at(life.name, current.label) if current else None
            if stand is not None and stand.is_theme:
                here.append((stand, life))
            elif annals.edition.version(life.newest.version).is_draft:
                drafts.append(life)
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
                    is_numbered=is_theme,
                    themes=tuple(self._listed(life, stand, frame) for stand, life in told),
                )
        for heading, mark, lives in (
            (words.only_drafts, words.draft, drafts),
            (words.gone, "", gone),
        ):
            yield _Group(
                title=heading,
                mark=mark,
                is_numbered=False,
                themes=tuple(self._listed(life, life.newest, frame) for life in lives),
            )

    def _listed(self, life: ThemeLife, stand: Stand, frame: Frame) -> _Listed:
        is_here = self._annals.current is not None and stand.version == self._annals.current.label
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
                title=self._language.quoted(spell.told), versions=self._versions(spell)
            )
            for spell in life.titles
            if spell.told != life.title
        )
        adopted = [each for each in life.chapters if not each.version.is_draft]
        if is_here:
            yield words.since.format(version=annals.named(life.stands[0].version))
            changed = [each for each in adopted if each.after and each.total and each.stood]
            yield (
                words.last_changed.format(version=annals.named(changed[0].version.label))
                if changed
                else words.never_changed
            )
            return
        versions = Spell(told="", first=life.stands[0].version, last=life.stands[-1].version)
        told = self._versions(versions)
        yield f"{told[:1].upper()}{told[1:]}."
        if life.destinations:
            titles = [self._language.quoted(stand.text) for stand, _ in life.destinations]
            yield words.text_now_in.format(themes=self._language.listed(titles))
        elif (stand := self._standing(life)) is not None:
            yield words.text_now_in.format(themes=annals.place(stand))
        elif annals.current is not None and not annals.edition.version(versions.last).is_draft:
            yield words.text_now_nowhere.format(version=annals.named(annals.current.label))

    def _standing(self, life: ThemeLife) -> Stand | None:
        current = self._annals.current
        return self._annals.at(life.name, current.label) if current else None

    def _versions(self, spell: Spell) -> str:
        annals, words = self._annals, self._words
        if spell.first == spell.last:
            return annals.named(spell.first)
        return words.versions_many.format(first=spell.first, last=spell.last)

    def theme_page(self, life: ThemeLife) -> str:
        """The page of one theme."""
        annals, words = self._annals, self._words
        path = theme_page(life.name)
        frame = annals.edition.frame(path)
        stand = self._standing(life)
        shown = stand if stand is not None and stand.is_theme else life.newest
        is_draft = annals.edition.version(life.newest.version).is_draft
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
        shown = stand or life.newest
        place = self._place(shown)
        version = annals.edition.version(shown.version)
        at = Link(
            told=f"{annals.named(version.label)}{', ' if place else ''}{place}",
            address=policy_address(frame, version, shown.anchor),
        )
        yield (words.stands_in if stand else words.stood_last), (at,)
        first = life.stands[0].version
        date = annals.since(first)
        yield words.came, (Link(told=f"{annals.named(first)}{f' ({date})' if date else ''}"),)
        for name, spells, now, empty in (
            (words.called_before, life.titles, life.title, ""),
            (words.number_before, life.numbers, number_of(shown), words.no_number),
        ):
            before = tuple(
                Link(told=f"{self._told(spell, name) or empty} ({self._versions(spell)})")
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
