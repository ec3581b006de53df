"""What goes wrong in an exchange, in the officer's words: the cause, what is safe, what helps."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from fieldapp.base.errors import FieldappError
from fieldapp.ui import messages, texts

_AWAY = ("ServerAway", "BadAnswer", "SlowDown")
_REFUSED = ("Forged", "ServerRefused", "SignedOut")
_OWN_WORDS = (
    "BadAnswer",
    "DeviceForked",
    "Diverged",
    "Forged",
    "SchemaTooOld",
    "ServerAway",
    "ServerNotTrusted",
    "SlowDown",
    "TooLarge",
    "TooOld",
)
"""Errors whose sentence passes on technical English."""
_OWN_NEXT_STEP = (
    "DeviceForked",
    "Forged",
    "MassRemoval",
    "SchemaTooOld",
    "ServerNotTrusted",
    "SignedOut",
)
"""Errors against which the window offers something else than the command line."""


@dataclass(frozen=True)
class Trouble:
    """What went wrong in an exchange, in the officer's words, and its code for support."""

    code: str
    what: str
    safe: str
    next_step: str


def trouble_of(error: Exception) -> Trouble:
    """Return what an officer is told of an exchange's failure."""
    code = type(error).__name__
    if not isinstance(error, FieldappError):
        return trouble_named(code)
    what, safe, next_step = messages.sentences(error)
    if code in _OWN_NEXT_STEP:
        next_step = _next_step(code)
    if code in _OWN_WORDS:
        server = error.facts.get("server")
        what = texts.sentence(cause_words(code)) + (f" ({server})." if server else ".")
    return Trouble(code, what, safe, next_step)


def trouble_named(code: str) -> Trouble:
    """Return what an officer is told of a failure of which only the name was kept."""
    return Trouble(
        code,
        texts.sentence(cause_words(code)) + ".",
        QCoreApplication.translate("Sync", "Everything is saved on this computer."),
        _next_step(code),
    )


def cause_words(code: str) -> str:
    """Return the cause behind an error's name, to stand in a list."""
    words = {
        "ServerAway": QCoreApplication.translate("Sync", "the server did not answer"),
        "BadAnswer": QCoreApplication.translate("Sync", "something else than the server answered"),
        "ServerNotTrusted": QCoreApplication.translate("Sync", "the certificate is not trusted"),
        "ServerRefused": QCoreApplication.translate("Sync", "the server refused"),
        "SignedOut": QCoreApplication.translate(
            "Sync", "the server no longer accepts this computer"
        ),
        "SlowDown": QCoreApplication.translate("Sync", "the server asked us to wait"),
        "Diverged": QCoreApplication.translate("Sync", "the server had been restored"),
        "TooLarge": QCoreApplication.translate("Sync", "it was too much at once"),
        "TooOld": QCoreApplication.translate("Sync", "too long since the last sync"),
        "DeviceForked": QCoreApplication.translate("Sync", "two computers use the same profile"),
        "Forged": QCoreApplication.translate(
            "Sync", "the server did not accept this computer's signature"
        ),
        "SchemaTooOld": QCoreApplication.translate("Sync", "this program is too old"),
        "MassRemoval": QCoreApplication.translate("Sync", "very much would be taken away"),
    }
    return words.get(code, QCoreApplication.translate("Sync", "something went wrong"))


def _next_step(code: str) -> str:
    """Return what helps against an error of which only the name is known."""
    words = {
        "SignedOut": QCoreApplication.translate("Sync", "Connect again under Settings."),
        "ServerNotTrusted": QCoreApplication.translate(
            "Sync", "Nothing was sent. Check the address with support."
        ),
        "DeviceForked": QCoreApplication.translate(
            "Sync", "Sync once more. If it comes back, close the profile on the other computer."
        ),
        "Forged": QCoreApplication.translate(
            "Sync", "Nothing was taken in. Send the report to support before you do anything else."
        ),
        "SchemaTooOld": QCoreApplication.translate(
            "Sync", "Install the newer program; then it is sent. You can go on writing."
        ),
        "MassRemoval": QCoreApplication.translate("Sync", "Ask support whether that is right."),
    }
    return words.get(code, QCoreApplication.translate("Sync", "It is tried again by itself."))


def is_only_away(code: str) -> bool:
    """Say whether an error's name stands for being offline, which is normal."""
    return code in _AWAY


def is_refusal(code: str) -> bool:
    """Say whether an error's name stands for a server that said no."""
    return code in _REFUSED


def is_mass_removal(code: str) -> bool:
    """Say whether an error's name stands for more removals than one takes without a question."""
    return code == "MassRemoval"
