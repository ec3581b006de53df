"""The documents themselves: CSV, XLSX and JSON, opened as their readers open them."""

import csv
import io
import json
import stat
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from fieldapp.domain.activity import Activity
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.place import PlaceRef, Point
from fieldapp.domain.record import Document, Record
from fieldapp.domain.vocabulary import ActivityType, CommitmentKind
from fieldapp.reports.cells import FORMULA_STARTS, Wording
from fieldapp.reports.columns import columns_for
from fieldapp.reports.csv_file import write_csv
from fieldapp.reports.json_file import write_json, write_jsonl
from fieldapp.reports.rows import Progress
from fieldapp.reports.whole_file import CannotWrite, IsFolder, NoRoom, NoSuchFolder
from fieldapp.reports.xlsx_file import LONGEST_TEXT, MOST_ROWS, TooManyRows, write_xlsx

MOMENT = datetime(2026, 11, 14, 18, 0, tzinfo=UTC)
SWEDISH = Wording(language="sv", names={"area-1": "Storköping", "place-1": "Stortorget"})
ENGLISH = Wording(language="en")


def activity(**values: Any) -> Activity:
    usual = {
        "id": "activity-1",
        "area_id": "area-1",
        "created_at": MOMENT,
        "updated_at": MOMENT,
        "author_id": "officer-1",
        "first_processed": date(2026, 11, 14),
        "type": ActivityType.FOOT_PATROL,
        "started_at": MOMENT,
        "minutes": 60,
        "place": PlaceRef(text="Stortorget"),
    }
    return Activity.model_validate({**usual, **values})


def commitment(**values: Any) -> Commitment:
    usual = {
        "id": "commitment-1",
        "area_id": "area-1",
        "created_at": MOMENT,
        "updated_at": MOMENT,
        "author_id": "officer-1",
        "first_processed": date(2026, 11, 14),
        "promise_id": "promise-1",
    }
    return Commitment.model_validate({**usual, **values})


def as_csv(record: Record, wording: Wording = SWEDISH, **choices: Any) -> dict[str, str]:
    """Return the one row of a CSV export, by heading, as a spreadsheet reads it."""
    out = io.BytesIO()
    columns = columns_for(type(record), language=wording.language, **choices)
    write_csv([record], columns, out, wording=wording)
    delimiter = ";" if wording.language == "sv" else ","
    text = io.StringIO(out.getvalue().decode("utf-8-sig"), newline="")
    return next(csv.DictReader(text, delimiter=delimiter))


def sheet_of(workbook: io.BytesIO) -> Worksheet:
    sheet = openpyxl.load_workbook(workbook).active
    assert isinstance(sheet, Worksheet)
    return sheet


def as_xlsx(record: Record, **choices: Any) -> dict[Any, Any]:
    out = io.BytesIO()
    columns = columns_for(type(record), language="sv", **choices)
    write_xlsx([record], columns, out, wording=SWEDISH, sheet="Blad")
    headings, row = sheet_of(out).iter_rows()
    return {heading.value: cell for heading, cell in zip(headings, row, strict=True)}


@pytest.mark.parametrize(
    ("wording", "start"),
    [(SWEDISH, "Aktivitetstyp;Start;"), (ENGLISH, "Activity,Start,")],
)
def test_csv_begins_as_excel_expects_in_each_language(wording: Wording, start: str) -> None:
    out = io.BytesIO()

    write_csv([], columns_for(Activity, language=wording.language), out, wording=wording)

    assert out.getvalue().startswith(b"\xef\xbb\xbf" + start.encode())
    assert out.getvalue().endswith(b"\r\n")


