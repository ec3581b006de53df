"""An area with officers, people and places to hand over."""

from datetime import date, timedelta
from typing import Any

from fieldapp.actions.contacts import add_contact
from fieldapp.actions.handover_days import plan_day
from fieldapp.actions.handover_map import assemble_map, entries_of
from fieldapp.actions.handovers import start_handover, take_step
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.people import common_fields, local_now
from fieldapp.domain.contact import Contact
from fieldapp.domain.handover import Handover, HandoverStatus, MapEntry
from fieldapp.domain.officer import Officer
from fieldapp.domain.place import Place, PlaceRef
from fieldapp.domain.publication import Publication
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.storage.store import Store


def colleague(store: Store, name: str = "Elin Berg") -> Officer:
    officer = Officer.model_validate({**common_fields(store), "display_name": name})
    store.save(officer)
    return officer


def person(store: Store, name: str = "Maria Holm", **values: Any) -> Contact:
    return add_contact(store, name=name, **{"function": "Talesperson", **values})


def place(store: Store, name: str = "Ekvalla torg") -> Place:
    made = Place.model_validate({**common_fields(store), "name": name})
    store.save(made)
    return made


def visit(
    store: Store,
    where: str | Place = "Ekvalla torg",
    *met: Contact,
    days_ago: int = 1,
    officers: tuple[str, ...] = (),
) -> None:
    ref = (
        PlaceRef(place_id=where.id, text=where.name)
        if isinstance(where, Place)
        else PlaceRef(text=where)
    )
    log_activity(
        store,
        ActivityDraft(
            type=ActivityType.FOOT_PATROL,
            places=(ref,),
            minutes=30,
            started_at=store.clock.now() - timedelta(days=days_ago),
            contacts=tuple(one.id for one in met),
            officers=officers,
        ),
    )


def today(store: Store) -> date:
    return local_now(store).date()


def begun(store: Store, *, incoming: Officer | None = None, days_left: int = 30) -> Handover:
    return start_handover(
        store,
        leaving=store.person.officer_id,
        incoming=incoming.id if incoming else None,
        last_day=today(store) + timedelta(days=days_left),
    )


def titles(store: Store, handover: Handover) -> list[str]:
    return [one.title for one in entries_of(store, handover.id)]


def entry(store: Store, handover: Handover, title: str) -> MapEntry:
    return next(one for one in entries_of(store, handover.id) if one.title == title)


def confirmed(store: Store, incoming: Officer | None = None) -> Handover:
    """A handover whose map stands."""
    handover = begun(store, incoming=incoming or colleague(store))
    assemble_map(store, handover.id)
    return take_step(store, handover.id, HandoverStatus.CONFIRMED)


def briefed(store: Store, incoming: Officer | None = None) -> Handover:
    """A handover whose briefing day was held today."""
    handover = confirmed(store, incoming)
    plan_day(store, handover.id, date=today(store))
    return take_step(store, handover.id, HandoverStatus.BRIEFED)


def told_public(store: Store, handover: Handover) -> Publication:
    notice = Publication.model_validate(
        {
            **common_fields(store),
            "kind": "handover",
            "channel": "web",
            "language": "sv",
            "date": today(store),
            "text": "Ni får en ny områdespolis.",
            "link_type": "handover",
            "link_id": handover.id,
        }
    )
    store.save(notice)
    return notice
