"""The pages of a pull in their order: fetched and made ready while the one before is written."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event, Semaphore

from fieldapp.base.errors import BadAnswer
from fieldapp.storage.arriving import made_ready
from fieldapp.storage.settlement import Settlement
from fieldapp.sync import core
from fieldapp.sync.bulk import work_in_bulk
from fieldapp.sync.transport import Transport
from fieldapp.wire.messages import PullReply, PullRequest

PAGES_AT_ONCE = 3
"""One is written, one made ready and one on its way: no more are ever held."""


@dataclass(frozen=True)
class Arrived:
    """A page that has arrived, ready to be written."""

    settlement: Settlement
    updates: int
    after: "Future[Arrived] | None" = None
    """The page after it, on its way; None where it was the last."""


class Pages:
    """The pages after a request; use as a context and go through them once.

    What has arrived is given also where the page after it does not arrive, which is raised when
    its turn comes: else a line that breaks after each page would never bring anything.
    """

    def __init__(self, transport: Transport, request: PullRequest, now: str) -> None:
        """Prepare to fetch; `now` is when what a page changes will have been changed here."""
        self._transport = transport
        self._request = request
        self._now = now
        self._lanes = ThreadPoolExecutor(PAGES_AT_ONCE - 1)
        self._room = Semaphore(PAGES_AT_ONCE - 1)  # for those beside the one that is written
        self._over = Event()

    def __enter__(self) -> "Pages":
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._room.release()
        self._lanes.shutdown()

    def __iter__(self) -> Iterator[Arrived]:
        # The first in this thread: mostly it is the only one.
        arrived = self._arrive(self._request, self._pulled(self._request))
        yield arrived
        while arrived.after is not None:
            self._room.release()
            arrived = arrived.after.result()
            yield arrived

    def _pulled(self, request: PullRequest) -> PullReply:
        page = self._transport.pull(request)
        if page.more and not core.moves_on(request, page):
            raise BadAnswer(server=self._transport.server, problem="pages without an end")
        return page

    def _bring(self, request: PullRequest) -> Arrived:
        self._room.acquire()
        if self._over.is_set():
            return Arrived(Settlement(), 0)
        return self._arrive(request, self._pulled(request))

    def _arrive(self, request: PullRequest, page: PullReply) -> Arrived:
        """Ask for the page after it, if there is one, and make this one ready meanwhile."""
        following, after = core.next_page(request, page), None
        if following is not None and not self._over.is_set():
            work_in_bulk()
            after = self._lanes.submit(self._bring, following)
        settlement = made_ready(core.settle_pull(page), self._now)
        return Arrived(settlement, len(page.updates), after)
