"""The Danish words that bind, loosen, count and name, as tables.

In a phrase `|` parts alternatives at one place; commas between the words of a text do not count.
The ranks are those of the project's description of Danish policy language.
"""

# The tables are read across, not down.
# fmt: off
from typing import Final

# ladder, rank, shy, phrases. "mute" phrases look like modals and bind nobody.
LADDERS: Final[tuple[tuple[str, float, bool, tuple[str, ...]], ...]] = (
    ("mute", 0, True, (
        "må|måtte forventes|antages|formodes|påregnes|anses|siges|erkendes|vide|være", "må meget gerne", "må man forvente", "kan|kunne forventes|antages|formodes|undre", "kan ikke udelukkes",
        "skal forstås|opfattes|betragtes", "skal ses|læses som|sammen", "skal ses|læses i sammenhæng|lyset|lys", "hvad der skal til", "der skal til", "skal til for",
        "hvis vi skal", "når vi skal", "har|have ansvar for egen|sin|sit|eget", "ansvar for eget|egen",
        "hvordan vi kan", "for at kunne", "til at kunne",
    )),
    ("permission", 1, False, ("må gerne", "er|være ikke|aldrig forbudt")),
    ("obligation", 6, False, (
        "skal", "er|være|bliver forpligtet til", "er|være pålagt", "har|have pligt til", "påhviler",
        "er|være obligatorisk|obligatoriske", "er ikke|aldrig frivillig|frivilligt|frivillige", "har|have ansvaret for at", "har|have ansvar for at",
        "har|have ansvaret for", "har|have ansvar for", "er|være ansvarlig|ansvarlige for", "har|have til opgave at",
        "opgave at", "pligt at", "pligt til at", "pligt til", "forpligtet til", "er|bliver en pligt", "er|bliver et krav", "er bindende|forpligtende", "obligatorisk", "obligatoriske", "ansvar at", "er|være et krav at", "er|være nødt til", "kræves", "kræver at", "forudsætter at",
    )),
    ("obligation", 5, False, ("sikrer", "sikres", "sørger", "sørges", "sørger for", "sørges for", "forpligter", "garanterer", "garanteres")),
    ("obligation", 5, True, ("vil",)), ("obligation", 6, True, ("ansvaret for", "kræver")),
    ("obligation", 4, False, ("forventes", "forudsættes", "forventer")),
    ("obligation", 3, False, ("er vejledende", "bør", "anbefales", "anbefaler", "opfordres til", "opfordrer til", "burde")),
    ("obligation", 2, True, (
        "fælles|vores|alles ansvar|opgave|pligt at", "fælles ansvar|opgave",
        "tilstræber", "tilstræbes", "søger at", "søger så vidt muligt at", "søges", "arbejder for", "arbejder på", "arbejdes for",
        "arbejdes på", "lægger vægt på", "lægges vægt på", "lægger vi vægt på", "har fokus på", "har vi fokus på",
        "ønsker", "vil gerne", "prioriterer", "prioriteres", "bidrager til", "medvirker til", "understøtter",
        "bestræber os|sig på", "er opmærksom|opmærksomme på", "forsøger at", "stræber efter", "har som mål at",
        "arbejder hen imod", "arbejder aktivt|løbende|målrettet|fortsat|hele for|på|med", "tilstræber vi|lederen", "arbejder vi for|på", "søger vi|lederen at",
    )),
    ("permission", 1, False, ("kan", "kan vælge at", "er|være velkommen|velkomne til", "velkommen|velkomne til", "må", "er|være tilladt")),
    ("obligation", 0, False, (
        "behøver ikke", "er ikke|aldrig forpligtet til", "har ikke|aldrig|ingen pligt til", "er|være frivillig|frivilligt|frivillige",
        "kan undlade", "er ikke nødvendigt", "er ikke|aldrig obligatorisk|obligatoriske", "er ikke en pligt", "er ikke et krav", "er helt|fortsat|altid frivillig|frivilligt",
    )),
    ("prohibition", 6, False, (
        "er|være forbudt", "er|være ikke|aldrig tilladt", "forbydes", "tillades ikke|aldrig",
        "tolererer|accepterer ikke|aldrig", "tolererer|accepterer vi ikke|aldrig", "tolereres|accepteres ikke|aldrig",
        "kan|skal ikke delegeres|uddelegeres|fraviges|overdrages|tilsidesættes", "er udelukket", "nultolerance", "er uacceptabel|uacceptabelt", "er strengt forbudt", "forbudt", "ikke|aldrig|hverken tilladt", "under ingen omstændigheder tilladt", "på ingen måde tilladt", "i intet tilfælde tilladt", "forbud mod", "er|gælder|indført et|der forbud", "er|gælder forbud", "rygeforbud", "alkoholforbud", "totalforbud", "mobilforbud",
    )),
    ("prohibition", 3, False, ("frarådes", "fraråder", "anbefales ikke|aldrig", "anbefaler ikke|aldrig")),
    ("prohibition", 2, True, ("undgår", "undgås", "er|være tilbageholdende med")),
    ("right", 6, False, ("har|have ret til", "har|have krav på", "er|være berettiget|berettigede til", "ret til", "krav på", "ret til at", "berettiget|berettigede til")),
    ("right", 5, False, ("vælger|bestemmer|afgør|beslutter selv", "tilbydes", "har|have adgang til", "bliver tilbudt")),
    ("right", 5, True, ("får", "vil få")),
    ("right", 3, False, ("kan|kunne få", "kan|kunne søge om", "har|have mulighed for")),
    ("right", 3, True, ("mulighed for",)),
    ("right", 0, False, ("har ikke|aldrig|ingen|intet ret|krav til|på", "har ikke|aldrig|ingen adgang til", "mister retten til")),
)

