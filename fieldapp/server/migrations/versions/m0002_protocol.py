"""The whole protocol: scopes, signed heads, results in the chain, erasures, checked backups."""

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    Text,
)

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

Whole = BigInteger().with_variant(Integer, "sqlite")


def upgrade() -> None:
    """Add what the whole protocol keeps."""
    _make_scopes()
    _make_heads()
    _make_erasures()
    _make_uploads()
    _make_blobs()
    _widen_people()
    _widen_log()
    _widen_records()


def _make_scopes() -> None:
    op.create_table(
        "area_setting",
        Column("area_id", String(), nullable=False),
        Column("search_persons", Boolean(), nullable=False),
        PrimaryKeyConstraint("area_id"),
    )
    op.create_table(
        "account_scope",
        Column("account_id", String(), nullable=False),
        Column("version", Whole, autoincrement=False, nullable=False),
        Column("role", String(), nullable=False),
        Column("area_ids", Text(), nullable=False),
        Column("ended_at", String(), nullable=False),
        ForeignKeyConstraint(["account_id"], ["account.id"]),
        PrimaryKeyConstraint("account_id", "version"),
    )


def _make_heads() -> None:
    op.create_table(
        "durable",
        Column("stream", String(), nullable=False),
        Column("seq", Whole, nullable=False),
        PrimaryKeyConstraint("stream"),
    )
    op.create_table(
        "device_head",
        Column("device_id", String(), nullable=False),
        Column("number", Whole, autoincrement=False, nullable=False),
        Column("hash", String(), nullable=False),
        Column("public_key", String(), nullable=False),
        Column("signature", String(), nullable=False),
        ForeignKeyConstraint(["device_id"], ["device.id"]),
        PrimaryKeyConstraint("device_id", "number"),
    )


def _make_erasures() -> None:
    op.create_table(
        "erasure",
        Column("record_id", String(), nullable=False),
        Column("record_type", String(), nullable=False),
        Column("reason", String(), nullable=False),
        Column("at", String(), nullable=False),
        PrimaryKeyConstraint("record_id"),
    )
    op.create_table(
        "erasure_ack",
        Column("record_id", String(), nullable=False),
        Column("device_id", String(), nullable=False),
        Column("at", String(), server_default="", nullable=False),
        ForeignKeyConstraint(["device_id"], ["device.id"]),
        ForeignKeyConstraint(["record_id"], ["erasure.record_id"]),
        PrimaryKeyConstraint("record_id", "device_id"),
    )


def _make_uploads() -> None:
    op.create_table(
        "upload",
        Column("id", String(), nullable=False),
        Column("account_id", String(), nullable=False),
        Column("record_id", String(), nullable=False),
        Column("sha256", String(), nullable=False),
        Column("length", BigInteger(), nullable=False),
        Column("arrived", BigInteger(), nullable=False),
        Column("acknowledged", Boolean(), nullable=False),
        Column("expires_at", String(), nullable=False),
        ForeignKeyConstraint(["account_id"], ["account.id"]),
        PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_upload_expires_at", "upload", ["expires_at"])
    op.create_index("upload_of_account", "upload", ["account_id", "acknowledged"])
    op.create_table(
        "upload_piece",
        Column("upload_id", String(), nullable=False),
        Column("start", BigInteger(), autoincrement=False, nullable=False),
        Column("name", String(), nullable=False),
        ForeignKeyConstraint(["upload_id"], ["upload.id"], ondelete="CASCADE"),
        PrimaryKeyConstraint("upload_id", "start"),
    )


def _make_blobs() -> None:
    op.create_table(
        "blob",
        Column("sha256", String(), nullable=False),
        Column("size", BigInteger(), nullable=False),
        Column("stored_at", String(), nullable=False),
        PrimaryKeyConstraint("sha256"),
    )
    op.create_table(
        "blob_proof",
        Column("record_id", String(), nullable=False),
        Column("sha256", String(), nullable=False),
        ForeignKeyConstraint(["sha256"], ["blob.sha256"]),
        PrimaryKeyConstraint("record_id", "sha256"),
    )
    op.create_index("proof_of_blob", "blob_proof", ["sha256"])


def _widen_people() -> None:
    op.add_column("account", Column("scope_version", Whole, server_default="1", nullable=False))
    op.add_column("device", Column("public_key", String(), server_default="", nullable=False))
    op.add_column("device", Column("unsent", Whole, server_default="0", nullable=False))
    op.add_column("device", Column("scope_version", Whole, server_default="0", nullable=False))
    op.add_column("device", Column("scope_told_at", String(), server_default="", nullable=False))


def _widen_log() -> None:
    op.add_column("change", Column("result_hash", String(), server_default="", nullable=False))
    op.add_column("change", Column("previous_hash", String(), server_default="", nullable=False))
    op.add_column("change", Column("left_stream", String(), server_default="", nullable=False))
    op.add_column("change", Column("left_seq", Whole, server_default="0", nullable=False))
    op.create_index("change_in_stream", "change", ["stream", "seq"])
    op.add_column("held", Column("received_at", String(), server_default="", nullable=False))


def _widen_records() -> None:
    op.add_column("left_marker", Column("state", String(), server_default="left", nullable=False))
    op.add_column("left_marker", Column("at", String(), server_default="", nullable=False))
    op.add_column("record", Column("salt", String(), server_default="", nullable=False))
    op.add_column("stream", Column("horizon", Whole, server_default="0", nullable=False))
