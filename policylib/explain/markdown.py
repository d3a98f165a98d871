"""A comparison as Markdown: the one-page answer, then every wording before and now."""

from policylib.compare.facts import Change, Comparison, NodeKind, Side
from policylib.explain.asides import remarks_on, since_word
from policylib.explain.groups import PageLine, line_of
from policylib.explain.log import escaped
from policylib.explain.order import numbered
from policylib.explain.page import OnePage, one_page
from policylib.explain.reasons import why
from policylib.explain.sentences import explain_change
from policylib.language import Language, get


def to_markdown(comparison: Comparison, lang: str | None = None) -> str:
    """The answer and the wordings as one Markdown text."""
    language = get(lang or comparison.lang)
    page = one_page(comparison, lang)
    parts = [*_page(page), *_wordings(comparison, language), f"*{page.disclaimer}*"]
    return "\n\n".join(part for part in parts if part) + "\n"


def _page(page: OnePage) -> list[str]:
    head = f"{page.title} – {page.mark}" if page.mark else page.title
    policy = f"**{escaped(page.policy)}**" if page.policy else ""
    parts = [f"# {escaped(head)}", policy, escaped(page.compared), escaped(" ".join(page.facts))]
    parts += [escaped(told) for told in page.introduction]
    parts += [f"## {page.short_title}", "\n".join(f"- {escaped(told)}" for told in page.short)]
    for group in page.groups:
        note = f" – {group.note}" if group.note and group.lines else ""
        parts.append(f"## {group.title}{note}")
        lines = [
            f"- **{line.number}.** {escaped(line.lead)}: {escaped(_told(line))}"
            for line in group.lines
        ]
        lines += [f"- {escaped(rest.text)}" for rest in group.remainders]
        parts.append("\n".join(lines) or group.empty)
    for aside in page.asides:
        parts.append(f"## {escaped(aside.title)} – {escaped(aside.note)}")
        lines = [
            f"- {f'**{line.number}.** ' if line.number else ''}{escaped(line.lead)}: {escaped(line.text)}"
            for line in aside.lines
        ]
        parts.append("\n".join([*lines, *([f"- {aside.more}"] if aside.more else [])]))
    if page.unchanged:
        parts += [f"## {page.unchanged_title}", escaped(", ".join(page.unchanged))]
    parts.append(escaped(f"{page.totals} {page.reasons}".rstrip()))
    return parts


def _told(line: PageLine) -> str:
    since = f"{line.since}. " if line.since else ""
    return f"{since}{line.text} {line.why}".rstrip()


def _wordings(comparison: Comparison, language: Language) -> list[str]:
    if not comparison.changes:
        return []
    parts = [f"## {language.label('terminal.by_theme')}"]
    for number, change, group in numbered(comparison, language.code):
        lead = line_of(change, number, comparison, language).lead
        parts.append(f"### {number}. {escaped(lead)}")
        since = since_word(change, comparison, language)
        told = explain_change(change, language.code, comparison=comparison)
        parts.append(escaped(f"{since}. {told}" if since else told))
        parts.append(escaped(why(change, comparison, language, group=group)))
        if change.node is not NodeKind.METADATA:
            parts.append(_sides(change, language))
        parts += [escaped(told) for told in remarks_on(change, comparison, language)]
    return parts


def _sides(change: Change, language: Language) -> str:
    """The whole old and the whole new text; a pure move shows its text once."""
    if change.old and change.new and change.old.text == change.new.text:
        return _quoted("", change.new)
    told = [
        _quoted(f"**{language.label(label)}:** ", side)
        for side, label in ((change.old, "before"), (change.new, "now"))
        if side
    ]
    return "\n>\n".join(told)


def _quoted(label: str, side: Side) -> str:
    return "\n>\n".join(
        f"> {label if not index else ''}{escaped(text)}"
        for index, text in enumerate((side.text, *side.body))
    )
