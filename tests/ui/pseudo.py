"""A language that nobody speaks: every text a third longer, accented, in brackets.

What is cut off in it would be cut off in some language; what is not in brackets was never marked
for translation.
"""

import re

from PySide6.QtCore import QTranslator

ACCENTED = str.maketrans("aeiouyAEIOUYcns", "àéîöüýÀÉÎÖÜÝçñš")
LONGER = 0.35
_PLACE = re.compile(r"(\{[^}]*\}|%n|&|<[^>]*>)")


def pseudo(text: str) -> str:
    """Return a text as the language has it; named places and numbers stay as they are."""
    parts = _PLACE.split(text)
    told = "".join(
        part if number % 2 else part.translate(ACCENTED) for number, part in enumerate(parts)
    )
    words = "".join(parts[::2])
    filling = max(0, round(len(words) * LONGER) - len("[]"))
    return f"[{told}{'~' * filling}]"


class PseudoTranslator(QTranslator):
    """Translates every text that is marked for it."""

    def isEmpty(self) -> bool:  # noqa: N802  (Qt's name)
        return False

    def translate(
        self, _context: str, source: str, _comment: str | None = None, _number: int = -1
    ) -> str:
        return pseudo(source)
