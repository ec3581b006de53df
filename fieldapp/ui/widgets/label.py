"""Words and pictures that only show: labels, icons, initials."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from fieldapp.ui import icons
from fieldapp.ui.theme import Text, Tone, colour, dress, mark, on_change, px
from fieldapp.ui.widgets.paint import Words, draw_words, smooth

AVATAR_SIZE, LARGE_AVATAR_SIZE = 32, 56


class Label(QLabel):
    """A text in a role and a tone; ``wrap`` lets it go over several lines."""

    def __init__(
        self,
        text: str = "",
        role: Text = Text.BODY,
        tone: Tone = Tone.NORMAL,
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        mark(self, tone)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        dress(self, self._role)


class IconLabel(QWidget):
    """An icon that follows the theme; give a name where no word beside it says the same."""

    def __init__(
        self,
        icon: str,
        role: str = "ink2",
        size: int = icons.BUTTON_SIZE,
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._role = role
        self._size = size
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        on_change(self.updateGeometry)

    def set_icon(self, icon: str, role: str | None = None) -> None:
        """Show another icon, and colour it by another token where one is given."""
        self._icon = icon
        self._role = role or self._role
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, self._icon, QRectF(self.rect()), colour(self._role))


class Avatar(QWidget):
    """A person's initials in a circle, or an icon where nobody is known who has any."""

    def __init__(
        self,
        name: str,
        size: int = AVATAR_SIZE,
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size, self._icon = size, icon
        self._initials = ""
        self.set_person(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        on_change(self.updateGeometry)

    def set_person(self, name: str) -> None:
        """Show the initials of another person."""
        words = name.split()
        self._initials = "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def initials(self) -> str:
        """Return the letters shown: of the first and the last name; none beside an icon."""
        return "" if self._icon else self._initials

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent_soft"))
        painter.drawEllipse(self.rect())
        if self._icon:
            air = self.width() / 4
            where = QRectF(self.rect()).adjusted(air, air, -air, -air)
            icons.paint(painter, self._icon, where, colour("accent_ink"))
            return
        role = Text.HEADING if self._size >= LARGE_AVATAR_SIZE else Text.LABEL
        words = Words(self._initials, colour("accent_ink"), role)
        draw_words(painter, QRectF(self.rect()), words, Qt.AlignmentFlag.AlignHCenter)
