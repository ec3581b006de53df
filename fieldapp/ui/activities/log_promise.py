"""For which promise: one is suggested; another, or none, is as easy."""

from PySide6.QtCore import QCoreApplication, QRectF, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from fieldapp.actions.log_choices import Effect
from fieldapp.actions.promises import PromiseCard
from fieldapp.ui.activity_look import counted, figure
from fieldapp.ui.theme import Text, Tone, colour
from fieldapp.ui.widgets import CheckBox, Chip, Label, Pill, Row, column, row
from fieldapp.ui.widgets.paint import Box, draw_box, smooth


class _Offer(Row):
    """The promise that is chosen, outlined."""

    def __init__(self) -> None:
        super().__init__(" ", " ", icon="check-circle-fill", icon_role="fill")

    def paintEvent(self, event: QPaintEvent) -> None:
        box = Box(colour("accent_soft"), colour("fill"), width=2)
        draw_box(smooth(QPainter(self)), QRectF(self.rect()), box)


class PromisePart(QWidget):
    """The promise; ``changed`` tells a choice made by hand."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[str, PromiseCard] = {}
        self._promise_id: str | None = None
        self._is_by_hand = False
        self._suggested = Pill(self.tr("Suggested"), Tone.INFO)
        self.offer = _Offer()
        self._nothing = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._menu = QMenu(self)
        self.other = Chip(self.tr("Other promise"), menu=self._menu)
        self.none = Chip(self.tr("No promise"), selectable=True)
        self.mentioned = CheckBox(self.tr("The promise was mentioned"))
        for chip in (self.other, self.none):
            chip.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.setLayout(
            column(
                row(Label(self.tr("Promise"), Text.STRONG), self._suggested, None),
                self._nothing,
                self.offer,
                row(self.other, self.none),
                self.mentioned,
                gap=6,
            )
        )
        self._menu.triggered.connect(self._choose)
        self.none.clicked.connect(self._choose_none)
        self.mentioned.toggled.connect(self._tell)

    def show_cards(self, cards: tuple[PromiseCard, ...]) -> None:
        """Offer these promises."""
        self._cards = {card.promise.id: card for card in cards}
        self._menu.clear()
        for key, card in self._cards.items():
            self._menu.addAction(card.promise.title.replace("&", "&&")).setData(key)
        self.other.setVisible(bool(cards))
        self.none.setVisible(bool(cards))

    def show_promise(self, promise_id: str | None, *, is_by_hand: bool, is_mentioned: bool) -> None:
        """Begin with this one; chosen by hand it is not exchanged for a better suggestion."""
        self._promise_id = promise_id
        self._is_by_hand = is_by_hand
        self.mentioned.blockSignals(True)
        self.mentioned.setChecked(is_mentioned)
        self.mentioned.blockSignals(False)

    def suggest(self, promise_id: str | None) -> None:
        """Show the promise that fits, unless one was chosen by hand."""
        if not self._is_by_hand:
            self._promise_id = promise_id

    def promise_id(self) -> str | None:
        """Return the chosen promise."""
        return self._promise_id

    def card(self) -> PromiseCard | None:
        """Return the chosen promise with its doses, None where it is not of this area."""
        return self._cards.get(self._promise_id or "")

    def is_by_hand(self) -> bool:
        """Say whether the officer chose."""
        return self._is_by_hand

    def show_effect(self, effect: Effect | None) -> None:
        """Say what the promise gains."""
        is_chosen = self._promise_id is not None
        self._suggested.setVisible(is_chosen and not self._is_by_hand)
        self.offer.setVisible(is_chosen)
        self.mentioned.setVisible(is_chosen)
        self.none.setChecked(not is_chosen)
        none = self.tr("No promise fits what and where.")
        own = self.tr("It is logged without a promise.")
        nothing = self.tr("There are no promises in this area yet.")
        words = nothing if not self._cards else own if self._is_by_hand else none
        self._nothing.setText(words)
        self._nothing.setVisible(not is_chosen)
        if is_chosen:
            self._show_offer(effect)

    def _show_offer(self, effect: Effect | None) -> None:
        if effect is None:
            self.offer.set_title(self.tr("A promise of another area"))
            self.offer.set_detail(self.tr("It counts when it is saved."))
            return
        self.offer.set_title(effect.card.promise.title)
        if effect.why_not:
            why = QCoreApplication.translate("counting", effect.why_not)
            self.offer.set_detail(self.tr("Does not count: {why}.").format(why=why), Tone.WARNING)
        elif effect.dose is None or effect.dose.promised is None:
            self.offer.set_detail(self.tr("Can't be measured yet."))
        else:
            self.offer.set_detail(self._becomes(effect, effect.dose.promised))

    def _becomes(self, effect: Effect, promised: float) -> str:
        commitment = next(
            one.commitment for one in effect.card.commitments if one.dose is effect.dose
        )
        words = self.tr("Becomes {done} of {promised}")
        return words.format(done=figure(effect.done), promised=counted(commitment, promised))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self._promise_id = action.data()
        self._is_by_hand = True
        self._tell()

    @Slot()
    def _choose_none(self) -> None:
        self._promise_id = None
        self._is_by_hand = True
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
