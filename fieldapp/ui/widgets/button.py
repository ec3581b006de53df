"""Buttons: what a person can press."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from fieldapp.ui.theme import Text, colour, on_change, px
from fieldapp.ui.widgets.paint import (
    PILL_RADIUS,
    Box,
    Glyph,
    Key,
    Part,
    Words,
    blend,
    draw_box,
    draw_strip,
    smooth,
    strip_width,
)

HEIGHT, LARGE_HEIGHT = 40, 48
_PRESSED, _HOVERED = 0.16, 0.07


class ButtonKind(StrEnum):
    """How weighty a button is; one primary per screen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    SOFT = "soft"
    TEXT = "text"
    PLACE = "place"
    DANGER = "danger"
    TOAST = "toast"


class PaintedButton(QPushButton):
    """A push button that paints a box with a strip of parts. Base of buttons, chips, segments.

    Enter presses it as Space does. Subclasses say their parts, box and padding.
    """

    gap = 8

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        on_change(self.updateGeometry)

    def parts(self) -> list[Part]:
        """Return what stands in the strip, from left to right."""
        return [Words(self.text(), colour("ink"))]

    def widest_parts(self) -> list[Part]:
        """Return the strip in its widest state, so that a choice never moves its neighbours."""
        return self.parts()

    def box(self) -> Box:
        """Return the surface under the strip."""
        return Box()

    def padding(self) -> int:
        """Return the air at the left and right, in pixels at 100 %."""
        return 14

    def alignment(self) -> Qt.AlignmentFlag:
        """Return where the strip stands when there is room to spare."""
        return Qt.AlignmentFlag.AlignHCenter

    def height_wanted(self) -> int:
        """Return the height in pixels at 100 %."""
        return HEIGHT

    def sizeHint(self) -> QSize:
        height = px(self.height_wanted())
        width = strip_width(self.widest_parts(), px(self.gap)) + 2 * px(self.padding())
        return QSize(max(width, height), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        whole = QRectF(self.rect())
        draw_box(painter, whole, self.box())
        side = px(self.padding())
        inner = whole.adjusted(side, 0, -side, 0)
        draw_strip(painter, inner, self.parts(), px(self.gap), self.alignment())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() in _NO_MODIFIERS:
            self.click()
        else:
            super().keyPressEvent(event)

    def touched(self, ground: QColor) -> QColor:
        """Return a ground as it looks now: pressed, under the pointer, or at rest."""
        if self.isDown():
            return blend(ground, colour("ink"), _PRESSED)
        if self.underMouse() and self.isEnabled():
            return blend(ground, colour("ink"), _HOVERED)
        return ground


_NO_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


@dataclass(frozen=True, slots=True)
class _Paint:
    """The tokens of a kind."""

    ground: str | None
    line: str | None
    ink: str


_PAINTS = {
    ButtonKind.PRIMARY: _Paint("accent", "accent", "on_accent"),
    ButtonKind.SECONDARY: _Paint("surface", "control", "ink"),
    ButtonKind.SOFT: _Paint("accent_soft", None, "accent_ink"),
    ButtonKind.TEXT: _Paint(None, None, "accent_ink"),
    ButtonKind.PLACE: _Paint(None, None, "ink"),
    ButtonKind.DANGER: _Paint("surface", "red", "red_ink"),
    ButtonKind.TOAST: _Paint(None, "on_toast", "on_toast"),
}
_DISABLED = _Paint("sunken", "border", "ink3")


class Button(PaintedButton):
    """A button with a word, an icon, or both; connect to ``clicked``.

    Args:
        text: The word, or empty for an icon alone (then give a name).
        kind: How weighty it is.
        icon: Phosphor name of an icon before the word.
        trailing_icon: Phosphor name of an icon after the word, such as ``caret-right``.
        key: Shown as a key hint. The screen makes the shortcut itself.
        name: What a screen reader says, and the tooltip, where there is no word.
        large: 48 instead of 40 pixels high, for footers.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: ButtonKind = ButtonKind.SECONDARY,
        icon: str = "",
        trailing_icon: str = "",
        key: str = "",
        name: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._icon = icon
        self._trailing_icon = trailing_icon
        self._key = key
        self._large = large
        self.setAccessibleDescription(key)
        if name:
            self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say what the button does where it shows an icon alone."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_icon(self, name: str) -> None:
        """Show another icon before the word; empty for none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Show another key hint; empty for none."""
        self._key = key
        self.setAccessibleDescription(key)
        self.updateGeometry()

    def set_kind(self, kind: ButtonKind) -> None:
        """Change how weighty the button is."""
        self._kind = kind
        self.update()

    def height_wanted(self) -> int:
        return LARGE_HEIGHT if self._large else HEIGHT

    def padding(self) -> int:
        if not self.text():
            return 8
        return 10 if self._kind is ButtonKind.TEXT else 14

    def parts(self) -> list[Part]:
        ink = self._ink()
        bold = self._kind in (ButtonKind.PRIMARY, ButtonKind.PLACE, ButtonKind.DANGER)
        shown: list[Part] = []
        if self._icon:
            quiet = self._kind is ButtonKind.SECONDARY and self.isEnabled() and self.text()
            shown.append(Glyph(self._icon, self._icon_ink(ink, quiet=bool(quiet))))
        if self.text():
            shown.append(Words(self.text(), ink, Text.STRONG if bold else Text.MEDIUM))
        if self._trailing_icon:
            shown.append(Glyph(self._trailing_icon, ink))
        if self._key:
            shown.append(Key(self._key, ink, self._key_box(ink)))
        return shown

    def box(self) -> Box:
        paint = self._paint()
        flat = paint.ground is None and not (self.underMouse() and self.isEnabled())
        under = colour(paint.ground or ("toast" if self._kind is ButtonKind.TOAST else "surface"))
        ground = None if flat else self.touched(under)
        line = None if paint.line is None else colour(paint.line)
        if line is not None and self._kind is ButtonKind.TOAST:
            line.setAlphaF(0.4)
        return Box(ground, line)

    def _icon_ink(self, ink: QColor, *, quiet: bool) -> QColor:
        if self._kind is ButtonKind.PLACE:
            return colour("accent")
        return colour("ink2") if quiet else ink

    def _ink(self) -> QColor:
        lone_icon = self._kind is ButtonKind.TEXT and not self.text()
        if not self.isEnabled():
            return colour("ink3")
        return colour("ink" if lone_icon else self._paint().ink)

    def _paint(self) -> _Paint:
        if self.isEnabled():
            return _PAINTS[self._kind]
        return _PAINTS[ButtonKind.TEXT] if self._kind is ButtonKind.TEXT else _DISABLED

    def _key_box(self, ink: QColor) -> Box:
        if self._kind in (ButtonKind.PRIMARY, ButtonKind.TOAST):
            line = QColor(ink)
            line.setAlphaF(0.4)
            return Box(None, line, radius=PILL_RADIUS)
        return Box(colour("sunken"), colour("border"), radius=PILL_RADIUS)
