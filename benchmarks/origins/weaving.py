"""Documents written together by a seeded script, with the truth about every sentence.

Some documents are cut out of a policy, a few passages are repeated among them, letter by letter or
nearly so. The new text takes their sections in any order, joins, divides, edits, drops, moves and
repeats what stands in them, and adds sentences of its own.
"""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

sys.path.append(str(Path(__file__).resolve().parent.parent / "comparison"))

from wording import FRESH, passage, sentence, title

from policylib.document import (
    BulletList,
    ListItem,
    Metadata,
    Paragraph,
    Policy,
    Run,
    Section,
    text_of,
    walk,
)

_END = re.compile(r"(?<=[a-zæøå)»0-9][.?!]) (?=[A-ZÆØÅ][a-zæøå])")
_BOILERPLATE = ("Formål", "Formål", "Roller og ansvar", "Ikrafttræden")


@dataclass(eq=False, kw_only=True)
class Told:
    """A sentence. `key` is what it says: the same in every copy and after every edit; 0 is new.

    `loose` are the keys that a reader may take it for, since it was written after them; a near copy
    has the key of its model with another sign.
    """

    words: str
    key: int
    loose: frozenset[int] = frozenset()


@dataclass(eq=False, kw_only=True)
class Piece:
    """A paragraph or an item of a list."""

    sentences: list[Told]
    is_item: bool = False


@dataclass(eq=False, kw_only=True)
class Chapter:
    """A heading with what stands under it."""

    title: str
    pieces: list[Piece]


@dataclass(kw_only=True)
class Case:
    """Old documents and the new one, each with the pieces behind its passages, in order."""

    olds: list[list[Chapter]] = field(default_factory=list)
    new: list[Chapter] = field(default_factory=list)


def chapters_of(policy: Policy) -> list[Chapter]:
    """A policy as flat chapters of plain text; the same words get the same key."""
    keys: dict[str, int] = {}
    chapters: list[Chapter] = []
    for found in walk(policy):
        node = found.node
        if isinstance(node, Section):
            chapters.append(Chapter(title=text_of(node), pieces=[]))
        elif chapters and isinstance(node, Paragraph | ListItem) and text_of(node):
            inside = _END.split(text_of(node))
            told = [Told(words=w, key=keys.setdefault(w.lower(), len(keys) + 1)) for w in inside]
            chapters[-1].pieces.append(Piece(sentences=told, is_item=isinstance(node, ListItem)))
    return [chapter for chapter in chapters if chapter.pieces]


def stock_chapters(rng: Random) -> list[Chapter]:
    """Chapters of sentences from a small stock, so that many look alike."""
    chapters = []
    key = 0
    for _ in range(24):
        pieces = []
        for _ in range(rng.randint(2, 5)):
            inside = []
            for words in _END.split(passage(rng)):
                key += 1
                inside.append(Told(words=words, key=key))
            pieces.append(Piece(sentences=inside))
        chapters.append(Chapter(title=title(rng), pieces=pieces))
    return chapters


def weave(chapters: list[Chapter], rng: Random, documents: int) -> Case:
    """Cut chapters into documents, and write these together."""
    case = Case(olds=[[] for _ in range(documents)])
    for chapter in chapters:
        case.olds[rng.randrange(documents)].append(chapter)
    case.olds = [old for old in case.olds if old]
    for old in case.olds:
        for chapter in old:
            if rng.random() < 0.15:
                chapter.title = rng.choice(_BOILERPLATE)
    _repeat_among(case.olds, rng)
    case.new = _written_together(case.olds, rng)
    return case


def _repeat_among(olds: list[list[Chapter]], rng: Random) -> None:
    """Some passages stand in two documents, some nearly so."""
    if len(olds) < 2:
        return
    for _ in range(3 * len(olds)):
        one, other = rng.sample(range(len(olds)), 2)
        piece = rng.choice(rng.choice(olds[one]).pieces)
        if any(len(told.words.split()) < 6 for told in piece.sentences):
            continue
        copy = Piece(sentences=[_copied(told) for told in piece.sentences])
        if rng.random() < 0.5:
            copy.sentences = [
                Told(words=_edited(t.words, rng, 1), key=-t.key, loose=frozenset({t.key}))
                for t in copy.sentences
            ]
        pieces = rng.choice(olds[other]).pieces
        pieces.insert(rng.randint(0, len(pieces)), copy)


def _copied(told: Told) -> Told:
    return Told(words=told.words, key=told.key, loose=told.loose)


def _edited(words: str, rng: Random, count: int) -> str:
    pieces = words.split(" ")
    places = [at for at, word in enumerate(pieces) if word.isalpha() and len(word) > 3]
    for at in rng.sample(places, min(count, len(places))):
        pieces[at] = rng.choice(FRESH)
    return " ".join(pieces)


