"""The style of PDFs: our sheets with an organisation's colours and fonts written into them."""

import re
from functools import cache

from policylib.publish.house import House
from policylib.publish.house_style import house_paper_style
from policylib.publish.markup import Html, stylesheet


def paper_style(house: House, *sheets: str) -> Html:
    """The style sheets of a PDF, to stand inside `<style>`.

    Custom properties are replaced by their values: in the margins of a page, where running heads
    stand, WeasyPrint knows none.
    """
    own = house_paper_style(house)
    css = stylesheet("paper.css", *sheets)
    values = {**_properties(css), **_properties(own)}
    filled = _use().sub(lambda found: values.get(found[1], found[2] or ""), css)
    return Html(f"{own}\n{filled}")


@cache
def _use() -> re.Pattern[str]:
    return re.compile(r"var\(--([\w-]+)(?:,\s*([^()]+))?\)")


def _properties(css: str) -> dict[str, str]:
    """The custom properties that style sheets set, by name."""
    return dict(re.findall(r"--([\w-]+): ([^;}]+?)\s*[;}]", css))
