"""One tab stop for a group of parts; the arrows move within it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class RovingFocus(QObject):
    """Moves the focus among the parts of a group by arrows, Home and End."""

    def __init__(self, group: QWidget) -> None:
        super().__init__(group)
        self._parts: list[QWidget] = []

    def add(self, part: QWidget) -> None:
        """Let a part take turns; the first one is the tab stop until another has focus."""
        self._parts.append(part)
        part.installEventFilter(self)
        is_first = len(self._parts) == 1
        part.setFocusPolicy(_STOP if is_first else Qt.FocusPolicy.ClickFocus)

    def remove(self, part: QWidget) -> None:
        """Forget a part that goes away."""
        part.removeEventFilter(self)
        self._parts.remove(part)
        if self._parts and part.focusPolicy() == _STOP:
            self._parts[0].setFocusPolicy(_STOP)

    def stop_at(self, part: QWidget) -> None:
        """Make a part the tab stop of the group."""
        for other in self._parts:
            other.setFocusPolicy(_STOP if other is part else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget):
            if event.type() == QEvent.Type.FocusIn:
                self.stop_at(watched)
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._move(watched, event)
        return False

    def _move(self, part: QWidget, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down and _opens_menu(part):
            return False
        open_parts = [each for each in self._parts if each.isEnabled() and each.isVisible()]
        target = _target(event.key(), open_parts.index(part), len(open_parts) - 1)
        if target is None:
            return False
        open_parts[target].setFocus(Qt.FocusReason.TabFocusReason)
        return True


_STOP = Qt.FocusPolicy.StrongFocus


def _opens_menu(part: QWidget) -> bool:
    return isinstance(part, QPushButton) and part.menu() is not None


def _target(key: int, here: int, last: int) -> int | None:
    if key in _BACK:
        return max(0, here - 1)
    if key in _ON:
        return min(last, here + 1)
    if key == Qt.Key.Key_Home:
        return 0
    return last if key == Qt.Key.Key_End else None
