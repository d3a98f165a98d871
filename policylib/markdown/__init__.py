"""From Markdown to a policy and back: no word of the source is lost.

`parse` reads one file or many and reports what it understood only in part; `read` reads one
text; `write` gives the canonical Markdown of a policy, and `read(write(policy)) == policy`;
`without_remarks` gives the policy as its readers may have it.
"""

from typing import TYPE_CHECKING

from policylib.markdown.characters import decode
from policylib.markdown.parsing import Parsed, SourceText, parse, read, read_metadata

if TYPE_CHECKING:
    from policylib.markdown.remarks import Remark, remarks_in, without_remarks
    from policylib.markdown.writing import write, write_files

__all__ = [
    "Parsed",
    "Remark",
    "SourceText",
    "decode",
    "parse",
    "read",
    "read_metadata",
    "remarks_in",
    "without_remarks",
    "write",
    "write_files",
]


def __getattr__(name: str) -> object:
    # Most runs only read; the writer is loaded by who asks for it.
    if name in ("write", "write_files"):
        from policylib.markdown import writing

        return getattr(writing, name)
    if name in ("Remark", "remarks_in", "without_remarks"):
        from policylib.markdown import remarks

        return getattr(remarks, name)
    raise AttributeError(name)
