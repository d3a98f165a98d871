"""The Danish verbs of which the bare present binds, and who can be meant to do such a deed.

    "Lederen indkalder til en samtale."    "Referatet sendes til begge."

A passive counts with any subject, an active verb only beside somebody who can do it.
"""

# The tables are read across, not down.
# fmt: off
from functools import lru_cache
from typing import Final

BEHIND_PASSIVES: Final = frozenset((
    "af", "til", "i", "på", "med", "efter", "inden", "hver", "hvert", "senest", "for", "ved", "hos", "årligt", "ugentligt", "månedligt", "dagligt", "straks", "skriftligt",
))
AUXILIARIES: Final[frozenset[str]] = frozenset()
NO_DOERS: Final = frozenset(("vi", "jeg", "man", "det"))
OBJECTS: Final = frozenset(("det",))
BEFORE_NO_DEED: Final = frozenset((
    "skal", "kan", "bør", "må", "vil", "kunne", "skulle", "burde", "at", "fordi", "da", "mens", "så", "selvom", "indtil", "siden", "idet",
))
DEED_ENDINGS: Final = "rs"
GENITIVES: Final = ("s",)
# Who can be meant to do a deed, besides the actors.
BODIES: Final = frozenset((
    "kommunen", "arbejdspladsen", "arbejdspladserne", "afdelingen", "afdelingerne", "forvaltningen", "forvaltningerne", "skolen", "skolerne",
    "institutionen", "institutionerne", "udvalget", "udvalgene", "sekretariatet", "enheden", "teamet", "gruppen", "parterne", "bestyrelsen",
    "centeret", "centret", "stedet", "virksomheden", "arbejdsgiveren", "chefen", "kollegerne", "mentoren", "vejlederen", "formanden",
))
DOERS: Final = frozenset(("han", "hun", "du", "de", "den", "hver"))
# "Målet er, at …"; "det skal ske skriftligt"; "der skal nye vaner til".
# What somebody named right before does as a duty or as a habit: a passage that holds no more than
# these is for the reader to judge.
HABITS: Final = frozenset((
    "tager", "møder", "bruger", "deltager", "stiller", "holder", "giver", "viser", "vises", "bidrager", "deler", "støtter", "lytter", "taler",
    "tages", "bruges", "stilles", "holdes", "gives", "ændrer", "vælger", "sætter", "lægger", "arbejder", "gør", "går", "kommer", "hører", "ser",
))
# Verbs of a say that are names of things as well.
ALSO_NOUNS: Final = frozenset(("aftaler",))
# The ends of a thing that is known, and words that only look like one: "Kan ferien ikke aftales, …".
DEFINITE: Final = ("en", "et", "erne")
NOT_DEFINITE: Final = frozenset(("inden", "enten", "meget", "andet", "noget", "intet", "siden", "uden", "igen", "ellers", "blevet", "været", "givet", "taget", "straffet"))
IS: Final = frozenset(("er",))
HAPPENING: Final = frozenset(("ske", "foregå"))
ANAPHORS: Final = frozenset(("det", "dette"))
# Verbs that ask somebody for a word before a decision: "høre Lokal-MED".
HEARING: Final = frozenset(("høre", "hører", "spørge", "spørger"))
LIMITING: Final = frozenset(("hvis", "såfremt"))
# What opens the subject behind a verb that stands first: "Er den ansatte syg, …".
DETERMINERS: Final = frozenset(("den", "det", "de", "der", "denne", "dette", "disse", "nogen", "noget", "andre", "din", "dit", "dine", "ens"))
# Behind a verb these make another one: "spørger ind" asks nobody for a say.
PARTICLES: Final = frozenset(("ind",))
TAKING: Final = "til"
# What is asked of a text rather than of somebody: "planen skal indeholde".
CONTENTS: Final = frozenset(("være", "beskrive", "indeholde", "omfatte", "fremgå", "angive", "rumme", "forklare"))
# Who gives and who gets tell one deed from both ends.
GIVING: Final = frozenset(("give", "yde", "tilbyde", "tildele", "bevilge", "udbetale", "udlevere", "sende", "tilsende", "levere", "svare", "besvare", "meddele", "oplyse", "vejlede", "rådgive", "hjælpe"))
GETTING: Final = frozenset(("får", "modtager", "gives", "ydes", "tilbydes", "tildeles"))
# What is done for somebody: a "kun" beside it takes from what they get.
BENEFITS: Final = frozenset((
    "betales", "betaler", "dækkes", "dækker", "refunderes", "refunderer", "kompenseres", "godtgøres", "bevilges", "bevilger", "imødekommes", "imødekommer",
    "tilbyder", "yder", "giver", "modtage", "gives", "ydes", "udbetales", "erstattes", "gælder", "omfatter", "omfattes", "omfattet",
))
# Who pays and provides; where somebody else stands instead, the bill may be theirs.
EMPLOYERS: Final = frozenset((
    "kommunen", "arbejdspladsen", "arbejdsgiveren", "afdelingen", "forvaltningen", "institutionen", "skolen", "virksomheden", "centeret", "centret",
))
# What says that somebody had the say alone.
BY_ONESELF: Final = frozenset(("selv", "selvstændigt", "frit"))
_NOUN_ENDINGS: Final = ("inger", "elser", "heder", "ioner", "teter", "steder", "gaver", "sager", "dager", "taler", "krav", "ninger", "tider")
# Verbs of which the bare present in a policy is a duty, by their ends: "indkalde", "tilkalde".
_DEEDS: Final = (
    "kalde", "holde", "hente", "sende", "udarbejde", "bearbejde", "melde", "levere", "tilbyde", "betale", "dække", "bevilge",
    "godkende", "underskrive", "skrive", "notere", "registrere", "dokumentere", "opbevare", "slette", "makulere", "kontrollere", "gennemgå",
    "gennemføre", "evaluere", "justere", "revidere", "opdatere", "offentliggøre", "udpege", "ansætte", "fastsætte", "iværksætte",
    "igangsætte", "nedsætte", "tildele", "fordele", "uddele", "fastlægge", "fremlægge", "forelægge", "planlægge", "pålægge", "vedlægge",
    "besvare", "svare", "kvittere", "kontakte", "besøge", "undersøge", "meddele", "oplyse", "begrunde", "vurdere", "behandle",
    "beslutte", "afgøre", "udvælge", "placere", "koordinere", "instruere", "oplære", "introducere", "vejlede", "rådgive", "hjælpe", "stille",
    "gribe", "lukke", "aflåse", "rengøre", "udføre", "foretage", "etablere", "oprette", "refundere", "erstatte", "kompensere", "give",
    "tage", "overtage", "varsle", "opsige", "indstille", "indberette", "rapportere", "måle", "uddanne", "undervise", "ajourføre", "tjekke",
    "efterse", "vedligeholde", "reparere", "udskifte", "indkøbe", "anvise", "henvise", "annoncere", "afspadsere", "underrette", "anmelde",
    "advare", "følge", "præsentere", "afsætte", "begynde", "udbetale", "vaske", "udlevere", "kryptere", "uddele", "markere", "fejre", "regulere", "udpege", "besætte", "pålægge", "udlåne", "låne", "anonymisere", "journalisere", "arkivere",
    "forhåndsgodkende", "bestille", "stoppe", "afskære", "afvise", "imødekomme",
)
# Verbs too short to be known by their ends: "betyder" and "erfaringer" end like "yder", "ringer".
_SHORT: Final = frozenset(("yde", "ringe", "slå", "opslå", "låse", "rydde", "tørre", "vaske", "bære", "følge", "måle", "teste", "øve", "køre", "købe"))
_NO_DEEDS: Final = frozenset((
    "udelukke", "forsvare", "indeholde", "forholde", "opholde", "beskrive", "tilskrive", "afhænge", "fremstille", "forestille", "erhverve", "bekymre", "udgive",
    "angive", "medtage", "deltage", "medarbejde", "opfølge",
))
# Of these only the passive, or a deed that somebody is named for: "der gives", "lederen tager".
_ALSO_STATES: Final = frozenset(("holde", "stille", "give", "tage", "følge", "begynde", "slå", "måle", "gribe", "dække", "hjælpe"))
_NO_PRESENTS: Final = frozenset((
    "er", "har", "bliver", "får", "kan", "skal", "eller", "efter", "under", "over", "per", "her", "der", "hver", "hvornår", "især", "bør", "for", "før",
    "gør", "mener", "oplever", "føler", "ønsker", "tør", "ved", "kommer", "hvor", "trives", "findes", "lykkes", "ser", "går", "står",
    "sætter", "ligger", "arbejder", "viser", "betyder", "handler", "gælder", "omfatter", "hører", "bidrager", "støtter", "deler", "år",
    "måneder", "uger", "timer", "forstår", "siger", "taler", "mister", "vender", "opstår", "udfordrer", "møder", "lærer", "lytter",
    "hinanden", "tager", "kender", "efterlever", "bor", "lider", "vælger", "ændrer", "oftere", "bruger", "rejser", "fratræder", "ansøger",
))
_NO_PASSIVES: Final = frozenset((
    "deres", "vores", "fælles", "alles", "begges", "jeres", "ellers", "dages", "hverdages", "arbejdsdages", "kommunes", "findes", "lykkes",
    "synes", "trives", "opleves", "føles", "færdes", "mindes", "enes", "kendes", "ansattes", "nyansattes", "hendes", "hvis", "afdelinges",
    "mislykkes", "mødes", "andres", "ledes", "ønskes", "forstås", "ses", "gruppes", "måltides", "parternes", "skyldes", "tages", "skoles",
    "kollegaes", "arbejdspladses", "ægtefælles", "læges", "forældres", "pårørendes", "loves", "relevantes", "enkeltes", "seneres",
    "udvalgtes",
))


