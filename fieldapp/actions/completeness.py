"""How complete an export is: what this laptop knows of the server, and what the server says."""

from typing import TYPE_CHECKING

from fieldapp.actions.people import zone_of
from fieldapp.base.errors import NotAllowed, ServerRefused
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.reports.completeness import HowComplete, StreamEnd
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.wire.completeness import ANSWERS_FOR_OTHERS, Completeness
from fieldapp.wire.hashing import ORGANISATION, START, stream_of_area

if TYPE_CHECKING:
    from fieldapp.sync.transport import Transport

RUNS_ASKED = 200
"""As many as the store keeps."""


def how_complete(
    store: Store, chosen: ActivityFilter | None = None, told: Completeness | None = None
) -> HowComplete:
    """Return what this laptop knows of how complete it is; it asks nobody.

    `told` is what the server said of the other laptops, where it was asked before.
    """
    outbox = Outbox(store)
    left, server = outbox.waiting(), store.fact("server")
    good = (run.at for run in outbox.runs(RUNS_ASKED) if not run.problem)
    return HowComplete(
        made_at=store.clock.now(),
        device_id=str(store.fact("device") or ""),
        server_id=str(server.get("server_id") or server["url"]) if server else "",
        synced_at=next(good, None) if server else None,
        waiting=left.waiting,
        refused=len(outbox.refused()),
        ends=_ends(store, chosen.area_id if chosen else "") if server else (),
        zone=zone_of(store),
        told=told,
    )


def _ends(store: Store, area_id: str) -> tuple[StreamEnd, ...]:
    """Return up to where each stream was fetched; its hash is known where that is its end."""
    heads, cursors = Outbox(store).heads(), Outbox(store).cursors()
    areas = {stream_of_area(one["id"]): str(one["name"]) for one in store.documents("area")}
    names = [stream_of_area(area_id)] if area_id else sorted(cursors)
    ends = []
    for name in names:
        head, cursor = heads.get(name), cursors.get(name, 0)
        if name != ORGANISATION:
            link = head.hash if head and head.seq == cursor else START
            ends.append(StreamEnd(name, areas.get(name, ""), cursor, link))
    return tuple(ends)


def answers_for_others(store: Store) -> bool:
    """Say whether the officer's role is told which laptops still hold work."""
    scope = store.fact("scope") or {}
    return scope.get("role") in {role.value for role in ANSWERS_FOR_OTHERS}


def ask_server(store: Store, transport: "Transport") -> Completeness | None:
    """Ask when the laptops of the officer's areas last reported; None where the role is not told.

    Raises:
        SyncError: the server is away.
    """
    if not answers_for_others(store):
        return None
    try:
        return transport.completeness()
    except ServerRefused:
        return None  # The role was changed since the last exchange.


def ask_laptops(store: Store) -> Completeness:
    """Ask the server when the laptops of the officer's areas last reported.

    Raises:
        SyncError: the server is away, or the profile is connected to none.
        NotAllowed: the officer's role is not told.
    """
    from fieldapp.sync.enrol import open_transport  # httpx only when the network is used

    transport = open_transport(store)
    try:
        told = ask_server(store, transport)
    finally:
        transport.close()
    if told is None:
        raise NotAllowed(rule="group leaders, area chiefs and supervisors are told of laptops")
    return told
