"""The hints about vague words in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from fieldapp.domain.promise_checks import Check
from fieldapp.domain.wording_hints import WordingHint


def advice(hint: WordingHint) -> str:
    """Return what would be clearer than the vague words."""
    if hint.check is Check.MEASURABLE:
        return QCoreApplication.translate("Checks", "Say how many, how often or until when.")
    return QCoreApplication.translate("Checks", "Say what is done, where and for whom.")


def quoted(words: str) -> str:
    """Return words in the quotation marks of the officer's language."""
    return QCoreApplication.translate("Checks", "“{words}”").format(words=words)


def hints_in_words(hints: Sequence[WordingHint]) -> str:
    """Return one line about all hints of a text, empty where there are none."""
    open_ones = [hint for hint in hints if not hint.kept_because]
    if not open_ones:
        return ""
    words = ", ".join(quoted(hint.words) for hint in open_ones)
    advised = " ".join(dict.fromkeys(advice(hint) for hint in open_ones))
    text = QCoreApplication.translate("Checks", "Vague words: {words}. {advice} It can be saved.")
    return text.format(words=words, advice=advised)
