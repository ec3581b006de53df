"""Keeps a paper of the sync page as a file, and says so where that does not succeed."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fieldapp.ui import messages


def write_whole(parent: QWidget, file: Path, content: bytes) -> bool:
    """Write a file; return whether it is there. The officer is told where it is not."""
    try:
        file.write_bytes(content)
    except OSError:
        translate = QCoreApplication.translate
        messages.tell_error(
            parent,
            what=translate("Papers", "The file could not be written."),
            safe=translate("Papers", "Everything is saved on this computer."),
            next_step=translate("Papers", "Choose another folder and try again."),
        )
        return False
    return True
