"""A way to a server that is cut once, after any byte in either direction, politely or not."""

import select
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Literal

Way = Literal["up", "down"]
_AT_ONCE = struct.pack("ii", 1, 0)
"""A socket that lingers for no time ends with RST instead of FIN."""
_LOOK_UP_SECONDS = 0.2


@dataclass(frozen=True)
class Cut:
    """Where the line breaks: after so many bytes of one direction, with FIN or with RST."""

    way: Way
    after: int
    is_reset: bool = False


class CuttingProxy:
    """Carries TCP connections to a server on this machine, until the next cut comes true."""

    def __init__(self, port: int) -> None:
        self.carried: dict[Way, int] = {"up": 0, "down": 0}
        """Bytes since the last `cut_at` or `count_anew`, over all connections."""
        self._port = port
        self._cut: Cut | None = None
        self._is_open = True
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(_LOOK_UP_SECONDS)
        self.url = f"https://127.0.0.1:{self._listener.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def count_anew(self) -> None:
        """Carry everything from now on, and count from 0."""
        self._cut, self.carried = None, {"up": 0, "down": 0}

    def cut_at(self, cut: Cut) -> None:
        """Break once, the connection that carries that byte; the next ones are whole."""
        self.count_anew()
        self._cut = cut

    @property
    def is_cut(self) -> bool:
        """Say whether the cut came true."""
        return self._cut is None

    def close(self) -> None:
        """End every connection."""
        self._is_open = False
        for thread in self._threads:
            thread.join()
        self._listener.close()

    def _accept(self) -> None:
        while self._is_open:
            with suppress(TimeoutError):
                laptop, _ = self._listener.accept()
                self._threads = [one for one in self._threads if one.is_alive()]
                self._threads.append(threading.Thread(target=self._carry_all, args=(laptop,)))
                self._threads[-1].start()

    def _carry_all(self, laptop: socket.socket) -> None:
        server = socket.create_connection(("127.0.0.1", self._port))
        for end in (laptop, server):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with laptop, server, suppress(OSError):
            ways: dict[socket.socket, tuple[Way, socket.socket]] = {
                laptop: ("up", server),
                server: ("down", laptop),
            }
            while self._is_open:
                for source in select.select(list(ways), [], [], _LOOK_UP_SECONDS)[0]:
                    if not self._carry(source, *ways[source]):
                        return

    def _carry(self, source: socket.socket, way: Way, target: socket.socket) -> bool:
        """Pass on what there is, up to the cut; return whether the connection goes on."""
        part = source.recv(65536)
        cut = self._cut
        left = len(part)
        if cut is not None and cut.way == way:
            left = cut.after - self.carried[way]
        self.carried[way] += len(part)
        target.sendall(part[: max(0, left)])
        if cut is None or cut.way != way or left > len(part):
            return bool(part)
        self._cut = None
        if cut.is_reset:
            for end in (source, target):
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        return False


@contextmanager
def cutting_proxy(port: int) -> Iterator[CuttingProxy]:
    """Run a proxy before the server at that port of this machine."""
    proxy = CuttingProxy(port)
    try:
        yield proxy
    finally:
        proxy.close()
