"""A draft looks like one, whatever an organisation's own style sheet says."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from policylib.publish.frame import Frame
from policylib.publish.house import House
from policylib.publish.house_css import read_css
from policylib.publish.policy_html import policy_page
from tests.browsing import Visit
from tests.publishing import policy

DRAFT = """---
title: Personalepolitik
version: 2.1-udkast
status: consultation
---

# Personalepolitik

## Forord

Vi har det godt.
"""

# What a person could write for another reason, and what somebody could write for this one.
SHEETS = [
    "span { display: none }",
    "h1 > * { display: none !important }",
    "h1 { display: none }",
    "h1 { visibility: hidden !important }",
    "h1 * { opacity: 0 !important }",
    "main { opacity: 0.01 }",
    "* { color: #fdfdfb !important; background: #fdfdfb !important }",
    "h1 { font-size: 0 }",
    "html { font-size: 0 }",
    "h1 { text-indent: -9999px; overflow: hidden; white-space: nowrap }",
    "h1 { height: 0; overflow: hidden; margin: 0 }",
    "h1 { max-height: 1px; overflow: hidden }",
    "h1 { position: absolute; left: -9999px }",
    "h1 { margin-left: -9999px }",
    "h1 span { position: absolute !important; left: -9999px !important }",
    "h1 span { font-size: 0 !important; width: 0; overflow: hidden; display: inline-block }",
    "span::after { content: ''; position: absolute; inset: 0; background: white }",
    "span::before { content: 'Gældende version'; font-size: 3rem }",
    ":root { --warn: #fdfdfb !important; --paper: #fdfdfb; --ink: #fdfdfb }",
    "@layer a { span { display: none !important } }",
    "@media screen { main span { clip-path: inset(50%) !important } }",
    "h1 { clip-path: inset(50%) }",
    "h1 { transform: scale(0) } h1 span { scale: 0 !important; zoom: .01 !important }",
    "h1::first-line { color: transparent; font-size: 1px }",
    "h1 { content-visibility: hidden }",
    "h1 span { mask: linear-gradient(transparent, transparent) !important }",
    "h1 span { filter: opacity(0) !important }",
]

_SEEN = """() => {
  const mark = document.querySelector("h1 .draft");
  const box = mark.getBoundingClientRect(), look = getComputedStyle(mark);
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  const there = document.elementFromPoint(x, y);
  let shown = true;
  for (let each = mark; each; each = each.parentElement) {
    const own = getComputedStyle(each);
    shown &&= own.visibility === "visible" && Number(own.opacity) === 1 && own.clipPath === "none"
      && own.maskImage === "none" && own.filter === "none";
  }
  const aside = ["::before", "::after"].map(name => getComputedStyle(mark, name).content);
  return {
    words: mark.innerText, shown, top: there === mark, aside: aside.join(),
    high: box.height >= 14 && box.width >= 60, size: parseFloat(look.fontSize),
    colour: look.color, ground: look.backgroundColor,
    line: getComputedStyle(mark, "::first-line").color,
  };
}"""


@pytest.fixture(scope="module")
def visit(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Visit:
    return Visit(browser, tmp_path_factory.mktemp("drafts"))


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("colour", ["", "#5a1a80"])
def test_no_sheet_hides_the_mark_of_a_draft(visit: Visit, sheet: str, colour: str) -> None:
    css, problems = read_css(sheet.encode(), "hus.css")
    assert not problems
    house = House(css=css, colours={"warn": colour} if colour else {})
    html = policy_page(policy(DRAFT), frame=Frame(house=house))
    (Path(visit.folder) / "draft.html").write_text(html, "utf-8")
    page = visit.go("draft.html")
    seen = page.evaluate(_SEEN)
    own = "rgb(90, 26, 128)" if colour else "rgb(122, 42, 18)"
    assert seen.pop("size") >= 14
    assert seen == {
        "words": "UDKAST – I HØRING", "shown": True, "top": True, "aside": "none,none",
        "high": True, "colour": own, "ground": "rgb(253, 253, 251)", "line": own,
    }  # fmt: skip
