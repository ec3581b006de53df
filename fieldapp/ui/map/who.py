"""Who is the officer at a spot of the map: the spot is picked, and the finder's sheet answers."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.settings import Settings
from fieldapp.ui.map.panel import MapPanel
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way


class WhoHere(QObject):
    """Asks for a spot, and shows who works there; nothing is kept."""

    def __init__(
        self, screen: QWidget, panel: MapPanel, session: Session, way: Way, settings: Settings
    ) -> None:
        super().__init__(screen)
        self._screen, self._panel = screen, panel
        self._session, self._way, self._settings = session, way, settings
        self._is_asking = False
        panel.view.placing_ended.connect(self.stop)

    @Slot()
    def start(self) -> None:
        """Let the officer pick the spot, by a click or by the cross and Enter."""
        self._panel.start_asking()
        self._is_asking = True

    @Slot()
    def stop(self) -> None:
        """Ask no more."""
        self._is_asking = False

    def takes(self, latitude: float, longitude: float) -> bool:
        """Answer for the spot that was picked; say whether it was asked for."""
        asked, self._is_asking = self._is_asking, False
        if asked:
            from fieldapp.ui.finder.sheet import OfficerFinder  # built when first needed

            words = f"{latitude:.5f}, {longitude:.5f}"
            host = self._screen.window()
            sheet = OfficerFinder(host, self._session, self._way, self._settings, words)
            sheet.open(sheet.first())
        return asked
