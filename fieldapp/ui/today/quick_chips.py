"""The chips under the quick log: each guess, and a menu to pick something else."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QWidget

from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.ui import icons
from fieldapp.ui.activity_look import icon_of, result_words, words_of
from fieldapp.ui.position_words import metres_words
from fieldapp.ui.texts import clock_range, relative_day, sentence
from fieldapp.ui.today.quick_menus import Entry, Shown, entries
from fieldapp.ui.widgets import Chip, FlowLayout
from fieldapp.ui.widgets.parts import parts_of


class _Menu(QMenu):
    """Offers other values for a chip; filled when it opens."""

    picked = Signal(object)

    def __init__(self, key: str, chips: "QuickChips") -> None:
        super().__init__(chips)
        self._key = key
        self._chips = chips
        self._entries: list[Entry] = []
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._pick)

    @Slot()
    def fill(self) -> None:
        """Offer what can be picked now."""
        self.clear()
        for menu in parts_of(self, QMenu):
            menu.deleteLater()  # clearing takes away their lines, not the menus
        self._entries = []
        if self._chips.shown is not None:
            self._add(self, entries(self._key, self._chips.shown))

    def _add(self, menu: QMenu, offered: list[Entry]) -> None:
        for entry in offered:
            if entry.more:
                self._add(menu.addMenu(entry.text), list(entry.more))
                continue
            # An ampersand in a name is no shortcut.
            action = menu.addAction(entry.text.replace("&", "&&"))
            action.setData(len(self._entries))
            if entry.is_now or entry.icon:
                action.setIcon(icons.icon("check" if entry.is_now else entry.icon))
            self._entries.append(entry)

    @Slot(QAction)
    def _pick(self, action: QAction) -> None:
        self.picked.emit(self._entries[action.data()].values)


class QuickChips(QWidget):
    """Shows what a line was understood as. ``corrected`` tells the fields that were set by hand.

    ``form_wanted`` asks for the whole form.
    """

    corrected = Signal(object)
    form_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What the app understood"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.shown: Shown | None = None
        self._flow = FlowLayout(self)
        self._chips: dict[str, Chip] = {}

    def show_draft(self, shown: Shown) -> None:
        """Show what would be saved."""
        self.shown = shown
        wanted = self._wanted(shown)
        if list(wanted) == list(self._chips):
            for key, (text, icon) in wanted.items():
                self._chips[key].set_text(text, icon)
        else:
            self._rebuild(wanted)

    def chip(self, key: str) -> Chip:
        """Return a chip by its key, such as "type", "place:0" or "more"."""
        return self._chips[key]

    def shown_keys(self) -> list[str]:
        """Return what is shown, from left to right."""
        return list(self._chips)

    def _wanted(self, shown: Shown) -> dict[str, tuple[str, str]]:
        draft, language = shown.draft, shown.language
        kind = draft.type or ActivityType.OTHER
        wanted = {"type": (words_of(kind, language), icon_of(kind))}
        for position, place in enumerate(draft.places):
            wanted[f"place:{position}"] = (_place_words(place, shown), "map-pin")
        wanted["time"] = (_time_words(shown), "clock")
        wanted["promise"] = (self._promise_words(shown), "handshake")
        wanted |= self._counts(shown)
        if draft.outcome is not None:
            wanted["outcome"] = (words_of(draft.outcome, language), "flag")
        wanted["more"] = (self.tr("More"), "plus")
        return wanted

    def _counts(self, shown: Shown) -> dict[str, tuple[str, str]]:
        draft, found = shown.draft, dict[str, tuple[str, str]]()
        if draft.people_met is not None:
            found["people"] = (self.tr("%n person(s) met", "", draft.people_met), "users")
        if draft.officers_n > 1:
            found["officers"] = (
                self.tr("%n officer(s)", "", draft.officers_n),
                "identification-badge",
            )
        for key, amount in draft.results.items():
            found[f"result:{key}"] = (result_words(key, amount), "list-numbers")
        return found

    def _promise_words(self, shown: Shown) -> str:
        titles = {one.id: one.title for one in shown.choices.known.promises}
        chosen = shown.draft.promise_id
        return titles.get(chosen, self.tr("A promise")) if chosen else self.tr("No promise")

    def _rebuild(self, wanted: dict[str, tuple[str, str]]) -> None:
        focused = QApplication.focusWidget()
        here = next((key for key, chip in self._chips.items() if chip is focused), None)
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {key: self._make(key, *look) for key, look in wanted.items()}
        if here is not None:
            self._chips.get(here, self._chips["type"]).setFocus()
        self.updateGeometry()

    def _make(self, key: str, text: str, icon: str) -> Chip:
        if key == "more":
            chip = Chip(text, icon=icon, add=True, parent=self)
            chip.clicked.connect(self.form_wanted)
        else:
            menu = _Menu(key, self)
            menu.picked.connect(self._tell)
            chip = Chip(text, icon=icon, menu=menu, parent=self)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    @Slot(object)
    def _tell(self, values: dict[str, Any]) -> None:
        self.corrected.emit(values)


def _place_words(place: PlaceRef, shown: Shown) -> str:
    """Return a place; one that a position was taken for with how exact that was."""
    here = shown.here
    if here is None or place not in (here.place, here.point):
        return place.text
    return f"{place.text} {metres_words(here.accuracy_m)}"


def _time_words(shown: Shown) -> str:
    start = shown.started_at
    end = start + timedelta(minutes=shown.draft.minutes or 0)
    words = clock_range(start, end)
    if start.date() == shown.now.date():
        return words
    return f"{sentence(relative_day(start.date(), shown.now.date()))} {words}"
