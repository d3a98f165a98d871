"""What an editor may write in editorial/<version>.toml besides prose, in Danish or English."""

from typing import Final

BASES: Final = {
    "lov": "law", "lovgivning": "law", "law": "law", "legislation": "law",
    "overenskomst": "collective_agreement", "collective agreement": "collective_agreement",
    "med-aftale": "med_agreement", "medaftale": "med_agreement", "med agreement": "med_agreement",
    "lokal beslutning": "local_decision", "local decision": "local_decision",
}  # fmt: skip
"""What a change follows from: the word in lower case → its key in the contract."""

SIGNIFICANCES: Final = {
    "substantive": "substantive", "indhold": "substantive", "ændring i indholdet": "substantive",
    "wording": "wording", "omformuleret": "wording", "omformulering": "wording",
    "editorial": "editorial", "tegn": "editorial", "kun tegn og opsætning": "editorial",
}  # fmt: skip
"""How much a change matters: the word in lower case → its key in the contract."""
