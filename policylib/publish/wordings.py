"""Every change before and now: the whole old wording, the whole new one, what differs marked."""

from collections.abc import Sequence

from policylib.compare.facts import (
    Change,
    Comparison,
    Edition,
    Kind,
    Mark,
    NodeKind,
    Side,
    SignalType,
    Significance,
)
from policylib.compare.styling import Piece
from policylib.document import (
    CELL_SEPARATOR,
    Policy,
    Run,
    Section,
    Status,
    heading_of,
    text_of,
    walk,
)
from policylib.explain import explain_change, numbered
from policylib.explain.asides import remarks_on, since_word
from policylib.explain.cells import Cells, cells_at
from policylib.explain.editions import version_name
from policylib.explain.groups import Group, bare_line
from policylib.explain.reasons import why
from policylib.language import get
from policylib.language.publish import PublishWords
from policylib.publish.change_ways import NOWHERE, Ways, change_foot
from policylib.publish.fields import field_name, field_pieces
from policylib.publish.figure_words import figure_cells
from policylib.publish.inline import Setting
from policylib.publish.marks import marked, marked_side, parted_segments
from policylib.publish.markup import NOTHING, Html, element, join, text


def side_names(comparison: Comparison, words: PublishWords) -> tuple[str, str]:
    """What the two wordings are called, after how far each version has come."""
    old, new = comparison.old, comparison.new
    if _is_draft(new) and not _is_draft(old):
        is_current = old.status is Status.IN_FORCE
        kinds = [
            words.wording_in_force if is_current else words.wording_adopted,
            words.wording_proposed,
        ]
    elif not (old.version or new.version or old.status or new.status):
        return words.before, words.now
    elif not _is_draft(new):
        kinds = [words.wording_earlier, words.wording_later]
    elif old.version and new.version and old.version != new.version:
        kinds = [version_name(each, get(words.lang)) for each in (old, new)]
    else:
        return words.before, words.now
    return f"{words.before} – {kinds[0]}", f"{words.now} – {kinds[1]}"


def _is_draft(edition: Edition) -> bool:
    return edition.status is not None and not edition.status.is_adopted


def wordings(comparison: Comparison, setting: Setting, *, ways: Ways = NOWHERE) -> Html:
    """Each change with its number, its place, its explanation and both wordings, by number.

    They stand under the headings of the one page. What the front matter says differently comes
    last, together in one table. `ways` are what stands beside the page.
    """
    whole = _Wordings(comparison, setting, ways)
    parts: list[Html] = []
    details = []
    heading = ""
    for number, change, group in numbered(comparison, setting.words.lang):
        if change.node is NodeKind.METADATA:
            details.append((number, change))
            continue
        if heading != (heading := whole.group_title(group)):
            parts.append(element("h3", heading, class_="group-title"))
        parts.append(whole.change(change, number, group))
    if details:
        parts.append(whole.details(details))
    if comparison.withdrawn:
        parts.append(whole.withdrawn())
    return join(parts, "\n")


