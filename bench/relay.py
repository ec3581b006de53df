"""A relay in front of a server that counts what passes: bytes each way, and turns."""

import socket
import threading
from dataclasses import dataclass

CHUNK = 65536


@dataclass
class Traffic:
    """What passed so far."""

    up: int = 0
    down: int = 0
    turns: int = 0
    """How often the server began to speak after the laptop did: round trips."""

    @property
    def bytes(self) -> int:
        """Return how much passed, both ways."""
        return self.up + self.down


class Relay:
    """Listens on a free port and passes everything on; use as a context."""

    def __init__(self, port: int) -> None:
        self.traffic = Traffic()
        self._behind = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._speaks = "server"

    @property
    def port(self) -> int:
        """Return where it listens."""
        return int(self._listener.getsockname()[1])

    def __enter__(self) -> "Relay":
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()

    def forget(self) -> None:
        """Count from nothing again."""
        self.traffic = Traffic()
        self._speaks = "server"

    def _accept(self) -> None:
        while True:
            try:
                laptop, _ = self._listener.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self._behind))
            for one in (laptop, server):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for ends in ((laptop, server), (server, laptop)):
                speaker = "laptop" if ends[0] is laptop else "server"
                threading.Thread(target=self._pass_on, args=(*ends, speaker), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket, speaker: str) -> None:
        try:
            while content := source.recv(CHUNK):
                self._count(speaker, len(content))
                target.sendall(content)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            target.close()

    def _count(self, speaker: str, size: int) -> None:
        if speaker == "laptop":
            self.traffic.up += size
        else:
            self.traffic.down += size
            self.traffic.turns += self._speaks == "laptop"
        self._speaks = speaker
