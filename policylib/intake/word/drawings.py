"""What stands in a Word file beside its letters: pictures, text boxes, diagrams, objects."""

import posixpath
from typing import NamedTuple

from policylib.intake.report import FindingKind
from policylib.intake.word.lines import Findings
from policylib.intake.word.opening import Package
from policylib.intake.word.parts import VML, A, C, Element, R, W, all_chosen, local

_KINDS = (
    (b"\x89PNG", "png"), (b"\xff\xd8", "jpeg"), (b"GIF8", "gif"), (b"BM", "bmp"), (b"RIFF", "webp"),
    (b"II*\0", "tiff"), (b"MM\0*", "tiff"), (b"\x01\0\0\0", "emf"), (b"\xd7\xcd\xc6\x9a", "wmf"),
    (b"<svg", "svg"), (b"<?xml", "svg"),
)  # fmt: skip
_SHOWN = frozenset({"png", "jpeg", "gif", "svg", "webp"})


class Drawn(NamedTuple):
    """What one drawing holds: pictures (path and text alternative), and text boxes."""

    pictures: list[tuple[str, str]]
    boxes: list[Element]


class Drawings:
    """The pictures of a file, each taken along once."""

    def __init__(self, package: Package, findings: Findings, folder: str) -> None:
        self._package = package
        self._findings = findings
        self._folder = folder
        self._paths: dict[bytes, str] = {}
        self.pictures: dict[str, bytes] = {}
        self.shown: list[str] = []

    def read(self, drawing: Element, links: dict[str, tuple[str, str, bool]], place: int) -> Drawn:
        """Everything in one drawing, each alternative for older programs left aside."""
        drawn = Drawn([], [])
        alt = ""
        known = False
        for each in all_chosen(drawing, but="txbxContent"):
            match local(each):
                case "docPr":
                    alt = each.get("descr") or each.get("title") or ""
                case "shape" | "rect" if each.tag.startswith(VML):
                    alt = alt or each.get("alt") or ""
                case "txbxContent":
                    drawn.boxes.append(each)
                    known = True
                case "blip" | "imagedata" as name:
                    own = each.get(f"{R}embed") or each.get(f"{R}id") or each.get(f"{R}link") or ""
                    self._picture(own, alt, links, place, drawn)
                    known = known or name == "blip" or bool(own)
                case "relIds":
                    self._diagram(each.get(f"{R}dm") or "", links, place, drawn)
                    known = True
                case "textpath" if each.get("string"):
                    drawn.boxes.append(_box(drawing, [each.get("string")]))
                    known = True
                case "OLEObject":
                    told = alt or each.get("ProgID") or local(each)
                    self._findings.add(FindingKind.OBJECT, place, told)
                    known = True
                case "chart":
                    told = " · ".join(
                        dict.fromkeys(filter(None, [alt, *self._charted(each, links)]))
                    )
                    self._findings.add(FindingKind.OBJECT, place, told or local(each))
                    known = True
                case _:
                    pass
        if not known and alt:
            self._findings.add(FindingKind.OBJECT, place, alt)
        return drawn

    def _picture(
        self, own: str, alt: str, links: dict[str, tuple[str, str, bool]], place: int, drawn: Drawn
    ) -> None:
        _, target, outside = links.get(own, ("", "", False))
        content = b"" if outside else self._package.read(target)
        alt = " ".join(alt.split())
        if not content:
            self._findings.add(FindingKind.PICTURE_MISSING, place, alt or target)
            return
        path = self._paths.get(content)
        if path is None:
            kind = next((name for start, name in _KINDS if content.startswith(start)), "")
            kind = kind or posixpath.splitext(target)[1].lstrip(".").lower() or "bin"
            path = f"{self._folder}/billede-{len(self._paths) + 1}.{kind}"
            self._paths[content] = path
            self.pictures[path] = content
            if kind not in _SHOWN:
                self._findings.add(FindingKind.PICTURE_FORMAT, place, path)
        if not alt:
            self._findings.add(FindingKind.PICTURE_ALT, place, path)
        self.shown.append(path)
        drawn.pictures.append((path, alt))

    def _diagram(
        self, own: str, links: dict[str, tuple[str, str, bool]], place: int, drawn: Drawn
    ) -> None:
        """The words of a diagram (SmartArt), which stand in a part of their own."""
        _, target, outside = links.get(own, ("", "", True))
        root = None if outside else self._package.xml(target)
        if root is None:
            self._findings.add(FindingKind.OBJECT, place, "SmartArt")
            return
        told = ["".join(t.text or "" for t in body.iter(f"{A}t")) for body in root.iter(f"{A}p")]
        drawn.boxes.append(_box(root, [words for words in told if words.strip()]))

    def _charted(self, chart: Element, links: dict[str, tuple[str, str, bool]]) -> list[str]:
        """The words of a chart: its titles, and what its axes and pieces are called."""
        _, target, outside = links.get(chart.get(f"{R}id") or "", ("", "", True))
        root = None if outside else self._package.xml(target)
        if root is None:
            return []
        told = [each.text or "" for each in root.iter(f"{A}t")]
        for kind in ("tx", "cat"):
            told += [v.text or "" for each in root.iter(f"{C}{kind}") for v in each.iter(f"{C}v")]
        return [" ".join(words.split()) for words in told if any(map(str.isalpha, words))]


def _box(maker: Element, told: list[str]) -> Element:
    """Words that stand in no paragraph of the text, as a text box holds them."""
    box = maker.makeelement(f"{W}txbxContent")
    for words in told:
        paragraph = box.makeelement(f"{W}p")
        run = paragraph.makeelement(f"{W}r")
        text = run.makeelement(f"{W}t")
        text.text = words
        run.append(text)
        paragraph.append(run)
        box.append(paragraph)
    return box
