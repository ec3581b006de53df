"""What of persons goes along in an export: nothing, unless it is ticked and there is a ground."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.domain.activity import Activity
from fieldapp.domain.spec import Sensitivity, specs_of
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import (
    Banner,
    CheckBox,
    Field,
    FlowLayout,
    Label,
    LineInput,
    SegmentedChoice,
    column,
    row,
)


class PersonsPart(QWidget):
    """Redaction, fields about persons, and who gets them on what ground."""

    changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._redaction = SegmentedChoice(
            self.tr("Persons"),
            {
                "none": self.tr("As they are"),
                "pseudonym": self.tr("Numbers for names"),
                "counts": self.tr("Only counts"),
            },
        )
        self._explained = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._boxes = _boxes(language)
        self._recipient = LineInput(self.tr("Such as: the municipality's security unit"))
        self._ground = LineInput(self.tr("Such as: request 2025-118, agreement § 4"))
        self._lay_out()
        self._redaction.changed.connect(self._follow)
        self._redaction.choose("none")
        self._follow()

    def redaction(self) -> str:
        """Return none, pseudonym or counts."""
        return self._redaction.value() or "none"

    def fields(self) -> tuple[str, ...]:
        """Return the fields about persons that go along."""
        if self.redaction() == "counts":
            return ()
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    def recipient(self) -> str:
        """Return who gets the file."""
        return self._recipient.text().strip()

    def ground(self) -> str:
        """Return on what ground."""
        return self._ground.text().strip()

    def is_complete(self) -> bool:
        """Say whether all is there; if not, say what is missing and go to the first of it."""
        needed = bool(self.fields())
        missing = []
        for field, text, words in (
            (self._recipient_field, self.recipient(), self.tr("Write who gets the file.")),
            (self._ground_field, self.ground(), self.tr("Write on what ground it is given.")),
        ):
            lacks = needed and not text
            field.set_error(words if lacks else "")
            missing += [field.editor] if lacks else []
        if missing:
            missing[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return not missing

    def _lay_out(self) -> None:
        self._chosen = self._fields_to_choose()
        aid = self.tr("needed when fields about persons go along")
        self._recipient_field = Field(self.tr("Who gets it"), self._recipient, aid=aid)
        self._ground_field = Field(self.tr("On what ground"), self._ground, aid=aid)
        redaction = Field(self.tr("Persons in the file"), self._redaction)
        self.setLayout(
            column(
                column(row(redaction, None), self._explained, gap=4),
                self._chosen,
                self._recipient_field,
                self._ground_field,
                gap=16,
            )
        )

    def _fields_to_choose(self) -> QWidget:
        boxes = QWidget()
        flow = FlowLayout(boxes, gap=16)
        for box in self._boxes.values():
            flow.addWidget(box)
            box.toggled.connect(self._follow)
        self._sensitive = Banner(
            self.tr("The file will hold personal data."),
            self.tr("Whoever gets it must be allowed to. The export is noted in the audit log."),
        )
        about = Label(
            self.tr(
                "Left out unless you tick them: free text may name people, and names of"
                " colleagues and contacts are personal data."
            ),
            Text.DETAIL,
            Tone.QUIET,
            wrap=True,
        )
        heading = Label(self.tr("Fields about persons"), Text.STRONG)
        chosen = QWidget()
        chosen.setLayout(column(heading, about, boxes, self._sensitive))
        return chosen

    @Slot()
    def _follow(self) -> None:
        self._explained.setText(_explained(self.redaction()))
        self._chosen.setVisible(self.redaction() != "counts")
        self._sensitive.setVisible(bool(self.fields()))
        self.changed.emit()


def _boxes(language: Language) -> dict[str, CheckBox]:
    return {
        name: CheckBox(spec.label(language))
        for name, spec in specs_of(Activity).items()
        if spec.sensitivity >= Sensitivity.PERSONAL
    }


def _explained(redaction: str) -> str:
    translate = QCoreApplication.translate
    return {
        "none": translate(
            "PersonsPart", "What you tick below stands in the file as it was written."
        ),
        "pseudonym": translate(
            "PersonsPart",
            "Each person and text becomes “person 1”, “person 2” …: the same number"
            " throughout the file, but nobody's name. Where homes lie is told roughly.",
        ),
        "counts": translate(
            "PersonsPart",
            "No single activity: numbers by type and month. Numbers below five are hidden.",
        ),
    }[redaction]
