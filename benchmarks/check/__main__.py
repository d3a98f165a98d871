"""What `check` finds of mistakes that were planted, and what it finds besides.

    python benchmarks/check [--show]

Two policies with planted mistakes of every kind (Danish, English), then texts in which nothing
was planted: the sample's nine versions, and the real texts where `../shared/real` stands beside
the project. What is found besides is printed, to be read by a person.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "intake"))
from real import ROOT, real_policies
from truth import DA, EN

from policylib.markdown import write

HERE = Path(__file__).resolve().parent
_DAY = "1736942400"  # 15. januar 2025
Finding = dict[str, str]


def main() -> None:
    """Print a line for each text, and below it what was missed and what was found besides."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--show", action="store_true", help="print every finding")
    asked = parser.parse_args()
    print("| text | planted | found | findings besides |\n|---|---|---|---|")
    for name, truth in (("flawed_da.md", DA), ("flawed_en.md", EN)):
        text = (HERE / name).read_text("utf-8")
        _tell(name, text, truth, show=asked.show)
    for folder in sorted((ROOT / "policy_versions").iterdir()):
        if folder.is_dir():
            arguments = ("-C", "policy_versions", "check", folder.name)
            _print_row(f"sample {folder.name}", [], _findings(arguments, ROOT), [])
    for name, policy in real_policies():
        _tell(name, write(policy), "", show=asked.show)


def _tell(name: str, text: str, truth: str, *, show: bool) -> None:
    with tempfile.TemporaryDirectory() as made:
        (Path(made) / "politik.md").write_text(text, "utf-8")
        found = _findings(("check", "politik.md"), Path(made))
    lines = text.split("\n")
    planted = [line.split(" | ", 1) for line in truth.strip().split("\n") if line]
    missed, left = [], list(found)
    for codes, words in planted:
        match = next(
            (e for e in left if e["code"] in codes.split() and words in _told(e, lines)), None
        )
        if match is None:
            missed.append(f"{codes}: {words}")
        else:
            left.remove(match)
    _print_row(name, planted, left, missed)
    for each in found if show else ():
        print(f"   {each['file']}:{each['line']}: {each['message']} [{each['code']}]")


def _print_row(name: str, planted: list[list[str]], left: list[Finding], missed: list[str]) -> None:
    found = len(planted) - len(missed)
    print(f"| {name} | {len(planted)} | {found} | {len(left)} |")
    for each in missed:
        print(f"   missed: {each}")
    for each in left:
        print(f"   besides: {each['line']}: {each['message']} [{each['code']}]")


def _told(finding: Finding, lines: list[str]) -> str:
    line = finding["line"]
    return f"{lines[int(line) - 1] if line else ''}\n{finding['message']}"


def _findings(arguments: tuple[str, ...], folder: Path) -> list[Finding]:
    done = subprocess.run(
        [sys.executable, "-m", "policylib", *arguments, "--files", "--format", "json"],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": _DAY, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    found: list[Finding] = json.loads(done.stdout)["problems"]
    return found


if __name__ == "__main__":
    main()
