"""The tables of the first server."""

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
    UniqueConstraint,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

Whole = BigInteger().with_variant(Integer, "sqlite")


def upgrade() -> None:
    """Make the tables."""
    _make_accounts()
    _make_devices()
    _make_records()
    _make_changes()
    _make_waiting()
    _make_streams()


def _make_accounts() -> None:
    op.create_table(
        "account",
        Column("id", String(), nullable=False),
        Column("user_name", String(), nullable=False),
        Column("password_hash", String(), nullable=False),
        Column("role", String(), nullable=False),
        Column("display_name", String(), nullable=False),
        Column("officer_id", String(), nullable=False),
        Column("active", Boolean(), nullable=False),
        PrimaryKeyConstraint("id"),
        UniqueConstraint("officer_id"),
        UniqueConstraint("user_name"),
    )
    op.create_table(
        "sign_in",
        Column("name_hash", String(), nullable=False),
        Column("failures", Whole, nullable=False),
        Column("tried_at", String(), nullable=False),
        Column("blocked_until", String(), nullable=False),
        PrimaryKeyConstraint("name_hash"),
    )
    op.create_table(
        "account_area",
        Column("account_id", String(), nullable=False),
        Column("area_id", String(), nullable=False),
        Column("position", Whole, nullable=False),
        ForeignKeyConstraint(["account_id"], ["account.id"]),
        PrimaryKeyConstraint("account_id", "area_id"),
    )


def _make_devices() -> None:
    op.create_table(
        "meta",
        Column("name", String(), nullable=False),
        Column("value", String(), nullable=False),
        PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "device",
        Column("id", String(), nullable=False),
        Column("account_id", String(), nullable=False),
        Column("name", String(), nullable=False),
        Column("token_hash", String()),
        Column("enrolled_at", String(), nullable=False),
        Column("last_seen", String(), nullable=False),
        Column("revoked", Boolean(), nullable=False),
        Column("last_number", Whole, nullable=False),
        Column("chain_hash", String(), nullable=False),
        ForeignKeyConstraint(["account_id"], ["account.id"]),
        PrimaryKeyConstraint("id"),
        UniqueConstraint("token_hash"),
    )


def _make_records() -> None:
    op.create_table(
        "left_marker",
        Column("stream", String(), nullable=False),
        Column("record_id", String(), nullable=False),
        Column("record_type", String(), nullable=False),
        Column("rev", Whole, nullable=False),
        Column("seq", Whole, nullable=False),
        PrimaryKeyConstraint("stream", "record_id"),
    )
    op.create_index("left_in_stream", "left_marker", ["stream", "seq"])
    op.create_table(
        "record",
        Column("id", String(), nullable=False),
        Column("type", String(), nullable=False),
        Column("stream", String(), nullable=False),
        Column("rev", Whole, nullable=False),
        Column("seq", Whole, nullable=False),
        Column("doc", Text(), nullable=False),
        Column("state", String(), nullable=False),
        Column("change_id", String(), nullable=False),
        Column("by", String(), nullable=False),
        Column("at", String(), nullable=False),
        Column("fields", Text(), nullable=False),
        PrimaryKeyConstraint("id"),
    )
    op.create_index("record_in_stream", "record", ["stream", "seq"])


def _make_changes() -> None:
    op.create_table(
        "change",
        Column("id", String(), nullable=False),
        Column("device_id", String()),
        Column("number", Whole),
        Column("hash", String(), nullable=False),
        Column("record_id", String(), nullable=False),
        Column("verdict", String(), nullable=False),
        Column("stream", String(), nullable=False),
        Column("seq", Whole, nullable=False),
        Column("rev", Whole, nullable=False),
        Column("by", String(), nullable=False),
        Column("at", String(), nullable=False),
        Column("received_at", String(), nullable=False),
        Column("fields", Text(), nullable=False),
        Column("problem", Text()),
        PrimaryKeyConstraint("id"),
        UniqueConstraint("device_id", "number"),
        sqlite_with_rowid=False,
    )
    op.create_index("change_of_record", "change", ["record_id", "rev"])


def _make_waiting() -> None:
    op.create_table(
        "dead_letter",
        Column("change_id", String(), nullable=False),
        Column("device_id", String(), nullable=False),
        Column("record_id", String(), nullable=False),
        Column("received_at", String(), nullable=False),
        Column("body", Text(), nullable=False),
        PrimaryKeyConstraint("change_id"),
    )
    op.create_table(
        "held",
        Column("change_id", String(), nullable=False),
        Column("position", Whole, nullable=False),
        Column("device_id", String(), nullable=False),
        Column("number", Whole, nullable=False),
        Column("record_id", String(), nullable=False),
        Column("group_id", String()),
        Column("body", Text(), nullable=False),
        PrimaryKeyConstraint("change_id"),
    )
    op.create_index("ix_held_group_id", "held", ["group_id"])
    op.create_index("ix_held_record_id", "held", ["record_id"])
    op.create_table(
        "proposal",
        Column("id", String(), nullable=False),
        Column("record_id", String(), nullable=False),
        Column("change_id", String(), nullable=False),
        Column("field", String(), nullable=False),
        Column("proposed", Text(), nullable=False),
        Column("rev", Whole, nullable=False),
        Column("open", Boolean(), nullable=False),
        PrimaryKeyConstraint("id"),
    )
    op.create_index("proposal_of_record", "proposal", ["record_id", "open"])


def _make_streams() -> None:
    op.create_table(
        "head",
        Column("stream", String(), nullable=False),
        Column("seq", Whole, autoincrement=False, nullable=False),
        Column("hash", String(), nullable=False),
        PrimaryKeyConstraint("stream", "seq"),
    )
    op.create_table(
        "purge_log",
        Column("change_id", String(), nullable=False),
        Column("record_id", String(), nullable=False),
        Column("record_type", String(), nullable=False),
        Column("at", String(), nullable=False),
        Column("fields", Text(), nullable=False),
        PrimaryKeyConstraint("change_id"),
    )
    op.create_table(
        "stream",
        Column("name", String(), nullable=False),
        Column("seq", Whole, nullable=False),
        Column("hash", String(), nullable=False),
        PrimaryKeyConstraint("name"),
    )