# Words that turn a modal before them; the modals that they turn; verbs that make "skal" a purpose.
OPEN_NEVER: Final = frozenset(("under", "på", "i"))
NOT: Final = frozenset(("ikke", "ej", "aldrig", "hverken", "næppe"))
ONLY_WORDS: Final = frozenset(("kun", "alene", "udelukkende"))
MUST: Final = frozenset(("skal",))
MAY: Final = frozenset(("må",))
OUGHT: Final = frozenset(("bør", "burde"))
CAN: Final = frozenset(("kan", "må"))
# Of these a "kan" may tell what could happen; participles that make it an authority (English).
POSSIBLY: Final = frozenset(("kan",))
PARTICIPLES: Final[tuple[str, ...]] = ()
WILL: Final = frozenset(("vil",))
ABLE: Final = frozenset(("kunne",))
INFINITIVE_MARK: Final = "at"
# Duties that are somebody's: "det er lederens opgave at".
OWNED: Final = frozenset(("opgave", "pligt", "ansvar"))
PURPOSES: Final = frozenset((
    "bidrage", "styrke", "understøtte", "medvirke", "fremme", "føle", "opleve", "lykkes", "ruste", "inspirere", "turde", "trives",
))
POSSIBLE: Final = frozenset((
    "være", "opstå", "ske", "betyde", "påvirke", "handle", "afhænge", "have", "omfatte", "skyldes", "variere",
    "nå", "opnå", "føles", "opleves", "ses", "mærkes", "findes", "virke",
    "indeholde", "forekomme", "medføre", "føre", "udvikle", "lykkes", "lade", "mærke", "se",
))
AIMS: Final = frozenset(("ønsker", "ønske", "håber", "gerne", "ambition", "mål", "målet", "vision", "drømmer", "formål", "formålet", "hensigten", "meningen", "tanken"))
CLAUSE_OPENERS: Final = frozenset((
    "hvis", "såfremt", "om", "hvordan", "hvad", "hvilke", "hvilken", "hvilket", "hvem", "hvor", "hvornår", "medmindre", "når", "inden", "før",
))
# After these the subject can stand behind the verb, and then the clause is another; "om" is a
# preposition unless it opens a clause, "inden" and "før" unless somebody stands behind them.
INVERTING: Final = frozenset(("hvis", "såfremt", "når", "medmindre", "inden", "før", "om"))
LOOSE_OPENERS: Final = frozenset(("om",))
BEFORE_TIMES: Final = frozenset(("inden", "før"))
CONSENTS: Final = frozenset(("samtykke", "tilladelse", "godkendelse", "accept", "tilsagn"))
CONSENT_LEADS: Final = frozenset(("med", "efter"))
PURPOSE_OPENERS: Final = frozenset(("så", "sådan"))
RELATIVES: Final = frozenset(("der", "som"))
# A sentence that opens with one of these verbs and goes on after a comma says "if".
VERBS_FIRST: Final = frozenset((
    "skal", "kan", "vil", "bør", "må", "har", "er", "ønsker", "bliver", "får", "opstår", "mangler", "siger", "kommer", "sker", "viser", "varer", "gælder", "giver", "søger", "ansøger", "vælger", "udebliver", "føler", "oplever", "drejer", "overtræder", "bryder",
))
QUESTION_PERSONS: Final = frozenset(("du", "man", "vi", "i", "jeg", "han", "hun", "de", "der"))
STOPS: Final = frozenset(("at", "så", "som", "der", "hvis", "og", "eller", "men", "når", "for"))
# Present tense: what is added to an infinitive, the passive's ending, and what is irregular.
PASSIVE_ENDING: Final = "s"
PRESENTS: Final = {"er": "være", "gør": "gøre", "ved": "vide", "har": "have", "tør": "turde", "spørger": "spørge"}

