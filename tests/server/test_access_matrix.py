"""Every role, in its own and in another area, at every address; the addresses are the published.

A new address makes the first test fail until it stands in a row here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from starlette.testclient import TestClient

from fieldapp.base.ids import new_id
from fieldapp.domain.registry import RECORD_TYPES
from fieldapp.domain.vocabulary import Role
from fieldapp.server.access import Action
from fieldapp.server.app import create_app
from fieldapp.server.database import open_database
from fieldapp.wire.messages import Kind
from tests.server.making import CONTENT, FixedClock, change, creating
from tests.server.station import Someone, Station
from tests.server.test_access import expected

OPEN_TO_STRANGERS = {"/healthz", "/readyz", "/metrics", "/v1/hello", "/v1/enrol"}
JUDGED_HERE = {
    "/v1/push",
    "/v1/pull",
    "/v1/check",
    "/v1/completeness",
    "/v1/erasures/ack",
    "/v1/records/{record_id}/history",
    "/v1/streams/{name}/log",
}
JUDGED_ELSEWHERE = {"/v1/events"}
"""With tests of their own: an answer that never ends can't be waited for."""
ANSWER_FOR_OTHERS = {Role.GROUP_LEADER, Role.AREA_CHIEF, Role.SUPERVISOR}
AREAS = ("own", "other")
OF_WORK = sorted(set(CONTENT) - {"area", "officer"})


@dataclass
class World:
    """Two areas with a record of each type, and someone of each role in the first one."""

    client: TestClient
    station: Station
    records: dict[tuple[str, str], Any]
    people: dict[Role, Someone]

    def ask(self, role: Role, method: str, path: str, **parts: Any) -> Any:
        headers = {"Authorization": f"Bearer {self.people[role].token}"}
        return self.client.request(method, path, headers=headers, **parts)

    def stream(self, area: str) -> str:
        return f"area:{self.station.areas[area]}"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Make the world once: what one test changes, no other looks at."""
    database = open_database(f"sqlite:///{tmp_path_factory.mktemp('world') / 'srv.db'}")
    station = Station(database, FixedClock())
    records = {}
    for area in AREAS:
        author = station.officer(f"author-{area}", area)
        for kind in OF_WORK:
            records[kind, area] = author.keep(kind)
    people = {role: station.officer(role.value, "own", role=role) for role in Role}
    with TestClient(create_app(database, station.clock, new_id)) as client:
        yield World(client, station, records, people)
    database.close()


def everything() -> Iterator[tuple[Role, str, str]]:
    for role in Role:
        for area in AREAS:
            for kind in OF_WORK:
                yield role, area, kind


def published(world: World) -> dict[str, list[str]]:
    paths = world.client.get("/openapi.json").json()["paths"]
    return {path: list(methods) for path, methods in paths.items()}


def test_every_published_address_is_judged(world: World) -> None:
    addresses = set(published(world)) - OPEN_TO_STRANGERS - JUDGED_ELSEWHERE

    assert addresses == JUDGED_HERE


def test_strangers_get_no_further_than_the_door(world: World) -> None:
    for path, methods in published(world).items():
        for method in methods:
            if path not in OPEN_TO_STRANGERS:
                address = path.replace("{", "").replace("}", "")
                assert world.client.request(method, address, content=b"{").status_code == 401, path


def test_a_history_is_open_to_who_reads_the_record(world: World) -> None:
    wrong = []
    for role, area, kind in everything():
        record_id = world.records[kind, area]["id"]
        found = world.ask(role, "GET", f"/v1/records/{record_id}/history").status_code == 200
        if found != expected(role, kind, Action.READ, own_area=area == "own"):
            wrong.append((role, area, kind))

    assert wrong == []


def test_a_pull_tells_what_the_role_reads(world: World) -> None:
    wrong = []
    for role in Role:
        body = {"device_id": f"laptop-{role.value}"}
        reply = world.ask(role, "POST", "/v1/pull", json=body).json()
        told = {each["record_id"] for each in reply["updates"]}
        for area in AREAS:
            for kind in OF_WORK:
                readable = expected(role, kind, Action.READ, own_area=area == "own")
                if (world.records[kind, area]["id"] in told) != readable:
                    wrong.append((role, area, kind))

    assert wrong == []


@pytest.mark.parametrize("kind", Kind)
def test_a_push_takes_what_the_role_writes(world: World, kind: Kind) -> None:
    action = Action(kind) if kind is not Kind.RESTORE else Action.DELETE
    wrong = []
    for role in Role:
        cases = [(area, name) for area in AREAS for name in OF_WORK]
        someone = world.people[role]
        changes = [
            creating(someone.document(name, area_id=world.station.areas[area]), name)
            if kind is Kind.CREATE
            else change(kind, name, world.records[name, area]["id"], base_rev=1)
            for area, name in cases
        ]
        body = someone.laptop.push_of(*changes)
        receipts = world.ask(role, "POST", "/v1/push", json=body).json()["receipts"]
        for (area, name), receipt in zip(cases, receipts, strict=True):
            accepted = receipt["verdict"] != "rejected"
            if accepted != expected(role, name, action, own_area=area == "own"):
                wrong.append((role, area, name))

    assert wrong == []


def test_sums_and_logs_are_told_of_streams_that_the_role_reads(world: World) -> None:
    wrong = []
    for role in Role:
        for area in AREAS:
            name = world.stream(area)
            body = {"device_id": f"laptop-{role.value}", "cursors": {name: 0}}
            sums = world.ask(role, "POST", "/v1/check", json=body).json()["streams"]
            log = world.ask(role, "GET", f"/v1/streams/{name}/log").status_code
            readable = expected(role, "activity", Action.READ, own_area=area == "own")
            if (name in sums, log == 200) != (readable, readable):
                wrong.append((role, area))

    assert wrong == []


def test_completeness_is_for_those_who_answer_for_others(world: World) -> None:
    for role in Role:
        answer = world.ask(role, "GET", "/v1/completeness")

        assert answer.status_code == (200 if role in ANSWER_FOR_OTHERS else 403), role
        assert "Author-Other" not in answer.text


def test_everyone_confirms_for_their_own_laptop_alone(world: World) -> None:
    body = {"device_id": "laptop-author-own", "record_ids": ["unknown"]}

    for role in Role:
        answer = world.ask(role, "POST", "/v1/erasures/ack", json=body)
        assert (answer.status_code, answer.json()) == (200, {"noted": 0}), role


def test_the_table_covers_every_record_type() -> None:
    assert set(OF_WORK) | {"area", "officer"} == set(RECORD_TYPES)
