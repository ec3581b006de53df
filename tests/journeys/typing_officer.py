"""A program for a test: an officer types into the quick log, and does not get to save."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldapp.actions.profiles import open_profile
from fieldapp.settings import Settings
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Theme, apply
from fieldapp.ui.today.screen import TodayScreen
from fieldapp.ui.way import Way

BETWEEN_KEYS = 15


class TypingOfficer:
    """Types a line key by key, then says so and waits."""

    def __init__(self, screen: TodayScreen, line: str) -> None:
        self._screen = screen
        self._left = list(line)
        self._timer = QTimer(screen, interval=BETWEEN_KEYS)
        self._timer.timeout.connect(self._type)
        self._timer.start()

    def _type(self) -> None:
        if self._left:
            QTest.keyClicks(self._screen.quick_log.line, self._left.pop(0))
        else:
            self._timer.stop()
            sys.stdout.write("typed\n")
            sys.stdout.flush()


def main(profile: str, passphrase: str, line: str) -> None:
    app = QApplication([])
    apply(app, theme=Theme.LIGHT)
    store = open_profile(Path(profile), passphrase=passphrase)
    session = Session(store)
    screen = TodayScreen(session, Way(session), Settings())
    screen.show()
    officer = TypingOfficer(screen, line)
    sys.exit(app.exec() if officer else 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
