"""Edits of headings, sections, themes and metadata."""

from dataclasses import replace
from random import Random

from claims import (
    Claim,
    Edit,
    fresh,
    move_within,
    moved,
    one_of,
    shuffled,
    words_of,
)
from tree import Draft, Heading, Spot, boxes_under, note_labels
from wording import FRESH, WHAT, passage, plain_text, title

from policylib.document import Role, Section, plain, split_slogan


def _headings(draft: Draft, *roles: Role) -> list[Spot]:
    spots = [spot for spot in draft.headings() if spot.box.node.role in roles]
    return [
        spot for spot in spots if draft.is_free(spot.box) and not note_labels_of_title(spot.box)
    ]


def note_labels_of_title(heading: Heading) -> bool:
    """Whether a heading itself carries a footnote."""
    return any(run.note for run in heading.node.title)


def _node(heading: Heading) -> str:
    return "theme" if heading.is_theme else "section"


def _rename(heading: Heading, words: str) -> None:
    heading.node = replace(heading.node, title=plain_text(words))


def rename_section(draft: Draft, rng: Random, role: Role = Role.PLAIN) -> list[Claim] | None:
    """A heading got another name."""
    spot = one_of(draft, rng, _headings(draft, role))
    if not spot:
        return None
    old = plain(spot.box.node.title)
    _rename(spot.box, rng.choice([f"{old} og {rng.choice(WHAT)}", title(rng)]))
    draft.reserve(spot.box)
    return [Claim(kind="renamed", node=_node(spot.box), old=(spot.box,), new=(spot.box,))]


def rename_theme(draft: Draft, rng: Random) -> list[Claim] | None:
    """A theme got another name."""
    return rename_section(draft, rng, Role.THEME)


def new_slogan(draft: Draft, rng: Random) -> list[Claim] | None:
    """A value got another slogan."""
    spots = [s for s in _headings(draft, Role.VALUE) if split_slogan(plain(s.box.node.title))[1]]
    spot = one_of(draft, rng, spots)
    if not spot:
        return None
    name = split_slogan(plain(spot.box.node.title))[0]
    _rename(spot.box, f"{name} – {rng.choice(FRESH)} {rng.choice(WHAT)} {rng.choice(FRESH)}")
    draft.reserve(spot.box)
    return [Claim(kind="renamed", node="section", old=(spot.box,), new=(spot.box,))]


def _new_section(draft: Draft, rng: Random, role: Role) -> Heading:
    made = Heading(
        node=Section(title=plain_text(title(rng)), role=role),
        blocks=[fresh(passage(rng)), fresh(passage(rng))],
        sections=[],
    )
    draft.reserve(*boxes_under(made))
    return made


def add_section(draft: Draft, rng: Random) -> list[Claim] | None:
    """A section came below a heading."""
    spot = one_of(draft, rng, _headings(draft, Role.WHAT_WE_DO, Role.PLAIN))
    if not spot:
        return None
    made = _new_section(draft, rng, Role.PLAIN)
    spot.box.sections.insert(rng.randint(0, len(spot.box.sections)), made)
    draft.reserve(spot.box)
    return [Claim(kind="added", node="section", new=(made,))]


def _remove(draft: Draft, spot: Spot, node: str) -> list[Claim] | None:
    if not draft.is_free(*boxes_under(spot.box)):
        return None
    labels = note_labels(spot.box)
    if not draft.is_free(*(note for note in draft.notes if note.node.label in labels)):
        return None
    draft.notes[:] = [note for note in draft.notes if note.node.label not in labels]
    draft.reserve_around(spot)
    del spot.held_in[spot.at]
    return [Claim(kind="removed", node=node, old=(spot.box,))]


def remove_section(draft: Draft, rng: Random) -> list[Claim] | None:
    """A section went."""
    spot = one_of(draft, rng, [s for s in _headings(draft, Role.PLAIN) if s.above])
    return _remove(draft, spot, "section") if spot else None


