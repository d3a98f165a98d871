"""What the Word reader recovers of the sample, from Word files that several programs made.

    python benchmarks/intake/word.py [VERSION …] [--show]

Counted as in `pdf.py`. "Bold lines" has headings that are bold lines in the running text's size.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from pdf import _FRONT_MATTER, KINDS, ROOT, bold_lines, run, told

from policylib.document import Policy
from policylib.history import open_history
from policylib.intake.word import import_word
from policylib.markdown import write
from policylib.publish.word import policy_word


def main() -> None:
    """Make every kind of Word file, read it, and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("versions", nargs="*", default=["2.0", "3.0"])
    parser.add_argument("--show", action="store_true", help="print what was not recovered")
    asked = parser.parse_args()
    print("| source | " + " | ".join(KINDS) + " | words lost |")
    print("|---|" + "---|" * (len(KINDS) + 1))
    with (
        tempfile.TemporaryDirectory() as folder,
        open_history(ROOT / "policy_versions") as history,
    ):
        for label in asked.versions:
            policy = history.read(history.resolve(f"version:{label}")).policy
            for name, content in sources(policy, Path(folder)):
                result = import_word(content, file=f"{name}.docx")
                print(f"| {label}, {name} | {told(policy, result.policy, show=asked.show)} |")


def sources(policy: Policy, folder: Path) -> Iterator[tuple[str, bytes]]:
    """The policy as Word files, each with a name."""
    own, made, body = folder / "own.docx", folder / "pandoc.docx", folder / "body.md"
    own.write_bytes(policy_word(policy))
    yield "own Word", own.read_bytes()
    yield "own Word, saved by LibreOffice", resaved(own, folder)
    body.write_text(_FRONT_MATTER.sub("", write(policy)), "utf-8")
    run("pandoc", str(body), "-f", "gfm+footnotes", "-o", str(made))
    yield "pandoc", made.read_bytes()
    yield "pandoc, saved by LibreOffice", resaved(made, folder)
    bold = folder / "bold.docx"
    bold_lines(made, bold)
    yield "pandoc, bold lines for headings", bold.read_bytes()
    yield "bold lines, saved by LibreOffice", resaved(bold, folder)


def resaved(path: Path, folder: Path) -> bytes:
    """A Word file as LibreOffice saves it."""
    target = folder / "resaved"
    run(
        "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
        "--convert-to", "docx", "--outdir", str(target), str(path),
    )  # fmt: skip
    return (target / path.name).read_bytes()


if __name__ == "__main__":
    main()
