"""The walk of the briefing day: its stops in order, with times."""

from PySide6.QtCore import Signal, Slot

from fieldapp.actions.handovers import EntryLine, HandoverPage
from fieldapp.domain.handover import RouteStop
from fieldapp.ui.forms.kept_focus import focus_named, focused_name
from fieldapp.ui.handover.stop_rows import StopRow
from fieldapp.ui.widgets import Button, ButtonKind, Card, EmptyState, RowList, ScrollColumn


class WalkCard(Card):
    """Lists the stops and moves them about.

    ``changed`` tells the stops in their new order, ``wanted`` the number of a stop to write (-1 for
    a new one), ``ticked`` the number of one that was visited, or not after all, ``introduced`` an
    entry of the map that was met there, and whether it was.
    """

    changed = Signal(object)
    wanted = Signal(int)
    ticked = Signal(int)
    introduced = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(self.tr("Walk"), divided=True)
        self._stops: tuple[RouteStop, ...] = ()
        self._entries: tuple[EntryLine, ...] = ()
        self._is_edited = False
        self._change = Button(self.tr("Change the order"), kind=ButtonKind.TEXT, icon="path")
        self._change.setObjectName("change walk")
        add = Button(self.tr("Stop"), kind=ButtonKind.TEXT, icon="plus")
        add.setAccessibleName(self.tr("Add a stop"))
        add.setObjectName("add stop")
        self.add_to_head(self._change)
        self.add_to_head(add)
        self._rows = RowList(self.tr("Stops of the walk"))
        self._nothing = EmptyState(
            "path",
            self.tr("No stops yet"),
            self.tr("Add where you walk together, and whom you meet there."),
            action=self.tr("Add a stop"),
        )
        scroll = ScrollColumn(gap=0)
        scroll.add(self._rows)
        scroll.add(self._nothing)
        scroll.column.addStretch(1)
        self.add(scroll, 1)
        self._change.clicked.connect(self._turn_editing)
        add.clicked.connect(self._want_new)
        self._nothing.acted.connect(self._want_new)
        self._rows.chosen.connect(self._want)

    def show_page(self, page: HandoverPage) -> None:
        """Show the stops as they are now; the keyboard stays."""
        self._stops = page.briefing.route if page.briefing else ()
        self._entries = page.entries
        self._show()

    def _show(self) -> None:
        focused = focused_name(self)
        self._rows.clear()
        at_work = next((at for at, stop in enumerate(self._stops) if not stop.done), -1)
        for at, stop in enumerate(self._stops):
            made = StopRow(at, stop, at_work=at == at_work, is_edited=self._is_edited)
            if at == at_work and not self._is_edited:
                made.add_meetings([one for one in self._entries if _is_met_at(one, stop)])
            made.introduced.connect(self.introduced)
            made.ticked.connect(self.ticked)
            made.moved.connect(self._move)
            made.removed.connect(self._remove)
            self._rows.add(str(at), made)
        self._nothing.setVisible(not self._stops)
        self._change.setVisible(len(self._stops) > 1)
        focus_named(self, focused)

    @Slot()
    def _turn_editing(self) -> None:
        self._is_edited = not self._is_edited
        words = self.tr("Done") if self._is_edited else self.tr("Change the order")
        self._change.setText(words)
        self._show()

    @Slot()
    def _want_new(self) -> None:
        self.wanted.emit(-1)

    @Slot(str)
    def _want(self, number: str) -> None:
        self.wanted.emit(int(number))

    @Slot(int, int)
    def _move(self, number: int, by: int) -> None:
        target = number + by
        if 0 <= target < len(self._stops):
            stops = list(self._stops)
            stops[number], stops[target] = stops[target], stops[number]
            self._keep(stops)
            focus_named(self, f"stop:{target}")

    @Slot(int)
    def _remove(self, number: int) -> None:
        self._keep([stop for at, stop in enumerate(self._stops) if at != number])

    def _keep(self, stops: list[RouteStop]) -> None:
        """Show the new order at once, and have it saved."""
        self._stops = tuple(stops)
        self._show()
        self.changed.emit(self._stops)


def with_stop(
    stops: tuple[RouteStop, ...], before: RouteStop | None, stop: RouteStop
) -> tuple[RouteStop, ...]:
    """Return the walk with a stop written anew, or added at its end where it is none of the walk.

    It is found by what it was and not by its number: the walk may have changed meanwhile.
    """
    at = next((at for at, one in enumerate(stops) if before and _is_same(one, before)), None)
    if at is None:
        return (*stops, stop)
    visited = stop.model_copy(update={"done": stops[at].done})
    return (*stops[:at], visited, *stops[at + 1 :])


def _is_met_at(line: EntryLine, stop: RouteStop) -> bool:
    """Say whether somebody is to be introduced, or something shown, at a stop."""
    entry = line.entry
    is_there = bool(stop.place_id) and (entry.place_id or entry.link_id) == stop.place_id
    return is_there and entry.introduce and not entry.struck


def _is_same(one: RouteStop, other: RouteStop) -> bool:
    """Say whether it is the same stop, visited or not."""
    return one.model_copy(update={"done": other.done}) == other
