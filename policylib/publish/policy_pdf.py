"""A policy as PDF: cover with version box, contents with page numbers, text, notes."""

from policylib.document import Policy
from policylib.language.paper import paper_words
from policylib.language.publish import publish_words
from policylib.publish.body import contents, policy_body
from policylib.publish.cover import Standing, cover_of
from policylib.publish.house import PLAIN, House
from policylib.publish.images import ImageLoader, no_images
from policylib.publish.inline import Setting
from policylib.publish.markup import page
from policylib.publish.paper import paper_style
from policylib.publish.passage_numbers import passage_numbers


def policy_document(
    policy: Policy,
    *,
    image: ImageLoader = no_images,
    standing: Standing | None = None,
    house: House = PLAIN,
    lang: str = "",
) -> str:
    """The HTML that the policy's PDF is made from; `pdf.pdf_of` sets it.

    `standing` tells what the text cannot know: that the version was replaced since. Passages of a
    draft carry numbers in the margin. Raises `TooComplexError` where the text nests too deep.
    """
    words = house.worded(publish_words(lang or policy.metadata.lang))
    cover = cover_of(policy, words, standing)
    numbers = passage_numbers(policy) if cover.mark else {}
    setting = Setting(words=words, image=image, on_paper=True, passages=numbers)
    body = policy_body(policy, setting)
    return page(
        "policy_pdf.html",
        lang=policy.metadata.lang,
        title=cover.full_title,
        head=" · ".join(part for part in (cover.title, cover.subtitle) if part),
        mark=cover.mark,
        organisation=cover.organisation,
        house=house,
        style=paper_style(house),
        words=words,
        cover=cover,
        contents=contents(policy, setting),
        passages_hint=paper_words(words.lang).passages_hint if numbers else "",
        body=body,
    )
