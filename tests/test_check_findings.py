"""What check finds in a policy's text: each case a text, and the findings with their lines."""

import datetime
import time

import pytest

from policylib.errors import Problem, Severity
from policylib.markdown import SourceText, parse
from policylib.profile import check
from policylib.profile.findings import FINDINGS
from policylib.profile.limits import Limits
from policylib.profile.lines import with_lines
from policylib.profile.persons import names_in


def findings(text: str, *, limits: Limits | None = None) -> list[Problem]:
    policy = parse((SourceText(file="politik.md", text=text),)).policy
    found = check(policy, limits=limits or Limits())
    return list(with_lines(found, policy, {"politik.md": text}))


def told(text: str) -> list[tuple[str, int | None]]:
    return [(each.code, each.line) for each in findings(text)]


def themes(*headings: str, before: str = "") -> str:
    return f"# P\n\n{before}" + "".join(f"## {heading}\n\nOrd.\n\n" for heading in headings)


GUIDE = "## Sådan læses politikken\n\nDer er to temaer.\n\n- Tema 1: Løn\n- Tema 2: Ferie\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (themes("Tema 1: Løn", "Tema 2: Ferie", "Tema 3: Barsel"), []),
        (themes("Tema 1: Løn", "Tema 3: Ferie"), [("theme-sequence", 7)]),
        (themes("Tema 2: Løn", "Tema 1: Ferie"), [("theme-sequence", 3), ("theme-sequence", 7)]),
        (themes("Tema I: Løn", "Tema II: Ferie", "Tema IV: Barsel"), [("theme-sequence", 11)]),
        (themes("Tema 1: Løn", "Tema 1a: Mere", "Tema 2: Ferie"), []),
        (themes("Tema 1: Løn", "Tema 2: Ferie", before=GUIDE), []),
        (themes("Tema 1: Løn", "Tema 2: Ferie og fri", before=GUIDE), [("contents-differ", 8)]),
        (
            themes("Tema 1: Løn", "Tema 2: Ferie", "Tema 3: Barsel", before=GUIDE),
            [("contents-missing", 3), ("contents-count", 5)],
        ),
        (themes("Tema 1: Løn", before=GUIDE), [("contents-count", 5), ("contents-unknown", 8)]),
        (
            themes(
                "Tema 1: Løn",
                "Tema 2: Ferie",
                before="## Indhold\n\nTema 1: Løn ...... 4\\\nTema 2: Ferie ...... 12\n\n",
            ),
            [],
        ),
        (
            themes(
                "Tema 1: Løn",
                before="## Indhold\n\n- Tema 1: Løn – hvad vi giver, og hvorfor.\n\n",
            ),
            [],
        ),
        (
            themes(
                "Vores grundlag",
                "Vores fælles værdigrundlag",
                "Politikken i hverdagen",
                before="## Indhold\n\n- Vores grundlag\n- Vores fælles værdier\n- Politikken i hverdagen\n\n",
            ),
            [("contents-differ", 6)],
        ),
    ],
)
def test_themes_stand_in_their_order_and_are_called_alike(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("entries", "told_of"),
    [
        # An entry is the theme of its title, also where a number was given twice or left out.
        (
            "- Tema 1: Løn\n- Tema 2: Ferie\n- Tema 4: Barsel",
            [("contents-differ", "Tema 4: Barsel")],
        ),
        (
            "- Tema 1: Løn\n- Tema 2: Ferien\n- Tema 3: Barsel",
            [("contents-differ", "Tema 2: Ferien")],
        ),
        ("1. Løn\n2. Ferie og orlov\n3. Barsel", [("contents-differ", "Ferie og orlov")]),
    ],
)
def test_an_entry_of_the_contents_is_held_against_the_theme_that_it_means(
    entries: str, told_of: list[tuple[str, str]]
) -> None:
    text = themes(
        "Tema 1: Løn", "Tema 2: Ferie", "Tema 3: Barsel", before=f"## Indhold\n\n{entries}\n\n"
    )
    assert [(each.code, each.facts["about"]) for each in findings(text)] == told_of


def test_a_dead_link_is_told_with_the_nearest_address() -> None:
    text = "# P\n\n## Tema 1 – Løn\n\nSe [a](#tema-1--løn), [b](#loen), [c](#lon).\n\n### Hvad vil vi?\n\nVi vil.\n"
    [dead] = [each for each in findings(text) if each.code == "link-dead"]
    assert (dead.facts["about"], dead.facts["near"]) == ("#lon", "#loen")
    [far] = findings("# P\n\n## Løn\n\nSe [a](#zzz).\n\n## Ferie\n\nOrd.\n")
    assert far.facts["near"] == "#loen"
    [alone] = findings("# P\n\nSe [a](#x).\n")
    assert alone.facts["near"] == "#top"


