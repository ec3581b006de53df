"""Judge the new changes of a push against what stands, and write what was decided."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from fieldapp.base.ids import NewId
from fieldapp.server import records, tables
from fieldapp.server.batch import Batch
from fieldapp.server.early import held_for, hold, release
from fieldapp.server.merge import is_open_to
from fieldapp.server.parts import followers, parents_of
from fieldapp.server.problems import Reason
from fieldapp.server.receipts import same_for_sender
from fieldapp.server.records import Written
from fieldapp.server.rulings import Ruling, Sent, Standing
from fieldapp.wire.messages import LARGEST, Head, Kind, Verdict


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a push."""

    rulings: Mapping[str, Ruling]
    """By the id of the change."""
    written: Written
    standings: Mapping[str, Standing]
    same: frozenset[str]
    """The records that stand just as the sender has them."""


def take(
    connection: Connection,
    arrived: Sequence[Sent],
    fresh: Sequence[Sent],
    told: Mapping[str, Head],
    now: datetime,
    new_id: NewId,
) -> Taken:
    """Judge what is `fresh` among what `arrived`, and what waited for it; write what was decided.

    `told` is how far the sender knows its streams.
    """
    early = held_for(connection, _created(fresh))
    before = _standings(connection, arrived, [*fresh, *early], told)
    batch = Batch(before, new_id, parents_of(connection, [*fresh, *early], before))
    batch.judge(fresh, early)
    was_held = {sent.change.id for sent in early}
    rulings = [
        ruling
        for ruling in batch.rulings
        if ruling.verdict is not Verdict.HELD or ruling.sent.change.id not in was_held
    ]
    release(connection, [r.sent.change.id for r in rulings if r.sent.change.id in was_held])
    following, found = followers(connection, rulings, batch.standings, now, new_id)
    written = records.write(connection, [*rulings, *following], {**found, **before}, now)
    hold(connection, [r.sent for r in rulings if r.verdict is Verdict.HELD], now)
    _keep_rejected(connection, rulings, now)
    followed = {r.sent.change.record_id: r.standing for r in following if r.standing}
    elsewhere = {sent.change.record_id for sent in early}
    return Taken(
        {r.sent.change.id: r for r in rulings},
        written,
        {**batch.standings, **followed},
        same_for_sender(rulings, before) - elsewhere - followed.keys(),
    )


def _created(fresh: Iterable[Sent]) -> set[str]:
    return {sent.change.record_id for sent in fresh if sent.change.kind is Kind.CREATE}


def _standings(
    connection: Connection,
    arrived: Sequence[Sent],
    judged: Sequence[Sent],
    told: Mapping[str, Head],
) -> dict[str, Standing]:
    """Return how the records stand, with where they stood for those who no longer reach them."""
    concerned = {sent.change.record_id for sent in (*arrived, *judged)}
    before = records.locked_standings(connection, concerned)
    out_of_reach = {
        sent.change.record_id
        for sent in judged
        if (standing := before.get(sent.change.record_id)) and not is_open_to(sent, standing)
    }
    return _with_left(connection, before, out_of_reach, told)


def _with_left(
    connection: Connection,
    standings: Mapping[str, Standing],
    record_ids: Collection[str],
    told: Mapping[str, Head],
) -> dict[str, Standing]:
    """Return the standings; those of `record_ids` know which streams they left.

    Who was not told that a record left may have written to any version of it: after the server was
    restored from a backup, versions are counted anew.
    """
    if not record_ids:
        return dict(standings)
    marker = tables.left_marker.c
    left: dict[str, dict[str, int]] = defaultdict(dict)
    rows = select(marker.record_id, marker.stream, marker.rev, marker.seq).where(
        marker.record_id.in_(record_ids)
    )
    for record_id, stream, rev, seq in connection.execute(rows):
        knows = stream in told and told[stream].seq >= seq
        left[record_id][stream] = rev if knows else LARGEST
    return {
        record_id: standing._replace(left_at=left[record_id]) if record_id in left else standing
        for record_id, standing in standings.items()
    }


def _keep_rejected(connection: Connection, rulings: Sequence[Ruling], now: datetime) -> None:
    """Set the rejected aside, so that support can help even where the laptop is lost.

    What concerns an erased record is not kept: it would tell again what was erased.
    """
    rows = [
        {
            "change_id": ruling.sent.change.id,
            "device_id": ruling.sent.device_id,
            "record_id": ruling.sent.change.record_id,
            "received_at": records.instant(now),
            "body": ruling.sent.change.model_dump_json(by_alias=True),
        }
        for ruling in rulings
        if ruling.verdict is Verdict.REJECTED and not _is_of_erased(ruling)
    ]
    if rows:
        connection.execute(insert(tables.dead_letter), rows)


def _is_of_erased(ruling: Ruling) -> bool:
    return ruling.problem is not None and ruling.problem.type == Reason.ERASED
