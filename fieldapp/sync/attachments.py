"""Carries the attachments: each part by itself, after the records, resumed where it stopped."""

import base64
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from fieldapp.base.errors import (
    BadAnswer,
    ServerAway,
    ServerNotTrusted,
    SignedOut,
    StoreDamaged,
    SyncError,
)
from fieldapp.domain.attachment import THUMBNAIL_BYTES
from fieldapp.storage.attachment_queue import Transfer, Transfers, tidy
from fieldapp.storage.blobs import Blobs, opened_blobs
from fieldapp.storage.folders import alone
from fieldapp.storage.store import Store
from fieldapp.sync.enrol import open_transport
from fieldapp.sync.refusals import SlowDown
from fieldapp.sync.transport import Transport

TUS = {"Tus-Resumable": "1.0.0"}
PATCH_BYTES = 16 << 20
"""The most that one request carries, so that proxies on the way let it pass."""
MOST_BROKEN = 3
"""After so many parts in a row that did not get through, the line is taken for dead."""
LONGEST_LINE_PAUSE = 60
"""Seconds until a part that only found no line is tried again."""
_GONE = (404, 410)
_CONFLICT, _MISMATCH, _BEYOND = 409, 460, 416
_NOT_THERE_YET = "not_there_yet"
_WRONG_HASH = "wrong_hash"
DAMAGED_HERE = "damaged_here"
"""Said of a content that is no longer on this laptop as it was added."""

LOCK = "attachments.lock"
"""Not that of the records, so that neither waits for the other."""

Guard = Callable[[Iterable[bytes]], Iterator[bytes]]


@dataclass(frozen=True)
class TransferReport:
    """How a run of the attachments went; what is left is counted in the database."""

    sent: int
    fetched: int
    problem: SyncError | None = None


class _Failed(Exception):
    """One part did not get through for a reason of its own; the others go on."""


class _Stopped(Exception):
    """The store is about to be closed; what arrived stays, and the rest goes on next time."""


def carry_attachments(store: Store, stop: Callable[[], bool] = lambda: False) -> TransferReport:
    """Open the way to the server and run the queue; without a server nothing happens.

    Raises:
        StoreBusy: another program carries this profile's attachments just now.
    """
    transfers = Transfers(store)
    transfers.want_thumbnails()
    tidy(store)
    if not store.is_enrolled or not transfers.due(limit=1):
        return TransferReport(0, 0)
    transport = open_transport(store)
    try:
        return AttachmentQueue(store, stop).run(transport)
    finally:
        transport.close()


