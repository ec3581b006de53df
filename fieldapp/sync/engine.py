"""Runs an exchange: push everything, pull everything, settle each answer in one transaction."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from fieldapp.base.errors import BadAnswer, ServerAway, StoreBusy, SyncError
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.sync.core import (
    Situation,
    batch_after,
    moves_on,
    plan,
    settle_pull,
    settle_push,
)
from fieldapp.sync.transport import DeviceForked, Diverged, TooLarge, Transport
from fieldapp.wire.messages import MAX_CHANGES, PullRequest, PushRequest

BROKEN_EXCHANGES = 3
"""How many broken exchanges one run bears before it gives up until the next."""

Progress = Callable[[int, int], None]
"""Told after each step: changes sent so far, updates fetched so far."""


@dataclass(frozen=True)
class SyncReport:
    """How a run went; the counts of what is left come from the database."""

    pushed: int
    pulled: int
    waiting: int
    needs_you: int
    problem: SyncError | None = None


class Engine:
    """Exchanges one store's changes with its server."""

    def __init__(
        self, store: Store, transport: Transport, progress: Progress | None = None
    ) -> None:
        self._store = store
        self._outbox = Outbox(store)
        self._transport = transport
        self._progress = progress or (lambda _pushed, _pulled: None)
        self._pushed = 0
        self._pulled = 0

    def run(self, *, push: bool = True) -> SyncReport:
        """Exchange until nothing is left or the way is broken; never raises a SyncError.

        Without `push` only fetch.

        Raises:
            StoreBusy: another program syncs this profile just now.
        """
        with sync_lock(self._store.connections.path.parent):
            problem = self._run(push=push)
        left = self._outbox.waiting()
        self._outbox.note_run(
            pushed=self._pushed,
            pulled=self._pulled,
            problem=type(problem).__name__ if problem else "",
        )
        return SyncReport(self._pushed, self._pulled, left.waiting, left.needs_you, problem)

    def _run(self, *, push: bool) -> SyncError | None:
        broken = 0
        more_to_pull = True
        while True:
            request = plan(self._situation(push=push, more_to_pull=more_to_pull))
            if request is None:
                return None
            try:
                more_to_pull = self._exchange(request)
                broken = 0
            except SyncError as problem:
                broken += 1
                if not self._mend(problem, request) or broken >= BROKEN_EXCHANGES:
                    return problem

    def _mend(self, problem: SyncError, request: PushRequest | PullRequest) -> bool:
        """Do what can be done about a broken exchange; return whether to try again at once."""
        if isinstance(problem, Diverged):
            self._outbox.forget_streams(problem.streams)
            return True
        if isinstance(problem, DeviceForked):
            self._outbox.take_new_device()
            return True
        if isinstance(problem, ServerAway | TooLarge):
            self._resize(broken=True)
            return isinstance(request, PushRequest)
        return False

    def _situation(self, *, push: bool, more_to_pull: bool) -> Situation:
        size = self._store.fact("batch") or MAX_CHANGES
        return Situation(
            device_id=self._store.fact("device"),
            waiting=self._outbox.pending(size) if push else (),
            heads=self._outbox.heads(),
            cursors=self._outbox.cursors(),
            more_to_pull=more_to_pull,
        )

    def _exchange(self, request: PushRequest | PullRequest) -> bool:
        """Carry one request out and settle its answer; return whether there is more to pull."""
        if isinstance(request, PushRequest):
            reply = self._transport.push(request)
            settlement = settle_push(request, reply)
            if not settlement.outcomes:
                raise ServerAway(
                    server=self._transport.server, problem="an answer without receipts"
                )
            self._outbox.settle(settlement)
            self._pushed += len(settlement.outcomes)
            self._resize(broken=False)
            more = True
        else:
            page = self._transport.pull(request)
            if page.more and not moves_on(request, page):
                raise BadAnswer(server=self._transport.server, problem="pages without an end")
            self._outbox.settle(settle_pull(page))
            self._pulled += len(page.updates)
            more = page.more
        self._progress(self._pushed, self._pulled)
        return more

    def _resize(self, *, broken: bool) -> None:
        size = self._store.fact("batch") or MAX_CHANGES
        resized = batch_after(size, broken=broken)
        if resized != size:
            self._store.set_fact("batch", resized)


@contextmanager
def sync_lock(profile: Path) -> Iterator[None]:
    """Hold the profile's one sync lock while the body runs; raise StoreBusy when it is taken."""
    lock = FileLock(profile / "sync.lock", timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout as taken:
        raise StoreBusy from taken
    try:
        yield
    finally:
        lock.release()
