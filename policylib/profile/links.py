"""Links, footnote marks and pictures: whether they lead somewhere, and what somebody hears of them."""

from collections.abc import Iterator
from itertools import islice

from policylib.document import (
    Block,
    Figure,
    Policy,
    Run,
    Section,
    Source,
    Text,
    heading_of,
    plain,
    slug_of,
    texts_in,
    title_of,
    walk,
)
from policylib.errors import Problem
from policylib.profile.findings import finding
from policylib.profile.themes import all_sections
from policylib.profile.wordings import own_texts, pattern

_VAGUE = (
    r"(?:(?:klik|tryk|læs|se|find|gå|hent) )?(?:(?:mere|videre|det|den|dem|også) ){0,2}her(?: for at \w+(?: mere)?)?",
    r"(?:læs|se|find|hør) (?:det|den|dem|mere|videre)|mere|link|linket|(?:dette|det|denne)(?: link| side)?|siden",
    r"(?:(?:click|press|see|read|find|go)(?: more| it| them)? )?(?:more )?here(?: to \w+(?: more)?)?",
    r"(?:read|see|find|learn) (?:it|them|more)|more|(?:this|the) (?:link|page)|this",
)
_MOST_HEADINGS = 200  # among which a near one is looked for
_NOTE_MARK = r"\[\^([^\]\s]+)\]"
_FILE_NAME = r"(?i)[\w .()-]*\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf)|(?:billede|image|picture|img|figur|figure|foto|photo|scan|(?:skærm|screen)(?:billede|shot|dump)|screenshot)[ _-]?[\d. _-]*"


def check_links(policy: Policy, file: str) -> Iterator[Problem]:
    """Dead and vague links, footnotes without their other half, pictures without words."""
    places = _Places(policy)
    labels = {note.label for note in policy.footnotes}
    yield from _runs(policy.heading, policy.source, file, places, labels)
    for passage in walk(policy):
        node = passage.node
        match node:
            case Section(title=title):
                yield from _runs(title, node.source, file, places, labels)
            case Figure(alt=alt, image=image, link=link):
                yield from _alternative(alt, image, node.source, file)
                if alt and link is not None:
                    run = Run(text=alt, link=link)
                    yield from _runs((run,), node.source, file, places, labels)
            case _:
                for source, text in own_texts(node):
                    yield from _runs(text, source, file, places, labels)
    yield from _footnotes(policy, file)


def files_beside(policy: Policy) -> Iterator[tuple[str, Source | None]]:
    """The files that links and pictures name beside the policy, as written, with their places."""
    yield from ((target, source) for target, source in _targets(policy) if _is_beside(target))


def targets_of(policy: Policy) -> Iterator[str]:
    """Where every link and picture leads, in reading order."""
    yield from (target for target, _ in _targets(policy))


def _targets(policy: Policy) -> Iterator[tuple[str, Source | None]]:
    for passage in walk(policy):
        node = passage.node
        match node:
            case Figure(image=image, link=link):
                found = [(image, node.source), (link.target if link else "", node.source)]
            case Section(title=title):
                found = [(each, node.source) for each in _in_runs(title)]
            case _:
                found = [(e, source) for source, text in own_texts(node) for e in _in_runs(text)]
        yield from ((target, source) for target, source in found if target)


def _in_runs(text: Text) -> Iterator[str]:
    for run in text:
        yield run.image
        yield run.link.target if run.link else ""


def _is_beside(target: str) -> bool:
    """Whether a target is a path and no address, place in the text or empty."""
    return (
        bool(target)
        and not target.startswith(("#", "//"))
        and not pattern(r"[A-Za-z][A-Za-z0-9+.-]*:").match(target)
    )


def _runs(
    text: Text,
    source: Source | None,
    file: str,
    places: "_Places",
    labels: set[str],
) -> Iterator[Problem]:
    for run in text:
        if run.image:
            yield from _alternative(run.text, run.image, source, file)
        target = run.link.target if run.link is not None else ""
        if target.startswith("#") and target[1:] not in places:
            yield finding("link-dead", source, file, about=target, near=places.near(target))
        if "[^" in run.text and not run.code:
            for mark in pattern(_NOTE_MARK).findall(run.text):
                if mark not in labels:
                    yield finding("footnote-missing", source, file, about=mark)
    for words in _link_words(text):
        if pattern("|".join(_VAGUE)).fullmatch(words.casefold().strip(".,…!:>→»«[]() ")):
            yield finding("link-vague", source, file, about=words)


def _link_words(text: Text) -> Iterator[str]:
    """The words of each link; its runs may differ in style."""
    position = 0
    while position < len(text):
        link = text[position].link
        end = position + 1
        while link is not None and end < len(text) and text[end].link == link:
            end += 1
        if link is not None:
            yield plain(text[position:end])
        position = end


def _alternative(alt: str, image: str, source: Source | None, file: str) -> Iterator[Problem]:
    if not alt.strip():
        yield finding("image-alt-missing", source, file, about=image)
    elif pattern(_FILE_NAME).fullmatch(alt.strip()):
        yield finding("image-alt-name", source, file, about=alt.strip())


class _Places:
    """Where a fragment may lead: our addresses, and headings as other programs name them."""

    def __init__(self, policy: Policy) -> None:
        self._headings: dict[str, str] = {}
        self._known: set[str] = set()
        for passage in walk(policy):
            self._known.add(passage.anchor)
            node = passage.node
            if isinstance(node, Section):
                heading, title = heading_of(node), plain(node.title)
                self._headings.setdefault(slug_of(title), passage.anchor)
                self._known.update((slug_of(heading), slug_of(title), _plain_slug(heading)))
                if node.number:
                    # "Tema 3 – Løn" and "Tema 3 Løn" are read as "Tema 3: Løn".
                    label = f"{node.label} {node.number}"
                    self._known.update(
                        _plain_slug(f"{label}{sign}{title}") for sign in (" – ", " ")
                    )
        title = title_of(policy)
        self._known.update((slug_of(title), _plain_slug(title), "top"))

    def __contains__(self, fragment: str) -> bool:
        return fragment in self._known

    def near(self, target: str) -> str:
        """The address of the heading whose title is much like a target, else of the first one."""
        from difflib import get_close_matches

        wanted = slug_of(target.rpartition("/")[2].removeprefix("#"))
        # Of a very long text the first ones will do: this is only an example.
        headings = list(islice(self._headings, _MOST_HEADINGS))
        found = get_close_matches(wanted, headings, 1) or headings
        return f"#{self._headings[found[0]]}" if found else "#top"


def _plain_slug(heading: str) -> str:
    """A heading's address as Markdown viewers make it: lower case, marks gone, blanks to hyphens."""
    kept = "".join(c for c in heading.lower() if c.isalnum() or c in " -_")
    return kept.replace(" ", "-")


def _footnotes(policy: Policy, file: str) -> Iterator[Problem]:
    if not policy.footnotes:
        return
    used: set[str] = {run.note for run in policy.heading if run.note}
    blocks: list[Block] = list(policy.blocks)
    for section in all_sections(policy.sections):
        used.update(run.note for run in section.title if run.note)
        blocks.extend(section.blocks)
    for note in policy.footnotes:
        blocks.extend(note.blocks)
    used.update(
        run.note for block in blocks for text in texts_in(block) for run in text if run.note
    )
    for note in policy.footnotes:
        if note.label not in used:
            yield finding("footnote-unused", note.source, file, about=note.label)
