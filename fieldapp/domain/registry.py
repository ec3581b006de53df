"""Every record type by name, imported when first asked for (models cost time to build)."""

from functools import cache
from importlib import import_module
from typing import cast

from fieldapp.domain.record import Record

_HOMES = {
    "area": ("area", "Area"),
    "place": ("place", "Place"),
    "officer": ("officer", "Officer"),
    "partner": ("partner", "Partner"),
    "contact": ("contact", "Contact"),
    "citizen_contact": ("contact", "CitizenContact"),
    "promise": ("promise", "Promise"),
    "commitment": ("commitment", "Commitment"),
    "activity": ("activity", "Activity"),
    "activity_commitment": ("activity", "ActivityCommitment"),
    "attachment": ("attachment", "Attachment"),
    "handover": ("handover", "Handover"),
    "map_entry": ("handover", "MapEntry"),
    "briefing_day": ("handover", "BriefingDay"),
    "handover_question": ("handover", "HandoverQuestion"),
    "handover_version": ("handover_versions", "HandoverVersion"),
    "handover_signature": ("handover_versions", "HandoverSignature"),
    "publication": ("publication", "Publication"),
}
_PLURALS = {"activities": "activity", "map_entries": "map_entry"}

RECORD_TYPES = tuple(_HOMES)
"""The names of all record types, parents before children."""


@cache
def record_type_named(name: str) -> type[Record]:
    """Return the record type called `name` (`activity`) or, in the plural, `activities`.

    Raises:
        KeyError: there is no such record type.
    """
    singular = name.replace("-", "_")
    if singular not in _HOMES:
        singular = _PLURALS.get(singular, singular.removesuffix("s"))
    module, class_name = _HOMES[singular]
    return cast("type[Record]", getattr(import_module(f"fieldapp.domain.{module}"), class_name))


def all_record_types() -> tuple[type[Record], ...]:
    """Return every record type, parents before children."""
    return tuple(record_type_named(name) for name in RECORD_TYPES)
