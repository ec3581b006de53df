"""The facts that every new record needs: who writes, where, when."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from fieldapp.base.clock import local_date, zone_named
from fieldapp.base.errors import BadInput
from fieldapp.base.ids import new_id
from fieldapp.domain.area import Area
from fieldapp.domain.officer import Officer
from fieldapp.storage.store import Store


def zone_of(store: Store) -> ZoneInfo:
    """Return the officer's time zone."""
    return zone_named(store.person.zone)


def local_now(store: Store) -> datetime:
    """Return the present moment where the officer is."""
    return store.clock.now().astimezone(zone_of(store))


def common_fields(store: Store, *, area_id: str = "", record_id: str = "") -> dict[str, Any]:
    """Return the common fields of a new record by this officer."""
    now = store.clock.now()
    person = store.person
    return {
        "id": record_id or new_id(),
        "area_id": area_id or person.area_id,
        "author_id": person.officer_id,
        "created_at": now,
        "updated_at": now,
        "zone": person.zone,
        "first_processed": local_date(now, zone_named(person.zone)),
    }


def me(store: Store) -> Officer:
    """Return the officer of this profile."""
    record = store.must_get("officer", store.person.officer_id)
    assert isinstance(record, Officer)  # noqa: S101  (narrowing)
    return record


def areas(store: Store) -> list[Area]:
    """Return the areas known here, by name."""
    found = [record for record in store.records("area") if isinstance(record, Area)]
    return sorted(found, key=lambda area: area.name.casefold())


def area_with_code(store: Store, code: str, *, make: bool = True) -> Area:
    """Return the area of a code; an unknown one is made provisionally before enrolment.

    Raises:
        BadInput: the code is unknown and the server's areas are known.
    """
    found = next((area for area in areas(store) if code in (area.code, area.id)), None)
    if found is not None:
        return found
    if store.is_enrolled or not make:
        raise BadInput(
            where="--area", field="code", value=code, expected="the code of an area you work in"
        )
    area = Area.model_validate(
        {**common_fields(store), "name": code, "code": code, "provisional": True}
    )
    store.save(area)
    return area


def officer_names(store: Store) -> dict[str, str]:
    """Return the names of colleagues by id."""
    return {
        record.id: record.display_name
        for record in store.records("officer")
        if isinstance(record, Officer)
    }
