"""Sample stores of any size, made once by executemany and kept in build/bench."""

import json
import random
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path
from typing import Any

import keyring

from bench.words import COMMON, WORDS
from fieldapp.actions.people import common_fields
from fieldapp.actions.profiles import make_profile
from fieldapp.domain.activity import Activity, ActivityCommitment
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.promise import Promise
from fieldapp.domain.record import Document
from fieldapp.domain.vocabulary import (
    ActivityType,
    CommitmentKind,
    Comparator,
    Per,
    PromiseStatus,
    Unit,
)
from fieldapp.storage import indexing
from fieldapp.storage.connections import Connections
from fieldapp.storage.driver import Connection
from fieldapp.storage.keys import SERVICE
from fieldapp.storage.migrate import VERSION
from fieldapp.storage.rows import to_row
from fieldapp.storage.store import Store

BUILD = Path(__file__).parents[1] / "build" / "bench"
BLOCK = 10_000
PROMISES = 8
COMMITMENTS = 3
PLACES = ("Järntorget", "Stortorget", "Slussen", "Västerlånggatan", "Kornhamnstorg", "Riddarholmen")
TYPES = (ActivityType.FOOT_PATROL, ActivityType.VEHICLE_PATROL, ActivityType.SCHOOL_VISIT)
YEARS = 4
"""How far back the log goes."""


def sample_store(activities: int) -> Path:
    """Return the folder of a profile with so many activities; its key is in the keyring."""
    folder = BUILD / f"store-{VERSION}-{activities}"
    if not (folder / "bench.json").is_file():
        shutil.rmtree(folder, ignore_errors=True)
        _make(folder, activities)
    put_key_in_keyring(folder)
    return folder


def copy_of(folder: Path, name: str) -> Path:
    """Return a fresh copy of a profile to write into."""
    copy = BUILD / name
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    return copy


def put_key_in_keyring(folder: Path) -> None:
    """Make the profile open by the keyring of this session, which begins empty."""
    facts = json.loads((folder / "key.json").read_bytes())
    keyring.set_password(SERVICE, facts["store"], key_of(folder).hex())


def keep_key(folder: Path, store: Store) -> None:
    """Write the key beside a store that holds nothing but samples, for later sessions."""
    facts = {"key": store.connections.key.hex()}
    (folder / "bench.json").write_text(json.dumps(facts), encoding="utf-8")


def key_of(folder: Path) -> bytes:
    """Return the key of a sample store."""
    facts = json.loads((folder / "bench.json").read_bytes())
    return bytes.fromhex(facts["key"])


def connections_to(folder: Path) -> Connections:
    """Return connections to a sample store."""
    return Connections(folder / "store.db", key_of(folder))


def _make(folder: Path, activities: int) -> None:
    store = make_profile(folder, "Sara Lindqvist")
    commitments = _promises(store)
    documents = activity_documents(store, activities)
    with store.connections.write() as connection:
        while block := list(islice(documents, BLOCK)):
            _insert(connection, "activity", block)
            _insert_entries(connection, block)
            _insert(connection, "activity_commitment", _counted(store, block, commitments))
        indexing.rebuild(connection)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("PRAGMA optimize")
    keep_key(folder, store)
    store.close()


def _promises(store: Store) -> list[str]:
    today = store.clock.now().date()
    commitments = []
    for number in range(PROMISES):
        common = common_fields(store)
        promise = Promise.model_validate(
            {
                **common,
                "title": f"Trygga {PLACES[number % len(PLACES)]} {number + 1}",
                "public_text": "Polisen fotpatrullerar tre gånger i veckan.",
                "areas": (common["area_id"],),
                "from_date": today - timedelta(days=200),
                "to_date": today + timedelta(days=165),
                "status": PromiseStatus.ACTIVE,
            }
        )
        ours = [_commitment(store, promise, part) for part in range(COMMITMENTS)]
        store.save(promise, *ours)
        commitments += [one.id for one in ours]
    return commitments


