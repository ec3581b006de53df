"""The bar at the top: where we work, search, sync, who we are, lock, log."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from fieldapp.domain.area import Area
from fieldapp.domain.officer import Officer
from fieldapp.ui.theme import Text, on_change, px
from fieldapp.ui.widgets import (
    Avatar,
    Button,
    ButtonKind,
    Label,
    SearchField,
    SyncPill,
    margins,
    row,
)

HEIGHT = 56
ROOMY = 1180
"""From this width on, in pixels at 100 %, the name and the key hints have room."""
SEARCH_WIDTH = 336


class TopBar(QFrame):
    """What stands over every screen."""

    lock_wanted = Signal()
    log_wanted = Signal()
    sync_wanted = Signal()
    area_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "bar")
        self._area = Button(kind=ButtonKind.PLACE, icon="map-pin-fill", trailing_icon="caret-down")
        self._area.setMenu(QMenu(self._area))
        self.search = SearchField(self.tr("Search"), key="Ctrl+K")
        self.pill = SyncPill()
        self._avatar = Avatar("")
        self._name = Label("", Text.BODY)
        self._lock = Button(icon="lock-key", name=self.tr("Lock (Ctrl+L)"))
        self._log = Button(
            self.tr("Log activity"), kind=ButtonKind.PRIMARY, icon="plus-bold", key="Ctrl+N"
        )
        self._assemble()
        self._connect()
        on_change(self._resize)

    def _assemble(self) -> None:
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(
            row(
                self._area,
                self.search,
                None,
                self.pill,
                self._avatar,
                self._name,
                self._lock,
                self._log,
                gap=12,
                margins=margins(16, 8),
            )
        )
        self._resize()

    def _connect(self) -> None:
        self._lock.clicked.connect(self.lock_wanted)
        self._log.clicked.connect(self.log_wanted)
        self.pill.clicked.connect(self.sync_wanted)
        for keys, slot in (
            ("Ctrl+K", self._focus_search),
            ("Ctrl+L", self.lock_wanted.emit),
            ("Ctrl+N", self.log_wanted.emit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def show_officer(self, officer: Officer) -> None:
        """Show whose laptop this is."""
        self._avatar.set_person(officer.display_name)
        self._name.setText(officer.display_name)

    def show_areas(self, areas: Sequence[Area], here: str) -> None:
        """Show where we work; another area can be chosen where there are several."""
        menu = self._area.menu()
        menu.clear()
        group = QActionGroup(menu)
        for area in areas:
            action = QAction(area.name, menu, checkable=True, checked=area.id == here)
            action.setData(area.id)
            group.addAction(action)
            menu.addAction(action)
            if area.id == here:
                self._area.setText(area.name)
                self._area.setAccessibleName(self.tr("Area: {name}").format(name=area.name))
        group.triggered.connect(self._choose_area)

    @Slot(QAction)
    def _choose_area(self, action: QAction) -> None:
        self._area.setText(action.text())
        self.area_chosen.emit(action.data())

    @Slot()
    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Show the name and the key hint where there is room; nothing is ever cut off."""
        roomy = self.width() >= px(ROOMY)
        self._name.setVisible(roomy)
        self._log.set_key("Ctrl+N" if roomy else "")

    def _resize(self) -> None:
        self.setFixedHeight(px(HEIGHT))
        self._make_room()
        self.search.setMinimumWidth(px(120))
        self.search.setMaximumWidth(px(SEARCH_WIDTH))
