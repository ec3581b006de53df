"""The lines that a GPS receiver talks on: a serial port, a file, or gpsd; none ever waits."""

import re
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QProcess, Signal, Slot
from PySide6.QtNetwork import QTcpSocket

from fieldapp.actions.nmea_file import Heard, NmeaFile
from fieldapp.base.clock import SystemClock
from fieldapp.domain.position import PositionTrouble
from fieldapp.ui import background
from fieldapp.ui.serial_reader import REFUSED

GPSD_PORT = 2947
GPSD_WATCH = b'?WATCH={"enable":true,"nmea":true};\n'
SPEEDS = (4800, 9600, 38400, 115200)
"""Bits a second: the standard's, then what receivers of today use."""
LOOKS_A_SPEED = 3
"""Seconds that a speed is tried before the next."""
KILLED_MILLISECONDS = 2000
"""What a killed process may take to be gone; it takes some milliseconds."""
MOST_WAITING = 64 * 1024
_LANE = "position"
_SERIAL = re.compile(r"(?i)com\d+|/dev/(tty|rfcomm|pts|cu\.|serial).*")


def is_serial(source: str) -> bool:
    """Say whether it names a serial port: /dev/ttyUSB0, COM3."""
    return _SERIAL.fullmatch(source) is not None


class SieveDevice(QIODevice):
    """Hands to Qt's reader the sentences that passed the sieve."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting = bytearray()
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def feed(self, lines: bytes) -> None:
        """Let these be read."""
        self._waiting += lines
        del self._waiting[:-MOST_WAITING]
        self.readyRead.emit()

    def isSequential(self) -> bool:
        return True

    def bytesAvailable(self) -> int:
        return len(self._waiting) + super().bytesAvailable()

    def canReadLine(self) -> bool:
        return b"\n" in self._waiting or super().canReadLine()

    def readData(self, most: int) -> bytes:
        content = bytes(self._waiting[:most])
        del self._waiting[:most]
        return content

    def writeData(self, _content: bytes | bytearray | memoryview, _size: int) -> int:
        return -1


class Line(QObject):
    """A line: ``heard`` carries bytes, ``failed`` a PositionTrouble."""

    heard = Signal(object)
    failed = Signal(object)

    def open(self) -> None:
        """Begin to listen."""
        raise NotImplementedError

    def look(self, *, understood: bool) -> None:
        """Do what is due each second; `understood` says whether sentences were recognised."""

    def close(self) -> None:
        """Stop listening."""
        raise NotImplementedError


class SerialLine(Line):
    """A serial port; unless told its speed, it tries those that receivers use.

    Another process listens to it (see `fieldapp.ui.serial_reader`), so that the window never waits.
    """

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._looks = 0
        self._reader = QProcess(self)
        self._reader.setProgram(sys.executable)
        self._reader.setArguments(["-m", "fieldapp.ui.serial_reader", name, str(SPEEDS[0])])
        self._reader.setStandardErrorFile(QProcess.nullDevice())
        self._reader.readyReadStandardOutput.connect(self._read)
        self._reader.finished.connect(self._tell)

    def open(self) -> None:
        self._looks = 0
        self._reader.start()

    def look(self, *, understood: bool) -> None:
        if self._reader.state() == QProcess.ProcessState.NotRunning:
            self.open()  # plugged in again, or let go by another program
        elif not understood:
            self._looks += 1
            speed = SPEEDS[self._looks // LOOKS_A_SPEED % len(SPEEDS)]
            self._reader.write(f"{speed}\n".encode())

    def close(self) -> None:
        self._reader.blockSignals(True)
        self._reader.kill()
        self._reader.waitForFinished(KILLED_MILLISECONDS)

    @Slot()
    def _read(self) -> None:
        self.heard.emit(bytes(self._reader.readAllStandardOutput().data()))

    @Slot(int)
    def _tell(self, code: int) -> None:
        is_refused = code == REFUSED
        self.failed.emit(PositionTrouble.NO_RIGHT if is_refused else PositionTrouble.NO_DEVICE)


class FileLine(Line):
    """A file or pipe that a receiver's program writes to, looked at each second."""

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._file = NmeaFile(Path(name).expanduser())
        self._is_looking = False

    def open(self) -> None:
        self.look(understood=True)

    def look(self, *, understood: bool) -> None:
        if self._is_looking:
            return  # a disk that hangs holds up only the next look
        self._is_looking = True
        work = partial(_listen, self._file)
        background.run(work, owner=self, done=self._take, failed=self._fail, lane=_LANE)

    def close(self) -> None:
        owner = self.parent() or self
        background.run(self._file.close, owner=owner, done=_ignore, failed=_ignore, lane=_LANE)

    def _take(self, heard: Heard) -> None:
        self._is_looking = False
        if heard.trouble is not None:
            self.failed.emit(heard.trouble)
        elif heard.content:
            self.heard.emit(heard.content)

    def _fail(self, _problem: Exception) -> None:
        self._is_looking = False
        self.failed.emit(PositionTrouble.NO_DEVICE)


class GpsdLine(Line):
    """The gpsd of this computer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = QTcpSocket(self)
        self._socket.connected.connect(self._watch)
        self._socket.readyRead.connect(self._read)
        self._socket.errorOccurred.connect(self._tell)

    def open(self) -> None:
        self._socket.connectToHost("localhost", GPSD_PORT)

    def look(self, *, understood: bool) -> None:
        if self._socket.state() == QTcpSocket.SocketState.UnconnectedState:
            self.open()

    def close(self) -> None:
        self._socket.blockSignals(True)
        self._socket.abort()

    @Slot()
    def _watch(self) -> None:
        self._socket.write(GPSD_WATCH)

    @Slot()
    def _read(self) -> None:
        lines = bytes(self._socket.readAll().data()).splitlines(keepends=True)
        # Beside the sentences gpsd tells about itself, in JSON.
        self.heard.emit(b"".join(line for line in lines if not line.startswith(b"{")))

    @Slot()
    def _tell(self) -> None:
        self.failed.emit(PositionTrouble.NO_SERVICE)


def _listen(file: NmeaFile) -> Heard:
    return file.listen(SystemClock().now().timestamp())


def _ignore(_answer: object) -> None:
    """Nobody waits for a file to be let go."""
