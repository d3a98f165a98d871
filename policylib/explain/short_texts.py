"""Short texts to paste: for the agenda of a committee, and for the news of an intranet.

Both are put together from the one page's lines and say nothing beyond them. What only HR can
know (what a committee is asked to do, who answers questions) stands as a request in brackets.
"""

from collections.abc import Mapping
from enum import StrEnum

from policylib.compare.facts import Comparison, Edition
from policylib.document import Status
from policylib.explain.asides import what_is_compared
from policylib.explain.editions import edition_name, version_name
from policylib.explain.groups import Group
from policylib.explain.log_entries import entry_of
from policylib.explain.order import numbered
from policylib.explain.page import OnePage, PageGroup, one_page
from policylib.explain.reasons import case, decision, why
from policylib.language import Language, get
from policylib.language.short_texts import ShortTextWords, short_text_words
from policylib.records import dataclass

_ON_AGENDA = _IN_NEWS = 24
# What is lost or binds less never stands below what is gained.
_ORDER = (
    Group.WEAKER, Group.REMOVED, Group.STRONGER, Group.NEW, Group.FACTS, Group.READ, Group.MOVED,
)  # fmt: skip


class BlockKind(StrEnum):
    """What a block of a short text is."""

    HEADING = "heading"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph of a short text, in plain words."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortText:
    """A text to paste: what it is (`purpose`: "Tekst til dagsorden"), its title, its blocks.

    `mark` tells of a draft ("UDKAST – I HØRING"), "" for what was adopted.
    """

    lang: str
    purpose: str
    title: str
    mark: str
    blocks: tuple[Block, ...]


def agenda(
    comparison: Comparison,
    lang: str | None = None,
    *,
    words: ShortTextWords | None = None,
    limit: int = _ON_AGENDA,
) -> ShortText:
    """A text for the agenda of a committee: what is proposed, what changes, what binds less, why.

    `limit` is how many changes are told before the rest is counted; what binds less or is gone is
    always told. `words` are those with an organisation's own labels.
    """
    language = get(lang or comparison.lang)
    words = words or short_text_words(language.code)
    answer = one_page(comparison, language.code, limit=limit)
    new = comparison.new
    names = _names(comparison, answer, language)
    made = _Blocks()
    made.paragraph(_facts(comparison, language))
    made.heading(words.case)
    opening = [_opening(words.agenda_openings, comparison, words, language, names)]
    deadline = comparison.new_policy.metadata.consultation_deadline
    if new.status is Status.CONSULTATION and deadline:
        opening.append(words.deadline.format(date=language.date(deadline)))
    opening += [_what_holds(new, words, language), _no_longer(new, words)]
    made.paragraph(" ".join(part for part in opening if part))
    for told in answer.introduction:
        made.paragraph(told)
    made.paragraph(words.compared.format(old=names["old"]) + what_is_compared(comparison, language))
    made.heading(answer.short_title)
    made.items(answer.short)
    groups = {group.key: group for group in answer.groups}
    if comparison.changes:
        made.paragraph(words.numbers)
    reasons = _reasons(comparison, language)
    none = []
    for key in _ORDER if comparison.changes else ():
        group = groups[key.value]
        if group.lines or group.remainders:
            _tell_group(made, group, reasons, words)
        elif key is not Group.MOVED:
            none.append(group.empty)
    made.paragraph(" ".join(none))
    for aside in answer.asides:
        made.subheading(_title(aside.title, aside.note))
        made.items(
            tuple(f"{line.lead}: {line.text} {_number(line.number, words)}" for line in aside.lines)
        )
        made.paragraph(aside.more)
    if answer.unchanged:
        made.subheading(answer.unchanged_title)
        made.paragraph(f"{', '.join(answer.unchanged)}.")
    if comparison.changes:
        made.paragraph(" ".join(part for part in (answer.totals, answer.reasons) if part))
    made.heading(words.request)
    status = new.status.value if new.status else ""
    made.paragraph(words.requests.get(status, words.requests[""]))
    made.heading(words.enclosures)
    made.items(words.enclosed)
    made.paragraph(answer.disclaimer)
    title = _of(words.agenda_titles, new).format(**names)
    return made.text(words.agenda, title, answer, language)


