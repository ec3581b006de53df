"""What the newcomer took up of the map, after 30 and after 90 days."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from fieldapp.actions.handover_follow_up import Check, FollowUp, TakenUp, follow_up
from fieldapp.ui.handover.words import SECTION_ICONS
from fieldapp.ui.session import Session
from fieldapp.ui.texts import long_date, short_date
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Button, Card, Label, Meter, Pill, Row, RowList, Sheet, row


class FollowUpSheet(Sheet):
    """Shows which relationships the newcomer took up, read from what was logged.

    Args:
        host: The window it covers.
        session: The store.
        handover_id: The handover.
        names: Names of officers by id.
    """

    def __init__(
        self, host: QWidget, session: Session, handover_id: str, names: Mapping[str, str]
    ) -> None:
        super().__init__(host, self.tr("Follow-up"))
        self._names = names
        self._about = Label("", Text.BODY, Tone.QUIET, wrap=True)
        self.add(self._about)
        self._checks, self._entries = Card(), Card(divided=True)
        self._rows = RowList(self.tr("Taken up or not yet"))
        self._entries.add(self._rows)
        self.add(self._checks)
        self.add(self._entries)
        self.content.column.addStretch(1)
        close = Button(self.tr("Close"), key="Esc", large=True)
        close.clicked.connect(self.dismiss)
        self.add_to_foot(None)
        self.add_to_foot(close)
        self.closed.connect(self.deleteLater)
        session.ask(follow_up, handover_id).then(self, self._show)

    def _show(self, found: FollowUp | None) -> None:
        for part in (self._checks, self._entries):
            part.setVisible(found is not None)
        if found is None:
            self._about.setText(
                self.tr("It can be followed up once somebody has taken the area over.")
            )
            return
        words = self.tr("What {name} has worked with since {day}, as the log tells.")
        name = self._names.get(found.officer, "")
        self._about.setText(words.format(name=name, day=long_date(found.since)))
        for check in found.checks:
            self._add_check(check, (check.day - found.since).days)
        for each in found.entries:
            self._rows.add(each.entry.id, self._row(each))

    def _add_check(self, check: Check, days: int) -> None:
        words = self.tr("After %n day(s): {done} of {all}", "", days)
        text = words.format(done=check.taken_up, all=check.of)
        if not check.is_over:
            text += self.tr(", so far")
        meter = Meter(check.taken_up, check.of or 1)
        day = Label(short_date(check.day), Text.DETAIL, Tone.QUIET)
        self._checks.add(row(Label(text, Text.MEDIUM), None, day))
        self._checks.add(meter)

    def _row(self, each: TakenUp) -> Row:
        made = Row(
            each.entry.title, each.entry.why, icon=SECTION_ICONS[each.entry.section], wrap=True
        )
        if each.since is None:
            made.add(Pill(self.tr("Not yet")))
        else:
            words = self.tr("Since {day}").format(day=short_date(each.since))
            made.add(Pill(words, Tone.INFO, "check-circle-fill"))
        return made