def test_prose_in_the_guide_names_no_heading_wrongly() -> None:
    before = "## Sådan læses politikken\n\n- Vi skriver kort.\n- Politikken gælder alle\n\n"
    assert told(themes("Politikken gælder", "Løn", before=before)) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ord – ord. Ord – ord.\nOrd - ord.", [("dashes-mixed", 4)]),
        ("Ord - ord. Ord - ord.\nOrd – ord.", [("dashes-mixed", 4)]),
        ("Ord – ord. Ord - ord.", [("dashes-mixed", 3)]),
        ("Ord – ord, ord—ord – ord.", [("dashes-mixed", 3)]),
        ("MED-udvalg, 3-5 dage, 9 - 12, 2018 – 2021, e-mail – ja.", []),
        ("»Ord«, »ord« og ”ord”.", [("quotes-mixed", 3)]),
        ('»Ord« og "ord".', [("quotes-mixed", 3)]),
        ("”Ord” og ”ord”.", []),
        ('»Ord med "ord" inden i« og `"kode"`.', []),
        ("»Ord«, ’ord’ og »ord«, HU’s, Jens’ bil og ’90erne.", [("quotes-mixed", 3)]),
    ],
)
def test_the_signs_that_most_have_win_and_each_odd_one_is_named(
    body: str, expected: list[tuple[str, int]]
) -> None:
    assert told(f"# P\n\n{body}\n") == expected


def test_an_odd_sign_says_what_most_others_are() -> None:
    [odd] = findings("# P\n\n»A« og »b«.\n\n- ”C d”.\n")
    assert odd.line == 5
    assert odd.severity is Severity.NOTE
    assert str(odd).startswith("politik.md:5: ”C d” has ”…” for quotation marks; elsewhere")
    assert "they are »…« (2 in all)" in str(odd)


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Fristen er den 31. juni.", "date-not-real"),
        ("Fristen er den 29. februar 2023.", "date-not-real"),
        ("Fristen er den 29. februar.", ""),
        ("Fristen er den 29. februar 2024.", ""),
        ("Fristen er 31/4-2022.", "date-not-real"),
        ("Fristen er 31.09.2025.", "date-not-real"),
        ("Fristen er 2025-06-31.", "date-not-real"),
        ("Fristen er d. 31/6.", "date-not-real"),
        ("Fristen er 31. sept. 2025.", "date-not-real"),
        ("Kurset er 28.-31. juni.", "date-not-real"),
        ("The office closes on 31 June.", "date-not-real"),
        ("The office closes on February 30, 2024.", "date-not-real"),
        ("See section 31. June is fine; 31/6 of 12/31.", ""),
        ("Sag 2021-13-31, version 31.13.2021 og sag 2021-02-31.", ""),
        ("Kurset er 28.-30. juni og 29/2-2024.", ""),
        ("Sag 21/4711, § 31. Juni er varm, pkt. 5.12.2021, sag 2021-13-45.", ""),
        ("Mødet er mandag den 13. december 2021.", ""),
        ("Mødet er tirsdag den 13. december 2021.", "date-weekday"),
        ("Mødet er Tirsdag d. 13/12-2021.", "date-weekday"),
        ("Mødet er en tirsdag i december 2021.", ""),
        ("Politikken gælder fra 1. januar 2022.", ""),
        ("Politikken gælder fra den 1. februar 2022.", "date-contradicts"),
        ("Den forrige politik gjaldt fra 1. februar 2012.", ""),
        ("Retningslinjen gælder fra 1. februar 2022.", ""),
        ("Politikken er godkendt af Byrådet den 12. december 2021.", "date-contradicts"),
        ("Politikken er godkendt af Byrådet den 13. december 2021.", ""),
        ("Politikken er godkendt af Hovedudvalget den 1. december 2021.", ""),
    ],
)
def test_a_date_is_doubted_only_where_it_is_certain(sentence: str, code: str) -> None:
    front = (
        "---\ntitle: P\nadopted_on: 2021-12-13\nin_force_from: 2022-01-01\n"
        "approved_by: {body: Byrådet, date: 2021-12-13}\n---\n\n# P\n\n"
    )
    assert [each.code for each in findings(f"{front}{sentence}\n")] == ([code] if code else [])


