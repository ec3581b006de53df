"""What the server may answer instead of what was asked, beyond the errors that everyone knows."""

from collections.abc import Mapping
from typing import Any

from fieldapp.base.errors import SyncError
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.storage.healing import Runs
from fieldapp.wire.messages import LARGEST


class Diverged(SyncError):
    """The server's streams are not the ones this laptop followed. Facts: problem."""

    def __init__(self, *, streams: tuple[str, ...], holds: Runs | None, **facts: object) -> None:
        super().__init__(**facts)
        self.streams = streams
        self.holds = holds
        """The numbers of this laptop's changes that the server has; None where it does not say."""


class TooOld(SyncError):
    """Too long ago: the server no longer knows what was removed since then. Facts: problem."""

    def __init__(self, *, streams: tuple[str, ...], **facts: object) -> None:
        super().__init__(**facts)
        self.streams = streams


class DeviceForked(SyncError):
    """Another laptop goes by this one's id: a copied or restored store. Facts: problem."""


class TooLarge(SyncError):
    """The server wants smaller batches. Facts: problem."""


class SlowDown(SyncError):
    """The server asks to wait. Facts: problem, seconds."""


class Forged(SyncError):
    """The server holds what came for a forgery: chain or signature don't fit. Facts: problem."""

    what = QT_TRANSLATE_NOOP(
        "errors", "The server did not accept the signature of this computer ({problem})."
    )
    next_step = QT_TRANSLATE_NOOP(
        "errors", "Nothing was taken in. Tell support before you do anything else."
    )


class SchemaTooOld(SyncError):
    """The server no longer understands this program. Facts: problem."""

    what = QT_TRANSLATE_NOOP("errors", "This fieldapp is too old for the server ({problem}).")
    safe = QT_TRANSLATE_NOOP(
        "errors", "Everything is saved on this computer and stays in line; you can go on writing."
    )
    next_step = QT_TRANSLATE_NOOP("errors", "Install the newer fieldapp; then it is sent.")


class MassRemoval(SyncError):
    """An exchange would take away very much at once. Facts: removed, shown."""

    what = QT_TRANSLATE_NOOP(
        "errors", "The server wants to take away {removed} of {shown} records at once."
    )
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was taken away.")
    next_step = QT_TRANSLATE_NOOP(
        "errors",
        "Ask support whether that is right. If it is: fieldapp sync --accept-removals.",
    )


def named(kind: str, words: str, problem: Mapping[str, Any]) -> SyncError | None:
    """Return the refusal of that name (the end of a problem's type), None for every other one."""
    match kind:
        case "device_fork":
            return DeviceForked(problem=words)
        case "diverged":
            return Diverged(problem=words, streams=_streams(problem), holds=_holds(problem))
        case "too_old":
            return TooOld(problem=words, streams=_streams(problem))
        case "forged":
            return Forged(problem=words)
        case "schema_too_old":
            return SchemaTooOld(problem=words)
    return None


def _streams(problem: Mapping[str, Any]) -> tuple[str, ...]:
    named_streams = problem.get("streams")
    return tuple(map(str, named_streams)) if isinstance(named_streams, list) else ()


def _holds(problem: Mapping[str, Any]) -> Runs | None:
    """Return the runs where every one of them is two numbers; else nothing was said."""
    runs = problem.get("holds")
    if not isinstance(runs, list) or not all(map(_is_run, runs)):
        return None
    return [(first, last) for first, last in runs]


def _is_run(run: object) -> bool:
    return (
        isinstance(run, list)
        and [type(number) for number in run] == [int, int]
        and 0 <= run[0] <= run[1] <= LARGEST
    )
