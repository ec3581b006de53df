"""The server's tables: no table per record type, and no SQL that only one database speaks.

Moments are ISO 8601 text in UTC, documents and lists JSON text: both travel unchanged between
database, program and wire.
"""

from sqlalchemy import (
    BigInteger,
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

SCHEMA = 3
"""The number of this shape; the table meta holds it."""

metadata = MetaData()

Whole = BigInteger().with_variant(Integer, "sqlite")
"""A whole number as far as JSON carries it; PostgreSQL's own INTEGER ends at 2 thousand million."""

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
    # Counts up with each change of role or areas; laptops hear of it at their next pull.
    Column("scope_version", Whole, nullable=False, server_default="1"),
)

account_scope = Table(
    "account_scope",
    metadata,
    # What an account might do before its role or areas changed: work made then still counts.
    Column("account_id", ForeignKey("account.id"), primary_key=True),
    Column("version", Whole, primary_key=True, autoincrement=False),
    Column("role", String, nullable=False),
    Column("area_ids", Text, nullable=False),
    Column("ended_at", String, nullable=False),
)

area_setting = Table(
    "area_setting",
    metadata,
    Column("area_id", String, primary_key=True),
    Column("search_persons", Boolean, nullable=False),
)

account_area = Table(
    "account_area",
    metadata,
    Column("account_id", ForeignKey("account.id"), primary_key=True),
    Column("area_id", String, primary_key=True),
    Column("position", Whole, nullable=False),
)

sign_in = Table(
    "sign_in",
    metadata,
    Column("name_hash", String, primary_key=True),
    Column("failures", Whole, nullable=False),
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
    Column("last_number", Whole, nullable=False),
    Column("chain_hash", String, nullable=False),
    # The key that its signatures are checked with; empty where it has none.
    Column("public_key", String, nullable=False, server_default=""),
    # How many changes it still held when it last reported.
    Column("unsent", Whole, nullable=False, server_default="0"),
    # The newest scope that it was told, and when.
    Column("scope_version", Whole, nullable=False, server_default="0"),
    Column("scope_told_at", String, nullable=False, server_default=""),
)

device_head = Table(
    "device_head",
    metadata,
    # The end of a device's own chain after a push, as the device signed it.
    Column("device_id", ForeignKey("device.id"), primary_key=True),
    Column("number", Whole, primary_key=True, autoincrement=False),
    Column("hash", String, nullable=False),
    Column("public_key", String, nullable=False),
    Column("signature", String, nullable=False),
)

