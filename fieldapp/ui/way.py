"""How screens ask the shell for something, without knowing it."""

from typing import Any

from PySide6.QtCore import QObject, Signal


class Way(QObject):
    """Ways that lead out of a screen; the shell listens.

    A screen calls the methods. The signals are for the shell.
    """

    went = Signal(str, object)
    logging = Signal(object)
    said = Signal(str, str, object)
    settings_changed = Signal(object)

    def go(self, screen: str, argument: Any = None) -> None:
        """Go to a screen (today, activities, promises, contacts, sync, settings).

        A screen that takes an argument has a method ``open(argument)``, such as a record's id.
        """
        self.went.emit(screen, argument)

    def log(self, draft: Any = None) -> None:
        """Open the sheet Log activity, filled in with an ActivityDraft where one is given."""
        self.logging.emit(draft)

    def say(self, text: str, *, action: str = "", acted: Any = None) -> None:
        """Show a toast; `acted` is called when its one action is pressed."""
        self.said.emit(text, action, acted)
