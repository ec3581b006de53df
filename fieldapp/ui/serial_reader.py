"""A process of its own that listens to a serial port and passes on what it hears.

    python -m fieldapp.ui.serial_reader /dev/ttyUSB0 4800

A port over Bluetooth may take half a minute to open, and PySide holds Python's lock for as long
(measured with 6.11): on a second thread the window would stand still as well. What is heard goes to
the standard output. The standard input tells other speeds, a line each; the process ends with it.
"""

import os
import sys
from threading import Thread

from PySide6.QtCore import QIODevice
from PySide6.QtSerialPort import QSerialPort

GONE, REFUSED = 3, 4
"""How the process ends where the port is not there, and where the officer may not use it."""
LISTEN_MILLISECONDS = 250
_READ_ONLY = QIODevice.OpenModeFlag.ReadOnly
_UNPLUGGED = QSerialPort.SerialPortError.ResourceError
_REFUSED = QSerialPort.SerialPortError.PermissionError


def listen(port: QSerialPort, speed: list[int]) -> int:
    """Pass on what a port says until it is gone; return how that ended.

    Args:
        port: The port, not open yet.
        speed: Bits a second as the only item, which may change meanwhile.
    """
    port.setBaudRate(speed[0])
    if not port.open(_READ_ONLY):
        return REFUSED if port.error() == _REFUSED else GONE
    while port.error() != _UNPLUGGED:
        sys.stdout.buffer.write(port.readAll().data())
        sys.stdout.buffer.flush()
        port.clearError()  # that nothing came in time
        if port.baudRate() != speed[0]:
            port.setBaudRate(speed[0])
        port.waitForReadyRead(LISTEN_MILLISECONDS)
    return GONE


def _follow(speed: list[int]) -> None:
    # Not through sys.stdin: a thread that waits there keeps the process from ending.
    while words := os.read(0, 64):
        speed[0] = int(words.split()[-1])
    os._exit(0)  # the window is gone


def main() -> None:
    """Listen to the port that is named."""
    name, first_speed = sys.argv[1:]
    speed = [int(first_speed)]
    Thread(target=_follow, args=(speed,), daemon=True).start()
    sys.exit(listen(QSerialPort(name), speed))


if __name__ == "__main__":
    main()
