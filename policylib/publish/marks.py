"""How a change is shown in running text: native marks, and words for who cannot see them.

Deleted words stand in `<del>`, new ones in `<ins>`; style sheets strike and underline them. Some
screen readers announce neither, so each mark begins and ends with words (class `aid`) that the
eye does not see. `label` is the class of every visible word that is not the policy's own.
Without `aid`, `label` and `ins` a redline is the old text, without `aid`, `label` and `del` the
new one.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby, zip_longest

from policylib.compare.facts import Mark, Segment
from policylib.compare.styling import Piece, parted
from policylib.document import Run
from policylib.language.publish import PublishWords
from policylib.language.signs import sign_names
from policylib.publish.inline import NoteNumbers, Setting, styled
from policylib.publish.markup import NOTHING, Html, element, join, text
from policylib.publish.unseen import UNSEEN, number_of

Notes = dict[Mark, NoteNumbers]
"""The footnote numbers of the old text (`-`) and of the new one (`+` and `=`)."""


def marked(parts: Iterable[tuple[Mark, Html]], words: PublishWords) -> Html:
    """Stretches of text with their marks; neighbours with equal marks stand in one."""
    groups = [
        (mark, with_unseen_shown(join(html for _, html in group)))
        for mark, group in groupby(parts, key=lambda part: part[0])
    ]
    groups = [(mark, inner) for mark, inner in groups if inner]
    told = []
    for (mark, inner), following in zip_longest(groups, groups[1:]):
        if mark == "=":
            told.append(inner)
            continue
        name, before = ("del", words.deleted) if mark == "-" else ("ins", words.inserted)
        after = f"{words.mark_end}\N{ZERO WIDTH SPACE}" if _may_break(following) else words.mark_end
        told.append(_with_words(name, _announced(before, inner, words), inner, after))
    return join(told)


def with_unseen_shown(html: Html) -> Html:
    """A text in which the eye finds signs that show nothing or turn the direction of reading.

    Each stands behind its number and alone, so that it turns no other sign. What joins and colours
    emoji is left in peace.
    """
    if html.isprintable() or not _unseen().search(html):
        return html
    return Html(_unseen().sub(_shown, html))


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(f"<[^>]*>|({UNSEEN})")


def _shown(found: re.Match[str]) -> str:
    sign = found[1]
    if not sign:
        return found[0]
    number = element("span", number_of(sign), class_="label unseen")
    return join([number, element("bdi", sign)])


def _may_break(following: tuple[Mark, Html] | None) -> bool:
    """Whether a line may end before what follows a mark: never before a comma or a full stop."""
    if following is None:
        return False
    mark, inner = following
    return mark != "=" or inner.striptags()[:1].isalnum() or inner[:1].isspace()


def _announced(before: str, inner: Html, words: PublishWords) -> str:
    """The words at the beginning of a mark, with the names of signs where there is nothing else."""
    signs = inner.striptags()
    if any(map(str.isalnum, signs)):
        return before
    return f"{before} {sign_names(signs, words.lang)}".rstrip()


def _with_words(name: str, before: str, inner: Html, after: str, class_: str | None = None) -> Html:
    # No-break spaces: a blank of the text's own beside an ordinary one would be lost on paper. A
    # zero width space lets a line break after the mark, which WeasyPrint otherwise gets wrong.
    begin = element("span", f"{before}\N{NO-BREAK SPACE}", class_="aid") if before else NOTHING
    end = element("span", f"\N{NO-BREAK SPACE}{after}", class_="aid") if after else NOTHING
    if name == "del" and not class_ and not any(map(str.isalnum, inner.striptags())):
        # A line through a hyphen or a comma is not seen: such signs get a frame.
        class_ = "sign"
    return element(name, begin, inner, end, class_=class_)


def parted_segments(segments: Iterable[Segment]) -> tuple[Piece, ...]:
    """The segments of a change, each word cut where it differs from the one that it replaced."""
    return parted(Piece(mark, Run(text=told)) for mark, told in segments)


def marked_side(pieces: Iterable[Piece], side: Mark, words: PublishWords) -> Html:
    """One side of a change (`-` the old wording, `+` the new) with what differs marked."""
    kept = [
        (piece.mark, _in_part(text(piece.run.text), piece))
        for piece in pieces
        if piece.mark in {"=", side}
    ]
    return marked(kept, words)


def marked_pieces(pieces: Iterable[Piece], setting: Setting, notes: Notes) -> Html:
    """The pieces of a redline entry as one marked text."""
    return marked([(piece.mark, _piece(piece, setting, notes)) for piece in pieces], setting.words)


def moved_pieces(pieces: Iterable[Piece], setting: Setting, notes: Notes) -> Html:
    """The pieces of a passage that has moved here: all of it is an insertion.

    What moved with it is told as moved; what the passage lost on the way stands struck inside.
    """
    words = setting.words
    stretches = [
        (mark, with_unseen_shown(join(_piece(piece, setting, notes) for piece in group)))
        for mark, group in groupby(pieces, key=lambda piece: piece.mark)
    ]
    stretches = [(mark, inner) for mark, inner in stretches if inner]
    kept = [at for at, (mark, _) in enumerate(stretches) if mark == "="]
    end = f"{words.mark_end}\N{ZERO WIDTH SPACE}"
    told = []
    for at, (mark, inner) in enumerate(stretches):
        if mark == "=":
            begin = words.moved_in if at == kept[0] else ""
            last = end if at == kept[-1] else ""
            told.append(_with_words("ins", begin, inner, last, class_="moved"))
        elif mark == "+":
            told.append(_with_words("ins", _announced(words.inserted, inner, words), inner, end))
        else:
            gone = _with_words("del", _announced(words.deleted, inner, words), inner, end)
            told.append(element("ins", gone, class_="was"))
    return join(told)


def taken_pieces(pieces: Iterable[Piece], setting: Setting, notes: Notes) -> Html:
    """The pieces of a passage that has moved away: a deletion that says so."""
    inner = with_unseen_shown(join(_piece(piece, setting, notes) for piece in pieces))
    words = setting.words
    return (
        _with_words("del", words.moved_out, inner, words.mark_end, class_="moved")
        if inner
        else NOTHING
    )


def _piece(piece: Piece, setting: Setting, notes: Notes) -> Html:
    run = piece.run
    if run.note:
        number = notes[piece.mark].of(run.note)
        return element("sup", str(number), class_="label") if number else NOTHING
    if run.image:
        told = element("span", f"{setting.words.picture}: ", class_="label")
        return element("span", told, run.text, class_="no-picture")
    return _in_part(styled(run, setting), piece)


def _in_part(inner: Html, piece: Piece) -> Html:
    """What differs inside a marked word, for the eye alone; the whole word is read once."""
    return element("span", inner, class_="part") if piece.is_part and inner else inner
