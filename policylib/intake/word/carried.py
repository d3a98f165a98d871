"""What a Word file of our own carries of the policy that it was made of.

A part of the file holds the policy's Markdown, and a digest of the parts with its words as they
were written. Where that digest still fits, nobody has touched the file, and the policy is the one
that was written; else the words are read from the file, as of any other, and only what Word does
not show (the front matter, names of notes) is taken from here.
"""

import base64
import binascii
import hashlib
from collections.abc import Iterator

from policylib.document import (
    Block,
    BulletList,
    Figure,
    NumberedList,
    Policy,
    Quote,
    Raw,
    Run,
    Text,
    texts_in,
    walk,
)
from policylib.errors import PolicylibError
from policylib.intake.leads import is_path
from policylib.intake.word.opening import Package
from policylib.markdown import read
from policylib.profile import Profile
from policylib.records import dataclass

_SPACE = "{urn:policylib:word:1}"
_MOST_PARTS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """The policies that a file was made of: by "new", and in a redline by "old" too.

    `is_untouched` tells whether the parts with words are as they were written.
    """

    policies: dict[str, Policy]
    is_untouched: bool

    def side(self, *, accepted: bool) -> Policy | None:
        """The policy that the file shows with its changes accepted or rejected.

        In a clean file, changes are a colleague's, and rejecting them leaves what was written.
        """
        new = self.policies.get("new")
        return new if accepted else self.policies.get("old", new)


def carried_by(package: Package, profile: Profile) -> Carried | None:
    """What a file carries; None for one that is not ours, or carries nothing that can be read."""
    told = [target for kind, target, outside in package.relations.values() if kind == "customXml" and not outside]  # fmt: skip
    for name in told[:_MOST_PARTS]:
        root = package.xml(name)
        if root is None or root.tag != f"{_SPACE}carried":
            continue
        policies: dict[str, Policy] = {}
        for each in root.findall(f"{_SPACE}policy"):
            try:
                text = base64.b64decode(each.text or "", validate=True).decode()
                policies[each.get("side") or ""] = read(text, profile=profile)
            except (binascii.Error, ValueError, PolicylibError):
                return None
        written = hashlib.sha256()
        for part in ("word/document.xml", "word/footnotes.xml"):
            written.update(package.read(part))
        return Carried(policies=policies, is_untouched=written.hexdigest() == root.get("written"))
    return None


def note_labels(policy: Policy) -> list[str]:
    """The names of a policy's notes in the order in which its text refers to them."""
    found: dict[str, None] = {}
    for text in texts_of(policy):
        found.update(dict.fromkeys(run.note for run in text if run.note))
    return [label for label in found if any(note.label == label for note in policy.footnotes)]


def image_paths(policy: Policy) -> list[str]:
    """The paths of a policy's pictures in the order of its text."""
    return [run.image for text in texts_of(policy) for run in text if run.image]


def relative_links(policy: Policy) -> list[str]:
    """Where a policy leads beside itself: "bilag/regler.pdf"; no addresses and no places within."""
    told = (run.link.target for text in texts_of(policy) for run in text if run.link)
    return [each for each in dict.fromkeys(told) if is_path(each)]


def inner_links(policy: Policy) -> set[str]:
    """Where a policy leads within itself: "#ferie"."""
    told = (run.link.target for text in texts_of(policy) for run in text if run.link)
    return {each for each in told if each.startswith("#")}


def lacking(body: Policy, carried: Policy) -> list[str]:
    """Links, pictures and hidden remarks of the policy that the file no longer has."""
    return list(
        dict.fromkeys(each for each in _unworded(carried) if each not in set(_unworded(body)))
    )


def _unworded(policy: Policy) -> Iterator[str]:
    for text in texts_of(policy):
        for run in text:
            if run.link is not None and not run.link.target.startswith("#"):
                yield run.link.target
            if run.image or run.comment:
                yield run.image or run.comment
    for passage in walk(policy):
        if isinstance(passage.node, Raw) and passage.node.is_hidden:
            yield passage.node.text


def numbers_alone(policy: Policy) -> list[str]:
    """The numbers of items without a word, which a Word file is not read as having."""
    return [
        str(number)
        for each in _all_texts(policy)
        if isinstance(each, NumberedList)
        for number, item in enumerate(each.items, start=each.start)
        if not item.blocks
    ]


def texts_of(policy: Policy) -> Iterator[Text]:
    """All texts of a policy in the order in which a reader meets them; notes last."""
    yield from (each for each in _all_texts(policy) if isinstance(each, tuple))


def _all_texts(policy: Policy) -> Iterator[Text | NumberedList]:
    """The same, and each numbered list before what stands in it."""
    yield policy.heading
    for block in policy.blocks:
        yield from _in_block(block)
    waiting = list(reversed(policy.sections))
    while waiting:
        section = waiting.pop()
        yield section.title
        for block in section.blocks:
            yield from _in_block(block)
        waiting += reversed(section.sections)
    for note in policy.footnotes:
        for block in note.blocks:
            yield from _in_block(block)


def _in_block(block: Block) -> Iterator[Text | NumberedList]:
    if isinstance(block, NumberedList):
        yield block
    match block:
        case Figure(image=image, alt=alt, link=link):
            yield (Run(text=alt, image=image, link=link),)
        case Quote(blocks=blocks):
            for each in blocks:
                yield from _in_block(each)
        case BulletList(items=items) | NumberedList(items=items):
            for item in items:
                for each in item.blocks:
                    yield from _in_block(each)
        case _:
            yield from texts_in(block)
