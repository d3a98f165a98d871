"""The structure that a tagged PDF tells: its elements in order, with the marked text they hold.

    ["H2", [[page, mcid], …], {"alt": …}]      children: elements and [page, mcid] pairs

Our own walk: the library's keeps marks and elements apart, and so loses their order within a
paragraph, and the page of what goes on over the page's end.
"""

from typing import Any

FRAME, LABEL = "PolicyFrame", "PolicyLabel"
OWN = frozenset({FRAME, LABEL})
"""What stands around a policy's own words in a PDF of ours: its cover, a passage's number."""
_CELLS = frozenset({"TH", "TD"})
_MOST_ELEMENTS = 400_000
_DEEPEST = 200


class Walker:
    """Walks one document's structure. `pages` maps the ids of pages to their numbers from 0."""

    def __init__(self, pages: dict[int, int]) -> None:
        self._pages = pages
        self._roles: dict[str, str] = {}
        self._left = _MOST_ELEMENTS

    def walk(self, catalog: Any) -> list[Any]:
        """The elements below the root; empty where there is no structure, or a broken one."""
        try:
            root = resolved(catalog.get("StructTreeRoot"))
            if not isinstance(root, dict):
                return []
            roles = resolved(root.get("RoleMap"))
            if isinstance(roles, dict):
                self._roles = {_name(key): _name(resolved(role)) for key, role in roles.items()}
            return self._children(root.get("K"), None, 0, frozenset())
        except Exception:  # noqa: BLE001 - a structure that misleads the library is none
            return []

    def _children(
        self, kids: Any, page: int | None, depth: int, above: frozenset[int]
    ) -> list[Any]:
        kids = _resolved_list(kids)
        found: list[Any] = []
        for reference in kids:
            self._left -= 1
            if self._left < 0 or depth > _DEEPEST:
                return found
            number = getattr(reference, "objid", None)
            if number is not None and number in above:
                continue
            kid = resolved(reference)
            seen = above | {number} if number is not None else above
            if isinstance(kid, int):
                if page is not None:
                    found.append([page, kid])
            elif isinstance(kid, dict):
                found += self._element(kid, page, depth, seen)
        return found

    def _element(
        self, element: dict[str, Any], page: int | None, depth: int, above: frozenset[int]
    ) -> list[Any]:
        told: Any = getattr(element.get("Pg"), "objid", None)
        here = self._pages.get(told, page) if told is not None else page
        if "MCID" in element:
            mark = resolved(element["MCID"])
            return [[here, mark]] if here is not None and isinstance(mark, int) else []
        if "S" not in element:
            return []
        name = _name(resolved(element["S"]))
        for _ in range(4):
            if name in OWN or name not in self._roles or self._roles[name] == name:
                break
            name = self._roles[name]
        children = self._children(element.get("K"), here, depth + 1, above)
        facts = {}
        for key, short in (("Alt", "alt"), ("ActualText", "actual")):
            said = resolved(element.get(key))
            if isinstance(said, bytes):
                facts[short] = read_text(said)
        if name in _CELLS:
            facts |= _spans(element.get("A"))
        return [[name, children, facts]]


def _spans(attributes: Any) -> dict[str, str]:
    """How many columns and rows a cell takes, where it is not one."""
    found = {}
    for each in map(resolved, _resolved_list(attributes)):
        if isinstance(each, dict):
            for key, short in (("ColSpan", "columns"), ("RowSpan", "rows")):
                count = resolved(each.get(key))
                if isinstance(count, int) and count > 1:
                    found[short] = str(count)
    return found


def resolved(value: Any) -> Any:
    """A value, whatever references lead to it; None where they lead round."""
    for _ in range(20):
        if not hasattr(value, "resolve"):
            return value
        value = value.resolve()
    return None


def _resolved_list(kids: Any) -> list[Any]:
    inner = resolved(kids)
    if isinstance(inner, list):
        return inner
    return [] if kids is None else [kids]


def _name(value: Any) -> str:
    name = getattr(value, "name", value)
    return name.decode("latin-1") if isinstance(name, bytes) else str(name)


def read_text(said: bytes) -> str:
    """The text of a string of a PDF, which has one of three encodings."""
    if said.startswith(b"\xfe\xff"):
        return said[2:].decode("utf-16-be", "replace")
    if said.startswith(b"\xef\xbb\xbf"):
        return said[3:].decode("utf-8", "replace")
    return said.decode("latin-1")
