"""Themes in their order, and what the reading guide or a table of contents says of them.

    Sådan læses politikken                        Tema 3: Løn og lønudvikling
      … ni temaer …                               Tema 5: Ferie
      - Tema 3: Løn

Three findings: the guide counts nine themes where there are eight; it calls theme 3 otherwise;
theme 5 stands where 4 is expected.
"""

from collections.abc import Iterator, Sequence

from policylib.document import (
    BulletList,
    ListItem,
    NumberedList,
    Paragraph,
    Policy,
    Quote,
    Role,
    Section,
    Source,
    Table,
    heading_of,
    normalise,
    plain,
    text_of,
)
from policylib.document.nodes import Block
from policylib.errors import Problem
from policylib.profile.findings import finding
from policylib.profile.headings import Profile
from policylib.profile.wordings import pattern

CONTENTS = frozenset({
    "indhold", "indholdsfortegnelse", "temaer", "politikkens temaer", "oversigt over temaer",
    "contents", "table of contents", "themes",
})  # fmt: skip
_LONGEST_ENTRY = 12  # words; a longer line explains
_ALIKE = (
    0.7  # as difflib measures; "Vores fælles værdier" and "Vores fælles værdigrundlag" have 0.78
)
_MOST_ALIKE = 5_000  # titles that are held against entries; no policy has so many
_PAGE_NUMBER = r"(?:[\s.…·_]{2,}|\t| )\d{1,3}$"
_ROMAN = {"I": 1, "V": 5, "X": 10}


def check_themes(policy: Policy, profile: Profile, file: str) -> Iterator[Problem]:
    """Numbers out of sequence, and a guide or contents that say otherwise than the headings."""
    yield from _numbers(policy, file)
    sections = list(all_sections(policy.sections))
    themes = [section for section in sections if section.role is Role.THEME]
    for guide in sections:
        if guide.role is Role.READING_GUIDE:
            yield from _counts(guide, themes, file)
        if guide.role is Role.READING_GUIDE or plain(guide.title).casefold() in CONTENTS:
            listing = _Listing(guide, sections, themes, profile, file)
            yield from listing.problems()


