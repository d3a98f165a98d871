"""Publishing again makes what changed and nothing else, and the bytes are those of a first time."""

import dataclasses
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policylib.compare.facts import EditorsNote, EditorsWords, Significance
from policylib.document import Status
from policylib.history.lineage_file import read_lineage
from policylib.publish.cover import Standing
from policylib.publish.edition import KINDS, Edition, ReleaseVersion
from policylib.publish.house import House
from policylib.publish.images import as_data_uri
from policylib.publish.layout import PAIR_PAGES
from policylib.publish.narrowing import as_published, narrowed
from policylib.publish.parts import parts_of
from policylib.publish.release import Release, publish_release
from tests.releases import LIGHT, VERSIONS, WITHOUT_PDF, contents_of, edition, files_of, version

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0\0\0\1" * 2 + b"0" * 60
SHOWN = "![Et kort](kort.png)"
NOTE = EditorsNote(quote="tilbyde en samtale", reason="Et ønske fra MED.", basis="lokal beslutning")
WORDS = EditorsWords(introduction="Lønnen bliver drøftet.", notes=(NOTE,))


def shows(content: bytes) -> Callable[[str], str]:
    """A loader that has one picture."""

    def load(source: str) -> str:
        return as_data_uri(content) if source == "kort.png" else ""

    return load


# 1.0 ─ 2.0 (replaced) ─ 3.0 (in force), and a draft of 4.0 begun from 3.0
BASE = (
    version("1.0", start="2014-06-01", more=SHOWN, image=shows(PNG)),
    version("2.0", start="2019-01-01", verb="skal", words=WORDS),
    version("3.0", start="2022-01-01", verb="bør"),
    version("4.0-udkast", "draft", "''", "må", origin="3.0"),
)
STANDINGS = tuple(
    Standing(status=status)
    for status in (Status.REPLACED, Status.REPLACED, Status.IN_FORCE, Status.DRAFT)
)


def with_standings(
    versions: tuple[ReleaseVersion, ...], standings: tuple[Standing, ...] = STANDINGS
) -> tuple[ReleaseVersion, ...]:
    return tuple(
        dataclasses.replace(each, standing=standing)
        for each, standing in zip(versions, standings, strict=True)
    )


def swapped(label: str, **changes: Any) -> tuple[ReleaseVersion, ...]:
    """The versions, with one that differs in some fields."""
    return tuple(
        dataclasses.replace(each, **changes) if each.label == label else each
        for each in with_standings(BASE)
    )


def made_from(versions: tuple[ReleaseVersion, ...], **given: Any) -> Edition:
    return edition(versions, kinds=frozenset(KINDS), **given)


def keys_of(made: Edition) -> dict[str, str]:
    return {part.name: part.key for part in parts_of(as_published(made))}


FIRST = keys_of(made_from(with_standings(BASE)))
LABELS = [each.label for each in BASE]
PAIRS = {f"{old}--{new}" for at, new in enumerate(LABELS) for old in LABELS[:at]}
SITE = {"site", "changelog", "search", "themes"}


def touched(made: Edition) -> set[str]:
    """The names of the parts that would be made anew, or are new."""
    now = keys_of(made)
    return {name for name, key in now.items() if FIRST.get(name) != key}


def parts_about(*labels: str) -> set[str]:
    """Every part that shows the text of one of these versions."""
    return {
        name for name in FIRST if set(name.partition(" ")[0].split("--")) & set(labels)
    }  # fmt: skip


def of_kind(names: set[str], *kinds: str) -> set[str]:
    return {name for name in names if name.rpartition(" ")[2] in kinds}


def test_the_parts_have_names_of_their_own() -> None:
    parts = parts_of(as_published(made_from(with_standings(BASE))))
    assert len({part.name for part in parts}) == len(parts) == len({part.key for part in parts})
    assert {name for name in FIRST if "--" in name} == {
        f"{pair} {what}" for pair in PAIRS for what in ("html", "json", "redline docx")
    } | {
        f"{pair} {what}"
        for pair in ("1.0--2.0", "2.0--3.0", "3.0--4.0-udkast")
        for what in ("notes", "parallel docx", *(f"{page} pdf" for page in PAIR_PAGES))
    }


def test_two_versions_by_themselves_compare_as_they_do_among_all() -> None:
    whole = as_published(made_from(swapped("3.0", words=WORDS)))
    for pair in whole.pairs():
        own = narrowed(whole, pair)
        assert own.compared(pair.old, pair.new) == whole.compared(pair.old, pair.new)


def test_nothing_new_touches_nothing() -> None:
    assert touched(made_from(with_standings(BASE))) == set()


def test_a_comma_in_an_old_version_reaches_all_that_shows_it_and_no_other_text() -> None:
    comma = version("1.0", start="2014-06-01", more=f"{SHOWN}\n\nNu, altså.", image=shows(PNG))
    versions = with_standings((comma, *BASE[1:]))
    versions = (dataclasses.replace(versions[0], commit=BASE[0].commit), *versions[1:])
    # What a version adds to the first has names of later versions: they show in the data.
    wanted = parts_about("1.0") | SITE | {"lineage"}
    assert touched(made_from(versions)) == wanted


