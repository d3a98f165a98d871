"""A policy as PDF: every word, true page numbers, no request, the same bytes."""

import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from policylib.document import BulletList, ListItem, Paragraph, Policy, Run, Status, full_text
from policylib.errors import MissingLibraryError, PublishingError, TooComplexError
from policylib.publish import pdf
from policylib.publish.pdf import pdf_of
from policylib.publish.policy_pdf import policy_document
from tests.publishing import POLICY, policy
from tests.test_publish_page import hostile_policy

LONG = POLICY + "\n".join(
    f"\n## Tema {n}: Emne nummer {n}\n\n" + "Lederen taler med medarbejderen om opgaverne. " * 60
    for n in range(3, 9)
)


def run(tool: str, *arguments: str) -> str:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed (Debian: poppler-utils)")
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def test_nothing_is_left_beside_a_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert pdf_of(policy_document(policy(POLICY)))
    with pytest.raises(PublishingError):
        pdf_of('<html lang="da"><title>x</title><h1>x</h1><img src="http://a.dk/b.png" alt="x">')
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "politik.pdf"
    path.write_bytes(pdf_of(policy_document(policy(LONG))))
    return path


def pages(path: Path) -> list[str]:
    return run("pdftotext", "-layout", str(path), "-").split("\f")[:-1]


def body_words(path: Path) -> list[str]:
    """The words of a PDF in reading order, running heads and page numbers among them."""
    return run("pdftotext", str(path), "-").split()


def stands_in_order(wanted: Sequence[str], shown: Sequence[str]) -> str:
    """The first word that is missing, "" where all stand in order."""
    rest = iter(shown)
    return next((word for word in wanted if word not in rest), "")


def test_every_word_of_the_policy_stands_in_it_in_order(made: Path) -> None:
    wanted = full_text(policy(LONG)).replace(" | ", " ").split()
    shown = [re.sub(r"(?<=\D)\d$", "", word) for word in body_words(made)]
    assert stands_in_order(wanted, shown) == ""


def test_the_page_numbers_in_the_contents_are_true(made: Path) -> None:
    every = pages(made)
    listed = re.findall(r"^\s*(Tema (\d): .*?|Forord)\s+(\d+)$", every[1], re.MULTILINE)
    assert len(listed) == 9
    for _, number, told in listed:
        heading = rf"^\s*Tema {number}$" if number else r"^\s*Forord$"
        assert re.search(heading, every[int(told) - 1], re.MULTILINE), told


def test_each_page_after_the_cover_tells_its_number_and_how_many_there_are(made: Path) -> None:
    every = pages(made)
    assert "Side" not in every[0]
    for number, text in enumerate(every[1:], start=2):
        assert f"Side {number} af {len(every)}" in text


def test_what_leads_to_a_table_or_a_list_stands_on_its_page(tmp_path: Path) -> None:
    text = "# Politik\n\n## Varsling\n"
    for number in range(40):
        text += "\nVi varsler i god tid.\n" * (number % 7)
        text += f"\nFrist {number} gælder for varsling:\n\n"
        table = f"| Ferie | Uger {number} |\n| --- | --- |\n" + "| Sommer | 3 |\n" * 4
        text += table if number % 2 else f"1. Uger {number}\n2. Resten\n"
    path = tmp_path / "leads.pdf"
    path.write_bytes(pdf_of(policy_document(policy(text))))
    every = [page.split("\n") for page in pages(path)]
    for number in range(40):
        (lead,) = (
            at for at, page in enumerate(every) if any(f"Frist {number} " in line for line in page)
        )
        assert any(line.endswith(f"Uger {number}") for line in every[lead]), number


def test_no_word_runs_out_of_the_paper(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf_of(policy_document(policy(f"# Politik\n\n- {'arbejde' * 40}\n"))))
    reach = re.findall(r'xMax="([\d.]+)"', run("pdftotext", "-bbox", str(path), "-"))
    assert max(map(float, reach)) < 210 / 25.4 * 72


def test_the_cover_tells_which_version_it_is(made: Path) -> None:
    cover = pages(made)[0]
    for told in ("Lyngvig Kommune", "Personalepolitik", "26. november 2018", "1. januar 2019"):
        assert told in cover


def test_title_and_language_and_structure_are_declared(made: Path) -> None:
    told = run("pdfinfo", str(made))
    assert re.search(r"Title:\s+Personalepolitik – Lyngvig Kommune", told)
    assert re.search(r"Tagged:\s+yes", told)
    objects = b"".join(
        zlib.decompressobj().decompress(stream)
        for stream in re.findall(rb"stream\n(.*?)\nendstream", made.read_bytes(), re.DOTALL)
        if stream[:1] == b"\x78"
    )
    assert b"/Lang (da)" in objects
    assert b"/DisplayDocTitle true" in objects
    assert b"/Outlines" in objects


