"""The head beside the map: how much of the area stands on it, and which ways to people are missing."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from fieldapp.actions.maps import MapPage
from fieldapp.domain.map_things import PinKind
from fieldapp.ui.theme import Text, Tone, mark
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    EmptyState,
    IconLabel,
    Label,
    Meter,
    column,
    margins,
    row,
)
from fieldapp.ui.widgets.parts import parts_of

_WAYS = "ways"


class NothingYet(EmptyState):
    """Says how things come to the map while there are none; ``acted`` asks to log an activity."""

    def __init__(self) -> None:
        super().__init__(
            "map-pin",
            self.tr("Nothing stands on the map yet"),
            self.tr("Places, people and promises come here by themselves, from what is logged."),
            action=self.tr("Log an activity"),
        )
        button = parts_of(self, Button)[0]
        button.setObjectName("log for the map")
        self.setFocusProxy(button)


class MapHead(QWidget):
    """Counts by kind what has a position. ``wanted_ways`` asks to fill in what is missing."""

    wanted_ways = Signal()

    def __init__(self, names: Mapping[PinKind, str]) -> None:
        super().__init__()
        self._percent = Label("", Text.TITLE)
        self._whole = Meter(0)
        self._meters: dict[str, tuple[Label, Meter, Label]] = {}
        self._missing = QFrame()
        self._missing_words = Label("", Text.BODY, Tone.WARNING, wrap=True)
        fill_in = Button(self.tr("Fill in"), kind=ButtonKind.TEXT)
        fill_in.clicked.connect(self.wanted_ways)
        self._missing.setProperty("panel", "warning")
        line = row(IconLabel("warning-fill", "amber"), gap=10, margins=margins(12, 2))
        line.addWidget(self._missing_words, 1)
        line.addWidget(fill_in)
        self._missing.setLayout(line)
        title = Label(self.tr("Map of the area"), Text.HEADING)
        names_of_lines = {kind.value: words for kind, words in names.items()}
        self._detail = self._grid({**names_of_lines, _WAYS: self.tr("Ways to reach them")})
        whole = column(row(title, None, self._percent), self._whole, gap=8, margins=margins(16, 12))
        whole.addWidget(self._detail)
        whole.addWidget(self._missing)
        self.setLayout(whole)

    def show_page(self, page: MapPage) -> None:
        """Count this page."""
        placed = Counter(pin.kind for pin in page.pins)
        missing = Counter(thing.kind for thing in page.unplaced)
        for kind in PinKind:
            self._count(kind.value, placed[kind], placed[kind] + missing[kind])
        self._count(_WAYS, page.ways.known, page.ways.whole)
        known = len(page.pins) + page.ways.known
        whole = len(page.pins) + len(page.unplaced) + page.ways.whole
        share = known / whole if whole else 0
        self._percent.setText(f"{int(share * 100)} %" if whole else "–")
        self._whole.set_value(share)
        lacking = page.ways.whole - page.ways.known
        self._missing_words.setText(self.tr("%n way(s) to reach people missing", "", lacking))
        self._missing.setVisible(lacking > 0)

    def show_detail(self, *, shown: bool) -> None:
        """Show the meters of each kind, where there is room for them beside the table."""
        self._detail.setVisible(shown)

    def _grid(self, names: Mapping[str, str]) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for line, (key, words) in enumerate(names.items()):
            parts = (Label(words, Text.DETAIL, Tone.QUIET), Meter(0), Label("", Text.DETAIL))
            parts[2].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for place, part in enumerate(parts):
                grid.addWidget(part, line, place)
            self._meters[key] = parts
        held = QWidget()
        held.setLayout(grid)
        return held

    def _count(self, key: str, known: int, whole: int) -> None:
        parts = self._meters[key]
        name, meter, counted = parts
        meter.set_value(known, whole)
        words = self.tr("{known} of {whole}").format(known=known, whole=whole)
        counted.setText(words)
        mark(counted, Tone.QUIET if known == whole else Tone.WARNING)
        meter.setAccessibleName(f"{name.text()}: {words}")
        for part in parts:
            part.setVisible(whole > 0)
