"""Bring a store to today's shape: whole steps, one process at a time, never backwards."""

from importlib import import_module

from fieldapp.base.errors import StoreNewer
from fieldapp.storage.connection import as_database, transaction
from fieldapp.storage.driver import Connection

STEPS = (
    "m0001_records",
    "m0002_machinery",
    "m0003_by_author",
    "m0004_doses",
    "m0005_protocol",
    "m0006_erasure",
    "m0007_attachments",
    "m0008_handover",
    "m0009_proposers",
)
VERSION = len(STEPS)


def version_of(connection: Connection) -> int:
    """Return how many steps the store has taken; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check_version(connection: Connection) -> int:
    """Return the store's version; raise StoreNewer when a newer program wrote it."""
    version = version_of(connection)
    if version > VERSION:
        raise StoreNewer(theirs=version, ours=VERSION)
    return version


def migrate(connection: Connection) -> None:
    """Take the steps that are missing, all or none, while no other process can.

    Raises:
        StoreNewer: a newer program wrote the store.
    """
    from sqlite_utils import Migrations  # 84 ms, and only a new or old store needs it

    steps = Migrations("fieldapp")
    for name in STEPS:
        module = import_module(f"fieldapp.storage.migrations.{name}")
        steps(name=name)(lambda db, sql=module.TABLES: db.executescript(sql))
    with transaction(connection, "EXCLUSIVE"):
        if check_version(connection) < VERSION:
            steps.apply(as_database(connection))
            connection.execute(f"PRAGMA user_version = {VERSION}")
