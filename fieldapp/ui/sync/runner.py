"""Syncs by itself: at intervals, after a save, on request, and with patience after failures."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fieldapp.actions.sync_state import SyncFacts, sync_facts
from fieldapp.base.chance import by_chance
from fieldapp.base.errors import StoreBusy
from fieldapp.settings import Settings
from fieldapp.storage.store import Store
from fieldapp.ui import background
from fieldapp.ui.session import Session
from fieldapp.ui.sync.ear import ear_of
from fieldapp.ui.sync.state import (
    Exchange,
    SyncKind,
    SyncState,
    pill_words,
    state_of,
)
from fieldapp.ui.sync.trouble import Trouble, trouble_named, trouble_of

if TYPE_CHECKING:
    from fieldapp.sync.engine import SyncReport  # it brings httpx, which a start does without

__all__ = ["LANE", "SyncKind", "SyncRunner", "SyncState", "pill_words"]

LANE = "sync"
"""The lane of everything that speaks with the server."""
AFTER_SAVE_MILLISECONDS = 3000
LOOK_MILLISECONDS = 250
"""How often the figures of a running exchange are shown anew."""


class SyncRunner(QObject):
    """Runs the exchanges of one open profile, never two at once, and tells how it stands.

    ``state_changed`` carries a SyncState. It begins by itself; ``stop`` before the store closes.
    """

    state_changed = Signal(object)

    def __init__(
        self,
        session: Session,
        settings: Settings,
        parent: QObject | None = None,
        *,
        chance: Callable[[], float] = by_chance,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._minutes = settings.sync_minutes
        self._chance = chance
        self._facts: SyncFacts | None = None
        self._running: _Count | None = None
        self._saved_meanwhile = False
        self._asked_meanwhile = False
        self._failures = 0
        self._trouble: Trouble | None = None
        self._next_try_at: datetime | None = None
        self._asked_until: datetime | None = None
        self._stopped = False
        self._accept_removals = False
        self._add_timers()
        self._ear = ear_of(session)
        self._ear.heard.connect(self.try_now)
        session.changed.connect(self._count)
        session.ended.connect(self.stop)
        self._count()

    def _add_timers(self) -> None:
        self._next = self._timer(self._run, single=True)
        self._after_save = self._timer(self._run, single=True)
        self._look = self._timer(self._tell, single=False)
        # Words such as "yesterday" and "waiting for a day" change by themselves.
        self._minutely = self._timer(self._tell, single=False)
        self._minutely.start(60_000)

    def state(self) -> SyncState:
        """Return how sync stands now."""
        if self._facts is None:
            return SyncState(SyncKind.OFFLINE)
        exchange = None
        if self._running is not None:
            exchange = Exchange(of=self._running.of, sent=self._running.sent)
        return state_of(
            self._facts,
            exchange=exchange,
            trouble=self._trouble or _kept_trouble(self._facts),
            next_try_at=self._next_try_at,
        )

    def is_running(self) -> bool:
        """Say whether an exchange is under way."""
        return self._running is not None

    def follow(self, settings: Settings) -> None:
        """Take over changed settings."""
        self._minutes = settings.sync_minutes

    @Slot()
    def try_now(self) -> None:
        """Exchange at once; if one is under way, once more after it.

        Where the server asked to wait, its time is kept.
        """
        self._asked_meanwhile = self._running is not None
        self._run()

    @Slot()
    def accept_removals(self) -> None:
        """Exchange at once, and let go what the server wants to take away, however much it is."""
        self._accept_removals = True
        self._asked_until = None
        self._run()

    def stop(self) -> None:
        """Begin no more exchanges."""
        self._stopped = True
        for timer in (self._next, self._after_save, self._look, self._minutely):
            timer.stop()

    def _timer(self, act: Callable[[], None], *, single: bool) -> QTimer:
        timer = QTimer(self, singleShot=single)
        timer.timeout.connect(act)
        return timer

    @Slot()
    def _count(self) -> None:
        if not self._stopped:
            self._session.ask(sync_facts).then(self, self._take_facts, self._let_be)

    def _take_facts(self, facts: SyncFacts) -> None:
        before, self._facts = self._facts, facts
        is_new = facts.enrolled and not (before and before.enrolled)
        has_grown = before is not None and facts.waiting > before.waiting
        if is_new:
            self._run()
        elif has_grown and self._running is not None:
            self._saved_meanwhile = True
        elif has_grown:
            self._send_soon()
        self._tell()

    def _let_be(self, _problem: Exception) -> None:
        """Keep the last count: the store tells its own failures where someone asks for something."""

    def _send_soon(self) -> None:
        """Send shortly after the last save; after failures the next try comes at its own time."""
        if not self._stopped and self._failures == 0:
            self._after_save.start(AFTER_SAVE_MILLISECONDS)

    @Slot()
    def _run(self) -> None:
        if self._stopped or self._running or not (self._facts and self._facts.enrolled):
            return
        if self._asked_until is not None and self._now() < self._asked_until:
            return
        self._next.stop()
        self._after_save.stop()
        self._running = _Count(of=self._facts.waiting)
        self._look.start(LOOK_MILLISECONDS)
        accepted, self._accept_removals = self._accept_removals, False
        background.run(
            partial(_exchange, self._session.store, self._running, accept_removals=accepted),
            owner=self,
            done=self._ended,
            failed=self._failed,
            lane=LANE,
        )
        self._tell()

    def _ended(self, report: "SyncReport") -> None:
        if report.problem is None:
            self._failures, self._trouble, self._asked_until = 0, None, None
            self._ear.start()
            self._rest(self._minutes * 60)
            return
        asked = report.problem.facts.get("seconds", 0)
        self._note_failure(report.problem, asked if isinstance(asked, int) else 0)

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, StoreBusy):
            # Another program syncs this profile just now; what it does shows in the counts.
            self._rest(self._minutes * 60)
        else:
            self._note_failure(problem, 0)

    def _note_failure(self, problem: Exception, asked: int) -> None:
        self._failures += 1
        self._trouble = trouble_of(problem)
        self._asked_until = self._now() + timedelta(seconds=asked) if asked else None
        from fieldapp.sync.core import pause_after  # its messages cost 40 ms, after a first try

        self._rest(pause_after(self._failures, self._chance(), asked))

    def _rest(self, seconds: float) -> None:
        """Wait for the next exchange, and count what this one left."""
        self._running = None
        self._look.stop()
        if self._stopped:
            return
        self._next_try_at = self._now() + timedelta(seconds=seconds)
        self._next.start(round(seconds * 1000))
        if self._saved_meanwhile:
            self._saved_meanwhile = False
            self._send_soon()
        self._count()
        if self._asked_meanwhile:
            # Who asks while one runs may just have changed what that one has passed by.
            self._asked_meanwhile = False
            self._run()

    def _now(self) -> datetime:
        return self._session.store.clock.now()

    @Slot()
    def _tell(self) -> None:
        self.state_changed.emit(self.state())


class _Count:
    """What an exchange has sent so far: written by its thread, read by the window's."""

    def __init__(self, of: int) -> None:
        self.of = of
        self.sent = 0

    def note(self, pushed: int, _pulled: int) -> None:
        """Take down how far it has come."""
        self.sent = pushed


def _exchange(store: Store, count: _Count, *, accept_removals: bool) -> "SyncReport":
    from fieldapp.actions.sync_now import sync_now  # httpx only when the network is used

    return sync_now(store, count.note, accept_removals=accept_removals)


def _kept_trouble(facts: SyncFacts) -> Trouble | None:
    """Return what went wrong in the last exchange before this start, from the store."""
    last = facts.last_run
    return trouble_named(last.problem) if last and last.problem else None
