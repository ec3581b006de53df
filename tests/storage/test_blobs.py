"""Contents of attachments: encrypted, kept once, cleaned of what the camera wrote, and let go."""

import hashlib
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from fieldapp.actions.attachments import (
    attach,
    attach_staged,
    attachments_of,
    keep_staged,
    kept_staged,
    picture_of,
    remove_attachment,
    save_copy,
)
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.taking_in import take_file
from fieldapp.base.errors import StoreDamaged
from fieldapp.domain.activity import Activity
from fieldapp.domain.place import PlaceRef
from fieldapp.storage.attachment_queue import (
    Transfers,
    drop_orphans,
    tidy,
)
from fieldapp.storage.blobs import FILE, PIECE_BYTES, key_of_blobs, opened_blobs
from fieldapp.storage.connections import Connections
from fieldapp.storage.erasing import erase, pending_acks
from fieldapp.storage.purging import purge
from fieldapp.storage.store import Store
from tests.storage.conftest import SetClock, reopen

SECRET = b"the words on the photographed note"


def photo(path: Path, size: tuple[int, int] = (640, 480)) -> Path:
    """Write a photo as a phone does: with position, time, device and turned sideways."""
    picture = Image.effect_noise(size, 60).convert("RGB")
    exif = picture.getexif()
    exif[Base.Make] = "Phone"
    exif[Base.Artist] = "Sara Lindqvist"
    exif[Base.Orientation] = 6
    exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = "2026:11:12 21:40:05"
    position = exif.get_ifd(IFD.GPSInfo)
    position[GPS.GPSLatitudeRef], position[GPS.GPSLatitude] = "N", (59.0, 23.0, 24.0)
    position[GPS.GPSLongitudeRef], position[GPS.GPSLongitude] = "E", (17.0, 55.0, 48.0)
    picture.save(path, "JPEG", exif=exif, comment=b"from my phone")
    return path


def document(path: Path, content: bytes = SECRET) -> Path:
    path.write_bytes(content)
    return path


def logged(store: Store) -> Activity:
    draft = ActivityDraft(places=(PlaceRef(text="Torget"),), minutes=30)
    return log_activity(store, draft).activities[0]


# Keeping.