def intranet(
    comparison: Comparison,
    lang: str | None = None,
    *,
    words: ShortTextWords | None = None,
    limit: int = _IN_NEWS,
) -> ShortText:
    """News for those whom the policy is about: what is new, theme by theme, and from when.

    `limit` and `words` are as for an agenda.
    """
    language = get(lang or comparison.lang)
    words = words or short_text_words(language.code)
    answer = one_page(comparison, language.code, limit=limit)
    new, metadata = comparison.new, comparison.new_policy.metadata
    names = _names(comparison, answer, language)
    made = _Blocks()
    made.paragraph(
        " ".join(
            part
            for part in (
                _opening(words.intranet_openings, comparison, words, language, names),
                _what_holds(new, words, language),
                _no_longer(new, words),
            )
            if part
        )
    )
    for told in answer.introduction:
        made.paragraph(told)
    made.paragraph(words.news.format(old=names["old"]) + what_is_compared(comparison, language))
    listed = {line.number for group in answer.groups for line in group.lines}
    themes = entry_of(comparison, language).themes
    # Foreword and reading guide are no news to begin with.
    for theme in sorted(themes, key=lambda each: not each.is_theme):
        lines = [line for line in theme.lines if line.number in listed]
        if lines:
            made.subheading(theme.lead)
        made.items(
            tuple(
                " ".join(part for part in (line.text, line.quote, line.why) if part)
                for line in lines
            )
        )
    if not listed:
        made.items(answer.short)
    left = len(comparison.changes) - len(listed)
    rest = words.rest_one if left == 1 else words.rest_many.format(count=language.number(left))
    if left and listed:
        made.paragraph(f"{rest} {_among(answer, words)}".rstrip())
    if answer.unchanged and listed:
        made.paragraph(f"{answer.unchanged_title}: {', '.join(answer.unchanged)}.")
    if comparison.changes:
        made.paragraph(words.all_changes)
    if new.status is Status.CONSULTATION:
        made.paragraph(words.remarks)
    contact = metadata.contact
    made.paragraph(words.questions.format(contact=contact) if contact else words.questions_open)
    made.paragraph(answer.disclaimer)
    title = _of(words.intranet_titles, new)
    if new.status in {Status.ADOPTED, Status.IN_FORCE} and new.in_force_from:
        title = words.dated_title
        names["date"] = language.date(new.in_force_from)
    return made.text(words.intranet, title.format(**names), answer, language)


def _among(answer: OnePage, words: ShortTextWords) -> str:
    """Of what kind the changes are that are only counted, small ones apart."""
    kinds = [
        f"{group.title[:1].lower()}{group.title[1:]} ({sum(len(each.numbers) for each in group.remainders)})"
        for group in answer.groups
        if group.remainders
    ]
    return words.rest_among.format(kinds=", ".join(kinds)) if kinds else ""


def plain_text(short: ShortText) -> str:
    """A short text without any markup: a blank line between paragraphs, a dash before an item."""
    lines = [short.title]
    before = BlockKind.HEADING
    for block in short.blocks:
        is_item = block.kind is BlockKind.ITEM
        if not (is_item and before in {BlockKind.ITEM, BlockKind.SUBHEADING}):
            lines.append("")
        lines.append(f"- {block.text}" if is_item else block.text)
        before = block.kind
    return "\n".join(lines) + "\n"