INFLUENCE: Final = (
    (5, ("har|have|får|få vetoret|aftaleret|medbestemmelse", "er|være|bliver|blive enige|enig", "enstemmigt", "med samtykke fra", "aftales", "aftalt", "aftaler", "efter aftale med", "i enighed", "kræver enighed", "enighed", "aftale", "tilrettelægger|tilrettelægges|tilrettelægge|fastlægger|fastlægges|fastlægge|lægger|lægges|lægge|udarbejder|udarbejdes|planlægger|planlægges|beslutter|besluttes|fordeler|fordeles i fællesskab")),
    (4, ("forhandling med|i", "forudgående forhandling", "forhandles", "forhandler", "efter forhandling med", "efter forhandling", "forhandlet", "forhandle")),
    (3, ("drøftes", "drøfter", "drøftet", "drøfte", "efter drøftelse med", "efter drøftelse", "i dialog med", "drøftelse i|med|af", "forudgående drøftelse|dialog", "samråd")),
    (2, ("inddragelse af", "medvirken af|fra", "høring af", "forudgående høring|inddragelse", "spørges", "rådspørges", "inddrages", "inddrager", "inddraget", "inddrage", "høres", "bliver|blive|blevet|er|været hørt", "efter høring af", "efter høring", "i høring", "udtaler sig", "forelægges", "forelægger", "forelægge", "forelagt")),
    (1, ("orientering af|til", "forudgående orientering", "får|få|fået besked|orientering|information", "underrettes", "underretter", "underrettet", "underrette", "adviseres", "orienteres", "orienterer", "orienteret", "orientere", "informeres", "informerer", "informeret", "informere")),
)

# Who has a say by deciding, and the verbs that decide: above any agreement.
_DECIDE: Final = ("godkend", "beslutt", "vedtag", "afgør", "bestemm", "fastlægg", "fastsætt", "tiltræd", "udpeg", "vælg")
DECIDING: Final = frozenset(("main committee", "area committee", "local committee", "MED", "TR", "FTR", "AMR", "work environment group", "union", "staff meeting"))
DECISIONS: Final = frozenset(f"{stem}{end}" for stem in _DECIDE for end in ("e", "er", "es", "") if (end or stem == "afgør") and f"{stem}{end}" != "afgører")
BY, WITH = frozenset(("af",)), frozenset(("med", "af"))
LIKE_MUST, AGREED = frozenset[str](), frozenset(("aftalt", "aftale", "aftales"))

# "har været drøftet", "blev inddraget": what has been done is no rule.
WHENS: Final = frozenset(("hvis", "når", "inden", "før", "medmindre", "såfremt"))
PAST: Final = frozenset(("været", "blev", "havde"))

