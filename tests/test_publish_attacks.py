"""Attack channels: whatever a text, a picture, an editor or a house style tries, nothing is fetched or leaked."""

import base64
import json
import re
import subprocess
import sys
import threading
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from tests.attacking import ALLOWED, CANARY, FORBIDDEN, MARK, MARKDOWN, PLACES, picture, png
from tests.commanding import clean_environment
from tests.conftest import ROOT
from tests.publishing import VOID

CHANNELS = (*MARKDOWN, *PLACES)
ADDRESSES = {
    "src",
    "href",
    "srcset",
    "data",
    "action",
    "formaction",
    "poster",
    "background",
    "ping",
}
ACTIVE = {"script", "iframe", "object", "embed", "base", "form", "svg", "frame", "applet", "video"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attacked:
    """A release of the hostile policy: its files, and what was asked of the network meanwhile."""

    folder: Path
    files: dict[str, bytes]
    requests: tuple[str, ...]


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attacked]:
    """The hostile policy published by a process of its own, beside a server that counts."""
    asked: list[str] = []

    class Counting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(CANARY.encode())

        do_POST = do_HEAD = do_OPTIONS = do_GET  # noqa: N815 - the names of the library

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Counting)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_port
    home = tmp_path_factory.mktemp("hjem")
    ended = subprocess.run(
        [sys.executable, "-m", "tests.attacking", str(home), str(port)],
        cwd=ROOT,
        env=clean_environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    folder = home / "ud"
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    yield Attacked(folder=folder, files=files, requests=tuple(asked))
    server.shutdown()
    server.server_close()


def streams(pdf: bytes) -> Iterator[bytes]:
    """A PDF's own text and each of its streams, unpacked; of a picture its points."""
    yield pdf
    for found in re.finditer(rb"\bstream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        about = pdf[: found.start()].rpartition(b" obj")[2]
        size = re.search(
            rb"/Width (\d+).*/Height (\d+)|/Height (\d+).*/Width (\d+)", about, re.DOTALL
        )
        if size and b"/Predictor 15" in about:
            width, height = size[1] or size[4], size[2] or size[3]
            with Image.open(BytesIO(png(int(width), int(height), found[1]))) as shown:
                yield shown.tobytes()
        try:
            yield zlib.decompress(found[1])
        except zlib.error:
            yield found[1]


def inside(name: str, content: bytes) -> Iterator[bytes]:
    """All that a file holds, unpacked: streams, parts, pictures written as text."""
    if name.endswith(".pdf"):
        yield from streams(content)
    elif name.endswith(".docx"):
        with zipfile.ZipFile(BytesIO(content)) as parts:
            for part in parts.namelist():
                yield from inside(part, parts.read(part))
    else:
        yield content
        for found in re.finditer(rb"base64,([A-Za-z0-9+/=]+)", content):
            yield base64.b64decode(found[1])


class Reader(HTMLParser):
    """Every element of a page with its attributes, and the texts of its style sheets."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.styles = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["style"]:
            self.styles += data


def leads(attacked: Attacked, page: str, address: str) -> str:
    """Why an address may not stand in a page; "" where it may."""
    if address.startswith("#"):
        return ""
    told = urlsplit(address)
    if told.scheme in {"http", "https", "mailto", "tel"}:
        return ""
    if told.scheme or told.netloc or address.startswith(("/", "\\")) or "\\" in address:
        return "leads out of the release"
    target = (attacked.folder / page).parent / unquote(told.path)
    if not target.resolve().is_relative_to(attacked.folder.resolve()):
        return "leads out of the release"
    return "" if target.exists() else "leads nowhere"


def test_nothing_was_asked_of_the_network(attacked: Attacked) -> None:
    assert len(CHANNELS) >= 26
    assert attacked.requests == ()


def test_what_no_policy_may_read_is_in_no_file(attacked: Attacked) -> None:
    wanted, seen = bytes(ALLOWED) * 8, set()
    for name, content in attacked.files.items():
        for held in inside(name, content):
            assert CANARY.encode() not in held, name
            assert CANARY.encode("utf-16-be") not in held, name
            assert bytes(FORBIDDEN) * 8 not in held, name
            assert picture(FORBIDDEN)[8:] not in held, name
            if wanted in held or picture(ALLOWED) in held:
                seen.add(name.rpartition(".")[2])
    # The picture beside it, which may be read, is found in the same way.
    assert {"html", "pdf"} <= seen


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_channel_is_text_or_nothing_on_every_page(attacked: Attacked, channel: str) -> None:
    mark = f"{MARK}-{channel}"
    for name, content in attacked.files.items():
        if not name.endswith(".html"):
            continue
        for element, attributes in pages(name, content).elements:
            for attribute, value in attributes.items():
                if mark in value and attribute in ADDRESSES:
                    # Headings and labels become part of addresses within the release.
                    told = urlsplit(value)
                    is_elsewhere = told.scheme or told.netloc or value.startswith(("/", "\\"))
                    assert not is_elsewhere, f"{name}: <{element} {attribute}={value[:80]}>"


_PAGES: dict[tuple[str, int], Reader] = {}


def pages(name: str, content: bytes) -> Reader:
    key = (name, hash(content))
    if key not in _PAGES:
        _PAGES[key] = Reader(content.decode("utf-8"))
    return _PAGES[key]


def test_no_page_holds_anything_active_or_leads_out_of_the_release(attacked: Attacked) -> None:
    scripts = set()
    for name, content in attacked.files.items():
        if not name.endswith(".html"):
            continue
        read = pages(name, content)
        for element, attributes in read.elements:
            told = f"{name}: <{element} {attributes}>"
            assert not [each for each in attributes if each.startswith("on")], told
            assert "url(" not in attributes.get("style", ""), told
            assert attributes.get("rel") != "attachment", told
            if element == "script":
                scripts.add(attributes["src"])
            elif element == "img":
                assert attributes["src"].startswith("data:image/png;base64,"), told
            elif element == "form":
                assert not leads(attacked, name, attributes.get("action", "#")), told
            elif element == "meta":
                assert attributes.get("http-equiv", "") in {"", "Content-Security-Policy"}, told
            else:
                assert element not in ACTIVE - {"script", "form"}, told
            if "href" in attributes:
                why = leads(attacked, name, attributes["href"])
                assert not why, f"{told}: {why}"
        assert "@import" not in read.styles
        assert not re.search(r"url\((?!\"data:font/)", read.styles), name
    assert {script.rpartition("/")[2] for script in scripts} <= {"search.js", "search-index.js"}


def test_no_pdf_opens_attaches_or_starts_anything(attacked: Attacked) -> None:
    documents = {name: held for name, held in attacked.files.items() if name.endswith(".pdf")}
    assert len(documents) >= 2
    for name, content in documents.items():
        for held in streams(content):
            for word in (b"/EmbeddedFile", b"/JavaScript", b"/Launch", b"/GoToR", b"/SubmitForm"):
                assert word not in held, (name, word)
            for address in re.findall(rb"/URI\s*\((.*?)(?<!\\)\)", held, re.DOTALL):
                assert re.match(rb"(https?|mailto|tel):", address), (name, address)


def test_no_word_file_loads_or_starts_anything(attacked: Attacked) -> None:
    documents = [held for name, held in attacked.files.items() if name.endswith(".docx")]
    assert len(documents) >= 3
    for content in documents:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            assert not [name for name in parts.namelist() if "embed" in name or "vba" in name]
            for part in parts.namelist():
                if part.endswith(".rels"):
                    for link in ET.fromstring(parts.read(part)):  # noqa: S314 - our own file
                        if link.get("TargetMode") == "External":
                            assert link.get("Type", "").endswith("/hyperlink")
                            scheme = urlsplit(link.get("Target", "")).scheme
                            assert scheme in {"http", "https", "mailto", "tel"}
                if part == "word/document.xml":
                    told = parts.read(part).decode("utf-8")
                    fields = set(re.findall(r"<w:instrText[^>]*>\s*(\w+)", told))
                    assert fields <= {"PAGE", "NUMPAGES", "TOC", "PAGEREF", "HYPERLINK", "SEQ"}
                    assert "altChunk" not in told


def test_data_and_feeds_stay_whole_and_a_script_cannot_be_closed_from_within(
    attacked: Attacked,
) -> None:
    for name, content in attacked.files.items():
        if name.endswith(".json"):
            json.loads(content)
        elif name.endswith(".xml"):
            for element in ET.fromstring(content).iter():  # noqa: S314 - our own file
                address = element.get("href", "")
                assert urlsplit(address).scheme in {"", "https"}, address
                assert element.get("type") in {
                    None,
                    "text",
                    "html",
                    "text/html",
                    "application/atom+xml",
                }
        elif name == "search-index.js":
            assert b"</script" not in content.lower()
            assert b"<!--" not in content


def test_what_was_written_is_told_letter_by_letter(attacked: Attacked) -> None:
    """The markup of the title is nobody's command, and everybody's text."""
    wanted = "{{ 7*7 }} ]]> &"
    pages_seen = 0
    for name, content in attacked.files.items():
        if name.startswith("v/") and name.endswith(".html"):
            html = content.decode("utf-8")
            assert "{{ 7*7 }} ]]&gt; &amp;" in html, name
            pages_seen += 1
        if name.startswith("v/") and name.endswith(".pdf"):
            printed = subprocess.run(
                ["pdftotext", "-", "-"], input=content, capture_output=True, check=True
            )
            assert wanted in " ".join(printed.stdout.decode("utf-8").split()), name
        if name.startswith("v/") and name.endswith(".docx"):
            with zipfile.ZipFile(BytesIO(content)) as parts:
                told = ET.fromstring(parts.read("word/document.xml"))  # noqa: S314
            assert wanted in "".join(told.itertext()), name
    assert pages_seen == 2
