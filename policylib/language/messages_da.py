"""Every error and problem in Danish: code → sentence and next step, over the same facts."""

from typing import Final

MESSAGES: Final[dict[str, tuple[str, str]]] = {}
