"""Files as they are found in offices: what is read as a table, and what is refused and why."""

import json
import os
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from fieldapp.actions.imports.table import FileMissing, read_table
from fieldapp.base.errors import BadInput

BYTES = bytes | str


def file_with(folder: Path, content: BYTES, name: str = "fil.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def workbook_with(folder: Path, cells: dict[str, Any]) -> Path:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for place, value in cells.items():
        sheet[place] = value
    path = folder / "fil.xlsx"
    workbook.save(path)
    return path


TEXT = "Namn;Antal\nÅsa Östling;3\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT,
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", "\r"),
        TEXT.replace(";", ","),
        TEXT.replace(";", "\t"),
        TEXT.replace(";", "|"),
        TEXT.replace("Åsa Östling", '"Åsa Östling"'),
        "sep=;\n" + TEXT,
        "\n\n" + TEXT,
        b"\xc3\xaf\xc2\xbb\xc2\xbf" + TEXT.encode(),
    ],
)
def test_csv_of_any_usual_make_gives_the_same_table(tmp_path: Path, content: BYTES) -> None:
    table = read_table(file_with(tmp_path, content))

    assert table.header == ("Namn", "Antal")
    assert [list(row.cells) for row in table.rows] == [["Åsa Östling", "3"]]


def test_cells_keep_their_newlines_quotes_and_delimiters(tmp_path: Path) -> None:
    path = file_with(tmp_path, 'a,b\n"ett\ntvå","sa ""hej"", sedan"\n3,4\n')

    rows = list(read_table(path).rows)

    assert rows[0] == (2, ["ett\ntvå", 'sa "hej", sedan'])
    assert rows[1] == (4, ["3", "4"])


def test_the_guard_that_exports_put_on_formulas_is_taken_off_again(tmp_path: Path) -> None:
    table = read_table(file_with(tmp_path, "a,b\n'=1+1,'quoted'\n"))

    assert next(iter(table.rows)).cells == ["=1+1", "'quoted'"]


def test_a_missing_or_doubled_heading_gets_a_name_of_its_own(tmp_path: Path) -> None:
    table = read_table(file_with(tmp_path, "Kommun;;Antal;Antal\nSala;x;1;2\n"))

    assert table.header == ("Kommun", "column 2", "Antal", "Antal (2)")


def test_a_worksheet_keeps_its_dates_numbers_and_codes(tmp_path: Path) -> None:
    day = datetime(2026, 11, 14, 19, 0)  # noqa: DTZ001 (Excel knows no zone)
    cells = {"B2": "Kod", "C2": "Antal", "D2": "När", "B3": "0114", "C3": 12, "D3": day}

    table = read_table(workbook_with(tmp_path, cells))

    assert table.header == ("Kod", "Antal", "När")
    assert [(row.line, list(row.cells)) for row in table.rows] == [(3, ["0114", 12, day])]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("fil.json", '[{"a": 1, "b": "x"}, {"a": 2, "c": null}]'),
        ("fil.json", '{"version": 3, "rows": [{"a": 1, "b": "x"}, {"a": 2, "c": null}]}'),
        ("fil.jsonl", '{"a": 1, "b": "x"}\n\n{"a": 2, "c": null}\n'),
        ("fil.txt", '{"a": 1, "b": "x"}\n{"a": 2, "c": null}\n'),
    ],
)
def test_objects_become_rows_with_all_their_names(tmp_path: Path, name: str, content: str) -> None:
    table = read_table(file_with(tmp_path, content, name))

    assert table.header == ("a", "b", "c")
    assert [list(row.cells) for row in table.rows] == [[1, "x", None], [2, None, None]]


def test_features_of_geojson_become_rows_with_a_geometry(tmp_path: Path) -> None:
    shape = {"type": "Point", "coordinates": [18.0, 59.0]}
    feature = {"type": "Feature", "properties": {"namn": "Torget"}, "geometry": shape}
    collection = {"type": "FeatureCollection", "features": [feature], "bbox": [1, 2, 3, 4]}

    table = read_table(file_with(tmp_path, json.dumps(collection), "fil.geojson"))

    assert table.header == ("namn", "geometry")
    assert next(iter(table.rows)).cells == ["Torget", shape]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "empty"),
        (" \n\r\n ", "empty"),
        ("Namn;Antal\n", "a heading alone"),
        (b"%PDF-1.7 x", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xd0\xcf\x11\xe0xyz", "old or protected Office"),
        (b"a;b\n1;2\n\0\0\0", "line 3: the file is binary"),
        (bytes(range(1, 32)) * 100, "binary"),
        (b"PK\x03\x04 not a zip", "damaged or protected"),
        ('[1, 2, "x"]', "line 1: the item is not an object"),
        ('{"a": [{"x": 1}], "b": [{"y": 1}]}', "several lists"),
        ('[{"a": 1},\n{"a": }]', "line 2: the text is not JSON"),
        ("[" * 100_000, "nested too deep"),
        ('[{"a": ' + "9" * 5_000 + "}]", "not JSON"),
        ("[{}]", "an empty list"),
    ],
)
def test_what_is_no_table_is_refused_and_says_what_it_is(
    tmp_path: Path, content: BYTES, said: str
) -> None:
    with pytest.raises(BadInput) as refused:
        read_table(file_with(tmp_path, content))

    assert said in str(refused.value)
    assert "fil.csv" in str(refused.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('a;b\n1;2\n3;"open\n4;5\n', "line 3"),
        ("a;b\n1;2\n" + "x" * 1_100_000, "line 3: the line is endless"),
        ('a;b\n1;"' + "x\n" * 100_000, "line 2"),
        (b"a;b\n" + b"1;2\n" * 40_000 + b"\0;1\n", "line 40002: the line is binary"),
    ],
)
def test_a_fault_further_down_is_told_with_its_line(
    tmp_path: Path, content: BYTES, said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        list(read_table(file_with(tmp_path, content)).rows)


def test_a_folder_or_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="a folder"):
        read_table(tmp_path)
    with pytest.raises(BadInput, match=r"^There is no file .*borta\.csv\. Nothing was changed\."):
        read_table(tmp_path / "borta.csv")


def test_a_pipe_is_told_at_once_and_a_missing_file_of_ground_is_missing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(BadInput, match="a pipe or device"):
        read_table(tmp_path / "pipe")
    with pytest.raises(FileMissing):
        read_table(tmp_path / "beats.gpkg", layer="beats")


def test_a_workbook_that_unpacks_to_far_more_than_fits_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", "<workbook/>")
        with parts.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(600):
                sheet.write(bytes(1 << 20))

    with pytest.raises(BadInput, match="far larger than it seems"):
        read_table(path)


def test_a_worksheet_that_spans_too_many_cells_is_refused(tmp_path: Path) -> None:
    path = workbook_with(tmp_path, {"A1": "Namn", "ZZ200000": 1})

    with pytest.raises(BadInput, match="more cells than fit"):
        read_table(path)


def test_another_archive_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "bilder.zip"
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("bild.png", "x")

    with pytest.raises(BadInput, match="another kind of archive"):
        read_table(path)
