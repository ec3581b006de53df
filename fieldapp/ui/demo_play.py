"""Plays the main job through the real windows, as people would, and takes pictures of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from fieldapp.base.errors import SyncError
from fieldapp.domain.promise import Promise
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.ui import background
from fieldapp.ui.demo_handover import HandoverPlay, Party
from fieldapp.ui.demo_hands import (
    SETTLE_MILLISECONDS,
    WAIT_SECONDS,
    Camera,
    click,
    rest,
    seen,
    sync,
    sync_until,
    type_in,
    until,
    write,
)
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.promises.detail import PromiseDetail
from fieldapp.ui.promises.ledger import Counted
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets import LineInput, Row
from fieldapp.ui.widgets.parts import parts_of

LINES = (
    "fotpatrull torget 40 min 6 samtal",
    "skolbesök Björkskolan 30 min",
    "fotpatrull stationen 25 min 3 samtal",
)
SCREENS = ("activities", "promises", "contacts", "sync", "settings")
PROMISE = "Tryggare Ekvalla torg"
FIRST_EDIT = ("agreement_id", "Samverkan 2026, § 4")
SECOND_EDIT = ("basis_note", "Torghandlarna bad om det")
REASON = "Avtalet är undertecknat"


class Link(Protocol):
    """The way to the server."""

    def start(self) -> None:
        """Bring it up."""

    def stop(self) -> None:
        """Cut it."""


@dataclass(frozen=True)
class Player:
    """One officer: their name, how to open their window, and their store, to see what arrived."""

    name: str
    open_window: Callable[[], MainWindow]
    store: Store
    passphrase: str = field(default="", repr=False)
    """What opens the store; the officer signs with it."""


class Play:
    """The main job in six acts; `run` plays them.

    Args:
        app: The Qt application.
        first: The area officer, who has logged months of work.
        second: A colleague on another laptop.
        folder: Where the pictures go.
        papers: Where the papers of the handover go.
        link: The way to the server.
        tell: Is told each step with its figures.
    """

    def __init__(
        self,
        app: QApplication,
        first: Player,
        second: Player,
        folder: Path,
        *,
        papers: Path,
        link: Link,
        tell: Callable[[str], object],
    ) -> None:
        self._app, self._link, self._tell = app, link, tell
        self._first, self._second = first, second
        self._camera, self._folder = Camera(folder), papers
        self.papers: list[Path] = []

    def run(self) -> list[Path]:
        """Play it; return the pictures taken.

        Raises:
            SyncError: something that should happen did not.
        """
        window = self._first.open_window()
        sync(window)
        self._camera.take(window, "today")
        self._log_offline(window)
        self._come_back(window)
        other = self._second.open_window()
        self._reach_colleague(other)
        self._edit_one_promise(window, other)
        self.papers = self._hand_over(window, other)
        self._close(window, other)
        return self._camera.taken

    def _hand_over(self, window: MainWindow, other: MainWindow) -> list[Path]:
        """Hand the area over from the first to the second; return the papers made."""
        leaving = Party(self._first.name, window, self._first.store, self._first.passphrase)
        incoming = Party(self._second.name, other, self._second.store, self._second.passphrase)
        play = HandoverPlay(leaving, incoming, self._camera, self._folder, tell=self._tell)
        return play.run()

    def _log_offline(self, window: MainWindow) -> None:
        self._link.stop()
        self._tell("The link is down.")
        for number, line in enumerate(LINES):
            field = self._quick_log(window)
            type_in(field, line)
            if not number:
                self._camera.take(window, "quick-log")
            QTest.keyClick(field, Qt.Key.Key_Return)
            until(lambda: not self._quick_log(window).text(), "the activity to be saved")
            if not number:
                self._camera.take(window, "saved", with_toast=True)
        waiting = Outbox(self._first.store).waiting().waiting
        self._tell(
            f"{self._first.name} logs {len(LINES)} activities offline; {waiting} changes wait."
        )
        window.go("sync")
        self._camera.take(window, "offline")

    def _quick_log(self, window: MainWindow) -> QLineEdit:
        """Return the quick log, which has the focus on Today.

        Raises:
            SyncError: something else has it.
        """
        field = QApplication.focusWidget()
        if not isinstance(field, QLineEdit) or field.window() is not window:
            raise SyncError(problem="the quick log does not have the focus")
        return field

    def _come_back(self, window: MainWindow) -> None:
        before = Outbox(self._first.store).waiting().waiting
        self._link.start()
        sync(window)
        left = Outbox(self._first.store).waiting().waiting
        self._tell(f"The link is up: {before - left} changes sent, {left} wait.")
        for screen in SCREENS:
            window.go(screen)
            self._camera.take(window, screen)

    def _reach_colleague(self, window: MainWindow) -> None:
        wanted = self._first.store.count("activity")
        sync_until(
            lambda: self._second.store.count("activity") == wanted,
            "the colleague to get it",
            window,
        )
        self._tell(f"{self._second.name} has all {wanted} activities on the other laptop.")
        window.go("activities")
        self._camera.take(window, "colleague")

    def _edit_one_promise(self, window: MainWindow, other: MainWindow) -> None:
        promise_id = next(
            one.id for one in self._promises(self._first.store) if one.title == PROMISE
        )
        self._edit(window, promise_id, *FIRST_EDIT)
        self._edit(other, promise_id, *SECOND_EDIT)
        stores = (self._first.store, self._second.store)
        sync_until(
            lambda: all(_holds(store, promise_id, FIRST_EDIT, SECOND_EDIT) for store in stores),
            "both laptops to hold both edits",
            window,
            other,
        )
        names = f"{self._first.name} and {self._second.name}"
        self._tell(f"{names} edit one promise at the same time: both laptops hold both edits.")
        until(lambda: _is_filled(window), "the promise's chart and activities to be shown")
        self._camera.take(window, "promise")

    def _promises(self, store: Store) -> list[Promise]:
        return [one for one in store.records("promise") if isinstance(one, Promise)]

    def _edit(self, window: MainWindow, promise_id: str, field: str, words: str) -> None:
        """Change one field of a promise in its form, with a reason, and save."""
        window.activateWindow()
        window.go("promises", promise_id)
        seen(window, PromiseDetail)
        click(seen(window, QWidget, "edit promise"))
        sheet = seen(window, FormSheet)
        write(sheet.rows.row(field).editor, words)
        write(parts_of(sheet, LineInput)[-1], REASON)  # the last row asks for the reason
        QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        until(lambda: not _is_open(window), "the promise to be saved")

    def _close(self, *windows: QWidget) -> None:
        for window in windows:
            window.close()
        rest(2 * SETTLE_MILLISECONDS)
        background.wait_all(WAIT_SECONDS)
        self._app.quit()


def _is_open(window: QWidget) -> bool:
    return any(sheet.isVisible() for sheet in parts_of(window, FormSheet))


def _is_filled(window: QWidget) -> bool:
    """Say whether the promise on show has its chart and the activities that count."""
    from fieldapp.ui.promises.plot import DosePlot  # late: it takes half a second to import

    lines = [line for card in parts_of(window, Counted) for line in parts_of(card, Row)]
    charts = parts_of(window, DosePlot)
    return all(any(part.isVisible() for part in parts) for parts in (lines, charts))


def _holds(store: Store, promise_id: str, *edits: tuple[str, str]) -> bool:
    document = store.must_get("promise", promise_id).to_document()
    return all(document[field] == words for field, words in edits)
