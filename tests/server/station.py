"""Officers with laptops over one database in this process, where a test moves the time."""

import base64
from dataclasses import dataclass, field
from typing import Any

import orjson
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fieldapp.base.ids import new_id
from fieldapp.domain.vocabulary import Role
from fieldapp.server import accounts
from fieldapp.server.access import Caller
from fieldapp.server.database import Database
from fieldapp.server.pull import pull
from fieldapp.server.push import push
from fieldapp.server.signin import Passwords, caller_with, enrol
from fieldapp.wire.hashing import signed_head
from fieldapp.wire.messages import (
    Change,
    Document,
    EnrolRequest,
    PullReply,
    PushReply,
    Receipt,
    Update,
)
from tests.server.making import FixedClock, Laptop, creating, document

PASSWORDS = Passwords()


@dataclass
class Station:
    """A server's database with areas, and the people who work with it."""

    database: Database
    clock: FixedClock
    areas: dict[str, str] = field(default_factory=dict)

    def area(self, code: str) -> str:
        self.areas[code] = accounts.add_area(self.database, code, f"Area {code}", self.clock)
        return self.areas[code]

    def officer(
        self, name: str, *codes: str, role: Role = Role.AREA_OFFICER, with_key: bool = False
    ) -> "Someone":
        for code in codes:
            if code not in self.areas:
                self.area(code)
        accounts.add_user(
            self.database, name, name.title(), role, list(codes), "x", clock=self.clock
        )
        return Someone(self, name, Ed25519PrivateKey.generate() if with_key else None)

    def rows(self, sql: str) -> list[Any]:
        with self.database.reading() as connection:
            return list(connection.exec_driver_sql(sql))


class Someone:
    """An officer with a connected laptop."""

    def __init__(
        self, station: Station, name: str, key: Ed25519PrivateKey | None = None, laptop: str = ""
    ) -> None:
        self.station, self.name, self.key = station, name, key
        self.laptop = Laptop(laptop or f"laptop-{name}")
        self.heads: dict[str, Any] = {}
        self.cursors: dict[str, int] = {}
        self.scope_version = 0
        request = EnrolRequest(
            user=name,
            password="x",
            device_id=self.laptop.device_id,
            device_name=f"{name}'s laptop",
            public_key=_text(key.public_key().public_bytes_raw()) if key else "",
        )
        reply = enrol(station.database, PASSWORDS, request, station.clock.now())
        self.token, self.officer_id, self.home = reply.token, reply.officer_id, reply.area_ids[0]

    @property
    def caller(self) -> Caller:
        return caller_with(self.station.database, self.token, self.station.clock.now())

    def document(self, record_type: str = "activity", **values: Any) -> Document:
        return document(record_type, author=self.officer_id, **({"area_id": self.home} | values))

    def keep(self, record_type: str = "activity", **values: Any) -> Document:
        """Make a record and send it."""
        doc = self.document(record_type, **values)
        assert self.push(creating(doc, record_type))[0].verdict == "applied"
        return doc

    def push(self, *changes: Change, **parts: Any) -> tuple[Receipt, ...]:
        return self.send(self.laptop.push_of(*changes, **self.said(parts))).receipts

    def said(self, parts: Document) -> Document:
        known = {"heads": self.heads, "scope_version": self.scope_version}
        return known | parts

    def send(self, body: Document) -> PushReply:
        """Send the body of a push, signed with the laptop's key at this moment of its line."""
        if self.key is not None and "signature" not in body:
            body = body | {"signature": self.signature()}
        return self.send_text(orjson.dumps(body))

    def send_text(self, body: bytes) -> PushReply:
        database, clock, caller = self.station.database, self.station.clock, self.caller

        def pushed() -> bytes:
            with database.writing() as connection:
                decided = push(connection, caller, body, clock, new_id)
            return decided.told()

        return PushReply.model_validate_json(database.repeated(pushed))

    def signature(self) -> str:
        assert self.key
        laptop = self.laptop
        return _text(self.key.sign(signed_head(laptop.device_id, laptop.number, laptop.link)))

    def ask(self, **parts: Any) -> PullReply:
        """Ask for one page, whatever was read before."""
        body = orjson.dumps({"device_id": self.laptop.device_id} | parts)
        answer = pull(self.station.database, self.caller, body, self.station.clock)
        return PullReply.model_validate_json(answer)

    def pull(self, **parts: Any) -> dict[str, Update]:
        """Read on from where this laptop stands; return the updates by record."""
        updates: dict[str, Update] = {}
        more = True
        while more:
            reply = self.ask(cursors=self.cursors, heads=self.heads, **parts)
            updates |= {each.record_id: each for each in reply.updates}
            self.cursors, more = dict(reply.cursors), reply.more
            self.heads |= {name: head.model_dump(mode="json") for name, head in reply.heads.items()}
            self.scope_version = reply.scope.version
        return updates


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
