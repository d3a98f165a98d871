"""The words of Word files: styles as Word lists them, what a redline says of itself."""

from collections.abc import Mapping

from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WordWords:
    """Every word that a Word file of a policy prints of its own; what stands in braces is filled in.

    `styles` are names of styles by key. `author` signs tracked changes: a role, never a person.
    """

    styles: Mapping[str, str]
    author: str
    redline: str
    redline_undated: str
    redline_remark: str
    moved: str
    replaced: str
    taken_out: str
    put_in: str
    details: str
    detail_changed: str
    detail_gone: str
    detail_new: str


DANISH = WordWords(
    styles={
        "organisation": "Organisation",
        "mark": "Udkastmærke",
        "fact": "Versionsoplysning",
        "label": "Ledetekst",
        "item": "Punkt",
        "code": "Kode",
        "code_letters": "Kodetegn",
        "figure": "Billede",
        "loose_note": "Note uden henvisning",
        "cell": "Tabeltekst",
        "head_cell": "Tabelhoved",
        "after_table": "Efter tabel",
        "unseen": "Usynligt tegn",
        "end": "Slutlinje",
        "grid": "Politiktabel",
    },
    author="Sammenligning",
    redline="Rettelser fra version {old} til version {new}",
    redline_undated="Rettelser fra før til nu",
    redline_remark="Rettelserne er lavet ved at sammenligne de to versioner efter faste regler. Accepteres alle, står den nye tekst tilbage; afvises alle, den gamle.",
    moved="Flyttet hertil og rettet på vejen: {words}.",
    replaced="»{old}« er blevet til »{new}«",
    taken_out="»{old}« er taget ud",
    put_in="»{new}« er sat ind",
    details="Ændrede oplysninger om versionen, som ikke står i teksten: {words}.",
    detail_changed="{name}: »{old}« er blevet til »{new}«",
    detail_gone="{name}: »{old}« er taget ud",
    detail_new="{name}: »{new}« er sat ind",
)

ENGLISH = WordWords(
    styles={
        "organisation": "Organisation",
        "mark": "Draft mark",
        "fact": "Version detail",
        "label": "Lead-in",
        "item": "Item",
        "code": "Code",
        "code_letters": "Code letters",
        "figure": "Picture",
        "loose_note": "Note without reference",
        "cell": "Table text",
        "head_cell": "Table head",
        "after_table": "After table",
        "unseen": "Unseen sign",
        "end": "Last line",
        "grid": "Policy table",
    },
    author="Comparison",
    redline="Changes from version {old} to version {new}",
    redline_undated="Changes from before to now",
    redline_remark="The changes were made by comparing the two versions by fixed rules. Accepting all leaves the new text, rejecting all the old one.",
    moved="Moved here and edited on the way: {words}.",
    replaced="“{old}” became “{new}”",
    taken_out="“{old}” was taken out",
    put_in="“{new}” was put in",
    details="Changed details of the version that the text does not show: {words}.",
    detail_changed="{name}: “{old}” became “{new}”",
    detail_gone="{name}: “{old}” was taken out",
    detail_new="{name}: “{new}” was put in",
)


def word_words(lang: str) -> WordWords:
    """The words in a language: English for "en", Danish for all else."""
    return ENGLISH if lang.lower().split("-")[0] == "en" else DANISH
