"""A policy that a colleague opened in LibreOffice and pandoc: what they saved reads as it should."""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document

from policylib.compare import compare
from policylib.document import Status
from policylib.errors import SourceError
from policylib.history import open_history
from policylib.intake import FindingKind, TrackedChanges
from policylib.intake.kinds import import_document
from policylib.intake.word import import_word
from policylib.markdown import read, write
from policylib.publish.word import policy_word
from tests.colleague import Job, random_edits, replaced, saved
from tests.conftest import ROOT
from tests.test_intake_word_round_trip import bare
from tests.word_edits import text

_EDITS = [
    ("Vi passer børn, underviser og rydder sne", "rydder sne", "salter veje"),
    ("Restferie overføres efter aftale", "overføres efter aftale", "bortfalder"),
    ("300 kr.", "300 kr.", "350 kr."),
]
_SEEDS = range(6)
_EDITS_EACH = 8


@pytest.fixture(scope="module")
def sample() -> str:
    with open_history(ROOT / "policy_versions") as history:
        return write(history.read(history.resolve("version:3.0")).policy)


@pytest.fixture(scope="module")
def files(sample: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What LibreOffice saved: untouched, edited, with a password, and edited at random."""
    small, whole = policy_word(read(text("2.0"))), policy_word(read(sample))
    jobs = {
        "untouched": Job(small, []),
        "edited": Job(small, [replaced(*each) for each in _EDITS]),
        "encrypted": Job(small, [], password="hemmelig"),  # noqa: S106 - of a test's own file
    }
    for seed in _SEEDS:
        edits, _ = random_edits(sample, seed, _EDITS_EACH)
        jobs[f"seed {seed}"] = Job(whole, edits)
        jobs[f"seed {seed}, not tracked"] = Job(whole, edits, is_tracked=False)
    made = saved(tmp_path_factory.mktemp("office"), list(jobs.values()))
    return dict(zip(jobs, made, strict=True))


def test_saved_by_libreoffice_without_an_edit_it_is_the_same_policy(
    files: dict[str, bytes],
) -> None:
    done = import_word(files["untouched"], file="politik.docx")
    assert done.policy == read(text("2.0"))
    assert done.report.of_kind(FindingKind.WORD_UNTOUCHED)


def test_saved_with_a_password_it_is_told_to_be_encrypted(files: dict[str, bytes]) -> None:
    for reader in (import_word, import_document):
        with pytest.raises(SourceError) as told:
            reader(files["encrypted"], file="politik.docx")
        assert told.value.code == "word-encrypted"


@pytest.mark.parametrize("seed", _SEEDS)
def test_edits_of_all_kinds_are_a_draft_with_just_these_edits(
    seed: int, sample: str, files: dict[str, bytes]
) -> None:
    _, told = random_edits(sample, seed, _EDITS_EACH)
    wanted, was = bare(read(told)), read(sample)
    assert compare(bare(was), wanted).changes
    content = files[f"seed {seed}"]
    done = import_word(content, file="politik.docx", changes=TrackedChanges.PROPOSAL)
    assert bare(done.policy) == wanted
    assert read(done.before) == was
    assert done.policy.metadata.status is Status.DRAFT
    untracked = import_word(files[f"seed {seed}, not tracked"], file="politik.docx")
    assert bare(untracked.policy) == wanted


def test_edited_in_libreoffice_it_is_a_draft_with_those_edits_and_the_comment(
    files: dict[str, bytes],
) -> None:
    policy = read(text("2.0"))
    document = Document(io.BytesIO(files["edited"]))
    about = next(each for each in document.paragraphs if each.text == "Vi svarer alle.")
    document.add_comment(about.runs, text="Også afslag?", author="Bente Hansen", initials="BH")
    made = io.BytesIO()
    document.save(made)
    content = made.getvalue()

    done = import_word(content, file="politik.docx", changes=TrackedChanges.ACCEPT)
    told = write(policy)
    for _, old, new in _EDITS:
        told = told.replace(old, new)
    assert bare(done.policy) == bare(read(told))
    assert done.policy.metadata.status is Status.DRAFT
    assert len(compare(bare(policy), bare(done.policy)).changes) == 3
    (comment,) = done.comments
    assert (comment.role, comment.text, comment.quote) == (
        "Deltager 1", "Også afslag?", "Vi svarer alle."
    )  # fmt: skip
    assert comment.anchor == "rekruttering/hvad-vil-vi/l1/i2"
    assert comment.made_on is not None
    assert "Bente" not in repr(done)

    before = import_word(content, file="politik.docx", changes=TrackedChanges.REJECT)
    assert before.policy == policy


@pytest.mark.parametrize("label", ["1.0", "2.1", "3.0"])
def test_what_pandoc_makes_of_the_sample_is_read_whole(label: str, tmp_path: Path) -> None:
    if not shutil.which("pandoc"):
        pytest.skip("pandoc is not installed: scripts/setup says how")
    with open_history(ROOT / "policy_versions") as history:
        policy = bare(history.read(history.resolve(f"version:{label}")).policy)
    # Its pictures lie elsewhere; pandoc would write their words in their place.
    markdown = "\n".join(line for line in write(policy).split("\n") if not line.startswith("!["))
    source, target = tmp_path / "politik.md", tmp_path / "politik.docx"
    source.write_text(markdown, "utf-8")
    subprocess.run(
        ["pandoc", "-f", "markdown-smart-implicit_figures", str(source), "-o", str(target)],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    done = import_word(target.read_bytes(), file="politik.docx")
    assert bare(done.policy) == read(markdown)
    assert (done.report.lost, done.report.gained, done.report.in_order) == ((), (), True)