@lru_cache(maxsize=2048)
def deed_of(word: str) -> str:
    """The infinitive of a verb whose bare present binds: "indkalder", "indkaldes"; else ""."""
    # "afgør", "offentliggør": the present has lost its "e".
    verb = f"{word}e" if word.endswith("gør") else word[:-1]
    if verb in _ALSO_STATES:
        return verb if word.endswith("s") else ""
    if word.endswith("eres") and len(word) > 6 and word not in _NO_PASSIVES:
        return verb
    is_known = verb in _SHORT or (verb.endswith(_DEEDS) and verb not in _NO_DEEDS)
    return verb if is_known else ""


@lru_cache(maxsize=2048)
def may_be_deed(word: str) -> str:
    """The infinitive of what may be a verb in the present beside somebody who does it; else ""."""
    if len(word) < 4 or word in _NO_PRESENTS or word in _NO_PASSIVES or not word.isalpha():
        return ""
    if word.endswith(_NOUN_ENDINGS):
        return ""
    return word[:-1] if word.endswith(("er", "es", "år")) else ""


def looks_like_deed(word: str) -> bool:
    """Whether a word may be a verb that stands where a bare deed stood: "gemmes", "bliver"."""
    return word == "bliver" or bool(deed_of(word) or may_be_deed(word))


def done_by(participle: str) -> str:  # noqa: ARG001 - Danish tells its passive by an ending
    """The infinitive of a deed told by an auxiliary; "" in Danish, which has an ending for it."""
    return ""
