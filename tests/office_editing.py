"""LibreOffice edits Word files as a colleague would: run by the system's Python, as a module.

Standard input: a JSON list of jobs, each with the file to open, the file to save, whether changes
are tracked, a password for the saved file ("" for none), and edits. An edit names what to do, the
paragraph that it is about by its words, and what it needs besides:

    replace   old words → new words (either may be none)
    delete    the whole paragraph
    insert    a new paragraph of the same kind behind it
    row       take out the table's row that it stands in

Comments it cannot make: without a screen LibreOffice falls over them.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from typing import Any

import uno

from tests.office import connected


def main() -> None:
    """Open, edit and save each, end the process."""
    with tempfile.TemporaryDirectory(prefix="office-") as home:
        pipe = f"policylib-edit-{os.getpid()}"
        process = subprocess.Popen(
            [
                "soffice", f"-env:UserInstallation=file://{home}/profile", "--headless",
                "--norestore", "--nologo", "--nodefault", f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        try:
            context = connected(pipe)
            manager = context.ServiceManager
            desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            dispatcher = manager.createInstanceWithContext(
                "com.sun.star.frame.DispatchHelper", context
            )
            for job in json.load(sys.stdin):
                _run(desktop, dispatcher, job)
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _run(desktop: Any, dispatcher: Any, job: dict[str, Any]) -> None:
    hidden = (_set("Hidden", value=True),)
    document = desktop.loadComponentFromURL(f"file://{job['source']}", "_blank", 0, hidden)
    document.RecordChanges = job["tracked"] and bool(job["edits"])
    for edit in job["edits"]:
        _edit(document, dispatcher, edit)
    told = [_set("FilterName", value="Office Open XML Text")]
    if job["password"]:
        told = [_set("FilterName", value="MS Word 2007 XML"), _locked(job["password"])]
    document.storeToURL(f"file://{job['target']}", tuple(told))
    document.close(True)  # noqa: FBT003 - so it is called


def _set(name: str, *, value: Any) -> Any:
    told = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    told.Name, told.Value = name, value
    return told


def _locked(password: str) -> Any:
    values = []
    for name, value in (("CryptoType", "Standard"), ("OOXPassword", password)):
        told = uno.createUnoStruct("com.sun.star.beans.NamedValue")
        told.Name, told.Value = name, value
        values.append(told)
    return _set(
        "EncryptionData", value=uno.Any("[]com.sun.star.beans.NamedValue", tuple(values))
    )  # fmt: skip


def _edit(document: Any, dispatcher: Any, edit: dict[str, str]) -> None:
    match edit["do"]:
        case "replace":
            found = _found(document, edit["about"])
            cursor = found.Text.createTextCursorByRange(found.Start)
            at = found.String.index(edit["old"]) if edit["old"] else len(found.String)
            cursor.goRight(at, False)  # noqa: FBT003 - without selecting
            cursor.goRight(len(edit["old"]), True)  # noqa: FBT003 - selecting
            cursor.setString(edit["new"])
        case "delete":
            cursor = _paragraph(_found(document, edit["about"]))
            cursor.gotoEndOfParagraph(True)  # noqa: FBT003 - selecting
            cursor.goRight(1, True)  # noqa: FBT003 - selecting
            cursor.setString("")
        case "insert":
            cursor = _paragraph(_found(document, edit["about"]))
            cursor.gotoEndOfParagraph(False)  # noqa: FBT003 - without selecting
            cursor.Text.insertControlCharacter(cursor, 0, False)  # noqa: FBT003 - a paragraph's end
            cursor.Text.insertString(cursor, edit["new"], False)  # noqa: FBT003 - in its place
        case "row":
            controller = document.getCurrentController()
            controller.select(_found(document, edit["about"]))
            dispatcher.executeDispatch(controller.getFrame(), ".uno:DeleteRows", "", 0, ())
        case other:
            raise AssertionError(other)


def _paragraph(found: Any) -> Any:
    cursor = found.Text.createTextCursorByRange(found)
    cursor.gotoStartOfParagraph(False)  # noqa: FBT003 - without selecting
    return cursor


def _found(document: Any, words: str) -> Any:
    search = document.createSearchDescriptor()
    search.SearchString = words
    found = document.findFirst(search)
    assert found is not None, words
    return found


if __name__ == "__main__":
    main()
