"""Edits of single passages: words, sentences, paragraphs that come, go, move, split and merge."""

from dataclasses import replace
from functools import partial
from itertools import pairwise
from random import Random

from claims import (
    Claim,
    Edit,
    WordEdit,
    changed,
    edit_words,
    fresh,
    in_section,
    is_plain_spot,
    move_within,
    moved,
    one_of,
    set_text,
    shuffled,
    text_in,
    words_of,
)
from tree import Draft, Item, Items, Leaf, Spot
from wording import (
    cut,
    embolden,
    join,
    passage,
    plain_text,
    put_in,
    replace_words,
    sentence,
    swap_modal,
    swap_number,
    take_out,
)

from policylib.document import BulletList, Figure, Footnote, Link, ListItem, Paragraph, Quote, plain


def _words(edit: WordEdit) -> Edit:
    def apply(draft: Draft, rng: Random) -> list[Claim] | None:
        return edit_words(draft, rng, draft.passages(), edit)

    return apply


def add_paragraph(draft: Draft, rng: Random) -> list[Claim] | None:
    """A paragraph came."""
    spot = one_of(draft, rng, draft.passages())
    if not spot:
        return None
    box = fresh(passage(rng))
    draft.reserve_around(spot)
    draft.reserve(box)
    spot.held_in.insert(spot.at + rng.randint(0, 1), box)
    return [Claim(kind="added", node="paragraph", new=(box,))]


def remove_paragraph(draft: Draft, rng: Random) -> list[Claim] | None:
    """A paragraph went."""
    spots = [s for s in draft.passages() if is_plain_spot(s) and len(s.held_in) > 1]
    spot = one_of(draft, rng, spots)
    if not spot:
        return None
    draft.reserve_around(spot)
    del spot.held_in[spot.at]
    return [Claim(kind="removed", node="paragraph", old=(spot.box,))]


def move_paragraph(draft: Draft, rng: Random) -> list[Claim] | None:
    """A paragraph moved within its section."""
    for spots in shuffled(rng, in_section(draft, 2)):
        held_in = spots[0].held_in
        if all(spot.box is box for spot, box in zip(spots, held_in, strict=False)) and len(
            held_in
        ) == len(spots):
            claim = move_within(draft, rng, held_in, 0, "paragraph")
            if claim:
                return [claim]
    return None


def carry_paragraph(draft: Draft, rng: Random) -> list[Claim] | None:
    """A paragraph moved to another theme or outermost section."""
    spots = [s for s in draft.passages() if is_plain_spot(s) and len(s.held_in) > 1]
    source, goal = one_of(draft, rng, spots), one_of(draft, rng, draft.passages())
    if not source or not goal or source.above[0] is goal.above[0] or words_of(source.box) < 40:
        return None
    draft.reserve_around(source)
    draft.reserve_around(goal)
    del source.held_in[source.at]
    goal.held_in.insert(goal.at + rng.randint(0, 1), source.box)
    return [moved(source.box, "paragraph")]


def _and_words(first: Edit, count: int) -> Edit:
    """An edit, and some words of the passage replaced besides."""

    def apply(draft: Draft, rng: Random) -> list[Claim] | None:
        claims = first(draft, rng)
        if not claims:
            return None
        for box in claims[0].new:
            text = text_in(box)
            edited = replace_words(text, rng, count) if text else None
            if edited is not None:
                set_text(box, edited)
        return claims

    return apply


def split_paragraph(draft: Draft, rng: Random, pieces: int = 2) -> list[Claim] | None:
    """A paragraph split at the end of a sentence."""
    for spot in shuffled(rng, draft.passages()):
        text = text_in(spot.box)
        if not draft.is_free(spot.box) or not text or not is_plain_spot(spot):
            continue
        parts = cut(text, rng, pieces)
        if not parts or min(len(plain(part)) for part in parts) < 25:
            continue
        draft.reserve_around(spot)
        boxes = tuple(fresh(part) for part in parts)
        draft.reserve(*boxes)
        spot.held_in[spot.at : spot.at + 1] = boxes
        return [Claim(kind="split", node="paragraph", old=(spot.box,), new=boxes)]
    return None


def merge_paragraphs(draft: Draft, rng: Random) -> list[Claim] | None:
    """Two neighbouring paragraphs became one."""
    for spots in shuffled(rng, in_section(draft, 2)):
        for one, other in shuffled(rng, list(pairwise(spots))):
            if other.at != one.at + 1 or not draft.is_free(one.box, other.box):
                continue
            if not (is_plain_spot(one) and is_plain_spot(other)):
                continue
            draft.reserve_around(one)
            draft.reserve_around(other)
            box = fresh(join([text_in(one.box) or (), text_in(other.box) or ()]))
            draft.reserve(box)
            one.held_in[one.at : one.at + 2] = [box]
            return [Claim(kind="merged", node="paragraph", old=(one.box, other.box), new=(box,))]
    return None


def paragraph_to_list(draft: Draft, rng: Random) -> list[Claim] | None:
    """A paragraph became a list, a sentence an item."""
    claims = split_paragraph(draft, rng, rng.randint(2, 3))
    if not claims:
        return None
    parts = claims[0].new
    spot = next(s for s in draft.spots() if s.box is parts[0])
    items = [Item(node=ListItem(blocks=()), blocks=[part]) for part in parts]
    spot.held_in[spot.at : spot.at + len(parts)] = [Items(node=BulletList(items=()), items=items)]
    draft.reserve(*items, spot.held_in[spot.at])
    return [replace(claims[0], new=tuple(items))]