def add_theme(draft: Draft, rng: Random) -> list[Claim] | None:
    """A theme came; those after it are renumbered."""
    spot = one_of(draft, rng, [s for s in _headings(draft, Role.THEME) if s.box.node.number])
    if not spot:
        return None
    made = _new_section(draft, rng, Role.THEME)
    made.node = replace(made.node, label=spot.box.node.label, number="0")
    spot.held_in.insert(spot.at + rng.randint(0, 1), made)
    draft.renumber()
    return [Claim(kind="added", node="theme", new=(made,))]


def remove_theme(draft: Draft, rng: Random) -> list[Claim] | None:
    """A theme went; those after it are renumbered."""
    spots = _headings(draft, Role.THEME)
    spot = one_of(draft, rng, spots)
    if not spot or len(spots) < 3 or draft.refers_to_theme(spot.box.node.number):
        return None
    claims = _remove(draft, spot, "theme")
    draft.renumber()
    return claims


def move_theme(draft: Draft, rng: Random) -> list[Claim] | None:
    """A theme moved; all are renumbered."""
    spots = _headings(draft, Role.THEME)
    if len(spots) < 3:
        return None
    first = min(k for k, box in enumerate(spots[0].held_in) if box.is_theme)
    if not all(box.is_theme for box in spots[0].held_in[first:]):
        return None
    claim = move_within(draft, rng, spots[0].held_in, first, "theme")
    draft.renumber()
    return [claim] if claim else None


def move_and_rename_theme(draft: Draft, rng: Random) -> list[Claim] | None:
    """A theme moved and got another name besides: one change."""
    claims = move_theme(draft, rng)
    if claims:
        heading = claims[0].new[0]
        _rename(heading, f"{plain(heading.node.title)} og {rng.choice(WHAT)}")
    return claims


def move_section(draft: Draft, rng: Random) -> list[Claim] | None:
    """A section moved among its sisters."""
    parents = [s.box for s in draft.headings() if len(s.box.sections) > 1]
    for parent in shuffled(rng, parents):
        if all(box.node.role is Role.PLAIN for box in parent.sections):
            claim = move_within(draft, rng, parent.sections, 0, "section")
            if claim:
                return [claim]
    return None


def carry_section(draft: Draft, rng: Random) -> list[Claim] | None:
    """A section moved to another theme."""
    spots = [s for s in _headings(draft, Role.PLAIN) if s.above and s.above[0].is_theme]
    goals = _headings(draft, Role.WHAT_WE_DO, Role.WHAT_WE_WANT)
    spot, goal = one_of(draft, rng, spots), one_of(draft, rng, goals)
    if not spot or not goal or spot.above[0] is goal.above[0] or goal.box is spot.box:
        return None
    if words_of(spot.box) > words_of(goal.above[0]):
        return None
    draft.reserve_around(spot)
    draft.reserve(goal.box)
    del spot.held_in[spot.at]
    goal.box.sections.insert(rng.randint(0, len(goal.box.sections)), spot.box)
    return [moved(spot.box, "section")]


def open_section(draft: Draft, rng: Random) -> list[Claim] | None:
    """A new heading above passages that stay in order: it came, and nothing moved."""
    spots = [
        s
        for s in _headings(draft, Role.WHAT_WE_DO, Role.PLAIN, Role.FOREWORD)
        if len(s.box.blocks) > 2
    ]
    spot = one_of(draft, rng, spots)
    if not spot:
        return None
    at = rng.randrange(1, len(spot.box.blocks) - 1)
    below = [box for block in spot.box.blocks[at:] for box in boxes_under(block)]
    if not draft.is_free(*below):
        return None
    made = Heading(
        node=Section(title=plain_text(title(rng))), blocks=spot.box.blocks[at:], sections=[]
    )
    del spot.box.blocks[at:]
    spot.box.sections.insert(0, made)
    draft.reserve(spot.box, made, *below)
    return [Claim(kind="added", node="section", new=(made,), is_bare=True)]


