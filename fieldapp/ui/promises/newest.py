"""What was done last for a promise."""

from PySide6.QtCore import Signal

from fieldapp.actions.promise_pages import PromisePage
from fieldapp.domain.vocabulary import ActivityType, Language
from fieldapp.storage.activities import ActivityLine
from fieldapp.ui.promises.words import activity_icon
from fieldapp.ui.texts import clock, relative_day, sentence
from fieldapp.ui.widgets import Button, ButtonKind, Card, EmptyState, Row, RowList, margins


class NewestActivities(Card):
    """The newest activities. ``opened`` tells one, ``wanted_all`` asks for the whole list."""

    opened = Signal(str)
    wanted_all = Signal()

    def __init__(self, page: PromisePage, language: Language) -> None:
        super().__init__(" ", divided=True, small=True)
        self._page, self._language = page, language
        self.set_title(self.tr("Activities"))
        self._head.setContentsMargins(margins(16, 4))
        if not page.newest:
            self.add(EmptyState("clipboard-text", self.tr("Nothing logged for it yet.")))
            return
        text = self.tr("Show all %n", "", page.activities)
        show_all = Button(text, kind=ButtonKind.TEXT, trailing_icon="arrow-right")
        show_all.setObjectName("show all")
        show_all.clicked.connect(self.wanted_all)
        self.add_to_head(show_all)
        rows = RowList(self.tr("Activities"))
        rows.chosen.connect(self.opened)
        for each in page.newest:
            rows.add(each.id, self._row(each))
        self.add(rows)

    def _row(self, each: ActivityLine) -> Row:
        known = ActivityType.has(each.type)
        kind = ActivityType.named(each.type).label(self._language) if known else each.type
        moment = each.started_at.astimezone(self._page.zone)
        made = Row(
            sentence(each.own_type or kind),
            each.place,
            icon=activity_icon(each.type),
            pressable=True,
        )
        day = relative_day(moment.date(), self._page.today)
        made.add_words(f"{day} {clock(moment)}" if moment.date() == self._page.today else day)
        return made
