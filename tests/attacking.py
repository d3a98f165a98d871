"""Everything that a text, a picture or a house style could try, published: `python -m tests.attacking HOME PORT`.

HOME holds `politik/` (the policy's folder, made here), `hemmelig.txt` and `hemmelig.png` beside it,
which nothing may read, and gets `ud/`. Whatever could be fetched lies on this machine's port PORT.
Problems of the texts are left out, for they would stop the release; the program must hold all the same.
"""

import struct
import sys
import zlib
from pathlib import Path

from policylib.compare.facts import EditorsWords
from policylib.explain import read_editorial
from policylib.markdown import SourceText, parse
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.house_reading import read_house
from policylib.publish.images import images_below
from policylib.publish.release import publish_release
from policylib.publish.site import site_ways
from policylib.records import replace

CANARY = "KANARIEFUGL-7f3a91"
MARK = "kanal"
ALLOWED = (210, 40, 170)
FORBIDDEN = (17, 201, 99)

MARKDOWN = {
    "image-http": "![billede]({web}.png)",
    "image-file": "![billede](file://{home}/hemmelig.png)",
    "image-dots": "![billede](../hemmelig.png)",
    "image-deep-dots": "![billede](figurer/../../hemmelig.png)",
    "image-encoded-dots": "![billede](%2e%2e/hemmelig.png)",
    "image-encoded-slash": "![billede](..%2fhemmelig.png)",
    "image-absolute": "![billede]({home}/hemmelig.png)",
    "image-symlink": "![billede](link.png)",
    "image-symlinked-folder": "![billede](figurer/ud/hemmelig.png)",
    "image-host": "![billede](//127.0.0.1:{port}/{mark}.png)",
    "image-unc": "![billede](\\\\\\\\127.0.0.1\\\\{mark}.png)",
    "image-data-html": "![billede](data:text/html,<script>alert(1)</script>)",
    "image-data-svg": "![billede](data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='{web}'/></svg>)",
    "image-svg": "![billede](figurer/ond.svg)",
    "image-svg-called-png": "![billede](figurer/ond.png)",
    "image-text-called-png": "![billede](figurer/tekst.png)",
    "image-alt": '![" onerror="fetch(\'{web}\')"><img src="{web}">](figurer/god.png)',
    "image-title": "![billede](figurer/god.png '\"><img src={web}>')",
    "image-pipe": "![billede](figurer/pipe.png)",
    "link-script": "[her](javascript:alert(1))",
    "link-script-spelled": "[her](java&#115;cript&colon;alert(1))",
    "link-script-control": "[her](<java\u0001script:alert(1)>)",
    "link-vbscript": "[her](vbscript:msgbox(1))",
    "link-file": "[her](file://{home}/hemmelig.txt)",
    "link-data": "[her](data:text/html;base64,PHNjcmlwdD4=)",
    "link-host": "[her](//127.0.0.1:{port}/{mark})",
    "link-unc": "[her](<\\\\\\\\127.0.0.1\\\\{mark}>)",
    "link-reference": "[her][{mark}]\n\n[{mark}]: javascript:alert(1) '{web}'",
    "link-autolink": "<javascript:alert(1)> og <file://{home}/hemmelig.txt>",
    "link-title": "[her](https://lyngvig.example '\"><script src={web}></script>')",
    "html-script": "<script src='{web}.js'></script>",
    "html-image": "Ord <img src='{web}.png' onerror='alert(1)'> ord.",
    "html-attachment": "<link rel=attachment href='file://{home}/hemmelig.txt'>",
    "html-anchor-attachment": "Ord <a rel=attachment href='file://{home}/hemmelig.txt'>bilag</a> ord.",
    "html-stylesheet": "<link rel=stylesheet href='{web}.css'><style>@import '{web}';</style>",
    "html-frame": "<iframe src='file://{home}/hemmelig.txt'></iframe><embed src='{web}'><object data='{web}'></object>",
    "html-base": "<base href='{web}/'><meta http-equiv=refresh content='0;url={web}'>",
    "html-svg": "<svg><image href='{web}'/><use href='{web}#a'/></svg>",
    "html-form": "<form action='{web}'><input name=a autofocus onfocus=alert(1)></form>",
    "html-comment": "<!-- --><script src='{web}'></script> -->",
    "html-in-table": "| a | b |\n|---|---|\n| <img src={web}> | ]]></td><script>alert(1)</script> |",
    "html-in-code": "```\n</pre><script src='{web}'></script>\n```",
    "html-in-footnote": "Ord.[^{mark}]\n\n[^{mark}]: <img src={web}> </li><script>alert(1)</script>",
    "css-in-text": "</style><style>@import url({web});</style> {{{{ 7*7 }}}} {{% include 'x' %}}",
}
"""What an author writes in a policy's text. `{{web}}` is an address that answers, and counts."""

PLACES = (
    "title", "organisation", "contact", "applies_to", "case_number", "approved_by", "label",
    "heading", "editor", "footer", "logo_alt", "house_name", "house_word", "house_sheet", "statement",
    "synonym",
)  # fmt: skip
"""Where one line of markup is written besides: front matter, headings, an editor's words, the house."""

