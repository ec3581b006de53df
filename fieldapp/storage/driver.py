"""The one SQLite of this program: SQLCipher's, put where sqlite-utils looks first.

sqlite-utils catches the standard library's exceptions unless it finds `pysqlite3`; SQLCipher's
share no base with them, so nine of its features would fail without this alias. It must be imported
before sqlite-utils is.
"""

import sys

import sqlcipher3
from sqlcipher3 import dbapi2

OLDEST_SAFE = (3, 51, 3)
"""Older SQLites can corrupt a write-ahead log with two writers."""

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)

if dbapi2.sqlite_version_info < OLDEST_SAFE:
    raise ImportError(
        f"SQLite {dbapi2.sqlite_version} can corrupt a write-ahead log; "
        "remove sqlcipher3-wheels or sqlcipher3-binary, which put an older one in its place"
    )

Connection = dbapi2.Connection
Cursor = dbapi2.Cursor
DatabaseError = dbapi2.DatabaseError
OperationalError = dbapi2.OperationalError
Row = dbapi2.Row
connect = dbapi2.connect
SQLITE_VERSION = dbapi2.sqlite_version
