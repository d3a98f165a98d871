"""How far a long piece of work has come: a line on a terminal, silence everywhere else."""

import contextlib
import sys
from typing import TYPE_CHECKING

from policylib.commands.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policylib.publish.press import Told

_WIDTH = 24
_CLEAR = "\r\x1b[K"


@contextlib.contextmanager
def progress(session: Session, key: str) -> "Iterator[Told | None]":
    """Something to tell how many parts are done, of how many; None where nobody looks on.

    `key` names the sentence, which says {done} and {count}. The line is gone when the work is.
    """
    stream = sys.stderr
    if stream is None or not stream.isatty():
        yield None
        return

    def told(done: int, count: int) -> None:
        filled = _WIDTH * done // max(count, 1)
        bar = "#" * filled + "." * (_WIDTH - filled)
        line = f"{session.say(key, done=done, count=count)}  [{bar}]"
        with contextlib.suppress(OSError):
            stream.write(f"{_CLEAR}{line}")
            stream.flush()

    try:
        yield told
    finally:
        with contextlib.suppress(OSError):
            stream.write(_CLEAR)
            stream.flush()
