"""The parts that screens are built of; import them from here.

Every part follows theme, text size and keyboard by itself. Parts take words that are already
translated; on ``LanguageChange`` a screen sets the words again.
"""

from fieldapp.ui.widgets.button import Button, ButtonKind, PaintedButton
from fieldapp.ui.widgets.card import Banner, Card, EmptyState
from fieldapp.ui.widgets.checkbox import CheckBox
from fieldapp.ui.widgets.chip import Chip, ChipGroup
from fieldapp.ui.widgets.fields import Field, LineInput, SearchField, TextArea
from fieldapp.ui.widgets.history import HistoryLine
from fieldapp.ui.widgets.label import Avatar, IconLabel, Label
from fieldapp.ui.widgets.layouts import (
    CARD_GAP,
    GAP,
    PAGE_MARGIN,
    FlowLayout,
    ScrollColumn,
    column,
    line,
    margins,
    row,
)
from fieldapp.ui.widgets.meters import DoseMeter, Meter
from fieldapp.ui.widgets.pill import Lamp, LampState, Pill, SyncPill
from fieldapp.ui.widgets.rail import NavigationRail
from fieldapp.ui.widgets.roving import RovingFocus
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.segments import SegmentedChoice, StepBar
from fieldapp.ui.widgets.sheet import Sheet
from fieldapp.ui.widgets.stepper import NumberStepper, TimeStepper
from fieldapp.ui.widgets.toast import Toast

__all__ = [
    "CARD_GAP",
    "GAP",
    "PAGE_MARGIN",
    "Avatar",
    "Banner",
    "Button",
    "ButtonKind",
    "Card",
    "CheckBox",
    "Chip",
    "ChipGroup",
    "DoseMeter",
    "EmptyState",
    "Field",
    "FlowLayout",
    "HistoryLine",
    "IconLabel",
    "Label",
    "Lamp",
    "LampState",
    "LineInput",
    "Meter",
    "NavigationRail",
    "NumberStepper",
    "PaintedButton",
    "Pill",
    "RovingFocus",
    "Row",
    "RowList",
    "ScrollColumn",
    "SearchField",
    "SegmentedChoice",
    "Sheet",
    "StepBar",
    "SyncPill",
    "TextArea",
    "TimeStepper",
    "Toast",
    "column",
    "line",
    "margins",
    "row",
]
