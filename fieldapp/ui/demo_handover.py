"""Plays a handover through the real windows: from the notice given to the protocol both signed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldapp.actions.handover_map import entries_of, handover_of
from fieldapp.actions.handover_versions import versions_of
from fieldapp.actions.handovers import handovers_here, publications_of
from fieldapp.actions.people import local_now
from fieldapp.domain.handover import Handover, HandoverStatus, SignerRole
from fieldapp.storage.store import Store
from fieldapp.ui.demo_hands import (
    Camera,
    choose,
    click,
    save_as,
    seen,
    sync_until,
    type_in,
    until,
    write,
)
from fieldapp.ui.forms.choice import ChoiceInput
from fieldapp.ui.forms.plain import NoteInput, TextInput
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.handover.page_pictures import PagesCard
from fieldapp.ui.handover.stop_sheet import StopSheet
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets import Sheet
from fieldapp.ui.widgets.parts import parts_of

DAYS_LEFT = 16
CONFIRMED = 4
"""How many entries the leaver goes through; the rest of the map stays open, which is all right."""
WHY = "Känner alla handlare på torget. Ring innan du kommer."
STOPS = (
    ("Ekvalla torg", "09:00", "Möt torghandlarna vid kaffevagnen"),
    ("Björkskolan", "09:45", "Rektor tar emot i expeditionen"),
    ("Ekvalla station", "10:30", "Resenärsvärdarna, mötesplats på kvällen"),
    ("Norrgården", "11:15", "Trapphus 4 till 12, samtal med boende"),
)
QUESTION = "Vem öppnar fritidsgården på lördagar?"


@dataclass(frozen=True)
class Party:
    """One of the two who hand over: name, window, store, and what they sign with."""

    name: str
    window: MainWindow
    store: Store
    passphrase: str = field(repr=False)


class HandoverPlay:
    """A handover in six scenes; `run` plays them.

    Args:
        leaving: Who leaves, with months of work logged.
        incoming: Who takes over, on another laptop.
        camera: Takes the pictures.
        papers: Where the papers go.
        tell: Is told each scene with its figures.
    """

    def __init__(
        self,
        leaving: Party,
        incoming: Party,
        camera: Camera,
        papers: Path,
        *,
        tell: Callable[[str], object],
    ) -> None:
        self._leaving, self._incoming = leaving, incoming
        self._camera, self._papers, self._tell = camera, papers, tell

    def run(self) -> list[Path]:
        """Play it; return the papers.

        Raises:
            SyncError: something that should happen did not.
        """
        window = self._leaving.window
        window.activateWindow()
        self._begin(window)
        self._go_through_map(window)
        walk = self._hold_day(window)
        self._tell_public(window)
        self._sign(self._leaving, SignerRole.LEAVING)
        self._take_over()
        return [walk, self._keep_protocol(window)]

    def _handover(self, store: Store) -> Handover:
        return handovers_here(store)[0].handover

    def _begin(self, window: MainWindow) -> None:
        window.go("handover")
        click(seen(window, QWidget, "new handover"))
        sheet = seen(window, FormSheet)
        incoming = sheet.rows.row("incoming").editor
        if isinstance(incoming, ChoiceInput):
            choose(incoming, self._incoming.name)
        last_day = local_now(self._leaving.store).date() + timedelta(days=DAYS_LEFT)
        write(sheet.rows.row("last_day").editor, last_day.isoformat())
        self._save(window, sheet)
        seen(window, QWidget, "build map")
        self._tell(f"{self._leaving.name} gives notice; {self._incoming.name} will take over.")

    def _go_through_map(self, window: MainWindow) -> None:
        store = self._leaving.store
        click(seen(window, QWidget, "build map"))
        until(lambda: bool(self._entry_ids(store)), "the map to be built")
        first = self._entry_ids(store)[0]
        click(seen(window, QWidget, f"entry:{first}"))
        click(seen(window, QWidget, "edit entry"))
        sheet = seen(window, FormSheet)
        write(sheet.rows.row("why").editor, WHY)
        self._save(window, sheet)
        for entry_id in self._entry_ids(store)[:CONFIRMED]:
            click(seen(window, QWidget, f"tick:{entry_id}"))
            until(partial(self._is_confirmed, store, entry_id), "it to be confirmed")
        self._camera.take(window, "handover-map")
        click(seen(window, QWidget, "confirm map"))
        self._until_status(store, HandoverStatus.CONFIRMED)
        whole = len(self._entry_ids(store))
        self._tell(f"The community map built itself from the log: {whole} entries.")

    def _hold_day(self, window: MainWindow) -> Path:
        store = self._leaving.store
        click(seen(window, QWidget, "step on"))
        click(seen(window, QWidget, "plan day"))
        sheet = seen(window, FormSheet)
        write(sheet.rows.row("date").editor, local_now(store).date().isoformat())
        self._save(window, sheet)
        for number, (place, at, note) in enumerate(STOPS):
            self._add_stop(window, place, at, note)
            seen(window, QWidget, f"stop:{number}")
        self._ask_question(window)
        for number in range(len(STOPS)):
            click(seen(window, QWidget, f"tick stop:{number}"))
        click(seen(window, QWidget, "topic:promises"))
        self._camera.take(window, "handover-day")
        walk = self._papers / "handover-walk.pdf"
        click(seen(window, QWidget, "print walk"))
        save_as(window, walk)
        click(seen(window, QWidget, "day held"))
        self._until_status(store, HandoverStatus.BRIEFED)
        self._tell(f"Both walk the area: {len(STOPS)} stops, one question left open.")
        return walk

    def _add_stop(self, window: MainWindow, place: str, at: str, note: str) -> None:
        click(seen(window, QWidget, "add stop"))
        sheet = seen(window, StopSheet)
        choose(parts_of(sheet, ChoiceInput)[0], place)
        title, time = parts_of(sheet, TextInput)[:2]
        write(title, place)
        write(time, at)
        write(parts_of(sheet, NoteInput)[0], note)
        self._save(window, sheet)

    def _ask_question(self, window: MainWindow) -> None:
        click(seen(window, QWidget, "add question"))
        sheet = seen(window, FormSheet)
        write(sheet.rows.row("question").editor, QUESTION)
        self._save(window, sheet)

    def _tell_public(self, window: MainWindow) -> None:
        store = self._leaving.store
        click(seen(window, QWidget, "step on"))
        approver = seen(window, ChoiceInput, "approver")
        until(lambda: bool(seen(window, QWidget, "notice text")), "the template to be shown")
        until(lambda: _offers(approver, self._leaving.name), "the officers to be offered")
        click(seen(window, QWidget, "approve notice"))
        until(lambda: bool(self._publications(store)), "the notice to be approved")
        self._camera.take(window, "handover-notice")
        click(seen(window, QWidget, "notice out"))
        self._until_status(store, HandoverStatus.NOTIFIED)
        self._tell("The public notice is approved by a named person; the app posts nothing.")

    def _sign(self, party: Party, role: SignerRole) -> None:
        """Look at the protocol in one's own window and sign it with one's own passphrase."""
        window, store = party.window, party.store
        if role is SignerRole.LEAVING:
            click(seen(window, QWidget, "step on"))
            click(seen(window, QWidget, "make version"))
        pages = seen(window, PagesCard)
        until(lambda: pages.pages() > 0, "the pages of the protocol to be drawn")
        self._camera.take(window, f"handover-{role.value}")
        secret = seen(window, QLineEdit, "signing passphrase")
        secret.setFocus()
        type_in(secret, party.passphrase)
        click(seen(window, QWidget, "sign"))
        until(lambda: self._has_signed(store, role), f"{party.name} to have signed")
        self._tell(f"{party.name} signs on their own laptop.")

    def _take_over(self) -> None:
        """Let the newcomer get it, sign it on the other laptop, and accept the area."""
        other, store = self._incoming.window, self._incoming.store
        windows = (self._leaving.window, other)
        sync_until(
            lambda: bool(handovers_here(store)) and self._has_signed(store, SignerRole.LEAVING),
            "the newcomer to get the handover",
            *windows,
        )
        other.activateWindow()
        other.go("handover", self._handover(store).id)
        self._sign(self._incoming, SignerRole.INCOMING)
        until(lambda: seen(other, QWidget, "step on").isEnabled(), "the area to be accepted")
        click(seen(other, QWidget, "step on"))
        self._until_status(store, HandoverStatus.ACCEPTED)
        here = self._leaving.store
        sync_until(
            lambda: self._handover(here).status is HandoverStatus.ACCEPTED,
            "the leaver to hear of it",
            *reversed(windows),
        )
        self._camera.take(other, "handover-done")

    def _keep_protocol(self, window: MainWindow) -> Path:
        window.activateWindow()
        until(lambda: self._has_signed(self._leaving.store, SignerRole.INCOMING), "both to sign")
        file = self._papers / "handover-protocol.pdf"
        click(seen(window, QWidget, "save protocol"))
        save_as(window, file)
        self._tell(f"Both have signed; the protocol is {file.name}.")
        return file

    def _save(self, window: QWidget, sheet: Sheet) -> None:
        QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        until(lambda: not any(one.isVisible() for one in parts_of(window, Sheet)), "it to be saved")

    def _entry_ids(self, store: Store) -> list[str]:
        return [one.id for one in entries_of(store, self._handover(store).id)]

    def _is_confirmed(self, store: Store, entry_id: str) -> bool:
        entries = entries_of(store, self._handover(store).id)
        return any(one.id == entry_id and one.confirmed for one in entries)

    def _publications(self, store: Store) -> int:
        return len(publications_of(store, self._handover(store).id))

    def _has_signed(self, store: Store, role: SignerRole) -> bool:
        versions = versions_of(store, self._handover(store).id)
        return bool(versions) and versions[-1].signed_as(role) is not None

    def _until_status(self, store: Store, status: HandoverStatus) -> None:
        handover_id = self._handover(store).id
        until(lambda: handover_of(store, handover_id).status is status, status.en)


def _offers(part: ChoiceInput, words: str) -> bool:
    """Choose the words if they are offered already, and tell whether they are."""
    part.setFocus()
    type_in(part, words[0])
    return part.text() == words
