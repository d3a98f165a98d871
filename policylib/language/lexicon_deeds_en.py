"""The English verbs of which the bare present binds, in the same shape as the Danish."""

# The tables are read across, not down.
# fmt: off
from functools import lru_cache
from typing import Final

from policylib.language.lexicon_en import presents_of

BEHIND_PASSIVES: Final[frozenset[str]] = frozenset()
AUXILIARIES: Final = frozenset(("is", "are"))
OBJECTS: Final = frozenset(("it",))
NO_DOERS: Final = frozenset(("we", "i", "one", "it", "they"))
BEFORE_NO_DEED: Final = frozenset((
    "must", "shall", "should", "may", "can", "will", "to", "that", "because", "while", "so", "since", "until", "when", "if", "after", "before",
))
GENITIVES: Final = ("'s", "s'", "’s", "s’")
BODIES: Final = frozenset((
    "municipality", "council", "workplace", "department", "school", "institution", "board", "team", "group", "administration", "secretariat",
    "parties", "employer", "mentor",
))
DOERS: Final = frozenset(("he", "she", "you", "each"))
HABITS: Final = frozenset((
    "takes", "take", "uses", "use", "attends", "attend", "shows", "show", "helps", "help", "meets", "meet", "supports", "support", "works", "work",
    "listens", "listen", "talks", "talk", "puts", "put", "lets", "let", "does", "do", "goes", "go", "comes", "come", "sees", "see",
))
# Verbs of a say that are names of things as well.
ALSO_NOUNS: Final = frozenset[str]()
# The ends of a thing that is known, and words that only look like one: "Kan ferien ikke aftales, …".
DEFINITE: Final = tuple[str, ...]()
NOT_DEFINITE: Final = frozenset[str]()
IS: Final = frozenset(("is", "are"))
HAPPENING: Final = frozenset(("happen", "take"))
ANAPHORS: Final = frozenset(("this", "it", "that"))
HEARING: Final = frozenset(("hear", "hears", "ask", "asks"))
LIMITING: Final = frozenset(("if",))
DETERMINERS: Final[frozenset[str]] = frozenset()
PARTICLES: Final = frozenset(("off",))
TAKING: Final = ""
# What is done for somebody: an "only" beside it takes from what they get.
BENEFITS: Final = frozenset((
    "paid", "pays", "pay", "covered", "covers", "refunded", "reimbursed", "compensated", "granted", "grants", "gives", "given", "provides", "provided",
    "receives", "receive", "offers", "offered", "applies", "apply",
))
# Who pays and provides; where somebody else stands instead, the bill may be theirs.
EMPLOYERS: Final = frozenset((
    "municipality", "workplace", "employer", "department", "institution", "school", "administration", "organisation",
))
# What says that somebody had the say alone.
BY_ONESELF: Final = frozenset(("own", "themselves", "himself", "herself", "freely"))
CONTENTS: Final = frozenset(("describe", "contain", "include", "state", "explain"))
GIVING: Final = frozenset(("give", "grant", "provide", "offer", "pay", "send", "hand", "answer", "reply", "advise", "report"))
GETTING: Final = frozenset(("receive", "receives", "get", "gets", "given", "granted", "offered"))
DEED_ENDINGS: Final = "sdeklntyrpw"
_DEEDS: Final = frozenset((
    "hold", "send", "write", "pay", "invite", "call", "notify", "keep", "store", "delete", "register", "record", "document", "report", "review",
    "revise", "update", "publish", "approve", "sign", "decide", "appoint", "hire", "grant", "cover", "refund", "reply", "answer", "contact", "provide",
    "deliver", "submit", "assess", "evaluate", "check", "inspect", "plan", "arrange", "organise", "draw", "prepare", "distribute", "collect", "obtain",
    "offer", "train", "instruct", "introduce", "advise", "explain", "justify", "follow", "carry", "conduct", "measure", "close", "lock", "clean", "adjust", "renew", "discuss", "present", "hand", "give", "post", "advertise", "book", "reimburse", "set", "establish",
    "process", "handle", "investigate", "monitor", "supervise", "vaccinate", "test", "order", "buy", "purchase", "replace", "maintain", "repair", "wear",
    "bring", "make", "take", "return", "file", "archive", "share", "fill", "complete", "issue", "announce", "consider", "ask", "choose",
))
_IRREGULAR: Final = {
    "held": "hold", "sent": "send", "written": "write", "paid": "pay", "kept": "keep", "drawn": "draw", "carried": "carry", "set": "set", "given": "give", "made": "make", "taken": "take",
    "brought": "bring", "bought": "buy", "chosen": "choose", "worn": "wear", "planned": "plan", "submitted": "submit",
}


def done_by(participle: str) -> str:
    """The infinitive of a deed that was done: "revised" has "revise"; else ""."""
    for verb in (participle[:-1], participle[:-2], f"{participle[:-3]}y", participle[:-3]):
        if verb in _DEEDS and participle.endswith("ed"):
            return verb
    return _IRREGULAR.get(participle, "")


@lru_cache(maxsize=2048)
def deed_of(word: str) -> str:
    """The infinitive of a verb whose bare present binds: "holds"; else ""."""
    for verb in (word[:-1], word[:-2], f"{word[:-3]}y"):
        if verb in _DEEDS and word in presents_of(verb) and word != verb:
            return verb
    return ""


@lru_cache(maxsize=2048)
def may_be_deed(word: str) -> str:
    """The infinitive of what is a deed beside somebody who does it, "managers hold"; else ""."""
    return word if word in _DEEDS else deed_of(word)


def looks_like_deed(word: str) -> bool:
    """Whether a word may be a verb that stands where a bare deed stood: "keeps", "stored"."""
    return word.endswith(("s", "ed")) or word in _DEEDS
