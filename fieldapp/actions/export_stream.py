"""Export the log of an area, so that anybody can check it with `fieldapp verify --log`."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from fieldapp.actions.completeness import ask_server
from fieldapp.actions.people import area_with_code, me
from fieldapp.base.errors import BadInput
from fieldapp.domain.area import Area
from fieldapp.domain.record import Document
from fieldapp.domain.registry import all_record_types, record_type_named
from fieldapp.domain.spec import Sensitivity, specs_of
from fieldapp.reports.whole_file import whole_file
from fieldapp.storage import audit
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.sync.enrol import open_transport
from fieldapp.sync.signing import public_key, sign_log
from fieldapp.sync.stream_log import Entry, StreamReader
from fieldapp.sync.transport import Transport
from fieldapp.wire.exported_log import (
    KIND,
    VERSION,
    Exporter,
    Header,
    Line,
    LoggedLink,
    LoggedRecord,
    Reported,
    Seal,
)
from fieldapp.wire.hashing import START, result_hash, stream_of_area
from fieldapp.wire.messages import Head, Update
from fieldapp.wire.proving import Proof

AUTHOR = "author_id"
"""Whoever asks for it gets the names of colleagues as well."""
TOLD = 1_000
"""Links between two words on the progress."""

Tell = Callable[[int, int | None], object]


@dataclass(frozen=True)
class StreamWish:
    """Which log to export, and what goes along."""

    out: Path
    area_code: str = ""
    """Empty: the officer's home area."""
    with_records: bool = False
    fields: tuple[str, ...] = ()
    """Fields about persons that are wanted all the same, by name."""
    recipient: str = ""
    ground: str = ""


def export_stream(store: Store, wish: StreamWish, tell: Tell) -> Proof:
    """Fetch an area's log from the server, prove it, write it; return what was proven.

    Raises:
        SyncError: the server is away or refuses.
        LogBroken: what the server tells is no unbroken log, or not the one this laptop knew.
        BadInput: there is no such area or field.
        CannotWrite: the file could not be written; nothing is left behind.
    """
    _check_fields(wish.fields)
    area = _area(store, wish.area_code)
    transport = open_transport(store)
    try:
        reader = StreamReader(store, transport, stream_of_area(area.id))
        header = _header(store, transport, wish, area, reader.end)
        with whole_file(wish.out) as out:
            proof = _Writer(store, out, header).write(reader, wish, tell)
    finally:
        transport.close()
    _note_disclosure(store, wish)
    return proof


def _check_fields(asked: tuple[str, ...]) -> None:
    known = {name for kind in all_record_types() for name in specs_of(kind)}
    unknown = next((name for name in asked if name not in known), None)
    if unknown is not None:
        raise BadInput(
            where="log", field="a field that was asked for", value=repr(unknown), expected="a field"
        )


def _area(store: Store, code: str) -> Area:
    if code:
        return area_with_code(store, code, make=False)
    home = store.must_get("area", store.person.area_id)
    assert isinstance(home, Area)  # noqa: S101  (narrowing)
    return home


def _header(store: Store, transport: Transport, wish: StreamWish, area: Area, end: Head) -> Header:
    stream = stream_of_area(area.id)
    officer = me(store)
    return Header(
        kind=KIND,
        version=VERSION,
        server_id=store.fact("server")["server_id"],
        stream=stream,
        area=f"{area.code} {area.name}".strip(),
        exported_at=store.clock.now(),
        exporter=Exporter(
            officer_id=officer.id, name=officer.display_name, device_id=store.fact("device")
        ),
        end=end,
        known=Outbox(store).heads().get(stream, Head(seq=0, hash=START)),
        reported=_reported(store, transport, names=AUTHOR in wish.fields),
        with_records=wish.with_records,
        fields=wish.fields,
    )


def _reported(store: Store, transport: Transport, *, names: bool) -> Reported:
    unsent = Outbox(store).waiting().waiting
    told = ask_server(store, transport)
    if told is None:
        return Reported(own_unsent=unsent)
    nameless = {} if names else {"officer_id": "", "officer_name": ""}
    devices = tuple(each.model_copy(update=nameless) for each in told.devices)
    return Reported(own_unsent=unsent, devices=devices, server_time=told.server_time)


