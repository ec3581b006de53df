"""Forms are built from what is known of each field, and keep what is typed."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import ValidationError
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldapp.domain.commitment import Commitment
from fieldapp.domain.contact import CitizenContact, Contact
from fieldapp.domain.promise import Promise
from fieldapp.domain.record import Record
from fieldapp.ui.forms.choice import ChoiceInput
from fieldapp.ui.forms.day import DayInput, read_day
from fieldapp.ui.forms.errors import errors_in
from fieldapp.ui.forms.lines import ListInput, NamedInput, NumberInput
from fieldapp.ui.forms.plain import NoteInput, TextInput, YesNoInput
from fieldapp.ui.forms.rows import FormRow, FormRows
from fieldapp.ui.forms.values import value_in_words
from fieldapp.ui.widgets import column
from tests.unit.promise_samples import COMMON

# Lists of suggestions are windows of their own, which the screenless platform comments on.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 11, 14)
NOW = datetime(2026, 11, 14, 19, 30, tzinfo=UTC)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(column())
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    return made


def placed(page: QWidget, row: FormRow) -> FormRow:
    layout = page.layout()
    assert layout is not None
    layout.addWidget(row)
    return row


def line_of(row: FormRow) -> QWidget:
    line = row.editor.focusProxy()
    assert line is not None
    return line


@pytest.mark.parametrize(
    ("record_type", "field", "editor"),
    [
        (Promise, "title", TextInput),
        (Promise, "public_text", NoteInput),
        (Promise, "from_date", DayInput),
        (Promise, "cycle_months", NumberInput),
        (Promise, "signatories", ListInput),
        (Commitment, "actor", ChoiceInput),
        (Commitment, "quantity", NumberInput),
        (Contact, "map_key", YesNoInput),
    ],
)
def test_each_kind_of_field_gets_its_input(
    qtbot: QtBot, record_type: type[Record], field: str, editor: type[QWidget]
) -> None:
    row = FormRows(record_type, "en", NOW).row(field)
    qtbot.addWidget(row)

    assert isinstance(row.editor, editor)


def test_labels_and_choices_speak_the_language(qtbot: QtBot) -> None:
    row = FormRows(Commitment, "sv").row("actor")
    qtbot.addWidget(row)

    assert row.editor.accessibleName() == "Utförare"
    assert isinstance(row.editor, ChoiceInput)
    assert row.editor.text() == "Polisen"


def test_a_fixed_field_has_no_row() -> None:
    with pytest.raises(TypeError):
        FormRows(Contact, "en").row("not_suspected")


def test_a_letter_goes_to_the_next_choice_that_begins_so(page: QWidget) -> None:
    row = placed(page, FormRows(Commitment, "en").row("actor"))

    QTest.keyClicks(row.editor, "m")

    assert row.value() == "municipality"


def test_what_may_be_left_open_is_none(qtbot: QtBot) -> None:
    rows = FormRows(Commitment, "en", NOW)
    for name in ("activity_type", "quantity", "due", "responsible_role"):
        qtbot.addWidget(rows.row(name))

    assert rows.values() == {
        "activity_type": None,
        "quantity": None,
        "due": None,
        "responsible_role": None,
    }


def test_a_record_goes_through_the_form_unchanged(qtbot: QtBot) -> None:
    before = Promise.model_validate(
        {
            **COMMON,
            "id": "p",
            "title": "Tryggare torg",
            "public_text": "Vi lovar.",
            "from_date": "2026-01-01",
            "areas": ["area"],
            "ambition": "high",
            "cycle_months": 6,
            "signatories": ["Kommunstyrelsen"],
        }
    )
    rows = FormRows(Promise, "sv", NOW)
    qtbot.addWidget(rows.row("areas", choices={"Ekvalla": "area"}))
    for name in ("title", "public_text", "from_date", "ambition", "cycle_months", "signatories"):
        qtbot.addWidget(rows.row(name))

    rows.set_values(before.to_document())

    assert before.changed(**rows.values()) == before


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-12-31", date(2026, 12, 31)),
        ("20261231", date(2026, 12, 31)),
        ("31/12", date(2026, 12, 31)),
        ("5.3.2027", date(2027, 3, 5)),
        ("31/2", None),
        ("snart", None),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, day: date | None) -> None:
    assert read_day(typed, TODAY) == day


def test_the_arrows_go_a_day_on_and_back(page: QWidget) -> None:
    row = placed(page, FormRows(Promise, "en", NOW).row("from_date"))
    line = line_of(row)

    QTest.keyClick(line, Qt.Key.Key_Up)
    QTest.keyClick(line, Qt.Key.Key_Up)

    assert row.value() == "2026-11-15"


def test_enter_and_comma_add_to_a_list_and_delete_takes_away(page: QWidget) -> None:
    row = placed(page, FormRows(Promise, "en", NOW).row("signatories"))
    line = line_of(row)

    QTest.keyClicks(line, "Polisen,")
    QTest.keyClicks(line, "Kommunen")
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert row.value() == ["Polisen", "Kommunen"]


def test_a_word_left_in_the_line_counts(page: QWidget) -> None:
    row = placed(page, FormRows(Promise, "en", NOW).row("signatories"))

    QTest.keyClicks(line_of(row), "Kommunen")

    assert row.value() == ["Kommunen"]


def test_places_are_known_ones_by_name_or_words(page: QWidget) -> None:
    known = {"Ekvalla torg": {"place_id": "t", "text": "Ekvalla torg", "point": None}}
    row = placed(page, FormRows(Commitment, "en", NOW).row("places", choices=known))
    line = line_of(row)

    QTest.keyClicks(line, "Ekvalla torg,")
    QTest.keyClicks(line, "Parken,")

    assert row.value() == [known["Ekvalla torg"], {"text": "Parken"}]


def test_a_reference_is_chosen_by_typing_its_name(page: QWidget) -> None:
    row = FormRows(Contact, "en").row("partner_id", choices={"p1": "Ekvallahem"}, typed=True)
    placed(page, row)
    assert isinstance(row.editor, NamedInput)

    QTest.keyClicks(row.editor, "ekvallahem")

    assert (row.value(), row.editor.new_name()) == ("p1", "")


def test_an_unknown_name_means_a_new_one(page: QWidget) -> None:
    row = FormRows(Contact, "en").row("partner_id", choices={"p1": "Ekvallahem"}, typed=True)
    placed(page, row)
    assert isinstance(row.editor, NamedInput)

    QTest.keyClicks(row.editor, "Hyresgasten")

    assert (row.value(), row.editor.new_name()) == (None, "Hyresgasten")


def test_a_moment_starts_from_now_where_the_officer_is(qtbot: QtBot) -> None:
    row = FormRows(CitizenContact, "en", NOW).row("at")
    qtbot.addWidget(row)

    assert row.value() == "2026-11-14T19:30:00+00:00"


def wrong(record_type: type[Record], **values: Any) -> ValidationError:
    with pytest.raises(ValidationError) as caught:
        record_type.model_validate({**COMMON, "id": "x", **values})
    return caught.value


@pytest.mark.parametrize(
    ("record_type", "values", "field", "text"),
    [
        (Contact, {"name": ""}, "name", "Fill this in."),
        (Contact, {"name": "x" * 201}, "name", "Shorten it to 200 characters."),
        (Contact, {"name": "a\0b"}, "name", "The text holds a character that can't be kept."),
        (Commitment, {"promise_id": "p", "quantity": "many"}, "quantity", "Write a number"),
        (Commitment, {"promise_id": "p", "min_minutes": "1.5"}, "min_minutes", "Write a whole"),
        (Commitment, {"promise_id": "p", "min_minutes": "0"}, "min_minutes", "Give 1 or more."),
        (Commitment, {"promise_id": "p", "min_minutes": 1441}, "min_minutes", "Give 1440 or less."),
        (Commitment, {"promise_id": "p", "due": "snart"}, "due", "Write the day as 2026-12-31."),
        (Commitment, {"promise_id": "p", "actor": "them"}, "actor", "Choose one of the list."),
        (Commitment, {}, "promise_id", "Fill this in."),
    ],
)
def test_what_is_wrong_is_said_in_our_words(
    record_type: type[Record], values: dict[str, Any], field: str, text: str
) -> None:
    assert errors_in(wrong(record_type, **values))[field].startswith(text)


def test_errors_stand_under_their_rows_and_the_first_gets_the_keyboard(
    qtbot: QtBot, page: QWidget
) -> None:
    rows = FormRows(Commitment, "en", NOW)
    quantity, due = placed(page, rows.row("quantity")), placed(page, rows.row("due"))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)

    rows.show_errors(wrong(Commitment, promise_id="p", quantity="many", due="snart"))

    assert quantity.error() == "Write a number, such as 12."
    assert due.error() == "Write the day as 2026-12-31."
    assert line_of(quantity).hasFocus()


@pytest.mark.parametrize(
    ("record_type", "field", "value", "words"),
    [
        (Promise, "status", "active", "gällande"),
        (Promise, "signatories", ["Polisen", "Kommunen"], "Polisen, Kommunen"),
        (Promise, "agreement_id", "abc", ""),
        (Commitment, "places", [{"text": "Torget"}], "Torget"),
        (Commitment, "quantity", 12.0, "12"),
        (Contact, "map_key", True, "yes"),
    ],
)
def test_values_of_a_history_are_said_in_words(
    qtbot: QtBot, record_type: type[Record], field: str, value: Any, words: str
) -> None:
    assert value_in_words(record_type, field, value, "sv") == words
