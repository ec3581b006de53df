"""Search: the first page of hits, newest first, among a million activities."""

from collections.abc import Callable

from bench.measure import Contender, Figures, Line, in_turn, milliseconds
from bench.samples import connections_to, sample_store
from bench.words import COMMON, RARE
from fieldapp.base.clock import SystemClock
from fieldapp.storage.driver import Connection
from fieldapp.storage.search import Search
from fieldapp.storage.store import Store

ACTIVITIES = 1_000_000
ROUNDS = 15
PAGE = 50
TEXTS = {
    "a rare word": RARE,
    "two letters": COMMON[:2],
    "three letters": COMMON[:3],
    "a very common word": COMMON,
    "two common words": f"{COMMON} torget",
}
BARE = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"


def run() -> list[Line]:
    """Search for each text, and ask FTS5 alone for the same beginnings of words."""
    connections = connections_to(sample_store(ACTIVITIES))
    store = Store(connections, SystemClock())
    found = Search(store)
    lines = []
    for name, text in TEXTS.items():
        figures = in_turn(
            {
                "floor": _bare(connections.read(), text),
                "us": milliseconds(_of(found, text)),
            },
            ROUNDS,
        )
        lines.append(_line(name, figures))
    store.close()
    return lines


def _line(name: str, figures: dict[str, Figures]) -> Line:
    return Line(
        work=f"search 1,000,000 for {name}",
        floor_name="FTS5 alone",
        floor=figures["floor"],
        us=figures["us"],
        times_floor=2,
    )


def _of(search: Search, text: str) -> Callable[[], object]:
    return lambda: search.find(text, limit=PAGE)


def _bare(connection: Connection, text: str) -> Contender:
    match = " AND ".join(f'"{word}" *' for word in text.split())
    return milliseconds(lambda: connection.execute(BARE, (match, PAGE)).fetchall())
