"""A policy as a Word file, clean or with tracked changes: one writer for both.

A clean file is the redline of a text that nothing is held against. So accepting all changes of a
redline gives the clean file of the new text, and rejecting them that of the old one.
"""

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence

from policylib.compare.facts import ColumnPairs, Comparison, NodeKind
from policylib.compare.redline import RedlineEntry, redline
from policylib.document import Footnote, ListItem, Metadata, Policy, Section, walk
from policylib.explain.editions import short_label
from policylib.language import get
from policylib.language.publish import PublishWords, publish_words
from policylib.language.word import WordWords, word_words
from policylib.markdown import without_remarks, write
from policylib.publish.body import refuse_too_deep
from policylib.publish.cover import Standing, cover_of
from policylib.publish.fields import field_name
from policylib.publish.house import PLAIN, House
from policylib.publish.images import ImageLoader, no_images
from policylib.publish.word.apart import kept_apart
from policylib.publish.word.laying import Names, lay_out, lists_in, names_used
from policylib.publish.word.merging import MarkedElement, MarkedLine, Same, alone, merged
from policylib.publish.word.package import Ground, packed
from policylib.publish.word.setting import Setter
from policylib.publish.word.sheet import Element
from policylib.publish.word.styles import USUAL_FONT
from policylib.publish.word.tracking import edits_within, moves_in
from policylib.publish.word.writing import INK, Front


def policy_word(
    policy: Policy,
    *,
    image: ImageLoader = no_images,
    standing: Standing | None = None,
    house: House = PLAIN,
    lang: str = "",
) -> bytes:
    """A version of a policy as a Word file.

    `image` gives its pictures, `standing` tells what the text cannot know: that the version was
    replaced since. Raises `TooComplexError` where the text nests too deep.
    """
    refuse_too_deep(policy)
    policy = without_remarks(policy)
    words = house.worded(publish_words(lang or policy.metadata.lang))
    own = house.worded(word_words(words.lang))
    cover = cover_of(policy, words, standing)
    sheet = lay_out(policy, cover, words, image=image, house=house, names=Names())
    front = Front(
        title=cover.full_title,
        subject=cover.state,
        author=cover.organisation or house.name,
        mark=cover.mark,
        running=_running(cover.mark, cover.bare_title, cover.subtitle),
    )
    setter = Setter(author=own.author, date="", notes=({}, sheet.notes), lists=list(sheet.starts))
    setter.write(alone("=", sheet.elements), (), {}, names_used([sheet]))
    starts = list(sheet.starts.values())
    return packed(front, _ground(words, own, house), setter, starts, {"new": write(policy)})


def redline_word(
    comparison: Comparison,
    *,
    old_image: ImageLoader = no_images,
    new_image: ImageLoader = no_images,
    standings: tuple[Standing | None, Standing | None] = (None, None),
    house: House = PLAIN,
    made_on: datetime.date | None = None,
    lang: str = "",
) -> bytes:
    """What changed between two versions as a Word file with tracked changes.

    Accepting all gives the new version's clean file, rejecting all the old one's. The changes
    are dated with the new version's own date, else `made_on`, else with none.
    Raises `TooComplexError` where one of the texts nests too deep.
    """
    policies = comparison.old_policy, comparison.new_policy
    for policy in policies:
        refuse_too_deep(policy)
    words = house.worded(publish_words(lang or comparison.lang))
    own = house.worded(word_words(words.lang))
    entries = redline(comparison)
    names = _names(comparison, entries)
    covers, sheets = [], []
    for policy, image, standing, edition, named in zip(
        policies,
        (old_image, new_image),
        standings,
        (comparison.old, comparison.new),
        names,
        strict=True,
    ):
        cover = cover_of(policy, words, standing or Standing(status=edition.status))
        covers.append(cover)
        sheets.append(lay_out(policy, cover, words, image=image, house=house, names=named))
    old, new = sheets
    same = _same(old.elements, new.elements, entries)
    tables = frozenset((table.old, table.new) for table in comparison.tables if _is_plain(table))
    elements = merged(old.elements, new.elements, same, tables)
    moves = moves_in(elements, comparison.pairs)
    comments: dict[int, str] = {}
    for move in moves:
        comments |= edits_within(elements, move, own)
    comments |= _details(comparison, elements, own, words.lang)
    starts = {**old.starts, **new.starts}
    setter = Setter(
        author=own.author,
        date=_date(comparison, made_on),
        notes=(old.notes, new.notes),
        lists=list(starts),
    )
    setter.write(kept_apart(elements), moves, comments, names_used(sheets))
    cover = covers[1]
    told = _told(comparison, own, words.lang)
    front = Front(
        title=f"{cover.full_title} – {told}",
        subject=told,
        author=cover.organisation or house.name,
        mark=cover.mark,
        remark=own.redline_remark,
        running=_running(cover.mark, cover.bare_title, told),
    )
    carried = map(without_remarks, policies)
    made_of = {side: write(each) for side, each in zip(("old", "new"), carried, strict=True)}
    return packed(front, _ground(words, own, house), setter, list(starts.values()), made_of)


def _ground(words: PublishWords, own: WordWords, house: House) -> Ground:
    accent = house.colours.get("accent", "").lstrip("#").upper()
    is_colour = len(accent) == 6 and all(sign in "0123456789ABCDEF" for sign in accent)
    return Ground(words, own, accent if is_colour else INK, house.footer, _font_names(house))


