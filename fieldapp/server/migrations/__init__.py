"""The migrations of the server's database, one module in `versions` for each shape.

To change a table: change `tables.py`, count `SCHEMA` up, and write `versions/mNNNN_….py` with the
revision of that number. A test compares what the migrations lead to with `tables.py`, on SQLite
and on PostgreSQL.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def upgrade(connection: Connection, revision: str) -> None:
    """Bring the tables up to a revision, inside the transaction of `connection`."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent))
    command.upgrade(config, revision)
