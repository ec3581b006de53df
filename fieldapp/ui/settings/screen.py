"""The settings of this computer: look, lock, server, data, keys and support."""

import json
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from fieldapp.actions.doctor import examine, versions
from fieldapp.actions.people import local_now
from fieldapp.actions.upkeep import Keeping, back_up_to, keeping
from fieldapp.base.errors import FieldappError, StoreReadOnly
from fieldapp.base.paths import config_folder
from fieldapp.settings import Settings, keep
from fieldapp.storage.store import Store
from fieldapp.ui import background, messages
from fieldapp.ui.session import Session
from fieldapp.ui.settings.help_cards import AboutCard, ShortcutsCard
from fieldapp.ui.settings.keeping_cards import KeepingCard, PassphraseSheet
from fieldapp.ui.settings.look_card import LookCard
from fieldapp.ui.settings.position_card import PositionCard
from fieldapp.ui.settings.server_card import ConnectSheet, ServerCard
from fieldapp.ui.sync.runner import SyncRunner
from fieldapp.ui.sync.state import SyncKind, SyncState, summary_words
from fieldapp.ui.theme import Text, px
from fieldapp.ui.unlock.file_choice import choose_new_file
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import CARD_GAP, PAGE_MARGIN, Label, ScrollColumn, column, margins

_LANE = "settings"
_TWO_COLUMNS_FROM = 1060
SERVER = "server"
"""Given to ``open``: go straight to the form that connects to the server."""


class SettingsScreen(QWidget):
    """Shows and changes the settings; every change holds at once."""

    def __init__(self, session: Session, way: Way, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._way, self._settings = session, way, settings
        self._keeping: Keeping | None = None
        self._look, self._server = LookCard(settings), ServerCard()
        self._data, self._about = KeepingCard(), AboutCard()
        self._position = PositionCard(settings)
        self._build()
        self._connect()
        self._refresh()
        session.ask(_versions).then(self, self._show_versions)

    def bind(self, runner: SyncRunner) -> None:
        """Follow the runner of the exchanges."""
        runner.state_changed.connect(self._show_state)
        self._way.settings_changed.connect(runner.follow)
        self._show_state(runner.state())

    def open(self, part: str) -> None:
        """Go to a part of the settings: ``SERVER`` opens its form."""
        if part == SERVER:
            self._open_connect_sheet()

    def _build(self) -> None:
        left = column(self._look, self._position, self._about, None, gap=CARD_GAP)
        right = column(self._server, self._data, ShortcutsCard(), None, gap=CARD_GAP)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)
        self._scroll = ScrollColumn()
        self._scroll.add(self._columns)
        self._scroll.column.addStretch(1)
        title = Label(self.tr("Settings"), Text.TITLE)
        whole = column(title, gap=16, margins=margins(PAGE_MARGIN, 20))
        whole.addWidget(self._scroll, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._look.changed.connect(self._change)
        self._position.changed.connect(self._change)
        self._server.connect_wanted.connect(self._open_connect_sheet)
        self._data.passphrase_wanted.connect(self._open_passphrase_sheet)
        self._data.backup_wanted.connect(self._choose_backup)
        self._about.report_wanted.connect(self._ask_for_report)
        self._way.settings_changed.connect(self._take_over)
        self._session.changed.connect(self._refresh)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side_by_side = self.width() >= px(_TWO_COLUMNS_FROM)
        way = QBoxLayout.Direction
        self._columns.setDirection(way.LeftToRight if side_by_side else way.TopToBottom)

    @Slot()
    def _refresh(self) -> None:
        self._session.ask(keeping).then(self, self._show_keeping)

    def _show_keeping(self, found: Keeping) -> None:
        self._keeping = found
        self._data.show_keeping(found)
        self._server.show_server(found.server, found.user)

    def _show_versions(self, found: dict[str, str]) -> None:
        self._about.show_version(found["fieldapp"], found["store_format"])

    @Slot(object)
    def _show_state(self, state: SyncState) -> None:
        connected = state.kind is not SyncKind.NOT_CONNECTED
        words = summary_words(state, self._session.store.clock.now())
        self._server.show_summary(words, connected=connected)

    @Slot(object)
    def _change(self, values: dict[str, Any]) -> None:
        """Keep a new value; the look follows when it is kept."""
        before, self._settings = self._settings, self._settings.model_copy(update=values)
        background.run(
            partial(keep, self._settings, **values),
            owner=self,
            done=self._way.settings_changed.emit,
            failed=partial(self._tell_not_kept, before),
            lane=_LANE,
        )

    def _tell_not_kept(self, before: Settings, problem: Exception) -> None:
        self._take_over(before)
        known = isinstance(problem, FieldappError)
        error = problem if known else StoreReadOnly(profile=str(config_folder()))
        if isinstance(error, FieldappError):
            messages.tell(self, error)

    @Slot(object)
    def _take_over(self, settings: Settings) -> None:
        self._settings = settings
        self._look.show_values(settings)
        self._position.show_values(settings)

    @Slot()
    def _open_connect_sheet(self) -> None:
        known = self._keeping.server if self._keeping else ""
        settings = self._settings
        if known and not settings.server:
            settings = settings.model_copy(update={"server": known})
        sheet = ConnectSheet(self, settings, self._session.store)
        sheet.connected.connect(self._say_connected)
        sheet.open(sheet.first())

    @Slot()
    def _say_connected(self) -> None:
        self._refresh()
        self._way.say(self.tr("Connected. What you log is now shared with your area."))

    @Slot()
    def _open_passphrase_sheet(self) -> None:
        wants = self._keeping is not None and self._keeping.wants_passphrase
        sheet = PassphraseSheet(self, self._session, wants_passphrase=wants)
        sheet.changed.connect(self._say_changed)
        sheet.open(sheet.first())

    @Slot()
    def _say_changed(self) -> None:
        self._way.say(self.tr("The new passphrase holds from now on."))

    @Slot()
    def _choose_backup(self) -> None:
        self._session.ask(local_now).then(self, self._open_file_choice)

    def _open_file_choice(self, now: Any) -> None:
        choose_new_file(
            self,
            title=self.tr("Where to write the backup"),
            name=f"fieldapp-{now:%Y-%m-%d}.fieldbackup",
            filters=self.tr("Backups (*.fieldbackup)"),
            chosen=self._back_up,
        )

    def _back_up(self, file: Path) -> None:
        self._way.say(self.tr("The backup is being written …"))
        self._session.do(back_up_to, file).then(self, self._say_backed_up)

    def _say_backed_up(self, file: Path) -> None:
        self._way.say(self.tr("Backup written and checked: {name}").format(name=file.name))

    @Slot()
    def _ask_for_report(self) -> None:
        self._session.ask(examine).then(self, self._copy_report)

    def _copy_report(self, report: dict[str, Any]) -> None:
        QGuiApplication.clipboard().setText(json.dumps(report, indent=1))
        self._way.say(self.tr("The report is copied. Paste it in a ticket to support."))


def _versions(_store: Store) -> dict[str, str]:
    return versions()
