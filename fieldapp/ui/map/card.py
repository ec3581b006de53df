"""The card of the chosen pin: who or what it is, and what can be done with it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame

from fieldapp.domain.map_things import Pin, PinKind
from fieldapp.ui.map.when import since_words
from fieldapp.ui.theme import Text, Tone, px
from fieldapp.ui.widgets import Button, IconLabel, Label, column, margins, row

_WIDTH = 264


class PinCard(QFrame):
    """Tells of one pin. The signals tell its id."""

    wanted_move = Signal(str)
    wanted_extent = Signal(str)
    wanted_open = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "card")
        self._pin_id = ""
        self._name = Label("", Text.STRONG, wrap=True)
        self._detail = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._stale_icon = IconLabel("warning-fill", "amber", 16)
        self._stale = Label("", Text.DETAIL, Tone.WARNING, wrap=True)
        self._about = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._move = Button(self.tr("Move"), icon="arrows-out-cardinal")
        self._extent = Button(self.tr("Extent"), icon="polygon")
        self._open = Button(self.tr("Open"), icon="arrow-right")
        self._assemble()

    def show_pin(self, pin: Pin) -> None:
        """Tell of this pin."""
        self._pin_id = pin.id
        self._name.setText(pin.name)
        is_place = pin.kind is PinKind.PLACE
        for label, words in (
            (self._detail, pin.detail),
            (self._stale, self._stale_words(pin)),
            (self._about, self._about_words(pin)),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self._stale_icon.setVisible(pin.is_stale)
        self._move.setVisible(is_place)
        self._extent.setVisible(is_place)
        self._open.setVisible(not is_place)
        self.setAccessibleName(f"{pin.name}, {pin.detail}")
        self.setFixedWidth(px(_WIDTH))
        self._whole.invalidate()

    def tall(self) -> int:
        """Return how high the card is with the words that it has."""
        return self._whole.heightForWidth(self.width()) or self.sizeHint().height()

    def _assemble(self) -> None:
        self._move.setObjectName("move pin")
        self._extent.setObjectName("draw extent")
        self._open.setObjectName("open pin")
        stale = row(self._stale_icon, gap=6)
        stale.addWidget(self._stale, 1)
        words = column(self._name, self._detail, gap=2)
        words.addLayout(stale)
        words.addWidget(self._about)
        buttons = row(self._move, self._extent, self._open, None, gap=8)
        self._whole = column(words, buttons, gap=10, margins=margins(14, 12))
        self.setLayout(self._whole)
        self._move.clicked.connect(self._want_move)
        self._extent.clicked.connect(self._want_extent)
        self._open.clicked.connect(self._want_open)

    def _stale_words(self, pin: Pin) -> str:
        if not pin.is_stale or pin.days is None:
            return ""
        return self.tr("Not met for {time}").format(time=since_words(pin.days))

    def _about_words(self, pin: Pin) -> str:
        if pin.is_blurred:
            return self.tr("Somewhere in the circle: a home is shown roughly, on purpose.")
        if pin.kind is PinKind.PERSON:
            return self.tr("Stands where you last met.")
        if pin.kind is PinKind.PLACE and pin.accuracy_m:
            return self.tr("Within {metres} m").format(metres=round(pin.accuracy_m))
        return ""

    @Slot()
    def _want_move(self) -> None:
        self.wanted_move.emit(self._pin_id)

    @Slot()
    def _want_extent(self) -> None:
        self.wanted_extent.emit(self._pin_id)

    @Slot()
    def _want_open(self) -> None:
        self.wanted_open.emit(self._pin_id)