def _commitment(store: Store, promise: Promise, part: int) -> Commitment:
    return Commitment.model_validate(
        {
            **common_fields(store),
            "promise_id": promise.id,
            "wording": "fotpatrullera tre gånger i veckan",
            "activity_type": TYPES[part],
            "kind": CommitmentKind.RATE,
            "comparator": Comparator.AT_LEAST,
            "quantity": 3,
            "unit": Unit.OCCASION,
            "per": Per.WEEK,
        }
    )


def activity_documents(store: Store, count: int) -> Iterator[Document]:
    """Yield documents of activities in the order in which they were logged, the same each time."""
    chance = random.Random(1)  # noqa: S311  (samples, not secrets)
    template = Activity.model_validate(
        {
            **common_fields(store),
            "type": TYPES[0],
            "started_at": store.clock.now(),
            "minutes": 40,
            "place": {"text": PLACES[0]},
            "officers": (store.person.officer_id,),
            "version": 1,
            "sync_state": "synced",
        }
    ).to_document()
    last = store.clock.now()
    step = timedelta(days=365 * YEARS) / count
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(WORDS))))
    for number in range(count):
        moment = last - step * (count - number)
        yield {**template, **_varied(chance, moment, weights)}


def _varied(chance: random.Random, moment: datetime, weights: list[float]) -> Document:
    at = moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    words = chance.choices(WORDS, cum_weights=weights, k=9)
    return {
        "id": _id_at(chance, moment),
        "created_at": at,
        "updated_at": at,
        "started_at": at,
        "first_processed": at[:10],
        "type": chance.choice(TYPES).value,
        "minutes": chance.randrange(10, 120, 5),
        "place": {"place_id": None, "text": chance.choice(PLACES), "point": None},
        "people_met": chance.randrange(20),
        "results": {"talks": chance.randrange(9)},
        "note": " ".join([COMMON, *words] if chance.random() < 0.6 else words),  # noqa: PLR2004
    }


def _id_at(chance: random.Random, moment: datetime) -> str:
    """Return an id such as a laptop makes (UUIDv7): it begins with the moment."""
    digits = f"{int(moment.timestamp() * 1000):012x}7{chance.getrandbits(76):019x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def _counted(store: Store, block: list[Document], commitments: list[str]) -> list[Document]:
    """Return what three of five activities of a block count towards."""
    template = ActivityCommitment.model_validate(
        {
            **common_fields(store),
            "activity_id": "-",
            "commitment_id": "-",
            "counted": 1,
            "version": 1,
            "sync_state": "synced",
        }
    ).to_document()
    return [
        {
            **template,
            "id": document["id"][:-1] + "x",
            "activity_id": document["id"],
            "commitment_id": commitments[number % len(commitments)],
        }
        for number, document in enumerate(block)
        if number % 5 < 3  # noqa: PLR2004
    ]


def _insert(connection: Connection, type_name: str, documents: list[Document]) -> None:
    rows = [to_row(type_name, document) for document in documents]
    names = ", ".join(rows[0])
    marks = ", ".join("?" * len(rows[0]))
    connection.executemany(
        f"INSERT INTO {type_name} ({names}) VALUES ({marks})", [tuple(row.values()) for row in rows]
    )


def _insert_entries(connection: Connection, documents: list[Document]) -> None:
    connection.executemany(
        "INSERT INTO entry (number, record_id, record_type, words, names)"
        " VALUES (?, ?, 'activity', ?, ?)",
        [_entry(document) for document in documents],
    )


def _entry(document: Document) -> tuple[Any, ...]:
    """Return a search entry; no two samples have the same moment, so its number is free."""
    moment = datetime.fromisoformat(document["started_at"])
    number = int(moment.timestamp() * 1000) << 20
    return (number, document["id"], *indexing.searched("activity", document))