class AttachmentQueue:
    """Sends and fetches what is in line. Records never wait for it: run it after or beside them.

    `stop` is asked between pieces; once it says True the run ends, and nothing that arrived is lost.
    """

    def __init__(self, store: Store, stop: Callable[[], bool] = lambda: False) -> None:
        self._store = store
        self._stop = stop
        self._transfers = Transfers(store)
        self._sent = 0
        self._fetched = 0

    def run(self, transport: Transport) -> TransferReport:
        """Try each part that is due once; never raises a SyncError.

        Raises:
            StoreBusy: another program carries this profile's attachments just now.
            StoreFull, StoreReadOnly: nothing more can be kept here.
        """
        self._transfers.want_thumbnails()
        due = self._transfers.due()
        if not due:
            return TransferReport(0, 0)
        with (
            alone(self._store.connections.path.parent, LOCK, patience=0),
            opened_blobs(self._store) as blobs,
        ):
            problem = self._try_all(due, transport, blobs)
        touched = sorted({one.attachment_id for one in due})
        self._store.told({"attachment": touched})
        return TransferReport(self._sent, self._fetched, problem)

    def _try_all(self, due: list[Transfer], transport: Transport, blobs: Blobs) -> SyncError | None:
        broken = 0
        for transfer in due:
            try:
                self._carry(transfer, transport, blobs)
                broken = 0
            except _Stopped:
                return None
            except _Failed as failure:
                self._transfers.note_failure(transfer, str(failure))
            except StoreDamaged:
                self._transfers.note_failure(transfer, DAMAGED_HERE)
            except (SignedOut, ServerNotTrusted, SlowDown) as problem:
                return problem
            except SyncError as problem:
                self._transfers.note_failure(transfer, type(problem).__name__, LONGEST_LINE_PAUSE)
                broken += 1
                if broken == MOST_BROKEN:
                    return problem
        return None

    def _carry(self, transfer: Transfer, transport: Transport, blobs: Blobs) -> None:
        if transfer.direction == "up":
            _Upload(transfer, transport, blobs, self._transfers, self._unless_stopped).run()
            self._sent += 1
        else:
            _fetch(transfer, transport, blobs, self._unless_stopped)
            self._fetched += 1
        self._transfers.note_done(transfer)

    def _unless_stopped(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        for piece in pieces:
            if self._stop():
                raise _Stopped
            yield piece


class _Upload:
    """One part on its way up, by tus."""

    def __init__(
        self,
        transfer: Transfer,
        transport: Transport,
        blobs: Blobs,
        transfers: Transfers,
        guard: Guard,
    ) -> None:
        self._transfer = transfer
        self._transport = transport
        self._blobs = blobs
        self._transfers = transfers
        self._guard = guard
        size = blobs.size(transfer.sha256)
        if size is None:
            raise _Failed(DAMAGED_HERE)
        self._size = size

    def run(self) -> None:
        """Send what the server lacks until it acknowledges the hash."""
        where, arrived, is_done = self._resumed() or self._begun()
        while not is_done:
            arrived, is_done = self._go_on(where, arrived)

    def _resumed(self) -> tuple[str, int, bool] | None:
        """Ask how much of what was begun before has arrived."""
        where = self._transfer.upload
        if not where:
            return None
        with self._transport.stream("HEAD", where, headers=TUS, expected=_GONE) as response:
            if response.status_code in _GONE:
                return None
            return where, *self._progress(response)

    def _begun(self) -> tuple[str, int, bool]:
        metadata = {"record": self._transfer.attachment_id, "sha256": self._transfer.sha256}
        said = ",".join(
            f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in metadata.items()
        )
        headers = {**TUS, "Upload-Length": str(self._size), "Upload-Metadata": said}
        with self._transport.stream(
            "POST", "/v1/uploads", headers=headers, expected=_GONE
        ) as response:
            if response.status_code in _GONE:
                raise _Failed(_NOT_THERE_YET)
            where = response.headers.get("location", "")
            arrived, is_done = self._progress(response)
        if not where.startswith("/v1/uploads/"):
            raise BadAnswer(server=self._transport.server, problem="an upload elsewhere")
        self._transfers.note_upload(self._transfer, where)
        return where, arrived, is_done

    def _go_on(self, where: str, arrived: int) -> tuple[int, bool]:
        stop = min(self._size, arrived + PATCH_BYTES)
        headers = {
            **TUS,
            "Upload-Offset": str(arrived),
            "Content-Type": "application/offset+octet-stream",
            "Content-Length": str(stop - arrived),
        }
        content = self._guard(self._blobs.read(self._transfer.sha256, arrived, stop))
        with self._transport.stream(
            "PATCH",
            where,
            headers=headers,
            content=content,
            expected=(*_GONE, _CONFLICT, _MISMATCH),
        ) as response:
            if response.status_code == _MISMATCH:
                raise self._refused_hash()
            if not response.is_success:
                # Another try of ours was faster, or the upload expired: ask anew next time.
                raise ServerAway(server=self._transport.server, problem="the upload moved on")
            return self._progress(response)

    def _refused_hash(self) -> _Failed:
        """Begin anew; where the content changed here, say so: it can't be sent as what it was."""
        self._transfers.note_upload(self._transfer, "")
        is_sound = self._blobs.is_sound(self._transfer.sha256)
        return _Failed(_WRONG_HASH if is_sound else DAMAGED_HERE)

    def _progress(self, response: Any) -> tuple[int, bool]:
        """Return how much has arrived, and whether the hash is acknowledged."""
        stated = response.headers.get("upload-offset", "")
        acknowledged = response.headers.get("upload-sha256", "")
        is_ours = response.headers.get("tus-resumable") == TUS["Tus-Resumable"]
        if not is_ours or not stated.isdigit() or int(stated) > self._size:
            raise BadAnswer(server=self._transport.server, problem="no upload as we know it")
        return int(stated), acknowledged == self._transfer.sha256


def _fetch(transfer: Transfer, transport: Transport, blobs: Blobs, guard: Guard) -> None:
    """Fetch what is missing of a content, and keep it only if its hash is right."""
    if blobs.size(transfer.sha256) is not None:
        return
    start = blobs.arrived(transfer.sha256)
    etag = f'"{transfer.sha256}"'
    headers = {"Accept-Encoding": "identity"}
    if start:
        headers |= {"Range": f"bytes={start}-", "If-Range": etag}
    path = f"/v1/attachments/{transfer.attachment_id}/{transfer.part}"
    with transport.stream("GET", path, headers=headers, expected=(*_GONE, _BEYOND)) as response:
        if response.status_code in _GONE:
            raise _Failed(_NOT_THERE_YET)
        if response.is_success:
            if response.headers.get("etag") != etag:
                raise BadAnswer(server=transport.server, problem="another file")
            start = start if response.status_code == 206 else 0  # noqa: PLR2004  (Partial Content)
            coming = guard(_at_most(response.iter_raw(), transfer, start))
            blobs.extend(transfer.sha256, start, coming)
    if not blobs.finish(transfer.sha256):
        raise _Failed(_WRONG_HASH)


def _at_most(pieces: Iterator[bytes], transfer: Transfer, start: int) -> Iterator[bytes]:
    """Yield no more than an honest answer holds."""
    left = max(transfer.size, THUMBNAIL_BYTES) - start
    for piece in pieces:
        left -= len(piece)
        if left < 0:
            raise _Failed(_WRONG_HASH)
        yield piece
