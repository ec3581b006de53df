"""The first step: the community map, which builds itself and is gone through by the leaver."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.handover_forms import FormStart, start_form
from fieldapp.actions.handover_map import assemble_map, confirm_entry, keep_entry, strike_entry
from fieldapp.actions.handovers import HandoverPage, take_step
from fieldapp.domain.handover import HandoverStatus, MapSection
from fieldapp.domain.handover_steps import is_past
from fieldapp.domain.vocabulary import Language
from fieldapp.storage.store import Store
from fieldapp.ui.handover.columns import Columns
from fieldapp.ui.handover.ground import Ground
from fieldapp.ui.handover.map_panel import EntriesPanel
from fieldapp.ui.handover.part_sheets import EntrySheet
from fieldapp.ui.handover.progress import Progress
from fieldapp.ui.handover.step import Step
from fieldapp.ui.messages import tell_failure
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button, ButtonKind, FlowLayout, Label, column, margins


class MapStep(Step):
    """Shows the entries beside the map, and lets the leaver go through them."""

    def __init__(self, session: Session, way: Way, language: Language) -> None:
        super().__init__(session, way, language)
        self._ground = Ground(session, language)
        self._panel = EntriesPanel(language)
        self._section = MapSection.RELATIONSHIPS
        self._progress = Progress(self)
        self._build = Button(self.tr("Build from the log"), icon="arrows-clockwise")
        self._build.setObjectName("build map")
        self._done = Button("", kind=ButtonKind.SOFT, icon="check-circle")
        self._done.setObjectName("confirm map")
        self._counted = Label("", Text.DETAIL, Tone.QUIET)
        self._lay_out()
        self._listen()

    def show_page(self, page: HandoverPage) -> None:
        super().show_page(page)
        self._panel.show_page(page)
        self._ground.show_entries(page.entries, page.today)
        is_done = is_past(page.handover.status, HandoverStatus.CONFIRMED)
        self._done.setText(
            self.tr("The map is confirmed") if is_done else self.tr("Confirm the map")
        )
        self._done.setEnabled(not is_done and bool(page.entries))
        self.hinted.emit()

    def hint(self) -> str:
        if self.page is None:
            return ""
        left = [one for one in self.page.entries if not (one.entry.confirmed or one.entry.struck)]
        if not self.page.entries:
            return self.tr("Build the map from the log, then go through it.")
        if left:
            return self.tr(
                "%n entry(s) left to go through. It need not be complete.", "", len(left)
            )
        return self.tr("Everything has been gone through.")

    def _lay_out(self) -> None:
        foot = QWidget()
        flow = FlowLayout(foot)
        for part in (self._build, self._done):
            flow.addWidget(part)
        self._panel.add_line()
        self._panel.add(column(self._counted, foot, gap=4, margins=margins(16, 10)))
        self._counted.hide()
        self.setLayout(
            column(Columns([(self._ground, 3), (self._panel, 2)], pile=[self._panel, self._ground]))
        )

    def _listen(self) -> None:
        panel = self._panel
        self._ground.chosen.connect(panel.choose)
        panel.chosen.connect(self._ground.choose)
        panel.ticked.connect(self._tick)
        panel.struck.connect(self._strike)
        panel.edited.connect(self._edit)
        panel.published.connect(self._publish)
        panel.to_introduce.connect(self._want_introduced)
        panel.wanted_entry.connect(self._add)
        self._build.clicked.connect(self._assemble)
        self._done.clicked.connect(self._confirm)
        self._progress.moved.connect(self._count)

    # Building it from the log.

    @Slot()
    def _assemble(self) -> None:
        self._build.setEnabled(False)
        self._progress.start()
        question = self.session.do(
            assemble_map, self.handover_id(), self._progress.tell, language=self.language
        )
        question.then(self, self._assembled, self._failed)

    @Slot(int, int)
    def _count(self, done: int, of_all: int) -> None:
        words = self.tr("Reading the log, part {done} of {all} …")
        self._counted.setText(words.format(done=done, all=of_all))
        self._counted.show()

    def _assembled(self, count: int) -> None:
        self._rest()
        self.way.say(self.tr("%n entry(s) came from the log.", "", count))

    def _failed(self, problem: Exception) -> None:
        self._rest()
        tell_failure(self, problem)

    def _rest(self) -> None:
        self._progress.stop()
        self._counted.hide()
        self._build.setEnabled(True)

    # Going through it.

    @Slot()
    def _confirm(self) -> None:
        question = self.session.do(take_step, self.handover_id(), HandoverStatus.CONFIRMED)
        question.then(self, self._said_confirmed)

    def _said_confirmed(self, _answer: object) -> None:
        self.way.say(self.tr("The map is confirmed. You can still change it."))

    @Slot(str)
    def _tick(self, entry_id: str) -> None:
        known = self._panel.line_of(entry_id)
        if known is not None and known.entry.confirmed:
            self._keep(entry_id, confirmed=False)
        else:
            self.session.do(confirm_entry, entry_id).then(self)

    @Slot(str)
    def _strike(self, entry_id: str) -> None:
        known = self._panel.line_of(entry_id)
        if known is not None and known.entry.struck:
            self._keep(entry_id, struck=False)
            return
        self.session.do(strike_entry, entry_id).then(self, partial(self._said_struck, entry_id))

    def _said_struck(self, entry_id: str, _answer: object) -> None:
        words = self.tr("Struck: it is not handed over.")
        self.way.say(words, action=self.tr("Undo"), acted=partial(self._put_back, entry_id))

    def _put_back(self, entry_id: str) -> None:
        self._keep(entry_id, struck=False)

    @Slot(str, bool)
    def _publish(self, entry_id: str, is_on: bool) -> None:
        self._keep(entry_id, public=is_on)

    @Slot(str, bool)
    def _want_introduced(self, entry_id: str, is_on: bool) -> None:
        self._keep(entry_id, introduce=is_on)

    def _keep(self, entry_id: str, **fields: bool) -> None:
        self.session.do(_kept, entry_id, fields).then(self)

    # Writing.

    @Slot(str)
    def _add(self, section: str) -> None:
        self._section = MapSection.named(section)
        self.session.ask(start_form, self.handover_id()).then(self, self._open_sheet)

    @Slot(str)
    def _edit(self, entry_id: str) -> None:
        known = self._panel.line_of(entry_id)
        if known is not None:
            question = self.session.ask(start_form, self.handover_id(), known.entry)
            question.then(self, self._open_sheet)

    def _open_sheet(self, start: FormStart) -> None:
        sheet = EntrySheet(self.window(), self.session, self.language, start, self._section)
        sheet.saved.connect(self.say_saved)
        self.sheet = sheet
        sheet.begin(sheet.rows.row("why").editor if start.record else None)


def _kept(store: Store, entry_id: str, fields: Mapping[str, bool]) -> None:
    keep_entry(store, entry_id, **fields)
