"""The hard group, headings: themes and sections divided and brought together with edits on top."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random

import heading_edits
from claims import Claim, Edit, changed, set_text, shuffled, text_in
from tree import Draft, Heading, Spot, boxes_under
from wording import FRESH, WHAT, plain_text, replace_words, title

from policylib.document import Role, plain

Cut = Callable[[list, Random], int]


def _halfway(boxes: list, _: Random) -> int:
    return len(boxes) // 2


def _unequally(boxes: list, rng: Random) -> int:
    """One passage to one side, all others to the other."""
    return rng.choice((1, len(boxes) - 1))


def _passages_under(draft: Draft, headings: tuple[Heading, ...]) -> list[Spot]:
    inside = {id(box) for heading in headings for box in boxes_under(heading)}
    return [spot for spot in draft.passages() if id(spot.box) in inside]


def _edit_inside(draft: Draft, rng: Random, claim: Claim, count: int) -> list[Claim]:
    """Edit some passages under the new headings of a claim, two words each."""
    claims = []
    for spot in shuffled(rng, _passages_under(draft, claim.new))[:count]:
        text = replace_words(text_in(spot.box) or (), rng, 2)
        if text is not None:
            set_text(spot.box, text)
            claims.append(changed(spot.box))
    return claims


def divide_section(
    draft: Draft, rng: Random, *, cut: Cut = _halfway, least: int = 2
) -> list[Claim] | None:
    """A section divided, each part with a name of its own."""
    spots = [s for s in draft.headings() if s.box.node.role is Role.PLAIN and s.above]
    for spot in shuffled(rng, spots):
        box = spot.box
        if len(box.blocks) < least or box.sections or not draft.is_free(*boxes_under(box)):
            continue
        at = cut(box.blocks, rng)
        halves = [
            Heading(node=replace(box.node, title=plain_text(title(rng))), blocks=part, sections=[])
            for part in (box.blocks[:at], box.blocks[at:])
        ]
        draft.reserve_around(spot)
        draft.reserve(*halves, *boxes_under(box))
        spot.held_in[spot.at : spot.at + 1] = halves
        return [Claim(kind="split", node="section", old=(box,), new=tuple(halves))]
    return None


def divide_theme(
    draft: Draft, rng: Random, *, cut: Cut = _halfway, names: int = 1
) -> list[Claim] | None:
    """A theme divided, each part with both questions; `names` of the two are new."""
    for spot in shuffled(rng, [s for s in draft.headings() if s.box.is_theme]):
        box = spot.box
        whole = all(len(s.blocks) > 1 for s in box.sections) and len(box.sections) == 2
        if not whole or not draft.is_free(*boxes_under(box)):
            continue
        titles = [title(rng), plain(box.node.title) if names == 1 else title(rng)]
        parts: tuple[list[Heading], list[Heading]] = ([], [])
        is_first_kept = rng.random() < 0.5
        way = rng.random()
        for below in box.sections:
            at = cut(below.blocks, Random(way))  # noqa: S311 - edits, not secrets
            for side, blocks in enumerate((below.blocks[:at], below.blocks[at:])):
                parts[side].append(
                    Heading(node=below.node, blocks=blocks, sections=below.sections if side else [])
                )
        halves = [
            Heading(
                node=replace(
                    box.node,
                    title=plain_text(titles[side if is_first_kept else 1 - side]),
                    number=box.node.number or "0",
                ),
                blocks=box.blocks if side == 0 else [],
                sections=sections,
            )
            for side, sections in enumerate(parts)
        ]
        draft.reserve_around(spot)
        draft.reserve(*(b for half in halves for b in boxes_under(half)), *boxes_under(box))
        spot.held_in[spot.at : spot.at + 1] = halves
        draft.renumber()
        return [Claim(kind="split", node="theme", old=(box,), new=tuple(halves))]
    return None


def _edited(first: Edit, count: int = 3) -> Edit:
    """A division, and some passages inside edited besides."""

    def apply(draft: Draft, rng: Random) -> list[Claim] | None:
        claims = first(draft, rng)
        return [*claims, *_edit_inside(draft, rng, claims[0], count)] if claims else None

    return apply


def carry_section(draft: Draft, rng: Random, *, is_renamed: bool, edits: int) -> list[Claim] | None:
    """A section moved to another theme, with a new name, or edited inside, or both."""
    claims = heading_edits.carry_section(draft, rng)
    if not claims:
        return None
    box = claims[0].new[0]
    draft.reserve(*boxes_under(box))
    if is_renamed:
        words = f"{plain(box.node.title)} og {rng.choice(WHAT)}"
        box.node = replace(box.node, title=plain_text(words))
    return [*claims, *_edit_inside(draft, rng, claims[0], edits)]


def carry_section_by_content(draft: Draft, rng: Random) -> list[Claim] | None:
    """A section moved to another theme under a wholly new name: only its passages tell."""
    claims = heading_edits.carry_section(draft, rng)
    if not claims:
        return None
    box = claims[0].new[0]
    draft.reserve(*boxes_under(box))
    box.node = replace(box.node, title=plain_text(title(rng)))
    return claims


def rename_theme_and_sections(draft: Draft, rng: Random) -> list[Claim] | None:
    """A theme and a section in it got wholly new names, and a passage in it was edited."""
    for spot in shuffled(rng, [s for s in draft.headings() if s.box.is_theme]):
        below = [
            b
            for b in boxes_under(spot.box)
            if isinstance(b, Heading) and b.node.role is Role.PLAIN and b.blocks
        ]
        if not below or not draft.is_free(*boxes_under(spot.box)):
            continue
        section = rng.choice(below)
        for box, words in ((spot.box, title(rng)), (section, f"{rng.choice(FRESH)} indsats")):
            box.node = replace(box.node, title=plain_text(words.capitalize()))
        draft.reserve(*boxes_under(spot.box))
        claims = [
            Claim(kind="renamed", node="theme", old=(spot.box,), new=(spot.box,)),
            Claim(kind="renamed", node="section", old=(section,), new=(section,)),
        ]
        return [*claims, *_edit_inside(draft, rng, claims[0], 1)]
    return None


HARD: dict[str, Edit] = {
    "section divided very unequally": partial(divide_section, cut=_unequally, least=3),
    "section divided and edited": _edited(divide_section),
    "theme divided, edited": _edited(divide_theme),
    "theme divided, two new names, edited": _edited(partial(divide_theme, names=2)),
    "theme divided very unequally": partial(divide_theme, cut=_unequally),
    "theme divided very unequally, new names": partial(divide_theme, cut=_unequally, names=2),
    "section to another theme, renamed": partial(carry_section, is_renamed=True, edits=0),
    "section to another theme, edited": partial(carry_section, is_renamed=False, edits=2),
    "section to another theme, both": partial(carry_section, is_renamed=True, edits=2),
    "section to another theme, new name": carry_section_by_content,
    "theme and section renamed, edited": rename_theme_and_sections,
}
