"""The pages of the protocol as pictures, to be looked through before signing."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui.theme import Text, Tone, colour, on_change, px, tokens
from fieldapp.ui.tokens import LIGHT
from fieldapp.ui.widgets import Button, Card, Label, row

_DIM = 0.35
"""How much of a white page is taken away where the window is dark."""
_PAPER = 297 / 210


class PagePicture(QWidget):
    """One page of paper, as large as there is room for; dimmed where the window is dark."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        on_change(self.update)

    def sizeHint(self) -> QSize:
        return QSize(px(240), round(px(240) * _PAPER))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(140), round(px(140) * _PAPER))

    def show_picture(self, picture: QImage) -> None:
        """Show another page."""
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._picture.isNull():
            return
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        where = QRectF(QPointF(0, 0), size.toSizeF())
        where.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(where, self._picture)
        if tokens() is not LIGHT:
            _dim(painter, where)
        painter.setPen(colour("border"))
        painter.drawRect(where)


def _dim(painter: QPainter, where: QRectF) -> None:
    """Take the white out of a page: the paper takes the ink's colour, and less of it."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(where, colour("ink"))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    shade = colour("bg")
    shade.setAlphaF(_DIM)
    painter.fillRect(where, shade)


class PagesCard(Card):
    """Looks through the pages of the protocol; Page Up and Page Down turn them."""

    def __init__(self) -> None:
        super().__init__(sunken=True)
        self._pages: list[QImage] = []
        self._at = 0
        self._page = PagePicture()
        self._note = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count = Label("", Text.BODY)
        self._before = Button(icon="caret-left", name=self.tr("Page before"))
        self._after = Button(icon="caret-right", name=self.tr("Next page"))
        self.add(self._page, 1)
        self.add(self._note, 1)
        self.add(row(None, self._before, self._count, self._after, None, gap=16))
        self._before.clicked.connect(self._turn_back)
        self._after.clicked.connect(self._turn_on)
        self.show_pages([])

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show these pages, from the first."""
        self._pages = [QImage.fromData(one) for one in pages]
        self._at = 0
        self._note.setVisible(not pages)
        self._show()

    def pages(self) -> int:
        """Return how many pages are shown."""
        return len(self._pages)

    def say(self, words: str) -> None:
        """Say something in place of pages."""
        self._note.setText(words)
        self._note.setVisible(bool(words) and not self._pages)

    def _show(self) -> None:
        whole = len(self._pages)
        self._page.setVisible(bool(whole))
        self._page.show_picture(self._pages[self._at] if whole else QImage())
        words = self.tr("{page} of {all}").format(page=self._at + 1, all=whole)
        self._count.setText(words if whole else "")
        self._page.setAccessibleName(words if whole else self.tr("No pages yet"))
        self._before.setVisible(whole > 1)
        self._after.setVisible(whole > 1)
        self._before.setEnabled(self._at > 0)
        self._after.setEnabled(self._at + 1 < whole)

    @Slot()
    def _turn_back(self) -> None:
        self._at = max(0, self._at - 1)
        self._show()

    @Slot()
    def _turn_on(self) -> None:
        self._at = min(len(self._pages) - 1, self._at + 1)
        self._show()
