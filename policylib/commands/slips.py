"""What a text program or a browser made of a line that was copied: dashes, quotation marks, addresses."""

from collections.abc import Sequence

from policylib.commands.session import Session

_DASHES = "–—−‐‑"
_CURLY = "“”„‟’‘‚‛"


def slip_in(asked: Sequence[str], session: Session) -> str:
    """What is wrong with a word that no terminal understands as it was meant; "" where none is.

    Asked only once something has failed: a file may be called by any of these.
    """
    for word in filter(None, asked):
        if word[:1] in _DASHES and word[1:].lstrip(_DASHES):
            bare = word.lstrip(_DASHES + "-")
            right = ("-" if len(bare) == 1 else "--") + bare
            return session.say("usage.dash", wrong=word, right=right)
        if word[:1] in _CURLY or word[-1:] in _CURLY:
            return session.say("usage.curly", word=word)
        kind, mark, rest = word.partition("://")
        if mark and kind.lower() == "file":
            return session.say("usage.file-address", word=word, path=rest)
        if mark and kind.lower() in {"http", "https", "ftp", "ftps", "sftp"}:
            return session.say("usage.web-address", word=word)
    return ""