@pytest.mark.parametrize(
    ("line", "about"),
    [
        (
            "Vedtaget i Hovedudvalget den 12. juni 2017. Gælder fra 1. august 2017.",
            "Vedtaget i Hovedudvalget den 12. juni 2017",
        ),
        ("Vedtaget 1/8-2017. Gælder fra 1. september 2017.", "Gælder fra 1. september 2017"),
        ("Vedtaget i Byrådet 12. juni 2015, revideret 1. august 2017", ""),
        ("Reglen om ferie blev vedtaget den 3. maj 2014.", ""),
        ("## Tema 1: Ferie\n\nVedtaget den 3. maj 2014.", ""),
    ],
)
def test_the_line_on_the_front_is_held_against_the_front_matter(line: str, about: str) -> None:
    front = "---\ntitle: P\nadopted_on: 2017-08-01\nin_force_from: 2017-08-01\n---\n\n# P\n\n"
    found = [each for each in findings(f"{front}{line}\n") if each.code == "date-contradicts"]
    assert [each.facts["about"] for each in found] == ([about] if about else [])


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ("adopted_on: 2022-01-02\nin_force_from: 2022-01-01", ["dates-reversed"]),
        (
            "drafted_in: {body: A, date: 2022-03-01}\nconsultation_deadline: 2022-02-01",
            ["dates-order"],
        ),
        ("in_force_from: 2022-03-01\nreview_by: 2022-02-01", ["dates-order"]),
        (
            "adopted_on: 2022-03-01\nin_force_from: 2022-03-01\nreview_by: 2022-02-01",
            ["dates-order"],
        ),
        ("consultation_deadline: 2022-03-01\nadopted_on: 2022-02-01", ["dates-order"]),
        ("adopted_on: 2022-03-01\napproved_by: {body: A, date: 2022-03-02}", ["dates-disagree"]),
        ("adopted_on: 2022-03-01\napproved_by: Byrådet\nreview_by: 2025-01-01", []),
    ],
)
def test_dates_of_the_front_matter_that_contradict_each_other(
    fields: str, codes: list[str]
) -> None:
    assert [each.code for each in findings(f"---\ntitle: P\n{fields}\n---\n\n# P\n")] == codes


def test_a_finding_about_the_front_matter_stands_on_the_line_of_its_field() -> None:
    text = (
        "---\ntitle: P\nadopted_on: 2022-02-02\nin_force_from: 2022-01-01\ncontact: Karen Holm\n"
        "approved_by: {body: A, date: 2022-03-02}\nreview_by: 2021-02-01\n---\n\n# P\n\nOrd.\n"
    )
    assert sorted(told(text), key=lambda each: each[1] or 0) == [
        ("dates-reversed", 4), ("person-named", 5), ("dates-disagree", 6), ("dates-order", 7),
    ]  # fmt: skip


def test_a_review_is_overdue_from_the_day_after_and_only_while_the_version_holds() -> None:
    text = "---\ntitle: P\nstatus: {}\nreview_by: 2025-12-01\n---\n\n# P\n"
    for status, day, codes in (
        ("in_force", datetime.date(2025, 12, 1), []),
        ("in_force", datetime.date(2025, 12, 2), ["review-overdue"]),
        ("draft", datetime.date(2025, 12, 2), ["review-overdue"]),
        ("replaced", datetime.date(2025, 12, 2), []),
    ):
        policy = parse((SourceText(file="p.md", text=text.format(status)),)).policy
        assert [each.code for each in check(policy, today=day)] == codes


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kontakt Karen Holm i HR.", ("Karen Holm",)),
        ("Det aftaler Jens P. Hansen og Mette Lund.", ("Jens P. Hansen", "Mette Lund")),
        ("borgmester Amra Ny siger", ("Amra Ny",)),
        ("Spørg v/ Amra Ny.", ("Amra Ny",)),
        ("arbejdsmiljøkonsulent Amra Ny svarer", ("Amra Ny",)),
        ("Ansvarlig: Merete (HR). Kontakt: Team Løn.", ("Merete",)),
        ("Spørg fru Holst.", ("Holst",)),
        ("Grete har nøglen, og Line Manager er en titel. Kontakt: Personale.", ()),
        ("Else Marie Plejehjem, Rosa Luxemburg Hus, Christian Station og Bo Trivsel.", ()),
        ("Spørg Amra Jensen.", ("Amra Jensen",)),
        ("Skriv til karen.holm@lyngvig.example.", ("karen.holm@lyngvig.example",)),
        ("Skriv til hr@lyngvig.example eller med-udvalg@lyngvig.example.", ()),
        ("Skriv til kho@lyngvig.example.", ("kho@lyngvig.example",)),
        ("Skriv til abcd2@lyngvig.example.", ("abcd2@lyngvig.example",)),
        ("Skriv til k.holm@lyngvig.example.", ("k.holm@lyngvig.example",)),
        ("Skriv til post@lyngvig.example, e.handel@lyngvig.example, loen@lyngvig.example.", ()),
        ("Mødet er på Karen Holms Vej eller i Jens Hansens Legat.", ()),
        ("Lyngvig Kommune, MED-Hovedudvalget, Dansk Sygeplejeråd og HR og Personale.", ()),
        ("Hans leder og Karen taler sammen.", ()),
        ("Store Heddinge og Nørre Alslev ligger langt fra Horsens.", ()),
    ],
)
def test_persons_are_told_from_places_bodies_and_roles(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


def test_an_abbreviation_that_the_text_uses_is_a_body_and_nobodys_initials() -> None:
    text = "# P\n\nHMU og KHO mødes. Skriv til kho@lyngvig.example eller pbt@lyngvig.example.\n"
    assert [each.facts["about"] for each in findings(text)] == ["pbt@lyngvig.example"]


def test_a_signature_under_the_foreword_is_a_persons_by_custom() -> None:
    text = "---\ntitle: P\ncontact: Karen Holm\n---\n\n# P\n\n## Forord\n\nKaren Holm, borgmester\n"
    assert told(text) == [("person-named", 3)]
    assert told(text.replace("## Forord", "## Løn")) == [("person-named", 3), ("person-named", 10)]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("[her](a.md)", ["link-vague"]),
        ("[Læs mere her.](a.md)", ["link-vague"]),
        ("[Klik HER for at læse mere](a.md)", ["link-vague"]),
        ("[læs videre her…](a.md)", ["link-vague"]),
        ("[dette](a.md)", ["link-vague"]),
        ("[Click here to read more](a.md)", ["link-vague"]),
        ("[Læs reglerne for ferie](a.md)", []),
        ("[Her på stedet](a.md)", []),
        ("[More about leave](a.md)", []),
        ("![Skærmbillede 2024-01-02](a.png)", ["image-alt-name"]),
        ("![Figur 2: Trappen](a.png)", []),
        ("[**h**er](a.md)", ["link-vague"]),
        ("[Ferieloven](a.md)", []),
        ("Se her.", []),
        ("![billede1.png](a.png)", ["image-alt-name"]),
        ("![Billede 3](a.png)", ["image-alt-name"]),
        ("![](a.png)", ["image-alt-missing"]),
        ("![Tre ringe](a.png)", []),
    ],
)
def test_links_and_pictures_say_something_to_those_who_hear_them(
    words: str, codes: list[str]
) -> None:
    assert [each.code for each in findings(f"# P\n\n{words}\n")] == codes


