"""Word files: a clean version, its redline with tracked changes, before and now side by side.

`redline` makes the clean file and the one with tracked changes by one writer. On the way, `laying`
lays a policy out as the paragraphs and tables of a `sheet`, `merging` makes one text of two,
`tracking` sees what moved, `setting` writes it as XML, `package` and `styles` hold the rest of the
file. `parallel` sets before and now side by side. `writing` alone knows python-docx.
"""

from policylib.publish.word.parallel import parallel_word
from policylib.publish.word.redline import policy_word, redline_word

__all__ = ["parallel_word", "policy_word", "redline_word"]
