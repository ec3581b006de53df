"""Who may do what: one table, asked for every row that is read or written (docs/security.md)."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from fieldapp.domain.registry import record_type_named
from fieldapp.domain.spec import Sensitivity, specs_of
from fieldapp.domain.vocabulary import Role
from fieldapp.wire.hashing import ORGANISATION, stream_of_area, stream_of_user
from fieldapp.wire.messages import Document


class Action(StrEnum):
    """What someone wants to do with a record; restoring is the other side of deleting."""

    READ = "read"
    CREATE = "create"
    PATCH = "patch"
    DELETE = "delete"


NOBODY: frozenset[Role] = frozenset()
ALL = frozenset(Role)
AT_WORK = ALL - {Role.ADMINISTRATOR}
ANSWERABLE = frozenset(
    {
        Role.AREA_OFFICER,
        Role.MUNICIPAL_OFFICER,
        Role.GROUP_LEADER,
        Role.AREA_CHIEF,
        Role.SUPERVISOR,
    }
)
AREA_TEAM = ANSWERABLE | {Role.LIAISON}
"""Who may see how to reach a contact person of their own area."""

TEAM_AND_VOICE = ANSWERABLE | {Role.COMMUNICATOR}
"""Who may note what was told to the public."""

READERS = {
    "area": ALL,
    "officer": ALL,
    "place": AT_WORK,
    "partner": AT_WORK,
    "contact": AT_WORK,
    "citizen_contact": AT_WORK,
    "promise": AT_WORK,
    "commitment": AT_WORK,
    "activity": AT_WORK,
    "activity_commitment": AT_WORK,
    "attachment": AT_WORK,
    # A community map tells of people as the details of contacts do.
    "handover": AREA_TEAM,
    "map_entry": AREA_TEAM,
    "briefing_day": AREA_TEAM,
    "handover_question": AREA_TEAM,
    "handover_version": AREA_TEAM,
    "handover_signature": AREA_TEAM,
    "publication": AT_WORK,
}
WRITERS = {
    "area": NOBODY,
    "officer": NOBODY,
    "place": AT_WORK,
    "partner": ANSWERABLE,
    "contact": ANSWERABLE,
    "citizen_contact": AT_WORK,
    "promise": ANSWERABLE,
    "commitment": ANSWERABLE,
    "activity": AT_WORK,
    "activity_commitment": AT_WORK,
    "attachment": AT_WORK,
    "handover": ANSWERABLE,
    "map_entry": ANSWERABLE,
    "briefing_day": ANSWERABLE,
    "handover_question": ANSWERABLE,
    "handover_version": ANSWERABLE,
    "handover_signature": ANSWERABLE,
    "publication": TEAM_AND_VOICE,
}
OWN_CARD = frozenset({"card_photo", "card_public"})
"""What officers decide about their own Officer record."""

DETAILS = frozenset(
    name
    for name, spec in specs_of(record_type_named("contact")).items()
    if spec.sensitivity >= Sensitivity.PERSONAL and name != "author_id"
)
"""The fields of a contact that tell who it is; its author is a colleague, known to all."""


@dataclass(frozen=True)
class Caller:
    """The officer behind a request, and the laptop it came from."""

    account_id: str
    officer_id: str
    display_name: str
    role: Role
    area_ids: tuple[str, ...]
    device_id: str
    scope_version: int = 1
    """Counts up with each change of role or areas."""
    search_persons: bool = False
    """Whether every area of the caller allows searching for private persons (2018:1693 3:5)."""

    @cached_property
    def streams(self) -> tuple[str, ...]:
        """Return the streams that the caller reads, in the order in which they are locked."""
        if self.role not in AT_WORK:
            return (ORGANISATION,)
        areas = (stream_of_area(area_id) for area_id in self.area_ids)
        return tuple(sorted({ORGANISATION, stream_of_user(self.officer_id), *areas}))


class Target(NamedTuple):
    """A record, as far as access depends on it."""

    record_type: str
    record_id: str
    stream: str


def streams_of(caller: Caller) -> tuple[str, ...]:
    """Return the streams that the caller reads, in the order in which they are locked."""
    return caller.streams


def allows(caller: Caller, action: Action, target: Target) -> bool:
    """Say whether the caller may do this with the record."""
    if target.stream not in streams_of(caller):
        return False
    if action is Action.READ:
        return caller.role in READERS[target.record_type]
    if action is Action.PATCH and _is_own_card(caller, target):
        return True
    if action is not Action.CREATE and record_type_named(target.record_type).written_once:
        return False
    return caller.role in WRITERS[target.record_type]


def may_ever_write(caller: Caller, record_type: str) -> bool:
    """Say whether the caller's role writes such records at all, wherever they stand."""
    return caller.role in WRITERS[record_type]


def closed_fields(caller: Caller, target: Target, fields: Collection[str]) -> frozenset[str]:
    """Return those of `fields` that the caller may not write, although the record is open."""
    if _is_own_card(caller, target):
        return frozenset(fields) - OWN_CARD
    hidden = hidden_fields(caller, target)
    return hidden.intersection(fields) if hidden else hidden


def hidden_fields(caller: Caller, target: Target) -> frozenset[str]:
    """Return the fields that the caller does not get to see."""
    is_open = target.record_type != "contact" or caller.role in AREA_TEAM
    is_own = target.stream == stream_of_user(caller.officer_id)
    return frozenset() if is_open or is_own else DETAILS


def shown(caller: Caller, target: Target, doc: Document) -> Document:
    """Return the document as the caller gets to see it; ask `allows` first."""
    hidden = hidden_fields(caller, target)
    if not hidden:
        return doc
    return {name: value for name, value in doc.items() if name not in hidden}


def _is_own_card(caller: Caller, target: Target) -> bool:
    return target.record_type == "officer" and target.record_id == caller.officer_id
