"""What an organisation makes its own: read from policy.toml, refused with its line, set in every page."""

import base64
import dataclasses
import re
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylib.errors import Problem, Severity
from policylib.history import read_settings
from policylib.language import message
from policylib.language.messages_da import MESSAGES
from policylib.language.publish import publish_words
from policylib.language.renaming import labels_in
from policylib.publish.colours import Colour, contrast, least_contrast, nearest_passing, read_colour
from policylib.publish.frame import Frame
from policylib.publish.house import PLAIN, House
from policylib.publish.house_css import read_css
from policylib.publish.house_reading import read_house
from policylib.publish.house_style import GROUNDS, house_paper_style, house_style, our_colours
from policylib.publish.policy_html import policy_page
from tests.commanding import DANISH, repository, run
from tests.publishing import page, policy

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
FONT = b"\x00\x01\x00\x00 a font"
FILES = {"hus/logo.png": PNG, "hus/a.ttf": FONT, "hus/hus.css": b".foot { color: navy }"}
colours = st.tuples(*[st.integers(0, 255)] * 3).map(lambda parts: Colour(*parts))


def house_of(text: str, files: Mapping[str, bytes] | None = None) -> tuple[House, list[Problem]]:
    settings = read_settings(text)
    assert not settings.problems
    house, problems = read_house(
        settings.organisation,
        (FILES if files is None else files).get,
        line_of=lambda key: settings.line_of(key, "organisation"),
    )
    return house, list(problems)


def test_everything_that_an_organisation_says_of_itself_is_read() -> None:
    house, problems = house_of(
        '[organisation]\nname = "Lyngvig Kommune"\nlogo = "hus/logo.png"\nlogo_alt = "Lyngvig"\n'
        'footer = ["Rådhuset", " ", "Telefon  12"]\ncss = "hus/hus.css"\n'
        'accessibility_statement = "https://lyngvig.example/was"\n'
        'address = "https://lyngvig.example/politik"\n'
        '[organisation.colours]\naccent = "#0b4f8a"\n[organisation.fonts]\nsans = "hus/a.ttf"\n'
        '[organisation.labels]\n"Indhold" = "Hvad står her"\n'
    )
    assert not problems
    assert house.logo.startswith("data:image/png;base64,")
    assert house.footer == ("Rådhuset", "Telefon 12")
    assert house.colours == {"accent": "#0b4f8a"}
    assert house.fonts["sans"].startswith("data:font/ttf;base64,")
    assert house.css == ".foot { color: navy }"
    assert house.address == "https://lyngvig.example/politik/"
    assert house.labels == {"Indhold": "Hvad står her"}
    assert read_house({}, FILES.get) == (PLAIN, ())


