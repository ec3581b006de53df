"""The room of handovers as an officer uses it, over a real store, for its tests."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from fieldapp.actions.contacts import add_contact
from fieldapp.actions.handover_map import entries_of, handover_of
from fieldapp.actions.handovers import start_handover
from fieldapp.actions.people import common_fields
from fieldapp.domain.handover import Handover, MapEntry
from fieldapp.domain.officer import Officer
from fieldapp.settings import Settings
from fieldapp.ui import background
from fieldapp.ui.handover.screen import HandoverScreen
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way
from tests.ui.patrol_area import FRIDAY_EVENING, PatrolArea, Toasts, finish, new_store
from tests.ui.promise_room import Window

TODAY = FRIDAY_EVENING.date()


class HandoverRoom(Window):
    """The screen of handovers over a small area, whose officer knows two people."""

    screen: HandoverScreen

    def __init__(self, qtbot: QtBot, screen: HandoverScreen, area: PatrolArea) -> None:
        super().__init__(qtbot, screen)
        self.area, self.store, self.toasts = area, area.store, Toasts()

    def begun(self, *, incoming: str | None = None, last_day: date | None = None) -> Handover:
        """Begin a handover in Sara's name and show it."""
        begun = start_handover(
            self.store,
            leaving=self.store.person.officer_id,
            incoming=incoming,
            last_day=last_day or TODAY + timedelta(days=17),
            notice_given=TODAY,
        )
        self.screen.open(begun.id)
        self.until(lambda: self.has("step on"))
        return begun

    def built(self, *, incoming: str | None = None) -> Handover:
        """Begin a handover and have its map built by the button."""
        begun = self.begun(incoming=incoming)
        self.press("build map")
        self.until(lambda: bool(self.entries(begun)))
        self.until(lambda: self.has(f"entry:{self.entry(begun, 'rektor').id}"))
        return begun

    def colleague(self, name: str = "Elin Berg", *, agreed: bool = True) -> str:
        """Make another officer known, who agreed to be named in public or not."""
        made = Officer.model_validate(
            {**common_fields(self.store), "display_name": name, "card_public": agreed}
        )
        self.store.save(made)
        return made.id

    def handover(self, begun: Handover) -> Handover:
        return handover_of(self.store, begun.id)

    def entries(self, begun: Handover) -> list[MapEntry]:
        return entries_of(self.store, begun.id)

    def entry(self, begun: Handover, title: str) -> MapEntry:
        return next(one for one in self.entries(begun) if title in one.title.casefold())

    def choose(self, entry: MapEntry) -> None:
        """Open the deeds of an entry by its row."""
        self.press(f"entry:{entry.id}")
        self.until(lambda: self.has("edit entry") or self.has("strike entry"))

    def go_on(self, times: int = 1) -> None:
        for _ in range(times):
            self.press("step on")
            QTest.qWait(1)


def press_key(part: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for one in modifiers:
        held |= one
    QTest.keyClick(part, key, held)


def opened_room(
    qtbot: QtBot, folder: Path, settings: Settings | None = None
) -> Iterator[HandoverRoom]:
    """Yield the opened screen, and close everything behind it."""
    area = PatrolArea(new_store(folder))
    add_contact(area.store, name="Anna Wikström", function="rektor, Björkskolan")
    add_contact(area.store, name="Lars Öberg", function="torghandlarnas talesperson")
    session = Session(area.store)
    way = Way(session)
    screen = HandoverScreen(session, way, settings or Settings(language="en"))
    room = HandoverRoom(qtbot, screen, area)
    way.said.connect(room.toasts.say)
    way.went.connect(room.toasts.go)
    screen.resize(1270, 712)
    screen.show()
    screen.activateWindow()
    room.until(lambda: background.wait_all(0))
    yield room
    screen.close()
    room.until(lambda: background.wait_all(0))
    delete(screen)  # at once, so that it asks nothing more of the store
    finish(session)
