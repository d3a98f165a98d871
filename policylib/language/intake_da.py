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
NOTES_TITLES = frozenset({"noter", "note", "fodnoter", "slutnoter"})
CONTENTS_TITLES = frozenset({"indhold", "indholdsfortegnelse", "indholdsoversigt"})
LINK_WORDS = frozenset({"her"})
LINK_STARTS = ("læs mere", "læs om", "læs videre", "se mere", "find mere", "link til", "hent ")
LINK_VERBS = frozenset({"læs", "læse", "se", "find", "finde", "finder", "hent", "hente", "klik"})
ORGANISATION_WORDS = frozenset({"Kommune", "Region"})

# How a line begins to tell when the text was decided, since when it holds, and who decided it.
DECIDED_WORDS = (
    "vedtag", "godkend", "tiltråd", "besluttet", "revideret", "ajourført", "opdateret", "dateret",
    "senest ændret", "sidst ændret",
    "adopted", "approved", "revised", "updated",
)  # fmt: skip
IN_FORCE_WORDS = (
    "gældende fra", "gælder fra", "træder i kraft", "trådt i kraft", "ikrafttræd", "virkning fra",
    "in force from", "takes effect", "effective from",
)  # fmt: skip
BODY_WORDS = (
    "hovedudvalg", "byråd", "kommunalbestyrelse", "med-udvalg", "direktion", "økonomiudvalg",
    "regionsråd", "personaleafdeling", "council", "committee",
)  # fmt: skip
# A line with one of these tells of another day: a deadline, a law, what is yet to come.
OTHER_DATES = (
    "gennemgås", "evalueres", "revideres", "opdateres", "høring", "frist", "næste", "udløber",
    "gyldig til", "lov nr", "lovbekendtgørelse", "bekendtgørelse nr", "overenskomst", "ok-",
    "printet", "udskrevet", "to be reviewed", "deadline", "next", "printed",
)  # fmt: skip

# How the first or last word of a title ends, where a text has no style for its title.
TITLE_ENDINGS = (
    "politik",
    "politikken",
    "politikker",
    "retningslinje",
    "retningslinjer",
    "retningslinjerne",
)

QUOTATION_MARKS = "»«"

# Stands for a person who wrote a comment: "Deltager 2".
PARTICIPANT = "Deltager {number}"
# Stands in a report for a name that a page's header tells.
NAME_LEFT = "[navn]"
CHANGES = {
    "insertions": "{count} indsat",
    "deletions": "{count} slettet",
    "replacements": "{count} erstattet",
    "moves": "{count} flyttet",
    "looks": "{count} med nyt udseende",
}
# Words that tell the language, which its neighbour does not have.
TELLING_WORDS = frozenset({"og", "at", "der", "det", "som", "ikke", "skal", "til", "af", "på"})

