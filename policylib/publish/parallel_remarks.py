"""What a parallel text says of its changes besides their wording: since a draft, why, what to read too."""

from collections.abc import Iterator, Sequence

from policylib.compare.facts import Change, Comparison
from policylib.compare.redline import Shape
from policylib.compare.styling import Piece
from policylib.document import Run
from policylib.explain import Numbered
from policylib.explain.asides import remarks_on, since_word
from policylib.explain.reasons import why
from policylib.language import Language
from policylib.publish.parallel_rows import Line, Remark, SharedHeading


class Remarks:
    """The remarks of one parallel text; each change's stand once, at its first row."""

    def __init__(
        self, comparison: Comparison, language: Language, changes: Sequence[Numbered]
    ) -> None:
        self._comparison = comparison
        self._language = language
        self._unsaid = {each.change.id: each for each in changes}

    def on(self, ids: Sequence[str], *, is_asked: bool = True) -> tuple[str, ...]:
        """What is said of changes. Where none `is_asked` for a reason, it is not missed either."""
        told: list[str] = []
        for each in dict.fromkeys(ids):
            found = self._unsaid.pop(each, None)
            if found is not None:
                told += self._of(found.change, found.group.value if is_asked else "")
        return tuple(sentence for sentence in told if sentence)

    def _of(self, change: Change, group: str) -> list[str]:
        comparison, language = self._comparison, self._language
        since = since_word(change, comparison, language)
        return [
            f"{since}." if since else "",
            why(change, comparison, language, group=group),
            *remarks_on(change, comparison, language),
        ]

    def withdrawn(self) -> Iterator[SharedHeading | Remark]:
        """What an earlier draft had changed and the new text has not, below a heading of its own."""
        if not self._comparison.withdrawn:
            return
        from policylib.explain.drafts import withdrawn_aside, withdrawn_lines

        aside = withdrawn_aside(self._comparison, self._language)
        pieces = (Piece("=", Run(text=aside.title)),)
        yield SharedHeading(line=Line(shape=Shape.HEADING, pieces=pieces, level=2), is_own=True)
        yield Remark(words=f"{aside.note[:1].upper()}{aside.note[1:]}.")
        for told in withdrawn_lines(self._comparison, self._language):
            yield Remark(words=f"{told.lead}: {told.text}")
