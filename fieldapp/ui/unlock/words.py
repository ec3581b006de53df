"""Why a store does not open, in plain words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldapp.base.errors import (
    FieldappError,
    KeyMissing,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreMissing,
    StoreNewer,
    StoreReadOnly,
)
from fieldapp.ui import messages
from fieldapp.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Notice:
    """What happened, and in one text whether the work is safe and what to do."""

    title: str
    detail: str
    tone: Tone = Tone.WARNING


def notice_of(problem: Exception) -> Notice:
    """Return what an officer reads when the store did not open."""
    notices: dict[type[Exception], Callable[[], Notice]] = {
        KeyMissing: _key_missing,
        StoreBusy: _busy,
        StoreDamaged: _damaged,
        StoreFull: _full,
        StoreMissing: _missing,
        StoreNewer: _newer,
        StoreReadOnly: _read_only,
    }
    words = notices.get(type(problem))
    if words is not None:
        return words()
    error = problem if isinstance(problem, FieldappError) else _unknown(problem)
    what, safe, next_step = messages.sentences(error)
    return Notice(what, f"{safe} {next_step}", Tone.ERROR)


def forgotten(*, recoverable: bool) -> Notice:
    """Return what an officer reads who has forgotten the passphrase."""
    if recoverable:
        return Notice(
            QCoreApplication.translate("Unlock", "A forgotten passphrase can be replaced."),
            QCoreApplication.translate(
                "Unlock",
                "Your work is kept, also what was not sent. Ask support: they open the store with"
                " your force's recovery key, which is not on this computer (fieldapp recover), and"
                " you choose a new passphrase.",
            ),
        )
    return Notice(
        QCoreApplication.translate("Unlock", "Only the passphrase opens this store."),
        QCoreApplication.translate(
            "Unlock",
            "This computer has not met a recovery key of your force. Your work is untouched; what"
            " was sent is on the server. Ask support.",
        ),
    )


def _unknown(problem: Exception) -> StoreError:
    return StoreError(problem=type(problem).__name__)


def _key_missing() -> Notice:
    return Notice(
        QCoreApplication.translate("Unlock", "The computer's keyring does not answer."),
        QCoreApplication.translate(
            "Unlock",
            "Your work is untouched and still encrypted. Unlock the keyring, as after signing in"
            " to the computer, and try again.",
        ),
    )


def _busy() -> Notice:
    return Notice(
        QCoreApplication.translate("Unlock", "Another program is using the store."),
        QCoreApplication.translate(
            "Unlock", "Your work is safe. Close the other window and try again."
        ),
    )


def _damaged() -> Notice:
    return Notice(
        QCoreApplication.translate("Unlock", "The store on this computer is damaged."),
        QCoreApplication.translate(
            "Unlock",
            "It was left exactly as it is, and no empty one was made. What the server has comes"
            " back by sync.",
        ),
        Tone.ERROR,
    )


def _full() -> Notice:
    return Notice(
        QCoreApplication.translate("Unlock", "The disk is full."),
        QCoreApplication.translate(
            "Unlock", "Everything saved before is kept. Free some space and try again."
        ),
    )


def _missing() -> Notice:
    return Notice(
        QCoreApplication.translate("Unlock", "The store is not where it was."),
        QCoreApplication.translate(
            "Unlock",
            "No empty one was made. If the folder lies on another disk, connect it and try again."
            " Otherwise ask support.",
        ),
        Tone.ERROR,
    )


def _newer() -> Notice:
    return Notice(
        QCoreApplication.translate("Unlock", "The store was written by a newer version."),
        QCoreApplication.translate(
            "Unlock",
            "It was not touched. Install the newer version on this computer, or ask support.",
        ),
    )


def _read_only() -> Notice:
    return Notice(
        QCoreApplication.translate("Unlock", "The store can't be written to."),
        QCoreApplication.translate(
            "Unlock",
            "Everything saved before is kept. Ask support for write access to its folder, and"
            " try again.",
        ),
    )