def test_a_draft_says_so_in_its_title_and_on_every_page(tmp_path: Path) -> None:
    text = policy(LONG)
    text = replace(text, metadata=replace(text.metadata, status=Status.CONSULTATION))
    path = tmp_path / "udkast.pdf"
    path.write_bytes(pdf_of(policy_document(text)))
    assert re.search(r"Title:\s+UDKAST: Personalepolitik", run("pdfinfo", str(path)))
    assert all("UDKAST" in page for page in pages(path))


def test_a_numbered_list_keeps_its_first_number(made: Path) -> None:
    whole = "".join(pages(made))
    assert re.search(r"4\.\s+Lederen indhenter", whole)
    assert re.search(r"5\.\s+Lederen skriver", whole)


def test_the_same_policy_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from policylib.markdown import read\n"
        "from policylib.publish.pdf import pdf_of\n"
        "from policylib.publish.policy_pdf import policy_document\n"
        "text = Path(sys.argv[1]).read_text('utf-8')\n"
        "sys.stdout.buffer.write(pdf_of(policy_document(read(text))))\n"
    )
    source = tmp_path / "politik.md"
    source.write_text(POLICY, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", program, str(source)],
        capture_output=True,
        check=True,
        env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PATH": "/usr/bin:/bin"},
    )
    assert done.stderr == b""
    assert done.stdout == pdf_of(policy_document(policy(POLICY)))


def test_markup_in_any_field_is_printed_as_text(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(pdf_of(policy_document(hostile_policy())))
    shown = " ".join(body_words(path))
    assert shown.count("alert(1)") > 15
    assert shown.count("{{ 7*7 }}") > 15
    assert "/JavaScript" not in path.read_bytes().decode("latin-1")


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/x.png", "https://x.example/x.png", "file:///etc/hostname",
        "ftp://x.example/x.png", "font:serif/../__init__.py", "font:sans/missing.ttf", "//x.example/x",
    ],
)  # fmt: skip
def test_what_is_not_in_the_document_is_refused(address: str) -> None:
    html = f'<html lang="da"><title>x</title><h1>x</h1><img alt="x" src="{address}">'
    if address.startswith("//"):
        # Without a base there is no such address: nothing is asked for, nothing is shown.
        assert pdf_of(html)
        return
    with pytest.raises(PublishingError, match="outside the policy's folder"):
        pdf_of(html)


@pytest.mark.parametrize(
    "html",
    [
        '<style>@import url("http://127.0.0.1:9/x.css");</style><h1>x</h1>',
        '<link rel="stylesheet" href="http://127.0.0.1:9/x.css"><h1>x</h1>',
        '<link rel="attachment" href="file:///etc/hostname"><h1>x</h1>',
        '<h1 style="background: url(http://127.0.0.1:9/x.png)">x</h1>',
        '<h1>x</h1><svg><image href="http://127.0.0.1:9/x.png" width="1" height="1"/></svg>',
        '<h1>x</h1><object data="file:///etc/hostname"></object>',
    ],
)
def test_no_other_way_leads_out(html: str) -> None:
    with pytest.raises(PublishingError, match="outside the policy's folder"):
        pdf_of(html)


def test_a_text_that_nests_too_deep_is_refused_in_words() -> None:
    block: Paragraph | BulletList = Paragraph(text=(Run(text="bund"),))
    for _ in range(100):
        block = BulletList(items=(ListItem(blocks=(block,)),))
    with pytest.raises(TooComplexError, match="levels deep"):
        policy_document(Policy(blocks=(block,)))
    with pytest.raises(TooComplexError, match="too deep"):
        pdf_of("<div>" * 900 + "x" + "</div>" * 900)


def test_the_deepest_text_that_is_let_through_can_be_set() -> None:
    block: Paragraph | BulletList = Paragraph(text=(Run(text="bund"),))
    for _ in range(28):
        block = BulletList(items=(ListItem(blocks=(block,)),))
    assert pdf_of(policy_document(Policy(blocks=(block,)))).startswith(b"%PDF-1.7")


def test_without_pango_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    pdf._weasyprint.cache_clear()
    try:
        with pytest.raises(MissingLibraryError, match=r"apt-get install libpango-1\.0-0") as told:
            pdf_of("<h1>x</h1>")
    finally:
        monkeypatch.undo()
        pdf._weasyprint.cache_clear()
    assert "brew install pango" in str(told.value)
    assert capfd.readouterr() == ("", "")


def test_nothing_is_said_on_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    pdf_of(
        '<html lang="da"><title>x</title><style>h1 { nonsense: 4 }</style><h1>x 漢字 \U0001f600</h1>'
    )
    assert capfd.readouterr() == ("", "")
