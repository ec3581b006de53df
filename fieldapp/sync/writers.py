"""Who wrote the versions that wait for a choice: asked where the updates do not tell."""

from collections.abc import Iterable

from fieldapp.base.errors import SyncError
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.proposals import open_proposals
from fieldapp.storage.settlement import Remark, Settlement
from fieldapp.storage.store import Store
from fieldapp.sync.transport import Transport
from fieldapp.wire.messages import HistoryEntry

ASKED = "writers_asked_for"
"""The fact that keeps the records, with their versions, that were asked about already."""
MOST_RECORDS = 20
"""As many are asked about in one exchange; the others come with the next ones."""


def ask_who_wrote(store: Store, transport: Transport) -> None:
    """Fetch the history of the records in conflict whose writers are not all known here.

    An update tells who wrote a record last, not who wrote each field before that.
    """
    asked: dict[str, int] = store.fact(ASKED) or {}
    versions = _with_unknown_writers(store)
    unasked = [one for one, version in versions.items() if asked.get(one) != version]
    for record_id in unasked[:MOST_RECORDS]:
        try:
            history = transport.history(record_id)
        except SyncError:
            return  # The versions are here; their writers are asked for again next time.
        asked = {one: rev for one, rev in asked.items() if one in versions}
        asked[record_id] = versions[record_id]
        store.set_fact(ASKED, asked)
        Outbox(store).settle(Settlement(remarks=tuple(_remarks(record_id, history.entries))))
        store.told({store.type_of(record_id) or "": [record_id]})


def _with_unknown_writers(store: Store) -> dict[str, int]:
    """Return the versions of the records of which not all writers are known."""
    return {
        one.record_id: (store.document(one.record_type, one.record_id) or {}).get("version", 0)
        for one in open_proposals(store)
        if not (one.current_by or one.current_is_mine)
        or not (one.proposed_by or one.proposed_here_at)
    }


def _remarks(record_id: str, entries: Iterable[HistoryEntry]) -> Iterable[Remark]:
    for entry in entries:
        yield Remark(
            change_id=entry.change_id,
            record_id=record_id,
            rev=entry.rev,
            by=entry.by,
            by_name=entry.by_name,
            at=entry.at.isoformat(),
            fields=entry.fields,
        )
