"""Exporting the log: what the filter gives, with persons only where there is a ground."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject, Qt, QThread, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.export_log import ExportWish
from fieldapp.actions.imports.gis import pyogrio
from fieldapp.domain.activity import Activity
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.ui.activities.export_run import ExportRun, ExportStopped
from fieldapp.ui.activities.export_sheet import ExportSheet
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button, CheckBox, LineInput
from tests.ui.activities_sample import Ekvalla
from tests.ui.conftest import focused
from tests.ui.patrol_area import Toasts, finish

PATROLS = ActivityFilter(types=(ActivityType.FOOT_PATROL,))


@pytest.fixture
def ekvalla(tmp_path: Path) -> Ekvalla:
    ekvalla = Ekvalla(tmp_path / "profile")
    ekvalla.fortnight()
    return ekvalla


@pytest.fixture
def session(ekvalla: Ekvalla, qtbot: QtBot) -> Iterator[Session]:
    session = Session(ekvalla.store)
    yield session
    finish(session)


@pytest.fixture
def toasts() -> Toasts:
    return Toasts()


Open = Callable[[ActivityFilter], ExportSheet]


@pytest.fixture
def open_export(qtbot: QtBot, session: Session, toasts: Toasts) -> Open:
    way, window = Way(session), QWidget()
    way.said.connect(toasts.say)
    qtbot.addWidget(window)
    window.resize(1270, 712)
    kept = [window]

    def open_it(chosen: ActivityFilter) -> ExportSheet:
        sheet = ExportSheet(kept[0], session, way, chosen, "en")
        window.show()
        sheet.open()
        qtbot.waitUntil(lambda: "Counting" not in seen(sheet))
        return sheet

    return open_it


def seen(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def press(sheet: ExportSheet, words: str) -> None:
    found = [one for one in sheet.findChildren(Button) if one.text() == words]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def choose(sheet: ExportSheet, words: str) -> None:
    """Press a segment or tick a box, by its words."""
    parts = [one for one in sheet.findChildren(QWidget) if getattr(one, "text", str)() == words]
    QTest.keyClick(parts[-1], Qt.Key.Key_Space)


def write_in(sheet: ExportSheet, label: str, words: str) -> None:
    lines = [one for one in sheet.findChildren(LineInput) if one.accessibleName() == label]
    QTest.keyClicks(lines[0], words)


def name_the_file(qtbot: QtBot, sheet: ExportSheet, file: Path) -> None:
    """Answer the question where to write, as one does who types the whole path."""
    qtbot.waitUntil(lambda: sheet.findChild(QFileDialog) is not None)
    dialog = sheet.findChild(QFileDialog)
    assert dialog is not None
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(file))
    dialog.accept()


def export_to(file: Path, sheet: ExportSheet, toasts: Toasts, qtbot: QtBot) -> None:
    """Press Export …, name the file, and wait until it is said that it is written."""
    press(sheet, "Export …")
    name_the_file(qtbot, sheet, file)
    qtbot.waitUntil(lambda: bool(toasts.texts))


def disclosures(ekvalla: Ekvalla) -> list[tuple[str, str]]:
    query = "SELECT recipient, ground FROM audit WHERE operation = 'disclose'"
    return list(ekvalla.store.connections.read().execute(query))


def test_it_says_how_many_rows_the_filter_gives(open_export: Open) -> None:
    sheet = open_export(PATROLS)

    assert "The filter gives 4 activities." in seen(sheet)


def test_a_csv_holds_no_person_unless_asked(
    ekvalla: Ekvalla, open_export: Open, toasts: Toasts, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = open_export(PATROLS)
    file = tmp_path / "patrols.csv"

    export_to(file, sheet, toasts, qtbot)

    told = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert len(told) == 4
    assert {one["Activity"] for one in told} == {"foot patrol"}
    assert "Handlarna" not in file.read_text(encoding="utf-8-sig")
    assert toasts.texts == ["4 rows written to patrols.csv."]
    assert disclosures(ekvalla) == [("", "")]


def test_persons_go_along_only_with_recipient_and_ground(
    ekvalla: Ekvalla, open_export: Open, toasts: Toasts, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = open_export(ActivityFilter())
    file = tmp_path / "all.csv"

    choose(sheet, "Note")
    assert "The file will hold personal data." in seen(sheet)
    press(sheet, "Export …")
    assert "Write who gets the file." in seen(sheet)
    assert focused().accessibleName() == "Who gets it"
    write_in(sheet, "Who gets it", "Ekvalla kommun")
    write_in(sheet, "On what ground", "request 118")
    export_to(file, sheet, toasts, qtbot)

    assert "Handlarna vill ha" in file.read_text(encoding="utf-8-sig")
    assert disclosures(ekvalla) == [("Ekvalla kommun", "request 118")]


@pytest.mark.parametrize("words", ["Excel", "JSON"])
def test_other_formats_are_written_as_well(
    words: str, open_export: Open, toasts: Toasts, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = open_export(ActivityFilter())
    file = tmp_path / ("log.xlsx" if words == "Excel" else "log.json")

    choose(sheet, words)
    export_to(file, sheet, toasts, qtbot)

    assert toasts.texts == [f"13 rows written to {file.name}."]
    assert file.stat().st_size > 1000


@pytest.mark.parametrize("words", ["GeoPackage", "GeoJSON"])
def test_a_layer_for_a_map_tells_how_many_activities_lie_nowhere(
    words: str, open_export: Open, toasts: Toasts, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = open_export(ActivityFilter())
    file = tmp_path / ("log.gpkg" if words == "GeoPackage" else "log.geojson")

    choose(sheet, words)
    export_to(file, sheet, toasts, qtbot)

    assert toasts.texts == [f"13 rows written to {file.name}. 13 without a position."]
    assert pyogrio.read_info(file)["features"] == 13


def test_counts_are_no_layer_and_the_format_to_change_is_gone_to(open_export: Open) -> None:
    sheet = open_export(ActivityFilter())

    choose(sheet, "GeoPackage")
    choose(sheet, "Only counts")
    press(sheet, "Export …")

    assert "Counts have no position: choose CSV, Excel or JSON." in seen(sheet)
    assert focused().accessibleName() == "Format"
    assert sheet.findChild(QFileDialog) is None
    choose(sheet, "CSV")
    assert "Counts have no position" not in seen(sheet)


def test_counts_hide_what_is_about_persons(open_export: Open) -> None:
    sheet = open_export(ActivityFilter())

    choose(sheet, "Only counts")

    assert "Numbers below five are hidden." in seen(sheet)
    assert not [one for one in sheet.findChildren(CheckBox) if one.isVisible()]


def keep_busy(session: Session) -> Event:
    """Let nothing begin in the background until the event is set."""
    gate = Event()
    for _ in range(QThread.idealThreadCount()):
        session.ask(lambda _store: gate.wait()).then(session)
    return gate


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json", "gpkg", "geojson"])
def test_stopping_leaves_no_file(
    ending: str, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / f"log.{ending}"
    wish = ExportWish(record_type=Activity, format=ending, out=out)
    gate = keep_busy(session)
    run = ExportRun(session, wish, session)
    run.stop()

    with qtbot.waitSignal(run.failed) as failed:
        gate.set()

    assert isinstance(failed.args[0], ExportStopped)
    assert [one.name for one in tmp_path.iterdir()] == ["profile"]


class _Opened(QObject):
    """Stands for the desktop's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url)


def test_the_folder_opens_from_the_toast(
    open_export: Open, toasts: Toasts, qtbot: QtBot, tmp_path: Path
) -> None:
    opened = _Opened()
    QDesktopServices.setUrlHandler("file", opened, "open")  # type: ignore[arg-type]
    sheet = open_export(PATROLS)

    export_to(tmp_path / "patrols.csv", sheet, toasts, qtbot)
    toasts.acts[0]()
    QDesktopServices.unsetUrlHandler("file")

    assert [one.toLocalFile() for one in opened.urls] == [str(tmp_path)]
