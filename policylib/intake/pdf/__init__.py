"""PDF files read as policies; `reading` conducts.

`child` opens the file in a process of its own, by `plumbing` (pdfplumber) and `structure`, and
`process` starts it. `sheets` are its pages. `tagged` reads the structure that the file tells,
`look` what its pages show, by way of `margins`, `contents`, `notes`, `grids`, `columns`, `flow` and
`marks`. `headings` finds headings, `texts` and `building` make the policy.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policylib.intake.pdf.process import Limits
    from policylib.intake.pdf.reading import import_pdf

__all__ = ["Limits", "import_pdf"]


def __getattr__(name: str) -> object:
    # The child needs none of it.
    if name == "Limits":
        from policylib.intake.pdf.process import Limits

        return Limits
    if name == "import_pdf":
        from policylib.intake.pdf.reading import import_pdf

        return import_pdf
    raise AttributeError(name)
