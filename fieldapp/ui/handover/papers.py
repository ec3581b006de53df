"""The papers of a handover, made in the background: the protocol, the walk, the page pictures."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from fieldapp.actions.handover_papers import protocol_pages, protocol_pdf, route_pdf
from fieldapp.actions.handovers import HandoverPage, handover_page
from fieldapp.actions.maps import map_page
from fieldapp.domain.handover import Handover
from fieldapp.domain.handover_versions import HandoverVersion
from fieldapp.domain.map_things import DrawnMap
from fieldapp.domain.vocabulary import Language
from fieldapp.storage.store import Store
from fieldapp.ui.handover.ground import pins_of
from fieldapp.ui.map.svg import draw_map
from fieldapp.ui.papers import PaperMaker


class HandoverPapers(PaperMaker):
    """Makes the papers of a handover."""

    def save_route(self, page: HandoverPage) -> None:
        """Ask where to keep the walk of the briefing day, to be printed, and make it."""
        name = self.tr("handover-walk {day}").format(day=_day_of(page))
        make = partial(route_paper, handover_id=page.handover.id, language=self._language)
        self.save(name, make, (Handover.type_name, page.handover.id))

    def save_protocol(self, page: HandoverPage, version_id: str, *, names: bool) -> None:
        """Ask where to keep the protocol of a version, and make it."""
        name = self.tr("handover-protocol {day}").format(day=_day_of(page))
        self.choose(name, partial(self.keep_protocol, version_id, page.handover.id, names))

    def keep_protocol(self, version_id: str, handover_id: str, names: bool, file: Path) -> None:
        """Make the protocol of a version and write it to a file."""
        make = partial(
            protocol_paper,
            version_id=version_id,
            handover_id=handover_id,
            language=self._language,
            names=names,
        )
        self.keep(make, (HandoverVersion.type_name, version_id), file)


def map_picture(store: Store, handover_id: str, language: Language) -> tuple[DrawnMap, list[str]]:
    """Return the community map, and the ids of the entries on it in their order.

    Run it off the window's thread: a town takes a while to draw.
    """
    page, ground = handover_page(store, handover_id), map_page(store, language)
    pins = pins_of(ground, [one for one in page.entries if not one.entry.struck])
    picture = draw_map(ground.base, things=pins, areas=ground.outlines)
    return picture, [pin.id for pin in pins]


def route_paper(store: Store, handover_id: str, language: Language) -> bytes:
    """Return the walk of the briefing day as a PDF."""
    page, ground = handover_page(store, handover_id), map_page(store, language)
    stops = page.briefing.route if page.briefing else ()
    picture = draw_map(ground.base, route=stops, areas=ground.outlines)
    return route_pdf(store, handover_id, language, picture.svg)


def protocol_paper(
    store: Store, version_id: str, handover_id: str, language: Language, *, names: bool
) -> bytes:
    """Return the protocol of a version as a PDF, with its map."""
    picture, shown = map_picture(store, handover_id, language)
    return protocol_pdf(store, version_id, language, picture, names=names, on_map=shown)


def protocol_pictures(
    store: Store, version_id: str, handover_id: str, language: Language, *, names: bool
) -> Sequence[bytes]:
    """Return the pages of the protocol as pictures (PNG)."""
    picture, shown = map_picture(store, handover_id, language)
    return protocol_pages(store, version_id, language, picture, names=names, on_map=shown)


def _day_of(page: HandoverPage) -> str:
    return page.handover.last_day.isoformat()
