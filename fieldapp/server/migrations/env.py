"""What alembic runs: the migrations, on the connection that the server hands over."""

from alembic import context

from fieldapp.server import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.metadata,
    # SQLite changes a table by making it anew; and rolls that back as well as PostgreSQL.
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
