"""The key of a part is never too small: whatever a maker can see changes it."""

import dataclasses
import datetime
from dataclasses import dataclass
from itertools import combinations
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylib.document import Policy, Run, Source, Status
from policylib.publish import keys
from policylib.publish.house import House
from policylib.publish.keys import Keys, made_by
from tests.policies import as_text, edited_pieces
from tests.publishing import policy


class Named(NamedTuple):
    one: str
    other: str


@dataclass(frozen=True)
class Plain:
    """A record of the standard library."""

    field: str = ""


DIFFERENT: list[Any] = [
    None, True, False, 0, 1, 1.0, "", "0", "1", "None", b"", b"1", (), ("",), ("", ""), ((),), ((), ()),
    (("a",), "b"), (("a", "b"),), ("a", "b"), ("ab",), ("a", ("b",)), Named("a", "b"), {}, {"a": "b"},
    {"b": "a"}, {"a": {"b": "c"}}, frozenset(), frozenset({"a"}), frozenset({"b"}), frozenset({("a", "b")}),
    datetime.date(2020, 1, 1), "2020-01-01", Status.DRAFT, "draft", Status.ADOPTED, Plain(),
    Plain(field="x"), House(), House(name="x"), House(logo="x"), House(footer=("x",)),
    House(colours={"accent": "x"}), House(colours_dark={"accent": "x"}), House(labels={"a": "b"}),
    Run(text="x"), Run(text="x", strong=True), Run(text="x", emphasis=True), Run(image="x"),
    Policy(), policy(), "\ud800",
]  # fmt: skip


def test_different_values_have_different_keys() -> None:
    told = [Keys().key(each) for each in DIFFERENT]
    for (one, key), (other, its) in combinations(zip(DIFFERENT, told, strict=True), 2):
        assert key != its, (one, other)


def test_values_cannot_slide_into_each_other() -> None:
    told = [("a", "b"), ("ab", ""), ("", "ab"), ("ab",), (("a", "b"),)]
    assert len({Keys().key(*each) for each in told}) == len(told)


def test_the_order_of_a_mapping_and_of_a_set_is_nothing() -> None:
    assert Keys().key({"a": 1, "b": 2}) == Keys().key({"b": 2, "a": 1})
    assert Keys().key(frozenset("abc")) == Keys().key(frozenset("cba"))


def test_what_hides_its_content_has_no_key() -> None:
    for hidden in (len, object(), lambda: 1, dataclasses):
        with pytest.raises(TypeError, match="nobody can see"):
            Keys().key((hidden,))


def test_where_a_passage_stood_in_its_source_counts() -> None:
    one, other = (
        Policy(source=Source(file=file, line=line)) for file, line in (("a.md", 1), ("a.md", 2))
    )
    assert one == other
    assert Keys().key(one) != Keys().key(other)


@given(edited_pieces())
def test_two_policies_have_one_key_where_nothing_differs_and_else_two(
    pieces: tuple[list[str], list[str]],
) -> None:
    one, other = (policy(as_text(each)) for each in pieces)
    keys = Keys()
    assert keys.key(one) == keys.key(policy(as_text(pieces[0])))
    assert (keys.key(one) == keys.key(other)) == (one == other and _sources(one) == _sources(other))


def _sources(node: Any) -> list[Any]:
    if isinstance(node, Source):
        return [node]
    if isinstance(node, tuple):
        return [found for each in node for found in _sources(each)]
    fields = getattr(node, "__dataclass_fields__", ())
    return [found for name in fields for found in _sources(getattr(node, name))]


@given(st.recursive(st.text() | st.integers() | st.none() | st.booleans(),
                    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner)))  # fmt: skip
def test_a_large_mapping_is_known_again_by_its_content(value: Any) -> None:
    large: dict[str, Any] = {str(number): value for number in range(30)}
    assert Keys().key(large) == Keys().key(dict(reversed(large.items())))
    assert Keys().key(large) != Keys().key({**large, "more": value})


def test_the_program_and_its_libraries_count(monkeypatch: pytest.MonkeyPatch) -> None:
    def told(ending: str) -> str:
        made_by.cache_clear()
        return made_by(ending)

    endings = ("", "docx", "pdf")
    before = {ending: told(ending) for ending in endings}
    assert len(set(before.values())) == len(endings)
    real = keys._version
    for library, reaches in (
        ("Jinja2", {"", "docx", "pdf"}),
        ("weasyprint", {"pdf"}),
        ("pydyf", {"pdf"}),
        ("python-docx", {"docx"}),
        ("font-source-sans-pro", {"pdf"}),
    ):
        monkeypatch.setattr(
            keys, "_version", lambda name, it=library: "0" if name == it else real(name)
        )
        assert {ending for ending in endings if told(ending) != before[ending]} == reaches
    monkeypatch.setattr(keys, "_version", real)
    assert {ending: told(ending) for ending in endings} == before


def test_a_template_a_style_sheet_and_a_module_count(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("page.html", "page.css", "module.py", "schema.json", "__pycache__/module.pyc"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("before")
    monkeypatch.setattr(keys, "_PACKAGE", tmp_path)

    def told() -> str:
        keys._own_files.cache_clear()
        return keys._own_files()

    seen = {told()}
    for name in ("page.html", "page.css", "module.py", "schema.json"):
        (tmp_path / name).write_text("after!")
        seen.add(told())
    assert len(seen) == 5
    (tmp_path / "new.py").write_text("")
    seen.add(told())
    (tmp_path / "new.py").rename(tmp_path / "other.py")
    seen.add(told())
    assert len(seen) == 7
    (tmp_path / "__pycache__/module.pyc").write_text("after!")
    assert told() in seen
    monkeypatch.undo()
    keys._own_files.cache_clear()
