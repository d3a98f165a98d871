"""The ways from a change to where it stands: in the redline, in its version, at its address for good."""

from policylib.compare.facts import Change, Comparison, NodeKind
from policylib.explain.editions import version_name
from policylib.language import get
from policylib.publish.inline import Setting
from policylib.publish.layout import permanent_address
from policylib.publish.markup import NOTHING, Html, element, join
from policylib.publish.redline_html import place_of
from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """What stands beside the page of a change, as addresses seen from there; "" for what does not.

    `redline` is the page with the redline, where it is not this one. `versions` are the pages of
    the old and of the new version. `passages` is where the release begins that has a page for
    each passage, None where none has.
    """

    redline: str = ""
    versions: tuple[str, str] = ("", "")
    passages: str | None = None


NOWHERE = Ways()
"""A page by itself: its redline stands in it."""


def place_in_redline(change: Change, setting: Setting) -> str:
    """The id of the passage that the redline shows for a change; "" for the front matter."""
    anchor = _anchor(change)
    return place_of(setting, "-" if change.new is None else "+", anchor) if anchor else ""


def _anchor(change: Change) -> str:
    side = change.new or change.old
    if side is None or change.node is NodeKind.METADATA:
        return ""
    return (side.parts[0].anchor if side.parts else side.anchor).split("/link")[0]


def change_foot(change: Change, comparison: Comparison, setting: Setting, ways: Ways) -> Html:
    """Links below a change: to its place in the redline, in the version, and to its history."""
    place = place_in_redline(change, setting)
    if not place or setting.on_paper:
        return NOTHING
    words = setting.words
    links = [element("a", words.see_place, href=f"{ways.redline}#{place}")]
    is_gone = change.new is None
    if page := ways.versions[0 if is_gone else 1]:
        edition = comparison.old if is_gone else comparison.new
        told = words.see_in_version.format(version=version_name(edition, get(words.lang)))
        links.append(element("a", told, href=f"{page}#{_anchor(change)}"))
    if ways.passages is not None and change.lineage:
        address = f"{ways.passages}{permanent_address(change.lineage)}"
        links.append(element("a", words.see_history, href=address))
    return element("p", join(links, " · "), class_="change-foot")
