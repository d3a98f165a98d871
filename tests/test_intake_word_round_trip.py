"""A policy that went to Word comes back: untouched as it was, edited as a draft with the edits."""

import base64
import datetime
import io
import re
import zipfile
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, given, settings

from policylib.compare import compare
from policylib.document import BulletList, Metadata, NumberedList, Policy, Quote, Status
from policylib.errors import TrackedChangesError
from policylib.history import open_history
from policylib.intake import FindingKind, TrackedChanges
from policylib.intake.word import import_word
from policylib.language import message
from policylib.markdown import read, without_remarks, write
from policylib.publish.word import policy_word, redline_word
from policylib.records import replace
from tests.conftest import ROOT
from tests.importing import found
from tests.policies import edited_policies
from tests.word_edits import EDITS, edited, text
from tests.word_intake import packed, parts_of, without_what_it_carries

_SLOW = settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)


def bare(policy: Policy) -> Policy:
    return replace(policy, metadata=Metadata())


def joins(policy: Policy) -> bool:
    """Whether neighbours of one kind stand together, which Word shows as one."""

    def beside(blocks: tuple[object, ...]) -> bool:
        pairs = pairwise(blocks)
        return any(type(a) is type(b) and isinstance(a, BulletList | NumberedList | Quote) for a, b in pairs)  # fmt: skip

    waiting = list(policy.sections)
    found = beside(policy.blocks)
    while waiting:
        section = waiting.pop()
        found = found or beside(section.blocks)
        waiting += section.sections
    return found


def with_words(content: bytes, old: str, new: str) -> bytes:
    """A file of ours after somebody changed words in it."""
    with zipfile.ZipFile(io.BytesIO(content)) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    assert old.encode() in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(old.encode(), new.encode())
    return packed(parts)


@_SLOW
@given(edited_policies)
def test_what_went_to_word_comes_back_as_it_was(pair: tuple[Policy, Policy]) -> None:
    done = import_word(policy_word(pair[1]), file="politik.docx")
    assert done.policy == pair[1]
    assert (done.report.lost, done.report.gained, done.report.in_order) == ((), (), True)


@_SLOW
@given(edited_policies)
def test_its_words_alone_tell_the_same_text(pair: tuple[Policy, Policy]) -> None:
    assume(not joins(pair[1]))
    content = without_what_it_carries(policy_word(pair[1]))
    done = import_word(content, file="politik.docx")
    assert bare(done.policy) == bare(pair[1])
    assert (done.report.lost, done.report.gained, done.report.in_order) == ((), (), True)


@_SLOW
@given(edited_policies)
def test_a_redline_rejected_is_the_old_text_and_accepted_the_new(
    pair: tuple[Policy, Policy],
) -> None:
    assume(pair[0] != pair[1])
    content = redline_word(compare(*pair))
    for chosen, wanted in ((TrackedChanges.REJECT, pair[0]), (TrackedChanges.ACCEPT, pair[1])):
        done = import_word(content, file="politik.docx", changes=chosen)
        assert done.policy == wanted
        # Without what the file carries, its tracked changes alone lead to either text.
        told = import_word(without_what_it_carries(content), file="politik.docx", changes=chosen)
        clean = import_word(without_what_it_carries(policy_word(wanted)), file="politik.docx")
        assert told.markdown == clean.markdown


@pytest.mark.parametrize("name", EDITS)
def test_every_kind_of_edit_is_rejected_and_accepted_as_tracked(name: str) -> None:
    old, new = read(text("2.0")), read(edited(name))
    content = redline_word(compare(old, new))
    for chosen, wanted in ((TrackedChanges.REJECT, old), (TrackedChanges.ACCEPT, new)):
        assert import_word(content, file="x.docx", changes=chosen).policy == wanted
        told = import_word(without_what_it_carries(content), file="x.docx", changes=chosen)
        clean = import_word(without_what_it_carries(policy_word(wanted)), file="x.docx")
        assert told.markdown == clean.markdown


