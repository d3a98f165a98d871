"""The words of the command line in English: help, messages and tables."""

from policylib.language.everyday_en import EVERYDAY
from policylib.language.importing_en import IMPORTING

WORDS = {
    **EVERYDAY,
    **IMPORTING,
    "program.help": "What changed between two versions of a policy?",
    "program.more": (
        "A version is named by its label (2.0), a date (2024-05-01: what was in force on that day), "
        "a tag, branch or commit, or the path of a file or folder. "
        "policylib COMMAND --help shows examples."
    ),
    "program.folder": "Work as if started in this folder.",
    "program.policy": "The policy's file or folder, where it is not found by itself.",
    "program.lang": "The language of the answer. Default: the policy's own.",
    "program.encoding": "The encoding of files that are not UTF-8, such as latin-1.",
    "program.version": "Show policylib's version and stop.",
    "metavar.folder": "DIR",
    "metavar.path": "PATH",
    "metavar.name": "NAME",
    "metavar.file": "FILE",
    "metavar.date": "DATE",
    "metavar.text": "TEXT",
    "metavar.version": "VERSION",
    "metavar.reference": "REF",
    "metavar.place": "PLACE",
    "metavar.format": "FORM",
    "metavar.draft": "[DRAFT]",
    "metavar.old": "OLD",
    "metavar.new": "NEW",
    "metavar.kinds": "KINDS",
    "metavar.number": "NUMBER",
    "help.options": "[OPTIONS]",
    "help.command": "COMMAND …",
    "help.examples": "Examples",
    "help.usage": "Usage",
    "help.options-heading": "Options",
    "help.commands-heading": "Commands",
    "help.arguments-heading": "Arguments",
    "help.required": "required",
    "help.at-least-one": "at least 1",
    "help.help": "Show this help and stop.",
    "option.format": "How the answer is given.",
    "option.output": "Write to this file instead of standard output.",
    "option.yes": "Do not ask, do it.",
    "option.dry-run": "Show what would be done, and do nothing.",
    "option.lineage": "The file of a release that remembers what each place is called; names are kept.",
    "date.short": "%Y-%m-%d",
    # What goes wrong
    "error": "policylib: {told}",
    "error.system": "policylib: the system says no: {told}",
    "interrupted": "policylib: stopped",
    "unexpected": (
        "policylib: this is a mistake in the program, not in your text. "
        "The lines above tell its authors where."
    ),
    "usage.help": "{program} --help shows how it is written",
    "usage.no-command": "there is no command called {name}",
    "usage.no-command-named": "a command is missing",
    "usage.no-option": "there is no option called {name}",
    "usage.nearest": "Did you mean {names}?",
    "usage.missing": "something is missing: {name}",
    "usage.example": "Write it like: {example}",
    "usage.choice": "{name} can be: {choices}",
    "usage.value": "{name} cannot be what was written: {told}",
    "usage.number": "{name} must be followed by a whole number, at least {least}",
    "usage.option-value": "{name} must be followed by exactly what the help shows",
    "usage.too-much": 'there is too much on the line. A name with blanks must stand in quotation marks: "new policy.txt"',
    "usage.dash": "there is a long dash in {wrong}. Write a plain hyphen: {right}",
    "usage.curly": 'the quotation marks in {word} are curly. Write them straight: "new policy.docx"',
    "usage.file-address": "{word} is written as an address. Write the file's name without file:// before it: {path}",
    "usage.web-address": "{word} is an address on the web. Fetch the file first, and write its name here",
    "usage.date": "{value} is not a date in the calendar; write it as 2021-12-13",
    # demo
    "demo.purpose": "Make a sample: a policy with its whole history.",
    "demo.more": (
        "DIR becomes a git repository that holds the policy of a municipality that does not exist, "
        "with all its versions and drafts. What a reader sees of it is published into DIR/public."
    ),
    "demo.examples": "policylib demo demo\npolicylib -C demo versions\npolicylib -C demo diff 1.0 2.0",
    "demo.building": "Making the sample policy in {folder} …",
    "demo.publishing": "Publishing its versions into {folder} …",
    "demo.done": "Done. Where to look:",
    "demo.page": "All versions",
    "demo.changes": "What the newest draft changes",
    "demo.changes-pdf": "The same as PDF",
    "demo.policy-pdf": "The policy in force as PDF",
    "demo.changelog": "Changelog",
    "demo.try": "Then try: {program} -C {folder} versions",
    "demo.without-pdf": "Without PDF: {told}",
    "output.done": "Wrote {path}.",
    # check
    "check.purpose": "Show what is amiss in a policy, with file, line and next step.",
    "check.more": "Each line ends with a code in brackets; the documentation explains them all. Exit status 1 where there is an error or a warning.",
    "check.examples": "policylib check\npolicylib check 2.0\npolicylib check draft.md --format json\npolicylib check --against main\npolicylib check --format sarif -o check.sarif",
    "check.against": "Find changes of substance since this version, too, for which nobody wrote a reason.",
    "check.files": "See, too, whether the files that the text names are in its folder.",
    "check.all": "Show every note, where each stands, and what policy.toml silences.",
    "check.strict": "Exit status 1 for notes, too.",
    "check.more-alike.one": "  and 1 more note of the same kind{places}; --all shows it [{code}]",
    "check.more-alike.many": "  and {count} more notes of the same kind{places}; --all shows them [{code}]",
    "check.more-places.one": "  and 1 more place{places}; --all shows it [{code}]",
    "check.more-places.many": "  and {count} more places{places}; --all shows them [{code}]",
    "check.on-line.one": " (line {lines})",
    "check.on-line.many": " (lines {lines})",
    "check.silenced.one": "1 is silenced in policy.toml; --all shows it.",
    "check.silenced.many": "{count} are silenced in policy.toml; --all shows them.",
    "check.silenced-head": "Silenced in policy.toml:",
    "check.silenced-line": "{told} – reason: {reason}",
    "check.bare": "{path}: without markup; policylib import {path} -o FOLDER gives it headings to check.",
    "check.none": "{name}: no problems found.",
    "check.total": "{errors}, {warnings}, {notes}.",
    "check.errors.one": "1 error",
    "check.errors.many": "{count} errors",
    "check.warnings.one": "1 warning",
    "check.warnings.many": "{count} warnings",
    "check.notes.one": "1 note",
    "check.notes.many": "{count} notes",
    "severity.error": "error",
    "severity.warning": "warning",
    "severity.note": "note",
    # versions
    "versions.purpose": "List the versions: status, dates, by whom, commit.",
    "versions.examples": "policylib versions\npolicylib -C demo versions --format json",
    "versions.version": "Version",
    "versions.status": "Status",
    "versions.adopted": "Adopted",
    "versions.from": "In force from",
    "versions.to": "to",
    "versions.by": "By",
    "versions.commit": "Commit",
    "versions.cut": "history is cut here",
    # show
    "show.version": "version {version}",
    "show.picture": "Picture",
    "show.purpose": "Show a version of the policy, or one place in it.",
    "show.more": (
        "PLACE is a theme's number, a heading, or the address of a passage, such as "
        "recruitment/what-we-do/p2."
    ),
    "show.examples": 'policylib show 2.0\npolicylib show 2024-05-01 "Recruitment"\npolicylib show 2.0 3',
    # diff
    "diff.purpose": "What changed between two versions?",
    "diff.more": (
        "Without arguments: from the version in force to the newest draft. With one: from that "
        "version to the files as they are now. With two: any two versions, files or folders."
    ),
    "diff.examples": (
        "policylib diff\n"
        "policylib diff 1.0 2.0\n"
        "policylib diff old.md new.md --format json\n"
        "policylib diff 2.0 draft.md -o changes.html\n"
        "policylib diff 2.0 3.0 -o changes.pdf\n"
        "policylib diff 2.0 3.0 -o changes.docx\n"
        "policylib diff --since\n"
        "policylib diff --format parallel-docx -o before-and-now.docx"
    ),
    "diff.problems": "{name}: not everything was understood ({count}); policylib check shows what.",
    "diff.imported": "{name}: without markup; read as extracted text, as policylib import does.",
    "diff.lineage": "Name in JSON the passage through time that each change is about.",
    "diff.since": "Tell also what is new since this draft; without a name: the draft before.",
    "diff.format": "How the answer is given: {formats}.",
    "diff.exit-code": "Exit status 1 where there are changes.",
    "diff.all": "Show the unchanged text too (side by side only: parallel-html, parallel-pdf, parallel-docx).",
    "diff.readability": "Add words, lix and reading time per theme, before and now (text and JSON only).",
    "diff.output": "Write to this file; its ending (.html, .pdf, .docx, .json, .md, .txt) tells the format.",
    # history
    "history.purpose": "What happened to one place in the text, version by version?",
    "history.more": (
        "PLACE is a theme's number, a heading, the address of a piece of text, or words that stand "
        "in it, between quotation marks. The oldest version stands first. Where the text was divided "
        "or joined with other text, you get the whole story."
    ),
    "history.examples": (
        'policylib history "Recruitment"\n'
        'policylib history "obtain two references"\n'
        "policylib history recruitment/what-we-do/p2 --from 2.0 --with-drafts"
    ),
    "history.from": "The version to find the place in. Otherwise that in force, then the others.",
    "history.with-drafts": "Tell of drafts too.",
    "history.versions": "Version {first} to {last}",
    "history.unrecorded": "{name} (not a recorded version)",
    "history.not-here": "Stood here in version {versions} too. Its text is not at hand and is missing here.",
    "history.first": "Stood here in the first version.",
    "history.kept": "Unchanged.",
    "history.kept.heading": "The heading is unchanged.",
    "history.carried": "Unchanged, but moved along with what stands around it.",
    "history.carried.heading": "The heading is unchanged, but moved along with what stands around it.",
    "history.returned": "Back again, word for word. It stood here last in version {version}.",
    "history.joined": "No longer stands by itself.",
    "history.divided": "Stood together with other text before.",
    "history.added": "New.",
    "history.added-with": "New, came in together with {title}.",
    "history.removed": "Taken out.",
    "history.removed-with": "Taken out together with {title}.",
    "history.otherwise": "Changed together with what stands around it.",
    "history.inside": "In what stands under the heading: {changes}",
    "history.inside.gone": "In what stood under the heading: {changes}",
    "history.inside.minor.all": ", only of signs, layout or place",
    "history.inside.minor.some": ", {count} of them only of signs, layout or place",
    "history.inside.see": "See the changes under the heading with, for example: policylib diff {old} {new}",
    "history.back": "Some of the text comes from here: {name}",
    "history.on": "Some of the text went on to here: {name}",
    # blame
    "blame.purpose": "Since when has each place in the text stood so?",
    "blame.more": "Without REF: the version in force. Words count: moving, commas and layout do not make a place new.",
    "blame.examples": "policylib blame\npolicylib blame 2.0\npolicylib blame --format json",
    "blame.version": "Since",
    "blame.date": "in force",
    "blame.moved": "moved in {versions}",
    "blame.corrected": "only punctuation or layout in {versions}",
    "blame.since": "Unchanged since version {version}: {places}.",
    "blame.only-here": "New or changed in {version}: {places}.",
    "blame.place.one": "{count} place",
    "blame.place.many": "{count} places",
    "blame.counts": "A place is a heading, a paragraph, an item, a table row, a quotation or a note.",
    # origins
    "origins.purpose": "Where does a text that was written together come from?",
    "origins.more": (
        "NEW is the new text, and each --from one of the documents that it was written together "
        "from: versions, files or folders. For each place in the new text: where it comes from, or "
        "that it is new. For each place in the old ones: where it went, or that it was not found."
    ),
    "origins.examples": (
        "policylib origins together.md --from staff.md --from senior.md\n"
        "policylib origins together.md --from staff.md --from senior.md -o o.html\n"
        "policylib origins 3.0 --from 2.0 --from senior-policy.txt -o origins.pdf"
    ),
    "origins.from": "An old document; name each of them with a --from of its own.",
    "origins.output": "Write to this file; its ending (.html, .pdf, .json, .txt) tells the format.",
    # draft and adopt
    "draft.purpose": "Start a new version as a draft.",
    "draft.more": "The version in force is copied into the work files with the new label and the status draft.",
    "draft.examples": "policylib draft 3.0\npolicylib draft 3.0 --dry-run",
    "draft.from": "The version to start from. Default: the one in force.",
    "draft.done": (
        "Version {version} is begun on the branch {branch}. Next: write in {path}, then "
        "policylib diff."
    ),
    "plan.version": "Version {version} would be recorded like this:",
    "plan.change": "  1 change since version {previous}, its number, status and dates counted in; policylib diff {previous} shows it",
    "plan.changes": "  {count} changes since version {previous}, its number, status and dates counted in; policylib diff {previous} shows them",
    "plan.values": "  at the top of the text:",
    "plan.gone": "  no longer there: {names}",
    "plan.file": "  file: {path}",
    "plan.file-gone": "  file taken away: {path}",
    "plan.branch": "  on the branch {branch}, by {author}",
    "plan.tag": "  tagged {tag}",
    "adopt.purpose": "Record that a version has been adopted: check, commit and tag it.",
    "adopt.more": "What will be recorded is shown first; nothing happens before you say yes.",
    "adopt.examples": (
        "policylib adopt 3.0 --on 2025-12-15 --in-force-from 2026-01-01 --by Council\n"
        "policylib adopt 3.0.1 --on 2026-02-02 --in-force-from 2026-02-02 \\\n"
        "    --by HR --correction"
    ),
    "adopt.on": "The date of the decision.",
    "adopt.in-force-from": "The date from which it holds.",
    "adopt.by": "Who decided.",
    "adopt.reference": "The case or agenda item.",
    "adopt.correction": "An editorial correction of an adopted version, without any other change.",
    "adopt.ask": "Record this? [y/N]",
    "adopt.yes": "y yes j ja",
    "adopt.not-done": "Nothing was recorded.",
    "adopt.done": "Version {version} is recorded in commit {commit} and tagged {tag}.",
    # changelog
    "changelog.purpose": "The whole history as a changelog, newest version first.",
    "changelog.examples": "policylib changelog\npolicylib changelog -o CHANGELOG.md\npolicylib changelog --edit 3.1",
    "changelog.edit": "Make the file in which you write why this version changes what it changes.",
    "changelog.made": "{path} is ready. Changes that wait for a reason: {count}.",
    "changelog.added": "{path} was added to. New changes: {count}. What stood there was not touched.",
    "changelog.complete": "{path} has all changes already. It was not touched.",
    "changelog.carried": "The words about version {version} were taken along. Read them through, introduction and decision too.",
    "changelog.blank": "Entries without words that fit no change any longer: {count}. You may delete them.",
    "editorial.unplaced.one": "One reason fits no change any longer. See whether its quotation was reworded:",
    "editorial.unplaced.many": "{count} reasons fit no change any longer. See whether their quotations were reworded:",
    "changelog.own-words": "This stands in {path} and would be lost:",
    # publish
    "publish.purpose": "Write the versions for readers: pages, PDF, changes, changelog.",
    "publish.more": (
        "Every adopted version is published; where a REF is named, it is the last. Drafts are left "
        "out unless asked for. The folder must be new, empty, or hold an earlier release. It is "
        "replaced whole or not at all."
    ),
    "publish.examples": "policylib publish -o public\npolicylib publish 3.0 -o public --with-drafts",
    "publish.output": "The folder for the release.",
    "publish.with-drafts": "Publish drafts and consultations too, the newest as it stands now.",
    "publish.without-pdf": "Leave out the PDFs.",
    "publish.try-without-pdf": "policylib publish --without-pdf writes everything else.",
    "publish.without-lineage": "The release does not remember what each place is called through time, for the history is not whole here; git fetch --unshallow fetches it.",
    "publish.done": "Published into {folder}: {count} files.",
    "publish.renewed": "Published into {folder}: {count} files. Made anew: {made}.",
    "publish.unchanged": "Nothing new: the release in {folder} stands as it stood ({count} files).",
    "publish.progress": "Publishing {done} of {count} …",
    "publish.since": "Publish only the versions from this one on.",
    "publish.only": "Make files of these kinds only: pdf,html,docx,md,json.",
    "publish.jobs": "How many processes work at it; one for each core without it.",
}
