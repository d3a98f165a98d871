"""lineage.json as the next release finds it: whole, byte for byte the same, and refused when damaged."""

import json
from collections.abc import Callable
from copy import deepcopy
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylib.errors import SettingsError
from policylib.history import open_history, trace
from policylib.history.lineage import Happened, Lineage
from policylib.history.lineage_file import lineage_text, read_lineage
from policylib.history.replay import find_sample
from policylib.language import message
from tests.growing import grows_evenly


@pytest.fixture(scope="module")
def lineage() -> Lineage:
    with open_history(find_sample()) as history:
        return trace(history)


@pytest.fixture(scope="module")
def told(lineage: Lineage) -> Any:
    return json.loads(lineage_text(lineage))


def test_the_file_holds_the_whole_lineage_and_is_the_same_every_time(lineage: Lineage) -> None:
    text = lineage_text(lineage)
    assert read_lineage(text.encode()) == lineage
    with open_history(find_sample()) as history:
        assert lineage_text(trace(history)) == text


def test_the_file_is_what_its_schema_says(told: Any) -> None:
    schema = json.loads(
        resources.files("policylib.history").joinpath("lineage.schema.json").read_text("utf-8")
    )
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(told, schema)


def test_the_file_grows_with_what_changes_and_not_with_versions(lineage: Lineage) -> None:
    steps = sum(len(each.steps) for each in lineage.identities.values())
    places = sum(len(traced.places) for traced in lineage.versions)
    assert steps < places / 2


def broken(told: Any, *path: Any, value: Any) -> bytes:
    """The file with one value put in; `...` as the value takes the key out."""
    copy = deepcopy(told)
    at = copy
    for step in path[:-1]:
        at = at[step]
    if value is ...:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return json.dumps(copy).encode()


CASES: list[tuple[tuple[Any, ...], Any, str]] = [
    (("format",), "policylib.lineage/2", "its `format` is not policylib.lineage/1"),
    (("versions",), {}, "`versions` is not a list"),
    (("versions", 0), "1.0", "a version is not an object"),
    (("versions", 1, "version"), "1.0", "version 1.0 is there twice"),
    (("versions", 0, "version"), "", "`version` is not a text"),
    (("versions", 0, "version"), "1\x1b[2J", "`version` is not a text"),
    (("versions", 0, "adopted"), 1, "`adopted` is neither true nor false"),
    (("versions", 0, "after"), "3.0", "version 1.0 comes after one that does not stand before it"),
    (("versions", 0, "after"), ["3.0"], "version 1.0 comes after one that does not stand"),
    (("versions", 0, "digest"), "x", "`digest` is no digest"),
    (("identities", 0), None, "an identity is not an object"),
    (("identities", 0, "name"), 7, "`name` is not a text"),
    (("identities", 0, "steps"), [], "are not those of versions in their order"),
    (("identities", 0, "steps", 0, "version"), "9.9", "are not those of versions in their order"),
    (("identities", 0, "steps", 0, "kind"), "eaten", "a `kind` of"),
    (("identities", 0, "steps", 0, "anchor"), ..., "has no `anchor`"),
    (("identities", 0, "steps", 0, "words"), "zz", "`words` is no digest"),
    (("identities", 0, "steps", 0, "came_from"), ["nobody"], "is related to nobody, which is not"),
    (("identities", 0, "steps", 0, "went_into"), [None], "is not a list of names"),
]


@pytest.mark.parametrize(("path", "value", "reason"), CASES, ids=lambda each: str(each)[:40])
def test_a_damaged_file_is_refused_with_what_is_wrong(
    told: Any, path: tuple[Any, ...], value: Any, reason: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        read_lineage(broken(told, *path, value=value), file="public/lineage.json")
    assert caught.value.code == "lineage-wrong"
    assert reason in str(caught.value)
    assert str(caught.value).startswith("public/lineage.json: ")
    assert "\x1b" not in str(caught.value)
    assert message(caught.value, "da").startswith(
        "public/lineage.json: det er ikke den lineage.json"
    )


def test_two_passages_cannot_stand_at_one_place(told: Any) -> None:
    anchor = told["identities"][1]["steps"][0]["anchor"]
    with pytest.raises(SettingsError, match=r"two passages stand at one place in version 1\.0"):
        read_lineage(broken(told, "identities", 0, "steps", 0, "anchor", value=anchor))


def test_a_name_cannot_stand_twice(told: Any) -> None:
    name = told["identities"][1]["name"]
    with pytest.raises(SettingsError, match="is there twice"):
        read_lineage(broken(told, "identities", 0, "name", value=name))


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"[]", b"[" * 100_000, b"{" * 5_000, b'{"format": NaN}', b"1" * 5_000],
    ids=["nothing", "no text", "a list", "deep", "cut off", "NaN", "a long number"],
)
def test_what_is_no_such_file_is_refused(content: bytes) -> None:
    with pytest.raises(SettingsError) as caught:
        read_lineage(content)
    assert caught.value.code == "lineage-wrong"


def test_a_file_that_no_release_makes_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(SettingsError, match="larger than any release"):
        read_lineage(b" " * 50_000_001)


def file_of(count: int) -> bytes:
    """As many versions as passages, all of them new in the first."""
    versions = [
        {"version": f"{n}", "adopted": True, "after": None, "digest": "0" * 32}
        for n in range(count)
    ]
    step = {"version": "0", "kind": "added", "words": "0" * 16}
    identities = [{"name": f"0:p{n}", "steps": [step | {"anchor": f"p{n}"}]} for n in range(count)]
    return json.dumps(
        {"format": "policylib.lineage/1", "versions": versions, "identities": identities}
    ).encode()


def test_many_versions_of_many_passages_are_read_in_time_that_grows_with_them() -> None:
    def looking(count: int) -> Callable[[], object]:
        content = file_of(count)

        def look() -> None:
            assert len(read_lineage(content).of("0")) == count

        return look

    # Eight times as many: what is looked up for each would take 64 times as long.
    assert grows_evenly(looking, 2_000, 16_000, most=24)


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6) | st.just("1.0"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["version", "after", "digest", "adopted", "name", "steps", "kind"]),
            inner,
        )
    ),
    max_leaves=8,
)


@given(st.fixed_dictionaries({
    "format": st.just("policylib.lineage/1"), "versions": _values, "identities": _values,
}))  # fmt: skip
def test_any_values_at_all_are_read_or_refused(table: dict[str, object]) -> None:
    try:
        read = read_lineage(json.dumps(table).encode())
    except SettingsError as error:
        assert error.code == "lineage-wrong"  # noqa: PT017 - either outcome is right, no other is
    else:
        assert read_lineage(lineage_text(read).encode()) == read


def test_the_page_about_the_file_explains_every_key_and_kind(root: Path) -> None:
    schema = json.loads((root / "policylib/history/lineage.schema.json").read_text("utf-8"))
    page = (root / "docs" / "lineage.md").read_text("utf-8")
    keys = {*schema["properties"]}
    for part in schema["$defs"].values():
        keys |= {*part.get("properties", {})}
    keys |= {kind.value for kind in Happened}
    assert not {key for key in keys if f"`{key}`" not in page}
    assert schema["$defs"]["step"]["properties"]["kind"]["enum"] == [
        kind.value for kind in Happened
    ]
