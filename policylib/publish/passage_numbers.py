"""The numbers that passages of a draft carry, so that a meeting can say "tema 3, afsnit 12".

Counted within the theme (outside a theme: within the outermost section), from 1, in reading
order. Paragraphs, list items, table rows, quotations, figures and code count; headings and a
table's header row do not, nor do notes, which have numbers of their own. Further paragraphs of an
item belong to it.
"""

from policylib.document import (
    BulletList,
    Code,
    Figure,
    Footnote,
    ListItem,
    NumberedList,
    Paragraph,
    Policy,
    Quote,
    Raw,
    Row,
    Section,
    Table,
    Text,
    walk,
)
from policylib.document.anchors import Located


def passage_numbers(policy: Policy) -> dict[str, int]:
    """The number of each passage that has one, by its anchor (as `walk` names it)."""
    numbers: dict[str, int] = {}
    counted: dict[str, int] = {}
    of_items: set[str] = set()
    headers: set[str] = set()
    for passage in walk(policy):
        node = passage.node
        if isinstance(node, ListItem):
            of_items.add(passage.anchor)
        if isinstance(node, Table):
            headers.add(f"{passage.anchor}/h1")
        is_own = isinstance(node, ListItem | Row) or passage.parent not in of_items
        if passage.anchor in headers or not is_own or not _counts(node):
            continue
        # An anchor begins with the theme, or with the outermost section outside a theme.
        scope = passage.anchor.partition("/")[0] if passage.sections else ""
        counted[scope] = counted.get(scope, 0) + 1
        numbers[passage.anchor] = counted[scope]
    return numbers


def _counts(node: Located) -> bool:
    match node:
        case Paragraph(text=text):
            return _is_seen(text)
        case Raw():
            return not node.is_hidden
        case ListItem() | Row() | Quote() | Figure() | Code():
            return True
        case Section() | BulletList() | NumberedList() | Table() | Footnote():
            return False


def _is_seen(text: Text) -> bool:
    return any(run.text.strip() or run.note or run.image for run in text)
