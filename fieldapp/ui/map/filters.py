"""The chips over the map: which kinds of pins are shown, and whether what was done where is."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.domain.map_things import PinKind
from fieldapp.ui.map.pins import icon_of
from fieldapp.ui.widgets import Chip, FlowLayout, RovingFocus

_ALL = "all"


class KindFilter(QWidget):
    """``chosen`` tells the kinds that are hidden, ``heat_changed`` whether density is shown."""

    chosen = Signal(object)
    heat_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What the map shows"))
        self._chips = {_ALL: Chip(self.tr("All"), icon="stack", selectable=True)}
        for kind, words in self.words().items():
            self._chips[kind] = Chip(words, icon=icon_of(kind), selectable=True)
        self._heat = Chip(self.tr("Activity"), icon="chart-bar", selectable=True)
        self._heat.setToolTip(self.tr("Where how much was done in the last twelve months"))
        self._chips[_ALL].setChecked(True)
        flow = FlowLayout()
        roving = RovingFocus(self)
        for chip in (*self._chips.values(), self._heat):
            flow.addWidget(chip)
            roving.add(chip)
        self.setLayout(flow)
        for chip in self._chips.values():
            chip.clicked.connect(self._choose)
        self._heat.toggled.connect(self.heat_changed)

    def words(self) -> Mapping[PinKind, str]:
        """Return what the kinds are called, in the order in which they stand."""
        return {
            PinKind.PERSON: self.tr("Contact persons"),
            PinKind.PLACE: self.tr("Places"),
            PinKind.PARTNER: self.tr("Partners"),
            PinKind.PRIORITY: self.tr("Promises"),
        }

    def chips(self) -> Mapping[str, Chip]:
        """Return the chips by their words."""
        return {chip.text(): chip for chip in (*self._chips.values(), self._heat)}

    def count(self, number: int) -> None:
        """Say how many things there are in all."""
        self._chips[_ALL].set_text(self.tr("All {number}").format(number=number))

    @Slot()
    def _choose(self) -> None:
        pressed = self.sender()
        for key, chip in self._chips.items():
            chip.setChecked(chip is pressed)
            if chip is pressed:
                hidden = () if key == _ALL else (kind for kind in PinKind if kind != key)
                self.chosen.emit(frozenset(hidden))
