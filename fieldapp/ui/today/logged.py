"""What was logged today, newest first, and how far each has come on its way to the server."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent

from fieldapp.actions.today import Today
from fieldapp.domain.vocabulary import ActivityType, Language
from fieldapp.storage.activities import ActivityLine
from fieldapp.ui import icons
from fieldapp.ui.activity_look import icon_of, sync_icon, sync_words, words_of
from fieldapp.ui.texts import clock_range, duration, sentence
from fieldapp.ui.theme import on_change, px
from fieldapp.ui.widgets import Button, ButtonKind, Card, EmptyState, IconLabel, Label, Row, RowList

WIDE = 640
NARROWEST = 360
_WHEN, _LENGTH, _STATE, _PLACE = 100, 84, 72, 250


class LoggedRow(Row):
    """One activity. Where there is room the place stands in a column of its own."""

    def __init__(self, line: ActivityLine, language: Language) -> None:
        known = ActivityType.has(line.type)
        kind = ActivityType.named(line.type) if known else None
        named = words_of(kind, language) if kind else sentence(line.type)
        super().__init__(line.own_type or named, icon=icon_of(kind), pressable=True)
        self._line_place = line.place
        self._is_wide: bool | None = None
        end = line.started_at + timedelta(minutes=line.minutes)
        self._place = self.add_words(line.place)
        self._when = self._figures(clock_range(line.started_at, end))
        self._length = self._figures(duration(line.minutes))
        state = sync_words(line.sync_state)
        self.add(IconLabel(*sync_icon(line.sync_state), icons.PILL_SIZE, name=state))
        self._state = self.add_words(state)
        on_change(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _figures(self, text: str) -> Label:
        label = self.add_words(text)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return label

    @Slot()
    def _fit(self) -> None:
        for label, width in (
            (self._when, _WHEN),
            (self._length, _LENGTH),
            (self._state, _STATE),
            (self._place, _PLACE),
        ):
            label.setMinimumWidth(px(width))
        is_wide = self.width() >= px(WIDE)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            for label in (self._place, self._length, self._state):
                label.setVisible(is_wide)
            self.set_detail("" if is_wide else self._line_place)


class LoggedToday(Card):
    """The list. ``opened`` tells the id of an activity, or nothing for all of them."""

    opened = Signal(str)

    def __init__(self, language: Language) -> None:
        title = QCoreApplication.translate("LoggedToday", "Logged today")
        super().__init__(title, divided=True, small=True)
        self._language = language
        self._lines: tuple[ActivityLine, ...] | None = None
        self.rows = RowList(title)
        self.rows.chosen.connect(self.opened)
        self._empty = EmptyState(
            "clipboard-text",
            self.tr("Nothing logged today."),
            self.tr("What you log shows here at once, also without a network."),
        )
        self._more = Button("", kind=ButtonKind.TEXT, trailing_icon="arrow-right")
        self._more.clicked.connect(self._open_all)
        for part in (self.rows, self._empty, self._more):
            self.add(part)

    def show_today(self, today: Today) -> None:
        """Show the day's list and its totals."""
        total = self.tr("%n activity(s)", "", today.logged_n)
        self.set_aside(f"{total} · {duration(today.logged_minutes)}" if today.logged_n else "")
        self._empty.setVisible(not today.logged)
        self._more.setText(self.tr("All %n of today", "", today.logged_n))
        self._more.setVisible(today.logged_n > len(today.logged))
        if today.logged != self._lines:
            self._lines = today.logged
            self.rows.clear()
            for line in today.logged:
                self.rows.add(line.id, LoggedRow(line, self._language))

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of narrow rows: wide ones turn into such when there is less."""
        return QSize(px(NARROWEST), super().minimumSizeHint().height())

    @Slot()
    def _open_all(self) -> None:
        self.opened.emit("")