_SUBJECTS: Final = (
    "driften|økonomien|arbejdet|opgaverne|forholdene|budgettet|vagtplanen|bemandingen|ressourcerne|normeringen|situationen|arbejdsopgaverne|tiden"
)
HEDGES: Final = (
    "så vidt muligt", "så vidt det er muligt", "så vidt som muligt", "i videst muligt omfang", "i videst mulige omfang",
    "i så høj|vid grad som muligt", "i så vidt omfang som muligt", "som udgangspunkt", "som hovedregel", "i udgangspunktet", "normalt",
    "fortrinsvis", "primært", "i det omfang", "i det omfang det er muligt", "hvor|når|hvis det er relevant", "hvor|når|hvis det giver mening",
    "efter behov", "om nødvendigt", "om muligt", "hvis|hvor|når|såfremt det er muligt", "når|hvis|hvor det kan lade sig gøre", "med mulighed for undtagelser", "eventuelt", "evt", "inden for rammerne af",
    "indenfor rammerne af", "under hensyntagen til", "under hensyn til", "afhængigt af ressourcer|ressourcerne|økonomi|økonomien",
    "efter en konkret vurdering", "efter konkret vurdering", "efter en individuel vurdering", "efter individuel vurdering",
    "i særlige tilfælde", "i visse tilfælde", "typisk", "i reglen", "oftest", "efter lederens|ledelsens|chefens|kommunens vurdering|skøn", "efter nærmeste leders vurdering|skøn", "efter skøn", "efter individuelt skøn",
    f"hvis|når|såfremt|hvor|og {_SUBJECTS} tillader det|dette", f"{_SUBJECTS} tillader det|dette", f"i det omfang {_SUBJECTS} tillader det|dette",
    "hvis|når|såfremt det er foreneligt med", "hvis|når|såfremt|hvor det skønnes|vurderes relevant|nødvendigt|hensigtsmæssigt", "hvis|når der er behov", "hvis|når der er behov for det", "hvis|når behovet opstår|er der", "helst", "så godt som muligt", "som regel", "for det meste", "almindeligvis", "sædvanligvis", "i de fleste tilfælde", "så langt det er muligt",
    "i passende|nødvendigt|begrænset omfang", "delvist", "helt eller delvist", "i et vist omfang", "hvis der er mulighed for det", "hvis der er råd til det", "i det mindst mulige omfang", "medmindre særlige forhold taler imod",
    "bliver|blive søgt|forsøgt", "arbejde for at", "tilstræbe at", "tilstræbe", "søge at", "forsøge at", "prøve at", "bestræbe sig på at", "stræbe efter at", "efter ledelsens skøn", "i rimeligt omfang", "i overvejende grad",
)
BOOSTERS: Final = (
    "altid", "i alle tilfælde", "uanset", "uden undtagelse", "som minimum", "aldrig", "under alle omstændigheder", "til enhver tid",
    "i alle situationer", "ubetinget", "hver gang", "når som helst", "i ethvert tilfælde", "fuldt ud", "fuld løn|pension|kompensation|dækning|refusion", "i fuldt omfang", "konsekvent", "uden betingelser",
)
ONLY: Final = ("kun", "alene", "udelukkende", "undtagelsesvis", "kun undtagelsesvis", "udelukkende undtagelsesvis")
NO_FORCE: Final = (
    "arbejde|arbejder|arbejdes|være|er|stå|står|bo|bor|køre|kører|færdes|opholde|sidde|sidder alene",
    "som helst", "ikke kun|alene|udelukkende|altid|nødvendigvis", "ikke blot", "må|vil meget gerne", "må|vil gerne", "til enhver tid gældende",
)

CONDITIONS: Final = {
    "if": ("hvis", "såfremt", "når", "der|som ønsker det|dette", "i tilfælde af", "i tilfælde af at", "ved", "i fald"),
    "unless": ("medmindre", "med mindre", "bortset fra", "undtagen", "dog", "dog ikke", "fraset", "undtaget"),
    "provided": ("forudsat at", "under forudsætning af", "på betingelse af", "forudsat"),
    "consent": ("efter samtykke", "efter indhentning af samtykke", "efter forudgående samtykke", "med samtykke", "med tilladelse", "efter tilladelse", "efter ansøgning"),
    "agreement": ("efter aftale", "efter nærmere aftale", "efter aftale med"),
    "none": ("når som helst", "ved hjælp af", "ved siden af", "vi|du|man|de|jeg|han|hun når"),
}
# Conditions that count only where they turn into another, never by coming or going alone.
SHY_CONDITIONS: Final = frozenset(("ved",))
# "hverken indendørs eller udendørs" repeats a negation that the sentence already has.
SHY_NEGATIONS: Final = frozenset(("hverken",))

# Words that only open a list, whose own word comes behind.
OR: Final = frozenset(("eller",))
LIST_OPENERS: Final = frozenset(("både", "enten"))
LISTS: Final = {
    "and": ("og", "samt", "både"),
    "or": ("eller", "enten", "og/eller", "og eller"),
    "open": (
        "f.eks", "fx", "eksempelvis", "for eksempel", "bl.a", "blandt andet", "herunder", "bl a", "såsom", "mv", "m.v", "m.m", "osv",
        "og lignende", "med videre",
    ),
}

NEGATIONS: Final = {
    "not": ("ikke", "ej", "aldrig", "hverken", "næppe"),
    "no": ("ingen", "intet", "uden", "undlade", "undlader", "undlades"),
    "not all": ("ikke alle|altid|nødvendigvis", "ikke alt"), "never": ("under ingen omstændigheder", "på ingen måde", "i intet tilfælde"),
    "none": (
        "ikke mindst|kun|blot|alene|bare|udelukkende|desto", "uden unødigt ophold", "uden undtagelse", "om ikke andet", "uden videre",
        "intet mindre", "ikke så sjældent", "uden for", "uden tvivl", "ikke mere|mindre|senere|længere|højere|lavere|færre|flere|tidligere end",
    ),
}

