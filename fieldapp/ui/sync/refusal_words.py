"""What the server said no to, in the officer's language: why, and what helps."""

from PySide6.QtCore import QCoreApplication

from fieldapp.actions.sync_state import Refusal
from fieldapp.base.marks import QT_TRANSLATE_NOOP

_LEADER = QT_TRANSLATE_NOOP("Refusal", "Ask your group leader, or take it back.")
_KNOWN = {
    "not_allowed": (QT_TRANSLATE_NOOP("Refusal", "Your role does not allow this here."), _LEADER),
    "validation": (
        QT_TRANSLATE_NOOP("Refusal", "Something in it is not as the server wants it."),
        "",
    ),
    "life_cycle": (
        QT_TRANSLATE_NOOP("Refusal", "The promise can't go to that step from where it is."),
        QT_TRANSLATE_NOOP("Refusal", "Open it, choose a step that follows, and send it again."),
    ),
    "erased": (
        QT_TRANSLATE_NOOP("Refusal", "The record was erased for good and does not come back."),
        QT_TRANSLATE_NOOP("Refusal", "Take it back; log it anew if it is still needed."),
    ),
    "group": (
        QT_TRANSLATE_NOOP("Refusal", "Something that was saved together with it was refused."),
        QT_TRANSLATE_NOOP("Refusal", "Correct that first; then all of it is sent."),
    ),
    "held_long": (
        QT_TRANSLATE_NOOP("Refusal", "What it belongs to did not come to the server in five days."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Send it again when the other record is there, or take it back."
        ),
    ),
    "not_found": (
        QT_TRANSLATE_NOOP("Refusal", "The server does not have what this belongs to."),
        QT_TRANSLATE_NOOP("Refusal", "Send it again later, or take it back."),
    ),
    "id_reuse": (
        QT_TRANSLATE_NOOP("Refusal", "The server has another record under this one's number."),
        QT_TRANSLATE_NOOP("Refusal", "Send the report below to support; take nothing back before."),
    ),
    "unknown_type": (
        QT_TRANSLATE_NOOP("Refusal", "The server does not know this kind of record yet."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Let it wait until the server is renewed, then send it again."
        ),
    ),
}
"""Why and what helps, by the kind of the problem; empty where the usual words do."""


def refusal_words(refusal: Refusal) -> tuple[str, str]:
    """Return why a record was refused, and what helps; for kinds unknown here the server's words.

    Args:
        refusal: The kind of the problem, the field that it names, and the server's own title.
    """
    translate = QCoreApplication.translate
    fallback = refusal.title or translate("Refusal", "The server gave no reason.")
    correct = translate("Refusal", "Correct it and send it again, or take it back.")
    why, helps = _known(refusal.kind)
    if refusal.field_label and refusal.kind in ("validation", "not_allowed"):
        named = translate("Refusal", "It is about: {field}.").format(field=refusal.field_label)
        return f"{why or fallback} {named}", helps or correct
    return why or fallback, helps or correct


def _known(kind: str) -> tuple[str, str]:
    """Return why and what helps for a kind of problem; empty where we have no own words."""
    why, helps = _KNOWN.get(kind, ("", ""))
    translate = QCoreApplication.translate
    return why and translate("Refusal", why), helps and translate("Refusal", helps)


def held_words() -> str:
    """Return what is said of a record that the server holds and does not show yet."""
    return QCoreApplication.translate(
        "Refusal",
        "The server has it, and keeps it until the record that it belongs to has come as well.",
    )
