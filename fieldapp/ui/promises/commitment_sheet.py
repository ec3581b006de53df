"""The form of a commitment: its shape first, then only the fields of that shape."""

from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QWidget

from fieldapp.actions.commitment_forms import save_commitment
from fieldapp.actions.promise_forms import CommitmentStart
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.commitment_words import sentence_of
from fieldapp.domain.spec import specs_of
from fieldapp.domain.vocabulary import ActivityType, CommitmentKind, Comparator, Per
from fieldapp.domain.wording_hints import hints_in
from fieldapp.ui.forms.plain import ChipsInput, OwnWordInput
from fieldapp.ui.forms.rows import FormRows, spoken
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.promises.hint_words import hints_in_words
from fieldapp.ui.session import Question, Session
from fieldapp.ui.texts import sentence
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import FlowLayout, Label, column, margins, row

KIND = "commitment"
_OF_SHAPE: dict[CommitmentKind, tuple[str, ...]] = {
    CommitmentKind.TOTAL: ("comparator", "quantity", "unit", "min_minutes"),
    CommitmentKind.RATE: ("comparator", "quantity", "unit", "per", "min_minutes"),
    CommitmentKind.PER_OTHER: (
        "comparator",
        "quantity",
        "unit",
        "per_activity_type",
        "min_minutes",
    ),
    CommitmentKind.ON_REQUEST: ("reply_days",),
    CommitmentKind.MILESTONE: ("due",),
    CommitmentKind.INTENT: (),
}
_SHAPED = (
    "comparator",
    "quantity",
    "unit",
    "per",
    "per_activity_type",
    "min_minutes",
    "reply_days",
    "due",
)
_RATES = (Per.DAY, Per.WEEK, Per.MONTH, Per.TERTIAL, Per.YEAR)


class CommitmentSheet(FormSheet):
    """Writes a commitment. A gap is shown kindly and never hinders saving.

    Args:
        host: The window it covers.
        session: The store.
        language: The officer's language.
        start: The commitment to change, or an unsaved one, and what there is to choose from.
    """

    def __init__(
        self, host: QWidget, session: Session, language: str, start: CommitmentStart
    ) -> None:
        self._commitment, self._language = start.commitment, spoken(language)
        rows = FormRows(Commitment, language, start.now)
        title = self.tr("New commitment") if start.is_new else self.tr("Edit the commitment")
        draft_id = f"{KIND}:{start.promise.id if start.is_new else start.commitment.id}"
        super().__init__(host, title, session=session, rows=rows, draft=(draft_id, KIND))
        self._preview = Label("", Text.HEADING, wrap=True)
        self._preview.setObjectName("preview")
        self._gaps = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._hints = Label("", Text.DETAIL, Tone.WARNING, wrap=True)
        self._hints.setObjectName("hints")
        self._add_rows(start)
        self._fill(start)
        rows.changed.connect(self._follow_shape)
        self._follow_shape()
        if start.promise.is_fixed():
            self.ask_for_reason()

    def send(self, values: dict[str, Any], reason: str, draft_id: str) -> Question:
        shaped = self._shaped(values)
        return self.session.do(
            save_commitment, self._commitment, shaped, reason=reason, drop_draft=draft_id
        )

    def _add_rows(self, start: CommitmentStart) -> None:
        rows = self.rows
        words = {kind.value: sentence(kind.label(self._language)) for kind in CommitmentKind}
        shape = ChipsInput(self.tr("Shape"), words)
        self.add(rows.row("kind", editor=shape, aid=self.tr("How it can be counted")))
        self.add(self._reading())
        self.add(row(rows.row("actor"), rows.row("responsible_role"), gap=24))
        own = OwnWordInput("activity_type", self.tr("Such as: new lighting"))
        self.add(
            row(
                rows.row("activity_type"),
                rows.row("own_words", editor=own, aid=self.tr("Where the list lacks it")),
                gap=24,
            )
        )
        self.add(self._shape_rows())
        self.add(
            rows.row(
                "places",
                choices={
                    name: place.model_dump(mode="json") for name, place in start.places.items()
                },
                placeholder=self.tr("Such as: Ekvalla torg"),
                aid=self.tr("Only work there counts; leave it empty for anywhere"),
            )
        )
        self.add(rows.row("wording", aid=self.tr("As it stands in the promise, if it does")))
        self.add(self._hints)

    def _shape_rows(self) -> QWidget:
        """Return the fields of all shapes in a flow; only those of the chosen one are shown."""
        rates = {each.value: sentence(each.label(self._language)) for each in _RATES}
        whole = QWidget()
        flow = FlowLayout(whole, gap=24)
        for name in _SHAPED:
            flow.addWidget(self.rows.row(name, choices=rates if name == "per" else None))
        return whole

    def _reading(self) -> QFrame:
        panel = QFrame()
        panel.setProperty("panel", "note")
        head = Label(self.tr("Reads as"), Text.LABEL, Tone.QUIET)
        panel.setLayout(column(head, self._preview, self._gaps, gap=4, margins=margins(16, 12)))
        return panel

    def _fill(self, start: CommitmentStart) -> None:
        values = start.commitment.to_document()
        if start.is_new:
            values["kind"] = CommitmentKind.RATE.value
            values["comparator"] = Comparator.AT_LEAST.value
            values["per"] = Per.MONTH.value
        self.rows.set_values(values)

    @Slot()
    def _follow_shape(self) -> None:
        values = self.rows.values()
        shown = _OF_SHAPE[CommitmentKind.named(values["kind"])]
        for name in _SHAPED:
            self.rows.row(name).setVisible(name in shown)
        kind = values["activity_type"]
        self.rows.row("own_words").setVisible(kind in (None, ActivityType.OTHER.value))
        self._show_preview(values)

    def _show_preview(self, values: dict[str, Any]) -> None:
        try:
            meant = self._commitment.changed(**self._shaped(values))
        except ValidationError:
            self._gaps.setText(self.tr("A value can't be read yet."))
            return
        self._preview.setText(sentence(sentence_of(meant, self._language)) or "–")
        self._gaps.setText(self._gaps_in_words(meant))
        vague = hints_in_words(hints_in(meant.wording, meant.own_words))
        self._hints.setText(vague)
        self._hints.setVisible(bool(vague))

    def _gaps_in_words(self, meant: Commitment) -> str:
        if meant.kind is CommitmentKind.INTENT:
            return self.tr("An intent can't be measured. It can be saved and sharpened later.")
        specs = specs_of(Commitment)
        missing = [specs[name].label(self._language).lower() for name in meant.gaps()]
        if not missing:
            return self.tr("It can be counted.")
        text = self.tr("Still open: {fields}. It can be saved as it is.")
        return text.format(fields=", ".join(missing))

    def _shaped(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return the values without those that another shape would have."""
        kind = CommitmentKind.named(values["kind"])
        kept = dict(values)
        for name in _SHAPED:
            if name not in _OF_SHAPE[kind]:
                kept[name] = Commitment.model_fields[name].get_default()
        if kind is CommitmentKind.TOTAL:
            was_total = self._commitment.kind is CommitmentKind.TOTAL
            kept["per"] = self._commitment.per if was_total else Per.PERIOD
        return kept
