"""Parts of records in the database: found when their parents are judged, moved or erased."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

import orjson
from sqlalchemy import ColumnElement, Connection, or_, select

from fieldapp.base.ids import NewId
from fieldapp.domain.attachment import ATTACHABLE
from fieldapp.server import documents, records, tables
from fieldapp.server.belonging import (
    ATTACHMENT,
    ENTRY,
    LINK,
    VERSION,
    WORDS_ABOUT,
    as_part_of,
    has_words,
    parent_of,
    without_words,
)
from fieldapp.server.rulings import Ruling, Sent, Standing, sent_by_server
from fieldapp.wire.messages import Change, Document, Kind, Verdict


def parents_of(
    connection: Connection, arrived: Iterable[Sent], before: Mapping[str, Standing]
) -> dict[str, Standing]:
    """Return how the records stand that those of a push belong to, as far as it matters.

    It does for attachments, and for what tells in words; parents in `before` are not looked up.
    """
    wanted = set()
    for sent in arrived:
        change = sent.change
        if change.record_type == ATTACHMENT or has_words(change.record_type, change.set):
            standing = before.get(change.record_id)
            wanted.add(
                parent_of(change.record_type, (standing.doc if standing else {}) | change.set)
            )
    wanted -= {"", *before}
    return records.locked_standings(connection, wanted) if wanted else {}


def followers(
    connection: Connection,
    rulings: Sequence[Ruling],
    standings: Mapping[str, Standing],
    now: datetime,
    make_id: NewId,
) -> tuple[list[Ruling], dict[str, Standing]]:
    """Return how attachments follow records that left a stream, and how they stood before.

    `standings` is how all records of the push stand after it.
    """
    left = {
        ruling.sent.change.record_id: ruling.left
        for ruling in rulings
        if ruling.left and ruling.sent.change.record_type in ATTACHABLE
    }
    if not left:
        return [], {}
    record = tables.record.c
    inside = (record.type == ATTACHMENT) & record.stream.in_(set(left.values()))
    found = _parts(connection, inside, left)
    now_there = {key: standings.get(key, standing) for key, standing in found.items()}
    moved = [
        _followed(standing, standings[parent_of(ATTACHMENT, standing.doc)], now, make_id)
        for _, standing in sorted(now_there.items())
        if standing.stream != standings[parent_of(ATTACHMENT, standing.doc)].stream
    ]
    return moved, found


def _parts(
    connection: Connection, where: ColumnElement[bool], parents: Collection[str]
) -> dict[str, Standing]:
    record = tables.record.c
    rows = connection.execute(
        select(record.id, record.type, record.doc).where(where, record.state != "erased")
    )
    ids = [
        record_id
        for record_id, record_type, text in rows
        if record_type == VERSION or parent_of(record_type, orjson.loads(text)) in parents
    ]
    return records.locked_standings(connection, ids) if ids else {}


def _followed(standing: Standing, parent: Standing, now: datetime, make_id: NewId) -> Ruling:
    doc = as_part_of(ATTACHMENT, standing.doc, parent)
    after = _after(standing, doc, parent.stream)
    return _ruling(standing, after, ("area_id", "shared"), now, make_id)


def parts_of(connection: Connection, record_id: str) -> list[Standing]:
    """Return the attachments of a record and what tells of it in words, wherever they stand."""
    record = tables.record.c
    belongs = [
        (record.type == ATTACHMENT)
        & record.doc.contains(f'"record_id":"{record_id}"', autoescape=True),
        (record.type == LINK)
        & record.doc.contains(f'"activity_id":"{record_id}"', autoescape=True),
        (record.type == ENTRY) & record.doc.contains(f'"link_id":"{record_id}"', autoescape=True),
        # Its content is JSON within JSON.
        (record.type == VERSION)
        & record.doc.contains(f'\\"link_id\\":\\"{record_id}\\"', autoescape=True),
    ]
    return list(_parts(connection, or_(*belongs), {record_id}).values())


def silenced(standing: Standing, now: datetime, make_id: NewId) -> Ruling:
    """Return a record without what it tells of another one."""
    words = WORDS_ABOUT[standing.record_type]
    after = _after(standing, without_words(standing.record_type, standing.doc), standing.stream)
    kept = tuple(each for each in standing.proposals if each.field not in words)
    return _ruling(standing, after._replace(proposals=kept), words, now, make_id)


def _after(standing: Standing, doc: Document, stream: str) -> Standing:
    rev = standing.rev + 1
    return standing._replace(
        rev=rev,
        doc=doc,
        text=documents.as_text(doc),
        stream=stream,
        last_rev_of={**standing.last_rev_of, "": rev},
    )


def _ruling(
    before: Standing, after: Standing, fields: tuple[str, ...], now: datetime, make_id: NewId
) -> Ruling:
    change = Change(
        id=make_id(),
        kind=Kind.PATCH,
        record_type=before.record_type,
        record_id=before.record_id,
        base_rev=before.rev,
        occurred_at=now,
        recorded_at=now,
    )
    left = before.stream if before.stream != after.stream else ""
    return Ruling(sent_by_server(change), Verdict.APPLIED, after, left=left, fields=fields)
