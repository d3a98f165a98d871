"""Bare deeds that bind: "lederen indkalder", "referatet sendes".

Most duties of a policy stand in the bare present. A deed counts where it is the verb of a main
clause; in "når lederen indkalder" it is a condition, and what "vi" do is how we are together.
"""

from collections.abc import Iterator

from policylib.compare.meaning.features import Wording
from policylib.compare.meaning.telling import Feature
from policylib.language.lexicon import Entry, Found

_REACH = 9


def deeds_of(wording: Wording) -> Iterator[Feature]:
    """The bare duties of a text; their `kind` is the verb, so that equal deeds are equal."""
    if wording.is_aim:
        return
    deeds, tokens = wording.lexicon.deeds, wording.tokens
    endings, decided = deeds.DEED_ENDINGS, wording.decided
    for at, token in enumerate(tokens):
        if token.word[-1] not in endings or at in wording.persons:
            continue
        verb, last = _verb_at(wording, at), at
        if token.word in deeds.AUXILIARIES:
            verb, last = _passive_at(wording, at)
        if not verb and _may_be_a_habit(wording, at) and _is_main(wording, at):
            told = _feature(wording, "habit", token.word, at, at)
            found = Found(at, at, Entry(""))
            denier = wording.denier_of(found)
            yield told if denier is None else wording.turned(told, found, denier)
            continue
        if not verb or not _is_main(wording, at):
            continue
        known = wording.lexicon.modals.at(tokens, at) or wording.lexicon.influence.at(tokens, at)
        if known or wording.lexicon.influence.at(tokens, last):
            continue
        if tokens[last].start in decided:
            continue
        found = Found(last, last, Entry(""))
        denier = wording.denier_of(found)
        denier = wording.partly_denied(found) if denier is None else denier
        told = _feature(wording, "deed", verb, last, last)
        if token.word in wording.lexicon.nots.REFRAINING:
            told = told._replace(layer="denial")
        elif denier is not None:
            told = wording.turned(told, found, denier)._replace(layer="denial", shy=False)
        yield told
    yield from _not_done(wording)


def _not_done(wording: Wording) -> Iterator[Feature]:
    """What somebody does not do, told with an auxiliary: "does not pay"."""
    doing, tokens = wording.lexicon.nots.DOING, wording.tokens
    for at in range(1, len(tokens) - 1) if doing & wording.vocabulary else ():
        verb = wording.lexicon.deeds.may_be_deed(tokens[at + 1].word)
        is_not = tokens[at].word in wording.lexicon.words.NOT and tokens[at - 1].word in doing
        if is_not and verb and _has_subject(wording, at - 1) and _is_main(wording, at - 1):
            yield _feature(wording, "denial", verb, at - 1, at + 1)


def _feature(wording: Wording, layer: str, verb: str, first: int, last: int) -> Feature:
    tokens = wording.tokens
    return Feature(
        layer=layer,
        kind=verb,
        rank=5,
        words=wording.words(first, last),
        start=tokens[first].start,
        end=tokens[last].end,
        sentence=tokens[last].sentence,
        verb=verb,
    )


def _may_be_a_habit(wording: Wording, at: int) -> bool:
    """Whether somebody right before may do this as a duty or as a habit: "medarbejderen møder"."""
    deeds, tokens = wording.lexicon.deeds, wording.tokens
    word, before = tokens[at].word, at - 1
    is_habit = word in deeds.HABITS
    if not is_habit and not deeds.may_be_deed(word):
        return False
    known = wording.persons if is_habit else wording.doers | wording.staff
    is_somebody = before in known or (at and tokens[before].word in deeds.BODIES)
    return bool(is_somebody) and tokens[before].clause == tokens[at].clause


def _passive_at(wording: Wording, at: int) -> tuple[str, int]:
    """What is done behind an "is" or "are", and where that word stands."""
    tokens = wording.tokens
    for place in range(at + 1, min(at + 3, len(tokens))):
        if tokens[place].clause == tokens[at].clause:
            verb = wording.lexicon.deeds.done_by(tokens[place].word)
            if verb:
                return verb, place
    return "", at


