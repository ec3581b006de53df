"""What of the attachments a backup carries, and how it comes back."""

import zipfile
from pathlib import Path

import pytest

from fieldapp.actions.attachments import attach, attachments_of, keep_staged, kept_staged
from fieldapp.actions.profiles import make_profile
from fieldapp.actions.taking_in import take_file
from fieldapp.base.errors import StoreDamaged
from fieldapp.domain.activity import Activity
from fieldapp.storage.attachment_queue import Transfers
from fieldapp.storage.backup import back_up
from fieldapp.storage.blobs import FILE, opened_blobs
from fieldapp.storage.profile import profile_in
from fieldapp.storage.restoring import restore
from fieldapp.storage.store import Store
from tests.storage.conftest import PASSPHRASE, SetClock, reopen
from tests.storage.test_blobs import SECRET, document, logged


def attached(store: Store, file: Path, content: bytes = SECRET) -> Activity:
    activity = logged(store)
    attach(store, activity, [take_file(store, document(file, content)).staged])
    return activity


def backed_up(store: Store, target: Path, most: int | None = None) -> Path:
    places = profile_in(store.connections.path.parent, store.clock)
    return back_up(places, store.connections.key, target, most)


def send_all(store: Store) -> None:
    """Have the server acknowledge every part, as the queue notes it."""
    with store.connections.write() as connection:
        connection.execute("UPDATE attachment SET version = 1")
    for part in Transfers(store).due():
        Transfers(store).note_done(part)


def here(store: Store, activity: Activity) -> bool:
    return attachments_of(store, activity.id)[0].is_here


def test_an_unsent_photo_survives_the_loss_of_the_laptop(
    store: Store, tmp_path: Path, clock: SetClock
) -> None:
    activity = attached(store, tmp_path / "sketch.pdf")
    staged = take_file(store, document(tmp_path / "half-written.pdf", b"not saved yet")).staged
    keep_staged(store, "a draft", [staged])
    backup = backed_up(store, tmp_path / "b.fieldbackup")

    restore(profile_in(tmp_path / "new laptop", clock), backup, PASSPHRASE)

    again = reopen(tmp_path / "new laptop", clock)
    assert here(again, activity)
    assert attachments_of(again, activity.id)[0].is_unsent
    with opened_blobs(again) as blobs:
        assert blobs.is_sound(kept_staged(again, "a draft")[0].staged.sha256)
    again.close()


def test_what_the_server_acknowledged_is_in_no_backup(store: Store, tmp_path: Path) -> None:
    attached(store, tmp_path / "sketch.pdf")
    send_all(store)

    backup = backed_up(store, tmp_path / "b.fieldbackup")

    assert FILE not in zipfile.ZipFile(backup).namelist()


def test_where_not_all_may_be_carried_the_newest_are(
    store: Store, tmp_path: Path, clock: SetClock
) -> None:
    older = attached(store, tmp_path / "older.pdf", b"o" * 600)
    clock.forward(minutes=1)
    newer = attached(store, tmp_path / "newer.pdf", b"n" * 600)
    backup = backed_up(store, tmp_path / "b.fieldbackup", most=1000)

    restore(profile_in(tmp_path / "new laptop", clock), backup, PASSPHRASE)

    again = reopen(tmp_path / "new laptop", clock)
    assert (here(again, older), here(again, newer)) == (False, True)
    again.close()


def test_a_restored_store_keeps_the_contents_that_stand_and_gets_back_lost_ones(
    store: Store, profile: Path, tmp_path: Path, clock: SetClock
) -> None:
    lost = attached(store, tmp_path / "lost.pdf", b"lost")
    stays = attached(store, tmp_path / "stays.pdf", b"stays")
    backup = backed_up(store, tmp_path / "b.fieldbackup")
    with opened_blobs(store) as blobs:
        blobs.drop([attachments_of(store, lost.id)[0].attachment.sha256])
    store.close()

    kept = restore(profile_in(profile, clock), backup, PASSPHRASE)

    again = reopen(profile, clock)
    assert here(again, lost)
    assert here(again, stays)
    assert kept is not None
    assert not (kept / FILE).exists()
    again.close()


def test_contents_under_another_key_are_set_aside_with_the_store_they_belong_to(
    store: Store, profile: Path, tmp_path: Path, clock: SetClock
) -> None:
    attached(store, tmp_path / "mine.pdf", b"mine")
    store.close()
    other = make_profile(tmp_path / "p2", "Petra Nyström", passphrase=PASSPHRASE, clock=clock)
    activity = attached(other, tmp_path / "theirs.pdf", b"theirs")
    backup = backed_up(other, tmp_path / "b.fieldbackup")
    other.close()

    kept = restore(profile_in(profile, clock), backup, PASSPHRASE)

    again = reopen(profile, clock)
    assert here(again, activity)
    assert kept is not None
    assert (kept / FILE).is_file()
    again.close()


def test_a_backup_with_damaged_contents_replaces_nothing(
    store: Store, profile: Path, tmp_path: Path, clock: SetClock
) -> None:
    activity = attached(store, tmp_path / "sketch.pdf", b"s" * 20_000)
    backup = backed_up(store, tmp_path / "b.fieldbackup")
    spoil(backup)
    store.close()

    with pytest.raises(StoreDamaged):
        restore(profile_in(profile, clock), backup, PASSPHRASE)

    again = reopen(profile, clock)
    assert here(again, activity)
    again.close()


def spoil(backup: Path) -> None:
    """Turn a byte in the middle of the contents, with the archive's own sums right again."""
    with zipfile.ZipFile(backup) as pack:
        parts = {name: bytearray(pack.read(name)) for name in pack.namelist()}
    parts[FILE][len(parts[FILE]) // 2] ^= 0xFF
    with zipfile.ZipFile(backup, "w") as pack:
        for name, content in parts.items():
            pack.writestr(name, bytes(content))
