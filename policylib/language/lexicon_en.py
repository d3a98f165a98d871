"""The English words that bind, loosen, count and name, as tables of the same shape as the Danish.

In a phrase `|` parts alternatives at one place; commas between the words of a text do not count.
"""

# The tables are read across, not down.
# fmt: off
from typing import Final

LADDERS: Final[tuple[tuple[str, float, bool, tuple[str, ...]], ...]] = (
    ("mute", 0, True, (
        "may|might|must have been", "may|can be expected", "must|shall be understood|read|seen as", "may be that",
        "is|are responsible for his|her|their own",
    )),
    ("obligation", 6, False, (
        "must", "shall", "is|are required to", "has|have to", "is|are obliged to", "is|are binding", "is|are bound to", "has|have a duty to", "is|are mandatory", "is|are not|never voluntary|optional",
        "is|are responsible for", "has|have the responsibility for", "has|have responsibility for", "need|needs to", "duty to", "is|are to", "is|are under an obligation to", "it is mandatory to", "responsibility to", "responsibility for", "is|are compulsory",
        "is|are required", "is|are liable to", "is|are accountable for",
    )),
    ("obligation", 5, False, ("ensure|ensures", "see|sees to", "make|makes sure", "guarantee|guarantees")),
    ("obligation", 5, True, ("will",)),
    ("obligation", 4, False, ("is|are expected to", "expect|expects", "is|are presumed to")),
    ("obligation", 3, False, ("should", "ought to", "is|are advisory", "is|are for guidance", "is|are recommended", "is|are encouraged to", "recommend|recommends", "is|are advised to", "is|are advisable", "is|are urged to", "had better")),
    ("obligation", 2, True, (
        "aim|aims to|at", "strive|strives to|for", "seek|seeks to", "work|works to|towards", "focus|focuses on", "wish|wishes", "would like to",
        "prioritise|prioritises", "contribute|contributes to", "support|supports", "attach|attaches importance to", "try|tries to", "endeavour|endeavours to", "attempt|attempts to", "want|wants to", "intend|intends to", "give|gives priority to", "hope|hopes to",
        "emphasise|emphasises", "place|places emphasis on", "promote|promotes", "have|has as its|their goal to",
    )),
    ("permission", 1, False, ("may", "can", "is|are welcome to", "is|are not|never prohibited|forbidden|banned", "is|are allowed to", "is|are permitted to", "is|are free to", "can|may choose to", "is|are permitted", "is|are allowed", "could")),
    ("obligation", 0, False, (
        "need not", "needn't|needn’t", "is|are not|never required to", "is|are not|never obliged to", "do|does not have|need to", "never have|has|need|needs to", "has|have no duty|obligation to", "is|are not|never responsible|accountable|liable for|to", "is|are voluntary", "is|are optional", "is|are under no obligation to", "is|are not mandatory|compulsory|required|necessary", "can|may choose not to",
    )),
    ("unclear", 4, False, ("is|are not|never expected|presumed to",)),
    ("prohibition", 6, False, (
        "is|are prohibited", "is|are forbidden", "is|are not|never permitted|allowed", "do|does not tolerate|accept", "never tolerate|tolerates|accept|accepts", "mustn't|mustn’t", "is|are banned", "zero tolerance",
        "cannot be delegated|waived|transferred", "is|are strictly forbidden|prohibited", "is|are unacceptable",
        "is|are not|never tolerated|accepted", "will not be tolerated|accepted", "we do not tolerate|accept", "prohibited from", "prohibited", "forbidden", "banned", "a ban|prohibition on", "is a ban|prohibition", "not permitted|allowed|tolerated",
    )),
    ("prohibition", 6, True, ("cannot", "can't")),
    ("prohibition", 3, False, ("is|are discouraged", "is|are not|never recommended", "do|does not recommend", "never recommend|recommends", "shouldn't|shouldn’t", "advise|advises against", "is|are advised against")),
    ("prohibition", 2, True, ("avoid|avoids", "is|are reluctant to")),
    ("right", 6, False, ("has|have the right to", "has|have a right to", "is|are entitled to", "right to", "entitlement to", "entitled to", "have|has a claim to", "is|are guaranteed")),
    ("right", 5, False, ("is|are offered", "has|have access to", "is|are given access to", "will be offered")),
    ("right", 5, True, ("receive|receives", "get|gets")),
    ("right", 3, False, ("can|may apply for", "has|have the opportunity to|of", "can|may get|receive|obtain", "can|may request", "can|may ask for", "has|have the possibility of|to")),
    ("right", 0, False, ("is|are not|never entitled to", "has|have no right to", "has|have no entitlement|access to", "do|does not have access to", "is|are not|never offered|given", "lose|loses the right to")),
)

