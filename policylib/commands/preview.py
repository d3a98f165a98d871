"""The pages of a preview: the text as it stands now, what changed, and what is amiss.

A text that cannot be read gives a page too, which says where and what to do next.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from policylib.commands.problems import problem_line
from policylib.commands.reading import opened, pictures, today
from policylib.commands.session import Session, Tongue, words_in
from policylib.commands.watching import state_of
from policylib.errors import (
    MissingFileError,
    NoVersionsError,
    PolicylibError,
    SettingsError,
    SourceError,
)

if TYPE_CHECKING:
    from policylib.errors import Problem
    from policylib.history import History, Resolved
    from policylib.publish.frame import Frame
    from policylib.publish.house import House
    from policylib.publish.markup import Html

POLICY, CHANGES, PROBLEMS = "index.html", "changes.html", "problems.html"
PAGES = {POLICY: "serve.policy", CHANGES: "serve.changes", PROBLEMS: "serve.problems"}
SCRIPT = """\
"use strict";
(function () {
  var own = document.currentScript;
  var seen = own.getAttribute("data-state");
  var key = "policylib " + location.pathname;
  var missed = 0;
  function isLong() { return document.documentElement.scrollHeight > innerHeight; }
  function renew() {
    // The page of an error is short: the place in the text is kept until the text is back.
    try { if (isLong()) { sessionStorage.setItem(key, String(scrollY)); } } catch (error) {}
    location.reload();
  }
  function tell() {
    var line = document.createElement("p");
    line.setAttribute("role", "status");
    line.style.cssText = "margin: 0; padding: .5rem 1rem; border-bottom: 2px solid";
    line.textContent = own.getAttribute("data-stopped");
    document.body.prepend(line);
  }
  addEventListener("load", function () {
    try {
      var kept = sessionStorage.getItem(key);
      if (kept === null || !isLong()) { return; }
      sessionStorage.removeItem(key);
      // The browser would put back, a moment later, where the page of the error stood.
      history.scrollRestoration = "manual";
      scrollTo(0, Number(kept));
      setTimeout(function () { history.scrollRestoration = "auto"; }, 300);
    } catch (error) {}
  });
  setInterval(function () {
    fetch("state", { cache: "no-store" }).then(function (answer) {
      return answer.ok ? answer.text() : seen;
    }).then(function (now) {
      if (now !== seen || missed > 2) { renew(); }
      missed = 0;
    }).catch(function () {
      missed += 1;
      if (missed === 3) { tell(); }
    });
  }, 700);
})();
"""


class Preview:
    """Makes the pages of one policy anew whenever its files have changed."""

    def __init__(self, session: Session, folder: Path, since: str | None) -> None:
        self._session = session
        self._folder = folder
        self._since = since
        self._made: dict[str, tuple[str, bytes]] = {}

    def begin(self) -> None:
        """See that there is something to show, and to compare it with where that was asked for.

        Raises `PolicylibError` where not. A text that is there and cannot be read is no reason:
        the next save may mend it.
        """
        with opened(self._session, self._folder) as history:
            try:
                history.work_tree()
                if self._since is not None:
                    history.resolve(self._since)
            except (SettingsError, SourceError) as error:
                if isinstance(error, MissingFileError):
                    raise

    def state(self) -> str:
        """A short name for how the files stand: another one as soon as any of them is saved."""
        # At midnight another version may come into force.
        return state_of(self._folder, self._session.policy or "", today())

    def page(self, name: str) -> bytes:
        """One of `PAGES`, as the files stand now."""
        state = self.state()
        made = self._made.get(name)
        if made is None or made[0] != state:
            page = _reloading(self._make(name), state, words_in(self._session.tongue))
            made = state, page.encode("utf-8", "replace")
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
            line = message(error, tongue)
            # A sentence that begins with the name of a file keeps it as it is written.
            told = [line if error.file else line[:1].upper() + line[1:]]
            return _note(_frame(name, tongue), tongue, "serve.cannot", told=told)

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
        before = self._before(history, now)
        if before is None:
            metadata = history.read(now).policy.metadata
            tongue = self._session.tongue_for(metadata.lang)
            words = words_in(tongue)
            frame = self._frame(history, CHANGES, tongue)
            told = [words["serve.nothing-before"], words["serve.nothing-before.next"]]
            return _note(frame, tongue, "serve.changes", told=told)
        comparison = compared(self._session, history, before, now)
        tongue = self._session.tongue_for(comparison.lang)
        return comparison_page(
            comparison,
            old_image=pictures(history, before),
            new_image=pictures(history, now),
            frame=self._frame(history, CHANGES, tongue),
            lang=tongue,
        )

    def _before(self, history: "History", now: "Resolved") -> "Resolved | None":
        """What to compare with; None where nothing came before the text as it stands.

        That is the version in force, else the last one adopted. Where nobody keeps versions the
        text itself would stand for it, and no edit ever show.
        """
        if self._since is not None:
            return history.resolve(self._since)
        try:
            in_force = history.in_force(today())
            adopted = [each for each in history.versions() if each.status.is_adopted]
        except NoVersionsError:
            return None
        newest = in_force or (adopted[-1] if adopted else None)
        before = history.at(newest) if newest else None
        is_itself = before is not None and not before.commit and before.files == now.files
        return None if is_itself else before

    def _problems(self, history: "History") -> str:
        found, tongue = self._found(history)
        words = words_in(tongue)
        # The code is what a silence in policy.toml names.
        listed = [f"{problem_line(problem, tongue)} [{problem.code}]" for problem in found]
        told = [] if listed else [words["serve.no-problems"]]
        frame = self._frame(history, PROBLEMS, tongue)
        return _note(frame, tongue, "serve.problems", told=told, listed=listed)

    def _found(self, history: "History") -> "tuple[tuple[Problem, ...], Tongue]":
        from policylib.commands.finding import problems_in
        from policylib.history.stopping import check_settings
        from policylib.language.messages_da import MESSAGES
        from policylib.profile.silences import heaviest_first, silence

        resolved = history.work_tree()
        tongue = self._session.tongue_for(history.read(resolved).policy.metadata.lang)
        settings = check_settings(history)
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

        return _frame(here, tongue, house_shown(history, self._session))


def _reloading(page: str, state: str, words: Mapping[str, str]) -> str:
    """The page with the one script of the preview, and leave to run it and nothing else."""
    from policylib.publish.markup import element

    allowed = "default-src 'none'; script-src 'self'; connect-src 'self';"
    page = page.replace("default-src 'none';", allowed, 1)
    stopped = words["serve.page-stopped"]
    script = element("script", src="reload.js", data_state=state, data_stopped=stopped)
    return page.replace("</head>", f"{script}\n</head>", 1)


def _frame(here: str, tongue: Tongue, house: "House | None" = None) -> "Frame":
    """The ways to all pages; without a house where its settings may be what is wrong."""
    from policylib.publish.frame import Frame, Way
    from policylib.publish.house import PLAIN

    words = words_in(tongue)
    ways = tuple(Way(name=words[name], path=path) for path, name in PAGES.items())
    return Frame(house=house or PLAIN, ways=ways, here=here)


def _note(
    frame: "Frame", tongue: Tongue, title: str, *, told: Sequence[str], listed: Sequence[str] = ()
) -> str:
    """A page without a policy: a heading, what there is to say, and the ways to the others."""
    from policylib.publish.markup import page, stylesheet

    return page(
        "preview.html",
        lang=tongue,
        title=words_in(tongue)[title],
        style=stylesheet("screen.css", "site.css"),
        frame=frame,
        told=[_with_code(line) for line in told],
        listed=[_with_code(line) for line in listed],
    )


def _with_code(line: str) -> "Html":
    """What stands between two ` in a sentence, set as what is to be typed."""
    from policylib.publish.markup import element, join, text

    pieces = line.split("`")
    if len(pieces) % 2 == 0:
        return text(line)
    return join(
        element("code", text(piece)) if place % 2 else text(piece)
        for place, piece in enumerate(pieces)
    )
