"""Permanent addresses: every passage that ever stood, at an address that later versions keep.

    passages/1.0/rekruttering.html#hvad-goer-vi/p2

The address is made from the passage's name in the lineage, which is never given to another and
never taken away; the page says where the passage stands today, or when it went and where to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from policylib.explain.context import beginning
from policylib.history.lineage import Happened, Step
from policylib.publish.frame import Frame
from policylib.publish.layout import THEMES, permanent_address, theme_page
from policylib.publish.markup import page, stylesheet
from policylib.publish.passages import Annals, Stand, policy_address

_UNTOLD = frozenset({Happened.KEPT, Happened.CARRIED})
_BRIEF = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """A link in words; `quote` is what stands there, "" for none."""

    told: str
    address: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Earlier:
    """An earlier wording, the versions that had it, and a link to the last of them."""

    words: str
    versions: str
    address: str
    lang: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """One passage at its permanent address.

    `place` is the part of the address after "#", "" where another passage of the page has it;
    `level` the level of its heading, 0 where it is none; `kind` what sort of passage it is.
    `where` leads to it in the policy; `ahead` is what later versions and drafts do to it; `mark`
    that of a draft.
    """

    place: str
    level: int
    kind: str
    mark: str
    words: str
    lang: str | None
    where: _Way
    facts: tuple[str, ...]
    ahead: tuple[_Way, ...]
    came_from: tuple[_Way, ...]
    went_into: tuple[_Way, ...]
    earlier: tuple[_Earlier, ...]
    earlier_title: str


def passage_files(annals: Annals) -> dict[str, str]:
    """The pages with the permanent addresses, by their paths."""
    pages: dict[str, list[str]] = {}
    for name in _names(annals):
        pages.setdefault(permanent_address(name).partition("#")[0], []).append(name)
    teller = _Teller(annals)
    return {path: teller.page(path, names) for path, names in pages.items()}


def _names(annals: Annals) -> list[str]:
    """Every passage that ever stood, in the order of the versions and their texts."""
    order = {version.label: at for at, version in enumerate(annals.edition.versions)}
    known = sorted(
        annals.lives, key=lambda n: (order[annals.lives[n][0].version], annals.lives[n][0].order)
    )
    # Of a version that is not at hand only the names are known; they were published once.
    others = (n for n in annals.lineage.identities if n not in annals.lives and annals.steps(n))
    return [*known, *sorted(others)]


class _Teller:
    """Passages in the words and addresses of a site."""

    def __init__(self, annals: Annals) -> None:
        self._annals = annals
        self._words = annals.words
        self._language = annals.language
        self._drafts = {version.label for version in annals.edition.drafts}

    def page(self, path: str, names: Sequence[str]) -> str:
        """The page of the passages that stood first in one theme of one version."""
        annals, words = self._annals, self._words
        frame = annals.edition.frame(path)
        theme = self._theme(names)
        way = _Way(told=words.all_themes, address=frame.to(THEMES))
        if theme is not None:
            told = words.history_here.format(title=theme.text)
            way = _Way(told=told, address=frame.to(theme_page(theme.name)))
        return page(
            "passages.html",
            lang=annals.edition.lang,
            title=self._title(names, theme),
            style=stylesheet("screen.css", "themes.css", "passages.css"),
            frame=frame,
            organisation=annals.edition.newest.policy.metadata.organisation,
            words=words,
            way=way,
            passages=tuple(self._passages(names, frame)),
        )

    def _title(self, names: Sequence[str], theme: Stand | None) -> str:
        """After the theme; where text stands outside of all headings, after its own first words."""
        stand = self._shown(names[0])
        told = theme.text if theme else self._brief(stand) if stand else ""
        version = self._annals.named(names[0].rpartition(":")[0])
        return self._words.addresses.format(title=told or names[0], version=version)

    def _theme(self, names: Sequence[str]) -> Stand | None:
        """The theme that the passages of a page stood in when they were met first, as it is today."""
        stands = self._annals.lives.get(names[0], ())
        if not stands:
            return None
        there = self._annals.stands[stands[0].version]
        found = [each for each in there if each.anchor == stands[0].home and each.is_theme]
        return self._shown(found[0].name) if found else None

    def _passages(self, names: Sequence[str], frame: Frame) -> Iterator[_Passage]:
        taken: set[str] = set()
        level = 1
        for name in names:
            stands = self._annals.lives.get(name, ())
            own = 0
            if stands and stands[0].is_heading:
                # No level is skipped, whatever the headings of the policy do.
                own = level = min(2 + stands[0].anchor.count("/"), level + 1, 6)
            place = permanent_address(name).partition("#")[2]
            yield self._passage(name, frame, own, "" if place in taken else place)
            taken.add(place)

    def _shown(self, name: str) -> Stand | None:
        """A passage where it stands today, else where it stood or will stand."""
        annals = self._annals
        stands = annals.lives.get(name, ())
        adopted = [each for each in stands if each.version not in self._drafts]
        here = annals.at(name, annals.current.label) if annals.current else None
        return here or next(iter(reversed(adopted or list(stands))), None)

    def _passage(self, name: str, frame: Frame, level: int, place: str) -> _Passage:
        annals, words, language = self._annals, self._words, self._language
        shown = self._shown(name)
        steps = annals.steps(name)
        is_here = self._is_here(shown)
        earlier = tuple(self._earlier(name, shown, frame)) if shown else ()
        kind = language.noun(shown.kind.value).one if shown else ""
        title = words.earlier_one
        if len(earlier) > 1:
            title = words.earlier_many.format(count=len(earlier))
        return _Passage(
            place=place,
            level=level,
            kind=f"{kind[:1].upper()}{kind[1:]}",
            mark=words.draft if shown and shown.version in self._drafts else "",
            words=(shown.wording if shown else "") or words.without_words,
            lang=self._lang(shown),
            where=self._where(name, shown, steps, frame),
            facts=tuple(self._facts(name, steps, is_here=is_here)),
            ahead=tuple(self._ahead(name, shown, frame)) if shown and is_here else (),
            came_from=self._relatives((n for s in steps for n in s.came_from), frame),
            went_into=()
            if is_here
            else self._relatives((n for s in steps for n in s.went_into), frame),
            earlier=earlier,
            earlier_title=title,
        )

    def _is_here(self, shown: Stand | None) -> bool:
        current = self._annals.current
        return shown is not None and current is not None and shown.version == current.label

    def _lang(self, stand: Stand | None) -> str | None:
        """The language of a passage, where it is not the page's."""
        edition = self._annals.edition
        own = edition.version(stand.version).policy.metadata.lang if stand else edition.lang
        return own if own != edition.lang else None

    def _where(self, name: str, shown: Stand | None, steps: Sequence[Step], frame: Frame) -> _Way:
        words, annals = self._words, self._annals
        if shown is None:
            return _Way(
                told=words.not_at_hand.format(version=annals.lineage.identities[name].first)
            )
        version = annals.edition.version(shown.version)
        facts = {"version": version.label, "place": annals.place(shown) or shown.text}
        if version.is_draft:
            told = words.draft_only_past if annals.is_past(version) else words.draft_only
            facts["version"] = annals.named(version.label)
        elif version == annals.current:
            is_in_force = version == annals.edition.in_force
            told = words.see_current if is_in_force else words.see_version
        elif annals.current and version in annals.ahead:
            told = words.not_yet
        else:
            ends = [step for step in steps if not step.anchor]
            is_joined = bool(ends) and ends[-1].kind is Happened.MERGED
            told = words.joined if is_joined else words.no_longer
            facts |= {"version": ends[-1].version if ends else "?", "last": version.label}
        return _Way(told=told.format(**facts), address=policy_address(frame, version, shown.anchor))

    def _facts(self, name: str, steps: Sequence[Step], *, is_here: bool) -> Iterator[str]:
        words, annals = self._words, self._annals
        if is_here and annals.current:
            since = annals.lineage.since(name, annals.lineage.line(annals.current.label))
            date = annals.since(since)
            told = f"{annals.named(since)}{f' ({date})' if date else ''}"
            yield words.unchanged_since.format(version=told)
        told = ", ".join(self._deeds([step for step in steps if step.kind not in _UNTOLD]))
        if told:
            yield f"{told[:1].upper()}{told[1:]}."

    def _deeds(self, steps: Sequence[Step]) -> Iterator[str]:
        """What the versions did, the same one after another in one: "ændret i version 2.0 og 3.0"."""
        for pattern, group in groupby(steps, key=self._deed):
            labels = [step.version for step in group]
            names = [self._annals.named(label) for label in labels]
            # "version 2.0 og 3.0": said once, unless a draft stands among them.
            if names == [self._words.versions_one.format(first=label) for label in labels]:
                names = [names[0], *labels[1:]]
            yield pattern.format(version=self._language.listed(names))

    def _deed(self, step: Step) -> str:
        key = step.kind.value
        if step.kind is Happened.SPLIT and step.came_from:
            key = "split-off"
        deeds = self._words.minor_deeds if step.is_minor else self._words.deeds
        return deeds.get(key) or self._words.deeds[key]

    def _ahead(self, name: str, shown: Stand, frame: Frame) -> Iterator[_Way]:
        """What later versions and drafts do to a passage that stands in force."""
        words, annals = self._words, self._annals
        for version in annals.ahead:
            stand = annals.at(name, version.label)
            named = annals.named(version.label)
            if stand is None:
                yield _Way(told=words.draft_without.format(version=named))
                continue
            address = policy_address(frame, version, stand.anchor)
            if stand.text != shown.text:
                told = words.draft_otherwise.format(version=named, words="").rstrip()
                yield _Way(told=told, address=address, quote=self._language.quoted(stand.wording))
            elif stand.above != shown.above:
                # Under the same headings it stands where it stood, whatever number they have now.
                place = annals.place(stand)
                told = words.draft_elsewhere.format(version=named, place=place)
                yield _Way(told=told, address=address)

    def _earlier(self, name: str, shown: Stand, frame: Frame) -> Iterator[_Earlier]:
        """The wordings of adopted versions before the one that is shown, newest first."""
        annals = self._annals
        stands = [s for s in annals.lives[name] if s.version not in self._drafts]
        if shown not in stands:
            return
        runs: list[list[Stand]] = []
        for stand in stands[: stands.index(shown) + 1]:
            if runs and runs[-1][-1].text == stand.text:
                runs[-1].append(stand)
            else:
                runs.append([stand])
        for run in reversed(runs[:-1]):
            first, last = run[0], run[-1]
            told = annals.versions(first.version, last.version)
            yield _Earlier(
                words=last.wording,
                versions=f"{told[:1].upper()}{told[1:]}",
                address=policy_address(frame, annals.edition.version(last.version), last.anchor),
                lang=self._lang(last),
            )

    def _relatives(self, names: Iterator[str], frame: Frame) -> tuple[_Way, ...]:
        found = []
        for name in dict.fromkeys(names):
            stand = self._shown(name)
            if stand is not None:
                address = frame.to(permanent_address(name))
                found.append(_Way(told=self._brief(stand), address=address))
        return tuple(found)

    def _brief(self, stand: Stand) -> str:
        """The first words of a passage, quoted."""
        return self._language.quoted(beginning(stand.wording, _BRIEF) or self._words.without_words)
