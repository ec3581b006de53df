"""The top of a promise's page: where one is, what it is called, what can be done with it."""

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from fieldapp.actions.promise_pages import PromisePage
from fieldapp.domain.promise import NEXT_STATUSES
from fieldapp.domain.vocabulary import Language, PromiseStatus
from fieldapp.ui.promises.words import areas_in_words, period_in_words, status_pill
from fieldapp.ui.texts import sentence
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Button, ButtonKind, IconLabel, Label, column, row

_CRUMB = 60


class _Crumb(Button):
    """A link that stands flush with the title below it."""

    def padding(self) -> int:
        return 0


class PromiseHead(QWidget):
    """Breadcrumb, title, status, period and the buttons.

    ``stepped`` tells the next status that was chosen.
    """

    left = Signal()
    logged = Signal()
    edited = Signal()
    asked_history = Signal()
    stepped = Signal(str)

    def __init__(self, page: PromisePage, language: Language) -> None:
        super().__init__()
        self._language = language
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._take_step)
        title = Label(page.promise.title, Text.TITLE, wrap=True)
        line = row(gap=12)
        line.addWidget(title, 1)
        line.addLayout(self._buttons(page.promise.status))
        self.setLayout(column(self._crumbs(page), line, self._facts(page), gap=2))

    def _crumbs(self, page: PromisePage) -> QWidget:
        whole = QWidget()
        back = _Crumb(self.tr("Promises"), kind=ButtonKind.TEXT)
        back.setAccessibleName(self.tr("Back to all promises"))
        back.setObjectName("back")
        back.clicked.connect(self.left)
        title = page.promise.title
        short = title if len(title) <= _CRUMB else f"{title[:_CRUMB].rstrip()}…"
        parts = (back, IconLabel("caret-right", size=16), Label(short, Text.DETAIL, Tone.QUIET))
        whole.setLayout(row(*parts, None, gap=4))
        return whole

    def _facts(self, page: PromisePage) -> QWidget:
        whole = QWidget()
        line = row(status_pill(page.promise.status, self._language), gap=12)
        words = [period_in_words(page.promise), areas_in_words(page.promise, page.areas)]
        if page.author:
            words.append(self.tr("written by {name}").format(name=page.author))
        text = ", ".join(word for word in words if word)
        line.addWidget(Label(text, Text.DETAIL, Tone.QUIET, wrap=True), 1)
        whole.setLayout(line)
        return whole

    def _buttons(self, status: PromiseStatus) -> QHBoxLayout:
        log = Button(self.tr("Log"), kind=ButtonKind.SOFT, icon="plus")
        log.setAccessibleName(self.tr("Log an activity for this promise"))
        log.setObjectName("log")
        log.clicked.connect(self.logged)
        edit = Button(self.tr("Edit"), icon="pencil-simple")
        edit.setObjectName("edit promise")
        edit.clicked.connect(self.edited)
        history = Button(self.tr("History"), icon="clock-counter-clockwise")
        history.setObjectName("history")
        history.clicked.connect(self.asked_history)
        return row(log, edit, history, *self._next_step(status))

    def _next_step(self, status: PromiseStatus) -> list[Button]:
        following = NEXT_STATUSES.get(status, frozenset())
        if not following:
            return []
        for each in PromiseStatus:  # in the order of the life cycle
            if each in following:
                self._menu.addAction(sentence(each.label(self._language))).setData(each.value)
        self._step = Button(self.tr("Next step"), trailing_icon="caret-down")
        self._step.setObjectName("next step")
        self._step.clicked.connect(self._open_menu)
        return [self._step]

    @Slot()
    def _open_menu(self) -> None:
        self._menu.popup(self._step.mapToGlobal(QPoint(0, self._step.height())))

    @Slot(QAction)
    def _take_step(self, action: QAction) -> None:
        self.stepped.emit(action.data())
