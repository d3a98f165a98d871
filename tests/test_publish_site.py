"""The pages that lead through a release, as their readers meet them: what holds, what is proposed, what was."""

import hashlib
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from policylib.document import Status
from policylib.explain import one_page
from policylib.publish.cover import Standing
from policylib.publish.edition import KINDS, Edition
from policylib.publish.front_page import front_page
from policylib.publish.house import House
from policylib.publish.layout import ACCESSIBILITY, COMPARE, INDEX, VERIFY
from policylib.publish.release import publish_release
from policylib.publish.site import site_files, site_ways
from tests.publishing import Element, page
from tests.sample_edition import sample_edition
from tests.site import edition_of, small_edition, written

NOT_YET = Standing(status=Status.ADOPTED)


def pages_of(edition: Edition) -> dict[str, Element]:
    return {name: page(text) for name, text in site_files(edition).items()}


@pytest.fixture(scope="module")
def site() -> dict[str, Element]:
    return pages_of(small_edition())


def said(element: Element) -> str:
    return " ".join(element.text().split())


def targets(element: Element) -> list[str]:
    return [each.attributes["href"] for each in element.named("a")]


def test_the_front_page_begins_with_what_is_in_force(site: dict[str, Element]) -> None:
    (main,) = site[INDEX].named("main")
    lead, proposal = main.with_class("card")
    assert said(lead.named("h2")[0]) == "Gældende Version 3.0"
    assert "Gælder fra 1. januar 2022. Godkendt 13. december 2021." in said(lead)
    assert targets(lead)[:3] == [
        f"v/3.0/personalepolitik-3.0.{ending}" for ending in ("html", "pdf", "docx")
    ]
    assert said(lead.named("h3")[0]) == "Ændret i forhold til version 2.0"
    assert "changes/2.0--3.0/summary.html" in targets(lead)
    assert said(proposal.named("h2")[0]) == "UDKAST – I HØRING Udkast 2 til version 3.1"


def test_the_front_page_hides_no_line_of_the_answer_in_short() -> None:
    edition = sample_edition()
    lead = page(front_page(edition)).with_class("card")[0]
    shown = [said(each) for each in lead.with_class("lines")[0].named("li")]
    old, new = re.findall(r"changes/(.+)--(.+)/summary.html", " ".join(targets(lead)))[0]
    answer = one_page(edition.compared(old, new), "da")
    assert len(answer.short) > 4
    assert any("gælder tal, datoer" in line for line in shown)
    assert any("bør du selv læse" in line for line in shown)
    assert shown == [" ".join(line.split()) for line in answer.short]


def test_who_adopted_it_in_which_case_is_told_where_it_is_known() -> None:
    site = pages_of(edition_of(replace(written("2.0"), standing=Standing(status=Status.IN_FORCE))))
    assert "Godkendt af Byrådet 26. november 2018, sag 18/4711." in said(site[INDEX])


def test_a_draft_says_that_it_holds_nothing_until_when_to_answer_and_whom(
    site: dict[str, Element],
) -> None:
    proposal = site[INDEX].with_class("proposal")[0]
    told = said(proposal)
    assert "Høringsfrist: 17. april 2026" in told
    assert "Kontakt: HR og Løn. Sagsnr. 26/0912." in told
    assert "Et udkast gælder ikke." in told
    assert said(proposal.named("h3")[0]) == "Foreslåede ændringer i forhold til version 3.0"
    assert "changes/3.0--3.1-udkast-2/summary.html" in targets(proposal)


def test_drafts_that_are_done_with_are_folded_away_below(site: dict[str, Element]) -> None:
    (fold,) = site[INDEX].named("details")
    assert "open" not in fold.attributes
    assert said(fold.named("summary")[0]) == "Tidligere udkast (2)"
    assert [said(each) for each in fold.named("a")] == [
        "Udkast 1 til version 3.1",
        "Udkast 1 til version 2.0",
    ]


def test_earlier_versions_stand_in_a_table_with_when_they_held(site: dict[str, Element]) -> None:
    (table,) = site[INDEX].named("table")
    rows = table.named("tbody")[0].named("tr")
    assert [said(row) for row in rows] == [
        "Version 2.0 1. januar 2019 til 31. december 2021 26. november 2018 Ændret siden version 1.0",
        "Version 1.0 1. juni 2014 til 31. december 2018 26. maj 2014 Den ældste version her",
    ]
    assert all(row.named("th")[0].attributes["scope"] == "row" for row in rows)
    assert [th.attributes["scope"] for th in table.named("thead")[0].named("th")] == ["col"] * 4


