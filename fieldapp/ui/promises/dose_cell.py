"""A dose in a table: the words, the meter with today's tick, and how it keeps pace."""

from math import ceil

from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from fieldapp.actions.promises import CommitmentDose
from fieldapp.ui.promises.words import behind_pill, done_of_promised, window_in_words
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import DoseMeter, Label, Pill, column, row


class DoseCell(QWidget):
    """Says "7 of 12 in November" over its meter; what can't be counted is said in words.

    Args:
        one: The commitment, or None where there is none.
        in_force: Whether the promise binds now, so that there is a pace to keep.
    """

    def __init__(self, one: CommitmentDose | None, *, in_force: bool) -> None:
        super().__init__()
        self._in_force = in_force
        self._meter: DoseMeter | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.words = self._in_words(one)
        self.setAccessibleName(self.words)
        if one is None or not one.dose.is_countable:
            self.setLayout(row(Pill(self.words, Tone.NORMAL, "circle-dashed"), None))
        else:
            self.setLayout(self._counted(one))

    def show_chosen(self, *, chosen: bool) -> None:
        """Be readable on the ground of a chosen row, or of any other."""
        if self._meter is not None:
            self._meter.outline(on=chosen)

    def _in_words(self, one: CommitmentDose | None) -> str:
        if one is None:
            return self.tr("No commitments yet")
        if not one.dose.is_countable:
            return self.tr("Can't be measured")
        words = [done_of_promised(one.dose), window_in_words(one)]
        if one.dose.behind and self._in_force:
            words.append(self.tr("%n behind", "", one.dose.behind))
        return " ".join(words)

    def _counted(self, one: CommitmentDose) -> QLayout:
        dose = one.dose
        line = row(Label(done_of_promised(dose), Text.LABEL), gap=4)
        # There is room for one of them; what is behind matters more than over which stretch.
        if dose.behind and self._in_force:
            line.addStretch(1)
            line.addWidget(behind_pill(dose))
        else:
            line.addWidget(Label(window_in_words(one), Text.DETAIL, Tone.QUIET, wrap=True), 1)
        pace = dose.expected if self._in_force else None
        self._meter = DoseMeter(int(dose.done), ceil(dose.promised or 0), pace, small=True)
        return column(line, self._meter, gap=4)
