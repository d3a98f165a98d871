"""The words of daily life with a policy in English: format, git, serve, and what init writes."""

EVERYDAY = {
    # format
    "format.purpose": "Write a policy's Markdown in its regular form; no word changes.",
    "format.examples": "policylib format\npolicylib format --diff\npolicylib format --check draft.md",
    "format.check": "Write nothing; exit status 1 where a file would change.",
    "format.diff": "Show every line that would change, and write nothing.",
    "format.changed": "{path}: written anew. {kinds}",
    "format.would-change": "{path}: would be written anew. {kinds}",
    "format.same": "{path}: as it should be",
    "format.lines.one": "{count} line",
    "format.lines.many": "{count} lines",
    "format.kind.front": "the fields at the top",
    "format.kind.empty-lines": "empty lines",
    "format.kind.blanks": "blanks at the end of lines",
    "format.kind.list-marks": "marks of lists",
    "format.kind.filling": "line breaks inside a paragraph",
    "format.kind.headings": "marks of headings",
    "format.kind.tables": "lines of tables",
    "format.kind.escapes": "backslashes",
    "format.kind.emphasis": "marks of emphasis",
    "format.kind.layout": "other marks of layout",
    "format.kind.line-ends": "line ends",
    "format.kind.last-line": "the end of the last line",
    "format.kind.mark-of-order": "an invisible mark at the start of the file",
    "format.kind.encoding": "the encoding",
    # git
    "metavar.action": "WHAT",
    "git.purpose": "Let git diff, git log -p and git show tell changes in words.",
    "git.more": (
        "WHAT is install or uninstall. A line for the policy's files is written into "
        ".gitattributes, and three into the repository's own settings; you see them first. git diff "
        "then shows what policylib diff does, file by file. git log -p and git show have the text "
        "sentence by sentence without layout, and with --ext-diff all of it in words."
    ),
    "git.examples": "policylib git install\npolicylib git install --dry-run\npolicylib git uninstall",
    "git.will-write": "This is written:",
    "git.installed": "Ready. Try git diff, or git log -p --ext-diff.",
    "git.will-remove": "This is taken out: lines in {attributes}, and [{section}] in {config}.",
    "git.uninstalled": "Taken out. git diff shows lines again.",
    "git.was-not": "There was nothing to take out.",
    "git.layout": "Only the layout changed, not a word. git diff --no-ext-diff shows the lines.",
}
