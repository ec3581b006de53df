"""The widgets of the first screen without anything behind them."""

from PySide6.QtWidgets import QFrame, QGridLayout, QStackedWidget, QWidget

from fieldapp.ui.shell.bar import TopBar
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Card,
    Chip,
    DoseMeter,
    FlowLayout,
    Label,
    LineInput,
    NavigationRail,
    Pill,
    Row,
    RowList,
    ScrollColumn,
    column,
    margins,
    row,
)

PLACES = {
    "today": "calendar-check",
    "activities": "clipboard-text",
    "promises": "handshake",
    "contacts": "users",
    "sync": "cloud-check",
}
TILES = 6
TO_DO = 3


def today_widgets() -> QWidget:
    """Return rail, bar and screen."""
    rail = NavigationRail("Places")
    for key, icon in PLACES.items():
        rail.add(key, icon, key.title())
    rail.add_bottom("settings", "gear-six", "Settings")
    stack = QStackedWidget()
    stack.addWidget(_screen())
    whole = QWidget()
    whole.setLayout(row(rail, column(TopBar(), stack, gap=0), gap=0))
    return whole


def _screen() -> QWidget:
    left = ScrollColumn(gap=12)
    for part in (_quick_log(), _promises(), _logged()):
        left.add(part)
    left.column.addStretch(1)
    columns = row(gap=24)
    columns.addWidget(left, 66)
    columns.addWidget(_to_do(), 34)
    head = row(Label("Sunday 22 November", Text.TITLE), Label("Gamla stan"), None, gap=16)
    whole = column(head, gap=12, margins=margins(24, 16))
    whole.addLayout(columns, 1)
    screen = QWidget()
    screen.setObjectName("page")
    screen.setLayout(whole)
    return screen


def _quick_log() -> Card:
    card = Card("What did you just do?")
    typed = row(gap=8)
    typed.addWidget(LineInput("e.g. foot patrol", icon="pencil-simple", large=True), 1)
    typed.addWidget(Button("Save", kind=ButtonKind.PRIMARY, large=True))
    habits = QWidget()
    flow = FlowLayout(habits)
    for words in ("Same again", "Foot patrol, Järntorget", "Vehicle patrol, Slussen"):
        flow.addWidget(Chip(words, icon="clipboard-text", parent=habits))
    for part in (typed, habits, Label("Enter saves", Text.DETAIL, Tone.QUIET, wrap=True)):
        card.add(part)
    return card


def _promises() -> QWidget:
    grid = QGridLayout()
    for number in range(TILES):
        grid.addWidget(_tile(number), number // 2, number % 2)
    whole = QWidget()
    whole.setLayout(column(row(Label("Promises in this area", Text.HEADING), None), grid, gap=4))
    return whole


def _tile(number: int) -> QFrame:
    tile = QFrame()
    tile.setProperty("panel", "card")
    head = row(gap=8)
    head.addWidget(Label(f"Trygga torget {number}", Text.STRONG, wrap=True), 1)
    head.addWidget(Pill("2 behind", Tone.WARNING, "warning-fill"))
    pile = column(head, gap=4, margins=margins(16, 12))
    pile.addWidget(Label("fotpatrullera tre gånger i veckan", Text.DETAIL, Tone.QUIET, wrap=True))
    pile.addWidget(DoseMeter(1, 3, 2.0))
    words = column(row(Label("1", Text.HEADING), Label("of 3 this week"), None, gap=6), gap=0)
    words.addWidget(Label("Last done yesterday", Text.DETAIL, Tone.QUIET))
    foot = row(gap=8)
    foot.addLayout(words, 1)
    foot.addWidget(Button("Log", kind=ButtonKind.SOFT, icon="plus"))
    pile.addLayout(foot)
    tile.setLayout(pile)
    return tile


def _logged() -> Card:
    card = Card("Logged today", divided=True, small=True)
    rows = RowList("Logged today")
    made = Row("Foot patrol", icon="clipboard-text", pressable=True)
    made.add_words("Järntorget")
    rows.add("1", made)
    card.add(rows)
    return card


def _to_do() -> Card:
    card = Card("To do", divided=True)
    rows = RowList("To do")
    for number in range(TO_DO):
        made = Row("Follow-up due", "Trygga torget", icon="clock", action="Open")
        rows.add(str(number), made)
    scroll = ScrollColumn(gap=0)
    scroll.add(rows)
    scroll.column.addStretch(1)
    card.add(scroll, 1)
    return card
