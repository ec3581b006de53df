"""The streams: one row of numbers for each area, each officer and the organisation.

Each accepted change takes the next number of its stream and extends the stream's hash chain. A
laptop says how far it knows a stream; where that differs, the server was restored from a backup.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, bindparam, insert, or_, select, update

from fieldapp.server import tables
from fieldapp.server.locking import note_moved
from fieldapp.server.prepared import Prepared
from fieldapp.server.problems import Reason, refused
from fieldapp.server.rulings import Ruling, result_of
from fieldapp.server.writing import insert_many
from fieldapp.wire.hashing import START, stream_link
from fieldapp.wire.messages import Head, Run

MOST_CLAIMED = 300
"""How many streams a laptop may claim to know otherwise than they end: far above what anyone reads."""


class Numbered(NamedTuple):
    """An accepted change with its number in the stream, and in the stream that it left."""

    ruling: Ruling
    result_hash: str
    seq: int
    left_seq: int = 0


@dataclass(frozen=True, slots=True)
class Ends:
    """How far streams go, how far they lie in a checked backup, and what was forgotten of them."""

    heads: dict[str, Head]
    durable: dict[str, int]
    horizons: dict[str, int]


ENDS = Prepared(
    select(
        tables.stream.c.name,
        tables.stream.c.seq,
        tables.stream.c.hash,
        tables.stream.c.horizon,
        tables.durable.c.seq.label("durable"),
    )
    .outerjoin(tables.durable, tables.durable.c.stream == tables.stream.c.name)
    .where(tables.stream.c.name.in_(bindparam("names", expanding=True)))
)


def ends_of(connection: Connection, names: Sequence[str]) -> Ends:
    """Return the present end of each stream; one that nobody wrote to stands at 0."""
    ends = Ends({name: Head(seq=0, hash=START) for name in names}, {}, {})
    for row in ENDS.run(connection, names=list(names)):
        ends.heads[row.name] = Head(seq=row.seq, hash=row.hash)
        ends.horizons[row.name] = row.horizon
        if row.durable is not None:
            ends.durable[row.name] = row.durable
    return ends


def head_at(connection: Connection, name: str, seq: int) -> Head:
    """Return how a stream ended once the push was kept that brought it to this number."""
    head = tables.head.c
    onwards = select(head.seq, head.hash).where(head.stream == name, head.seq >= seq)
    row = connection.execute(onwards.order_by(head.seq).limit(1)).one()
    return Head(seq=row.seq, hash=row.hash)


def news_of(ends: Mapping[str, Head], known: Mapping[str, Head]) -> dict[str, Any]:
    """Return, as JSON values, the heads that a laptop does not know yet."""
    return {
        name: {"seq": end.seq, "hash": end.hash}
        for name, end in ends.items()
        if known.get(name) != end
    }


def check_heads(
    connection: Connection,
    ends: Ends,
    known: Mapping[str, Head],
    cursors: Mapping[str, int],
    device_id: str,
) -> None:
    """Check what a laptop knows of its streams, which end so, against the chains.

    Streams that it no longer reads are checked as well: what a restored server lost of them must
    come again before the laptop lets them go.

    Raises:
        Refused: a head was never told by this database, or a cursor lies beyond the end. The
            problem names the streams, which the laptop must read again from 0, and tells which of
            its changes are still here: it sends the others again.
    """
    moved = (
        (name, head)
        for name, head in known.items()
        if head.seq > 0 and head != ends.heads.get(name)
    )
    claimed = dict(islice(moved, MOST_CLAIMED))
    told = _told(connection, claimed)
    lost = {name for name, head in claimed.items() if (name, head.seq, head.hash) not in told}
    lost |= {name for name, end in ends.heads.items() if cursors.get(name, 0) > end.seq}
    if lost:
        raise refused(
            Reason.DIVERGED,
            "The server no longer knows what this computer read from it.",
            status=409,
            detail="It was probably restored from a backup.",
            streams=tuple(sorted(lost)),
            holds=runs_held(connection, device_id),
        )


def check_horizon(ends: Ends, cursors: Mapping[str, int]) -> None:
    """Check that nothing was forgotten since a laptop last read its streams.

    Raises:
        Refused: removals that it never heard of are no longer told. The problem names the
            streams, which the laptop must read again from 0.
    """
    missed = [name for name, horizon in ends.horizons.items() if 0 < cursors.get(name, 0) < horizon]
    if missed:
        raise refused(
            Reason.TOO_OLD,
            "This computer was away for so long that it has to read everything again.",
            status=410,
            detail="What waits on it to be sent stays where it is.",
            streams=tuple(sorted(missed)),
        )


def runs_held(connection: Connection, device_id: str) -> tuple[Run, ...]:
    """Return first and last number of each run of a laptop's changes that the server has."""
    change = tables.change.c
    mine = select(change.number).where(change.device_id == device_id).order_by(change.number)
    runs: list[Run] = []
    for number in connection.execute(mine.where(change.number.is_not(None))).scalars():
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return tuple(runs)


