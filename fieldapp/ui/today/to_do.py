"""What waits for a person, each with the way that leads there."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal, Slot

from fieldapp.actions.activity_drafts import KeptDraft
from fieldapp.actions.today import ToDo, ToDoKind
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.activity_look import words_of
from fieldapp.ui.texts import sentence, short_date
from fieldapp.ui.today.to_do_ways import action_words, icon
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Card, EmptyState, Pill, Row, RowList, ScrollColumn, line

MOST_NOTE = 40


class _ToDoRow(Row):
    """One thing; ``wanted`` carries it when its link is pressed."""

    wanted = Signal(object)

    def __init__(self, item: ToDo, title: str, detail: str) -> None:
        name, role = icon(item.kind)
        super().__init__(title, detail, icon=name, icon_role=role, action=action_words(item.kind))
        self._item = item
        self.acted.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.wanted.emit(self._item)


class ToDoColumn(Card):
    """The column at the right. ``counted`` tells how many things wait."""

    counted = Signal(int)

    def __init__(self, way: Way, language: Language) -> None:
        super().__init__(QCoreApplication.translate("ToDoColumn", "To do"), divided=True)
        self._way = way
        self._language = language
        self._items: tuple[ToDo, ...] | None = None
        self._rows: list[Row] = []
        self._count = Pill("0")
        self.add_to_head(self._count)
        self._empty = EmptyState("check-circle", self.tr("Nothing waits for you."))
        self._scroll = ScrollColumn(gap=0)
        self._list = RowList(self.accessibleName())
        self._end = line()
        for part in (self._empty, self._list, self._end):
            self._scroll.add(part)
        self._scroll.column.addStretch(1)
        self.add(self._scroll, 1)

    def show_items(self, items: tuple[ToDo, ...], today: date) -> None:
        """Show what waits."""
        if items == self._items:
            return
        self._items = items
        self._list.clear()
        self._rows = [self._row(item, today) for item in items]
        for position, made in enumerate(self._rows):
            self._list.add(str(position), made)
        self._end.setVisible(bool(items))
        self._empty.setVisible(not items)
        waiting = sum(item.count for item in items)
        self._count.set_state(str(waiting))
        self._count.setVisible(waiting > 0)
        self.counted.emit(waiting)

    def rows(self) -> list[Row]:
        """Return what is shown, from top to bottom."""
        return self._rows

    def _row(self, item: ToDo, today: date) -> Row:
        made = _ToDoRow(item, self._heading(item, today), self._detail(item, today))
        made.wanted.connect(self._go)
        return made

    def _heading(self, item: ToDo, today: date) -> str:
        count = item.count
        day = short_date(item.day, today) if item.day else ""
        if not item.record_id and item.kind in _SEVERAL:
            return self.tr("%n more of these", "", count)
        return {
            ToDoKind.OVERDUE: self.tr("Answer overdue"),
            ToDoKind.REFUSED: self.tr("%n change(s) need you", "", count),
            ToDoKind.OWED: self.tr("Answer owed"),
            ToDoKind.SILENT: self.tr("Silent for more than 30 days"),
            ToDoKind.FOLLOW_UP: self.tr("Follow-up due"),
            ToDoKind.HANDOVER: self._reminder(item, today),
            ToDoKind.UNCOUNTABLE: self.tr("%n promise(s) can't be measured", "", count),
            ToDoKind.DRAFT: self.tr("Draft from {day}").format(day=day),
            ToDoKind.PURGE: self.tr("%n record(s) will be purged", "", count),
            ToDoKind.NOT_CONNECTED: self.tr("Not connected to a server"),
        }[item.kind]

    def _reminder(self, item: ToDo, today: date) -> str:
        if item.reminder is None or item.day is None:
            return ""
        # Late: Today waits for no room that most laptops have nothing in.
        from fieldapp.domain.handover_steps import Reminder
        from fieldapp.ui.handover.gap_words import reminder_words

        return reminder_words(Reminder(item.reminder, item.day), today)

    def _detail(self, item: ToDo, today: date) -> str:
        day = short_date(item.day, today) if item.day else ""
        if item.kind in (ToDoKind.OVERDUE, ToDoKind.OWED):
            return self._answer(item, day)
        if item.kind is ToDoKind.DRAFT:
            return self._draft(item.kept) if item.kept else ""
        if item.kind is ToDoKind.REFUSED:
            return self.tr("Refused by the server, or changed by someone else as well.")
        if item.kind is ToDoKind.PURGE:
            return self.tr("Personal data whose time is up within 30 days.")
        if item.kind is ToDoKind.NOT_CONNECTED:
            return self.tr("All you save stays encrypted on this computer until then.")
        since = item.kind is ToDoKind.FOLLOW_UP and item.day
        words = self.tr("{promise}, since {day}").format(promise=item.title, day=day)
        return words if since else item.title

    def _answer(self, item: ToDo, day: str) -> str:
        topic = words_of(item.topic, self._language) if item.topic else ""
        words = self.tr("{topic}, by {day}").format(topic=topic, day=day)
        return words if topic and day else topic

    def _draft(self, kept: KeptDraft) -> str:
        draft = kept.draft
        missing = [
            word
            for word, lacks in (
                (self.tr("kind missing"), draft.type is None),
                (self.tr("place missing"), not draft.places),
            )
            if lacks
        ]
        what = [words_of(draft.type, self._language)] if draft.type else []
        where = [place.text for place in draft.places]
        note = [draft.note[:MOST_NOTE]] if draft.note and not what else []
        return sentence(", ".join([*what, *where, *note, *missing]))

    @Slot(object)
    def _go(self, item: ToDo) -> None:
        if item.kind is ToDoKind.DRAFT and item.record_id:
            self._way.log(item.record_id)
        elif item.kind in (ToDoKind.REFUSED, ToDoKind.NOT_CONNECTED):
            self._way.go("sync")
        elif item.kind in (ToDoKind.OVERDUE, ToDoKind.OWED):
            self._way.go("contacts", item.record_id or None)
        elif item.kind is ToDoKind.PURGE:
            self._way.go(_ROOM_OF.get(item.record_type, "handover"))
        elif item.kind is ToDoKind.HANDOVER:
            self._way.go("handover", item.record_id or None)
        else:
            self._way.go("promises", item.record_id or None)


_ROOM_OF = {"activity": "activities", "contact": "contacts", "citizen_contact": "contacts"}
"""Where personal data is looked at before it goes; all else is a handover's."""
_SEVERAL = frozenset(
    {ToDoKind.OVERDUE, ToDoKind.OWED, ToDoKind.SILENT, ToDoKind.FOLLOW_UP, ToDoKind.DRAFT}
    | {ToDoKind.HANDOVER}
)
