"""The community map: put together from the log, then confirmed, struck and told by who leaves.

Putting it together again never touches what a person confirmed, struck or wrote: it only brings in
what is new and refreshes the figures (how often, how lately, by how many officers).
"""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from fieldapp.actions.handover_sources import Candidate, Sources
from fieldapp.actions.people import common_fields, local_now, me
from fieldapp.base.errors import BadInput, NotAllowed, NotFound
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.handover import Handover, HandoverStatus, MapEntry, MapSection
from fieldapp.domain.officer import MAY_HAND_OVER
from fieldapp.domain.vocabulary import Language
from fieldapp.storage.store import Store

Tell = Callable[[int, int | None], object]
"""Told how many of how many parts of the map are done."""

EMPTY = QT_TRANSLATE_NOOP("facts", "empty")
_NOT_OF_THE_TEAM = QT_TRANSLATE_NOOP(
    "facts", "handovers are written by area officers and those who lead them"
)
A_FEW_WORDS = QT_TRANSLATE_NOOP("facts", "a few words")


def assemble_map(
    store: Store, handover_id: str, tell: Tell | None = None, *, language: Language = "sv"
) -> int:
    """Put the map together from what was logged; return how many entries are new or refreshed.

    Raises:
        NotFound: there is no such handover here.
        NotAllowed: the officer's role does not write handovers.
    """
    handover = own_handover(store, handover_id)
    sources = Sources(store, handover.area_id, local_now(store).date(), language)
    steps = sources.steps()
    records: list[MapEntry] = []
    for number, step in enumerate(steps, start=1):
        records += _entries(store, handover, step())
        if tell is not None:
            tell(number, len(steps) + 1)
    store.save(*records, *_as_drafted(store, handover), reason="assembled")
    if tell is not None:
        tell(len(steps) + 1, len(steps) + 1)
    return len(records)


def add_entry(store: Store, handover_id: str, **fields: Any) -> MapEntry:
    """Add what the log does not tell, in the leaver's own words; it counts as confirmed.

    Raises:
        BadInput: it has no title.
        NotAllowed: the officer's role does not write handovers.
        pydantic.ValidationError: a value can't be kept.
    """
    handover = own_handover(store, handover_id)
    _ask_for_title(fields.get("title", ""))
    common = common_fields(store, area_id=handover.area_id)
    entry = MapEntry.model_validate(
        {"confirmed": True, **common, **fields, "handover_id": handover.id}
    )
    store.save(entry)
    return entry


def keep_entry(store: Store, entry_id: str, **fields: Any) -> MapEntry:
    """Keep new values of an entry, such as why it matters; from then on they are a person's.

    Raises:
        BadInput: the title was emptied.
        NotAllowed: the officer's role does not write handovers.
        pydantic.ValidationError: a value can't be kept.
    """
    check_role(store)
    if "title" in fields:
        _ask_for_title(fields["title"])
    after = entry_of(store, entry_id).changed(**fields)
    store.save(after)
    return after


def confirm_entry(store: Store, entry_id: str) -> MapEntry:
    """Note that the leaver stands by an entry; one that was struck is back."""
    return keep_entry(store, entry_id, confirmed=True, struck=False)


def strike_entry(store: Store, entry_id: str) -> MapEntry:
    """Take an entry out of the map so that no later assembling brings it back."""
    return keep_entry(store, entry_id, struck=True, confirmed=False, introduce=False)


def check_role(store: Store) -> None:
    """Refuse at once what the server would refuse later, record by record; raise NotAllowed."""
    if me(store).role not in MAY_HAND_OVER:
        raise NotAllowed(rule=_NOT_OF_THE_TEAM)


def own_handover(store: Store, handover_id: str) -> Handover:
    """Return a handover to be worked on.

    Raises:
        NotAllowed: the officer's role does not write handovers.
        NotFound: there is none by that id, or it was removed.
    """
    check_role(store)
    return handover_of(store, handover_id)


def handover_of(store: Store, handover_id: str) -> Handover:
    """Return a handover.

    Raises:
        NotFound: there is none by that id, or it was removed.
    """
    found = store.get("handover", handover_id)
    if not isinstance(found, Handover) or found.deleted:
        raise NotFound(sought=handover_id)
    return found


def entry_of(store: Store, entry_id: str) -> MapEntry:
    """Return an entry of a map; raise NotFound where there is none by that id."""
    found = store.get("map_entry", entry_id)
    if not isinstance(found, MapEntry) or found.deleted:
        raise NotFound(sought=entry_id)
    return found


def entries_of(store: Store, handover_id: str) -> list[MapEntry]:
    """Return the entries of a map, struck ones too: by section, own words first, then by rank."""
    order = list(MapSection)
    found = store.records("map_entry", "deleted = 0 AND handover_id = ?", (handover_id,))
    entries = [one for one in found if isinstance(one, MapEntry)]
    return sorted(entries, key=lambda one: (order.index(one.section), one.struck, one.rank))


def _ask_for_title(title: object) -> None:
    if not str(title).strip():
        raise BadInput(
            where=QT_TRANSLATE_NOOP("facts", "map entry"),
            field=QT_TRANSLATE_NOOP("facts", "title"),
            value=EMPTY,
            expected=A_FEW_WORDS,
        )


def _entry_id(handover: Handover, candidate: Candidate) -> str:
    """Return the id that every laptop gives the same entry, so that two of them make it once."""
    key = "/".join((handover.id, candidate.section, candidate.link_type, candidate.key))
    return str(uuid5(NAMESPACE_URL, f"fieldapp:{key}"))


def _entries(store: Store, handover: Handover, candidates: Sequence[Candidate]) -> list[MapEntry]:
    """Return the entries that have to be saved: new ones, and those whose figures moved on."""
    found = []
    for rank, candidate in enumerate(candidates, start=1):
        entry_id = _entry_id(handover, candidate)
        standing = store.get("map_entry", entry_id)
        if standing is None:
            found.append(_new(store, handover, entry_id, candidate, rank))
        elif isinstance(standing, MapEntry) and not standing.deleted and not standing.struck:
            after = standing.changed(**_figures(candidate, rank))
            if after != standing:
                found.append(after)
    return found


def _new(
    store: Store, handover: Handover, entry_id: str, candidate: Candidate, rank: int
) -> MapEntry:
    common = common_fields(store, area_id=handover.area_id, record_id=entry_id)
    return MapEntry.model_validate(
        {
            **common,
            "handover_id": handover.id,
            "section": candidate.section,
            "title": candidate.title,
            "link_type": candidate.link_type,
            "link_id": candidate.link_id,
            "place_id": candidate.place_id,
            "introduce": candidate.introduce,
            **_figures(candidate, rank),
        }
    )


def _figures(candidate: Candidate, rank: int) -> dict[str, Any]:
    work = candidate.work
    return {
        "last_contact": work.last,
        "times": work.times,
        "known_by": work.officers,
        "rank": rank,
    }


def _as_drafted(store: Store, handover: Handover) -> list[Handover]:
    if handover.status is not HandoverStatus.STARTED:
        return []
    today = local_now(store).date()
    return [handover.changed(status=HandoverStatus.DRAFTED, drafted_on=today)]
