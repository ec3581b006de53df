"""Mends what can be made anew from the records: the search index."""

from fieldapp.storage import indexing
from fieldapp.storage.driver import Connection
from fieldapp.storage.store import Store


def is_index_in_step(connection: Connection) -> bool:
    """Say whether the search index holds as many entries as there are."""
    entries, indexed = connection.execute(
        "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM search_docsize)"
    ).fetchone()
    return bool(entries == indexed)


def mend_index(store: Store) -> bool:
    """Make the search index anew where it is out of step; return whether it was."""
    if is_index_in_step(store.connections.read()):
        return False
    with store.connections.write() as connection:
        indexing.rebuild(connection)
    return True
