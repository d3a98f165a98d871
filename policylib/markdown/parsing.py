"""Texts to a policy: front matter, blocks, sections, and the check that no word was lost."""

import re
from collections.abc import Sequence

from policylib.document import Block, Footnote, Metadata, Policy, Source
from policylib.errors import EmptyPolicyError, Problem, TooComplexError
from policylib.markdown import tokens
from policylib.markdown.characters import normalise_source
from policylib.markdown.footnotes import label_footnotes
from policylib.markdown.frontmatter import FrontMatter, read_front_matter, split_front_matter
from policylib.markdown.problems import problem
from policylib.markdown.reading import BlockReader, Body, Heading
from policylib.markdown.sections import build_sections
from policylib.markdown.words import keep_lost_words
from policylib.profile import STANDARD, Profile
from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """One file: its name as the user knows it, and its text."""

    file: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A policy, and everything in its source that was understood only in part."""

    policy: Policy
    problems: tuple[Problem, ...]


class _File:
    """One file on its way: its text below the front matter, and its tokens."""

    __slots__ = ("blocks", "front", "name", "offset", "text")

    def __init__(self, name: str, text: str, offset: int, front: FrontMatter | None) -> None:
        self.name = name
        self.text = text
        self.offset = offset
        self.front = front
        self.blocks = tokens.read_blocks(text)


def read(text: str, *, file: str = "", profile: Profile | None = None) -> Policy:
    """The policy in one text; its problems are left aside."""
    return parse((SourceText(file=file, text=text),), profile).policy


def read_metadata(text: str, file: str = "") -> Metadata:
    """The front matter alone, without a look at the text below it: for listing many versions."""
    if not text.startswith(("---", "\ufeff---")):
        return Metadata()
    end = re.search(r"[\r\n](?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)", text)
    if end is None:
        return Metadata()
    front, _, _ = split_front_matter(normalise_source(text[: end.end()], file)[0])
    return Metadata() if front is None else read_front_matter(front, file).metadata


def parse(sources: Sequence[SourceText], profile: Profile | None = None) -> Parsed:
    """The policy in one text or several, and its problems.

    The first has front matter and title; the others begin at level 2. Raises `EmptyPolicyError`
    where no text holds a word, `TooComplexError` where one is nested beyond all reason.
    """
    profile = profile or STANDARD
    problems: list[Problem] = []
    sources = sources or (SourceText(file="", text=""),)
    files = [_opened(source, index, problems) for index, source in enumerate(sources)]
    _share_definitions(files)
    parts: list[Heading | Block] = []
    footnotes: list[Footnote] = []
    number_words: list[str] = []
    labels: list[str] = []
    for index, file in enumerate(files):
        body = _read_body(file, profile, problems, number_words, labels)
        body = label_footnotes(body, footnotes, problems)
        footnotes.extend(body.footnotes)
        parts.extend(_below_title(body.parts) if index else body.parts)
    title, blocks, sections = build_sections(parts, profile, problems.append)
    front = files[0].front
    policy = Policy(
        metadata=front.metadata if front is not None else Metadata(),
        heading=title,
        blocks=blocks,
        sections=sections,
        footnotes=tuple(footnotes),
        source=Source(files[0].name, 1),
    )
    texts = [(file.name, file.text) for file in files]
    policy = keep_lost_words(policy, texts, number_words, labels, problems)
    if policy == Policy():
        raise EmptyPolicyError(
            "policy-empty",
            "there is nothing in it",
            hint="write a title and some text, or run policylib init",
            file=files[0].name or None,
        )
    order = {file.name: index for index, file in enumerate(files)}
    problems.sort(key=lambda each: (order.get(each.file, 0), each.line or 0))
    return Parsed(policy=policy, problems=tuple(dict.fromkeys(problems)))


def _opened(source: SourceText, index: int, problems: list[Problem]) -> _File:
    text, odd = normalise_source(source.text, source.file)
    problems.extend(odd)
    front_text, body, offset = split_front_matter(text)
    front: FrontMatter | None = None
    if front_text is not None and index == 0:
        front = read_front_matter(front_text, source.file)
        problems.extend(front.problems)
    elif front_text is not None:
        problems.append(problem("frontmatter-file", file=source.file, line=1))
        fence = "~" * 12
        body = f"{fence}yaml\n{front_text}{fence}\n\n{body}"
        offset -= front_text.count("\n") + 3
    return _File(source.file, body, offset, front)


def _share_definitions(files: Sequence[_File]) -> None:
    """Let every file use the links and footnotes that another file defines."""
    if len(files) > 1:
        for key, nested in (("references", None), ("footnotes", "refs")):
            everywhere: dict[str, object] = {}
            for file in reversed(files):
                own = file.blocks.env.get(key, {})
                everywhere |= own if nested is None else own.get(nested, {})
            for file in files:
                own = file.blocks.env.setdefault(key, {})
                if nested is not None:
                    own.setdefault("list", {})
                    own = own.setdefault(nested, {})
                for label, value in everywhere.items():
                    own.setdefault(label, value)
    for file in files:
        try:
            tokens.read_inlines(file.blocks)
        except TooComplexError as error:
            error.file = file.name or None
            error.line = (error.line or 1) + file.offset
            raise
    used = set().union(*(file.blocks.used for file in files))
    for file in files:
        file.blocks.used = used


def _read_body(
    file: _File,
    profile: Profile,
    problems: list[Problem],
    number_words: list[str],
    labels: list[str],
) -> Body:
    for line, mark in file.blocks.prose_lines.items():
        is_number = mark[0].isdigit()
        problems.append(
            problem(
                "prose-number" if is_number else "prose-mark",
                file=file.name,
                line=line + file.offset + 1,
                about=mark,
                escaped=f"{mark[:-1]}\\{mark[-1:]}" if is_number else f"\\{mark}",
            )
        )
    reader = BlockReader(
        file.blocks.tokens,
        file=file.name,
        offset=file.offset,
        lines=file.text.split("\n"),
        profile=profile,
        used=file.blocks.used,
        report=problems.append,
    )
    body = reader.read()
    number_words.extend(reader.number_words)
    labels.extend(reader.used_labels)
    return body


def _below_title(parts: list[Heading | Block]) -> list[Heading | Block]:
    """A further file's parts, its headings shifted so that none stands beside the title."""
    levels = [part.level for part in parts if isinstance(part, Heading)]
    if not levels or min(levels) > 1:
        return parts
    return [
        Heading(level=part.level + 1, title=part.title, source=part.source)
        if isinstance(part, Heading)
        else part
        for part in parts
    ]
