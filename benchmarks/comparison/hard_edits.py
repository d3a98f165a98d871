"""The hard group: rewriting, look-alikes, and edits on top of moves and divisions."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random

import deep_edits
import division_edits
import heading_edits
import list_edits
import passage_edits
from claims import (
    Claim,
    Edit,
    changed,
    edit_words,
    fresh,
    in_section,
    is_plain_spot,
    moved,
    one_of,
    set_text,
    shuffled,
    text_in,
    words_of,
)
from tree import Draft, Items, Spot, boxes_under, note_labels
from wording import FRESH, WHAT, is_bare, passage, plain_text, replace_words, rewrite

from policylib.document import Link

Prepare = Callable[[Draft, Random], None]


def rewrite_in_place(
    draft: Draft, rng: Random, least: float = 0.35, most: float = 0.5
) -> list[Claim] | None:
    """A third to a half and more of a paragraph's words changed in its place."""
    return edit_words(
        draft, rng, draft.passages(), lambda text, r: rewrite(text, r, r.uniform(least, most))
    )


def rewrite_and_move(draft: Draft, rng: Random, *, across: bool) -> list[Claim] | None:
    """A paragraph moved, and 35 to 50 % of its words changed."""
    move = passage_edits.carry_paragraph if across else passage_edits.move_paragraph
    claims = move(draft, rng)
    if not claims:
        return None
    box = claims[0].new[0]
    text = text_in(box)
    edited = rewrite(text, rng, rng.uniform(0.35, 0.5)) if text else None
    if edited is not None:
        set_text(box, edited)
    return claims


def replace_paragraph(draft: Draft, rng: Random) -> list[Claim] | None:
    """A paragraph went and one that says something else stands in its place."""
    spot = one_of(draft, rng, [s for s in draft.passages() if is_plain_spot(s)])
    if not spot:
        return None
    box = fresh(passage(rng))
    draft.reserve_around(spot)
    draft.reserve(box)
    spot.held_in[spot.at] = box
    return [
        Claim(kind="removed", node="paragraph", old=(spot.box,)),
        Claim(kind="added", node="paragraph", new=(box,)),
    ]


def rewrite_neighbours(draft: Draft, rng: Random) -> list[Claim] | None:
    """Every paragraph of a section has a third of its words changed."""
    for spots in shuffled(rng, in_section(draft, 2)):
        edits = [(s.box, rewrite(text_in(s.box) or (), rng, 0.33)) for s in spots]
        if all(text is not None for _, text in edits) and draft.is_free(*(b for b, _ in edits)):
            for box, text in edits:
                set_text(box, text or ())
                draft.reserve(box)
            return [changed(box) for box, _ in edits]
    return None


def hand_over_sentence(draft: Draft, rng: Random) -> list[Claim] | None:
    """The last sentence of a paragraph went to the end of another: two changed."""
    from wording import cut, join

    from policylib.document import plain

    for spot in shuffled(rng, draft.passages()):
        text = text_in(spot.box)
        parts = cut(text, rng) if text and is_plain_spot(spot) else None
        goal = one_of(draft, rng, [s for s in draft.passages() if is_plain_spot(s)])
        if not parts or not goal or goal.box is spot.box or not draft.is_free(spot.box):
            continue
        if len(plain(parts[0])) < len(plain(parts[1])):
            continue
        if len(plain(text_in(goal.box) or ())) < len(plain(parts[1])):
            continue
        set_text(spot.box, parts[0])
        set_text(goal.box, join([text_in(goal.box) or (), parts[1]]))
        draft.reserve(spot.box, goal.box)
        return [changed(spot.box), changed(goal.box)]
    return None


def busy_theme(draft: Draft, rng: Random) -> list[Claim] | None:
    """A theme moved, got another name, and passages in it were edited."""
    claims = heading_edits.move_and_rename_theme(draft, rng)
    if not claims:
        return None
    theme = claims[0].new[0]
    inside = {id(box) for box in boxes_under(theme)}
    for _ in range(3):
        spots = [s for s in draft.passages() if id(s.box) in inside]
        claims += edit_words(draft, rng, spots, partial(replace_words, count=2)) or []
    return claims