@pytest.mark.parametrize("label", ["1.0", "2.1", "3.1-udkast"])
def test_the_samples_versions_come_back_as_they_were(label: str) -> None:
    with open_history(ROOT / "policy_versions") as history:
        policy = history.read(history.resolve(f"version:{label}")).policy
    assert import_word(policy_word(policy), file="x.docx").policy == policy


def test_an_edited_version_is_a_draft_that_keeps_no_date_of_the_old_one() -> None:
    policy = read(text("2.0"))
    content = with_words(policy_word(policy), "rydder sne", "salter veje")
    done = import_word(content, file="politik.docx")
    changes = compare(policy, done.policy).changes
    metadata = done.policy.metadata
    assert [each.id for each in changes if each.id.startswith("forord")]
    assert len([each for each in changes if "metadata" not in each.id]) == 1
    assert (metadata.status, metadata.version, metadata.replaces) == (Status.DRAFT, "", "2.0")
    assert (metadata.adopted_on, metadata.in_force_from) == (None, None)
    assert (metadata.title, metadata.organisation) == ("Personalepolitik", "Lyngvig Kommune")
    assert [words for _, words in found(done, FindingKind.WORD_EDITED)] == ["2.0"]
    assert "Godkendt den: 26. november 2018" in [w for _, w in found(done, FindingKind.COVER_LEFT)]


def test_words_that_a_forged_file_carries_but_does_not_show_are_not_taken() -> None:
    shown, carried = policy_word(read(text("2.0"))), policy_word(read(edited("a word")))
    with zipfile.ZipFile(io.BytesIO(shown)) as one, zipfile.ZipFile(io.BytesIO(carried)) as other:
        parts = {name: one.read(name) for name in one.namelist()}
        mark = parts["customXml/item1.xml"].split(b'written="')[1][:64]
        forged = other.read("customXml/item1.xml")
    parts["customXml/item1.xml"] = forged.replace(forged.split(b'written="')[1][:64], mark)
    done = import_word(packed(parts), file="politik.docx")
    assert "hvert år i februar" in done.markdown
    assert done.report.of_kind(FindingKind.WORD_EDITED)


def test_a_file_with_tracked_changes_asks_what_becomes_of_them() -> None:
    content = redline_word(compare(read(text("2.0")), read(edited("a word"))))
    with pytest.raises(TrackedChangesError) as raised:
        import_word(content, file="politik.docx")
    assert raised.value.facts["count"] == 2
    assert "accept" in message(raised.value, "da")
    assert "reject" in message(raised.value, "da")


def test_a_proposal_has_the_new_text_and_the_old_one_beside_it() -> None:
    old, new = read(text("2.0")), read(edited("a word", "a row that came"))
    made = redline_word(compare(old, new), made_on=datetime.date(2021, 11, 1))
    content = without_what_it_carries(made)
    done = import_word(content, file="politik.docx", changes=TrackedChanges.PROPOSAL)
    assert compare(bare(read(done.before)), bare(done.policy)).changes
    assert "hvert andet år i marts" in done.markdown
    assert "hvert andet år i marts" not in done.before
    assert "hvert år i februar" in done.before
    assert [words for _, words in found(done, FindingKind.CHANGES_TAKEN)]


def test_no_part_of_a_file_of_ours_holds_an_internal_remark() -> None:
    policy = read(
        "# Politik\n\n<!-- spørg Hansen -->\n\nVi rydder <!-- altid? Hansen --> sne.\n\n"
        "| a | b |\n| --- | --- |\n| 1 <!-- Hansen --> | 2 |\n"
    )
    edited_ = read(write(policy).replace("rydder", "salter"))
    for content in (policy_word(policy), redline_word(compare(policy, edited_))):
        parts = parts_of(content)
        carried = re.findall(rb"<policy[^>]*>([^<]*)</policy>", parts["customXml/item1.xml"])
        assert carried
        for part in [*parts.values(), *map(base64.b64decode, carried)]:
            assert b"Hansen" not in part
    assert import_word(policy_word(policy), file="x.docx").policy == without_remarks(policy)
