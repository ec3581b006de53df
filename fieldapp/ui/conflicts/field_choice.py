"""The choice between the versions of one field: keep, take, or write one text of both."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from fieldapp.actions.conflicts import Choice, FieldConflict, OtherVersion, Version
from fieldapp.ui.conflicts.option import OptionBox
from fieldapp.ui.sync.state import day_and_time
from fieldapp.ui.theme import Text, Tone, px
from fieldapp.ui.widgets import Label, RovingFocus, TextArea, column, margins
from fieldapp.ui.widgets.layouts import GAP

_NARROW = 560
_REMOVED = "deleted"
KEEP_MILLISECONDS = 600
"""A text is kept this long after the first letter that is not kept yet."""
_MOST = 4000
"""The most characters of the longest texts; the record itself says when it is less."""


class FieldChoice(QWidget):
    """A field with its versions side by side; what stands is chosen until another is.

    ``picked`` tells that something else was chosen, ``wrote`` carries the field and the text of
    both that is being written.
    """

    picked = Signal()
    wrote = Signal(str, str)

    def __init__(self, conflict: FieldConflict, now: datetime) -> None:
        super().__init__()
        self._conflict, self._now = conflict, now
        self._options: list[tuple[OptionBox, str | None]] = []
        self._roving = RovingFocus(self)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(GAP)
        self._both = TextArea(most=_MOST, lines=4)
        self._both.edit().setAccessibleName(
            self.tr("{field}, both in one").format(field=conflict.label)
        )
        self._both.hide()
        self._keeping = QTimer(self, interval=KEEP_MILLISECONDS, singleShot=True)
        self._keeping.timeout.connect(self._tell_text)
        self._add_versions()
        label = self._label()
        self.setLayout(
            column(
                Label(label, Text.LABEL, Tone.QUIET, wrap=True),
                self._sides,
                gap=6,
                margins=margins(0, 4),
            )
        )
        self._add_both()
        self._options[0][0].setChecked(True)
        if conflict.draft is not None:
            self._go_on_writing(conflict.draft)
        self._both.changed.connect(self._keep)

    def choice(self) -> Choice:
        """Return what is chosen."""
        chosen = next(one for box, one in self._options if box.isChecked())
        if chosen is None:
            return Choice(self._conflict.field, text=self._both.text().strip())
        return Choice(self._conflict.field, chosen)

    def choose(self, *, other: bool) -> None:
        """Choose what stands, or the first other version."""
        self._options[1 if other else 0][0].click()

    def take_focus(self) -> None:
        """Give the keyboard to the version that is chosen."""
        chosen = next(box for box, _one in self._options if box.isChecked())
        self._roving.stop_at(chosen)
        chosen.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = self.width() < px(_NARROW)
        self._sides.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _label(self) -> str:
        if self._conflict.field == _REMOVED:
            return self.tr("One removed it while another wrote in it")
        return self._conflict.label

    def _add_versions(self) -> None:
        conflict = self._conflict
        stands, others = conflict.current, conflict.others
        removal = conflict.field == _REMOVED
        words = self.tr("Keep it, with what was written") if removal else stands.words
        self._add(words, self.tr("Stands now: {who}"), stands, "")
        for other in others:
            words = self.tr("Remove it after all") if removal else other.words
            self._add(words, self.tr("Other version: {who}"), other, other.proposal_id)

    def _add(self, words: str, detail: str, version: Version, key: str) -> None:
        who = detail.format(who=writer_words(version, self._now))
        box = OptionBox(self._conflict.label, words, who, version.passages)
        self._sides.addWidget(box, 1)
        self._take_in(box, key)

    def _add_both(self) -> None:
        texts = [other for other in self._conflict.others if other.both]
        if len(texts) != 1 or not _both_written(self._conflict, texts[0]):
            return
        box = OptionBox(self._conflict.label, self.tr("Both in one: write it together"), "")
        self._take_in(box, None)
        self._both.set_text(texts[0].both)
        whole = self.layout()
        if whole is not None:
            whole.addWidget(box)
            whole.addWidget(self._both)

    def _go_on_writing(self, draft: str) -> None:
        """Choose the text of both that was begun and left."""
        box = next((box for box, key in self._options if key is None), None)
        if box is not None:
            self._both.set_text(draft)
            box.click()

    @Slot()
    def _keep(self) -> None:
        if not self._keeping.isActive():
            self._keeping.start()

    @Slot()
    def _tell_text(self) -> None:
        self.wrote.emit(self._conflict.field, self._both.text())

    def stop_keeping(self) -> None:
        """Keep no more of what is written: it is being saved."""
        self._keeping.stop()

    def _take_in(self, box: OptionBox, key: str | None) -> None:
        self._options.append((box, key))
        self._roving.add(box)
        box.clicked.connect(self._pick)

    @Slot()
    def _pick(self) -> None:
        pressed: QObject = self.sender()
        for box, key in self._options:
            box.setChecked(box is pressed)
            if key is None:
                self._both.setVisible(box is pressed)
        self.picked.emit()


def _both_written(conflict: FieldConflict, other: OtherVersion) -> bool:
    return bool(conflict.current.passages and other.passages)


def writer_words(version: Version, now: datetime) -> str:
    """Return "you, today 14:02", "Petra Nyström, yesterday 16:40", "a colleague"."""
    translate = QCoreApplication.translate
    who = version.by or translate("FieldChoice", "a colleague")
    if version.is_mine:
        who = translate("FieldChoice", "you")
    return f"{who}, {day_and_time(version.at, now)}" if version.at else who