class _Blocks:
    """A text being put together."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []

    def heading(self, text: str) -> None:
        self._add(BlockKind.HEADING, text)

    def subheading(self, text: str) -> None:
        self._add(BlockKind.SUBHEADING, text)

    def paragraph(self, text: str) -> None:
        self._add(BlockKind.PARAGRAPH, text)

    def items(self, texts: tuple[str, ...]) -> None:
        for text in texts:
            self._add(BlockKind.ITEM, text)

    def _add(self, kind: BlockKind, text: str) -> None:
        # A text is pasted line by line: a line break within a passage would cut it.
        told = " ".join(text.split())
        if told:
            self._blocks.append(Block(kind=kind, text=told))

    def text(self, purpose: str, title: str, answer: OnePage, language: Language) -> ShortText:
        """The whole, with a title that begins as a sentence does."""
        told = " ".join(title.split())
        return ShortText(
            lang=language.code,
            purpose=purpose,
            title=told[:1].upper() + told[1:],
            mark=answer.mark,
            blocks=tuple(self._blocks),
        )


def _tell_group(
    made: _Blocks, group: PageGroup, reasons: Mapping[int, str], words: ShortTextWords
) -> None:
    """A group with its whole reasons, and what of it is only counted."""
    made.subheading(_title(group.title, group.note if group.lines else ""))
    for line in group.lines:
        parts = (f"{line.since}." if line.since else "", f"{line.lead}:" if line.lead else "")
        told = (*parts, line.text, reasons.get(line.number, ""))
        number = _number(line.number, words)
        made.items((" ".join(part for part in (*told, number) if part),))
    for more in group.remainders:
        made.paragraph(more.text)


def _reasons(comparison: Comparison, language: Language) -> dict[int, str]:
    if comparison.editors is None:
        return {}
    return {
        number: why(change, comparison, language, group=group.value)
        for number, change, group in numbered(comparison, language.code)
    }


def _number(number: int | None, words: ShortTextWords) -> str:
    return words.number.format(number=number) if number else ""


def _title(title: str, note: str) -> str:
    return f"{title} – {note}" if note else title


def _of(forms: Mapping[str, str], edition: Edition) -> str:
    """The form for the status of a version; that for none where its status has none of its own."""
    return forms.get(edition.status.value if edition.status else "", forms[""])


def _names(comparison: Comparison, answer: OnePage, language: Language) -> dict[str, str]:
    """Both versions and the policy by their names within a sentence."""
    old = edition_name(comparison.old, language, is_new=False)
    new = edition_name(comparison.new, language, is_new=True)
    if comparison.new.version:
        new = version_name(comparison.new, language)
        if _is_proposal(comparison.new) and new == language.label(
            "version.unknown", version=comparison.new.version
        ):
            new = language.label("version.draft", version=comparison.new.version)
    title = comparison.new.title or answer.policy
    return {
        "policy": answer.policy or title,
        "title": title,
        "version": new,
        "Version": new[:1].upper() + new[1:],
        "old": old,
    }


def _is_proposal(edition: Edition) -> bool:
    return edition.status is not None and not edition.status.is_adopted


def _opening(
    forms: Mapping[str, str],
    comparison: Comparison,
    words: ShortTextWords,
    language: Language,
    names: Mapping[str, str],
) -> str:
    """The first sentence: which version it is, and how far it has come."""
    new, metadata = comparison.new, comparison.new_policy.metadata
    body = metadata.approved_by.body if metadata.approved_by else ""
    deadline = metadata.consultation_deadline
    is_news = forms is words.intranet_openings
    if is_news and body and new.status in {Status.ADOPTED, Status.IN_FORCE}:
        return words.adopted_by.format(body=body, **names)
    return _of(forms, new).format(
        on=words.on.format(date=language.date(new.adopted_on)) if new.adopted_on else "",
        by=words.by.format(body=body) if body else "",
        until=words.until.format(date=language.date(deadline)) if deadline else "",
        **names,
    )


def _what_holds(edition: Edition, words: ShortTextWords, language: Language) -> str:
    """That a draft is no rule, or from when a version holds."""
    if _is_proposal(edition):
        return words.proposal
    if edition.in_force_from is None:
        return ""
    is_past = edition.status in {Status.REPLACED, Status.REPEALED}
    form = words.was_in_force_from if is_past else words.in_force_from
    return form.format(date=language.date(edition.in_force_from))


def _no_longer(edition: Edition, words: ShortTextWords) -> str:
    return words.no_longer.get(edition.status.value, "") if edition.status else ""


def _facts(comparison: Comparison, language: Language) -> str:
    """Case number, contact and decision; the deadline has a sentence of its own."""
    metadata = comparison.new_policy.metadata
    told = [case(comparison, language)]
    if metadata.contact:
        told.append(language.label("page.contact", contact=metadata.contact))
    told.append(decision(comparison, language))
    return " ".join(part for part in told if part)