_WEEKDAYS: Final = "mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag"
_ORDINALS: Final = (
    (2, ("anden", "andet")), (3, ("tredje",)), (4, ("fjerde",)), (5, ("femte",)), (6, ("sjette",)), (7, ("syvende",)), (8, ("ottende",)), (10, ("tiende",)),
)
# How often in a year; 0 is vague.
FREQUENCIES: Final = (
    (365, ("dagligt", "daglig", "daglige", "hver dag")),
    (52, ("ugentligt", "ugentlig", "ugentlige", "hver uge", "en|én gang om ugen", "hver 7 dag")),
    (26, ("hver anden uge", "hver 14 dag", "hver fjortende dag")),
    (12, ("månedligt", "månedlig", "månedlige", "hver måned", "en|én gang om måneden")),
    (6, ("hver anden måned",)),
    (4, ("kvartalsvis", "kvartalsvist", "kvartalsvise", "hvert kvartal", "hver tredje måned")),
    (2, ("halvårligt", "halvårlig", "halvårlige", "hvert halve år", "hvert halvår", "to|2 gange årligt", "to|2 gange om året")),
    (1, ("årligt", "årlig", "årlige", "én|en|1 gang om året", "én|en|1 gang årligt", "hvert år", "en gang hvert år")),
    (0.5, ("hvert andet år", "hvert 2 år", "hver andet år")),
    (1 / 3, ("hvert tredje år", "hvert 3 år")),
    *((per / n, tuple(f"{every} {name} {unit}" for name in (*ordinals, str(n))))
      for n, ordinals in _ORDINALS for per, every, unit in ((52, "hver", "uge"), (52, "hver", "weekend"), (12, "hver", "måned"), (1, "hvert", "år"))),
    (365, ("hver morgen|aften|nat|formiddag|eftermiddag", "én|en gang om dagen", "én|en gang dagligt")),
    (52, ("hver mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag", "én|en gang ugentligt")),
    *((52 / n, (f"hver {name} {_WEEKDAYS}",)) for n, names in _ORDINALS for name in names),
    (52, ("pr|per uge",)), (12, ("pr|per måned",)), (4, ("pr|per kvartal",)), (1, ("pr|per år",)),
    (12, ("én|en gang månedligt", f"den første|anden|tredje|sidste {_WEEKDAYS} i måneden", f"første|sidste {_WEEKDAYS} i måneden", f"første|sidste {_WEEKDAYS} i hver måned")), (4, ("én|en gang i kvartalet", "én|en gang pr kvartal")),
    (1, ("hvert forår|efterår", "hver sommer|vinter|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december")),
    (0, ("løbende", "jævnligt", "regelmæssigt", "ved behov", "efter behov", "med jævne mellemrum", "fra tid til anden", "lejlighedsvis", "med passende mellemrum", "efter omstændighederne", "når det er relevant", "når|hvis der er behov", "når|hvis der er behov for det", "når|hvis behovet opstår|er der", "af og til", "med mellemrum", "hyppigt", "ofte")),
)
# "den årlige forhandling" names something; it tells how often only against another word.
ADJECTIVES: Final = frozenset((
    "daglig", "daglige", "ugentlig", "ugentlige", "månedlig", "månedlige", "kvartalsvise", "halvårlig", "halvårlige", "årlig", "årlige",
))
# "3 gange om ugen": how often in a year one of these is.
TIMES: Final = frozenset(("gang", "gange"))
PER: Final = {
    "dagligt": 365, "daglig": 365, "ugentligt": 52, "månedligt": 12, "årligt": 1, "årlig": 1, "ugen": 52, "måneden": 12, "året": 1,
    "kvartalet": 4, "halvåret": 2, "dagen": 365, "uge": 52, "måned": 12, "år": 1, "kvartal": 4,
}
PER_LINKS: Final = frozenset(("om", "i", "pr", "per", "hver", "hvert"))
# How soon, the soonest highest.
HASTE: Final = (
    (6, ("straks", "omgående", "øjeblikkeligt", "med det samme")),
    (5, ("samme dag",)),
    (4.5, ("næste hverdag|arbejdsdag|dag", "dagen efter")),
    (4, ("uden unødigt ophold", "uden unødig forsinkelse", "uden ophold")),
    (3, ("hurtigst muligt", "så hurtigt som muligt")),
    (2, ("snarest muligt", "snarest", "så snart som muligt", "så snart det er muligt", "ved førstkommende lejlighed", "ved første lejlighed")),
    (1, ("i god tid", "inden for|indenfor rimelig tid", "inden for|indenfor en rimelig frist", "så tidligt som muligt", "inden længe", "i rimelig tid")),
)
# "within" bounds a time, "least" and "most" an amount; "after" is the earliest.
BOUNDS: Final = {
    "within": ("senest", "ikke senere end", "senest efter", "inden", "inden for", "indenfor", "i løbet af", "allersenest"),
    "after": ("tidligst", "ikke tidligere end"),
    "notice": ("med", "et varsel på", "varsel på", "med mindst", "et varsel på mindst"),
    "least": ("mindst", "minimum", "som minimum", "mere end", "over", "ikke under", "ikke mindre end"),
    "most": ("højst", "højest", "maksimalt", "maksimum", "op til", "under", "ikke over", "ikke mere end", "mindre end"),
    "about": ("ca", "cirka", "omkring", "omtrent"),
}
# Before a number these bind: without them the number may be all.
FLOORS: Final = frozenset(("mindst", "minimum", "som minimum"))
NOTICE: Final = frozenset(("varsel", "frist"))

