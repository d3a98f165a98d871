"""What is put right in a Word file's elements before they are read, so that no word gets lost."""

from policylib.intake.word.fields import mend_fields
from policylib.intake.word.parts import Element, W

_STORIES = frozenset({f"{W}footnotes", f"{W}endnotes"})


def mend(root: Element) -> None:
    """Mend a part: fields that never end, and the large letter that a paragraph begins with."""
    for story in root if root.tag in _STORIES else (root,):
        mend_fields(story)
    for frame in list(root.iter(f"{W}framePr")):
        if frame.get(f"{W}dropCap") in {"drop", "margin"}:
            _join_letter(frame.getparent().getparent())


def _join_letter(letter: Element) -> None:
    """Set a dropped capital, a paragraph of its own in the file, before the rest of its word."""
    after = letter.getnext()
    if letter.tag != f"{W}p" or after is None or after.tag != f"{W}p":
        return
    at = 1 if after.find(f"{W}pPr") is not None else 0
    after[at:at] = [each for each in letter if each.tag != f"{W}pPr"]
    letter.getparent().remove(letter)
