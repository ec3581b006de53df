"""Photos and documents beside an activity and in its form, by mouse, clipboard and keyboard."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.activity_drafts import kept_forms
from fieldapp.actions.attachments import attachments_of, kept_staged
from fieldapp.domain.activity import Activity
from fieldapp.domain.attachment import Attachment
from fieldapp.storage.attachment_queue import DRAFT
from fieldapp.storage.drafts import Drafts
from fieldapp.ui.activities.screen import ActivitiesScreen
from fieldapp.ui.attachments.shelves import ActivityShelf
from fieldapp.ui.attachments.strip import AttachmentStrip
from fieldapp.ui.attachments.viewer import AttachmentSheet
from fieldapp.ui.theme import Theme
from tests.storage.test_blobs import photo
from tests.ui.activities_driver import Open, desk, ekvalla, open_log, open_screen, toasts, view_of
from tests.ui.activities_sample import Ekvalla
from tests.ui.conftest import Dress
from tests.ui.log_sheet_room import Open as OpenSheet
from tests.ui.log_sheet_room import area, open_sheet, press, save, search, session, sheet
from tests.ui.patrol_area import PatrolArea, Toasts

__all__ = [
    "area",
    "desk",
    "ekvalla",
    "open_log",
    "open_screen",
    "open_sheet",
    "session",
    "sheet",
    "toasts",
]


def shelf_of(screen: ActivitiesScreen) -> ActivityShelf:
    shelf = screen.findChild(ActivityShelf)
    assert isinstance(shelf, ActivityShelf)
    return shelf


def drop(strip: AttachmentStrip, *paths: Path) -> None:
    """Let files go over the strip."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    strip.dropEvent(event)


def names(strip: AttachmentStrip) -> list[str]:
    """Return what a screen reader says of each tile."""
    return [tile.accessibleName() for tile in strip.tiles()]


def opened_sheet(qtbot: QtBot, screen: QWidget) -> AttachmentSheet:
    qtbot.waitUntil(lambda: bool(_open_sheets(screen)))
    return _open_sheets(screen)[0]


def _open_sheets(screen: QWidget) -> Sequence[AttachmentSheet]:
    return [one for one in screen.window().findChildren(AttachmentSheet) if one.isVisible()]


def drop_and_wait(qtbot: QtBot, screen: ActivitiesScreen, *paths: Path) -> ActivityShelf:
    shelf = shelf_of(screen)
    drop(shelf.strip, *paths)
    qtbot.waitUntil(lambda: len(shelf.strip.tiles()) == len(paths), timeout=15_000)
    return shelf


# Beside an activity.


def test_a_dropped_photo_is_attached_and_can_be_undone(
    qtbot: QtBot, ekvalla: Ekvalla, open_log: Open, toasts: Toasts, tmp_path: Path
) -> None:
    newest = ekvalla.fortnight()
    screen = open_log()

    shelf = drop_and_wait(qtbot, screen, photo(tmp_path / "torget.jpg"))
    told = toasts.texts[-1]
    toasts.acts[-1]()
    qtbot.waitUntil(lambda: not shelf.strip.tiles())

    assert told == "torget.jpg is attached."
    assert not attachments_of(ekvalla.store, newest.id)


def test_a_tile_says_name_kind_and_where_it_stands(
    qtbot: QtBot, ekvalla: Ekvalla, open_log: Open, tmp_path: Path
) -> None:
    ekvalla.fortnight()
    screen = open_log()
    (tmp_path / "protokoll.pdf").write_bytes(b"%PDF-1.7")

    shelf = drop_and_wait(qtbot, screen, photo(tmp_path / "p.jpg"), tmp_path / "protokoll.pdf")

    assert sorted(names(shelf.strip)) == [
        "p.jpg, picture, waiting to be sent",
        "protokoll.pdf, PDF, waiting to be sent",
    ]


def test_what_the_camera_wrote_is_used_only_when_chosen(
    qtbot: QtBot, ekvalla: Ekvalla, open_log: Open, tmp_path: Path
) -> None:
    newest = ekvalla.fortnight()
    screen = open_log()
    shelf = drop_and_wait(qtbot, screen, photo(tmp_path / "p.jpg"))
    qtbot.waitUntil(shelf.strip.offer.isVisible)
    kept_at_first = attachments_of(ekvalla.store, newest.id)[0].attachment.taken_at

    QTest.mouseClick(shelf.strip.offer.position, Qt.MouseButton.LeftButton)
    QTest.mouseClick(shelf.strip.offer.time, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: _activity(ekvalla, newest.id).place.point is not None)
    qtbot.waitUntil(
        lambda: attachments_of(ekvalla.store, newest.id)[0].attachment.taken_at is not None
    )
    assert kept_at_first is None
    assert shelf.strip.offer.isHidden()


def test_a_pasted_picture_is_attached(qtbot: QtBot, ekvalla: Ekvalla, open_log: Open) -> None:
    ekvalla.fortnight()
    screen = open_log()
    shelf = shelf_of(screen)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    QApplication.clipboard().setImage(picture)

    screen.activateWindow()
    shelf.strip.add.setFocus()
    qtbot.waitUntil(shelf.strip.add.hasFocus)
    QTest.keyClick(shelf.strip.add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: len(shelf.strip.tiles()) == 1)


