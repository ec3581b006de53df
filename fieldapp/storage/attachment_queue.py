"""What of the attachments still has to travel: a line of its own, apart from that of the records.

A photo has two parts, its content and its thumbnail. A part waits until the server has its record,
is tried on its own and blocks no other; it is done when the server acknowledged its hash.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from fieldapp.storage.blobs import Blobs, has_blobs, opened_blobs
from fieldapp.storage.drafts import Drafts
from fieldapp.storage.journal import instant
from fieldapp.storage.store import Store

if TYPE_CHECKING:
    from fieldapp.domain.attachment import Attachment  # few starts show one

Part = Literal["content", "thumbnail"]
Direction = Literal["up", "down"]

DRAFT = "attachments"
"""The kind of draft that names contents whose activity is still being written."""
RESTORABLE = timedelta(days=30)
"""How long the content of a removed attachment stays, so that it can be restored."""
LONGEST_PAUSE_SECONDS = 3600

_TIDIED = "attachments_tidied"
_DUE = """
SELECT t.attachment_id, t.part, t.direction, t.upload, t.tries,
    CASE t.part WHEN 'content' THEN a.sha256 ELSE a.thumbnail_sha256 END, a.size
FROM transfer AS t JOIN attachment AS a ON a.id = t.attachment_id
WHERE t.done = 0 AND t.try_after <= ? AND a.deleted = 0 AND a.version > 0
ORDER BY t.part DESC, t.tries, a.size, a.id
LIMIT ?
"""


@dataclass(frozen=True)
class Transfer:
    """One part of an attachment on its way."""

    attachment_id: str
    part: Part
    direction: Direction
    upload: str
    """Where the server takes the rest of it; empty before it was begun."""
    tries: int
    sha256: str
    size: int
    """Of the content, whichever part travels."""


@dataclass(frozen=True)
class Waiting:
    """How much has not travelled yet."""

    attachments: int
    """Those that the server does not hold whole. The other figures count their parts."""
    up: int
    down: int
    stuck: int
    """How many of these failed when last tried."""


class Transfers:
    """The line of one profile's attachments."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def send(self, attachments: "Sequence[Attachment]") -> None:
        """Put the parts of new attachments in line; call in the transaction that saves them."""
        for one in attachments:
            self._put(one.id, "content", "up")
            if one.thumbnail_sha256:
                self._put(one.id, "thumbnail", "up")

    def want(self, attachment_id: str, part: Part = "content") -> None:
        """Put a part that is to be fetched in line, or try it at once if it waited."""
        self._put(attachment_id, part, "down")

    def want_thumbnails(self) -> None:
        """Put in line the thumbnails of what colleagues attached."""
        with self._store.connections.write() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO transfer (attachment_id, part, direction)"
                " SELECT id, 'thumbnail', 'down' FROM attachment AS a"
                " WHERE deleted = 0 AND thumbnail_sha256 <> '' AND NOT EXISTS"
                " (SELECT 1 FROM transfer WHERE attachment_id = a.id AND part = 'thumbnail')"
            )

    def send_again(self) -> None:
        """Offer everything sent from here once more: the server was restored from a backup.

        What it still has, it acknowledges without taking it again.
        """
        with self._store.connections.write() as connection:
            connection.execute(
                "UPDATE transfer SET done = 0, tries = 0, try_after = '', upload = ''"
                " WHERE direction = 'up'"
            )

    def due(self, limit: int = 100) -> list[Transfer]:
        """Return what may be tried now: thumbnails first, then the smallest."""
        now = instant(self._store.clock.now())
        rows = self._store.connections.read().execute(_DUE, (now, limit))
        return [Transfer(*row) for row in rows]

    def note_upload(self, transfer: Transfer, upload: str) -> None:
        """Remember where the server takes the rest; empty to begin anew."""
        self._set(transfer, "upload = ?", upload)

    def note_done(self, transfer: Transfer) -> None:
        """Note that the part is where it should be."""
        self._set(transfer, "done = 1, problem = ?, upload = ''", "")

    def note_failure(
        self, transfer: Transfer, problem: str, longest: int = LONGEST_PAUSE_SECONDS
    ) -> None:
        """Note why it failed, and wait longer with each time before it is tried again."""
        seconds = min(longest, 2 ** min(transfer.tries + 1, 12))
        again = instant(self._store.clock.now() + timedelta(seconds=seconds))
        self._set(transfer, "problem = ?, tries = tries + 1, try_after = ?", problem, again)

    def waiting(self) -> Waiting:
        """Return how much still has to travel, from the database."""
        row = (
            self._store.connections.read()
            .execute(
                "SELECT count(DISTINCT CASE direction WHEN 'up' THEN attachment_id END),"
                " coalesce(sum(direction = 'up'), 0), coalesce(sum(direction = 'down'), 0),"
                " coalesce(sum(problem <> ''), 0) FROM transfer AS t"
                " JOIN attachment AS a ON a.id = t.attachment_id WHERE done = 0 AND a.deleted = 0"
            )
            .fetchone()
        )
        return Waiting(*row)

    def unsent_of(self, attachment_ids: Sequence[str]) -> frozenset[str]:
        """Return those whose content or thumbnail the server has not acknowledged."""
        marks = ", ".join("?" * len(attachment_ids))
        rows = self._store.connections.read().execute(
            "SELECT attachment_id FROM transfer WHERE direction = 'up' AND done = 0"
            f" AND attachment_id IN ({marks})",
            tuple(attachment_ids),
        )
        return frozenset(one for (one,) in rows)

    def wanted_of(self, attachment_ids: Sequence[str]) -> frozenset[str]:
        """Return those whose content is to be fetched and has not come."""
        marks = ", ".join("?" * len(attachment_ids))
        rows = self._store.connections.read().execute(
            "SELECT attachment_id FROM transfer WHERE direction = 'down' AND part = 'content'"
            f" AND done = 0 AND attachment_id IN ({marks})",
            tuple(attachment_ids),
        )
        return frozenset(one for (one,) in rows)

    def _put(self, attachment_id: str, part: Part, direction: Direction) -> None:
        with self._store.connections.write() as connection:
            connection.execute(
                "INSERT INTO transfer (attachment_id, part, direction) VALUES (?, ?, ?)"
                " ON CONFLICT DO UPDATE SET done = 0, tries = 0, try_after = ''",
                (attachment_id, part, direction),
            )

    def _set(self, transfer: Transfer, what: str, *values: str) -> None:
        with self._store.connections.write() as connection:
            connection.execute(
                f"UPDATE transfer SET {what}"
                " WHERE attachment_id = ? AND part = ? AND direction = ?",
                (*values, transfer.attachment_id, transfer.part, transfer.direction),
            )


