"""The Danish labels: headings, kinds, signs, statuses, metadata, and the words for things."""

# The tables are read across, not down.
# fmt: off
from typing import Final

QUOTES: Final = ("»", "«")

# one, the, many, neuter
NOUNS: Final = {
    "theme": ("tema", "temaet", "temaer", True),
    "section": ("underafsnit", "underafsnittet", "underafsnit", True),
    "paragraph": ("afsnit", "afsnittet", "afsnit", True),
    "list_item": ("punkt", "punktet", "punkter", True),
    "table_row": ("tabelrække", "tabelrækken", "tabelrækker", False),
    "table_column": ("tabelkolonne", "tabelkolonnen", "tabelkolonner", False),
    "quote": ("citat", "citatet", "citater", True),
    "figure": ("figur", "figuren", "figurer", False),
    "footnote": ("fodnote", "fodnoten", "fodnoter", False),
    "link": ("link", "linket", "links", True),
    "code": ("tekstblok", "tekstblokken", "tekstblokke", False),
    "metadata": ("oplysning", "oplysningen", "oplysninger", False),
    "other": ("stykke tekst", "stykket tekst", "stykker tekst", True),
    "change": ("ændring", "ændringen", "ændringer", False),
    "sign": ("tegn", "tegnet", "tegn", True),
    "word": ("ord", "ordet", "ord", True),
}

NUMBER_WORDS: Final = {
    1: ("én", "ét"), 2: ("to", "to"), 3: ("tre", "tre"), 4: ("fire", "fire"), 5: ("fem", "fem"), 6: ("seks", "seks"),
    7: ("syv", "syv"), 8: ("otte", "otte"), 9: ("ni", "ni"), 10: ("ti", "ti"), 11: ("elleve", "elleve"), 12: ("tolv", "tolv"),
}

