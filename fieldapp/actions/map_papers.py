"""The map on paper. The picture comes from the caller: what paints maps is a window's business."""

from collections.abc import Callable, Collection, Sequence

from fieldapp.actions.maps import MapPage, map_page
from fieldapp.actions.people import local_now
from fieldapp.domain.map_things import DrawnMap, Pin, PinKind
from fieldapp.domain.vocabulary import Language
from fieldapp.reports.map_sheet import MapSheet, in_order, map_sheet_paper
from fieldapp.reports.paper import as_pdf
from fieldapp.storage.store import Store

Draw = Callable[[MapPage, Sequence[Pin]], DrawnMap]
"""Draws a map whose pins carry their numbers in this order."""


def map_sheet_pdf(
    store: Store, language: Language, draw: Draw, *, hidden: Collection[PinKind] = ()
) -> bytes:
    """Return the officer's area with what stands there as a tagged PDF; no person is named.

    Args:
        store: The store.
        language: The language of the paper.
        draw: Draws the map.
        hidden: Kinds of things that are left out.

    Raises:
        PaperNotMade: the map is no SVG.
    """
    page = map_page(store, language)
    things = in_order(pin for pin in page.pins if pin.kind not in hidden)
    drawn = draw(page, things)
    made = local_now(store).date()
    sheet = MapSheet(area=page.area, things=things, made=made, beyond=drawn.beyond)
    return as_pdf(map_sheet_paper(sheet, language, map_svg=drawn.svg))
