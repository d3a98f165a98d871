"""A reader's view of an imported text, for the tests of the room `intake`."""

from policylib.document import (
    BulletList,
    NumberedList,
    Paragraph,
    Policy,
    Quote,
    Section,
    heading_of,
    text_of,
    walk,
)
from policylib.intake import FindingKind, Imported, import_text


def imported(text: str, title: str = "Politik") -> Imported:
    """The result of importing a text under a title that plays no part."""
    return import_text(text, file="kilde.txt", title=title)


def outline(policy: Policy) -> list[str]:
    """Every passage on a line of its own: what it is, and its words."""
    told: list[str] = []
    for passage in walk(policy):
        depth = len(passage.sections)
        match passage.node:
            case Section() as section:
                told.append(f"{'#' * (depth + 1)} {heading_of(section)}")
            case Paragraph() as paragraph:
                told.append(text_of(paragraph))
            case BulletList(items=items):
                told += [f"• {text_of(item)}" for item in items]
            case NumberedList(items=items, start=start):
                told += [f"{n}. {text_of(item)}" for n, item in enumerate(items, start)]
            case Quote(blocks=blocks):
                told += [f"> {text_of(block)}" for block in blocks]
            case _:
                pass
    return told


def read_as(text: str) -> list[str]:
    """What a text is read as."""
    return outline(imported(text).policy)


def found(result: Imported, kind: FindingKind) -> list[tuple[int, str]]:
    """The lines and words of the findings of one kind."""
    return [(each.line, each.words) for each in result.report.of_kind(kind)]
