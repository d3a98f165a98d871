"""Word files read as policies: every word, with a report of what was guessed and left out.

`opening` takes the file apart within limits (`parts` alone knows lxml), `changes` accepts or
rejects what it tracks, `styles` and `numbering` know what a style and an automatic number say,
`walking` and `letters` give its paragraphs and tables as `lines`, `looks` finds headings, lists
and titles by how they look, `building` makes the tree, `carried` knows files of our own, and
`importing` conducts.
"""

from policylib.intake.word.importing import import_word

__all__ = ["import_word"]
