"""Small PDFs for the tests of the PDF reader: with the structure that we tag, and without it."""

from functools import cache
from typing import Any

from policylib.intake import Imported
from policylib.intake.pdf.plumbing import extract
from policylib.intake.pdf.reading import policy_of
from policylib.publish.pdf import pdf_of
from tests.importing import outline

TEXT = (
    "Vi lytter til hinanden i hverdagen og tager ansvar for det fælles. Lederen sørger for, at "
    "alle kender aftalerne, og at de bliver fulgt op på møderne. "
)
STYLE = """
@page { size: A4; margin: 25mm 20mm }
body { font: 11pt/1.3 sans-serif; margin: 0 }
p { margin: 0 0 8pt }
td, th { padding: 2pt 14pt 2pt 0; vertical-align: top; text-align: left }
.page { break-before: page }
.columns { columns: 2; column-gap: 10mm }
sup { font-size: 60%; vertical-align: super; line-height: 0 }
"""


@cache
def pdf(body: str, style: str = "") -> bytes:
    """A tagged PDF of the body of an HTML document."""
    return pdf_of(
        f'<!doctype html><html lang="da"><head><title>Prøve</title>'
        f"<style>{STYLE}{style}</style></head><body>{body}</body></html>"
    )


@cache
def _told(content: bytes) -> dict[str, Any]:
    return extract(content)


def by_structure(body: str, style: str = "") -> Imported:
    """What the PDF is read as by the structure that it tells."""
    return policy_of(_told(pdf(body, style)), file="gammel.pdf")


def by_look(body: str, style: str = "") -> Imported:
    """What the same PDF is read as where it has no structure."""
    return policy_of({**_told(pdf(body, style)), "tree": []}, file="gammel.pdf")


def lines_of(result: Imported) -> list[str]:
    """The result, a passage a line; nothing may be lost, added or moved without a word."""
    assert (result.report.lost, result.report.gained) == ((), ())
    assert result.report.in_order
    return outline(result.policy)
