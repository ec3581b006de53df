"""What floats over a map, each in its corner: chips, buttons, the task's strip, the card, a notice."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from fieldapp.ui.map.card import PinCard
from fieldapp.ui.map.filters import KindFilter
from fieldapp.ui.map.markers import SIDE
from fieldapp.ui.map.strip import TaskStrip
from fieldapp.ui.map.view import MapView
from fieldapp.ui.theme import px
from fieldapp.ui.widgets import Button, EmptyState, row

_AIR, _GAP = 16, 8
_STRIP, _NOTICE = 620, 560


class Notice(QFrame):
    """Says over the map why there is no ground, or not this one. ``acted`` tells of its button."""

    acted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "card")
        self._words = EmptyState("map-trifold", "")
        self._words.acted.connect(self.acted)
        self.setLayout(row(self._words))

    def say(self, title: str, detail: str, action: str) -> None:
        """Say this, or nothing without a title."""
        self._words.set_words(title, detail, action)
        self.setVisible(bool(title))


class Floats(QWidget):
    """Puts them over a map, and keeps them in their places. It is never shown itself."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self.hide()
        self._view = view
        self.kinds = KindFilter()
        self.card = PinCard()
        self.strip = TaskStrip()
        self.notice = Notice()
        self.whole = Button("", icon="corners-out", name=self.tr("Show the whole area"))
        self.who = Button("", icon="user", name=self.tr("Who works here?"))
        self.who.setObjectName("who works here")
        self.here = Button("", icon="crosshair", name=self.tr("Show where I am"))
        self.measure = Button("", icon="ruler", name=self.tr("Measure a distance"))
        self.nearer = Button("", icon="plus", name=self.tr("Zoom in"))
        self.farther = Button("", icon="minus", name=self.tr("Zoom out"))
        for part in (*self._buttons(), self.kinds, self.strip, self.notice, self.card):
            part.setParent(view)
        for part in (self.card, self.strip, self.notice):
            part.hide()
        self.nearer.clicked.connect(self._zoom_in)
        self.farther.clicked.connect(self._zoom_out)

    @Slot(bool)
    def switch_here(self, is_on: bool) -> None:
        """Say by its button whether the position is shown."""
        self.here.set_icon("crosshair-fill" if is_on else "crosshair")
        self.here.set_name(self.tr("Hide where I am") if is_on else self.tr("Show where I am"))

    @property
    def hidden_height(self) -> int:
        """Return how much of the map's upper part the chips cover."""
        return self.kinds.height() + px(_AIR)

    @Slot()
    def arrange(self) -> None:
        """Put everything in its place."""
        air, wide, tall = px(_AIR), self._view.width(), self._view.height()
        is_busy = not self.strip.isHidden()
        self.kinds.setVisible(not is_busy)
        room = wide - 2 * air
        self.kinds.setGeometry(air, air, room, self.kinds.heightForWidth(room))
        top = air
        if is_busy:
            across = min(px(_STRIP), room)
            high = max(self.strip.heightForWidth(across), self.strip.sizeHint().height())
            self.strip.setGeometry((wide - across) // 2, air, across, high)
            top += high
        else:
            top += self.kinds.height()
        if not self.notice.isHidden():
            across = min(px(_NOTICE), room)
            high = max(self.notice.sizeHint().height(), self.notice.heightForWidth(across))
            self.notice.setGeometry((wide - across) // 2, top + px(_GAP), across, high)
        self._arrange_buttons(wide - air, tall - air)
        self.place_card()

    def place_card(self) -> None:
        """Put the card beside its pin, on the side where there is room; never over it."""
        pin = self._view.pin(self._view.chosen_id)
        if pin is None or self.card.isHidden():
            return
        marker = next((one for one in self._view.markers if one.holds(pin.id)), None)
        if marker is None:
            return
        at = self._view.shown_at(marker)
        size = QSize(self.card.width(), self.card.tall())
        air, reach = px(_AIR), px(SIDE)
        right = self._view.width() - 2 * air - self.nearer.width() - size.width()
        x = at.x() + reach if at.x() + reach <= right else at.x() - reach - size.width()
        low = self._view.height() - size.height() - air
        y = min(max(self.hidden_height, at.y() - size.height() / 2), low)
        if x < air:
            x = min(max(air, at.x() - size.width() / 2), right)
            above = at.y() - reach - size.height()
            y = above if above > air else at.y() + reach
        self.card.setGeometry(round(x), round(y), size.width(), size.height())

    def _buttons(self) -> tuple[Button, ...]:
        return self.who, self.here, self.measure, self.whole, self.nearer, self.farther

    def _arrange_buttons(self, right: int, down: int) -> None:
        for button in reversed(self._buttons()):
            size = button.sizeHint()
            down -= size.height()
            button.setGeometry(right - size.width(), down, size.width(), size.height())
            down -= px(_GAP)

    @Slot()
    def _zoom_in(self) -> None:
        self._view.zoom(1)

    @Slot()
    def _zoom_out(self) -> None:
        self._view.zoom(-1)
