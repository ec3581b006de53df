"""What a transaction asks and writes goes to PostgreSQL in few journeys, each with as much as there is.

A statement that waits for its answer costs more there than the work it does. So inside `gathered`
what is written waits until something is asked, or until the end; and what will be asked for certain
can be asked ahead, all of it at once (`ask_ahead`). Nothing else changes: statements run in the
order in which they were given, and each sees what was written before it. On SQLite, which is no
journey away, each statement runs as it comes.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError

Values = tuple[Any, ...]
Question = tuple[str, Values]
"""A statement as the driver reads it, and its values."""
Rows = Sequence[Any]
"""What was found; the values of a row have the names of their columns."""

_HERE = "gathered"


def asked(connection: Connection, question: Question) -> Rows:
    """Return what the statement finds.

    Raises:
        DBAPIError: it failed, or something that waited to be written did.
    """
    here = _gathered_on(connection)
    return here.ask(question) if here else connection.exec_driver_sql(*question).all()


def ask_ahead(connection: Connection, questions: Iterable[Question]) -> None:
    """Ask what `asked` will ask in just these words before anything else is read or written."""
    here = _gathered_on(connection)
    if here:
        here.ask_ahead(list(dict.fromkeys(questions)))


def write(connection: Connection, text: str, rows: Sequence[Values]) -> None:
    """Run a statement for each row; where it waits for others, it fails when these go."""
    here = _gathered_on(connection)
    if here:
        here.write(text, rows)
    else:
        connection.exec_driver_sql(text, list(rows))


@contextmanager
def gathered(connection: Connection) -> Iterator[None]:
    """Gather what is asked and written inside; where that happens, it is committed at the end.

    Raises:
        DBAPIError: something that waited to be written failed, and nothing was kept.
    """
    if connection.dialect.name != "postgresql":
        yield
        return
    # Taken once: of a connection that is cut meanwhile, nothing can be asked any more.
    info = connection.info
    here = info[_HERE] = _Gathered(connection)
    try:
        yield
        here.keep()
    finally:
        del info[_HERE]


def keep_order(engine: Engine) -> None:
    """See to it that what is asked in the usual way comes after what was gathered before it."""

    @event.listens_for(engine, "before_cursor_execute")
    def before(connection: Connection, *_statement: object) -> None:
        here = _gathered_on(connection)
        if here:
            here.send()


def _gathered_on(connection: Connection) -> "_Gathered | None":
    return connection.info.get(_HERE)


class _Gathered:
    """What waits to go to the database, and answers that came before they were asked for."""

    def __init__(self, connection: Connection) -> None:
        # Only where there is a PostgreSQL: its driver takes a while to load.
        from psycopg.rows import namedtuple_row

        self._connection = connection
        self._named = namedtuple_row
        self._waiting: list[tuple[str, Sequence[Values]]] = []
        self._answers: dict[Question, Rows] = {}

    def write(self, text: str, rows: Sequence[Values]) -> None:
        # An answer from before it could be another one now.
        self._answers.clear()
        self._waiting.append((text, rows))

    def ask(self, question: Question) -> Rows:
        found = self._answers.pop(question, None)
        return self.send([question])[0] if found is None else found

    def ask_ahead(self, questions: Sequence[Question]) -> None:
        self._answers = dict(zip(questions, self.send(questions), strict=True))

    def send(self, questions: Sequence[Question] = ()) -> list[Rows]:
        """Send what waits, then the questions; return what each of these found."""
        self._answers.clear()
        if not self._waiting and not questions:
            return []
        with self._journey(len(questions)) as driver:
            found = [driver.cursor(row_factory=self._named).execute(*one) for one in questions]
        return [one.fetchall() for one in found]

    def keep(self) -> None:
        """Send what waits, and commit; whoever commits once more finds it done."""
        with self._journey(1) as driver:
            driver.commit()

    @contextmanager
    def _journey(self, more: int) -> Iterator[Any]:
        """Yield the driver's connection, on which what waits is under way, for as many more."""
        waiting, self._waiting = self._waiting, []
        driver: Any = self._connection.connection.driver_connection
        errors = self._connection.dialect.loaded_dbapi.Error
        try:
            with driver.pipeline() if len(waiting) + more > 1 else nullcontext():
                writer = driver.cursor()
                for text, rows in waiting:
                    # Rows that go together are not each waited for.
                    writer.executemany(text, rows)
                yield driver
        except errors as problem:
            raise self._failure(problem, errors, is_cut=driver.broken) from problem

    def _failure(self, problem: Exception, errors: Any, *, is_cut: bool) -> DBAPIError:
        """Return what the usual way would have raised."""
        if is_cut:
            self._connection.invalidate(problem)
        dialect = self._connection.dialect
        failure = DBAPIError.instance(
            None, None, problem, errors, connection_invalidated=is_cut, dialect=dialect
        )
        assert isinstance(failure, DBAPIError)  # noqa: S101  (narrowing: of the driver's errors)
        return failure
