"""One of many: looks like a field, opens a menu."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy

from fieldapp.ui import icons
from fieldapp.ui.theme import Text, colour, px
from fieldapp.ui.widgets import PaintedButton
from fieldapp.ui.widgets.paint import Box, Words, draw_box, draw_words, smooth, square

_CARET = 16
_NARROWEST, _WIDEST = 120, 360


class ChoiceInput(PaintedButton):
    """One of many. Down, Space or Enter opens the menu; a letter goes to the next that fits.

    Args:
        choices: Values and their words, in order; an empty value stands for none.
        placeholder: Shown while nothing is chosen.
    """

    changed = Signal()

    def __init__(self, choices: Mapping[str, str], placeholder: str = "") -> None:
        super().__init__("")
        self._placeholder = placeholder
        self._choices: dict[str, str] = {}
        self._value = ""
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._take)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)
        self.set_choices(choices)

    def set_choices(self, choices: Mapping[str, str]) -> None:
        """Offer other values; what was chosen stays."""
        self._choices = dict(choices)
        self._menu.clear()
        for value, words in self._choices.items():
            self._menu.addAction(words or self._placeholder).setData(value)
        self.set_value(self._value)

    def value(self) -> str:
        """Return the chosen value, empty for none."""
        return self._value

    def set_value(self, value: str | None) -> None:
        """Choose without a signal; a value that is not offered is kept."""
        self._value = value or ""
        self.setText(self._choices.get(self._value) or self._placeholder)
        self.setAccessibleDescription(self.text())
        self.update()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        width = size.width() + px(_CARET + self.gap)
        return QSize(min(max(width, px(_NARROWEST)), px(_WIDEST)), size.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_NARROWEST), super().sizeHint().height())

    def padding(self) -> int:
        return 12

    def box(self) -> Box:
        if self.property("invalid") == "true":
            return Box(colour("surface"), colour("red"), width=2)
        return Box(self.touched(colour("surface")), colour("control"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        whole, side, caret = QRectF(self.rect()), px(self.padding()), px(_CARET)
        draw_box(painter, whole, self.box())
        words = whole.adjusted(side, 0, -(side + caret + px(self.gap)), 0)
        ink = colour("ink" if self._choices.get(self._value) else "ink3")
        draw_words(painter, words, Words(self.text(), ink, Text.BODY))
        middle = QPointF(whole.right() - side - caret / 2, whole.center().y())
        icons.paint(painter, "caret-down", square(middle, caret), colour("ink2"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._open()
        elif event.text().isalnum():
            self._go_to(event.text().casefold())
        else:
            super().keyPressEvent(event)

    @Slot()
    def _open(self) -> None:
        self._menu.setMinimumWidth(self.width())
        for action in self._menu.actions():
            if action.data() == self._value:
                self._menu.setActiveAction(action)
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _go_to(self, letter: str) -> None:
        values = list(self._choices)
        here = values.index(self._value) + 1 if self._value in values else 0
        for value in values[here:] + values[:here]:
            if self._choices[value].casefold().startswith(letter):
                self._choose(value)
                return

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        self._choose(action.data())

    def _choose(self, value: str) -> None:
        if value != self._value:
            self.set_value(value)
            self.changed.emit()
