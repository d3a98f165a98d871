"""What changed, as one self-contained page and as the document that a PDF is set from.

Both hold the one-page answer, then every change before and now, then the whole text with its
redline, with the same numbers throughout. The page also has both texts without marks.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from policylib.compare.facts import Comparison
from policylib.compare.redline import redline
from policylib.document import normalise
from policylib.explain import OnePage, numbered, one_page
from policylib.explain.page import in_brief
from policylib.language.publish import publish_words
from policylib.publish.body import policy_body, refuse_too_deep
from policylib.publish.images import ImageLoader, no_images
from policylib.publish.inline import Setting
from policylib.publish.markup import Html, page, stylesheet
from policylib.publish.places import places_in
from policylib.publish.redline_html import redline_body
from policylib.publish.wordings import place_in_redline, wordings

_ROWS_ON_PAPER = 93
_LETTERS_IN_A_ROW = 94
"""What fits on two pages of A4 in 11 points, as its style sheet sets them."""


def comparison_page(
    comparison: Comparison,
    *,
    old_image: ImageLoader = no_images,
    new_image: ImageLoader = no_images,
    companions: Sequence[tuple[str, str]] = (),
    home: str = "",
    lang: str = "",
) -> str:
    """What changed as one HTML page without scripts.

    `companions` are files beside it that it leads to: what each is called, and its address;
    `home` is the address of the page with all versions, where there is one.
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
        home=home,
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
    """The answer on two pages: fuller ones say less in a line, then count the least lines."""
    lang = setting.words.lang
    full = one_page(comparison, lang)
    answer = full
    for but in (frozenset({"stronger", "weaker"}), frozenset({"weaker"})):
        if _rows(answer) <= _ROWS_ON_PAPER:
            return answer
        answer = in_brief(full, but=but)
    lines = sum(len(group.lines) for group in answer.groups)
    for limit in range(lines - 1, 0, -1):
        if _rows(answer) <= _ROWS_ON_PAPER:
            break
        answer = in_brief(one_page(comparison, lang, limit=limit), but=frozenset({"weaker"}))
    return answer


def _rows(answer: OnePage) -> float:
    """About how many rows of print an answer takes."""
    told = [
        answer.compared,
        " ".join(answer.facts),
        *answer.short,
        f"{answer.totals} {answer.reasons}",
        "",
    ]
    told.append(", ".join(answer.unchanged))
    for group in answer.groups:
        # Page numbers stand behind each line and are never broken.
        told.extend(
            f"{line.since} {line.lead}: {line.text} {line.why} (s. 10 og 20)"
            for line in group.lines
        )
        told.extend(more.text for more in group.remainders)
        told.append(group.empty if not group.lines else "")
    for aside in answer.asides:
        told.extend(f"– nr. 10 {line.lead}: {line.text}" for line in aside.lines)
        told += [f"{aside.title} – {aside.note}", aside.more, ""]
    rows = sum(ceil(len(each) / _LETTERS_IN_A_ROW) for each in told)
    return rows + 1.5 * (len(answer.groups) + 2 * len(answer.asides) + 2) + 6


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
    }


def _redline(comparison: Comparison, setting: Setting) -> Html:
    inner = replace(setting, prefix="redline/", place=places_in(comparison.new_policy))
    numbers = {change.id: number for number, change, _ in numbered(comparison, setting.words.lang)}
    return redline_body(comparison, redline(comparison), inner, numbers)
