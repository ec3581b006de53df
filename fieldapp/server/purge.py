"""Let personal data go when its time is over (domain/retention.py), everywhere at once.

What is blanked or erased takes a new number in its stream, so that every laptop hears of it.
"""

import asyncio
import json
import logging
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from pydantic_core import to_jsonable_python
from sqlalchemy import Connection, delete, func, insert, select, update
from starlette.concurrency import run_in_threadpool

from fieldapp.base.clock import Clock, local_date
from fieldapp.base.ids import NewId
from fieldapp.domain.registry import all_record_types, record_type_named
from fieldapp.domain.retention import blanks, person_data_due
from fieldapp.server import documents, records, tables
from fieldapp.server.database import Database
from fieldapp.server.problems import Refused
from fieldapp.server.rulings import Ruling, Standing, sent_by_server
from fieldapp.wire.messages import Change, Kind, Verdict

BATCH = 500
DEAD_LETTERS_KEPT = timedelta(days=30)
SIGN_INS_KEPT = timedelta(days=1)
REMOVALS_KEPT = timedelta(days=400)
"""A laptop that was away for longer reads its streams anew."""
ONCE_A_DAY = 24 * 60 * 60

logger = logging.getLogger(__name__)


async def purge_daily(database: Database, clock: Clock, new_id: NewId) -> None:
    """Purge now, and then every day for as long as the server runs."""
    while True:
        await run_in_threadpool(_purge_in_turn, database, clock, new_id)
        await asyncio.sleep(ONCE_A_DAY)


def _purge_in_turn(database: Database, clock: Clock, new_id: NewId) -> None:
    """Purge, unless another worker is at it."""
    with database.turn("purge") as mine:
        if mine:
            purge(database, clock.now(), new_id)


def purge(database: Database, now: datetime, new_id: NewId) -> int:
    """Blank or erase the personal data that is due; return in how many records."""
    today = local_date(now)
    with database.reading() as connection:
        due = [found for batch in _batches(connection) for found in _due_in(batch, today)]
    for start in range(0, len(due), BATCH):
        with database.writing() as connection:
            _let_go(connection, due[start : start + BATCH], now, new_id)
    with database.writing() as connection:
        _forget_old(connection, now)
        _forget_removals(connection, now)
    logger.info("purged records=%d", len(due))
    return len(due)


def _batches(connection: Connection) -> Iterator[dict[str, Standing]]:
    """Yield the records that may tell of citizens, a few at a time."""
    record = tables.record.c
    types = [kind.type_name for kind in all_record_types() if kind.person_fields]
    candidates = select(record.id).where(record.type.in_(types), record.state != "erased")
    last = ""
    while True:
        page = candidates.where(record.id > last).order_by(record.id).limit(BATCH)
        ids = connection.execute(page).scalars().all()
        if not ids:
            return
        yield records.standings(connection, ids)
        last = ids[-1]


def _due_in(standings: dict[str, Standing], today: date) -> list[str]:
    return [record_id for record_id, standing in standings.items() if _is_due(standing, today)]


def _is_due(standing: Standing, today: date) -> bool:
    try:
        record = documents.read(record_type_named(standing.record_type), standing.doc)
    except Refused:
        logger.warning("unreadable record id=%s", standing.record_id)
        return False
    return person_data_due(record, today)


def _let_go(connection: Connection, due: Sequence[str], now: datetime, new_id: NewId) -> None:
    before = records.locked_standings(connection, due)
    today = local_date(now)
    still_due = [before[record_id] for record_id in _due_in(before, today)]
    rulings = [_blanked(standing, now, new_id) for standing in still_due]
    records.write(connection, rulings, before, now)
    for ruling in rulings:
        _forget_traces(connection, ruling)
    _log(connection, rulings, now)


def _blanked(standing: Standing, now: datetime, new_id: NewId) -> Ruling:
    """Return the record without its personal data; nothing else of a contact is kept."""
    record_type = record_type_named(standing.record_type)
    whole = record_type.purged_whole
    blank = to_jsonable_python(blanks(record_type))
    gone = [name for name in sorted(record_type.person_fields) if standing.doc.get(name)]
    doc = {} if whole else {**standing.doc, **{name: blank[name] for name in gone}}
    change = Change(
        id=new_id(),
        kind=Kind.DELETE if whole else Kind.PATCH,
        record_type=standing.record_type,
        record_id=standing.record_id,
        base_rev=standing.rev,
        occurred_at=now,
        recorded_at=now,
    )
    after = standing._replace(
        rev=standing.rev + 1,
        doc=doc,
        text=documents.as_text(doc),
        state="erased" if whole else standing.state,
        proposals=tuple(
            waiting for waiting in standing.proposals if not whole and waiting.field not in gone
        ),
    )
    return Ruling(sent_by_server(change), Verdict.APPLIED, after, fields=tuple(gone))


def _forget_traces(connection: Connection, ruling: Ruling) -> None:
    """Remove the values that lost or were refused: they tell of the same person."""
    record_id = ruling.sent.change.record_id
    proposal, letter = tables.proposal, tables.dead_letter
    lost = delete(proposal).where(proposal.c.record_id == record_id)
    if ruling.standing and ruling.standing.state != "erased":
        lost = lost.where(proposal.c.field.in_(ruling.fields))
    connection.execute(lost)
    connection.execute(delete(letter).where(letter.c.record_id == record_id))


def _log(connection: Connection, rulings: Iterable[Ruling], now: datetime) -> None:
    rows = [
        {
            "change_id": ruling.sent.change.id,
            "record_id": ruling.sent.change.record_id,
            "record_type": ruling.sent.change.record_type,
            "at": records.instant(now),
            "fields": json.dumps(ruling.fields),
        }
        for ruling in rulings
    ]
    if rows:
        connection.execute(insert(tables.purge_log), rows)


def _forget_old(connection: Connection, now: datetime) -> None:
    """Drop what was only kept to help for a while."""
    letter, sign_in = tables.dead_letter, tables.sign_in
    too_old = records.instant(now - DEAD_LETTERS_KEPT)
    connection.execute(delete(letter).where(letter.c.received_at < too_old))
    quiet = records.instant(now - SIGN_INS_KEPT)
    connection.execute(delete(sign_in).where(sign_in.c.tried_at < quiet))


def _forget_removals(connection: Connection, now: datetime) -> None:
    """Drop what left a stream or was deleted long ago, and move the streams' horizons on.

    Erased records stay as ids, so that nothing brings them back.
    """
    record, left, change = tables.record, tables.left_marker, tables.change
    too_old = records.instant(now - REMOVALS_KEPT)
    old_changes = select(change.c.id).where(change.c.received_at < too_old)
    deleted = (record.c.state == "deleted") & record.c.change_id.in_(old_changes)
    gone = (left.c.at < too_old) & (left.c.at != "")
    horizons: dict[str, int] = {}
    for table, condition in ((record, deleted), (left, gone)):
        furthest = select(table.c.stream, func.max(table.c.seq)).where(condition)
        for name, seq in connection.execute(furthest.group_by(table.c.stream)):
            horizons[name] = max(seq, horizons.get(name, 0))
        connection.execute(delete(table).where(condition))
    stream = tables.stream
    for name in sorted(horizons):
        further = update(stream).where(stream.c.name == name, stream.c.horizon < horizons[name])
        connection.execute(further.values(horizon=horizons[name]))
