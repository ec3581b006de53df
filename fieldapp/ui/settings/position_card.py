"""Where the position comes from: off, a receiver or file, gpsd, or the system; and how it is now."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from fieldapp.settings import POSITION_GPSD, POSITION_SYSTEM, Settings
from fieldapp.ui.position import Position
from fieldapp.ui.position_words import reading_words
from fieldapp.ui.settings.parts import choice, setting_row
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Button, Card, Field, Label, LineInput, column, margins, row

OFF, RECEIVER = "off", "receiver"
TYPING_MILLISECONDS = 800
LONGEST_TRY = 120_000
"""Milliseconds after which a try ends by itself: nothing listens on unseen."""


class PositionCard(Card):
    """Chooses the source; ``changed`` carries the new setting. A try shows what comes."""

    changed = Signal(object)

    def __init__(self, settings: Settings) -> None:
        super().__init__(self.tr("Position"), divided=True)
        self._source = settings.position_source
        is_fixed = "position_source" in settings.fixed
        self._kinds = choice(self.tr("Source of the position"), self._words(), self._kind())
        self._kinds.changed.connect(self._choose)
        self._device = LineInput(self.tr("/dev/ttyUSB0, COM3 or a file"), icon="map-pin")
        self._device.setText(self._source if self._kind() == RECEIVER else "")
        self._field = Field(self.tr("Device or file of the GPS receiver (NMEA)"), self._device)
        self._typing = QTimer(self, interval=TYPING_MILLISECONDS, singleShot=True)
        self._device.textEdited.connect(self._typing.start)
        self._typing.timeout.connect(self._keep_device)
        self._try = Button(self.tr("Try now"), icon="map-pin")
        self._try.clicked.connect(self._begin_try)
        self._said = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._details = QWidget()
        self._position = Position(self._source, self)
        self._position.changed.connect(self._tell)
        self._ending = QTimer(self, interval=LONGEST_TRY, singleShot=True)
        self._ending.timeout.connect(self._end_try)
        self._fill(is_fixed=is_fixed)
        self._show_parts()

    def _fill(self, *, is_fixed: bool) -> None:
        why = self.tr("For the word “here” in the quick log. No track is ever stored.")
        self.add(setting_row(self.tr("Source"), why, self._kinds, fixed=is_fixed))
        self._device.setEnabled(not is_fixed)
        lines = column(
            self._field, row(self._try, self._said, gap=12), gap=8, margins=margins(16, 8)
        )
        self._details.setLayout(lines)
        self.add(self._details)

    def _words(self) -> dict[str, str]:
        return {
            OFF: self.tr("Off"),
            RECEIVER: self.tr("Receiver"),
            POSITION_GPSD: "gpsd",
            POSITION_SYSTEM: self.tr("System"),
        }

    def _kind(self) -> str:
        if not self._source:
            return OFF
        named = (POSITION_GPSD, POSITION_SYSTEM)
        return self._source if self._source in named else RECEIVER

    def show_values(self, settings: Settings) -> None:
        """Show the source in force."""
        if settings.position_source == self._source:
            return
        self._source = settings.position_source
        self._position.use(self._source)
        self._kinds.choose(self._kind())
        if self._kind() == RECEIVER:
            self._device.setText(self._source)
        self._show_parts()

    @Slot(str)
    def _choose(self, kind: str) -> None:
        if kind == RECEIVER:
            self._show_parts(kind)
            self._device.setFocus()
            self._keep_device()
        else:
            self._use("" if kind == OFF else kind)

    @Slot()
    def _keep_device(self) -> None:
        named = self._device.text().strip()
        if named:
            self._use(named)

    def _use(self, source: str) -> None:
        self._source = source
        self._position.use(source)
        self._show_parts()
        self.changed.emit({"position_source": source})

    @Slot()
    def _begin_try(self) -> None:
        self._position.start()
        self._ending.start()

    @Slot()
    def _end_try(self) -> None:
        self._position.stop()
        self._said.setText("")

    @Slot()
    def _tell(self) -> None:
        self._said.setText(reading_words(self._position.reading()))

    def _show_parts(self, kind: str = "") -> None:
        shown = kind or self._kind()
        self._field.setVisible(shown == RECEIVER)
        self._try.setVisible(bool(self._source))
        self._details.setVisible(shown == RECEIVER or bool(self._source))
        if not self._position.is_running:
            self._said.setText("")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._end_try()
