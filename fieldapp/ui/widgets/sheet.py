"""The sheet: a form that slides over the window's right, with fixed head and foot."""

import weakref

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from fieldapp.ui.theme import Text, colour, on_change, px
from fieldapp.ui.widgets.button import Button, ButtonKind
from fieldapp.ui.widgets.label import Label
from fieldapp.ui.widgets.layouts import PAGE_MARGIN, ScrollColumn, margins, row
from fieldapp.ui.widgets.parts import parts_of

WIDTH = 800


class Sheet(QWidget):
    """A panel from the right over a scrim. Esc, the cross and ``dismiss`` close it.

    ``closed`` tells that it is shut (keep the draft then), ``confirmed`` that Ctrl+Enter was
    pressed. The focus stays inside and goes back to where it came from.

    Args:
        host: The widget it covers, usually the window.
        title: The heading.
    """

    closed = Signal()
    confirmed = Signal()

    def __init__(self, host: QWidget, title: str) -> None:
        super().__init__(host)
        self._opener: weakref.ref[QWidget] | None = None
        self._title = Label(title, Text.TITLE)
        self._close = Button(icon="x", kind=ButtonKind.TEXT)
        self._close.clicked.connect(self.dismiss)
        self.content = ScrollColumn(gap=16, edge=margins(PAGE_MARGIN, 16))
        self._head_line = row(self._title, None, self._close, gap=12, margins=margins(24, 12))
        self._foot_line = row(gap=12, margins=margins(24, 12))
        self._panel = self._make_panel()
        self._listen_to_keys()
        host.installEventFilter(self)
        self._retranslate()
        self.hide()
        on_change(self._resize)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Add a part to the scrolling middle."""
        self.content.add(part, stretch)

    def add_to_head(self, part: QWidget, *, at_end: bool = False) -> None:
        """Add a pill beside the title, or quiet words before the cross."""
        place = self._head_line.count() - 1 if at_end else 1
        self._head_line.insertWidget(place, part)

    def add_to_foot(self, part: QWidget | QLayout | None) -> None:
        """Add a part to the foot, from left to right; None is a stretch."""
        if part is None:
            self._foot_line.addStretch(1)
        elif isinstance(part, QLayout):
            self._foot_line.addLayout(part)
        else:
            self._foot_line.addWidget(part)
        self._foot.show()

    def foot_height(self) -> int:
        """Return how high its foot is; nothing where it has none."""
        return 0 if self._foot.isHidden() else self._foot.height()

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def open(self, first: QWidget | None = None) -> None:
        """Show it and give the focus to its first part, or to the one given."""
        opener = QApplication.focusWidget()
        self._opener = weakref.ref(opener) if opener is not None else None
        self._resize()
        self.show()
        self.raise_()
        target = first or next(iter(self._stops()), self._close)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def dismiss(self) -> None:
        """Close it, give the focus back, and tell ``closed``."""
        if self.isHidden():
            return
        self.hide()
        opener = self._opener() if self._opener is not None else None
        if opener is not None and isValid(opener):
            opener.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 Qt's name
        stops = self._stops()
        here = QApplication.focusWidget()
        if not stops:
            return False
        position = stops.index(here) if here in stops else -1
        target = stops[(position + (1 if next else -1)) % len(stops)]
        way = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        target.setFocus(way)
        if self.content.isAncestorOf(target):
            self.content.ensureWidgetVisible(target)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._resize()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour("scrim"))

    def _make_panel(self) -> QFrame:
        panel = QFrame(self)
        panel.setProperty("panel", "sheet")
        head, self._foot = QFrame(), QFrame()
        head.setProperty("panel", "bar")
        head.setLayout(self._head_line)
        self._foot.setProperty("panel", "foot")
        self._foot.setLayout(self._foot_line)
        self._foot.hide()
        pile = QVBoxLayout(panel)
        pile.setContentsMargins(1, 0, 0, 0)
        pile.setSpacing(0)
        pile.addWidget(head)
        pile.addWidget(self.content, 1)
        pile.addWidget(self._foot)
        return panel

    def _listen_to_keys(self) -> None:
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.confirmed)

    def _stops(self) -> list[QWidget]:
        """Return what Tab reaches inside, in the order it was added; the cross comes last."""
        # Not by nextInFocusChain: PySide then never frees the window.
        parts = [part for part in parts_of(self, QWidget) if _takes_tab(part)]
        return [part for part in parts if part is not self._close] + [self._close]

    def _retranslate(self) -> None:
        self._close.set_name(self.tr("Close"))
        self.setAccessibleName(self._title.text())

    @Slot()
    def _resize(self) -> None:
        host = self.parentWidget()
        if host is not None:
            self.setGeometry(host.rect())
        width = min(px(WIDTH), self.width())
        self._panel.setGeometry(self.width() - width, 0, width, self.height())


def _takes_tab(part: QWidget) -> bool:
    reachable = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return reachable and part.isEnabled() and part.isVisible() and part.focusProxy() is None
