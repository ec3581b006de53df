"""Writing what a pack states about itself, when one is made here."""

from contextlib import closing
from pathlib import Path

from fieldapp.base.map_errors import PackDamaged
from fieldapp.storage.driver import DatabaseError, connect


def state(file: Path, **facts: str) -> None:
    """Write facts such as `name` and `date` into a pack that was just made, in place of its own."""
    try:
        with closing(connect(f"{file.absolute().as_uri()}?mode=rw", uri=True)) as connection:
            for name, value in facts.items():
                connection.execute("DELETE FROM metadata WHERE name = ?", (name,))
                connection.execute(
                    "INSERT INTO metadata (name, value) VALUES (?, ?)", (name, value)
                )
            connection.execute("DELETE FROM metadata WHERE name IN ('bounds', 'center')")
            connection.commit()
    except DatabaseError as problem:
        raise PackDamaged(pack=file.name) from problem
