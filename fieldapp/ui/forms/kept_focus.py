"""Keeping the keyboard where it was when a page is made anew."""

from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.ui.widgets.parts import parts_of


def focused_name(inside: QWidget) -> str:
    """Return the object name of the part that has the keyboard, if it lies inside."""
    part = QApplication.focusWidget()
    return part.objectName() if part is not None and inside.isAncestorOf(part) else ""


def focus_named(inside: QWidget, name: str) -> None:
    """Give the keyboard to the part of that name, if there is one."""
    parts = parts_of(inside, QWidget, name) if name else []
    if parts:
        parts[-1].setFocus()