def test_by_keyboard_alone_one_is_added_captioned_and_removed(
    qtbot: QtBot, ekvalla: Ekvalla, open_log: Open, toasts: Toasts, tmp_path: Path
) -> None:
    ekvalla.fortnight()
    screen = open_log()
    shelf = shelf_of(screen)
    source = photo(tmp_path / "p.jpg")

    QTest.keyClick(shelf.strip.add, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shelf.strip.findChild(QFileDialog) is not None)
    dialog = shelf.strip.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.filesSelected.emit([str(source)])
    dialog.reject()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    qtbot.waitUntil(lambda: len(shelf.strip.tiles()) == 1, timeout=15_000)

    QTest.keyClick(shelf.strip.tiles()[0], Qt.Key.Key_Return)
    viewer = opened_sheet(qtbot, screen)
    QTest.keyClicks(viewer.caption.edit(), "Trasig belysning")
    QTest.keyClick(viewer.caption.edit(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(shelf.strip) == ["Trasig belysning, picture, waiting to be sent"])

    QTest.keyClick(shelf.strip.tiles()[0], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not shelf.strip.tiles())
    toasts.acts[-1]()
    qtbot.waitUntil(lambda: len(shelf.strip.tiles()) == 1)


def test_what_can_not_be_taken_says_why(
    qtbot: QtBot, ekvalla: Ekvalla, open_log: Open, tmp_path: Path
) -> None:
    ekvalla.fortnight()
    strip = shelf_of(open_log()).strip
    (tmp_path / "IMG_1.HEIC").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0")

    drop(strip, tmp_path / "IMG_1.HEIC")

    qtbot.waitUntil(lambda: bool(strip.error()))
    assert strip.error().startswith("IMG_1.HEIC was not added: it is HEIC")
    assert "Most Compatible" in strip.error()


def test_a_file_goes_to_the_activity_it_was_dropped_on(
    qtbot: QtBot, ekvalla: Ekvalla, open_log: Open, tmp_path: Path
) -> None:
    newest = ekvalla.fortnight()
    screen = open_log()

    drop(shelf_of(screen).strip, photo(tmp_path / "p.jpg", size=(2000, 1500)))
    QTest.keyClick(view_of(screen), Qt.Key.Key_Down)

    qtbot.waitUntil(lambda: bool(attachments_of(ekvalla.store, newest.id)), timeout=15_000)
    qtbot.waitUntil(lambda: not shelf_of(screen).strip.tiles())


def test_everything_is_read_at_150_percent_in_every_theme(
    qtbot: QtBot, ekvalla: Ekvalla, open_log: Open, dress_app: Dress, tmp_path: Path
) -> None:
    ekvalla.fortnight()
    dress_app(Theme.NIGHT, 150)
    screen = open_log()

    shelf = drop_and_wait(qtbot, screen, photo(tmp_path / "p.jpg"))

    tile = shelf.strip.tiles()[0]
    assert tile.width() == tile.sizeHint().width()
    assert shelf.strip.add.width() >= shelf.strip.add.sizeHint().width()
    assert shelf.width() <= screen.width() * 0.4


# In the form.


def test_what_is_dropped_on_the_form_is_attached_when_it_is_saved(
    qtbot: QtBot, open_sheet: OpenSheet, area: PatrolArea, tmp_path: Path
) -> None:
    sheet = open_sheet()
    drop(sheet.shelf.strip, photo(tmp_path / "p.jpg"))
    qtbot.waitUntil(lambda: len(sheet.shelf.strip.tiles()) == 1, timeout=15_000)

    press(sheet.form.what.chip("foot_patrol"))
    if not sheet.form.where.value():
        press(sheet.form.where.search_chip())
        search(sheet.form.where.finder.search, "Torget")
    save(qtbot, sheet)

    qtbot.waitUntil(lambda: bool(_attached(area)), timeout=15_000)
    assert _attached(area)[0].file_name == "p.jpg"


def test_what_was_dropped_on_a_form_that_was_left_is_found_again(
    qtbot: QtBot, open_sheet: OpenSheet, area: PatrolArea, tmp_path: Path
) -> None:
    sheet = open_sheet()
    drop(sheet.shelf.strip, photo(tmp_path / "p.jpg"))
    qtbot.waitUntil(lambda: len(sheet.shelf.strip.tiles()) == 1, timeout=15_000)
    qtbot.waitUntil(lambda: bool(kept_forms(area.store)))
    draft_id = kept_forms(area.store)[0].id
    qtbot.waitUntil(lambda: bool(kept_staged(area.store, draft_id)))
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(sheet.isHidden)

    open_sheet(draft_id)

    qtbot.waitUntil(lambda: names(sheet.shelf.strip) == ["p.jpg, picture"])


def test_taking_it_away_from_the_form_leaves_nothing(
    qtbot: QtBot, open_sheet: OpenSheet, area: PatrolArea, tmp_path: Path
) -> None:
    sheet = open_sheet()
    drop(sheet.shelf.strip, photo(tmp_path / "p.jpg"))
    qtbot.waitUntil(lambda: len(sheet.shelf.strip.tiles()) == 1, timeout=15_000)
    qtbot.waitUntil(lambda: bool(Drafts(area.store).all(DRAFT)))

    QTest.keyClick(sheet.shelf.strip.tiles()[0], Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: not Drafts(area.store).all(DRAFT))
    assert sheet.shelf.is_empty()


def _attached(area: PatrolArea) -> list[Attachment]:
    found = area.store.records("attachment")
    return [record for record in found if isinstance(record, Attachment)]


def _activity(ekvalla: Ekvalla, activity_id: str) -> Activity:
    found = ekvalla.store.must_get("activity", activity_id)
    assert isinstance(found, Activity)
    return found
