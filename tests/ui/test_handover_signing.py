"""Signing: a version is made, looked through, signed with the passphrase, and kept as a PDF."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from fieldapp.actions.handover_map import keep_entry
from fieldapp.actions.handover_versions import sign_version, versions_of
from fieldapp.domain.handover import Handover, HandoverStatus, SignerRole
from fieldapp.ui import background
from fieldapp.ui.handover.page_pictures import PagePicture, PagesCard
from fieldapp.ui.handover.sign_step import SignStep
from fieldapp.ui.theme import Theme, colour
from fieldapp.ui.widgets import Avatar
from tests.ui.conftest import Dress
from tests.ui.handover_room import TODAY, HandoverRoom, opened_room
from tests.ui.patrol_area import PASSPHRASE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[HandoverRoom]:
    yield from opened_room(qtbot, tmp_path)


@pytest.fixture
def signing(room: HandoverRoom) -> Handover:
    """A handover to Elin Berg with a first version, shown at its last step."""
    begun = room.built(incoming=room.colleague())
    room.go_on(3)
    room.press("make version")
    room.says("Version 1")
    return begun


def secret(room: HandoverRoom) -> QLineEdit:
    found = room.part("signing passphrase")
    assert isinstance(found, QLineEdit)
    return found


def type_secret(room: HandoverRoom, words: str) -> None:
    secret(room).setText(words)  # its letters are more than QTest can type
    QTest.keyClick(secret(room), Qt.Key.Key_Return)


def signed(room: HandoverRoom, begun: Handover) -> list[SignerRole]:
    newest = versions_of(room.store, begun.id)[-1]
    return [one.signature.role for one in newest.signatures if one.holds]


def test_without_a_version_there_is_nothing_to_sign(room: HandoverRoom) -> None:
    room.begun()

    room.go_on(3)

    room.says("There is no version to sign yet.")
    assert not room.has("sign")
    assert not room.part("step on").isEnabled()


def test_the_pages_of_the_protocol_are_shown_to_be_looked_through(
    room: HandoverRoom, signing: Handover
) -> None:
    pages = room.screen.findChildren(PagesCard)[0]

    room.until(lambda: pages.pages() > 0)
    room.says("1 of ")


def test_another_handover_never_shows_the_pages_of_the_one_before(
    room: HandoverRoom, signing: Handover
) -> None:
    pages = room.screen.findChildren(PagesCard)[0]
    room.until(lambda: pages.pages() > 0)

    room.begun(last_day=TODAY + timedelta(days=40))
    room.until(lambda: room.has("build map"))
    room.go_on(3)

    room.says("The pages show once there is a version.")
    assert pages.pages() == 0


@pytest.mark.parametrize("theme", [Theme.DARK, Theme.NIGHT])
def test_a_page_of_paper_is_no_lamp_where_the_window_is_dark(
    qtbot: QtBot, dress_app: Dress, theme: Theme
) -> None:
    dress_app(theme)
    page = PagePicture()
    qtbot.addWidget(page)
    page.resize(210, 297)
    white = QImage(210, 297, QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)

    page.show_picture(white)

    seen, ink = page.grab().toImage().pixelColor(100, 150), colour("ink")
    assert seen.lightness() < ink.lightness()
    assert seen.hsvSaturation() >= ink.hsvSaturation()  # no blue-white light at night


def test_who_is_not_named_has_no_initials(room: HandoverRoom) -> None:
    room.begun()

    room.go_on(3)

    room.says("Not named")
    avatars = [one for one in room.screen.findChildren(Avatar) if one.isVisible()]
    assert [one.initials() for one in avatars] == ["SL", "", ""]


def test_the_officer_signs_with_the_passphrase_of_the_store(
    room: HandoverRoom, signing: Handover
) -> None:
    type_secret(room, PASSPHRASE)

    room.until(lambda: signed(room, signing) == [SignerRole.LEAVING])
    room.says("You have signed")
    assert not room.part("step on").isEnabled()  # the newcomer has not


def test_a_wrong_passphrase_signs_nothing_and_says_how_often_it_may_be_tried(
    room: HandoverRoom, signing: Handover
) -> None:
    type_secret(room, "inte den ratta frasen")

    room.says("Wrong passphrase.")
    assert signed(room, signing) == []
    assert secret(room).text() == ""


def test_a_later_change_asks_for_a_new_version_and_the_signed_one_stays(
    room: HandoverRoom, signing: Handover
) -> None:
    type_secret(room, PASSPHRASE)
    room.until(lambda: signed(room, signing) == [SignerRole.LEAVING])

    keep_entry(room.store, room.entry(signing, "rektor").id, why="Ring först")
    room.says("Something was changed since Version 1")
    room.press("make version")

    room.says("Version 2")
    first, second = versions_of(room.store, signing.id)
    assert [len(one.signatures) for one in (first, second)] == [1, 0]


def test_the_protocol_is_written_as_a_pdf_where_it_was_wanted(
    room: HandoverRoom, signing: Handover, tmp_path: Path
) -> None:
    version = versions_of(room.store, signing.id)[-1].version
    target = tmp_path / "handover-protocol.pdf"
    step = room.screen.findChildren(SignStep)[0]

    step.papers.keep_protocol(version.id, signing.id, True, target)

    room.until(lambda: any("handover-protocol.pdf" in text for text in room.toasts.texts))
    assert target.read_bytes().startswith(b"%PDF-")
    noted = "SELECT record_id FROM audit WHERE operation = 'disclose'"
    assert room.store.connections.read().execute(noted).fetchall() == [(version.id,)]


def test_a_folder_that_is_not_there_is_said_and_nothing_is_left_behind(
    room: HandoverRoom, signing: Handover, tmp_path: Path
) -> None:
    version = versions_of(room.store, signing.id)[-1].version
    step = room.screen.findChildren(SignStep)[0]

    step.papers.keep_protocol(version.id, signing.id, True, tmp_path / "nowhere" / "a.pdf")

    room.says("does not exist")


def signed_by_both(room: HandoverRoom, begun: Handover) -> None:
    """Let both officers sign, and the public be told."""
    store, version = room.store, versions_of(room.store, begun.id)[-1].version
    known = store.fact("person")
    sign_version(store, version.id, SignerRole.LEAVING)
    store.set_fact("person", {**known, "officer_id": begun.incoming})
    sign_version(store, version.id, SignerRole.INCOMING)
    days = dict.fromkeys(("confirmed_on", "briefed_on", "notified_on"), TODAY)
    store.save(room.handover(begun).changed(status=HandoverStatus.NOTIFIED, **days))
    room.until(lambda: room.part("step on").isEnabled())


def test_handing_over_is_done_once_however_often_it_is_pressed(
    room: HandoverRoom, signing: Handover
) -> None:
    signed_by_both(room, signing)

    room.press("step on")
    room.press("step on")

    room.until(lambda: room.handover(signing).status is HandoverStatus.ACCEPTED)
    room.until(lambda: background.wait_all(0))
    room.says("Signed")
    assert [text for text in room.toasts.texts if "Handed over" in text] != []
    assert room.screen.findChildren(QDialog) == []
