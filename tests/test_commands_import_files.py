"""The files that an import of a Word file writes: comments, pictures, the text before a proposal."""

import io
from pathlib import Path

import pytest
from PIL import Image

from policylib.compare import compare
from policylib.document import Figure
from policylib.markdown import read
from policylib.publish.word import redline_word
from tests.commanding import DANISH, NEW, OLD, contents, run
from tests.word_intake import p, r, word


def png(colour: tuple[int, int, int]) -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(drawn, "PNG")
    return drawn.getvalue()


RED, BLUE = png((160, 0, 0)), png((0, 0, 160))


def with_picture(alt: str, content: bytes) -> bytes:
    """A Word file with a picture in it, called as Word calls the first one of every file."""
    shown = f'<wp:docPr id="1" descr="{alt}"/><a:blip r:embed="r9"/>'
    drawing = f"<w:r><w:drawing><wp:inline>{shown}</wp:inline></w:drawing></w:r>"
    body = p("Personalepolitik", "Titel") + p("Tema 1: Ferie", "Overskrift1") + p(drawing)
    more: dict[str, str | bytes] = {"word/media/image1.png": content}
    return word(body + p("Vi holder fri."), links={"r9": "media/image1.png"}, more=more)


def remark(own: int, author: str, day: str, text: str) -> str:
    return (
        f'<w:comment w:id="{own}" w:author="{author}" w:initials="DM" w:date="{day}T09:00:00Z">'
        f"{p(text)}</w:comment>"
    )


@pytest.fixture
def commented(tmp_path: Path) -> Path:
    """A Word file on which two colleagues remarked, in a folder whose name tells whose it is."""
    about = '<w:commentRangeStart w:id="1"/>{}<w:commentRangeEnd w:id="1"/>'
    body = (
        p("Personalepolitik", "Titel")
        + p("Tema 1: Ferie", "Overskrift1")
        + p("Hvad gør vi?", "Overskrift2")
        + p(r("Lederen ") + about.format(r("skal svare")) + r(" inden en uge."))
        + p(r("Vi holder fri.") + '<w:r><w:commentReference w:id="2"/></w:r>')
    )
    comments = (
        remark(1, "Dorte Madsen", "2021-11-02", "Er en uge nok? Spørg *HR* først.")
        + remark(2, "Bo Bak", "2021-11-03", "Enig.")
    )  # fmt: skip
    folder = tmp_path / "Dorte Madsens ting"
    folder.mkdir()
    (folder / "politik.docx").write_bytes(word(body, comments=comments))
    return folder


def test_comments_are_written_with_role_day_and_place_and_without_a_name(commented: Path) -> None:
    asked = ("import", str(commented / "politik.docx"), "-o", "ud", "--version", "1.0")
    answer = run(*asked, folder=commented, **DANISH)
    assert answer.returncode == 0, answer.stderr
    page = (commented / "ud" / "kommentarer.md").read_text("utf-8")
    assert "## Deltager 1, 2. november 2021" in page
    assert "Sted: Tema 1: Ferie › Hvad gør vi?" in page
    assert "Om: »skal svare«" in page
    assert r"> Er en uge nok? Spørg \*HR\* først." in page
    assert "## Deltager 2, 3. november 2021" in page
    written = b"".join(contents(commented / "ud").values()).decode()
    for name in ("Dorte", "Madsen", "Bo Bak", "DM"):
        assert name not in written
    assert "hvad-goer-vi" not in page  # an address for programs


def test_pictures_are_written_where_the_policy_names_them_with_their_words(tmp_path: Path) -> None:
    (tmp_path / "politik.docx").write_bytes(with_picture("Et rødt flag.", RED))
    assert run("import", "politik.docx", "-o", "ud", folder=tmp_path).returncode == 0
    policy = read((tmp_path / "ud" / "politik.md").read_text("utf-8"))
    (figure,) = [each for each in policy.sections[0].blocks if isinstance(each, Figure)]
    assert figure.alt == "Et rødt flag."
    assert (tmp_path / "ud" / figure.image).read_bytes() == RED


