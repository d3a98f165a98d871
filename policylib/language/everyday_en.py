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
        "WHAT is install or uninstall. A line for the policy's files and one for Word files are "
        "written into .gitattributes, and three into the repository's own settings; you see them "
        "first. git diff then shows what policylib diff does, file by file. git log -p and git show "
        "have the text sentence by sentence without layout, and with --ext-diff all of it in words."
    ),
    "git.examples": "policylib git install\npolicylib git install --dry-run\npolicylib git uninstall",
    "git.will-write": "This is written:",
    "git.installed": "Ready. Try git diff, or git log -p --ext-diff.",
    "git.will-remove": "This is taken out:",
    "git.uninstalled": "Taken out. git diff shows lines again.",
    "git.was-not": "There was nothing to take out.",
    "git.accepted": "Changes that Word tracked are read as if they were accepted.",
    "git.layout": "Only the layout changed, not a word. git diff --no-ext-diff shows the lines.",
    # init
    "init.purpose": "Start a new policy, ready to write, keep and publish.",
    "init.more": (
        "The folder gets a first draft, policy.toml, a README for colleagues, a git repository with "
        'all of it, and a file for each of GitHub and GitLab: they check the text, answer "what '
        'changed?" and publish the site. A policy in the folder stays as it is, and gets the rest '
        "around it. Nothing that is there already is replaced."
    ),
    "init.examples": (
        'policylib init\npolicylib init new-policy --title "Staff policy"\n'
        "policylib init new --ci gitlab\npolicylib init new --ci none --no-git"
    ),
    "init.title": "The policy's title.",
    "init.organisation": "The municipality, authority or workplace.",
    "init.ci": "Which server gets a file. Default: both.",
    "init.no-git": "Make no git repository.",
    "init.default-title": "Staff policy",
    "init.default-organisation": "Our municipality",
    "init.done": (
        "Made {policy} and {settings}. Next: write your own text into {policy}, then policylib check."
    ),
    "init.beside": "Made as well: {files}.",
    "init.kept": "There already, and left alone: {files}.",
    "init.committed": "All of it is kept in a new git repository.",
    "init.nameless": (
        "The git repository is made, but git does not know who you are, so nothing is kept in it yet. "
        'Write:\n  git config --global user.name "Your name"\n'
        '  git config --global user.email "you@example.org"\n'
        'and then, in the folder:\n  git add --all\n  git commit -m "Begin"'
    ),
    "init.inside": (
        "The folder is in a git repository already. When you are ready, keep the files there. Write in the folder:\n"
        '  git add --all\n  git commit -m "Prepare for the next version"'
    ),
    "init.without-git": (
        "There is no git on this computer, so versions are not kept yet. Install git, and write in "
        'the folder:\n  git init\n  git add --all\n  git commit -m "Begin"'
    ),
    "init.around": (
        "{policy} was there already, and is left alone. What was missing around it is made. Next: policylib check."
    ),
    "init.not-top": (
        "A server reads files at the top of the git repository only, so none are made for one here."
    ),
    "init.server": (
        "Before a server can help, write at the top of its file where policylib comes from."
    ),
    "init.committed-part": (
        "The policy and what was made are kept in a new git repository. Not kept: {files}."
    ),
    "init.attributes": (
        "# The same line ends on every machine; git diff tells in words after policylib git install.\n"
        "*.md text eol=lf\n*.toml text eol=lf\n"
    ),
    "init.message": "Begin the {title}",
    "init.ignore": "# What is published is made by policylib publish.\npublic/\n",
    "init.settings": """\
# Where the policy stands, and how git tags are called.
path = {path}
tags = "v{{version}}"

[organisation]
name = {organisation}

# Your own names for committees and titles, such as:
# [actors]
# "Works council" = ["Council"]
""",
    # serve
    "serve.purpose": "Show the policy as a page while you write.",
    "serve.more": (
        "The page follows whenever you save: the text, what changed since the version in force, and "
        "what is amiss. Only this machine can see it."
    ),
    "serve.examples": "policylib serve --open\npolicylib serve --since 2.0 --port 8000",
    "serve.since": "The version to compare with. Default: the one in force.",
    "serve.port": "The number of the address. Default: a free one.",
    "serve.open": "Open the page in the browser.",
    "serve.ready": "The policy is shown at {address}. Ctrl and C stop it.",
    "serve.stopped": "policylib: stopped",
    "serve.page-stopped": (
        "The preview has stopped, so this page no longer follows. Start it again with policylib serve."
    ),
    "serve.cannot": "The text cannot be shown",
    "serve.problems": "What is amiss?",
    "serve.no-problems": "Nothing was found.",
    "serve.policy": "The policy",
    "serve.changes": "What changed?",
    "serve.nothing-before": "There is nothing to compare with yet: no version was adopted before this text.",
    "serve.nothing-before.next": (
        "Once a version is adopted, what changed since stands here. To compare with something else, start with `policylib serve --since REF`."
    ),
    "serve.refused": "This page is for this machine alone. Use the address that policylib serve wrote.",
    "serve.nothing": "There is no page here.",
}

SERVER = {
    "about": "Made by policylib init. Edit it as you like; it is not written again.",
    "name": "Policy",
    "pinned": (
        "Every step is named by its major version, so that it gets its fixes. Where your rules ask for it, write its commit instead."
    ),
    "once": (
        "One run for every time that somebody saves: that of a proposal where there is one, else that of the branch."
    ),
    "where": (
        "Where policylib comes from. A name and a version that pip can get, or one of these:"
    ),
    "where-github": (
        "Once for all your repositories: a variable called POLICYLIB under Settings → Secrets and variables → Actions → Variables."
    ),
    "where-gitlab": (
        "Once for all your projects: a variable called POLICYLIB under Settings → CI/CD → Variables of the group."
    ),
    "index": (
        "If you have a package server of your own, take away the # before the next line, and write its address:"
    ),
    "slash": "A line that begins with a slash would be an order to GitLab.",
    "check": "Look for mistakes",
    "changed": "What changed?",
    "compare": "What changed?",
    "exposed": "What changed",
    "comment": "Write the answer as a comment",
    "too-long": "The answer is too long for a comment. It is beside the run as changes.html.",
    "no-token": "The answer could not be written as a comment. It is beside the run as changes.html.",
    "token": "With a project access token in POLICYLIB_TOKEN the answer is a comment.",
    "publish": "Publish",
    "pango": "PDFs need Pango.",
    "again": "What was published before is used again; so every place keeps its address.",
    "make": "Make the site",
    "not-yet": "No version has been adopted yet, so there is nothing to publish.",
}
"""What the files for GitHub and GitLab say: in commands, so without apostrophes."""
