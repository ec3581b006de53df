"""Notices when nobody has touched keyboard, mouse or screen for a while."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """``idle`` tells that the window was not touched for the given time.

    It listens to the window of the system, which hears every key and touch first; listening to the
    whole application would lead every event of every widget through Python.
    """

    idle = Signal()

    def __init__(self, minutes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.idle)
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        """Wait so long from now on."""
        self._clock.start(minutes * 60_000)

    def watch(self, window: QWindow) -> None:
        """Begin to listen; call once the window has been shown."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to wait anew at each sign of life; never swallow it."""
        if event.type() in _SIGNS_OF_LIFE:
            self._clock.start()
        return False
