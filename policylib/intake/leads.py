"""Where a link of a source may lead, and how one that may not is named without anybody's path.

Word and LibreOffice write the whole path of the machine that a file was made on into a link to the
file beside it: drives, servers, and the name of whoever was logged in.
"""

import re
from urllib.parse import unquote

from policylib.document import is_safe_target


def may_lead(target: str) -> bool:
    """Whether the policy may keep a link: one that is safe, and names no drive on its way."""
    return target.startswith("#") or (is_safe_target(target) and not _has_drive(target))


def named(target: str) -> str:
    """What a report says of a link that was left out: of a path on a machine only the file."""
    is_local = re.match(r"(?i)\s*(?:file:|[a-z]:[\\/]|[\\/])", target)
    if not is_local and not _has_drive(target):
        return target
    last = re.split(r"[\\/]", unquote(target).strip().rstrip("\\/"))[-1]
    return f"…/{last}"


def _has_drive(target: str) -> bool:
    is_address = re.match(r"(?i)\s*[a-z][a-z0-9+.-]+:", target)
    return not is_address and bool(re.search(r"(?i)(?:^|[\\/])[a-z]:[\\/]", unquote(target)))
