"""policylib serve in a browser: the page follows, stays where it was read, and can be read by all."""

from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

from tests.browsing import hindrances_on
from tests.commanding import repository
from tests.test_commands_serve import served

PAGES = ("index.html", "changes.html", "problems.html")


def themes(number: int) -> str:
    return "".join(
        f"\n## Tema {each}: Emne {each}\n\n### Hvad vil vi?\n\nVi vil.\n\n### Hvad gør vi?\n\nVi gør.\n"
        for each in range(3, number)
    )


def test_a_page_that_follows_stays_where_it_was_read_even_past_an_error(
    browser: Browser, tmp_path: Path
) -> None:
    folder = repository(tmp_path)
    policy = folder / "politik.md"
    text = policy.read_text("utf-8") + themes(40)
    policy.write_text(text, "utf-8")
    context = browser.new_context(viewport={"width": 800, "height": 600})
    page = context.new_page()
    with served(folder) as running:
        page.goto(f"http://localhost:{running.port}/")
        page.evaluate("scrollTo(0, 2500)")
        policy.write_text(text.replace("to referencer", "tre referencer"), "utf-8")
        page.get_by_text("tre referencer").wait_for()
        page.wait_for_load_state("load")
        assert page.evaluate("scrollY") == 2500
        policy.write_bytes("æ".encode("latin-1"))
        page.get_by_text("Teksten kan ikke vises").first.wait_for()
        policy.write_text(text.replace("to referencer", "fire referencer"), "utf-8")
        page.get_by_text("fire referencer").wait_for()
        page.wait_for_load_state("load")
        page.wait_for_timeout(400)
        assert page.evaluate("scrollY") == 2500
        running.process.kill()
        page.get_by_role("status").wait_for()
        assert "Visningen er stoppet" in page.get_by_role("status").inner_text()
    context.close()


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_can_be_read_by_all(
    browser: Browser, width: int, look: str, tmp_path: Path
) -> None:
    folder = repository(tmp_path)
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if look == "dark" else "light",
    )
    context.add_init_script(AXE_SCRIPT)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda told: complaints.append(told.text))
    with served(folder) as running:
        for name in PAGES:
            page.goto(f"http://127.0.0.1:{running.port}/{name}")
            assert hindrances_on(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        (folder / "policy.toml").write_text("path = \n", "utf-8")
        page.goto(f"http://127.0.0.1:{running.port}/")
        assert "Teksten kan ikke vises" in page.inner_text("h1")
        assert hindrances_on(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [told for told in complaints if "ERR_CONNECTION" not in told] == []
    context.close()
