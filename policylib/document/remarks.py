"""What stands in source that is kept as it is, and what in it is a remark that no reader sees."""

_OPENS, _CLOSES = "<!--", "-->"
_NOWHERE = ("#", "<>")
_GAP = "\0"


def split_remarks(source: str) -> tuple[str, tuple[str, ...]]:
    """Source without its remarks, and the remarks.

    A remark is an HTML comment, or a link definition that leads nowhere, as `[//]: # (ask HR)`.
    A comment that is never closed ends with what stands around it, or with the source. A line
    that held nothing but remarks goes.
    """
    bare = source.strip()
    if bare.startswith("["):
        where, _, title = bare.partition("]: ")[2].partition(" ")
        return ("", (title.strip("\"'()"),)) if where in _NOWHERE else (source, ())
    if _OPENS not in source:
        return source, ()
    parts, remarks, at = [], [], 0
    while (start := source.find(_OPENS, at)) >= 0:
        inside = start + len(_OPENS)
        end = source.find(_CLOSES, start + 2)  # "<!-->" is a whole comment
        after = end + len(_CLOSES)
        if end < 0:
            last = source.rfind("</", inside)
            end = after = last if last >= 0 else len(source)
        parts.append(source[at:start])
        remarks.append(source[inside:end].strip())
        at = after
    lines = _GAP.join([*parts, source[at:]]).split("\n")
    kept = [
        line.replace(_GAP, "").rstrip() if _GAP in line else line
        for line in lines
        if _GAP not in line or line.replace(_GAP, "").strip()
    ]
    return "\n".join(kept).strip("\n"), tuple(remarks)
