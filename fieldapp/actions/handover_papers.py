"""The papers of a handover: protocol, route sheet, and the officer's contact card, as PDF.

A protocol is printed from the frozen content that was signed. The names of contact persons are no
part of that: they are looked up for as long as they may be kept. The map comes from the caller as
SVG, because what paints maps is a window's business.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from fieldapp.actions.handover_entries import is_stale, person_and_reach
from fieldapp.actions.handover_map import handover_of
from fieldapp.actions.handover_versions import content_of, persons_in, version_of, versions_of
from fieldapp.actions.handovers import handover_page
from fieldapp.actions.people import local_now, zone_of
from fieldapp.base.errors import FieldappError, NotFound
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.area import Area
from fieldapp.domain.handover import BriefingDay, Handover, HandoverQuestion, MapEntry
from fieldapp.domain.handover_versions import HandoverVersion
from fieldapp.domain.map_things import DrawnMap
from fieldapp.domain.officer import Officer
from fieldapp.domain.publication import Publication
from fieldapp.domain.record import Document, Record
from fieldapp.domain.vocabulary import Language
from fieldapp.reports.handed_over import HandedOver, SignedBy
from fieldapp.reports.handover_protocol import protocol_paper
from fieldapp.reports.officer_card import OfficerCard, card_paper
from fieldapp.reports.paper import Paper, as_pages, as_pdf
from fieldapp.reports.route_sheet import route_paper
from fieldapp.reports.whole_file import whole_file
from fieldapp.storage import audit
from fieldapp.storage.store import Store

Kept = TypeVar("Kept", bound=Record)
_NO_MAP = DrawnMap()


class NoVersionYet(NotFound):
    """There is no version of a handover yet that could be printed."""

    what = QT_TRANSLATE_NOOP("errors", "There is no version of this handover to print yet.")
    next_step = QT_TRANSLATE_NOOP(
        "errors", "Make the version to sign, on the handover's page in the window, and try again."
    )


class VersionPurged(FieldappError):
    """What a version said is gone, as its time was over. Facts: number."""

    what = QT_TRANSLATE_NOOP(
        "errors", "What version {number} said has been erased, as its time was over."
    )
    safe = QT_TRANSLATE_NOOP("errors", "Its checksum and its signatures are kept.")
    next_step = QT_TRANSLATE_NOOP("errors", "Choose a newer version.")


class VersionUnreadable(FieldappError):
    """A version is not made as this program makes them. Facts: number."""

    what = QT_TRANSLATE_NOOP("errors", "Version {number} holds something that can't be read here.")
    safe = QT_TRANSLATE_NOOP("errors", "It is kept as it is, with its signatures.")
    next_step = QT_TRANSLATE_NOOP(
        "errors", "Install the newest fieldapp, or freeze and sign a new version."
    )


def protocol_pdf(
    store: Store,
    version_id: str,
    language: Language,
    drawn: DrawnMap = _NO_MAP,
    *,
    names: bool = True,
    on_map: Sequence[str] = (),
) -> bytes:
    """Return the protocol of a version as a tagged PDF.

    Args:
        store: The store.
        version_id: The version.
        language: The language of the paper.
        drawn: The community map; without it a sentence says that it did not come along.
        names: False for readers who shall not learn who.
        on_map: The ids of the entries on the map in the order of their numbers there; the lists
            then carry the numbers. Without them no number is claimed.

    Raises:
        NotFound: there is no such version.
        NotAllowed: its content is not what was frozen.
        VersionPurged: its content is gone, as its time was over.
        VersionUnreadable: its content is not what this program freezes.
        PaperNotMade: the map is no SVG.
    """
    return as_pdf(_protocol(store, version_id, language, drawn, on_map, names=names))


def protocol_pages(
    store: Store,
    version_id: str,
    language: Language,
    drawn: DrawnMap = _NO_MAP,
    *,
    names: bool = True,
    on_map: Sequence[str] = (),
) -> tuple[bytes, ...]:
    """Return a PNG of each page of the protocol; takes and raises what `protocol_pdf` does."""
    return as_pages(_protocol(store, version_id, language, drawn, on_map, names=names))


def route_pdf(store: Store, handover_id: str, language: Language, map_svg: str = "") -> bytes:
    """Return the walk of the briefing day as it is planned now, to take along on paper.

    Raises:
        NotFound: there is no such handover.
        PaperNotMade: the map is no SVG.
    """
    return as_pdf(route_paper(_as_it_stands(store, handover_id), language, map_svg=map_svg))


def officer_card_pdf(
    store: Store, officer_id: str, language: Language, *, email: str = ""
) -> bytes:
    """Return the contact card of an officer: name where agreed to, role, area, 114 14.

    Args:
        store: The store.
        officer_id: The officer.
        language: The language of the card.
        email: The mailbox of the function; never a private one.

    Raises:
        NotFound: there is no such officer.
    """
    officer = store.must_get(Officer.type_name, officer_id)
    if not isinstance(officer, Officer) or officer.deleted:
        raise NotFound(sought=officer_id)
    area = store.get(Area.type_name, officer.area_id)
    card = OfficerCard(
        name=officer.display_name if officer.card_public else "",
        role=officer.role,
        area=area.name if isinstance(area, Area) else "",
        email=email,
        made=local_now(store).date(),
    )
    return as_pdf(card_paper(card, language))


def newest_version(store: Store, handover_id: str) -> HandoverVersion:
    """Return the newest version of a handover.

    Raises:
        NotFound: there is no such handover.
        NoVersionYet: no version of it was made yet.
    """
    found = versions_of(store, handover_of(store, handover_id).id)
    if not found:
        raise NoVersionYet
    return found[-1].version


def write_paper(
    store: Store, pdf: bytes, out: Path, about: tuple[str, str], *, to: tuple[str, str] = ("", "")
) -> None:
    """Write a paper to a file, whole or not at all, and note that it was given out.

    Args:
        store: The store.
        pdf: The paper.
        out: The file.
        about: Record type and id of what it tells.
        to: Who gets it, and on what ground.

    Raises:
        CannotWrite: no room, no folder, no permission; nothing was left behind.
    """
    with whole_file(out) as stream:
        stream.write(pdf)
    recipient, ground = to
    with store.connections.write() as connection:
        audit.note(
            connection,
            "disclose",
            [about],
            who=store.person.officer_id,
            at=store.clock.now(),
            ground=ground,
            recipient=recipient,
        )


def _protocol(
    store: Store,
    version_id: str,
    language: Language,
    drawn: DrawnMap,
    on_map: Sequence[str],
    *,
    names: bool,
) -> Paper:
    version = version_of(store, version_id)
    try:
        whole = replace(_as_frozen(store, version), on_map=on_map, beyond=drawn.beyond)
    except (ValueError, KeyError, TypeError, AttributeError):
        whole = None
    if whole is None:  # told without the cause, which quotes the content
        raise VersionUnreadable(number=version.number)
    return protocol_paper(whole, language, map_svg=drawn.svg, names=names)


def _as_frozen(store: Store, version: HandoverVersion) -> HandedOver:
    """Return what a version says, and whose signatures under it hold."""
    if not version.content:
        raise VersionPurged(number=version.number)
    content = content_of(version)
    frozen_at = version.created_at.astimezone(zone_of(store))
    entries = _records(MapEntry, content["entries"])
    return HandedOver(
        area=content["area"],
        over=_over(store, version.area_id),
        version=version.number,
        frozen_at=frozen_at,
        content_hash=version.content_hash,
        handover=_records(Handover, [content["handover"]])[0],
        entries=entries,
        stale=_stale(entries, frozen_at.date()),
        day=next(iter(_records(BriefingDay, filter(None, [content["briefing"]]))), None),
        questions=_records(HandoverQuestion, content["questions"]),
        publications=_records(Publication, content["publications"]),
        signatures=_signatures(store, version),
        officers=content["names"],
        persons=persons_in(store, content),
        reaches=_reaches(store, entries),
        places=_places(store, entries),
    )


def _records(kind: type[Kept], documents: Iterable[Document]) -> list[Kept]:
    """Return the records of frozen documents, which lack what each laptop works out itself."""
    return [kind.from_document({"updated_at": one["created_at"], **one}) for one in documents]


def _as_it_stands(store: Store, handover_id: str) -> HandedOver:
    """Return a handover as it is now, for the papers that are no proof."""
    page = handover_page(store, handover_id)
    entries = [line.entry for line in page.entries if not line.entry.struck]
    return HandedOver(
        area=page.area,
        over=_over(store, page.handover.area_id),
        version=0,
        frozen_at=local_now(store),
        content_hash="",
        handover=page.handover,
        entries=entries,
        day=page.briefing,
        questions=page.questions,
        officers=page.names,
        persons={line.entry.id: line.person for line in page.entries if line.person},
    )


def _signatures(store: Store, version: HandoverVersion) -> list[SignedBy]:
    lines = [one for one in versions_of(store, version.handover_id) if one.version == version]
    return [
        SignedBy(
            role=line.signature.role,
            name=line.signature.name,
            signed_at=line.signature.signed_at.astimezone(zone_of(store)),
            device_id=line.signature.device_id,
            public_key=line.signature.public_key,
            holds=line.holds,
        )
        for one in lines
        for line in one.signatures
    ]


def _over(store: Store, area_id: str) -> str:
    """Return the name of the area that an area is part of; empty where nobody said."""
    area = store.document(Area.type_name, area_id)
    parent = store.document(Area.type_name, area["parent_id"] or "") if area else None
    return str(parent["name"]) if parent else ""


def _stale(entries: Iterable[MapEntry], day: date) -> frozenset[str]:
    """Return the entries that nobody had touched for six months on the day of the version."""
    return frozenset(entry.id for entry in entries if is_stale(entry, day))


def _reaches(store: Store, entries: Iterable[MapEntry]) -> dict[str, str]:
    """Return how the records behind entries say that they are reached, where they still stand."""
    found = {entry.id: person_and_reach(store, entry)[1] for entry in entries}
    return {entry_id: reach for entry_id, reach in found.items() if reach}


def _places(store: Store, entries: Iterable[MapEntry]) -> dict[str, str]:
    """Return the names of the places that entries stand at, by id."""
    ids = {entry.place_id for entry in entries if entry.place_id}
    documents = (store.document("place", place_id) for place_id in ids)
    return {one["id"]: one["name"] for one in documents if one is not None}
