"""Chips: small choices in a flow, and the group that holds them."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from fieldapp.ui.theme import Text, colour, px
from fieldapp.ui.widgets.button import PaintedButton
from fieldapp.ui.widgets.layouts import FlowLayout
from fieldapp.ui.widgets.paint import Box, Glyph, Part, Words
from fieldapp.ui.widgets.roving import RovingFocus

_WIDEST = 360
_SMALL_ICON = 16


class Chip(PaintedButton):
    """A choice of 40 pixels. Selected is an outline of 2 px, a soft ground and bold words.

    Args:
        text: The words.
        icon: Phosphor name of an icon before them.
        selectable: Whether it can be selected (see ``isChecked`` and ``toggled``).
        removable: Shows a cross; pressing it or Delete emits ``removed``.
        add: Dashed, with a plus: adds something when pressed.
        menu: Shows a caret and opens this menu.
    """

    removed = Signal()

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        selectable: bool = False,
        removable: bool = False,
        add: bool = False,
        menu: QMenu | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = "plus" if add and not icon else icon
        self._removable = removable
        self._add = add
        self.setCheckable(selectable)
        self.setAccessibleName(text)
        self._menu = menu  # Qt does not keep it.
        if menu is not None:
            self.setMenu(menu)

    def set_text(self, text: str, icon: str | None = None) -> None:
        """Show other words, and another icon where one is given."""
        self.setText(text)
        self.setAccessibleName(text)
        if icon is not None:
            self._icon = icon
        self.updateGeometry()
        self.update()

    def padding(self) -> int:
        return 12

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(min(size.width(), px(_WIDEST)), size.height())

    def parts(self) -> list[Part]:
        return self._strip(bold=self.isChecked())

    def widest_parts(self) -> list[Part]:
        return self._strip(bold=self.isCheckable())

    def box(self) -> Box:
        if not self.isEnabled():
            return Box(colour("sunken"), colour("border"))
        if self.isChecked():
            return Box(self.touched(colour("accent_soft")), colour("fill"), width=2)
        quiet = self._removable and not self.isCheckable()
        line = colour("border" if quiet else "control")
        return Box(self.touched(colour("surface")), line, dashed=self._add)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and self._cross().contains(event.position()):
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif self.menu() is not None and event.key() == Qt.Key.Key_Down:
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def _strip(self, *, bold: bool) -> list[Part]:
        ink, quiet = colour(self._ink()), colour(self._quiet_ink())
        shown: list[Part] = [Glyph(self._icon, quiet)] if self._icon else []
        shown.append(Words(self.text(), ink, Text.STRONG if bold else Text.BODY))
        if self._removable:
            shown.append(Glyph("x", quiet, _SMALL_ICON))
        if self.menu() is not None:
            shown.append(Glyph("caret-down", quiet, _SMALL_ICON))
        return shown

    def _ink(self) -> str:
        if not self.isEnabled():
            return "ink3"
        if self.isChecked():
            return "accent_ink"
        return "ink2" if self._add else "ink"

    def _quiet_ink(self) -> str:
        return "accent_ink" if self.isChecked() else "ink2"

    def _cross(self) -> QRectF:
        """Return the touch area of the cross: the right end of the chip."""
        width = px(_SMALL_ICON) + 2 * px(self.padding())
        return QRectF(QPointF(self.width() - width, 0), QPointF(self.width(), self.height()))


class ChipGroup(QWidget):
    """Chips that belong together and wrap; arrows move between them, Space selects.

    Args:
        name: What the choice is about, for screen readers.
        multiple: Whether several can be selected; else at most one.
        required: Whether the last selected chip stays selected when pressed again.
    """

    changed = Signal()

    def __init__(
        self,
        name: str,
        *,
        multiple: bool = False,
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._multiple = multiple
        self._required = required
        self._flow = FlowLayout(self)
        self._chips: dict[str, Chip] = {}
        self._roving = RovingFocus(self)

    def add(self, key: str, text: str, icon: str = "") -> Chip:
        """Add a chip that stands for a value, and return it."""
        chip = Chip(text, icon=icon, selectable=True, parent=self)
        self._chips[key] = chip
        chip.clicked.connect(self._choose)
        self.add_widget(chip)
        return chip

    def add_widget(self, widget: QWidget) -> None:
        """Add a part that is no value of the choice, such as a search chip."""
        self._flow.addWidget(widget)
        self._roving.add(widget)

    def chip(self, key: str) -> Chip:
        """Return the chip of a value."""
        return self._chips[key]

    def clear(self) -> None:
        """Take all values away."""
        for chip in self._chips.values():
            self._roving.remove(chip)
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = {}

    def selected(self) -> list[str]:
        """Return the selected values in the order they are shown."""
        return [key for key, chip in self._chips.items() if chip.isChecked()]

    def value(self) -> str | None:
        """Return the selected value of a single choice, or None."""
        return next(iter(self.selected()), None)

    def select(self, *keys: str) -> None:
        """Select these values and no others, without a signal."""
        for key, chip in self._chips.items():
            chip.setChecked(key in keys)

    @Slot()
    def _choose(self) -> None:
        pressed = self.sender()
        if not isinstance(pressed, Chip):
            return
        if self._required and not self.selected():
            pressed.setChecked(True)
        elif pressed.isChecked() and not self._multiple:
            for chip in self._chips.values():
                chip.setChecked(chip is pressed)
        self.changed.emit()
