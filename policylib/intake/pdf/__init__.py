"""PDF files read as policies; `reading` conducts.

`child` opens the file in a process of its own, by `plumbing` (pdfplumber), `structure` and
`metadata`, and `process` starts it. `sheets` are its pages, with `initials` in their words.
`tagged` reads the structure that the file tells, `look` what its pages show, by way of `margins`,
`contents`, `notes`, `sides`, `boxes`, `grids`, `unruled`, `columns`, `flow` and `marks`.
`headings` finds headings, `typed_lists` lists, `texts` and `building` make the policy; `carried`
takes the one that a PDF of ours was made of.
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
