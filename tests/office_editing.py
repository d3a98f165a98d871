"""LibreOffice edits a Word file as a colleague would: run by the system's Python, as a module.

Arguments: the file to open, the file to save, and a JSON list of [old words, new words]; each is
replaced with changes tracked. With an empty list it only saves. Comments it cannot make: without
a screen it falls over them.
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
    """Open, edit, save, end the process."""
    source, target, edits = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
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
            document = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (_set("Hidden", value=True),))  # fmt: skip
            _edit(document, edits)
            document.storeToURL(
                f"file://{target}", (_set("FilterName", value="Office Open XML Text"),)
            )
            document.close(True)  # noqa: FBT003 - so it is called
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _set(name: str, *, value: Any) -> Any:
    told = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    told.Name, told.Value = name, value
    return told


def _edit(document: Any, edits: list[list[str]]) -> None:
    if not edits:
        return
    document.RecordChanges = True
    for old, new in edits:
        _found(document, old).setString(new)


def _found(document: Any, words: str) -> Any:
    search = document.createSearchDescriptor()
    search.SearchString = words
    found = document.findFirst(search)
    assert found is not None, words
    return found


if __name__ == "__main__":
    main()
