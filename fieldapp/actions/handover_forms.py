"""What the forms of a handover begin with, and how they save."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from fieldapp.actions.handover_map import check_role, handover_of
from fieldapp.actions.handover_rules import check_people
from fieldapp.actions.handovers import start_handover
from fieldapp.actions.people import local_now, officer_names
from fieldapp.actions.record_forms import Saved, Values, made_record, save_changes
from fieldapp.domain.handover import Handover
from fieldapp.domain.place import Place
from fieldapp.domain.record import Record
from fieldapp.storage.store import Store


@dataclass(frozen=True)
class FormStart:
    """What a form begins with: the record to change, or none, and what there is to choose from."""

    now: datetime
    me: str
    officers: Mapping[str, str]
    """Names of the officers known here, by id."""
    places: Mapping[str, str]
    """Names of the places known here, by id."""
    handover_id: str = ""
    record: Record | None = None


def start_form(store: Store, handover_id: str = "", record: Record | None = None) -> FormStart:
    """Return what a form of a handover begins with."""
    places = (one for one in store.records("place") if isinstance(one, Place))
    return FormStart(
        now=local_now(store),
        me=store.person.officer_id,
        officers=_by_name(officer_names(store)),
        places=_by_name({one.id: one.name for one in places}),
        handover_id=handover_id,
        record=record,
    )


def save_handover(
    store: Store, handover: Handover | None, values: Values, *, drop_draft: str
) -> Saved:
    """Begin a handover as the form says, or change who and when.

    Raises:
        NotAllowed: somebody would hand over to themselves, or the role does not write handovers;
            the draft is still there.
        pydantic.ValidationError: a value can't be kept; the draft is still there.
    """
    check_role(store)
    if handover is not None:
        check_people(str(values["leaving"]), values.get("incoming"))
        return save_changes(store, handover, values, drop_draft=drop_draft)
    wished = Handover.model_validate(dict(made_record(store, "handover", values)))
    begun = start_handover(
        store,
        leaving=wished.leaving,
        incoming=wished.incoming,
        interim=wished.interim,
        last_day=wished.last_day,
        notice_given=wished.notice_given,
        drop_draft=drop_draft,
    )
    return Saved(begun.id, "")


def save_part(
    store: Store, type_name: str, start: FormStart, values: Values, *, drop_draft: str
) -> Saved:
    """Save what a form says of a part of a handover: an entry, the day, or a question.

    Raises:
        NotAllowed: the officer's role does not write handovers; the draft is still there.
        pydantic.ValidationError: a value can't be kept; the draft is still there.
    """
    check_role(store)
    if start.record is not None:
        return save_changes(store, start.record, values, drop_draft=drop_draft)
    handover = handover_of(store, start.handover_id)
    common = {"handover_id": handover.id, "area_id": handover.area_id}
    made = made_record(store, type_name, {**common, **values})
    return Saved(made.id, store.save(made, drop_draft=drop_draft))


def _by_name(names: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(names.items(), key=lambda item: item[1].casefold()))
