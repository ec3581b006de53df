"""Choosing a file without stopping the window: the answer comes to a function."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget


class _Choice(QObject):
    """Carries the chosen file to the one who asked."""

    def __init__(self, dialog: QFileDialog, chosen: Callable[[Path], object]) -> None:
        super().__init__(dialog)
        self._chosen = chosen
        dialog.fileSelected.connect(self._tell)

    @Slot(str)
    def _tell(self, file: str) -> None:
        self._chosen(Path(file))


def choose_file(
    parent: QWidget, *, title: str, filters: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Ask for a file that exists; `chosen` is not called when the officer thinks better of it."""
    dialog = QFileDialog(parent, title, "", filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _opened(dialog, chosen)


def choose_new_file(
    parent: QWidget, *, title: str, name: str, filters: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Ask where to write a file of a suggested name; an existing one is asked about."""
    dialog = QFileDialog(parent, title, "", filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix)
    dialog.selectFile(name)
    return _opened(dialog, chosen)


def _opened(dialog: QFileDialog, chosen: Callable[[Path], object]) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _Choice(dialog, chosen)
    dialog.open()
    return dialog
