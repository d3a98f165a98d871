"""Laws of lineage over generated histories: whatever people do to a text."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from policylib.compare import compare
from policylib.compare.units import units_of
from policylib.document import Policy
from policylib.history import open_history, trace
from policylib.history.lineage_file import lineage_text, read_lineage
from policylib.history.stages import Stage
from policylib.history.story import Archive, stories_of
from policylib.history.tracing import trace_stages
from policylib.markdown import read
from tests.policies import as_text, edited_pieces


@st.composite
def histories(draw: st.DrawFn) -> list[Stage]:
    """Two to five versions, each an edited form of the one before or of the first; some drafts."""
    chain: list[list[str]] = []
    for _ in range(draw(st.integers(1, 3))):
        old, new = draw(edited_pieces())
        chain += [old, new] if not chain else [draw(st.sampled_from([new, chain[0], chain[-1]]))]
    stages: list[Stage] = []
    for number, pieces in enumerate(chain):
        policy = read(as_text(pieces), file="politik.md")
        labels = [stage.label for stage in stages]
        is_draft = number > 0 and draw(st.integers(0, 4)) == 0
        origins = draw(st.sampled_from([(), *((label,) for label in labels)])) if is_draft else ()
        stages.append(
            Stage(
                label=f"{number}.0",
                is_adopted=not is_draft,
                origins=origins,
                read=lambda policy=policy: policy,  # type: ignore[misc]
            )
        )
    return stages


def anchors(policy: Policy) -> list[str]:
    return [unit.anchor for unit in units_of(policy)]


@settings(max_examples=60)
@given(histories())
def test_every_passage_of_every_version_has_one_name_and_shares_it_with_none(
    stages: list[Stage],
) -> None:
    lineage = trace_stages(stages)
    assert {traced.label for traced in lineage.versions} == {stage.label for stage in stages}
    for stage in stages:
        places = lineage.of(stage.label)
        assert sorted(places) == sorted(anchors(stage.read()))
        assert len(set(places.values())) == len(places)
        assert set(places.values()) <= set(lineage.identities)


@settings(max_examples=60)
@given(histories())
def test_what_is_unchanged_or_merely_one_to_one_keeps_its_name(stages: list[Stage]) -> None:
    lineage = trace_stages(stages)
    by_label = {stage.label: stage for stage in stages}
    for traced in lineage.versions:
        if not traced.after:
            continue
        pairs = compare(by_label[traced.after].read(), by_label[traced.label].read()).pairs
        before = lineage.of(traced.after)
        olds, news = [pair.old for pair in pairs], [pair.new for pair in pairs]
        for pair in pairs:
            if olds.count(pair.old) == news.count(pair.new) == 1:
                assert traced.places[pair.new] == before[pair.old]


@settings(max_examples=60)
@given(histories())
def test_a_passage_has_stood_so_since_a_version_that_did_something_to_it(
    stages: list[Stage],
) -> None:
    lineage = trace_stages(stages)
    for traced in lineage.versions:
        line = lineage.line(traced.label)
        for anchor, name in traced.places.items():
            since = lineage.since(name, line)
            assert since in line
            steps = lineage.steps(name, line)
            assert steps[-1].anchor == anchor
            assert since in [step.version for step in steps]


@settings(max_examples=60)
@given(histories())
def test_the_file_of_a_lineage_holds_all_of_it(stages: list[Stage]) -> None:
    lineage = trace_stages(stages)
    text = lineage_text(lineage)
    assert read_lineage(text.encode()) == lineage
    assert lineage_text(read_lineage(text.encode())) == text


@settings(max_examples=60)
@given(histories(), st.data())
def test_going_on_from_any_release_renames_nothing(
    stages: list[Stage], data: st.DataObject
) -> None:
    adopted = [stage for stage in stages if stage.is_adopted]
    published = trace_stages(adopted[: data.draw(st.integers(1, len(adopted)))])
    assert trace_stages(adopted, published) == trace_stages(adopted)
    some = data.draw(st.lists(st.sampled_from(adopted), min_size=1, unique=True))
    known = trace_stages([stage for stage in adopted if stage in some])
    again = trace_stages(adopted, known)
    for traced in known.versions:
        assert again.of(traced.label) == traced.places


@settings(max_examples=25)
@given(st.lists(edited_pieces(), min_size=1, max_size=2))
def test_every_passage_that_ever_stood_has_a_story_that_fits_its_versions(
    pairs: list[tuple[list[str], list[str]]],
) -> None:
    chain = [pieces for pair in pairs for pieces in pair]
    with tempfile.TemporaryDirectory() as place:
        listed = []
        for number, pieces in enumerate(chain):
            folder = Path(place) / f"{number}.0"
            folder.mkdir()
            head = f'---\nversion: "{number}.0"\nstatus: adopted\nadopted_on: 20{10 + number}-01-01\n---\n\n'
            (folder / "politik.md").write_text(head + as_text(pieces), "utf-8")
            listed.append(f'[[version]]\nfolder = "{number}.0"\n')
        (Path(place) / "history.toml").write_text("\n".join(listed), "utf-8")
        with open_history(place) as history:
            lineage = trace(history)
            archive = Archive(history, lineage, {})
            labels = [version.label for version in history.versions()]
            for name, identity in lineage.identities.items():
                own, back, on = stories_of(archive, name, labels)
                assert own.events[0].version == identity.first
                told = {event.version for event in own.events}
                assert {step.version for step in identity.steps} <= told
                standing = {label for label in labels if name in lineage.of(label).values()}
                assert standing <= told
                assert name not in {story.name for story in (*back, *on)}
                for event in own.events:
                    if event.version in standing:
                        assert lineage.of(event.version)[event.passage.anchor] == name
