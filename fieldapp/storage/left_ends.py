"""The ends of streams that the officer no longer reads, told to the server as long as the store lasts.

A server that is put back to a backup may lack what was sent to a stream before the officer left it.
It says so where it does not know the end, and what is lost is sent again.
"""

from collections.abc import Collection
from typing import Any

from fieldapp.storage.driver import Connection
from fieldapp.storage.store import Store
from fieldapp.wire.messages import Head

_FACT = "left_ends"


def ends(store: Store) -> dict[str, Head]:
    """Return the end of each stream that was left."""
    return {name: Head(seq=end["seq"], hash=end["hash"]) for name, end in _kept(store).items()}


def leave(store: Store, connection: Connection, name: str) -> None:
    """Stop following a stream, and keep its end with the scope that it was read under."""
    row = connection.execute(
        "SELECT head_seq, head_hash FROM stream WHERE name = ? AND head_hash <> ''", (name,)
    ).fetchone()
    if row is not None:
        scope = (store.fact("scope") or {}).get("version", 0)
        _keep(store, _kept(store) | {name: {"seq": row[0], "hash": row[1], "scope": scope}})
    connection.execute("DELETE FROM stream WHERE name = ?", (name,))


def come_back(store: Store, streams: Collection[str]) -> None:
    """Let go of the kept ends of streams that are read again."""
    _keep(store, {name: end for name, end in _kept(store).items() if name not in streams})


def go_back(store: Store, lost: Collection[str]) -> None:
    """Take up the scope under which streams were read that were left and are lost on the server.

    What was done there is sent again under it; the next page tells today's scope anew.
    """
    scopes = [end["scope"] for name, end in _kept(store).items() if name in lost]
    if scopes:
        come_back(store, lost)
        store.set_fact("scope", store.fact("scope") | {"version": min(scopes)})


def _kept(store: Store) -> dict[str, dict[str, Any]]:
    return store.fact(_FACT) or {}


def _keep(store: Store, kept: dict[str, dict[str, Any]]) -> None:
    if kept != _kept(store):
        store.set_fact(_FACT, kept or None)
