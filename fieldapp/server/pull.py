"""Tell a laptop what is new: how records stand now, ordered by their numbers."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Row, literal, select, union_all

from fieldapp.base.clock import Clock
from fieldapp.server import records, tables
from fieldapp.server.access import Action, Caller, Target, allows, streams_of
from fieldapp.server.confirming import to_erase
from fieldapp.server.database import Database
from fieldapp.server.early import waiting_long
from fieldapp.server.incoming import check_schema, read_message
from fieldapp.server.line import check_own, note_report
from fieldapp.server.problems import Reason, refused
from fieldapp.server.receipts import Answer, told_document
from fieldapp.server.signin import scope_of
from fieldapp.server.streams import check_heads, check_horizon, ends_of, news_of
from fieldapp.wire.messages import History, HistoryEntry, PullRequest, Verdict

PAGE_CHARACTERS = 1024 * 1024
"""About how long a page may become; a longer record has a page to itself."""


def pull(database: Database, caller: Caller, body: bytes, clock: Clock) -> bytes:
    """Return the next page of updates after the cursors in `body` (a `PullReply`).

    Streams that the caller no longer reads have no cursor in the reply; new ones start at 0.

    Raises:
        Refused: the laptop has to start anew, or its program is too old.
    """
    request = read_message(PullRequest, body)
    check_schema(request.schema_version)
    now = clock.now()
    names = streams_of(caller)
    cursors = {name: request.cursors.get(name, 0) for name in names}
    with database.reading() as connection:
        check_own(connection, caller, request.device_id)
        ends = ends_of(connection, names)
        check_heads(connection, ends, request.heads, request.cursors, request.device_id)
        check_horizon(ends, cursors)
        rows, more = _page(connection, cursors, request.limit)
        reply: Answer = {
            "updates": _updates(connection, caller, rows),
            "cursors": cursors | {row.stream: row.seq for row in rows},
            "scope": scope_of(caller).model_dump(mode="json", exclude_defaults=True),
            "more": more,
            "heads": news_of(ends.heads, request.heads),
            "durable": ends.durable,
            "erase": to_erase(connection, caller.device_id),
            "late": waiting_long(connection, request.device_id, now),
        }
    note_report(database, caller, request.unsent, now)
    told = {name: value for name, value in reply.items() if value or name in _ALWAYS_TOLD}
    return orjson.dumps(told | {"server_time": records.instant(now)})


_ALWAYS_TOLD = frozenset({"updates", "cursors", "scope"})


def _page(
    connection: Connection, cursors: dict[str, int], limit: int
) -> tuple[list[Row[Any]], bool]:
    """Return the rows of the page, by stream and number, and whether more follow."""
    page: list[Row[Any]] = []
    characters = 0
    for name, cursor in cursors.items():
        for row in _rows_after(connection, name, cursor, limit - len(page) + 1):
            characters += len(row.doc or "")
            if page and (len(page) == limit or characters > PAGE_CHARACTERS):
                return page, True
            page.append(row)
    return page, False


def _rows_after(connection: Connection, name: str, cursor: int, limit: int) -> Sequence[Row[Any]]:
    """Return what stands in a stream after a number, and what left it."""
    record, left = tables.record.c, tables.left_marker.c
    nothing = literal("")
    here = select(
        record.stream,
        record.seq,
        record.id,
        record.type,
        record.rev,
        record.state,
        record.doc,
        record.change_id,
        record.by,
        record.at,
        record.fields,
        record.salt,
    ).where(record.stream == name, record.seq > cursor)
    gone = select(
        left.stream,
        left.seq,
        left.record_id,
        left.record_type,
        left.rev,
        left.state,
        nothing,
        nothing,
        nothing,
        nothing,
        nothing,
        nothing,
    ).where(left.stream == name, left.seq > cursor)
    return connection.execute(union_all(here, gone).order_by("seq").limit(limit)).all()


def _updates(connection: Connection, caller: Caller, rows: Sequence[Row[Any]]) -> list[Answer]:
    live = [row.id for row in rows if row.state == "live"]
    proposals = records.open_proposals(connection, live) if live else {}
    names = _names_of(connection, {row.by for row in rows}) if rows else {}
    updates = []
    for row in rows:
        # A row taken apart at once costs a third of asking it column by column.
        values: tuple[Any, ...] = tuple(row)
        stream, seq, record_id, record_type, rev, state, doc, *last = values
        target = Target(record_type, record_id, stream)
        if not allows(caller, Action.READ, target):
            continue
        update: Answer = {
            "stream": stream,
            "seq": seq,
            "record_type": record_type,
            "record_id": record_id,
            "rev": rev,
            "state": state,
        }
        if state == "live":
            update |= told_document(caller, target, doc, proposals.get(record_id, ()))
        _tell_last_change(update, names, last)
        updates.append(update)
    return updates


def _tell_last_change(update: Answer, names: Mapping[str, str], last: Sequence[str]) -> None:
    """Add who changed the record last and when; nothing where it only left."""
    change_id, by, at, fields, salt = last
    if not change_id:
        return
    update["change_id"], update["at"] = change_id, at
    if by:
        update["by"] = by
    if by_name := names.get(by):
        update["by_name"] = by_name
    if salt:
        update["salt"] = salt
    if fields != "[]":
        update["fields"] = orjson.Fragment(fields)


def _names_of(connection: Connection, officer_ids: Collection[str]) -> dict[str, str]:
    account = tables.account.c
    known = select(account.officer_id, account.display_name)
    rows = connection.execute(known.where(account.officer_id.in_(officer_ids)))
    return {row.officer_id: row.display_name for row in rows}


def history(database: Database, caller: Caller, record_id: str) -> History:
    """Return who changed which fields of a record, and when.

    Raises:
        Refused: there is no such record in the caller's sight.
    """
    change = tables.change.c
    accepted = select(tables.change).where(change.record_id == record_id, change.seq > 0)
    with database.reading() as connection:
        _check_in_sight(connection, caller, record_id)
        rows = connection.execute(accepted.order_by(change.rev)).all()
        names = _names_of(connection, {row.by for row in rows})
    entries = tuple(
        HistoryEntry(
            change_id=row.id,
            verdict=Verdict(row.verdict),
            rev=row.rev,
            by=row.by,
            by_name=names.get(row.by, ""),
            at=datetime.fromisoformat(row.at),
            fields=tuple(json.loads(row.fields)),
        )
        for row in rows
    )
    return History(record_id=record_id, entries=entries)


def _check_in_sight(connection: Connection, caller: Caller, record_id: str) -> None:
    record = tables.record.c
    here = select(record.type, record.stream).where(record.id == record_id)
    row = connection.execute(here).one_or_none()
    if row is None or not allows(caller, Action.READ, Target(row.type, record_id, row.stream)):
        raise refused(Reason.NOT_FOUND, "There is no such record for you.", status=404)
