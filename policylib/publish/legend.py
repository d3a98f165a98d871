"""The legend of a marked text: what each mark that stands in it means."""

from policylib.compare.redline import Shape
from policylib.language.pair_pages import PairWords
from policylib.publish.markup import NOTHING, Html, element


def legend(marked: str, own: PairWords) -> Html:
    """The marks that a text has, each beside what it means; nothing for a text without marks."""
    rows = [
        (sample, meaning)
        for needles, sample, meaning in _known(own)
        if any(needle in marked for needle in needles)
    ]
    if not rows:
        return NOTHING
    pairs = [
        element("div", element("dt", sample), element("dd", meaning)) for sample, meaning in rows
    ]
    title = element("p", own.legend, class_="legend-title", id="_legend")
    return element(
        "div",
        title,
        element("dl", *pairs),
        class_="legend",
        role="group",
        aria_labelledby="_legend",
    )


def _known(own: PairWords) -> tuple[tuple[tuple[str, ...], Html, str], ...]:
    """Each mark: what its presence shows by, how it looks, what it means."""

    def looks(like: str, words: str) -> Html:
        return element("span", words, class_=f"looks-{like}")

    return (
        (("<ins>",), looks("new", own.sample_new), own.legend_new),
        (("<del>",), looks("gone", own.sample_gone), own.legend_gone),
        (('<del class="sign">',), looks("gone sign", ","), own.legend_sign),
        (('<ins class="moved">',), looks("moved", own.sample_moved), own.legend_moved),
        (('<span class="part">',), _in_part(own), own.legend_part),
        ((" unseen",), element("span", "U+200B", class_="unseen"), own.legend_unseen),
        (_bars("edited", "new", "touched"), looks("bar", ""), own.legend_bar),
        (_bars("gone"), looks("bar gone-bar", ""), own.legend_gone_bar),
        ((" change-link",), element("b", "7"), own.legend_number),
    )


def _bars(*states: str) -> tuple[str, ...]:
    """How an entry of the redline shows its state: class="entry paragraph edited"."""
    return tuple(f'class="entry {shape.value} {state}' for shape in Shape for state in states)


def _in_part(own: PairWords) -> Html:
    whole = element("span", own.sample_part, class_="part")
    return element("span", whole, class_="looks-new")
