"""Areas: the ground a local police area answers for."""

from typing import Annotated, Any

from pydantic import Field

from fieldapp.domain.record import Record, Text
from fieldapp.domain.spec import Need, Spec
from fieldapp.domain.vocabulary import AreaKind


class Area(Record):
    """An area with its code (zero-padded text, such as 0114) and, if known, its outline."""

    type_name = "area"
    plural = "areas"
    en = "Area"
    sv = "Område"

    name: Annotated[
        Text,
        Field(min_length=1, max_length=200),
        Spec(en="Name", sv="Namn", sensitivity=0, need=Need.TO_SAVE, searchable=True),
    ]
    kind: Annotated[
        AreaKind, Spec(en="Kind of area", sv="Områdestyp", sensitivity=0, need=Need.TO_SAVE)
    ] = AreaKind.LOCAL_POLICE_AREA
    code: Annotated[Text, Spec(en="Code", sv="Kod", sensitivity=0, searchable=True)] = ""
    parent_id: Annotated[Text | None, Spec(en="Part of", sv="Överordnat område", sensitivity=0)] = (
        None
    )
    polygon: Annotated[
        dict[str, Any] | None, Spec(en="Outline", sv="Gräns", sensitivity=0, unit="GeoJSON")
    ] = None
    population: Annotated[
        int | None,
        Field(ge=0),
        Spec(en="Population", sv="Folkmängd", sensitivity=0, unit="persons"),
    ] = None
    households: Annotated[
        int | None,
        Field(ge=0),
        Spec(en="Households", sv="Hushåll", sensitivity=0, unit="households"),
    ] = None
    provisional: Annotated[
        bool,
        Spec(
            en="Provisional",
            sv="Provisoriskt",
            sensitivity=0,
            help_en="Made on a laptop before its server was known.",
            help_sv="Skapat på en dator innan servern var känd.",
        ),
    ] = False
