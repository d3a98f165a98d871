"""Mean Word files: every word stands in the text, or the report names it."""

import pytest

from policylib.intake.word import import_word
from tests.word_mean import MEAN


@pytest.mark.parametrize("name", MEAN)
def test_no_word_of_a_mean_file_is_lost(name: str) -> None:
    mean = MEAN[name]
    done = import_word(mean.content, file="politik.docx")
    assert done.markdown.partition("\n# Politik\n\n")[2] == f"{mean.text}\n"
    assert (done.report.lost, done.report.gained, done.report.in_order) == ((), (), True)
    told = [finding.words for finding in done.report.findings]
    for words in mean.named:
        assert any(words in each for each in told), told
