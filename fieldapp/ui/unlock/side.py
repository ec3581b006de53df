"""What stands beside the lock: that the work is safe, and night mode."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from fieldapp.settings import Settings, keep
from fieldapp.ui import background, icons, texts
from fieldapp.ui.theme import Text, Theme, Tone, apply, on_change, px
from fieldapp.ui.unlock.brand import Brand
from fieldapp.ui.widgets import Button, IconLabel, Label, column, row


class LockedSide(QWidget):
    """The left half of the locked window; ``settings_changed`` carries a changed theme."""

    settings_changed = Signal(object)

    def __init__(self, settings: Settings, locked_at: datetime | None, waiting: int) -> None:
        super().__init__()
        self._settings = settings
        self._pile = QVBoxLayout(self)
        self._pile.setSpacing(0)
        self._pile.addWidget(Brand())
        self._pile.addStretch(1)
        self._pile.addLayout(column(*self._titles(locked_at), gap=6))
        self._pile.addSpacing(32)
        self._pile.addLayout(column(*self._facts(locked_at, waiting), gap=20))
        self._pile.addStretch(1)
        self._night = Button(icon="moon")
        self._night.clicked.connect(self._turn_night)
        self._night.setVisible("theme" not in settings.fixed)
        self._pile.addLayout(row(self._night, None))
        self._name_night()
        on_change(self._resize)

    def _titles(self, locked_at: datetime | None) -> tuple[Label, Label]:
        if locked_at is None:
            under = self.tr("Unlock it to go on")
        else:
            under = self.tr("Locked at {time}").format(time=texts.clock(locked_at))
        return (
            Label(self.tr("Locked"), Text.TITLE, wrap=True),
            Label(under, Text.BODY, Tone.QUIET, wrap=True),
        )

    def _facts(self, locked_at: datetime | None, waiting: int) -> list[QHBoxLayout]:
        facts = []
        if locked_at is not None:
            facts.append(("note-pencil", self.tr("Your draft is saved")))
        if waiting:
            text = self.tr("%n change(s) will be sent when you have a network", "", waiting)
            facts.append(("cloud-slash", text))
        facts.append(("shield-check", self.tr("Everything on this computer is encrypted")))
        return [_fact(icon, text) for icon, text in facts]

    def _name_night(self) -> None:
        is_night = self._settings.theme == "night"
        self._night.setText(self.tr("Night mode off") if is_night else self.tr("Night mode on"))
        self._night.set_icon("sun" if is_night else "moon")

    @Slot()
    def _turn_night(self) -> None:
        theme = "system" if self._settings.theme == "night" else "night"
        self._settings = self._settings.model_copy(update={"theme": theme})
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply(app, theme=Theme(theme), text_percent=self._settings.text_percent)
        self._name_night()
        background.run(
            partial(keep, self._settings, theme=theme),
            owner=self,
            done=self.settings_changed.emit,
            failed=self._only_for_now,
        )

    def _only_for_now(self, _problem: Exception) -> None:
        """Where the choice can't be kept it holds until the app closes."""
        self.settings_changed.emit(self._settings)

    @Slot()
    def _resize(self) -> None:
        self._pile.setContentsMargins(px(88), px(64), px(48), px(56))


def _fact(icon: str, text: str) -> QHBoxLayout:
    line = row(IconLabel(icon, "ink2", icons.RAIL_SIZE), gap=12)
    line.addWidget(Label(text, wrap=True), 1)
    return line