NUMBER_WORDS: Final = {
    "nul": 0, "én": 1, "ét": 1, "een": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10,
    "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19,
    "tyve": 20, "enogtyve": 21, "femogtyve": 25, "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60, "halvfjerds": 70,
    "firs": 80, "halvfems": 90, "hundrede": 100, "tusind": 1000, "halv": 0.5, "halvt": 0.5, "halvanden": 1.5, "halvandet": 1.5,
    "begge": 2, "halvdelen": 0.5, "tredjedel": 1 / 3, "fjerdedel": 0.25,
}
ARTICLES: Final = frozenset(("en", "et"))
PAIRS: Final = frozenset(("par",))
EVERY: Final = frozenset(("hver", "hvert"))
# A number after one of these names something, and counts nothing.
NAMING: Final = frozenset((
    "kl", "klokken", "tema", "temaer", "kapitel", "afsnit", "bilag", "side", "s", "version", "nr", "punkt", "pkt", "figur", "tabel",
    "note", "udkast", "trin", "niveau", "fase", "lokale", "tlf", "artikel",
))
PARAGRAPHS: Final = frozenset(("§", "stk", "paragraf"))

UNITS: Final = {
    "day": ("dag", "dage", "dages", "dags", "døgn", "døgns", "kalenderdag", "kalenderdage", "kalenderdages", "dagen"),
    "workday": (
        "hverdag", "hverdage", "hverdages", "arbejdsdag", "arbejdsdage", "arbejdsdages", "bankdage", "sygedage", "hele arbejdsdage",
    ),
    "week": ("uge", "uger", "ugers", "uges", "ugen"),
    "month": ("måned", "måneder", "måneders", "måneds", "mdr", "løbende måneder"),
    "quarter": ("kvartal", "kvartaler"),
    "year": ("år", "års", "år gammel"),
    "hour": ("time", "timer", "timers", "times"),
    "percent": ("%", "pct", "procent"),
    "points": ("procentpoint", "pct point"),
    "DKK": ("kr", "kroner", "dkk", "kroners"),
    "DKK thousand": ("t.kr", "tusind kr", "tusind kroner"),
    "DKK million": ("mio kr", "millioner kr", "mio kroner", "millioner kroner", "million kr", "million kroner"),
    "times": ("gange", "gang"),
}
MONTHS: Final = {
    "januar": 1, "februar": 2, "marts": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7, "august": 8, "september": 9, "oktober": 10,
    "november": 11, "december": 12, "jan": 1, "feb": 2, "apr": 4, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12,
}
DATE_LEADS: Final = frozenset(("d", "den"))
PERIOD_LEADS: Final = frozenset(("ultimo", "primo", "medio", "skoleåret", "uge", "året", "budgetåret", "kalenderåret"))
PERIOD_ENDS: Final = frozenset(("halvår", "kvartal"))
AGED: Final = (("årig", "year"), ("årige", "year"), ("årigt", "year"))