@pytest.mark.parametrize(
    ("values", "heading", "cell"),
    [
        ({}, "Aktivitetstyp", "fotpatrull"),
        ({}, "Start", "2026-11-14 19:00"),
        ({}, "Tid", "60"),
        ({}, "Plats", "Stortorget"),
        ({}, "Område", "Storköping"),
        ({}, "Löftet nämnt", "nej"),
        ({}, "Mötta personer", ""),
        ({}, "Första behandling", "2026-11-14"),
        ({"place": PlaceRef(place_id="place-1")}, "Plats", "Stortorget"),
        ({"place": PlaceRef(point=Point(latitude=59.5, longitude=18))}, "Plats", "59.5, 18.0"),
        ({"results": {"böter": 3, "tips": 1}}, "Utfall", "böter: 3; tips: 1"),
        ({"started_at": datetime(2026, 7, 1, 22, 5, tzinfo=UTC)}, "Start", "2026-07-02 00:05"),
        ({"batch_id": "en\r\nrad"}, "Samma rapport", "en\r\nrad"),
    ],
)
def test_csv_shows_values_as_people_write_them(
    values: dict[str, Any], heading: str, cell: str
) -> None:
    assert as_csv(activity(**values))[heading] == cell


@pytest.mark.parametrize(("wording", "text"), [(SWEDISH, "2,5"), (ENGLISH, "2.5")])
def test_numbers_have_the_decimal_sign_of_the_language(wording: Wording, text: str) -> None:
    row = as_csv(commitment(kind=CommitmentKind.RATE, quantity=2.5), wording)

    assert row["Mängd" if wording is SWEDISH else "Quantity"] == text


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_what_a_spreadsheet_would_run_is_defused(start: str) -> None:
    evil = f"{start}HYPERLINK(1)"

    row = as_csv(activity(place=PlaceRef(text=evil), batch_id=evil, results={evil: 1}))

    assert row["Plats"] == "'" + evil
    assert row["Samma rapport"] == "'" + evil
    assert row["Utfall"] == f"'{evil}: 1"


def test_a_negative_number_stays_a_number() -> None:
    place = PlaceRef(text="Rio", point=Point(latitude=-22.9, longitude=-43.2))

    row = as_csv(activity(place=place), positions=True)

    assert row["Plats, latitud"] == "-22,9"


def test_own_words_of_a_field_about_persons_stay_out() -> None:
    row = as_csv(activity(own_words={"type": "rundtur", "note": "hemligt"}))

    assert row["Egna ord"] == "type: rundtur"


def test_a_document_of_an_older_program_lacks_a_field_and_is_written_all_the_same() -> None:
    document = activity().to_document()
    del document["batch_id"]
    out = io.BytesIO()

    write_csv([document], columns_for(Activity, language="sv"), out, wording=SWEDISH)

    assert "fotpatrull" in out.getvalue().decode()


def test_xlsx_cells_have_the_type_of_the_field() -> None:
    row = as_xlsx(activity(place=PlaceRef(text="=1+1"), promise_mentioned=True))

    assert row["Start"].value == datetime(2026, 11, 14, 19, 0)  # noqa: DTZ001 (Excel knows no zone)
    assert row["Första behandling"].is_date
    assert row["Tid"].value == 60
    assert row["Löftet nämnt"].value is True
    assert row["Aktivitetstyp"].value == "fotpatrull"
    assert (row["Plats"].value, row["Plats"].data_type) == ("=1+1", "s")
    assert row["Mötta personer"].value is None


def test_xlsx_keeps_codes_as_text_and_cuts_what_no_cell_can_hold() -> None:
    row = as_xlsx(activity(batch_id="0114", place=PlaceRef(text="x" * 40_000)))

    assert row["Samma rapport"].value == "0114"
    assert len(row["Plats"].value) == LONGEST_TEXT


def test_xlsx_has_a_frozen_heading_with_filters_even_without_rows() -> None:
    out = io.BytesIO()

    write_xlsx([], columns_for(Activity, language="sv"), out, wording=SWEDISH, sheet="Aktiviteter")

    sheet = sheet_of(out)
    assert sheet.title == "Aktiviteter"
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].value == "Aktivitetstyp"
    assert sheet.auto_filter.ref


