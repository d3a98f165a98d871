"""The whole text with its redline, as a page with clean views of both texts and as a document for PDF."""

from dataclasses import dataclass, replace

from policylib.compare.facts import Comparison
from policylib.compare.redline import redline
from policylib.explain import numbered
from policylib.language.pair_pages import pair_words
from policylib.language.paper import paper_words
from policylib.language.publish import publish_words
from policylib.publish.beside import NOTHING_BESIDE, Beside
from policylib.publish.body import policy_body, refuse_too_deep
from policylib.publish.frame import ALONE, Frame
from policylib.publish.house import PLAIN, House
from policylib.publish.images import ImageLoader, no_images
from policylib.publish.inline import Setting
from policylib.publish.legend import legend
from policylib.publish.markup import NOTHING, Html, page, stylesheet
from policylib.publish.paper import paper_style
from policylib.publish.parallel_page import ParallelHead, parallel_head, repeated_head
from policylib.publish.passage_numbers import draft_passages
from policylib.publish.places import places_in
from policylib.publish.redline_html import redline_body


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeText:
    """The whole text three times: with its redline, and both texts without marks.

    `level` is the level of the heading above each.
    """

    level: int
    redline: Html
    legend: Html
    clean_new: Html = NOTHING
    clean_old: Html = NOTHING


def redline_setting(
    comparison: Comparison, house: House, lang: str, *, on_paper: bool, level: int
) -> Setting:
    """How the texts of a redline are set; `level` is the level of their first headings.

    Raises `TooComplexError` where one of the texts nests too deep.
    """
    refuse_too_deep(comparison.old_policy)
    refuse_too_deep(comparison.new_policy)
    words = house.worded(publish_words(lang or comparison.lang))
    return Setting(words=words, prefix="redline/", level=level, on_paper=on_paper)


def marked_text(comparison: Comparison, setting: Setting, *, wordings_at: str | None = "") -> Html:
    """The whole text with its redline; `wordings_at` is the page that each number leads to."""
    inner = replace(setting, place=places_in(comparison.new_policy))
    numbers = {change.id: number for number, change, _ in numbered(comparison, setting.words.lang)}
    return redline_body(comparison, redline(comparison), inner, numbers, wordings_at=wordings_at)


def whole_text(
    comparison: Comparison,
    setting: Setting,
    *,
    old_image: ImageLoader = no_images,
    new_image: ImageLoader = no_images,
    wordings_at: str | None = "",
    house: House = PLAIN,
) -> WholeText:
    """The whole text in its three views."""
    marked = marked_text(comparison, setting, wordings_at=wordings_at)
    old = replace(setting, prefix="old/", image=old_image)
    new = replace(setting, prefix="new/", image=new_image)
    return WholeText(
        level=setting.level - 1,
        redline=marked,
        legend=legend(marked, house.worded(pair_words(setting.words.lang))),
        clean_new=policy_body(comparison.new_policy, new),
        clean_old=policy_body(comparison.old_policy, old),
    )


def languages(comparison: Comparison, lang: str) -> dict[str, str]:
    """The language of each text, "" where it is that of the page."""
    return {
        side: "" if edition.lang == lang else edition.lang
        for side, edition in (("old", comparison.old), ("new", comparison.new))
    }


def redline_page(
    comparison: Comparison,
    *,
    old_image: ImageLoader = no_images,
    new_image: ImageLoader = no_images,
    beside: Beside = NOTHING_BESIDE,
    frame: Frame = ALONE,
    lang: str = "",
) -> str:
    """The whole text with its redline as one HTML page without scripts.

    Both texts without marks are one link away. `beside` are the other pages of the two versions,
    `frame` is what stands around the page. Raises `TooComplexError` where one of the texts nests
    too deep.
    """
    setting = redline_setting(comparison, frame.house, lang, on_paper=False, level=3)
    whole = whole_text(
        comparison,
        setting,
        old_image=old_image,
        new_image=new_image,
        # By itself it has no wordings that a number could lead to.
        wordings_at=beside.at("summary") or None,
        house=frame.house,
    )
    return page(
        "redline.html",
        style=stylesheet("screen.css", "marks.css", "views.css", "pair.css"),
        whole=whole,
        beside=beside,
        frame=frame,
        foot=(),
        **_shared(comparison, setting, frame.house),
    )


def redline_document(comparison: Comparison, *, house: House = PLAIN, lang: str = "") -> str:
    """The HTML that the PDF of a redline is made from; `pdf.pdf_of` sets it.

    Raises `TooComplexError` where one of the texts nests too deep.
    """
    setting = redline_setting(comparison, house, lang, on_paper=True, level=2)
    setting = replace(setting, passages=draft_passages(comparison.new_policy))
    marked = marked_text(comparison, setting, wordings_at=None)
    own = house.worded(pair_words(setting.words.lang))
    whole = WholeText(level=2, redline=marked, legend=legend(marked, own))
    told = _shared(comparison, setting, house)
    head = _head(comparison, house, setting.words.lang)
    return page(
        "redline_pdf.html",
        style=paper_style(
            house, "marks.css", "paper_marks.css", "paper_parallel.css", "paper_redline.css"
        ),
        whole=whole,
        house=house,
        told=head,
        passages_hint=house.worded(paper_words(setting.words.lang)).passages_hint
        if setting.passages
        else "",
        **{
            **told,
            "head": repeated_head(head),
            "mark": head.mark,
            "organisation": head.organisation,
        },
    )


def _shared(comparison: Comparison, setting: Setting, house: House) -> dict[str, object]:
    """What both the page and the document say."""
    words = setting.words
    head = _head(comparison, house, words.lang)
    return {
        "lang": words.lang,
        "title": head.full_title,
        "head": head,
        "words": words,
        "pair": house.worded(pair_words(words.lang)),
        "text_lang": languages(comparison, words.lang),
    }


def _head(comparison: Comparison, house: House, lang: str) -> ParallelHead:
    lead = "" if comparison.changes else house.worded(publish_words(lang)).nothing_changed
    head = parallel_head(comparison, house=house, lang=lang)
    title = house.worded(pair_words(lang)).redline
    return replace(head, title=title, lead=lead, how_much="")
