"""The map on paper: the area with what is shown of it, and a list that explains the numbers."""

from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path

from fieldapp.actions.map_papers import map_sheet_pdf
from fieldapp.actions.maps import MapPage
from fieldapp.domain.map_things import DrawnMap, Pin, PinKind
from fieldapp.ui.map.svg import draw_map
from fieldapp.ui.papers import About, Make, PaperMaker


class MapPaper(PaperMaker):
    """Writes the map to a PDF, to be printed or passed on."""

    def save_map(self, hidden: Collection[PinKind]) -> None:
        """Ask where to, and make it of what is shown."""
        self.save(self.tr("map of the area"), *self._wish(hidden))

    def keep_map(self, hidden: Collection[PinKind], file: Path) -> None:
        """Make it and write it to a file."""
        self.keep(*self._wish(hidden), file)

    def _wish(self, hidden: Collection[PinKind]) -> tuple[Make, About]:
        make = partial(
            map_sheet_pdf, language=self._language, draw=_drawn, hidden=frozenset(hidden)
        )
        return make, ("area", self._session.store.person.area_id)


def _drawn(page: MapPage, things: Sequence[Pin]) -> DrawnMap:
    return draw_map(page.base, things=things, areas=page.outlines, title=page.area)
