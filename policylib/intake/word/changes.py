"""Tracked changes: counted, and accepted or rejected as Word would, in the elements themselves.

The standard (ECMA-376): a struck row goes; a struck paragraph's end joins the paragraph to the
next one, whose properties stay; what is inserted stays; rejecting is the mirror of it.
"""

from collections import Counter

from policylib.intake.word.parts import Element, W
from policylib.intake.word.quoting import keep_signs, signs_that_stay

_IN, _OUT = ("ins", "moveTo"), ("del", "moveFrom")
_HOLDERS = frozenset({f"{W}rPr", f"{W}trPr", f"{W}numPr"})
_BESIDE = frozenset({"ins", "del"})
_UNSEEN = frozenset(f"{W}{name}" for name in ("proofErr", "bookmarkStart", "bookmarkEnd"))
_LOOKS = (
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange",
    "tblPrExChange", "tblGridChange", "numberingChange",
)  # fmt: skip


def count_changes(root: Element) -> Counter[str]:
    """How many insertions, deletions, replacements, moves and changes of look stand in a part.

    Marks that stand side by side are one change, as people count: words struck and words put in
    their place are replaced.
    """
    found: Counter[str] = Counter()
    for each in root.iter(*(f"{W}{name}" for name in (*_IN, *_OUT, "cellIns", "cellDel"))):
        name = each.tag.removeprefix(W)
        if name in _BESIDE and each.getparent().tag not in _HOLDERS:
            if _neighbour(each, before=True) is None:
                found[_kind_of(each)] += 1
            continue
        if name in _BESIDE and _goes_with_words(each):
            continue
        if each.getparent().tag == f"{W}numPr":
            found["looks"] += name == "ins"
            continue
        # A move has two ends, and is told once.
        if name != "moveFrom":
            found[
                "moves" if name == "moveTo" else "deletions" if "el" in name else "insertions"
            ] += 1
    found["looks"] += sum(1 for _ in root.iter(*(f"{W}{name}" for name in _LOOKS)))
    return found


def _goes_with_words(mark: Element) -> bool:
    """Whether the mark of a paragraph's end belongs to words of it that are marked alike."""
    paragraph = next(mark.iterancestors(f"{W}p"), None)
    is_end = mark.getparent().tag == f"{W}rPr"
    return is_end and paragraph is not None and paragraph.find(mark.tag) is not None


def _neighbour(change: Element, *, before: bool) -> Element | None:
    """The insertion or deletion that stands right beside one; what shows nothing parts no two."""
    other = change.getprevious() if before else change.getnext()
    while other is not None and (not isinstance(other.tag, str) or other.tag in _UNSEEN):
        other = other.getprevious() if before else other.getnext()
    return other if other is not None and other.tag.removeprefix(W) in _BESIDE else None


def _kind_of(first: Element) -> str:
    """What the changes that stand side by side are together, from the first of them."""
    names = set()
    change: Element | None = first
    while change is not None:
        names.add(change.tag.removeprefix(W))
        change = _neighbour(change, before=False)
    return "replacements" if len(names) > 1 else "insertions" if "ins" in names else "deletions"


def settle(root: Element, *, accept: bool) -> None:
    """Accept or reject all changes in a part."""
    gone, kept = (_OUT, _IN) if accept else (_IN, _OUT)
    _settle_looks(root, accept=accept)
    for each in [] if accept else list(root.iter(f"{W}numPr")):
        if each.find(f"{W}ins") is not None:
            each.getparent().remove(each)
    _drop_rows(root, gone, cell="cellDel" if accept else "cellIns")
    joined = [p for p in root.iter(f"{W}p") if has_end(p, gone)]
    for name in gone:
        for each in list(root.iter(f"{W}{name}")):
            if each.getparent() is not None and each.getparent().tag not in _HOLDERS:
                keep_signs(each)
                each.getparent().remove(each)
    for name in kept:
        for each in list(root.iter(f"{W}{name}")):
            parent = each.getparent()
            if parent.tag in _HOLDERS:
                parent.remove(each)
                continue
            at = parent.index(each)
            parent[at : at + 1] = list(each)
    for paragraph in joined:
        if paragraph.getparent() is not None:
            _join(paragraph)


def has_end(paragraph: Element, names: tuple[str, ...]) -> bool:
    """Whether a paragraph's own end is marked as one of these changes."""
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    return marks is not None and any(marks.find(f"{W}{name}") is not None for name in names)


def _settle_looks(root: Element, *, accept: bool) -> None:
    for name in _LOOKS:
        for change in list(root.iter(f"{W}{name}")):
            owner = change.getparent()
            owner.remove(change)
            before = change.find(f"{W}{name.removesuffix('Change')}")
            if accept or before is None or name not in {"rPrChange", "pPrChange"}:
                continue
            stays = {f"{W}rPr", f"{W}sectPr", f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"}
            for child in list(owner):
                if child.tag not in stays:
                    owner.remove(child)
            for at, child in enumerate(list(before)):
                owner.insert(at, child)


def _drop_rows(root: Element, gone: tuple[str, ...], *, cell: str) -> None:
    for row in list(root.iter(f"{W}tr")):
        if any(row.find(f"{W}trPr/{W}{name}") is not None for name in gone):
            row.getparent().remove(row)
    for each in list(root.iter(f"{W}tc")):
        if each.find(f"{W}tcPr/{W}{cell}") is not None:
            each.getparent().remove(each)
    for table in list(root.iter(f"{W}tbl")):
        if next(table.iter(f"{W}tc"), None) is None:
            table.getparent().remove(table)


def _join(paragraph: Element) -> None:
    """Join a paragraph whose end went to the one after it; its own properties go with its end.

    Where nothing is left of the one after it, they stay: a heading behind whose end somebody had
    begun a new paragraph is that heading again.
    """
    content = signs_that_stay([each for each in paragraph if each.tag != f"{W}pPr"])
    after = paragraph.getnext()
    while after is not None and after.tag not in {f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}sectPr"}:
        after = after.getnext()
    if after is not None and after.tag == f"{W}sdt":
        inner = after.find(f"{W}sdtContent")
        first = next(iter(inner), None) if inner is not None else None
        after = first if first is not None and first.tag == f"{W}p" else after
    if after is not None and after.tag == f"{W}p":
        if _has_words(paragraph) and not _has_words(after):
            _hand_over(paragraph, after)
        at = 1 if after.find(f"{W}pPr") is not None else 0
        after[at:at] = content
        paragraph.getparent().remove(paragraph)
    elif not _has_words(paragraph) and (
        paragraph.getparent().tag != f"{W}tc" or len(paragraph.getparent().findall(f"{W}p")) > 1
    ):
        paragraph.getparent().remove(paragraph)


def _has_words(paragraph: Element) -> bool:
    return next(paragraph.iter(f"{W}t", f"{W}delText", f"{W}drawing"), None) is not None


def _hand_over(paragraph: Element, after: Element) -> None:
    """Give a paragraph's properties to another one, which keeps the section that it ends."""
    own, others = paragraph.find(f"{W}pPr"), after.find(f"{W}pPr")
    if others is not None:
        section = others.find(f"{W}sectPr")
        after.remove(others)
        if section is not None and own is not None:
            own.append(section)
    if own is not None:
        after.insert(0, own)
