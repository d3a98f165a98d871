"""A PDF that policylib made comes back as the policy that it was made of, unless its words differ."""

from functools import cache

import pytest

from policylib.compare import compare
from policylib.document import Policy
from policylib.intake import FindingKind, Imported
from policylib.intake.pdf.plumbing import extract
from policylib.intake.pdf.reading import policy_of
from policylib.intake.word import import_word
from policylib.markdown import read, without_remarks, write
from policylib.publish.pdf import pdf_of
from policylib.publish.policy_pdf import policy_document, policy_pdf
from policylib.publish.word import policy_word
from tests.importing import outline
from tests.pdf_documents import HARD, HOUSE, image, version
from tests.pdf_reading import failures

SHOWN = read("# Politik\n\n## Forord\n\nLederen svarer inden 7 dage.\n\n## Slut\n\nVi ses.\n")


@cache
def pdf_of_version(label: str) -> bytes:
    return policy_pdf(version(label))


def imported(content: bytes) -> Imported:
    result = policy_of(extract(content), file="politik.pdf")
    assert (result.report.lost, result.report.gained) == ((), ())
    return result


@pytest.mark.parametrize("label", ["1.0", "2.0.1", "3.0", "3.1-udkast"])
def test_a_version_of_the_sample_comes_back_from_its_pdf_and_word_file(label: str) -> None:
    policy = without_remarks(version(label))
    from_pdf = imported(pdf_of_version(label))
    from_word = import_word(policy_word(policy), file="politik.docx").policy

    assert from_pdf.policy == policy
    assert compare(from_word, from_pdf.policy).changes == ()
    (told,) = from_pdf.report.findings
    assert (told.kind, told.words) == (FindingKind.WORD_UNTOUCHED, label)


def test_a_pdf_that_carries_its_text_is_as_accessible_as_before() -> None:
    assert failures(policy_pdf(read(HARD), image=image, house=HOUSE)) == []


def test_remarks_of_authors_are_not_carried() -> None:
    content = policy_pdf(read(f"{write(SHOWN)}\n<!-- Spørg juristen -->\n"))

    assert "Spørg juristen" not in extract(content)["carried"]
    assert imported(content).policy == SHOWN


def of(policy: Policy, carried: str) -> Imported:
    return imported(pdf_of(policy_document(policy), carried=carried))


def test_what_the_pages_say_counts_where_the_file_carries_other_words() -> None:
    result = of(SHOWN, write(SHOWN).replace("7 dage", "9 dage"))

    assert "inden 7 dage." in result.markdown
    assert not result.report.of_kind(FindingKind.WORD_UNTOUCHED)


@pytest.mark.parametrize("carried", ["", "---\nstatus: ?\n---\n", "# Politik\n", "\0"])
def test_what_a_file_carries_and_does_not_show_is_never_taken(carried: str) -> None:
    assert outline(of(SHOWN, carried).policy) == outline(SHOWN)


def test_pages_that_were_touched_are_read_and_the_cover_is_told_not_kept() -> None:
    content = pdf_of_version("3.1-udkast")
    start = content.index(b"<policylib:shown>") + len(b"<policylib:shown>")
    touched = content[:start] + b"0" * 64 + content[start + 64 :]
    result = imported(touched)

    assert result.report.in_order
    assert outline(result.policy)[:2] == outline(version("3.1-udkast"))[:2]
    assert result.policy.metadata.title == "Personalepolitik"
    told = " ".join(each.words for each in result.report.of_kind(FindingKind.COVER_LEFT))
    assert "I høring" in told
    assert "Ikke en juridisk vurdering" in told