record = Table(
    "record",
    metadata,
    Column("id", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("stream", String, nullable=False),
    Column("rev", Whole, nullable=False),
    Column("seq", Whole, nullable=False),
    Column("doc", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("change_id", String, nullable=False),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
    Column("fields", Text, nullable=False),
    # Of the last accepted change: goes into the stream's chain, and is erased with the document.
    Column("salt", String, nullable=False, server_default=""),
    Index("record_in_stream", "stream", "seq"),
)

left_marker = Table(
    "left_marker",
    metadata,
    Column("stream", String, primary_key=True),
    Column("record_id", String, primary_key=True),
    Column("record_type", String, nullable=False),
    Column("rev", Whole, nullable=False),
    Column("seq", Whole, nullable=False),
    # `left`, or `erased` once the record was erased in the stream where it went.
    Column("state", String, nullable=False, server_default="left"),
    Column("at", String, nullable=False, server_default=""),
    Index("left_in_stream", "stream", "seq"),
)

change = Table(
    "change",
    metadata,
    Column("id", String, primary_key=True),
    # Device and number are empty for what the server itself did.
    Column("device_id", String),
    Column("number", Whole),
    Column("hash", String, nullable=False),
    Column("record_id", String, nullable=False),
    Column("verdict", String, nullable=False),
    Column("stream", String, nullable=False),
    Column("seq", Whole, nullable=False),
    Column("rev", Whole, nullable=False),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
    Column("received_at", String, nullable=False),
    Column("fields", Text, nullable=False),
    Column("problem", Text),
    # The record as the change left it, hashed with the change's salt; empty where it was refused.
    Column("result_hash", String, nullable=False, server_default=""),
    # The end of the device's own chain before the change.
    Column("previous_hash", String, nullable=False, server_default=""),
    # Where the record left a stream by the change, its number there.
    Column("left_stream", String, nullable=False, server_default=""),
    Column("left_seq", Whole, nullable=False, server_default="0"),
    UniqueConstraint("device_id", "number"),
    Index("change_of_record", "record_id", "rev"),
    Index("change_in_stream", "stream", "seq"),
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
    Column("rev", Whole, nullable=False),
    Column("open", Boolean, nullable=False),
    Index("proposal_of_record", "record_id", "open"),
)

held = Table(
    "held",
    metadata,
    Column("change_id", String, primary_key=True),
    Column("position", Whole, nullable=False),
    Column("device_id", String, nullable=False),
    Column("number", Whole, nullable=False),
    Column("record_id", String, nullable=False, index=True),
    Column("group_id", String, index=True),
    Column("body", Text, nullable=False),
    Column("received_at", String, nullable=False, server_default=""),
    # The scope under which it was sent: by it the change is judged when its time comes.
    Column("scope_version", Whole, nullable=False, server_default="0"),
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
    Column("seq", Whole, nullable=False),
    Column("hash", String, nullable=False),
    # Up to here what was deleted or left is forgotten: an older cursor has to start anew.
    Column("horizon", Whole, nullable=False, server_default="0"),
)

durable = Table(
    "durable",
    metadata,
    # Up to which number each stream lies in a checked backup.
    Column("stream", String, primary_key=True),
    Column("seq", Whole, nullable=False),
)

head = Table(
    "head",
    metadata,
    # Every head that a laptop may have been told: one for each commit that touched the stream.
    Column("stream", String, primary_key=True),
    Column("seq", Whole, primary_key=True, autoincrement=False),
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

erasure = Table(
    "erasure",
    metadata,
    Column("record_id", String, primary_key=True),
    Column("record_type", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("at", String, nullable=False),
)

erasure_ack = Table(
    "erasure_ack",
    metadata,
    # One row for each laptop that may hold the record; empty until it has erased it as well.
    Column("record_id", ForeignKey("erasure.record_id"), primary_key=True),
    Column("device_id", ForeignKey("device.id"), primary_key=True),
    Column("at", String, nullable=False, server_default=""),
    Index("erasure_open", "device_id", "at"),
)

upload = Table(
    "upload",
    metadata,
    # Content on its way up (tus): what has arrived lies in pieces until all of it is there.
    Column("id", String, primary_key=True),
    Column("account_id", ForeignKey("account.id"), nullable=False),
    Column("record_id", String, nullable=False),
    Column("sha256", String, nullable=False),
    Column("length", BigInteger, nullable=False),
    Column("arrived", BigInteger, nullable=False),
    Column("acknowledged", Boolean, nullable=False),
    Column("expires_at", String, nullable=False, index=True),
    Index("upload_of_account", "account_id", "acknowledged"),
)

upload_piece = Table(
    "upload_piece",
    metadata,
    Column("upload_id", ForeignKey("upload.id", ondelete="CASCADE"), primary_key=True),
    Column("start", BigInteger, primary_key=True, autoincrement=False),
    Column("name", String, nullable=False),
)

blob = Table(
    "blob",
    metadata,
    # Checked content in the attachments' folder or bucket, named by its hash.
    Column("sha256", String, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("stored_at", String, nullable=False),
)

blob_proof = Table(
    "blob_proof",
    metadata,
    # That the content was really sent for this record, or for one that its sender could see: who
    # only knows a hash gets neither the content nor word that it is here.
    Column("record_id", String, primary_key=True),
    Column("sha256", ForeignKey("blob.sha256"), primary_key=True),
    Index("proof_of_blob", "sha256"),
)
