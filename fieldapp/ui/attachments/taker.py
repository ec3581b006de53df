"""Takes files in one after another, off the GUI thread."""

from collections import deque
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from fieldapp.actions.taking_in import Taken, take_file, take_picture
from fieldapp.base.errors import FieldappError, StoreError
from fieldapp.ui import messages
from fieldapp.ui.attachments.strip import AttachmentStrip
from fieldapp.ui.session import Session


class Taker(QObject):
    """Takes in what a strip was given.

    ``took`` carries each (Taken) once it is safely kept, and the ``target`` there was when it was
    given: another activity may be chosen while a large file is read.
    """

    took = Signal(object, str)

    def __init__(self, session: Session, strip: AttachmentStrip) -> None:
        super().__init__(strip)
        self._session = session
        self._strip = strip
        self.target = ""
        self._line: deque[tuple[Path | bytes, str]] = deque()
        self._is_busy = False
        strip.given.connect(self.take)

    def take(self, things: Sequence[Path | bytes]) -> None:
        """Take these in, after what is in line."""
        self._line.extend((thing, self.target) for thing in things)
        self._next()

    def _next(self) -> None:
        if self._is_busy:
            return
        self._strip.set_busy(is_busy=bool(self._line))
        if not self._line:
            return
        self._is_busy = True
        thing, target = self._line.popleft()
        if isinstance(thing, Path):
            question = self._session.ask(take_file, thing)
        else:
            question = self._session.ask(take_picture, thing)
        question.then(self, partial(self._took, target), self._failed)

    def _took(self, target: str, taken: Taken) -> None:
        self._is_busy = False
        self.took.emit(taken, target)
        self._next()

    def _failed(self, problem: Exception) -> None:
        self._is_busy = False
        if not isinstance(problem, FieldappError):
            problem = StoreError(problem=type(problem).__name__)
        self._strip.set_error(_words_of(problem))
        self._next()


def _words_of(problem: FieldappError) -> str:
    """Return why a file was not taken: its name, what is wrong, what is expected."""
    facts = messages.facts_of(problem)
    if {"where", "value", "expected"} <= facts.keys():
        words = QCoreApplication.translate(
            "Attachments", "{name} was not added: it is {value}, expected {expected}."
        )
        return words.format(name=facts["where"], value=facts["value"], expected=facts["expected"])
    return " ".join(messages.sentences(problem))
