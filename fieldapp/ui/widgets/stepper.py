"""Numbers and times with minus and plus; the value can be typed, and holding repeats."""

import re
from datetime import time

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from fieldapp.ui.theme import Text, dress, on_change, px, set_style_property
from fieldapp.ui.widgets.button import Button
from fieldapp.ui.widgets.layouts import row

_REPEAT_AFTER_MS, _REPEAT_EVERY_MS = 400, 80
_MINUTES_A_DAY = 24 * 60
_CLOCK = re.compile(r"(\d{1,2})(?:[:.,]?(\d{2}))?")


class _Edit(QLineEdit):
    """A typed value that steps by the arrow keys."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up:
            self.stepped.emit(1)
        elif event.key() == Qt.Key.Key_Down:
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()


class Stepper(QWidget):
    """Minus, value, plus. Base of the number and the time stepper.

    It asks for a step by ``stepped``: 1 for up, -1 for down.
    """

    stepped = Signal(int)

    def __init__(self, name: str, width: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._width = width
        self._edit = _Edit(self)
        self._edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dress(self._edit, Text.STRONG)
        self._less = self._stepping("minus")
        self._more = self._stepping("plus")
        self.setLayout(row(self._less, self._edit, self._more))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._edit)
        self._less.clicked.connect(self._step_down)
        self._more.clicked.connect(self._step_up)
        self._edit.stepped.connect(self.stepped)
        self.set_name(name)
        on_change(self._resize)

    def set_name(self, name: str) -> None:
        """Say what is counted, for screen readers."""
        self.setAccessibleName(name)
        self._edit.setAccessibleName(name)
        less = QCoreApplication.translate("Stepper", "Less: {name}")
        more = QCoreApplication.translate("Stepper", "More: {name}")
        self._less.set_name(less.format(name=name))
        self._more.set_name(more.format(name=name))

    def edit(self) -> QLineEdit:
        """Return the typed part, for a label's buddy."""
        return self._edit

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.set_name(self.accessibleName())

    def _stepping(self, icon: str) -> Button:
        button = Button(icon=icon, parent=self)
        button.setAutoRepeat(True)
        button.setAutoRepeatDelay(_REPEAT_AFTER_MS)
        button.setAutoRepeatInterval(_REPEAT_EVERY_MS)
        # The value is one tab stop; its arrow keys do the same.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    @Slot()
    def _resize(self) -> None:
        self._edit.setFixedWidth(px(self._width))

    @Slot()
    def _step_up(self) -> None:
        self.stepped.emit(1)

    @Slot()
    def _step_down(self) -> None:
        self.stepped.emit(-1)


class NumberStepper(Stepper):
    """A whole number within bounds."""

    changed = Signal(int)

    def __init__(
        self,
        name: str,
        *,
        value: int = 0,
        least: int = 0,
        most: int = 999,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, 56, parent)
        self._least, self._most = least, most
        self._edit.setValidator(QIntValidator(least, most, self))
        self._value = value
        self.set_value(value)
        self.stepped.connect(self.step)
        self._edit.textEdited.connect(self._read)
        self._edit.editingFinished.connect(self._show)

    def value(self) -> int:
        """Return the number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show a number, brought within bounds, without a signal."""
        self._value = max(self._least, min(self._most, value))
        self._show()

    @Slot(int)
    def step(self, count: int) -> None:
        """Go up by a number of steps, or down where it is negative."""
        before = self._value
        self.set_value(self._value + count)
        if self._value != before:
            self.changed.emit(self._value)

    @Slot()
    def _show(self) -> None:
        self._edit.setText(str(self._value))
        self._less.setEnabled(self._value > self._least)
        self._more.setEnabled(self._value < self._most)

    @Slot(str)
    def _read(self, text: str) -> None:
        if self._edit.hasAcceptableInput() and int(text) != self._value:
            self._value = int(text)
            self.changed.emit(self._value)


class TimeStepper(Stepper):
    """A clock time, typed as 19:00, 1900, 19.00 or 19; steps are minutes."""

    changed = Signal(object)

    def __init__(
        self,
        name: str,
        *,
        value: time,
        step_minutes: int = 5,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, 112, parent)
        self._step_minutes = step_minutes
        self._value = value
        self._show()
        self.stepped.connect(self.step)
        self._edit.textEdited.connect(self._read)
        self._edit.editingFinished.connect(self._show)

    def value(self) -> time:
        """Return the last understood time."""
        return self._value

    def set_value(self, value: time) -> None:
        """Show a time without a signal."""
        self._value = value
        self._show()

    @Slot(int)
    def step(self, count: int) -> None:
        """Go to the next full step, or back where the count is negative."""
        now = self._value.hour * 60 + self._value.minute
        grid = now // self._step_minutes + count
        if count < 0 and now % self._step_minutes:
            grid += 1
        minutes = grid * self._step_minutes % _MINUTES_A_DAY
        self.set_value(time(minutes // 60, minutes % 60))
        self.changed.emit(self._value)

    @Slot()
    def _show(self) -> None:
        self._shown = self._value
        self._edit.setText(f"{self._value:%H:%M}")
        set_style_property(self._edit, "invalid", "false")

    @Slot(str)
    def _read(self, text: str) -> None:
        read = read_clock(text)
        set_style_property(self._edit, "invalid", "true" if read is None else "false")
        value = self._shown if read is None else read
        if value != self._value:
            self._value = value
            self.changed.emit(value)


def read_clock(text: str) -> time | None:
    """Return the time that was typed, or None when it is none."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
