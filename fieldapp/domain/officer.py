"""Officers: the people who use fieldapp."""

from typing import Annotated

from pydantic import Field

from fieldapp.domain.record import Record, Text
from fieldapp.domain.spec import Need, Spec
from fieldapp.domain.vocabulary import Role, UnitKind

AREA_ROLES = frozenset(
    {Role.AREA_OFFICER, Role.MUNICIPAL_OFFICER, Role.GROUP_LEADER, Role.AREA_CHIEF, Role.LIAISON}
)

MAY_HAND_OVER = (AREA_ROLES - {Role.LIAISON}) | {Role.SUPERVISOR}
"""Who may write handovers; the server holds the same line for all laptops."""


class Officer(Record):
    """A colleague, as others see them; the card goes public only if they agreed."""

    type_name = "officer"
    plural = "officers"
    en = "Officer"
    sv = "Medarbetare"

    service_no: Annotated[
        Text, Spec(en="Service number", sv="Tjänstenummer", sensitivity=2, need=Need.TO_SAVE)
    ] = ""
    display_name: Annotated[
        Text,
        Field(min_length=1, max_length=200),
        Spec(en="Name", sv="Visningsnamn", sensitivity=2, need=Need.TO_SAVE, searchable=True),
    ]
    role: Annotated[Role, Spec(en="Role", sv="Roll", sensitivity=1, need=Need.TO_SAVE)] = (
        Role.AREA_OFFICER
    )
    team: Annotated[Text, Spec(en="Team", sv="Lag/grupp", sensitivity=1)] = ""
    card_photo: Annotated[
        Text | None, Spec(en="Photo for the card", sv="Foto för kort", sensitivity=2)
    ] = None
    card_public: Annotated[
        bool, Spec(en="May be shown publicly", sv="Får visas offentligt", sensitivity=1)
    ] = False

    @property
    def initials(self) -> str:
        """Return at most two letters that stand for the name."""
        words = self.display_name.split()
        return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def unit_kind_of(role: Role) -> UnitKind:
    """Return which part of the force a role works in."""
    if role in AREA_ROLES:
        return UnitKind.AREA
    return UnitKind.RESPONSE if role is Role.RESPONSE_OFFICER else UnitKind.OTHER
