"""The promises of the area, those furthest behind first."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QSizePolicy, QWidget

from fieldapp.actions.promises import PromiseCard
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.texts import long_date
from fieldapp.ui.theme import Text, Tone, colour, on_change, px
from fieldapp.ui.today.promise_tile import PromiseTile
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import (
    CARD_GAP,
    Button,
    ButtonKind,
    Card,
    EmptyState,
    Label,
    column,
    row,
)
from fieldapp.ui.widgets.paint import Box, draw_box

NARROW = 560
"""Below this width, at 100 %, the cards stand under each other; also where two have no room."""


class _Tick(QWidget):
    """The mark of today's pace, as the meters show it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        on_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(2, px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_box(QPainter(self), QRectF(self.rect()), Box(colour("ink"), radius=1))


class Promises(QWidget):
    """Cards of the promises, or how to get some. ``logging`` carries a draft."""

    logging = Signal(object)

    def __init__(self, way: Way, language: Language) -> None:
        super().__init__()
        self._way = way
        self._language = language
        self._tiles: list[PromiseTile] = []
        self._columns = 0
        self._cards: tuple[PromiseCard, ...] = ()
        self._pace = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._tick = _Tick()
        self._all = Button(
            self.tr("All promises"), kind=ButtonKind.TEXT, trailing_icon="arrow-right"
        )
        self._all.clicked.connect(self._go_to_all)
        self._grid = QGridLayout()
        self._grid.setSpacing(CARD_GAP)
        self._empty = self._make_empty()
        title = Label(self.tr("Promises in this area"), Text.HEADING)
        head = row(title, self._tick)
        head.addWidget(self._pace, 1)
        head.addStretch()  # where the pace is not told, the button still stands at the edge
        head.addWidget(self._all)
        head.setAlignment(self._tick, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(column(head, self._empty, self._grid, gap=4))

    def show_cards(self, cards: tuple[PromiseCard, ...], today: date) -> None:
        """Show these promises; cards that stayed the same are left alone."""
        self._pace.setText(self.tr("= pace today, {day}").format(day=long_date(today)))
        self._empty.setVisible(not cards)
        if cards != self._cards:
            here = self._focused()
            self._cards = cards
            self._rebuild(today)
            for tile in self._tiles:
                if tile.card.promise.id == here:
                    tile.button().setFocus()

    def tiles(self) -> list[PromiseTile]:
        """Return the cards, from left to right, from top to bottom."""
        return self._tiles

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of one column: that of two would keep the window from getting smaller."""
        whole = super().minimumSizeHint()
        return QSize(self._widest() if self._tiles else whole.width(), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _widest(self) -> int:
        return max((tile.minimumSizeHint().width() for tile in self._tiles), default=0)

    def _make_empty(self) -> Card:
        card = Card()
        empty = EmptyState(
            "handshake",
            self.tr("No promises run here today."),
            self.tr("Import them from a file or write one, or connect to a server that has them."),
            action=self.tr("Get promises"),
        )
        empty.acted.connect(self._go_to_all)
        card.body.setContentsMargins(0, 4, 0, 4)
        card.add(empty)
        return card

    def _rebuild(self, today: date) -> None:
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = [PromiseTile(card, today, self._language) for card in self._cards]
        for tile in self._tiles:
            tile.log_wanted.connect(self.logging)
            tile.open_wanted.connect(self._open)
        self._columns = 0
        self._place()

    def _place(self) -> None:
        is_wide = self.width() >= px(NARROW)
        for part in (self._pace, self._tick):
            part.setVisible(bool(self._cards) and is_wide)
        columns = 2 if is_wide and self.width() >= 2 * self._widest() + CARD_GAP else 1
        if columns == self._columns:
            return
        self._columns = columns
        for position, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, position // columns, position % columns)
            tile.show()  # now, so that it can take the focus
        for position in range(2):
            self._grid.setColumnStretch(position, int(position < columns))

    def _focused(self) -> str:
        focused = QApplication.focusWidget()
        for tile in self._tiles:
            if focused is not None and tile.isAncestorOf(focused):
                return tile.card.promise.id
        return ""

    @Slot()
    def _go_to_all(self) -> None:
        self._way.go("promises")

    @Slot(str)
    def _open(self, promise_id: str) -> None:
        self._way.go("promises", promise_id)
