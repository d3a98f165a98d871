"""The policies that the readers are measured with: the sample's, and real ones where they stand beside the project."""

from collections.abc import Iterator
from pathlib import Path

from policylib.document import Policy
from policylib.history import open_history
from policylib.intake import import_text

ROOT = Path(__file__).resolve().parent.parent.parent
_REAL = ROOT.parent / "shared" / "real"
_TITLES = {"billund-personalepolitik-2018.txt": "real policy", "hedensted-hoeringsnoter-2021.txt": "real notes"}  # fmt: skip


def policies(labels: list[str]) -> Iterator[tuple[str, Policy]]:
    """The sample's versions with these labels, then each real text with a name of its own."""
    with open_history(ROOT / "policy_versions") as history:
        for label in labels:
            yield label, history.read(history.resolve(f"version:{label}")).policy
    yield from real_policies()


def real_policies() -> Iterator[tuple[str, Policy]]:
    """Real texts, extracted from PDFs and read as policies; none where they are not at hand."""
    for file, name in _TITLES.items():
        path = _REAL / file
        if path.is_file():
            yield name, import_text(path.read_text("utf-8"), file=file).policy