class _Wordings:
    """The wordings of one comparison: what its sides are called, and its headings in full."""

    def __init__(self, comparison: Comparison, setting: Setting, ways: Ways) -> None:
        self._setting = setting
        self._ways = ways
        self._words = setting.words
        self._comparison = comparison
        self._language = get(setting.words.lang)
        self._names = side_names(comparison, setting.words)
        self._headings: dict[Mark, dict[str, str]] = {
            "-": _numbers_of(comparison.old_policy),
            "+": _numbers_of(comparison.new_policy),
        }

    def group_title(self, group: Group) -> str:
        """The heading under which a group's changes stand, the same as on the one page."""
        is_minor = group is Group.MINOR
        return self._language.label(
            "significance.editorial" if is_minor else f"group.{group.value}"
        )

    def change(self, change: Change, number: int, group: Group) -> Html:
        shown = element("span", f"{number}.", class_="number")
        named = f"_title-{number}"
        lead = bare_line(change, number, self._comparison, self._language).lead
        happened = self._what_happened(change)
        # A list of the headings tells where as well: forty-nine times "Ændret" would be no list.
        what = element("span", f"– {happened}", class_="note") if lead else text(happened)
        title = element("h4", shown, f" {lead} ", what, id=named)
        told = explain_change(change, self._language.code, comparison=self._comparison)
        since = since_word(change, self._comparison, self._language)
        became = element("p", f"{since}.", class_="since") if since else NOTHING
        meant = element("p", told, class_="explanation") if told else NOTHING
        reason = why(change, self._comparison, self._language, group=group)
        said = element("p", reason, class_="reason") if reason else NOTHING
        remarks = [
            element("p", remark, class_="remark")
            for remark in remarks_on(change, self._comparison, self._language)
        ]
        parts = [title, self._head(change), became, meant, said, self._both(change)]
        parts += [*remarks, change_foot(change, self._comparison, self._setting, self._ways)]
        return element(
            "article",
            join([part for part in parts if part], "\n"),
            id=f"_change-{number}",
            class_="change",
            aria_labelledby=named,
        )

    def details(self, changes: Sequence[tuple[int, Change]]) -> Html:
        """What the front matter says differently, a row for each field."""
        words = self._words
        heads = (words.number_short, words.field, *self._names)
        head = element("tr", *(element("th", name, scope="col") for name in heads))
        rows = []
        for number, change in changes:
            sides = zip((change.old, change.new), _BOTH_MARKS, strict=True)
            told = [self._value(change, side, mark) if side else NOTHING for side, mark in sides]
            values = [
                element("td", value, data_name=name)
                for value, name in zip(told, self._names, strict=True)
            ]
            # Nobody asks why a date or a status is another; what was said all the same is shown.
            if reason := why(change, self._comparison, self._language, group=""):
                said = element("p", reason, class_="reason")
                values[-1] = element("td", told[-1], said, data_name=self._names[-1])
            shown = element("td", f"{number}.", class_="number")
            since = since_word(change, self._comparison, self._language)
            became = element("p", f"{since}.", class_="since") if since else NOTHING
            named = element("th", field_name(change, self._language), became, scope="row")
            rows.append(element("tr", shown, named, *values, id=f"_change-{number}"))
        table = element("table", element("thead", head), element("tbody", *rows), class_="details")
        title = element("h3", words.about, id="_details", class_="group-title")
        if not self._setting.on_paper:
            table = element(
                "div", table, class_="wide", role="group", aria_label=words.table, tabindex=0
            )
        return element("article", title, table, class_="fields", aria_labelledby="_details")

    def withdrawn(self) -> Html:
        """What an earlier draft had changed and the new text has not."""
        from policylib.explain.drafts import withdrawn_aside, withdrawn_lines

        aside = withdrawn_aside(self._comparison, self._language)
        items = [
            element("li", element("strong", f"{line.lead}:"), " ", line.text)
            for line in withdrawn_lines(self._comparison, self._language)
        ]
        heading = f"{aside.title} – {aside.note}"
        title = element("h3", heading, id="_withdrawn", class_="group-title")
        return element(
            "section",
            title,
            element("ul", *items),
            class_="withdrawn",
            aria_labelledby="_withdrawn",
        )

    def _what_happened(self, change: Change) -> str:
        is_both = change.kind is Kind.MOVED and change.is_edited
        return self._language.label(f"kind.{change.kind.value}{'_and_edited' if is_both else ''}")

    def _head(self, change: Change) -> Html:
        """Where a change stands; and that it is reworded, where nobody finds more in it."""
        is_reworded = change.significance is change.by_rule is Significance.WORDING
        told = self._language.label("significance.wording") if is_reworded else ""
        line = " · ".join(part for part in (self._place(change), told) if part)
        return element("p", line, class_="place") if line else NOTHING

    def _place(self, change: Change) -> str:
        words = self._words
        old = " › ".join(change.old.place) if change.old else ""
        new = " › ".join(change.new.place) if change.new else ""
        if change.kind is Kind.MOVED and change.old and change.new:
            if change.node in _HEADED:
                old = f"{old} › {self._title(change.old, '-')}".removeprefix(" › ")
                new = f"{new} › {self._title(change.new, '+')}".removeprefix(" › ")
            if old and new and old != new:
                return words.moved_between.format(old=old, new=new)
        return new or old

    def _title(self, side: Side, mark: Mark) -> str:
        return f"{self._headings[mark].get(side.anchor, '')}{side.text}"

    def _both(self, change: Change) -> Html:
        sides: list[tuple[str, Html]] = []
        if change.old and change.new and _reads_alike(change):
            sides.append((self._words.same_wording, self._wording(change, change.new, "+")))
        else:
            if change.old and (old := self._wording(change, change.old, "-")):
                sides.append((self._names[0], old))
            if change.new and (new := self._wording(change, change.new, "+")):
                sides.append((self._names[1], new))
        if self._setting.on_paper:
            head = element("tr", *(element("th", name, scope="col") for name, _ in sides))
            row = element("tr", *(element("td", wording) for _, wording in sides))
            return element("table", element("thead", head), element("tbody", row), class_="both")
        columns = [
            element("div", element("p", f"{name}:", class_="side-name"), wording, class_="side")
            for name, wording in sides
        ]
        return element("div", *columns, class_="both")

    def _wording(self, change: Change, side: Side, mark: Mark) -> Html:
        words = self._words
        pieces = _cut(
            parted_segments(change.segments),
            mark,
            [part.text for part in side.parts] or [side.text],
        )
        lines = [marked_side(piece, mark, words) for piece in pieces]
        if change.node in _PARTED and (cells := self._cells(side, mark)):
            texts = [cell for _, cell in cells]
            stretches = _sliced(parted_segments(change.segments), mark, texts)
            lines = [
                join([_column(name), marked_side(pieces, mark, words)])
                for (name, cell), pieces in zip(cells, stretches, strict=True)
                if cell
            ]
        if change.node in _HEADED:
            number = self._headings[mark].get(side.anchor, "")
            lines = [element("strong", number, line) for line in lines if line]
        headings = self._headings_below(side, mark)
        for told in side.body:
            line = marked([(mark, text(told))], words)
            lines.append(element("strong", line) if told in headings else line)
        # Where everything came or went, a line through all of it would only hinder reading.
        is_one_sided = change.old is None or change.new is None
        own = (self._comparison.old if mark == "-" else self._comparison.new).lang
        lang = own if own != words.lang else None
        parts = [
            element("p", line, class_="one-sided" if is_one_sided else None, lang=lang)
            for line in lines
            if line
        ]
        for signal in change.signals:
            target = signal.old if mark == "-" else signal.new
            if signal.type is SignalType.LINK and target:
                leads = words.leads_to.format(target=target)
                parts.append(element("p", leads, class_="target"))
        return join(parts, "\n")

    def _cells(self, side: Side, mark: Mark) -> Cells:
        """The cells of a row by the names of its columns; what tells a picture in words.

        () where the text is not just theirs.
        """
        policy = self._comparison.old_policy if mark == "-" else self._comparison.new_policy
        cells = cells_at(policy, side.anchor) or figure_cells(policy, side.anchor, self._words)
        return cells if CELL_SEPARATOR.join(cell for _, cell in cells) == side.text else ()

    def _headings_below(self, side: Side, mark: Mark) -> frozenset[str]:
        """The titles of the sections in a section that came or went."""
        policy = self._comparison.old_policy if mark == "-" else self._comparison.new_policy
        if not side.body:
            return frozenset()
        return frozenset(
            text_of(passage.node)
            for passage in walk(policy)
            if isinstance(passage.node, Section) and passage.anchor.startswith(f"{side.anchor}/")
        )

    def _value(self, change: Change, side: Side, mark: Mark) -> Html:
        """What a field of the front matter says, as a reader would write it."""
        words = self._words
        if not side.text:
            return element("p", words.no_value)
        pieces = field_pieces(change, side, mark, words)
        whole = marked([(piece.mark, text(piece.run.text)) for piece in pieces], words)
        # Where the whole value is another, the two columns tell it; strokes would only hinder.
        is_one_sided = all(piece.mark != "=" for piece in pieces)
        return element("p", whole, class_="one-sided" if is_one_sided else None)