OPEN_NEVER: Final = frozenset(("under", "in", "on"))
NOT: Final = frozenset(("not", "never", "hardly", "scarcely", "don't", "doesn't", "isn't", "aren't", "don’t", "doesn’t", "isn’t", "aren’t"))
ONLY_WORDS: Final = frozenset(("only",))
MUST: Final = frozenset(("must", "shall"))
LIKE_MUST: Final = frozenset(("is to", "are to"))
MAY: Final = frozenset(("may",))
OUGHT: Final = frozenset(("should",))
CAN: Final = frozenset(("can", "may"))
POSSIBLY: Final = frozenset(("can", "may", "could", "might"))
PARTICIPLES: Final = ("ed", "en", "wn", "ept", "eld", "ent", "aid", "ade", "one", "ught", "old", "ut")
WILL: Final = frozenset(("will",))
ABLE: Final[frozenset[str]] = frozenset()
INFINITIVE_MARK: Final = "to"
OWNED: Final = frozenset[str]()
MUST_NOT: Final = frozenset(("must", "shall"))
THAT: Final = "that"
PURPOSES: Final = frozenset(("contribute", "strengthen", "support", "promote", "feel", "experience", "succeed"))
POSSIBLE: Final = frozenset((
    "be", "arise", "happen", "mean", "affect", "depend", "have", "include", "vary", "contain", "occur", "lead", "develop", "see", "help",
))
AIMS: Final = frozenset(("want", "wish", "hope", "ambition", "aim", "goal", "vision", "purpose", "intention"))
CLAUSE_OPENERS: Final = frozenset(("if", "whether", "how", "what", "which", "where", "unless"))
INVERTING: Final[frozenset[str]] = frozenset()
LOOSE_OPENERS: Final[frozenset[str]] = frozenset()
BEFORE_TIMES: Final[frozenset[str]] = frozenset()
CONSENTS: Final = frozenset(("consent", "permission", "approval"))
CONSENT_LEADS: Final = frozenset(("with", "after"))
PURPOSE_OPENERS: Final = frozenset(("so",))
RELATIVES: Final = frozenset(("that", "who", "which"))
VERBS_FIRST: Final = frozenset(("should", "must", "can", "may", "will", "had", "were", "are", "is"))
QUESTION_PERSONS: Final = frozenset(("you", "we", "i", "they", "he", "she"))
STOPS: Final = frozenset(("that", "so", "who", "if", "and", "or", "but", "when", "to"))
PRESENTS: Final = {"is": "be", "are": "be", "has": "have"}
PASSIVE_ENDING: Final = ""