def test_pictures_of_one_name_in_two_files_are_both_kept(tmp_path: Path) -> None:
    for name, colour in (("rød", RED), ("blå", BLUE)):
        (tmp_path / f"{name}.docx").write_bytes(with_picture(f"Et {name}t flag.", colour))
    answer = run("import", "rød.docx", "blå.docx", "-o", "ud", folder=tmp_path, **DANISH)
    assert answer.returncode == 0, answer.stderr
    for name, colour in (("rød", RED), ("blå", BLUE)):
        folder = tmp_path / "ud" / name
        policy = read((folder / "politik.md").read_text("utf-8"))
        (figure,) = [each for each in policy.sections[0].blocks if isinstance(each, Figure)]
        assert (folder / figure.image).read_bytes() == colour
        assert figure.alt == f"Et {name}t flag."


@pytest.mark.parametrize(
    ("files", "folders"),
    [
        (("gammel.txt", "ny.txt"), {"gammel", "ny"}),
        (("politik.txt", "politik.md"), {"politik-txt", "politik-md"}),
        (("2018/politik.txt", "2021/politik.txt"), {"2018-politik-txt", "2021-politik-txt"}),
        (("a/x/p.txt", "b/x/p.txt", "q.txt"), {"1-p-txt", "2-p-txt", "3-q-txt"}),
        (("Ferie.txt", "ferie.txt"), {"1-Ferie-txt", "2-ferie-txt"}),
        (("...txt", "ny .txt"), {"---txt", "ny"}),
    ],
)
def test_several_files_get_a_folder_each_that_is_called_as_the_file(
    tmp_path: Path, files: tuple[str, ...], folders: set[str]
) -> None:
    for name in files:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Tema 1: Ferie\n\nVi holder fri.\n", "utf-8")
    assert run("import", *files, "-o", "ud", folder=tmp_path).returncode == 0
    assert {path.name for path in (tmp_path / "ud").iterdir()} == folders
    for folder in folders:
        assert (tmp_path / "ud" / folder / "politik.md").is_file()


def test_a_proposal_is_written_with_the_text_before_it(tmp_path: Path) -> None:
    (tmp_path / "forslag.docx").write_bytes(redline_word(compare(read(OLD), read(NEW))))
    asked = ("import", "forslag.docx", "-o", "ud", "--changes", "proposal", "--version", "2.0")
    assert run(*asked, folder=tmp_path).returncode == 0
    after = read((tmp_path / "ud" / "politik.md").read_text("utf-8"))
    before = read((tmp_path / "ud" / "uden-aendringer.md").read_text("utf-8"))
    assert after.sections == read(NEW).sections
    assert before.sections == read(OLD).sections
    assert before.metadata.version == ""
    # Beside the policy it is no second candidate for it.
    assert run("versions", folder=tmp_path / "ud").returncode == 0
    told = run("diff", "uden-aendringer.md", "politik.md", folder=tmp_path / "ud", **DANISH)
    assert "[-én reference-]{+to referencer+}" in told.stdout


def test_what_is_written_beside_a_policy_is_never_read_as_part_of_it(commented: Path) -> None:
    """Also where the policy has no version yet, so that all Markdown of the folder would count."""
    assert run("import", "politik.docx", "-o", "ud", folder=commented).returncode == 0
    assert set(contents(commented / "ud")) == {"politik.md", "import-report.md", "kommentarer.md"}
    for asked in (("diff", "ud", "ud/politik.md"), ("diff", "ud/politik.md", "ud")):
        answer = run(*asked, "--exit-code", folder=commented)
        assert answer.returncode == 0, answer.stdout
    shown = run("show", "ud", folder=commented, **DANISH).stdout
    assert "Lederen skal svare" in shown
    assert "Rapport om importen" not in shown
    assert "Deltager" not in shown


def test_a_chapter_of_ones_own_beside_an_import_is_still_part_of_the_policy(
    commented: Path,
) -> None:
    assert run("import", "politik.docx", "-o", "ud", folder=commented).returncode == 0
    (commented / "ud" / "tema-2.md").write_text("## Tema 2: Løn\n\nVi aftaler det.\n", "utf-8")
    assert "Vi aftaler det." in run("show", "ud", folder=commented).stdout


def test_a_report_names_the_file_and_not_where_it_lies(commented: Path) -> None:
    asked = ("import", str(commented / "politik.docx"), "-o", str(commented / "ud"))
    assert run(*asked, folder=commented.parent).returncode == 0
    report = (commented / "ud" / "import-report.md").read_text("utf-8")
    assert "From `politik.docx`." in report or "Fra `politik.docx`." in report
    assert "Dorte" not in report
    assert str(commented) not in report
