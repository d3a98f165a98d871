"""`policylib blame`: since which version every passage has stood as it does."""

import json
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from policylib.commands.command import command
from policylib.commands.output import hand_over, make_ready, tell_written, width
from policylib.commands.reading import opened
from policylib.commands.session import Session, Tongue, words_in
from policylib.commands.through_time import (
    answer_options,
    chosen_text,
    known_lineage,
    standing,
    version_facts,
    visible,
)
from policylib.document import Role, Section, heading_of, text_of, walk
from policylib.records import dataclass

if TYPE_CHECKING:
    from policylib.document import Passage, Policy
    from policylib.history import Lineage, Version

_LONGEST_DATE = 10
_NARROWEST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """A passage, its name through time, and since which version it has stood as it does.

    `moved` are the versions after that one in which it changed place, `corrected` those that
    changed nothing but its signs and looks.
    """

    passage: "Passage"
    name: str
    since: str
    moved: tuple[str, ...]
    corrected: tuple[str, ...]


def make_blame(tongue: Tongue) -> click.Command:
    """`policylib blame [REF]`."""
    words = words_in(tongue)
    return command(
        tongue,
        "blame",
        tell_ages,
        [
            click.Argument(["reference"], required=False, metavar=words["metavar.reference"]),
            *answer_options(tongue),
        ],
    )


def tell_ages(
    session: Session, *, reference: str | None, form: str, output: str | None, known: str | None
) -> int:
    """Hand over since when each passage of a text has stood so."""
    make_ready(output, inputs=(known,) if known else ())
    remembered = known_lineage(known)
    with opened(session) as history:
        from policylib.history import trace_with

        resolved, policy = chosen_text(history, reference)
        lineage, (label,) = trace_with(history, [(resolved, policy)], known=remembered)
        versions = {version.label: version for version in history.versions()}
    ages = list(ages_of(policy, lineage, label))
    tongue = session.tongue_for(policy.metadata.lang)
    if form == "json":
        facts = json.dumps(_facts(ages, lineage, label, versions), ensure_ascii=False, indent=2)
        hand_over(f"{facts}\n".encode(), output)
    else:
        lines = _lines(ages, lineage.line(label), versions, tongue)
        hand_over(visible("\n".join(lines)) + "\n", output)
    tell_written(session, output)
    return 0


def ages_of(policy: "Policy", lineage: "Lineage", label: str) -> Iterator[Age]:
    """The age of every passage of a version, in reading order."""
    line, names = lineage.line(label), lineage.of(label)
    order = {each: at for at, each in enumerate(line)}
    for passage in walk(policy):
        name = names.get(passage.anchor)
        if name is not None:
            since = lineage.since(name, line)
            moved, corrected = (
                tuple(each for each in versions if order[each] > order[since])
                for versions in (lineage.moves(name, line), lineage.corrections(name, line))
            )
            yield Age(passage=passage, name=name, since=since, moved=moved, corrected=corrected)


def _lines(
    ages: list[Age], line: Sequence[str], versions: Mapping[str, "Version"], tongue: Tongue
) -> Iterator[str]:
    """The short answer, then the whole text, each place with its version and that one's date."""
    from policylib.language import get

    words, language, room = words_in(tongue), get(tongue), width()
    yield standing(versions.get(line[-1]), line[-1], tongue)
    yield ""
    counts = Counter(age.since for age in ages)
    for each in line:
        if counts[each]:
            places = words["blame.place.one" if counts[each] == 1 else "blame.place.many"]
            told = places.format(count=counts[each])
            # A version before a cut history is one, though its text is not at hand.
            is_text = each == line[-1] and each not in versions
            key = "blame.only-here" if is_text else "blame.since"
            yield words[key].format(places=told, version=each)
    yield ""
    labels = max([len(words["blame.version"]), *map(len, counts)])
    yield f"{words['blame.version']:<{labels}}  {words['blame.date']}"
    for age in ages:
        node = age.passage.node
        is_outermost = isinstance(node, Section) and (
            node.role is Role.THEME or not age.passage.sections
        )
        if is_outermost:
            yield ""
        date = _date(versions.get(age.since), words["date.short"])
        indent = "" if is_outermost else "  " if isinstance(node, Section) else "    "
        head = f"{age.since:<{labels}}  {date:<{_LONGEST_DATE}}  {indent}"
        note = _note(age, words)
        space = max(_NARROWEST, room - len(head) - len(note))
        yield f"{head}{textwrap.shorten(_told(age) or '–', space, placeholder=' …')}{note}"
    yield ""
    yield from textwrap.wrap(f"{words['blame.counts']} {language.label('disclaimer')}", room)


def _note(age: Age, words: Mapping[str, str]) -> str:
    """What happened since, that left the words alone: "(flyttet i 3.0)"."""
    told = [
        words[key].format(versions=", ".join(versions))
        for key, versions in (("blame.moved", age.moved), ("blame.corrected", age.corrected))
        if versions
    ]
    return f" ({'; '.join(told)})" if told else ""


def _told(age: Age) -> str:
    node = age.passage.node
    return heading_of(node) if isinstance(node, Section) else text_of(node)


def _date(version: "Version | None", pattern: str) -> str:
    return version.starts_on.strftime(pattern) if version and version.starts_on else ""


def _facts(
    ages: list[Age], lineage: "Lineage", label: str, versions: Mapping[str, "Version"]
) -> dict[str, object]:
    return {
        "format": "policylib.blame/1",
        **version_facts(versions.get(label), label),
        "passages": [
            {
                "anchor": age.passage.anchor,
                "place": list(age.passage.headings),
                "text": _told(age),
                "since": version_facts(versions.get(age.since), age.since),
                "moved_in": list(age.moved),
                "corrected_in": list(age.corrected),
                "lineage": age.name,
                "first": lineage.identities[age.name].first,
                "came_from": list(lineage.identities[age.name].came_from),
            }
            for age in ages
        ],
    }
