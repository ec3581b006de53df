"""Typed inputs: a number with its unit, several texts, one of many by typing."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from fieldapp.ui.theme import Text, Tone, on_change, px
from fieldapp.ui.widgets import Chip, FlowLayout, Label, LineInput, column, row


class NumberInput(QWidget):
    """A number or none, with its unit behind it; Up and Down count.

    Args:
        unit: Quiet words behind it.
    """

    changed = Signal()

    def __init__(self, unit: str = "") -> None:
        super().__init__()
        self._line = _CountingLine()
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(row(self._line, Label(unit, Text.DETAIL, Tone.QUIET), None))
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self.changed)
        on_change(self._resize)

    def edit(self) -> LineInput:
        """Return the typed part, for a label's buddy."""
        return self._line

    def value(self) -> str | None:
        """Return what was typed with a full stop for decimals, None when empty."""
        return self._line.text().strip().replace(",", ".").replace("\u00a0", "") or None

    def set_value(self, value: float | str | None) -> None:
        """Show a number."""
        shown = f"{value:g}" if isinstance(value, float) else str(value)
        self._line.setText("" if value is None else shown)

    @Slot()
    def _resize(self) -> None:
        self._line.setFixedWidth(px(96))


class _CountingLine(LineInput):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        typed = self.text().strip() or "0"
        if event.key() in steps and typed.isdecimal():
            self.setText(str(max(0, int(typed) + steps[Qt.Key(event.key())])))
        else:
            super().keyPressEvent(event)


class ListInput(QWidget):
    """Several texts, or several of many: Enter or a comma adds one as a chip.

    Args:
        choices: Words to suggest, with the values that stand for them; others may be written too
            unless `only_choices`.
        placeholder: An example, shown while empty.
        only_choices: Whether words that are not among the choices are left in the line.
    """

    changed = Signal()

    def __init__(
        self,
        choices: Mapping[str, Any] | None = None,
        placeholder: str = "",
        *,
        only_choices: bool = False,
    ) -> None:
        super().__init__()
        self._choices = dict(choices or {})
        self._only_choices = only_choices
        self._words: list[str] = []
        self._line = _AddingLine(placeholder, icon="plus")
        suggest(self._line, self._choices)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.setLayout(column(self._chips, self._line))
        self.setFocusProxy(self._line)
        self._line.added.connect(self._add_typed)
        self._line.editingFinished.connect(self._add_typed)
        self._line.textChanged.connect(self.changed)
        self._show()

    def edit(self) -> LineInput:
        """Return the typed part, for a label's buddy."""
        return self._line

    def value(self) -> list[Any]:
        """Return the values: those that stand for known words, else the words themselves."""
        waiting = self._line.text().strip()
        words = [*self._words, waiting] if self._takes(waiting) else self._words
        return [self.value_of(word) for word in words]

    def set_value(self, values: Iterable[Any] | None) -> None:
        """Show values; those of no choice are shown as they are."""
        self._words = [self.word_for(value) for value in values or ()]
        self._show()

    def value_of(self, word: str) -> Any:
        """Return what a word stands for: the value of a choice, else the word itself."""
        return self._choices.get(word, word)

    def word_for(self, value: Any) -> str:
        """Return the word that stands for a value."""
        return next((word for word, known in self._choices.items() if known == value), str(value))

    def _takes(self, word: str) -> bool:
        fits = word in self._choices or not self._only_choices
        return bool(word) and word not in self._words and fits

    @Slot()
    def _add_typed(self) -> None:
        word = self._line.text().strip().strip(",").strip()
        if self._takes(word):
            self._words.append(word)
            self._line.clear()
            self._show()
            self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self._words.remove(chip.text())
        self._show()
        self._line.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        while item := self._flow.takeAt(0):
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        for word in self._words:
            chip = Chip(word, removable=True, parent=self._chips)
            chip.removed.connect(self._remove)
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(self._words))


class PlacesInput(ListInput):
    """Several places: known ones by name, others in words."""

    def value_of(self, word: str) -> Any:
        return self._choices.get(word, {"text": word})

    def word_for(self, value: Any) -> str:
        return str(value["text"])


class _AddingLine(LineInput):
    added = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self.text().strip() and (event.text() == "," or (enter and plain)):
            self.added.emit()
        else:
            super().keyPressEvent(event)


class NamedInput(LineInput):
    """One of many by typing its name; a name that is not among them can mean a new one.

    Args:
        choices: Values and their names.
    """

    changed = Signal()

    def __init__(self, choices: Mapping[str, str], placeholder: str = "") -> None:
        super().__init__(placeholder, icon="magnifying-glass")
        self._choices: dict[str, str] = {}
        self.set_choices(choices)
        self.textChanged.connect(self.changed)

    def set_choices(self, choices: Mapping[str, str]) -> None:
        """Offer other values; what was typed stays."""
        self._choices = dict(choices)
        suggest(self, self._choices.values())

    def value(self) -> str | None:
        """Return the value of the typed name; None when empty or not among them."""
        typed = self.text().strip().casefold()
        found = (value for value, name in self._choices.items() if name.casefold() == typed)
        return next(found, None)

    def set_value(self, value: str | None) -> None:
        """Show the name of a value."""
        self.setText(self._choices.get(value or "", ""))

    def new_name(self) -> str:
        """Return the typed name when it is not among the known ones, else an empty text."""
        return "" if self.value() else self.text().strip()


def suggest(line: LineInput, words: Iterable[str]) -> None:
    """Let a line suggest words that hold what is typed."""
    completer = QCompleter(list(words), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
