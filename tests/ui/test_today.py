"""Today: the day can be read at a glance, and each thing leads where it is done."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldapp.actions.activity_drafts import FORM, keep_draft, to_content
from fieldapp.actions.contacts import note_citizen_contact
from fieldapp.actions.handovers import start_handover
from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.domain.vocabulary import (
    Channel,
    CommitmentKind,
    ContactType,
    ProblemType,
)
from fieldapp.settings import Settings
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Theme
from fieldapp.ui.today.screen import TodayScreen
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button
from tests.ui.conftest import Dress
from tests.ui.patrol_area import EveningClock, PatrolArea, StrayWindows, Toasts, finish, new_store
from tests.ui.today_room import (
    Open,
    area,
    buttons,
    open_today,
    session,
    texts_in,
    toasts,
    type_line,
    way,
)

__all__ = ["area", "open_today", "session", "toasts", "way"]


def test_a_card_says_how_far_a_promise_has_come_and_logs_for_it(
    qtbot: QtBot, open_today: Open, area: PatrolArea, toasts: Toasts
) -> None:
    for day in (10, 11):
        area.patrolled(day)
    screen = open_today()

    (tile,) = screen.promises.tiles()
    qtbot.waitUntil(tile.isVisible)
    QTest.mouseClick(tile.button(), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(texts_in(screen, "of 12 patrols")))
    qtbot.waitUntil(lambda: bool(texts_in(screen, "4 behind")))
    qtbot.waitUntil(lambda: bool(texts_in(screen, "Last done 3 days ago")))
    (draft,) = toasts.sheets
    assert draft.promise_id == area.promise.id
    assert draft.places == (area.square,)


def test_a_promise_without_a_number_is_shown_as_a_gap(
    qtbot: QtBot, open_today: Open, area: PatrolArea, toasts: Toasts
) -> None:
    vague = area.promised("Arbeta för trygghet", kind=CommitmentKind.INTENT)
    screen = open_today()

    tile = next(one for one in screen.promises.tiles() if one.card.promise.id == vague.id)
    qtbot.waitUntil(tile.isVisible)
    QTest.mouseClick(tile.button(), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(texts_in(screen, "Can't be measured yet")))
    assert toasts.went == [("promises", vague.id)]


def test_a_narrow_window_stacks_the_promises_and_covers_nothing(
    qtbot: QtBot, open_today: Open, area: PatrolArea
) -> None:
    area.promised("Arbeta för trygghet", kind=CommitmentKind.INTENT)
    screen = open_today()
    screen.resize(1500, 700)
    qtbot.waitUntil(lambda: len({tile.x() for tile in screen.promises.tiles()}) == 2)

    screen.resize(928, 584)  # what a window of 1024 x 640 leaves

    qtbot.waitUntil(lambda: len({tile.x() for tile in screen.promises.tiles()}) == 1)
    right = screen.quick_log.mapTo(screen, screen.quick_log.rect().topRight()).x()
    assert screen.width() == 928
    assert right < screen.to_do.x()


def test_a_save_shows_at_once_in_the_list_of_the_day(
    qtbot: QtBot, open_today: Open, toasts: Toasts
) -> None:
    screen = open_today()
    type_line(qtbot, screen, "fotpatrull torget 40 min")

    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(texts_in(screen, "1 activity · 40 min")))

    qtbot.waitUntil(lambda: bool(texts_in(screen, "19:05–19:45")))
    qtbot.waitUntil(lambda: bool(texts_in(screen, "Saved here")))


def test_what_waits_leads_where_it_is_done(
    qtbot: QtBot, open_today: Open, area: PatrolArea, toasts: Toasts
) -> None:
    asked = note_citizen_contact(
        area.store,
        channel=Channel.STREET,
        type=ContactType.QUESTION,
        topic=ProblemType.NOISE,
        wants_reply=True,
        reply_due=date(2025, 11, 3),
    )
    keep_draft(area.store, "draft-1", FORM, to_content(ActivityDraft(note="Samtal")))
    screen = open_today()
    qtbot.waitUntil(lambda: len(screen.to_do.rows()) == 3)

    for line in screen.to_do.rows():
        QTest.mouseClick(line.findChildren(Button)[0], Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(texts_in(screen, "Noise, by Mon 3 Nov")))
    qtbot.waitUntil(lambda: bool(texts_in(screen, "Samtal, kind missing, place missing")))
    assert toasts.went == [("contacts", asked.id), ("sync", None)]
    assert toasts.sheets == ["draft-1"]


def test_what_a_handover_still_needs_leads_to_it(
    qtbot: QtBot, open_today: Open, area: PatrolArea, toasts: Toasts
) -> None:
    me = area.store.person.officer_id
    begun = start_handover(area.store, leaving=me, last_day=date(2025, 11, 30))
    screen = open_today()
    qtbot.waitUntil(lambda: bool(texts_in(screen, "Confirm the map, by Sun 16 Nov")))
    rows = screen.to_do.rows()
    reminder = next(one for one in rows if "Confirm the map" in one.accessibleName())

    QTest.mouseClick(reminder.findChildren(Button)[0], Qt.MouseButton.LeftButton)

    assert toasts.went == [("handover", begun.id)]


def test_a_new_day_begins_at_midnight(
    qtbot: QtBot, session: Session, way: Way, area: PatrolArea, open_today: Open
) -> None:
    screen = open_today()
    clock = area.store.clock
    assert isinstance(clock, EveningClock)

    clock.wait(hours=6)
    screen.hide()
    screen.show()

    qtbot.waitUntil(lambda: bool(texts_in(screen, "Saturday 15 November")))


def test_the_quick_log_has_the_focus(qtbot: QtBot, open_today: Open) -> None:
    screen = open_today()

    assert screen.focusProxy() is screen.quick_log.line


def test_a_fresh_profile_is_told_how_to_begin(
    qtbot: QtBot, tmp_path: Path, way: Way, toasts: Toasts
) -> None:
    session = Session(new_store(tmp_path / "fresh"))
    screen = TodayScreen(session, way, Settings(language="en"))
    screen.show()
    qtbot.waitUntil(lambda: bool(texts_in(screen, "No promises run here today.")))

    QTest.mouseClick(buttons(screen, "Get promises")[0], Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(texts_in(screen, "Nothing logged today.")))
    assert toasts.went == [("promises", None)]
    screen.close()
    finish(session)


def test_large_text_fits_the_window(
    qtbot: QtBot, open_today: Open, dress_app: Dress, area: PatrolArea
) -> None:
    area.patrolled(14)
    dress_app(Theme.LIGHT, 150)

    screen = open_today()
    room = 1366 - 144  # less the rail
    screen.resize(room, 600)
    qtbot.waitUntil(lambda: screen.minimumSizeHint().width() <= room)

    assert screen.width() == room


def test_no_other_window_flashes_while_it_opens(
    qtbot: QtBot, open_today: Open, area: PatrolArea
) -> None:
    area.patrolled(14)
    area.promised("Arbeta för trygghet", kind=CommitmentKind.INTENT)
    watch = StrayWindows()

    screen = open_today()
    type_line(qtbot, screen, "fotpatrull torget 6 samtal")

    assert watch.opened == [screen]
