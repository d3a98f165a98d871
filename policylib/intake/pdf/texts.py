"""Lines of words as one styled text: divided words joined, blanks, bold, italics and links."""

from collections.abc import Iterable, Mapping, Sequence

from policylib.document import Link, Run, Text
from policylib.intake.joins import Join, Joiner, joined
from policylib.intake.lines import SOFT_HYPHEN
from policylib.intake.lines import Line as Plain
from policylib.intake.pdf.sheets import Line, Word, stands_apart
from policylib.intake.report import Finding, FindingKind
from policylib.markdown.inline import tidy

_UNSEEN = str.maketrans(
    dict.fromkeys("\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\N{WORD JOINER}")
)


class Texts:
    """Makes texts of one document's lines, and keeps the findings that it makes on the way.

    `notes` tells which raised words are marks of which note.
    """

    def __init__(
        self, lines: Iterable[Line], lang: str, notes: Mapping[tuple[int, int], str]
    ) -> None:
        self.findings: list[Finding] = []
        self._notes = notes
        self._places: list[Line] = list(lines)
        self._joiner = Joiner(
            (Plain(number=n, text=line.text) for n, line in enumerate(self._places)), lang
        )

    def text(self, lines: Sequence[Line], *, is_plain: bool = False) -> Text:
        """Lines as one text; without bold and italics where `is_plain`."""
        keeps_bold = keeps_italic = not is_plain
        runs: list[Run] = []
        for place, line in enumerate(lines):
            for index, word in enumerate(line.words):
                run = self._run(word, bold=keeps_bold, italic=keeps_italic)
                if index and stands_apart(line.words[index - 1], word) and not run.note:
                    runs.append(_blank(runs[-1], run))
                elif not index and place:
                    self._join(runs, lines[place - 1], line, run)
                runs.append(run)
        return tidy(runs)

    def _run(self, word: Word, *, bold: bool, italic: bool) -> Run:
        note = self._notes.get(word.place, "")
        if note:
            return Run(note=note)
        return Run(
            text=word.text.translate(_UNSEEN),
            strong=word.is_bold and bold,
            emphasis=word.is_italic and italic,
            link=Link(target=word.link) if word.link else None,
        )

    def _join(self, runs: list[Run], above: Line, line: Line, run: Run) -> None:
        """Put between two lines what belongs there, and note what was done."""
        before, after = above.text, line.text
        how = self._joiner.decide(before, after)
        self.findings.append(
            Finding(kind=FindingKind.LINE_JOINED, line=line.number, page=line.page)
        )
        if how is Join.BLANK and not run.note:
            runs.append(_blank(runs[-1], run))
            return
        end, start = before.rpartition(" ")[2], after.partition(" ")[0]
        kinds = {
            Join.WORD: FindingKind.WORD_JOINED,
            Join.WORD_UNSEEN: FindingKind.WORD_JOINED_GUESS,
        }
        if how is not Join.BLANK:
            kind = kinds.get(how, FindingKind.HYPHEN_KEPT)
            becomes = joined(end, start, how).replace(SOFT_HYPHEN, "")
            words = f"{end} {start}".replace(SOFT_HYPHEN, "-")
            self.findings.append(
                Finding(kind=kind, words=words, becomes=becomes, line=line.number, page=line.page)
            )
        if how in kinds and runs[-1].text:
            last = runs.pop()
            runs.append(_with_text(last, last.text[:-1]))
        elif how is Join.HYPHEN_THEN_BLANK:
            runs.append(_blank(runs[-1], run))

    def odd_hyphens(self) -> list[Finding]:
        """Words with a hyphen that the text elsewhere writes as one."""
        return [
            Finding(
                kind=FindingKind.ODD_HYPHEN,
                line=self._places[number].number,
                page=self._places[number].page,
                words=word,
            )
            for word, number in self._joiner.odd_hyphens()
        ]


def _blank(before: Run, after: Run) -> Run:
    """A blank between two runs, in what both have."""
    return Run(
        text=" ",
        strong=before.strong and after.strong,
        emphasis=before.emphasis and after.emphasis,
        link=before.link if before.link == after.link else None,
    )


def _with_text(run: Run, text: str) -> Run:
    return Run(text=text, strong=run.strong, emphasis=run.emphasis, link=run.link)
