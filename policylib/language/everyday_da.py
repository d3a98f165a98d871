"""The words of daily life with a policy in Danish: format, git, serve, and what init writes."""

EVERYDAY = {
    # format
    "format.purpose": "Skriv politikkens Markdown på den faste måde; ingen ord ændres.",
    "format.examples": "policylib format\npolicylib format --diff\npolicylib format --check udkast.md",
    "format.check": "Skriv ikke noget; slutstatus er 1, hvis en fil ville blive ændret.",
    "format.diff": "Vis hver linje, der ville blive ændret, og skriv ikke noget.",
    "format.changed": "{path}: skrevet om. {kinds}",
    "format.would-change": "{path}: ville blive skrevet om. {kinds}",
    "format.same": "{path}: som den skal være",
    "format.lines.one": "{count} linje",
    "format.lines.many": "{count} linjer",
    "format.kind.front": "oplysningerne øverst",
    "format.kind.empty-lines": "tomme linjer",
    "format.kind.blanks": "mellemrum sidst på linjen",
    "format.kind.list-marks": "punkttegn",
    "format.kind.filling": "linjeskift inde i et afsnit",
    "format.kind.headings": "tegn ved overskrifter",
    "format.kind.tables": "tabellers streger",
    "format.kind.escapes": "omvendte skråstreger",
    "format.kind.emphasis": "tegn for fremhævning",
    "format.kind.layout": "andre tegn til opsætning",
    "format.kind.line-ends": "linjeslut",
    "format.kind.last-line": "den sidste linjes slutning",
    "format.kind.mark-of-order": "et usynligt tegn først i filen",
    "format.kind.encoding": "tegnsættet",
    # git
    "metavar.action": "HVAD",
    "git.purpose": "Lad git diff, git log -p og git show fortælle i ord.",
    "git.more": (
        "HVAD er install eller uninstall. Der skrives en linje i .gitattributes for politikkens "
        "filer og en for Word-filer, og tre i arkivets egne indstillinger; du ser dem først. "
        "git diff viser så det samme som policylib diff, fil for fil. git log -p og git show viser "
        "teksten sætning for sætning uden opsætning, og med --ext-diff det hele i ord."
    ),
    "git.examples": "policylib git install\npolicylib git install --dry-run\npolicylib git uninstall",
    "git.will-write": "Det her bliver skrevet:",
    "git.installed": "Klar. Prøv git diff, eller git log -p --ext-diff.",
    "git.will-remove": "Det her bliver fjernet:",
    "git.uninstalled": "Fjernet. git diff viser igen linjer.",
    "git.was-not": "Der var ikke noget at fjerne.",
    "git.accepted": "Rettelser, som Word har sporet, er læst, som om de var godtaget.",
    "git.layout": "Kun opsætningen er ændret, ikke et ord. git diff --no-ext-diff viser linjerne.",
    # init
    "init.purpose": "Begynd på en ny politik, klar til at skrive, gemme og udgive.",
    "init.more": (
        "Mappen får et første udkast, policy.toml, en README til kolleger, et git-arkiv med det hele "
        "i og en fil til hver af GitHub og GitLab: De tjekker teksten, svarer på »hvad er ændret?« "
        "og udgiver siden. Er der en politik i mappen, bliver den, som den er, og får resten "
        "omkring sig. Det, der er der i forvejen, bliver ikke overskrevet."
    ),
    "init.examples": (
        'policylib init\npolicylib init ny-politik --title "Personalepolitik"\n'
        "policylib init ny --ci gitlab\npolicylib init ny --ci none --no-git"
    ),
    "init.title": "Politikkens titel.",
    "init.organisation": "Kommunen, myndigheden eller arbejdspladsen.",
    "init.ci": "Hvilken server der får en fil. Ellers begge.",
    "init.no-git": "Lav ikke noget git-arkiv.",
    "init.default-title": "Personalepolitik",
    "init.default-organisation": "Vores kommune",
    "init.done": (
        "{policy} og {settings} er lavet. Næste skridt: Skriv jeres egen tekst i {policy}, "
        "og kør policylib check."
    ),
    "init.beside": "Der er også lavet: {files}.",
    "init.kept": "Det her var der i forvejen og er ikke rørt: {files}.",
    "init.committed": "Det hele er gemt i et nyt git-arkiv.",
    "init.nameless": (
        "Git-arkivet er lavet, men git ved ikke, hvem du er, så intet er gemt i det endnu. Skriv:\n"
        '  git config --global user.name "Dit navn"\n'
        '  git config --global user.email "din@adresse.dk"\n'
        'og derefter i mappen:\n  git add --all\n  git commit -m "Begynd"'
    ),
    "init.inside": (
        "Mappen ligger i et git-arkiv i forvejen. Når du er klar, så gem filerne dér. Skriv i mappen:\n"
        '  git add --all\n  git commit -m "Gør klar til næste version"'
    ),
    "init.without-git": (
        "Git findes ikke på maskinen, så versioner bliver ikke gemt endnu. Installér git, og skriv "
        'i mappen:\n  git init\n  git add --all\n  git commit -m "Begynd"'
    ),
    "init.around": (
        "{policy} er der i forvejen og er ikke rørt. Det, der manglede omkring den, er lavet. Næste skridt: policylib check."
    ),
    "init.not-top": (
        "En server læser kun filer øverst i git-arkivet, så dem er der ikke lavet nogen af her."
    ),
    "init.server": (
        "Skal en server hjælpe, så skriv først øverst i dens fil, hvor policylib hentes."
    ),
    "init.committed-part": (
        "Politikken og det, der blev lavet, er gemt i et nyt git-arkiv. Ikke gemt med: {files}."
    ),
    "init.attributes": (
        "# Samme linjeslut på alle maskiner; git diff fortæller i ord efter policylib git install.\n"
        "*.md text eol=lf\n*.toml text eol=lf\n"
    ),
    "init.message": "Begynd på {title}",
    "init.ignore": "# Det udgivne laves af policylib publish.\npublic/\n",
    "init.settings": """\
# Hvor politikken står, og hvad git-mærkerne hedder.
path = {path}
tags = "v{{version}}"

[organisation]
name = {organisation}

# Jeres egne navne på udvalg og stillinger, fx:
# [actors]
# "Hovedudvalget" = ["HU", "Hoved-MED"]
""",
    # serve
    "serve.purpose": "Vis politikken som side, mens du skriver.",
    "serve.more": (
        "Siden følger med, hver gang du gemmer: teksten, hvad der er ændret siden den gældende "
        "version, og hvad der er galt. Kun denne maskine kan se den."
    ),
    "serve.examples": "policylib serve --open\npolicylib serve --since 2.0 --port 8000",
    "serve.since": "Versionen at sammenligne med. Ellers den gældende.",
    "serve.port": "Adressens nummer. Ellers et ledigt.",
    "serve.open": "Åbn siden i browseren.",
    "serve.ready": "Politikken vises på {address}. Ctrl og C stopper.",
    "serve.stopped": "policylib: stoppet",
    "serve.page-stopped": (
        "Visningen er stoppet, så siden følger ikke længere med. Start den igen med policylib serve."
    ),
    "serve.cannot": "Teksten kan ikke vises",
    "serve.problems": "Hvad er galt?",
    "serve.no-problems": "Der er ikke fundet noget.",
    "serve.policy": "Politikken",
    "serve.changes": "Hvad er ændret?",
    "serve.nothing-before": "Der er ikke noget at sammenligne med endnu: Ingen version er godkendt før denne tekst.",
    "serve.nothing-before.next": (
        "Når en version er godkendt, står det her, hvad der er ændret siden. Vil du sammenligne med noget andet, så start med `policylib serve --since VERSION`."
    ),
    "serve.refused": "Siden er kun til denne maskine. Brug den adresse, som policylib serve skrev.",
    "serve.nothing": "Her er ingen side.",
}

