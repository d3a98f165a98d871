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
        "filer og tre i arkivets egne indstillinger; du ser dem først. git diff viser så det samme "
        "som policylib diff, fil for fil. git log -p og git show viser teksten sætning for sætning "
        "uden opsætning, og med --ext-diff det hele i ord."
    ),
    "git.examples": "policylib git install\npolicylib git install --dry-run\npolicylib git uninstall",
    "git.will-write": "Det her bliver skrevet:",
    "git.installed": "Klar. Prøv git diff, eller git log -p --ext-diff.",
    "git.will-remove": "Det her bliver fjernet: linjer i {attributes}, og [{section}] i {config}.",
    "git.uninstalled": "Fjernet. git diff viser igen linjer.",
    "git.was-not": "Der var ikke noget at fjerne.",
    "git.layout": "Kun opsætningen er ændret, ikke et ord. git diff --no-ext-diff viser linjerne.",
}
