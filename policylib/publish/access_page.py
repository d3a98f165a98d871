"""The page about access: the organisation's own statement, and how these pages are made.

Where the organisation has given no statement, the page says so. It tells what the pages do and
whom to ask, and never that they conform: only the organisation can say that.
"""

from policylib.document import Policy, normalise
from policylib.language.publish import publish_words
from policylib.publish.body import policy_body
from policylib.publish.cover import cover_of
from policylib.publish.edition import Edition
from policylib.publish.inline import Setting
from policylib.publish.layout import ACCESSIBILITY
from policylib.publish.markup import NOTHING, Html, page, stylesheet
from policylib.publish.site_versions import house_words


def access_page(edition: Edition) -> str:
    """The page "accessibility"."""
    words = house_words(edition)
    statement = edition.house.accessibility_statement.strip()
    is_address = statement.startswith(("https://", "http://")) and len(statement.split()) == 1
    newest = edition.newest.policy
    how = [
        *words.access_pages,
        words.access_pdf if "pdf" in edition.kinds else "",
        words.access_word if "docx" in edition.kinds else "",
        words.access_search,
    ]
    return page(
        "accessibility.html",
        lang=edition.lang,
        title=f"{words.accessibility} – {cover_of(newest, edition.words).bare_title}",
        style=stylesheet("screen.css", "site.css"),
        frame=edition.frame(ACCESSIBILITY),
        words=words,
        cover=cover_of(newest, edition.words),
        address=statement if is_address else "",
        statement=NOTHING if is_address else _statement(statement, edition),
        how=[sentence for sentence in how if sentence],
        contact=normalise(newest.metadata.contact),
    )


def _statement(text: str, edition: Edition) -> Html:
    """The organisation's own text, as the text of a policy is set."""
    if not text:
        return NOTHING
    from policylib.markdown import read

    written: Policy = read(text)
    return policy_body(written, Setting(words=publish_words(edition.lang), prefix="_statement/"))
