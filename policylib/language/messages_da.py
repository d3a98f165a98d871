"""Every error and problem in Danish: code → sentence and next step, over the same facts."""

from typing import Final

MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "import-empty": (
        "der er ingen tekst i filen",
        "hvis den består af skannede sider, så få teksten genkendt først",
    ),
}