def _font_names(house: House) -> tuple[str, str]:
    """The fonts of the text and of headings: the organisation's by name, where it has its own."""
    if not house.fonts:
        return USUAL_FONT, USUAL_FONT
    from policylib.publish.font_letters import family_of

    text, display = (family_of(house.fonts.get(family, "")) for family in ("serif", "sans"))
    return text or USUAL_FONT, display or USUAL_FONT


def _running(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _told(comparison: Comparison, own: WordWords, lang: str) -> str:
    old, new = (short_label(each, get(lang)) for each in (comparison.old, comparison.new))
    return own.redline.format(old=old, new=new) if old and new else own.redline_undated


def _date(comparison: Comparison, made_on: datetime.date | None) -> str:
    """When the changes were made: the day on which the new version was decided on or begins."""
    new: Metadata = comparison.new_policy.metadata
    decided = (each.date for each in (new.approved_by, new.recommended_by, new.drafted_in) if each)
    known = (new.adopted_on, *decided, new.in_force_from, made_on)
    return next((each.isoformat() for each in known if each), "")


def _is_plain(table: ColumnPairs) -> bool:
    """Whether two tables have the same columns in the same order."""
    columns = table.columns
    return not table.moved and all(i == j for i, j in columns)


def _names(comparison: Comparison, entries: Sequence[RedlineEntry]) -> tuple[Names, Names]:
    """What old headings, lists and footnotes are called: as their counterparts of the new text."""
    headings: dict[str, str] = {}
    numbered = lists_in(comparison.old_policy), lists_in(comparison.new_policy)
    votes: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        if entry.mark != "=" or entry.old is None or entry.new is None:
            continue
        match entry.old.node, entry.new.node:
            case Section(), Section():
                headings[entry.old.anchor] = f"new:{entry.new.anchor}"
            case ListItem(), ListItem():
                one, other = (each.anchor.rpartition("/i")[0] for each in (entry.old, entry.new))
                start = numbered[0].get(one)
                if start is not None and start == numbered[1].get(other):
                    votes[one, other] += 1
            case _:
                pass
    lists: dict[str, str] = {}
    for (one, other), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        name = f"new:{other}"
        if one not in lists and name not in lists.values():
            lists[one] = name
    return Names(side="old", headings=headings, lists=lists, notes=_notes(comparison)), Names()


def _notes(comparison: Comparison) -> Mapping[str, str]:
    labels = [
        {p.anchor: p.node.label for p in walk(policy) if isinstance(p.node, Footnote)}
        for policy in (comparison.old_policy, comparison.new_policy)
    ]
    found: dict[str, str] = {}
    for pair in comparison.pairs:
        one, other = labels[0].get(pair.old), labels[1].get(pair.new)
        if one is not None and other is not None and one not in found:
            name = f"new:{other}"
            if name not in found.values():
                found[one] = name
    return found


def _same(
    old: Sequence[Element], new: Sequence[Element], entries: Sequence[RedlineEntry]
) -> list[Same]:
    """Which passages are one, in order; what stands on the cover by what it tells."""
    theirs = {element.unit for element in old}
    covers = [
        Same((element.unit,), (element.unit,))
        for element in new
        if element.unit.startswith("cover/") and element.unit in theirs
    ]
    ends = [each for each in covers if each.old[0] in {"cover/notes", "cover/end"}]
    # Footnotes that nothing refers to stand last, below a heading of ours.
    is_note = [isinstance(_here(entry), Footnote) for entry in entries]
    passages, notes = (
        _passages([entry for entry, held in zip(entries, is_note, strict=True) if held is wanted])
        for wanted in (False, True)
    )
    return [*covers[: -len(ends)], *passages, *ends[:-1], *notes, ends[-1]]


def _here(entry: RedlineEntry) -> object:
    passage = entry.new or entry.old
    return passage.node if passage else None


def _passages(entries: Sequence[RedlineEntry]) -> list[Same]:
    found: list[Same] = []
    for entry in entries:
        if entry.mark != "=" or (entry.old is None and entry.new is None):
            continue
        old = (entry.old.anchor,) if entry.old else ()
        new = (entry.new.anchor,) if entry.new else ()
        if entry.joint == "=":
            found.append(Same(old, new))
        else:
            found[-1] = Same(found[-1].old + old, found[-1].new + new)
    return found


_SHOWN = frozenset(
    {
        "organisation", "version", "status", "adopted_on", "in_force_from", "drafted_in",
        "recommended_by", "approved_by", "replaces", "applies_to", "contact", "review_by",
        "case_number", "consultation_deadline", "heading",
    }
)  # fmt: skip
"""What the cover, or the title, shows of the front matter."""


def _details(
    comparison: Comparison, elements: Sequence[MarkedElement], own: WordWords, lang: str
) -> dict[int, str]:
    """What the front matter says differently and no clean file shows: as a comment on the title."""
    language = get(lang)
    told = []
    for change in comparison.changes:
        field = change.id.partition("#")[0].split("/")[1] if "/" in change.id else ""
        if change.node is not NodeKind.METADATA or field.partition(".")[0] in _SHOWN:
            continue
        name = field_name(change, language)
        old, new = change.old.text if change.old else "", change.new.text if change.new else ""
        sentence = own.detail_changed if old and new else own.detail_gone if old else own.detail_new
        told.append(sentence.format(name=name, old=old, new=new))
    if not told:
        return {}
    title = next(
        at
        for at, each in enumerate(elements)
        if isinstance(each, MarkedLine) and each.form.style == "title"
    )
    return {title: own.details.format(words="; ".join(told))}
