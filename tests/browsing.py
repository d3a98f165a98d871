"""A real browser for tests: Chromium through Playwright, with pages opened from a folder on the disk."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MOST_STEPS = 400
"""How often Tab is pressed before a walk gives up."""


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """One Chromium, the machine's own."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.skip("no browser is here: Debian's package chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield browser
        browser.close()


class Visit:
    """A visit to a folder of pages: what they asked for beside themselves, and what they complained of.

    `asked` are addresses outside the folder, `stopped` those that the page's content security
    policy did not let out, `complaints` what stood in the console.
    """

    def __init__(
        self,
        browser: Browser,
        folder: Path,
        *,
        width: int = 1280,
        look: str = "light",
        with_scripts: bool = True,
        with_axe: bool = False,
    ) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.stopped: list[str] = []
        self.complaints: list[str] = []
        self._context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if look == "dark" else "light",
            forced_colors="active" if look == "forced" else "none",
            java_script_enabled=with_scripts,
            offline=True,
        )
        self._context.on("request", self._note)
        self._context.on("requestfailed", self._forget)
        if with_axe:
            self._context.add_init_script(AXE_SCRIPT)
        self.page: Page = self._context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note(self, request: Request) -> None:
        here = self.folder.resolve().as_uri()
        if not request.url.startswith((f"{here}/", "data:")):
            self.asked.append(request.url)

    def _forget(self, request: Request) -> None:
        # What the page's own policy stops is seen here, and never leaves the browser.
        if request.failure == "csp" and request.url in self.asked:
            self.asked.remove(request.url)
            self.stopped.append(request.url)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def go(self, path: str) -> Page:
        """Open a page of the folder by its path, with or without a place in it."""
        name, _, place = path.partition("#")
        address = (self.folder.resolve() / name).as_uri()
        if address == self.page.url.partition("#")[0]:
            # A change of the place alone would open nothing anew.
            self.page.goto("about:blank")
        self.page.goto(f"{address}#{place}" if place else address)
        return self.page

    def hindrances(self) -> list[object]:
        """What axe finds on the page that is open, best practices and all: each rule, and where."""
        return hindrances_on(self.page)

    @property
    def here(self) -> str:
        """The path of the page that is open, with its place."""
        return self.page.url.removeprefix(f"{self.folder.resolve().as_uri()}/")

    def tab_to(self, name: str, *, exact: bool = True) -> None:
        """Press Tab until what is called so has the focus, and can be seen to have it."""
        for _ in range(MOST_STEPS):
            self.page.keyboard.press("Tab")
            told = " ".join(str(self.page.evaluate(_FOCUSED)).split())
            if told == name if exact else name in told:
                assert self.page.evaluate(_IS_SEEN), f"nobody sees that {name} has the focus"
                return
        pytest.fail(f"{name} was not reached by Tab from {self.here}")

    def enter(self) -> None:
        """Press Enter on the link that has the focus, and wait for where it leads."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def close(self) -> None:
        self._context.close()


def hindrances_on(page: Page) -> list[object]:
    """What axe finds on a page that was opened with `AXE_SCRIPT`: each rule, and where."""
    found: list[object] = page.evaluate(_AXE)
    return found


_AXE = """async () => {
  const told = await axe.run({resultTypes: ["violations"]});
  return told.violations.map(each => [each.id, each.nodes.map(node => node.target.join(" "))]);
}"""
_FOCUSED = """() => {
  const at = document.activeElement;
  return at.getAttribute("aria-label") || at.innerText || at.name || "";
}"""
_IS_SEEN = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect();
  const behind = document.elementFromPoint(
    Math.min(Math.max(box.x + 2, 0), innerWidth - 1), box.y + box.height / 2);
  return getComputedStyle(at).outlineStyle !== "none" && box.height > 0
    && box.bottom > 0 && box.top < innerHeight
    && behind !== null && (at.contains(behind) || behind.contains(at));
}"""
