"""One choice as chips, the most used first, with a search for all the others."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.ui.activities.log_finder import Finder, Option
from fieldapp.ui.widgets import Chip, ChipGroup, column

WORDS = "words:"
"""Begins the key of what was typed and stands in no list."""


class ChipPicker(QWidget):
    """Chips and a search. The value is an option's key, ``words:…`` for own words, or empty.

    Args:
        name: What is chosen, for screen readers.
        search: The words of the chip that opens the search.
        placeholder: What the search line says.
        most: How many options stand as chips.
    """

    changed = Signal()

    def __init__(self, name: str, *, search: str, placeholder: str, most: int) -> None:
        super().__init__()
        self._name = name
        self._search_words = search
        self._most = most
        self._options: list[Option] = []
        self._value = ""
        self.finder = Finder(placeholder, free_text=True)
        self.finder.picked.connect(self._pick)
        self.finder.wrote.connect(self._write)
        self.finder.closed.connect(self._back)
        self._pile: QVBoxLayout = column(self.finder, gap=8)
        self.setLayout(self._pile)
        self._group = ChipGroup(name)
        self._search = Chip(search)
        self._build([])

    def set_options(self, options: list[Option]) -> None:
        """Offer these, in this order; nothing is chosen."""
        self._options = options
        self._value = ""
        self.finder.hide()
        self.finder.set_options(options)
        self._build(options[: self._most])

    def value(self) -> str:
        """Return the key that is chosen."""
        return self._value

    def select(self, key: str) -> None:
        """Choose a key without a signal; what stands in no list becomes a chip of its own."""
        self._value = key
        shown = self._options[: self._most]
        if key and key not in {one.key for one in shown}:
            named = next((one for one in self._options if one.key == key), None)
            chosen = named or Option(key, key.removeprefix(WORDS), "pencil-simple")
            shown = [chosen, *shown[: self._most - 1]]
            self._build(shown)
        self._group.select(key)

    def chip(self, key: str) -> Chip:
        """Return the chip of an option that is shown."""
        return self._group.chip(key)

    def search_chip(self) -> Chip:
        """Return the chip that opens the search."""
        return self._search

    def first(self) -> QWidget:
        """Return what gets the focus: the chosen chip, else the first one."""
        chosen = self._group.value()
        if chosen:
            return self._group.chip(chosen)
        return self._group.chip(self._options[0].key) if self._options else self._search

    def _build(self, shown: list[Option]) -> None:
        old = self._group
        self._group = ChipGroup(self._name)
        for option in shown:
            self._group.add(option.key, option.text, option.icon)
        self._search = Chip(self._search_words, icon="magnifying-glass")
        self._search.clicked.connect(self.finder.open)
        self._group.add_widget(self._search)
        self._group.changed.connect(self._choose)
        self._pile.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._pile.insertWidget(0, self._group)
        self._group.show()  # now, so that it can take the focus

    @Slot()
    def _choose(self) -> None:
        self._value = self._group.value() or ""
        self.finder.hide()
        self.changed.emit()

    @Slot(str)
    def _pick(self, key: str) -> None:
        self.select(key)
        self._group.chip(key).setFocus()
        self.changed.emit()

    @Slot(str)
    def _write(self, words: str) -> None:
        self._pick(f"{WORDS}{words}")

    @Slot()
    def _back(self) -> None:
        self._search.setFocus()
