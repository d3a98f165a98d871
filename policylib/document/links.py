"""Which link targets an output may carry: an allow-list.

A target that is not on it keeps its words in the model; no output turns it into a link, and no
picture is fetched from anywhere but the policy's own folder.
"""

import re

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_UNSEEN = re.compile(
    r"[\x00-\x20\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]"
)


def is_safe_target(target: str) -> bool:
    r"""Whether a link may lead there: http, https, mailto, tel, an anchor, a relative path.

    Not `//host`, `\\\\host` or an absolute path of a machine, not `javascript:`, `data:`,
    `file:` or any other scheme, however it is spelled with control characters.
    """
    bare = _UNSEEN.sub("", target)
    if not bare or bare.startswith(("/", "\\")):
        return False
    scheme = _SCHEME.match(bare)
    return scheme is None or (scheme[1].lower() in SAFE_SCHEMES and bare == target.strip())


def is_safe_image(source: str) -> bool:
    """Whether a picture may be shown: a relative path within the policy's own folder."""
    bare = _UNSEEN.sub("", source)
    if not bare or bare != source.strip() or bare.startswith(("/", "\\")) or _SCHEME.match(bare):
        return False
    depth = 0
    for part in re.split(r"[/\\]", re.split(r"[?#]", bare)[0]):
        depth += -1 if part == ".." else (part not in {"", "."})
        if depth < 0:
            return False
    return depth > 0
