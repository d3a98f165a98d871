"""A policy as one self-contained page: no script, nothing loaded, readable on any screen."""

from collections.abc import Mapping
from dataclasses import replace

from policylib.document import Policy, Role, Section, heading_of, normalise, walk
from policylib.language.paper import paper_words
from policylib.language.publish import PublishWords, publish_words
from policylib.language.site import SiteWords, site_words
from policylib.publish.body import contents, policy_body
from policylib.publish.cover import Cover, Standing, cover_of
from policylib.publish.frame import ALONE, Frame
from policylib.publish.images import ImageLoader, no_images
from policylib.publish.inline import Setting
from policylib.publish.markup import Html, element, join, page, stylesheet, text
from policylib.publish.passage_numbers import passage_numbers
from policylib.publish.version_around import BY_ITSELF, Around


def policy_page(
    policy: Policy,
    *,
    image: ImageLoader = no_images,
    standing: Standing | None = None,
    around: Around = BY_ITSELF,
    frame: Frame = ALONE,
    lang: str = "",
) -> str:
    """The policy as a whole HTML page, in the policy's own language unless `lang` says otherwise.

    Every section and block has its anchor as id; passages of a draft carry numbers as in its PDF. `around` is what the page tells of the release
    that it stands in, `frame` what stands around every page. Raises `TooComplexError` where the
    text nests too deep.
    """
    code = lang or policy.metadata.lang
    words = frame.house.worded(publish_words(code))
    told = frame.house.worded(site_words(code))
    cover = cover_of(policy, words, standing)
    numbers = passage_numbers(policy) if cover.mark else {}
    setting = Setting(words=words, image=image, passages=numbers)
    body = policy_body(
        policy,
        replace(
            setting,
            in_heading=_pins(around, frame),
            below_heading=_ways_of_themes(policy, around, frame, told),
        ),
    )
    return page(
        "policy.html",
        lang=policy.metadata.lang,
        title=_title(policy, cover, words),
        style=stylesheet("screen.css", "policy.css"),
        words=words,
        told=told,
        cover=cover,
        around=around,
        frame=frame,
        contents=contents(policy, setting),
        passages_hint=paper_words(words.lang).passages_hint if numbers else "",
        body=body,
        foot=(),
    )


def _title(policy: Policy, cover: Cover, words: PublishWords) -> str:
    """Which version it is too: a reader may have several of them open side by side."""
    label = normalise(policy.metadata.version)
    if not label:
        return cover.full_title
    named = f"{cover.title}, {words.version_short.format(version=label)}"
    return replace(cover, title=named).full_title


def _pins(around: Around, frame: Frame) -> Mapping[str, Html]:
    """The permanent address of each heading below the outermost ones, as a sign beside it.

    A sign for those who point: by keyboard and ear they would be sixty stops on the way through
    the text. All of them stand on the page that `_ways_of_themes` leads to.
    """
    return {
        anchor: join(
            [
                text(" "),
                element(
                    "a", "#", href=frame.to(path), class_="pin", tabindex=-1, aria_hidden="true"
                ),
            ]
        )
        for anchor, path in around.pins.items()
        if "/" in anchor
    }


def _ways_of_themes(
    policy: Policy, around: Around, frame: Frame, told: SiteWords
) -> Mapping[str, Html]:
    """Below each outermost heading: its history, and the permanent addresses in it."""
    sections = {
        passage.anchor: passage.node
        for passage in walk(policy)
        if isinstance(passage.node, Section)
    }
    found = {}
    for anchor, path in around.lives.items():
        section = sections[anchor]
        is_theme = section.role is Role.THEME
        links = [(told.history_of if is_theme else told.history_of_part, path)]
        if anchor in around.pins:
            links.append((told.permanent_theme, around.pins[anchor]))
        named = [
            element(
                "a",
                name,
                element("span", f": {heading_of(section)}", class_="aid"),
                href=frame.to(each),
            )
            for name, each in links
        ]
        found[anchor] = element("p", join(named, " · "), class_="theme-ways")
    return found
