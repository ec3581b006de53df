"""HTTPS to the server: one client, trusted certificates, capped answers, errors in our words."""

import re
import socket
import ssl
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, TypeVar
from urllib.parse import quote

import httpx
from httpx_sse import EventSource
from pydantic import BaseModel, ValidationError

from fieldapp.base.errors import (
    BadAnswer,
    ServerAway,
    ServerNotTrusted,
    ServerRefused,
    SignedOut,
    SyncError,
)
from fieldapp.sync.answers import problem_in, read_answer, seconds_to_pause, words_of
from fieldapp.sync.packing import Packed, packed
from fieldapp.sync.refusals import SlowDown, TooLarge, named
from fieldapp.wire.completeness import Completeness, StreamLog
from fieldapp.wire.messages import (
    CheckReply,
    CheckRequest,
    EnrolReply,
    EnrolRequest,
    ErasureAck,
    Hello,
    History,
    PullReply,
    PullRequest,
    PushReply,
)

PATIENCE = httpx.Timeout(20.0, connect=8.0)
"""Seconds without a single byte before an exchange is given up (8 to connect)."""
PATIENCE_WITH_FILES = httpx.Timeout(20.0, connect=8.0, read=120.0)
"""The server reads a large file through once more before it acknowledges it."""
PATIENCE_LISTENING = httpx.Timeout(20.0, connect=8.0, read=45.0)
"""The server's heart beats every 20 seconds."""
_UNNEEDED = ("accept", "connection", "user-agent")
"""What httpx says in each request and our server does not ask: 75 bytes of an empty exchange."""
KEPT_OPEN_SECONDS = 600
"""How long an idle connection is kept: shaking hands anew costs three round trips and 3 kB."""

Answer = TypeVar("Answer", bound=BaseModel)
_NAME = re.compile(r"[:/#]")
"""What stands before the name of a problem in its type."""


