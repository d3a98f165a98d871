"""What the PDF reader recovers of policies, from PDFs that several programs made.

    python benchmarks/intake/pdf.py [VERSION …] [--designs] [--only WORDS] [--show] [--keep FOLDER]

VERSION is one of the sample, or "policy" or "notes": what a real municipality wrote, read from
../shared/real where that stands beside the project. `--designs` sets them as in `designs.py`.

A passage counts as recovered where one of its kind has the same words; links need the same
address, levels are headings with their depth. Words lost are words of the policy that the result has nowhere, notes included.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from designs import DESIGNS, with_style
from real import real_policies

from policylib.document import (
    Footnote,
    ListItem,
    Paragraph,
    Policy,
    Quote,
    Row,
    Run,
    Section,
    full_text,
    heading_of,
    text_of,
    texts_in,
    walk,
)
from policylib.history import open_history
from policylib.intake.pdf.process import open_apart
from policylib.intake.pdf.reading import policy_of
from policylib.markdown import write
from policylib.publish.pdf import pdf_of
from policylib.publish.policy_pdf import policy_pdf
from policylib.publish.word import policy_word

ROOT = Path(__file__).resolve().parent.parent.parent
KINDS = ("headings", "paragraphs", "list items", "table rows", "notes", "links", "levels")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def main() -> None:
    """Make every kind of PDF, read it, and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("versions", nargs="*", default=["2.0", "3.0"])
    parser.add_argument("--designs", action="store_true", help="set as designers do")
    parser.add_argument("--only", default="", help="sources whose name holds these words")
    parser.add_argument("--show", action="store_true", help="print what was not recovered")
    parser.add_argument("--keep", type=Path, help="keep the PDFs and the results here")
    asked = parser.parse_args()
    print("| source | " + " | ".join(KINDS) + " | words lost |")
    print("|---|" + "---|" * (len(KINDS) + 1))
    with tempfile.TemporaryDirectory() as made:
        folder = asked.keep or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        for label in asked.versions:
            policy = policy_named(label)
            if policy is None:
                print(f"{label}: ../shared/real is not beside the project", file=sys.stderr)
                continue
            made_by = designed if asked.designs else sources
            for name, pdf, same, has_tags in made_by(policy, folder / label, asked.only):
                answer = open_apart(pdf, file=f"{name}.pdf")
                if not has_tags:
                    answer["tree"] = []
                result = policy_of(answer, file=f"{name}.pdf")
                (folder / label / f"{name}.md").write_text(result.markdown, "utf-8")
                report = result.report
                if report.lost or report.gained:
                    print(f"   {name}: letters {report.lost} {report.gained}", file=sys.stderr)
                row = told(policy, result.policy, show=asked.show, same=same)
                print(f"| {label}, {name} | {row} |", flush=True)


def policy_named(label: str) -> Policy | None:
    """A version of the sample, or what stands beside the project of a real municipality."""
    real = dict(real_policies())
    if label in {"policy", "notes"}:
        return real.get(f"real {label}")
    with open_history(ROOT / "policy_versions") as history:
        return history.read(history.resolve(f"version:{label}")).policy


Made = tuple[str, bytes, Callable[[str], str], bool]