def test_what_is_said_about_the_rows_stands_on_a_sheet_of_its_own() -> None:
    out = io.BytesIO()
    columns = columns_for(Activity, language="sv")
    about = ("Fullständighet", [{"Fullständighet": "Nummer", "Värde": "1042"}])

    write_xlsx([activity()], columns, out, wording=SWEDISH, sheet="Aktiviteter", about=about)

    rows, said = openpyxl.load_workbook(out).worksheets
    assert (rows.title, rows.max_row) == ("Aktiviteter", 2)
    assert rows.freeze_panes == "A2"
    assert [cell.value for cell in said[2]] == ["Nummer", "1042"]
    assert said.title == "Fullständighet"


def test_more_rows_than_a_worksheet_holds_are_refused_and_leave_no_file(tmp_path: Path) -> None:
    rows = ({"minutes": 1} for _ in range(MOST_ROWS + 1))
    minutes = [
        column for column in columns_for(Activity, language="sv") if column.name == "minutes"
    ]

    with pytest.raises(TooManyRows, match="1048575"):
        write_xlsx(rows, minutes, tmp_path / "ut.xlsx", wording=SWEDISH, sheet="Blad")

    assert not list(tmp_path.iterdir())


def test_json_holds_the_fields_by_name_and_terms_by_value() -> None:
    out = io.BytesIO()

    write_json([activity(), activity(id="b")], columns_for(Activity, language="sv"), out)

    first, second = json.loads(out.getvalue())
    assert first["type"] == "foot_patrol"
    assert first["place"]["text"] == "Stortorget"
    assert second["id"] == "b"
    assert "note" not in first


def test_json_without_rows_is_an_empty_array() -> None:
    out = io.BytesIO()

    write_json([], columns_for(Activity, language="sv"), out)

    assert json.loads(out.getvalue()) == []


def test_jsonl_is_one_object_a_line() -> None:
    out = io.BytesIO()

    write_jsonl([activity(), activity(id="b")], columns_for(Activity, language="sv"), out)

    lines = out.getvalue().decode().splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["activity-1", "b"]


def test_progress_is_told_every_thousand_rows(tmp_path: Path) -> None:
    heard: list[tuple[int, int | None]] = []
    document = activity().to_document()

    write_jsonl(
        (document for _ in range(2_500)),
        columns_for(Activity, language="sv"),
        tmp_path / "out.jsonl",
        progress=Progress(lambda done, total: heard.append((done, total)), total=2_500),
    )

    assert heard == [(1_000, 2_500), (2_000, 2_500), (2_500, 2_500)]


def test_a_finished_file_is_readable_by_its_owner_only_and_nothing_else_is_left(
    tmp_path: Path,
) -> None:
    target = tmp_path / "ut.csv"
    target.write_text("the older export")

    write_csv([activity()], columns_for(Activity, language="sv"), target, wording=SWEDISH)

    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["ut.csv"]
    assert "fotpatrull" in target.read_text(encoding="utf-8-sig")


def test_a_failure_half_way_leaves_the_older_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "ut.json"
    target.write_text("the older export")

    def rows() -> Iterator[Document]:
        yield activity().to_document()
        raise NoRoom(path="elsewhere")

    with pytest.raises(NoRoom):
        write_json(rows(), columns_for(Activity, language="sv"), target)

    assert target.read_text() == "the older export"
    assert [path.name for path in tmp_path.iterdir()] == ["ut.json"]


@pytest.mark.parametrize(
    ("place", "error"),
    [
        ("missing/ut.csv", NoSuchFolder),
        ("file/ut.csv", NoSuchFolder),
        ("folder", IsFolder),
        ("/dev/full", NoRoom),
    ],
)
def test_a_place_that_cannot_be_written_to_is_named(
    tmp_path: Path, place: str, error: type[CannotWrite]
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    columns = columns_for(Activity, language="sv")

    with pytest.raises(error, match=place):
        write_csv([activity()], columns, tmp_path / place, wording=SWEDISH)
    with pytest.raises(error, match=place):
        write_xlsx([activity()], columns, tmp_path / place, wording=SWEDISH, sheet="Blad")
