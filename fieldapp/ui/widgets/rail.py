"""The navigation rail: the places of the app at the window's left."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from fieldapp.ui import icons
from fieldapp.ui.theme import Text, colour, on_change, px
from fieldapp.ui.widgets.button import PaintedButton
from fieldapp.ui.widgets.paint import Box, Words, blend, draw_box, draw_words, smooth, square
from fieldapp.ui.widgets.paint import words_width as width_of
from fieldapp.ui.widgets.roving import RovingFocus

WIDTH, BRAND_HEIGHT = 96, 56
_ITEM_HEIGHT, _ITEM_WITH_WORDS, _ITEM_WITHOUT = 64, 46, 32
_SIDE, _GAP = 6, 4
_MOST_SHORTCUTS = 8


class _Item(PaintedButton):
    """An icon over a word; the filled icon and a bar mark where we are."""

    def __init__(self, icon: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._count = 0
        self.setCheckable(True)
        self.setProperty("ring", "inside")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        self.setText(text)
        self.setToolTip(text)
        self._name()

    def set_count(self, count: int) -> None:
        self._count = count
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH - 2 * _SIDE), px(_ITEM_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        whole = QRectF(self.rect())
        draw_box(painter, whole, self.box())
        ink = colour("on_rail" if self.isChecked() else "rail_ink")
        # At large text on a low screen the icons stay and the words go to the tooltip.
        worded = self.height() >= px(_ITEM_WITH_WORDS)
        middle = QPointF(whole.center().x(), whole.center().y() - (px(11) if worded else 0))
        place = square(middle, px(icons.RAIL_SIZE))
        icons.paint(painter, f"{self._icon}-fill" if self.isChecked() else self._icon, place, ink)
        if worded:
            below = QRectF(0, place.bottom() + px(4), whole.width(), px(18))
            words = Words(self.text(), ink, Text.DETAIL_MEDIUM)
            draw_words(painter, below, words, Qt.AlignmentFlag.AlignHCenter)
        if self._count:
            self._paint_badge(painter, place)

    def box(self) -> Box:
        if self.isChecked():
            return Box(colour("rail_on"))
        hovered = blend(colour("rail"), colour("rail_on"), 0.6)
        return Box(hovered) if self.underMouse() else Box()

    def _paint_badge(self, painter: QPainter, icon: QRectF) -> None:
        text = str(min(self._count, 99))
        side = px(18)
        badge = QRectF(0, 0, max(side, width_of(text, Text.LABEL) + px(10)), side)
        badge.moveCenter(QPointF(icon.right() + px(8), icon.top() + px(5)))
        badge.moveTop(max(2.0, badge.top()))
        draw_box(painter, badge, Box(colour("badge"), radius=side / 2))
        words = Words(text, colour("badge_ink"), Text.LABEL)
        draw_words(painter, badge, words, Qt.AlignmentFlag.AlignHCenter)

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()}, {self._count}" if self._count else self.text())


class NavigationRail(QWidget):
    """Places with icon, word and count; Ctrl+1 to Ctrl+8 go there (``chosen`` tells the key).

    Add items from the top with ``add``, then those at the bottom with ``add_bottom``.
    """

    chosen = Signal(str)

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._items: dict[str, _Item] = {}
        self._roving = RovingFocus(self)
        self._pile = QVBoxLayout(self)
        self._pile.setSpacing(_GAP)
        self._pile.addStretch(1)
        self._top_count = 0
        on_change(self._resize)

    def add(self, key: str, icon: str, text: str) -> None:
        """Add a place below the others; the first eight get Ctrl+1 to Ctrl+8."""
        item = self._make(key, icon, text)
        self._pile.insertWidget(self._top_count, item)
        self._top_count += 1
        if self._top_count <= _MOST_SHORTCUTS:
            shortcut = QShortcut(QKeySequence(f"Ctrl+{self._top_count}"), self)
            shortcut.activated.connect(item.click)

    def add_bottom(self, key: str, icon: str, text: str) -> None:
        """Add a place at the bottom, such as the settings."""
        self._pile.addWidget(self._make(key, icon, text))

    def set_words(self, key: str, text: str) -> None:
        """Name a place in another language."""
        self._items[key].set_words(text)

    def set_count(self, key: str, count: int) -> None:
        """Show how many things wait there; nothing for 0."""
        self._items[key].set_count(count)

    def choose(self, key: str) -> None:
        """Mark where we are, without a signal."""
        for each, item in self._items.items():
            item.setChecked(each == key)
        self._roving.stop_at(self._items[key])
        self.update()

    def here(self) -> str | None:
        """Return the key of the marked place."""
        return next((key for key, item in self._items.items() if item.isChecked()), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), colour("rail"))
        self._paint_brand(painter)
        for item in self._items.values():
            if item.isChecked():
                area = QRectF(item.geometry())
                bar = QRectF(-4, area.top() + px(10), 8, area.height() - 2 * px(10))
                draw_box(painter, bar, Box(colour("rail_bar"), radius=3))

    def _paint_brand(self, painter: QPainter) -> None:
        middle = QPointF(self.width() / 2, px(BRAND_HEIGHT) / 2)
        draw_box(painter, square(middle, px(36)), Box(colour("rail_on")))
        icons.paint(painter, "handshake-bold", square(middle, px(22)), colour("on_rail"))

    def _make(self, key: str, icon: str, text: str) -> _Item:
        item = _Item(icon, text, self)
        item.clicked.connect(self._go)
        self._items[key] = item
        self._roving.add(item)
        self._share_height()
        return item

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_height()

    def minimumSizeHint(self) -> QSize:
        least = len(self._items) * (px(_ITEM_WITHOUT) + _GAP)
        return QSize(px(WIDTH), px(BRAND_HEIGHT) + least + px(_SIDE))

    @Slot()
    def _go(self) -> None:
        pressed = self.sender()
        key = next(key for key, item in self._items.items() if item is pressed)
        self.choose(key)
        self.chosen.emit(key)

    @Slot()
    def _resize(self) -> None:
        self.setFixedWidth(px(WIDTH))
        self._pile.setContentsMargins(px(_SIDE), px(BRAND_HEIGHT) + 2, px(_SIDE), px(_SIDE))
        self._share_height()

    def _share_height(self) -> None:
        """Make all items equally high: 64, or less where the window is low."""
        count = max(1, len(self._items))
        room = self.height() - px(BRAND_HEIGHT) - 2 - px(_SIDE)
        height = min(px(_ITEM_HEIGHT), max(px(_ITEM_WITHOUT), room // count - _GAP))
        for item in self._items.values():
            item.setFixedHeight(height)
        self._pile.activate()