def _verb_at(wording: Wording, at: int) -> str:
    """The infinitive of a bare deed at a place; "" where there is none, or nobody to do it."""
    deeds, word = wording.lexicon.deeds, wording.tokens[at].word
    passive = wording.lexicon.words.PASSIVE_ENDING
    known = deeds.deed_of(word)
    if known and ((passive and word.endswith(passive)) or _has_subject(wording, at)):
        return str(known)
    if _stands_beside(wording, at) or (passive and _is_done(wording, at, passive)):
        return str(deeds.may_be_deed(word))
    return ""


def _is_done(wording: Wording, at: int, passive: str) -> bool:
    """Whether what follows shows that a word ending like a passive is one: "vaskes af"."""
    tokens, following = wording.tokens, wording.lexicon.deeds.BEHIND_PASSIVES
    if not tokens[at].word.endswith(passive) or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].clause == tokens[at].clause and tokens[at + 1].word in following


def _has_subject(wording: Wording, at: int) -> bool:
    """Whether somebody can be meant to do it: in the clause, or in the one that goes on."""
    deeds, tokens = wording.lexicon.deeds, wording.tokens
    clause = tokens[at].clause
    around = [
        place
        for place in range(max(0, at - _REACH), min(at + 3, len(tokens)))
        if tokens[place].clause == clause and place != at
    ]
    if any(place in wording.persons or tokens[place].word in deeds.BODIES for place in around):
        return True
    before = tokens[at - 1] if at else None
    if before is None or before.clause != clause or before.word in wording.lexicon.words.JOINING:
        # "Lederen skriver et referat, sender det og gemmer det."
        return not tokens[at].first
    after = tokens[at + 1].word if at + 1 in around else ""
    return before.word in deeds.DOERS or after in deeds.DOERS


def _stands_beside(wording: Wording, at: int) -> bool:
    """Whether an office, a leader or a committee stands right before or behind the verb."""
    doers, tokens = wording.doers, wording.tokens
    clause = tokens[at].clause
    if at + 1 in doers and tokens[at + 1].clause == clause:
        return True
    before = at - 1
    return (
        before in doers
        and tokens[before].clause == clause
        and not tokens[before].word.endswith(wording.lexicon.deeds.GENITIVES)
    )


def _is_main(wording: Wording, at: int) -> bool:
    """Whether the verb is the finite one of a main clause."""
    words, deeds, tokens = wording.lexicon.words, wording.lexicon.deeds, wording.tokens
    clause = tokens[at].clause
    for place in range(at - 1, max(at - _REACH, -1), -1):
        token = tokens[place]
        if token.clause != clause:
            break
        if token.word in deeds.BEFORE_NO_DEED or (
            token.word in words.RELATIVES and not wording.is_expletive(place)
        ):
            return False
        if token.word in words.CLAUSE_OPENERS and not _is_preposition(wording, place):
            return False
    before, behind = (
        [each.word for each in near if each.clause == clause]
        for near in (tokens[max(0, at - 1) : at], tokens[at + 1 : at + 4])
    )
    # "Vi sender", "derfor sender vi": what we do; "sender det" is somebody's deed all the same.
    # "it is approved" is somebody's too.
    is_passive = tokens[at].word in deeds.AUXILIARIES
    nobody = deeds.NO_DOERS - deeds.OBJECTS if is_passive else deeds.NO_DOERS
    return not any(word in nobody for word in before) and not (
        behind and behind[0] in deeds.NO_DOERS - deeds.OBJECTS
    )


def _is_preposition(wording: Wording, place: int) -> bool:
    """Whether "om" or "inden" opens no clause here: "inden for 14 dage", "om natten låses"."""
    words, tokens = wording.lexicon.words, wording.tokens
    word, following = tokens[place].word, tokens[place + 1].word
    if word in words.LOOSE_OPENERS:
        is_after_comma = place > 0 and tokens[place - 1].clause != tokens[place].clause
        return tokens[place].first or not is_after_comma
    if word not in words.BEFORE_TIMES:
        return False
    counts = not following.isalpha() or following in words.NUMBER_WORDS
    return counts or following == "for" or following in words.JOINING
