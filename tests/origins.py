"""What the tests of origins share: the example of three policies written together into one."""

from policylib.compare.origin_facts import NewPassage, OldPassage, Origins
from policylib.compare.origins import find_origins
from policylib.markdown import read
from tests.documents import ROOT

EXAMPLE = ROOT / "docs" / "examples" / "written-together"
OLDS = ("personale.md", "senior.md", "sygdom.md")
NEW = "samlet.md"


def example(*olds: str) -> Origins:
    """The origins of the example's new text in some of its old documents, in all by default."""
    texts = [
        read((EXAMPLE / name).read_text("utf-8"), file=name) for name in (NEW, *(olds or OLDS))
    ]
    return find_origins(texts[0], texts[1:])


def found(new: str, *olds: str) -> Origins:
    """The origins of a text among others, each given as what stands below its title."""
    texts = [read(f"# Politik\n\n{text}\n") for text in (new, *olds)]
    return find_origins(texts[0], texts[1:])


def new_passage(origins: Origins, words: str) -> NewPassage:
    """The one passage of the new text that begins with these words."""
    [passage] = [p for p in origins.passages if p.spot.text.startswith(words)]
    return passage


def old_passage(origins: Origins, document: int, words: str) -> OldPassage:
    """The one passage of an old document that begins with these words."""
    passages = origins.documents[document].passages
    [passage] = [p for p in passages if p.spot.text.startswith(words)]
    return passage
