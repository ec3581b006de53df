"""Keeps the demo's windows open until a person closes them, or a signal does."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from fieldapp.ui import background

_PULSE_MILLISECONDS = 200
_WAIT_SECONDS = 20


def run_windows(app: QApplication, tell_open: Callable[[], object]) -> None:
    """Run until the last window is closed and its work done; let Python hear of signals meanwhile.

    Args:
        app: The Qt application.
        tell_open: Called once the windows run.
    """
    pulse = QTimer(app)
    pulse.timeout.connect(_listen)
    pulse.start(_PULSE_MILLISECONDS)
    QTimer.singleShot(0, app, tell_open)
    app.exec()
    pulse.stop()
    background.wait_all(_WAIT_SECONDS)


def close_windows(app: QApplication) -> None:
    """Have all windows closed and `run_windows` ended, even where a window stays open.

    A signal may come in the midst of drawing: the windows close at the next turn.
    """
    QTimer.singleShot(0, app, app.closeAllWindows)
    QTimer.singleShot(0, app, app.exit)


def _listen() -> None:
    """Do nothing: a signal's handler runs as soon as any Python does."""
