"""Where the text comes from, as one self-contained page and as the document that a PDF is set from.

The answer first, then the new text with its origins, then each old document: what was not found,
whole, before what was.
"""

from collections.abc import Mapping, Sequence

from policylib.compare.facts import Segment
from policylib.compare.origin_facts import Origins
from policylib.document import Status, normalise
from policylib.explain.origin_lines import Stretch, ToldNew, ToldOld
from policylib.explain.origins import tell_origins
from policylib.language.origins import origin_words
from policylib.language.publish import PublishWords, publish_words
from policylib.publish.frame import ALONE, Frame
from policylib.publish.house import PLAIN, House
from policylib.publish.marks import marked
from policylib.publish.markup import NOTHING, Html, element, join, page, stylesheet, text
from policylib.publish.paper import paper_style

_DEEPEST = 6
_FIRST_LEVEL = 2


def origins_page(origins: Origins, *, frame: Frame = ALONE, lang: str = "") -> str:
    """Where the text comes from as one HTML page without scripts; `frame` stands around it."""
    return page(
        "origins.html",
        frame=frame,
        style=stylesheet("screen.css", "marks.css", "views.css", "origins.css"),
        foot=(),
        **_shared(origins, lang, on_paper=False),
    )


def origins_document(origins: Origins, *, house: House = PLAIN, lang: str = "") -> str:
    """The HTML that the PDF of the same is made from; `pdf.pdf_of` sets it."""
    return page(
        "origins_pdf.html",
        style=paper_style(house, "marks.css", "paper_marks.css", "paper_origins.css"),
        house=house,
        **_shared(origins, lang, on_paper=True),
    )


def _shared(origins: Origins, lang: str, *, on_paper: bool) -> dict[str, object]:
    """What both the page and the document say."""
    code = lang or origins.lang
    words, told = publish_words(code), origin_words(code)
    answer = tell_origins(origins, code)
    status = origins.new.status
    is_draft = status in {Status.DRAFT, Status.CONSULTATION, Status.RECOMMENDED}
    draft = words.drafts["draft"] if is_draft else ""
    title = f"{answer.title} – {answer.policy}"
    setter = _Setter(words, told, on_paper=on_paper)
    return {
        "lang": words.lang,
        "title": f"{draft}: {title}" if draft else title,
        "head": f"{answer.policy} · {answer.title}",
        "draft": draft,
        "mark": draft,
        "words": words,
        "told": told,
        "answer": answer,
        "organisation": normalise(origins.policy.metadata.organisation),
        "passages": join([setter.new(each) for each in answer.passages], "\n"),
        "lost": [
            join([setter.lost(each, number) for each in document.lost], "\n")
            for number, document in enumerate(answer.documents)
        ],
        "found": [
            join([setter.found(each, number) for each in document.found], "\n")
            for number, document in enumerate(answer.documents)
        ],
    }


class _Setter:
    """Sets the passages of an answer as HTML."""

    def __init__(self, words: PublishWords, told: Mapping[str, str], *, on_paper: bool) -> None:
        self._words = words
        self._told = told
        self._on_paper = on_paper

    def new(self, passage: ToldNew) -> Html:
        """A passage of the new text: what it is called, where it comes from, its words."""
        name = f"_new/{passage.anchor}"
        if passage.level:
            told = " ".join((f"{passage.label}.", *passage.notes))
            notes = [element("p", told, class_="place")]
            level = min(passage.level + _FIRST_LEVEL, _DEEPEST)
            return join([element(f"h{level}", passage.heading, id=name), *notes], "\n")
        parts: list[Html] = []
        if len(passage.stretches) == 1:
            [stretch] = passage.stretches
            parts.append(self._lead(passage.label, stretch))
            parts.append(self._wording(stretch))
        else:
            parts.append(element("p", element("strong", passage.label), class_="place"))
            for stretch in passage.stretches:
                parts += [self._lead("", stretch), self._wording(stretch)]
        parts += [element("p", note, class_="place") for note in passage.notes]
        if passage.left_out:
            parts.append(element("p", f"{self._told['from.left']}:", class_="place"))
            parts += [self._marked([Segment("-", each)]) for each in passage.left_out]
        for stretch in passage.alike:
            parts += [self._lead("", stretch), self._wording(stretch)]
        return element("div", join(parts, "\n"), id=name, class_="passage")

    def _lead(self, label: str, stretch: Stretch) -> Html:
        """Which place the words come from, with a link to it, and what an edit means."""
        source: Html = text(stretch.lead)
        if not stretch.is_new and not self._on_paper:
            source = element("a", source, href=f"#_old-{stretch.document}/{stretch.anchor}")
        parts: list[Html] = []
        if label:
            parts.append(element("strong", f"{label}."))
        if not (stretch.is_new and label):
            parts.append(join([source, text(".")]))
        if stretch.told:
            parts.append(element("span", stretch.told, class_="told"))
        return element("p", join(parts, " "), class_="place")

    def _wording(self, stretch: Stretch) -> Html:
        return self._marked(stretch.segments, is_whole=stretch.is_new)

    def _marked(self, segments: Sequence[Segment], *, is_whole: bool = False) -> Html:
        html = marked([(mark, text(words)) for mark, words in segments], self._words)
        return element("p", html, class_="wording one-sided" if is_whole else "wording")

    def lost(self, passage: ToldOld, number: int) -> Html:
        """What was not found: where it stood, the whole of its words, what they held."""
        told = " ".join(part for part in (passage.told, passage.held) if part)
        head = [element("strong", f"{passage.place}."), *([text(told)] if told else [])]
        parts = [element("p", join(head, " "), class_="place")]
        parts += [element("p", each, class_="wording") for each in passage.texts]
        is_part = bool(passage.targets)
        name = None if is_part else f"_old-{number}/{passage.anchor}"
        return element("li", join(parts, "\n"), id=name)

    def found(self, passage: ToldOld, number: int) -> Html:
        """Where a passage of an old document went, with links."""
        parts: list[Html] = [element("span", f"{passage.texts[0]}:"), element("span", passage.told)]
        links = [
            element("a", self._words.page_short, href=f"#_new/{target}", class_="page")
            if self._on_paper
            else element(
                "a",
                self._told["see.from"] if at == 1 else str(at),
                href=f"#_new/{target}",
                aria_label=f"{self._told['see.from']} ({at}): {passage.texts[0]}",
            )
            for at, target in enumerate(passage.targets, start=1)
        ]
        refs = element("span", join(links, ", "), class_="refs") if links else NOTHING
        return element("li", join([*parts, refs], " "), id=f"_old-{number}/{passage.anchor}")
