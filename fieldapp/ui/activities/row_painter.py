"""Paints the rows of the list itself: ten questions to a model for each cell would be too slow."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fieldapp.domain.vocabulary import Language
from fieldapp.storage.activities import ActivityLine, DayGroup
from fieldapp.ui import icons, texts
from fieldapp.ui.activities.columns import ROW_HEIGHT, Column, Part, columns
from fieldapp.ui.activities.row_words import (
    day_sums,
    day_title,
    initials,
    no_place,
    no_promise,
    state_look,
    type_icon,
    type_words,
)
from fieldapp.ui.models.activity_list import ActivityListModel
from fieldapp.ui.theme import Text, Tone, colour, font, on_change, px
from fieldapp.ui.widgets.paint import Box, draw_box

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_STATE_ROLES = {Tone.NORMAL: "ink2", Tone.WARNING: "amber", Tone.ERROR: "red"}
_TOKENS = ("ink", "ink2", "ink3", "amber_ink", "border", "track", "sunken", "accent_soft", "fill")


@dataclass(frozen=True, slots=True)
class _Face:
    """A font with its measure; making one for each cell would cost more than the text."""

    font: QFont
    metrics: QFontMetricsF


def _face(role: Text) -> _Face:
    made = font(role)
    return _Face(made, QFontMetricsF(made))


class RowPainter(QStyledItemDelegate):
    """Paints headings, lines, and the places of lines that are being fetched."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._faces: dict[Text, _Face] = {}
        self._inks: dict[str, QColor] = {}
        self._columns: tuple[int, tuple[Column, ...]] = (0, ())
        on_change(self._look_anew)

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        return QSize(px(200), px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        model: ActivityListModel = index.model()
        where: QRect = option.rect
        row = index.row()
        group = model.group(row)
        painter.save()
        if group is not None:
            self._paint_heading(painter, where, group, model)
        else:
            state: QStyle.StateFlag = option.state
            self._paint_ground(painter, where, state)
            line = model.line(row)
            if line is None:
                self._paint_waiting(painter, where)
            else:
                self._paint_line(painter, where, line, model)
        painter.fillRect(where.left(), where.bottom(), where.width(), 1, self._inks["border"])
        painter.restore()

    @Slot()
    def _look_anew(self) -> None:
        roles = (Text.STRONG, Text.MEDIUM, Text.BODY, Text.DETAIL, Text.LABEL)
        self._faces = {role: _face(role) for role in roles}
        self._inks = {token: colour(token) for token in _TOKENS}
        self._columns = (0, ())

    def _laid_out(self, width: int) -> tuple[Column, ...]:
        if self._columns[0] != width:
            self._columns = (width, columns(width))
        return self._columns[1]

    def _paint_heading(
        self, painter: QPainter, where: QRect, group: DayGroup, model: ActivityListModel
    ) -> None:
        painter.fillRect(where, self._inks["sunken"])
        room = where.adjusted(px(12), 0, -px(12), 0)
        title = day_title(group.day, model.today)
        self._write(painter, room, title, Text.LABEL)
        taken = self._faces[Text.LABEL].metrics.horizontalAdvance(title)
        room.setLeft(room.left() + round(taken) + px(12))
        self._write(painter, room, day_sums(group), Text.DETAIL, "ink2")

    def _paint_ground(self, painter: QPainter, where: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(where, self._inks["accent_soft"])
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = QRectF(where).adjusted(1, 1, -1, -2)
            draw_box(painter, edge, Box(None, self._inks["fill"], 2, 4.0))

    def _paint_waiting(self, painter: QPainter, where: QRect) -> None:
        for column in self._laid_out(where.width()):
            length = column.width if column.part in _SHORT else round(column.width * 0.6)
            bar = QRect(where.left() + column.left, 0, length, px(10))
            bar.moveTop(where.center().y() - bar.height() // 2)
            painter.fillRect(bar, self._inks["track"])

    def _paint_line(
        self, painter: QPainter, where: QRect, line: ActivityLine, model: ActivityListModel
    ) -> None:
        for column in self._laid_out(where.width()):
            left = where.left() + column.left
            cell = QRect(left, where.top(), column.width, where.height() - 1)
            self._paint_cell(painter, cell, column.part, line, model)

    def _paint_cell(
        self,
        painter: QPainter,
        cell: QRect,
        part: Part,
        line: ActivityLine,
        model: ActivityListModel,
    ) -> None:
        if part is Part.STATE:
            name, tone = state_look(line.sync_state)
            self._picture(painter, cell, name, _STATE_ROLES[tone])
        elif part is Part.TIME:
            started = line.started_at.astimezone(model.zone)
            self._write(painter, cell, f"{started:%H:%M}", Text.BODY, "ink2")
        elif part is Part.TYPE:
            self._picture(painter, cell, type_icon(line.type), "ink2")
            words = type_words(line.type, line.own_type, self._language)
            self._write(painter, cell.adjusted(px(28), 0, 0, 0), words, Text.MEDIUM)
        elif part is Part.PLACE:
            missing = (no_place(), Text.MEDIUM, "amber_ink")
            self._write(painter, cell, *((line.place, Text.BODY) if line.place else missing))
        elif part is Part.PROMISE:
            without = (no_promise(), Text.BODY, "ink3")
            self._write(painter, cell, *((line.promise, Text.BODY) if line.promise else without))
        elif part is Part.WHO:
            who = initials(line.who or (line.author,))
            self._write(painter, cell, who, Text.BODY, "ink2")
        else:
            words = texts.duration(line.minutes)
            self._write(painter, cell, words, Text.BODY, align=_RIGHT)

    def _write(
        self,
        painter: QPainter,
        where: QRect,
        words: str,
        role: Text,
        ink: str = "ink",
        *,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        face = self._faces[role]
        shown = face.metrics.elidedText(words, Qt.TextElideMode.ElideRight, where.width())
        painter.setFont(face.font)
        painter.setPen(self._inks[ink])
        painter.drawText(where, align, shown)

    def _picture(self, painter: QPainter, cell: QRect, name: str, role: str) -> None:
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        side = px(icons.BUTTON_SIZE)
        top = cell.center().y() - side // 2
        painter.drawPixmap(cell.left(), top, icons.pixmap(name, role, ratio=ratio))


_SHORT = (Part.STATE, Part.TIME, Part.LENGTH)
