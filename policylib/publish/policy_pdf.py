"""A policy as PDF: cover with version box, contents with page numbers, text, notes."""

from policylib.document import Policy
from policylib.language.paper import paper_words
from policylib.language.publish import publish_words
from policylib.markdown import without_remarks, write
from policylib.publish.body import contents, policy_body
from policylib.publish.cover import Cover, Standing, cover_of
from policylib.publish.house import PLAIN, House
from policylib.publish.images import ImageLoader, no_images
from policylib.publish.inline import Setting
from policylib.publish.markup import page
from policylib.publish.paper import paper_style
from policylib.publish.passage_numbers import passage_numbers

_FRONT = 215
"""The millimetres that a cover has for what stands on it."""


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
    hint = paper_words(words.lang).passages_hint if numbers else ""
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
        is_full=_height_of(cover, hint, has_logo=bool(house.logo)) > _FRONT,
        contents=contents(policy, setting),
        passages_hint=hint,
        body=body,
    )


def policy_pdf(
    policy: Policy,
    *,
    image: ImageLoader = no_images,
    standing: Standing | None = None,
    house: House = PLAIN,
    lang: str = "",
) -> bytes:
    """The policy's PDF, which carries the Markdown that it was made of, authors' remarks left out.

    Raises as `policy_document` and `pdf.pdf_of` do.
    """
    from policylib.publish.pdf import pdf_of

    plain = without_remarks(policy)
    document = policy_document(plain, image=image, standing=standing, house=house, lang=lang)
    return pdf_of(document, carried=write(plain))


def _height_of(cover: Cover, hint: str, *, has_logo: bool) -> float:
    """About how high a cover is with all its air, in millimetres."""
    height = 86.0 if has_logo else 74.0
    height += 13.1 * _rows(cover.title, 26) + (8.5 if cover.mark_before else 0)
    height += 7.2 * _rows(cover.subtitle, 58) + 26
    height += sum(3.6 + 5.2 * max(_rows(n, 20), _rows(v, 60)) for n, v in cover.facts)
    return height + (9 + 4.7 * _rows(hint, 100) if hint else 0)


def _rows(text: str, letters: int) -> int:
    return -(-len(text) // letters)
