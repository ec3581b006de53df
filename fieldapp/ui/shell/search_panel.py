"""The universal search: hits under the search field while one types."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from fieldapp.actions.finding import Found, find
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone, px
from fieldapp.ui.widgets import Label, Row, RowList, ScrollColumn, SearchField, column, margins

PAUSE_MILLISECONDS = 120
WHO = "who is my officer"
"""The key of the last line, which asks who works where the words say."""
WIDTH, HEIGHT = 520, 480
SCREENS = {
    "activity": ("activities", "clipboard-text"),
    "promise": ("promises", "handshake"),
    "commitment": ("promises", "handshake"),
    "contact": ("contacts", "users"),
    "citizen_contact": ("contacts", "chats-circle"),
    "partner": ("contacts", "buildings"),
    "place": ("map", "map-pin"),
    "area": ("activities", "map-trifold"),
    "officer": ("activities", "user"),
    "publication": ("handover", "megaphone"),
}
"""The screen that shows a record type, and its icon."""


class SearchPanel(QFrame):
    """Hits for what stands in the search field; ``chosen`` tells which one was opened.

    ``officer_wanted`` carries words: who works where they say.
    """

    chosen = Signal(object)
    officer_wanted = Signal(str)

    def __init__(
        self, host: QWidget, field: SearchField, session: Session, language: Language
    ) -> None:
        super().__init__(host)
        self.setProperty("panel", "card")
        self.setAccessibleName(self.tr("Search results"))
        self._field = field
        self._session = session
        self._language = language
        self._found: dict[str, Found] = {}
        self._answered = ""
        """The words that the hits on show are for."""
        self._is_entered = False
        """Whether the first hit is opened as soon as it is known."""
        self._rows = RowList(self.tr("Search results"))
        self._words = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        scroll = ScrollColumn(gap=0)
        scroll.add(self._rows)
        self.setLayout(column(self._words, scroll, gap=4, margins=margins(8, 8)))
        self._pause = QTimer(self, interval=PAUSE_MILLISECONDS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        field.searched.connect(self._wait)
        field.installEventFilter(self)
        self._rows.chosen.connect(self._open)
        self.hide()

    @Slot(str)
    def _wait(self, text: str) -> None:
        self._is_entered, self._answered = False, ""
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self.hide()

    @Slot()
    def _ask(self) -> None:
        words = self._field.text()
        question = self._session.ask(find, words, language=self._language)
        question.then(self, partial(self._take, words))

    def _take(self, words: str, found: list[Found]) -> None:
        if words != self._field.text():
            return  # other words stand there by now, or none
        self._answered = words
        self._show(found)
        if self._is_entered:
            self._enter()

    def _show(self, found: list[Found]) -> None:
        self._found = {one.record_id: one for one in found}
        self._rows.clear()
        for one in found:
            icon = SCREENS[one.record_type][1]
            self._rows.add(one.record_id, Row(one.title, one.detail, icon=icon))
        who = self.tr("Who is the officer: {words}").format(words=self._field.text().strip())
        self._rows.add(WHO, Row(who, self.tr("By street, place or area"), icon="user"))
        count = self.tr("%n hit(s), newest first", "", len(found))
        self._words.setText(count if found else self.tr("Nothing holds these words."))
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        host = self.parentWidget()
        if host is None:
            return
        below = self._field.mapTo(host, QPoint(0, self._field.height() + px(4)))
        height = min(px(HEIGHT), host.height() - below.y() - px(16))
        self.setGeometry(below.x(), below.y(), px(WIDTH), height)

    @Slot(str)
    def _open(self, key: str) -> None:
        words = self._field.text().strip()
        self.hide()
        self._field.clear()
        if key == WHO:
            self.officer_wanted.emit(words)
        else:
            self.chosen.emit(self._found[key])

    def _enter(self) -> None:
        """Open the first hit for the words that stand there, now or when it is known."""
        if self._answered == self._field.text():
            self._open(next(iter(self._found), WHO))
            return
        self._is_entered = True
        self._pause.stop()
        self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys lead from the field into the hits, and Enter open the first."""
        pressed = event.type() == QEvent.Type.KeyPress
        if watched is self._field and isinstance(event, QKeyEvent) and pressed:
            if event.key() == Qt.Key.Key_Down and self.isVisible():
                self._rows.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enters and self._field.text().strip():
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._field.setFocus()
        else:
            super().keyPressEvent(event)
