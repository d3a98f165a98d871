"""Front matter: every value is text until a field of ours reads it."""

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from policylib.document import Decision, Metadata, Policy, Status
from policylib.markdown import SourceText, parse, read, write
from policylib.markdown.yaml_text import YamlError, read_any_yaml, read_yaml


def metadata(front: str) -> Metadata:
    return read(f"---\n{front}\n---\n# Politik\n").metadata


def problems(front: str) -> list[tuple[str, int | None]]:
    parsed = parse((SourceText(file="politik.md", text=f"---\n{front}\n---\n# Politik\n"),))
    return [(problem.code, problem.line) for problem in parsed.problems]


@pytest.mark.parametrize(
    "value", ["1.10", "no", "12:30", "0x10", "1e3", "2.0", "007", "on", "2021-12-13", "1_000"]
)
def test_a_version_stays_as_it_was_written(value: str) -> None:
    assert metadata(f"version: {value}").version == value


def test_every_field_is_read() -> None:
    data = metadata(
        "title: Personalepolitik\norganisation: Lyngvig Kommune\nversion: 2.0\nstatus: in_force\n"
        "adopted_on: 2021-12-13\nin_force_from: 1. januar 2022\n"
        "approved_by:\n  body: Byrådet\n  date: 13. december 2021\n  reference: 21/4711\n"
        "recommended_by: Hovedudvalget\nreplaces: 1.0\napplies_to: Alle ansatte\ncontact: HR\n"
        "review_by: 01-03-2025\ncase_number: 21/4711\nconsultation_deadline: 2021-11-01\nlang: da"
    )
    assert data == Metadata(
        title="Personalepolitik",
        organisation="Lyngvig Kommune",
        version="2.0",
        status=Status.IN_FORCE,
        adopted_on=date(2021, 12, 13),
        in_force_from=date(2022, 1, 1),
        approved_by=Decision(body="Byrådet", date=date(2021, 12, 13), reference="21/4711"),
        recommended_by=Decision(body="Hovedudvalget"),
        replaces="1.0",
        applies_to="Alle ansatte",
        contact="HR",
        review_by=date(2025, 3, 1),
        case_number="21/4711",
        consultation_deadline=date(2021, 11, 1),
    )


def test_danish_names_of_fields_and_statuses_are_understood() -> None:
    data = metadata(
        "titel: Politik\nstatus: i høring\ngodkendt den: 13. december 2021\n"
        "gælder_fra: 2022-01-01\ngodkendt_af:\n  udvalg: Byrådet\n  dato: 2021-12-13\n"
        "høringsfrist: 1. november 2021\nsagsnr: 21/4711\nsprog: da"
    )
    assert (data.title, data.status, data.case_number) == (
        "Politik",
        Status.CONSULTATION,
        "21/4711",
    )
    assert (data.adopted_on, data.in_force_from) == (date(2021, 12, 13), date(2022, 1, 1))
    assert data.approved_by == Decision(body="Byrådet", date=date(2021, 12, 13))
    assert data.extra == ()


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("udkast", Status.DRAFT), ("I høring", Status.CONSULTATION),
        ("indstillet", Status.RECOMMENDED), ("godkendt", Status.ADOPTED),
        ("gældende", Status.IN_FORCE), ("erstattet", Status.REPLACED), ("ophævet", Status.REPEALED),
        ("in_force", Status.IN_FORCE), ("in-force", Status.IN_FORCE), ("draft", Status.DRAFT),
    ],
)  # fmt: skip
def test_a_status_may_be_told_in_danish(word: str, status: Status) -> None:
    assert metadata(f"status: {word}").status is status


def test_a_date_that_does_not_exist_is_kept_and_reported() -> None:
    front = "title: a\nadopted_on: 2021-02-30\nin_force_from: 31. november 2021"
    data = metadata(front)
    assert data.adopted_on is None
    assert data.extra == (("adopted_on", "2021-02-30"), ("in_force_from", "31. november 2021"))
    assert problems(front) == [("date-impossible", 3), ("date-impossible", 4)]


def test_a_field_told_twice_is_kept_and_reported() -> None:
    front = "title: Den ene\ntitle: Den anden"
    assert metadata(front).title == "Den ene"
    assert metadata(front).extra == (("title", "Den anden"),)
    assert problems(front) == [("frontmatter-double", 3)]


