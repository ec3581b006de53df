"""What every record has in common, and how it becomes a document and comes back."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Annotated, Any, ClassVar, Self, cast, get_args

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, ValidationError

from fieldapp.domain.spec import Need, Spec, specs_of
from fieldapp.domain.vocabulary import Language, Regime, Sharing, SyncState, Term

Document = dict[str, Any]
"""A record as JSON values: what is stored, sent, merged and hashed."""

SCHEMA = 1
"""The number of today's shape of documents; changes carry it."""

EARLIEST_YEAR = 1800
LATEST_YEAR = 2200


def _storable(text: str) -> str:
    """Refuse what neither SQLite nor JSON can hold."""
    if "\0" in text:
        raise ValueError("text without the character NUL")
    text.encode()
    return text


def _in_utc(moment: datetime) -> datetime:
    """Refuse moments that no clock shows: later sums would leave the calendar."""
    if not EARLIEST_YEAR <= moment.year <= LATEST_YEAR:
        raise ValueError(f"a moment between the years {EARLIEST_YEAR} and {LATEST_YEAR}")
    return moment.astimezone(UTC)


Text = Annotated[str, AfterValidator(_storable)]
Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]


class Value(BaseModel):
    """A value inside a record: frozen, compared by content."""

    model_config = ConfigDict(frozen=True, defer_build=True, extra="ignore")


class Record(BaseModel):
    """A thing that is kept: frozen; a change makes a new one.

    Fields that a newer program wrote are kept and given back unchanged; so are words of a closed
    list that this program does not know yet.
    """

    model_config = ConfigDict(frozen=True, defer_build=True, extra="allow")

    type_name: ClassVar[str]
    """Singular name, as in tables, messages and files: `activity`."""
    plural: ClassVar[str]
    """Plural name, as on the command line: `activities`."""
    en: ClassVar[str]
    sv: ClassVar[str]
    person_fields: ClassVar[frozenset[str]] = frozenset()
    """Fields about citizens: they start the retention clock and go when it runs out."""
    purged_whole: ClassVar[bool] = False
    """True where nothing meaningful is left without the person (a contact)."""
    written_once: ClassVar[bool] = False
    """True for what nobody changes or removes once it is saved (a signed version)."""
    made_alike: ClassVar[bool] = False
    """True where laptops that don't know of each other make the same record under one id."""

    id: Annotated[Text, Spec(en="Id", sv="Id", sensitivity=1, need=Need.TO_SAVE)]
    area_id: Annotated[Text, Spec(en="Area", sv="Område", sensitivity=1, need=Need.TO_SAVE)]
    created_at: Annotated[Moment, Spec(en="Created", sv="Skapad", sensitivity=1, need=Need.TO_SAVE)]
    zone: Annotated[Text, Spec(en="Time zone", sv="Tidszon", sensitivity=1)] = "Europe/Stockholm"
    updated_at: Annotated[Moment, Spec(en="Changed", sv="Ändrad", sensitivity=1, local=True)]
    author_id: Annotated[
        Text, Spec(en="Written by", sv="Upprättad av", sensitivity=2, need=Need.TO_SAVE)
    ]
    shared: Annotated[
        Sharing, Spec(en="Sharing", sv="Delning", sensitivity=1, need=Need.TO_SAVE)
    ] = Sharing.ALL
    regime: Annotated[
        Regime, Spec(en="Legal regime", sv="Rättslig ram", sensitivity=1, need=Need.TO_SAVE)
    ] = Regime.POLICE
    first_processed: Annotated[
        date,
        Spec(en="First processed", sv="Första behandling", sensitivity=1, need=Need.TO_SAVE),
    ]
    purge_on: Annotated[
        date | None, Spec(en="To be purged", sv="Gallras", sensitivity=1, local=True)
    ] = None
    version: Annotated[int, Spec(en="Version", sv="Version", sensitivity=1, local=True)] = 0
    sync_state: Annotated[
        SyncState, Spec(en="Sync state", sv="Synkläge", sensitivity=1, local=True)
    ] = SyncState.LOCAL
    deleted: Annotated[bool, Spec(en="Removed", sv="Borttagen", sensitivity=1, local=True)] = False
    own_words: Annotated[
        dict[Text, Text],
        Spec(
            en="Own words",
            sv="Egna ord",
            sensitivity=1,
            help_en="Words that stand in no list, by field.",
            help_sv="Ord som inte finns i någon lista, per fält.",
        ),
    ] = {}

    @classmethod
    def __pydantic_init_subclass__(cls, **_: object) -> None:
        """Refuse a record type with a field that nobody judged the sensitivity of."""
        specs_of(cls)

    @classmethod
    def label(cls, language: Language) -> str:
        """Return what a record of this type is called in `language`."""
        return cls.sv if language == "sv" else cls.en

    def may_tell_who(self) -> bool:
        """Say whether the record tells of a citizen, so that its retention clock runs."""
        return any(getattr(self, field) not in ("", None, ()) for field in self.person_fields)

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Return the record that `document` holds.

        Raises:
            pydantic.ValidationError: a value is not of the field's kind.
        """
        known = document
        if UNREAD in document:
            known = {name: value for name, value in document.items() if name != UNREAD}
        try:
            return cls.model_validate(known)
        except ValidationError:
            # Perhaps words of a newer program: read again, the careful and slower way.
            return cls._with_stand_ins(known)

    @classmethod
    def _with_stand_ins(cls, document: Mapping[str, Any]) -> Self:
        known = dict(document)
        unread = {
            name: known[name]
            for name, terms in _term_fields(cls)
            if isinstance(known.get(name), str) and not terms.has(known[name])
        }
        for name in unread:
            known[name] = _stand_in(cls, name)
        if unread:
            known[UNREAD] = unread
        return cls.model_validate(known)

    def to_document(self) -> Document:
        """Return the record as JSON values, with what this program could not read put back."""
        document = self.model_dump(mode="json")
        for name, value in document.pop(UNREAD, {}).items():
            if getattr(self, name) == _stand_in(type(self), name):
                document[name] = value
        return document

    def changed(self, **values: object) -> Self:
        """Return a new record with `values` in place of the old ones, checked."""
        return type(self).model_validate({**dict(self), **values})


UNREAD = "unread_"
"""Where a record keeps words of closed lists that this program does not know."""


def _term_of(record_type: type[Record], name: str) -> type[Term] | None:
    annotation = record_type.model_fields[name].annotation
    for part in (annotation, *get_args(annotation)):
        if isinstance(part, type) and issubclass(part, Term):
            return part
    return None


@cache
def _term_fields(record_type: type[Record]) -> tuple[tuple[str, type[Term]], ...]:
    """Return the fields that hold a word of a closed list, each with its list."""
    found = ((name, _term_of(record_type, name)) for name in record_type.model_fields)
    return tuple((name, terms) for name, terms in found if terms is not None)


def _stand_in(record_type: type[Record], name: str) -> object:
    terms = cast("type[Term]", _term_of(record_type, name))
    field = record_type.model_fields[name]
    if terms.has("other"):
        return terms.named("other")
    return next(iter(terms)) if field.is_required() else field.get_default()
