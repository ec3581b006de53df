"""The toast: tells that something is done, and lets one undo it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from fieldapp.ui.theme import Text, colour, on_change, px, set_style_property
from fieldapp.ui.widgets.button import Button, ButtonKind
from fieldapp.ui.widgets.label import IconLabel, Label
from fieldapp.ui.widgets.layouts import margins, row
from fieldapp.ui.widgets.paint import Box, draw_box, smooth
from fieldapp.ui.widgets.parts import parts_of
from fieldapp.ui.widgets.sheet import Sheet

SHOWN_MS = 8000
_HEIGHT, _BOTTOM, _NEAR = 56, 20, 8


class Toast(QFrame):
    """A message at the bottom of a host for 8 seconds, with one action.

    Keep one per window. It waits while the pointer or the keyboard is on it, goes by a click or
    Esc, and makes room for the foot of an open sheet and for what has the keyboard.

    Args:
        host: The widget it lies over.
        shown_ms: How long it stays, in milliseconds.
    """

    def __init__(self, host: QWidget, *, shown_ms: int = SHOWN_MS) -> None:
        super().__init__(host)
        self._footer = 0
        self._act: Callable[[], object] | None = None
        self._label = Label("", Text.BODY)
        set_style_property(self._label, "tone", "toast")
        self._button = Button(kind=ButtonKind.TOAST)
        self._button.clicked.connect(self._pressed)
        self._clock = QTimer(self, interval=shown_ms, singleShot=True)
        self._clock.timeout.connect(self.hide)
        icon = IconLabel("check-circle-fill", "rail_bar")
        self.setLayout(row(icon, self._label, self._button, gap=12, margins=margins(16, 8)))
        host.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self.hide()
        on_change(self._resize)

    def say(
        self, text: str, *, action: str = "", key: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Show a message, in place of an earlier one.

        Args:
            text: What happened, such as "Saved on this computer."
            action: The words of the one button; none where empty.
            key: The button's key hint; the window makes the shortcut itself.
            act: Called when the button is pressed.
        """
        self._act = act
        self._label.setText(text)
        self._button.setText(action)
        self._button.set_key(key)
        self._button.setVisible(bool(action))
        self._place()  # before it is seen: never under the pointer by chance
        self.show()
        self._place()
        self.raise_()
        self._clock.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def reword(self, text: str) -> None:
        """Say how it went on, with the same button and for the time that is left."""
        self._label.setText(text)
        self._resize()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def text(self) -> str:
        """Return what it says."""
        return self._label.text()

    def button(self) -> Button:
        """Return its one button."""
        return self._button

    def stay_above(self, footer: int) -> None:
        """Keep clear of a footer of this height, in pixels."""
        self._footer = footer
        self._resize()

    def is_waiting(self) -> bool:
        """Tell whether it stays because someone points at it or has it in focus."""
        return self.isVisible() and not self._clock.isActive()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._resize()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._left_by(event)
        return False

    def _left_by(self, event: QKeyEvent) -> bool:
        """Go by Esc; it comes to the host when nothing nearer had a use for it."""
        is_left = event.key() == Qt.Key.Key_Escape and self.isVisible()
        if is_left:
            self.hide()
        return is_left

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_box(smooth(QPainter(self)), QRectF(self.rect()), Box(colour("toast")))

    def hideEvent(self, event: QHideEvent) -> None:
        self._clock.stop()
        self._act = None  # It may keep the window alive.

    @Slot()
    def _pressed(self) -> None:
        act = self._act
        self.hide()
        if act is not None:
            act()

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is self._button:
            self._clock.stop()
        else:
            self._go_on()
            self._resize()

    def _go_on(self) -> None:
        held = self.underMouse() or self._button.hasFocus()
        if self.isVisible() and not held and not self._clock.isActive():
            self._clock.start()

    @Slot()
    def _resize(self) -> None:
        if not self.isHidden():
            self._place()

    def _place(self) -> None:
        host = self.parentWidget()
        if host is None:
            return
        wanted = self.sizeHint()
        width = min(wanted.width(), host.width() - 2 * _BOTTOM)
        height = max(px(_HEIGHT), wanted.height())
        left = (host.width() - width) // 2
        top = host.height() - height - max(self._footer, self._foot_of_sheet(host)) - _BOTTOM
        place = QRect(left, top, width, height)
        taken = self._has_keyboard(host)
        if place.intersects(taken):
            above = taken.top() - height - _NEAR
            place.moveTop(above if above > 0 else taken.bottom() + _NEAR)
        self.setGeometry(place)

    def _foot_of_sheet(self, host: QWidget) -> int:
        """Return the height of the foot of the sheet that is open over the host."""
        sheets = parts_of(host.window(), Sheet)
        return max((sheet.foot_height() for sheet in sheets if sheet.isVisible()), default=0)

    def _has_keyboard(self, host: QWidget) -> QRect:
        """Return the place of what has the keyboard; nothing for a whole list or page."""
        part = QApplication.focusWidget()
        if part is None or not host.isAncestorOf(part) or self.isAncestorOf(part):
            return QRect()
        if part.height() > host.height() // 2:
            return QRect()
        return QRect(part.mapTo(host, QPoint(0, 0)), part.size())