def all_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Sections with all below them, in reading order."""
    for section in sections:
        yield section
        yield from all_sections(section.sections)


def _numbers(policy: Policy, file: str) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    before: dict[str, int] = {}
    for section in all_sections(policy.sections):
        if section.role is not Role.THEME or not section.number:
            continue
        label = section.label.casefold()
        key = (label, section.number)
        number = _as_number(section.number)
        if key in seen:
            yield finding(
                "theme-number-double",
                section.source,
                file,
                number=section.number,
                heading=heading_of(section),
            )
        elif number is not None:
            wanted = before.get(label, 0) + 1
            # The first may be 0; an excerpt that begins later is out of sequence.
            if number != wanted and not (number == 0 and label not in before):
                yield finding(
                    "theme-sequence",
                    section.source,
                    file,
                    heading=heading_of(section),
                    wanted=str(wanted),
                )
        if number is not None:
            before[label] = number
        seen.add(key)


def _as_number(number: str) -> int | None:
    """A number in digits or Roman letters; None for "3a", which follows no simple rule."""
    if number.isdecimal():
        return int(number)
    values = [_ROMAN.get(letter) for letter in number]
    if None in values:
        return None
    known = [value for value in values if value is not None]
    following = [*known[1:], 0]
    return sum(-one if one < two else one for one, two in zip(known, following, strict=True))


def _counts(guide: Section, themes: Sequence[Section], file: str) -> Iterator[Problem]:
    """How many themes the guide speaks of, where it names one number of them alone."""
    from policylib.language import get

    numbers: dict[str, int] = {}
    for lang in ("da", "en"):
        for number, spelled in get(lang).number_words.items():
            numbers |= dict.fromkeys(spelled, number)
    told: dict[int, tuple[str, Source | None]] = {}
    words = "|".join(sorted(numbers, key=len, reverse=True))
    wanted = pattern(rf"(?<![\w.-])(\d{{1,2}}|{words}) (temaer|themes)\b")
    for text, source in _lines(guide):
        for found in wanted.finditer(text.casefold()):
            count = int(found[1]) if found[1].isdecimal() else numbers[found[1]]
            told.setdefault(count, (found[0], source))
    if len(told) == 1 and themes:
        [(count, (about, source))] = told.items()
        if count != len(themes):
            yield finding(
                "contents-count", source or guide.source, file, about=about, count=len(themes)
            )


def _lines(section: Section) -> Iterator[tuple[str, Source | None]]:
    """The lines of a section and of what stands under it, themes apart; a hard break ends one."""
    for block in section.blocks:
        yield from _lines_of(block)
    for below in section.sections:
        if below.role is not Role.THEME:
            yield from _lines(below)


def _lines_of(block: Block | ListItem) -> Iterator[tuple[str, Source | None]]:
    match block:
        case Paragraph(text=text):
            for line in "".join(run.text for run in text).split("\n"):
                yield normalise(line), block.source
        case BulletList(items=items) | NumberedList(items=items):
            for item in items:
                yield from _lines_of(item)
        case ListItem(blocks=blocks) | Quote(blocks=blocks):
            for each in blocks:
                yield from _lines_of(each)
        case Table(header=header, rows=rows):
            for row in (header, *rows):
                for cell in row.cells:
                    yield plain(cell), row.source
        case _:
            return


class _Listing:
    """The entries of one guide or table of contents, held against the headings."""

    def __init__(
        self,
        guide: Section,
        sections: Sequence[Section],
        themes: Sequence[Section],
        profile: Profile,
        file: str,
    ) -> None:
        self._guide, self._themes, self._profile, self._file = guide, themes, profile, file
        own = {id(guide), *(id(each) for each in all_sections(guide.sections))}
        self._headings = {text_of(each): each for each in sections if id(each) not in own}
        self._listed: set[int] = set()
        self._named: set[str] = set()
        self._most = _MOST_ALIKE
        self._found: list[Problem] = []

    def problems(self) -> list[Problem]:
        """What differs, names nothing, or is left out."""
        lines = [(_bare(line), source) for line, source in _lines(self._guide)]
        recognised = [(line, source, self._profile.recognise(line)) for line, source in lines]
        self._named = {line[known.prefix :] for line, _, known in recognised}
        plain_entries = []
        for line, source, known in recognised:
            if known.role is Role.THEME and known.number:
                self._labelled(line, line[known.prefix :], known.number, known.label, source)
            elif line in self._headings:
                self._listed.add(id(self._headings[line]))
                plain_entries.append((line, source))
            elif _is_entry(line):
                plain_entries.append((line, source))
        exact = sum(line in self._headings for line, _ in plain_entries)
        if exact >= 2 or (exact and len(self._listed) > 1):
            for line, source in plain_entries:
                self._unlabelled(line, source)
        self._left_out()
        return self._found

    def _labelled(
        self, line: str, title: str, number: str, label: str, source: Source | None
    ) -> None:
        theme = self._meant(title, number, label)
        if theme is None:
            if _is_entry(line):
                self._tell("contents-unknown", source, about=line)
            return
        self._listed.add(id(theme))
        wanted = text_of(theme)
        rest = title.removeprefix(wanted)
        is_same = (title == wanted and theme.number == number) or (
            rest != title and (rest[:1] in " ,.;:(–-" and line[-1:] in ".)")
        )
        is_same = is_same or (rest != title and rest.lstrip()[:1] in {"–", "-", ":", "(", ",", "."})
        if title and not is_same and _is_entry(line):
            self._tell("contents-differ", source, about=line, heading=heading_of(theme))

    def _meant(self, title: str, number: str, label: str) -> Section | None:
        """The theme that an entry means: of that title and number, that title, that number, or nearly."""
        of_kind = [each for each in self._themes if each.label.casefold() == label.casefold()]
        titled = [each for each in of_kind if title and text_of(each) == title]
        numbered = [each for each in of_kind if each.number == number]
        both = [each for each in numbered if each in titled]
        found = next(iter((*both, *titled, *numbered)), None)
        return found or self._alike(title, [e for e in of_kind if text_of(e) not in self._named])

    def _alike(self, title: str, sections: Sequence[Section]) -> Section | None:
        """The section whose title begins with the same word and is much like this one."""
        if self._most <= 0:
            return None
        from difflib import SequenceMatcher

        words = title.casefold()
        begun = [
            (text_of(each).casefold(), place)
            for place, each in enumerate(sections)
            if text_of(each).casefold().split(" ")[0] == words.split(" ")[0]
        ][: self._most]
        self._most -= len(begun)
        measured = [
            (1.0 if _begins(words, other) else SequenceMatcher(None, words, other).ratio(), -place)
            for other, place in begun
        ]
        ratio, place = max(measured, default=(0.0, 0))
        return sections[-place] if ratio >= _ALIKE else None

    def _unlabelled(self, line: str, source: Source | None) -> None:
        if line in self._headings:
            return
        free = [each for each in self._headings.values() if id(each) not in self._listed]
        section = self._alike(line, free)
        if section is not None:
            self._listed.add(id(section))
            self._tell("contents-differ", source, about=line, heading=heading_of(section))

    def _left_out(self) -> None:
        missing = [theme for theme in self._themes if id(theme) not in self._listed]
        if not missing or 2 * len(missing) > len(self._themes):
            return
        for theme in missing:
            self._tell(
                "contents-missing",
                self._guide.source,
                heading=heading_of(theme),
                guide=heading_of(self._guide),
            )

    def _tell(self, code: str, source: Source | None, **facts: object) -> None:
        self._found.append(finding(code, source or self._guide.source, self._file, **facts))


def _bare(line: str) -> str:
    """An entry without the dots and the page number that lead its reader on."""
    return pattern(_PAGE_NUMBER).sub("", line).rstrip(" .…·_") if line[-1:].isdigit() else line


def _begins(one: str, other: str) -> bool:
    """Whether one of two titles goes on where the other ends: "Stress", "Stress og belastning"."""
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")


def _is_entry(line: str) -> bool:
    """Whether a line could name a heading: short, and no sentence."""
    return bool(line) and line[-1] not in ".:;,?!" and len(line.split(" ")) <= _LONGEST_ENTRY