STATEMENT = "# Tilgængelighed\n\n{markup}\n\n![x]({web}.png) [y](javascript:alert(1))\n"


def picture(colour: tuple[int, int, int]) -> bytes:
    """A PNG of 8 by 8 points, each row of which can be found again in any stream of pixels."""
    return png(8, 8, zlib.compress((b"\0" + bytes(colour) * 8) * 8))


def png(width: int, height: int, packed: bytes) -> bytes:
    """A PNG of packed rows, as PDFs hold them too."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        told = struct.pack(">I", len(content)) + kind + content
        return told + struct.pack(">I", zlib.crc32(kind + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def address(port: int, name: str) -> str:
    """What a channel would fetch."""
    return f"http://127.0.0.1:{port}/{MARK}-{name}"


def markup(port: int, name: str) -> str:
    """One line that means something to every language that a release is written in."""
    return f"<script src={address(port, name)}></script> {{{{ 7*7 }}}} ]]> & <img src={address(port, name)}>"


def _folder(home: Path) -> Path:
    folder = home / "politik"
    (folder / "figurer").mkdir(parents=True)
    (home / "hemmelig.txt").write_text(CANARY, "utf-8")
    (home / "hemmelig.png").write_bytes(picture(FORBIDDEN))
    (folder / "figurer" / "god.png").write_bytes(picture(ALLOWED))
    (folder / "link.png").symlink_to(home / "hemmelig.png")
    (folder / "figurer" / "ud").symlink_to(home, target_is_directory=True)
    (folder / "figurer" / "tekst.png").write_text(CANARY, "utf-8")
    return folder


def _svg(home: Path, port: int) -> str:
    return (
        f"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file://{home}/hemmelig.txt'>]>"
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"
        f"<script href='{address(port, 'svg')}'/><image xlink:href='file://{home}/hemmelig.png'/>"
        f"<image href='{address(port, 'svg')}'/><text>&x;</text></svg>"
    )


def _text(home: Path, port: int, label: str, status: str, names: list[str]) -> str:
    def quoted(name: str) -> str:
        return "'" + markup(port, name).replace("'", "''") + "'"

    lines = [
        "---",
        *(f"{key}: {quoted(key)}" for key in ("title", "organisation", "contact", "applies_to")),
        f"case_number: {quoted('case_number')}",
        f"approved_by: {{body: {quoted('approved_by')}, date: 2018-11-26}}",
        f"version: '{label}'",
        f"status: {status}",
        "in_force_from: 2019-01-01" if status == "adopted" else "",
        "---",
        "",
        f"# {markup(port, 'title')}",
        "",
        f"## Tema 1: {markup(port, 'heading')}",
        "",
    ]
    for name in names:
        told = MARKDOWN[name].format(
            web=address(port, name), home=home, port=port, mark=f"{MARK}-{name}"
        )
        lines += [f"### Om {name}", "", f"Ord om {name} i {label}.", "", told, ""]
    return "\n".join(lines)


def main(home: Path, port: int) -> None:
    """Publish all of it into HOME/ud."""
    folder = _folder(home)
    for name in ("ond.svg", "ond.png"):
        (folder / "figurer" / name).write_text(_svg(home, port), "utf-8")
    names = list(MARKDOWN)
    texts = (
        ("1.0", "adopted", names[::2]),
        (f"2.0 {markup(port, 'label')}", "draft", names),
    )
    line = markup(port, "editor").replace('"', '\\"')
    written = f'introduction = "{line}"\ndecision = "{line}"\n[[change]]\n'
    written += f'passage = "metadata/contact"\nquote = ""\nreason = "{line}"\nbasis = "{line}"\n'
    words, _ = read_editorial(written, "editorial/2.0.toml")
    assert isinstance(words, EditorsWords)
    files = {
        "logo.png": picture(ALLOWED),
        "hus.css": f"h1 {{ background: url({address(port, 'house_sheet')}) }}".encode(),
        "tilg.md": STATEMENT.format(
            markup=markup(port, "statement"), web=address(port, "statement")
        ).encode(),
    }
    house, problems = read_house(
        {
            "name": markup(port, "house_name"),
            "logo": "logo.png",
            "logo_alt": markup(port, "logo_alt"),
            "footer": [markup(port, "footer")],
            "accessibility_statement": "tilg.md",
            "css": "hus.css",
            "labels": {"Indhold": f"</style><script src={address(port, 'house_word')}></script>"},
            "address": "https://www.lyngvig.example/",
        },
        files.get,
    )
    assert {each.code for each in problems if each.code.startswith(("house-", "css-"))} == {
        "css-loads"
    }
    edition = Edition(
        versions=tuple(
            ReleaseVersion(
                label=label,
                policy=parse(
                    [SourceText(file="politik.md", text=_text(home, port, label, status, chosen))]
                ).policy,
                image=images_below(folder),
                words=words if label.startswith("2") else None,
            )
            for label, status, chosen in texts
        ),
        house=house,
        synonyms={markup(port, "synonym"): [markup(port, "synonym")]},
    )
    edition = replace(edition, ways=site_ways(edition))
    publish_release(edition, home / "ud", with_drafts=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
