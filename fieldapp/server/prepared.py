"""Statements that every push runs, written out once: the usual way costs more than SQLite's own work."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ClauseElement, Connection, Dialect
from sqlalchemy.sql.compiler import SQLCompiler

from fieldapp.server.gathering import Question, Rows, asked, write

Values = Mapping[str, Any]


class Prepared:
    """A statement whose values have names (`bindparam`); a list is `expanding`, and asked of by IN.

    The values go to the driver as they are and come back so: on SQLite a yes is 1 and a no is 0.
    """

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._written: dict[tuple[Any, ...], _Written] = {}

    def run(self, connection: Connection, **values: Any) -> Rows:
        """Return what it finds with these values."""
        return asked(connection, self.question(connection, **values))

    def write(self, connection: Connection, **values: Any) -> None:
        """Run it with these values, when what it writes is needed at the latest."""
        text, arguments = self.question(connection, **values)
        write(connection, text, [arguments])

    def question(self, connection: Connection, **values: Any) -> Question:
        """Return the statement with these values, as `ask_ahead` takes it."""
        values = {name: _filled(value) for name, value in values.items()}
        dialect = connection.dialect
        lengths = (len(value) for value in values.values() if isinstance(value, list))
        key = (dialect.name, *lengths)
        written = self._written.get(key)
        if written is None:
            written = self._written[key] = _Written(self._statement, dialect, values)
        return written.text, written.arguments(values)


def _filled(value: Any) -> Any:
    """Return a list that repeats its last value: one statement serves lists of many lengths."""
    if not isinstance(value, list) or not value:
        return value
    room = 1 << (len(value) - 1).bit_length()
    return value + value[-1:] * (room - len(value))


class _Written:
    """The statement as a database reads it, for lists of certain lengths."""

    def __init__(self, statement: ClauseElement, dialect: Dialect, values: Values) -> None:
        compiled = statement.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101  (narrowing)
        written = compiled.construct_expanded_state(dict(values))
        self.text = written.statement
        self._parts_of = written.parameter_expansion
        assert written.positiontup is not None  # noqa: S101  (both drivers take values in order)
        self._order = written.positiontup
        # Written into the statement itself, as the 1 of a LIMIT is.
        given = {*values, *(part for parts in self._parts_of.values() for part in parts)}
        self._fixed = {name: one for name, one in written.parameters.items() if name not in given}

    def arguments(self, values: Values) -> tuple[Any, ...]:
        """Return the values in the order of the statement."""
        named = dict(self._fixed)
        for name, value in values.items():
            if name in self._parts_of:
                named.update(zip(self._parts_of[name], value, strict=True))
            else:
                named[name] = value
        return tuple(named[name] for name in self._order)
