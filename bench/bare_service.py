"""The least that a sync could be: JSON in batches over TLS into one SQLite table, and back.

Run as a program it serves; `Laptop` is the other end.
"""

import json
import socket
import ssl
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import uvicorn

from fieldapp.storage.driver import Connection, connect

BATCH = 500
TABLE = "CREATE TABLE IF NOT EXISTS record (number INTEGER PRIMARY KEY, doc TEXT NOT NULL)"
INSERT = "INSERT INTO record (doc) VALUES (?)"
PAGE = "SELECT number, doc FROM record WHERE number > ? ORDER BY number LIMIT ?"

Message = MutableMapping[str, Any]


def open_table(path: Path, key: bytes | None = None) -> Connection:
    """Open a database with nothing but the table, as durable as ours."""
    connection = connect(str(path), isolation_level=None, check_same_thread=False)
    if key is not None:
        connection.set_key(f"x'{key.hex()}'")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(TABLE)
    return connection


def insert(connection: Connection, documents: list[Any]) -> None:
    """Write a batch in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(INSERT, [(json.dumps(one, ensure_ascii=False),) for one in documents])
    connection.execute("COMMIT")


class Service:
    """An ASGI app: POST takes a batch, GET /?N gives the batch after number N."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def __call__(
        self,
        scope: Message,
        receive: Callable[[], Awaitable[Message]],
        send: Callable[[Message], Awaitable[None]],
    ) -> None:
        """Answer a request."""
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message.get("body", b""), message.get("more_body", False)
        answer = self._take(body) if scope["method"] == "POST" else self._give(scope)
        headers = [(b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": answer})

    def _take(self, body: bytes) -> bytes:
        insert(self._connection, json.loads(body))
        return b"{}"

    def _give(self, scope: Message) -> bytes:
        rows = self._connection.execute(PAGE, (int(scope["query_string"]), BATCH)).fetchall()
        return json.dumps([[number, json.loads(doc)] for number, doc in rows]).encode()


@contextmanager
def bare_service(folder: Path, tls: Path) -> Iterator[str]:
    """Run it for the body, with the certificate in `tls`; yield its address."""
    command = [sys.executable, "-m", "bench.bare_service", str(folder / "bare.db"), str(tls)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().strip() if process.stdout else ""
    finally:
        process.terminate()
        process.wait(30)


class Laptop:
    """The other end: one client, one encrypted table."""

    def __init__(self, url: str, ca_file: Path, table: Connection) -> None:
        context = ssl.create_default_context(cafile=str(ca_file))
        self._client = httpx.Client(base_url=url, verify=context, trust_env=False, timeout=30)
        self._client.get("/?0")
        self.table = table

    def send_all(self) -> None:
        """Read everything from the table, and send it in batches."""
        number = 0
        while rows := self.table.execute(PAGE, (number, BATCH)).fetchall():
            number = rows[-1][0]
            content = json.dumps([json.loads(doc) for _, doc in rows], ensure_ascii=False)
            self._client.post("/", content=content.encode()).raise_for_status()

    def fetch_all(self) -> None:
        """Fetch everything in batches, and write it into the table."""
        number = 0
        while rows := self._client.get(f"/?{number}").json():
            number = rows[-1][0]
            insert(self.table, [doc for _, doc in rows])

    def close(self) -> None:
        """Give everything back."""
        self._client.close()
        self.table.close()


def _serve(path: Path, tls: Path) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    config = uvicorn.Config(
        Service(open_table(path)),
        ssl_certfile=str(tls / "server.pem"),
        ssl_keyfile=str(tls / "server-key.pem"),
        log_level="warning",
        access_log=False,
    )
    print(f"https://127.0.0.1:{listener.getsockname()[1]}", flush=True)
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    _serve(Path(sys.argv[1]), Path(sys.argv[2]))
