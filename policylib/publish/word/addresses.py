"""Which links of a policy open from Word, and their addresses as Word can read them."""

from urllib.parse import quote, urlsplit

from policylib.document.links import is_safe_target

_LEADS_OUT = ("http:", "https:", "mailto:")
_SAFE = "!#$%&'()*+,-./:;=?@[]_~"


def address_of(target: str) -> str:
    """The address of a link that leads out of the policy; "" where it may not stand or is none."""
    bare = target.strip()
    if not is_safe_target(target) or not bare.lower().startswith(_LEADS_OUT):
        return ""
    try:
        urlsplit(bare)
        return quote(bare, safe=_SAFE)
    except ValueError:
        return ""
