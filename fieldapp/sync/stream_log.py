"""Reads the log of a stream from the server: its links in order, each with what belongs to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from fieldapp.base.errors import BadAnswer
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.sync.core import moves_on
from fieldapp.sync.transport import Transport
from fieldapp.wire.completeness import Link, SignedHead, StreamLog
from fieldapp.wire.messages import MAX_UPDATES, SCHEMA, Head, PullRequest, Update


@dataclass(frozen=True)
class Entry:
    """A link, the signed end of its laptop's chain there, and the record as it left it."""

    link: Link
    head: SignedHead | None = None
    update: Update | None = None


class StreamReader:
    """Reads one stream page by page, up to where it ended when it was first asked.

    Raises SyncErrors: the server is away, refuses, or answers something else.
    """

    def __init__(self, store: Store, transport: Transport, stream: str) -> None:
        self._store, self._transport, self._stream = store, transport, stream
        self._first = transport.stream_log(stream, 0)
        self.end: Head = self._first.end

    def entries(self, *, with_records: bool) -> Iterator[Entry]:
        """Yield the links in the server's order; records that changed since the end stay out."""
        updates = self._live() if with_records else iter(())
        update = next(updates, None)
        for page in self._pages():
            heads = {(head.device_id, head.number): head for head in page.heads}
            for link in page.links:
                if link.seq > self.end.seq:
                    return
                while update is not None and update.seq < link.seq:
                    update = next(updates, None)
                here = update if update is not None and update.seq == link.seq else None
                yield Entry(link, heads.get((link.device_id, link.number)), here)

    def _pages(self) -> Iterator[StreamLog]:
        page = self._first
        yield page
        while page.more and page.links and page.links[-1].seq < self.end.seq:
            after = page.links[-1].seq
            page = self._transport.stream_log(self._stream, after)
            if page.links and page.links[0].seq <= after:
                raise BadAnswer(server=self._transport.server, problem="the same links again")
            yield page

    def _live(self) -> Iterator[Update]:
        """Yield the live records of the stream as the server tells them, by their numbers."""
        ends = self._transport.pull(self._request(limit=1)).heads
        # Everything else is read to its end already: only this stream is told.
        cursors = {name: head.seq for name, head in ends.items()} | {self._stream: 0}
        request = self._request().model_copy(update={"cursors": cursors})
        while True:
            page = self._transport.pull(request)
            for update in page.updates:
                if update.stream == self._stream and update.doc is not None:
                    yield update
            is_read = page.cursors.get(self._stream, 0) >= self.end.seq
            if is_read or not page.more or not moves_on(request, page):
                return
            request = request.model_copy(update={"cursors": page.cursors})

    def _request(self, limit: int = MAX_UPDATES) -> PullRequest:
        request = PullRequest(
            device_id=self._store.fact("device"),
            unsent=Outbox(self._store).unsent_count(),
            limit=limit,
        )
        return request.model_copy(update={"schema_version": SCHEMA})
