"""What changed where pieces stand apart: shared out passages, sub-items, small parts, bare headings."""

import pytest

from policylib.compare import SignalType, compare
from policylib.compare.redline import redline
from policylib.markdown import read
from tests.test_compare_cases import changes_between, told

A_RULE = "Lederen skal svare på en ansøgning inden for to uger, og et afslag begrundes."
LONG = (
    "Sygdom meldes til lederen samme dag.\n\nLederen følger op efter fem dage.\n\nVed længere fravær "
    "aftales en plan for tilbagevenden, som begge parter kan se sig selv i.\n\nPlanen ses efter hver "
    "måned, og lokaludvalget hører om erfaringerne med dem én gang om året."
)
CASES = {
    "a piece went to another theme": (
        f"## Tema 1: Ferie\n\nFerien aftales i god tid. {A_RULE}\n\n## Tema 2: Løn\n\nLønnen forhandles.",
        f"## Tema 1: Ferie\n\nFerien aftales i god tid.\n\n## Tema 2: Løn\n\nLønnen forhandles.\n\n{A_RULE}",
        [f"split paragraph: Ferien aftales i god tid. {A_RULE}"],
    ),
    "a piece came from another theme": (
        f"## Tema 1: Ferie\n\nFerien aftales i god tid.\n\n## Tema 2: Løn\n\nLønnen forhandles.\n\n{A_RULE}",
        f"## Tema 1: Ferie\n\nFerien aftales i god tid. {A_RULE}\n\n## Tema 2: Løn\n\nLønnen forhandles.",
        [f"merged paragraph: Ferien aftales i god tid. {A_RULE}"],
    ),
    "a piece went to another theme and was edited": (
        f"## Tema 1: Ferie\n\nFerien aftales i god tid. {A_RULE}\n\n## Tema 2: Løn\n\nLønnen forhandles.",
        "## Tema 1: Ferie\n\nFerien aftales i god tid.\n\n## Tema 2: Løn\n\nLønnen forhandles.\n\n"
        + A_RULE.replace("to uger", "tre uger"),
        [
            (
                "split paragraph: Ferien aftales i god tid. Lederen skal svare på en ansøgning "
                "inden for [-to uger][+tre uger], og et afslag begrundes."
            )
        ],
    ),
    "a sentence changed partners": (
        "Vi møder til tiden. Vi siger til, når vi går.\n\nVi rydder op efter os.",
        "Vi møder til tiden.\n\nVi siger til, når vi går. Vi rydder op efter os.",
        [
            "changed paragraph: Vi møder til tiden.[- Vi siger til, når vi går.]",
            "changed paragraph: [+Vi siger til, når vi går. ]Vi rydder op efter os.",
        ],
    ),
    "an item became a sub-item": (
        "- Lederen holder samtalen\n- Referatet skrives samme dag\n- Planen følges op",
        "- Lederen holder samtalen\n  - Referatet skrives samme dag\n- Planen følges op",
        ["changed list_item: Referatet skrives samme dag"],
    ),
    "a sub-item went under another item in the same place": (
        "- Lederen holder samtalen\n  - Referatet skrives samme dag\n- Planen følges op",
        "- Lederen holder samtalen\n- Planen følges op\n  - Referatet skrives samme dag",
        ["moved list_item: Planen følges op", "changed list_item: Referatet skrives samme dag"],
    ),
    "bullets became numbers, at every depth": (
        "- Lederen holder samtalen\n  - Referatet skrives samme dag\n- Planen følges op",
        "1. Lederen holder samtalen\n\n   1. Referatet skrives samme dag\n\n2. Planen følges op",
        [],
    ),
    "a theme gave a small part away": (
        f"## Tema 1: Sygdom\n\n{LONG}\n\n## Tema 2: Løn\n\nLønnen forhandles.",
        "## Tema 1: Opfølgning\n\n"
        + LONG.partition("\n\n")[2]
        + "\n\n## Tema 2: Anmeldelse\n\n"
        + LONG.partition("\n\n")[0]
        + "\n\n## Tema 3: Løn\n\nLønnen forhandles.",
        ["split theme: [-Sygdom][+Opfølgning Anmeldelse]"],
    ),
    "a heading with nothing under it got another title": (
        "## Ferie\n\nFerien aftales.\n\n### Se også\n\n## Løn\n\nLønnen forhandles.",
        "## Ferie\n\nFerien aftales.\n\n### Henvisninger\n\n## Løn\n\nLønnen forhandles.",
        ["renamed section: [-Se også][+Henvisninger]"],
    ),
    "a link went with its sentence": (
        "Rejsereglerne gælder. Find [rejsereglerne](https://a.example) her.",
        "Rejsereglerne gælder.",
        ["changed paragraph: Rejsereglerne gælder.[- Find rejsereglerne her.]"],
    ),
    "a link was taken off its words": (
        "Rejsereglerne gælder. Find [rejsereglerne](https://a.example) her.",
        "Rejsereglerne gælder. Find rejsereglerne her.",
        ["changed link: rejsereglerne"],
    ),
    "a word was set in bold beside a reference that followed its theme": (
        "## Tema 1: Ferie\n\nSe **også** tema 2.\n\n## Tema 2: Løn\n\nLønnen forhandles.",
        (
            "## Tema 1: Orlov\n\nOrlov søges.\n\n## Tema 2: Ferie\n\nSe også tema 3.\n\n"
            "## Tema 3: Løn\n\nLønnen forhandles."
        ),
        ["added theme: [+Orlov]", "changed paragraph: Se også tema [-2][+3]."],
    ),
    "tasks of one pattern under two themes": (
        (
            "## Tema 1: Ferie\n\nVikaren gennemgår nøglekort i dialog med naboerne.\n\n"
            "Vi svarer.\n\n## Tema 2: Løn\n\nLønnen forhandles."
        ),
        (
            "## Tema 1: Ferie\n\nVi svarer.\n\n## Tema 2: Løn\n\nLønnen forhandles.\n\n"
            "Pedellen efterser lysanlæg i dialog med naboerne."
        ),
        [
            "removed paragraph: [-Vikaren gennemgår nøglekort i dialog med naboerne.]",
            "added paragraph: [+Pedellen efterser lysanlæg i dialog med naboerne.]",
        ],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), CASES.values(), ids=CASES)
