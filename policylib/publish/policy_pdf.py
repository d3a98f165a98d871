"""A policy as PDF: cover with version box, contents with page numbers, text, notes."""

from policylib.document import Policy
from policylib.language.publish import publish_words
from policylib.publish.body import contents, policy_body
from policylib.publish.cover import Standing, cover_of
from policylib.publish.images import ImageLoader, no_images
from policylib.publish.inline import Setting
from policylib.publish.markup import page, stylesheet


def policy_document(
    policy: Policy,
    *,
    image: ImageLoader = no_images,
    standing: Standing | None = None,
    lang: str = "",
) -> str:
    """The HTML that the policy's PDF is made from; `pdf.pdf_of` sets it.

    `standing` tells what the text cannot know: that the version was replaced since.
    Raises `TooComplexError` where the text nests too deep.
    """
    words = publish_words(lang or policy.metadata.lang)
    setting = Setting(words=words, image=image, on_paper=True)
    cover = cover_of(policy, words, standing)
    body = policy_body(policy, setting)
    return page(
        "policy_pdf.html",
        lang=policy.metadata.lang,
        title=cover.full_title,
        head=" · ".join(part for part in (cover.title, cover.subtitle) if part),
        style=stylesheet("paper.css"),
        words=words,
        cover=cover,
        contents=contents(policy, setting),
        body=body,
    )
