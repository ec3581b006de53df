"""Run the service: HTTPS always, one process, until it is told to stop."""

import gc
import signal
import socket
import threading
from pathlib import Path

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from fieldapp.base.clock import SystemClock
from fieldapp.base.errors import BadInput, WrongUse
from fieldapp.base.ids import new_id
from fieldapp.server.app import create_app
from fieldapp.server.blobs import blobs_for
from fieldapp.server.certificates import Certificate, self_signed
from fieldapp.server.database import open_database
from fieldapp.server.logs import start_logging

OBJECTS_BETWEEN_SWEEPS = 50_000
STOP_SECONDS = 10
"""How long requests may go on after the server was told to stop."""
IDLE_SECONDS = 60
"""How long a connection stays open between two exchanges: a handshake costs more."""

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104


def serve(  # noqa: PLR0913  (each is an option of the command)
    database_url: str,
    host: str = "127.0.0.1",
    port: int = 8443,
    *,
    tls_cert: Path | None = None,
    tls_key: Path | None = None,
    self_signed_dir: Path | None = None,
    attachments: str = "",
) -> None:
    """Serve until SIGTERM or SIGINT; print the address, and the own authority's file if any.

    Port 0 takes a free one. The contents of attachments lie in the folder or bucket `attachments`,
    if none is named in a folder beside the SQLite file.

    Raises:
        WrongUse: there is no certificate to serve with.
        BadInput: the database, the certificate or the address can't be used.
    """
    clock = SystemClock()
    certificate = _certificate(host, tls_cert, tls_key, self_signed_dir)
    database = open_database(database_url)
    blobs = blobs_for(database, attachments)
    start_logging()
    listener = _listen(host, port)
    config = uvicorn.Config(
        create_app(database, clock, new_id, blobs),
        ssl_certfile=certificate.certificate,
        ssl_keyfile=certificate.key,
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=STOP_SECONDS,
        timeout_keep_alive=IDLE_SECONDS,
        http=_Connection,
        ws="none",
    )
    server = _Server(config, _announcement(host, listener, certificate))
    # A push makes many objects that all die together: looking through them often is wasted.
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_SWEEPS)
    try:
        server.run(sockets=[listener])
    finally:
        database.close()


class _Connection(H11Protocol):
    """Ends at once when the server stops and nothing is under way."""

    def shutdown(self) -> None:
        """Stop; an idle laptop would let a polite end over TLS wait for it."""
        if self.cycle is None or self.cycle.response_complete:
            self.transport.abort()
        else:
            super().shutdown()


class _Server(uvicorn.Server):
    """Says where it listens once it does, and stops quietly when told to."""

    def __init__(self, config: uvicorn.Config, announcement: str) -> None:
        super().__init__(config)
        self._announcement = announcement
        if threading.current_thread() is threading.main_thread():
            # uvicorn raises the signal again when it has stopped; that is no fault of ours.
            for stop in (signal.SIGTERM, signal.SIGINT):
                signal.signal(stop, self.handle_exit)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to listen, and say so."""
        await super().startup(sockets)
        print(self._announcement, flush=True)  # noqa: T201  (the command's answer)


def _certificate(
    host: str, tls_cert: Path | None, tls_key: Path | None, self_signed_dir: Path | None
) -> Certificate:
    if self_signed_dir is not None and not (tls_cert or tls_key):
        return self_signed(self_signed_dir, host, SystemClock().now())
    if tls_cert is None or tls_key is None or self_signed_dir is not None:
        raise WrongUse(problem="Give --tls-cert and --tls-key, or else --self-signed DIR.")
    for field, path in (("certificate", tls_cert), ("key", tls_key)):
        if not path.is_file():
            raise BadInput(where="TLS", field=field, value=str(path), expected="a file")
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
