"""What the documents say of a policy's files is what the program reads."""

import tomllib
from pathlib import Path

from policylib.document import Role, Section, walk
from policylib.explain import read_editorial
from policylib.history.folders import Entry
from policylib.history.settings import read_settings
from policylib.markdown import SourceText, parse
from policylib.markdown.frontmatter import DATE_FIELDS, DECISION_FIELDS, KEYS, STATUSES, TEXT_FIELDS
from policylib.profile import check
from policylib.profile.settings import profile_from_settings
from tests.documents import ROOT, Fence, fences

PAGE = ROOT / "docs" / "policy-files.md"


def example(language: str, beginning: str) -> Fence:
    return next(f for f in fences(PAGE) if f.language == language and f.text.startswith(beginning))


def test_the_example_of_a_policy_is_understood_in_full() -> None:
    parsed = parse([SourceText(file="politik.md", text=example("markdown", "---").text)])
    assert not parsed.problems
    assert not check(parsed.policy)
    roles = [p.node.role for p in walk(parsed.policy) if isinstance(p.node, Section)]
    assert {*Role} - {*roles} == {Role.CHAPTER, Role.READING_GUIDE}
    assert parsed.policy.metadata.approved_by is not None


def test_every_key_of_the_front_matter_is_explained_with_a_danish_name() -> None:
    rows = {
        cells[1].strip().strip("`"): cells[2].strip().strip("`")
        for line in PAGE.read_text("utf-8").splitlines()
        if line.startswith("| `") and len(cells := line.split("|")) == 5
    }
    assert {*rows} == {*TEXT_FIELDS, *DATE_FIELDS, *DECISION_FIELDS, "status"}
    for key, danish in rows.items():
        assert KEYS.get(danish, danish) == key


def test_every_status_is_explained_by_a_word_that_is_read() -> None:
    [line] = [each for each in PAGE.read_text("utf-8").splitlines() if "| `status` |" in each]
    for status in {*STATUSES.values()}:
        before, _, after = line.partition(f"`{status.value}` (")
        assert before != line
        assert STATUSES[after.partition(")")[0]] is status


def test_the_example_of_policy_toml_is_understood_in_full() -> None:
    settings = read_settings(example("toml", "path").text)
    assert not settings.problems
    profile, problems = profile_from_settings(settings.profile)
    assert not problems
    assert profile.recognise("Indsats 3: Løn").role is Role.THEME
    assert settings.tag_of("2.0") == "v2.0"


def test_every_key_of_policy_toml_and_history_toml_is_named() -> None:
    page = PAGE.read_text("utf-8")
    unknown = read_settings("nothing = 1\n[organisation]\nnothing = 1\n").problems
    known = {key for problem in unknown for key in str(problem.facts["known"]).split(", ")}
    _, [trouble] = profile_from_settings({"nothing": 1})
    known |= set(str(trouble.facts["known"]).split(", "))
    known |= set(Entry.__dataclass_fields__)
    assert not {key for key in known if key not in page}


def test_the_example_of_history_toml_has_keys_that_are_read() -> None:
    versions = tomllib.loads(example("toml", "[[version]]").text)["version"]
    assert all({*each} <= {*Entry.__dataclass_fields__} for each in versions)
    sample = tomllib.loads(Path(ROOT, "policy_versions", "history.toml").read_text("utf-8"))
    assert {key for each in sample["version"] for key in each} <= {*Entry.__dataclass_fields__}


def test_the_example_of_an_editors_words_is_understood_in_full() -> None:
    words, problems = read_editorial(example("toml", "introduction").text, "editorial/2.0.toml")
    assert not problems
    assert (words.introduction.count("\n\n"), bool(words.decision)) == (1, True)
    (note,) = words.notes
    assert all((note.passage, note.lineage, note.quote, note.reason, note.basis, note.significance))


def test_every_key_of_an_editors_words_is_explained() -> None:
    _, found = read_editorial("nothing = 1\n[[change]]\nnothing = 1\n", "editorial/2.0.toml")
    known = {key for problem in found for key in str(problem.facts["known"]).split(", ")}
    page = PAGE.read_text("utf-8").partition("## editorial")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| ")]
    explained = {key.strip() for row in rows for key in row.split(",")}
    assert known - {"change"} <= explained
