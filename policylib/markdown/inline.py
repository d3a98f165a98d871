"""From inline tokens to runs, in the one form that equal words always take.

Equal neighbours are joined; blanks are single; a blank between two runs has the style that both
share, so that no styled stretch begins or ends with one.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from policylib.document import Link, Run, Text
from policylib.records import replace

if TYPE_CHECKING:
    from policylib.markdown.tokens import Token

_BLANKS = re.compile(r"[ \t\n]+")
_PLAIN = frozenset({"text", "softbreak"})
_BREAK = re.compile(r"[ \t]*\0[ \t\0]*")

Report = Callable[[str, str], None]
"""Called with a problem's code and what it is about."""


def read_runs(tokens: Sequence["Token"], report: Report) -> Text:
    """The runs of one paragraph, cell or heading."""
    if all(token.type in _PLAIN for token in tokens):
        words = one_line("".join(token.content or " " for token in tokens))
        return (Run(text=words),) if words else ()
    runs: list[Run] = []
    strong = emphasis = 0
    link: Link | None = None
    for token in tokens:
        kind = token.type
        if kind == "text":
            _add(runs, token.content, strong, emphasis, link)
        elif kind == "softbreak":
            _add(runs, " ", strong, emphasis, link)
        elif kind == "hardbreak":
            _add(runs, "\0", strong, emphasis, link)
        elif kind == "strong_open":
            strong += 1
        elif kind == "strong_close":
            strong -= 1
        elif kind == "em_open":
            emphasis += 1
        elif kind == "em_close":
            emphasis -= 1
        elif kind == "link_open":
            link = link_of(token)
        elif kind == "link_close":
            if link is not None and not (runs and runs[-1].link == link):
                _add(runs, link.target, strong, emphasis, link)
                report("link-empty", link.target)
            link = None
        elif kind == "code_inline":
            _add(runs, token.content, strong, emphasis, link, code=True)
        elif kind == "image":
            _add_image(runs, token, strong, emphasis, link)
        elif kind == "footnote_ref":
            runs.append(Run(note=token.meta["label"]))
        elif kind == "html_inline":
            if token.content.startswith("<!--"):
                runs.extend(_comment(token.content))
            else:
                report("html-inline", one_line(token.content))
                _add(runs, token.content, strong, emphasis, link)
        else:
            _add(runs, token.content, strong, emphasis, link)
    return tidy(runs)


def link_of(token: "Token") -> Link:
    """Where a link token leads."""
    target, title = token.attrs.get("href", ""), token.attrs.get("title", "")
    return Link(target=str(target), title=one_line(str(title)))


def one_line(text: str) -> str:
    """A text with single blanks, trimmed."""
    return _BLANKS.sub(" ", text).strip()


def _add(
    runs: list[Run], text: str, strong: int, emphasis: int, link: Link | None, *, code: bool = False
) -> None:
    if text:
        runs.append(Run(text=text, strong=strong > 0, emphasis=emphasis > 0, code=code, link=link))


def _add_image(
    runs: list[Run], token: "Token", strong: int, emphasis: int, link: Link | None
) -> None:
    alt = one_line(alt_text(token.children or ()))
    title = one_line(str(token.attrs.get("title", "")))
    if title and title != alt:
        alt = f"{alt} ({title})" if alt else title
    runs.append(
        Run(
            text=alt,
            strong=strong > 0,
            emphasis=emphasis > 0,
            link=link,
            image=str(token.attrs.get("src", "")) or "#",
        )
    )


def alt_text(tokens: Iterable["Token"]) -> str:
    """The words of an image's text alternative, its marks left out."""
    parts = []
    for token in tokens:
        if token.type == "image":
            parts.append(alt_text(token.children or ()))
        elif token.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
        elif token.type == "footnote_ref":
            parts.append(f"[^{token.meta['label']}]")
        else:
            parts.append(token.content)
    return "".join(parts)