SENTENCES = {
    "report": "Rapport om importen",
    "lead": "Fra {file}. Politikkens titel er {title}.",
    "short": "Kort fortalt",
    "words_count": "{before} ord i kilden, {after} i politikken.",
    "unclear_none": "Der er ikke noget, du skal afgøre selv.",
    "unclear_one": "**1 sted skal du se på selv.** Det står nedenfor.",
    "unclear_many": "**{count} steder skal du se på selv.** De står nedenfor.",
    "guessed_none": "Intet er gættet.",
    "guessed_one": "1 sted er gættet ud fra, hvordan kilden ser ud. Kig det efter.",
    "guessed_many": "{count} steder er gættet ud fra, hvordan kilden ser ud. Kig dem igennem.",
    "repaired_one": "1 ting er rettet uden at røre ordene.",
    "repaired_many": "{count} ting er rettet uden at røre ordene, fx linjeskift og mellemrum.",
    "next_look": (
        "**Næste skridt:** Hav kilden åben ved siden af, og gå listen »Se på dette selv« igennem. "
        "Ret i `politik.md`, ikke her. Mangler versionens nummer øverst, så skriv det under `title:`, "
        'fx `version: "1.0"`. Kør så `policylib check`.'
    ),
    "next": (
        "**Næste skridt:** Sammenlign overskrifterne i `politik.md` med kilden. "
        "Mangler versionens nummer øverst, så skriv det under `title:`, "
        'fx `version: "1.0"`. Kør så `policylib check`.'
    ),
    "amounts": "Optælling",
    "intact": "Alle bogstaver og tal fra kilden{but} står i politikken, og de står i samme rækkefølge.",
    "intact_moved": "Alle bogstaver og tal fra kilden{but} står i politikken. Sidetal og gentagne linjer er flyttet til sidst, resten står i samme rækkefølge.",
    "intact_unordered": "Alle bogstaver og tal fra kilden{but} står i politikken, men ikke alle i samme rækkefølge. Læs teksten igennem mod kilden.",
    "but_margins": ", bortset fra sidehoveder og sidefødder,",
    "but_left": ", bortset fra det, der ifølge listen nedenfor ikke er taget med,",
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
    "title": "Titel, taget fra filens navn. Ret den øverst i politikken.",
    "about": "Linjenumrene gælder kilden.",
    "about_page": "Sider og linjer er talt i kilden, linjerne forfra på hver side.",
    "about_paragraph": "Afsnittene er talt i kilden fra begyndelsen. En overskrift, et punkt og en celle i en tabel tæller hver for ét.",
    "comments": "Kommentarer",
    "comments_lead": (
        "Fra {file}. Navnene på dem, der har skrevet, er skiftet ud med roller. Nævner en kommentar "
        "andre ved navn, står navnet der endnu: Tag det ud, før du giver filen videre."
    ),
    "comment_heading": "{role}, {day}",
    "comment_place": "Sted: {place}",
    "comment_gone": "Sted: findes ikke længere i teksten",
    "comment_about": "Om: {quote}",
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
    "ligature": "Sammenskrevne bogstaver (som i »ﬁ«) skrevet som hver sit bogstav: {count}",
    "doubled": "Tegn, der er trykt to gange oven i hinanden, taget med én gang: {count}",
    "margin_dropped": "Sidehoveder, sidefødder og sidetal, der går igen på siderne. De er ikke taget med. Hver er vist, første gang den står der.",
    "contents_dropped": "Indholdsfortegnelse. Den er ikke taget med, for alle dens linjer står som overskrifter i teksten.",
    "header_repeated": "Tabelhoved, som er gentaget på næste side. Det er taget med én gang.",
    "inner_links": "Links til steder i samme PDF fjernet: {count}. Teksten er beholdt",
    "notes_title": "Overskrift over noterne. Den er ikke taget med, for noterne står som fodnoter.",
    "by_look": "PDF'en siger ikke selv, hvad der er overskrifter, lister og tabeller. Det er gættet ud fra, hvordan siderne ser ud",
    "heading_look": "Overskrift, fundet på skriftens størrelse, vægt eller ordene.",
    "table_look": "Tabel uden streger, fundet på, at ordene står under hinanden. Her er første række.",
    "page_joined": "Tekst øverst på en side eller i en spalte, som er læst som fortsættelse af teksten før.",
    "title_text": "Titel, taget fra den øverste overskrift.",
    "title_metadata": "Titel, taget fra PDF'ens egenskaber. Ret den øverst i politikken, hvis den er forkert.",
    "picture_text": "Beskrivelsen af et billede. Billedet er ikke taget med. Sæt det ind, hvis det hører til.",
    "picture_left": "Billeder, der ikke er taget med: {count}. Sæt dem ind, hvis de hører til.",
    "word_untouched": "Uændret udskrift af politikken fra denne version. Den er taget, som den blev skrevet.",
    "soft_hyphen": "Bløde bindestreger (usynlige) fjernet: {count}",
    "title_twice": "Titlen stod også som overskrift under sig selv. Den er taget med én gang.",
    "changes_taken": "Registrerede ændringer i filen, som er accepteret.",
    "changes_refused": "Registrerede ændringer i filen, som er afvist.",
    "word_contents": "Indholdsfortegnelse lavet af Word. Den er ikke taget med, for overskrifterne står i teksten.",
    "title_properties": "Titel, taget fra filens egenskaber. Ret den øverst i politikken, hvis den er forkert.",
    "head_by_look": "Første række er læst som tabelhoved, fordi den ser sådan ud.",
    "typed_item": "Punkt i en liste. Tegnet eller nummeret var skrevet som tekst foran.",
    "file_language": "Sproget, fundet på ordene i teksten.",
    "word_edited": "Filen er en udskrift af denne version, som er rettet siden. Den er nu et udkast, og datoer og beslutninger fra den gamle version er ikke taget med.",
    "cover_left": "Linje på forsiden eller til sidst, som laves af oplysningerne øverst i politikken. Den er ikke taget med i teksten. Er den rettet i filen, så ret den øverst i politikken.",
    "comment": "Kommentar i margenen. Den er ikke en del af teksten.",
    "hidden": "Skjult tekst, som Word ikke viser. Den er ikke taget med.",
    "struck": "Gennemstreget tekst. Den er taget med uden streg. Slet den, hvis den ikke gælder.",
    "page_header": "Sidehoved eller sidefod. Den er ikke taget med i teksten. Navne på personer er udeladt her.",
    "word_sign": "Et tegn fra en særlig skrifttype, som ikke kan læses. Skriv det rigtige tegn.",
    "formula": "Formel. Kun dens tegn er taget med, én efter én.",
    "object": "Et diagram, indlejret dokument eller lignende, som ikke kan læses. Skriv dets indhold ind.",
    "link_unsafe": "Link til en fil på en computer eller et andet sted, som et link ikke må føre hen. Ordene er beholdt uden link.",
    "picture_missing": "Billede, som ikke ligger i filen. Sæt det ind, hvis det hører til.",
    "picture_format": "Billede i et format, som en webside ikke viser. Gem det som PNG.",
    "picture_alt": "Billede uden alternativ tekst. Skriv, hvad det viser.",
    "merged_cells": "Tabel med flettede celler. Teksten står i den første af dem, resten er tomme.",
    "nested_table": "Tabel inde i en anden tabel. Dens tekst er sat ind i cellen.",
    "cell_joined": "Flere afsnit i én celle, sat sammen til ét.",
    "note_missing": "En henvisning til en note, som ikke findes i filen.",
    "note_loose": "En note, som teksten ikke henviser til. Den er ikke taget med.",
    "bold_line": "En fed linje, som kan være en overskrift. Den er læst som almindelig tekst, fordi filen bruger overskriftstypografier andre steder.",
    "number_left": "Automatisk nummer foran en overskrift, som står alene. Det er ikke taget med.",
    "text_box": "Tekst fra en tekstboks. Den er samlet som citat på sin plads.",
    "word_lacks": "Stod i politikken, da filen blev lavet, men står ikke i filen: et link, et billede eller en skjult bemærkning, som Word ikke kan bære, eller som er slettet. Sæt det ind igen, hvis det hører til.",
    "lettered": "Punkt, som Word gav et bogstav, et romertal eller et nummer som 1.1. Det står nu som ord forrest i punktet, for Markdown tæller kun med hele tal.",
    "on_top": "Tekst, der er udfyldt i et felt eller skrevet oven på siden. Den er ikke taget med. Skriv den ind, hvor den hører til. Nævner den personer, så tag navnene ud.",
    "attached": "Fil, som ligger inde i PDF'en. Den er ikke læst. Åbn den, og se, om den er en del af politikken.",
    "side_by_side": "Ord, der står ved siden af hinanden. De kan være en tabel eller spalter, og rækkefølgen er usikker. Læs dem igennem mod kilden.",
    "raised": "Hævet tal, som ikke hører til en fodnote. Det er skrevet som hævede tegn. Se efter, om det henviser til en note, og skriv så noten.",
    "unfilled": "Felt, som ingen har udfyldt. Dets vejledning er taget med som tekst. Skriv det, der skal stå der, eller slet det.",
}