def _written_together(olds: list[list[Chapter]], rng: Random) -> list[Chapter]:
    chapters = [
        Chapter(
            title=chapter.title,
            pieces=[
                Piece(sentences=[_copied(t) for t in piece.sentences], is_item=piece.is_item)
                for piece in chapter.pieces
            ],
        )
        for old in olds
        for chapter in old
    ]
    rng.shuffle(chapters)
    chapters = _joined(chapters, rng)
    for chapter in chapters:
        _edit_pieces(chapter, rng)
    _move_sentences(chapters, rng)
    for chapter in chapters:
        chapter.pieces = [piece for piece in chapter.pieces if piece.sentences]
        if rng.random() < 0.2:
            chapter.title = title(rng)
    return [chapter for chapter in chapters if chapter.pieces]


def _joined(chapters: list[Chapter], rng: Random) -> list[Chapter]:
    joined: list[Chapter] = []
    for chapter in chapters:
        if joined and rng.random() < 0.25:
            joined[-1].pieces += chapter.pieces
            if rng.random() < 0.5:
                rng.shuffle(joined[-1].pieces)
        else:
            joined.append(chapter)
    return joined


def _edit_pieces(chapter: Chapter, rng: Random) -> None:
    made: list[Piece] = []
    for each in chapter.pieces:
        piece = each
        act = rng.random()
        if act < 0.12:
            continue
        if act < 0.30:
            _edit_sentences(piece, rng)
        elif act < 0.36 and len(piece.sentences) > 1:
            del piece.sentences[rng.randrange(len(piece.sentences))]
        elif act < 0.42 and _ends(piece):
            fresh = Told(words=sentence(rng), key=0)
            piece.sentences.insert(rng.randint(0, len(piece.sentences)), fresh)
        elif act < 0.47 and len(piece.sentences) > 1:
            at = rng.randrange(1, len(piece.sentences))
            made.append(Piece(sentences=piece.sentences[:at]))
            piece = Piece(sentences=piece.sentences[at:])
        elif act < 0.52 and made and _ends(made[-1]) and not piece.is_item:
            made[-1].sentences += piece.sentences
            continue
        made.append(piece)
        if rng.random() < 0.06:
            made.append(_fresh(rng))
        if rng.random() < 0.03 and len(piece.sentences[0].words.split()) > 5:
            made.append(Piece(sentences=[_copied(told) for told in piece.sentences]))
    chapter.pieces = made


def _ends(piece: Piece) -> bool:
    return not piece.is_item and piece.sentences[-1].words.endswith((".", "!", "?"))


def _fresh(rng: Random) -> Piece:
    return Piece(sentences=[Told(words=words, key=0) for words in _END.split(passage(rng))])


def _edit_sentences(piece: Piece, rng: Random) -> None:
    for told in piece.sentences:
        count = len(told.words.split())
        if count >= 6 and rng.random() < 0.7:
            most = count * 2 // 5 if rng.random() < 0.3 else count // 5
            told.words = _edited(told.words, rng, rng.randint(1, max(1, most)))


def _move_sentences(chapters: list[Chapter], rng: Random) -> None:
    """Sentences that were taken out of a paragraph and written into another."""
    pieces = [piece for chapter in chapters for piece in chapter.pieces if _ends(piece)]
    for _ in range(len(pieces) // 12):
        source, target = rng.sample(pieces, 2)
        if len(source.sentences) > 1 and target.sentences:
            told = source.sentences.pop(rng.randrange(len(source.sentences)))
            if told.words.endswith("."):
                target.sentences.insert(rng.randint(0, len(target.sentences)), told)


def policy_of(chapters: list[Chapter], name: str) -> tuple[Policy, list[Piece]]:
    """Chapters as a policy, and the piece behind each of its passages in order."""
    pieces: list[Piece] = []
    sections = []
    for chapter in chapters:
        blocks: list[Paragraph | BulletList] = []
        items: list[ListItem] = []
        for piece in chapter.pieces:
            words = (Run(text=" ".join(told.words for told in piece.sentences)),)
            pieces.append(piece)
            if piece.is_item:
                items.append(ListItem(blocks=(Paragraph(text=words),)))
                continue
            if items:
                blocks.append(BulletList(items=tuple(items)))
                items = []
            blocks.append(Paragraph(text=words))
        if items:
            blocks.append(BulletList(items=tuple(items)))
        sections.append(Section(title=(Run(text=chapter.title),), blocks=tuple(blocks)))
    return Policy(metadata=Metadata(title=name), sections=tuple(sections)), pieces