ACTORS: Final = {
    "council": ("kommunalbestyrelse|kommunalbestyrelsen|byråd|byrådet",), "economy": ("Økonomiudvalg|Økonomiudvalget|ØU",),
    "committee": ("fagudvalg|fagudvalget|fagudvalgene",), "chief executive": ("kommunaldirektør|kommunaldirektøren",),
    "directors": ("direktion|direktionen|direktionens|koncernledelsen",), "director": ("direktør|direktøren|direktører|direktørerne",),
    "head of field": ("fagchef|fagchefen|fagchefer|fagcheferne",), "chief": ("chef|chefen|chefer|cheferne",),
    "head of area": ("områdechef|områdechefen|områdechefer|områdecheferne|områdeleder|områdelederen",),
    "head of department": ("afdelingsleder|afdelingslederen|afdelingsledere|afdelingslederne",),
    "head of institution": ("institutionsleder|institutionslederen|institutionsledere|institutionslederne",),
    "head of school": ("skoleleder|skolelederen|skoleledere|skolelederne",),
    "nearest leader": ("nærmeste leder", "den|din|deres nærmeste leder", "nærmeste ledere", "nærmeste ledelse"),
    "leader": ("leder|lederen|ledere|lederne", "din leder", "den enkelte leder"), "management": ("ledelse|ledelsen",),
    "HR": ("HR|HR-afdelingen|Personaleafdelingen|HR-afdeling", "Personale og Løn", "Løn og Personale"),
    "work environment adviser": ("arbejdsmiljøkonsulent|arbejdsmiljøkonsulenten|arbejdsmiljøkonsulenter",),
    "DPO": ("DPO|databeskyttelsesrådgiver|databeskyttelsesrådgiveren", "DPO'en"),
    "main committee": (
        "Hovedudvalget|Hovedudvalg|HU|HMU|Hoved-MED|MED-Hovedudvalget|MED-Hovedudvalg|Hovedudvalgets|HovedMED",
    ),
    "area committee": ("Område-MED|OMU|MED-områdeudvalget|MED-områdeudvalg|MED-områdeudvalgene|områdeudvalget|områdeudvalg",),
    "local committee": ("Lokal-MED|LMU|MED-lokaludvalget|MED-lokaludvalg|MED-lokaludvalgene|lokaludvalget|lokaludvalg",),
    "staff meeting": ("personalemøde|personalemødet|personalemøder", "personalemøde|personalemøder med MED-status"),
    "MED": ("MED-udvalget|MED-udvalg|MED-udvalgene|MED-systemet|MED-organisationen",),
    "TR": ("TR|tillidsrepræsentant|tillidsrepræsentanten|tillidsrepræsentanter|tillidsrepræsentanterne",),
    "FTR": ("FTR|fællestillidsrepræsentant|fællestillidsrepræsentanten",),
    "AMR": ("AMR|arbejdsmiljørepræsentant|arbejdsmiljørepræsentanten|arbejdsmiljørepræsentanter",),
    "work environment group": ("arbejdsmiljøgruppe|arbejdsmiljøgruppen|arbejdsmiljøgrupper|arbejdsmiljøgrupperne",),
    "union": ("faglig|faglige|forhandlingsberettigede organisation|organisationer", "den faglige organisation", "fagforening|fagforeningen"),
    "job centre": ("jobcenter|jobcenteret|jobcentret",), "doctor": ("læge|lægen|lægens",), "inspectorate": ("Arbejdstilsynet",),
    "you": ("du",), "one": ("man",), "we": ("vi",),
    "leaders and staff": (
        "ledere|leder og|eller|samt medarbejdere|medarbejder", "ledelse|ledelsen og|eller|samt medarbejdere|medarbejderne",
        "lederen og medarbejderen", "lederne og medarbejderne", "medarbejder|medarbejdere|medarbejderen|medarbejderne og|eller leder|ledere|lederen|lederne|ledelse|ledelsen",
    ),
    "works together": ("kollega|kollegaen|kolleger|kollegerne|kollegaer|kollegaerne",),
}
# Persons without a name: they count only where one stands instead of another.
PRONOUNS: Final = frozenset(("you", "one", "we", "leaders and staff", "works together"))
# From the one to the other a responsible person is lost.
LOOSER_ACTORS: Final = frozenset((("you", "one"), ("leader", "management"), ("nearest leader", "management")))