class _Writer:
    """Writes line after line, proving each on its way."""

    def __init__(self, store: Store, out: BinaryIO, header: Header) -> None:
        self._store, self._out = store, out
        self._digest = hashlib.sha256()
        self._proof = Proof(header)
        self._records = 0

    def write(self, reader: StreamReader, wish: StreamWish, tell: Tell) -> Proof:
        header = self._proof.header
        self._put(Line(header=header))
        for entry in reader.entries(with_records=wish.with_records):
            for line in self._lines(entry, wish.fields):
                self._put(line)
            if entry.link.seq % TOLD == 0:
                tell(entry.link.seq, header.end.seq)
        self._proof.close()
        tell(header.end.seq, header.end.seq)
        seal = self._seal()
        self._proof.check_seal(seal, seal.digest)
        self._put(Line(seal=seal))
        return self._proof

    def _lines(self, entry: Entry, asked: tuple[str, ...]) -> Iterator[Line]:
        """Yield the lines of an entry after each was proven."""
        nameless = {} if AUTHOR in asked else {"by": "", "by_name": ""}
        link = self._proof.extend(entry.link.model_copy(update=nameless))
        yield Line(link=link)
        if entry.head is not None:
            self._proof.head(entry.head)
            yield Line(head=entry.head)
        if entry.update is not None:
            record = _shown(entry.update, link, asked)
            self._proof.record(record)
            self._records += 1
            yield Line(record=record)

    def _put(self, line: Line) -> None:
        text = line.model_dump_json(exclude_defaults=True).encode() + b"\n"
        if line.seal is None:
            self._digest.update(text)
        self._out.write(text)

    def _seal(self) -> Seal:
        digest = self._digest.hexdigest()
        return Seal(
            digest=digest,
            links=self._proof.counts.links,
            records=self._records,
            device_id=self._store.fact("device"),
            public_key=public_key(self._store),
            signature=sign_log(self._store, digest),
        )


def _shown(update: Update, link: LoggedLink, asked: tuple[str, ...]) -> LoggedRecord:
    """Return the record without what is about persons, unless that was asked for by name."""
    assert update.doc is not None  # noqa: S101  (only live records come here)
    whole = update.doc
    hidden = _hidden(update.record_type, whole, asked)
    withheld = _withheld(update, link)
    shown = {name: value for name, value in whole.items() if name not in hidden}
    if isinstance(words := shown.get("own_words"), dict) and words.keys() & hidden:
        shown["own_words"] = {name: word for name, word in words.items() if name not in hidden}
    left_out = tuple(sorted(hidden & (whole.keys() | withheld) | withheld))
    return LoggedRecord(
        seq=update.seq,
        record_type=update.record_type,
        record_id=update.record_id,
        rev=update.rev,
        doc=shown,
        left_out=left_out,
        salt="" if left_out else update.salt,
    )


def _hidden(record_type: str, document: Document, asked: tuple[str, ...]) -> set[str]:
    """Return the fields that stay out; of what this program does not know nobody said it may go."""
    specs = specs_of(record_type_named(record_type))
    personal = {name for name, spec in specs.items() if spec.sensitivity >= Sensitivity.PERSONAL}
    return (personal | (document.keys() - specs.keys())) - set(asked)


def _withheld(update: Update, link: LoggedLink) -> set[str]:
    """Return the fields about persons that the server did not tell this officer."""
    if not link.result_hash or result_hash(update.salt, update.doc) == link.result_hash:
        return set()
    return {
        name
        for name, spec in specs_of(record_type_named(update.record_type)).items()
        if spec.sensitivity >= Sensitivity.PERSONAL and name not in (update.doc or {})
    }


def _note_disclosure(store: Store, wish: StreamWish) -> None:
    what = "log with records" if wish.with_records else "log"
    with store.connections.write() as connection:
        audit.note(
            connection,
            "disclose",
            [("stream", what)],
            who=store.person.officer_id,
            at=store.clock.now(),
            ground=wish.ground,
            recipient=wish.recipient,
        )
