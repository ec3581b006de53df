"""Partners: the organisations that the police work with."""

from typing import Annotated

from pydantic import Field

from fieldapp.domain.record import Record, Text
from fieldapp.domain.spec import Need, Spec
from fieldapp.domain.vocabulary import PartnerKind, PartnerRole


class Partner(Record):
    """An organisation; phone and e-mail are the function's, never a person's own."""

    type_name = "partner"
    plural = "partners"
    en = "Partner"
    sv = "Samverkanspart"

    name: Annotated[
        Text,
        Field(min_length=1, max_length=200),
        Spec(en="Name", sv="Namn", sensitivity=0, need=Need.TO_SAVE, searchable=True),
    ]
    kind: Annotated[
        PartnerKind, Spec(en="Kind of partner", sv="Typ av part", sensitivity=0, need=Need.TO_SAVE)
    ] = PartnerKind.OTHER
    role: Annotated[
        PartnerRole | None, Spec(en="Part in the work", sv="Roll i samverkan", sensitivity=1)
    ] = None
    phone: Annotated[Text, Spec(en="Phone (function)", sv="Telefon (funktion)", sensitivity=1)] = ""
    email: Annotated[Text, Spec(en="E-mail (function)", sv="E-post (funktion)", sensitivity=1)] = ""
    target_groups: Annotated[
        tuple[Text, ...],
        Spec(
            en="Target groups (of the organisation)",
            sv="Målgrupper (verksamhetens)",
            sensitivity=1,
            help_en="A property of the organisation, never of a person.",
            help_sv="En egenskap hos verksamheten, aldrig hos en person.",
        ),
    ] = ()
