"""The title of a text that has no style for one: its first line, where that is plain to see."""

from policylib.document import Paragraph, Policy, Role, Section, Text, normalise, plain
from policylib.records import replace

_MOST_WORDS = 10


def titled_as(policy: Policy, title: str) -> Policy:
    """The policy with its first heading or line as its heading, where these are a title's words.

    Else the policy as it is: nothing is taken out of a text that has no such line.
    """
    wanted = normalise(title).casefold()
    shown = _first(policy)
    if not wanted or not shown or plain(shown).casefold() != wanted:
        return policy
    return _without_first(policy, shown)


def titled_by_first_line(policy: Policy, line: str, endings: tuple[str, ...]) -> Policy:
    """The policy with its first heading as its title, where it is the first `line` of the source.

    It must name a policy: its first or last word has one of the `endings` ("Personalepolitik for
    Lyngvig Kommune"), and other headings must follow. Else the policy as it is.
    """
    words = normalise(line).casefold().split()
    if not words or len(words) > _MOST_WORDS or len(policy.sections) < 2:
        return policy
    if not any(word.endswith(endings) for word in (words[0], words[-1])):
        return policy
    return titled_as(policy, line) if not policy.blocks else policy


def _first(policy: Policy) -> Text:
    """The words that the text begins with: of a line alone, or of a heading that names no theme."""
    match (*policy.blocks, *policy.sections):
        case (Paragraph(text=text), *_):
            return text
        case (Section(title=title, role=Role.PLAIN, number="", sections=()), *_):
            return title
        case _:
            return ()


def _without_first(policy: Policy, heading: Text) -> Policy:
    if policy.blocks:
        return replace(policy, heading=heading, blocks=policy.blocks[1:])
    first, *rest = policy.sections
    return replace(policy, heading=heading, blocks=first.blocks, sections=tuple(rest))