SERVER = {
    "about": "Lavet af policylib init. Ret den gerne; den bliver ikke overskrevet.",
    "name": "Politik",
    "pinned": (
        "Hvert skridt nævnes ved sin hovedversion, så det får rettelser af sig selv. Kræver jeres regler det, så skriv dets commit i stedet."
    ),
    "once": (
        "Én kørsel for hver gang, nogen gemmer: et forslags egen, hvor der er et, ellers grenens."
    ),
    "where": (
        "Hvor policylib hentes. Et navn og en version, som pip kan hente, eller en af disse:"
    ),
    "where-github": (
        "Én gang for alle jeres arkiver: en variabel ved navn POLICYLIB under Settings → Secrets and variables → Actions → Variables."
    ),
    "where-gitlab": (
        "Én gang for alle jeres projekter: en variabel ved navn POLICYLIB under gruppens Settings → CI/CD → Variables."
    ),
    "index": (
        "Har I jeres egen pakkeserver, så fjern # foran næste linje, og skriv serverens adresse:"
    ),
    "slash": "En linje, der begynder med en skråstreg, ville være en ordre til GitLab.",
    "check": "Se efter fejl",
    "changed": "Hvad er ændret?",
    "compare": "Hvad er ændret?",
    # GitLab takes no letter or sign beyond a-z, digits, space, hyphen here (`artifacts:expose_as`).
    "exposed": "Hvad er nyt",
    "comment": "Skriv svaret som kommentar",
    "too-long": "Svaret er for langt til en kommentar. Det ligger ved kørslen som changes.html.",
    "no-token": "Svaret kunne ikke skrives som kommentar. Det ligger ved kørslen som changes.html.",
    "token": "Med en project access token i POLICYLIB_TOKEN står svaret som en kommentar.",
    "publish": "Udgiv",
    "pango": "PDF kræver Pango.",
    "again": "Det, der er udgivet før, genbruges; så beholder hvert sted også sin adresse.",
    "make": "Lav siden",
    "not-yet": "Ingen version er godkendt endnu, så der er ikke noget at udgive.",
}
"""What the files for GitHub and GitLab say: in commands, so without apostrophes."""
