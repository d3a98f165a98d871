"""Which words each comment of a Word file marks, and in which paragraph they begin."""

from collections import Counter
from collections.abc import Sequence

from policylib.document import Run
from policylib.intake.word.letters import Place
from policylib.intake.word.lines import Remark
from policylib.intake.word.parts import Element, W

_BEGINS, _ENDS, _POINTS = "commentRangeStart", "commentRangeEnd", "commentReference"
_SIGNS = tuple(f"{W}{name}" for name in (_BEGINS, _ENDS, _POINTS))


class Quotes:
    """The words that comments mark, gathered while the text is read."""

    def __init__(self) -> None:
        self._open: dict[str, list[str]] = {}
        self._found: dict[str, tuple[int, list[str]]] = {}
        self._waiting: list[str] = []

    def between(self, sign: Element) -> None:
        """Take in a sign that stands between paragraphs: it belongs to the next one."""
        own = sign.get(f"{W}id") or ""
        if sign.tag == f"{W}{_BEGINS}":
            self._waiting.append(own)
        elif sign.tag == f"{W}{_ENDS}":
            self._open.pop(own, None)

    def follow(self, places: Sequence[Place], runs: Sequence[Run], place: int) -> None:
        """Keep which words of a paragraph each comment marks, over as many as it does."""
        for own in self._waiting:
            self._begin(own, place)
        self._waiting.clear()
        at = 0
        for each in [*places, Place("", "", at=len(runs))]:
            words = "".join(run.text for run in runs[at : each.at]).replace("\0", " ")
            for quoted in self._open.values():
                quoted.append(words)
            at = each.at
            if each.sign == _BEGINS:
                self._begin(each.own, place)
            elif each.sign == _ENDS:
                self._open.pop(each.own, None)
            elif each.sign == _POINTS:
                self._found.setdefault(each.own, (place, []))
        for quoted in self._open.values():
            quoted.append(" ")

    def _begin(self, own: str, place: int) -> None:
        self._open[own] = []
        self._found[own] = place, self._open[own]

    def remarks(self, comments: Element | None, gone: dict[str, str]) -> list[Remark]:
        """The comments with the words that they mark; `gone` are those of which no word is left."""
        found = []
        for each in comments.iter(f"{W}comment") if comments is not None else ():
            own = each.get(f"{W}id") or ""
            place, quoted = self._found.get(own, (0, []))
            quote = " ".join("".join(quoted).split())
            paragraphs = [
                "".join(t.text or " " for t in p.iter(f"{W}t", f"{W}tab", f"{W}br"))
                for p in each.iter(f"{W}p")
            ]
            found.append(
                Remark(
                    author=each.get(f"{W}author") or "",
                    text="\n".join(" ".join(p.split()) for p in paragraphs if p.strip()),
                    date=(each.get(f"{W}date") or "")[:10],
                    place=place,
                    quote=quote or gone.get(own, ""),
                )
            )
        return found


def marked_words(root: Element) -> dict[str, str]:
    """The words that each comment marks in a text whose changes are still tracked, both kinds."""
    parts: dict[str, list[str]] = {}
    open_: set[str] = set()
    for each in root.iter(*_SIGNS[:2], f"{W}t", f"{W}delText", f"{W}p"):
        own = each.get(f"{W}id") or ""
        if each.tag == f"{W}{_BEGINS}":
            open_.add(own)
            parts[own] = []
        elif each.tag == f"{W}{_ENDS}":
            open_.discard(own)
        else:
            words = " " if each.tag == f"{W}p" else each.text or ""
            for name in open_:
                parts[name].append(words)
    return {own: " ".join("".join(words).split()) for own, words in parts.items()}


def keep_signs(going: Element) -> None:
    """Set the signs of comments in an element that goes before it, so that they stay."""
    parent = going.getparent()
    for sign in list(going.iter(*_SIGNS[:2])):
        parent.insert(parent.index(going), sign)


def signs_that_stay(content: Sequence[Element]) -> list[Element]:
    """What is left of a paragraph that goes, but for comments on words of it that are gone too."""
    words = (f"{W}t", f"{W}delText", f"{W}drawing", f"{W}footnoteReference", f"{W}endnoteReference")
    if any(next(each.iter(*words), None) is not None for each in content):
        return list(content)
    count = Counter(each.get(f"{W}id") for each in content if each.tag in _SIGNS[:2])
    return [
        each for each in content
        if not ((each.tag in _SIGNS[:2] and count[each.get(f"{W}id")] == 2) or _points(each))
    ]  # fmt: skip


def _points(element: Element) -> bool:
    return next(element.iter(f"{W}{_POINTS}"), None) is not None
