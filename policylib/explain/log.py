"""The changelog: what each version changed, as Markdown, newest first.

What is lost or binds less stands first under each theme, then what binds more, is new, or must
be read; small changes are counted. The last line is a digest over the rest, so that a hand that
edited the file can be noticed before it is written anew.
"""

from collections.abc import Sequence
from hashlib import blake2b

from policylib.compare import edition_of
from policylib.compare.facts import Comparison
from policylib.document import Policy
from policylib.explain.log_entries import LogEntry, entry_of, first_entry
from policylib.language import get
from policylib.language.changelog import changelog_words

_DIGEST = "<!-- digest: "


def changelog(
    comparisons: Sequence[Comparison],
    lang: str | None = None,
    *,
    first: Policy | None = None,
    drafts: Sequence[Comparison] = (),
    past_drafts: Sequence[Comparison] = (),
) -> str:
    """The changelog of a chain of versions, in either order; `lang` defaults to the newest's.

    The version that the chain begins with comes last, with nothing to compare it with; `first`
    names it where there is no chain yet. `drafts` and `past_drafts`, newest first, stand apart
    behind the versions, under headings that say that they are not in force.
    """
    entries = list(comparisons)
    if len(entries) > 1 and entries[0].new.version == entries[1].old.version:
        entries.reverse()
    own = entries[0].lang if entries else first.metadata.lang if first else "da"
    language = get(lang or own)
    words = changelog_words(language.code)
    parts = [f"# {language.label('changelog')}"]
    parts.extend(_entry(entry_of(comparison, language)) for comparison in entries)
    if entries and entries[-1].old.version:
        parts.append(_entry(first_entry(entries[-1].old, entries[-1].old_policy, language)))
    elif first and not entries:
        parts.append(_entry(first_entry(edition_of(first), first, language)))
    elif not entries:
        parts.append(language.label("no_changes"))
    for apart, title, note, is_past in (
        (drafts, words.drafts, words.drafts_note, False),
        (past_drafts, words.past_drafts, words.past_drafts_note, True),
    ):
        if apart:
            parts.append(f"## {title}\n\n{note}")
            entries_apart = [entry_of(each, language, is_past=is_past) for each in apart]
            parts.extend(_entry(each, level=3) for each in entries_apart)
    parts.append(f"*{language.label('disclaimer')}*")
    body = "\n\n".join(parts) + "\n"
    return f"{body}\n{_DIGEST}{_digest(body)} -->\n"


def is_untouched(text: str) -> bool:
    """Whether a changelog stands as it was generated: its digest fits, line endings aside."""
    text = text.replace("\r\n", "\n").rstrip("\n")
    body, _, last = text.rpartition("\n")
    if not last.startswith(_DIGEST) or not last.endswith(" -->"):
        return False
    return last[len(_DIGEST) : -len(" -->")] == _digest(body.rstrip("\n") + "\n")


def _digest(body: str) -> str:
    return blake2b(body.encode(), digest_size=16).hexdigest()


def escaped(text: str) -> str:
    """Text as Markdown that shows it letter by letter."""
    safe = "".join(f"\\{sign}" if sign in "\\`*_[]<>#|~&" else sign for sign in text)
    if safe[:1] in {"+", "-"} or safe.split(" ")[0].rstrip(".)").isdigit():
        head, *rest = safe.split(" ")
        mark = head[-1:]
        safe = " ".join([f"{head[:-1]}\\{mark}" if mark in ".)+-" else head, *rest])
    return safe


def _entry(entry: LogEntry, *, level: int = 2) -> str:
    parts = [f"{'#' * level} {escaped(entry.title)}", escaped(entry.about)]
    parts += [escaped(told) for told in entry.introduction]
    for theme in entry.themes:
        lines = [
            "- " + " ".join(escaped(each) for each in (line.text, line.quote, line.why) if each)
            for line in theme.lines
        ]
        parts += [f"{'#' * (level + 1)} {escaped(theme.lead)}", "\n".join(lines)]
    return "\n\n".join(part for part in (*parts, entry.counted) if part)
