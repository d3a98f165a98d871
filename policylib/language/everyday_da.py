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
}
