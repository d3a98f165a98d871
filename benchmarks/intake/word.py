"""What the Word reader recovers of the sample and of real texts, from Word files of several programs.

    python benchmarks/intake/word.py [VERSION …] [--show] [--only WORDS] [--keep FOLDER]

Counted as in `pdf.py`. "Bold lines" has headings that are bold lines in the running text's size;
"tracked" is a redline of ours to an edited text, rejected and accepted. The real texts are read
from `../shared/real`, and left out where they are not at hand.
"""

import argparse
import random
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from pdf import _FRONT_MATTER, KINDS, bold_lines, run, told
from real import policies

from policylib.compare import compare
from policylib.document import Policy
from policylib.intake import TrackedChanges
from policylib.intake.word import import_word
from policylib.markdown import read, write
from policylib.publish.word import policy_word, redline_word

Source = tuple[str, bytes, Policy, TrackedChanges | None]


def main() -> None:
    """Make every kind of Word file, read it, and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("versions", nargs="*", default=["2.0", "3.0"])
    parser.add_argument("--show", action="store_true", help="print what was not recovered")
    parser.add_argument(
        "--only", default="", help="only the sources with these words in their names"
    )
    parser.add_argument("--keep", type=Path, help="keep the Word files and the results here")
    asked = parser.parse_args()
    print("| source | " + " | ".join(KINDS) + " | words lost |")
    print("|---|" + "---|" * (len(KINDS) + 1))
    with tempfile.TemporaryDirectory() as made:
        for label, policy in policies(asked.versions):
            folder = (asked.keep or Path(made)) / label.replace(" ", "-")
            folder.mkdir(parents=True, exist_ok=True)
            for name, content, wanted, changes in sources(policy, folder):
                if asked.only not in f"{label}, {name}":
                    continue
                result = import_word(content, file=f"{name}.docx", changes=changes)
                if asked.keep:
                    (folder / f"{name}.docx").write_bytes(content)
                    (folder / f"{name}.md").write_text(result.markdown, "utf-8")
                if result.report.lost or result.report.gained:
                    print(
                        f"   {name}: letters {result.report.lost} {result.report.gained}",
                        file=sys.stderr,
                    )
                row = told(wanted, result.policy, show=asked.show)
                print(f"| {label}, {name} | {row} |", flush=True)


def sources(policy: Policy, folder: Path) -> Iterator[Source]:
    """The policy as Word files: name, file, the policy that it shows, what becomes of its changes."""
    own, made, body = folder / "own.docx", folder / "pandoc.docx", folder / "body.md"
    own.write_bytes(policy_word(policy))
    yield "own Word", own.read_bytes(), policy, None
    for way in ("docx", "odt", "doc"):
        yield f"own Word, {WAYS[way]}", resaved(own, folder, way), policy, None
    body.write_text(_FRONT_MATTER.sub("", write(policy)), "utf-8")
    run("pandoc", str(body), "-f", "gfm+footnotes", "-o", str(made))
    yield "pandoc", made.read_bytes(), policy, None
    for way in ("docx", "odt", "doc"):
        yield f"pandoc, {WAYS[way]}", resaved(made, folder, way), policy, None
    bold = folder / "bold.docx"
    bold_lines(made, bold)
    yield "bold lines for headings", bold.read_bytes(), policy, None
    for way in ("docx", "odt", "doc"):
        yield f"bold lines, {WAYS[way]}", resaved(bold, folder, way), policy, None
    new = read(edited(write(policy)))
    tracked = folder / "tracked.docx"
    tracked.write_bytes(redline_word(compare(policy, new)))
    for name, content in (
        ("tracked", tracked.read_bytes()),
        ("tracked, saved by LibreOffice", resaved(tracked, folder, "docx")),
    ):
        yield f"{name}, rejected", content, policy, TrackedChanges.REJECT
        yield f"{name}, accepted", content, new, TrackedChanges.ACCEPT


WAYS = {
    "docx": "saved by LibreOffice",
    "odt": "by way of .odt",
    "doc": "by way of .doc",
}


def edited(markdown: str) -> str:
    """The text after seeded edits: in each tenth line with words two words change places."""
    random_ = random.Random(5)  # noqa: S311 - edits that come out the same each time
    head, mark, body = markdown.partition("\n# ")
    lines = body.split("\n")
    for at, line in enumerate(lines):
        words = line.split(" ")
        if len(words) > 8 and re.fullmatch(r"[\w ,.]+", line) and random_.random() < 0.3:
            first, second = sorted(random_.sample(range(1, len(words) - 1), 2))
            words[first], words[second] = words[second], words[first]
            lines[at] = " ".join(words)
    return head + mark + "\n".join(lines)


def resaved(path: Path, folder: Path, way: str) -> bytes:
    """A Word file as LibreOffice saves it, by way of another format where one is named."""
    office = ("soffice", f"-env:UserInstallation=file://{folder.resolve()}/profile", "--headless")
    target = folder / way
    if way != "docx":
        run(*office, "--convert-to", way, "--outdir", str(target), str(path))
        path = target / f"{path.stem}.{way}"
    run(*office, "--convert-to", "docx", "--outdir", str(target / "again"), str(path))
    return (target / "again" / f"{path.stem}.docx").read_bytes()


if __name__ == "__main__":
    main()
