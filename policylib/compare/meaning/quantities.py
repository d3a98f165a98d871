"""Numbers, frequencies, deadlines and dates in a text, as features that can be compared.

"14 dage" and "fjorten dage" are one value; § 56, kl. 9 and tema 3 count nothing; "1.000" is a
thousand and "2,5" a decimal; "en" is a number only before a unit or against another number.
"""

from collections.abc import Iterator
from functools import lru_cache

from policylib.compare.meaning.deeds import deeds_of
from policylib.compare.meaning.features import Wording
from policylib.compare.meaning.ordinals import Ordered
from policylib.compare.meaning.telling import Feature
from policylib.language.lexicon import Found, Lexicon
from policylib.language.tokens import tokens_of

_SCALES = {
    "DKK thousand": ("DKK", 1_000),
    "DKK million": ("DKK", 1_000_000),
    "quarter": ("month", 3),
}

# What follows "at" is a time of the day up to so much.
_HOURS = 24
_PERIODS: dict[float, str] = {52: "per_week", 12: "per_month"}


@lru_cache(maxsize=512)
def features_of(text: str, lexicon: Lexicon, *, is_aim: bool) -> tuple[Feature, ...]:
    """Everything that tells in a text: words layer by layer, then quantities and dates.

    `is_aim` says whether it answers "Hvad vil vi?". Kept, since the one page and the sentences ask
    for the same texts as the comparison did, several times.
    """
    wording = Wording(text, tokens_of(text), lexicon, is_aim=is_aim)
    return (*wording.features(), *deeds_of(wording), *_Quantities(wording).read())


