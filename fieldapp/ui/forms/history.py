"""The history of a record in a sheet: who changed what, when and why."""

from typing import Any

from PySide6.QtWidgets import QWidget

from fieldapp.actions.record_history import NamedStep, RecordHistory, record_history
from fieldapp.domain.record import Record
from fieldapp.domain.spec import specs_of
from fieldapp.storage.history import FieldChange
from fieldapp.storage.proposals import SETTLED
from fieldapp.ui.forms.rows import spoken
from fieldapp.ui.forms.values import value_in_words
from fieldapp.ui.session import Session
from fieldapp.ui.texts import clock, long_date
from fieldapp.ui.widgets import HistoryLine, Label, Sheet
from fieldapp.wire.messages import Kind


class HistorySheet(Sheet):
    """Shows the changes of one record, newest first. It frees itself when it is closed."""

    def __init__(
        self, host: QWidget, session: Session, record: Record, language: str, title: str
    ) -> None:
        super().__init__(host, title)
        self._record_type = type(record)
        self._language = spoken(language)
        self.closed.connect(self.deleteLater)
        question = session.ask(record_history, record.type_name, record.id)
        question.then(self, self._show)

    def _show(self, history: RecordHistory) -> None:
        steps = history.steps
        for at, named in enumerate(steps):
            moment = named.step.at.astimezone(history.zone) if named.step.at else None
            when = f"{long_date(moment)} {moment.year} {clock(moment)}" if moment else ""
            detail = ", ".join(part for part in (when, named.who) if part)
            line = HistoryLine(self._what(named), detail, latest=at == 0, last=at == len(steps) - 1)
            self.add(line)
        if not steps:
            self.add(Label(self.tr("No changes are known on this computer.")))
        self.content.column.addStretch(1)

    def _what(self, named: NamedStep) -> str:
        step = named.step
        kinds = {
            Kind.CREATE: self.tr("Made"),
            Kind.DELETE: self.tr("Removed"),
            Kind.RESTORE: self.tr("Restored"),
        }
        lines = [kinds[step.kind]] if step.kind in kinds else []
        lines += [self._change(change) for change in step.fields]
        if step.reason == "undo":
            lines.append(self.tr("Undone"))
        elif step.reason == SETTLED:
            lines.append(self.tr("Chosen between two versions"))
        elif step.reason:
            lines.append(self.tr("Reason: {reason}").format(reason=step.reason))
        return "\n".join(lines)

    def _change(self, change: FieldChange) -> str:
        specs = specs_of(self._record_type)
        if change.field not in specs:
            return change.field
        label = specs[change.field].label(self._language)
        old, new = self._words(change.field, change.old), self._words(change.field, change.new)
        if not change.values_known or (not old and not new):
            return self.tr("{field} changed").format(field=label)
        none = self.tr("not stated")
        return self.tr("{field}: {old} → {new}").format(
            field=label, old=old or none, new=new or none
        )

    def _words(self, field: str, value: Any) -> str:
        return value_in_words(self._record_type, field, value, self._language)
