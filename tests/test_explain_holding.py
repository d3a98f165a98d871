"""What a passage that came or went holds, said aloud: rights, freedoms, duties, bans, influence."""

import pytest

from policylib.compare.facts import Kind, NodeKind, Segment
from policylib.compare.meaning.signals import signals_of
from policylib.explain import explain_change
from tests.explaining import make, side


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Du har ret til fri.", "en ret eller mulighed (»har ret til«)"),
        ("Det er frivilligt at deltage.", "noget frivilligt (»er frivilligt«)"),
        ("Lederen skal svare.", "et krav (»skal«)"),
        ("Bilen må kun bruges her.", "en begrænsning (»må kun«)"),
        ("Ansatte må ikke ryge.", "et forbud (»må ikke«)"),
        ("Planen drøftes med TR.", "indflydelse (»drøftes«)"),
    ],
)
def test_what_went_with_a_passage_is_named(text: str, lost: str) -> None:
    gone = make(
        Kind.REMOVED,
        NodeKind.PARAGRAPH,
        side(text),
        None,
        signals=signals_of([Segment("-", text)]),
    )
    assert explain_change(gone, "da").startswith(f"Afsnittet er taget ud, og med det {lost}. ")


def test_a_bare_verb_is_not_called_a_requirement() -> None:
    text = "Lederen holder en samtale."
    gone = make(
        Kind.REMOVED,
        NodeKind.PARAGRAPH,
        side(text),
        None,
        signals=signals_of([Segment("-", text)]),
    )
    assert "et krav" not in explain_change(gone, "da")