INFLUENCE: Final = (
    (5, ("agreed with", "agree|agrees with|on", "agree|agrees the|their hours|rota|plan|terms|dates|schedule", "agreed in", "agreed", "by agreement with", "requires agreement", "agreement", "consent of")),
    (4, ("negotiated with", "negotiate|negotiates", "negotiated", "after negotiation with", "negotiation with|in", "negotiations with|in")),
    (3, ("discussed with", "discuss|discusses", "discussing", "discussed", "after discussion with", "in dialogue with", "discussion with|in", "discussions with")),
    (2, ("involved", "involve", "involves", "consulting", "involving", "consulted", "consult", "consults", "after consultation with", "after consulting", "consultation with|of", "heard",
         "after hearing", "for consultation", "involvement of", "invited to comment")),
    (1, ("informed", "inform", "informs", "notified", "notify", "notifies", "briefed", "told", "informing", "notifying", "after informing", "notification of", "information to", "get|gets|receive|receives information|notice")),
)
DECIDING: Final = frozenset((
    "main committee", "area committee", "local committee", "MED", "TR", "AMR", "work environment group", "union", "staff meeting",
))
DECISIONS: Final = frozenset((
    "approve", "approves", "approved", "decide", "decides", "decided", "adopt", "adopts", "adopted", "determine", "determines", "determined",
))
BY: Final = frozenset(("by",))
WITH: Final = frozenset(("with", "by", "of"))
AGREED: Final = frozenset(("agreed", "agreement"))
WHENS: Final = frozenset(("if", "when", "until", "before", "unless", "after", "once"))
PAST: Final = frozenset(("been", "was", "were", "had"))
HEDGES: Final = (
    "as far as possible", "so far as possible", "to the greatest possible extent", "to the extent possible", "where possible", "if possible",
    "when possible", "as a starting point", "as a rule", "as a general rule", "in principle", "normally", "usually", "generally", "typically",
    "preferably", "primarily", "to the extent that", "to the extent", "where relevant", "where it makes sense", "as needed", "when needed", "wherever possible", "so far as practicable", "where practicable", "if practicable", "as appropriate",
    "if|when|where|provided the service|workload|situation|budget|rota|staffing|work allows|permits|allows|permits it|this", "if|when|where operations allow|permit|allow|permit it|this",
    "the service|workload|situation|budget|work allows|permits it", "if|when|where the service|workload|situation|budget|rota|staffing|work allows|permits",
    "to a reasonable extent", "at the manager's discretion", "at its discretion", "after a concrete assessment", "subject to resources", "ideally",
    "strive to", "seek to", "try to", "endeavour to", "attempt to", "aim to", "work towards", "in most cases", "mainly", "as and when",
    "if necessary", "where necessary", "possibly", "within the framework of", "having regard to", "depending on resources",
    "after an individual assessment", "in special cases", "in certain cases", "where appropriate",
)
BOOSTERS: Final = (
    "always", "in all cases", "regardless", "without exception", "as a minimum", "never", "under all circumstances", "at all times", "without fail", "in any case", "in any event", "irrespective of", "regardless of", "unconditionally", "in each case",
    "in every case", "every time",
)
ONLY: Final = ("only", "solely", "exclusively", "only exceptionally", "exceptionally", "only in exceptional cases")
NO_FORCE: Final = ("not only", "not always", "not solely", "not necessarily")
CONDITIONS: Final = {
    "if": ("if", "when", "in case of", "in the event of", "in the event that", "where", "in the case of", "as long as", "so long as"),
    "unless": ("unless", "except", "except for", "apart from", "however", "except where|when|if", "with the exception of", "save for"),
    "provided": ("provided that", "provided", "on condition that", "on the condition that", "subject to", "providing", "providing that"),
    "consent": ("with consent", "with the consent of", "with permission", "on application", "with approval", "subject to consent|approval", "after approval", "with prior consent|approval|permission"),
    "agreement": ("by agreement", "by agreement with", "by arrangement with", "by arrangement", "in agreement with", "as agreed with"),
    "none": ("if any", "even if", "even when", "provided by|to|with|in"),
}
SHY_CONDITIONS: Final = frozenset(("where",))
SHY_NEGATIONS: Final = frozenset(("neither",))
OR: Final = frozenset(("or",))
LIST_OPENERS: Final = frozenset(("both", "either"))
LISTS: Final = {
    "and": ("and", "both", "as well as"),
    "or": ("or", "either", "and/or"),
    "open": ("e.g", "for example", "for instance", "such as", "including", "among others", "among other things", "etc"),
}
NEGATIONS: Final = {
    "not": ("not", "never", "cannot", "don't", "doesn't", "can't", "mustn't", "shouldn't", "isn't", "aren't", "don’t", "doesn’t", "can’t", "mustn’t", "shouldn’t", "isn’t", "aren’t", "hardly", "scarcely"),
    "no": ("no", "none", "nobody", "without", "neither", "refrain", "refrains"),
    "never": ("under no circumstances", "in no case", "on no account", "in no circumstances"),
    "not all": ("not always|necessarily", "not all", "not every", "not everyone"),
    "none": ("not only", "not least", "not just", "not merely", "without exception", "without undue delay", "no later than", "not solely",
             "no longer than", "no more than", "no less than", "no fewer than", "not later than", "not more than"),
}
_ORDINALS: Final = (
    (2, ("second", "other", "two")), (3, ("third", "three")), (4, ("fourth", "four")), (5, ("fifth", "five")), (6, ("sixth", "six")), (8, ("eight",)),
    (10, ("ten",)),
)
FREQUENCIES: Final = (
    *((per / n, tuple(f"every {name} {unit}|{unit}s" for name in (*ordinals, str(n))))
      for n, ordinals in _ORDINALS for per, unit in ((52, "week"), (12, "month"), (1, "year"))),
    (365, ("every morning|evening|night", "once a day", "once daily")),
    (52, ("every monday|tuesday|wednesday|thursday|friday|saturday|sunday", "once weekly", "each week")),
    (12, ("each month", "once monthly")), (4, ("each quarter", "once a quarter")),
    (1, ("every spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december", "each year", "once yearly")),
    (365, ("daily", "every day")),
    (52, ("weekly", "every week", "once a week")),
    (26, ("fortnightly", "every other week", "every two weeks", "every second week")),
    (12, ("monthly", "every month", "once a month")),
    (6, ("every other month", "every two months")),
    (4, ("quarterly", "every quarter")),
    (2, ("half-yearly", "twice a year", "every six months", "biannually")),
    (1, ("annually", "yearly", "annual", "once a year", "every year")),
    (0.5, ("every other year", "every two years", "every second year")),
    (1 / 3, ("every three years",)),
    (0, ("continuously", "regularly", "as needed", "from time to time", "periodically", "on an ongoing basis", "ongoing", "at intervals", "at regular intervals", "occasionally", "now and then", "when relevant", "when|if needed", "when|if there is a need", "when the need arises", "frequently")),
)
ADJECTIVES: Final = frozenset(("annual", "daily", "monthly", "weekly", "quarterly", "ongoing"))
TIMES: Final = frozenset(("time", "times"))
PER: Final = {"week": 52, "month": 12, "year": 1, "quarter": 4, "day": 365, "weekly": 52, "monthly": 12, "yearly": 1, "annually": 1}
PER_LINKS: Final = frozenset(("a", "per", "each", "every"))
HASTE: Final = (
    (6, ("immediately", "at once", "straight away")),
    (5, ("the same day", "same day")),
    (4.5, ("the next day", "the next working day", "the following day")),
    (4, ("without undue delay", "without delay", "without unnecessary delay", "promptly")),
    (3, ("as quickly as possible", "as fast as possible")),
    (2, ("as soon as possible", "at the earliest opportunity", "at the first opportunity", "soon")),
    (1, ("in good time", "in due time", "within a reasonable time|period", "within reasonable time", "as early as possible")),
)
BOUNDS: Final = {
    "within": ("no later than", "not later than", "within", "by", "at the latest"),
    "after": ("at the earliest", "no earlier than"),
    "least": ("at least", "minimum", "a minimum of", "more than", "over", "no less than", "no fewer than", "not less than", "not under"),
    "most": ("at most", "maximum", "a maximum of", "up to", "under", "no more than", "not more than", "not over", "less than"),
    "about": ("about", "approximately", "around", "approx"),
    "notice": ("with",),
}
FLOORS: Final = frozenset(("at least", "minimum", "a minimum of", "no less than", "no fewer than"))
NOTICE: Final = frozenset(("notice",))
NUMBER_WORDS: Final = {
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
    "thousand": 1000, "half": 0.5, "both": 2,
}
ARTICLES: Final = frozenset(("a", "an", "one"))
PAIRS: Final = frozenset(("couple", "pair"))
HALVES: Final = frozenset(("half",))
EVERY: Final = frozenset(("every",))
NAMING: Final = frozenset((
    "theme", "themes", "chapter", "section", "appendix", "page", "p", "version", "no", "item", "figure", "table", "note", "draft", "step",
    "level", "phase", "room", "article", "at",
))
BETWEEN: Final = frozenset(("and", "to", "or"))
CLOCK: Final = frozenset(("at",))
PARAGRAPHS: Final = frozenset(("§", "paragraph", "subsection"))
THOUSANDS: Final = ","
DECIMAL: Final = "."
UNITS: Final = {
    "day": ("day", "days", "day's", "days'", "calendar days"),
    "workday": ("workday", "workdays", "working day", "working days", "business days", "business day"),
    "week": ("week", "weeks", "weeks'", "week's"),
    "month": ("month", "months", "months'", "month's"),
    "quarter": ("quarter", "quarters"),
    "year": ("year", "years", "years'", "year's"),
    "hour": ("hour", "hours"),
    "percent": ("%", "percent", "per cent"),
    "points": ("percentage points", "percentage point"),
    "DKK": ("kr", "dkk", "kroner"),
    "DKK thousand": ("thousand kroner", "thousand dkk"),
    "DKK million": ("million kroner", "million dkk"),
    "times": ("times", "time"),
}
GENITIVE_UNITS: Final = frozenset(("days'", "day's", "weeks'", "week's", "months'", "month's", "years'", "year's"))
DOTTED_UNITS: Final = frozenset(("kr",))
DOTTED_WORDS: Final = frozenset(("e.g", "etc"))
MONTHS: Final = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
    "november": 11, "december": 12,
}
MONTHS_THAT_ARE_WORDS: Final = frozenset(("may", "march"))
DAY_AFTER_MONTH: Final = True
DATE_LEADS: Final[frozenset[str]] = frozenset()
PERIOD_LEADS: Final = frozenset(("week", "early", "late", "mid"))
PERIOD_ENDS: Final = frozenset(("half",))
AGED: Final = (("-year", "year"), ("-day", "day"), ("-week", "week"), ("-month", "month"), ("-hour", "hour"))

