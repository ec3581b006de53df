"""The things of the map as rows, by kind: the model of the table that tells the same as the pins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from fieldapp.actions.maps import MapPage
from fieldapp.domain.map_things import Pin, PinKind, is_stale
from fieldapp.ui.map.when import since_words

if TYPE_CHECKING:
    from fieldapp.actions.map_objects import Unplaced

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
"""Gives the row itself: an Entry or a Group."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing with a position or without."""

    id: str
    kind: PinKind
    name: str
    detail: str
    days: int | None
    is_placed: bool

    @property
    def is_stale(self) -> bool:
        """Say whether it is somebody who was not met for long."""
        return is_stale(self.kind, self.days)


@dataclass(frozen=True)
class Group:
    """The head of the rows of one kind."""

    kind: PinKind
    words: str
    placed: int
    whole: int


Line = Entry | Group


def lines_of(page: MapPage, names: Mapping[PinKind, str]) -> list[Line]:
    """Return a row for each thing of a page under the head of its kind; unplaced things last."""
    found: dict[PinKind, list[Entry]] = {kind: [] for kind in names}
    things: list[Pin | Unplaced] = [*page.pins, *page.unplaced]
    for thing in things:
        placed = isinstance(thing, Pin)
        found[thing.kind].append(
            Entry(thing.id, thing.kind, thing.name, thing.detail, thing.days, placed)
        )
    lines: list[Line] = []
    for kind, entries in found.items():
        if entries:
            placed_count = sum(entry.is_placed for entry in entries)
            lines.append(Group(kind, names[kind], placed_count, len(entries)))
            entries.sort(key=lambda one: (not one.is_placed, one.name.casefold()))
            lines += entries
    return lines


class ThingsModel(QAbstractTableModel):
    """What a thing is, and when it was last worked with."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[Line] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def entries(self) -> list[Entry]:
        """Return the rows that are things."""
        return [line for line in self.lines if isinstance(line, Entry)]

    def row_of(self, thing_id: str) -> int | None:
        """Return the row of a thing."""
        found = (
            row
            for row, line in enumerate(self.lines)
            if isinstance(line, Entry) and line.id == thing_id
        )
        return next(found, None)

    def last_words(self, entry: Entry) -> str:
        """Return when a thing was last worked with, or that it has no position."""
        if not entry.is_placed:
            return self.tr("Not on the map")
        return "" if entry.days is None else since_words(entry.days)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Name"), self.tr("Last contact"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.lines[index.row()], Group):
            return Qt.ItemFlag.NoItemFlags  # the keyboard passes heads over
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == ROW_ROLE:
            return line
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(line, Group):
            counted = self.tr("{placed} of {whole}").format(placed=line.placed, whole=line.whole)
            return (line.words, counted)[index.column()]
        if index.column() == 1:
            return self.last_words(line)
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        return ", ".join(word for word in (line.name, line.detail, self.last_words(line)) if word)
