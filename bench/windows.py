"""Windows that are started to be measured, each a program: bare, widgets.

Each prints, at the paint that shows what it is for, the moment (of the machine's monotonic clock)
and the memory of its process.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

MEGA = 1_000_000
SIZE = (1366, 768)


def resident() -> float:
    """Return the memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MEGA


class PaintWatch(QObject):
    """Calls back once a widget that is asked for was painted and the paint is over."""

    def __init__(self, is_it: Callable[[QObject], bool], act: Callable[[], None]) -> None:
        super().__init__()
        self._is_it = is_it
        self._act = act
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Look at every event; swallow none."""
        if not self._seen and event.type() == QEvent.Type.Paint and self._is_it(watched):
            self._seen = True
            QTimer.singleShot(0, self._act)
        return False


def tell() -> None:
    """Say when it was, and leave at once."""
    moment = time.monotonic()
    print(moment, resident(), flush=True)
    os._exit(0)


def bare() -> None:
    """Show an empty main window."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(*SIZE)
    watch = PaintWatch(lambda widget: widget is window, tell)
    app.installEventFilter(watch)
    window.show()
    app.exec()


def widgets() -> None:
    """Show the first screen's widgets, with words that stand here."""
    from bench.today_widgets import today_widgets  # the kit is part of what is measured
    from fieldapp.ui import theme
    from fieldapp.ui.widgets import DoseMeter

    app = QApplication(sys.argv[:1])
    theme.apply(app, theme=theme.Theme.LIGHT)
    window = QMainWindow()
    window.resize(*SIZE)
    window.setCentralWidget(today_widgets())
    watch = PaintWatch(lambda widget: isinstance(widget, DoseMeter), tell)
    app.installEventFilter(watch)
    window.show()
    app.exec()


_NAMES: dict[str, Callable[[], None]] = {"bare": bare, "widgets": widgets}

if __name__ == "__main__":
    _NAMES[sys.argv[1]]()
