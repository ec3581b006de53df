"""Makes records written before the first contact with a server belong to the server's people."""

import json
from collections.abc import Mapping
from typing import Any

from fieldapp.domain.registry import RECORD_TYPES
from fieldapp.storage import indexing, journal
from fieldapp.storage.driver import Connection
from fieldapp.storage.store import Store


def adopt(store: Store, *, officer_id: str, home_area: str, area_ids: Mapping[str, str]) -> None:
    """Give provisional areas and the local officer the ids that the server knows.

    `area_ids` maps area codes to the server's ids; areas whose code it lacks become `home_area`.
    Nothing that was written is lost: the ids in records and unsent changes are replaced.
    """
    person = store.person
    with store.connections.write() as connection:
        new_ids = _provisional_areas(connection, area_ids, home_area)
        if person.officer_id and person.officer_id != officer_id:
            new_ids[person.officer_id] = officer_id
        for old_id in new_ids:
            _forget(connection, old_id)
        _replace_everywhere(connection, new_ids)
        journal.restamp(connection)
        area = home_area or new_ids.get(person.area_id, person.area_id)
        store.set_fact("person", {"officer_id": officer_id, "area_id": area, "zone": person.zone})
    store.told({name: [] for name in RECORD_TYPES})


def _provisional_areas(
    connection: Connection, area_ids: Mapping[str, str], home_area: str
) -> dict[str, str]:
    rows = connection.execute("SELECT id, code FROM area WHERE provisional = 1")
    return {area_id: area_ids.get(code, home_area) for area_id, code in rows}


def _forget(connection: Connection, record_id: str) -> None:
    """Take a provisional record out as if it had never been made."""
    for type_name in ("area", "officer"):
        connection.execute(f"DELETE FROM {type_name} WHERE id = ?", (record_id,))
    connection.execute("DELETE FROM change WHERE record_id = ?", (record_id,))
    indexing.unindex(connection, record_id)


def _replace_everywhere(connection: Connection, new_ids: Mapping[str, str]) -> None:
    if not new_ids:
        return
    for type_name in RECORD_TYPES:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({type_name})")]
        texts = [name for name in columns if name == "author_id" or name in _REFERENCES]
        for old_id, new_id in new_ids.items():
            for name in texts:
                connection.execute(
                    f"UPDATE {type_name} SET {name} = replace({name}, ?, ?)"
                    f" WHERE version = 0 AND instr({name}, ?)",
                    (old_id, new_id, old_id),
                )
    _replace_in_changes(connection, new_ids)


_REFERENCES = frozenset(
    {"area_id", "areas", "officers", "parent_id"}
    | {"leaving", "incoming", "interim", "answers", "approved_by"}
)
"""Fields that hold ids of areas and officers; who signed is not among them: it was signed so."""


def _replace_in_changes(connection: Connection, new_ids: Mapping[str, str]) -> None:
    rows = connection.execute(
        "SELECT number, new_values, old_values FROM change WHERE state = 'pending'"
    ).fetchall()
    for number, new, old in rows:
        replaced = tuple(
            json.dumps(_replaced(json.loads(v), new_ids), ensure_ascii=False) for v in (new, old)
        )
        if replaced != (new, old):
            connection.execute(
                "UPDATE change SET new_values = ?, old_values = ? WHERE number = ?",
                (*replaced, number),
            )
    for old_id, new_id in new_ids.items():
        connection.execute("UPDATE change SET author_id = ? WHERE author_id = ?", (new_id, old_id))


def _replaced(value: Any, new_ids: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return new_ids.get(value, value)
    if isinstance(value, list):
        return [_replaced(one, new_ids) for one in value]
    if isinstance(value, dict):
        return {name: _replaced(one, new_ids) for name, one in value.items()}
    return value
