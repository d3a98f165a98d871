"""What lies on a PDF's pages and in its file beside the text: fields, notes, files. For the child.

["shown" | "remark", text, author, top]      top in points from the page's upper edge
"""

from collections.abc import Iterable, Sequence
from typing import Any

from policylib.intake.pdf.structure import read_text, resolved

SHOWN, REMARK = "shown", "remark"
_ON_THE_PAGE = frozenset({"FreeText", "Stamp"})
_SILENT = frozenset({"Link", "Popup", "FileAttachment"})
_UNSEEN = 2 | 32
_LONGEST = 2000
_MOST, _DEEPEST = 500, 20


def annotated(annotations: Iterable[dict[str, Any]]) -> list[list[Any]]:
    """What the annotations of a page say, seen or in a note."""
    found: list[list[Any]] = []
    for each in annotations:
        facts = each.get("data") or {}
        kind = _name(facts.get("Subtype"))
        flags = resolved(facts.get("F"))
        if kind in _SILENT or (isinstance(flags, int) and flags & _UNSEEN):
            continue
        if kind == "Widget":
            what, said = SHOWN, _filled_in(facts)
        else:
            what = SHOWN if kind in _ON_THE_PAGE else REMARK
            said = _said(facts.get("Contents"))
        if said and len(found) < _MOST:
            author = "" if kind == "Widget" else _said(facts.get("T"))
            found.append([what, said, author, float(each["top"])])
    return found


def struck_through(annotations: Iterable[dict[str, Any]]) -> list[list[float]]:
    """The lines that annotations draw through words: x0, top, x1, bottom."""
    found: list[list[float]] = []
    for each in annotations:
        facts = each.get("data") or {}
        if _name(facts.get("Subtype")) != "StrikeOut":
            continue
        corner, quads = _numbers(facts.get("Rect")), _numbers(facts.get("QuadPoints"))
        if len(corner) != 4:
            continue
        right, up = each["x0"] - min(corner[::2]), each["top"] + max(corner[1::2])
        for start in range(0, min(len(quads), 8 * _MOST) - 7, 8):
            xs, ys = quads[start : start + 8 : 2], quads[start + 1 : start + 8 : 2]
            middle = up - (min(ys) + max(ys)) / 2
            found.append([min(xs) + right, middle, max(xs) + right, middle])
    return found


def attached(catalog: Any, annotations: Iterable[dict[str, Any]]) -> list[str]:
    """The names of the files that lie in a PDF."""
    found: list[str] = []
    names = resolved(catalog.get("Names"))
    if isinstance(names, dict):
        _gather(resolved(names.get("EmbeddedFiles")), found, 0)
    for each in annotations:
        facts = each.get("data") or {}
        if _name(facts.get("Subtype")) == "FileAttachment":
            found.append(_file_name(resolved(facts.get("FS"))))
    return list(dict.fromkeys(found))[:_MOST]


def _gather(node: Any, found: list[str], depth: int) -> None:
    if not isinstance(node, dict) or depth > _DEEPEST or len(found) > _MOST:
        return
    found += [_file_name(resolved(entry)) for entry in _list(node.get("Names"))[1::2]]
    for kid in _list(node.get("Kids"))[:_MOST]:
        _gather(resolved(kid), found, depth + 1)


def _file_name(facts: Any) -> str:
    told = facts if isinstance(facts, dict) else {}
    return _said(told.get("UF")) or _said(told.get("F")) or "?"


def _filled_in(facts: dict[str, Any]) -> str:
    """What a field of a form holds: its words, or its name where it is a ticked box."""
    above: list[dict[str, Any]] = [facts]
    while len(above) < _DEEPEST and isinstance(parent := resolved(above[-1].get("Parent")), dict):
        above.append(parent)
    kind = _name(next((each["FT"] for each in above if "FT" in each), None))
    value = next((each["V"] for each in above if "V" in each), None)
    if kind == "Btn":
        state = _name(facts.get("AS", value))
        name = next((said for each in above if (said := _said(each.get("TU", each.get("T"))))), "")
        return "" if state in {"", "Off"} else f"☒ {name}".strip()
    told = [_said(each) for each in _list(value)] or [_said(value)]
    return ", ".join(each for each in told if each)


def _said(value: Any) -> str:
    value = resolved(value)
    text = read_text(value) if isinstance(value, bytes) else value
    return " ".join(text.split())[:_LONGEST] if isinstance(text, str) else ""


def _name(value: Any) -> str:
    value = resolved(value)
    name = getattr(value, "name", value)
    if isinstance(name, bytes):
        return name.decode("latin-1")
    return name if isinstance(name, str) else ""


def _list(value: Any) -> list[Any]:
    inner = resolved(value)
    return inner if isinstance(inner, list) else []


def _numbers(value: Any) -> Sequence[float]:
    told = [resolved(each) for each in _list(value)]
    return [float(each) for each in told if isinstance(each, (int, float))]
