"""What the four steps of a handover have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.actions.handovers import HandoverPage
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way


class Step(QWidget):
    """One of the steps. It shows the page it is given and changes it through the session.

    ``hinted`` tells the quiet words for the foot of the page.

    Args:
        session: The store.
        way: Says what was done.
        language: The language of the field's terms.
    """

    hinted = Signal()

    def __init__(self, session: Session, way: Way, language: Language) -> None:
        super().__init__()
        self.session, self.way, self.language = session, way, language
        self.page: HandoverPage | None = None
        self.sheet: QWidget | None = None

    def show_page(self, page: HandoverPage) -> None:
        """Show a handover as it is now."""
        self.page = page

    def hint(self) -> str:
        """Return the quiet words for the foot of the page."""
        return ""

    def handover_id(self) -> str:
        """Return the id of the handover that is shown."""
        return self.page.handover.id if self.page else ""

    def say_saved(self) -> None:
        """Say at the bottom of the window that something was saved."""
        self.way.say(self.tr("Saved on this computer. Sent when you have a network."))
