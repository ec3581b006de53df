"""A row whose title goes over several lines where it must."""

from fieldapp.ui.widgets import Row


class WrappedRow(Row):
    """A row that can be pressed; a long title never widens the window."""

    def __init__(self, title: str, detail: str, *, icon: str) -> None:
        super().__init__(title, detail, icon=icon, pressable=True)
        self._title.setWordWrap(True)
