"""A page asked for again while it is being read: the newest answer is the one that stays."""

from threading import Event

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldapp.ui import background
from fieldapp.ui.forms.latest import Latest
from fieldapp.ui.session import Question

PATIENCE = 10


class Page(QWidget):
    """Shows a number that is read anew each time; the first reading waits until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.readings, self.may_end = 0, Event()
        self.shown: list[int] = []
        self.latest = Latest(self, self.begin, self.show_number)

    def begin(self) -> Question:
        self.readings += 1
        number = self.readings

        def read() -> int:
            if number == 1:
                self.may_end.wait(PATIENCE)
            return number

        return Question(read, lane=None)

    def show_number(self, number: int) -> None:
        self.shown.append(number)


def test_an_answer_that_is_old_when_it_comes_is_asked_for_once_more(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)

    for _ in range(3):
        page.latest.ask()
    page.may_end.set()

    qtbot.waitUntil(lambda: bool(page.shown))
    assert background.wait_all(PATIENCE)
    assert (page.shown, page.readings) == ([2], 2)