def test_a_reason_reaches_what_is_compared_across_that_version() -> None:
    other = dataclasses.replace(NOTE, reason="Et ønske fra Byrådet.")
    words = dataclasses.replace(WORDS, notes=(other,))
    # Between versions that do not follow one another the words of those between are gathered.
    across = {"1.0--2.0", "1.0--3.0", "1.0--4.0-udkast"}
    wanted = {name for name in FIRST if name.partition(" ")[0] in across} | SITE
    assert touched(made_from(swapped("2.0", words=words))) == wanted
    lighter = dataclasses.replace(NOTE, significance=Significance.EDITORIAL)
    overruled = dataclasses.replace(WORDS, notes=(lighter,))
    assert touched(made_from(swapped("2.0", words=overruled))) == wanted
    assert touched(made_from(swapped("2.0", words=None))) == wanted


def test_a_name_of_the_municipality_reaches_every_comparison_and_no_text() -> None:
    made = made_from(with_standings(BASE), actors={"MED-Hovedudvalget": ["HU"]})
    assert touched(made) == {name for name in FIRST if "--" in name} | SITE


def test_the_house_reaches_what_is_set_in_it_and_no_data() -> None:
    made = made_from(with_standings(BASE), house=House(colours={"accent": "#004a5d"}))
    unset = of_kind(set(FIRST), "json", "md") | {"lineage"}
    assert touched(made) == set(FIRST) - unset


def test_a_pictures_bytes_reach_what_shows_it() -> None:
    other = PNG[:-1] + b"1"
    wanted = {name for name in parts_about("1.0") if not name.endswith((" md", "1.0 json"))}
    assert touched(made_from(swapped("1.0", image=shows(other)))) == wanted


def test_a_day_that_passes_reaches_the_versions_whose_standing_changed() -> None:
    began = tuple(
        Standing(status=status)
        for status in (Status.REPLACED, Status.IN_FORCE, Status.ADOPTED, Status.DRAFT)
    )
    before = keys_of(made_from(with_standings(BASE, began)))
    now = {name for name, key in before.items() if FIRST[name] != key}
    # Every page but a draft's and the first one's own tells of 2.0 or 3.0, or of what is in force.
    plain = of_kind(parts_about("1.0", "4.0-udkast"), "pdf", "docx", "md", "json")
    unmoved = {
        name for name in plain if not {"2.0", "3.0"} & set(name.partition(" ")[0].split("--"))
    } | {"2.0 md", "3.0 md", "lineage"}  # fmt: skip
    assert now >= parts_about("2.0", "3.0") - {"2.0 md", "3.0 md"}
    assert now.isdisjoint(unmoved)


def test_another_commit_reaches_data_alone() -> None:
    made = made_from(swapped("2.0", commit="f" * 40))
    assert {"2.0 json", "1.0--2.0 json", "2.0--3.0 json", "2.0--4.0-udkast json"} <= touched(made)
    assert touched(made).isdisjoint({"2.0 pdf", "2.0 docx", "2.0 md", "2.0 html", "3.0 json"})


def test_another_label_reaches_what_names_it_and_no_file_of_another_version() -> None:
    renamed = tuple(
        dataclasses.replace(each, label="0.9") if each.label == "1.0" else each
        for each in with_standings(BASE)
    )
    now = touched(made_from(renamed))
    # The first version's label is in the name of every passage that it began with.
    own = {f"{label} {kind}" for label in LABELS[1:] for kind in ("pdf", "docx", "md")}
    assert now.isdisjoint(own)
    assert {"0.9 html", "0.9 pdf", "0.9--2.0 json"} <= now


def test_other_kinds_reach_the_pages_that_lead_to_them_and_no_pdf() -> None:
    made = edition(with_standings(BASE), kinds=frozenset(KINDS) - {"docx"})
    now = {name for name, key in keys_of(made).items() if FIRST[name] != key}
    assert of_kind(now, "pdf", "json", "md") == set()
    assert of_kind(set(FIRST), "html") <= now


def test_a_new_version_reaches_its_neighbours_and_leaves_the_rest() -> None:
    newest = version("5.0", start="2025-01-01", verb="vil")
    made = made_from((*with_standings(BASE), dataclasses.replace(newest, standing=STANDINGS[2])))
    now = touched(made)
    # The draft is done with: its pages lead to no PDF any more.
    assert {name for name in FIRST if "--" in name and name in now} == {"3.0--4.0-udkast html"}
    assert of_kind(now & set(FIRST), "pdf", "docx", "md", "json") == set()
    assert {f"{label}--5.0 html" for label in LABELS} <= now


def publish(made: Edition, folder: Path, *, jobs: int = 1) -> Release:
    return publish_release(made, folder, with_drafts=True, jobs=jobs)


