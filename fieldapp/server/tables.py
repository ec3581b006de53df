"""The server's tables: no table per record type, and no SQL that only one database speaks.

Moments are ISO 8601 text in UTC, documents and lists JSON text: both travel unchanged between
database, program and wire.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA = 1
"""The number of this shape; the table meta holds it."""

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

account = Table(
    "account",
    metadata,
    Column("id", String, primary_key=True),
    Column("user_name", String, nullable=False, unique=True),
    Column("password_hash", String, nullable=False),
    Column("role", String, nullable=False),
    Column("display_name", String, nullable=False),
    Column("officer_id", String, nullable=False, unique=True),
    Column("active", Boolean, nullable=False),
)

account_area = Table(
    "account_area",
    metadata,
    Column("account_id", ForeignKey("account.id"), primary_key=True),
    Column("area_id", String, primary_key=True),
    Column("position", Integer, nullable=False),
)

sign_in = Table(
    "sign_in",
    metadata,
    Column("name_hash", String, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("tried_at", String, nullable=False),
    Column("blocked_until", String, nullable=False),
)

device = Table(
    "device",
    metadata,
    Column("id", String, primary_key=True),
    Column("account_id", ForeignKey("account.id"), nullable=False),
    Column("name", String, nullable=False),
    # Empty for a number line that a laptop took after device_fork, without enrolling again.
    Column("token_hash", String, unique=True),
    Column("enrolled_at", String, nullable=False),
    Column("last_seen", String, nullable=False),
    Column("revoked", Boolean, nullable=False),
    Column("last_number", Integer, nullable=False),
    Column("chain_hash", String, nullable=False),
)

record = Table(
    "record",
    metadata,
    Column("id", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("stream", String, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("doc", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("change_id", String, nullable=False),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
    Column("fields", Text, nullable=False),
    Index("record_in_stream", "stream", "seq"),
)

left_marker = Table(
    "left_marker",
    metadata,
    Column("stream", String, primary_key=True),
    Column("record_id", String, primary_key=True),
    Column("record_type", String, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Index("left_in_stream", "stream", "seq"),
)

change = Table(
    "change",
    metadata,
    Column("id", String, primary_key=True),
    # Device and number are empty for what the server itself did.
    Column("device_id", String),
    Column("number", Integer),
    Column("hash", String, nullable=False),
    Column("record_id", String, nullable=False),
    Column("verdict", String, nullable=False),
    Column("stream", String, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
    Column("received_at", String, nullable=False),
    Column("fields", Text, nullable=False),
    Column("problem", Text),
    UniqueConstraint("device_id", "number"),
    Index("change_of_record", "record_id", "rev"),
    # One tree less to write for each change.
    sqlite_with_rowid=False,
)

proposal = Table(
    "proposal",
    metadata,
    Column("id", String, primary_key=True),
    Column("record_id", String, nullable=False),
    Column("change_id", String, nullable=False),
    Column("field", String, nullable=False),
    Column("proposed", Text, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("open", Boolean, nullable=False),
    Index("proposal_of_record", "record_id", "open"),
)

held = Table(
    "held",
    metadata,
    Column("change_id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("device_id", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("record_id", String, nullable=False, index=True),
    Column("group_id", String, index=True),
    Column("body", Text, nullable=False),
)

dead_letter = Table(
    "dead_letter",
    metadata,
    Column("change_id", String, primary_key=True),
    Column("device_id", String, nullable=False),
    Column("record_id", String, nullable=False),
    Column("received_at", String, nullable=False),
    Column("body", Text, nullable=False),
)

stream = Table(
    "stream",
    metadata,
    Column("name", String, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("hash", String, nullable=False),
)

head = Table(
    "head",
    metadata,
    # Every head that a laptop may have been told: one for each commit that touched the stream.
    Column("stream", String, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("hash", String, nullable=False),
)

purge_log = Table(
    "purge_log",
    metadata,
    Column("change_id", String, primary_key=True),
    Column("record_id", String, nullable=False),
    Column("record_type", String, nullable=False),
    Column("at", String, nullable=False),
    Column("fields", Text, nullable=False),
)