def named_hashes(store: Store) -> frozenset[str]:
    """Return the hashes of all contents that a record or a draft still needs."""
    since = instant(store.clock.now() - RESTORABLE)
    rows = store.connections.read().execute(
        "SELECT sha256, thumbnail_sha256 FROM attachment WHERE deleted = 0 OR updated_at > ?",
        (since,),
    )
    named = {sha256 for row in rows for sha256 in row}
    for draft in Drafts(store).all(DRAFT):
        for one in draft.content["staged"]:
            named |= {one["sha256"], one["thumbnail_sha256"]}
    return frozenset(named)


def drop_orphans(store: Store, blobs: Blobs) -> int:
    """Remove contents that nothing needs any more; return how many."""
    with store.connections.write() as connection:
        connection.execute(
            "DELETE FROM transfer WHERE attachment_id NOT IN (SELECT id FROM attachment)"
        )
    return blobs.drop_orphans(named_hashes(store))


def tidy(store: Store) -> None:
    """Remove contents that nothing needs any more, once a day; call it as often as you like."""
    today = store.clock.now().date().isoformat()
    if store.fact(_TIDIED) == today or not has_blobs(store):
        return
    with opened_blobs(store) as blobs:
        drop_orphans(store, blobs)
    store.set_fact(_TIDIED, today)
