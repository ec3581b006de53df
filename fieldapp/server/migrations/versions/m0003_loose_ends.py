"""Erasures that a laptop has not confirmed, found at once; the scope of what is held."""

from alembic import op
from sqlalchemy import BigInteger, Column, Integer

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

Whole = BigInteger().with_variant(Integer, "sqlite")


def upgrade() -> None:
    """Add the index, and the scope under which a held change was sent."""
    op.create_index("erasure_open", "erasure_ack", ["device_id", "at"])
    op.add_column("held", Column("scope_version", Whole, server_default="0", nullable=False))