@pytest.mark.parametrize(
    ("text", "files", "told"),
    [
        ("name = 3", {}, "policy.toml:2: name must be text"),
        ('logo = "x.png"\nlogo_alt = "L"', {}, "no file x.png"),
        ('logo = "x.svg"\nlogo_alt = "L"', {"x.svg": b"<svg/>"}, "PNG, JPEG or GIF"),
        ('logo = "x.png"\nlogo_alt = "L"', {"x.png": PNG + bytes(500_000)}, "at most 500 kB"),
        ('logo = "hus/logo.png"', FILES, "logo_alt"),
        ('colours = { accent = "red" }', {}, "policy.toml:2: red is no colour"),
        ('[organisation.colours]\nacent = "#000"', {}, "policy.toml:3: nothing is called acent"),
        ('[organisation.colours]\nacent = "#000"', {}, "nearest: accent"),
        ("colours = 3", {}, "colours must be a table of texts"),
        ('[organisation.fonts]\nsans = "a.exe"', {"a.exe": b"MZ"}, "a.exe is no font file"),
        ('[organisation.fonts]\nsans-bold = "hus/a.ttf"', FILES, "sans has no upright cut"),
        ("footer = 3", {}, "footer must be text"),
        ('accessibility_statement = "http://a.example"', {}, "neither an https address"),
        ('accessibility_statement = "javascript:alert(1)"', {}, "neither an https address"),
        ('accessibility_statement = "a.md"', {"a.md": b"\xff"}, "a.md"),
        ('address = "lyngvig.example"', {}, "no address of a web site"),
        ('[organisation.labels]\n"Inhold" = "x"', {}, "nearest: Indhold"),
        ('[organisation.labels]\n"Version {version}" = "Udgave"', {}, "nothing is called"),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_left_out(
    text: str, files: dict[str, bytes], told: str
) -> None:
    head = "" if text.startswith("[") else "[organisation]\n"
    house, problems = house_of(head + text if head else "[organisation]\n" + text, files)
    assert any(told in str(problem) for problem in problems), [str(each) for each in problems]
    assert all(each.severity is Severity.ERROR for each in problems)
    assert dataclasses.replace(house, logo_alt="") == PLAIN


def test_a_label_must_fill_in_what_ours_does() -> None:
    label = next(each for each in sorted(labels_in("da")) if "{number}" in each)
    wrong = f'[organisation.labels]\n"{label}" = "Andet"\n'
    house, [problem] = house_of(wrong)
    assert problem.code == "house-label-filling"
    assert house.labels == {}


def test_every_problem_of_a_house_is_told_in_danish_with_its_next_step() -> None:
    house, problems = house_of(
        '[organisation]\nlogo = "x.svg"\n[organisation.colours]\naccent = "#00a0dc"\n', {}
    )
    assert house == PLAIN
    said = re.fullmatch(
        r"policy\.toml:4: farven #00a0dc har en kontrast på 2,\d+ mod #\w{6}, og der skal mindst 4,5"
        r' til\. Den nærmeste nuance, der har nok, er accent = "(#\w{6})"',
        message(problems[1], "da"),
    )
    assert said
    assert house_of(f'[organisation.colours]\naccent = "{said[1]}"\n')[1] == []
    source = Path("policylib/publish/house_reading.py").read_text("utf-8")
    source += Path("policylib/publish/house_css.py").read_text("utf-8")
    codes = {word for word in source.split('"') if word.startswith(("house-", "css-"))}
    assert len(codes) > 18
    assert codes <= MESSAGES.keys()


# Colours


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000", "#fff", 21.0), ("#777777", "#ffffff", 4.47), ("#767676", "#ffffff", 4.54)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    first, second = read_colour(one), read_colour(other)
    assert first is not None
    assert second is not None
    assert int(contrast(first, second) * 100) / 100 == ratio
    assert contrast(first, second) == contrast(second, first)


@given(colour=colours, least=st.sampled_from([3.0, 4.5]))
def test_the_shade_that_is_offered_passes_on_every_ground(colour: Colour, least: float) -> None:
    for grounds in (
        [our_colours()[0][each] for each in ("paper", "wash")],
        [our_colours()[1][each] for each in ("paper", "wash")],
    ):
        found = nearest_passing(colour, grounds, least)
        assert least_contrast(found, grounds)[0] >= least
        if least_contrast(colour, grounds)[0] >= least + 0.1:
            assert max(abs(a - b) for a, b in zip(found, colour, strict=True)) <= 2


@given(colour=colours, name=st.sampled_from(sorted(GROUNDS)))
def test_a_colour_is_taken_only_with_a_shade_that_passes_on_dark_grounds_too(
    colour: Colour, name: str
) -> None:
    house, problems = house_of(f'[organisation.colours]\n{name} = "{colour}"\n')
    least = 3.0 if name == "line" else 4.5
    if problems:
        assert house == PLAIN
        return
    for shown, ours in zip((house.colours, house.colours_dark), our_colours(), strict=True):
        found = read_colour(shown[name])
        assert found is not None
        assert least_contrast(found, [ours[each] for each in GROUNDS[name]])[0] >= least


def test_our_own_colours_pass_on_their_grounds() -> None:
    for ours in our_colours():
        for name in GROUNDS.keys() - {"line"}:
            assert least_contrast(ours[name], [ours[each] for each in GROUNDS[name]])[0] >= 4.5


# The organisation's own style sheet


@pytest.mark.parametrize(
    ("sheet", "line"),
    [
        ("@import 'a.css';", 1),
        ("a { color: red }\nb { background: url(a.png) }", 2),
        ("a { background: URL('a.png') }", 1),
        (r"a { background: u\72 l(a.png) }", 1),
        (r"a { background: \75\72\6c(a.png) }", 1),
        ("a { background: image-set('a.png' 1x) }", 1),
        ("a { background: -webkit-image-set('a.png' 1x) }", 1),
        ("a { background: src('a.png') }", 1),
        ("a { background: cross-fade('a.png', red) }", 1),
        ("a { --x: url(a.png) }", 1),
        ("a { b: f(g(url(a.png))) }", 1),
        ("@media print {\n a { b { background: url(a.png) } } }", 2),
        ("@supports (background: url(a.png)) { a { b: c } }", 1),
        ("@font-face { font-family: A; src: local(A) }", 1),
        ("@namespace x 'http://a.example';", 1),
        ("@document url(a) { a { b: c } }", 1),
        ("a { @import 'a.css'; }", 1),
        ("a { behavior: x }", 1),
        ("a { -moz-binding: x }", 1),
        ("a { b: expression(alert(1)) }", 1),
        ('a { content: "unfinished\n; background: url(a.png) }', 1),
        ("a::before { content: '</style><script>alert(1)</script>' }", None),
        ("a[title='<!--'] { b: c }", None),
        ("p { color: red }\n.draft { display: none }", 2),
        ("h1 > .draft, b { color: red }", 1),
        ("[class~=draft] { color: red }", 1),
        ('span[class="draft"] { color: red }', 1),
        (".card { .draft { color: red } }", 1),
        ("@layer policylib-draft { span { display: none } }", 1),
        (":root { --draft-ink: #fff }", 1),
        ("}", 1),
        ("(" * 5000, None),
    ],
)
def test_a_style_sheet_that_could_load_leave_its_place_or_touch_the_mark_is_refused(
    sheet: str, line: int | None
) -> None:
    told, problems = read_css(sheet.encode(), "hus.css")
    assert told == ""
    assert problems
    assert (problems[0].file, problems[0].severity) == ("hus.css", Severity.ERROR)
    assert line is None or problems[0].line == line


def test_a_style_sheet_that_only_draws_is_kept_without_its_comments() -> None:
    sheet = (
        '@charset "utf-8";\n/* </style> */ .foot > p { color: var(--accent); width: calc(1px + 2em) }\n'
        "@media (width < 600px) { h1 { background: linear-gradient(red, #00f) } }\n"
    )
    told, problems = read_css(sheet.encode(), "hus.css")
    assert not problems
    assert ".foot > p { color: var(--accent); width: calc(1px + 2em) }" in told
    assert "@media (width < 600px) { h1 { background: linear-gradient(red, #00f) } }" in told
    assert "style>" not in told
    assert read_css(told.encode(), "hus.css") == (told, ())


@given(text=st.text(alphabet=st.sampled_from([*"url(\\72 'a\");{}@import<!-/*style>-:,#é\n"])))
def test_any_sheet_at_all_is_refused_or_harmless(text: str) -> None:
    told, problems = read_css(text.encode(), "hus.css")
    assert not (told and problems)
    assert "</" not in told
    assert "url(" not in told.lower()
    assert read_css(told.encode(), "hus.css")[0] == told


# On the pages


def test_a_house_is_seen_on_a_page_after_our_own_style() -> None:
    house, _ = house_of(
        '[organisation]\nlogo = "hus/logo.png"\nlogo_alt = "Lyngvig Kommune"\nfooter = "Rådhuset"\n'
        'css = "hus/hus.css"\n[organisation.colours]\naccent = "#0b4f8a"\n'
        '[organisation.fonts]\nserif = "hus/a.ttf"\n[organisation.labels]\n"Indhold" = "Hvad står her"\n'
    )
    html = policy_page(policy(), frame=Frame(house=house))
    made = page(html)
    assert [each.attributes["alt"] for each in made.named("img")] == ["Lyngvig Kommune"]
    assert "Rådhuset" in made.text()
    assert "Hvad står her" in made.text()
    style = made.named("style")[0].text()
    assert style.rindex("--accent: #0b4f8a") > style.rindex("--accent: #123f4d")
    assert style.index(".foot { color: navy }") > style.rindex("--accent:")
    assert '"House Serif"' in style
    assert "font-src data:" in html


def test_paper_has_the_colours_and_fonts_of_the_house_but_not_its_style_sheet() -> None:
    house = House(
        colours={"accent": "#0b4f8a"}, fonts={"serif": "data:font/ttf;base64,AA"}, css="x"
    )
    told = house_paper_style(house)
    assert "--accent: #0b4f8a" in told
    assert "House Serif" in told
    assert house_paper_style(House(css="x")) == house_style(PLAIN) == ""


def test_labels_are_renamed_whole_and_the_line_about_rules_never() -> None:
    ours = publish_words("da")
    told = House(labels={ours.contents: "Hvad står her", ours.disclaimer: "Godkendt"}).worded(ours)
    assert told.contents == "Hvad står her"
    assert told.disclaimer == ours.disclaimer
    assert told.day(__import__("datetime").date(2021, 12, 13)) == "13. december 2021"
    assert PLAIN.worded(ours) is ours


def test_every_word_that_a_page_takes_from_a_house_can_be_renamed() -> None:
    asked = {
        found
        for path in Path("policylib/publish").rglob("*.*")
        if path.suffix in {".py", ".html"}
        for found in re.findall(r"worded\((\w+_words)\(", path.read_text("utf-8"))
    }
    assert {"publish_words", "site_words", "changelog_words"} <= asked
    for name in asked:
        modules = Path("policylib/language").glob("*.py")
        home = next(each.stem for each in modules if f"def {name}(" in each.read_text("utf-8"))
        words = getattr(import_module(f"policylib.language.{home}"), name)("da")
        label = next(
            each
            for field in dataclasses.fields(words)
            if field.name not in {"lang", "disclaimer"}
            and isinstance(each := getattr(words, field.name), str)
            and each
        )
        assert label in labels_in("da"), name


# At the command line


def test_check_lists_what_is_wrong_diff_leaves_it_out_and_publish_stops(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    (folder / "policy.toml").write_text(
        '[organisation]\nname = "Lyngvig Hus"\n[organisation.colours]\naccent = "#ffcc00"\n'
    )
    checked = run("check", folder=folder, **DANISH)
    assert "policy.toml:4: fejl: farven #ffcc00" in checked.stdout
    shown = run("diff", "1.0", "2.0", "-o", "x.html", folder=folder)
    assert shown.returncode == 0
    assert "policy.toml:4: error: the colour #ffcc00" in shown.stderr
    html = (folder / "x.html").read_text("utf-8")
    assert "Lyngvig Hus" in html
    assert "#ffcc00" not in html
    stopped = run("publish", "-o", "public", "--only", "md", folder=folder, **DANISH)
    assert stopped.returncode == 2
    assert "policy.toml:4: [organisation] i policy.toml har 1 fejl" in stopped.stderr
    assert not (folder / "public").exists()


def test_files_of_a_house_come_from_the_folder_of_policy_toml_alone(tmp_path: Path) -> None:
    (tmp_path / "hemmelig.png").write_bytes(PNG)
    folder = tmp_path / "kommune"
    folder.mkdir()
    repository(folder)
    (folder / "link.png").symlink_to(tmp_path / "hemmelig.png")
    for name in (
        "../hemmelig.png",
        str(tmp_path / "hemmelig.png"),
        "link.png",
        "%2e%2e/hemmelig.png",
    ):
        (folder / "policy.toml").write_text(
            f'[organisation]\nlogo = "{name}"\nlogo_alt = "L"\n', "utf-8"
        )
        checked = run("check", folder=folder, **DANISH)
        assert f"der er ingen fil, der hedder {name}" in checked.stdout, name
