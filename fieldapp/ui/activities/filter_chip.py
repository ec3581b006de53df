"""A chip of the filter bar: idle it opens a menu or switches on, set it can be cleared."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from fieldapp.ui.theme import Text, colour, px
from fieldapp.ui.widgets import PaintedButton
from fieldapp.ui.widgets.paint import Box, Glyph, Part, Words

_WIDEST, _CROSS = 232, 16
_CLEARS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class FilterChip(PaintedButton):
    """Shows what is filtered by. Set: outline of 2 px, soft ground, bold words and a cross.

    ``picked`` tells the value that was picked in its menu, or empty when it was cleared.

    Args:
        idle: The words when nothing is filtered.
        icon: Phosphor name.
        menu: Whether it opens a menu; else a press sets it.
        clearable: Whether it shows a cross when it is set.
    """

    picked = Signal(str)

    def __init__(
        self,
        idle: str,
        icon: str,
        *,
        menu: bool = False,
        clearable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(idle, parent)
        self._idle = idle
        self._icon = icon
        self._clearable = clearable
        self._is_set = False
        self._choices: QMenu | None = QMenu(self) if menu else None
        if self._choices is not None:
            self._choices.setAccessibleName(idle)
            self._choices.triggered.connect(self._pick)
            self.setMenu(self._choices)
        else:
            self.clicked.connect(self._switch)
        self.show_value("")

    def offer(self, choices: list[tuple[str, str]], *, several: bool = False) -> None:
        """Fill the menu with (value, words); with `several` each can be ticked."""
        if self._choices is None:
            return
        self._choices.clear()
        for value, words in choices:
            action = self._choices.addAction(words.replace("&", "&&"))
            action.setData(value)
            action.setCheckable(several)

    def show_value(self, words: str, ticked: tuple[str, ...] = ()) -> None:
        """Show what is filtered by, empty for nothing, and tick these values in the menu."""
        self._is_set = bool(words) and self._clearable
        self.setText(words or self._idle)
        for action in self._choices.actions() if self._choices is not None else ():
            action.setChecked(action.data() in ticked)
        state = QCoreApplication.translate("FilterChip", "{filter}: {value}")
        named = state.format(filter=self._idle, value=words) if words else self._idle
        self.setAccessibleName(named)
        self.updateGeometry()
        self.update()

    def is_set(self) -> bool:
        """Say whether it filters."""
        return self._is_set

    def padding(self) -> int:
        return 12

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(min(size.width(), px(_WIDEST)), size.height())

    def parts(self) -> list[Part]:
        ink, quiet = ("accent_ink",) * 2 if self._is_set else ("ink", "ink2")
        role = Text.STRONG if self._is_set else Text.BODY
        shown: list[Part] = [
            Glyph(self._icon, colour(quiet)),
            Words(self.text(), colour(ink), role),
        ]
        if self._is_set:
            shown.append(Glyph("x", colour(quiet), _CROSS))
        elif self._choices is not None:
            shown.append(Glyph("caret-down", colour(quiet), _CROSS))
        return shown

    def box(self) -> Box:
        if self._is_set:
            return Box(self.touched(colour("accent_soft")), colour("fill"), width=2)
        return Box(self.touched(colour("surface")), colour("control"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_set and self._cross().contains(event.position()):
            self.picked.emit("")
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_set and event.key() in _CLEARS:
            self.picked.emit("")
        elif self._choices is not None and event.key() in _OPENS:
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def _cross(self) -> QRectF:
        width = px(_CROSS) + 2 * px(self.padding())
        return QRectF(self.width() - width, 0, width, self.height())

    @Slot(QAction)
    def _pick(self, action: QAction) -> None:
        self.picked.emit(str(action.data()))

    @Slot()
    def _switch(self) -> None:
        self.picked.emit("" if self._is_set else self._idle)


_OPENS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