_BOTH_MARKS: tuple[Mark, Mark] = ("-", "+")
_PARTED = frozenset({NodeKind.TABLE_ROW, NodeKind.FIGURE})
_HEADED = frozenset({NodeKind.THEME, NodeKind.SECTION})


def _numbers_of(policy: Policy) -> dict[str, str]:
    """What stands before each heading's title, by anchor: "Tema 3: "."""
    return {
        passage.anchor: heading_of(passage.node).removesuffix(text_of(passage.node))
        for passage in walk(policy)
        if isinstance(passage.node, Section)
    }


def _reads_alike(change: Change) -> bool:
    """Whether both sides read alike: a pure move, or a passage that only changed its look."""
    has_parts = any(side.parts for side in change.sides)
    leads_elsewhere = any(signal.type is SignalType.LINK for signal in change.signals)
    return not (change.is_edited or has_parts or leads_elsewhere)


def _column(name: str) -> Html:
    return element("span", f"{name}: ", class_="label column") if name else NOTHING


def _sliced(whole: Sequence[Piece], side: Mark, texts: Sequence[str]) -> list[list[Piece]]:
    """One side's pieces of a row, a list for each cell, without what stands between two."""
    sliced: list[list[Piece]] = []
    start = 0
    for cell in texts:
        end, at = start + len(cell), 0
        sliced.append([])
        for mark, run, is_part in whole:
            if mark not in {"=", side}:
                continue
            inner = run.text[max(start - at, 0) : max(end - at, 0)]
            at += len(run.text)
            if inner:
                sliced[-1].append(Piece(mark, Run(text=inner), is_part))
        start = end + len(CELL_SEPARATOR)
    return sliced


def _cut(whole: Sequence[Piece], side: Mark, texts: Sequence[str]) -> list[list[Piece]]:
    """One side's pieces, cut where its pieces end; the pieces are joined by one blank."""
    pieces: list[list[Piece]] = [[]]
    room = len(texts[0])
    for mark, run, is_part in whole:
        if mark not in {"=", side}:
            continue
        rest = run.text
        while len(rest) > room and len(pieces) < len(texts):
            pieces[-1].append(Piece(mark, Run(text=rest[:room]), is_part))
            rest = rest[room:].removeprefix(" ")
            room = len(texts[len(pieces)])
            pieces.append([])
        pieces[-1].append(Piece(mark, Run(text=rest), is_part))
        room -= len(rest)
    return pieces
