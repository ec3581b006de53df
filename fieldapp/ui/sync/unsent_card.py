"""What is on its way to the server, record by record."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal

from fieldapp.actions.conflicts import Conflict
from fieldapp.actions.sync_state import OutboxLine
from fieldapp.ui import texts
from fieldapp.ui.activity_look import icon_of
from fieldapp.ui.sync.state import day_and_time
from fieldapp.ui.theme import Tone
from fieldapp.ui.widgets import Card, EmptyState, Pill, Row, RowList
from fieldapp.ui.widgets.parts import parts_of
from fieldapp.wire.messages import Kind

_ICONS = {
    "area": "map-trifold",
    "citizen_contact": "chats-circle",
    "commitment": "handshake",
    "contact": "users",
    "officer": "user",
    "partner": "buildings",
    "place": "map-pin",
    "promise": "handshake",
}


class UnsentCard(Card):
    """The list "To send"; ``chosen`` tells the id of the record that was pressed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("To send"), divided=True)
        self._count, self._needs = Pill("0"), Pill("", Tone.WARNING)
        self.add_to_head(self._count)
        self.add_to_head(self._needs)
        self._needs.hide()
        self._list = RowList(self.tr("To send"))
        self._list.chosen.connect(self.chosen)
        self._nothing = EmptyState(
            "cloud-check",
            self.tr("Nothing waits to be sent."),
            self.tr("What you log is sent from here by itself."),
        )
        self.add(self._list)
        self.add(self._nothing)

    def show_lines(
        self, lines: Sequence[OutboxLine], conflicts: Sequence[Conflict], now: datetime
    ) -> None:
        """Show what needs a person first, then what waits."""
        self._list.clear()
        for line in lines:
            if line.refused:
                self._list.add(line.record_id, self._row_of(line, now))
        unsent = {line.record_id: line.changes for line in lines if not line.refused}
        for conflict in conflicts:
            made = self._row_of_conflict(conflict, unsent.get(conflict.record_id, 0))
            self._list.add(conflict.record_id, made)
        told = {conflict.record_id for conflict in conflicts}
        for line in lines:
            if not line.refused and line.record_id not in told:
                self._list.add(line.record_id, self._row_of(line, now))
        self._count_lines(lines, conflicts)
        self._nothing.setVisible(not lines and not conflicts)

    def _count_lines(self, lines: Sequence[OutboxLine], conflicts: Sequence[Conflict]) -> None:
        """Say how many changes go by themselves, and apart from them how many records do not."""
        waiting = sum(line.changes for line in lines if not line.refused)
        self._count.set_state(texts.number(waiting))
        self._count.setAccessibleName(self.tr("%n change(s) to send", "", waiting))
        refused = {line.record_id for line in lines if line.refused}
        needing = len(refused | {conflict.record_id for conflict in conflicts})
        words = self.tr("Needs you {number}").format(number=texts.number(needing))
        self._needs.set_state(words, Tone.WARNING)
        self._needs.setVisible(needing > 0)

    def select(self, record_id: str | None) -> None:
        """Show a record as the chosen one."""
        self._list.select(record_id)

    def take_focus(self) -> None:
        """Give the keyboard to the first line."""
        first = next(iter(parts_of(self._list, Row)), None)
        if first is not None:
            first.setFocus()

    def _row_of(self, line: OutboxLine, now: datetime) -> Row:
        is_activity = line.record_type == "activity"
        icon = icon_of(line.icon_of) if is_activity else _ICONS.get(line.icon_of, "clipboard-text")
        if line.refused:
            icon = "x-circle-fill"
        made = Row(
            line.title,
            self._detail(line, now),
            icon=icon,
            icon_role="red" if line.refused else "ink2",
            pressable=True,
            wrap=True,
        )
        if line.refused:
            made.add(Pill(self.tr("Refused"), Tone.ERROR))
        elif line.held:
            made.add(Pill(self.tr("Held"), Tone.WARNING))
        else:
            made.add(Pill(self.tr("Waiting")))
        return made

    def _detail(self, line: OutboxLine, now: datetime) -> str:
        kinds = {
            Kind.CREATE: self.tr("new, {when}"),
            Kind.DELETE: self.tr("removed, {when}"),
        }
        words = kinds.get(line.kind, self.tr("changed, {when}"))
        detail = words.format(when=day_and_time(line.at, now))
        if line.changes > 1:
            detail += ", " + self.tr("%n change(s)", "", line.changes)
        return detail

    def _row_of_conflict(self, conflict: Conflict, unsent: int) -> Row:
        detail = self.tr("two have changed it")
        if unsent:
            detail += ", " + self.tr("%n change(s) to send", "", unsent)
        made = Row(
            conflict.title,
            detail,
            icon="warning-fill",
            icon_role="amber",
            pressable=True,
            wrap=True,
        )
        made.add(Pill(self.tr("Choose"), Tone.WARNING))
        return made
