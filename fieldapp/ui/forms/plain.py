"""The kit's inputs, spoken to in the one way that forms speak: value, set_value, changed."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.ui.forms.day import DayInput
from fieldapp.ui.widgets import CheckBox, ChipGroup, LineInput, TextArea, TimeStepper, row

NOTE_LIMIT = 4000


class Editor(Protocol):
    """An input of a form. Values are JSON values, so that a draft can hold them."""

    changed: SignalInstance

    def value(self) -> Any:
        """Return what stands in it, None where it is left open."""

    def set_value(self, value: Any) -> None:
        """Show a value."""


class TextInput(LineInput):
    """One line of text."""

    changed = Signal()

    def __init__(self, placeholder: str = "", icon: str = "") -> None:
        super().__init__(placeholder, icon=icon)
        self.textChanged.connect(self.changed)

    def value(self) -> str:
        """Return the text without the spaces around it."""
        return self.text().strip()

    def set_value(self, value: str | None) -> None:
        """Show a text."""
        self.setText(value or "")
        self.setCursorPosition(0)


class NoteInput(TextArea):
    """Several lines of text."""

    def __init__(self, placeholder: str = "", lines: int = 3) -> None:
        super().__init__(most=NOTE_LIMIT, lines=lines, placeholder=placeholder)

    def value(self) -> str:
        """Return the text without the spaces around it."""
        return self.text().strip()

    def set_value(self, value: str | None) -> None:
        """Show a text."""
        self.set_text(value or "")


class YesNoInput(CheckBox):
    """Yes or no."""

    changed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.toggled.connect(self._tell)

    def value(self) -> bool:
        """Return whether it is checked."""
        return self.isChecked()

    def set_value(self, value: bool | None) -> None:
        """Check it or not."""
        self.setChecked(bool(value))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


class ChipsInput(ChipGroup):
    """One of a few, all in sight."""

    def __init__(self, name: str, choices: Mapping[str, str]) -> None:
        super().__init__(name, required=True)
        for value, words in choices.items():
            self.add(value, words)

    def set_value(self, value: str | None) -> None:
        """Choose without a signal."""
        self.select(value or "")
        if value:
            self._roving.stop_at(self.chip(value))


class OwnWordInput(TextInput):
    """The officer's own word for a field whose list lacks it; words for other fields are kept.

    Args:
        field: The field it is for.
        placeholder: An example, shown while empty.
    """

    def __init__(self, field: str, placeholder: str = "") -> None:
        super().__init__(placeholder)
        self._field = field
        self._others: dict[str, str] = {}

    def value(self) -> dict[str, str]:  # type: ignore[override]
        """Return every own word by field."""
        word = self.text().strip()
        return {**self._others, **({self._field: word} if word else {})}

    def set_value(self, value: Mapping[str, str] | None) -> None:  # type: ignore[override]
        """Show the word for the field."""
        words = dict(value or {})
        self.setText(words.pop(self._field, ""))
        self._others = words


class MomentInput(QWidget):
    """A day and a time where the officer is."""

    changed = Signal()

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self._zone = now.tzinfo or ZoneInfo("UTC")
        self._day = DayInput(now.date())
        name = QCoreApplication.translate("Forms", "Time of day")
        self._time = TimeStepper(name, value=now.time().replace(second=0, microsecond=0))
        self.setLayout(row(self._day, self._time, None, gap=16))
        self.setFocusProxy(self._day)
        self._day.set_value(now.date().isoformat())
        self._day.changed.connect(self.changed)
        self._time.changed.connect(self._tell)

    def edit(self) -> LineInput:
        """Return the typed part, for a label's buddy."""
        return self._day.edit()

    def value(self) -> str | None:
        """Return the moment with its offset; what is no day comes as it was typed."""
        day = self._day.value()
        try:
            whole = datetime.combine(date.fromisoformat(day or ""), self._time.value(), self._zone)
        except ValueError:
            return day
        return whole.isoformat()

    def set_value(self, value: str | None) -> None:
        """Show a moment."""
        if value:
            moment = datetime.fromisoformat(value).astimezone(self._zone)
            self._day.set_value(moment.date().isoformat())
            self._time.set_value(time(moment.hour, moment.minute))

    @Slot(object)
    def _tell(self, _time: object) -> None:
        self.changed.emit()
