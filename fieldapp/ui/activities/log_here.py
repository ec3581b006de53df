"""Where I am: takes the place of a log from the position, where Settings name a source of it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.settings import Settings
from fieldapp.ui.position_words import metres_words
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.today.here import HereFinder
from fieldapp.ui.widgets import Button, Label, row


class HereLine(QWidget):
    """A button and what came of it; ``found`` carries the place (PlaceRef)."""

    found = Signal(object)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self._finder = HereFinder(session, settings.position_source, self)
        self._finder.changed.connect(self._tell)
        self._finder.found.connect(self._take)
        self.button = Button(self.tr("Where I am"), icon="map-pin")
        self.button.clicked.connect(self._look)
        self.words = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        line = row(self.button, gap=12)
        line.addWidget(self.words, 1)
        self.setLayout(line)
        self.setVisible(bool(settings.position_source))

    @Slot(object)
    def follow(self, settings: Settings) -> None:
        """Take another source; without one there is nothing to press."""
        self._finder.use(settings.position_source)
        self.setVisible(bool(settings.position_source))

    @Slot()
    def end(self) -> None:
        """Stop looking, and forget what was found."""
        self._finder.want(wanted=False)
        self.words.setText("")

    @Slot()
    def _look(self) -> None:
        self._finder.want(wanted=False)
        self._finder.want(wanted=True)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.words.setText(self._finder.words())

    @Slot()
    def _take(self) -> None:
        if self._finder.here is not None:
            self.words.setText(metres_words(self._finder.here.accuracy_m))
            self.found.emit(self._finder.here.place)