ACTORS: Final = {
    "council": ("council", "city council", "municipal council", "town council"),
    "economy": ("finance committee",),
    "committee": ("standing committee",),
    "chief executive": ("chief executive",),
    "directors": ("executive board",),
    "director": ("director|directors",),
    "head of department": ("head|heads of department", "department head|heads"),
    "chief": ("chief|chiefs",),
    "head of institution": ("head|heads of institution", "institution head|heads"),
    "head of area": ("area manager|managers", "head|heads of area"),
    "staff meeting": ("staff meeting|meetings",),
    "head of school": ("head teacher|teachers", "principal|principals"),
    "nearest leader": ("immediate manager|managers|superior", "line manager|managers"),
    "leader": ("manager|managers|leader|leaders|supervisor|supervisors", "your manager", "the individual manager"),
    "management": ("management",),
    "HR": ("HR", "human resources", "HR department", "personnel department"),
    "DPO": ("DPO", "data protection officer"),
    "main committee": ("main committee", "main joint committee", "main MED committee", "central committee"),
    "MED": ("MED committee|committees", "joint committee|committees", "works council"),
    "area committee": ("area committee",),
    "local committee": ("local committee",),
    "TR": ("union representative|representatives", "shop steward|stewards"),
    "AMR": ("safety representative|representatives", "health and safety representative|representatives", "working environment representative|representatives"),
    "work environment group": ("working environment group",),
    "union": ("union|unions", "trade union|unions"),
    "job centre": ("job centre",),
    "doctor": ("doctor|doctors",),
    "inspectorate": ("Working Environment Authority",),
    "you": ("you",),
    "one": ("one",),
    "we": ("we",),
    "works together": ("colleague|colleagues",),
}
NAMED_ACTORS: Final = frozenset(("HR", "DPO", "inspectorate"))
PRONOUNS: Final = frozenset(("you", "one", "we", "works together"))
LOOSER_ACTORS: Final = frozenset((("you", "one"), ("leader", "management"), ("nearest leader", "management")))
SCOPE: Final = {
    "staff": ("staff",),
    "employees": ("employee|employees",),
    "permanent": ("permanent employees|staff", "permanent"),
    "hourly": ("hourly-paid", "hourly paid"),
    "substitutes": ("substitute|substitutes", "temp|temps"),
    "trainees": ("trainee|trainees", "apprentice|apprentices"),
    "new": ("new employee|employees|staff", "newly appointed"),
    "seniors": ("senior|seniors", "senior employees"),
    "pregnant": ("pregnant",),
    "part-time": ("part-time",),
    "full-time": ("full-time",),
    "temporary": ("temporary",),
    "all": ("all", "every", "everyone"),
    "each": ("each", "the individual"),
    "relevant": ("relevant",),
    "chosen": ("selected",),
    "some": ("some", "certain"),
    "candidates": ("candidate|candidates", "applicant|applicants"),
}
SHY_SCOPE: Final = frozenset(("staff", "employees", "each", "candidates", "some"))
QUANTIFIERS: Final = frozenset(("all", "each", "relevant", "chosen", "some"))
SAME_PERSONS: Final = frozenset((frozenset(("you", "employees")), frozenset(("you", "staff")), frozenset(("we", "staff")), frozenset(("all", "each"))))