def designed(policy: Policy, folder: Path, only: str = "") -> Iterator[Made]:
    """The policy in every design: by WeasyPrint and by Chromium, without and with structure."""
    folder.mkdir(parents=True, exist_ok=True)
    body, page = folder / "body.md", folder / "page.html"
    body.write_text(_FRONT_MATTER.sub("", write(policy)), "utf-8")
    run("pandoc", str(body), "-f", "gfm+footnotes", "-s", "--metadata", "title=Politik",
        "-V", "title=", "--metadata", "lang=da", "-o", str(page))  # fmt: skip
    html = page.read_text("utf-8")
    for design in DESIGNS:
        if only not in design.name:
            continue
        told_page = folder / f"{design.name}.html"
        told_page.write_text(with_style(html, design), "utf-8")
        try:
            ours = pdf_of(told_page.read_text("utf-8"))
        except AssertionError:
            # WeasyPrint cannot set a float at the end of some columns.
            print(f"   {design.name}: not by WeasyPrint", file=sys.stderr)
        else:
            (folder / f"{design.name}.pdf").write_bytes(ours)
            yield f"{design.name}, WeasyPrint, untagged", ours, design.same, False
        target = folder / f"{design.name}-chromium.pdf"
        run("chromium", "--headless", "--no-sandbox", "--export-tagged-pdf",
            f"--print-to-pdf={target}", str(told_page))  # fmt: skip
        pdf = target.read_bytes()
        yield f"{design.name}, Chromium, untagged", pdf, design.same, False
        yield f"{design.name}, Chromium, tagged", pdf, design.same, True


def sources(policy: Policy, folder: Path, only: str = "") -> Iterator[Made]:
    """The policy as PDFs that programs made, each with a name."""
    for name, pdf in converted(policy, folder):
        if only in name:
            yield name, pdf, str, True


def converted(policy: Policy, folder: Path) -> Iterator[tuple[str, bytes]]:
    """The policy as PDFs, each with a name."""
    folder.mkdir(parents=True, exist_ok=True)
    own = policy_pdf(policy)
    (folder / "own.pdf").write_bytes(own)
    yield "own PDF", own
    words = {"own Word": folder / "own-word.docx", "pandoc": folder / "pandoc.docx"}
    words["own Word"].write_bytes(policy_word(policy))
    body = folder / "body.md"
    body.write_text(_FRONT_MATTER.sub("", write(policy)), "utf-8")
    run("pandoc", str(body), "-f", "gfm+footnotes", "-o", str(words["pandoc"]))
    columns = folder / "two-columns.docx"
    two_columns(words["pandoc"], columns)
    words["two columns"] = columns
    bold = folder / "bold.docx"
    bold_lines(words["pandoc"], bold)
    words["bold lines for headings"] = bold
    for name, path in words.items():
        for tagged in (True, False):
            told_as = "tagged" if tagged else "untagged"
            yield f"{name}, LibreOffice, {told_as}", libreoffice(path, folder, tagged=tagged)
    page = folder / "page.html"
    run("pandoc", str(body), "-f", "gfm+footnotes", "-s", "--metadata", "title=Politik",
        "-V", "title=", "-o", str(page))  # fmt: skip
    for told_as, option in (
        ("tagged", "--export-tagged-pdf"),
        ("untagged", "--disable-pdf-tagging"),
    ):
        target = folder / f"chromium-{told_as}.pdf"
        run("chromium", "--headless", "--no-sandbox", option, f"--print-to-pdf={target}", str(page))
        yield f"Chromium, {told_as}", target.read_bytes()


def run(tool: str, *arguments: str) -> None:
    """Run a program that must succeed."""
    found = shutil.which(tool)
    if not found:
        sys.exit(f"{tool} is not installed")
    subprocess.run([found, *arguments], check=True, capture_output=True, timeout=300)


def two_columns(source: Path, target: Path) -> None:
    """A Word file with its text in two columns."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "word/document.xml":
                content = re.sub(
                    rb"<w:sectPr[^>]*?(/>|>.*?</w:sectPr>)",
                    b'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" '
                    b'w:right="1000" w:bottom="1134" w:left="1000" w:header="500" w:footer="500" '
                    b'w:gutter="0"/><w:cols w:num="2" w:space="500"/></w:sectPr>',
                    content,
                    flags=re.DOTALL,
                )
            after.writestr(name, content)


def bold_lines(source: Path, target: Path) -> None:
    """A Word file whose headings are bold lines in the running text's own size and font."""

    def bold(match: re.Match[bytes]) -> bytes:
        paragraph = re.sub(rb'w:val="Heading[0-9]"', b'w:val="BodyText"', match[0])
        return re.sub(rb"<w:r>(?:\s*<w:rPr>.*?</w:rPr>)?", b"<w:r><w:rPr><w:b/></w:rPr>", paragraph)

    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "word/document.xml":
                content = re.sub(
                    rb'<w:p>\s*<w:pPr>\s*<w:pStyle w:val="Heading[0-9]".*?</w:p>',
                    bold,
                    content,
                    flags=re.DOTALL,
                )
            after.writestr(name, content)