LABELS: Final = {
    "and": "og", "besides": "samt",
    "what_changed": "Hvad er ændret?",
    "one_page": "Ændringerne på én side",
    "in_short": "Kort fortalt",
    # what happened
    "kind.added": "Nyt", "kind.removed": "Taget ud", "kind.changed": "Ændret", "kind.moved": "Flyttet",
    "kind.moved_and_edited": "Flyttet og ændret", "kind.renamed": "Ny overskrift", "kind.split": "Delt op", "kind.merged": "Slået sammen",
    "documents.merged": "Skrevet sammen",
    "moved.before": "Stod før i {place}", "moved.now": "står nu i {place}",
    "unchanged": "Uændret", "nothing_changed_here": "Her er intet ændret", "left_out": "uændret tekst er udeladt", "left_out.mark": "– – –",
    "no_changes": "Der er ingen ændringer.",
    # how much it matters
    "significance.editorial": "Kun tegn og opsætning", "significance.wording": "Omformuleret",
    "significance.wording.more": "Vi har ikke fundet tegn på nyt indhold. Læs selv.",
    "significance.substantive": "Ændring i indholdet", "uncertain": "Usikkert – læs selv",
    "stronger": "Binder mere", "weaker": "Binder mindre", "applies_to_whom": "(gælder {who})",
    # the signs, by name
    "signal.obligation": "Pligt", "signal.prohibition": "Forbud", "signal.right": "Ret", "signal.influence": "Indflydelse",
    "signal.negation": "Ikke", "signal.number": "Tal", "signal.date": "Dato", "signal.actor": "Hvem gør det",
    "signal.scope": "Hvem gælder det", "signal.condition": "Betingelse", "signal.list_logic": "Opremsning", "signal.link": "Link",
    "signal.place": "Sted", "signal.format": "Opsætning",
    "right.stronger": "Stærkere ret", "right.weaker": "Svagere ret", "prohibition.new": "Nyt forbud", "prohibition.gone": "Forbud taget ud",
    "influence.stronger": "Mere indflydelse", "influence.weaker": "Mindre indflydelse",
    "deadline": "Frist", "deadline.shorter": "Frist (kortere)", "deadline.longer": "Frist (længere)", "amount": "Beløb",
    "amount.higher": "Beløb (højere)", "amount.lower": "Beløb (lavere)", "frequency": "Hvor tit",
    # reasons
    "reason": "Begrundelse", "reason.none": "Ikke begrundet", "reason.given": "Begrundet", "basis": "Følger af",
    "basis.law": "lov", "basis.collective_agreement": "overenskomst", "basis.med_agreement": "MED-aftale",
    "basis.local_decision": "lokal beslutning", "decision": "Beslutning",
    "judged": "Vurderet af redaktøren: {editor}; reglerne sagde: {rules}.",
    "judged.editorial": "kun tegn og opsætning", "judged.wording": "omformulering", "judged.substantive": "ændring i indholdet",
    "judged.count": "Redaktøren har vurderet {changes} anderledes end reglerne.",
    "skeleton.head": "Redaktørens ord om {new}, sammenlignet med {old}.",
    "skeleton.help": (
        "Skriv mellem anførselstegnene. Citerer du i din tekst, så brug »…« eller '…'.\n"
        "Står der ikke noget i reason, siger siden »Ikke begrundet«.\n"
        "Det, du har skrevet, bliver aldrig overskrevet.\n"
        "\n"
        "introduction: en indledning til læseren.\n"
        "decision: hvem der besluttede det, hvornår og i hvilken sag.\n"
        "reason: hvorfor ændringen er lavet, i en sætning eller to.\n"
        "Skriv også gerne en linje med, hvad ændringen følger af:\n"
        '  basis = "lov"    eller "overenskomst", "MED-aftale", "lokal beslutning"\n'
        "Er du uenig i, hvor meget ændringen betyder, så skriv din egen vurdering.\n"
        "Det, reglerne siger, bliver vist ved siden af:\n"
        '  significance = "indhold"    eller "omformuleret", "tegn"\n'
        "Ret ikke i de andre linjer: De viser, hvilken ændring ordene hører til."
    ),
    "negation.also": "heller ikke",
    "reason.earlier": "Begrundelse i {version}",
    "reasons.none": "Der er ikke skrevet begrundelser for ændringerne.",
    "reasons.unplaced.one": "{count} begrundelse passer ikke længere til nogen ændring og er udeladt.",
    "reasons.unplaced.many": "{count} begrundelser passer ikke længere til nogen ændring og er udeladt.",
    # statuses
    "status.draft": "Udkast", "status.superseded": "Afløst", "status.consultation": "I høring", "status.recommended": "Indstillet til godkendelse",
    "status.adopted": "Godkendt", "status.adopted_from": "Godkendt, gælder fra {date}", "status.in_force": "Gældende",
    "status.replaced": "Erstattet", "status.replaced_by": "Erstattet af version {version}", "status.repealed": "Ophævet",
    "mark.draft": "UDKAST", "mark.consultation": "UDKAST – I HØRING", "mark.recommended": "UDKAST – INDSTILLET TIL GODKENDELSE",
    "force.guideline": "retningslinje", "force.tool": "værktøj", "force.knowledge": "viden", "force.offer": "tilbud",
    # metadata
    "metadata.title": "Titel", "metadata.heading": "Overskrift", "metadata.organisation": "Organisation", "metadata.version": "Version",
    "metadata.status": "Status", "metadata.adopted_on": "Godkendt den", "metadata.in_force_from": "Gælder fra",
    "metadata.drafted_in": "Drøftet i", "metadata.recommended_by": "Anbefalet af", "metadata.approved_by": "Godkendt af",
    "metadata.replaces": "Erstatter", "metadata.applies_to": "Gælder for", "metadata.contact": "Kontakt",
    "metadata.review_by": "Skal gennemgås senest", "metadata.case_number": "Sagsnr.", "metadata.consultation_deadline": "Høringsfrist",
    "metadata.line": "linje {number}", "metadata.lang": "Sprog",
    # columns and views
    "column.in_force": "Gældende formulering", "column.proposed": "Foreslået formulering", "column.until": "Gælder til og med {date}",
    "column.from": "Gælder fra {date}", "column.earlier": "Tidligere formulering", "column.later": "Senere formulering",
    "column.draft": "Udkast {number}", "before": "Før", "now": "Nu", "redline": "Rettelser vist i teksten", "clean": "Uden rettelser",
    "spoken.inserted": "Nyt: {words} slut", "spoken.deleted": "Slettet: {words} slut",
    # many old, one new; drafts; history
    "origins": "Hvor kommer teksten fra?", "destinations": "Hvor er teksten blevet af?", "origins.new": "Ny tekst",
    "destinations.dropped": "Ikke fundet i den nye tekst", "since.new": "Ny siden {draft}", "since.unchanged": "Som i {draft}",
    "since.changed": "Ændret igen siden {draft}", "since.removed": "Taget ud igen siden {draft}",
    "blame": "Har stået sådan siden version {version}", "ripple": "Læs også disse steder",
    # three points
    "since.compared": "Ændringerne er også holdt op mod {draft}.", "since.draft": "det tidligere udkast",
    "since.short": "Siden {draft}: {told}.", "since.short.same": "Siden {draft} er der ingen nye ændringer.",
    "since.short.new.one": "{count} ny ændring (nr. {numbers})", "since.short.new.many": "{count} nye ændringer (nr. {numbers})",
    "since.short.altered.one": "{count} ændret igen (nr. {numbers})", "since.short.altered.many": "{count} ændret igen (nr. {numbers})",
    "since.short.withdrawn": "{count} taget ud igen", "since.short.rest": "resten ({count}) som i {draft}",
    "since.in_draft": "I {draft} stod der: {words}", "since.in_draft.gone": "I {draft} var det taget helt ud.",
    "since.in_draft.same": "Ordene er de samme som i {draft}; det er sted, opdeling eller link, der er ændret igen.",
    "since.removed.note": "ændringer i {draft}; nu er teksten igen, som den var",
    "since.more.one": "1 mere, se den fulde liste.", "since.more.many": "{count} flere, se den fulde liste.",
    "since.a.neuter": "et {noun}", "since.a.common": "en {noun}",
    "withdrawn.added": "{Draft} havde {a} mere: {quote}.",
    "withdrawn.removed": "{Draft} havde taget {the} ud: {quote}.",
    "withdrawn.moved": "{Draft} havde flyttet {the} {quote}.",
    "withdrawn.split": "{Draft} havde delt {the} {old}.",
    "withdrawn.merged": "{Draft} havde slået tekst sammen: {new}.",
    "withdrawn.replaced": "{Draft} ændrede {gone} til {came}.",
    "withdrawn.left_out": "{Draft} tog {gone} ud.",
    "withdrawn.inserted": "{Draft} satte {came} ind.",
    "withdrawn.format": "{Draft} ændrede opsætningen af {the} {quote}.",
    "withdrawn.link": "{Draft} lod linket {quote} føre et andet sted hen.",
    "withdrawn.metadata": "{Draft} ændrede oplysningen {field}.",
    # places to read too
    "ripple.note": "uændrede steder, der nævner noget, som er ændret",
    "ripple.names": "nævner {term}", "ripple.says": "også siger {term}", "ripple.still": "stadig siger {term}", "ripple.refers": "henviser til {term}, som ikke længere er det samme",
    "ripple.remark": "Læs også {place}, der {names}{quote}",
    "ripple.more.one": "1 sted mere, se den fulde liste.", "ripple.more.many": "{count} steder mere, se den fulde liste.",
    "short.ripple.one": "Ét uændret sted nævner noget, som er ændret. Læs det også.",
    "short.ripple.many": "{count} uændrede steder nævner noget, som er ændret. Læs dem også.",
    "changelog": "Versionshistorik", "readability": "Læsbarhed (lix)",
    "disclaimer": "Lavet efter faste regler. Ikke en juridisk vurdering.",
    "readability.words": "Ord", "readability.lix": "Lix", "readability.time": "Læsetid", "readability.minutes": "{count} min.",
    "readability.old": "før", "readability.new": "nu", "readability.added": "{title} (nyt)", "readability.removed": "{title} (taget ud)",
    "readability.very_easy": "meget let", "readability.easy": "let", "readability.medium": "middel", "readability.hard": "svær",
    "readability.very_hard": "meget svær", "readability.total": "I alt",
    "readability.counted": "Ord og læsetid: alt, hvad der læses, ved {speed} ord i minuttet; hver tid er afrundet for sig. Lix: kun den løbende tekst, ikke overskrifter og tabeller.",
    "readability.scale": "Lix til og med 24 er meget let, 25–34 let, 35–44 middel, 45–54 svær, fra 55 meget svær. Lix måler, hvor lange ord og sætninger er, ikke om indholdet er til at forstå.",
    # adjectives
    "adjective.new.common": "ny", "adjective.new.neuter": "nyt", "adjective.new.many": "nye",
    "adjective.removed.common": "taget ud", "adjective.removed.neuter": "taget ud", "adjective.removed.many": "taget ud",
    # the one page
    "group.stronger": "Det binder mere", "group.weaker": "Det binder mindre", "group.new": "Nyt", "group.removed": "Taget ud",
    "group.removed.note": "ikke fundet i den nye tekst; om reglerne gælder et andet sted, kan vi ikke se", "group.moved": "Flyttet, omskrevet og andet", "group.read": "Læs selv",
    "group.read.note": "vi er usikre", "group.facts": "Tal, datoer, links og opgaver", "group.facts.note": "vi siger ikke, om det binder mere eller mindre", "group.none": "ingen fundet", "group.empty": "{group}: ingen fundet", "group.empty.doubt": "{group}: ingen fundet, men læs selv nr. {numbers}.",
    "page.compared": "{new} sammenlignet med {old}", "page.in_total": "I alt", "page.of": "{policy} for {organisation}",
    "page.theme": "tema {number}", "page.preface": "indledningen", "page.more": "{count} flere, se den fulde liste (nr. {numbers})",
    "page.more.one": "{count} mere, se den fulde liste (nr. {numbers})",
    "page.all": "{changes}, se den fulde liste (nr. {numbers})",
    "version.draft": "udkast til version {version}", "version.draft.bare": "udkastet",
    "version.consultation": "udkast i høring til version {version}", "version.consultation.bare": "udkastet i høring",
    "version.recommended": "det indstillede udkast til version {version}", "version.recommended.bare": "det indstillede udkast",
    "version.adopted": "den godkendte version {version}", "version.adopted.bare": "den godkendte tekst",
    "version.in_force": "den gældende version {version}", "version.in_force.bare": "den gældende tekst",
    "version.replaced": "den tidligere version {version}", "version.replaced.bare": "den tidligere tekst",
    "version.repealed": "den ophævede version {version}", "version.repealed.bare": "den ophævede tekst",
    "version.unknown": "version {version}", "version.unknown.bare.old": "den tidligere tekst", "version.unknown.bare.new": "den nye tekst",
    "version.from": "gælder fra {date}", "version.was_from": "gjaldt fra {date}", "version.adopted_on": "godkendt den {date}",
    # the terminal
    "terminal.by_theme": "Ændringerne sted for sted", "terminal.front": "Uden for temaerne", "terminal.legend": "[-slettet-] {+nyt+}",
    "group.holding": "{length}, med {held}",
    "holds.right": "en ret eller mulighed ({words})", "holds.freedom": "noget frivilligt ({words})", "holds.limit": "en begrænsning ({words})", "holds.obligation": "et krav ({words})", "holds.prohibition": "et forbud ({words})", "holds.influence": "indflydelse ({words})",
    "page.totals": "{changes}: {substantive} i indholdet, {wording} omformuleret, {editorial} kun tegn, opsætning, plads eller oplysninger om politikken.",
    "page.in_table": "I tabellen: {place}.", "page.in_footnote": "I en fodnote: {told}",
    "terminal.group": "{group}: nr. {numbers}.", "terse": "nr.\u00a0{number}{place}: {told}", "terse.came": "{words} kommet ind", "terse.went": "{words} taget ud",
    "page.gone": "Taget ud: {words}",
    "page.contact": "Kontakt: {contact}.",
    "page.case": "Sagsnr. {case}.",
    "page.deadline": "Høringsfrist: {date}.",
    "page.minor": "{changes} gælder kun tegn og opsætning (nr. {numbers}).",
    "page.minor.metadata": "{changes} gælder oplysningerne om politikken (nr. {numbers}).",
    "page.reworded": "{changes} gælder kun formuleringen; vi har ikke fundet tegn på nyt indhold (nr. {numbers}).",
    "short.stronger.one": "{count} ændring binder mere{where}.",
    "short.stronger.many": "{count} ændringer binder mere{where}.",
    "short.weaker.one": "{count} ændring binder mindre{where}.",
    "short.weaker.many": "{count} ændringer binder mindre{where}.",
    "short.weaker.none": "Vi har ikke fundet ændringer, der binder mindre.",
    "short.doubt.reworded.one": "Ét sted er omformuleret, og det kan vi ikke vurdere; læs det selv (nr. {numbers}).",
    "short.doubt.reworded.many": "{count} steder er omformuleret, og dem kan vi ikke vurdere; læs dem selv (nr. {numbers}).",
    "short.doubt.mixed.one": "Ét sted binder mere, men resten af ændringen dér kan vi ikke vurdere; læs den selv (nr. {numbers}).",
    "short.doubt.mixed.many": "{count} steder binder mere, men resten af ændringerne dér kan vi ikke vurdere; læs dem selv (nr. {numbers}).",
    "short.doubt.below": "Læs selv resten af nr. {numbers}, som vi er usikre på.",
    "short.see_also": "Se også {titles}.",
    "short.influence.one": "Ét sted er der mindre indflydelse{where}.",
    "short.influence.among.one": "Heraf giver én mindre indflydelse{where}.",
    "short.influence.among.many": "Heraf giver {count} mindre indflydelse{where}.",
    "short.influence.all.one": "Den giver mindre indflydelse.",
    "short.influence.all.many": "De giver alle mindre indflydelse.",
    "short.influence.many": "{count} steder er der mindre indflydelse{where}.",
    "short.right.removed.one": "Ét sted er en ret eller mulighed taget ud{where}.",
    "short.right.removed.many": "{count} steder er en ret eller mulighed taget ud{where}.",
    "short.right.new.one": "Ét sted er en ret eller mulighed kommet til{where}.",
    "short.right.new.many": "{count} steder er en ret eller mulighed kommet til{where}.",
    "short.details": "Teksten er ikke ændret, kun oplysninger om politikken.",
    "short.details.draft": "Teksten er ikke ændret. Oplysningerne om godkendelsen er taget ud eller ændret, fordi det er et udkast.",
    "short.minor": "Kun tegn, opsætning, rækkefølge eller oplysninger om politikken er ændret. Ordene i selve teksten er de samme.",
    "short.new": "Nyt: {things}.",
    "short.removed": "Taget ud: {things}.",
    "short.facts.one": "{count} ændring gælder tal, datoer, links eller opgaver.",
    "short.facts.many": "{count} ændringer gælder tal, datoer, links eller opgaver.",
    "short.read.one": "{count} ændring bør du selv læse: Vi er usikre på, hvad den betyder.",
    "short.read.many": "{count} ændringer bør du selv læse: Vi er usikre på, hvad de betyder.",
    "short.unchanged.one": "{names} er uændret.",
    "short.unchanged.many": "{names} er uændrede.",
    "page.themes": "Tema {numbers}",
    "page.metadata": "Oplysninger om politikken",
    "version.draft.numbered": "udkast {number} til version {version}",
    "version.draft.short": "{version} (udkast)", "version.draft.numbered.short": "{version} (udkast {number})",
    "changelog.minor": "{changes} gælder kun tegn og opsætning.",
    "changelog.details": "{changes} gælder oplysningerne om politikken.",
    "changelog.adopted": "Godkendt den {date}.",
    "changelog.adopted.by": "Godkendt den {date} af {body}.",
    "changelog.first": "Den ældste version i denne oversigt.",
    "changelog.from": "Gælder fra {date}.",
}
