"""HTML to PDF: the only module that knows WeasyPrint, and the lock on what it may load.

WeasyPrint by default fetches whatever a document names. Here it gets `data:` addresses and the
two bundled font families (`font:serif/…`, `font:sans/…`); everything else is refused, and a
document that asked for more is no document: `PublishingError`.
"""

import contextlib
import gc
import io
import logging
import threading
import warnings
from collections.abc import Iterator
from functools import cache
from inspect import signature
from typing import TYPE_CHECKING, Any

from policylib.errors import MissingLibraryError, PublishingError, TooComplexError
from policylib.publish.bundled import bundled_font
from policylib.publish.pdf_letters import in_letters_of
from policylib.publish.pdf_widths import Fonts

if TYPE_CHECKING:
    from types import ModuleType

_OPTIONS = {
    "pdf_variant": "pdf/a-2a",
    "pdf_version": "1.7",
    "pdf_tags": True,
    "output_intent": "srgb",
}
# Where a line ends in one, the word would be two in the text that is read, copied and searched.
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_ONE_AT_A_TIME = threading.Lock()


def pdf_of(html: str, *, carried: str = "") -> bytes:
    """A PDF that is PDF/UA-1 and PDF/A-2a of an HTML document; the same bytes for the same document.

    `carried` is the Markdown that the document was made of, which the PDF then carries
    (`pdf_carrying`).
    Raises `MissingLibraryError` without Pango, `TooComplexError` where elements nest too deep,
    `PublishingError` where the document names anything that may not be loaded, or where not all of
    it would be told to a screen reader.
    """
    weasyprint = _weasyprint()
    # Not before: pydyf is no part of what a page needs.
    from policylib.publish.pdf_finish import finish

    refused: list[str] = []
    fetcher = _locked_fetcher(weasyprint, refused)
    try:
        with warnings.catch_warnings(), _no_collector(), _fonts() as fonts:
            warnings.simplefilter("ignore")
            html = in_letters_of(html.replace(_SOFT_HYPHEN, ""), bundled_font)
            source = weasyprint.HTML(string=html, url_fetcher=fetcher, media_type="print")
            # Hints: without them a list that begins at 4 would be printed from 1.
            document = source.render(
                font_config=fonts, presentational_hints=True, output_intent="srgb"
            )
            document.fonts = Fonts()
            options = {**weasyprint.DEFAULT_OPTIONS, **_OPTIONS}
            with _our_structure(weasyprint, document):
                made = finish(weasyprint.pdf.generate_pdf(document, None, 1, **options), carried)
    except RecursionError:
        raise TooComplexError(
            "pdf-too-deep",
            "the text nests too deep to be set as PDF",
            hint="write its lists and quotations with fewer levels",
        ) from None
    except PublishingError:
        if not refused:
            raise
        made = b""
    if refused:
        raise PublishingError(
            "pdf-foreign-source",
            "the document names something outside the policy's folder: {address}",
            hint="put the picture into the policy's folder, or take it out",
            address=refused[0][:200],
        )
    return made


def get_ready() -> None:
    """Load the libraries now. Raises `MissingLibraryError` where one is not installed."""
    _weasyprint()


@contextlib.contextmanager
def _our_structure(weasyprint: "ModuleType", document: object) -> Iterator[None]:
    """For one document the structure is ours (`pdf_structure`); any other gets WeasyPrint's own."""
    from policylib.publish.pdf_finish import add_structure, unexpected

    writer: Any = weasyprint.pdf
    with _ONE_AT_A_TIME:
        usual = getattr(writer, "add_tags", None)
        if usual is None or len(signature(usual).parameters) != 4:
            raise unexpected("WeasyPrint is another than the one that is known")

        def add_tags(pdf: Any, made: Any, version: Any, streams: Any) -> None:
            if made is document:
                add_structure(pdf, made, streams)
            else:
                usual(pdf, made, version, streams)

        writer.add_tags = add_tags
        try:
            yield
        finally:
            writer.add_tags = usual


@contextlib.contextmanager
def _fonts() -> Iterator[Any]:
    """What holds the fonts of one document, in a folder of its own, which goes with it.

    WeasyPrint takes the folder away when Python collects the document: in a process that only makes
    PDFs that is never, and each left a megabyte behind.
    """
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    try:
        yield fonts
    finally:
        fonts.__del__()


@contextlib.contextmanager
def _no_collector() -> Iterator[None]:
    """Python's collector off for a while: it finds next to nothing here and takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@cache
def _weasyprint() -> "ModuleType":
    # It prints advice of its own, to standard output, where a system library is missing.
    logging.getLogger("weasyprint").propagate = False
    logging.getLogger("fontTools").propagate = False
    logging.getLogger("fontTools").addHandler(logging.NullHandler())
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import weasyprint
            import weasyprint.pdf
            import weasyprint.urls
    except (ImportError, OSError) as error:
        raise MissingLibraryError(
            "pango-missing",
            "PDFs need the Pango libraries, which are not installed ({told})",
            hint=(
                "on Debian and Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0"
                " libharfbuzz-subset0; on macOS: brew install pango; or ask for a page to be saved as"
                " PDF from the browser: -o changes.html"
            ),
            told=str(error).partition("\n")[0][:120],
        ) from None
    return weasyprint  # type: ignore[no-any-return]


def _locked_fetcher(weasyprint: "ModuleType", refused: list[str]) -> object:
    urls: Any = weasyprint.urls

    class Locked(urls.URLFetcher):  # type: ignore[misc]
        """Gives bundled fonts and what stands in the document itself, and writes down the rest."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols={"data"}, allow_redirects=False)

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            font = bundled_font(url)
            if font is None:
                refused.append(url)
                raise ValueError(url)
            return urls.URLFetcherResponse(url, font, {"Content-Type": "font/ttf"})

    return Locked()
