"""Words that begin a sentence by pointing back at the one before it, in Danish and English."""

from typing import Final

POINTING_BACK: Final = frozenset(
    (
        "det", "den", "de", "dette", "denne", "disse", "dem", "her", "herved", "hermed", "herefter",
        "derfor", "dermed", "derved", "derefter", "derudover", "desuden", "dog", "ellers", "samme",
        "så", "sådan", "sådanne", "han", "hun", "hans", "hendes", "vedkommende", "men", "og",
        "it", "its", "this", "that", "these", "those", "they", "their", "them", "he", "she", "here",
        "such", "so", "therefore", "otherwise", "however", "and", "but", "nor", "then",
    )
)  # fmt: skip
