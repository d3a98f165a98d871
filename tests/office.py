"""LibreOffice reads Word files: run by the system's Python, whose `uno` drives one process for all.

Standard input: a JSON list of [path, "Accept" | "Reject" | ""]. Standard output: for each a JSON
list of what stands in the text then: paragraphs as [style, list label, [[look, link, words], …]],
tables as {cell's name: paragraphs}, footnotes as ["note", words].
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from typing import Any

import uno
from com.sun.star.beans import PropertyValue

_PATIENCE = 60.0


def main() -> None:
    """Read the jobs, answer them, end the process."""
    with tempfile.TemporaryDirectory(prefix="office-") as home:
        pipe = f"policylib-{os.getpid()}"
        office = subprocess.Popen(
            [
                "soffice", f"-env:UserInstallation=file://{home}/profile", "--headless",
                "--norestore", "--nologo", "--nodefault", f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        try:
            _answer(connected(pipe))
        finally:
            os.killpg(office.pid, signal.SIGKILL)
            office.wait()


def connected(pipe: str) -> Any:
    """The running process's own context, once it answers."""
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", here
    )
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def _answer(context: Any) -> None:
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    for path, do in json.load(sys.stdin):
        document = desktop.loadComponentFromURL(f"file://{path}", "_blank", 0, (hidden,))
        if do:
            frame = document.getCurrentController().getFrame()
            dispatcher.executeDispatch(frame, f".uno:{do}AllTrackedChanges", "", 0, ())
        sys.stdout.write(json.dumps(_text(document.Text)) + "\n")
        document.close(True)  # noqa: FBT003 - so it is called


def _text(text: Any) -> list[Any]:
    found: list[Any] = []
    blocks = text.createEnumeration()
    while blocks.hasMoreElements():
        block = blocks.nextElement()
        if block.supportsService("com.sun.star.text.TextTable"):
            names = block.getCellNames()
            found.append({name: _text(block.getCellByName(name)) for name in names})
        else:
            found.append([block.ParaStyleName, block.ListLabelString, _portions(block)])
    return found


def _portions(paragraph: Any) -> list[Any]:
    found: list[Any] = []
    portions = paragraph.createEnumeration()
    while portions.hasMoreElements():
        portion = portions.nextElement()
        match portion.TextPortionType:
            case "Text":
                look = f"{portion.CharStyleName} {portion.CharWeight} {portion.CharPosture.value}"
                words = portion.getString()
                if words and found and found[-1][:2] == [look, portion.HyperLinkURL]:
                    found[-1][2] += words
                elif words:
                    found.append([look, portion.HyperLinkURL, words])
            case "Footnote":
                found.append(["note", "", json.dumps(_text(portion.Footnote))])
            case "Frame":
                found.append(["picture", "", ""])
            case _:
                pass
    return found


if __name__ == "__main__":
    main()
