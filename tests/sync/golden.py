"""Exchanges as an earlier program had them: recorded once, played to today's laptop and server.

A folder of `tests/golden` holds a laptop and a server as they stood before, and what they then said
to each other (`exchanges.json`).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import httpx

from fieldapp.server.bodies import unpacked

FOLDERS = sorted((Path(__file__).parents[1] / "golden").glob("protocol_*"))
LAPTOP, SERVER, EXCHANGES = "laptop.fieldbackup", "server.db", "exchanges.json"

_EVER_NEW = {"server_time"}
_IDS_OF_ITS_OWN = {"proposals"}
"""What a server makes anew for each question."""


class Recording(httpx.BaseTransport):
    """Carries requests to the server and notes both sides of each exchange."""

    def __init__(self, line: httpx.BaseTransport) -> None:
        self._line = line
        self.exchanges: list[dict[str, Any]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.headers["Accept-Encoding"] = "identity"
        response = self._line.handle_request(request)
        answer = response.read()
        self.exchanges.append(
            {
                "method": request.method,
                "path": request.url.path,
                "request": message_in(request),
                "answer": json.loads(answer),
            }
        )
        return _answering(answer, request)

    def close(self) -> None:
        self._line.close()


class Played(httpx.BaseTransport):
    """Answers as the earlier server did, and checks that the earlier server would understand."""

    def __init__(self, exchanges: Sequence[Mapping[str, Any]]) -> None:
        self.left = list(exchanges)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        earlier = next(one for one in self.left if one["path"] == request.url.path)
        self.left.remove(earlier)
        assert list(unsaid(earlier["request"], message_in(request))) == []
        return _answering(json.dumps(earlier["answer"]).encode(), request)


def message_in(request: httpx.Request) -> Any:
    """Return what a request says, None where it has no body."""
    body = unpacked(request.read(), request.headers.get("content-encoding", ""))
    return json.loads(body) if body else None


def _answering(body: bytes, request: httpx.Request) -> httpx.Response:
    headers = {"content-type": "application/json"}
    stream = httpx.ByteStream(body)
    return httpx.Response(200, headers=headers, stream=stream, request=request)


def unsaid(earlier: Any, today: Any, where: str = "") -> Iterator[str]:
    """Yield where today's message does not say what the earlier one said; it may say more."""
    if isinstance(earlier, dict) and isinstance(today, dict):
        for name in earlier.keys() - _EVER_NEW:
            if name not in today:
                yield f"{where}.{name} is missing"
            elif name in _IDS_OF_ITS_OWN:
                one, other = _without_ids(earlier[name]), _without_ids(today[name])
                yield from unsaid(one, other, f"{where}.{name}")
            else:
                yield from unsaid(earlier[name], today[name], f"{where}.{name}")
    elif isinstance(earlier, list) and isinstance(today, list) and len(earlier) == len(today):
        for place, (one, other) in enumerate(zip(earlier, today, strict=True)):
            yield from unsaid(one, other, f"{where}[{place}]")
    elif earlier != today:
        yield f"{where} was {earlier!r} and is {today!r}"


def _without_ids(proposals: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{name: one[name] for name in one if name != "id"} for one in proposals]


def with_words_of_tomorrow(message: Any) -> Any:
    """Return a message as a newer speaker says it: with words that nobody knows today."""
    if isinstance(message, list):
        return [with_words_of_tomorrow(one) for one in message]
    if not isinstance(message, dict):
        return message
    same = {name: with_words_of_tomorrow(value) for name, value in message.items()}
    return (
        same
        if _NAMED_BY_STREAM & {key.partition(":")[0] for key in message}
        else {**same, "of_tomorrow": {"any": ["thing"]}}
    )


_NAMED_BY_STREAM = {"area", "user", "org"}
