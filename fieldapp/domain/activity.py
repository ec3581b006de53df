"""Activities: the operative work, and which commitments it counts towards."""

from datetime import datetime, timedelta
from typing import Annotated

from pydantic import Field

from fieldapp.domain.place import PlaceRef
from fieldapp.domain.record import Moment, Record, Text
from fieldapp.domain.spec import Need, Spec
from fieldapp.domain.vocabulary import ActivityType, Actor, Outcome, UnitKind, YesNoUnknown

COUNT_LIMIT = 1_000_000


class Activity(Record):
    """Something that was done, logged in the car: what, where, when, how long, for which promise."""

    type_name = "activity"
    plural = "activities"
    en = "Activity"
    sv = "Aktivitet"
    person_fields = frozenset({"seen", "judged", "note", "contacts"})

    type: Annotated[
        ActivityType, Spec(en="Activity", sv="Aktivitetstyp", sensitivity=1, need=Need.TO_SAVE)
    ]
    started_at: Annotated[Moment, Spec(en="Start", sv="Start", sensitivity=1, need=Need.TO_SAVE)]
    minutes: Annotated[
        int,
        Field(ge=1, le=1440),
        Spec(en="Length", sv="Tid", sensitivity=1, unit="minutes", need=Need.TO_SAVE),
    ]
    place: Annotated[
        PlaceRef,
        Spec(en="Place", sv="Plats", sensitivity=1, need=Need.TO_SAVE, searchable=True),
    ]
    officers_n: Annotated[
        int,
        Field(ge=1, le=COUNT_LIMIT),
        Spec(en="Officers", sv="Antal poliser", sensitivity=1, unit="persons", need=Need.TO_SAVE),
    ] = 1
    officers: Annotated[
        tuple[Text, ...], Spec(en="Officers taking part", sv="Medverkande", sensitivity=2)
    ] = ()
    unit_kind: Annotated[
        UnitKind, Spec(en="Branch", sv="Verksamhet", sensitivity=1, need=Need.TO_SAVE)
    ] = UnitKind.AREA
    actor_org: Annotated[
        Actor, Spec(en="Done by", sv="Utförare", sensitivity=1, need=Need.TO_SAVE)
    ] = Actor.POLICE
    results: Annotated[
        dict[Text, Annotated[int, Field(ge=0, le=COUNT_LIMIT)]],
        Spec(en="Results", sv="Utfall", sensitivity=1),
    ] = {}
    people_met: Annotated[
        int | None,
        Field(ge=0, le=COUNT_LIMIT),
        Spec(en="People met", sv="Mötta personer", sensitivity=1, unit="persons"),
    ] = None
    promise_mentioned: Annotated[
        bool, Spec(en="The promise was mentioned", sv="Löftet nämnt", sensitivity=1)
    ] = False
    problem_id: Annotated[Text | None, Spec(en="Problem", sv="Problem", sensitivity=1)] = None
    seen: Annotated[
        Text, Spec(en="Seen", sv="Iakttaget", sensitivity=2, multiline=True, searchable=True)
    ] = ""
    judged: Annotated[
        Text, Spec(en="Judged", sv="Bedömt", sensitivity=2, multiline=True, searchable=True)
    ] = ""
    note: Annotated[
        Text, Spec(en="Note", sv="Anteckning", sensitivity=2, multiline=True, searchable=True)
    ] = ""
    outcome: Annotated[
        Outcome | None, Spec(en="How it ended", sv="Utfall i ord", sensitivity=1)
    ] = None
    contacts: Annotated[
        tuple[Text, ...], Spec(en="Contact persons", sv="Kontaktpersoner", sensitivity=2)
    ] = ()
    additional: Annotated[
        YesNoUnknown | None,
        Spec(en="Beyond ordinary work", sv="Utöver ordinarie", sensitivity=1),
    ] = None
    batch_id: Annotated[Text | None, Spec(en="Same report", sv="Samma rapport", sensitivity=1)] = (
        None
    )

    @property
    def ended_at(self) -> datetime:
        """Return the moment it was over."""
        return self.started_at + timedelta(minutes=self.minutes)


class ActivityCommitment(Record):
    """That an activity counts towards a commitment, once, and for how much."""

    type_name = "activity_commitment"
    plural = "activity_commitments"
    en = "Counted activity"
    sv = "Räknad aktivitet"

    activity_id: Annotated[
        Text, Spec(en="Activity", sv="Aktivitet", sensitivity=1, need=Need.TO_SAVE)
    ]
    commitment_id: Annotated[
        Text, Spec(en="Commitment", sv="Åtagande", sensitivity=1, need=Need.TO_SAVE)
    ]
    counted: Annotated[
        float,
        Field(ge=0, le=COUNT_LIMIT),
        Spec(en="Counts as", sv="Räknas som", sensitivity=1, need=Need.TO_SAVE),
    ]
    why_not: Annotated[
        Text,
        Spec(en="Does not count because", sv="Räknas inte därför att", sensitivity=1),
    ] = ""
