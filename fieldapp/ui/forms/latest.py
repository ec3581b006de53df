"""Asking again and again for the same page, so that the newest answer is the one that stays."""

from collections.abc import Callable
from typing import Any
from weakref import WeakMethod

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fieldapp.base.errors import FieldappError, StoreError
from fieldapp.ui import messages
from fieldapp.ui.session import Question


class Latest(QObject):
    """Has one question under way at a time; asked meanwhile, it asks once more afterwards.

    Questions run side by side, so without this an older answer could come last.

    Args:
        owner: The widget that shows the answer.
        begin: A method of the owner that begins the question as things stand now.
        show: A method of the owner that takes the answer.
        failed: A method of the owner that takes a failure; without it the officer is told.
    """

    def __init__(
        self,
        owner: QWidget,
        begin: Callable[[], Question],
        show: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        super().__init__(owner)
        # Weak, as the owner keeps this object: a closed screen must be freed at once.
        self._begin, self._show = WeakMethod(begin), WeakMethod(show)
        self._failed = WeakMethod(failed) if failed is not None else None
        self._is_asking = False
        self._asked_again = False

    def ask(self) -> None:
        """Ask now, or once more when the question under way is answered."""
        begin = self._begin()
        if self._is_asking or begin is None:
            self._asked_again = True
            return
        self._is_asking, self._asked_again = True, False
        begin().then(self, self._take, self._take_failure)

    def _take(self, answer: Any) -> None:
        self._is_asking = False
        show = self._show()
        if self._asked_again:
            self.ask()
        elif show is not None:
            show(answer)

    def _take_failure(self, problem: Exception) -> None:
        self._is_asking = False
        failed = self._failed() if self._failed is not None else None
        owner = self.parent()
        if self._asked_again:
            self.ask()
        elif failed is not None:
            failed(problem)
        elif isinstance(owner, QWidget):
            tell_problem(owner, problem)


def tell_problem(widget: QWidget, problem: Exception) -> None:
    """Tell an officer of a failure, whatever it is."""
    told = problem if isinstance(problem, FieldappError) else None
    messages.tell(widget.window(), told or StoreError(problem=type(problem).__name__))
