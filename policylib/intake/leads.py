"""Where a link of a source may lead, and how one that may not is named without anybody's path.

Word and LibreOffice write the whole path of the machine that a file was made on into a link to the
file beside it: drives, servers, and the name of whoever was logged in.
"""

import re
from urllib.parse import unquote

from policylib.document import is_safe_target

_OFFICE = "do[ct][xm]?|xl[st][xmb]?|pp[ts][xm]?|od[tsp]|rtf|msg|one|vsdx?"


def may_lead(target: str) -> bool:
    """Whether the policy may keep a link: one that is safe, and leads to no file of a machine.

    A relative path that climbs, or ends in an office file, is what a program made of the place
    where somebody keeps it: "../../hjem/kholm/regler.docx".
    """
    if target.startswith("#"):
        return True
    return is_safe_target(target) and not _has_drive(target) and not _is_kept_somewhere(target)


def named(target: str) -> str:
    """What a report says of a link that was left out: of a path on a machine only the file."""
    is_local = re.match(r"(?i)\s*(?:file:|[a-z]:[\\/]|[\\/])", target)
    if not is_local and not _has_drive(target) and not _is_kept_somewhere(target):
        return target
    last = re.split(r"[\\/]", unquote(target).strip().rstrip("\\/"))[-1]
    return f"…/{last}"


def is_path(target: str) -> bool:
    """Whether a link leads to a file beside or around, and to no address or place within."""
    return bool(target) and not target.startswith("#") and not _is_address(target)


def _has_drive(target: str) -> bool:
    return not _is_address(target) and bool(
        re.search(r"(?i)(?:^|[\\/])[a-z]:[\\/]", unquote(target))
    )


def _is_kept_somewhere(target: str) -> bool:
    if _is_address(target):
        return False
    path = unquote(target).partition("#")[0].strip()
    climbs = path.startswith(("/", "\\")) or ".." in re.split(r"[\\/]", path)
    return climbs or bool(re.search(rf"(?i)\.(?:{_OFFICE})$", path))


def _is_address(target: str) -> bool:
    return bool(re.match(r"(?i)\s*[a-z][a-z0-9+.-]+:", target))
