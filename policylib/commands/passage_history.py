"""`policylib history`: one passage through all versions, the oldest first, as a story is told."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeGuard

import click

from policylib.commands.command import command
from policylib.commands.output import hand_over, make_ready, width
from policylib.commands.reading import opened
from policylib.commands.session import Session, Tongue, words_in
from policylib.commands.through_time import (
    adopted_and,
    answer_options,
    chosen_text,
    known_lineage,
    standing,
    version_facts,
    visible,
)

if TYPE_CHECKING:
    from policylib.compare import Change
    from policylib.document import Passage
    from policylib.history.story import Archive, Event, Story

_INDENT = "    "
_BEGINNING = 60
_MARKS = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}


def make_history(tongue: Tongue) -> click.Command:
    """`policylib history PLACE`."""
    words = words_in(tongue)
    return command(
        tongue,
        "history",
        tell_history,
        [
            click.Argument(["place"], metavar=words["metavar.place"]),
            click.Option(
                ["--from", "start"], metavar=words["metavar.reference"], help=words["history.from"]
            ),
            click.Option(["--with-drafts"], is_flag=True, help=words["history.with-drafts"]),
            *answer_options(tongue),
        ],
    )


def tell_history(
    session: Session,
    *,
    place: str,
    start: str | None,
    with_drafts: bool,
    form: str,
    output: str | None,
    known: str | None,
) -> int:
    """Hand over what happened to one passage, version by version."""
    make_ready(output, inputs=(known,) if known else ())
    remembered = known_lineage(known)
    with opened(session) as history:
        from policylib.history import trace_with
        from policylib.history.story import Archive, find_name, stories_of

        resolved, policy = chosen_text(history, start)
        lineage, (label,) = trace_with(history, [(resolved, policy)], known=remembered)
        archive = Archive(history, lineage, {label: policy})
        versions = history.versions()
        drafts = [v.label for v in versions if with_drafts or v.label in lineage.line(label)]
        labels = adopted_and(versions, drafts)
        labels += [] if label in labels else [label]
        older = [each for each in reversed(labels) if each != label]
        found, name = find_name(archive, place, [label, *([] if start else older)])
        told = _Told(session.tongue_for(policy.metadata.lang), archive, labels)
        stories = stories_of(archive, name, labels)
        if form == "json":
            facts = json.dumps(told.facts(found, stories), ensure_ascii=False, indent=2)
            answer: str | bytes = f"{facts}\n".encode()
        else:
            answer = visible("\n".join(told.lines(found, stories))) + "\n"
    hand_over(answer, output)
    return 0


class _Told:
    """Stories in words, or as data."""

    def __init__(self, tongue: Tongue, archive: "Archive", labels: Sequence[str]) -> None:
        from policylib.language import get

        self._tongue = tongue
        self._words = words_in(tongue)
        self._language = get(tongue)
        self._archive = archive
        self._labels = labels
        self._width = width()

    def lines(
        self, found: str, stories: "tuple[Story, tuple[Story, ...], tuple[Story, ...]]"
    ) -> Iterator[str]:
        """The whole answer."""
        own, back, on = stories
        event = self._event_of(own, found)
        place = " / ".join(event.passage.headings)
        yield from self._wrapped(self._name(event), "")
        if place:
            yield from self._wrapped(place, "")
        if missing := self._missing(own):
            told = self._words["history.not-here"].format(versions=", ".join(missing))
            yield from self._wrapped(told, "")
        yield ""
        yield from self._story(own)
        for stories_, key in ((back, "history.back"), (on, "history.on")):
            for story in stories_:
                yield ""
                yield from self._wrapped(
                    self._words[key].format(name=self._name(story.events[-1])), ""
                )
                yield ""
                yield from self._story(story)
        yield ""
        if edited := [event for event in own.events if event.inside and event.after]:
            last = edited[-1]
            hint = self._words["history.inside.see"].format(old=last.after, new=last.version)
            yield from self._wrapped(hint, "")
        yield from self._wrapped(self._language.label("disclaimer"), "")

    def _missing(self, story: "Story") -> list[str]:
        """The versions that had the passage and whose text is not at hand."""
        return [
            traced.label
            for traced in self._archive.lineage.versions
            if not self._archive.has_text(traced.label) and story.name in traced.places.values()
        ]

    def _event_of(self, story: "Story", label: str) -> "Event":
        """The version in which the passage was found."""
        told = [event for event in story.events if event.version == label]
        return (told or story.events)[-1]

    def _name(self, event: "Event") -> str:
        """A passage by its title, or by its first words: "Afsnittet »Lederen skal …«"."""
        from policylib.document import text_of

        the = self._language.noun(event.node).the
        words = textwrap.shorten(text_of(event.passage.node), _BEGINNING, placeholder=" …")
        return f"{the[:1].upper()}{the[1:]} {self._language.quoted(words)}"

    def _story(self, story: "Story") -> Iterator[str]:
        from policylib.document import text_of

        events = list(story.events)
        is_first = True
        while events:
            run = self._still(events)
            yield from self._wrapped(self._heading([event.version for event in run]), "")
            event = run[0]
            for sentence in self._sentences(event):
                yield from self._wrapped(sentence, _INDENT)
            if is_first and not _is_heading(event.passage):
                yield from self._wrapped(self._quoted(text_of(event.passage.node)), _INDENT)
            elif _shows_words(event.change):
                yield from self._wrapped(self._marked(event.change), _INDENT)
            is_first = False
            del events[: len(run)]

    def _still(self, events: "Sequence[Event]") -> "Sequence[Event]":
        """The first event, with those after it where nothing happened in any of them."""
        run = 0
        while run < len(events) and self._is_still(events[run]):
            run += 1
        return events[: max(run, 1)]

    def _is_still(self, event: "Event") -> bool:
        return event.kind == "kept" and not event.inside

    def _heading(self, labels: Sequence[str]) -> str:
        versions = self._archive.versions
        if len(labels) == 1:
            return standing(versions.get(labels[0]), labels[0], self._tongue)
        return self._words["history.versions"].format(first=labels[0], last=labels[-1])

    def _sentences(self, event: "Event") -> Iterator[str]:
        yield self._happened(event)
        for link in event.links if event.kind != "changed" or event.change else event.links[1:]:
            yield self._explained(link, event)
        if event.inside:
            changes = self._language.counted(event.inside, "change")
            key = "history.inside.gone" if event.kind == "removed" else "history.inside"
            told = self._words[key].format(changes=changes)
            if minor := event.inside_minor:
                is_all = minor == event.inside
                key = "history.inside.minor.all" if is_all else "history.inside.minor.some"
                told += self._words[key].format(count=minor)
            yield f"{told}."

    def _happened(self, event: "Event") -> str:
        words, change = self._words, event.change
        if event.is_first:
            return words["history.first"]
        match event.kind:
            case "kept":
                is_heading = _is_heading(event.passage)
                return words["history.kept.heading" if is_heading else "history.kept"]
            case "carried":
                around = f" {self._explained(event.around, event)}" if event.around else ""
                is_heading = _is_heading(event.passage)
                return (
                    words["history.carried.heading" if is_heading else "history.carried"] + around
                )
            case "returned":
                return words["history.returned"].format(version=event.last or "?")
            case "merged" if event.step is not None and not event.step.anchor:
                told = self._explained(change, event) if change else ""
                return f"{words['history.joined']} {told}".strip()
            case "split" if event.step is not None and event.step.came_from:
                told = self._explained(change, event) if change else ""
                return f"{words['history.divided']} {told}".strip()
            case _ if change is not None:
                return self._explained(change, event)
            case "added" | "removed" if event.around is not None:
                side = event.around.new or event.around.old
                title = self._quoted(side.text) if side else ""
                key = "history.added-with" if event.kind == "added" else "history.removed-with"
                return words[key].format(title=title)
            case "added":
                return words["history.added"]
            case "removed":
                return words["history.removed"]
            case _ if event.links:
                return self._explained(event.links[0], event)
            case _:
                around = f" {self._explained(event.around, event)}" if event.around else ""
                return words["history.otherwise"] + around

    def _explained(self, change: "Change", event: "Event") -> str:
        from policylib.explain import explain_change

        return explain_change(change, self._tongue, comparison=event.comparison)

    def _marked(self, change: "Change") -> str:
        return "".join(_MARKS[mark].format(text) for mark, text in change.segments)

    def _quoted(self, text: str) -> str:
        return self._language.quoted(text)

    def _wrapped(self, text: str, indent: str) -> list[str]:
        return textwrap.wrap(
            text,
            self._width,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def facts(
        self, found: str, stories: "tuple[Story, tuple[Story, ...], tuple[Story, ...]]"
    ) -> dict[str, object]:
        """The whole answer for a program."""
        own, back, on = stories
        return {
            "format": "policylib.history/1",
            "version": found,
            "anchor": self._event_of(own, found).passage.anchor,
            "not_at_hand": self._missing(own),
            **self._story_facts(own),
            "came_from": [self._story_facts(each) for each in back],
            "went_into": [self._story_facts(each) for each in on],
        }

    def _story_facts(self, story: "Story") -> dict[str, object]:
        return {
            "lineage": story.name,
            "versions": [self._event_facts(event) for event in story.events],
        }

    def _event_facts(self, event: "Event") -> dict[str, object]:
        from policylib.document import text_of

        passage, change, step = event.passage, event.change, event.step
        stands = step is None or bool(step.anchor)
        return {
            **version_facts(self._archive.versions.get(event.version), event.version),
            "after": event.after or None,
            "kind": event.kind.value,
            "node": event.node.value,
            "anchor": passage.anchor if stands else None,
            "place": list(passage.headings) if stands else None,
            "text": text_of(passage.node) if stands else None,
            "came_from": list(step.came_from) if step else [],
            "went_into": list(step.went_into) if step else [],
            "changes_inside": event.inside,
            "change": change.id if change else None,
            "segments": [list(segment) for segment in change.segments] if change else [],
            "explanation": " ".join(self._sentences(event)),
        }


def _shows_words(change: "Change | None") -> "TypeGuard[Change]":
    """Whether a change's words are to be shown: edited, and not all said in its sentence."""
    from policylib.explain.worth import says_titles

    is_edited = bool(change and change.is_edited and change.old and change.new)
    return is_edited and not (change and says_titles(change))


def _is_heading(passage: "Passage") -> bool:
    from policylib.document import Section

    return isinstance(passage.node, Section)