def heading_to_bold(draft: Draft, rng: Random) -> list[Claim] | None:
    """A heading became a bold line."""
    spots = [
        s
        for s in _headings(draft, Role.PLAIN)
        if s.above and s.at == 0 and not s.box.sections and not note_labels(s.box)
    ]
    spot = one_of(draft, rng, spots)
    if not spot:
        return None
    text = tuple(replace(run, strong=True) for run in spot.box.node.title)
    line = fresh(text)
    draft.reserve(line, spot.box, spot.above[-1])
    spot.above[-1].blocks += [line, *spot.box.blocks]
    del spot.held_in[0]
    return [Claim(kind="changed", node="section", old=(spot.box,), new=(line,))]


def split_section(draft: Draft, rng: Random) -> list[Claim] | None:
    """A section split in two, each with a name of its own."""
    for spot in shuffled(rng, _headings(draft, Role.PLAIN)):
        box = spot.box
        if len(box.blocks) < 2 or box.sections or not draft.is_free(*boxes_under(box)):
            continue
        at = len(box.blocks) // 2
        halves = [
            Heading(node=replace(box.node, title=plain_text(words)), blocks=blocks, sections=[])
            for words, blocks in ((title(rng), box.blocks[:at]), (title(rng), box.blocks[at:]))
        ]
        draft.reserve_around(spot)
        draft.reserve(*halves, *boxes_under(box))
        spot.held_in[spot.at : spot.at + 1] = halves
        return [Claim(kind="split", node="section", old=(box,), new=tuple(halves))]
    return None


def split_theme(draft: Draft, rng: Random) -> list[Claim] | None:
    """A theme split in two, each with both questions."""
    for spot in shuffled(rng, _headings(draft, Role.THEME)):
        box = spot.box
        whole = all(len(s.blocks) > 1 for s in box.sections) and len(box.sections) == 2
        if not whole or not draft.is_free(*boxes_under(box)):
            continue
        halves = []
        for first, words in ((True, plain(box.node.title)), (False, title(rng))):
            sections = []
            for below in box.sections:
                at = len(below.blocks) // 2
                sections.append(
                    Heading(
                        node=below.node,
                        blocks=below.blocks[:at] if first else below.blocks[at:],
                        sections=[] if first else below.sections,
                    )
                )
            node = replace(box.node, title=plain_text(words), number=box.node.number or "0")
            halves.append(Heading(node=node, blocks=box.blocks if first else [], sections=sections))
        draft.reserve_around(spot)
        draft.reserve(*boxes_under(halves[0]), *boxes_under(halves[1]), *boxes_under(box))
        spot.held_in[spot.at : spot.at + 1] = halves
        draft.renumber()
        return [Claim(kind="split", node="theme", old=(box,), new=tuple(halves))]
    return None


def change_contact(draft: Draft, rng: Random) -> list[Claim] | None:
    """A field of the metadata changed."""
    if "contact" in draft.busy or not draft.metadata.contact:
        return None
    old, new = draft.metadata.contact, f"{rng.choice(WHAT).capitalize()} og {rng.choice(WHAT)}"
    draft.metadata = replace(draft.metadata, contact=new)
    draft.busy.add("contact")
    return [Claim(kind="changed", node="metadata", old=(old,), new=(new,))]


EDITS: dict[str, Edit] = {
    "section renamed": rename_section,
    "theme renamed": rename_theme,
    "value's slogan": new_slogan,
    "section added": add_section,
    "section removed": remove_section,
    "section moved": move_section,
    "heading above what stays": open_section,
    "heading to bold line": heading_to_bold,
    "section split": split_section,
    "theme added": add_theme,
    "theme removed": remove_theme,
    "theme moved": move_theme,
    "theme moved and renamed": move_and_rename_theme,
    "theme split": split_theme,
    "metadata": change_contact,
}
HARD: dict[str, Edit] = {"section to another theme": carry_section}
