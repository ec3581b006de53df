"""Form rows: the field's own terms, and the input that fits its type."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, cast, get_args, get_origin

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.record import Record
from fieldapp.domain.spec import Spec, specs_of
from fieldapp.domain.vocabulary import Language, Term
from fieldapp.ui.forms.choice import ChoiceInput
from fieldapp.ui.forms.day import DayInput
from fieldapp.ui.forms.errors import errors_in
from fieldapp.ui.forms.lines import ListInput, NamedInput, NumberInput, PlacesInput
from fieldapp.ui.forms.plain import Editor, MomentInput, NoteInput, TextInput, YesNoInput
from fieldapp.ui.forms.values import kind_of
from fieldapp.ui.texts import sentence
from fieldapp.ui.theme import set_style_property
from fieldapp.ui.widgets import Field

_UNITS = {
    "minutes": QT_TRANSLATE_NOOP("Forms", "minutes"),
    "days": QT_TRANSLATE_NOOP("Forms", "days"),
    "months": QT_TRANSLATE_NOOP("Forms", "months"),
    "persons": QT_TRANSLATE_NOOP("Forms", "persons"),
    "households": QT_TRANSLATE_NOOP("Forms", "households"),
}


def spoken(language: str) -> Language:
    """Return the language of the field's terms; the pseudo-language counts as English."""
    return "sv" if language == "sv" else "en"


class FormRow(Field):
    """A field of a record: label, input, help and error."""

    def __init__(self, label: str, editor: QWidget, *, aid: str = "", required: bool) -> None:
        super().__init__(label, editor, aid=aid, required=required)
        self._typed().setAccessibleName(label)

    def value(self) -> Any:
        """Return what stands in it as a JSON value."""
        return self._speaking().value()

    def set_value(self, value: Any) -> None:
        """Show a value."""
        self._speaking().set_value(value)

    def set_error(self, text: str) -> None:
        super().set_error(text)
        set_style_property(self._typed(), "invalid", "true" if text else "false")
        self._typed().update()

    def _typed(self) -> QWidget:
        editor = self.editor
        if isinstance(editor, DayInput | ListInput | MomentInput | NumberInput):
            return editor.edit()
        return editor

    def _speaking(self) -> Editor:
        return cast("Editor", self.editor)


class FormRows(QObject):
    """The rows of a form over one record type; the screen decides which, and in what order.

    Args:
        record_type: What the form is about.
        language: The officer's language.
        now: The present moment where the officer is; days and moments start from it.
    """

    changed = Signal()

    def __init__(
        self,
        record_type: type[Record],
        language: str,
        now: datetime | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._record_type = record_type
        self._language = spoken(language)
        self._now = now
        self._rows: dict[str, FormRow] = {}

    def row(
        self,
        name: str,
        *,
        choices: Mapping[str, Any] | None = None,
        aid: str = "",
        placeholder: str = "",
        typed: bool = False,
        editor: QWidget | None = None,
    ) -> FormRow:
        """Return the row of a field, made when first asked for.

        Args:
            name: The field.
            choices: For references and lists: values and their words (lists: words and values).
            aid: Quiet words beside the label, in place of the field's own help.
            placeholder: An example, shown while empty.
            typed: A reference is chosen by typing its name, as there may be many.
            editor: An input to use in place of the usual one; it speaks as `Editor` says.
        """
        if name not in self._rows:
            made = editor or self._editor(name, choices, placeholder, typed=typed)
            self._rows[name] = self._framed(name, made, aid)
        return self._rows[name]

    def values(self) -> dict[str, Any]:
        """Return what stands in the rows as JSON values, None for what may be left open."""
        return {
            name: None if row.value() == "" and kind_of(self._record_type, name)[1] else row.value()
            for name, row in self._rows.items()
        }

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show the values of a document; rows it does not hold stay as they are."""
        for name, row in self._rows.items():
            if name in values:
                row.set_value(values[name])

    def show_errors(self, problem: ValidationError) -> bool:
        """Say what is wrong under each row and go to the first; False when none of it is here."""
        found = errors_in(problem)
        for name, row in self._rows.items():
            row.set_error(found.get(name, ""))
        wrong = [row for name, row in self._rows.items() if name in found]
        for row in wrong[:1]:
            row.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(wrong)

    def clear_errors(self) -> None:
        """Take every error away."""
        for row in self._rows.values():
            row.set_error("")

    def _framed(self, name: str, editor: QWidget, aid: str) -> FormRow:
        spec, field = specs_of(self._record_type)[name], self._record_type.model_fields[name]
        help_words = spec.help_sv if self._language == "sv" else spec.help_en
        label = spec.label(self._language)
        row = FormRow(label, editor, aid=aid or help_words, required=field.is_required())
        row.setObjectName(name)
        default = field.get_default(call_default_factory=True)
        if not field.is_required() and default is not None:
            row.set_value(default)
        cast("Editor", editor).changed.connect(self.changed)
        return row

    def _editor(
        self, name: str, choices: Mapping[str, Any] | None, placeholder: str, *, typed: bool
    ) -> QWidget:
        kind, open_ended = kind_of(self._record_type, name)
        if get_origin(kind) is tuple:
            places = get_args(kind)[0] is PlaceRef
            return (PlacesInput if places else ListInput)(choices, placeholder)
        if choices is not None:
            return (NamedInput if typed else ChoiceInput)(choices, placeholder)
        if isinstance(kind, type) and issubclass(kind, Term):
            return ChoiceInput(self._terms(kind, open_ended=open_ended), self._not_stated())
        return self._plain(kind, specs_of(self._record_type)[name], placeholder)

    def _plain(self, kind: Any, spec: Spec, placeholder: str) -> QWidget:
        if kind is bool:
            return YesNoInput(QCoreApplication.translate("Forms", "Yes"))
        if kind in (int, float):
            unit = _UNITS.get(spec.unit, "")
            return NumberInput(QCoreApplication.translate("Forms", unit) if unit else "")
        if kind is date:
            return DayInput(self._now.date() if self._now else None, placeholder)
        if kind is str:
            return NoteInput(placeholder) if spec.multiline else TextInput(placeholder)
        if self._now is None:
            raise TypeError("a row for a moment needs the present one")
        return MomentInput(self._now)

    def _terms(self, terms: type[Term], *, open_ended: bool) -> dict[str, str]:
        none = {"": self._not_stated()} if open_ended else {}
        return none | {term.value: sentence(term.label(self._language)) for term in terms}

    def _not_stated(self) -> str:
        return QCoreApplication.translate("Forms", "Not stated")
