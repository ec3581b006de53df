"""What floats over a map, each in its corner: chips, buttons, the task's strip, the card, a notice."""

from PySide6.QtCore import QRect, QSize, Signal, Slot
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
        self.paper = Button("", icon="printer", name=self.tr("Print the map"))
        self.paper.setObjectName("print map")
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
        self._view.covered = self.hidden_height
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
            top += px(_GAP) + high
        self._arrange_buttons(wide - air, tall - air, top)
        self.place_card()

    def place_card(self) -> None:
        """Put the card beside its pin, where there is room; over it only where there is none."""
        pin = self._view.pin(self._view.chosen_id)
        if pin is None or self.card.isHidden():
            return
        marker = next((one for one in self._view.markers if one.holds(pin.id)), None)
        if marker is None:
            return
        at, reach = self._view.shown_at(marker), px(SIDE)
        size, room = QSize(self.card.width(), self.card.tall()), self._room_of_card()
        edge = max(room.left(), room.right() - size.width())
        low = max(room.top(), room.bottom() - size.height())
        x = at.x() + reach if at.x() + reach <= edge else at.x() - reach - size.width()
        y = at.y() - size.height() / 2
        if x < room.left():  # no room at either side
            x = at.x() - size.width() / 2
            above = at.y() - reach - size.height()
            y = above if above >= room.top() else at.y() + reach
        x = min(max(room.left(), x), edge)
        y = min(max(room.top(), y), low)
        self.card.setGeometry(round(x), round(y), size.width(), size.height())

    def _room_of_card(self) -> QRect:
        """Return what of the map neither chips nor buttons cover."""
        air, view = px(_AIR), self._view.size()
        right = min(button.x() for button in self._buttons())
        top = self.hidden_height + px(_GAP)
        return QRect(air, top, right - 2 * air, view.height() - air - top)

    def _buttons(self) -> tuple[Button, ...]:
        return self.paper, self.who, self.here, self.measure, self.whole, self.nearer, self.farther

    def _arrange_buttons(self, right: int, down: int, top: int) -> None:
        """Put the buttons in a column, and in a second one those that would reach the chips."""
        low = down
        for button in reversed(self._buttons()):
            size = button.sizeHint()
            if low - size.height() < top and low < down:
                right, low = right - size.width() - px(_GAP), down
            low -= size.height()
            button.setGeometry(right - size.width(), low, size.width(), size.height())
            low -= px(_GAP)

    @Slot()
    def _zoom_in(self) -> None:
        self._view.zoom(1)

    @Slot()
    def _zoom_out(self) -> None:
        self._view.zoom(-1)
