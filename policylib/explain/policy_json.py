"""A policy as a JSON document: what it is, and every passage with its place and its words.

The words of the passages, with the title, are all the words of the policy; docs/policy-format.md
describes the document, `policy.schema.json` beside this module holds it.
"""

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from policylib.document import (
    Code,
    Decision,
    Figure,
    Footnote,
    Link,
    ListItem,
    Located,
    Metadata,
    NumberedList,
    Paragraph,
    Passage,
    Policy,
    Quote,
    Row,
    Section,
    Status,
    Text,
    full_text,
    heading_of,
    metadata_values,
    plain,
    text_of,
    texts_in,
    title_of,
    walk,
)

FORMAT = "policylib.policy/1"


def policy_to_json(
    policy: Policy,
    *,
    name: str = "",
    commit: str = "",
    status: Status | None = None,
    lineage: Mapping[str, str] | None = None,
    below: str = "",
) -> str:
    """The policy as text in JSON; the same policy gives the same bytes.

    `name` is what it was asked for by, `commit` what holds it, `status` where it stands today
    (without it, what the text says of itself). `lineage` are the names of its passages by their
    anchors. `below` is the anchor of one passage: nothing but it and what stands under it is told.
    """
    metadata = policy.metadata
    status = status or metadata.status
    told = {
        "format": FORMAT,
        "name": name or metadata.version,
        "commit": commit or None,
        "title": title_of(policy),
        "lang": metadata.lang,
        "status": status.value if status else None,
        "metadata": {key: _value(value) for key, value in _told(metadata)},
        "passages": [
            _passage(each, lineage or {})
            for each in walk(policy)
            if not below or f"{each.anchor}/".startswith(f"{below}/")
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _told(metadata: Metadata) -> Iterator[tuple[str, object]]:
    yield from (pair for pair in metadata_values(metadata) if pair[0] != "source")


def _value(value: object) -> object:
    match value:
        case Decision():
            date = value.date.isoformat() if value.date else None
            return {"body": value.body, "date": date, "reference": value.reference}
        case datetime.date():
            return value.isoformat()
        case Status():
            return value.value
        case _:
            return str(value)


def _passage(passage: Passage, lineage: Mapping[str, str]) -> dict[str, Any]:
    node = passage.node
    source = node.source
    told: dict[str, Any] = {
        "anchor": passage.anchor,
        "node": kind_of(node),
        "place": list(passage.headings),
        "text": heading_of(node) if isinstance(node, Section) else text_of(node),
    }
    match node:
        case Section():
            told |= {"role": node.role.value, "label": node.label, "number": node.number}
            told["title"] = text_of(node)
            if node.force:
                told["force"] = node.force.value
        case ListItem():
            if node.force:
                told["force"] = node.force.value
        case NumberedList():
            told["start"] = node.start
        case Row():
            told["cells"] = [plain(cell) for cell in node.cells]
        case Figure():
            told |= {"image": node.image, "alt": node.alt, "caption": node.caption}
        case Footnote():
            told["label"] = node.label
        case Code():
            told |= {"code": node.text, "language": node.language}
        case _:
            pass
    notes = [run.note for text in _own_texts(node) for run in text if run.note]
    links = list(_links(node))
    told |= {"notes": notes} if notes else {}
    told |= {"links": links} if links else {}
    told |= {"lineage": lineage[passage.anchor]} if passage.anchor in lineage else {}
    return told | {"file": source.file if source else None, "line": source.line if source else None}


def _own_texts(node: Located) -> Iterable[Text]:
    """The texts that a passage consists of itself, without the passages that stand under it."""
    match node:
        case Section(title=title):
            return (title,)
        case ListItem(blocks=blocks):
            return texts_in(blocks[0]) if blocks and isinstance(blocks[0], Paragraph) else ()
        case Paragraph() | Row() | Quote() | Footnote():
            return texts_in(node)
        case _:
            return ()


def _links(node: Located) -> Iterator[dict[str, str]]:
    for text in _own_texts(node):
        for run in text:
            if run.link is not None:
                yield {"text": run.text, **_target(run.link)}
    if isinstance(node, Figure) and node.link is not None:
        yield {"text": full_text(node), **_target(node.link)}


def _target(link: Link) -> dict[str, str]:
    return {"target": link.target, **({"title": link.title} if link.title else {})}


def kind_of(node: Located) -> str:
    """What a passage is, in small letters: "section", "list_item"."""
    name = type(node).__name__
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
