"""A map with all that floats over it and its strip of credit: what screens put in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.maps import MapPage
from fieldapp.base.errors import FieldappError
from fieldapp.domain.map_things import PinKind
from fieldapp.ui.map.floats import Floats
from fieldapp.ui.map.foot import MapFoot
from fieldapp.ui.map.sketch import Sketch, SketchKind
from fieldapp.ui.map.view import MapView
from fieldapp.ui.map.when import ground_words, length_words
from fieldapp.ui.messages import sentences
from fieldapp.ui.widgets import column

if TYPE_CHECKING:
    from fieldapp.domain.map_ground import Bounds


class MapPanel(QWidget):
    """Shows a page of the map. ``view`` is the map itself, ``floats`` what lies over it.

    ``wanted_pack`` asks for another map pack; ``drawn`` tells the corners of an outline when it is
    done, none when the outline is taken away.
    """

    wanted_pack = Signal()
    drawn = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.view = MapView(movable=True)
        self.floats = Floats(self.view)
        self.foot = MapFoot()
        self._bounds: Bounds | None = None
        self._page: MapPage | None = None
        self._with_heat = False
        whole = column(gap=0)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.foot)
        self.setLayout(whole)
        self._listen()

    def show_page(self, page: MapPage) -> None:
        """Show this page; what is looked at stays, unless it is the first."""
        is_first = self._bounds is None
        self._page = page
        self._bounds = page.ground or (page.base.pack.bounds if page.base else None)
        if is_first and self._bounds is not None:
            self.view.show_ground(self._bounds)  # first, so that no frame is painted elsewhere
        self.view.show_areas(page.outlines)
        self.view.show_heat(page.heat, shown=self._with_heat)
        self.view.show_things(page.pins)
        self.view.show_base(page.base)
        self.foot.show_pack(page.base.pack if page.base else None)
        self.foot.show_outlines(page.outlines)
        self.floats.kinds.count(len(page.pins))
        self._notify(page)
        self._show_card(self.view.chosen_id)

    def start_placing(self, name: str) -> None:
        """Let the officer say where something is; ``view.place_picked`` tells it."""
        words = self.tr("Click where {name} is, or move the cross with the arrows and press Enter.")
        self.view.start_placing()
        self._begin(words.format(name=name), has_done=False)

    def start_asking(self) -> None:
        """Let the officer say which spot is asked about; ``view.place_picked`` tells it."""
        words = self.tr(
            "Click where you ask for the officer, or move the cross with the arrows and press Enter."
        )
        self.view.start_placing()
        self._begin(words, has_done=False)

    def start_outline(self, name: str, corners: list[tuple[float, float]]) -> None:
        """Let the officer draw the extent of something, or change the one it has."""
        self.view.start_sketch(Sketch(SketchKind.OUTLINE, corners))
        words = self.tr(
            "The extent of {name}: click each corner, drag one to move it, Delete takes it away."
            " By keyboard: Enter sets a corner at the cross, Tab takes one to hand, arrows move it."
        )
        self._begin(words.format(name=name), has_done=True, can_remove=bool(corners))
        self._tell_sketch()

    @Slot()
    def start_measure(self) -> None:
        """Let the officer measure a way; Escape or the button ends it."""
        self.view.start_sketch(Sketch(SketchKind.MEASURE))
        words = self.tr("Click along the way, or press Enter at the cross. Escape ends measuring.")
        self._begin(words, has_done=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and event.type() is QEvent.Type.Resize:
            self.floats.arrange()
        return super().eventFilter(watched, event)

    def _listen(self) -> None:
        view, floats = self.view, self.floats
        floats.whole.clicked.connect(self._show_whole)
        floats.measure.clicked.connect(self.start_measure)
        floats.notice.acted.connect(self.wanted_pack)
        floats.kinds.chosen.connect(self._hide_kinds)
        floats.kinds.heat_changed.connect(self._show_heat)
        floats.strip.done.connect(self._finish)
        floats.strip.ended.connect(self._end)
        floats.strip.removed.connect(self._remove)
        view.looked.connect(self._follow)
        view.broken.connect(self._tell_broken)
        view.thing_chosen.connect(self._show_card)
        view.place_picked.connect(self._end)
        view.placing_ended.connect(self._end)
        view.sketch_changed.connect(self._tell_sketch)
        view.sketch_done.connect(self._finish)
        view.sketch_ended.connect(self._end)
        view.installEventFilter(self)

    def _begin(self, words: str, *, has_done: bool, can_remove: bool = False) -> None:
        self.floats.card.hide()
        self.floats.strip.begin(words, has_done=has_done, can_remove=can_remove)
        self.floats.strip.show()
        self.floats.arrange()
        self.view.setFocus()

    @Slot()
    def _end(self) -> None:
        self.view.stop_placing()
        self.view.stop_sketch()
        self.floats.strip.hide()
        self._show_card(self.view.chosen_id)
        self.floats.arrange()

    @Slot()
    def _finish(self) -> None:
        sketch = self.view.sketch
        if sketch is None or sketch.kind is SketchKind.MEASURE:
            self._end()
            return
        if sketch.problem is not None:
            self.floats.strip.refuse(self._problem_words(sketch))
            return
        corners = sketch.positions
        self._end()
        self.drawn.emit(corners)

    @Slot()
    def _remove(self) -> None:
        self._end()
        self.drawn.emit([])

    def _problem_words(self, sketch: Sketch) -> str:
        if len(sketch.spots) < 3:
            return self.tr("An extent needs three corners or more: set another one.")
        return self.tr("The outline crosses itself: drag a corner until no side crosses another.")

    @Slot()
    def _tell_sketch(self) -> None:
        sketch = self.view.sketch
        if sketch is None:
            return
        words = length_words(sketch.metres)
        if sketch.kind is SketchKind.OUTLINE:
            corners = self.tr("%n corner(s)", "", len(sketch.spots))
            words = f"{corners}, {ground_words(sketch.square_metres)}"
        self.floats.strip.tell(words)
        self.floats.arrange()

    @Slot()
    def _show_whole(self) -> None:
        if self._bounds is not None:
            self.view.show_ground(self._bounds)

    @Slot(object)
    def _hide_kinds(self, kinds: frozenset[PinKind]) -> None:
        self.view.hide_kinds(kinds)

    @Slot(bool)
    def _show_heat(self, shown: bool) -> None:
        self._with_heat = shown
        if self._page is not None:
            self.view.show_heat(self._page.heat, shown=shown)

    @Slot()
    def _follow(self) -> None:
        self.foot.scale.follow(self.view.camera)
        self.floats.place_card()

    @Slot(str)
    def _show_card(self, pin_id: str) -> None:
        pin = self.view.pin(pin_id)
        is_free = self.view.sketch is None and not self.view.is_placing
        self.floats.card.setVisible(pin is not None and is_free)
        if pin is not None:
            self.floats.card.show_pin(pin)
            self.floats.place_card()

    def _notify(self, page: MapPage) -> None:
        title = detail = ""
        if page.base is None:
            title = self.tr("There is no map on this computer yet")
            detail = self.tr("A map pack is one file. Ask your group leader, or support.")
        elif not page.is_covered:
            title = self.tr("The map {name} does not show {area}")
            title = title.format(name=page.base.pack.name, area=page.area)
            detail = self.tr("Pins stand on bare ground. Import the map pack of your own area.")
        self.floats.notice.say(title, detail, self.tr("Import a map pack"))
        self.floats.arrange()

    @Slot(object)
    def _tell_broken(self, problem: FieldappError) -> None:
        """Say that the pack can't be read any more; pins and table work on bare ground."""
        what, safe, following = sentences(problem)
        self.floats.notice.say(what, f"{safe} {following}", self.tr("Import a map pack"))
        self.floats.arrange()
