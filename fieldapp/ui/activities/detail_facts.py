"""The facts of one activity, row by row, and the words that were written about it."""

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from fieldapp.ui.theme import Text, Tone, colour, on_change, px
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import IconLabel, Label, PaintedButton, column, margins, row
from fieldapp.ui.widgets.paint import Part, Words

_LABEL_WIDTH = 72
_LINK_HEIGHT = 22
_LINK_NARROWEST = 80


class Link(PaintedButton):
    """Words that lead somewhere when they are pressed."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(text)

    def parts(self) -> list[Part]:
        return [Words(self.text(), colour("accent_ink"))]

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_LINK_NARROWEST), self.sizeHint().height())

    def padding(self) -> int:
        return 0

    def alignment(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignLeft

    def height_wanted(self) -> int:
        return _LINK_HEIGHT


class _Leader(QObject):
    """Remembers where a link leads."""

    def __init__(self, link: Link, way: Way, screen: str, target: str) -> None:
        super().__init__(link)
        self._way, self._screen, self._target = way, screen, target
        link.clicked.connect(self._go)

    @Slot()
    def _go(self) -> None:
        self._way.go(self._screen, self._target)


def link_to(text: str, way: Way, screen: str, target: str) -> Link:
    """Return a link to a record on another screen."""
    made = Link(text)
    _Leader(made, way, screen, target)
    return made


class _FactLabel(Label):
    """What a fact is called, as wide as its neighbours above and below."""

    def __init__(self, text: str) -> None:
        super().__init__(text, Text.BODY, Tone.QUIET)
        on_change(self._resize)

    @Slot()
    def _resize(self) -> None:
        self.setMinimumWidth(px(_LABEL_WIDTH))


def fact(icon: str, name: str, *values: QWidget) -> QWidget:
    """Return a row: icon, what it is, and the values under each other."""
    made, label = QWidget(), _FactLabel(name)
    line = row(gap=12)
    top = Qt.AlignmentFlag.AlignTop
    line.addWidget(IconLabel(icon), 0, top)
    line.addWidget(label, 0, top)
    pile = column(gap=4)
    for one in values:
        # A link is as wide as its words, so that its ring is, too.
        pile.addWidget(one, 0, _AT_LEFT if isinstance(one, Link) else Qt.AlignmentFlag(0))
    line.addLayout(pile, 1)
    made.setLayout(line)
    return made


_AT_LEFT = Qt.AlignmentFlag.AlignLeft


def value(text: str, tone: Tone = Tone.NORMAL) -> Label:
    """Return the words of a fact."""
    return Label(text, Text.BODY, tone, wrap=True)


def written(heading: str, text: str) -> QFrame:
    """Return a text somebody wrote, on a sunken ground."""
    frame = QFrame()
    frame.setProperty("panel", "note")
    words = Label(text, wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    parts = [words] if not heading else [Label(heading, Text.LABEL, Tone.QUIET), words]
    frame.setLayout(column(*parts, gap=2, margins=margins(12, 8)))
    return frame