def trust(ca_certificates: str | None) -> ssl.SSLContext:
    """Return whom we trust: the given certificates (PEM), else those of the computer."""
    if ca_certificates:
        return ssl.create_default_context(cadata=ca_certificates)
    import truststore  # only without a certificate of the force's own

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class Events:
    """What the server says unasked: name and data of each event."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for event in EventSource(self._response).iter_sse():
            yield event.event, event.data

    def cut(self) -> None:
        """End it from another thread, also while nothing comes."""
        stream = self._response.extensions.get("network_stream")
        line = stream.get_extra_info("socket") if stream is not None else None
        if line is not None:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)


class Transport:
    """Speaks to one server; keep one for as long as possible (a client costs 60–94 ms to make).

    `line` carries the requests instead of a socket with TLS, where both ends are one process.
    """

    def __init__(
        self,
        url: str,
        *,
        token: str = "",
        ca_certificates: str | None = None,
        line: httpx.BaseTransport | None = None,
    ) -> None:
        self.server = url.rstrip("/")
        if not self.server.startswith("https://"):
            raise ServerNotTrusted(server=url, problem="the address does not begin with https://")
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        with self._told():
            self._client = httpx.Client(
                base_url=self.server,
                verify=trust(ca_certificates) if line is None else False,
                transport=line,
                timeout=PATIENCE,
                limits=httpx.Limits(keepalive_expiry=KEPT_OPEN_SECONDS),
                headers={**headers, "Accept-Encoding": "zstd, gzip"},
                follow_redirects=False,
                trust_env=False,
            )
        for name in _UNNEEDED:
            del self._client.headers[name]

    def close(self) -> None:
        """Give the connections back."""
        self._client.close()

    def hello(self) -> Hello:
        """Ask who the server is."""
        return self._answer(Hello, self._exchange("GET", "/v1/hello", None))

    def enrol(self, request: EnrolRequest) -> EnrolReply:
        """Connect this laptop."""
        return self._ask("/v1/enrol", request, EnrolReply)

    def push(self, push: Packed) -> PushReply:
        """Send changes up."""
        return self._answer(PushReply, self._carry("POST", "/v1/push", push))

    def pull(self, request: PullRequest) -> PullReply:
        """Fetch a page of updates."""
        return self._ask("/v1/pull", request, PullReply)

    def check(self, request: CheckRequest) -> CheckReply:
        """Ask for the sums of the streams, to compare with one's own."""
        return self._ask("/v1/check", request, CheckReply)

    def tell_erased(self, message: ErasureAck) -> None:
        """Say that these records are erased here."""
        self._exchange("POST", "/v1/erasures/ack", _json_of(message))

    def history(self, record_id: str) -> History:
        """Fetch who changed which fields of a record, and when."""
        path = f"/v1/records/{record_id}/history"
        return self._answer(History, self._exchange("GET", path, None))

    def stream_log(self, stream: str, after: int) -> StreamLog:
        """Fetch the links of a stream's chain after a number."""
        path = f"/v1/streams/{quote(stream, safe=':')}/log?after={after}"
        return self._answer(StreamLog, self._exchange("GET", path, None))

    def completeness(self) -> Completeness:
        """Ask when each laptop of one's areas last reported, and what it held unsent."""
        return self._answer(Completeness, self._exchange("GET", "/v1/completeness", None))

    @contextmanager
    def stream(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str],
        content: Iterable[bytes] | None = None,
        expected: Collection[int] = (),
    ) -> Iterator[httpx.Response]:
        """Send what is no message (a part of a file); its answer is in the body's hands, unread.

        Refusals raise as elsewhere, except those whose status is `expected`.
        """
        sent = self._client.stream(
            method, path, headers=headers, content=content, timeout=PATIENCE_WITH_FILES
        )
        with self._told(), sent as response:
            if not response.is_success and response.status_code not in expected:
                self._check(response, read_answer(response, self.server))
            yield response

    @contextmanager
    def events(self) -> Iterator["Events"]:
        """Listen to what the server says unasked; the line is dead after two missed heartbeats."""
        headers = {"Accept": "text/event-stream", "Cache-Control": "no-store"}
        sent = self._client.stream("GET", "/v1/events", headers=headers, timeout=PATIENCE_LISTENING)
        with self._told(), sent as response:
            if response.headers.get("content-type", "").split(";")[0] != "text/event-stream":
                self._check(response, read_answer(response, self.server))
                raise BadAnswer(server=self.server, problem="no stream of events")
            yield Events(response)

    def _ask(self, path: str, message: BaseModel, kind: type[Answer]) -> Answer:
        return self._answer(kind, self._exchange("POST", path, _json_of(message)))

    def _answer(self, kind: type[Answer], body: bytes) -> Answer:
        with self._told():
            return kind.model_validate_json(body)

    def _exchange(self, method: str, path: str, content: bytes | None) -> bytes:
        return self._carry(method, path, packed(content))

    def _carry(self, method: str, path: str, message: Packed) -> bytes:
        """Carry a request; return the body of an answer that is our server's."""
        content, headers = message
        with self._told():
            with self._client.stream(method, path, content=content, headers=headers) as response:
                body = read_answer(response, self.server)
            self._check(response, body)
            return body

    def _check(self, response: httpx.Response, body: bytes) -> None:
        kind = response.headers.get("content-type", "").split(";")[0]
        if response.is_success and kind == "application/json":
            return
        if kind != "application/problem+json":
            raise BadAnswer(server=self.server, problem=f"{response.status_code} {kind or '-'}")
        raise self._refusal(response, problem_in(body))

    def _refusal(self, response: httpx.Response, problem: Mapping[str, Any]) -> SyncError:
        words = words_of(problem, response.status_code)
        kind = _NAME.split(str(problem.get("type", "")))[-1]
        if response.status_code == httpx.codes.UNAUTHORIZED and kind == "signed_out":
            return SignedOut(server=self.server)
        return named(kind, words, problem) or self._by_status(response, words)

    def _by_status(self, response: httpx.Response, words: str) -> SyncError:
        if response.status_code == httpx.codes.REQUEST_ENTITY_TOO_LARGE:
            return TooLarge(problem=words)
        if response.status_code in (429, 503):
            return SlowDown(problem=words, seconds=seconds_to_pause(response))
        if response.is_server_error:
            return ServerAway(server=self.server, problem=words)
        return ServerRefused(server=self.server, problem=words)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except httpx.ConnectError as problem:
            raise self._unconnected(problem) from problem
        except httpx.TimeoutException as problem:
            raise ServerAway(server=self.server, problem="no answer in time") from problem
        except (httpx.HTTPError, httpx.InvalidURL) as problem:
            raise ServerAway(server=self.server, problem=type(problem).__name__) from problem
        except ssl.SSLError as problem:
            raise ServerNotTrusted(server=self.server, problem="unusable certificate") from problem
        except UnicodeError as problem:
            raise ServerAway(server=self.server, problem="no such address") from problem
        except ValidationError as problem:
            raise BadAnswer(server=self.server, problem="not understood") from problem

    def _unconnected(self, problem: httpx.ConnectError) -> SyncError:
        """Tell a certificate that is not trusted from a line that broke while shaking hands."""
        words = str(problem).lower()
        if "certificate" in words or "hostname" in words:
            return ServerNotTrusted(server=self.server, problem=_cause(problem))
        if "ssl" in words and "eof" not in words:
            return BadAnswer(server=self.server, problem="it does not speak TLS as we do")
        return ServerAway(server=self.server, problem="no connection")


def _json_of(message: BaseModel) -> bytes:
    return message.model_dump_json(by_alias=True, exclude_unset=True).encode()


def _cause(problem: BaseException) -> str:
    words = str(problem)
    return words.split("] ", 1)[-1].split(" (_ssl", 1)[0]