def test_what_changed_where_pieces_stand_apart(old: str, new: str, expected: list[str]) -> None:
    assert [told(change) for change in changes_between(old, new).changes] == expected


def test_a_piece_that_went_elsewhere_names_the_theme_and_both_places() -> None:
    old, new, _ = CASES["a piece went to another theme"]
    [change] = changes_between(old, new).changes
    assert [(s.type, s.old, s.new) for s in change.signals] == [(SignalType.PLACE, "Ferie", "Løn")]
    assert change.new is not None
    assert [part.anchor for part in change.new.parts] == ["ferie/p1", "loen/p2"]


def test_a_passage_shared_out_over_three_themes_is_one_division() -> None:
    sentences = (
        "Ferien aftales med lederen i god tid.",
        "Lønnen udbetales den sidste hverdag.",
        "Sygdom meldes før arbejdstids begyndelse.",
    )
    old = f"## A\n\n{' '.join(sentences)}\n\n## B\n\nVi hilser.\n\n## C\n\nVi rydder op."
    new = (
        f"## A\n\n{sentences[0]}\n\n## B\n\nVi hilser.\n\n{sentences[1]}\n\n## C\n\nVi rydder op.\n\n"
        f"{sentences[2]}"
    )
    [change] = changes_between(old, new).changes
    assert told(change) == f"split paragraph: {' '.join(sentences)}"
    assert change.new is not None
    assert [part.text for part in change.new.parts] == list(sentences)


def test_in_the_redline_one_piece_stays_and_the_other_stands_where_it_went() -> None:
    old, new, _ = CASES["a piece went to another theme"]
    entries = redline(compare(read(f"# P\n\n{old}"), read(f"# P\n\n{new}")))
    shown = [
        (entry.mark, "".join(piece.mark + piece.run.text for piece in entry.pieces))
        for entry in entries
        if entry.shape == "paragraph"
    ]
    assert shown == [
        ("=", f"=Ferien aftales i god tid.- {A_RULE}"),
        ("=", "=Lønnen forhandles."),
        ("+", f"+{A_RULE}"),
    ]
