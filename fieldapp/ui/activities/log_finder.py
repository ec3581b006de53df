"""A search line over a list: for what does not stand among the chips."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from fieldapp.ui import icons
from fieldapp.ui.theme import Text, dress, on_change, px
from fieldapp.ui.widgets import SearchField, column, margins

ROW_HEIGHT, ROWS = 36, 5
MOST_SHOWN = 200


@dataclass(frozen=True)
class Option:
    """Something that can be chosen: what is kept, what is said."""

    key: str
    text: str
    icon: str = ""


class _Search(SearchField):
    """Goes down into the list by the arrow key."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Finder(QFrame):
    """Finds an option. ``picked`` tells its key, ``wrote`` words that stand for themselves.

    ``closed`` tells that Esc was pressed.
    """

    picked = Signal(str)
    wrote = Signal(str)
    closed = Signal()

    def __init__(self, placeholder: str, *, free_text: bool = False) -> None:
        super().__init__()
        self.setProperty("panel", "note")
        self._options: list[Option] = []
        self._free_text = free_text
        self.search = _Search(placeholder)
        self.list = QListWidget()
        self.list.setAccessibleName(placeholder)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        dress(self.list, Text.BODY)
        self.setLayout(column(self.search, self.list, margins=margins(8, 8)))
        self.search.searched.connect(self._show)
        self.search.returnPressed.connect(self._take_first)
        self.search.left.connect(self._enter_list)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        on_change(self._resize)
        self.hide()

    def set_options(self, options: list[Option]) -> None:
        """Search among these."""
        self._options = options
        self._show(self.search.text())

    def open(self) -> None:
        """Begin a search."""
        self.search.clear()
        self._show("")
        self.show()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _show(self, text: str) -> None:
        sought = text.strip().casefold()
        self.list.clear()
        found = [one for one in self._options if sought in one.text.casefold()]
        # What begins as typed stands first.
        found.sort(key=lambda one: not one.text.casefold().startswith(sought))
        for option in found[:MOST_SHOWN]:
            self._add(option.text, option.key, option.icon)
        is_new = sought and all(one.text.casefold() != sought for one in self._options)
        if self._free_text and is_new:
            words = self.tr("Use the words “{words}”").format(words=text.strip())
            self._add(words, None, "pencil-simple")
        self.list.setCurrentRow(0)

    def _add(self, text: str, key: str | None, icon: str) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setSizeHint(QSize(0, px(ROW_HEIGHT)))
        if icon:
            item.setIcon(icons.icon(icon))
        self.list.addItem(item)

    @Slot()
    def _enter_list(self) -> None:
        self.list.setFocus()

    @Slot()
    def _take_first(self) -> None:
        if self.list.count():
            self._take(self.list.item(0))

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        key = item.data(Qt.ItemDataRole.UserRole)
        self.hide()
        if key is None:
            self.wrote.emit(self.search.text().strip())
        else:
            self.picked.emit(key)

    @Slot()
    def _resize(self) -> None:
        self.list.setFixedHeight(px(ROW_HEIGHT) * ROWS)
        self.list.setIconSize(QSize(px(icons.BUTTON_SIZE), px(icons.BUTTON_SIZE)))
