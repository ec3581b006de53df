"""The community map of a large area, put together from its log."""

import json
import random
import time
from datetime import timedelta
from itertools import accumulate
from pathlib import Path

from bench.measure import Contender, Line, in_turn, milliseconds
from bench.samples import connections_to, copy_of, sample_store
from fieldapp.actions.handover_map import assemble_map
from fieldapp.actions.handovers import handover_page, start_handover
from fieldapp.actions.people import common_fields
from fieldapp.base.clock import SystemClock
from fieldapp.domain.contact import Contact
from fieldapp.domain.handover import Handover
from fieldapp.domain.partner import Partner
from fieldapp.domain.place import Place
from fieldapp.storage.store import Store

ACTIVITIES = 100_000
CONTACTS = 2_000
PARTNERS = 100
PLACES = 60
OFFICERS = 12
ROUNDS = 5
MOST_MS = 2_000
WITH_SOMEBODY = 0.7
"""So many of the activities were with contact persons."""
BARE = "SELECT contacts, day, author_id FROM activity WHERE deleted = 0 AND contacts <> '[]'"


def run() -> list[Line]:
    """Put the map together for a handover that has none, again for one that has, and show it."""
    store = Store(connections_to(prepared(sample_store(ACTIVITIES))), SystemClock())
    found = in_turn(
        {
            "floor": milliseconds(lambda: store.connections.read().execute(BARE).fetchall()),
            "first": _first(store),
            "again": _again(store),
            "page": _page(store),
        },
        ROUNDS,
    )
    store.close()
    size = f"{ACTIVITIES:,} activities, {CONTACTS:,} contacts"
    return [
        Line(
            work=f"community map put together, {size}",
            floor_name="reading who was met, when and by whom",
            floor=found["floor"],
            us=found["first"],
            most=MOST_MS,
        ),
        Line(work="… put together again", us=found["again"], most=MOST_MS),
        Line(work="… and its page shown", us=found["page"]),
    ]


def prepared(folder: Path) -> Path:
    """Return a copy of a sample store with people in it, and who met them in the log."""
    copy = copy_of(folder, "handover")
    store = Store(connections_to(copy), SystemClock())
    store.save(*_places(store))
    partners = _partners(store)
    store.save(*partners)
    contacts = _contacts(store, partners)
    store.save(*contacts)
    _meet(store, [one.id for one in contacts])
    store.close()
    return copy


def _first(store: Store) -> Contender:
    def once() -> float:
        handover = _started(store)
        began = time.perf_counter()
        assemble_map(store, handover.id, tell=lambda _done, _all: None)
        return (time.perf_counter() - began) * 1000

    return once


def _again(store: Store) -> Contender:
    handover = _started(store)
    return milliseconds(lambda: assemble_map(store, handover.id))


def _page(store: Store) -> Contender:
    handover = _started(store)
    assemble_map(store, handover.id)
    return milliseconds(lambda: handover_page(store, handover.id))


def _started(store: Store) -> Handover:
    last_day = store.clock.now().date() + timedelta(days=30)
    return start_handover(store, leaving=store.person.officer_id, last_day=last_day)


def _places(store: Store) -> list[Place]:
    return [
        Place.model_validate({**common_fields(store), "name": f"Plats {number}"})
        for number in range(PLACES)
    ]


def _partners(store: Store) -> list[Partner]:
    return [
        Partner.model_validate({**common_fields(store), "name": f"Part {number}"})
        for number in range(PARTNERS)
    ]


def _contacts(store: Store, partners: list[Partner]) -> list[Contact]:
    return [
        Contact.model_validate(
            {
                **common_fields(store),
                "name": f"Person {number}",
                "function": "Rektor",
                "partner_id": partners[number % PARTNERS].id,
            }
        )
        for number in range(CONTACTS)
    ]


def _meet(store: Store, contacts: list[str]) -> None:
    """Write into the log who was met, at which place and by which officer: some far more often."""
    chance = random.Random(1)  # noqa: S311  (samples, not secrets)
    places = [one["id"] for one in store.documents("place")]
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(contacts))))
    with store.connections.write() as connection:
        ids = connection.execute("SELECT id FROM activity").fetchall()
        rows = []
        for (activity_id,) in ids:
            met = chance.choices(contacts, cum_weights=weights, k=1 + chance.randrange(2))
            chosen = met if chance.random() < WITH_SOMEBODY else []
            place = {"place_id": chance.choice(places), "text": "Plats", "point": None}
            officer = f"officer-{chance.randrange(OFFICERS)}"
            rows.append((json.dumps(sorted(set(chosen))), json.dumps(place), officer, activity_id))
        connection.executemany(
            "UPDATE activity SET contacts = ?, place = ?, author_id = ? WHERE id = ?", rows
        )
