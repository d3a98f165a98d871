"""Insertions on both sides of a paragraph's end, kept apart for LibreOffice.

    =Løn  +og pension  ¶  +Ny tekst.  ¶        taken back there: "LønNæste afsnit"
    =     +Løn og pension  -Løn  ¶  +Ny tekst.  ¶        and so it is right

It takes two insertions that meet at a paragraph's end for one, and takes the end back with them.
So what went is set after what came there, or the last words are struck and inserted again.
Word does not mind.
"""

from collections.abc import Sequence
from itertools import pairwise

from policylib.publish.word.merging import Marked, MarkedElement, MarkedLine


def kept_apart(elements: Sequence[MarkedElement]) -> list[MarkedElement]:
    """The same texts, with nothing inserted right before an end that an insertion follows."""
    made = list(elements)
    for at, (line, following) in enumerate(pairwise(elements)):
        if not isinstance(line, MarkedLine) or not isinstance(following, MarkedLine):
            continue
        begins = following.words[0].mark if following.words else following.end
        if line.end == "=" and begins == "+":
            made[at] = line._replace(words=_turned(line.words))
    return made


def _turned(words: tuple[Marked, ...]) -> tuple[Marked, ...]:
    """The same words, ending with what went; as they are where nothing can be struck."""
    came = len(words)
    while came and words[came - 1].mark == "+":
        came -= 1
    gone = came
    while gone and words[gone - 1].mark == "-":
        gone -= 1
    if came == len(words) or gone < came:
        return (*words[:gone], *words[came:], *words[gone:came])
    last = words[came - 1].stretch if came else None
    if last is None or not last.text:
        return words  # a footnote or a picture would be there twice
    cut = last.text.rstrip().rfind(" ") + 1
    kept = [Marked("=", last._replace(text=last.text[:cut]))] if cut else []
    again = last._replace(text=last.text[cut:])
    return (*words[: came - 1], *kept, Marked("+", again), *words[came:], Marked("-", again))
