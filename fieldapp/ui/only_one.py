"""One window a profile: a second one calls the first to the front and leaves."""

import hashlib
from pathlib import Path

from filelock import FileLock, Timeout
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from fieldapp.storage.folders import WINDOW_LOCK

PATIENCE_MILLISECONDS = 2000


class OnlyOne(QObject):
    """Holds the profile while this window is open; ``called`` tells that another was started."""

    called = Signal()

    def __init__(self, profile: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._name = "fieldapp-" + hashlib.sha256(str(profile).encode()).hexdigest()[:24]
        self._lock = FileLock(profile / WINDOW_LOCK, mode=0o600)
        self.is_first = self._take()
        if self.is_first:
            self._listen()

    def _take(self) -> bool:
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        return True

    def _listen(self) -> None:
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
        """Ask the window that is open already to come to the front."""
        socket = QLocalSocket(self)
        socket.connectToServer(self._name)
        socket.waitForConnected(PATIENCE_MILLISECONDS)
        socket.disconnectFromServer()
