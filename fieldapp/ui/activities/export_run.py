"""An export under way: how far it is, and stopping it without leaving half a file."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fieldapp.actions.export_log import Exported, ExportWish, export
from fieldapp.base.errors import FieldappError
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.ui.session import Session

_LOOK_MILLISECONDS = 100


class ExportStopped(FieldappError):
    """The officer stopped an export."""

    what = QT_TRANSLATE_NOOP("errors", "The export was stopped.")
    safe = QT_TRANSLATE_NOOP("errors", "No file was made.")
    next_step = QT_TRANSLATE_NOOP("errors", "Start again when you want.")


class _Progress:
    """Written by the thread that exports, read by the window: plain numbers, no signals."""

    def __init__(self) -> None:
        self.done = 0
        self.total: int | None = None
        self.is_stopped = False

    def tell(self, done: int, total: int | None) -> None:
        """Note how many rows are written; end the export when it was stopped."""
        self.done, self.total = done, total
        if self.is_stopped:
            raise ExportStopped


class ExportRun(QObject):
    """Exports in the background.

    ``moved`` tells now and then how many rows are done, ``finished`` what was written,
    ``failed`` what went wrong; after ``stop`` that is ExportStopped.
    """

    moved = Signal(int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, wish: ExportWish, parent: QObject) -> None:
        super().__init__(parent)
        self._progress = _Progress()
        self._looking = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._looking.timeout.connect(self._look)
        self._looking.start()
        session.ask(export, wish, self._progress.tell).then(self, self._end, self._fail)

    @Slot()
    def stop(self) -> None:
        """End it at the next block of rows; nothing is left behind."""
        self._progress.is_stopped = True

    @Slot()
    def _look(self) -> None:
        self.moved.emit(self._progress.done)

    def _end(self, done: Exported) -> None:
        self._looking.stop()
        self.finished.emit(done)

    def _fail(self, problem: Exception) -> None:
        self._looking.stop()
        stopped = self._progress.is_stopped
        self.failed.emit(ExportStopped() if stopped else problem)
