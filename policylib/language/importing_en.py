"""What is said on the way in, in English: reading Word and PDF files, and the import command."""

IMPORTING = {
    "metavar.changes": "HOW",
    "option.changes": (
        "Tracked changes in a Word file: accept takes them in, reject leaves them out, "
        "proposal parts the text into before and after."
    ),
    "foreign.guessed.one": "{name}: 1 place is a guess; policylib import {typed} -o DIR shows it.",
    "foreign.guessed.many": "{name}: {count} places are guesses; policylib import {typed} -o DIR shows them.",
    "foreign.differs": (
        "{name}: take care: not all letters and digits came through unchanged. "
        "policylib import {typed} -o DIR shows which."
    ),
    "foreign.comments.one": "{name}: 1 comment is left out; policylib import {typed} -o DIR keeps it.",
    "foreign.comments.many": "{name}: {count} comments are left out; policylib import {typed} -o DIR keeps them.",
    "foreign.pictures.one": "{name}: 1 picture was not read. So a picture may be told as new or taken out although it is not.",
    "foreign.pictures.many": "{name}: {count} pictures were not read. So a picture may be told as new or taken out although it is not.",
    "foreign.proposal": "{name}: the text without the tracked changes is compared with the text with them.",
    "check.imported": "{path}: the lines are those of the politik.md that policylib import {path} -o DIR makes.",
    "diff.example-old": "old.docx",
    "diff.example-new": "new.docx",
    "diff.same-file": "{name} is named twice, and so is compared with itself.",
    "diff.same-content": "{old} and {new} have exactly the same content. Are they the two that you mean?",
    "diff.kinds": (
        "{old} is {first} and {new} is {second}. They are read in different ways, so headings, lists "
        "and footnotes may be told as changed although they are not. Two files of one kind serve better."
    ),
    "diff.swapped": "The first file looks newer than the second ({first}, {second}). Are they swapped? Write the old one first.",
    "diff.margins": "Page headers and footers were not compared.",
    "diff.margins-differ": "Page headers and footers are no part of the comparison, but they are not the same: {first} in {old}, {second} in {new}.",
    "diff.margins-line": "“{line}”",
    "diff.margins-none": "nothing of the kind",
    "diff.kind.word": "a Word file",
    "diff.kind.pdf": "a PDF",
    "diff.kind.text": "plain text",
    "diff.kind.markdown": "Markdown",
    "foreign.open": "{name} seems to be open in Word. What is not saved yet is left out.",
    "dropped.pair": "Old: {old}. New: {new}. ({why})",
    "dropped.by-name-date": "by the year in the names of the files",
    "dropped.by-name-number": "by the numbers in the names of the files",
    "dropped.by-name-words": "by the names of the files",
    "dropped.by-text-date": "by the date in the text",
    "dropped.by-document-date": "by when they were last saved",
    "dropped.by-order": "by the order of their names; if it is the other way, name the files yourself",
    # import
    "import.purpose": "Turn Word, PDF or text into Markdown, and note every repair.",
    "import.more": (
        "DIR gets politik.md, import-report.md, the pictures and any comments (kommentarer.md). "
        "Several files get a folder each in it. With --history every document becomes a version in a new git repository. "
        "Nothing that is there is replaced."
    ),
    "import.examples": (
        'policylib import policy-2018.docx -o policy --title "Personnel policy"\n'
        "policylib import policy.pdf -o policy --version 2.1 --adopted 2021-12-13\n"
        "policylib import proposal.docx -o proposal --changes proposal\n"
        "policylib import old-editions/ -o policy --history"
    ),
    "import.output": "The folder for the result.",
    "import.title": "The policy's title. Default: the document's own, or the file's name.",
    "import.organisation": "The municipality, authority or workplace.",
    "import.version": "The number of the version, such as 2.1.",
    "import.status": "How far the version has come. Default: draft, or adopted with --adopted.",
    "import.adopted": "The day of the decision. The version is then adopted.",
    "import.in-force-from": "The day from which it is in force.",
    "import.history": "Make every document a version in a new git repository, oldest first.",
    "import.table": "With --history: write only versions.toml with our guess beside the documents, ready to be mended.",
    "import.table-done": "{path} is made. Mend it in a program for plain text, save it, and run the same command without --table.",
    "import.table-note": (
        "Which version each document is. Mend what is wrong, and save the file.\n"
        "What stands behind a # does not count. Where a version was adopted, write the day below its\n"
        "date: adopted_on = 2021-12-13. Where that line is there already, take away its #."
    ),
    "import.copy-left": "{left} is not read, because {kept} is the same document in Word.",
    "import.not-in-table": "{name} is not in versions.toml and is left out.",
    "import.missing-in-table": "{name} is not in it",
    "import.doubt-date": "{name} has no date",
    "import.doubt-old": "{name} is of {day}, and git knows no date before 1970",
    "import.doubt-label": "{name} has no number",
    "import.doubt-same-date": "{names} have the same date ({value})",
    "import.doubt-same-label": "{names} have the same number ({value})",
    "import.by-text": "the date stands in the document: “{words}”",
    "import.by-text-not-name": "the date stands in the document: “{words}”; the name of the file says another",
    "import.by-name": "the date is taken from the name",
    "import.by-name-not-text": "the date is taken from the name; the document says “{words}”",
    "import.by-saved": "the date is the day on which the file was last saved",
    "import.all-drafts": (
        "All versions are drafts, because a person has to say whether and when they were adopted: "
        "run the same command with --table, and write it into the file that it makes."
    ),
    "import.look.one": "{name}: 1 place needs your eyes; it stands in {report}.",
    "import.look.many": "{name}: {count} places need your eyes; they stand in {report}.",
    "import.report-of": "{report} of version {version}",
    "import.done": "Made {path}.",
    "import.beside": "<!-- policylib import, not part of the policy: {files} -->",
    "import.next": 'Next: read the report, and write version: "1.0" on a line of its own below title: at the top of the text. Then, in the folder, run policylib init, which makes it ready for versions, and policylib check.',
    "import.next-versioned": "Next: read the report, and mend what it points at. Then, in the folder, run policylib init, which makes it ready for versions, and policylib check.",
    "import.version-made": "Version {version}{day}: {name}{guessed}",
    "import.history-done": "Made {folder} with {count} versions. Try: policylib -C {folder} versions",
    "import.message": "Version {version}, imported from {name}",
}