def rename_and_edit(draft: Draft, rng: Random) -> list[Claim] | None:
    """A section got another name, and every paragraph in it two other words."""
    claims = heading_edits.rename_section(draft, rng)
    if not claims:
        return None
    for spot in draft.passages():
        if spot.above[-1] is claims[0].new[0] and draft.is_free(spot.box):
            text = replace_words(text_in(spot.box) or (), rng, 2)
            if text is not None:
                set_text(spot.box, text)
                draft.reserve(spot.box)
                claims.append(changed(spot.box))
    return claims


def link_in_compound(draft: Draft, rng: Random) -> list[Claim] | None:
    """A part of a word with a hyphen became a link."""
    for spot in shuffled(rng, draft.passages()):
        text = text_in(spot.box) or ()
        for at, run in enumerate(text):
            found = re.search(r"(?<=[^\W\d_]-)[^\W\d_]{5,}", run.text)
            if not found or not is_bare(run) or run.text.count(found[0]) > 1:
                continue
            pieces = (
                replace(run, text=run.text[: found.start()]),
                replace(run, text=found[0], link=Link(target="https://intranet.example/ny")),
                replace(run, text=run.text[found.end() :]),
            )
            kept = tuple(piece for piece in pieces if piece.text)
            set_text(spot.box, (*text[:at], *kept, *text[at + 1 :]))
            draft.reserve(spot.box)
            words = (found[0],)
            return [
                Claim(kind="changed", node="link", old=words, new=words, at=(spot.box, spot.box))
            ]
    return None


def carry_list(draft: Draft, rng: Random) -> list[Claim] | None:
    """A whole list moved to another theme or outermost section: each item moved."""
    spots = [
        s
        for s in draft.spots()
        if isinstance(s.box, Items) and s.above and s.held_in is s.above[-1].blocks
        if all(len(item.blocks) == 1 for item in s.box.items) and not note_labels(s.box)
        if draft.is_free(*boxes_under(s.box)) and len(s.held_in) > 1
        if min(words_of(item) for item in s.box.items) > 20
    ]
    spot, goal = one_of(draft, rng, spots), one_of(draft, rng, draft.passages())
    if not spot or not goal or spot.above[0] is goal.above[0]:
        return None
    draft.reserve_around(spot)
    draft.reserve(*boxes_under(spot.box))
    draft.reserve_around(goal)
    del spot.held_in[spot.at]
    goal.held_in.insert(goal.at + 1, spot.box)
    return [moved(item, "list_item") for item in spot.box.items]


def repeat_paragraph(draft: Draft, rng: Random) -> list[Claim] | None:
    """A paragraph stands once more, right below itself."""
    spot = one_of(draft, rng, [s for s in draft.passages() if is_plain_spot(s)])
    if not spot:
        return None
    box = fresh(text_in(spot.box) or ())
    draft.reserve_around(spot)
    draft.reserve(box)
    spot.held_in.insert(spot.at + 1, box)
    return [Claim(kind="added", node="paragraph", new=(box,))]


def move_and_edit_row(draft: Draft, rng: Random) -> list[Claim] | None:
    """A table row moved, and its last cell changed."""
    claims = list_edits.move_row(draft, rng)
    if claims:
        claims[0].new[0].cells[-1] = plain_text(f"{rng.choice(FRESH)} {rng.choice(WHAT)}")
    return claims


def split_theme_name(draft: Draft, rng: Random) -> list[Claim] | None:
    """A theme split in two, and neither has the old name."""
    claims = heading_edits.split_theme(draft, rng)
    if claims:
        for half in claims[0].new:
            words = f"{rng.choice(WHAT).capitalize()} og {rng.choice(FRESH)}"
            half.node = replace(half.node, title=plain_text(words))
    return claims


def plant_boilerplate(draft: Draft, rng: Random) -> None:
    """Near-duplicates in both texts: the same words but for one or two."""
    for spot in rng.sample(spots := draft.passages(), min(7, len(spots))):
        words = (
            f"Aftalen om {rng.choice(WHAT)} noteres i den {rng.choice(FRESH)} oversigt og drøftes "
            f"med medarbejderne på det {rng.choice(FRESH)} møde mindst én gang om året."
        )
        _plant(draft, spot, words)


