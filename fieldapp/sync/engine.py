"""Runs an exchange: push everything, pull everything, settle each answer in one transaction."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from fieldapp.base.errors import ServerAway, ServerRefused, SyncError
from fieldapp.storage.attachment_queue import Transfers
from fieldapp.storage.erasing import acked, pending_acks
from fieldapp.storage.folders import alone
from fieldapp.storage.journal import instant
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.outgoing import without
from fieldapp.storage.settlement import Settlement
from fieldapp.storage.store import Store
from fieldapp.sync import core
from fieldapp.sync.bulk import work_in_bulk
from fieldapp.sync.core import Push, Situation
from fieldapp.sync.packing import PushPacking
from fieldapp.sync.pages import Arrived, Pages
from fieldapp.sync.refusals import DeviceForked, Diverged, MassRemoval, TooLarge, TooOld
from fieldapp.sync.signing import signer
from fieldapp.sync.transport import Transport
from fieldapp.wire.messages import (
    MAX_CHANGES,
    MAX_UPDATES,
    CheckRequest,
    ErasureAck,
    PullRequest,
    PushReply,
)

BROKEN_EXCHANGES = 3
"""How many broken exchanges one run bears before it gives up until the next."""

SYNC_LOCK = "sync.lock"

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
        self._sign = signer(store)
        self._pushed = 0
        self._pulled = 0
        self._broken = 0
        self._removed = 0
        self._notes: list[str] = []
        self._accept_removals = False
        self._scope_before: int | None = None

    def run(self, *, push: bool = True, accept_removals: bool = False) -> SyncReport:
        """Exchange until nothing is left or the way is broken; never raises a SyncError.

        Without `push` only fetch. With `accept_removals` a person has said that it is right when
        very many records leave at once.

        Raises:
            StoreBusy: another program syncs this profile just now.
        """
        self._accept_removals = accept_removals
        self._scope_before = self._scope_version()
        with alone(self._store.connections.path.parent, SYNC_LOCK, patience=0):
            problem = self._run(push=push)
        left = self._outbox.waiting()
        self._outbox.note_run(
            pushed=self._pushed,
            pulled=self._pulled,
            problem=type(problem).__name__ if problem else "",
            note=", ".join(self._notes),
        )
        return SyncReport(self._pushed, self._pulled, left.waiting, left.needs_you, problem)

    def _run(self, *, push: bool) -> SyncError | None:
        more_to_pull = True
        while True:
            request = core.plan(self._situation(push=push, more_to_pull=more_to_pull), self._sign)
            try:
                if isinstance(request, Push):
                    more_to_pull = self._send_line(request)
                elif request is not None:
                    self._fetch_pages(request)
                    more_to_pull = False
                elif self._all_agrees():
                    self._tell_erased()
                    return None
                else:
                    more_to_pull = True
            except SyncError as problem:
                self._broken += 1
                if not self._mend(problem, request) or self._broken >= BROKEN_EXCHANGES:
                    return problem

    def _mend(self, problem: SyncError, request: Push | PullRequest | None) -> bool:
        """Do what can be done about a broken exchange; return whether to try again at once."""
        if isinstance(problem, Diverged):
            again = self._outbox.heal(problem.streams, problem.holds)
            Transfers(self._store).send_again()
            self._notes.append(f"restored server: {again} sent again")
            return True
        if isinstance(problem, TooOld):
            self._outbox.read_anew(problem.streams)
            self._notes.append(f"too old: {len(problem.streams)} read anew")
            return True
        if isinstance(problem, DeviceForked):
            self._outbox.take_new_device()
            return True
        if isinstance(problem, ServerAway | TooLarge):
            is_push = isinstance(request, Push)
            self._resize(is_push=is_push, broken=True)
            return is_push or isinstance(problem, TooLarge)
        return False

    def _situation(self, *, push: bool, more_to_pull: bool) -> Situation:
        waiting = self._outbox.outgoing(self._batch()) if push else []
        return Situation(
            device_id=self._store.fact("device"),
            waiting=waiting,
            heads=self._outbox.told_heads(),
            cursors=self._outbox.cursors(),
            unsent=self._outbox.unsent_count(),
            scope_version=self._scope_version() or 0,
            rebuilding=self._outbox.is_rebuilding(),
            page=self._store.fact("page") or MAX_UPDATES,
            more_to_pull=more_to_pull,
        )

    def _scope_version(self) -> int | None:
        scope = self._store.fact("scope")
        return scope["version"] if scope else None

    def _batch(self) -> int:
        size: int = self._store.fact("batch") or MAX_CHANGES
        return size

    # Up.

    def _send_line(self, push: Push) -> bool:
        """Send batch after batch; return whether there may be anything to fetch.

        While the server judges a batch the next one is read and packed, and while the receipts of a batch are
        written the next one is on its way. Answers are settled in the order of the line.
        """
        work_in_bulk()
        with ThreadPoolExecutor(1) as lane:
            packing = PushPacking(push.changes)
            flying = lane.submit(self._transport.push, packing.under(push.head))
            while True:
                ahead = self._read_ahead(push)
                packing = PushPacking(ahead.changes if ahead else ())
                reply = flying.result()
                settlement = self._understood(push, reply)
                following = core.following(ahead, reply, settlement)
                if following is not None:
                    flying = lane.submit(self._transport.push, packing.under(following.head))
                self._outbox.settle(settlement)
                self._went_well(pushed=len(settlement.outcomes))
                self._resize(is_push=True, broken=False)
                if following is None:
                    return self._may_have_news()
                push = following

    def _understood(self, push: Push, reply: PushReply) -> Settlement:
        settlement = core.settle_push(push, reply)
        if not settlement.outcomes:
            raise ServerAway(server=self._transport.server, problem="an answer without receipts")
        return settlement

    def _read_ahead(self, push: Push) -> Push | None:
        """Return the batch after one that is under way, None where that must be settled first."""
        size = self._batch()
        if len(push.changes) < size:
            return None
        waiting = self._outbox.outgoing(size, after=push.changes[-1].number)
        free = without(waiting, {one.record_id for one in push.changes})
        if not free:
            return None
        situation = self._situation(push=False, more_to_pull=False)
        left = situation.unsent - len(push.changes)
        planned = core.plan(replace(situation, waiting=free, unsent=left), self._sign)
        return planned if isinstance(planned, Push) else None

    def _may_have_news(self) -> bool:
        """Say whether anything is left to be fetched: each answer tells the ends that moved."""
        outbox, cursors = self._outbox, self._outbox.cursors()
        # A stream that was gained may be empty: the pull tells that it is the officer's now.
        gained = cursors.keys() - (self._store.fact("scope") or {}).get("streams", cursors)
        return bool(gained or outbox.is_rebuilding() or not core.caught_up(outbox.heads(), cursors))

    # Down.

    def _fetch_pages(self, request: PullRequest) -> None:
        """Fetch page after page and write them in their order, each with its cursor."""
        now = instant(self._store.clock.now())
        with Pages(self._transport, request, now) as pages:
            for page in pages:
                self._take_page(page)

    def _take_page(self, page: Arrived) -> None:
        if self._outbox.is_news(page.settlement):
            self._brake(page.settlement)
            self._outbox.settle(page.settlement)
        self._went_well(pulled=page.updates)
        self._resize(is_push=False, broken=False)

    def _brake(self, settlement: Settlement) -> None:
        """Stop before very much would be taken away, unless the officer's own scope changed."""
        if self._accept_removals or self._scope_before is None:
            return
        if settlement.scope and settlement.scope.version != self._scope_before:
            return
        removed, shown = self._outbox.removals(settlement)
        if core.is_mass_removal(self._removed + removed, self._removed + shown):
            raise MassRemoval(removed=self._removed + removed, shown=self._removed + shown)
        self._removed += removed

    # Afterwards.

    def _all_agrees(self) -> bool:
        """Compare the sums of the streams once a day; what differs is to be read anew."""
        today = self._store.clock.now().date().isoformat()
        if self._store.fact("checked_on") == today:
            return True
        apart: list[str] = []
        try:
            request = CheckRequest(
                device_id=self._store.fact("device"), cursors=self._outbox.cursors()
            )
            apart = core.apart(self._outbox.sums(), self._transport.check(request).streams)
        except ServerRefused:
            pass  # an older server that does not know the question
        self._store.set_fact("checked_on", today)
        if apart:
            self._outbox.read_anew(apart)
            self._notes.append(f"sums differ: {len(apart)} read anew")
        return not apart

    def _tell_erased(self) -> None:
        erased = pending_acks(self._store)
        for start in range(0, len(erased), MAX_UPDATES):
            ids = tuple(erased[start : start + MAX_UPDATES])
            message = ErasureAck(device_id=self._store.fact("device"), record_ids=ids)
            self._transport.tell_erased(message)
            acked(self._store, ids)

    def _went_well(self, *, pushed: int = 0, pulled: int = 0) -> None:
        self._broken = 0
        self._pushed += pushed
        self._pulled += pulled
        self._progress(self._pushed, self._pulled)

    def _resize(self, *, is_push: bool, broken: bool) -> None:
        """Remember a smaller size after a broken exchange, a larger one after a good one."""
        name, most, after = (
            ("batch", MAX_CHANGES, core.batch_after)
            if is_push
            else ("page", MAX_UPDATES, core.page_after)
        )
        size = self._store.fact(name) or most
        resized = after(size, broken=broken)
        if resized != size:
            self._store.set_fact(name, resized)
