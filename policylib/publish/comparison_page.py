"""What changed, as one self-contained page and as the document that a PDF is set from.

Both hold the one-page answer, then every change before and now, then the whole text with its
redline, with the same numbers throughout. The page also has both texts without marks.
"""

from collections.abc import Sequence
from dataclasses import replace

from policylib.compare.facts import Comparison
from policylib.compare.redline import redline
from policylib.document import normalise
from policylib.explain import OnePage, numbered, one_page
from policylib.explain.page import in_brief
from policylib.language.publish import publish_words
from policylib.publish.body import policy_body, refuse_too_deep
from policylib.publish.frame import ALONE, Frame
from policylib.publish.images import ImageLoader, no_images
from policylib.publish.inline import Setting
from policylib.publish.markup import Html, page, stylesheet
from policylib.publish.places import places_in
from policylib.publish.redline_html import redline_body
from policylib.publish.wordings import place_in_redline, wordings

_A_FEW = {"moved": 0, "facts": 4, "read": 3, "new": 3}
"""Lines of each group that say more to a reader than the words around what binds less."""


def comparison_page(
    comparison: Comparison,
    *,
    old_image: ImageLoader = no_images,
    new_image: ImageLoader = no_images,
    companions: Sequence[tuple[str, str]] = (),
    frame: Frame = ALONE,
    lang: str = "",
) -> str:
    """What changed as one HTML page without scripts.

    `companions` are files beside it that it leads to: what each is called, and its address;
    `frame` is what stands around the page.
    Raises `TooComplexError` where one of the texts nests too deep.
    """
    setting = _setting(comparison, lang, on_paper=False)
    # The texts stand three levels below the page's title: the whole text, which view, the text.
    clean = replace(setting, level=4)
    new = replace(clean, prefix="new/", image=new_image)
    old = replace(clean, prefix="old/", image=old_image)
    return page(
        "comparison.html",
        style=stylesheet("screen.css", "marks.css", "views.css"),
        clean_new=policy_body(comparison.new_policy, new),
        clean_old=policy_body(comparison.old_policy, old),
        redline=_redline(comparison, clean),
        companions=companions,
        frame=frame,
        foot=(),
        **_shared(comparison, setting, one_page(comparison, setting.words.lang)),
    )


def comparison_document(comparison: Comparison, *, lang: str = "") -> str:
    """The HTML that the PDF "what changed?" is made from; `pdf.pdf_of` sets it.

    Raises `TooComplexError` where one of the texts nests too deep.
    """
    setting = _setting(comparison, lang, on_paper=True)
    return page(
        "comparison_pdf.html",
        style=stylesheet("paper.css", "marks.css", "paper_marks.css"),
        redline=_redline(comparison, setting),
        **_shared(comparison, setting, _answer_on_paper(comparison, setting)),
    )


def _setting(comparison: Comparison, lang: str, *, on_paper: bool) -> Setting:
    refuse_too_deep(comparison.old_policy)
    refuse_too_deep(comparison.new_policy)
    words = publish_words(lang or comparison.lang)
    return Setting(words=words, prefix="redline/", level=3, on_paper=on_paper)


def _answer_on_paper(comparison: Comparison, setting: Setting) -> OnePage:
    """The answer on two pages: fuller ones say less in a line, and count the least lines."""
    from policylib.publish.fitting import fits_two_pages

    lang = setting.words.lang
    answer = full = one_page(comparison, lang)
    if fits_two_pages(full):
        return full
    lines = sum(len(group.lines) for group in full.groups)
    some = sum(min(len(group.lines), _A_FEW.get(group.key, lines)) for group in full.groups)
    for whole, fewest in ((("stronger", "weaker"), lines), (("weaker",), some), ((), 0)):
        for limit in range(lines, fewest - 1, -1):
            answer = in_brief(one_page(comparison, lang, limit=limit), but=frozenset(whole))
            if fits_two_pages(answer):
                return answer
    return answer


def _shared(comparison: Comparison, setting: Setting, answer: OnePage) -> dict[str, object]:
    """What both the page and the document say."""
    words = setting.words
    draft = words.drafts["draft"] if answer.mark else ""
    title = f"{answer.title} – {answer.policy}" if answer.policy else answer.title
    return {
        "lang": words.lang,
        "title": f"{draft}: {title}" if draft else title,
        "head": " · ".join(part for part in (answer.policy, answer.title) if part),
        "draft": draft,
        "words": words,
        "answer": answer,
        "organisation": normalise(comparison.new_policy.metadata.organisation),
        "places": {
            number: place
            for number, change, _ in numbered(comparison, words.lang)
            if (place := place_in_redline(change, setting))
        },
        "wordings": wordings(comparison, setting),
        "text_lang": {
            side: "" if edition.lang == words.lang else edition.lang
            for side, edition in (("old", comparison.old), ("new", comparison.new))
        },
    }


def _redline(comparison: Comparison, setting: Setting) -> Html:
    inner = replace(setting, prefix="redline/", place=places_in(comparison.new_policy))
    numbers = {change.id: number for number, change, _ in numbered(comparison, setting.words.lang)}
    return redline_body(comparison, redline(comparison), inner, numbers)
