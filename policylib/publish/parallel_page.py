"""Before and now side by side, as one page and as the document that a PDF is set from."""

from policylib.compare.facts import Comparison
from policylib.document import normalise
from policylib.explain import one_page
from policylib.language.publish import publish_words
from policylib.publish.body import refuse_too_deep
from policylib.publish.columns import column_names, column_version
from policylib.publish.frame import ALONE, Frame
from policylib.publish.inline import Setting
from policylib.publish.markup import page, stylesheet
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
        """The title of the whole document: "UDKAST: Før og nu side om side – …"."""
        told = " – ".join(part for part in (self.title, self.policy) if part)
        return f"{self.draft}: {told}" if self.draft else told


def parallel_head(
    comparison: Comparison, *, everything: bool = False, lang: str = ""
) -> ParallelHead:
    """The words above a parallel text. `everything` says that nothing is left out."""
    words = publish_words(lang or comparison.lang)
    answer = one_page(comparison, words.lang)
    names = column_names(comparison, words)
    versions = [column_version(each, words) for each in (comparison.old, comparison.new)]
    if not comparison.changes:
        lead, how_much = words.nothing_changed, ""
    else:
        lead = words.parallel_lead
        how_much = words.parallel_whole if everything else words.parallel_brief
    return ParallelHead(
        lang=words.lang,
        title=words.parallel,
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


def companions_of(
    comparison: Comparison, *, with_pdf: bool, policy: str = ""
) -> tuple[tuple[str, str], ...]:
    """What stands beside the page "what changed?" in a release: what it is called, and its file.

    `policy` is the address of the new version's own page.
    """
    words = publish_words(comparison.lang)
    old, new = comparison.old.version, comparison.new.version
    own = ((words.read_version.format(version=new), policy),) if policy else ()
    answer = ((words.what_changed_pdf.format(old=old, new=new), "summary.pdf"),) if with_pdf else ()
    pdf = ((words.parallel_pdf, "parallel.pdf"),) if with_pdf else ()
    beside = ((words.parallel, "parallel.html"), *pdf, (words.parallel_word, "parallel.docx"))
    return (*own, *answer, *beside)


def parallel_page(
    comparison: Comparison,
    *,
    everything: bool = False,
    summary: str = "",
    frame: Frame = ALONE,
    lang: str = "",
) -> str:
    """Before and now side by side as one HTML page without scripts.

    What has not changed is left out and counted; `everything` keeps it. `summary` is the
    address of the page with the one-page answer, where there is one, `frame` what stands around
    the page. Raises `TooComplexError` where one of the texts nests too deep.
    """
    return _set(
        "parallel.html",
        comparison,
        lang,
        everything=everything,
        on_paper=False,
        summary=summary,
        frame=frame,
    )


def parallel_document(comparison: Comparison, *, everything: bool = False, lang: str = "") -> str:
    """The HTML that the PDF of a parallel text is made from; `pdf.pdf_of` sets it.

    Raises `TooComplexError` where one of the texts nests too deep.
    """
    return _set("parallel_pdf.html", comparison, lang, everything=everything, on_paper=True)


def _set(
    template: str,
    comparison: Comparison,
    lang: str,
    *,
    everything: bool,
    on_paper: bool,
    summary: str = "",
    frame: Frame = ALONE,
) -> str:
    refuse_too_deep(comparison.old_policy)
    refuse_too_deep(comparison.new_policy)
    words = publish_words(lang or comparison.lang)
    head = parallel_head(comparison, everything=everything, lang=words.lang)
    sheets = (
        ("paper.css", "marks.css", "paper_marks.css", "paper_parallel.css")
        if on_paper
        else ("screen.css", "marks.css", "parallel.css")
    )
    rows = parallel_rows(comparison, everything=everything, lang=words.lang)
    setting = Setting(words=words, level=2, on_paper=on_paper)
    return page(
        template,
        lang=words.lang,
        title=head.full_title,
        style=stylesheet(*sheets),
        head=head,
        summary=summary,
        frame=frame,
        words=words,
        body=parallel_body(rows, comparison, setting, head.columns),
        foot=(),
    )
