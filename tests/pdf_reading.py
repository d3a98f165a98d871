"""A PDF as a screen reader meets it: the structure that poppler finds, validators, words."""

import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

PROFILES = ("2a", "ua1")


@dataclass
class Node:
    """An element of a PDF's structure with its attributes, elements and words in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    kids: "list[Node | str]" = field(default_factory=list)

    def all(self, *tags: str) -> "list[Node]":
        below = [node for kid in self.kids if isinstance(kid, Node) for node in kid.all(*tags)]
        return [self, *below] if self.tag in tags or not tags else below

    def text(self, *, without: tuple[str, ...] = ()) -> str:
        """The words, each line and element apart from the next."""
        told = [
            kid if isinstance(kid, str) else kid.text(without=without)
            for kid in self.kids
            if isinstance(kid, str) or kid.tag not in without
        ]
        return " ".join(told)


def run(tool: str, *arguments: str) -> str:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed (Debian: poppler-utils)")
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def structure(path: Path) -> Node:
    """The structure of a PDF."""
    root = Node("")
    above: list[tuple[int, Node]] = [(-1, root)]
    for line in run("pdfinfo", "-struct-text", str(path)).splitlines():
        if not line.strip():
            continue
        depth = len(line) - len(line.lstrip())
        told = line.strip()
        if told.startswith("Object "):
            continue
        while depth <= above[-1][0]:
            above.pop()
        here = above[-1][1]
        if told.startswith('"'):
            here.kids.append(told[1:-1])
        elif told.startswith("/"):
            name, _, value = told.partition(" ")
            here.attributes[name.removeprefix("/")] = value
        else:
            tag = re.match(r"\w+", told)
            assert tag, line
            node = Node(tag[0])
            if alt := re.search(r'"(.*)"', told):
                node.attributes["Alt"] = alt[1]
            here.kids.append(node)
            above.append((depth, node))
    return root


def failures(content: bytes) -> list[str]:
    """What a validator finds against PDF/UA-1 and PDF/A-2a."""
    import page

    return [
        f"{profile}: {failure.rule_id}: {failure.message}"
        for profile in PROFILES
        for failure in page.validate_pdf_bytes(content, profile=profile).failures
    ]
