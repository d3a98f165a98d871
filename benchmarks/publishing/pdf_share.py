"""What our own part of a PDF costs on top of WeasyPrint's time for the same HTML, as a ratio.

    .venv/bin/python benchmarks/publishing/pdf_share.py [TIMES]

Measured in one run and one process, in turns, and the least time of each is taken: our documents
made and set by `pdf_of` (its fonts, its lock on what may be loaded, its structure and last step),
against WeasyPrint alone, which writes the same HTML as PDF/A-2a with its own structure. Python's
garbage collector is off for both, so that what is left is the work.
"""

import gc
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from policylib.compare import compare  # noqa: E402
from policylib.history import open_history  # noqa: E402
from policylib.publish import pdf  # noqa: E402
from policylib.publish.parallel_page import parallel_document  # noqa: E402
from policylib.publish.policy_pdf import policy_document  # noqa: E402
from policylib.publish.redline_page import redline_document  # noqa: E402


def seconds(work: Callable[[], object]) -> float:
    """The processor time of a piece of work."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    work()
    taken = time.process_time() - start
    gc.enable()
    return taken


def alone(html: str) -> bytes:
    """WeasyPrint's own PDF of the same HTML."""
    weasyprint = pdf._weasyprint()  # noqa: SLF001 - what is measured stands behind it
    fetcher = pdf._locked_fetcher(weasyprint, [])  # noqa: SLF001
    source = weasyprint.HTML(string=html, url_fetcher=fetcher)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return bytes(source.write_pdf(pdf_variant="pdf/a-2a", presentational_hints=True))


def main() -> None:
    """Measure three kinds of document of the sample, and print the ratios."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with open_history(ROOT / "policy_versions") as history:
        old, new = (
            history.read(history.resolve(f"version:{each}")).policy
            for each in ("3.0", "3.1-udkast")
        )
    comparison = compare(old, new)
    makers: dict[str, Callable[[], str]] = {
        "policy": lambda: policy_document(old),
        "redline": lambda: redline_document(comparison),
        "parallel": lambda: parallel_document(comparison),
    }
    pdf.pdf_of(policy_document(old))
    ours_all = theirs_all = 0.0
    for name, make in makers.items():
        html = make()
        pairs = [
            (seconds(lambda make=make: pdf.pdf_of(make())), seconds(lambda html=html: alone(html)))
            for _ in range(times)
        ]
        ours, theirs = (min(each) for each in zip(*pairs, strict=True))
        ours_all, theirs_all = ours_all + ours, theirs_all + theirs
        print(
            f"{name:10} {theirs:6.2f} s alone, {ours:6.2f} s with our part: {ours / theirs - 1:+.1%}"
        )
    print(
        f"{'all':10} {theirs_all:6.2f} s alone, {ours_all:6.2f} s with our part: {ours_all / theirs_all - 1:+.1%}"
    )


if __name__ == "__main__":
    main()
