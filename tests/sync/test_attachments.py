"""Attachments end to end: over real TLS, through a line that is cut, from laptop to laptop."""

import hashlib
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from fieldapp.actions.attachments import (
    attach,
    attachments_of,
    fetch,
    remove_attachment,
    save_copy,
)
from fieldapp.actions.sync_now import TransferReport, carry_attachments
from fieldapp.actions.taking_in import take_file
from fieldapp.base.errors import ServerAway
from fieldapp.domain.activity import Activity
from fieldapp.domain.attachment import Attachment
from fieldapp.storage.attachment_queue import Transfers
from fieldapp.storage.blobs import FILE, key_of_blobs
from fieldapp.storage.connections import Connections
from fieldapp.sync.attachments import DAMAGED_HERE
from tests.server.running import RunningServer
from tests.storage.test_blobs import photo
from tests.sync.conftest import Laptop, MakeLaptop

MIB = 1 << 20


class CuttingLine:
    """A line between laptop and server that breaks after so many bytes went up (or down)."""

    def __init__(self, server: RunningServer) -> None:
        self._server = server
        self.up_left = self.down_left = 1 << 40
        self.went_up = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._server.port))
            for source, sink, is_up in ((near, far, True), (far, near, False)):
                threading.Thread(target=self._pass, args=(source, sink, is_up), daemon=True).start()

    def _pass(self, source: socket.socket, sink: socket.socket, is_up: bool) -> None:
        with suppress(OSError):
            while piece := source.recv(1 << 16):
                if is_up:
                    self.went_up += len(piece)
                    self.up_left -= len(piece)
                else:
                    self.down_left -= len(piece)
                if min(self.up_left, self.down_left) < 0:
                    break
                sink.sendall(piece)
        for end in (source, sink):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


@pytest.fixture
def line(running_server: RunningServer) -> Iterator[CuttingLine]:
    made = CuttingLine(running_server)
    yield made
    made.close()


def over(laptop: Laptop, line: CuttingLine) -> None:
    """Let the laptop's way to the server lead over this line."""
    server = laptop.store.fact("server")
    laptop.store.set_fact("server", {**server, "url": f"https://127.0.0.1:{line.port}"})


def document(folder: Path, name: str = "rapport.pdf", size: int = 3 * MIB) -> Path:
    path = folder / name
    path.write_bytes(os.urandom(size))
    return path


def attaches(laptop: Laptop, path: Path, activity: Activity | None = None) -> Attachment:
    activity = activity or laptop.logs("Torget")
    attach(laptop.store, activity, [take_file(laptop.store, path).staged])
    return attachments_of(laptop.store, activity.id)[-1].attachment


def carries(laptop: Laptop) -> TransferReport:
    """Exchange the records, then the attachments, some time after the last try."""
    laptop.clock.forward(hours=2)
    assert laptop.syncs().problem is None
    return carry_attachments(laptop.store)


def content(laptop: Laptop, attachment: Attachment, folder: Path) -> bytes:
    target = folder / f"{attachment.id}.copy"
    save_copy(laptop.store, attachment.id, target)
    return target.read_bytes()


def stored(server: RunningServer) -> int:
    return sum(path.is_file() for path in (server.attachments / "blobs").rglob("*"))


def test_a_colleague_sees_the_thumbnail_and_fetches_the_picture_for_offline(
    officer_with_laptop: MakeLaptop, running_server: RunningServer, tmp_path: Path
) -> None:
    anna, bo = officer_with_laptop("anna"), officer_with_laptop("bo")
    picture = attaches(anna, photo(tmp_path / "p.jpg"))
    carries(anna)

    carries(bo)
    at_first = attachments_of(bo.store, picture.record_id)[0]
    fetch(bo.store, picture.id)
    carries(bo)
    running_server.stop()

    offline = attachments_of(bo.store, picture.record_id)[0]
    assert (bool(at_first.thumbnail), at_first.is_here) == (True, False)
    assert (offline.is_here, offline.is_wanted) == (True, False)
    assert content(bo, picture, tmp_path) == content(anna, picture, tmp_path)


def test_it_counts_as_unsent_until_the_server_acknowledged_its_hash(
    officer_with_laptop: MakeLaptop, running_server: RunningServer, tmp_path: Path
) -> None:
    anna = officer_with_laptop("anna")
    paper = attaches(anna, document(tmp_path))

    anna.syncs()
    before = attachments_of(anna.store, paper.record_id)[0].is_unsent
    carries(anna)

    assert before
    assert not attachments_of(anna.store, paper.record_id)[0].is_unsent
    assert Transfers(anna.store).waiting().up == 0
    assert stored(running_server) == 1


def test_records_travel_while_an_attachment_does_not(
    officer_with_laptop: MakeLaptop, line: CuttingLine, tmp_path: Path
) -> None:
    anna = officer_with_laptop("anna")
    attaches(anna, document(tmp_path))
    anna.syncs()
    over(anna, line)
    line.up_left = MIB

    cut = carry_attachments(anna.store)
    line.up_left = 1 << 40
    anna.logs("Parken")
    report = anna.syncs()

    assert isinstance(cut.problem, ServerAway) or Transfers(anna.store).waiting().up == 1
    assert report.problem is None
    assert anna.waiting.waiting == 0


def test_an_upload_cut_at_99_percent_goes_on_from_there(
    officer_with_laptop: MakeLaptop, line: CuttingLine, tmp_path: Path
) -> None:
    anna, bo = officer_with_laptop("anna"), officer_with_laptop("bo")
    paper = attaches(anna, document(tmp_path, size=20 * MIB))
    anna.syncs()
    over(anna, line)
    line.up_left = 20 * MIB * 99 // 100

    carry_attachments(anna.store)
    line.up_left, line.went_up = 1 << 40, 0
    carries(anna)
    again = line.went_up

    fetch_all(bo, paper)
    assert again < 3 * MIB
    assert content(bo, paper, tmp_path) == content(anna, paper, tmp_path)


