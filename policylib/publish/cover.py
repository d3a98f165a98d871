"""What the front of a policy tells: title, version, and who approved it when."""

import datetime
from dataclasses import dataclass

from policylib.document import Decision, Metadata, Policy, Status, normalise, title_of
from policylib.language.publish import PublishWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The front of a policy in a reader's words.

    `mark` tells that it is a draft ("UDKAST – I HØRING"), "" for what has been adopted;
    `mark_before` is its first word, to stand before the title. `state` is how far the
    version has come and from when it holds, in one line. `facts` are the rows of the version
    box: name and value.
    """

    title: str
    organisation: str
    subtitle: str
    mark: str
    mark_before: str
    state: str
    facts: tuple[tuple[str, str], ...]

    @property
    def bare_title(self) -> str:
        """Title and organisation: "Personalepolitik – Lyngvig Kommune"."""
        is_told = self.organisation.casefold() in self.title.casefold()
        return self.title if is_told else f"{self.title} – {self.organisation}"

    @property
    def full_title(self) -> str:
        """The title of the whole document: "UDKAST: Personalepolitik – Lyngvig Kommune"."""
        told = self.bare_title
        return f"{self.mark_before}: {told}" if self.mark_before else told


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a version stands among the others today, which its own text cannot know.

    `in_force_to` is the last day on which it held, `replaced_by` the label of its successor.
    """

    status: Status | None
    in_force_to: datetime.date | None = None
    replaced_by: str = ""


def cover_of(policy: Policy, words: PublishWords, standing: Standing | None = None) -> Cover:
    """The front of a policy. What its metadata does not tell is left out.

    Without a `standing` the version's status is the one that its text gives.
    """
    metadata = policy.metadata
    standing = standing or Standing(status=metadata.status)
    status = standing.status
    mark = words.drafts.get(status.value, "") if status else ""
    return Cover(
        title=title_of(policy) or words.untitled,
        organisation=normalise(metadata.organisation),
        subtitle=_subtitle(metadata, words, standing),
        mark=mark,
        mark_before=words.drafts["draft"] if mark else "",
        state=_state(metadata, words, standing),
        facts=tuple((name, value) for name, value in _facts(metadata, words, standing) if value),
    )


def _subtitle(metadata: Metadata, words: PublishWords, standing: Standing) -> str:
    label = f"{words.version} {normalise(metadata.version)}" if metadata.version else ""
    return ", ".join(part for part in (label, _period(metadata, words, standing)) if part)


def _period(metadata: Metadata, words: PublishWords, standing: Standing) -> str:
    """From when the version holds, and until when."""
    start, end = metadata.in_force_from, standing.in_force_to
    if not start:
        return ""
    if _is_proposed(words, standing):
        told = words.proposed_from
        return f"{told[:1].lower()}{told[1:]} {words.day(start)}"
    is_past = standing.status in {Status.REPLACED, Status.REPEALED}
    if not end:
        since = words.was_in_force_since if is_past else words.in_force_since
        return since.format(date=words.day(start))
    between = words.was_in_force_between if is_past else words.in_force_between
    return between.format(start=words.day(start), end=words.day(end))


def _is_proposed(words: PublishWords, standing: Standing) -> bool:
    """Whether a version is a draft: whatever date it names, it has never been in force."""
    return standing.status is None or standing.status.value in words.drafts


def _state(metadata: Metadata, words: PublishWords, standing: Standing) -> str:
    start = metadata.in_force_from
    if standing.status is Status.IN_FORCE and start and not standing.in_force_to:
        return words.in_force_now.format(date=words.day(start))
    parts = [_status(metadata, words, standing)]
    if standing.status is not Status.ADOPTED:
        parts.append(_period(metadata, words, standing))
    return ", ".join(part for part in parts if part)


def _facts(metadata: Metadata, words: PublishWords, standing: Standing) -> list[tuple[str, str]]:
    day = words.day_or_nothing
    adopted = metadata.adopted_on
    approved = metadata.approved_by or Decision()
    return [
        (words.status, _status(metadata, words, standing)),
        (words.version, normalise(metadata.version)),
        (words.adopted_on, day(adopted)),
        (words.adopted_by, _decision(approved, words, known=adopted)),
        (
            words.proposed_from if _is_proposed(words, standing) else words.in_force_from,
            day(metadata.in_force_from),
        ),
        (words.in_force_to, day(standing.in_force_to)),
        (words.replaces, _replaces(metadata, words)),
        (words.drafted_in, _decision(metadata.drafted_in, words)),
        (words.recommended_by, _decision(metadata.recommended_by, words)),
        (words.deadline, day(metadata.consultation_deadline)),
        (words.applies_to, normalise(metadata.applies_to)),
        (words.review_by, day(metadata.review_by)),
        (words.contact, normalise(metadata.contact)),
        (words.case_number, normalise(metadata.case_number)),
    ]


def _status(metadata: Metadata, words: PublishWords, standing: Standing) -> str:
    if standing.status is None:
        return ""
    if standing.status is Status.ADOPTED and metadata.in_force_from:
        return words.adopted_from.format(date=words.day(metadata.in_force_from))
    if standing.status is Status.REPLACED and standing.replaced_by:
        return words.replaced_by.format(version=standing.replaced_by)
    return words.statuses[standing.status.value]


def _replaces(metadata: Metadata, words: PublishWords) -> str:
    told = normalise(metadata.replaces)
    is_label = told.replace(".", "").isdigit()
    return words.version_short.format(version=told) if is_label else told


def _decision(decision: Decision | None, words: PublishWords, known: object = None) -> str:
    if decision is None:
        return ""
    date = words.day(decision.date) if decision.date and decision.date != known else ""
    parts = [normalise(decision.body), date, normalise(decision.reference)]
    return ", ".join(part for part in parts if part)
