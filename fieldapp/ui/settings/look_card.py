"""Language, theme, text size and lock time."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot

from fieldapp.settings import Settings
from fieldapp.ui.settings.parts import choice, setting_row
from fieldapp.ui.widgets import Card, SegmentedChoice

TEXT_SIZES = (100, 125, 150, 175, 200)
LOCK_MINUTES = (2, 5, 15)


class LookCard(Card):
    """What each officer chooses for this computer; ``changed`` carries names and new values."""

    changed = Signal(object)

    def __init__(self, settings: Settings) -> None:
        super().__init__(self.tr("Look and lock"), divided=True)
        self._choices: dict[str, SegmentedChoice] = {}
        # Each language is called by its own name, so that whoever needs it finds it.
        languages = {"sv": "Svenska", "en": "English"}
        themes = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "night": self.tr("Night"),
            "system": self.tr("Follow the system"),
        }
        sizes = {str(size): self.tr("{size} %").format(size=size) for size in TEXT_SIZES}
        self._add("language", self.tr("Language"), "", languages, settings)
        self._add("theme", self.tr("Theme"), "", themes, settings)
        self._add("text_percent", self.tr("Text size"), "", sizes, settings)
        after = self.tr("without a key or a touch; Ctrl+L locks at once")
        self._add("lock_minutes", self.tr("Lock after"), after, self._minutes(settings), settings)

    def _minutes(self, settings: Settings) -> dict[str, str]:
        known = sorted({*LOCK_MINUTES, settings.lock_minutes})
        return {str(one): self.tr("{minutes} min").format(minutes=one) for one in known}

    def _add(
        self, name: str, title: str, detail: str, words: Mapping[str, str], settings: Settings
    ) -> None:
        made = choice(title, dict(words), str(getattr(settings, name)))
        made.setObjectName(name)
        made.changed.connect(self._tell)
        self._choices[name] = made
        if len(self._choices) > 1:
            self.add_line()
        self.add(setting_row(title, detail, made, fixed=name in settings.fixed))

    def show_values(self, settings: Settings) -> None:
        """Show the values in force, after a change elsewhere or one that could not be kept."""
        for name, made in self._choices.items():
            value = str(getattr(settings, name))
            if value in self._known(name, settings):
                made.choose(value)

    def _known(self, name: str, settings: Settings) -> set[str]:
        return {
            "language": {"sv", "en"},
            "theme": {"light", "dark", "night", "system"},
            "text_percent": {str(size) for size in TEXT_SIZES},
            "lock_minutes": {str(one) for one in LOCK_MINUTES},
        }[name]

    @Slot(str)
    def _tell(self, value: str) -> None:
        sender = self.sender()
        for name, made in self._choices.items():
            if made is sender:
                kept: Any = int(value) if name in ("text_percent", "lock_minutes") else value
                self.changed.emit({name: kept})
