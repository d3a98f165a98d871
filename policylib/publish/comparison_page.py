"""What changed, as one self-contained page and as the document that a PDF is set from.

Both hold the one-page answer, then every change before and now, then the whole text with its
redline, with the same numbers throughout. The page also has both texts without marks. In a
release the whole text has a page of its own (`redline_page`).
"""

from bisect import bisect_right
from dataclasses import replace

from policylib.compare.facts import Comparison
from policylib.document import normalise
from policylib.explain import OnePage, numbered, one_page
from policylib.explain.page import in_brief
from policylib.language.pair_pages import pair_words
from policylib.publish.beside import NOTHING_BESIDE, Beside
from policylib.publish.change_ways import NOWHERE, Ways, place_in_redline
from policylib.publish.frame import ALONE, Frame
from policylib.publish.house import PLAIN, House
from policylib.publish.images import ImageLoader, no_images
from policylib.publish.inline import Setting
from policylib.publish.legend import legend
from policylib.publish.markup import NOTHING, page, stylesheet
from policylib.publish.pair_titles import between, pair_title
from policylib.publish.paper import paper_style
from policylib.publish.redline_page import languages, marked_text, redline_setting, whole_text
from policylib.publish.wordings import wordings

_A_FEW = {"moved": 0, "facts": 4, "read": 3, "new": 3}
"""Lines of each group that say more to a reader than the words around what binds less."""

_SHEETS = ("screen.css", "marks.css", "views.css", "pair.css")


def comparison_page(
    comparison: Comparison,
    *,
    old_image: ImageLoader = no_images,
    new_image: ImageLoader = no_images,
    frame: Frame = ALONE,
    lang: str = "",
) -> str:
    """What changed as one HTML page without scripts, whole: it can be mailed.

    `frame` is what stands around the page. Raises `TooComplexError` where one of the texts nests too deep.
    """
    # The texts stand three levels below the page's title: the whole text, which view, the text.
    setting = redline_setting(comparison, frame.house, lang, on_paper=False, level=4)
    whole = whole_text(comparison, setting, old_image=old_image, new_image=new_image)
    told = _shared(comparison, setting, one_page(comparison, setting.words.lang), frame.house)
    # One legend, where the first marks stand.
    own = frame.house.worded(pair_words(setting.words.lang))
    told["legend"] = legend(f"{told['wordings']}{whole.redline}", own)
    return page(
        "comparison.html",
        style=stylesheet(*_SHEETS),
        whole=replace(whole, legend=NOTHING),
        beside=NOTHING_BESIDE,
        frame=frame,
        foot=(),
        **told,
    )


def summary_page(
    comparison: Comparison, *, beside: Beside, frame: Frame = ALONE, lang: str = ""
) -> str:
    """The one-page answer and every wording before and now, as a page of a release.

    `beside` are the other pages of the two versions: the whole text stands in one of them.
    Raises `TooComplexError` where one of the texts nests too deep.
    """
    setting = redline_setting(comparison, frame.house, lang, on_paper=False, level=3)
    answer = one_page(comparison, setting.words.lang)
    return page(
        "comparison.html",
        style=stylesheet(*_SHEETS),
        whole=None,
        beside=beside,
        frame=frame,
        foot=(),
        **_shared(comparison, setting, answer, frame.house, beside.ways),
    )


def comparison_document(
    comparison: Comparison,
    *,
    with_whole_text: bool = True,
    house: House = PLAIN,
    lang: str = "",
) -> str:
    """The HTML that the PDF "what changed?" is made from; `pdf.pdf_of` sets it.

    Without the whole text it tells the answer and every wording before and now. Raises
    `TooComplexError` where one of the texts nests too deep.
    """
    setting = redline_setting(comparison, house, lang, on_paper=True, level=3)
    answer = _answer_on_paper(comparison, setting, house, with_places=with_whole_text)
    told = _shared(comparison, setting, answer, house)
    if not with_whole_text:
        told["places"] = {}
    return page(
        "comparison_pdf.html",
        style=paper_style(house, "marks.css", "paper_marks.css"),
        house=house,
        mark=answer.mark,
        redline=marked_text(comparison, setting) if with_whole_text else "",
        **told,
    )


class _Told:
    """The answer with so many lines to a group, each said in brief but some; made once."""

    def __init__(self, comparison: Comparison, lang: str, whole: frozenset[str]) -> None:
        self._comparison, self._lang, self._whole = comparison, lang, whole
        self._known: dict[int, OnePage] = {}

    def of(self, limit: int) -> OnePage:
        if limit not in self._known:
            answer = one_page(self._comparison, self._lang, limit=limit)
            self._known[limit] = in_brief(answer, but=self._whole)
        return self._known[limit]


def _answer_on_paper(
    comparison: Comparison, setting: Setting, house: House, *, with_places: bool
) -> OnePage:
    """The answer on two pages: fuller ones say less in a line, and count the least lines."""
    from policylib.publish.fitting import fits_two_pages

    def fits(answer: OnePage) -> bool:
        return fits_two_pages(answer, setting.words, house=house, with_places=with_places)

    lang = setting.words.lang
    answer = full = one_page(comparison, lang)
    if fits(full):
        return full
    lines = sum(len(group.lines) for group in full.groups)
    some = sum(min(len(group.lines), _A_FEW.get(group.key, lines)) for group in full.groups)
    for whole, fewest in ((("stronger", "weaker"), lines), (("weaker",), some), ((), 0)):
        told = _Told(comparison, lang, frozenset(whole))
        # Fewer lines are never higher, so the most that fit are found by halving.
        most = bisect_right(range(fewest, lines + 1), 0, key=lambda n: not fits(told.of(n)))
        if most:
            return told.of(fewest + most - 1)
        answer = told.of(fewest)
    return answer


def _shared(
    comparison: Comparison,
    setting: Setting,
    answer: OnePage,
    house: House,
    ways: Ways = NOWHERE,
) -> dict[str, object]:
    """What both the page and the document say."""
    words = setting.words
    own = house.worded(pair_words(words.lang))
    draft = words.drafts["draft"] if answer.mark else ""
    versions = between(comparison, words.lang)
    told = wordings(comparison, setting, ways=ways)
    return {
        "lang": words.lang,
        "title": pair_title(answer.title, versions, answer.policy, draft),
        "head": " · ".join(part for part in (answer.policy, answer.title) if part),
        "draft": draft,
        "words": words,
        "pair": own,
        "answer": answer,
        "organisation": normalise(comparison.new_policy.metadata.organisation),
        "redline_at": ways.redline,
        "places": {
            number: place
            for number, change, _ in numbered(comparison, words.lang)
            if (place := place_in_redline(change, setting))
        },
        "wordings": told,
        "legend": legend(told, own),
        "text_lang": languages(comparison, words.lang),
    }
