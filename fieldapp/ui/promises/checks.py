"""The strip of lamps: what is there in a promise, and what is missing."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fieldapp.actions.promise_pages import PromisePage
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.commitment_words import sentence_of
from fieldapp.domain.promise_checks import COMMITMENT, CheckResult, Standing
from fieldapp.domain.vocabulary import Language
from fieldapp.ui import icons
from fieldapp.ui.promises.check_words import check_title, check_word, gap_in_words, missing_in_words
from fieldapp.ui.texts import sentence
from fieldapp.ui.theme import Text, Tone, colour, px
from fieldapp.ui.widgets import Button, Label, PaintedButton, RovingFocus, column, margins, row
from fieldapp.ui.widgets.paint import Box, Part, Words, draw_box, draw_words, smooth, words_width

_SIDE, _RIM = 10, 4
"""What stands free beside a lamp's words, at the left and at the right."""
_LOOKS = {
    Standing.PASSED: ("check-circle-fill", "fill", "ink", "ink2"),
    Standing.WEAK: ("warning-fill", "amber", "amber_ink", "amber_ink"),
    Standing.MISSING: ("circle-dashed", "ink2", "ink", "ink2"),
}


class CheckLamp(PaintedButton):
    """A lamp over its word and what it stands on; pressing it opens what is missing."""

    def __init__(self, result: CheckResult, word: str, parent: QWidget) -> None:
        super().__init__(check_title(result.check), parent)
        self.result, self._word = result, word
        self.setCheckable(True)
        self.setProperty("ring", "inside")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        states = {
            Standing.PASSED: self.tr("done"),
            Standing.WEAK: self.tr("partly there"),
            Standing.MISSING: self.tr("missing"),
        }
        self.setAccessibleName(f"{self.text()}: {states[result.standing]}, {word}")
        self.setObjectName(f"lamp:{result.check.value}")

    def height_wanted(self) -> int:
        return 90

    def widest_parts(self) -> list[Part]:
        return [Words(self.text(), colour("ink"), Text.MEDIUM)]

    def minimumSizeHint(self) -> QSize:
        narrow = words_width(self.text(), Text.DETAIL_MEDIUM)
        return QSize(narrow + px(_SIDE + _RIM), px(self.height_wanted()))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def box(self) -> Box:
        lit = "accent_soft" if self.isChecked() else "surface"
        return Box(self.touched(colour(lit)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        icon, icon_ink, ink, word_ink = _LOOKS[self.result.standing]
        draw_box(painter, QRectF(self.rect()), self.box())
        left, size = px(_SIDE), px(icons.RAIL_SIZE)
        room = self.width() - px(_SIDE + _RIM)
        icons.paint(painter, icon, QRectF(left, px(10), size, size), colour(icon_ink))
        # A long word in a narrow lamp is set smaller rather than cut off.
        fits = words_width(self.text(), Text.MEDIUM) <= room
        title = Words(self.text(), colour(ink), Text.MEDIUM if fits else Text.DETAIL_MEDIUM)
        draw_words(painter, QRectF(left, px(41), room, px(24)), title)
        word = Words(self._word, colour(word_ink), Text.DETAIL)
        draw_words(painter, QRectF(left, px(64), room, px(18)), word)


class ChecksStrip(QFrame):
    """The seven lamps; the pressed one tells what is missing below them.

    ``fill`` asks to fill in a gap: the id of the commitment, or empty for the promise itself,
    ``wanted_commitment`` asks for a first commitment.
    """

    fill = Signal(str)
    wanted_commitment = Signal()

    def __init__(self, page: PromisePage, language: Language) -> None:
        super().__init__()
        self.setProperty("panel", "card")
        self._language = language
        self._commitments = {one.commitment.id: one.commitment for one in page.card.commitments}
        self._lamps: list[CheckLamp] = []
        self._roving = RovingFocus(self)
        self._line = QHBoxLayout()
        self._line.setContentsMargins(1, 1, 1, 1)
        self._line.setSpacing(1)
        self._note = QWidget()
        self._note.hide()
        self._pile = QVBoxLayout(self)
        self._pile.setContentsMargins(0, 0, 0, 0)
        self._pile.setSpacing(0)
        self._pile.addLayout(self._line)
        for result in page.checks:
            self._add(result, check_word(result, page, language))

    def open_check(self, check: str) -> None:
        """Show what is missing for a check, by its name."""
        for lamp in self._lamps:
            if lamp.result.check.value == check:
                self._show(lamp)

    def opened(self) -> str:
        """Return the name of the check that is opened, or an empty text."""
        return next((one.result.check.value for one in self._lamps if one.isChecked()), "")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(colour("border"), 1))
        for lamp in self._lamps[1:]:
            x = lamp.geometry().left() - 1
            painter.drawLine(x, 1, x, lamp.geometry().bottom())

    def _add(self, result: CheckResult, word: str) -> None:
        lamp = CheckLamp(result, word, self)
        lamp.clicked.connect(self._press)
        self._lamps.append(lamp)
        self._roving.add(lamp)
        self._line.addWidget(lamp, 1)

    @Slot()
    def _press(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, CheckLamp):
            self._show(pressed if pressed.isChecked() else None)

    def _show(self, chosen: CheckLamp | None) -> None:
        for lamp in self._lamps:
            lamp.setChecked(lamp is chosen)
        self._pile.removeWidget(self._note)
        self._note.hide()
        self._note.deleteLater()
        self._note = QWidget() if chosen is None else self._note_for(chosen.result)
        # Only once it has its parent, or it would flash as a window of its own.
        self._pile.addWidget(self._note)
        self._note.setVisible(chosen is not None)

    def _note_for(self, result: CheckResult) -> QWidget:
        lines = gap_sentences(result, self._commitments, self._language)
        whole, words = QWidget(), column(gap=4)
        words.addWidget(Label(check_title(result.check), Text.STRONG))
        for text in lines or [self.tr("Everything that can be checked is there.")]:
            words.addWidget(Label(text, Text.BODY, Tone.QUIET, wrap=True))
        line = row(gap=12, margins=margins(16, 12))
        line.addLayout(words, 1)
        if result.gaps:
            button = Button(self.tr("Fill in"))
            button.setObjectName("fill in")
            button.setProperty("gap", result.gaps[0].commitment_id)
            button.setProperty("lacks_commitment", result.gaps[0].field == COMMITMENT)
            button.clicked.connect(self._fill)
            line.addWidget(button)
        whole.setLayout(line)
        return whole

    @Slot()
    def _fill(self) -> None:
        if self.sender().property("lacks_commitment"):
            self.wanted_commitment.emit()
        else:
            self.fill.emit(self.sender().property("gap"))


def gap_sentences(
    result: CheckResult, commitments: Mapping[str, Commitment], language: Language
) -> Sequence[str]:
    """Return what is missing for a check, one sentence for the promise and each commitment."""
    by_place: dict[str, list[str]] = {}
    for gap in result.gaps:
        by_place.setdefault(gap.commitment_id, []).append(gap_in_words(gap, language))
    lines = []
    for commitment_id, fields in by_place.items():
        missing = ", ".join(fields)
        what = ""
        if commitment_id in commitments:
            what = sentence(sentence_of(commitments[commitment_id], language))
        lines.append(missing_in_words(what, missing))
    return lines
