"""Run the service: HTTPS always, in one process or several, until it is told to stop."""

import asyncio
import gc
import os
import signal
import socket
import threading
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import FrameType

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from fieldapp.base.clock import SystemClock
from fieldapp.base.errors import BadInput, WrongUse
from fieldapp.base.ids import new_id
from fieldapp.server.app import App, Settings, create_app
from fieldapp.server.blobs import blobs_for
from fieldapp.server.certificates import Certificate, self_signed
from fieldapp.server.database import open_database
from fieldapp.server.logs import start_logging
from fieldapp.server.metrics import told_on
from fieldapp.server.workers import shared_numbers, supervise

OBJECTS_BETWEEN_SWEEPS = 50_000
STOP_SECONDS = 10
"""How long requests may go on after the server was told to stop."""
IDLE_SECONDS = 60
"""How long a connection stays open between two exchanges: a handshake costs more."""

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104


@dataclass(frozen=True)
class Station:
    """What a process needs to serve laptops."""

    database_url: str
    certificate: Certificate
    attachments: str = ""
    settings: Settings = field(default_factory=Settings)


def serve(  # noqa: PLR0913  (each is an option of the command)
    database_url: str,
    host: str = "127.0.0.1",
    port: int = 8443,
    *,
    tls_cert: Path | None = None,
    tls_key: Path | None = None,
    self_signed_dir: Path | None = None,
    attachments: str = "",
    workers: int = 1,
    metrics_port: int = 0,
    settings: Settings | None = None,
) -> None:
    """Serve until SIGTERM or SIGINT; print the address, and the own authority's file if any.

    Port 0 takes a free one. The contents of attachments lie in the folder or bucket `attachments`,
    if none is named in a folder beside the SQLite file. `metrics_port` 0 tells no numbers.

    Raises:
        WrongUse: there is no certificate to serve with, or SQLite is to serve several workers.
        BadInput: the database, the certificate or the address can't be used.
    """
    certificate = _certificate(host, tls_cert, tls_key, self_signed_dir)
    station = Station(database_url, certificate, attachments, settings or Settings())
    with closing(open_database(database_url)) as database:
        if workers > 1 and not database.is_shared:
            raise WrongUse(problem="SQLite serves one worker: --workers needs a PostgreSQL.")
        start_logging()
        listener = _listen(host, port)
        announcement = _announcement(host, listener, certificate)
        with ExitStack() as beside:
            if workers > 1:
                beside.enter_context(shared_numbers())
            if metrics_port:
                beside.enter_context(told_on(metrics_port, database))
            if workers > 1:
                supervise(partial(serve_on, station, listener), workers, announcement)
            else:
                serve_on(station, listener, announcement)


def serve_on(station: Station, listener: socket.socket, announcement: str = "") -> None:
    """Serve what arrives at a socket, until SIGTERM or SIGINT; say `announcement` once ready."""
    os.umask(0o077)  # whatever is written from here on is the server's alone to read
    start_logging()
    database = open_database(station.database_url)
    blobs = blobs_for(database, station.attachments)
    app = create_app(database, SystemClock(), new_id, blobs, station.settings)
    config = uvicorn.Config(
        app,
        ssl_certfile=station.certificate.certificate,
        ssl_keyfile=station.certificate.key,
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=STOP_SECONDS,
        timeout_keep_alive=IDLE_SECONDS,
        http=_Connection,
        ws="none",
    )
    # A push makes many objects that all die together: looking through them often is wasted.
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_SWEEPS)
    try:
        _Server(config, app, announcement).run(sockets=[listener])
    finally:
        database.close()


class _Connection(HttpToolsProtocol):
    """Ends at once when the server stops and nothing is under way."""

    def shutdown(self) -> None:
        """Stop; an idle laptop would let a polite end over TLS wait for it."""
        if self.cycle is None or self.cycle.response_complete:
            self.transport.abort()
        else:
            super().shutdown()


class _Server(uvicorn.Server):
    """Says where it listens once it does, and stops quietly when told to."""

    def __init__(self, config: uvicorn.Config, app: App, announcement: str) -> None:
        super().__init__(config)
        self._app = app
        self._announcement = announcement
        if threading.current_thread() is threading.main_thread():
            # uvicorn raises the signal again when it has stopped; that is no fault of ours.
            for stop in (signal.SIGTERM, signal.SIGINT):
                signal.signal(stop, self.handle_exit)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to listen, and say so."""
        await super().startup(sockets)
        self._loop = asyncio.get_running_loop()
        if self._announcement:
            print(self._announcement, flush=True)  # noqa: T201  (the command's answer)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop: finish what is under way, take nothing new, let listeners go."""
        if not self.should_exit and self.started:
            self._loop.call_soon_threadsafe(self._app.stop)
        super().handle_exit(sig, frame)


def _certificate(
    host: str, tls_cert: Path | None, tls_key: Path | None, self_signed_dir: Path | None
) -> Certificate:
    if self_signed_dir is not None and not (tls_cert or tls_key):
        return self_signed(self_signed_dir, host, SystemClock().now())
    if tls_cert is None or tls_key is None or self_signed_dir is not None:
        raise WrongUse(problem="Give --tls-cert and --tls-key, or else --self-signed DIR.")
    for name, path in (("certificate", tls_cert), ("key", tls_key)):
        if not path.is_file():
            raise BadInput(where="TLS", field=name, value=str(path), expected="a file")
    return Certificate(tls_cert, tls_key)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family, backlog=2048)
    except (OSError, OverflowError) as problem:
        raise BadInput(
            where="server", field="address", value=f"{host}:{port}", expected="a free one"
        ) from problem
    # asyncio forgets it for sockets made elsewhere, and each answer would wait 40 ms.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _announcement(host: str, listener: socket.socket, certificate: Certificate) -> str:
    name = _EVERYWHERE.get(host, host)
    shown = f"[{name}]" if ":" in name else name
    lines = [f"https://{shown}:{listener.getsockname()[1]}"]
    if certificate.authority is not None:
        lines.append(str(certificate.authority))
    return "\n".join(lines)