def test_a_download_that_is_cut_goes_on_from_there(
    officer_with_laptop: MakeLaptop, line: CuttingLine, tmp_path: Path
) -> None:
    anna, bo = officer_with_laptop("anna"), officer_with_laptop("bo")
    paper = attaches(anna, document(tmp_path, size=12 * MIB))
    carries(anna)
    bo.syncs()
    over(bo, line)
    fetch(bo.store, paper.id)
    line.down_left = 11 * MIB

    carry_attachments(bo.store)
    line.down_left = 3 * MIB
    carries(bo)

    assert content(bo, paper, tmp_path) == content(anna, paper, tmp_path)


def test_one_stuck_attachment_blocks_no_other(
    officer_with_laptop: MakeLaptop, tmp_path: Path
) -> None:
    anna = officer_with_laptop("anna")
    stuck = attaches(anna, document(tmp_path, "stuck.pdf", MIB))
    damage(anna, stuck)
    fine = attaches(anna, document(tmp_path, "fine.pdf", 2 * MIB))

    report = carries(anna)

    assert report.sent == 1
    assert Transfers(anna.store).unsent_of([stuck.id, fine.id]) == {stuck.id}
    assert Transfers(anna.store).waiting().stuck == 1


def test_content_that_changed_here_is_refused_and_told(
    officer_with_laptop: MakeLaptop, running_server: RunningServer, tmp_path: Path
) -> None:
    anna = officer_with_laptop("anna")
    paper = attaches(anna, document(tmp_path, size=MIB))
    damage(anna, paper)

    carries(anna)

    query = "SELECT problem FROM transfer WHERE attachment_id = ?"
    row = anna.store.connections.read().execute(query, (paper.id,)).fetchone()
    assert row == (DAMAGED_HERE,)
    assert stored(running_server) == 0


def test_the_source_may_change_or_go_once_it_was_added(
    officer_with_laptop: MakeLaptop, tmp_path: Path
) -> None:
    anna, bo = officer_with_laptop("anna"), officer_with_laptop("bo")
    source = document(tmp_path, size=MIB)
    before = source.read_bytes()
    paper = attaches(anna, source)
    source.write_bytes(b"something else")

    carries(anna)
    source.unlink()
    fetch_all(bo, paper)

    assert content(bo, paper, tmp_path) == before


def test_the_same_file_from_five_laptops_at_once_is_stored_once(
    officer_with_laptop: MakeLaptop, running_server: RunningServer, tmp_path: Path
) -> None:
    laptops = [officer_with_laptop(f"officer{number}") for number in range(5)]
    source = document(tmp_path)
    papers = [attaches(laptop, source) for laptop in laptops]

    threads = [threading.Thread(target=carries, args=(laptop,)) for laptop in laptops]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for laptop in laptops:  # whoever came second to a busy server
        carries(laptop)

    assert [Transfers(laptop.store).waiting().up for laptop in laptops] == [0] * 5
    assert stored(running_server) == 1
    assert len({paper.sha256 for paper in papers}) == 1


def test_what_was_removed_before_it_was_sent_is_not_sent(
    officer_with_laptop: MakeLaptop, running_server: RunningServer, tmp_path: Path
) -> None:
    anna = officer_with_laptop("anna")
    removed = remove_attachment(anna.store, attaches(anna, document(tmp_path)).id)
    carries(anna)
    before = stored(running_server)

    anna.store.undo(removed)
    carries(anna)

    assert (before, stored(running_server)) == (0, 1)


def test_a_run_that_is_told_to_stop_goes_on_next_time(
    officer_with_laptop: MakeLaptop, tmp_path: Path
) -> None:
    anna = officer_with_laptop("anna")
    attaches(anna, document(tmp_path, size=4 * MIB))
    anna.syncs()
    asked: list[int] = []

    def after_two_pieces() -> bool:
        asked.append(1)
        return len(asked) > 2

    stopped = carry_attachments(anna.store, after_two_pieces)
    done = carries(anna)

    assert (stopped.sent, stopped.problem) == (0, None)
    assert done.sent == 1


def test_a_server_that_lost_contents_with_its_disk_is_given_them_again(
    officer_with_laptop: MakeLaptop, running_server: RunningServer, tmp_path: Path
) -> None:
    anna = officer_with_laptop("anna")
    paper = attaches(anna, document(tmp_path, size=MIB))
    carries(anna)

    Transfers(anna.store).send_again()
    report = carries(anna)

    assert report.sent == 1
    assert stored(running_server) == 1
    assert not attachments_of(anna.store, paper.record_id)[0].is_unsent


def fetch_all(laptop: Laptop, attachment: Attachment) -> None:
    laptop.syncs()
    fetch(laptop.store, attachment.id)
    carries(laptop)


def damage(laptop: Laptop, attachment: Attachment) -> None:
    """Change the content that lies encrypted on the laptop, under its old name."""
    folder = laptop.store.connections.path.parent
    connections = Connections(folder / FILE, key_of_blobs(laptop.store.connections.key))
    with connections.write() as connection:
        connection.execute(
            "UPDATE piece SET content = zeroblob(length(content)) WHERE start = 0 AND blob ="
            " (SELECT number FROM blob WHERE sha256 = ?)",
            (attachment.sha256,),
        )
    connections.close()
    assert hashlib.sha256(b"").hexdigest() != attachment.sha256
