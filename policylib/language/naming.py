"""How a text names a thing, defines a word and refers to a place: Danish and English together.

Patterns are plain strings, compiled where they are first used.
"""

INFLECTIONS = (
    "", "s", "e", "es", "en", "ens", "et", "ets", "er", "ers", "ene", "enes", "erne", "ernes",
    "n", "ns", "r", "rs", "rne", "rnes", "t", "ts", "'s", "’s", "'en", "’en", "'er", "’er",
)  # fmt: skip
"""What a noun can end in: number, definiteness, genitive."""

# The word that is defined stands in the group; up to six words of it are looked at.
DEFINITIONS = (
    r"\b(?:ved|med) (?:begrebet |ordet )?(?P<term>[^,.;:]+?),? (?:forstås|forstår vi|menes|mener vi)\b",
    r"^(?P<term>[^,.;:]+?),? (?:(?:skal|kan) )?(?:forstås|defineres|betegnes) (?:her )?(?:som|ved)\b",
    r"^(?P<term>[^,.;:]+?) (?:betyder|dækker over)\b",
    r"^(?P<term>[^,.;:]+?) (?:means|is defined as|is understood as|refers to)\b",
    r"\bby (?P<term>[^,.;:]+?) (?:we mean|is meant)\b",
)

# One of these stands in every such sentence.
DEFINING = (
    "forstå", "menes", "mener", "define", "betegnes", "betyder", "dækker over", "mean",
    "understood", "refers",
)  # fmt: skip

DEFINING_VERBS = frozenset({"er", "betyder", "omfatter", "is", "are", "means"})

GLOSSARIES = frozenset({
    "begreber", "begrebsliste", "definition", "definitioner", "forkortelser", "ordforklaring",
    "ordforklaringer", "ordliste", "ordbog", "definitions", "glossary", "terms", "abbreviations",
})  # fmt: skip

TERM_COLUMNS = GLOSSARIES | {
    "begreb", "ord", "udtryk", "betegnelse", "forkortelse", "term", "word", "abbreviation",
}  # fmt: skip

ARTICLES = frozenset({"en", "et", "den", "det", "de", "vores", "a", "an", "the", "our"})

# In a sentence with one of these a value is meant by its name, however common a word it is.
VALUE_WORDS = ("værdi", "values")

# Before a title these say that the place is meant, and not the thing.
PLACE_WORDS = frozenset({
    "tema", "temaet", "temaerne", "afsnit", "afsnittet", "afsnittene", "underafsnit",
    "underafsnittet", "kapitel", "kapitlet", "bilag", "bilaget", "overskriften", "jf", "jævnfør",
    "theme", "section", "chapter", "appendix",
})  # fmt: skip
BETWEEN = frozenset({"om", "på", "også", "under", "i", "og", "about", "on"}) | ARTICLES

# A document, body or scheme goes by a name that ends so: "MED-aftalen", "seniorordningen".
NAME_ENDINGS = (
    "aftale", "regler", "regulativ", "reglement", "politik", "ordning", "vejledning", "håndbog",
    "plan", "kodeks", "strategi", "instruks", "guide", "skema", "pulje", "fond", "udvalg", "råd",
    "afdeling", "sekretariat", "forening", "stab", "agreement", "policy", "scheme", "committee",
    "guidelines", "handbook",
)  # fmt: skip
SHORTEST_NAME = 8

# What is given, held or agreed under a name of its own: "seniordage", "fratrædelsessamtalen".
SCHEME_ENDINGS = (
    "aftale", "regler", "regulativ", "reglement", "ordning", "vejledning", "håndbog", "kodeks",
    "instruks", "pulje", "fond", "samtale", "orlov", "tillæg",
    "vederlag", "godtgørelse", "måling", "undersøgelse", "scheme", "agreement", "leave",
)  # fmt: skip
SCHEMES = (
    "feriefridag", "seniordag", "omsorgsdag", "mærkedag", "barselsdag", "flexdag", "fleksdag",
)  # fmt: skip

EMPTY_LINKS = frozenset({
    "her", "dette link", "link", "linket", "læs mere", "læs mere her", "se her", "se mere",
    "hjemmeside", "hjemmesiden", "intranet", "intranettet", "here", "read more", "website",
    "find mere", "klik her",
})  # fmt: skip

# With one of these every reference by number begins.
NUMBERED = ("tema", "theme", "afsnit", "kap", "punkt", "pkt.", "section", "chapter")
REFERENCES = (
    r"\b(?:(?P<theme>tema|temaer|temaerne|theme|themes)"
    r"|afsnit|kapitel|kap\.|punkt|pkt\.|section|sections|chapter|chapters)"
    r" (?P<numbers>\d+(?:\.\d+)*(?:(?:, | og | eller | and | or |–|-)\d+(?:\.\d+)*)*)"
)

# Words that tell nothing of what a sentence is about.
COMMON_WORDS = frozenset({
    "senest", "inden", "inden for", "mindst", "højst", "gange", "efter", "under", "uden", "eller", "omkring",
    "medarbejder", "medarbejderen", "medarbejdere", "medarbejderne", "leder", "lederen", "ledere",
    "lederne", "ansatte", "kommunen", "arbejdspladsen", "arbejdsdage", "måneder",
    "arbejdsdag", "hverdage", "hverdag", "skriftlig", "skriftligt", "hvert", "første", "kroner", "within", "employee", "employees",
    "manager", "managers", "workdays", "months",
})  # fmt: skip
