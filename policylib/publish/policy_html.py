"""A policy as one self-contained page: no script, nothing loaded, readable on any screen."""

from collections.abc import Sequence

from policylib.document import Policy
from policylib.language.publish import publish_words
from policylib.publish.body import contents, policy_body
from policylib.publish.cover import Standing, cover_of
from policylib.publish.frame import ALONE, Frame
from policylib.publish.images import ImageLoader, no_images
from policylib.publish.inline import Setting
from policylib.publish.markup import page, stylesheet


def policy_page(
    policy: Policy,
    *,
    image: ImageLoader = no_images,
    standing: Standing | None = None,
    companions: Sequence[tuple[str, str]] = (),
    frame: Frame = ALONE,
    lang: str = "",
) -> str:
    """The policy as a whole HTML page, in the policy's own language unless `lang` says otherwise.

    Every section and block has its anchor as id. `companions` are pages that it leads to: what
    each is called, and its address; `frame` is what stands around the page. Raises
    `TooComplexError` where the text nests too deep.
    """
    words = publish_words(lang or policy.metadata.lang)
    setting = Setting(words=words, image=image)
    cover = cover_of(policy, words, standing)
    body = policy_body(policy, setting)
    return page(
        "policy.html",
        lang=policy.metadata.lang,
        title=cover.full_title,
        style=stylesheet("screen.css"),
        words=words,
        cover=cover,
        companions=companions,
        frame=frame,
        contents=contents(policy, setting),
        body=body,
        foot=(),
    )
