"""From Markdown to a policy and back: no word of the source is lost.

`parse` reads one file or many and reports what it understood only in part; `read` reads one
text; `write` gives the canonical Markdown of a policy, and `read(write(policy)) == policy`.
"""

from typing import TYPE_CHECKING

from policylib.markdown.characters import decode
from policylib.markdown.parsing import Parsed, SourceText, parse, read, read_metadata

if TYPE_CHECKING:
    from policylib.markdown.writing import write, write_files

__all__ = [
    "Parsed",
    "SourceText",
    "decode",
    "parse",
    "read",
    "read_metadata",
    "write",
    "write_files",
]


def __getattr__(name: str) -> object:
    # Most runs only read; the writer is loaded by who asks for it.
    if name in ("write", "write_files"):
        from policylib.markdown import writing

        return getattr(writing, name)
    raise AttributeError(name)
