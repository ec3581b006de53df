"""States in a word: pills, the sync pill, lamps."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from fieldapp.ui import icons
from fieldapp.ui.theme import Text, Tone, colour, on_change, px
from fieldapp.ui.widgets.button import PaintedButton
from fieldapp.ui.widgets.paint import (
    PILL_RADIUS,
    Box,
    Glyph,
    Part,
    Words,
    draw_box,
    draw_strip,
    smooth,
    strip_width,
)

HEIGHT, _PADDING, _GAP = 24, 8, 6
_GROUND = {Tone.INFO: "accent_soft", Tone.WARNING: "amber_soft", Tone.ERROR: "red_soft"}
_INK = {Tone.INFO: "accent_ink", Tone.WARNING: "amber_ink", Tone.ERROR: "red_ink"}


def _ground(tone: Tone) -> QColor:
    return colour(_GROUND.get(tone, "sunken"))


def _ink(tone: Tone) -> QColor:
    return colour(_INK.get(tone, "ink2"))


class Pill(QLabel):
    """A state in a word, 24 pixels high, not clickable.

    Args:
        text: The word.
        tone: ``NORMAL`` is neutral, ``INFO`` blue, ``WARNING`` amber, ``ERROR`` red.
        icon: Phosphor name of an icon before it.
    """

    def __init__(
        self,
        text: str,
        tone: Tone = Tone.NORMAL,
        icon: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._tone = tone
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        on_change(self.updateGeometry)

    def set_state(self, text: str, tone: Tone = Tone.NORMAL, icon: str = "") -> None:
        """Show another state."""
        self._tone = tone
        self._icon = icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(strip_width(self._parts(), px(_GAP)) + 2 * px(_PADDING), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        whole = QRectF(self.rect())
        draw_box(painter, whole, Box(_ground(self._tone), radius=PILL_RADIUS))
        inner = whole.adjusted(px(_PADDING), 0, -px(_PADDING), 0)
        draw_strip(painter, inner, self._parts(), px(_GAP))

    def _parts(self) -> list[Part]:
        ink = _ink(self._tone)
        shown: list[Part] = [Glyph(self._icon, ink, icons.PILL_SIZE)] if self._icon else []
        return [*shown, Words(self.text(), ink, Text.DETAIL_MEDIUM)]


class SyncPill(PaintedButton):
    """The state of sync, 40 pixels high; ``clicked`` opens the sync page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._tone = Tone.NORMAL
        self._icon = "cloud-slash"

    def set_state(self, text: str, tone: Tone, icon: str) -> None:
        """Show a state, such as "Offline · 3 to send" in ``Tone.NORMAL``."""
        self._tone = tone
        self._icon = icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    def padding(self) -> int:
        return 12

    def parts(self) -> list[Part]:
        ink = _ink(self._tone)
        return [Glyph(self._icon, ink), Words(self.text(), ink, Text.DETAIL_MEDIUM)]

    def box(self) -> Box:
        return Box(self.touched(_ground(self._tone)))


class LampState(StrEnum):
    """How far something is; each state has its own shape."""

    DONE = "done"
    NEEDS = "needs"
    NOT_BEGUN = "not_begun"


_LAMPS = {
    LampState.DONE: ("check-circle-fill", "fill"),
    LampState.NEEDS: ("warning-fill", "amber"),
    LampState.NOT_BEGUN: ("circle-dashed", "ink2"),
}


class Lamp(PaintedButton):
    """Shows done, needs something, or not begun; pressing it opens what is missing."""

    def __init__(
        self,
        text: str,
        state: LampState,
        *,
        words_shown: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._words_shown = words_shown
        self._state = state
        self.set_state(state)

    def set_state(self, state: LampState) -> None:
        """Show another state."""
        self._state = state
        self._name()
        self.update()

    def set_text(self, text: str) -> None:
        """Say what the lamp stands for."""
        self.setText(text)
        self._name()

    def padding(self) -> int:
        return 4

    def parts(self) -> list[Part]:
        name, role = _LAMPS[self._state]
        shown: list[Part] = [Glyph(name, colour(role), icons.RAIL_SIZE)]
        return (
            [*shown, Words(self.text(), colour("ink"), Text.BODY)] if self._words_shown else shown
        )

    def box(self) -> Box:
        hovered = self.underMouse() and self.isEnabled()
        return Box(self.touched(colour("surface"))) if hovered else Box()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        states = {
            LampState.DONE: QCoreApplication.translate("Lamp", "done"),
            LampState.NEEDS: QCoreApplication.translate("Lamp", "needs something"),
            LampState.NOT_BEGUN: QCoreApplication.translate("Lamp", "not begun"),
        }
        self.setAccessibleName(f"{self.text()}: {states[self._state]}")
