"""Save: an activity with its change and search entry, one durable transaction."""

import shutil
import time
from datetime import timedelta
from pathlib import Path

from bench.measure import Line, in_turn
from bench.samples import connections_to, copy_of, key_of, sample_store
from fieldapp.actions.activity_drafts import FORM, keep_draft
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.base.clock import SystemClock
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.storage.driver import Connection, connect
from fieldapp.storage.store import Store

ACTIVITIES = 100_000
SAVES = 200
PARTS = (
    ("activity", "id = ?1"),
    ("entry", "record_id = ?1"),
    ("search", "rowid = (SELECT number FROM entry WHERE record_id = ?1)"),
    ("change", "record_id = ?1"),
)
"""The row, its entry in the search index (kept in two tables), the change."""

Rows = list[tuple[str, tuple[object, ...]]]
"""Statements with their values."""


def run() -> list[Line]:
    """Save through the action, and the same rows through plain SQL at synchronous=FULL."""
    folder = copy_of(sample_store(ACTIVITIES), "save")
    beside = copy_of(folder, "save-floor")
    store = Store(connections_to(folder), SystemClock())
    floor = _plain(beside / "store.db", key_of(beside))
    found = in_turn({"us": lambda: _log(store), "floor": lambda: _repeat(store, floor)}, SAVES)
    store.close()
    floor.close()
    for each in (folder, beside):
        shutil.rmtree(each)
    return [
        Line(
            work="save an activity, its draft cleared, among 100,000",
            floor_name="the same rows by plain SQL, synchronous=FULL",
            floor=found["floor"],
            us=found["us"],
            times_floor=2,
        )
    ]


def _plain(path: Path, key: bytes) -> Connection:
    connection = connect(str(path), isolation_level=None)
    connection.set_key(f"x'{key.hex()}'")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _log(store: Store) -> float:
    keep_draft(store, "draft", FORM, {"note": "samtal med butiksägare"})
    draft = ActivityDraft(
        type=ActivityType.FOOT_PATROL,
        places=(PlaceRef(text="Järntorget"),),
        started_at=store.clock.now() - timedelta(minutes=40),
        minutes=40,
        people_met=6,
        results={"talks": 6},
        note="samtal med butiksägare om oro på kvällen, lugnt vid torget",
    )
    begin = time.perf_counter()
    log_activity(store, draft, drop_draft="draft")
    return (time.perf_counter() - begin) * 1000


def _repeat(store: Store, floor: Connection) -> float:
    """Write what the last save wrote into another copy of the store."""
    rows = _last_rows(store.connections.read())
    begin = time.perf_counter()
    floor.execute("BEGIN IMMEDIATE")
    for statement, values in rows:
        floor.execute(statement, values)
    floor.execute("COMMIT")
    return (time.perf_counter() - begin) * 1000


def _last_rows(connection: Connection) -> Rows:
    last = "SELECT record_id FROM change ORDER BY number DESC LIMIT 1"
    (record_id,) = connection.execute(last).fetchone()
    return [_insertion(connection, table, where, record_id) for table, where in PARTS]


def _insertion(
    connection: Connection, table: str, where: str, record_id: str
) -> tuple[str, tuple[object, ...]]:
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    names += ["rowid"] * (table == "search")
    columns = ", ".join(names)
    row = connection.execute(f"SELECT {columns} FROM {table} WHERE {where}", (record_id,))
    marks = ", ".join("?" * len(names))
    return f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(row.fetchone())