class _Quantities(Ordered):
    """One reading of a text for what can be counted or dated."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self._of_articles = (self._frequency, self._number)
        self._of_counts = (
            self._frequency,
            self._haste,
            self._date,
            self._ordinal,
            self._number,
            self._side,
        )

    def read(self) -> Iterator[Feature]:
        at = 0
        for place, token in enumerate(self._tokens):
            if place >= at and self._lexicon.may_count(token.word):
                feature, at = self._at(place)
                if feature:
                    yield feature

    def _at(self, at: int) -> tuple[Feature | None, int]:
        # Every other counted word is an "en", and that begins neither a date nor a haste.
        is_article = self._tokens[at].word in self._words.ARTICLES
        for read in self._of_articles if is_article else self._of_counts:
            found = read(at)
            if found:
                feature, last = found
                return feature, last + 1
        return None, at + 1

    def _frequency(self, at: int) -> tuple[Feature, int] | None:
        found = self._lexicon.frequencies.at(self._tokens, at)
        if found:
            rank = found.entry.rank
            unit = _PERIODS.get(rank, "per_year") if rank else None
            bound = self._bound(at, found.last)
            is_named = self._word(at - 1) not in self._words.ARTICLES
            is_shy = not rank or (self._word(at) in self._words.ADJECTIVES and is_named)
            return self._made(
                "frequency", "", rank, at, found.last, unit=unit, bound=bound, shy=is_shy
            ), found.last
        value = self._value(at)
        if value is None or self._word(at + 1) not in self._words.TIMES:
            return None
        last = at + 2 if self._word(at + 2) in self._words.PER_LINKS else at + 1
        per = self._words.PER.get(self._word(last + 1))
        if per is None:
            return None
        unit = _PERIODS.get(per, "per_year")
        bound = self._bound(at, last + 1)
        return self._made(
            "frequency", "", value * per, at, last + 1, unit=unit, bound=bound
        ), last + 1

    def _haste(self, at: int) -> tuple[Feature, int] | None:
        found = self._lexicon.haste.at(self._tokens, at)
        if not found:
            return None
        return self._made("haste", "", found.entry.rank, at, found.last), found.last

    def _number(self, at: int) -> tuple[Feature, int] | None:
        words = self._words
        word, before, last = self._word(at), self._word(at - 1), at
        is_article = word in words.ARTICLES
        value: float | None
        if is_article:
            behind = self._word(at + 1)
            value = 0.5 if behind in words.HALVES else 2 if behind in words.PAIRS else 1
            last += value != 1
        else:
            aged = self._aged(at)
            if aged:
                return aged
            value = self._fraction(at) or self._value(at)
        if value is None or before in words.EVERY:
            return None
        if before in words.PARAGRAPHS:
            return self._made("paragraph", word, value, at, at, unit="paragraph"), at
        if before in words.NAMING and not self._is_measured(at):
            return self._named(at, value)
        if before in words.BETWEEN and self._word(at - 3) in words.CLOCK:
            # "mellem kl. 7 og 20"
            return self._made("clock", word, value, at, at), at
        if self._is_half_more(last + 1):
            value, last, is_article = value + 0.5, last + 3, False
        return self._counted(at, last, value, is_article=is_article)

    def _fraction(self, at: int) -> float | None:
        """The value of "1/4" before a unit or an "of", where it is no date."""
        above, dash, below = self._word(at).partition("/")
        parts = f"{above}{below}"
        if not dash or not (parts.isascii() and parts.isdecimal()) or len(parts) > 3:
            return None
        is_unit = (
            at + 1 < len(self._tokens) and self._lexicon.units.at(self._tokens, at + 1) is not None
        )
        is_part = is_unit or self._word(at + 1) in self._counts.FRACTION_OF
        return int(above) / int(below) if above and is_part and int(below or 0) else None

    def _is_half_more(self, at: int) -> bool:
        """Whether "og en halv" follows a number."""
        words = self._words
        return (
            self._word(at) in words.LISTS["and"]
            and self._word(at + 1) in words.ARTICLES
            and self._word(at + 2) in words.HALVES
        )

    def _counted(
        self, at: int, last: int, value: float, *, is_article: bool
    ) -> tuple[Feature, int] | None:
        first, unit = at, ""
        found = self._unit_at(last + 1)
        if found and found.entry.kind != "times":
            unit, last = found.entry.kind, found.last
        elif at and self._lexicon.units.at(self._tokens, at - 1):
            before = self._lexicon.units.at(self._tokens, at - 1)
            if before and before.entry.kind == "DKK" and before.first == before.last:
                unit, first = "DKK", at - 1
        dots = int(self._tokens[last].word in self._words.DOTTED_UNITS and self._dot(last))
        unit, scale = _SCALES.get(unit, (unit, 1))
        is_plain_article = is_article and (not unit or last == at)
        return self._made(
            "number",
            unit,
            value * scale,
            first,
            last,
            unit=unit,
            bound=self._notice(first, last) or self._bound(first, last),
            shy=is_plain_article,
            dots=dots,
        ), last

    def _is_measured(self, at: int) -> bool:
        """Whether a word that names in English stands before an amount: "set at 10%"."""
        is_time = self._word(at - 1) in self._words.CLOCK
        is_more = (self._value(at) or 0) > _HOURS
        return is_time and (is_more or self._unit_at(at + 1) is not None)

    def _unit_at(self, at: int) -> Found | None:
        """The unit at a token; of "(arbejds)dage" the whole word."""
        if at + 1 < len(self._tokens):
            one, other = self._tokens[at : at + 2]
            if self._text[one.end : other.start] == ")":
                whole = one._replace(word=one.word + other.word)
                if found := self._lexicon.units.at([whole], 0):
                    return Found(at, at + 1, found.entry)
        return self._lexicon.units.at(self._tokens, at) if at < len(self._tokens) else None

    def _named(self, at: int, value: float) -> tuple[Feature, int] | None:
        """A time of the day is told apart, without direction; other names are no quantities."""
        if self._word(at - 1) not in self._words.CLOCK:
            return None
        return self._made("clock", self._word(at), value, at, at), at

    def _aged(self, at: int) -> tuple[Feature, int] | None:
        word = self._word(at)
        for ending, unit in self._lexicon.aged:
            if word.endswith(ending):
                bare = word[: -len(ending)].rstrip("-")
                value = self._parsed(bare)
                if value is not None:
                    bound = self._notice(at, at) or self._bound(at, at)
                    made = self._made("number", unit, value, at, at, unit=unit, bound=bound)
                    return made, at
        return None

    def _date(self, at: int) -> tuple[Feature, int] | None:
        words = self._words
        word = self._word(at)
        if word in words.PERIOD_LEADS and (last := self._period(at)) is not None:
            value = " ".join(self._word(place) for place in range(at, last + 1))
            return self._made("date", value, 0, at, last), last
        numeric = numeric_date(word)
        if numeric and self._fraction(at) is None:
            return self._made("date", numeric, 0, at, at), at
        day = self._parsed(word) if word.isdecimal() else None
        if day is not None and 1 <= day <= 31:
            if self._word(at + 1) in words.PERIOD_ENDS and self._dot(at):
                value = " ".join(self._word(place) for place in range(at, self._year(at + 1) + 1))
                return self._made("date", value, 0, at, self._year(at + 1)), self._year(at + 1)
            month = words.MONTHS.get(self._word(at + 1))
            if month:
                last = self._year(at + 1)
                year = self._word(last) if last > at + 1 else ""
                return self._made("date", f"{year}-{month}-{int(day)}", 0, at, last), last
        month = words.MONTHS.get(word)
        if month and (word not in words.MONTHS_THAT_ARE_WORDS or self._is_month(at)):
            last = self._year(at)
            year, day_after = (self._word(last) if last > at else ""), ""
            if words.DAY_AFTER_MONTH and self._word(at + 1).isdecimal() and last == at:
                day_after, last = self._word(at + 1), self._year(at + 1)
                year = self._word(last) if last > at + 1 else ""
            return self._made("date", f"{year}-{month}-{day_after}", 0, at, last), last
        if word.isdecimal() and len(word) == 4 and word[:2] in {"19", "20"} and self._is_year(at):
            return self._made("date", word, 0, at, at), at
        return None

    def _is_month(self, at: int) -> bool:
        """Whether a word such as "may" is a month here: before a year, or a day of the month."""
        if self._year(at) > at:
            return True
        day = self._word(at + 1)
        return self._words.DAY_AFTER_MONTH and day.isdecimal() and 1 <= int(day[:4]) <= 31

    def _is_year(self, at: int) -> bool:
        following = at + 1 < len(self._tokens) and self._lexicon.units.at(self._tokens, at + 1)
        before = self._lexicon.units.at(self._tokens, at - 1) if at else None
        return not following and not (before and before.entry.kind == "DKK")

    def _year(self, at: int) -> int:
        following = self._word(at + 1)
        return at + 1 if following.isdecimal() and len(following) == 4 else at

    def _period(self, at: int) -> int | None:
        following = self._word(at + 1)
        if following in self._words.MONTHS:
            return self._year(at + 1)
        return at + 1 if following[:1].isdigit() else None


def numeric_date(word: str) -> str | None:
    """Read "1/3-2020", "01-03-2020", "01.03.2020" and "2020-03-01" alike; else None."""
    parts = word.replace("/", "-").replace(".", "-").split("-")
    if len(parts) not in {2, 3} or not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    if len(parts) == 2:
        day, month = int(parts[0]), int(parts[1])
        fits = "/" in word and 1 <= day <= 31 and 1 <= month <= 12
        return f"-{month}-{day}" if fits else None
    if len(parts[0]) == 4:
        parts.reverse()
    day, month, year = (int(part) for part in parts)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return f"{year + 2000 if year < 100 else year}-{month}-{day}"
