"""Before and now side by side, as one page and as the document that a PDF is set from."""

from policylib.compare.facts import Comparison
from policylib.document import normalise
from policylib.explain import one_page
from policylib.language.pair_pages import pair_words
from policylib.language.publish import publish_words
from policylib.publish.beside import NOTHING_BESIDE, Beside
from policylib.publish.body import refuse_too_deep
from policylib.publish.columns import column_names, column_version
from policylib.publish.frame import ALONE, Frame
from policylib.publish.house import PLAIN, House
from policylib.publish.inline import Setting
from policylib.publish.legend import legend
from policylib.publish.markup import page, stylesheet
from policylib.publish.pair_titles import between, pair_title
from policylib.publish.paper import paper_style
from policylib.publish.parallel import parallel_rows
from policylib.publish.parallel_html import parallel_body
from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ParallelHead:
    """What stands above a parallel text, in page, PDF and Word alike.

    `answer` is the title of the one-page answer. `draft` is the word before the title of what has not been adopted, `mark` the whole mark.
    `columns` are the name of each column and the version below it.
    """

    lang: str
    title: str
    between: str
    answer: str
    policy: str
    organisation: str
    draft: str
    mark: str
    compared: str
    facts: str
    lead: str
    how_much: str
    disclaimer: str
    columns: tuple[tuple[str, str], tuple[str, str]]

    @property
    def full_title(self) -> str:
        """The title of the whole document: "UDKAST: Før og nu side om side fra 3.0 til …"."""
        return pair_title(self.title, self.between, self.policy, self.draft)


def repeated_head(head: ParallelHead) -> str:
    """What every page of a PDF says at its top."""
    return " · ".join(part for part in (head.policy, head.title) if part)


def parallel_head(
    comparison: Comparison, *, everything: bool = False, house: House = PLAIN, lang: str = ""
) -> ParallelHead:
    """The words above a parallel text. `everything` says that nothing is left out."""
    words = house.worded(publish_words(lang or comparison.lang))
    own = house.worded(pair_words(words.lang))
    answer = one_page(comparison, words.lang)
    names = column_names(comparison, words)
    versions = [column_version(each, words) for each in (comparison.old, comparison.new)]
    if not comparison.changes:
        lead, how_much = words.nothing_changed, ""
    elif everything:
        lead, how_much = own.whole_lead, ""
    else:
        lead, how_much = words.parallel_lead, words.parallel_brief
    return ParallelHead(
        lang=words.lang,
        title=own.side_by_side if everything else words.parallel,
        between=between(comparison, words.lang),
        answer=answer.title,
        policy=answer.policy,
        organisation=normalise(comparison.new_policy.metadata.organisation),
        draft=words.drafts["draft"] if answer.mark else "",
        mark=answer.mark,
        compared=answer.compared,
        facts=" ".join(answer.facts),
        lead=lead,
        how_much=how_much,
        disclaimer=words.disclaimer,
        columns=((names[0], versions[0]), (names[1], versions[1])),
    )


def parallel_page(
    comparison: Comparison,
    *,
    everything: bool = False,
    beside: Beside = NOTHING_BESIDE,
    frame: Frame = ALONE,
    lang: str = "",
) -> str:
    """Before and now side by side as one HTML page without scripts.

    What has not changed is left out and counted; `everything` keeps it. `beside` are the other
    pages of the two versions, `frame` is what stands around the page. Raises `TooComplexError` where one of the texts nests too deep.
    """
    return _set(
        "parallel.html",
        comparison,
        lang,
        everything=everything,
        on_paper=False,
        beside=beside,
        frame=frame,
    )


def parallel_document(
    comparison: Comparison, *, everything: bool = False, house: House = PLAIN, lang: str = ""
) -> str:
    """The HTML that the PDF of a parallel text is made from; `pdf.pdf_of` sets it.

    Raises `TooComplexError` where one of the texts nests too deep.
    """
    frame = Frame(house=house)
    return _set(
        "parallel_pdf.html", comparison, lang, everything=everything, on_paper=True, frame=frame
    )


def _set(
    template: str,
    comparison: Comparison,
    lang: str,
    *,
    everything: bool,
    on_paper: bool,
    beside: Beside = NOTHING_BESIDE,
    frame: Frame = ALONE,
) -> str:
    refuse_too_deep(comparison.old_policy)
    refuse_too_deep(comparison.new_policy)
    house = frame.house
    words = house.worded(publish_words(lang or comparison.lang))
    head = parallel_head(comparison, everything=everything, house=house, lang=words.lang)
    style = (
        paper_style(house, "marks.css", "paper_marks.css", "paper_parallel.css")
        if on_paper
        else stylesheet("screen.css", "marks.css", "parallel.css", "pair.css")
    )
    rows = parallel_rows(comparison, everything=everything, house=house, lang=words.lang)
    setting = Setting(words=words, level=2, on_paper=on_paper)
    own = house.worded(pair_words(words.lang))
    body = parallel_body(
        rows,
        comparison,
        setting,
        head.columns,
        wordings_at=beside.at("summary"),
        alike=own.alike,
    )
    return page(
        template,
        lang=words.lang,
        title=head.full_title,
        style=style,
        head=repeated_head(head) if on_paper else head,
        told=head,
        mark=head.mark,
        organisation=head.organisation,
        house=house,
        beside=beside,
        frame=frame,
        words=words,
        pair=own,
        body=body,
        legend=legend(body, own),
        foot=(),
    )
