"""What leads from one place of the text to another: links to bookmarks, names of notes, pictures."""

from collections.abc import Callable, Collection

from policylib.document import (
    Block,
    BulletList,
    Figure,
    Link,
    ListItem,
    NumberedList,
    Paragraph,
    Policy,
    Quote,
    Row,
    Run,
    Section,
    Table,
    Text,
    heading_of,
    normalise,
    walk,
)
from policylib.intake.report import FindingKind
from policylib.intake.word.lines import Element, Findings, Grid, Line
from policylib.markdown import read, write
from policylib.profile import Profile
from policylib.records import replace

Change = Callable[[Run], Run]


def leading_within(
    policy: Policy,
    elements: list[Element],
    profile: Profile,
    findings: Findings,
    known: Collection[str] = (),
) -> Policy:
    """The policy with its inner links leading to headings, as Markdown names them.

    A link to a bookmark that stands in no heading keeps its words, and is reported, unless it is
    `known`: one that a policy of ours has.
    """
    marks = {
        mark: line for line in elements if isinstance(line, Line) for mark in line.marks if line.heading
    }  # fmt: skip
    wanted = {link for link in _links(elements) if link.startswith("#")}
    if not wanted:
        return policy
    anchors = [
        (normalise(heading_of(passage.node)), passage.anchor)
        for passage in walk(read(write(policy), profile=profile))
        if isinstance(passage.node, Section)
    ]
    headings = [line for line in elements if isinstance(line, Line) and line.heading]
    places: dict[str, str] = {}
    for mark, line in marks.items():
        before = [each for each in headings if each.words == line.words]
        same = [anchor for words, anchor in anchors if words.endswith(normalise(line.words))]
        if same:
            places[f"#{mark}"] = f"#{same[min(before.index(line), len(same) - 1)]}"
    places |= {link: link for link in known if link in wanted and link not in places}
    for link in sorted(wanted - places.keys()):
        place = next((each.place for each in elements if link in _links([each])), 1)
        findings.add(FindingKind.LINK_MISSING, place, link)

    def led(run: Run) -> Run:
        if run.link is None or not run.link.target.startswith("#"):
            return run
        target = places.get(run.link.target)
        return replace(run, link=Link(target=target) if target else None)

    return _changed(policy, led)


def with_labels(
    elements: list[Element], notes: dict[str, list[Element]], labels: list[str]
) -> tuple[list[Element], dict[str, list[Element]]]:
    """Notes by the names that the policy has for them, where it has as many."""
    if len(labels) != len(notes) or not labels:
        return elements, notes
    names = dict(zip(notes, labels, strict=True))

    def named(run: Run) -> Run:
        return replace(run, note=names.get(run.note, run.note)) if run.note else run

    def in_line(each: Element) -> Element:
        if isinstance(each, Grid):
            return replace(
                each, rows=tuple(tuple(_text(c, named) for c in row) for row in each.rows)
            )
        return replace(each, text=_text(each.text, named))

    told = {names[label]: [in_line(each) for each in lines] for label, lines in notes.items()}
    return [in_line(each) for each in elements], told


def with_paths(policy: Policy, own: list[str], wanted: list[str]) -> Policy:
    """Pictures by the paths that the policy has for them, where it has as many."""
    if len(own) != len(wanted) or not own:
        return policy
    paths = iter(wanted)

    def shown(run: Run) -> Run:
        return replace(run, image=next(paths)) if run.image else run

    return _changed(policy, shown)


def _links(elements: list[Element]) -> list[str]:
    texts: list[Text] = []
    for each in elements:
        texts += [each.text] if isinstance(each, Line) else [c for row in each.rows for c in row]
    return [run.link.target for text in texts for run in text if run.link]


def _text(text: Text, change: Change) -> Text:
    return tuple(map(change, text))


def _changed(policy: Policy, change: Change) -> Policy:
    """The policy with every run changed, in the order of the text."""
    return replace(
        policy,
        heading=_text(policy.heading, change),
        blocks=_blocks(policy.blocks, change),
        sections=tuple(_section(each, change) for each in policy.sections),
        footnotes=tuple(
            replace(note, blocks=_blocks(note.blocks, change)) for note in policy.footnotes
        ),
    )


def _section(section: Section, change: Change) -> Section:
    return replace(
        section,
        title=_text(section.title, change),
        blocks=_blocks(section.blocks, change),
        sections=tuple(_section(each, change) for each in section.sections),
    )


def _blocks(blocks: tuple[Block, ...], change: Change) -> tuple[Block, ...]:
    return tuple(_block(each, change) for each in blocks)


def _block(block: Block, change: Change) -> Block:
    match block:
        case Paragraph(text=text):
            return replace(block, text=_text(text, change))
        case BulletList(items=items) | NumberedList(items=items):
            return replace(block, items=tuple(_item(each, change) for each in items))
        case Quote(blocks=blocks):
            return replace(block, blocks=_blocks(blocks, change))
        case Table(header=header, rows=rows):
            return replace(
                block, header=_row(header, change), rows=tuple(_row(r, change) for r in rows)
            )
        case Figure():
            run = change(Run(text=block.alt, image=block.image, link=block.link))
            return replace(block, image=run.image, link=run.link)
        case _:
            return block


def _item(item: ListItem, change: Change) -> ListItem:
    return replace(item, blocks=_blocks(item.blocks, change))


def _row(row: Row, change: Change) -> Row:
    return replace(row, cells=tuple(_text(cell, change) for cell in row.cells))
