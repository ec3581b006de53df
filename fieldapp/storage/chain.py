"""The chain of changes: checked, and kept checkable where values are wiped."""

from collections.abc import Sequence, Set

from fieldapp.domain.record import Document
from fieldapp.storage import journal
from fieldapp.storage.driver import Connection
from fieldapp.storage.rows import as_json
from fieldapp.wire.hashing import START, chain_hash, change_hash, content_hash

PAGE = 1000
"""Changes that are read at once; there may be a hundred thousand."""


def wipe(connection: Connection, record_id: str) -> None:
    """Empty what the changes of a record said; their hashes stay, so that the chain holds.

    What was not settled yet is `gone`: it is never sent.
    """
    _keep_hashes(connection, journal.of_record(connection, record_id))
    connection.execute(
        "UPDATE change SET new_values = '{}', old_values = '{}', reason = '', problem = NULL,"
        " salt = '',"
        " state = CASE WHEN state IN ('pending', 'held', 'rejected') THEN 'gone' ELSE state END"
        " WHERE record_id = ?",
        (record_id,),
    )


def forget_fields(connection: Connection, record_id: str, fields: Set[str]) -> None:
    """Take some fields out of the changes of a record; what waits is sent without them."""
    concerned = [
        entry
        for entry in journal.of_record(connection, record_id)
        if fields & (entry.change.set.keys() | entry.change.old.keys())
    ]
    _keep_hashes(connection, [entry for entry in concerned if entry.state != "pending"])
    connection.executemany(
        "UPDATE change SET new_values = ?, old_values = ?,"
        " salt = CASE state WHEN 'pending' THEN salt ELSE '' END WHERE number = ?",
        [
            (_without(entry.change.set, fields), _without(entry.change.old, fields), entry.number)
            for entry in concerned
        ],
    )
    journal.restamp(connection)


def _without(values: Document, fields: Set[str]) -> str:
    return as_json({name: value for name, value in values.items() if name not in fields})


def _keep_hashes(connection: Connection, entries: Sequence[journal.Entry]) -> None:
    """Note the hashes of changes before their values are taken away."""
    connection.executemany(
        "UPDATE change SET content_hash = ? WHERE number = ? AND content_hash = ''",
        [
            (_content_hash(entry, journal.link_before(connection, entry.number)), entry.number)
            for entry in entries
        ],
    )


def _content_hash(entry: journal.Entry, link_before: str) -> str:
    """Return the hash of what a change says; the oldest were written before there were salts."""
    hashed = change_hash(entry.change)
    if entry.change.salt or chain_hash(link_before, hashed) == entry.chain_hash:
        return hashed
    content = entry.change.model_dump(mode="json", by_alias=True)
    return content_hash({name: value for name, value in content.items() if name != "salt"})


def is_whole(connection: Connection) -> bool:
    """Say whether every change made here is as it was written and follows from the one before.

    A change that was rewritten before it was sent went to the end of the line: what came after it
    is known to follow from it by the server alone.
    """
    kept = dict(
        connection.execute("SELECT number, content_hash FROM change WHERE content_hash <> ''")
    )
    link, before = START, 0
    while entries := journal.after(connection, before, PAGE):
        for entry in entries:
            hashed = kept.get(entry.number) or _content_hash(entry, link)
            follows = chain_hash(link, hashed) == entry.chain_hash
            if entry.number == before + 1 and not follows:
                return False
            link, before = entry.chain_hash, entry.number
    return True
