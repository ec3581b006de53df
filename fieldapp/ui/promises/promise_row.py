"""One promise in the list."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from fieldapp.actions.promise_pages import PromiseList
from fieldapp.actions.promises import PromiseCard
from fieldapp.domain.commitment_words import what_in_words
from fieldapp.domain.promise import OPEN_STATUSES
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.promises.dose_cell import DoseCell
from fieldapp.ui.promises.words import (
    areas_in_words,
    gaps_in_words,
    is_late,
    keep_together,
    last_done,
    period_in_words,
    status_pill,
)
from fieldapp.ui.texts import sentence
from fieldapp.ui.theme import Text, Tone, on_change, px
from fieldapp.ui.widgets import Label, Row, column, row

_STATUS_WIDTH, _DOSE_WIDTH, _LAST_WIDTH = 140, 240, 190
_MOST_DOSE, _MOST_LAST = 0.26, 0.2
"""Shares of the row that dose and last may have at most, so that a title has room at large text."""


class PromiseRow(Row):
    """Title, period and areas; status; the leading commitment's dose; last done and gaps."""

    def __init__(self, card: PromiseCard, page: PromiseList, language: Language) -> None:
        promise = card.promise
        where = areas_in_words(promise, page.areas)
        detail = ", ".join(word for word in (period_in_words(promise), where) if word)
        super().__init__(promise.title, detail, pressable=True)
        self._title.setWordWrap(True)
        keep_together(self._line)
        self._status = _box(status_pill(promise.status, language))
        self._dose = _dose_box(card, language)
        self._last = _last_box(card, page)
        for part in (self._status, self._dose, self._last):
            self.add(part)
        self.setObjectName(f"promise:{promise.id}")
        on_change(self._widen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen()

    @Slot()
    def _widen(self) -> None:
        self._status.setFixedWidth(px(_STATUS_WIDTH))
        self._dose.setFixedWidth(min(px(_DOSE_WIDTH), round(self.width() * _MOST_DOSE)))
        self._last.setFixedWidth(min(px(_LAST_WIDTH), round(self.width() * _MOST_LAST)))


def _box(*parts: QWidget) -> QWidget:
    whole = QWidget()
    pile = column(gap=4)
    for part in parts:
        pile.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
    whole.setLayout(row(pile, None))
    return whole


def _dose_box(card: PromiseCard, language: Language) -> QWidget:
    whole, leading = QWidget(), card.leading
    pile = column(gap=2)
    what = sentence(what_in_words(leading.commitment, language)) if leading else ""
    if what:
        pile.addWidget(Label(what, Text.DETAIL, Tone.QUIET))
    pile.addWidget(DoseCell(leading, in_force=card.promise.status in OPEN_STATUSES))
    whole.setLayout(pile)
    return whole


def _last_box(card: PromiseCard, page: PromiseList) -> QWidget:
    late = is_late(card)
    whole = QWidget()
    words = last_done(card.last_day, page.today)
    tone = Tone.WARNING if late else Tone.QUIET
    pile = column(Label(words, Text.DETAIL, tone, wrap=True), gap=2)
    gaps = gaps_in_words(card.unmeasurable)
    if gaps:
        pile.addWidget(Label(gaps, Text.DETAIL, Tone.QUIET, wrap=True))
    whole.setLayout(pile)
    return whole
