"""The sheet Who is my officer: a line to ask, the areas and officers found, and what is unsure."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.officer_cards import save_officer_card
from fieldapp.actions.officer_finder import officer_for
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.duty import Doubt, Duty, Finding
from fieldapp.domain.officer import Officer
from fieldapp.settings import Settings
from fieldapp.ui.activity_look import language_of, words_of
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.unlock.file_choice import choose_new_file
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Banner, Button, Card, Label, Row, SearchField, Sheet, column

PAUSE_MILLISECONDS = 250
_DOUBTS = {
    Doubt.UNKNOWN: QT_TRANSLATE_NOOP(
        "OfficerFinder",
        "No area, place or street of that name is known here. A map pack knows the streets.",
    ),
    Doubt.OUTSIDE: QT_TRANSLATE_NOOP(
        "OfficerFinder", "The spot lies in no area whose outline is known here."
    ),
    Doubt.NO_OUTLINES: QT_TRANSLATE_NOOP(
        "OfficerFinder", "No area has an outline yet, so a spot can't be told to be in one."
    ),
    Doubt.OVERLAP: QT_TRANSLATE_NOOP("OfficerFinder", "Uncertain: areas overlap there."),
    Doubt.NEAR_BORDER: QT_TRANSLATE_NOOP("OfficerFinder", "Uncertain: it is close to a border."),
    Doubt.SEVERAL_AREAS: QT_TRANSLATE_NOOP(
        "OfficerFinder", "Uncertain: the street runs through several areas."
    ),
    Doubt.SAME_NAME: QT_TRANSLATE_NOOP("OfficerFinder", "Uncertain: several go by that name."),
    Doubt.BY_RECORD: QT_TRANSLATE_NOOP(
        "OfficerFinder",
        "Uncertain: its position is not known; this is the area that it is kept in.",
    ),
    Doubt.NO_OFFICER: QT_TRANSLATE_NOOP(
        "OfficerFinder", "Nobody is known to work in that area. Ask the group leader."
    ),
    Doubt.FROM_AROUND: QT_TRANSLATE_NOOP(
        "OfficerFinder", "Nobody works in the very area; these work in the one around it."
    ),
}


class OfficerFinder(Sheet):
    """Answers while one types; nothing is sent or kept."""

    def __init__(
        self, host: QWidget, session: Session, way: Way, settings: Settings, asked: str = ""
    ) -> None:
        super().__init__(host, self.tr("Who is my officer?"))
        self._session, self._way = session, way
        self._language = language_of(settings.language)
        self._number = 0
        self._line = SearchField(self.tr("Street, address, place, area, or 59.33, 18.06"))
        self._line.setAccessibleName(self.tr("Where"))
        self._line.setText(asked)
        self._said = Label("", Text.BODY, Tone.QUIET, wrap=True)
        self._answers = column(gap=12)
        self._shown: list[Card | Banner] = []
        for part in (self._line, self._said, self._answers):
            self.add(part)
        self.content.column.addStretch(1)
        self._pause = QTimer(self, interval=PAUSE_MILLISECONDS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self._line.textChanged.connect(self._pause.start)
        self._line.returnPressed.connect(self._ask)
        self.closed.connect(self.deleteLater)
        self._ask()

    def first(self) -> QWidget:
        """Return the field to begin with."""
        return self._line

    def answers(self) -> list[str]:
        """Return the names of the areas that are shown."""
        return [part.accessibleName() for part in self._shown if isinstance(part, Card)]

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        self._number += 1
        words = self._line.text().strip()
        if not words:
            self._clear()
            self._said.setText(self.tr("Write where, and the answer comes from this computer."))
            return
        question = self._session.ask(officer_for, words)
        question.then(self, partial(self._take, self._number))

    def _take(self, number: int, found: Finding) -> None:
        if number != self._number:
            return  # more was typed meanwhile
        self._clear()
        doubts = [QCoreApplication.translate("OfficerFinder", _DOUBTS[one]) for one in found.doubts]
        if not found.duties:
            self._said.setText(" ".join(doubts))
            return
        self._said.setText(self.tr("For {place}:").format(place=found.place or found.asked))
        if doubts:
            self._show(Banner(self.tr("Check before you answer"), " ".join(doubts)))
        for duty in found.duties:
            self._show(self._card(duty))

    def _clear(self) -> None:
        for part in self._shown:
            self._answers.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._shown = []

    def _show(self, part: Card | Banner) -> None:
        self._shown.append(part)
        self._answers.addWidget(part)
        part.show()  # now, not a turn later

    def _card(self, duty: Duty) -> Card:
        card = Card(duty.area.name, divided=True)
        card.set_aside(words_of(duty.area.kind, self._language))
        for number, officer in enumerate(duty.officers):
            if number:
                card.add_line()
            card.add(self._row(officer))
        return card

    def _row(self, officer: Officer) -> Row:
        made = OfficerRow(officer, words_of(officer.role, self._language))
        made.card_wanted.connect(self._choose_file)
        return made

    @Slot(str)
    def _choose_file(self, officer_id: str) -> None:
        choose_new_file(
            self,
            title=self.tr("Where to save the contact card"),
            name=self.tr("contact-card.pdf"),
            filters=self.tr("PDF (*.pdf)"),
            chosen=partial(self._save, officer_id),
        )

    def _save(self, officer_id: str, file: Path) -> None:
        question = self._session.do(save_officer_card, officer_id, self._language, file)
        question.then(self, partial(self._say_saved, file))

    def _say_saved(self, file: Path, _done: object) -> None:
        self._way.say(self.tr("Saved as {name}.").format(name=file.name))


class OfficerRow(Row):
    """An officer, the role, and the contact card to save (``card_wanted`` carries the id)."""

    card_wanted = Signal(str)

    def __init__(self, officer: Officer, role: str) -> None:
        super().__init__(officer.display_name, role, icon="user", wrap=True)
        self._id = officer.id
        name = self.tr("Save the contact card of {name}").format(name=officer.display_name)
        self.save = Button(self.tr("Contact card …"), icon="identification-badge", name=name)
        self.save.clicked.connect(self._want)
        self.add(self.save)

    @Slot()
    def _want(self) -> None:
        self.card_wanted.emit(self._id)
