"""The house's dataclasses behave as the standard ones do."""

import copy
import dataclasses
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylib.document import Paragraph, Run, Section
from policylib.records import dataclass


class _Base:
    __slots__ = ("_kept",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours(_Base):
    """A record of every kind of field."""

    name: str
    count: int = 0
    tags: list[str] = field(default_factory=list, hash=False)
    source: str | None = field(default=None, compare=False, repr=False)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Theirs(_Base):
    """The same, defined by the standard library."""

    name: str
    count: int = 0
    tags: list[str] = field(default_factory=list, hash=False)
    source: str | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty:
    """A record without fields."""


def sent(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - the bytes are our own


VALUES = st.fixed_dictionaries(
    {"name": st.sampled_from(["a", "b"])},
    optional={
        "count": st.integers(0, 2),
        "tags": st.lists(st.sampled_from(["x", "y"]), max_size=1),
        "source": st.sampled_from([None, "s"]),
    },
)


@given(VALUES, VALUES)
def test_two_records_are_equal_where_standard_ones_are(
    one: Mapping[str, Any], other: Mapping[str, Any]
) -> None:
    ours, theirs = (Ours(**one), Ours(**other)), (Theirs(**one), Theirs(**other))
    assert (ours[0] == ours[1]) is (theirs[0] == theirs[1])
    assert (ours[0] != ours[1]) is (theirs[0] != theirs[1])
    if ours[0] == ours[1]:
        assert hash(ours[0]) == hash(ours[1])
    stranger: object = theirs[0]
    assert ours[0] != stranger


@given(VALUES)
def test_a_record_shows_copies_and_replaces_itself_like_a_standard_one(
    values: Mapping[str, Any],
) -> None:
    ours, theirs = Ours(**values), Theirs(**values)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert repr(replace(ours, count=9)) == repr(replace(theirs, count=9)).replace("Theirs", "Ours")
    for again in (copy.copy(ours), copy.deepcopy(ours), sent(ours)):
        assert again == ours
        assert again.source == ours.source


def test_a_record_has_the_fields_of_a_standard_one() -> None:
    assert is_dataclass(Ours)
    told = [(f.name, f.type, f.default, f.compare, f.repr, f.hash, f.kw_only) for f in fields(Ours)]
    assert told == [
        (f.name, f.type, f.default, f.compare, f.repr, f.hash, f.kw_only) for f in fields(Theirs)
    ]
    assert Ours(name="a").tags is not Ours(name="a").tags


def test_a_record_cannot_be_changed() -> None:
    ours: Any = Ours(name="a")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        ours.name = "b"
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'other'"):
        ours.other = "b"
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
        del ours.name
    assert ours.name == "a"
    assert not hasattr(ours, "__dict__")


def test_a_record_takes_its_own_fields_by_name_and_nothing_else() -> None:
    make: Any = Ours
    with pytest.raises(TypeError, match=r"Ours\.__init__\(\) missing 1 required keyword-only"):
        make()
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        make(name="a", colour="red")
    with pytest.raises(TypeError, match="positional"):
        make("a")


def test_records_without_fields_are_all_equal() -> None:
    assert Empty() == Empty()
    assert hash(Empty()) == hash(Empty())
    assert repr(Empty()) == "Empty()"


@dataclass(slots=True, kw_only=True, eq=False)
class Counted:
    """Something that changes and stays itself."""

    count: int
    seen: set[int] = field(default_factory=set)


def test_what_is_no_value_can_be_changed_and_equals_only_itself() -> None:
    one, other = Counted(count=1), Counted(count=1)
    one.count += 1
    one.seen.add(1)
    assert (one.count, one.seen, other.seen) == (2, {1}, set())
    assert one != other
    assert len({one, other, one}) == 2
    assert repr(other) == "Counted(count=1, seen=set())"
    assert not hasattr(one, "__dict__")


@pytest.mark.parametrize(
    "asked",
    [
        {"frozen": False, "slots": True, "kw_only": True},
        {"frozen": True, "slots": False, "kw_only": True},
        {"frozen": True, "slots": True, "kw_only": False},
        {"frozen": True, "slots": True, "kw_only": True, "eq": False},
    ],
)
def test_no_other_kind_of_record_is_defined(asked: dict[str, bool]) -> None:
    define: Any = dataclass
    with pytest.raises(TypeError, match="frozen"):
        define(**asked)


def test_nodes_of_a_document_can_be_sent_to_another_process() -> None:
    node = Section(title=(Run(text="Løn"),), blocks=(Paragraph(text=(Run(text="Ord."),)),))
    assert sent(node) == node
