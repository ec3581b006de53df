"""Bad lines, bad bodies, power cuts: the server stays up and keeps all of a push or nothing."""

import gzip
import json
import multiprocessing
import socket
import threading
import tracemalloc
from contextlib import suppress
from typing import Any

import httpx
import pytest
import zstandard

from fieldapp.server.bodies import unpacked
from fieldapp.server.problems import Refused
from fieldapp.wire.messages import MAX_BODY_BYTES, MAX_CHANGES
from tests.server.conftest import Enrol
from tests.server.making import creating
from tests.server.running import Officer, RunningServer
from tests.server.test_exchange import own_document

PROBLEM = "application/problem+json"


def assert_problem(answer: httpx.Response, status: int, reason: str) -> None:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == PROBLEM
    assert answer.json()["type"] == reason
    assert "Traceback" not in answer.text


NONSENSE: list[tuple[bytes, str, int, str]] = [
    (b"", "", 400, "bad_request"),
    (b"{", "", 400, "bad_request"),
    (b"[]", "", 400, "bad_request"),
    (b"null", "", 400, "bad_request"),
    (b"\xff\xfe", "", 400, "bad_request"),
    (b'{"device_id": 5}', "", 400, "bad_request"),
    (b'{"device_id": "d", "changes": {}, "cursors": []}', "", 400, "bad_request"),
    (b'{"device_id": "d", "cursors": {"org": 1e300}, "limit": 0}', "", 400, "bad_request"),
    (b'{"device_id": "d", "heads": {"\\ud800": {}}, "changes": []}', "", 400, "bad_request"),
    (b'{"device_id":' + b"[" * 100_000, "", 400, "bad_request"),
    (b"no gzip at all", "gzip", 400, "bad_request"),
    (gzip.compress(b"{}")[:-4], "gzip", 400, "bad_request"),
    (gzip.compress(b"{}") + b"more", "gzip", 400, "bad_request"),
    (b"no zstd at all", "zstd", 400, "bad_request"),
    (b"{}", "br", 415, "encoding"),
    (gzip.compress(bytes(MAX_BODY_BYTES + 1)), "gzip", 413, "too_large"),
    (zstandard.compress(bytes(MAX_BODY_BYTES + 1)), "zstd", 413, "too_large"),
    (b" " * (MAX_BODY_BYTES + 1), "", 413, "too_large"),
]


def test_a_request_is_never_unpacked_beyond_its_cap() -> None:
    bomb = gzip.compress(bytes(12 * MAX_BODY_BYTES), compresslevel=1)

    tracemalloc.start()
    with pytest.raises(Refused):
        unpacked(bomb, "gzip")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 4 * MAX_BODY_BYTES


@pytest.mark.parametrize("path", ["/v1/push", "/v1/pull"])
def test_nonsense_is_refused_with_a_problem(path: str, enrol: Enrol) -> None:
    anna = enrol("anna")

    for body, encoding, status, reason in NONSENSE:
        headers = {"Content-Encoding": encoding} if encoding else {}
        answer = anna.client.post(path, content=body, headers=headers)
        assert_problem(answer, status, reason)


def test_too_many_changes_in_a_push_are_refused(enrol: Enrol) -> None:
    anna = enrol("anna")
    body = {"device_id": anna.laptop.device_id, "changes": [{}] * (MAX_CHANGES + 1)}

    assert_problem(anna.client.post("/v1/push", json=body), 413, "too_large")


def test_strangers_are_refused(shared_server: RunningServer) -> None:
    with shared_server.client("guessed") as stranger:
        for path in ("/v1/push", "/v1/pull"):
            assert_problem(stranger.post(path, content=b" " * 100_000), 401, "signed_out")
        assert_problem(stranger.get("/v1/records/x/history"), 401, "signed_out")
        assert_problem(stranger.get("/elsewhere"), 404, "not_found")
        assert_problem(stranger.put("/v1/hello"), 405, "bad_request")


def test_what_a_stranger_packed_stays_packed(shared_server: RunningServer) -> None:
    bomb = zstandard.compress(bytes(MAX_BODY_BYTES + 1))
    headers = {"Content-Encoding": "zstd"}

    with shared_server.client("guessed") as stranger:
        for path in ("/v1/push", "/v1/pull"):
            answer = stranger.post(path, content=bomb, headers=headers)

            assert_problem(answer, 401, "signed_out")


def test_packed_requests_and_answers_are_understood(enrol: Enrol) -> None:
    anna = enrol("anna")
    body = anna.laptop.push_of(*(creating(own_document(anna)) for _ in range(5)))
    packed = zstandard.compress(json.dumps(body).encode())

    pushed = anna.client.post(
        "/v1/push",
        content=packed,
        headers={"Content-Encoding": "zstd", "Accept-Encoding": "zstd"},
    )
    pulled = anna.client.post(
        "/v1/pull", json={"device_id": anna.laptop.device_id}, headers={"Accept-Encoding": "gzip"}
    )

    assert pushed.headers["content-encoding"] == "zstd"
    assert len(pushed.json()["receipts"]) == 5
    assert pulled.headers["content-encoding"] == "gzip"
    assert len(pulled.json()["updates"]) >= 5


