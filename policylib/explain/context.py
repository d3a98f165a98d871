"""The words around an edit, so that a line can be understood without the whole wording."""

import re
from collections import Counter

from policylib.compare.facts import Change, Kind, NodeKind, SignalType
from policylib.language import Language

_AROUND = 7
_NEAR = 4
_LONGEST_EDIT, _LONGEST_GONE = 8, 12
_MEANS = 4
_MORE_WORDS, _SOME_WORDS = 4, 2
# "kl. 16" and "kr. pr. time" end no sentence.
_SENTENCES = r"(?<=[.?!]) (?=[^\W\d_a-zæøå])"
_TEXTS = frozenset({
    NodeKind.PARAGRAPH, NodeKind.LIST_ITEM, NodeKind.TABLE_ROW, NodeKind.QUOTE, NodeKind.FIGURE, NodeKind.FOOTNOTE,
})  # fmt: skip


def around(change: Change, language: Language, *, told: str) -> str:
    """Quote where an edit stands in the new text: "»… ret til tre seniordage om året …«".

    The edit is the one that the most important signal tells of, else the first. What moved or was
    divided is quoted from its beginning. "" for what is no text, and where `told` says the words.
    """
    if change.node not in _TEXTS or change.new is None or change.old is None:
        return ""
    if change.kind is not Kind.CHANGED:
        words = change.new.text.split()
        return language.quoted(" ".join(words[:_AROUND]) + (" …" if len(words) > _AROUND else ""))
    found = edit_of(change)
    if found is None:
        return ""
    if gone := _gone(change, language):
        return gone
    start, end = found
    text = change.new.text
    before = re.split(_SENTENCES, text[:start])[-1].split()
    behind = re.split(_SENTENCES, text[end:])[0].split(" ")
    inside = text[start:end].split()
    if len(inside) > _NEAR and text[start:end].strip(" ,.;:") in told:
        return ""
    tail = " ".join(behind[: _NEAR + 1]).rstrip()
    if len(inside) > _LONGEST_EDIT:
        inside, tail, behind = inside[:_LONGEST_EDIT], "", behind[: _NEAR + 1]
        inside[-1] += " …"
    head = " ".join(before[-_NEAR:])
    head = f"… {head}" if len(before) > _NEAR else head
    tail = f"{tail} …" if len(behind) > _NEAR + 1 else tail
    glue = "" if tail[:1] in {"", ".", ",", ";", ":", " "} else " "
    quote = f"{head} {' '.join(inside)}".strip() + glue + tail
    return language.quoted(re.sub(r" (?=[,.;:])", "", " ".join(quote.split())))


def _gone(change: Change, language: Language) -> str:
    """The words that went and took the first sign along: what still stands would not tell."""
    first = next((s for s in change.signals if s.type is not SignalType.FORMAT), None)
    text, mark = one_sided(change)
    if mark != "-" or first is None or first.new or (first.old or "").lower() not in text.lower():
        return ""
    return language.label("page.gone", words=language.quoted(beginning(text, _LONGEST_GONE)))


def beginning(text: str, most: int) -> str:
    """The first words of a text, with "…" where it goes on."""
    words = text.split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")


def thing(change: Change, language: Language, *, told: str, is_bare: bool) -> str:
    """The fewest words that tell of what a number tells: "»… gave for højst 750 kr. …«".

    From the nearest word before the edit that means something, else to the nearest behind it; a
    bare number takes the word that it counts. "" where there is none close by.
    """
    found = edit_of(change) if change.new and change.kind is Kind.CHANGED else None
    if change.new is None or found is None or change.node not in _TEXTS:
        return ""
    text = change.new.text
    edit = text[slice(*found)].split()
    before = re.split(_SENTENCES, text[: found[0]])[-1].split()
    behind = re.split(_SENTENCES, text[found[1] :])[0].split()
    if not edit or len(edit) > _LONGEST_EDIT:
        return ""
    if behind and not _words(behind[0]):
        sign = behind.pop(0)
        edit += [sign] if sign == "." else []
    known = set(_words(told))

    def near(words: list[str], most: int) -> int:
        """After how many words one stands that means something; 0 for none."""
        means = [len(w.strip(".,;:")) >= _MEANS and not known.issuperset(_words(w)) for w in words]
        return (means[:most].index(True) + 1) if True in means[:most] else 0

    back, ahead = near(before[::-1], _NEAR + 2), near(behind, _NEAR)
    if not (back or ahead):
        return ""
    head = before[len(before) - back :] if back else before
    tail = behind[: ahead if is_bare or not back else 0]
    if len(behind) <= 2:
        tail = behind
    quote = " ".join([*head, *edit, *tail])
    quote = f"… {quote}" if len(head) < len(before) else quote
    quote = f"{quote} …" if len(tail) < len(behind) else quote
    return language.quoted(re.sub(r" (?=[,.;:])", "", quote))


