"""Surfaces that hold parts: cards, banners, empty states."""

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from fieldapp.ui import icons
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets.button import Button, ButtonKind
from fieldapp.ui.widgets.label import IconLabel, Label
from fieldapp.ui.widgets.layouts import column, line, margins, row

SIDE = 16
_BANNERS = {
    Tone.WARNING: ("warning", "warning-fill", "amber"),
    Tone.ERROR: ("error", "x-circle-fill", "red"),
}


class Card(QFrame):
    """A surface with a heading at its top and parts below.

    Args:
        title: The heading; without any the card has no head.
        aside: Quiet words at the right of the head.
        divided: Rows: a line under the head, and parts from edge to edge.
        small: A heading of 15 instead of 18 pixels.
        sunken: A sunken surface, for previews.
    """

    def __init__(
        self,
        title: str = "",
        *,
        aside: str = "",
        divided: bool = False,
        small: bool = False,
        sunken: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "sunken" if sunken else "card")
        self.setAccessibleName(title)
        self._title = Label(title, Text.STRONG if small else Text.HEADING)
        self._aside = Label(aside, Text.DETAIL, Tone.QUIET)
        self._head = row(self._title, None, self._aside, margins=margins(SIDE, 12))
        self.body = column(gap=0 if divided else 8)
        self._assemble(divided=divided, headed=bool(title))

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Add a widget or a layout below the others."""
        if isinstance(part, QLayout):
            self.body.addLayout(part, stretch)
        else:
            self.body.addWidget(part, stretch)

    def add_line(self) -> None:
        """Add a divider."""
        self.body.addWidget(line())

    def add_to_head(self, part: QWidget) -> None:
        """Add a pill, action or choice at the right of the head."""
        self._head.addWidget(part)

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_aside(self, text: str) -> None:
        """Change the quiet words in the head."""
        self._aside.setText(text)

    def _assemble(self, *, divided: bool, headed: bool) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addLayout(self._head)
        self._title.setVisible(headed)
        self._aside.setVisible(headed)
        if not headed:
            self._head.setContentsMargins(0, 0, 0, 0)
        if divided and headed:
            whole.addWidget(line())
        if not divided:
            self.body.setContentsMargins(QMargins(SIDE, 0 if headed else SIDE, SIDE, SIDE))
        whole.addLayout(self.body, 1)


class Banner(QFrame):
    """A warning or an error in place, with one action (``acted``)."""

    acted = Signal()

    def __init__(
        self,
        title: str,
        detail: str = "",
        *,
        tone: Tone = Tone.WARNING,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        panel, icon, role = _BANNERS[tone]
        self.setProperty("panel", panel)
        self.setAccessibleName(f"{title} {detail}".strip())
        words = column(Label(title, Text.MEDIUM, wrap=True), gap=2)
        if detail:
            words.addWidget(Label(detail, Text.DETAIL, tone, wrap=True))
        whole = row(IconLabel(icon, role, icons.RAIL_SIZE), gap=12, margins=margins(SIDE, 8))
        whole.addLayout(words, 1)
        if action:
            button = Button(action)
            button.clicked.connect(self.acted)
            whole.addWidget(button)
        self.setLayout(whole)


class EmptyState(QWidget):
    """What stands where nothing is yet: an icon, a sentence, one button (``acted``)."""

    acted = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        detail: str = "",
        *,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = Label(title, Text.MEDIUM, wrap=True)
        self._detail = Label(detail, Text.DETAIL, Tone.QUIET, wrap=True)
        self._button = Button(action, kind=ButtonKind.SECONDARY)
        self._button.clicked.connect(self.acted)
        whole = row(IconLabel(icon, size=icons.RAIL_SIZE), gap=12, margins=margins(SIDE, 12))
        whole.addLayout(column(self._title, self._detail, gap=2), 1)
        whole.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(whole)
        # Not before: without a parent they would open as windows of their own.
        self._detail.setVisible(bool(detail))
        self._button.setVisible(bool(action))

    def set_words(self, title: str, detail: str = "", action: str = "") -> None:
        """Say something else, or the same in another language."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._button.setText(action)
        self._button.setVisible(bool(action))
