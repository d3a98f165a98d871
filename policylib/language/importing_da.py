"""What is said on the way in, in Danish: reading Word and PDF files, and the import command."""

IMPORTING = {
    "metavar.changes": "HVORDAN",
    "option.changes": (
        "Registrerede ændringer i en Word-fil: accept tager dem med, reject lader dem være ude, "
        "proposal skiller teksten i før og efter."
    ),
    "foreign.guessed.one": "{name}: 1 sted er gættet; policylib import {typed} -o MAPPE viser det.",
    "foreign.guessed.many": "{name}: {count} steder er gættet; policylib import {typed} -o MAPPE viser dem.",
    "foreign.differs": (
        "{name}: Pas på: Ikke alle bogstaver og tal er kommet med uændret. "
        "policylib import {typed} -o MAPPE viser hvilke."
    ),
    "foreign.comments.one": "{name}: 1 kommentar er ikke med; policylib import {typed} -o MAPPE gemmer den.",
    "foreign.comments.many": "{name}: {count} kommentarer er ikke med; policylib import {typed} -o MAPPE gemmer dem.",
    "foreign.pictures.one": "{name}: 1 billede er ikke læst. Derfor kan et billede stå som nyt eller taget ud, uden at det er det.",
    "foreign.pictures.many": "{name}: {count} billeder er ikke læst. Derfor kan et billede stå som nyt eller taget ud, uden at det er det.",
    "foreign.proposal": "{name}: Teksten uden de registrerede ændringer er sammenlignet med teksten med dem.",
    "check.imported": "{path}: Linjerne er dem i den politik.md, som policylib import {path} -o MAPPE laver.",
    "diff.example-old": "gammel.docx",
    "diff.example-new": "ny.docx",
    "diff.same-file": "{name} er nævnt to gange og er derfor sammenlignet med sig selv.",
    "diff.same-content": "{old} og {new} har præcis det samme indhold. Er det de rigtige to filer?",
    "diff.kinds": (
        "{old} er {first}, og {new} er {second}. De bliver læst på hver sin måde, så overskrifter, "
        "lister og fodnoter kan stå som ændret uden at være det. Sammenlign helst to filer af samme slags."
    ),
    "diff.swapped": "Den første fil ser nyere ud end den anden ({first}, {second}). Er de byttet om? Skriv den gamle først.",
    "diff.margins": "Sidehoveder og sidefødder er ikke sammenlignet.",
    "diff.margins-differ": "Sidehoveder og sidefødder er ikke med i sammenligningen, men de er ikke ens: {first} i {old}, {second} i {new}.",
    "diff.margins-line": "»{line}«",
    "diff.margins-none": "ikke noget tilsvarende",
    "diff.kind.word": "en Word-fil",
    "diff.kind.pdf": "en PDF",
    "diff.kind.text": "ren tekst",
    "diff.kind.markdown": "Markdown",
    "foreign.open": "{name} ser ud til at være åben i Word. Det, der ikke er gemt endnu, er ikke med.",
    "dropped.pair": "Gammel: {old}. Ny: {new}. ({why})",
    "dropped.by-name-date": "efter årstallet i filernes navne",
    "dropped.by-name-number": "efter numrene i filernes navne",
    "dropped.by-name-words": "efter filernes navne",
    "dropped.by-text-date": "efter datoen i teksten",
    "dropped.by-document-date": "efter, hvornår de sidst blev gemt",
    "dropped.by-order": "efter navnenes rækkefølge; er det omvendt, så nævn filerne selv",
    # import
    "import.purpose": "Lav Word, PDF eller tekst om til Markdown.",
    "import.more": (
        "MAPPE får politik.md, import-report.md, billederne og eventuelle kommentarer "
        "(kommentarer.md). Flere filer får hver sin mappe i den. Med --history bliver hvert dokument en version i et nyt git-arkiv. "
        "Det, der er der i forvejen, bliver ikke overskrevet."
    ),
    "import.examples": (
        'policylib import politik-2018.docx -o politik --title "Personalepolitik"\n'
        "policylib import politik.pdf -o politik --version 2.1 --adopted 2021-12-13\n"
        "policylib import forslag.docx -o forslag --changes proposal\n"
        "policylib import gamle-udgaver/ -o personalepolitik --history"
    ),
    "import.output": "Mappen til resultatet.",
    "import.title": "Politikkens titel. Ellers dokumentets egen eller filens navn.",
    "import.organisation": "Kommunen, myndigheden eller arbejdspladsen.",
    "import.version": "Versionens nummer, fx 2.1.",
    "import.status": "Hvor langt versionen er kommet. Ellers udkast, eller godkendt med --adopted.",
    "import.adopted": "Datoen for beslutningen. Så er versionen godkendt.",
    "import.in-force-from": "Datoen, den gælder fra.",
    "import.history": "Gør hvert dokument til en version i et nyt git-arkiv, ældste først.",
    "import.table": "Sammen med --history: Skriv kun versions.toml med vores gæt ved siden af dokumenterne, klar til at rette.",
    "import.table-done": "{path} er lavet. Ret den i et program til ren tekst, gem den, og kør samme kommando uden --table.",
    "import.table-note": (
        "Hvilken version hvert dokument er. Ret det, der er forkert, og gem filen.\n"
        "Det, der står efter et #, tæller ikke med. Er en version godkendt, så skriv dagen under dens\n"
        "date: adopted_on = 2021-12-13. Står linjen der allerede, så fjern # foran den."
    ),
    "import.copy-left": "{left} er ikke læst, for {kept} er det samme dokument i Word.",
    "import.not-in-table": "{name} står ikke i versions.toml og er ikke med.",
    "import.missing-in-table": "{name} står ikke i den",
    "import.doubt-date": "datoen for {name} mangler",
    "import.doubt-old": "{name} er fra {day}, og git kender ingen dato før 1970",
    "import.doubt-label": "nummeret på {name} mangler",
    "import.doubt-same-date": "{names} har samme dato ({value})",
    "import.doubt-same-label": "{names} har samme nummer ({value})",
    "import.by-text": "datoen står i dokumentet: »{words}«",
    "import.by-text-not-name": "datoen står i dokumentet: »{words}«; filens navn siger noget andet",
    "import.by-name": "datoen er taget fra navnet",
    "import.by-name-not-text": "datoen er taget fra navnet; i dokumentet står »{words}«",
    "import.by-saved": "datoen er den dag, filen sidst blev gemt",
    "import.all-drafts": (
        "Alle versionerne er udkast, for om og hvornår de er godkendt, må et menneske sige: "
        "Kør samme kommando med --table, og skriv det i den fil, den laver."
    ),
    "import.look.one": "{name}: 1 sted skal du se på selv; det står i {report}.",
    "import.look.many": "{name}: {count} steder skal du se på selv; de står i {report}.",
    "import.report-of": "{report} i version {version}",
    "import.done": "{path} er lavet.",
    "import.beside": "<!-- policylib import, ikke en del af politikken: {files} -->",
    "import.next": 'Næste skridt: Læs rapporten, og skriv fx version: "1.0" på en linje for sig under title: øverst i teksten. Gå så ind i mappen, og kør policylib init, der gør den klar til versioner, og policylib check.',
    "import.next-versioned": "Næste skridt: Læs rapporten, og ret det, den peger på. Gå så ind i mappen, og kør policylib init, der gør den klar til versioner, og policylib check.",
    "import.version-made": "Version {version}{day}: {name}{guessed}",
    "import.history-done": "{folder} er lavet med {count} versioner. Prøv: policylib -C {folder} versions",
    "import.message": "Version {version}, importeret fra {name}",
}

OLD_WORDS = frozenset({"gammel", "gamle", "før", "foer", "tidligere", "old", "before", "original"})
NEW_WORDS = frozenset({"ny", "nye", "nyt", "nu", "forslag", "udkast", "new", "now", "draft"})
