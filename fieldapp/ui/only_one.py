"""One window a profile: a second one calls the first to the front and leaves."""

import hashlib
from pathlib import Path

from filelock import FileLock, Timeout
from PySide6.QtCore import QDeadlineTimer, QObject, QThread, QTimer, Signal, Slot

from fieldapp.storage.folders import WINDOW_LOCK

LISTEN_MILLISECONDS = 1000
"""Nobody can call before; until then the first screen has the processor for itself."""
PATIENCE_MILLISECONDS = 4000
PAUSE_MILLISECONDS = 100


class OnlyOne(QObject):
    """Holds the profile while this window is open; ``called`` tells that another was started."""

    called = Signal()

    def __init__(self, profile: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._name = "fieldapp-" + hashlib.sha256(str(profile).encode()).hexdigest()[:24]
        self._lock = FileLock(profile / WINDOW_LOCK, mode=0o600)
        self.is_first = self._take()
        if self.is_first:
            QTimer.singleShot(LISTEN_MILLISECONDS, self._listen)

    def _take(self) -> bool:
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        return True

    @Slot()
    def _listen(self) -> None:
        from PySide6.QtNetwork import QLocalServer  # the first screen needs no network

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    @Slot()
    def _answer(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        self.called.emit()

    def call_first(self) -> None:
        """Ask the window that is open already to come to the front; it may still be starting."""
        from PySide6.QtNetwork import QLocalSocket  # only where a window is open already

        socket = QLocalSocket(self)
        patience = QDeadlineTimer(PATIENCE_MILLISECONDS)
        socket.connectToServer(self._name)
        while not socket.waitForConnected(PAUSE_MILLISECONDS) and not patience.hasExpired():
            QThread.msleep(PAUSE_MILLISECONDS)
            socket.connectToServer(self._name)
        socket.disconnectFromServer()
