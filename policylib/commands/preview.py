"""The pages of a preview: the text as it stands now, what changed, and what is amiss.

A text that cannot be read gives a page too, which says where and what to do next.
"""

import hashlib
import os
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from policylib.commands.problems import problem_line
from policylib.commands.reading import opened, pictures, today
from policylib.commands.session import Session, Tongue, words_in
from policylib.errors import PolicylibError, UnknownReferenceError

if TYPE_CHECKING:
    from policylib.errors import Problem
    from policylib.history import History, Resolved
    from policylib.publish.frame import Frame

POLICY, CHANGES, PROBLEMS = "index.html", "changes.html", "problems.html"
PAGES = {POLICY: "serve.policy", CHANGES: "serve.changes", PROBLEMS: "serve.problems"}
SCRIPT = """\
"use strict";
(function () {
  var seen = document.currentScript.getAttribute("data-state");
  setInterval(function () {
    fetch("state", { cache: "no-store" }).then(function (answer) {
      return answer.ok ? answer.text() : seen;
    }).then(function (now) {
      if (now !== seen) { location.reload(); }
    }).catch(function () {});
  }, 700);
})();
"""
_WATCHED = (".md", ".markdown", ".toml", ".css", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")
_PASSED_BY = frozenset({"node_modules", "public", "__pycache__"})
_MOST = 20_000  # files: more than any policy has, and soon looked at


class Preview:
    """Makes the pages of one policy anew whenever its files have changed."""

    def __init__(self, session: Session, folder: Path, since: str | None) -> None:
        self._session = session
        self._folder = folder
        self._since = since
        self._made: dict[str, tuple[str, bytes]] = {}

    def state(self) -> str:
        """A short name for how the files stand: another one as soon as any of them is saved."""
        told = hashlib.blake2b(digest_size=12)
        beside = Path(self._folder, self._session.policy or "").resolve()
        folders = {self._folder, *([] if beside.is_relative_to(self._folder) else [beside.parent])}
        for path in (each for folder in sorted(folders) for each in _watched(folder)):
            try:
                found = path.stat()
            except OSError:
                continue
            told.update(f"{path}\0{found.st_mtime_ns}\0{found.st_size}\n".encode(errors="replace"))
        return told.hexdigest()

    def page(self, name: str) -> bytes:
        """One of `PAGES`, as the files stand now."""
        state = self.state()
        made = self._made.get(name)
        if made is None or made[0] != state:
            made = state, _reloading(self._make(name), state).encode("utf-8", "replace")
            self._made[name] = made
        return made[1]

    def _make(self, name: str) -> str:
        try:
            with opened(self._session, self._folder) as history:
                match name:
                    case "changes.html":
                        return self._changes(history)
                    case "problems.html":
                        return self._problems(history)
                    case _:
                        return self._policy(history)
        except PolicylibError as error:
            from policylib.language import message

            tongue = self._session.tongue
            return _plain(tongue, "serve.cannot", [message(error, tongue)])

    def _policy(self, history: "History") -> str:
        from policylib.publish.policy_html import policy_page

        resolved = history.work_tree()
        policy = history.read(resolved).policy
        tongue = self._session.tongue_for(policy.metadata.lang)
        return policy_page(
            policy,
            image=pictures(history, resolved),
            frame=self._frame(history, POLICY, tongue),
            lang=self._session.lang or "",
        )

    def _changes(self, history: "History") -> str:
        from policylib.commands.difference import compared
        from policylib.publish.comparison_page import comparison_page

        now = history.work_tree()
        before = self._before(history)
        comparison = compared(self._session, history, before, now)
        tongue = self._session.tongue_for(comparison.lang)
        return comparison_page(
            comparison,
            old_image=pictures(history, before),
            new_image=pictures(history, now),
            frame=self._frame(history, CHANGES, tongue),
            lang=tongue,
        )

    def _before(self, history: "History") -> "Resolved":
        if self._since is not None:
            return history.resolve(self._since)
        in_force = history.in_force(today())
        if in_force is None:
            raise UnknownReferenceError(
                "preview-nothing-in-force",
                "no version is in force today, so there is nothing to compare the text with",
                hint="adopt a version, or name what to compare with: policylib serve --since REF",
            )
        return history.at(in_force)

    def _problems(self, history: "History") -> str:
        found, tongue = self._found(history)
        words = words_in(tongue)
        lines = [problem_line(problem, tongue) for problem in found]
        return _plain(tongue, "serve.problems", lines or [words["serve.no-problems"]])

    def _found(self, history: "History") -> "tuple[tuple[Problem, ...], Tongue]":
        from policylib.commands.finding import problems_in, settings_of
        from policylib.language.messages_da import MESSAGES
        from policylib.profile.silences import heaviest_first, silence

        resolved = history.work_tree()
        tongue = self._session.tongue_for(history.read(resolved).policy.metadata.lang)
        settings = settings_of(history)
        found = problems_in(
            self._session,
            history,
            resolved,
            limits=settings.limits,
            tongue=tongue,
            with_files=False,
        )
        # All codes count as not asked for: whether a silence is still needed, `check` tells.
        unasked, file = set(MESSAGES), history.settings.file
        checked = silence(found, settings, known=MESSAGES, unasked=unasked, file=file)
        return tuple(heaviest_first(checked.problems)), tongue

    def _frame(self, history: "History", here: str, tongue: Tongue) -> "Frame":
        from policylib.commands.house import house_shown
        from policylib.publish.frame import Frame, Way

        words = words_in(tongue)
        ways = tuple(Way(name=words[name], path=path) for path, name in PAGES.items())
        return Frame(house=house_shown(history, self._session), ways=ways, here=here)


def _watched(folder: Path) -> Iterator[Path]:
    """What a page is made from: texts, settings, pictures, and where the branches stand."""
    count = 0
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(
            each for each in folders if not each.startswith(".") and each not in _PASSED_BY
        )
        for name in sorted(files):
            if name.lower().endswith(_WATCHED):
                yield Path(here, name)
                count += 1
        if count > _MOST:
            return
    yield from (each / "policy.toml" for each in folder.parents)
    top = next((each for each in (folder, *folder.parents) if (each / ".git").is_dir()), None)
    if top is not None:
        git = top / ".git"
        yield from (git / "HEAD", git / "packed-refs")
        yield from sorted((git / "refs").rglob("*"))


def _reloading(page: str, state: str) -> str:
    """The page with the one script of the preview, and leave to run it and nothing else."""
    allowed = "default-src 'none'; script-src 'self'; connect-src 'self';"
    page = page.replace("default-src 'none';", allowed, 1)
    script = f'<script src="reload.js" data-state="{state}"></script>\n</head>'
    return page.replace("</head>", script, 1)


def _plain(tongue: Tongue, title: str, lines: list[str]) -> str:
    """A page of our own: a heading, what there is to say, and the ways to the others."""
    words = words_in(tongue)
    told = "\n".join(f"<li>{escape(line)}</li>" for line in lines)
    ways = "\n".join(
        f'<li><a href="{path}">{escape(words[name])}</a></li>' for path, name in PAGES.items()
    )
    return f"""<!doctype html>
<html lang="{tongue}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>{escape(words[title])}</title>
<style>
body {{ font: 1.1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }}
nav ul {{ display: flex; flex-wrap: wrap; gap: 0 1.5rem; list-style: none; padding: 0 }}
main li {{ margin: .6rem 0; overflow-wrap: anywhere }}
</style>
</head>
<body>
<nav aria-label="{escape(words["serve.menu"])}"><ul>
{ways}
</ul></nav>
<main>
<h1>{escape(words[title])}</h1>
<ul>
{told}
</ul>
</main>
</body>
</html>
"""
