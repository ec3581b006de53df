"""Taking everything out of a pile before it is filled anew."""

from PySide6.QtWidgets import QLayout


def emptied(pile: QLayout) -> None:
    """Take all parts out of a layout; they are freed once nothing uses them."""
    while item := pile.takeAt(0):
        part = item.widget()
        if part is not None:
            part.hide()
            part.deleteLater()
