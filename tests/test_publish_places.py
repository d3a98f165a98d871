"""Links within a policy: they work on a page that holds the whole of it, or keep their words."""

import pytest

from policylib.compare import compare
from policylib.markdown import SourceText, parse, read
from policylib.publish.comparison_page import comparison_page
from policylib.publish.policy_html import policy_page
from tests.publishing import page

TEXT = """# Personalepolitik

## Forord

Læs [her]({target}) først.

## Tema 1: Løn og tillæg

### Hvad gør vi?

Lederen svarer.

## Tema 2: Ferie

### Hvad gør vi?

Ferien aftales.
"""


def leads_to(target: str) -> str | None:
    made = page(policy_page(read(TEXT.replace("{target}", target))))
    assert "Læs her først." in made.text()
    links = [e for e in made.with_class("policy")[0].named("a") if e.text() == "her"]
    return links[0].attributes["href"] if links else None


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("#loen-og-tillaeg", "#loen-og-tillaeg"),
        ("#løn-og-tillæg", "#loen-og-tillaeg"),
        ("#l%C3%B8n-og-till%C3%A6g", "#loen-og-tillaeg"),
        ("#tema-1-løn-og-tillæg", "#loen-og-tillaeg"),
        ("#ferie/hvad-goer-vi", "#ferie/hvad-goer-vi"),
        ("https://lyngvig.example/#ferie", "https://lyngvig.example/#ferie"),
    ],
)
def test_a_link_to_a_heading_leads_there(target: str, place: str) -> None:
    assert leads_to(target) == place


@pytest.mark.parametrize(
    "target", ["#findes-ikke", "#", "bilag.pdf", "bilag.md#ferie", "javascript:alert(1)", "/ferie"]
)
def test_a_link_to_what_the_page_does_not_hold_keeps_its_words(target: str) -> None:
    assert leads_to(target) is None


def test_each_text_of_a_comparison_keeps_its_links_to_itself() -> None:
    old = TEXT.replace("{target}", "#ferie")
    made = page(comparison_page(compare(read(old), read(old.replace("svarer", "svarer snart")))))
    for view in ("old", "new"):
        shown = next(e for e in made.elements() if e.attributes.get("id") == f"_{view}")
        assert f"#{view}/ferie" in [e.attributes["href"] for e in shown.named("a")]


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("02-ferie.md", "#ferie"),
        ("./02-ferie.md#hvad-gør-vi", "#ferie/hvad-goer-vi"),
        ("01-loen.md#løn", "#loen"),
        ("#hvad-gør-vi", "#loen/hvad-goer-vi"),
    ],
)
def test_a_link_to_another_file_of_the_policy_leads_to_its_place(target: str, place: str) -> None:
    first = f"# Politik\n\nLæs [her]({target}).\n\n## Tema 1: Løn\n\n### Hvad gør vi?\n\nSvarer.\n"
    second = "## Tema 2: Ferie\n\n### Hvad gør vi?\n\nAftaler.\n"
    texts = (
        SourceText(file="politik/01-loen.md", text=first),
        SourceText(file="politik/02-ferie.md", text=second),
    )
    made = page(policy_page(parse(texts).policy))
    link = next(e for e in made.with_class("policy")[0].named("a") if e.text() == "her")
    assert link.attributes["href"] == place