STATES: Final = frozenset(("be", "have", "get", "feel", "happen", "arise", "occur", "mean", "affect", "vary", "depend", "include"))
_NO_INFINITIVE: Final = frozenset((
    "times", "time", "not", "only", "also", "always", "the", "a", "an", "as", "in", "at", "of", "to", "for", "with", "if", "then", "normally", "never", "so",
))


def is_infinitive(word: str) -> bool:
    """Whether a word may be the verb behind an English modal: any that is no adverb or particle."""
    return word not in _NO_INFINITIVE and not word.endswith("ly") and word.isalpha()


def presents_of(infinitive: str) -> frozenset[str]:
    """The present tenses that an infinitive may have: "hold" has "hold" and "holds"."""
    if infinitive == "be":
        return frozenset(("is", "are"))
    if infinitive == "have":
        return frozenset(("has", "have"))
    if infinitive.endswith("y") and infinitive[-2:-1] not in set("aeiou"):
        return frozenset((infinitive, f"{infinitive[:-1]}ies"))
    ending = "es" if infinitive.endswith(("s", "sh", "ch", "x", "o")) else "s"
    return frozenset((infinitive, f"{infinitive}{ending}"))

EXPLETIVES: Final[frozenset[str]] = frozenset()
JOINING: Final = frozenset(("and", "but", "or"))
NOBODY: Final = frozenset(("no", "nobody", "none", "neither"))
PREPOSITIONS: Final = frozenset(("at", "in", "of", "for", "with", "on", "by", "after", "before", "within", "during", "about"))
# With these an agreement is a condition; with all others it is influence.
LEADERS: Final = frozenset((
    "leader", "nearest leader", "management", "director", "directors", "chief executive", "head of department", "head of school", "HR", "council",
    "economy", "committee",
))
