"""When: the start, the day and the length. Untouched, the activity has just ended."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from fieldapp.ui.texts import clock, duration, relative_day, sentence, short_date
from fieldapp.ui.theme import Text, Tone, mark
from fieldapp.ui.widgets import (
    Chip,
    Field,
    Label,
    LineInput,
    NumberStepper,
    SegmentedChoice,
    TimeStepper,
    column,
    row,
)

LENGTHS = ("15", "30", "40", "60", "90")
OTHER = "other"
LONGEST = 1440
DAYS = 14


class WhenPart(QWidget):
    """Start, day and length; ``changed`` tells each change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._now: datetime | None = None
        self._day = date.min
        self._is_time_set = self._is_length_set = False
        self.time = TimeStepper(self.tr("Start"), value=time(12))
        self.day_menu = QMenu(self)
        self.day = Chip("", icon="calendar-blank", menu=self.day_menu)
        self.other_day = LineInput(self.tr("e.g. 2025-10-31"), icon="calendar-blank")
        self._other_day = Field(self.tr("Another day"), self.other_day)
        lengths = {one: one for one in LENGTHS}
        self.length = SegmentedChoice(self.tr("Minutes"), {**lengths, OTHER: self.tr("Other")})
        self.other_length = NumberStepper(self.tr("Minutes"), value=30, least=1, most=LONGEST)
        self._words = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self.setLayout(
            column(
                row(self.time, None, self.day),
                self._other_day,
                self.length,
                row(self.other_length, None),
                self._words,
            )
        )
        self._other_day.hide()
        self._connect()

    def _connect(self) -> None:
        self.time.changed.connect(self._set_time)
        self.day_menu.aboutToShow.connect(self._fill_days)
        self.day_menu.triggered.connect(self._set_day)
        self.other_day.textEdited.connect(self._read_day)
        self.length.changed.connect(self._set_length)
        self.other_length.changed.connect(self._set_length)

    def show_times(self, now: datetime, started_at: datetime | None, minutes: int | None) -> None:
        """Begin with these; without a start it has just ended."""
        self._now = now
        self._is_time_set = started_at is not None
        self._is_length_set = minutes is not None
        self._other_day.hide()
        self._other_day.set_error("")
        start = started_at.astimezone(now.tzinfo) if started_at else now
        self._day = start.date()
        self.time.set_value(start.time().replace(second=0, microsecond=0, tzinfo=None))
        self._show_length(minutes or int(LENGTHS[1]))
        self._follow_now()

    def suggest_length(self, minutes: int) -> None:
        """Show the usual length, unless one was chosen."""
        if not self._is_length_set:
            self._show_length(minutes)
            self._follow_now()

    def minutes(self) -> int:
        """Return the length."""
        chosen = self.length.value()
        return self.other_length.value() if chosen in (OTHER, None) else int(chosen or 0)

    def started_at(self) -> datetime:
        """Return the start as it is shown."""
        zone = self._now.tzinfo if self._now else None
        return datetime.combine(self._day, self.time.value(), zone)

    def problem(self) -> str:
        """Say what is wrong with the time or the day, nothing if all is well."""
        if self.time.edit().property("invalid") == "true":
            return self.tr("Write the start as 19:00 or 1900.")
        return self._other_day.error()

    def _show_length(self, minutes: int) -> None:
        known = str(minutes) in LENGTHS
        self.length.choose(str(minutes) if known else OTHER)
        self.other_length.set_value(minutes)
        self.other_length.setVisible(not known)

    def _follow_now(self) -> None:
        if self._now is not None and not self._is_time_set:
            start = self._now - timedelta(minutes=self.minutes())
            self._day = start.date()
            self.time.set_value(time(start.hour, start.minute))
        self._show_words()

    def _show_words(self) -> None:
        if self._now is None:
            return
        today = self._now.date()
        self.day.set_text(sentence(relative_day(self._day, today)))
        start = self.started_at()
        end = start + timedelta(minutes=self.minutes())
        words = self.tr("{length}, done at {time}").format(
            length=duration(self.minutes()), time=clock(end)
        )
        is_ahead = start > self._now
        if is_ahead:
            words = self.tr("{words}. That lies ahead: is the day right?").format(words=words)
        self._words.setText(words)
        mark(self._words, Tone.WARNING if is_ahead else Tone.QUIET)

    def _tell(self) -> None:
        self._show_words()
        self.changed.emit()

    @Slot(object)
    def _set_time(self, _value: time) -> None:
        self._is_time_set = True
        self._tell()

    @Slot(str)
    @Slot(int)
    def _set_length(self, _value: object) -> None:
        self._is_length_set = True
        self.other_length.setVisible(self.length.value() == OTHER)
        self._follow_now()
        self.changed.emit()

    @Slot()
    def _fill_days(self) -> None:
        self.day_menu.clear()
        if self._now is None:
            return
        today = self._now.date()
        for back in range(DAYS):
            day = today - timedelta(days=back)
            action = self.day_menu.addAction(sentence(relative_day(day, today)))
            action.setData(day.isoformat())
        self.day_menu.addAction(self.tr("Another day …")).setData("")

    @Slot(QAction)
    def _set_day(self, action: QAction) -> None:
        self._is_time_set = True
        self._other_day.setVisible(not action.data())
        self._other_day.set_error("")
        if action.data():
            self._day = date.fromisoformat(action.data())
        else:
            self.other_day.setText(self._day.isoformat())
            self.other_day.setFocus()
        self._tell()

    @Slot(str)
    def _read_day(self, text: str) -> None:
        try:
            self._day = date.fromisoformat(text.strip())
        except ValueError:
            wrong = self.tr("Write the day as year-month-day, such as {day}.")
            self._other_day.set_error(wrong.format(day=self._day.isoformat()))
            return
        self._other_day.set_error("")
        self._other_day.set_words(self.tr("Another day"), short_date(self._day, date.min))
        self._tell()