def retarget_link(draft: Draft, rng: Random) -> list[Claim] | None:
    """A link leads elsewhere."""
    spots = [
        spot
        for spot in draft.spots()
        if isinstance(spot.box, Item) or spot in draft.passages()
        if any(run.link for run in text_in(spot.box) or ())
    ]
    spot = one_of(draft, rng, spots)
    if not spot:
        return None
    text = list(text_in(spot.box) or ())
    at = next(k for k, run in enumerate(text) if run.link)
    target = f"https://intranet.example/nyt/{rng.randint(100, 999)}"
    old = text[at].link
    while at < len(text) and text[at].link == old:
        text[at] = replace(text[at], link=Link(target=target))
        at += 1
    words = plain(tuple(run for run in text if run.link and run.link.target == target))
    set_text(spot.box, tuple(text))
    draft.reserve(spot.box)
    return [Claim(kind="changed", node="link", old=(words,), new=(words,), at=(spot.box, spot.box))]


def add_link(draft: Draft, rng: Random) -> list[Claim] | None:
    """Words became a link."""
    for spot in shuffled(rng, draft.passages()):
        text = text_in(spot.box)
        if not text or not draft.is_free(spot.box) or any(run.link for run in text):
            continue
        edited = embolden(text, rng)
        if edited is None:
            continue
        at = next(k for k, run in enumerate(edited) if k >= len(text) or run != text[k]) + 1
        word = edited[at].text
        if sum(run.text.count(word) for run in text) > 1:
            continue
        link = Link(target="https://intranet.example/vejledning")
        run = replace(edited[at], strong=False, link=link)
        set_text(spot.box, (*edited[:at], run, *edited[at + 1 :]))
        draft.reserve(spot.box)
        return [
            Claim(kind="changed", node="link", old=(word,), new=(word,), at=(spot.box, spot.box))
        ]
    return None


def edit_footnote(draft: Draft, rng: Random) -> list[Claim] | None:
    """A footnote's words changed."""
    spots = [Spot(held_in=draft.notes, at=k, box=n, above=()) for k, n in enumerate(draft.notes)]
    return edit_words(draft, rng, spots, replace_words, "footnote")


def add_footnote(draft: Draft, rng: Random) -> list[Claim] | None:
    """A footnote came, with its mark at the end of a paragraph."""
    from tree import Note

    from policylib.document import Run

    spot = one_of(draft, rng, [s for s in draft.passages() if is_plain_spot(s)])
    if not spot:
        return None
    label = f"ny{rng.randint(1000, 9999)}"
    note = Note(node=Footnote(label=label, blocks=(Paragraph(text=plain_text(sentence(rng))),)))
    set_text(spot.box, (*(text_in(spot.box) or ()), Run(note=label)))
    draft.notes.append(note)
    draft.reserve(spot.box, note)
    return [Claim(kind="added", node="footnote", new=(note,))]


def edit_quote(draft: Draft, rng: Random) -> list[Claim] | None:
    """A quotation's words changed."""
    spots = [s for s in draft.spots() if isinstance(s.box, Leaf) and isinstance(s.box.node, Quote)]
    return edit_words(draft, rng, spots, replace_words, "quote")


def edit_figure(draft: Draft, rng: Random) -> list[Claim] | None:
    """A picture's text alternative changed."""
    spots = [
        s
        for s in draft.spots()
        if isinstance(s.box, Leaf) and isinstance(s.box.node, Figure) and len(s.box.node.alt) > 12
    ]
    spot = one_of(draft, rng, spots)
    if not spot:
        return None
    edited = replace_words(plain_text(spot.box.node.alt), rng)
    if edited is None:
        return None
    spot.box.node = replace(spot.box.node, alt=plain(edited))
    draft.reserve(spot.box)
    return [changed(spot.box, "figure")]


def remove_quote(draft: Draft, rng: Random) -> list[Claim] | None:
    """A quotation went."""
    spots = [s for s in draft.spots() if isinstance(s.box, Leaf) and isinstance(s.box.node, Quote)]
    spot = one_of(draft, rng, spots)
    if not spot:
        return None
    draft.reserve_around(spot)
    del spot.held_in[spot.at]
    return [Claim(kind="removed", node="quote", old=(spot.box,))]


EDITS: dict[str, Edit] = {
    "word replaced": _words(replace_words),
    "three words replaced": _words(partial(replace_words, count=3)),
    "modal verb": _words(swap_modal),
    "number": _words(swap_number),
    **{
        f"sentence inserted, {w}": _words(partial(put_in, where=w))
        for w in ("start", "middle", "end")
    },
    **{
        f"sentence deleted, {w}": _words(partial(take_out, where=w))
        for w in ("start", "middle", "end")
    },
    "word set in bold": _words(embolden),
    "paragraph added": add_paragraph,
    "paragraph removed": remove_paragraph,
    "paragraph moved within": move_paragraph,
    "paragraph moved across": carry_paragraph,
    "paragraph moved and edited": _and_words(carry_paragraph, 2),
    "paragraph split": split_paragraph,
    "paragraphs merged": merge_paragraphs,
    "paragraph to list": paragraph_to_list,
    "link retargeted": retarget_link,
    "link added": add_link,
    "footnote edited": edit_footnote,
    "footnote added": add_footnote,
    "quotation edited": edit_quote,
    "quotation removed": remove_quote,
    "figure's text edited": edit_figure,
}
HARD: dict[str, Edit] = {
    "split and edited": _and_words(split_paragraph, 1),
    "split in three and edited": _and_words(partial(split_paragraph, pieces=3), 1),
    "merged and edited": _and_words(merge_paragraphs, 3),
    "to list and edited": _and_words(paragraph_to_list, 1),
}
