"""What a PDF of our own carries of the policy that it was made of.

Where nobody has touched its pages (`metadata`), and where what they say is what the Markdown says,
passage by passage, the policy is the one that was written. Else the pages are read as those of any
other PDF.
"""

from collections import Counter
from collections.abc import Iterator

from policylib.document import (
    Code,
    Figure,
    Footnote,
    Paragraph,
    Policy,
    Raw,
    Row,
    Section,
    full_text,
    heading_of,
    walk,
)
from policylib.errors import PolicylibError
from policylib.intake.report import letters_and_digits
from policylib.markdown import read
from policylib.profile import Profile


def carried_policy(markdown: str, shown: Policy, profile: Profile) -> Policy | None:
    """The policy that a PDF carries, if its pages were read as the same passages; else None."""
    if not markdown:
        return None
    try:
        policy = read(markdown, profile=profile)
    except PolicylibError:
        return None
    said, wanted = Counter(_said(shown)), Counter(_said(policy))
    # A picture's caption and label are words on the page and none of a passage.
    pictures = Counter(_of_pictures(policy))
    return policy if not wanted - said and not said - wanted - pictures else None


def _said(policy: Policy) -> Iterator[str]:
    """The letters and digits of every passage."""
    for passage in walk(policy):
        match passage.node:
            case Section() as section:
                told = heading_of(section)
            case Paragraph() | Row() | Footnote() | Code() | Raw() as node:
                told = full_text(node)
            case _:
                continue
        letters = letters_and_digits(told)
        if letters:
            yield letters


def _of_pictures(policy: Policy) -> Iterator[str]:
    for passage in walk(policy):
        if isinstance(passage.node, Figure):
            figure = passage.node
            for told in (figure.alt, figure.caption, f"{figure.alt} {figure.caption}"):
                yield letters_and_digits(told)
