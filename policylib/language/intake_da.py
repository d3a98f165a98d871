"""Danish for reading extracted text: words that steer the repairs, and the report's sentences."""

# "HR- og", "leder- eller": before these a hyphen at a line's end stands for a word left out.
CONJUNCTIONS = frozenset(
    {"og", "eller", "samt", "og/eller", "til", "såvel", "men", "kontra", "hhv."}
)

# Compounds with these keep their hyphen: "ikke-ryger".
HYPHENATED_STARTS = frozenset({"ikke", "non", "it"})

# No line of its own ends with one of these: the sentence goes on.
UNFINISHED_ENDS: frozenset[str] = frozenset(
    {
        "af", "at", "blandt", "da", "de", "dem", "den", "denne",
        "der", "deres", "det", "dets", "dette", "disse", "du", "efter",
        "eller", "en", "end", "er", "et", "for", "fordi", "fra",
        "gennem", "har", "herunder", "hos", "hver", "hvilke", "hvilken", "hvis",
        "hvor", "i", "ikke", "imellem", "inden", "ind", "jeres", "kan",
        "med", "mellem", "men", "mod", "må", "når", "og", "om",
        "omkring", "op", "over", "på", "samt", "sin", "sine", "sit",
        "skal", "som", "så", "sådan", "ud", "under", "uden", "ved",
        "vi", "vil", "vores", "være",
    }
)  # fmt: skip

# What follows a number and is no item of a list: "§ 3 stk. 2", "2. halvår".
NUMBERED_WORDS = frozenset({"halvår", "kvartal", "gang", "led", "pkt", "pkt.", "punktum"})

FIGURE_LABELS = frozenset({"figur", "tabel", "billede", "diagram", "foto"})
CONTENTS_TITLES = frozenset({"indhold", "indholdsfortegnelse", "indholdsoversigt"})
LINK_WORDS = frozenset({"her"})
LINK_STARTS = ("læs mere", "læs om", "læs videre", "se mere", "find mere", "link til", "hent ")
LINK_VERBS = frozenset({"læs", "læse", "se", "find", "finde", "finder", "hent", "hente", "klik"})
ORGANISATION_WORDS = frozenset({"Kommune", "Region"})

QUOTATION_MARKS = "»«"

SENTENCES = {
    "report": "Rapport om importen",
    "lead": "Kilde: {file}. Titel: {title}.",
    "intact": "Alle bogstaver og tal fra kilden står i politikken, og de står i samme rækkefølge.",
    "intact_moved": "Alle bogstaver og tal fra kilden står i politikken. Sidetal og gentagne linjer er flyttet til sidst, resten står i samme rækkefølge.",
    "intact_unordered": "Alle bogstaver og tal fra kilden står i politikken, men ikke alle i samme rækkefølge. Læs teksten igennem mod kilden.",
    "not_intact": "Politikken har ikke præcis de samme bogstaver og tal som kilden. Sammenlign med kilden, før du går videre.",
    "lost": "Mangler: {signs}",
    "gained": "Kommet til: {signs}",
    "table_head": "| | I kilden | I politikken |",
    "row_words": "| Ord | {before} | {after} |",
    "row_letters": "| Bogstaver | {before} | {after} |",
    "row_digits": "| Tal (cifre) | {before} | {after} |",
    "row_words_note": "Der kan være færre ord end i kilden, fordi ord, der var delt ved linjeskift, er sat sammen igen.",
    "unclear": "Se på dette selv",
    "guessed": "Gættet – kig det efter",
    "repaired": "Rettet",
    "nothing": "Ingenting.",
    "title": "Titel, taget fra filens navn. Ret den øverst i politikken.",
    "about": "Linjenumrene gælder kilden.",
    "line": "Linje {line}",
    "lines": "Linje {line}–{last}",
    "on_page_line": "Side {page}, linje {line}",
    "on_page_lines": "Side {page}, linje {line}–{last}",
    "paragraph": "Afsnit {line}",
    "paragraphs": "Afsnit {line}–{last}",
    "figure_text": "Tekst fra figurer, bokse eller spalter. Rækkefølgen er usikker. Teksten er samlet som citat på sin plads. Flyt eller skriv den om.",
    "contents": "Indholdsfortegnelse. Den er beholdt. Slet den, hvis den nye udgave selv skal vise et indhold.",
    "page_lines": "Sidetal eller linjer, der går igen på siderne. De er samlet som citat til sidst i politikken. Slet dem, hvis de ikke hører til.",
    "replacement_kept": "Et ulæseligt tegn, som kan stå for et bogstav. Skriv det rigtige bogstav.",
    "lost_start": "Teksten begynder midt i en sætning. Der kan mangle ord foran. Se efter i originalen.",
    "empty_heading": "Overskrift uden tekst under sig. Teksten kan stå et andet sted, fx i en figur eller boks.",
    "link_missing": "Der henvises til et link, men adressen er ikke med i teksten. Sæt linket ind.",
    "odd_hyphen": "Ordet har en bindestreg, som kan være en gammel orddeling. Kilden er ikke ændret.",
    "lone_number": "Et tal står alene på en linje. Det kan være et sidetal. Det er beholdt.",
    "word_joined_guess": "Ord sat sammen hen over et linjeskift. Ordet står ikke andre steder i teksten.",
    "continued": "Tekst efter en tom linje, som begynder med stort bogstav eller streg, er læst som fortsættelse af teksten før.",
    "heading": "Overskrift, fundet på udseendet (kort linje uden punktum).",
    "chapter": "Kapitel, fordi læsevejledningen nævner det.",
    "value": "Værdi med motto.",
    "quote": "Fremhævet citat.",
    "organisation": "Organisation, fordi navnet går igen i teksten.",
    "replacement_removed": "Ulæselige tegn ved linjers begyndelse og slutning fjernet: {count}",
    "control_removed": "Usynlige styretegn fjernet: {count}",
    "blanks_cleaned": "Tabulatorer og overflødige mellemrum fjernet: {count}",
    "page_break": "Mellemrum og tegn ved sideskift fjernet: {count}",
    "line_joined": "Linjer sat sammen til afsnit: {count}",
    "word_joined": "Ord, der var delt ved linjeskift, sat sammen: {count}",
    "hyphen_kept": "Bindestreg ved linjeskift beholdt: {count}",
}