def test_a_document_too_long_for_any_answer_is_rejected(enrol: Enrol) -> None:
    anna = enrol("anna")
    long = own_document(anna) | {"note": "x" * (MAX_BODY_BYTES // 2)}

    receipt = anna.push(creating(long))[0]

    assert receipt["problem"]["type"] == "too_large"


def test_a_megabyte_of_text_travels(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    doc = own_document(anna, note="Å" * 1_000_000)

    anna.push(creating(doc))

    assert doc in [each.get("doc") for each in bo.pull()]


def test_the_description_of_the_addresses_is_whole(shared_server: RunningServer) -> None:
    with shared_server.client() as stranger:
        described = stranger.get("/openapi.json").json()

    known = described["components"]["schemas"]
    named = set(_references(described))
    assert named
    assert {name.rpartition("/")[2] for name in named} <= set(known)
    assert {"PushRequest", "PullRequest", "EnrolRequest", "Problem"} <= set(known)


def _references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [found for part in value.values() for found in _references(part)]
    if isinstance(value, list):
        return [found for part in value for found in _references(part)]
    return []


def test_the_server_outlives_a_thousand_cut_requests(
    anna: Officer, running_server: RunningServer
) -> None:
    token = anna.enrolled["token"]
    body = json.dumps(anna.laptop.push_of(creating(own_document(anna)))).encode()
    head = (
        f"POST /v1/push HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode()
    request = head + body
    trust = running_server.trust()
    address = ("127.0.0.1", running_server.port)

    def cut(places: range) -> None:
        for place in places:
            raw = socket.create_connection(address, timeout=10)
            if place % 4 == 0:  # before or amid the handshake
                raw.sendall(b"\x16\x03\x01")
                raw.close()
                continue
            with trust.wrap_socket(raw, server_hostname="127.0.0.1") as line:
                line.sendall(request[: place * len(request) // 1000])

    threads = [threading.Thread(target=cut, args=(range(start, 1000, 4),)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert anna.client.get("/healthz").json() == {"status": "ok"}
    assert anna.push(creating(own_document(anna)))[0]["verdict"] == "applied"
    assert '"level": "error"' not in running_server.log()


def _push_over_and_over(
    server: RunningServer, token: str, body: dict[str, Any], answers: Any
) -> None:
    with server.client(token) as client:
        verdicts = [client.post("/v1/push", json=body).json()["receipts"][0] for _ in range(5)]
    answers.put([(each["verdict"], each.get("duplicate", False)) for each in verdicts])


def test_two_processes_that_push_the_same_change_make_one_record(
    enrol: Enrol, shared_server: RunningServer
) -> None:
    anna = enrol("anna")
    doc = own_document(anna)
    body = anna.laptop.push_of(creating(doc))
    bare = RunningServer(shared_server.folder, shared_server.port, shared_server.url)
    starting = multiprocessing.get_context("spawn")
    answers = starting.Queue()
    arguments = (bare, anna.enrolled["token"], body, answers)
    processes = [starting.Process(target=_push_over_and_over, args=arguments) for _ in range(2)]

    for process in processes:
        process.start()
    told = answers.get(timeout=60) + answers.get(timeout=60)
    for process in processes:
        process.join()
    answers.close()

    assert {verdict for verdict, _ in told} == {"applied"}
    assert [duplicate for _, duplicate in told].count(False) == 1
    assert [each["rev"] for each in anna.pull() if each["record_id"] == doc["id"]] == [1]


@pytest.mark.slow
def test_a_killed_server_kept_all_of_a_push_or_nothing(
    anna: Officer, running_server: RunningServer
) -> None:
    pushes = []
    for attempt in range(8):
        docs = [own_document(anna) for _ in range(100)]
        body = anna.laptop.push_of(*(creating(doc) for doc in docs))
        pushes.append(({doc["id"] for doc in docs}, body))
        cutter = threading.Timer(0.01 + 0.015 * attempt, running_server.kill)
        cutter.start()
        with suppress(httpx.TransportError):
            anna.client.post("/v1/push", json=body)
        cutter.join()
        running_server.start()

    kept = {each["record_id"] for each in anna.pull()}
    for ids, _ in pushes:
        assert ids <= kept or ids.isdisjoint(kept)
    for ids, body in pushes:
        answer = anna.client.post("/v1/push", json=body)
        assert {each["verdict"] for each in answer.json()["receipts"]} == {"applied"}
        assert ids <= {each["record_id"] for each in Officer.pull(anna)} | kept


def test_told_to_stop_the_server_stops_at_once_and_cleanly(
    anna: Officer, running_server: RunningServer
) -> None:
    anna.pull()

    assert running_server.stop() == 0
    assert '"level": "error"' not in running_server.log()


def test_the_log_holds_nothing_personal(anna: Officer, running_server: RunningServer) -> None:
    anna.push(creating(own_document(anna, note="Hemligt om Karin")))
    anna.push(creating(own_document(anna) | {"minutes": "Karin"}))
    anna.client.get("/v1/Karin")

    log = running_server.log()

    assert "Karin" not in log
    assert "Anna" not in log
    assert anna.enrolled["token"] not in log
    assert all(json.loads(line) for line in log.splitlines())
