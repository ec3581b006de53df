"""The settings, driven as officers drive them: every change holds at once and is kept."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.contacts import add_contact
from fieldapp.base.errors import WrongPassphrase
from fieldapp.domain.vocabulary import Sharing
from fieldapp.settings import Settings, load
from fieldapp.storage.profile import profile_in
from fieldapp.storage.restoring import restore
from fieldapp.storage.store import Store
from fieldapp.ui.session import Session
from fieldapp.ui.settings.position_card import PositionCard
from fieldapp.ui.settings.screen import SERVER, SettingsScreen
from fieldapp.ui.shell.screens import PLACES
from fieldapp.ui.sync.runner import SyncRunner
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button, Pill, Row, SegmentedChoice
from tests.server.conftest import running_server  # noqa: F401  (a fixture)
from tests.server.running import PASSWORD, RunningServer
from tests.ui.sync_store import PASSPHRASE, SetClock, connect, end, opened_profile

NEW_PASSPHRASE = "quite another sentence"


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(tmp_path: Path, clock: SetClock) -> Iterator[Store]:
    yield from opened_profile(tmp_path / "p", clock)


class SettingsDriver:
    """What an officer sees and does in the settings."""

    def __init__(self, qtbot: QtBot, session: Session, settings: Settings) -> None:
        self.qtbot = qtbot
        self.way = Way()
        self.screen = SettingsScreen(session, self.way, settings)
        self.screen.bind(SyncRunner(session, settings, self.screen, chance=lambda: 1.0))
        self.said: list[str] = []
        self.way.said.connect(self._hear)
        qtbot.addWidget(self.screen)
        self.screen.resize(1270, 712)
        self.screen.show()
        self.screen.activateWindow()

    def _hear(self, text: str, _action: str, _acted: object) -> None:
        self.said.append(text)

    def sees(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in words_of(self.screen), timeout=15_000)

    def hears(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: any(words in one for one in self.said), timeout=15_000)

    def chooses(self, name: str, words: str) -> None:
        choice = self.screen.findChild(SegmentedChoice, name)
        assert choice is not None
        segment = next(one for one in choice.findChildren(QWidget) if text_of(one) == words)
        QTest.mouseClick(segment, Qt.MouseButton.LeftButton)

    def chosen(self, name: str) -> str | None:
        choice = self.screen.findChild(SegmentedChoice, name)
        assert choice is not None
        return choice.value()

    def presses(self, text: str) -> None:
        def offered() -> list[Button]:
            parts = self.screen.findChildren(Button)
            return [one for one in parts if text_of(one) == text and one.isVisible()]

        self.qtbot.waitUntil(lambda: bool(offered()))
        offered()[-1].click()

    def fills_in(self, *texts: str) -> None:
        lines = [line for line in self.screen.findChildren(QLineEdit) if line.isVisible()]
        for line, text in zip(lines, texts, strict=True):
            line.setText(text)


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def text_of(widget: QWidget) -> str:
    return str(getattr(widget, "text", str)())


@pytest.fixture
def session(qtbot: QtBot, store: Store) -> Iterator[Session]:
    made = Session(store)
    yield made
    end(made)


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> SettingsDriver:
    return SettingsDriver(qtbot, session, Settings(language="en"))


@pytest.mark.parametrize(
    ("name", "words", "value"),
    [
        ("language", "Svenska", "sv"),
        ("theme", "Night", "night"),
        ("theme", "Follow the system", "system"),
        ("text_percent", "150 %", 150),
        ("lock_minutes", "15 min", 15),
    ],
)
def test_a_choice_is_kept_and_told(
    qtbot: QtBot, page: SettingsDriver, name: str, words: str, value: object
) -> None:
    with qtbot.waitSignal(page.way.settings_changed) as told:
        page.chooses(name, words)

    assert getattr(told.args[0], name) == value
    assert getattr(load(), name) == value


def test_two_choices_in_a_row_are_both_kept(qtbot: QtBot, page: SettingsDriver) -> None:
    page.chooses("theme", "Dark")
    page.chooses("text_percent", "200 %")

    qtbot.waitUntil(lambda: (load().theme, load().text_percent) == ("dark", 200))


def test_what_the_force_decided_is_locked_and_says_so(qtbot: QtBot, session: Session) -> None:
    fixed = Settings(language="en", lock_minutes=2, fixed=frozenset({"lock_minutes"}))

    page = SettingsDriver(qtbot, session, fixed)

    choice = page.screen.findChild(SegmentedChoice, "lock_minutes")
    assert choice is not None
    assert not choice.isEnabled()
    assert "Decided by your force" in words_of(page.screen)


def test_a_choice_that_cant_be_kept_goes_back(
    qtbot: QtBot, page: SettingsDriver, config: Path
) -> None:
    config.write_text("a file where the folder should be")

    page.chooses("theme", "Dark")

    qtbot.waitUntil(lambda: page.screen.findChild(QDialog) is not None)
    assert page.chosen("theme") == "system"


def test_a_new_passphrase_opens_the_store_from_then_on(
    page: SettingsDriver, store: Store, tmp_path: Path
) -> None:
    page.presses("Change …")
    page.fills_in(PASSPHRASE, NEW_PASSPHRASE, NEW_PASSPHRASE)
    page.presses("Save")
    page.hears("The new passphrase holds")

    profile = profile_in(tmp_path / "p")

    profile.open(NEW_PASSPHRASE).close()
    with pytest.raises(WrongPassphrase):
        profile.open(PASSPHRASE)


def test_a_wrong_current_passphrase_changes_nothing(page: SettingsDriver, tmp_path: Path) -> None:
    page.presses("Change …")
    page.fills_in("not the passphrase", NEW_PASSPHRASE, NEW_PASSPHRASE)
    page.presses("Save")

    page.sees("Wrong passphrase.")

    profile_in(tmp_path / "p").open(PASSPHRASE).close()


def test_a_backup_is_written_and_can_be_restored(
    qtbot: QtBot, page: SettingsDriver, tmp_path: Path
) -> None:
    target = tmp_path / "usb" / "sara.fieldbackup"
    target.parent.mkdir()
    page.presses("Back up now …")
    qtbot.waitUntil(lambda: page.screen.findChild(QFileDialog) is not None)

    page.screen.findChild(QFileDialog).fileSelected.emit(str(target))  # type: ignore[union-attr]
    page.hears("Backup written and checked: sara.fieldbackup")

    restored = profile_in(tmp_path / "new")
    restored.folder.mkdir()
    restore(restored, target, PASSPHRASE)
    restored.open(PASSPHRASE).close()


def test_what_is_soon_purged_is_told(
    qtbot: QtBot, session: Session, store: Store, clock: SetClock
) -> None:
    add_contact(store, name="Maria Holm", shared=Sharing.OWN)
    clock.pass_time(days=350)

    page = SettingsDriver(qtbot, session, Settings(language="en"))

    page.sees("1 record loses its personal data within 30 days.")


def test_nothing_due_is_told_as_well(page: SettingsDriver) -> None:
    page.sees("No personal data is due within 30 days.")


def test_the_report_to_support_holds_no_personal_data(page: SettingsDriver, store: Store) -> None:
    add_contact(store, name="Maria Holm", phone="070-174 06 31")

    page.presses("Copy")
    page.hears("The report is copied")

    text = QGuiApplication.clipboard().text()
    assert json.loads(text)["problems"] == []
    assert not [word for word in ("Maria", "070-174", "Sara", "Lindqvist") if word in text]


def test_the_server_is_told_with_how_it_stands(
    qtbot: QtBot, session: Session, store: Store
) -> None:
    connect(store)

    page = SettingsDriver(qtbot, session, Settings(language="en"))

    page.sees("https://127.0.0.1:9")
    page.sees("Signed in as Sara Lindqvist. Offline since")


def test_connecting_from_the_settings_sends_what_was_saved(
    page: SettingsDriver,
    store: Store,
    running_server: RunningServer,  # noqa: F811
) -> None:
    running_server.add_user("sara", full_name="Sara Lindqvist")
    page.sees("Not connected")
    page.screen.open(SERVER)
    page.screen.findChild(QWidget, "connect_form").use_certificate(running_server.ca_file)  # type: ignore[union-attr]
    page.fills_in(running_server.url, "sara", PASSWORD)

    page.presses("Connect")

    page.hears("Connected.")
    page.sees(running_server.url)
    assert store.is_enrolled


def test_a_time_that_stands_in_no_segment_is_offered_too(qtbot: QtBot, session: Session) -> None:
    page = SettingsDriver(qtbot, session, Settings(language="en", lock_minutes=10))

    assert page.chosen("lock_minutes") == "10"


def test_the_keys_of_the_rail_are_told_as_many_as_there_are(page: SettingsDriver) -> None:
    in_rail = [place for place in PLACES if not place.at_bottom]

    assert [pill.text() for pill in page.screen.findChildren(Pill) if "Ctrl+1" in pill.text()] == [
        f"Ctrl+1–{len(in_rail)}"
    ]


def test_no_room_is_left_for_a_position_that_is_off(page: SettingsDriver) -> None:
    card = page.screen.findChildren(PositionCard)[0]
    line = card.findChildren(Row)[0]

    page.qtbot.waitUntil(line.isVisible)

    end = line.mapTo(card, line.rect().bottomLeft()).y()
    assert card.rect().bottom() - end <= 2