def test_a_version_that_is_not_in_force_yet_says_so_and_does_not_take_the_first_place() -> None:
    edition = edition_of(
        written("2.0"),
        replace(written("2.0"), standing=Standing(status=Status.IN_FORCE)),
        replace(written("3.0"), standing=NOT_YET),
    )
    edition = replace(edition, versions=edition.versions[1:])
    lead, coming = pages_of(edition)[INDEX].with_class("card")
    assert said(lead.named("h2")[0]) == "Gældende Version 2.0"
    assert said(coming.named("h2")[0]) == "Godkendt, men gælder ikke endnu Version 3.0"
    assert "Læs version 3.0" in said(coming)


def test_where_nobody_knows_what_is_in_force_the_page_does_not_claim_it() -> None:
    edition = edition_of(*(replace(written(each), standing=None) for each in ("1.0", "2.0")))
    lead = pages_of(edition)[INDEX].with_class("card")[0]
    assert said(lead.named("h2")[0]) == "Senest godkendt Version 2.0"


def test_a_release_of_drafts_alone_begins_with_the_draft() -> None:
    site = pages_of(edition_of(written("3.1-udkast-2")))
    (card,) = site[INDEX].with_class("card")
    assert said(card.named("h2")[0]).startswith("UDKAST – I HØRING")
    assert "Gældende" not in said(site[INDEX])


def test_files_that_are_not_made_are_not_offered() -> None:
    edition = replace(small_edition(), kinds=frozenset({"html", "md"}))
    ends = {path.rpartition(".")[2] for path in targets(pages_of(edition)[INDEX].named("main")[0])}
    assert not ends & {"pdf", "docx", "json"}
    assert "md" in ends
    assert not site_files(replace(small_edition(), kinds=frozenset({"pdf"})))


def test_any_two_versions_can_be_compared_by_links(site: dict[str, Element]) -> None:
    edition = small_edition()
    found = {path for path in targets(site[COMPARE].named("main")[0]) if path.startswith("changes")}
    assert found == {f"{pair.folder}/summary.html" for pair in edition.pairs()}
    assert len(found) == 15


def test_the_newest_draft_is_open_and_its_nearest_version_comes_first(
    site: dict[str, Element],
) -> None:
    folds = site[COMPARE].named("details")
    assert [each for each in folds if "open" in each.attributes] == folds[:1]
    assert said(folds[0].named("h2")[0]) == "Hvad er ændret i udkast 2 til version 3.1?"
    first = folds[0].named("li")[1]
    assert said(first) == "Sammenlignet med version 3.0 Fra 1. januar 2022"
    (link,) = first.named("a")
    assert link.attributes["aria-label"] == "Udkast 2 til version 3.1 sammenlignet med version 3.0"


def test_with_many_versions_the_page_names_the_command_for_the_rest() -> None:
    many = [
        replace(
            written("1.0", facts=f"status: adopted\nin_force_from: {2000 + n}-01-01"),
            label=f"{n}.0",
            standing=Standing(status=Status.IN_FORCE) if n == 22 else None,
        )
        for n in range(1, 23)
    ]
    edition = Edition(versions=tuple(many), kinds=frozenset(KINDS))
    made = pages_of(replace(edition, ways=site_ways(edition)))[COMPARE]
    commands = [said(each) for each in made.named("pre")]
    assert commands[0] == "policylib diff 1.0 21.0 -o 1.0-21.0.html"
    assert "Her er 22 versioner" in said(made)
    linked = {path for path in targets(made.named("main")[0]) if path.startswith("changes/")}
    assert "changes/1.0--21.0/summary.html" not in linked
    assert "changes/1.0--22.0/summary.html" in linked


