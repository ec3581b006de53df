"""Backups: made while the server runs, checked by restoring, told to laptops, and brought back."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.engine import make_url

from fieldapp.base.clock import SystemClock
from fieldapp.base.errors import BadInput
from fieldapp.server import tables
from fieldapp.server.backup import Backup, back_up, restore
from fieldapp.server.blobs import BlobStore, open_blob_store
from fieldapp.server.database import Database, open_database
from fieldapp.server.dumping import BackupFailed
from fieldapp.server.records import instant
from fieldapp.server.verify import ChainBroken, verify
from tests.server.making import creating, document
from tests.server.running import Officer, RunningServer


@pytest.fixture
def empty_url(running_server: RunningServer, tmp_path: Path) -> Iterator[str]:
    """Return where there is an empty database of the server's kind."""
    if running_server.cluster is None:
        yield f"sqlite:///{tmp_path / 'restored.db'}"
        return
    with running_server.cluster.new_database(template="template0") as url:
        yield url


def work_of(anna: Officer, count: int = 3) -> None:
    area_id = anna.enrolled["area_ids"][0]
    docs = [document(author=anna.officer_id, area_id=area_id) for _ in range(count)]
    anna.push(*(creating(doc) for doc in docs))


def backed_up(server: RunningServer, attachments: str = "") -> Backup:
    return back_up(server.database_url, server.folder / "backups", attachments=attachments)


def with_attachment(server: RunningServer, content: bytes) -> tuple[BlobStore, str]:
    """Keep a content as if a laptop had sent it; return where it lies and its hash."""
    store = open_blob_store(str(server.folder / "attachments"))
    sha256 = hashlib.sha256(content).hexdigest()
    aside, _ = store.join("upload", [store.put_piece("upload", content)])
    store.keep(aside, sha256)
    database = server.open_database()
    with database.writing() as connection:
        # Of this moment: the server lets older content go that no record names.
        stored_at = instant(SystemClock().now())
        values = {"sha256": sha256, "size": len(content), "stored_at": stored_at}
        connection.execute(tables.blob.insert().values(**values))
    database.close()
    return store, sha256


def test_a_backup_of_a_running_server_is_told_to_its_laptops(
    anna: Officer, running_server: RunningServer
) -> None:
    work_of(anna)
    stream = f"area:{anna.enrolled['area_ids'][0]}"

    backed_up(running_server)

    page = {"device_id": anna.laptop.device_id}
    told = anna.client.post("/v1/pull", json=page).json()
    assert told["durable"][stream] == told["heads"][stream]["seq"]


def test_what_comes_after_a_backup_is_not_durable(
    anna: Officer, running_server: RunningServer
) -> None:
    work_of(anna)
    backed_up(running_server)

    work_of(anna, 2)

    stream = f"area:{anna.enrolled['area_ids'][0]}"
    told = anna.client.post("/v1/pull", json={"device_id": anna.laptop.device_id}).json()
    assert told["durable"][stream] + 2 == told["heads"][stream]["seq"]


def test_a_backup_brings_everything_back(
    anna: Officer, running_server: RunningServer, empty_url: str
) -> None:
    work_of(anna)
    backup = backed_up(running_server)
    running_server.stop()

    found = restore(backup.file, empty_url)

    assert found == backup.verified
    running_server.database_url = empty_url
    running_server.start()
    assert len([update for update in anna.pull() if update["record_type"] == "activity"]) == 3


def test_a_backup_is_its_owners_alone_and_leaves_nothing_else(
    anna: Officer, running_server: RunningServer
) -> None:
    work_of(anna)

    backup = backed_up(running_server)

    assert backup.file.stat().st_mode & 0o777 == 0o600
    assert backup.file.parent.stat().st_mode & 0o777 == 0o700
    assert list(backup.file.parent.iterdir()) == [backup.file]


def test_attachments_are_backed_up_and_brought_back(
    running_server: RunningServer, empty_url: str, tmp_path: Path
) -> None:
    content = b"a photo" * 1000
    _, sha256 = with_attachment(running_server, content)

    backup = backed_up(running_server, str(running_server.folder / "attachments"))
    restore(backup.file, empty_url, attachments=str(tmp_path / "elsewhere"))

    assert backup.attachments == 1
    brought = open_blob_store(str(tmp_path / "elsewhere"))
    assert b"".join(brought.read(sha256, 0, len(content))) == content


def test_a_missing_attachment_is_told_and_nothing_counts_as_backed_up(
    running_server: RunningServer,
) -> None:
    store, sha256 = with_attachment(running_server, b"a photo")
    store.drop(sha256)

    with pytest.raises(BackupFailed):
        backed_up(running_server, str(running_server.folder / "attachments"))

    database = running_server.open_database()
    with database.reading() as connection:
        assert connection.execute(select(tables.durable)).all() == []
    database.close()


def test_a_database_that_holds_something_is_not_overwritten(
    anna: Officer, running_server: RunningServer
) -> None:
    backup = backed_up(running_server)

    with pytest.raises(BadInput, match="empty"):
        restore(backup.file, running_server.database_url)


@pytest.mark.parametrize(
    ("altered", "problem"),
    [
        (update(tables.change).values(hash="0" * 64), "a hash differs"),
        (update(tables.change).values(verdict="merged"), "a hash differs"),
        (update(tables.record).values(doc="{}"), "its record was altered"),
        (tables.change.delete().where(tables.change.c.seq == 2), "the change is missing"),
        (update(tables.stream).values(seq=99), "should end at 99"),
    ],
)
def test_a_log_that_was_altered_is_found_out(
    anna: Officer, running_server: RunningServer, altered: object, problem: str
) -> None:
    work_of(anna)
    database: Database = open_database(running_server.database_url)
    verify(database)
    with database.writing() as connection:
        connection.execute(altered)  # type: ignore[call-overload]

    with pytest.raises(ChainBroken, match=problem):
        verify(database)
    with pytest.raises(ChainBroken):
        backed_up(running_server)

    database.close()
    assert list((running_server.folder / "backups").iterdir()) == []


def test_a_password_of_the_database_is_not_told(tmp_path: Path) -> None:
    url = make_url("postgresql://anna:hemligt@127.0.0.1:1/nothing")

    with pytest.raises(BadInput) as refused:
        back_up(url.render_as_string(hide_password=False), tmp_path)

    assert "hemligt" not in str(refused.value)