def _comment(source: str) -> tuple[Run, ...]:
    comment = one_line(source[4:-3]) if len(source) > len("<!---->") else ""
    return (Run(comment=comment),) if comment else ()


def tidy(runs: Sequence[Run]) -> Text:
    """Runs with single blanks, breaks as new lines, blanks in the shared style, equal ones joined.

    A break is given as NUL, which no source text holds.
    """
    if len(runs) == 1 and not runs[0].note and not runs[0].comment and not runs[0].image:
        text = _settled(runs[0].text).strip()
        if not text:
            return ()
        return (runs[0],) if text == runs[0].text else (replace(runs[0], text=text),)
    if any(run.comment for run in runs):
        runs = _comments_behind(runs)
    return _joined(_spaced(runs))


def _comments_behind(runs: Sequence[Run]) -> list[Run]:
    """Runs with the comments inside one styled stretch behind it, so that they do not part it."""
    kept: list[Run] = []
    waiting: list[Run] = []
    last: Run | None = None
    place = 0
    for run in runs:
        if run.comment:
            place = place if waiting else len(kept)
            waiting.append(run)
            continue
        kept.append(run)
        if not run.text.strip() and not run.note and not run.image:
            continue
        if waiting and last is not None and _share_style(last, run):
            place = len(kept)
        elif waiting:
            kept[place:place] = waiting
            waiting = []
        last = run
    kept[place:place] = waiting
    return kept


def _share_style(one: Run, other: Run) -> bool:
    return (
        (one.strong and other.strong)
        or (one.emphasis and other.emphasis)
        or (one.code and other.code)
        or (one.link is not None and one.link == other.link)
    )


def _settled(text: str) -> str:
    text = _BLANKS.sub(" ", text)
    return _BREAK.sub("\n", text) if "\0" in text else text


def _is_mark(run: Run) -> bool:
    return bool(run.note or run.comment)


def _spaced(runs: Sequence[Run]) -> list[Run]:
    """Cut the blanks off each run, and put each between the runs that it separates."""
    spaced: list[Run] = []
    blank = ""
    for run in runs:
        if _is_mark(run) or run.image:
            words, before, after = run.text, "", ""
        else:
            text = _settled(run.text)
            words = text.strip()
            cut = text.find(words) if words else len(text)
            before, after = text[:cut], text[cut + len(words) :] if words else ""
        blank += before
        if not words and not _is_mark(run) and not run.image:
            continue
        if blank and any(not _is_mark(each) for each in spaced):
            spaced.append(Run(text=_one_blank(blank)))
        elif blank and spaced:
            spaced.append(Run(text=" "))
        blank = after
        spaced.append(run if words == run.text else replace(run, text=words))
    return spaced


def _one_blank(blank: str) -> str:
    if "\n" in blank:
        return "\n"
    odd = blank.replace(" ", "")
    return odd if len(odd) == 1 else (" " if not odd else blank)


def _style(run: Run) -> tuple[object, ...]:
    return run.strong, run.emphasis, run.code, run.link


def _joined(runs: list[Run]) -> Text:
    styled: list[Run] = []
    for index, run in enumerate(runs):
        if run.text and not run.text.strip() and not run.image and 0 < index < len(runs) - 1:
            before, after = runs[index - 1], runs[index + 1]
            run = Run(  # noqa: PLW2901 - the same blank, now with its style
                text=run.text,
                strong=before.strong and after.strong,
                emphasis=before.emphasis and after.emphasis,
                link=before.link if before.link == after.link else None,
            )
        styled.append(run)
    joined: list[Run] = []
    for _, group in groupby(enumerate(styled), key=_joining_key):
        members = [run for _, run in group]
        first = members[0]
        if len(members) > 1:
            first = replace(first, text="".join(run.text for run in members))
        joined.append(first)
    return tuple(joined)


def _joining_key(numbered: tuple[int, Run]) -> object:
    """Equal for runs that are one: of one style, and none of them a mark or picture."""
    index, run = numbered
    return index if run.note or run.comment or run.image else _style(run)
