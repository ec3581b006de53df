"""A line for a secret, with an eye that shows it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from fieldapp.ui.theme import on_change, px
from fieldapp.ui.widgets import Button, ButtonKind, LineInput


class PassphraseInput(LineInput):
    """Hides what is typed until the eye is pressed; never keeps a history of it."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(large=True, parent=parent)
        self._eye = Button(icon="eye", kind=ButtonKind.TEXT, parent=self)
        self._eye.setProperty("ring", "inside")
        # Not a stop of the Tab key: what is typed on after it must reach the next field, not the eye.
        self._eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._eye.clicked.connect(self._turn)
        self._hide()
        on_change(self._make_room_for_eye)

    def eye(self) -> Button:
        """Return the button that shows and hides what is typed."""
        return self._eye

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_eye()

    @Slot()
    def _turn(self) -> None:
        if self.echoMode() is LineInput.EchoMode.Password:
            self.setEchoMode(LineInput.EchoMode.Normal)
            self._eye.set_icon("eye-slash")
            self._eye.set_name(self.tr("Hide what you type"))
        else:
            self._hide()

    def _hide(self) -> None:
        self.setEchoMode(LineInput.EchoMode.Password)
        self._eye.set_icon("eye")
        self._eye.set_name(self.tr("Show what you type"))

    @Slot()
    def _make_room_for_eye(self) -> None:
        self.setTextMargins(0, 0, px(40), 0)
        self._place_eye()

    def _place_eye(self) -> None:
        size = self._eye.sizeHint()
        air = (self.height() - size.height()) // 2
        self._eye.setGeometry(self.width() - size.width() - air, air, size.width(), size.height())
