"""The forms of the parts of a handover: an entry of the map, the day, a question."""

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.handover_forms import FormStart, save_part
from fieldapp.domain.handover import BriefingDay, HandoverQuestion, MapEntry, MapSection
from fieldapp.domain.record import Record
from fieldapp.ui.contacts.note_care import NoteCare
from fieldapp.ui.forms.rows import FormRows
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.session import Question, Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Label, row


class PartSheet(FormSheet):
    """A form over one part of a handover; the rows are added by subclasses.

    Args:
        host: The window it covers.
        title: The heading.
        session: The store.
        rows: The rows of the part's record type.
        start: The part to change, or none, and what there is to choose from.
    """

    part: type[Record]

    def __init__(
        self, host: QWidget, title: str, session: Session, rows: FormRows, start: FormStart
    ) -> None:
        kind = self.part.type_name
        name = start.record.id if start.record else f"new:{start.handover_id}"
        super().__init__(host, title, session=session, rows=rows, draft=(f"{kind}:{name}", kind))
        self.start = start

    def fill(self, **values: Any) -> None:
        """Show the part to change, or what a new one begins with; the rows are all there."""
        self.content.column.addStretch(1)
        record = self.start.record
        self.rows.set_values(record.to_document() if record else values)

    def needed(self) -> tuple[str, str]:
        """Return the field that must not be left empty, and what to say there; both empty for none."""
        return "", ""

    @Slot()
    def save(self) -> None:
        name, words = self.needed()
        if name and not str(self.rows.row(name).value()).strip():
            self.rows.row(name).set_error(words)
            self.rows.row(name).editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().save()

    def send(self, values: dict[str, Any], reason: str, draft_id: str) -> Question:
        return self.session.do(
            save_part, self.part.type_name, self.start, values, drop_draft=draft_id
        )


class EntrySheet(PartSheet):
    """Writes an entry of the community map, with why it matters in the leaver's own words."""

    part = MapEntry

    def __init__(
        self,
        host: QWidget,
        session: Session,
        language: str,
        start: FormStart,
        section: MapSection = MapSection.RELATIONSHIPS,
    ) -> None:
        rows = FormRows(MapEntry, language, start.now)
        title = self.tr("On the map") if start.record else self.tr("Add to the map")
        super().__init__(host, title, session, rows, start)
        self.add(row(rows.row("title"), rows.row("section"), gap=24))
        why = rows.row(
            "why",
            aid=self.tr("Your own words"),
            placeholder=self.tr("Such as: knows every family in the yard, call before you come"),
        )
        self.add(why)
        self.add(NoteCare(why))
        nowhere = {"": self.tr("No place")}
        place = rows.row("place_id", choices=nowhere | dict(start.places))
        self.add(row(rows.row("reach"), place, gap=24))
        self.add(row(rows.row("introduce"), rows.row("public"), rows.row("confirmed"), gap=24))
        words = self.tr(
            "Public means that it may be named in the notice. Private persons' details never are."
        )
        self.add(Label(words, Text.DETAIL, Tone.QUIET, wrap=True))
        self.fill(section=section.value, confirmed=True)

    def needed(self) -> tuple[str, str]:
        return "title", self.tr("Write what it is.")


class DaySheet(PartSheet):
    """Plans the briefing day: when, and the hours that are kept free for it."""

    part = BriefingDay

    def __init__(self, host: QWidget, session: Session, language: str, start: FormStart) -> None:
        rows = FormRows(BriefingDay, language, start.now)
        super().__init__(host, self.tr("Briefing day"), session, rows, start)
        self.add(row(rows.row("date"), rows.row("starts"), rows.row("hours"), None, gap=24))
        words = self.tr(
            "Both officers walk the area together. The hours are protected: no other duty then."
        )
        self.add(Label(words, Text.DETAIL, Tone.QUIET, wrap=True))
        self.fill(starts="09:00", hours=8.0)


class QuestionSheet(PartSheet):
    """Writes down a question that was left open, who answers it, and until when."""

    part = HandoverQuestion

    def __init__(self, host: QWidget, session: Session, language: str, start: FormStart) -> None:
        rows = FormRows(HandoverQuestion, language, start.now)
        title = self.tr("Question") if start.record else self.tr("New question")
        super().__init__(host, title, session, rows, start)
        self.add(rows.row("question"))
        someone = {"": self.tr("Not decided")} | dict(start.officers)
        self.add(row(rows.row("answers", choices=someone), rows.row("until"), None, gap=24))
        self.add(rows.row("answer"))
        self.fill()

    def needed(self) -> tuple[str, str]:
        return "question", self.tr("Write the question.")
