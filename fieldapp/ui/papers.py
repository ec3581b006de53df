"""Papers as files: asked where to, made in the background, and said where they lie."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from fieldapp.actions.paper_files import keep_paper
from fieldapp.domain.vocabulary import Language
from fieldapp.storage.store import Store
from fieldapp.ui.map.rehearsal_papers import rehearse_papers
from fieldapp.ui.messages import tell_failure
from fieldapp.ui.session import Session
from fieldapp.ui.unlock.file_choice import choose_new_file
from fieldapp.ui.way import Way

Make = Callable[[Store], bytes]
About = tuple[str, str]
"""Record type and id of what a paper tells."""


class PaperMaker(QObject):
    """Asks where to, makes the paper and says where it lies.

    Args:
        owner: The widget whose window the dialog covers.
        session: The store.
        way: Says where the paper lies.
        language: The language of the paper.
    """

    def __init__(self, owner: QWidget, session: Session, way: Way, language: Language) -> None:
        super().__init__(owner)
        rehearse_papers()  # as maps are drawn off the window's thread, also for what is only shown
        self._session, self._way, self._language = session, way, language

    def choose(self, name: str, chosen: Callable[[Path], object]) -> None:
        """Ask where to keep a paper of this name."""
        choose_new_file(
            self._window(),
            # By its own context, as a subclass has another.
            title=QCoreApplication.translate("PaperMaker", "Where to?"),
            name=f"{name}.pdf",
            filters="*.pdf",
            chosen=chosen,
        )

    def keep(self, make: Make, about: About, file: Path) -> None:
        """Make a paper and write it to a file."""
        self._session.ask(keep_paper, file, make, about).then(self, self._say_kept, self._fail)

    def save(self, name: str, make: Make, about: About) -> None:
        """Ask where to keep a paper, and make it."""
        self.choose(name, partial(self.keep, make, about))

    def _window(self) -> QWidget:
        # Asked of Qt: kept here, the owner and this object would hold each other alive.
        return cast("QWidget", self.parent()).window()

    def _say_kept(self, file: Path) -> None:
        words = QCoreApplication.translate("PaperMaker", "The paper is in {file}.")
        self._way.say(words.format(file=file.name))

    def _fail(self, problem: Exception) -> None:
        tell_failure(self._window(), problem)
