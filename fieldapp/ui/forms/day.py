"""A day, typed in the ways people write it or picked from a calendar."""

import re
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction

from fieldapp.ui.texts import short_date
from fieldapp.ui.theme import Text, Tone, colour, on_change, px
from fieldapp.ui.widgets import Button, Label, LineInput, row

_FULL = re.compile(r"(\d{4})-?(\d{1,2})-?(\d{1,2})")
_SHORT = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?")


def read_day(text: str, today: date | None) -> date | None:
    """Return the day that was typed (2026-12-31, 20261231, 31/12), None when it is none.

    A day without a year is in today's year; without today it is none.
    """
    full, short = _FULL.fullmatch(text.strip()), _SHORT.fullmatch(text.strip())
    try:
        if full:
            return date(int(full[1]), int(full[2]), int(full[3]))
        year = short and (short[3] or (today and today.year))
        if short and year:
            return date(int(year), int(short[2]), int(short[1]))
    except ValueError:
        return None
    return None


class _Line(LineInput):
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class DayInput(QWidget):
    """A day or none; Up and Down go a day on or back.

    Args:
        today: The day that steps and days without a year start from.
        placeholder: Shown while empty.
    """

    changed = Signal()

    def __init__(self, today: date | None, placeholder: str = "") -> None:
        super().__init__()
        self._today = today
        self._line = _Line(placeholder or (f"{today.year}-12-31" if today else "2026-12-31"))
        self._named = Label("", Text.DETAIL, Tone.QUIET)
        self._open = Button(icon="calendar-blank")
        self._open.set_name(QCoreApplication.translate("DayInput", "Open the calendar"))
        self._open.clicked.connect(self._show_calendar)
        self._calendar: QCalendarWidget | None = None
        self._menu = QMenu(self)
        self.setLayout(row(self._line, self._open, self._named, None))
        on_change(self._resize)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self._tell)
        self._line.stepped.connect(self._step)
        self._line.editingFinished.connect(self._tidy)

    def edit(self) -> LineInput:
        """Return the typed part, for a label's buddy."""
        return self._line

    def value(self) -> str | None:
        """Return the day as 2026-12-31, None when empty; what is no day comes as it was typed."""
        text = self._line.text().strip()
        day = read_day(text, self._today)
        return day.isoformat() if day else (text or None)

    def set_value(self, value: str | None) -> None:
        """Show a day."""
        self._line.setText(value or "")

    @Slot()
    def _resize(self) -> None:
        self._line.setFixedWidth(px(144))

    @Slot()
    def _tell(self) -> None:
        day = read_day(self._line.text(), self._today)
        self._named.setText(short_date(day, self._today) if day else "")
        self.changed.emit()

    @Slot()
    def _tidy(self) -> None:
        if self.value() != self._line.text():
            self._line.setText(self.value() or "")

    @Slot(int)
    def _step(self, days: int) -> None:
        day = read_day(self._line.text(), self._today)
        there = day + timedelta(days=days) if day else self._today
        if there is not None:
            self._line.setText(there.isoformat())

    @Slot()
    def _show_calendar(self) -> None:
        if self._calendar is None:
            self._calendar = self._make_calendar()
        plain = QTextCharFormat()
        plain.setForeground(colour("ink"))
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            # Qt makes them red, which says here that something failed.
            self._calendar.setWeekdayTextFormat(weekend, plain)
        day = read_day(self._line.text(), self._today) or self._today
        if day is not None:
            self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._menu.popup(self._open.mapToGlobal(QPoint(0, self._open.height())))

    def _make_calendar(self) -> QCalendarWidget:
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        calendar.clicked.connect(self._take)
        calendar.activated.connect(self._take)
        action = QWidgetAction(self._menu)
        action.setDefaultWidget(calendar)
        self._menu.addAction(action)
        return calendar

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        self._menu.hide()
        self._line.setText(f"{day.year():04}-{day.month():02}-{day.day():02}")
        self._line.setFocus()
