"""LibreOffice accepts and rejects our tracked changes and is left with the clean files.

All documents go through one process of it. Two things it cannot do are known here: without a
screen it falls over comments, so they are taken out of what it is given; and it keeps one empty
paragraph where a table follows directly on a paragraph whose end it takes away, and sometimes
where it takes back a move. Where a list's
numbering changed it can mistake one paragraph's form for its neighbour's: such edits are held to
the standard alone (`test_word_edits`).
"""

import io
import json
import re
import shutil
import subprocess
import zipfile
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy

from policylib.compare import compare
from policylib.document import Policy
from policylib.history import open_history
from policylib.intake import import_text
from policylib.markdown import read
from policylib.publish.word import policy_word, redline_word
from tests.conftest import ROOT
from tests.hostile import hostile_pairs
from tests.policies import edited_policies
from tests.test_word_edits import image
from tests.word_edits import EDITS, edited, text
from tests.word_reading import Do, WordFile

SYSTEM_PYTHON = "/usr/bin/python3"
_COMMENTS = re.compile(rb"<w:comment(RangeStart|RangeEnd|Reference)[^>]*/>")


BEYOND_IT = {
    "an item deeper",
    "a list's first number",
    "a list without numbers",
    "a list that became a table",
}


class Case(NamedTuple):
    """A pair of texts, and what LibreOffice makes of its files."""

    name: str
    empties: tuple[int, int]
    accepted: list[Any]
    new: list[Any]
    rejected: list[Any]
    old: list[Any]


def pairs() -> list[tuple[str, Policy, Policy]]:
    found = []
    together = [name for name in EDITS if name not in BEYOND_IT]
    for number in range(4):
        chance = Random(number)  # noqa: S311 - nothing secret
        names = chance.sample(together, 8)
        found.append((", ".join(names), read(edited(*names[:2])), read(edited(*names[2:]))))
    for at in range(0, len(together), 6):
        names = together[at : at + 6]
        found.append((", ".join(names), read(text("1.0")), read(edited(*names))))
    for kind, strategy, most in (("edited", edited_policies, 4), ("hostile", hostile_pairs, 4)):
        drawn = _drawn(strategy, 3 * most)
        found += [(f"{kind} {at}", *pair) for at, pair in enumerate(drawn[-most:])]
    with open_history(ROOT / "policy_versions") as history:
        known = {
            label: history.read(history.resolve(f"version:{label}")).policy
            for label in ("2.1", "3.0")
        }
    found += [(f"{old} → {new}", known[old], known[new]) for old, new in (("2.1", "3.0"),)]
    real = ROOT.parent / "shared" / "real" / "billund-personalepolitik-2018.txt"
    if real.exists():
        source = import_text(
            real.read_text("utf-8"), file=real.name, title="Personalepolitik"
        ).markdown
        sections = source.split("\n\n")
        moved = [*sections[:20], *sections[30:60], *sections[20:30], *sections[63:]]
        redrafted = "\n\n".join(moved).replace(" skal ", " bør ").replace(" kan ", " skal ")
        found.append(("a real policy, redrafted", read(source), read(redrafted)))
    return found


def _drawn(
    strategy: SearchStrategy[tuple[Policy, Policy]], count: int
) -> list[tuple[Policy, Policy]]:
    drawn: list[tuple[Policy, Policy]] = []

    @given(strategy)
    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def draw(pair: tuple[Policy, Policy]) -> None:
        drawn.append(pair)

    draw()
    return drawn


def without_comments(content: bytes) -> bytes:
    parts = WordFile(content).parts
    parts["word/document.xml"] = _COMMENTS.sub(b"", parts["word/document.xml"])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as whole:
        for name, part in parts.items():
            whole.writestr(name, part)
    return made.getvalue()


def opened(jobs: list[tuple[str, str]]) -> list[list[Any]]:
    done = subprocess.run(
        [SYSTEM_PYTHON, str(ROOT / "tests" / "office.py")],
        input=json.dumps(jobs), capture_output=True, text=True, timeout=400, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed: scripts/setup says how")
    if not Path("/usr/lib/python3/dist-packages/uno.py").exists():
        pytest.skip("python3-uno is not installed: scripts/setup says how")
    folder = tmp_path_factory.mktemp("office")
    jobs: list[tuple[str, str]] = []
    told: list[tuple[str, tuple[int, int]]] = []
    for at, (name, old, new) in enumerate(pairs()):
        redline = redline_word(compare(old, new), old_image=image, new_image=image)
        made = WordFile(redline)
        empties = made.before_tables("accept"), made.before_tables("reject") + made.moves()
        told.append((name, empties))
        for kind, content, do in (
            ("accepted", redline, "Accept"),
            ("new", policy_word(new, image=image), ""),
            ("rejected", redline, "Reject"),
            ("old", policy_word(old, image=image), ""),
        ):
            path = folder / f"{at}-{kind}.docx"
            path.write_bytes(without_comments(content))
            jobs.append((str(path), do))
    answers = opened(jobs)
    return [
        Case(name, empties, *answers[4 * at : 4 * at + 4])
        for at, (name, empties) in enumerate(told)
    ]


def left_over(shown: list[Any], wanted: list[Any]) -> list[Any]:
    """What is shown beyond what is wanted; nothing wanted may be missing."""
    one, other = ([json.dumps(each) for each in side] for side in (shown, wanted))
    beyond = []
    for tag, i, k, j, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag != "equal":
            assert j == m, other[j:m]
            beyond += shown[i:k]
    return beyond


@pytest.mark.parametrize("do", ["accept", "reject"])
def test_libreoffice_is_left_with_the_clean_file(cases: list[Case], do: Do) -> None:
    assert len(cases) > 15
    for case in cases:
        shown, wanted, most = (
            (case.accepted, case.new, case.empties[0])
            if do == "accept"
            else (case.rejected, case.old, case.empties[1])
        )
        beyond = left_over(shown, wanted)
        assert len(beyond) <= most, case.name
        assert all(paragraph[2] == [] for paragraph in beyond), case.name


def test_the_proof_notices_a_word_a_style_and_a_number() -> None:
    paragraph = ["Text body", "1.", [["", "", "Lederen"]]]
    for other in (["Text body", "1.", [["", "", "Leder"]]], ["Citat", *paragraph[1:]]):
        with pytest.raises(AssertionError):
            left_over([paragraph], [other])
    with pytest.raises(AssertionError):
        left_over([paragraph], [["Text body", "2.", paragraph[2]]])
