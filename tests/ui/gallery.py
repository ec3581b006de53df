"""Draw every part in every theme and text size to build/gallery-*.png, for people to look at.

Run it with ``QT_QPA_PLATFORM=offscreen python -m tests.ui.gallery``.
"""

import os
import sys
from datetime import time
from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLayout, QWidget

from fieldapp.ui.focus import FocusRing
from fieldapp.ui.theme import Text, Theme, Tone, apply, colour
from fieldapp.ui.widgets import (
    Avatar,
    Banner,
    Button,
    ButtonKind,
    Card,
    CheckBox,
    Chip,
    ChipGroup,
    DoseMeter,
    EmptyState,
    Field,
    HistoryLine,
    Label,
    Lamp,
    LampState,
    LineInput,
    Meter,
    NavigationRail,
    NumberStepper,
    Pill,
    Row,
    RowList,
    SearchField,
    SegmentedChoice,
    Sheet,
    StepBar,
    SyncPill,
    TextArea,
    TimeStepper,
    Toast,
    column,
    margins,
    row,
)

FOLDER = Path(__file__).parents[2] / "build"


class Parts(QWidget):
    """The parts in the order of the component picture."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.focused = _focused()
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(12)
        self._grid.setHorizontalSpacing(24)
        self._grid.setColumnStretch(1, 1)
        self._fill()
        title = Label(theme.value.capitalize(), Text.TITLE)
        self.setLayout(column(title, self._grid, None, gap=16, margins=margins(24, 20)))

    def _fill(self) -> None:
        self._line("Colour", row(*(_swatch(each) for each in _SWATCHES), None))
        self._line("Text", row(*(Label(role.value, role) for role in Text), None, gap=20))
        self._line("Button", row(*_buttons(), None))
        self._line("Keys", row(*_buttons_with_keys(), None))
        self._line("Focus", row(*self.focused, None, gap=16))
        self._line("Chip", _chips())
        self._line("Status", row(*_pills(), None))
        self._line("Sync", row(*_sync_pills(), None))
        self._line("Lamp", row(*(Lamp(state.value, state) for state in LampState), None))
        self._line("Dose", row(_dose(7, 12, 6), Label("7 of 12"), _dose(61, 90, 50), None))
        self._line("Meter", row(_fixed(Meter(0.89)), Label("89 %", Text.STRONG), None))
        self._line("Steps", _steps())
        self._line("Stepper", row(*_steppers(), None))
        self._line("Field", row(*_inputs(), None))
        self._line("Search", row(_search(), CheckBox("Without names"), _checked(), None))
        self._line("Error", _wrong_field())
        self._line("Rows", _rows())
        self._line("Empty", _empty())
        self._line("Banner", Banner("The outcome is missing", "Write it down", action="Fill in"))
        self._line("People", row(Avatar("Sara Lindqvist"), Avatar("Elin Berg", 56), None))
        self._line("History", _history())

    def _line(self, name: str, part: QWidget | QLayout) -> None:
        at = self._grid.rowCount()
        self._grid.addWidget(Label(name, Text.LABEL, Tone.QUIET), at, 0)
        if isinstance(part, QLayout):
            self._grid.addLayout(part, at, 1)
        else:
            self._grid.addWidget(part, at, 1)


_SWATCHES = ("bg", "surface", "sunken", "ink", "ink2", "accent", "amber", "red")


def _swatch(token: str) -> QWidget:
    box = QFrame()
    box.setFixedSize(56, 32)
    palette = box.palette()
    palette.setColor(box.backgroundRole(), QColor(colour(token)))
    box.setPalette(palette)
    box.setAutoFillBackground(True)
    return column_of(box, Label(token, Text.DETAIL, Tone.QUIET))


def column_of(*parts: QWidget) -> QWidget:
    """Return widgets under each other as one widget."""
    whole = QWidget()
    whole.setLayout(column(*parts, gap=4))
    return whole


def _buttons() -> list[QWidget]:
    shown: list[QWidget] = [
        Button(kind.value.capitalize(), kind=kind)
        for kind in ButtonKind
        if kind is not ButtonKind.TOAST
    ]
    off = Button("Disabled")
    off.setEnabled(False)
    return [*shown, off, Button(icon="lock-key", name="Lock")]


def _buttons_with_keys() -> list[QWidget]:
    return [
        Button("Log activity", kind=ButtonKind.PRIMARY, icon="plus", key="Ctrl+N"),
        Button("Export", icon="export", key="Ctrl+E"),
        Button("Log", kind=ButtonKind.SOFT, icon="plus"),
        Button("All promises", kind=ButtonKind.TEXT, trailing_icon="arrow-right"),
        Button("Save", kind=ButtonKind.PRIMARY, large=True),
    ]


def _focused() -> list[QWidget]:
    return [Button("Primary", kind=ButtonKind.PRIMARY), Button("Secondary"), Chip("Chip")]


def _chips() -> QWidget:
    group = ChipGroup("Kind")
    group.add("school", "School", "student")
    group.add("walk", "Foot patrol", "person-simple-walk")
    group.select("walk")
    group.add_widget(Chip("Lars Öberg", icon="user", removable=True))
    group.add_widget(Chip("Add", add=True))
    return group


def _pills() -> list[QWidget]:
    return [
        Pill("On pace", icon="check"),
        Pill("Synced 14:02", Tone.INFO, "cloud-check"),
        Pill("Offline", icon="cloud-slash"),
        Pill("2 behind", Tone.WARNING, "warning-fill"),
        Pill("Failed", Tone.ERROR, "x-circle-fill"),
    ]


def _sync_pills() -> list[QWidget]:
    offline, synced, refused = SyncPill(), SyncPill(), SyncPill()
    offline.set_state("Offline · 3 to send", Tone.NORMAL, "cloud-slash")
    synced.set_state("Synced 14:02", Tone.INFO, "cloud-check")
    refused.set_state("Could not send", Tone.ERROR, "x-circle-fill")
    return [offline, synced, refused]


def _fixed(part: QWidget) -> QWidget:
    part.setFixedWidth(240)
    return part


def _dose(done: int, promised: int, pace: int) -> QWidget:
    return _fixed(DoseMeter(done, promised, pace))


def _steps() -> QWidget:
    steps = StepBar(["Map", "Briefing", "Information"])
    steps.set_current(2)
    return steps


def _steppers() -> list[QWidget]:
    minutes = SegmentedChoice("Minutes", {"15": "15", "30": "30", "60": "60"})
    minutes.choose("30")
    return [NumberStepper("Met", value=6), TimeStepper("When", value=time(19)), minutes]


def _inputs() -> list[QWidget]:
    plain, typed = LineInput(icon="pencil-simple"), LineInput("for example foot patrol")
    plain.setText("Ekvalla torg")
    typed.setFixedWidth(220)
    return [plain, typed]


def _search() -> QWidget:
    search = SearchField("Search promise, place, contact", key="Ctrl+K")
    search.setFixedWidth(340)
    return search


def _checked() -> QWidget:
    box = CheckBox("With history")
    box.setChecked(True)
    return box


def _wrong_field() -> QWidget:
    field = Field("Where", LineInput("Place"), required=True)
    field.set_error("Choose a place. Press the map or write an address.")
    note = Field("Note", TextArea(lines=2), aid="No personal numbers or suspicions")
    whole = QWidget()
    whole.setLayout(row(field, note, gap=16))
    return whole


def _rows() -> QWidget:
    card = Card("Logged today", aside="2 activities · 1 h 15 min", divided=True, small=True)
    rows = RowList("Logged today")
    school = Row("School visit", icon="student", pressable=True)
    school.add_words("45 min")
    walk = Row("Foot patrol", "Ekvalla torg", icon="person-simple-walk", pressable=True)
    walk.add_words("40 min")
    rows.add("school", school)
    rows.add("walk", walk)
    asks = Row("Feedback missing", "23 residents wait", icon="chat-text", action="Reply")
    rows.add("reply", asks)
    rows.select("walk")
    card.add(rows)
    return card


def _empty() -> QWidget:
    card = Card()
    card.body.setContentsMargins(0, 0, 0, 0)
    title = "Nothing logged today"
    detail = "What you log shows here at once, without a network as well"
    card.add(EmptyState("clipboard-text", title, detail, action="Log"))
    return card


def _history() -> QWidget:
    return column_of(
        HistoryLine("Changed by you: 30 to 40 min", "today 19:46", latest=True),
        HistoryLine("Made by you", "today 19:42", last=True),
    )


def window() -> QWidget:
    """Return a window with rail, sheet and toast."""
    whole = QWidget()
    whole.setObjectName("page")
    rail = NavigationRail("Places")
    for key, icon, text in _PLACES:
        rail.add(key, icon, text)
    rail.add_bottom("settings", "gear-six", "Settings")
    rail.choose("today")
    rail.set_count("today", 5)
    whole.setLayout(row(rail, None))
    return whole


_PLACES = (
    ("today", "calendar-check", "Today"),
    ("activities", "clipboard-text", "Activities"),
    ("promises", "handshake", "Promises"),
    ("contacts", "users", "Contacts"),
    ("map", "map-trifold", "Map"),
    ("dialogues", "chats-circle", "Dialogues"),
    ("handover", "arrows-left-right", "Handover"),
    ("followup", "chart-bar", "Follow-up"),
)


def filled_sheet(host: QWidget) -> Sheet:
    """Return a sheet over a host, as for logging an activity."""
    sheet = Sheet(host, "Log activity")
    sheet.add_to_head(Pill("3 of 3 done", Tone.INFO, "check"))
    sheet.add_to_head(Label("The draft is saved as you type", Text.DETAIL, Tone.QUIET), at_end=True)
    sheet.add(Field("What", _chips(), required=True))
    sheet.add(Field("When", TimeStepper("When", value=time(19)), required=True))
    sheet.add(Field("Note", TextArea()))
    sheet.content.column.addStretch(1)
    sheet.add_to_foot(Label("Saved encrypted on this computer", Text.MEDIUM))
    sheet.add_to_foot(None)
    sheet.add_to_foot(Button("Cancel", key="Esc", large=True))
    sheet.add_to_foot(Button("Save", kind=ButtonKind.PRIMARY, key="Ctrl+Enter", large=True))
    return sheet


def _draw(app: QApplication, theme: Theme, percent: int) -> None:
    apply(app, theme=theme, text_percent=percent)
    parts = Parts(theme)
    parts.resize(max(760, parts.sizeHint().width()), parts.sizeHint().height())
    parts.show()
    for part in parts.focused:
        FocusRing(part)
    parts.grab().save(str(FOLDER / f"gallery-{theme.value}-{percent}.png"))
    whole = window()
    whole.resize(1366, 768)
    whole.show()
    sheet = filled_sheet(whole)
    sheet.open()
    toast = Toast(whole)
    toast.stay_above(72)
    toast.say("Saved on this computer. Sent when you have a network.", action="Undo", key="Ctrl+Z")
    whole.grab().save(str(FOLDER / f"gallery-window-{theme.value}-{percent}.png"))
    parts.close()
    whole.close()


def main() -> None:
    """Draw all pictures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    FOLDER.mkdir(exist_ok=True)
    app = QApplication(sys.argv)
    for theme in (Theme.LIGHT, Theme.DARK, Theme.NIGHT):
        for percent in (100, 150):
            _draw(app, theme, percent)


if __name__ == "__main__":
    main()
