"""Where it was: a known place by its name, or words."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal

from fieldapp.ui.forms.lines import suggest
from fieldapp.ui.widgets import LineInput


class PlaceInput(LineInput):
    """A line that suggests places; what it shows unchanged keeps its id and position.

    Args:
        places: Ids by name, empty for places without one.
    """

    changed = Signal()

    def __init__(self, places: Mapping[str, str]) -> None:
        super().__init__(icon="map-pin")
        self._ids = {name.casefold(): place_id for name, place_id in places.items()}
        self._shown: dict[str, Any] = {"place_id": None, "text": ""}
        suggest(self, places)
        self.textChanged.connect(self.changed)

    def value(self) -> dict[str, Any]:
        """Return the place as its JSON value; its words are empty where nothing is typed."""
        words = self.text().strip()
        if words == self._shown["text"]:
            return self._shown
        return {"place_id": self._ids.get(words.casefold()) or None, "text": words}

    def set_value(self, value: Mapping[str, Any] | None) -> None:
        """Show a place."""
        self._shown = dict(value or {"place_id": None, "text": ""})
        self.setText(self._shown["text"])
        self.setCursorPosition(0)
