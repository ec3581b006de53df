"""What the server refused: taken back, or written anew as one change that can be sent again."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from fieldapp.storage import healing, journal
from fieldapp.storage.driver import Connection
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.proposals import SETTLED
from fieldapp.storage.settlement import Gone, ServerCopy, Settlement
from fieldapp.storage.store import Store

TAKEN_BACK_BECAUSE = "taken_back_because"
"""Where a change that was taken back keeps the officer's reason, beside the server's words."""
HELD_LONG = timedelta(days=5)
"""How long the server may hold a change before a person should look at it."""
_REFUSED: tuple[journal.State, ...] = ("rejected",)
_UNSENT: tuple[journal.State, ...] = ("rejected", "pending")


@dataclass(frozen=True)
class Touched:
    """A record that a refusal concerns."""

    record_type: str
    record_id: str


class Refusals:
    """The refused changes of one profile. What was saved together is settled together."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def held(self) -> list[journal.Entry]:
        """Return the changes that the server holds until what they belong to has come."""
        return journal.in_state(self._store.connections.read(), "held")

    def held_long(self) -> list[journal.Entry]:
        """Return those that it has held for days."""
        since = self._store.clock.now() - HELD_LONG
        return [entry for entry in self.held() if entry.change.recorded_at <= since]

    def concerned(self, record_id: str) -> list[Touched]:
        """Return the record, if refused, and those refused with it in the same save."""
        refused = Outbox(self._store).refused()
        groups = {
            entry.change.group
            for entry in refused
            if entry.change.record_id == record_id and entry.change.group
        }
        found = [
            Touched(entry.change.record_type, entry.change.record_id)
            for entry in refused
            if entry.change.record_id == record_id or entry.change.group in groups
        ]
        return list(dict.fromkeys(found))

    def take_back(self, record_id: str, reason: str) -> None:
        """Undo what was refused: each record is what the server holds, plus what still waits.

        A record that never reached the server is gone from here; its history keeps the values.
        """
        concerned = self.concerned(record_id)
        with self._store.connections.write() as connection:
            for one in concerned:
                on_server = _base_of(connection, one) is not None
                ended = _REFUSED if on_server else _UNSENT
                self._end(connection, one, ended, reason)
        self._tell(concerned)

    def send_again(self, record_id: str) -> None:
        """Put one change with today's values in the place of the refused and waiting ones."""
        concerned = self.concerned(record_id)
        with self._store.connections.write() as connection:
            standing = [self._store.must_get(one.record_type, one.record_id) for one in concerned]
            known = [_base_of(connection, one) is not None for one in concerned]
            for one in concerned:
                self._end(connection, one, _UNSENT, "")
            pairs = zip(standing, known, strict=True)
            self._store.save(*(one for one, on_server in pairs if on_server or not one.deleted))
        self._tell(concerned)

    def _end(
        self, connection: Connection, one: Touched, states: Sequence[journal.State], reason: str
    ) -> None:
        """Take changes out of the line and let the row be what is left of it."""
        copy = _base_of(connection, one)
        for entry in journal.unsettled_of(connection, one.record_id):
            if entry.state in states:
                _discard(connection, entry, reason)
                if entry.change.reason == SETTLED:
                    self._fetch_anew(connection, one)
        left = journal.unsettled_of(connection, one.record_id)
        if copy is not None:
            Outbox(self._store).settle(Settlement(copies=(copy,)))
        elif not left:
            gone = Gone(one.record_type, one.record_id, stream="", erased=True)
            Outbox(self._store).settle(Settlement(gone=(gone,)))

    def _fetch_anew(self, connection: Connection, one: Touched) -> None:
        """Let the choice that a refused decision was about come back with all of its stream."""
        streams = connection.execute(
            "SELECT stream FROM membership WHERE record_id = ?", (one.record_id,)
        ).fetchall()
        healing.read_anew(self._store, [name for (name,) in streams])

    def _tell(self, concerned: Iterable[Touched]) -> None:
        # Once more, as what was told inside the transaction could not be seen from outside it.
        for one in concerned:
            self._store.told({one.record_type: [one.record_id]})


def _base_of(connection: Connection, one: Touched) -> ServerCopy | None:
    """Return what the server holds of the record, None where it holds nothing."""
    row = connection.execute(
        "SELECT rev, deleted, doc FROM base WHERE record_id = ?", (one.record_id,)
    ).fetchone()
    if row is None:
        return None
    rev, deleted, document = row
    return ServerCopy(
        one.record_type, one.record_id, rev, json.loads(document), deleted=bool(deleted)
    )


def _discard(connection: Connection, entry: journal.Entry, reason: str) -> None:
    words = {**(entry.problem or {}), TAKEN_BACK_BECAUSE: reason}
    connection.execute(
        "UPDATE change SET state = 'discarded', problem = ? WHERE number = ?",
        (json.dumps(words, ensure_ascii=False), entry.number),
    )
