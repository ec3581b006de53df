"""First start, step 1: in which language, and who works with this computer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.domain.vocabulary import Language, Role
from fieldapp.settings import Settings
from fieldapp.ui.unlock.page import Page
from fieldapp.ui.widgets import ChipGroup, Field, LineInput, SegmentedChoice, row

_LONGEST_NAME = 200
LANGUAGES = {"sv": "Svenska", "en": "English"}
"""Each by its own name, so that whoever needs it finds it."""


class WhoPage(Page):
    """Language, name and role; ``spoken`` carries the language that was chosen."""

    spoken = Signal(str)

    def __init__(self, step: str, language: Language, settings: Settings) -> None:
        super().__init__(
            step,
            self.tr("Who are you?"),
            self.tr("Colleagues see your name beside what you log. You can change it later."),
        )
        self._languages = SegmentedChoice(self.tr("Language"), LANGUAGES)
        self._languages.choose(language)
        self._languages.changed.connect(self.spoken)
        self.parts.addLayout(row(self._languages, None))
        if "language" in settings.fixed:
            self._languages.hide()
        self._name = LineInput(large=True)
        self._name.setMaxLength(_LONGEST_NAME)
        self._field = Field(self.tr("Your name"), self._name)
        self._roles = ChipGroup(self.tr("Your role"), required=True)
        for role in Role:
            self._roles.add(role.value, _capital(role.label(language)))
        self._roles.select(Role.AREA_OFFICER.value)
        self.parts.addWidget(self._field)
        self.parts.addWidget(Field(self.tr("Your role"), self._roles))

    def fill_in(self, name: str, role: Role) -> None:
        """Show what was typed and chosen before."""
        self._name.setText(name)
        self._roles.select(role.value)

    def focus_language(self) -> None:
        """Give the keyboard to the choice of language."""
        self._languages.setFocus()

    def first(self) -> QWidget:
        """Return the field to begin with."""
        return self._name

    def name(self) -> str:
        """Return the name that was typed."""
        return self._name.text().strip()

    def role(self) -> Role:
        """Return the chosen role."""
        return Role.named(self._roles.value() or Role.AREA_OFFICER.value)

    def is_filled_in(self) -> bool:
        """Say whether the name is there; if not, the page says so."""
        missing = "" if self.name() else self.tr("Type your name, as colleagues know it.")
        self._field.set_error(missing)
        if missing:
            self._name.setFocus()
        return not missing


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
