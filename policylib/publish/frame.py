"""What stands around a page: the house style, and the ways to the rest of a site."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policylib.publish.house import PLAIN, House

if TYPE_CHECKING:
    from policylib.publish.markup import Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A link of the site's own menu: what it is called, and its path from the release's folder.

    `below` are the beginnings of the paths of pages that belong to it ("changes/"). An aside
    stands at the foot of each page instead of in the menu.
    """

    name: str
    path: str
    below: tuple[str, ...] = ()
    is_aside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The surroundings of one page.

    `root` leads from the page to the release's folder ("../../", or "" for a page that stands in
    it); `ways` are the links of the site's menu, none for a page that stands alone; `here` is the
    path of the page itself, so that the menu can say where the reader is.
    """

    house: House = PLAIN
    root: str = ""
    ways: tuple[Way, ...] = ()
    here: str = ""

    @property
    def is_in_site(self) -> bool:
        """Whether other pages stand beside this one."""
        return bool(self.ways)

    @property
    def style(self) -> "Html":
        """The style sheet of the house: it stands after ours."""
        from policylib.publish.house_style import house_style

        return house_style(self.house)

    @property
    def menu(self) -> tuple[Way, ...]:
        """The ways of the menu at the head of the page."""
        return tuple(way for way in self.ways if not way.is_aside)

    @property
    def asides(self) -> tuple[Way, ...]:
        """The ways at the foot of the page."""
        return tuple(way for way in self.ways if way.is_aside)

    def current(self, way: Way) -> str:
        """What `aria-current` says of a way: "page", "true" for the part of the site, or ""."""
        if way.path == self.here:
            return "page"
        return "true" if way.below and self.here.startswith(way.below) else ""

    def to(self, path: str) -> str:
        """The address of another file of the release, seen from this page."""
        return f"{self.root}{path}"


ALONE = Frame()
"""A page on its own: nothing around it, nothing to go to."""


def frame_at(path: str, *, house: House = PLAIN, ways: tuple[Way, ...] = ()) -> Frame:
    """The surroundings of the page at a path of the release."""
    return Frame(house=house, root="../" * path.count("/"), ways=ways, here=path)
