"""What is put right in a Word file's elements before they are read, so that no word gets lost."""

from policylib.intake.word.fields import mend_fields
from policylib.intake.word.parts import Element, W

_STORIES = frozenset({f"{W}footnotes", f"{W}endnotes"})


def mend(root: Element) -> None:
    """Mend a part: fields that never end, and the large letter that a paragraph begins with."""
    for story in root if root.tag in _STORIES else (root,):
        mend_fields(story)
    # From the last to the first: what was joined is never moved again.
    for frame in reversed(list(root.iter(f"{W}framePr"))):
        if frame.get(f"{W}dropCap") in {"drop", "margin"}:
            _join_letter(frame.getparent().getparent())


def _join_letter(letter: Element) -> None:
    """Set a dropped capital, a paragraph of its own in the file, before the rest of its word."""
    after = letter.getnext()
    if letter.tag != f"{W}p" or after is None or after.tag != f"{W}p":
        return
    first = after.find(f"{W}pPr")
    for each in reversed([each for each in letter if each.tag != f"{W}pPr"]):
        if first is None:
            after.insert(0, each)
        else:
            first.addnext(each)  # a slice would count all that was joined before
    letter.getparent().remove(letter)
