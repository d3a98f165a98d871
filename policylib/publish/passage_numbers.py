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
from policylib.language.paper import paper_words
from policylib.publish.inline import Setting
from policylib.publish.markup import NOTHING, Html, element


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


def draft_passages(policy: Policy) -> dict[str, int]:
    """The same for a version that has not been adopted; none for one that has, or says nothing."""
    status = policy.metadata.status
    return {} if status is None or status.is_adopted else passage_numbers(policy)


def passage_mark(setting: Setting, anchor: str | None) -> Html:
    """A passage's number, to stand before its words; nothing where it has none.

    Style sheets put it into the margin; it is read as "Afsnit 12".
    """
    number = setting.passages.get(anchor or "")
    if number is None:
        return NOTHING
    said = element(
        "span", f"{paper_words(setting.words.lang).passage}\N{NO-BREAK SPACE}", class_="aid"
    )
    after = element("span", ". ", class_="aid")
    return element("span", said, str(number), after, class_="label passage-number")


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
