"""A policy that a colleague opened in LibreOffice and pandoc: what they saved reads as it should."""

import io
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document

from policylib.compare import compare
from policylib.document import Status
from policylib.intake import FindingKind, TrackedChanges
from policylib.intake.word import import_word
from policylib.markdown import read, write
from policylib.publish.word import policy_word
from tests.conftest import ROOT
from tests.test_intake_word_round_trip import bare
from tests.test_word_office import SYSTEM_PYTHON
from tests.word_edits import text

_EDITS = [
    ["rydder sne", "salter veje"],
    ["Restferie overføres efter aftale", "Restferie bortfalder"],
    ["300 kr.", "350 kr."],
]


def saved(folder: Path, content: bytes, edits: list[list[str]]) -> bytes:
    """What LibreOffice saves after these edits, changes tracked."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed: scripts/setup says how")
    if not Path("/usr/lib/python3/dist-packages/uno.py").exists():
        pytest.skip("python3-uno is not installed: scripts/setup says how")
    source, target = folder / "politik.docx", folder / "rettet.docx"
    source.write_bytes(content)
    done = subprocess.run(
        [SYSTEM_PYTHON, "-m", "tests.office_editing", source, target, json.dumps(edits)],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return target.read_bytes()


def test_saved_by_libreoffice_without_an_edit_it_is_the_same_policy(tmp_path: Path) -> None:
    policy = read(text("2.0"))
    done = import_word(saved(tmp_path, policy_word(policy), []), file="politik.docx")
    assert done.policy == policy
    assert done.report.of_kind(FindingKind.WORD_UNTOUCHED)


def test_edited_in_libreoffice_it_is_a_draft_with_those_edits_and_the_comment(
    tmp_path: Path,
) -> None:
    policy = read(text("2.0"))
    document = Document(io.BytesIO(saved(tmp_path, policy_word(policy), _EDITS)))
    about = next(each for each in document.paragraphs if each.text == "Vi svarer alle.")
    document.add_comment(about.runs, text="Også afslag?", author="Bente Hansen", initials="BH")
    made = io.BytesIO()
    document.save(made)
    content = made.getvalue()

    done = import_word(content, file="politik.docx", changes=TrackedChanges.ACCEPT)
    told = write(policy)
    for old, new in _EDITS:
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
    from policylib.history import open_history

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
