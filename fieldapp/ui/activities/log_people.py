"""Who was met, who took part, how it ended, and what was counted."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from fieldapp.domain.vocabulary import Language, Outcome
from fieldapp.ui.activities.log_finder import Finder, Option
from fieldapp.ui.activity_look import result_words, words_of
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Chip,
    ChipGroup,
    Field,
    FlowLayout,
    NumberStepper,
    column,
    row,
)

MOST_PEOPLE, MOST_OFFICERS = 100_000, 500
MOST_COLLEAGUES = 2
ME = "me"


class WhoPart(QWidget):
    """The officers who took part: by name, or only how many where no colleague is known."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._colleagues: dict[str, str] = {}
        self._me = ""
        self._least = 1
        self.number = NumberStepper(self.tr("Officers"), value=1, least=1, most=MOST_OFFICERS)
        self._menu = QMenu(self)
        self._group = ChipGroup(self.tr("Who"), multiple=True)
        self._pile = column(self.number, self._group)
        self.setLayout(self._pile)
        self.number.changed.connect(self._tell)
        self._menu.triggered.connect(self._add)

    def show_people(self, me: str, colleagues: dict[str, str]) -> None:
        """Offer these colleagues."""
        self._me, self._colleagues = me, colleagues
        self.number.setVisible(not colleagues)

    def select(self, officers: tuple[str, ...], officers_n: int) -> None:
        """Begin with these."""
        self._least = officers_n
        self.number.set_value(officers_n)
        chosen = [one for one in officers if one in self._colleagues]
        others = [one for one in self._colleagues if one not in chosen]
        self._build(chosen, others[: max(0, MOST_COLLEAGUES - len(chosen))])

    def officers(self) -> tuple[str, ...]:
        """Return the ids of those who took part, mine among them."""
        named = [one for one in self._group.selected() if one != ME]
        return (self._me, *named)

    def officers_n(self) -> int:
        """Return how many took part, some perhaps without a name."""
        if not self._colleagues:
            return self.number.value()
        return max(self._least, len(self.officers()))

    def _build(self, chosen: list[str], others: list[str]) -> None:
        old = self._group
        self._group = ChipGroup(self.tr("Who"), multiple=True)
        self._group.add(ME, self.tr("You"))
        for one in (*chosen, *others):
            self._group.add(one, self._colleagues[one])
        shown = {*chosen, *others}
        self._menu.clear()
        for one, name in self._colleagues.items():
            if one not in shown:
                self._menu.addAction(name.replace("&", "&&")).setData(one)
        if not self._menu.isEmpty():
            self._group.add_widget(Chip(self.tr("Colleague"), add=True, menu=self._menu))
        self._group.select(ME, *chosen)
        self._group.changed.connect(self._choose)
        self._pile.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._pile.addWidget(self._group)
        self._group.setVisible(bool(self._colleagues))

    @Slot()
    def _choose(self) -> None:
        self._group.select(ME, *self._group.selected())
        self._least = 1
        self._tell()

    @Slot(QAction)
    def _add(self, action: QAction) -> None:
        chosen = [one for one in self._group.selected() if one != ME]
        self.select((*chosen, action.data()), 1)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


class PeoplePart(QWidget):
    """Citizens met and officers, side by side."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.met = NumberStepper(self.tr("Citizens met"), most=MOST_PEOPLE)
        self.who = WhoPart()
        met, who = Field(self.tr("Citizens met"), self.met), Field(self.tr("Who"), self.who)
        whole = row(met, gap=16)
        whole.addWidget(who, 1)
        self.setLayout(whole)
        self.met.changed.connect(self._tell)
        self.who.changed.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


class OutcomePart(QWidget):
    """How it ended, and the contact persons and counts that belong to it."""

    changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._names: dict[str, str] = {}
        self._contacts: list[str] = []
        self._results: dict[str, int] = {}
        self._chips: dict[str, Chip] = {}
        self.outcome = ChipGroup(self.tr("How it ended"))
        for one in Outcome:
            self.outcome.add(one.value, words_of(one, language))
        self.finder = Finder(self.tr("Search contact person"))
        self.add_contact = Button(self.tr("Contact"), kind=ButtonKind.TEXT, icon="user-plus")
        self.add_contact.setAccessibleName(self.tr("Add a contact person"))
        self._flow_part = QWidget()
        self._flow = FlowLayout(self._flow_part)
        self._flow.addWidget(self.add_contact)
        ended = Field(self.tr("How it ended"), self.outcome)
        self.setLayout(column(ended, self._flow_part, self.finder, gap=12))
        self.outcome.changed.connect(self._tell)
        self.add_contact.clicked.connect(self.finder.open)
        self.finder.picked.connect(self._add)

    def show_contacts(self, names: dict[str, str]) -> None:
        """Offer these contact persons."""
        self._names = names
        self.add_contact.setVisible(bool(names))
        self.finder.hide()
        self.finder.set_options([Option(key, name) for key, name in names.items()])

    def show_values(
        self, outcome: Outcome | None, contacts: tuple[str, ...], results: Mapping[str, int]
    ) -> None:
        """Begin with these."""
        self.outcome.select(*([outcome.value] if outcome else []))
        self._contacts = [one for one in contacts if one in self._names]
        self._results = dict(results)
        self._rebuild()

    def value(self) -> Outcome | None:
        """Return how it ended, None where nothing is said of it."""
        chosen = self.outcome.value()
        return Outcome.named(chosen) if chosen else None

    def contacts(self) -> tuple[str, ...]:
        """Return the ids of the contact persons."""
        return tuple(self._contacts)

    def results(self) -> dict[str, int]:
        """Return what was counted."""
        return dict(self._results)

    def _rebuild(self) -> None:
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for one in self._contacts:
            self._put(one, self._names[one], "user")
        for key, amount in self._results.items():
            self._put(key, result_words(key, amount), "list-numbers")
        self._flow_part.updateGeometry()

    def _put(self, key: str, text: str, icon: str) -> None:
        chip = Chip(text, icon=icon, removable=True, parent=self._flow_part)
        chip.removed.connect(self._remove)
        self._chips[key] = chip
        self._flow.addWidget(chip)
        chip.show()

    @Slot(str)
    def _add(self, contact_id: str) -> None:
        if contact_id not in self._contacts:
            self._contacts.append(contact_id)
        self._rebuild()
        self.add_contact.setFocus()
        self._tell()

    @Slot()
    def _remove(self) -> None:
        pressed = self.sender()
        key = next(key for key, chip in self._chips.items() if chip is pressed)
        self._results.pop(key, None)
        self._contacts = [one for one in self._contacts if one != key]
        self._rebuild()
        self.add_contact.setFocus()
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
