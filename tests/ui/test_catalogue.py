"""Every screen in every look: no word cut off, every input named, nothing wider than the window."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fieldapp.actions.contacts import contacts
from fieldapp.actions.people import common_fields
from fieldapp.actions.promises import promise_cards
from fieldapp.actions.sample import fill_with_sample
from fieldapp.domain.officer import Officer
from fieldapp.settings import Settings
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.profile import profile_in
from fieldapp.storage.rows import sent_part
from fieldapp.storage.settlement import ServerCopy, Settlement
from fieldapp.storage.store import Store
from fieldapp.ui import background
from fieldapp.ui.demo_hands import seen
from fieldapp.ui.handover.page import HandoverView
from fieldapp.ui.handover.screen import HandoverScreen
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.sync.screen import SyncScreen
from fieldapp.ui.texts import use_language
from fieldapp.ui.theme import Theme, apply
from fieldapp.ui.widgets import Sheet
from fieldapp.wire.messages import Proposal
from tests.storage.conftest import SetClock, made_once, profile, store
from tests.ui.pseudo import PseudoTranslator, pseudo
from tools.screens_handover import begin_handover

__all__ = ["made_once", "profile", "store"]

SECONDS = 15_000
ROUNDED = 1
"""Lengths are rounded to whole pixels apart from each other, so that one may be missing."""
LOOKS = [
    Settings.model_validate({"language": language, "theme": theme, "text_percent": percent})
    for (language, theme), percent in itertools.product(
        (("sv", "light"), ("en", "dark"), ("sv", "night")), (100, 150)
    )
]
LOOKS += [Settings(language="pseudo", theme="light", text_percent=size) for size in (100, 125)]
SYNC = ("sync", "receipt", "report")
RECORDS = ("activity", "promise", "contacts")
HANDOVER = ("handover 1", "handover 2", "handover 3", "handover 4", "handovers")
SCREENS = ("today", "activities", "promises", *RECORDS, *HANDOVER, "settings", "log", *SYNC)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look.language}-{look.theme}-{look.text_percent}")
def look(request: pytest.FixtureRequest) -> Settings:
    """Language, theme and size of the text."""
    chosen: Settings = request.param
    return chosen


@pytest.fixture
def window(
    look: Settings, qtbot: QtBot, qapp: QApplication, store: Store, profile: Path
) -> Iterator[MainWindow]:
    """A window over the sample area, dressed in one look."""
    apply(qapp, theme=Theme(look.theme), text_percent=look.text_percent)
    use_language(qapp, look.language)
    longer = PseudoTranslator()
    if look.language == "pseudo":
        qapp.installTranslator(longer)
    fill_with_sample(store)
    tear_a_contact(store)
    begin_handover(store, colleague(store))
    opened = MainWindow(profile_in(profile), look, store)
    opened.show()
    qtbot.addWidget(opened)
    yield opened
    opened.close()
    qapp.removeTranslator(longer)
    qtbot.waitUntil(lambda: background.wait_all(0), timeout=SECONDS)


def show(window: MainWindow, store: Store, screen: str) -> None:
    """Show a screen as an officer would come to it."""
    if screen == "promise":
        window.go("promises", promise_cards(store)[0].promise.id)
    elif screen == "activity":
        window.go("activities", newest_activity(store))
    elif screen == "log":
        window.log()
    elif screen == "contacts":
        window.go("contacts", contacts(store)[0].contact.id)
    elif screen in SYNC:
        show_sync(window, screen)
    elif screen in HANDOVER:
        show_handover(window, screen)
    else:
        window.go(screen)


def show_sync(window: MainWindow, paper: str) -> None:
    """Show the sync page with a choice between two versions, and what lies over it."""
    window.go("sync")
    page = window.findChildren(SyncScreen)[0]
    for sheet in window.findChildren(Sheet):
        sheet.dismiss()
    if paper == "receipt":
        page.show_receipt()
    elif paper == "report":
        page.show_report()


def show_handover(window: MainWindow, screen: str) -> None:
    """Show a step of the handover by its number, or the list of handovers."""
    window.go("handover")
    step = screen.partition(" ")[2]
    if step:
        seen(window, HandoverView).go_to(int(step))
    else:
        window.findChildren(HandoverScreen)[0].show_list()


def colleague(store: Store) -> str:
    """Make the officer known who takes over; return the id."""
    made = Officer.model_validate({**common_fields(store), "display_name": "Amir Haddad"})
    store.save(made)
    return made.id


def newest_activity(store: Store) -> str:
    newest = next(iter(store.documents("activity", order="started_at DESC LIMIT 1")))
    return str(newest["id"])


def tear_a_contact(store: Store) -> None:
    """Put another's note beside that of a contact, as the server does after a conflict."""
    contact = contacts(store)[0].contact
    document = store.document("contact", contact.id) or {}
    note = "Vill ha tidigare patrull på lördagar. Samlar handlarna till möte."
    proposals = (
        Proposal(id="a", field="phone", current=contact.phone, proposed="070-174 06 31"),
        Proposal(id="b", field="note", current=contact.note, proposed=note),
        Proposal(id="c", field="deleted", current=None, proposed=True),
    )
    content = sent_part("contact", document)
    copy = ServerCopy("contact", contact.id, 3, content, proposals=proposals)
    Outbox(store).settle(Settlement(copies=(copy,)))


def visible(window: QWidget) -> list[QWidget]:
    return [part for part in window.findChildren(QWidget) if part.isVisible()]


def cut_off(part: QWidget) -> bool:
    """Say whether a word of the part does not fit in it."""
    if isinstance(part, QLabel):
        worded = bool(part.text()) and not part.wordWrap()
    else:
        worded = isinstance(part, QAbstractButton) and bool(part.text())
    return worded and part.minimumSizeHint().width() > part.width() + ROUNDED


def named(part: QWidget) -> str:
    return f"{type(part).__name__} {part.accessibleName() or getattr(part, 'text', str)()!r}"


def test_no_word_is_cut_off_and_every_input_has_a_name(
    qtbot: QtBot, window: MainWindow, store: Store, look: Settings
) -> None:
    found = []
    for screen in SCREENS:
        show(window, store, screen)
        qtbot.waitUntil(lambda: background.wait_all(0), timeout=SECONDS)
        qtbot.wait(500)
        parts = visible(window)
        found += [f"{screen}: cut off {named(part)}" for part in parts if cut_off(part)]
        found += [
            f"{screen}: without a name {type(part).__name__}"
            for part in parts
            if isinstance(part, QLineEdit | QPlainTextEdit | QAbstractButton)
            and not (part.accessibleName() or getattr(part, "text", str)())
        ]
        found += [
            f"{screen}: scrolls sideways {named(part)}"
            for part in parts
            if isinstance(part, QAbstractScrollArea)
            and part.horizontalScrollBar().maximum() > 0
            and part.horizontalScrollBar().isVisible()
        ]

    assert not found, "\n".join(found)


def test_the_long_language_keeps_what_stands_in_places() -> None:
    assert pseudo("Wait {seconds} s") == "[Wàît {seconds} š]"
    assert len(pseudo("Everything is saved on this computer.")) >= 48
