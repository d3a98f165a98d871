"""Writes what docs/tricky-cases.md says the program answers, by asking the program.

    .venv/bin/python scripts/tricky_cases.py

A case of the page is a heading, the old text, the new text, what could be said ("Possible"), what
should be said ("Desired", the names of the changes in code), and what is said: that last part,
from "Actual" on, is written here. A test fails when it is out of date.
"""

import re
from collections import Counter
from pathlib import Path

from policylib.compare import Change, Comparison, compare
from policylib.explain import explain_change
from policylib.markdown import read

PAGE = Path(__file__).resolve().parent.parent / "docs" / "tricky-cases.md"
AROUND = "# Personalepolitik\n\n## Tema 1: Hverdagen\n\n### Hvad gør vi?\n\n{}\n"
_CASE = re.compile(
    r"(?P<told>^## [^\n]+\n(?:(?!^## ).)*?```markdown\n(?P<old>.*?)```\n\n```markdown\n(?P<new>.*?)"
    r"```\n(?:(?!^## ).)*?^Desired: (?P<desired>[^\n]+)\n\n)Actual: [^\n]*\n\n```text\n.*?```\n",
    re.DOTALL | re.MULTILINE,
)
_TALLY = re.compile(r"(<!-- tally -->\n).*?(<!-- end -->)", re.DOTALL)
_KINDS = ("added", "removed", "changed", "moved", "renamed", "split", "merged")


def renewed(page: str) -> str:
    """The page with every answer written anew."""
    as_desired: list[bool] = []

    def answered(case: re.Match[str]) -> str:
        found = comparison_of(case["old"], case["new"])
        is_right = Counter(map(name_of, found.changes)) == desired_names(case["desired"])
        as_desired.append(is_right)
        verdict = "as desired." if is_right else "**not as desired.**"
        return f"{case['told']}Actual: {verdict}\n\n```text\n{answer(found)}```\n"

    page = _CASE.sub(answered, page)
    tally = f"{sum(as_desired)} of the {len(as_desired)} cases are answered as desired.\n"
    return _TALLY.sub(lambda found: f"{found[1]}{tally}{found[2]}", page)


def desired_names(line: str) -> Counter[str]:
    """The changes that a case wishes for, each "kind node" in code; none for "no change"."""
    names = re.findall(r"`([a-z]+ [a-z_]+)`", line)
    return Counter(name for name in names if name.split()[0] in _KINDS)


def comparison_of(old: str, new: str) -> Comparison:
    """What the program finds between two texts; a text without a title stands in a theme."""
    texts = (each if each.startswith(("---", "# ")) else AROUND.format(each) for each in (old, new))
    first, second = map(read, texts)
    return compare(first, second)


def name_of(change: Change) -> str:
    """A change as the page names it."""
    return f"{change.kind} {change.node}"


def answer(comparison: Comparison) -> str:
    """What the program says: two lines for each change."""
    told = [
        f"{name_of(change)}, {change.significance}: {_marked(change)}\n"
        f"    {explain_change(change, 'da', comparison=comparison)}\n"
        for change in comparison.changes
    ]
    return "".join(told) or "no change\n"


def _marked(change: Change) -> str:
    signs = {"=": "{}", "-": "[-{}-]", "+": "[+{}+]"}
    return "".join(signs[mark].format(text) for mark, text in change.segments)


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text("utf-8")), "utf-8")