def test_limits_hold_where_the_house_has_set_them_and_nowhere_else() -> None:
    text = (
        "# P\n\n## Tema 1: Løn\n\nVi har en kort sætning. Vi har en sætning, som er noget længere "
        "end den første.\n\n## Tema 2: Ferie\n\nMedarbejderindflydelse, arbejdstilrettelæggelse.\n"
    )
    assert findings(text) == []
    limited = findings(text, limits=Limits(lix=50, sentence=8, paragraph=14, theme=16))
    assert [(each.code, each.line) for each in limited] == [
        ("theme-long", 3), ("paragraph-long", 5), ("sentence-long", 5), ("lix-high", 7),
    ]  # fmt: skip
    assert limited[2].facts["count"] == 11
    assert limited[3].facts["count"] == 102
    assert findings(text, limits=Limits(lix=102, sentence=11, paragraph=16, theme=19)) == []


def test_only_what_a_reader_surely_lacks_stops_publishing() -> None:
    errors = {code for code, (_, _, severity) in FINDINGS.items() if severity is Severity.ERROR}
    assert errors == {
        *("title-missing", "heading-empty", "link-dead", "footnote-missing", "image-alt-missing"),
        "version-text-changed",
    }


@pytest.mark.parametrize(
    "piece",
    [
        "Aa ",
        "Aa. B. ",
        "Karen Holm ",
        "»",
        '"a ',
        "a - ",
        "karen.",
        "x 31. juni ",
        "((((",
        "'a ",
        "12.12.",
        "Fru ",
    ],
)
def test_long_odd_text_is_checked_in_bounded_time(piece: str) -> None:
    text = f"# P\n\nOrd {piece * (60_000 // len(piece))}\n"
    policy = parse((SourceText(file="p.md", text=text),)).policy
    began = time.process_time()
    check(policy)
    assert time.process_time() - began < 5


def test_long_contents_and_many_dead_links_are_checked_in_bounded_time() -> None:
    entries = "".join(f"- Løn {n} b{n * 7}\n" for n in range(800))
    sections = "".join(f"## Løn a{n} her\n\nSe [a](#y{n}).\n\n" for n in range(800))
    text = f"# P\n\n## Indhold\n\n- Løn a0 her\n- Løn a1 her\n{entries}\n{sections}"
    policy = parse((SourceText(file="p.md", text=text),)).policy
    began = time.process_time()
    assert check(policy)
    assert time.process_time() - began < 5