def test_nothing_new_leaves_the_folder_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    publish(edition(VERSIONS, kinds=WITHOUT_PDF), folder)
    before = {name: _as_it_lies(folder / name) for name in files_of(folder)}
    place = _as_it_lies(folder)
    again = publish(edition(VERSIONS, kinds=WITHOUT_PDF), folder)
    assert again.is_unchanged
    assert again.made == ()
    assert list(again.files) == sorted(before)
    assert _as_it_lies(folder) == place
    assert {name: _as_it_lies(folder / name) for name in files_of(folder)} == before


def _as_it_lies(path: Path) -> tuple[int, int, int]:
    """Which file it is, and when it and its place were changed; reading it changes neither."""
    told = path.stat()
    return told.st_ino, told.st_mtime_ns, told.st_ctime_ns


def test_what_is_kept_is_the_same_file_under_a_new_name(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    publish(edition(VERSIONS[:1]), folder)
    kept = folder / "v/1.0/personalepolitik-1.0.md"
    before = kept.stat()
    made = publish(edition(VERSIONS), folder)
    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert "v/1.0/personalepolitik-1.0.md" not in made.made
    assert "v/2.0/personalepolitik-2.0.md" in made.made
    assert kept.stat().st_nlink == 1


def test_where_files_cannot_be_linked_they_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    folder = tmp_path / "public"
    publish(edition(VERSIONS[:1]), folder)
    made = publish(edition(VERSIONS), folder)
    assert "v/1.0/personalepolitik-1.0.md" not in made.made
    publish(edition(VERSIONS), tmp_path / "fresh")
    assert contents_of(folder) == contents_of(tmp_path / "fresh")


@pytest.mark.parametrize(
    "lost", ["v/2.0/personalepolitik-2.0.md", "themes/1.0/loen.html", "lineage.json"]
)
def test_a_file_that_is_missing_is_made_again(tmp_path: Path, lost: str) -> None:
    folder = tmp_path / "public"
    publish(edition(VERSIONS), folder)
    before = contents_of(folder)
    (folder / lost).unlink()
    again = publish(edition(VERSIONS), folder)
    assert lost in again.made
    assert contents_of(folder) == before


def test_a_line_that_is_missing_in_the_manifest_is_no_way_to_lose_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    publish(edition(VERSIONS), folder)
    before = contents_of(folder)
    lost = "themes/1.0/loen.html"
    (folder / lost).unlink()
    manifest = (folder / "versions.json").read_text("utf-8")
    start = manifest.index(f'"path": "{lost}"')
    start, end = manifest.rindex("{", 0, start), manifest.index("}", start)
    (folder / "versions.json").write_text(manifest[:start] + manifest[end + 2 :].lstrip(), "utf-8")
    publish(edition(VERSIONS), folder)
    assert contents_of(folder) == before


def test_a_shorter_release_takes_the_old_ones_place_and_leaves_nothing_behind(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "public"
    publish(edition(VERSIONS), folder)
    publish(edition(VERSIONS[:1]), folder)
    publish(edition(VERSIONS[:1]), tmp_path / "fresh")
    assert contents_of(folder) == contents_of(tmp_path / "fresh")


def test_one_process_and_several_make_the_same_bytes(tmp_path: Path) -> None:
    publish(edition(VERSIONS, kinds=WITHOUT_PDF), tmp_path / "one", jobs=1)
    publish(edition(VERSIONS, kinds=WITHOUT_PDF), tmp_path / "many", jobs=3)
    assert contents_of(tmp_path / "one") == contents_of(tmp_path / "many")


_PIECES = st.sampled_from([
    "Vi taler sammen om løn hvert år.", "Lederen skal svare inden 14 dage.", "- Et punkt.\n- Et til.",
    "## Tema 2: Ferie\n\nFerien planlægges i god tid.", "> Vi gør os umage.",
    "| Hvad | Beløb |\n| --- | --- |\n| Jubilæum | 750 kr. |", "Medarbejderen kan få en samtale.",
])  # fmt: skip
_TEXTS = st.lists(_PIECES, max_size=4).map("\n\n".join)
_STEPS = st.lists(
    st.tuples(st.sampled_from(["adopted", "draft"]), _TEXTS, st.sampled_from(["kan", "skal"])),
    min_size=1,
    max_size=4,
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(steps=_STEPS)
def test_published_one_by_one_a_history_gives_the_bytes_of_publishing_it_at_once(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, str]]
) -> None:
    place = tmp_path_factory.mktemp("history")
    versions = [
        version(
            f"{number}.0",
            status,
            f"20{number + 10}-01-01" if status == "adopted" else "''",
            verb,
            more,
        )
        for number, (status, more, verb) in enumerate(steps, start=1)
    ]
    known = None
    for count in range(1, len(versions) + 1):
        made = edition(versions[:count], kinds=LIGHT, known=known)
        publish(made, place / "by-and-by")
        # What was published keeps its names, so both begin from the same lineage.
        fresh = place / f"fresh-{count}"
        publish(made, fresh)
        assert contents_of(place / "by-and-by") == contents_of(fresh)
        known = read_lineage((fresh / "lineage.json").read_bytes())
        again = edition(versions[:count], kinds=LIGHT, known=known)
        assert publish(again, place / "by-and-by").is_unchanged
