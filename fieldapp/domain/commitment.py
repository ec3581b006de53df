"""Commitments: what a promise binds somebody to do, in one of five countable shapes or as intent."""

from datetime import date
from typing import Annotated

from pydantic import Field

from fieldapp.domain.place import PlaceRef
from fieldapp.domain.record import Record, Text
from fieldapp.domain.spec import Need, Spec
from fieldapp.domain.vocabulary import (
    ActivityType,
    Actor,
    CommitmentKind,
    Comparator,
    Per,
    Role,
    Unit,
)


class Commitment(Record):
    """One thing promised: who, what, how much, how often, where.

    The five countable shapes are those of published promises: a total in the period, a rate, a
    number per other event, an answer on request, a milestone. `intent` is shown as a gap.
    """

    type_name = "commitment"
    plural = "commitments"
    en = "Commitment"
    sv = "Åtagande"

    promise_id: Annotated[Text, Spec(en="Promise", sv="Löfte", sensitivity=0, need=Need.TO_SAVE)]
    wording: Annotated[
        Text,
        Spec(en="Wording", sv="Lydelse", sensitivity=0, searchable=True, multiline=True),
    ] = ""
    actor: Annotated[Actor, Spec(en="Done by", sv="Utförare", sensitivity=0, need=Need.TO_SAVE)] = (
        Actor.POLICE
    )
    activity_type: Annotated[
        ActivityType | None,
        Spec(en="Activity", sv="Aktivitetstyp", sensitivity=0, need=Need.TO_PUBLISH),
    ] = None
    kind: Annotated[
        CommitmentKind,
        Spec(en="Kind of commitment", sv="Åtagandetyp", sensitivity=0, need=Need.TO_SAVE),
    ] = CommitmentKind.INTENT
    comparator: Annotated[
        Comparator | None, Spec(en="Compared as", sv="Jämförelse", sensitivity=0)
    ] = None
    quantity: Annotated[
        float | None, Field(ge=0, lt=1e9), Spec(en="Quantity", sv="Mängd", sensitivity=0)
    ] = None
    unit: Annotated[Unit, Spec(en="Unit", sv="Enhet", sensitivity=0, need=Need.TO_PUBLISH)] = (
        Unit.OCCASION
    )
    per: Annotated[Per | None, Spec(en="Per", sv="Per", sensitivity=0)] = None
    per_activity_type: Annotated[
        ActivityType | None,
        Spec(
            en="Per activity of the type",
            sv="Per aktivitet av typen",
            sensitivity=0,
            help_en="For a number per other event: which event.",
            help_sv="För antal per annan händelse: vilken händelse.",
        ),
    ] = None
    min_minutes: Annotated[
        int | None,
        Field(ge=1, le=1440),
        Spec(en="Shortest length", sv="Minsta längd", sensitivity=0, unit="minutes"),
    ] = None
    places: Annotated[tuple[PlaceRef, ...], Spec(en="Places", sv="Platser", sensitivity=0)] = ()
    responsible_role: Annotated[
        Role | None,
        Spec(en="Responsible", sv="Ansvarig", sensitivity=0, need=Need.TO_PUBLISH),
    ] = None
    due: Annotated[date | None, Spec(en="Done by the day", sv="Klart senast", sensitivity=0)] = None
    reply_days: Annotated[
        int | None,
        Field(ge=0, le=3660),
        Spec(en="Answer within", sv="Svar inom", sensitivity=0, unit="days"),
    ] = None

    def gaps(self) -> tuple[str, ...]:
        """Return the fields that are missing before it can be counted or published."""
        missing = [name for name in _needed_for(self.kind) if getattr(self, name) in (None, ())]
        if self.activity_type is None and "activity_type" not in self.own_words:
            missing.append("activity_type")
        if self.responsible_role is None:
            missing.append("responsible_role")
        return tuple(missing)


def _needed_for(kind: CommitmentKind) -> tuple[str, ...]:
    return {
        CommitmentKind.TOTAL: ("quantity",),
        CommitmentKind.RATE: ("quantity", "per"),
        CommitmentKind.PER_OTHER: ("quantity", "per_activity_type"),
        CommitmentKind.ON_REQUEST: ("reply_days",),
        CommitmentKind.MILESTONE: ("due",),
        CommitmentKind.INTENT: ("quantity", "per"),
    }[kind]
