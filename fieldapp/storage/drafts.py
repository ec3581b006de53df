"""Drafts: what is being typed, kept within a second so that nothing is lost."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fieldapp.storage.driver import Connection
from fieldapp.storage.journal import instant
from fieldapp.storage.store import Store


@dataclass(frozen=True)
class Draft:
    """Something half written: which form it belongs to and what stands in its fields."""

    id: str
    kind: str
    content: dict[str, Any]
    saved_at: datetime


class Drafts:
    """The drafts of one profile, in the encrypted store like everything else."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, draft_id: str, kind: str, content: dict[str, Any]) -> None:
        """Keep what stands in the form now, in place of what was kept before."""
        now = instant(self._store.clock.now())
        with self._store.connections.write() as connection:
            connection.execute(
                "INSERT INTO draft (id, kind, content, saved_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET content = excluded.content,"
                " saved_at = excluded.saved_at",
                (draft_id, kind, json.dumps(content, ensure_ascii=False), now),
            )

    def drop(self, draft_id: str) -> None:
        """Throw a draft away."""
        with self._store.connections.write() as connection:
            connection.execute("DELETE FROM draft WHERE id = ?", (draft_id,))

    def get(self, draft_id: str) -> Draft | None:
        """Return a draft, or None."""
        return next((draft for draft in self.all() if draft.id == draft_id), None)

    def all(self, kind: str | None = None) -> list[Draft]:
        """Return the drafts, newest first."""
        rows = self._store.connections.read().execute(
            "SELECT id, kind, content, saved_at FROM draft"
            " WHERE ?1 IS NULL OR kind = ?1 ORDER BY saved_at DESC",
            (kind,),
        )
        return [
            Draft(name, form, json.loads(content), datetime.fromisoformat(saved_at))
            for name, form, content, saved_at in rows
        ]


def drop_naming(connection: Connection, record_id: str) -> None:
    """Drop what is being typed about a record that must go, or names it."""
    connection.execute(
        "DELETE FROM draft WHERE instr(id, ?1) > 0 OR instr(content, ?1) > 0", (record_id,)
    )