def test_unknown_fields_keep_all_their_words() -> None:
    front = "emner: [løn, ferie]\nansvar:\n  leder: Bo\n  hr:\n    - Ida\n    - Per\nstatus: måske"
    assert metadata(front).extra == (
        ("emner", "løn, ferie"),
        ("ansvar", "leder: Bo, hr: Ida, Per"),
        ("status", "måske"),
    )
    assert ("status-unknown", 8) in problems(front)
    assert ("frontmatter-key", 2) in problems(front)


@pytest.mark.parametrize(
    "front",
    [
        "title: [a", "a: &x b\nc: *x", "- a\n- b", "a: b: c", "\ta: b", "title: !!python/name:os.system",
        "a: 'b", "? [a]\n: b", "løs tekst: her\ner den", "a: " + "[" * 5000, "x: \x07",
    ],
)  # fmt: skip
def test_front_matter_that_cannot_be_read_is_kept_word_by_word(front: str) -> None:
    policy = read(f"---\n{front}\n---\n# Politik\n")
    told = " ".join(f"{key} {value}" for key, value in policy.metadata.extra)
    assert all(word in told for word in front.split() if word.isalnum())
    assert any(code == "frontmatter-broken" for code, _ in problems(front))
    assert read(write(policy)) == policy


def test_text_between_two_rules_is_no_front_matter() -> None:
    policy = read("---\nVi skal svare. Det er godt.\n---\n\nMere.")
    assert policy.metadata == Metadata()
    assert "svare" in str(policy)


def test_only_the_first_file_has_front_matter() -> None:
    parsed = parse(
        (
            SourceText(file="a.md", text="---\ntitle: A\n---\n# A\n"),
            SourceText(file="b.md", text="---\ntitle: B\n---\n## Løn\n\nTekst."),
        )
    )
    assert parsed.policy.metadata.title == "A"
    assert [(p.code, p.file) for p in parsed.problems] == [("frontmatter-file", "b.md")]
    assert "title: B" in str(parsed.policy)


texts = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\x00\ufeff\x85\u2028\u2029"), max_size=30
)


@given(
    st.lists(st.tuples(texts, texts), max_size=5),
    st.lists(st.text("abc #:-æ", min_size=1, max_size=10), max_size=3),
    texts,
)
def test_any_metadata_that_was_read_is_written_and_read_again(
    extra: list[tuple[str, str]], comments: list[str], title: str
) -> None:
    rough = Policy(metadata=Metadata(title=title, extra=tuple(extra), comments=tuple(comments)))
    source = write(rough) + "\nTekst.\n"
    policy = read(source)
    assert read(write(policy)) == policy


lines = st.sampled_from(
    (
        "a: b", "a: 'b'", 'a: "b c"', "a:", "  b: c", "  b: 'c d'", "æ_ø: 1.10", "a: no", "a: null",
        "a: b  ", "", "a:b", "a: - b", "a: b # c", "# c", "a: [b]", " a: b", "a: b: c", "x-y: 12:30",
        "a: »b«", "a: b, c", "a: 'b''c'", 'a: "b\\n"', "  - b", "a: >", "a: b's", 'a: b "c"', "a: ~",
        "a: {b: c, d: e f}", "a: {b: c, }", "a: {}", "a: {b: c: d}", "a: {b: null}", "a: {b:c}",
        "a: {b: 21/4711, c: 2021-12-13}", "  a: {b: c}", "a: {b: c} d", "a: { b:  c }", "a: {b}",
        "a: {b: c?, d: e-}", "a: b: {c: d}", "a: {b: -c}",
    )
)  # fmt: skip


@given(st.lists(lines, max_size=6).map("\n".join))
def test_the_quick_way_and_pyyaml_read_the_same(front: str) -> None:
    try:
        slow = read_any_yaml(front)
    except YamlError:
        with pytest.raises(YamlError):
            read_yaml(front)
        return
    assert read_yaml(front) == slow


@pytest.mark.parametrize("label", ["1.10", "2.0", "no", "12:30", "1e3", "2024-01-01"])
def test_a_version_is_written_so_that_every_yaml_reader_takes_it_for_text(label: str) -> None:
    written = write(read(f'---\nversion: "{label}"\n---\n\n# Titel\n'))
    assert yaml.safe_load(written.split("---\n")[1]) == {"version": label}
