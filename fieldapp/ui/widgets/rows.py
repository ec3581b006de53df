"""Rows of a card: an icon, a title, a detail, and what stands at the right."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fieldapp.ui.theme import Text, Tone, colour, mark, on_change, px
from fieldapp.ui.widgets.button import Button, ButtonKind
from fieldapp.ui.widgets.label import IconLabel, Label
from fieldapp.ui.widgets.layouts import column, margins, row
from fieldapp.ui.widgets.roving import RovingFocus

HEIGHT, TALL_HEIGHT, SIDE = 40, 60, 16


class Row(QFrame):
    """One line or two: icon, title, detail, trailing words, parts, or an action link.

    ``activated`` tells of a press, Enter or Space on a row that can be pressed, ``acted`` of
    its action link.

    Args:
        title: The first line.
        detail: The second line, over several lines where it must.
        icon: Phosphor name.
        icon_role: The token that colours the icon.
        action: The words of the action link at the right.
        pressable: Whether the row itself can be pressed and selected.
        wrap: Whether a long title goes over several lines.
    """

    activated = Signal()
    acted = Signal()

    def __init__(
        self,
        title: str,
        detail: str = "",
        *,
        icon: str = "",
        icon_role: str = "ink2",
        action: str = "",
        pressable: bool = False,
        wrap: bool = False,
    ) -> None:
        super().__init__()
        self._pressable = pressable
        self._selected = False
        self._title = Label(title, Text.MEDIUM, wrap=wrap or bool(action))
        self._detail = Label(detail, Text.DETAIL, Tone.QUIET, wrap=True)
        # Not setVisible(True): without a parent yet, it would open as a window of its own.
        if not detail:
            self._detail.hide()
        self._lay_out(IconLabel(icon, icon_role) if icon else None)
        if action:
            self._add_action(action)
        if pressable:
            self._let_press()
        self._name()
        on_change(self._resize)

    def _lay_out(self, icon: IconLabel | None) -> None:
        self._line = row(gap=12, margins=margins(SIDE, 8))
        if icon is not None:
            self._line.addWidget(icon)
        self._pile = column(self._title, self._detail, gap=2)
        self._line.addLayout(self._pile, 1)
        self.setLayout(self._line)

    def _let_press(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "inside")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def add(self, part: QWidget) -> None:
        """Add a pill, avatar or button at the right."""
        self._line.addWidget(part)

    def add_before(self, part: QWidget) -> None:
        """Add an avatar, lamp or check box at the left."""
        self._line.insertWidget(0, part)

    def add_below(self, part: QWidget) -> None:
        """Add a part under title and detail."""
        self._pile.addWidget(part)

    def add_words(self, text: str, tone: Tone = Tone.QUIET) -> Label:
        """Add quiet words at the right, such as a time, and return their label."""
        label = Label(text, Text.DETAIL, tone)
        self._line.addWidget(label)
        return label

    def set_detail(self, detail: str, tone: Tone = Tone.QUIET) -> None:
        """Change the second line and what it means."""
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        mark(self._detail, tone)
        self._name()
        self._resize()

    def set_title(self, title: str) -> None:
        """Change the first line."""
        self._title.setText(title)
        self._name()

    def select(self, *, selected: bool) -> None:
        """Show the row as selected or not."""
        self._selected = selected
        self._name()
        self.update()

    def is_selected(self) -> bool:
        """Tell whether the row is shown as selected."""
        return self._selected

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._selected:
            painter.fillRect(self.rect(), colour("accent_soft"))
        elif self._pressable and self.underMouse():
            painter.fillRect(self.rect(), colour("sunken"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A press that is not taken would send the release to the parent.
        event.setAccepted(self._pressable)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressable and self.rect().contains(event.position().toPoint()):
            self.activated.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._pressable and event.key() in _PRESS and not event.modifiers():
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def _add_action(self, text: str) -> None:
        link = Button(text, kind=ButtonKind.TEXT, trailing_icon="caret-right")
        link.clicked.connect(self.acted)
        self._line.addWidget(link)

    def _name(self) -> None:
        words = [self._title.text(), self._detail.text()]
        if self._selected:
            words.append(self.tr("selected"))
        self.setAccessibleName(", ".join(word for word in words if word))

    @Slot()
    def _resize(self) -> None:
        tall = bool(self._detail.text())
        self.setMinimumHeight(px(TALL_HEIGHT if tall else HEIGHT))


_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class RowList(QWidget):
    """Rows with dividers, one of which can be selected; arrows move, Space or Enter opens.

    ``chosen`` tells the key of a row that was pressed; the list selects it by itself.
    """

    chosen = Signal(str)

    def __init__(self, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._rows: dict[str, Row] = {}
        self._roving = RovingFocus(self)
        self._pile = QVBoxLayout(self)
        self._pile.setContentsMargins(0, 0, 0, 0)
        self._pile.setSpacing(1)

    def add(self, key: str, line: Row) -> None:
        """Add a row that stands for a value."""
        self._rows[key] = line
        self._pile.addWidget(line)
        if line.focusPolicy() != Qt.FocusPolicy.NoFocus:
            self._roving.add(line)
            line.activated.connect(self._choose)

    def clear(self) -> None:
        """Take all rows away."""
        for line in self._rows.values():
            if line.focusPolicy() != Qt.FocusPolicy.NoFocus:
                self._roving.remove(line)
            self._pile.removeWidget(line)
            line.deleteLater()
        self._rows = {}

    def row(self, key: str) -> Row:
        """Return the row of a value."""
        return self._rows[key]

    def selected(self) -> str | None:
        """Return the value of the selected row, or None."""
        return next((key for key, line in self._rows.items() if line.is_selected()), None)

    def select(self, chosen: str | None) -> None:
        """Select a row, or none, without a signal."""
        for key, line in self._rows.items():
            line.select(selected=key == chosen)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(colour("border"), 1))
        for line in list(self._rows.values())[1:]:
            y = line.geometry().top() - 1
            painter.drawLine(0, y, self.width(), y)

    @Slot()
    def _choose(self) -> None:
        pressed = self.sender()
        for key, line in self._rows.items():
            if line is pressed:
                self.select(key)
                self.chosen.emit(key)
                return