def plant_look_alikes(draft: Draft, rng: Random) -> None:
    """The very same short passage in seven places of both texts."""
    for spot in rng.sample(spots := draft.passages(), min(7, len(spots))):
        _plant(draft, spot, "Læs mere om reglerne på medarbejdersiden.")


def _plant(draft: Draft, spot: Spot, words: str) -> None:
    box = fresh(words)
    draft.planted.append(box)
    at = next(k for k, each in enumerate(spot.held_in) if each is spot.box)
    spot.held_in.insert(at + 1, box)


def _planted(draft: Draft, rng: Random) -> Spot | None:
    ids = {id(box) for box in draft.planted}
    return one_of(draft, rng, [s for s in draft.passages() if id(s.box) in ids])


def remove_planted(draft: Draft, rng: Random) -> list[Claim] | None:
    """One of the look-alikes went."""
    spot = _planted(draft, rng)
    if not spot:
        return None
    del spot.held_in[spot.at]
    return [Claim(kind="removed", node="paragraph", old=(spot.box,))]


def add_planted(draft: Draft, rng: Random) -> list[Claim] | None:
    """One more look-alike came."""
    spot, like = one_of(draft, rng, draft.passages()), _planted(draft, rng)
    if not spot or not like or spot.box in draft.planted:
        return None
    box = fresh(text_in(like.box) or ())
    spot.held_in.insert(spot.at, box)
    return [Claim(kind="added", node="paragraph", new=(box,))]


def edit_planted(draft: Draft, rng: Random) -> list[Claim] | None:
    """One of the near-duplicates was edited."""
    spot = _planted(draft, rng)
    return edit_words(draft, rng, [spot], partial(replace_words, count=2)) if spot else None


def edit_two_planted(draft: Draft, rng: Random) -> list[Claim] | None:
    """Two of the near-duplicates were edited, and a third went."""
    claims = (edit_planted(draft, rng) or []) + (edit_planted(draft, rng) or [])
    return claims + (remove_planted(draft, rng) or [])


def replace_planted_word(draft: Draft, rng: Random) -> list[Claim] | None:
    """One of the near-duplicates was edited in the words that tell it apart."""
    spot = _planted(draft, rng)
    if not spot:
        return None
    words = (
        f"Aftalen om {rng.choice(WHAT)} noteres i den {rng.choice(FRESH)} oversigt og drøftes "
        f"med medarbejderne på det {rng.choice(FRESH)} møde mindst én gang om året."
    )
    if text_in(spot.box) == plain_text(words):
        return None
    set_text(spot.box, plain_text(words))
    return [changed(spot.box)]


HARD: dict[str, tuple[Prepare | None, Edit]] = {
    **{name: (None, edit) for name, edit in passage_edits.HARD.items()},
    **{name: (None, edit) for name, edit in heading_edits.HARD.items()},
    **{name: (None, edit) for name, edit in division_edits.HARD.items()},
    **deep_edits.HARD,
    "rewritten in place, 35 to 50 %": (None, rewrite_in_place),
    "moved within and rewritten": (None, partial(rewrite_and_move, across=False)),
    "moved across and rewritten": (None, partial(rewrite_and_move, across=True)),
    "replaced by another": (None, replace_paragraph),
    "a whole section rewritten": (None, rewrite_neighbours),
    "sentence handed over": (None, hand_over_sentence),
    "rewritten in place, 50 to 57 %": (None, partial(rewrite_in_place, least=0.5, most=0.57)),
    "section renamed and edited": (None, rename_and_edit),
    "link inside a compound": (None, link_in_compound),
    "list moved across": (None, carry_list),
    "paragraph repeated": (None, repeat_paragraph),
    "table row moved and edited": (None, move_and_edit_row),
    "theme split, both renamed": (None, split_theme_name),
    "theme moved, renamed, edited": (None, busy_theme),
    "near-duplicate removed": (plant_boilerplate, remove_planted),
    "near-duplicate edited": (plant_boilerplate, edit_planted),
    "near-duplicate told otherwise": (plant_boilerplate, replace_planted_word),
    "near-duplicates edited and removed": (plant_boilerplate, edit_two_planted),
    "look-alike removed": (plant_look_alikes, remove_planted),
    "look-alike added": (plant_look_alikes, add_planted),
}
