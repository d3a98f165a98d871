"""`policylib import`: extracted text becomes a policy in Markdown, with a report of every repair."""

from pathlib import Path

import click

from policylib.commands.command import command
from policylib.commands.output import write_new
from policylib.commands.reading import text_of
from policylib.commands.session import Session, Tongue, words_in
from policylib.commands.starting import one_line

_POLICY = "politik.md"
_REPORT = "import-report.md"


def make_import(tongue: Tongue) -> click.Command:
    """`policylib import FILE… -o DIR`."""
    words = words_in(tongue)
    return command(
        tongue,
        "import",
        import_files,
        [
            click.Argument(["files"], nargs=-1, required=True, metavar=f"{words['metavar.file']}…"),
            click.Option(
                ["-o", "--output"],
                required=True,
                metavar=words["metavar.folder"],
                help=words["import.output"],
            ),
            click.Option(["--title"], metavar=words["metavar.text"], help=words["import.title"]),
        ],
    )


def import_files(
    session: Session, *, files: tuple[str, ...], output: str, title: str | None
) -> int:
    """Import each file; several files get names of their own in the folder."""
    from policylib.history.disk import read_bytes
    from policylib.history.places import shown
    from policylib.intake import import_text, report_markdown

    lang = session.lang or "da"
    folder, called = Path(output), one_line(title, "--title") or None
    texts: dict[Path, str] = {}
    for name in files:
        text = text_of(read_bytes(Path(name)), shown(name), session)
        imported = import_text(text, file=shown(name), title=called, lang=lang)
        stem = f"{Path(name).stem}-" if len(files) > 1 else ""
        again = 1
        while folder / f"{stem}{_POLICY}" in texts:  # a/ferie.txt and b/ferie.txt
            again += 1
            stem = f"{Path(name).stem}-{again}-"
        texts[folder / (f"{stem}{_POLICY}")] = imported.markdown
        texts[folder / (f"{stem}{_REPORT}")] = report_markdown(imported.report, lang)
    write_new(texts)
    for path in texts:
        session.tell("import.done", path=path)
    session.tell("import.next")
    return 0
