"""Promises to citizens (medborgarlöften) and their life cycle."""

from datetime import date
from typing import Annotated

from pydantic import Field

from fieldapp.domain.record import Record, Text
from fieldapp.domain.spec import Need, Spec
from fieldapp.domain.vocabulary import Ambition, PromiseStatus

FOLLOW_UP_MONTHS = 4
"""The usual follow-up cycle: once a tertial (R24)."""

OPEN_STATUSES = frozenset(
    {PromiseStatus.PUBLISHED, PromiseStatus.ACTIVE, PromiseStatus.FOLLOWED_UP}
)
UNDER_WORK = frozenset({PromiseStatus.DRAFT, PromiseStatus.CHECKED})
CLOSED_STATUSES = frozenset(
    {
        PromiseStatus.KEPT,
        PromiseStatus.PARTLY,
        PromiseStatus.NOT_KEPT,
        PromiseStatus.WITHDRAWN,
        PromiseStatus.REPLACED,
    }
)
NEXT_STATUSES: dict[PromiseStatus, frozenset[PromiseStatus]] = {
    PromiseStatus.DRAFT: frozenset({PromiseStatus.CHECKED, PromiseStatus.WITHDRAWN}),
    PromiseStatus.CHECKED: frozenset(
        {PromiseStatus.DRAFT, PromiseStatus.AGREED, PromiseStatus.WITHDRAWN}
    ),
    PromiseStatus.AGREED: frozenset({PromiseStatus.PUBLISHED, PromiseStatus.WITHDRAWN}),
    PromiseStatus.PUBLISHED: frozenset({PromiseStatus.ACTIVE, PromiseStatus.WITHDRAWN}),
    PromiseStatus.ACTIVE: frozenset({PromiseStatus.FOLLOWED_UP}) | CLOSED_STATUSES,
    PromiseStatus.FOLLOWED_UP: frozenset({PromiseStatus.ACTIVE}) | CLOSED_STATUSES,
}


class Promise(Record):
    """What the police, alone or with the municipality, promised the citizens of an area."""

    type_name = "promise"
    plural = "promises"
    en = "Promise"
    sv = "Medborgarlöfte"

    title: Annotated[
        Text,
        Field(min_length=1, max_length=300),
        Spec(en="Title", sv="Rubrik", sensitivity=0, need=Need.TO_SAVE, searchable=True),
    ]
    public_text: Annotated[
        Text,
        Spec(
            en="Text of the promise",
            sv="Löftestext",
            sensitivity=0,
            need=Need.TO_SAVE,
            searchable=True,
            multiline=True,
        ),
    ]
    areas: Annotated[
        tuple[Text, ...], Spec(en="Areas", sv="Områden", sensitivity=0, need=Need.TO_SAVE)
    ] = ()
    from_date: Annotated[
        date | None, Spec(en="From", sv="Gäller från", sensitivity=0, need=Need.TO_PUBLISH)
    ] = None
    to_date: Annotated[
        date | None, Spec(en="To", sv="Gäller till", sensitivity=0, need=Need.TO_PUBLISH)
    ] = None
    agreement_id: Annotated[
        Text | None, Spec(en="Agreement", sv="Överenskommelse", sensitivity=0)
    ] = None
    basis_note: Annotated[
        Text,
        Spec(
            en="Ground beyond the agreement",
            sv="Grund utöver överenskommelsen",
            sensitivity=1,
            multiline=True,
        ),
    ] = ""
    problems: Annotated[
        tuple[Text, ...],
        Spec(en="Problems", sv="Problem", sensitivity=1, need=Need.TO_PUBLISH),
    ] = ()
    dialogues: Annotated[tuple[Text, ...], Spec(en="Dialogues", sv="Dialoger", sensitivity=1)] = ()
    staff_involved: Annotated[
        tuple[Text, ...],
        Spec(en="Staff involved (roles)", sv="Medverkande medarbetare (roller)", sensitivity=1),
    ] = ()
    ambition: Annotated[
        Ambition | None, Spec(en="Level of ambition", sv="Ambitionsnivå", sensitivity=1)
    ] = None
    cycle_months: Annotated[
        int,
        Field(ge=1, le=48),
        Spec(en="Follow-up cycle", sv="Uppföljningscykel", sensitivity=1, unit="months"),
    ] = FOLLOW_UP_MONTHS
    predecessor_id: Annotated[
        Text | None, Spec(en="Earlier promise", sv="Tidigare löfte", sensitivity=0)
    ] = None
    status: Annotated[
        PromiseStatus, Spec(en="Status", sv="Status", sensitivity=0, need=Need.TO_SAVE)
    ] = PromiseStatus.DRAFT
    signatories: Annotated[
        tuple[Text, ...], Spec(en="Signed by", sv="Undertecknare", sensitivity=0)
    ] = ()

    def is_open(self, today: date) -> bool:
        """Say whether work counts towards it now: not closed, and `today` within its period."""
        started = self.from_date is None or self.from_date <= today
        ended = self.to_date is not None and self.to_date < today
        return self.status not in CLOSED_STATUSES and started and not ended

    def may_become(self, status: PromiseStatus) -> bool:
        """Say whether the life cycle allows the step to `status`."""
        return status in NEXT_STATUSES.get(self.status, frozenset())

    def is_fixed(self) -> bool:
        """Say whether its words were agreed, so that a change needs a stated reason."""
        return self.status not in UNDER_WORK
