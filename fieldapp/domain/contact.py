"""Contact persons and what citizens turned to us with."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from fieldapp.domain.record import Moment, Record, Text
from fieldapp.domain.spec import Need, Spec
from fieldapp.domain.vocabulary import Basis, Channel, ContactType, ProblemType

NAME_LIMIT = 200


class Contact(Record):
    """A person we cooperate with; never a suspect (2018:1693 3:4)."""

    type_name = "contact"
    plural = "contacts"
    en = "Contact"
    sv = "Kontaktperson"
    person_fields = frozenset({"name", "phone", "email", "address", "note"})
    purged_whole = True

    name: Annotated[
        Text,
        Field(min_length=1, max_length=NAME_LIMIT),
        Spec(en="Name", sv="Namn", sensitivity=2, need=Need.TO_SAVE, searchable=True),
    ]
    function: Annotated[
        Text, Spec(en="Function", sv="Funktion", sensitivity=1, searchable=True)
    ] = ""
    partner_id: Annotated[Text | None, Spec(en="Partner", sv="Part", sensitivity=1)] = None
    phone: Annotated[Text, Spec(en="Phone", sv="Telefon", sensitivity=2)] = ""
    email: Annotated[Text, Spec(en="E-mail", sv="E-post", sensitivity=2)] = ""
    address: Annotated[Text, Spec(en="Address", sv="Adress", sensitivity=3)] = ""
    note: Annotated[Text, Spec(en="Note", sv="Anteckning", sensitivity=3, multiline=True)] = ""
    basis: Annotated[
        Basis,
        Spec(en="Ground for keeping", sv="Grund för behandling", sensitivity=1, need=Need.TO_SAVE),
    ] = Basis.TASK
    not_suspected: Annotated[
        Literal[True],
        Spec(en="Not suspected", sv="Ej misstänkt", sensitivity=1, need=Need.TO_SAVE),
    ] = True
    removal_request: Annotated[
        date | None, Spec(en="Removal asked for", sv="Begärd radering", sensitivity=1)
    ] = None
    map_key: Annotated[
        bool,
        Spec(en="Key person of the community map", sv="Nyckelperson i områdeskarta", sensitivity=1),
    ] = False


class CitizenContact(Record):
    """Something a citizen told, asked or wanted; counted without knowing who it was."""

    type_name = "citizen_contact"
    plural = "citizen_contacts"
    en = "Citizen contact"
    sv = "Medborgarkontakt"
    person_fields = frozenset({"text", "contact_id"})

    at: Annotated[Moment, Spec(en="When", sv="Tidpunkt", sensitivity=1, need=Need.TO_SAVE)]
    channel: Annotated[Channel, Spec(en="Channel", sv="Kanal", sensitivity=1, need=Need.TO_SAVE)]
    type: Annotated[
        ContactType, Spec(en="Kind of contact", sv="Kontakttyp", sensitivity=1, need=Need.TO_SAVE)
    ]
    anonymous: Annotated[
        bool, Spec(en="Anonymous", sv="Anonym", sensitivity=1, need=Need.TO_SAVE)
    ] = True
    ref_code: Annotated[Text, Spec(en="Reference code", sv="Referenskod", sensitivity=1)] = ""
    topic: Annotated[ProblemType, Spec(en="Topic", sv="Ämne", sensitivity=1, need=Need.TO_SAVE)] = (
        ProblemType.OTHER
    )
    text: Annotated[
        Text, Spec(en="Note", sv="Anteckning", sensitivity=2, multiline=True, searchable=True)
    ] = ""
    wants_reply: Annotated[
        bool, Spec(en="Wants an answer", sv="Vill ha svar", sensitivity=1, need=Need.TO_SAVE)
    ] = False
    reply_due: Annotated[date | None, Spec(en="Answer by", sv="Svar senast", sensitivity=1)] = None
    replied_at: Annotated[Moment | None, Spec(en="Answered", sv="Besvarad", sensitivity=1)] = None
    contact_id: Annotated[
        Text | None, Spec(en="Contact person", sv="Kontaktperson", sensitivity=2)
    ] = None

    def is_owed(self) -> bool:
        """Say whether someone still waits for an answer."""
        return self.wants_reply and self.replied_at is None

    def is_overdue(self, today: date) -> bool:
        """Say whether the answer should have been given before `today`."""
        return self.is_owed() and self.reply_due is not None and self.reply_due < today
