"""The page of tricky cases says what the program says."""

from collections.abc import Iterator

import pytest

from policylib.compare import compare
from policylib.explain import explain_change
from policylib.markdown import read
from tests.documents import ROOT, Fence, fences

PAGE = ROOT / "docs" / "tricky-cases.md"
AROUND = "# Personalepolitik\n\n## Tema 1: Hverdagen\n\n### Hvad gør vi?\n\n{}\n"


def cases() -> Iterator[tuple[Fence, Fence, Fence]]:
    """The old text, the new one, and the answer of each case."""
    blocks = fences(PAGE)
    assert [block.language for block in blocks] == ["markdown", "markdown", "text"] * (
        len(blocks) // 3
    )
    yield from zip(blocks[::3], blocks[1::3], blocks[2::3], strict=True)


def answer(old: str, new: str) -> str:
    """What the program says, one line for each change."""
    comparison = compare(read(AROUND.format(old)), read(AROUND.format(new)))
    told = [
        f"{change.id.rpartition('/')[2]}, {change.significance}: {explain_change(change, 'da')}"
        for change in comparison.changes
    ]
    return "\n".join(told or ["no change"]) + "\n"


@pytest.mark.parametrize(
    ("old", "new", "told"), list(cases()), ids=lambda block: f"line {block.line}"
)
def test_a_tricky_case_is_answered_as_the_page_says(old: Fence, new: Fence, told: Fence) -> None:
    assert answer(old.text, new.text) == told.text