def _told(connection: Connection, claimed: Mapping[str, Head]) -> set[tuple[str, int, str]]:
    if not claimed:
        return set()
    head = tables.head.c
    at_each = [and_(head.stream == name, head.seq == claim.seq) for name, claim in claimed.items()]
    rows = connection.execute(select(head.stream, head.seq, head.hash).where(or_(*at_each)))
    return {(name, seq, link) for name, seq, link in rows}


def number(
    connection: Connection, accepted: Sequence[Ruling]
) -> tuple[list[Numbered], dict[str, Head]]:
    """Give each accepted change its number; return with them where their streams then end.

    The streams are locked in the order of their names.
    """
    here: dict[str, list[Ruling]] = defaultdict(list)
    for ruling in accepted:
        for name in _streams(ruling):
            here[name].append(ruling)
    numbers: dict[tuple[str, str], int] = {}
    results = {id(ruling): result_of(ruling) for ruling in accepted}
    heads = {name: _extend(connection, name, here[name], results, numbers) for name in sorted(here)}
    numbered = [
        Numbered(
            ruling,
            results[id(ruling)],
            seq=numbers[_stream(ruling), ruling.sent.change.id],
            left_seq=numbers.get((ruling.left, ruling.sent.change.id), 0),
        )
        for ruling in accepted
    ]
    return numbered, heads


def _stream(ruling: Ruling) -> str:
    return ruling.standing.stream if ruling.standing else ""


def _streams(ruling: Ruling) -> tuple[str, ...]:
    return (_stream(ruling), ruling.left) if ruling.left else (_stream(ruling),)


_LOCKED = Prepared(
    select(tables.stream.c.seq, tables.stream.c.hash)
    .where(tables.stream.c.name == bindparam("key"))
    .with_for_update()
)
_EXTENDED = Prepared(
    update(tables.stream)
    .where(tables.stream.c.name == bindparam("key"))
    .values(seq=bindparam("end"), hash=bindparam("link"))
)


def _extend(
    connection: Connection,
    name: str,
    rulings: Iterable[Ruling],
    results: Mapping[int, str],
    numbers: dict[tuple[str, str], int],
) -> Head:
    """Lengthen a stream's chain, add the numbers to `numbers`, and return its new end."""
    seq, link = _locked(connection, name)
    for ruling in rulings:
        seq += 1
        link = stream_link(link, ruling.sent.hash, ruling.verdict.value, results[id(ruling)])
        numbers[name, ruling.sent.change.id] = seq
    _EXTENDED.write(connection, key=name, end=seq, link=link)
    insert_many(connection, tables.head, ("stream", "seq", "hash"), [(name, seq, link)])
    note_moved(connection, name, seq)
    return Head(seq=seq, hash=link)


def _locked(connection: Connection, name: str) -> tuple[int, str]:
    """Return where the stream ends, and keep others from extending it until the commit."""
    rows = _LOCKED.run(connection, key=name)
    if not rows:
        connection.execute(insert(tables.stream).values(name=name, seq=0, hash=START))
        return 0, START
    return rows[0].seq, rows[0].hash
