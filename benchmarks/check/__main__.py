"""What `check` finds of mistakes that were planted, and what it finds besides.

    python benchmarks/check [--show]

Policies with planted mistakes of every kind, then texts in which nothing was planted: traps (what
looks like a mistake and is none), the sample's nine versions, and the real texts where `../shared/real` stands beside
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
from truth import DA, EN, LAST_DA, LAST_EN, VARIED_DA

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
    for name, truth in (
        ("flawed_da.md", DA),
        ("flawed_en.md", EN),
        ("varied_da.md", VARIED_DA),
        ("last_da.md", LAST_DA),
        ("last_en.md", LAST_EN),
        ("traps_da.md", ""),
        ("traps_en.md", ""),
    ):
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
    left, waiting = list(found), list(planted)
    # First what a finding says itself; a line may have several mistakes.
    for is_met in (_is_said, _is_beside):
        for entry in list(waiting):
            codes, words = entry[0].split(), entry[1]
            for each in left:
                if each["code"] in codes and is_met(each, words, lines):
                    left.remove(each)
                    waiting.remove(entry)
                    break
    missed = [f"{codes}: {words}" for codes, words in waiting]
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


def _is_said(finding: Finding, words: str, _lines: list[str]) -> bool:
    return words in finding["message"]


def _is_beside(finding: Finding, words: str, lines: list[str]) -> bool:
    return bool(finding["line"]) and words in lines[int(finding["line"]) - 1]


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
