"""The words of the command line in Danish: help, messages and tables."""

from policylib.language.everyday_da import EVERYDAY
from policylib.language.importing_da import IMPORTING

WORDS = {
    **EVERYDAY,
    **IMPORTING,
    "program.help": "Hvad er ændret mellem to versioner af en politik?",
    "program.more": (
        "En version kan skrives som sit nummer (2.0), en dato (2024-05-01: den, der gjaldt den dag), "
        "et git-mærke, en gren eller et commit, eller stien til en fil eller mappe. "
        "policylib KOMMANDO --help viser eksempler."
    ),
    "program.folder": "Arbejd, som om programmet var startet i denne mappe.",
    "program.policy": "Politikkens fil eller mappe, hvis den ikke bliver fundet af sig selv.",
    "program.lang": "Svarets sprog. Ellers politikkens eget.",
    "program.encoding": "Tegnsættet i filer, der ikke er UTF-8, fx latin-1.",
    "program.version": "Vis policylibs version, og stop.",
    "metavar.folder": "MAPPE",
    "metavar.path": "STI",
    "metavar.name": "NAVN",
    "metavar.file": "FIL",
    "metavar.date": "DATO",
    "metavar.text": "TEKST",
    "metavar.version": "VERSION",
    "metavar.reference": "VERSION",
    "metavar.place": "STED",
    "metavar.format": "FORM",
    "metavar.draft": "[UDKAST]",
    "metavar.old": "FØR",
    "metavar.new": "NU",
    "metavar.kinds": "SLAGS",
    "metavar.number": "TAL",
    "help.options": "[VALG]",
    "help.command": "KOMMANDO …",
    "help.examples": "Eksempler",
    "help.usage": "Brug",
    "help.options-heading": "Valg",
    "help.commands-heading": "Kommandoer",
    "help.arguments-heading": "Oplysninger",
    "help.required": "skal med",
    "help.at-least-one": "mindst 1",
    "help.help": "Vis denne hjælp, og stop.",
    "option.format": "Hvordan svaret skal gives.",
    "option.output": "Skriv til denne fil i stedet for til skærmen.",
    "option.yes": "Spørg ikke, gør det.",
    "option.dry-run": "Vis, hvad der ville ske, og gør ikke noget.",
    "option.lineage": "Filen fra en udgivelse, der husker stedernes navne gennem tiden; de bliver beholdt.",
    "date.short": "%d.%m.%Y",
    # Når noget går galt
    "error": "policylib: {told}",
    "error.system": "policylib: systemet siger nej: {told}",
    "interrupted": "policylib: afbrudt",
    "unexpected": (
        "policylib: det er en fejl i programmet, ikke i din tekst. "
        "Linjerne ovenfor fortæller dem, der har skrevet det, hvor fejlen er."
    ),
    "usage.help": "{program} --help viser, hvordan det skrives",
    "usage.no-command": "der er ingen kommando, der hedder »{name}«",
    "usage.no-command-named": "der mangler en kommando",
    "usage.no-option": "der er intet valg, der hedder »{name}«",
    "usage.nearest": "Mente du {names}?",
    "usage.missing": "der mangler noget: {name}",
    "usage.example": "Skriv for eksempel »{example}«",
    "usage.choice": "{name} kan være: {choices}",
    "usage.value": "det, der står efter {name}, kan ikke bruges: {told}",
    "usage.number": "efter {name} skal der stå et helt tal, mindst {least}",
    "usage.option-value": "»{name}« skal følges af præcis det, som hjælpen viser",
    "usage.too-much": 'der står for meget på linjen. Et navn med mellemrum skal stå i anførselstegn: "ny politik.txt"',
    "usage.dash": "der står en lang streg i »{wrong}«. Skriv en almindelig bindestreg: {right}",
    "usage.curly": 'anførselstegnene i {word} er krumme. Skriv dem lige: "ny politik.docx"',
    "usage.file-address": "{word} er skrevet som en adresse. Skriv filens navn uden file:// foran: {path}",
    "usage.web-address": "{word} er en adresse på nettet. Hent filen først, og skriv dens navn her",
    "usage.date": "»{value}« er ikke en dato i kalenderen; skriv den som 2021-12-13",
    # demo
    "demo.purpose": "Lav et eksempel: en politik med hele sin historie.",
    "demo.more": (
        "MAPPE bliver et git-arkiv med politikken for en kommune, der ikke findes, med alle dens "
        "versioner og udkast. Det, læserne ser, bliver lagt i MAPPE/public."
    ),
    "demo.examples": "policylib demo demo\npolicylib -C demo versions\npolicylib -C demo diff 1.0 2.0",
    "demo.building": "Laver eksemplet i {folder} …",
    "demo.publishing": "Udgiver versionerne i {folder} …",
    "demo.done": "Færdig. Se her:",
    "demo.page": "Alle versioner",
    "demo.changes": "Hvad det nyeste udkast ændrer",
    "demo.changes-pdf": "Det samme som PDF",
    "demo.policy-pdf": "Den gældende politik som PDF",
    "demo.changelog": "Versionshistorik",
    "demo.try": "Prøv derefter: {program} -C {folder} versions",
    "demo.without-pdf": "Uden PDF: {told}",
    "output.done": "{path} er skrevet.",
    # check
    "check.purpose": "Vis, hvad der ikke er i orden, med fil, linje og næste skridt.",
    "check.more": "Hver linje ender med en kode i kantede parenteser; vejledningen forklarer dem alle. Slutstatus er 1, når der er en fejl eller en advarsel.",
    "check.examples": "policylib check\npolicylib check 2.0\npolicylib check udkast.md --format json\npolicylib check --against main\npolicylib check --format sarif -o check.sarif",
    "check.against": "Find også de ændringer i indholdet siden denne version, som ingen har begrundet.",
    "check.files": "Se også efter, om de filer, som teksten henviser til, findes i mappen.",
    "check.all": "Vis alle bemærkninger, hvor de står, og hvad der er slået fra i policy.toml.",
    "check.strict": "Slutstatus 1 også for bemærkninger.",
    "check.more-alike.one": "  og 1 bemærkning til af samme slags{places}; --all viser den [{code}]",
    "check.more-alike.many": "  og {count} bemærkninger til af samme slags{places}; --all viser dem [{code}]",
    "check.more-places.one": "  og 1 sted til{places}; --all viser det [{code}]",
    "check.more-places.many": "  og {count} steder til{places}; --all viser dem [{code}]",
    "check.on-line.one": " (linje {lines})",
    "check.on-line.many": " (linje {lines})",
    "check.silenced.one": "1 er slået fra i policy.toml; --all viser den.",
    "check.silenced.many": "{count} er slået fra i policy.toml; --all viser dem.",
    "check.silenced-head": "Slået fra i policy.toml:",
    "check.silenced-line": "{told} – begrundelse: {reason}",
    "check.bare": "{path}: uden opsætning; policylib import {path} -o MAPPE giver den overskrifter at tjekke.",
    "check.none": "{name}: ingen problemer fundet.",
    "check.total": "{errors}, {warnings}, {notes}.",
    "check.errors.one": "1 fejl",
    "check.errors.many": "{count} fejl",
    "check.warnings.one": "1 advarsel",
    "check.warnings.many": "{count} advarsler",
    "check.notes.one": "1 bemærkning",
    "check.notes.many": "{count} bemærkninger",
    "severity.error": "fejl",
    "severity.warning": "advarsel",
    "severity.note": "bemærkning",
    # versions
    "versions.purpose": "Vis versionerne: status, godkendt, gælder fra og til, af hvem.",
    "versions.examples": "policylib versions\npolicylib -C demo versions --format json",
    "versions.version": "Version",
    "versions.status": "Status",
    "versions.adopted": "Godkendt",
    "versions.from": "Gælder fra",
    "versions.to": "til og med",
    "versions.by": "Godkendt af",
    "versions.commit": "Commit",
    "versions.cut": "historien er skåret af her",
    # show
    "show.version": "version {version}",
    "show.picture": "Billede",
    "show.purpose": "Vis en version af politikken, eller ét sted i den.",
    "show.more": (
        "STED er et temas nummer, en overskrift eller adressen på et stykke tekst, fx "
        "rekruttering/hvad-goer-vi/p2."
    ),
    "show.examples": 'policylib show 2.0\npolicylib show 2024-05-01 "Rekruttering"\npolicylib show 2.0 3',
    # diff
    "diff.purpose": "Hvad er ændret mellem to versioner?",
    "diff.more": (
        "Uden FØR og NU: fra den gældende version til det nyeste udkast. Med én: fra den version "
        "til filerne, som de er nu. Med to: to vilkårlige versioner, filer eller mapper."
    ),
    "diff.examples": (
        "policylib diff\n"
        "policylib diff 1.0 2.0\n"
        "policylib diff gammel.md ny.md --format json\n"
        "policylib diff 2.0 udkast.md -o ændringer.html\n"
        "policylib diff 2.0 3.0 -o ændringer.pdf\n"
        "policylib diff 2.0 3.0 -o rettelser.docx\n"
        "policylib diff --since\n"
        "policylib diff --format parallel-docx -o før-og-nu.docx"
    ),
    "diff.problems": "{name}: {count} ting i teksten er kun forstået til dels; policylib check viser dem.",
    "diff.imported": "{name}: uden opsætning; læst som udtrukket tekst, som med policylib import.",
    "diff.lineage": "Nævn i JSON, hvilket sted gennem tiden hver ændring handler om.",
    "diff.since": "Sig også, hvad der er nyt siden dette udkast; uden navn: udkastet før.",
    "diff.format": "Hvordan svaret skal gives: {formats}.",
    "diff.exit-code": "Slutstatus er 1, når der er ændringer.",
    "diff.all": "Vis også den uændrede tekst (kun side om side: parallel-html, parallel-pdf, parallel-docx).",
    "diff.readability": "Tilføj ord, lix og læsetid for hvert tema, før og nu (kun som tekst og JSON).",
    "diff.output": "Skriv til denne fil; endelsen (.html, .pdf, .docx, .json, .md, .txt) bestemmer formen.",
    # history
    "history.purpose": "Hvad er der sket med ét sted i teksten, version for version?",
    "history.more": (
        "STED er et temas nummer, en overskrift, adressen på et stykke tekst, eller ord, der står i "
        "det, i anførselstegn. Den ældste version står først. Er teksten delt op eller slået sammen "
        "med anden tekst, får du hele historien med."
    ),
    "history.examples": (
        'policylib history "Rekruttering"\n'
        'policylib history "indhente to referencer"\n'
        "policylib history rekruttering/hvad-goer-vi/p2 --from 2.0 --with-drafts"
    ),
    "history.from": "Den version, hvor stedet findes. Ellers søges først i den gældende, så i de øvrige.",
    "history.with-drafts": "Tag udkast med.",
    "history.versions": "Version {first} til {last}",
    "history.unrecorded": "{name} (ikke en registreret version)",
    "history.not-here": "Stod her også i version {versions}. Teksten derfra er ikke hentet, så den mangler her.",
    "history.first": "Stod her i den første version.",
    "history.kept": "Står uændret.",
    "history.kept.heading": "Overskriften står uændret.",
    "history.carried": "Står uændret, men er flyttet med det, der står omkring.",
    "history.carried.heading": "Overskriften står uændret, men er flyttet med det, der står omkring.",
    "history.returned": "Kommet tilbage, ord for ord. Stod her sidst i version {version}.",
    "history.joined": "Står ikke længere for sig selv.",
    "history.divided": "Stod før sammen med anden tekst.",
    "history.added": "Nyt.",
    "history.added-with": "Nyt, kommet ind sammen med {title}.",
    "history.removed": "Taget ud.",
    "history.removed-with": "Taget ud sammen med {title}.",
    "history.otherwise": "Ændret sammen med det, der står omkring.",
    "history.inside": "I det, der står under overskriften: {changes}",
    "history.inside.gone": "I det, der stod under overskriften: {changes}",
    "history.inside.minor.all": ", kun i tegn, opsætning eller plads",
    "history.inside.minor.some": ", heraf {count} kun i tegn, opsætning eller plads",
    "history.inside.see": "Se ændringerne under overskriften med fx: policylib diff {old} {new}",
    "history.back": "Noget af teksten kommer herfra: {name}",
    "history.on": "Noget af teksten er gået videre hertil: {name}",
    # blame
    "blame.purpose": "Siden hvornår har hvert sted i teksten stået sådan?",
    "blame.more": "Uden VERSION: den gældende. Ordene tæller: Flytning, kommaer og opsætning gør ikke et sted til noget nyt.",
    "blame.examples": "policylib blame\npolicylib blame 2.0\npolicylib blame --format json",
    "blame.version": "Siden",
    "blame.date": "gælder fra",
    "blame.moved": "flyttet i {versions}",
    "blame.corrected": "kun tegn og opsætning i {versions}",
    "blame.since": "{places} har stået sådan siden version {version}.",
    "blame.only-here": "Nyt eller ændret i {version}: {places}.",
    "blame.place.one": "{count} sted",
    "blame.place.many": "{count} steder",
    "blame.counts": "Et sted er en overskrift, et afsnit, et punkt, en tabelrække, et citat eller en note.",
    # origins
    "origins.purpose": "Hvor kommer en tekst fra, der er skrevet sammen af flere?",
    "origins.more": (
        "NU er den nye tekst, og hver --from er et af de dokumenter, den er skrevet sammen af: "
        "versioner, filer eller mapper. For hvert sted i den nye tekst: hvor det kommer fra, "
        "eller at det er nyt. For hvert sted i de gamle: hvor det er blevet af, eller at det ikke "
        "er fundet."
    ),
    "origins.examples": (
        "policylib origins samlet.md --from personale.md --from senior.md\n"
        "policylib origins samlet.md --from personale.md --from senior.md -o ny.html\n"
        "policylib origins 3.0 --from 2.0 --from seniorpolitik.txt -o herkomst.pdf"
    ),
    "origins.from": "Et gammelt dokument; nævn hvert af dem med sit eget --from.",
    "origins.output": "Skriv til denne fil; endelsen (.html, .pdf, .json, .txt) bestemmer formen.",
    # draft og adopt
    "draft.purpose": "Begynd på en ny version som udkast.",
    "draft.more": "Den gældende version bliver lagt i arbejdsfilerne med det nye nummer og status udkast.",
    "draft.examples": "policylib draft 3.0\npolicylib draft 3.0 --dry-run",
    "draft.from": "Den version, der begyndes fra. Ellers den gældende.",
    "draft.done": (
        "Version {version} er begyndt på grenen {branch}. Næste skridt: Skriv i {path}, og kør "
        "policylib diff."
    ),
    "plan.version": "Version {version} vil blive registreret sådan:",
    "plan.change": "  1 ændring siden version {previous}, nyt nummer, status og datoer talt med; policylib diff {previous} viser den",
    "plan.changes": "  {count} ændringer siden version {previous}, nyt nummer, status og datoer talt med; policylib diff {previous} viser dem",
    "plan.values": "  øverst i teksten:",
    "plan.gone": "  står der ikke længere: {names}",
    "plan.file": "  fil: {path}",
    "plan.file-gone": "  fil, der tages væk: {path}",
    "plan.branch": "  på grenen {branch}, af {author}",
    "plan.tag": "  med mærket {tag}",
    "adopt.purpose": "Registrer, at en version er godkendt: tjek, gem og sæt mærke på.",
    "adopt.more": "Først vises det, der bliver registreret; der sker ikke noget, før du har sagt ja.",
    "adopt.examples": (
        "policylib adopt 3.0 --on 2025-12-15 --in-force-from 2026-01-01 --by Byrådet\n"
        "policylib adopt 3.0.1 --on 2026-02-02 --in-force-from 2026-02-02 \\\n"
        "    --by HR --correction"
    ),
    "adopt.on": "Datoen for beslutningen.",
    "adopt.in-force-from": "Datoen, den gælder fra.",
    "adopt.by": "Hvem der har godkendt.",
    "adopt.reference": "Sagen eller punktet på dagsordenen.",
    "adopt.correction": "En ren sproglig rettelse af en godkendt version, uden andre ændringer.",
    "adopt.ask": "Skal det registreres? [j/N]",
    "adopt.yes": "j ja y yes",
    "adopt.not-done": "Der er ikke registreret noget.",
    "adopt.done": "Version {version} er registreret i commit {commit} og har mærket {tag}.",
    # changelog
    "changelog.purpose": "Vis versionshistorikken, nyeste version først.",
    "changelog.examples": "policylib changelog\npolicylib changelog -o CHANGELOG.md\npolicylib changelog --edit 3.1",
    "changelog.edit": "Lav filen, hvor du skriver, hvorfor denne version ændrer det, den gør.",
    "changelog.made": "{path} er klar. Ændringer, der venter på en begrundelse: {count}.",
    "changelog.added": "{path} er udvidet. Nye ændringer: {count}. Det, der stod i forvejen, er ikke rørt.",
    "changelog.complete": "{path} har alle ændringer i forvejen. Den er ikke rørt.",
    "changelog.carried": "Ordene om version {version} er taget med. Læs dem igennem, også indledning og beslutning.",
    "changelog.blank": "Felter uden ord, som ikke længere passer til en ændring: {count}. Du kan slette dem.",
    "editorial.unplaced.one": "En begrundelse passer ikke længere til nogen ændring. Se efter, om citatet er blevet skrevet om:",
    "editorial.unplaced.many": "{count} begrundelser passer ikke længere til nogen ændring. Se efter, om citaterne er blevet skrevet om:",
    "changelog.own-words": "Det her står i {path} og ville gå tabt:",
    # publish
    "publish.purpose": "Udgiv versionerne for læserne: sider, PDF, ændringer, historik.",
    "publish.more": (
        "Alle godkendte versioner kommer med; nævner du en VERSION, er den den sidste. Udkast kommer "
        "kun med, når du beder om det. Mappen skal være ny, tom eller rumme en tidligere udgivelse. "
        "Den bliver skiftet ud som helhed eller slet ikke."
    ),
    "publish.examples": "policylib publish -o public\npolicylib publish 3.0 -o public --with-drafts",
    "publish.output": "Mappen til udgivelsen.",
    "publish.with-drafts": "Udgiv også udkast og versioner i høring, det nyeste som det står nu.",
    "publish.without-pdf": "Lav ikke PDF.",
    "publish.try-without-pdf": "policylib publish --without-pdf laver alt det andet.",
    "publish.without-lineage": "Udgivelsen husker ikke stedernes navne gennem tiden, for historien er ikke hentet helt; git fetch --unshallow henter den.",
    "publish.done": "Udgivet i {folder}: {count} filer.",
    "publish.renewed": "Udgivet i {folder}: {count} filer. Lavet på ny: {made}.",
    "publish.unchanged": "Intet nyt: udgivelsen i {folder} står, som den stod ({count} filer).",
    "publish.progress": "Udgiver {done} af {count} …",
    "publish.since": "Udgiv kun versionerne fra denne og frem.",
    "publish.only": "Lav kun filer af disse slags: pdf,html,docx,md,json.",
    "publish.jobs": "Hvor mange processer der arbejder; ellers én pr. kerne.",
}
