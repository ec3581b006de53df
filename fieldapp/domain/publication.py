"""Publications: what was told to the public, where, and who approved it. The app posts nothing."""

from datetime import date
from typing import Annotated

from pydantic import Field

from fieldapp.domain.handover_terms import PublicationKind
from fieldapp.domain.record import Record, Text
from fieldapp.domain.spec import Need, Spec
from fieldapp.domain.vocabulary import Channel

Day = date


class Publication(Record):
    """A text as it went out; it names no private person, so nothing of it is purged."""

    type_name = "publication"
    plural = "publications"
    en = "Publication"
    sv = "Publicering"

    kind: Annotated[PublicationKind, Spec(en="Kind", sv="Typ", sensitivity=0, need=Need.TO_SAVE)]
    channel: Annotated[Channel, Spec(en="Channel", sv="Kanal", sensitivity=0, need=Need.TO_SAVE)]
    language: Annotated[
        Text,
        Field(pattern=r"^[a-z]{2,3}$"),
        Spec(en="Language", sv="Språk", sensitivity=0, need=Need.TO_SAVE),
    ]
    date: Annotated[Day, Spec(en="Date", sv="Datum", sensitivity=0, need=Need.TO_SAVE)]
    text: Annotated[
        Text,
        Field(min_length=1),
        Spec(
            en="Text",
            sv="Text",
            sensitivity=0,
            need=Need.TO_SAVE,
            multiline=True,
        ),
    ]
    approved_by: Annotated[Text | None, Spec(en="Approved by", sv="Godkänd av", sensitivity=2)] = (
        None
    )
    link_type: Annotated[Text, Spec(en="Record (kind)", sv="Post (typ)", sensitivity=1)] = ""
    link_id: Annotated[Text, Spec(en="Record", sv="Post", sensitivity=1)] = ""