def test_a_document_is_kept_as_it_is(store: Store, tmp_path: Path) -> None:
    content = bytes(range(256)) * (PIECE_BYTES // 100)
    activity = logged(store)

    taken = take_file(store, document(tmp_path / "protokoll.pdf", content))
    attach(store, activity, [taken.staged])

    shown = attachments_of(store, activity.id)[0]
    save_copy(store, shown.attachment.id, tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == content
    assert shown.attachment.sha256 == hashlib.sha256(content).hexdigest()
    assert shown.attachment.media_type == "application/pdf"
    assert shown.is_here
    assert shown.is_unsent


def test_nothing_of_it_stands_readable_on_the_disk(
    store: Store, profile: Path, tmp_path: Path
) -> None:
    taken = take_file(store, document(tmp_path / "note.txt"))
    attach(store, logged(store), [taken.staged])
    thumbnail = take_file(store, photo(tmp_path / "p.jpg")).thumbnail

    on_disk = [path.read_bytes() for path in profile.rglob("*") if path.is_file()]

    assert (profile / FILE).is_file()
    assert not any(SECRET in content or b"note.txt" in content for content in on_disk)
    assert not any(thumbnail[100:200] in content for content in on_disk)


def test_the_stores_own_key_does_not_open_the_contents(store: Store, profile: Path) -> None:
    with opened_blobs(store) as blobs:
        blobs.add([SECRET])

    with pytest.raises(StoreDamaged):
        Connections(profile / FILE, store.connections.key).read()


def test_the_same_content_is_kept_once(store: Store, tmp_path: Path) -> None:
    activity = logged(store)
    for name in ("one.txt", "two.txt"):
        attach(store, activity, [take_file(store, document(tmp_path / name)).staged])

    first, second = (shown.attachment for shown in attachments_of(store, activity.id))

    assert (first.file_name, second.file_name) == ("one.txt", "two.txt")
    assert first.sha256 == second.sha256
    assert _rows(store, "SELECT count(*) FROM blob") == 1


def test_after_locking_and_unlocking_everything_is_there(
    store: Store, profile: Path, clock: SetClock, tmp_path: Path
) -> None:
    activity = logged(store)
    attach(store, activity, [take_file(store, photo(tmp_path / "p.jpg")).staged])
    store.close()

    unlocked = reopen(profile, clock)

    shown = attachments_of(unlocked, activity.id)
    assert shown[0].thumbnail
    assert picture_of(unlocked, shown[0].attachment.id)
    unlocked.close()


# Letting go.


def test_what_was_removed_can_be_brought_back(store: Store, tmp_path: Path) -> None:
    activity = logged(store)
    attach(store, activity, [take_file(store, photo(tmp_path / "p.jpg")).staged])
    attachment_id = attachments_of(store, activity.id)[0].attachment.id

    removed = remove_attachment(store, attachment_id)
    gone = attachments_of(store, activity.id)
    store.undo(removed)

    assert not gone
    assert attachments_of(store, activity.id)[0].is_here


def test_content_that_nothing_names_goes_a_day_later(
    store: Store, clock: SetClock, tmp_path: Path
) -> None:
    activity = logged(store)
    attach(store, activity, [take_file(store, document(tmp_path / "kept.txt", b"kept")).staged])
    staged = take_file(store, document(tmp_path / "draft.txt", b"draft")).staged
    keep_staged(store, "form-1", [staged])
    take_file(store, document(tmp_path / "given up.txt", b"given up"))

    with opened_blobs(store) as blobs:
        at_once = drop_orphans(store, blobs)
        clock.forward(days=2)
        later = drop_orphans(store, blobs)

    assert (at_once, later) == (0, 1)
    assert attachments_of(store, activity.id)[0].is_here
    assert kept_staged(store, "form-1")[0].staged == staged


def test_what_was_staged_is_attached_with_the_activity_it_became(
    store: Store, tmp_path: Path
) -> None:
    keep_staged(store, "form-1", [take_file(store, photo(tmp_path / "p.jpg")).staged])
    activity = logged(store)

    attach_staged(store, "form-1", activity.id)

    assert len(attachments_of(store, activity.id)) == 1
    assert not kept_staged(store, "form-1")


def test_an_erased_activity_takes_its_attachments_along(store: Store, tmp_path: Path) -> None:
    activity, other = logged(store), logged(store)
    shared = take_file(store, document(tmp_path / "shared.txt", b"shared")).staged
    own = take_file(store, document(tmp_path / "own.txt")).staged
    attach(store, activity, [own, shared])
    attach(store, other, [shared])

    erase(store, [activity.id])
    pending_acks(store)

    assert not attachments_of(store, activity.id)
    assert attachments_of(store, other.id)[0].is_here
    assert _rows(store, "SELECT count(*) FROM blob") == 1
    assert Transfers(store).waiting().up == 1
    values = store.connections.read().execute("SELECT new_values FROM change").fetchall()
    assert not any("own.txt" in value for (value,) in values)


def test_an_attachment_is_purged_when_its_activity_is_due(
    store: Store, clock: SetClock, tmp_path: Path
) -> None:
    activity = logged(store)
    attach(store, activity, [take_file(store, document(tmp_path / "own.txt")).staged])

    purge(store, clock.now().date() + timedelta(days=3 * 366))
    clock.forward(days=2)
    tidy(store)

    assert not attachments_of(store, activity.id)
    assert _rows(store, "SELECT count(*) FROM blob") == 0


_ADDER = """
import sys
from pathlib import Path
from fieldapp.actions.taking_in import take_file
from fieldapp.base.clock import SystemClock
from fieldapp.storage.connections import Connections
from fieldapp.storage.erasing import erase, pending_acks
from fieldapp.storage.purging import purge
from fieldapp.storage.store import Store
store = Store(Connections(Path(sys.argv[1]) / "store.db", bytes.fromhex(sys.argv[2])), SystemClock())
take_file(store, Path(sys.argv[3]))
print("begun", flush=True)
while True:
    print(take_file(store, Path(sys.argv[4])).staged.sha256, flush=True)
"""


@pytest.mark.parametrize("pause", [0.02, 0.15, 0.4])
def test_killed_while_adding_it_keeps_what_it_said_and_nothing_half(
    store: Store, profile: Path, clock: SetClock, tmp_path: Path, pause: float
) -> None:
    small = document(tmp_path / "small.txt")
    large = document(tmp_path / "large.bin", bytes(8 * PIECE_BYTES))
    adder = subprocess.Popen(
        [sys.executable, "-c", _ADDER, profile, store.connections.key.hex(), small, large],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert adder.stdout
    assert adder.stdout.readline() == "begun\n"
    time.sleep(pause)  # noqa: TID251  (another process writes)
    adder.kill()
    said = [line for line in adder.communicate()[0].splitlines() if len(line) == 64]

    clock.moment = datetime.now(UTC) + timedelta(days=2)  # noqa: TID251  (the killed one's clock)
    with opened_blobs(store) as blobs:
        sound = all(blobs.is_sound(sha256) for sha256 in said)
        blobs.drop_orphans(said)

    assert sound
    assert _rows(store, "SELECT count(*) FROM blob WHERE NOT whole") == 0


def test_content_of_another_hash_is_never_kept_as_fetched(store: Store) -> None:
    sha256 = hashlib.sha256(b"right").hexdigest()
    with opened_blobs(store) as blobs:
        blobs.extend(sha256, 0, [b"wrong"])
        took_wrong = blobs.finish(sha256)
        blobs.extend(sha256, 0, [b"ri"])
        arrived = blobs.arrived(sha256)
        blobs.extend(sha256, arrived, [b"ght"])
        took_right = blobs.finish(sha256)

        assert (took_wrong, arrived, took_right) == (False, 2, True)
        assert blobs.whole(sha256) == b"right"


def _rows(store: Store, query: str) -> int:
    folder, key = store.connections.path.parent, key_of_blobs(store.connections.key)
    connections = Connections(folder / FILE, key)
    try:
        return int(connections.read().execute(query).fetchone()[0])
    finally:
        connections.close()