def says_more(change: Change, *, told: str = "") -> bool:
    """Whether an edit holds more than its signs, and what was `told` of it, say."""
    words: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for mark, text in change.segments:
        if mark != "=":
            words[mark == "+"].update(_words(text))
    known = set(_words(told)).union(
        *(_words(each) for signal in change.signals for each in (signal.old, signal.new))
    )
    went, came = words
    left = [*(went - came).elements(), *(came - went).elements()]
    return sum(word not in known for word in left) >= _MORE_WORDS


def edits_elsewhere(change: Change) -> bool:
    """Whether words changed in another stretch than that which holds a sign."""
    signs = {word for s in change.signals for each in (s.old, s.new) for word in _words(each)}
    stretch: list[str] = []
    left = 0
    for mark, text in (*change.segments, ("=", "")):
        if mark != "=":
            stretch += _words(text)
            continue
        left += len(stretch) if signs.isdisjoint(stretch) else 0
        stretch = []
    return left >= _SOME_WORDS


def one_sided(change: Change) -> tuple[str, str]:
    """The longest stretch that came, or that went, with nothing in its place; and its mark.

    Words that stand elsewhere in the other wording only moved. ("", "") where there is none of at
    least four words.
    """
    if change.old is None or change.new is None:
        return "", ""
    found: list[tuple[int, str, str]] = []
    marks = ["=", *(mark for mark, _ in change.segments), "="]
    for at, (mark, text) in enumerate(change.segments, start=1):
        other = (change.old if mark == "+" else change.new).text.lower()
        words = text.strip(" .,;:").lower()
        is_alone = mark != "=" and marks[at - 1] == marks[at + 1] == "="
        if is_alone and words not in other and len(_words(text)) >= _MORE_WORDS:
            found.append((len(text), text.strip(), mark))
    return max(found, default=(0, "", ""))[1:]


def _words(text: str | None) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower()) if text else []


def edit_of(change: Change) -> tuple[int, int] | None:
    """Where the telling edit begins and ends in the new text."""
    told = next((s for s in change.signals if s.type is not SignalType.FORMAT), None)
    words = {each.lower() for each in (told.old, told.new) if each} if told else set()
    edits: list[tuple[int, int, str]] = []
    position = 0
    for mark, text in change.segments:
        if mark == "=":
            position += len(text)
            continue
        if not edits or edits[-1][1] != position:
            edits.append((position, position, ""))
        start, _, all_words = edits[-1]
        position += len(text) if mark == "+" else 0
        edits[-1] = (start, position, f"{all_words} {text.lower()}")
    telling = (each for each in edits if any(word in each[2] for word in words))
    start, end, _ = next(telling, edits[0] if edits else (-1, -1, ""))
    return (start, end) if start >= 0 else None


def _stood(old: str, deleted: str, new: str, inserted: str) -> bool:
    """Whether the old words were edited into the new ones in one place, and nothing else was."""
    old, deleted, new, inserted = (
        each.lower().strip(" .,;:") for each in (old, deleted, new, inserted)
    )
    if not deleted:
        return new == f"{old} {inserted}"
    return (old, new) == (deleted, inserted)


def arrowed(change: Change, old: str | None, new: str | None, language: Language) -> str:
    """The words around what changed: "Lederen »kan« → »skal« tilbyde en samtale"; "" if unsure."""
    if not old or not new or change.new is None:
        return ""
    text, at = change.new.text, -1
    position, deleted = 0, ""
    for mark, words in change.segments:
        if mark == "-":
            deleted = words
            continue
        # The old words must stand where the new ones do; elsewhere an arrow would mislead.
        if mark == "+":
            found = text.lower().find(new.lower(), max(0, position - len(new)))
            if 0 <= found < position + len(words) and _stood(old, deleted, new, words):
                at = found
                break
        position += len(words)
        deleted = ""
    if at < 0:
        return ""
    before = re.split(_SENTENCES, text[:at])[-1].split()
    behind = re.split(_SENTENCES, text[at + len(new) :])[0].split(" ")
    head = " ".join(before[-_AROUND:])
    tail = " ".join(behind[: _AROUND + 1])
    head = f"… {head}" if len(before) > _AROUND else head
    tail = f"{tail} …" if len(behind) > _AROUND + 1 else tail
    middle = f"{language.quoted(old)} → {language.quoted(new)}"
    line = f"{head} {middle}{tail if tail[:1] in ' .,;:' else ' ' + tail}".strip()
    return line if line.endswith((".", "…", "?", "!")) else f"{line}."


def without_repeats(sentences: list[str], language: Language) -> list[str]:
    """Two sentences that begin alike as one: "Nyt tal i teksten: 63 og fem."."""
    parts = [sentence.rstrip(".").split(": ") for sentence in sentences]
    if len(parts) == 2 and all(len(part) == 2 for part in parts) and parts[0][0] == parts[1][0]:
        # Words in quotation marks stand in a clause of their own, and that wants a comma.
        comma = "," if any(language.quotes[0] in part[1] for part in parts) else ""
        return [f"{parts[0][0]}: {parts[0][1]}{comma} {language.label('and')} {parts[1][1]}."]
    return sentences
