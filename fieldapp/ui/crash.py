"""The crash window: what happened and where, without a word of anybody's data."""

import logging
import sys
import threading
from pathlib import Path
from queue import SimpleQueue
from traceback import extract_tb
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from fieldapp.ui.messages import Box
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets.button import Button, ButtonKind

logger = logging.getLogger(__name__)

_PLACES = 6


def crash_code(error: BaseException) -> str:
    """Return the kind of an error and the lines of code it came through.

    The error's own message is left out: it can hold a name or a note.
    """
    frames = extract_tb(error.__traceback__)[-_PLACES:]
    places = [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([type(error).__name__, *places])


class CrashWindow(QObject):
    """Shows one box per crash at a time, on the GUI thread, wherever the error was raised."""

    # Without arguments: PySide 6.12.0 loses references to None and True at an emit.
    _raised = Signal()

    def __init__(self, app: QApplication, version: str) -> None:
        super().__init__(app)
        self._version = version
        self._codes: SimpleQueue[str] = SimpleQueue()
        self._box: Box | None = None
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def catch(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None = None,
    ) -> None:
        """Take an error that nobody caught; a person's Ctrl+C ends the program as ever."""
        if error is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        code = crash_code(error)
        logger.error("crashed: %s", code.replace("\n", " < "))
        self._codes.put(f"fieldapp {self._version}\n{code}")
        self._raised.emit()

    def catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        """Take an error that nobody caught on another thread."""
        self.catch(args.exc_type, args.exc_value, args.exc_traceback)

    def box(self) -> Box | None:
        """Return the open box, if there is one."""
        return self._box if self._box is not None and isValid(self._box) else None

    @Slot()
    def _show(self) -> None:
        code = self._codes.get_nowait()
        if self.box() is None:
            self._box = self._make_box(code)
            self._box.open()

    def _make_box(self, code: str) -> Box:
        box = Box(
            QApplication.activeWindow(), self.tr("Something went wrong"), icon="warning-circle-fill"
        )
        box.add_words(self.tr("Everything that you have saved is safe on this computer."))
        box.add_words(
            self.tr("You can go on. If it happens again, restart and send this code to support:")
        )
        box.add_words(code, Text.DETAIL, Tone.QUIET).setObjectName("code")
        copy = Button(self.tr("Copy the code"), icon="copy", large=True)
        box.add_button(copy, self._copy)
        close = Button(self.tr("Go on"), kind=ButtonKind.PRIMARY, large=True)
        box.add_button(close, box.accept)
        self._code = code
        return box

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)


def install_crash_window(app: QApplication, version: str) -> CrashWindow:
    """Catch what nobody else did, on every thread, and show it without personal data."""
    window = CrashWindow(app, version)
    sys.excepthook = window.catch
    threading.excepthook = window.catch_in_thread
    return window


def _short(file: str) -> str:
    """Return a path from the package on: folders above can hold a person's name."""
    parts = Path(file).parts
    start = len(parts) - 1 - parts[::-1].index("fieldapp") if "fieldapp" in parts else -1
    return "/".join(parts[start:])