def libreoffice(source: Path, folder: Path, *, tagged: bool) -> bytes:
    """A Word file as LibreOffice's PDF."""
    way = f'{{"UseTaggedPDF":{{"type":"boolean","value":"{str(tagged).lower()}"}}}}'
    target = folder / ("tagged" if tagged else "untagged")
    run("soffice", "--headless", f"-env:UserInstallation=file://{folder.resolve()}/office",
        "--convert-to", f"pdf:writer_pdf_Export:{way}", "--outdir", str(target), str(source))  # fmt: skip
    return (target / f"{source.stem}.pdf").read_bytes()


def told(policy: Policy, result: Policy, *, show: bool, same: Callable[[str], str] = str) -> str:
    """The row of the table for one result; `same` folds what is no difference."""
    wanted, given = passages(policy, same), passages(result, same)
    cells = []
    for kind in KINDS:
        missing = wanted[kind] - given[kind]
        count = wanted[kind].total()
        cells.append(f"{count - missing.total()}/{count}" if count else "–")
        if show:
            for text in missing:
                print(f"   {kind}: {text[:150]}", file=sys.stderr)
    lost = words_of(wanted) - words_of(given)
    if show and lost:
        print(f"   words: {dict(lost)}", file=sys.stderr)
    return " | ".join([*cells, str(lost.total())])


def words_of(found: dict[str, Counter[str]]) -> Counter[str]:
    """All words of the passages; the texts of figures stand in no passage."""
    texts = (text for kind in KINDS[:-2] for text in found[kind].elements())
    return Counter(word for text in texts for word in text.replace(" | ", " ").split())


def passages(policy: Policy, same: Callable[[str], str] = str) -> dict[str, Counter[str]]:
    """The words of all passages of each kind."""
    found: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for passage in walk(policy):
        match passage.node:
            case Section() as section:
                found["headings"][heading_of(section)] += 1
                found["levels"][f"{'#' * len(passage.sections)} {heading_of(section)}"] += 1
            case ListItem() as item:
                found["list items"][text_of(item)] += 1
            case Row() as row:
                found["table rows"][text_of(row)] += 1
            case Paragraph() as paragraph:
                found["paragraphs"][text_of(paragraph)] += 1
            case Quote(blocks=blocks):
                found["paragraphs"].update(map(text_of, blocks))
            case Footnote() as note:
                found["notes"][full_text(note)] += 1
            case _:
                pass
        if isinstance(passage.node, Paragraph | ListItem | Row | Footnote):
            own = passage.node.blocks[:1] if isinstance(passage.node, ListItem) else [passage.node]
            for each in own:
                for text in texts_in(each):
                    found["links"].update(links_in(text))
    return {
        kind: texts if kind == "links" else Counter(map(folded(kind, same), texts.elements()))
        for kind, texts in found.items()
    }


def folded(kind: str, same: Callable[[str], str]) -> Callable[[str], str]:
    """How texts of a kind are folded: of a heading with its level, the heading alone."""
    if kind != "levels":
        return same

    def fold(text: str) -> str:
        level, _, title = text.partition(" ")
        return f"{level} {same(title)}"

    return fold


def links_in(text: tuple[Run, ...]) -> Iterator[str]:
    """Each link's address; relative ones lead elsewhere once a program has made them whole."""
    last = ""
    for run_ in text:
        target = run_.link.target if run_.link else ""
        if target != last and "://" in target:
            yield target
        last = target


if __name__ == "__main__":
    main()