SCOPE: Final = {
    "staff": ("ansat|ansatte|ansattes|personale|personalet",), "employees": ("medarbejder|medarbejderen|medarbejdere|medarbejderne",),
    "permanent": ("fastansat|fastansatte", "fast ansatte", "månedslønnet|månedslønnede"), "hourly": ("timelønnet|timelønnede|timeansatte",),
    "substitutes": ("vikar|vikaren|vikarer|vikarerne",), "trainees": ("elev|eleven|elever|eleverne", "elever og studerende", "studerende"),
    "new": ("nyansat|nyansatte", "ny ansat", "nye ansatte|medarbejdere|medarbejder"),
    "seniors": ("senior|seniorer|seniormedarbejder|seniormedarbejdere",), "pregnant": ("gravid|gravide",),
    "part-time": ("deltidsansat|deltidsansatte",), "full-time": ("fuldtidsansat|fuldtidsansatte",), "flexible": ("fleksjobansat|fleksjobansatte|fleksjobber|fleksjobbere",),
    "temporary": ("tidsbegrænset ansatte", "midlertidigt ansatte"), "all": ("alle", "samtlige", "enhver"),
    "each": ("den|det enkelte", "de enkelte", "hver enkelt"), "relevant": ("relevante|relevant",), "chosen": ("udvalgte|udvalgt",),
    "some": ("nogle", "visse"), "candidates": ("ansøger|ansøgeren|ansøgere|ansøgerne", "kandidat|kandidaten|kandidater|kandidaterne"),
}
# Scope that counts only where one stands instead of another.
SHY_SCOPE: Final = frozenset(("staff", "employees", "each", "candidates", "some"))
# Names keep their capital letter where a sentence opens with them.
NAMED_ACTORS: Final = frozenset((
    "economy", "HR", "DPO", "main committee", "area committee", "local committee", "MED", "TR", "FTR", "AMR", "inspectorate",
))
# Modals that forbid for sure with a "not" behind them (English "must"; Danish "skal ikke" does not).
MUST_NOT: Final[frozenset[str]] = frozenset()
THAT: Final = "at"
_NO_INFINITIVE: Final = frozenset((
    "ikke", "alle", "både", "ikke", "gerne", "inde", "ude", "oppe", "efterfølgende", "løbende", "denne", "disse", "samme", "egne", "deres",
    "vores", "nye", "hele", "mere", "mindre", "alene", "ofte", "selve", "enkelte", "begge", "de", "mindste", "første", "blot", "dens",
))


def is_infinitive(word: str) -> bool:
    """Whether a word looks like a Danish infinitive: it ends in -e or -es, or is a short one."""
    if word in _NO_INFINITIVE:
        return False
    return (len(word) > 3 and word.endswith(("e", "es"))) or word in {
        "få", "gå", "stå", "slå", "ske", "se", "give", "tage", "bo", "nå", "gøres", "ses", "fås", "være", "bestå", "indgå",
        "foregå", "undgå", "fremgå", "modtage", "opnå", "forstå", "gøre", "have", "dø", "tro",
    }
HALVES: Final = frozenset(("halv", "halvt"))
BETWEEN: Final = frozenset(("og", "til", "eller"))
CLOCK: Final = frozenset(("kl", "klokken"))
THOUSANDS: Final = "."
DECIMAL: Final = ","
GENITIVE_UNITS: Final = frozenset(("dages", "dags", "ugers", "uges", "måneders", "måneds", "års", "timers", "times", "hverdages", "arbejdsdages"))
DOTTED_UNITS: Final = frozenset(("kr", "pct", "mdr"))
DOTTED_WORDS: Final = frozenset(("f.eks", "bl.a", "mv", "m.v", "m.m", "osv", "evt"))
MONTHS_THAT_ARE_WORDS: Final[frozenset[str]] = frozenset(("jan", "sep", "maj"))
DAY_AFTER_MONTH: Final = False
QUANTIFIERS: Final = frozenset(("all", "each", "relevant", "chosen", "some"))
# Groups that may stand for each other without a change of who it is about.
SAME_PERSONS: Final = frozenset((
    frozenset(("you", "employees")), frozenset(("you", "staff")), frozenset(("we", "staff")), frozenset(("we", "works together")), frozenset(("all", "each")),
))


def presents_of(infinitive: str) -> frozenset[str]:
    """The present tenses that an infinitive may have: "indhente" has "indhenter"."""
    if infinitive.endswith("s"):
        return frozenset((infinitive,))
    irregular = {present for present, base in PRESENTS.items() if base == infinitive}
    return frozenset((f"{infinitive}r", *irregular))
# Verbs that tell no deed: beside "kan være" a bare "er" is no duty that got weaker.
STATES: Final = frozenset((
    "være", "have", "få", "ske", "blive", "føles", "opleves", "opstå", "føre", "virke", "betyde", "medføre", "påvirke", "variere", "opleve", "føle",
    "nå", "indeholde", "omfatte", "afhænge", "mærke", "mærkes", "trives", "lykkes", "udvikle", "forekomme", "findes", "handle",
))

# A "der" that stands for no subject, and what may stand before it; who makes a "may" forbid; what
# nouns follow.
EXPLETIVES: Final = frozenset(("der",))
JOINING: Final = frozenset(("og", "men", "samt", "eller"))
NOBODY: Final = frozenset(("ingen", "intet"))
PREPOSITIONS: Final = frozenset(("efter", "ved", "på", "med", "om", "fra", "under", "af", "inden", "for", "uden", "hos", "mellem"))
# With these an agreement is a condition; with all others it is influence.
LEADERS: Final = frozenset((
    "leader", "nearest leader", "management", "director", "directors", "chief executive", "head of field", "head of area", "head of department",
    "head of institution", "head of school", "chief", "HR", "council", "economy", "committee",
))
