"""A record's row is always the server's copy plus the changes that the server does not hold yet."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.storage import journal
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.rows import sent_part
from fieldapp.storage.settlement import Outcome, ServerCopy, Settlement
from fieldapp.storage.store import Store
from fieldapp.wire.apply import apply

STREAM = "area:1"

fields = st.sampled_from(["note", "minutes", "people_met"])
numbers = st.integers(1, 99)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("amend"), fields, numbers),
        st.tuples(st.just("elsewhere"), fields, numbers),
        st.tuples(st.just("push"), st.integers(1, 3)),
        st.tuples(st.just("pull")),
        st.tuples(st.just("old news")),
    ),
    max_size=14,
)


class Told:
    """A server that takes every change, and what the laptop was told of one record so far."""

    def __init__(self, store: Store, record_id: str) -> None:
        self.store = store
        self.id = record_id
        self.server: dict[str, Any] = {}
        self.rev = 0
        self.known: dict[str, Any] = {}
        self.known_rev = 0
        self.first: ServerCopy | None = None

    def amend(self, field: str, number: int) -> None:
        record = self.store.must_get("activity", self.id)
        self.store.save(record.changed(**{field: _value(field, number)}))

    def elsewhere(self, field: str, number: int) -> None:
        if self.rev:
            self.server = {**self.server, field: _value(field, number)}
            self.rev += 1

    def push(self, most: int) -> None:
        waiting = [one.change for one in Outbox(self.store).pending(100)]
        sent = [one for one in waiting if one.record_id == self.id][:most]
        if not sent:
            return
        is_same = self.rev == self.known_rev
        for change in sent:
            self.server, self.rev = apply(self.server, change), self.rev + 1
        same_at = self.rev if is_same else None
        self._settle(
            Settlement(
                outcomes=tuple(
                    Outcome(one.id, "acked", STREAM, self.rev, same_at=same_at) for one in sent
                ),
                copies=() if is_same else (self._copy(),),
            )
        )

    def pull(self) -> None:
        if self.rev:
            self._settle(Settlement(copies=(self._copy(),)))

    def old_news(self) -> None:
        """An answer that was under way for long comes at last."""
        if self.first is not None:
            Outbox(self.store).settle(Settlement(copies=(self.first,)))

    def _copy(self) -> ServerCopy:
        copy = ServerCopy("activity", self.id, self.rev, self.server, stream=STREAM, proposals=())
        self.first = self.first or copy
        return copy

    def _settle(self, settlement: Settlement) -> None:
        Outbox(self.store).settle(settlement)
        self.known, self.known_rev = self.server, self.rev


def _value(field: str, number: int) -> Any:
    return f"Nummer {number}" if field == "note" else number


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(taken=steps)
def test_row_is_the_servers_copy_plus_what_waits(store: Store, taken: list[Any]) -> None:
    draft = ActivityDraft(
        type=ActivityType.FOOT_PATROL, places=(PlaceRef(text="Järntorget"),), minutes=40
    )
    told = Told(store, log_activity(store, draft).activities[0].id)

    for name, *values in taken:
        getattr(told, name.replace(" ", "_"))(*values)

        connection = store.connections.read()
        document = store.document("activity", told.id)
        waiting = journal.unsettled_of(connection, told.id)
        expected = told.known
        for entry in waiting:
            expected = apply(expected, entry.change)
        assert document is not None
        assert sent_part("activity", document) == expected
        assert document["version"] == told.known_rev
        base = connection.execute("SELECT doc FROM base WHERE record_id = ?", (told.id,)).fetchone()
        kept = json.loads(base[0]) if base else None
        assert kept == (told.known if waiting and told.known_rev else None)
