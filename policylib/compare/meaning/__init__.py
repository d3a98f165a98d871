"""What the words of a change mean: signals with evidence, read by rules over the lexicon.

`signals` holds the two wordings of a passage against each other; `clauses`, `features`, `deeds`
and `quantities` find what tells something in one of them, `side` keeps it in its place,
`alignment` says what stands where in the other. `rules` say what a difference means, `bare` a
modal against a bare verb, `alone` what came or went, `order` which of two signals is told.
"""
