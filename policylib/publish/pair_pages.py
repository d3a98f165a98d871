"""What a release tells of two versions: its four pages, and the documents of their PDFs."""

from policylib.publish.beside import beside_of
from policylib.publish.comparison_page import comparison_document, summary_page
from policylib.publish.edition import Edition, Pair
from policylib.publish.layout import PAIR_PAGES
from policylib.publish.parallel_page import parallel_document, parallel_page
from policylib.publish.redline_page import redline_document, redline_page


def pair_pages(edition: Edition, pair: Pair) -> dict[str, str]:
    """The pages about two versions, by their paths in the release.

    Raises `TooComplexError` where one of the texts nests too deep.
    """
    comparison = edition.compared(pair.old, pair.new)
    paths = {name: f"{pair.folder}/{name}.html" for name in PAIR_PAGES}
    frames = {name: edition.frame(path) for name, path in paths.items()}
    beside = {name: beside_of(edition, pair, name) for name in PAIR_PAGES}
    told = {
        "summary": summary_page(comparison, beside=beside["summary"], frame=frames["summary"]),
        "redline": redline_page(
            comparison,
            old_image=edition.version(pair.old).image,
            new_image=edition.version(pair.new).image,
            beside=beside["redline"],
            frame=frames["redline"],
        ),
        "side-by-side": parallel_page(
            comparison,
            everything=True,
            beside=beside["side-by-side"],
            frame=frames["side-by-side"],
        ),
        "parallel": parallel_page(comparison, beside=beside["parallel"], frame=frames["parallel"]),
    }
    return {paths[name]: told[name] for name in PAIR_PAGES}


def pair_document(edition: Edition, pair: Pair, page: str) -> str:
    """The HTML of the PDF of one of these pages; `page` is one of `PAIR_PAGES`.

    Raises `TooComplexError` where one of the texts nests too deep.
    """
    comparison = edition.compared(pair.old, pair.new)
    match page:
        case "summary":
            return comparison_document(comparison, with_whole_text=False, house=edition.house)
        case "redline":
            return redline_document(comparison, house=edition.house)
        case _:
            everything = page == "side-by-side"
            return parallel_document(comparison, everything=everything, house=edition.house)