def test_the_command_for_verifying_gives_the_sum_that_the_manifest_holds(
    site: dict[str, Element], tmp_path: Path
) -> None:
    lines = {
        said(each.named("dt")[0]): said(each.named("dd")[0])
        for each in site[VERIFY].named("main")[0].named("dl")[0].named("div")
    }
    assert set(lines) == {"Windows, kommandoprompt", "Windows, PowerShell", "macOS", "Linux"}
    program, name = lines["Linux"].split()
    (tmp_path / name).write_bytes(b"%PDF-1.7 ...")
    if not shutil.which(program):
        pytest.skip(f"{program} is not on this machine")
    run = subprocess.run([program, name], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.split() == [hashlib.sha256(b"%PDF-1.7 ...").hexdigest(), name]


def test_all_files_are_checked_at_once_as_the_page_says(
    site: dict[str, Element], tmp_path: Path
) -> None:
    if not shutil.which("sha256sum"):
        pytest.skip("sha256sum is not on this machine")
    edition = edition_of(written("1.0"), kinds=frozenset({"html", "md"}))
    made = publish_release(edition, tmp_path / "public")
    (command,) = (
        each.named("dd")[0].text().strip()
        for each in site[VERIFY].named("main")[0].named("dl")[1].named("div")
        if said(each.named("dt")[0]) == "Linux"
    )

    def checked() -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S602 - the line that the page shows
            command, shell=True, cwd=made.folder, capture_output=True, text=True, check=False
        )

    told = checked()
    assert told.returncode == 0
    assert sorted(told.stdout.splitlines()) == sorted(
        f"{path}: OK" for path in made.files if path != "versions.json"
    )
    (made.folder / "index.html").write_text("noget andet")
    assert "index.html: FAILED" in checked().stdout


def test_versions_without_an_archive_send_nobody_to_look_there(site: dict[str, Element]) -> None:
    edition = small_edition()
    bare = replace(edition, versions=tuple(replace(v, commit="") for v in edition.versions))
    told = said(pages_of(bare)[VERIFY])
    assert "git" not in told
    assert "arkivet" not in told
    assert "git" in said(site[VERIFY])


def test_verifying_lists_every_version_with_its_commit(site: dict[str, Element]) -> None:
    (table,) = site[VERIFY].named("table")
    rows = [said(row) for row in table.named("tbody")[0].named("tr")]
    assert len(rows) == 6
    assert rows[0].startswith("Udkast 2 til version 3.1 I høring – –")
    assert rows[1].startswith("Udkast 1 til version 3.1 Tidligere udkast")
    assert rows[2].startswith("Version 3.0 Gældende 13. december 2021 1. januar 2022 1c9d9cc")
    assert "versions.json" in targets(site[VERIFY].named("main")[0])


def access(statement: str) -> Element:
    edition = replace(small_edition(), house=House(accessibility_statement=statement))
    return pages_of(edition)[ACCESSIBILITY].named("main")[0]


def test_the_organisations_own_statement_about_access_stands_first_or_is_linked() -> None:
    linked = access("https://lyngvig.example/was")
    assert targets(linked)[0] == "https://lyngvig.example/was"
    text = access("# Tilgængelighedserklæring\n\n## Vores indsats\n\nVi tester *hvert* år.\n")
    headings = [said(each) for each in text.named("h2")]
    assert headings[0] == "Vores indsats"
    assert "Vi tester hvert år." in said(text)


def test_without_a_statement_the_page_says_so_and_claims_nothing() -> None:
    told = said(access(""))
    assert "Der er ikke oplyst nogen tilgængelighedserklæring" in told
    assert "Skriv til: HR." in told
    assert not re.search(r"opfylder|overholder|WCAG|301 549|er tilgængelig", told)


def test_a_house_names_itself_on_every_page_and_renames_what_it_wants() -> None:
    house = House(
        name="Lyngvig Kommune",
        logo="data:image/png;base64,AAAA",
        logo_alt="Lyngvigs byvåben",
        footer=("Rådhuset, Torvet 1",),
        labels={"Forside": "Politikken"},
    )
    edition = replace(small_edition(), house=house)
    edition = replace(edition, ways=site_ways(edition))
    for made in pages_of(edition).values():
        (header,), (footer,) = made.named("header"), made.named("footer")
        (logo,) = header.named("img")
        assert logo.attributes["alt"] == "Lyngvigs byvåben"
        assert "Politikken" in said(header)
        assert "Forside" not in said(header)
        assert "Rådhuset, Torvet 1" in said(footer)
        assert "Ikke en juridisk vurdering." in said(footer)


def _without_names(made: Element) -> str:
    """A page's words without those that the policy's own front matter gives."""
    return re.sub("Byrådet|HR og Løn", "", said(made.named("body")[0]))


def test_the_site_speaks_english_where_the_policy_does() -> None:
    site = pages_of(small_edition("en"))
    lead = site[INDEX].with_class("card")[0]
    assert said(lead.named("h2")[0]) == "In force Version 3.0"
    for made in site.values():
        assert not re.search(r"[æøå]", _without_names(made), re.IGNORECASE)
