"""The filters of the log, which are also those of its export."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.activity_list import Choices
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.periods import Period
from fieldapp.domain.vocabulary import ActivityType, Language, UnitKind
from fieldapp.ui.activities.filter_chip import FilterChip
from fieldapp.ui.activities.period import ChosenPeriod, PeriodKind, menu_words, period
from fieldapp.ui.activities.row_words import type_words
from fieldapp.ui.forms.day import DayInput, read_day
from fieldapp.ui.theme import on_change, px
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    FlowLayout,
    Label,
    RovingFocus,
    SearchField,
    column,
    row,
)

_AFTER_TYPING_MILLISECONDS = 200
_SEARCH_WIDTH = 216


class FilterBar(QWidget):
    """Chips for period, type, promise, place, response officers and mine, and a search field.

    ``changed`` tells that something else is meant now.
    """

    changed = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._today = date.min
        self._me = ""
        self._chosen = ActivityFilter()
        self.period = ChosenPeriod(PeriodKind.THIS_MONTH, None)
        self._words: dict[str, str] = {}
        self._make_chips()
        self._search = SearchField(self.tr("Filter the list"), icon="funnel")
        self._typing = QTimer(self, interval=_AFTER_TYPING_MILLISECONDS, singleShot=True)
        self._search.searched.connect(self._typing.start)
        self._typing.timeout.connect(self._take_words)
        self._from, self._to = DayInput(None), DayInput(None)
        self._from.edit().setAccessibleName(self.tr("From"))
        self._to.edit().setAccessibleName(self.tr("To"))
        self._lay_out()
        on_change(self._resize)

    # What the screen asks and tells.

    def chosen(self) -> ActivityFilter:
        """Return the activities that are meant."""
        days = self.period.days
        return replace(
            self._chosen, since=days.first if days else None, until=days.last if days else None
        )

    def offer(self, choices: Choices) -> None:
        """Offer promises, places and the periods around today."""
        is_first = self._today == date.min
        self._today, self._me = choices.today, choices.officer_id
        self._words = dict((*choices.promises, *choices.places))
        self._promise.offer(list(choices.promises))
        self._place.offer(list(choices.places))
        if is_first:
            self.period = period(PeriodKind.THIS_MONTH, self._today)
        self._show()

    def show_everything(self) -> None:
        """Mean the whole log, without telling."""
        self._chosen = ActivityFilter()
        self.period = period(PeriodKind.ALL, self._today)
        self._search.blockSignals(True)
        self._search.clear()
        self._search.blockSignals(False)
        self._show()

    @Slot()
    def clear(self) -> None:
        """Mean this month again, whatever it is for and whoever did it."""
        self.show_everything()
        self.period = period(PeriodKind.THIS_MONTH, self._today)
        self._tell()

    def is_usual(self) -> bool:
        """Say whether only the period filters, and that is this month."""
        return self._chosen.is_empty and self.period.kind is PeriodKind.THIS_MONTH

    def type_on(self, text: str) -> None:
        """Take what was typed into the list as a filter."""
        self._search.setFocus()
        self._search.insert(text)

    # Making.

    def _make_chips(self) -> None:
        self._period = FilterChip(self.tr("Period"), "calendar-blank", menu=True, clearable=False)
        self._type = FilterChip(self.tr("Type"), "squares-four", menu=True)
        self._promise = FilterChip(self.tr("Promise"), "handshake", menu=True)
        self._place = FilterChip(self.tr("Place"), "map-pin", menu=True)
        self._response = FilterChip(self.tr("Response officers"), "users")
        self._mine = FilterChip(self.tr("Mine"), "user")
        self._period.offer([(kind.value, words) for kind, words in menu_words().items()])
        types = [(one.value, type_words(one.value, "", self._language)) for one in ActivityType]
        self._type.offer(sorted(types, key=lambda one: one[1].casefold()), several=True)
        for chip, take in (
            (self._period, self._take_period),
            (self._type, self._take_type),
            (self._promise, self._take_promise),
            (self._place, self._take_place),
            (self._response, self._take_response),
            (self._mine, self._take_mine),
        ):
            chip.picked.connect(take)

    def _lay_out(self) -> None:
        self._clear = Button(self.tr("Clear filter"), kind=ButtonKind.TEXT)
        self._clear.clicked.connect(self.clear)
        chips, roving = QWidget(), RovingFocus(self)
        flow = FlowLayout(chips)
        for chip in (
            self._period,
            self._type,
            self._promise,
            self._place,
            self._response,
            self._mine,
            self._clear,
        ):
            flow.addWidget(chip)
            roving.add(chip)
        self._own = QWidget()
        named = [Label(self.tr("From")), self._from, Label(self.tr("To")), self._to, None]
        self._own.setLayout(row(*named, gap=12))
        for editor in (self._from, self._to):
            editor.changed.connect(self._take_days)
        line = row(gap=16)
        line.addWidget(chips, 1)
        line.addWidget(self._search, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(line, self._own))
        self._show()

    @Slot()
    def _resize(self) -> None:
        self._search.setFixedWidth(px(_SEARCH_WIDTH))

    def _show(self) -> None:
        chosen = self._chosen
        kinds = tuple(one.value for one in chosen.types)
        names = [type_words(kind, "", self._language) for kind in kinds]
        several = self.tr("%n type(s)", "", len(kinds))
        self._type.show_value(several if len(kinds) > 1 else "".join(names), kinds)
        self._promise.show_value(self._words.get(chosen.promise_id, ""))
        self._place.show_value(self._words.get(chosen.place, chosen.place))
        response = self.tr("Response officers")
        self._response.show_value(response if chosen.unit_kind else "")
        self._mine.show_value(self.tr("Mine") if chosen.author_id else "")
        self._period.show_value(self.period.words() if self._today > date.min else "")
        self._own.setVisible(self.period.kind is PeriodKind.OWN)
        self._clear.setVisible(not self.is_usual() and self._today > date.min)

    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    def _take(self, chosen: ActivityFilter) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self._tell()

    # What was picked.

    @Slot(str)
    def _take_period(self, kind: str) -> None:
        before = self.period.days
        self.period = period(PeriodKind(kind), self._today)
        if self.period.kind is PeriodKind.OWN:
            days = before or period(PeriodKind.THIS_MONTH, self._today).days
            self.period = ChosenPeriod(PeriodKind.OWN, days)
            self._show_days(days)
        self._tell()
        if self.period.kind is PeriodKind.OWN:
            self._from.setFocus()

    def _show_days(self, days: Period | None) -> None:
        for editor, day in ((self._from, days and days.first), (self._to, days and days.last)):
            editor.blockSignals(True)
            editor.set_value((day or self._today).isoformat())
            editor.blockSignals(False)

    @Slot()
    def _take_days(self) -> None:
        first, last = (read_day(one.value() or "", self._today) for one in (self._from, self._to))
        if first is not None and last is not None:
            self.period = ChosenPeriod(PeriodKind.OWN, Period(first, last))
            self._tell()

    @Slot(str)
    def _take_type(self, value: str) -> None:
        kind = ActivityType.named(value) if value else None
        if kind is None:
            types: tuple[ActivityType, ...] = ()
        elif kind in self._chosen.types:
            types = tuple(one for one in self._chosen.types if one is not kind)
        else:
            types = (*self._chosen.types, kind)
        self._take(replace(self._chosen, types=types))

    @Slot(str)
    def _take_promise(self, promise_id: str) -> None:
        self._take(replace(self._chosen, promise_id=promise_id))

    @Slot(str)
    def _take_place(self, place: str) -> None:
        self._take(replace(self._chosen, place=place))

    @Slot(str)
    def _take_response(self, value: str) -> None:
        self._take(replace(self._chosen, unit_kind=UnitKind.RESPONSE if value else None))

    @Slot(str)
    def _take_mine(self, value: str) -> None:
        self._take(replace(self._chosen, author_id=self._me if value else ""))

    @Slot()
    def _take_words(self) -> None:
        self._take(replace(self._chosen, words=self._search.text().strip()))
