"""Running text as HTML: styles, links that are safe, pictures of the policy, footnote marks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from policylib.document import Block, Footnote, Policy, Run, Text, texts_in
from policylib.document.links import is_safe_target
from policylib.language.publish import PublishWords
from policylib.publish.images import ImageLoader, no_images
from policylib.publish.markup import NOTHING, Html, element, join, text
from policylib.publish.places import Finder, nowhere

_LEADS_OUT = ("http:", "https:", "mailto:", "tel:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a text is set: in which words, with which pictures, under which addresses.

    `prefix` begins every id (several texts can stand on one page), `level` is the heading level
    of the outermost sections. `place` finds where a link within the policy leads. `on_paper`
    leaves out what only a screen needs. `in_heading` and `below_heading` are what a page adds to
    a section's heading and below it, by the section's anchor. `passages` numbers the passages of
    a draft, by anchor (`passage_numbers`).
    """

    words: PublishWords
    image: ImageLoader = no_images
    prefix: str = ""
    level: int = 2
    place: Finder = nowhere
    on_paper: bool = False
    in_heading: Mapping[str, Html] = field(default_factory=dict)
    below_heading: Mapping[str, Html] = field(default_factory=dict)
    passages: Mapping[str, int] = field(default_factory=dict)


class NoteNumbers:
    """The footnotes of a policy, numbered in the order in which the text refers to them."""

    def __init__(self, policy: Policy) -> None:
        self._notes = {note.label: note for note in policy.footnotes}
        self._numbers: dict[str, int] = {}
        self._referred: set[int] = set()
        for run_text in _texts(policy):
            for run in run_text:
                if run.note in self._notes:
                    self._numbers.setdefault(run.note, len(self._numbers) + 1)
        self._in_text = len(self._numbers)
        for label in self._notes:
            self._numbers.setdefault(label, len(self._numbers) + 1)

    def of(self, label: str) -> int | None:
        """A footnote's number; None where the policy has no such footnote."""
        return self._numbers.get(label)

    def refer(self, number: int) -> bool:
        """Note that the text refers to a footnote here; True the first time."""
        is_first = number not in self._referred
        self._referred.add(number)
        return is_first

    def in_order(self) -> list[tuple[int, Footnote, bool]]:
        """Each footnote with its number, and whether anything in the text refers to it."""
        return [
            (number, self._notes[label], number <= self._in_text)
            for label, number in self._numbers.items()
        ]


def _texts(policy: Policy) -> Iterable[Text]:
    yield from _texts_of(policy.blocks)
    waiting = list(reversed(policy.sections))
    while waiting:
        section = waiting.pop()
        yield section.title
        yield from _texts_of(section.blocks)
        waiting.extend(reversed(section.sections))


def _texts_of(blocks: tuple[Block, ...]) -> Iterable[Text]:
    for block in blocks:
        yield from texts_in(block)


def inline(content: Text, setting: Setting, notes: NoteNumbers | None = None) -> Html:
    """Runs as HTML. Footnote marks become links where `notes` knows their numbers."""
    return join(styled(run, setting, notes) for run in content)


def styled(run: Run, setting: Setting, notes: NoteNumbers | None = None) -> Html:
    """One run as HTML. The link stands innermost: tagged PDF wants bare text in it."""
    if run.comment:
        return NOTHING
    if run.note:
        return _note_mark(run.note, setting, notes)
    inner = picture(run.image, run.text, setting) if run.image else _lines(run.text)
    if run.link and run.text.strip() and (leads_to := _leads_to(run.link.target, setting)):
        inner = element("a", inner, href=leads_to, title=run.link.title or None)
    if run.code:
        inner = element("code", inner)
    if run.emphasis:
        inner = element("em", inner)
    if run.strong:
        inner = element("strong", inner)
    return inner


def leads_out(target: str) -> bool:
    """Whether a link may stand: an allowed address that also works outside the policy's folder."""
    return is_safe_target(target) and target.strip().lower().startswith(_LEADS_OUT)


def _leads_to(target: str, setting: Setting) -> str:
    """The address of a link; "" where it may not stand, or would lead nowhere."""
    if leads_out(target):
        return target
    anchor = setting.place(target) if is_safe_target(target) else ""
    return f"#{setting.prefix}{anchor}" if anchor else ""


def _lines(words: str) -> Html:
    return element("br").join(text(line) for line in words.split("\n"))


def _note_mark(label: str, setting: Setting, notes: NoteNumbers | None) -> Html:
    number = notes.of(label) if notes else None
    if notes is None or number is None:
        return NOTHING
    is_first = notes.refer(number)
    link = element(
        "a",
        str(number),
        id=f"{setting.prefix}_ref-{number}" if is_first else None,
        href=f"#{setting.prefix}_note-{number}",
        role="doc-noteref",
        aria_label=setting.words.note_label.format(number=number),
    )
    return element("sup", link, class_="mark")


def picture(source: str, alt: str, setting: Setting) -> Html:
    """A picture of the policy, or its text alternative where the picture cannot be shown."""
    address = setting.image(source)
    if not address.startswith("data:image/"):
        return element("span", alt, class_="no-picture")
    return element("img", src=address, alt=alt or setting.words.picture)
