"""What a camera wrote into a photo, offered once: position and time go nowhere unless chosen."""

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from fieldapp.actions.pictures import Offer
from fieldapp.ui import texts
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Button, ButtonKind, FlowLayout, Label, column, margins

_PLACES = 4
"""Of a degree, as shown: some ten metres."""


class OfferPanel(QFrame):
    """Asks whether to use them; ``position_wanted`` and ``time_wanted`` tell what was chosen."""

    position_wanted = Signal()
    time_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "note")
        self._words = Label("", wrap=True)
        self._aid = Label(
            self.tr("Both were removed from the photo. They are kept only if you choose so."),
            Text.DETAIL,
            Tone.QUIET,
            wrap=True,
        )
        self.position = Button(self.tr("Use the position"), icon="map-pin")
        self.time = Button(self.tr("Keep the time"), icon="clock")
        self.leave = Button(self.tr("Leave out"), kind=ButtonKind.TEXT)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8)
        for button in (self.position, self.time, self.leave):
            flow.addWidget(button)
        self.setLayout(column(self._words, self._aid, buttons, gap=6, margins=margins(12, 10)))
        self.position.clicked.connect(self._use_position)
        self.time.clicked.connect(self._keep_time)
        self.leave.clicked.connect(self.hide)
        self.hide()

    def show_offer(self, offer: Offer) -> None:
        """Ask about these; nothing is asked where there is nothing."""
        self.position.setVisible(offer.point is not None)
        self.time.setVisible(offer.taken_at is not None)
        self._words.setText(self._sentence(offer))
        self.setAccessibleName(self._words.text())
        self.setVisible(not offer.is_empty)

    def _sentence(self, offer: Offer) -> str:
        parts = []
        if offer.point is not None:
            locale = QLocale()
            numbers = (offer.point.latitude, offer.point.longitude)
            position = "  ".join(locale.toString(one, "f", _PLACES) for one in numbers)
            parts.append(
                self.tr("The camera wrote where it was: {position}.").format(position=position)
            )
        if offer.taken_at is not None:
            taken = offer.taken_at
            when = f"{texts.long_date(taken.date())} {taken:%H:%M}"
            parts.append(self.tr("The camera wrote when it was: {when}.").format(when=when))
        return " ".join(parts)

    @Slot()
    def _use_position(self) -> None:
        self.position.hide()
        self._close_if_done()
        self.position_wanted.emit()

    @Slot()
    def _keep_time(self) -> None:
        self.time.hide()
        self._close_if_done()
        self.time_wanted.emit()

    def _close_if_done(self) -> None:
        if self.position.isHidden() and self.time.isHidden():
            self.hide()
