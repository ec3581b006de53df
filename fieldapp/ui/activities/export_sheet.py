"""The sheet that exports what the filter gives: how, to whom, and how far it has come."""

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from fieldapp.actions.activity_list import amount
from fieldapp.actions.export_log import Exported, ExportWish, Redaction
from fieldapp.base.errors import FieldappError, StoreError
from fieldapp.domain.activity import Activity
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.vocabulary import Language
from fieldapp.reports.ground import GROUND_FORMATS
from fieldapp.ui import messages, texts
from fieldapp.ui.activities.export_extent import ExtentLine
from fieldapp.ui.activities.export_persons import PersonsPart
from fieldapp.ui.activities.export_run import ExportRun, ExportStopped
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.unlock.file_choice import choose_new_file
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Field,
    FlowLayout,
    Label,
    Meter,
    SegmentedChoice,
    Sheet,
    column,
)

_FORMATS = {
    "csv": "CSV",
    "xlsx": "Excel",
    "json": "JSON",
    "gpkg": "GeoPackage",
    "geojson": "GeoJSON",
}
_LANGUAGES = {"sv": "Svenska", "en": "English"}


class ExportSheet(Sheet):
    """Exports the activities of a filter. It frees itself when it is closed.

    Args:
        host: The window it covers.
        session: The store.
        way: Where the end is told.
        chosen: Which activities.
        language: The officer's language; the file may speak another.
    """

    def __init__(
        self,
        host: QWidget,
        session: Session,
        way: Way,
        chosen: ActivityFilter,
        language: Language,
    ) -> None:
        super().__init__(host, self.tr("Export activities"))
        self._session, self._way, self._chosen = session, way, chosen
        self._rows = 0
        self._file = Path()
        self._run: ExportRun | None = None
        self._amount = Label(self.tr("Counting …"), wrap=True)
        self._extent = ExtentLine(session, chosen)
        self._format = SegmentedChoice(self.tr("Format"), _FORMATS)
        self._language = SegmentedChoice(self.tr("Language of the file"), _LANGUAGES)
        self._persons = PersonsPart(language)
        self._format.choose("csv")
        self._language.choose(language)
        self._lay_out()
        self._add_foot()
        self._listen()
        session.ask(amount, chosen).then(self, self._show_amount)

    def _lay_out(self) -> None:
        self.add(self._amount)
        self.add(self._extent)
        self._format_field = Field(self.tr("Format"), self._format)
        languages = Field(self.tr("Language of the file"), self._language)
        kind = QWidget()
        beside = FlowLayout(kind, gap=24)  # With large text there is room for one in a row.
        beside.addWidget(self._format_field)
        beside.addWidget(languages)
        self.add(kind)
        self.add(self._persons)
        self.content.column.addStretch(1)

    def _add_foot(self) -> None:
        self._meter, self._done = Meter(0), Label("", Text.DETAIL, Tone.QUIET)
        self._working = QWidget()
        self._working.setLayout(column(self._done, self._meter, gap=4))
        self._working.hide()
        self._cancel = Button(self.tr("Cancel"), key="Esc", large=True)
        self._cancel.clicked.connect(self._stop_or_close)
        self._start = Button(
            self.tr("Export …"), kind=ButtonKind.PRIMARY, key="Ctrl+Enter", large=True
        )
        self._start.setObjectName("export")
        self._start.clicked.connect(self._choose_file)
        self.add_to_foot(self._working)
        self.add_to_foot(None)
        self.add_to_foot(self._cancel)
        self.add_to_foot(self._start)

    def _listen(self) -> None:
        self._format.changed.connect(self._forgive)
        self._persons.changed.connect(self._forgive)
        self.confirmed.connect(self._choose_file)
        self.closed.connect(self._leave)

    def _show_amount(self, rows: int) -> None:
        self._rows = rows
        self._amount.setText(self.tr("The filter gives %n activity(s).", "", rows))

    # The file.

    @Slot()
    def _choose_file(self) -> None:
        is_free = self._run is None and self._fits()
        if not is_free or not self._persons.is_complete():
            return
        ending = self._format.value() or "csv"
        choose_new_file(
            self,
            title=self.tr("Where to?"),
            name=f"{self._file_name()}.{ending}",
            filters=f"*.{ending}",
            chosen=self._begin,
        )

    def _fits(self) -> bool:
        """Say whether the format can hold what is wanted; if not, say why and go there."""
        is_layer = self._format.value() in GROUND_FORMATS
        lacks = is_layer and self._persons.redaction() == "counts"
        words = self.tr("Counts have no position: choose CSV, Excel or JSON.")
        self._format_field.set_error(words if lacks else "")
        if lacks:
            self._format.setFocus(Qt.FocusReason.OtherFocusReason)
        return not lacks

    @Slot()
    def _forgive(self) -> None:
        self._format_field.set_error("")

    def _file_name(self) -> str:
        since, until = self._chosen.since, self._chosen.until
        word = Activity.sv if self._language.value() == "sv" else Activity.en
        days = f" {since.isoformat()}–{until.isoformat()}" if since and until else ""
        return f"{word}{days}"

    def _begin(self, file: Path) -> None:
        self._file = file
        wish = ExportWish(
            record_type=Activity,
            format=self._format.value() or "csv",
            out=file,
            language="sv" if self._language.value() == "sv" else "en",
            chosen=self._chosen,
            fields=self._persons.fields(),
            redaction=cast("Redaction", self._persons.redaction()),
            recipient=self._persons.recipient(),
            ground=self._persons.ground(),
            told=self._extent.told,
        )
        self._run = ExportRun(self._session, wish, self)
        self._run.moved.connect(self._show_progress)
        self._run.finished.connect(self._tell_done)
        self._run.failed.connect(self._tell_failure)
        self._show_working(is_working=True)

    def _show_working(self, *, is_working: bool) -> None:
        self._working.setVisible(is_working)
        self._start.setVisible(not is_working)
        self._cancel.setText(self.tr("Stop") if is_working else self.tr("Cancel"))
        self._show_progress(0)

    @Slot(int)
    def _show_progress(self, done: int) -> None:
        self._meter.set_value(done, max(1, self._rows))
        words = self.tr("{done} of {rows} written")
        self._done.setText(words.format(done=texts.number(done), rows=texts.number(self._rows)))

    @Slot(object)
    def _tell_done(self, done: Exported) -> None:
        words = self.tr("%n row(s) written to {file}.", "", done.rows)
        words = words.format(file=self._file.name)
        if done.without_position:
            words += " " + self.tr("%n without a position.", "", done.without_position)
        folder = QUrl.fromLocalFile(str(self._file.parent))
        act = partial(QDesktopServices.openUrl, folder)
        self._way.say(words, action=self.tr("Open folder"), acted=act)
        self._run = None
        self.dismiss()

    @Slot(object)
    def _tell_failure(self, problem: Exception) -> None:
        self._run = None
        self._show_working(is_working=False)
        if isinstance(problem, ExportStopped):
            return
        if not isinstance(problem, FieldappError):
            problem = StoreError(problem=type(problem).__name__)
        messages.tell(self.window(), problem)

    @Slot()
    def _stop_or_close(self) -> None:
        if self._run is None:
            self.dismiss()
        else:
            self._run.stop()

    @Slot()
    def _leave(self) -> None:
        if self._run is not None:
            self._run.stop()
        self.deleteLater()
