"""How pins are drawn: the shape tells the kind, too, and a dot that something is missing."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from fieldapp.domain.map_things import PinKind
from fieldapp.ui import icons
from fieldapp.ui.map.markers import SIDE, Marker
from fieldapp.ui.theme import colour, px, sized_font, tokens
from fieldapp.ui.tokens import Tokens

_ROUND = 6
_EDGE = 2
_AIR = 0.22
"""Part of a pin's side between its rim and its icon."""
_DOT = 5
_MOST_COUNTED = 1000
_ICONS = {
    PinKind.PERSON: "user-fill",
    PinKind.PLACE: "map-pin-fill",
    PinKind.PARTNER: "handshake-fill",
    PinKind.PRIORITY: "flag-fill",
}
_DRESS = {
    PinKind.PERSON: ("accent", "on_accent", "surface"),
    PinKind.PLACE: ("surface", "ink", "ink"),
    PinKind.PARTNER: ("ink", "surface", "surface"),
    PinKind.PRIORITY: ("ink", "surface", "surface"),
}
"""Ground, icon and edge of each kind."""


def icon_of(kind: PinKind) -> str:
    """Return the icon of a kind of pins."""
    return _ICONS[kind]


def draw_marker(painter: QPainter, marker: Marker, at: QPointF, *, is_chosen: bool) -> None:
    """Draw a mark with its middle at a point."""
    side = px(SIDE)
    if is_chosen:
        painter.setPen(QPen(colour("accent"), px(3)))
        painter.setBrush(colour("surface"))
        reach = side / 2 + px(5)
        painter.drawEllipse(at, reach, reach)
    pin = marker.pins[0]
    ratio = painter.device().devicePixelRatioF()
    if marker.is_cluster:
        picture = _count_picture(_counted(len(marker.pins)), tokens(), side, ratio)
    else:
        picture = _picture(pin.kind, tokens(), side, ratio)
    half = picture.width() / ratio / 2
    painter.drawPixmap(at - QPointF(half, half), picture)
    if marker.is_cluster:
        return
    if pin.is_stale:
        _draw_dot(painter, at + QPointF(side * 0.44, -side * 0.44))


def draw_pin(painter: QPainter, kind: PinKind, where: QRectF) -> None:
    """Draw a pin of a kind into a square, as vectors."""
    ground, ink, edge = (colour(token) for token in _DRESS[kind])
    painter.setPen(QPen(edge, _EDGE * where.width() / SIDE))
    painter.setBrush(ground)
    inside = where.adjusted(1.5, 1.5, -1.5, -1.5)
    corner = _ROUND * where.width() / SIDE
    if kind is PinKind.PERSON:
        painter.drawEllipse(inside)
    elif kind is PinKind.PRIORITY:
        painter.drawPath(_drop(inside))
    else:
        painter.drawRoundedRect(inside, corner, corner)
    air = where.width() * _AIR
    icons.paint(painter, _ICONS[kind], where.adjusted(air, air, -air, -air), ink)


def draw_number(painter: QPainter, number: int, at: QPointF, *, done: bool, chosen: bool) -> None:
    """Draw a stop of a route with its middle at a point: its number, or a tick when visited."""
    reach = px(16 if chosen else 13)
    painter.setPen(QPen(colour("surface"), px(2)))
    painter.setBrush(colour("ink2" if done else "accent"))
    painter.drawEllipse(at, reach, reach)
    around = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
    if done:
        air = reach * 0.5
        icons.paint(painter, "check-bold", around.adjusted(air, air, -air, -air), colour("surface"))
        return
    painter.setPen(colour("on_accent"))
    painter.setFont(sized_font(13, 600))
    painter.drawText(around, Qt.AlignmentFlag.AlignCenter, str(number))


def _drop(inside: QRectF) -> QPainterPath:
    """Return a circle with a corner at its lower left, as a flag that stands on its spot."""
    circle, corner = QPainterPath(), QPainterPath()
    circle.addEllipse(inside)
    half = inside.width() / 2
    rounded = QRectF(inside.left(), inside.center().y(), half, half)
    corner.addRoundedRect(rounded, 3, 3)
    return circle.united(corner)


@cache
def _picture(kind: PinKind, _colours: Tokens, side: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_pin(painter, kind, QRectF(0, 0, side, side))
    painter.end()
    return picture


def _counted(count: int) -> str:
    return str(count) if count < _MOST_COUNTED else f"{count // _MOST_COUNTED}k"


def _draw_dot(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(colour("surface"), px(2)))
    painter.setBrush(colour("amber"))
    painter.drawEllipse(at, px(_DOT), px(_DOT))


@cache
def _count_picture(words: str, _colours: Tokens, side: int, ratio: float) -> QPixmap:
    """Return the mark of several pins: their number on a disc with a soft rim."""
    reach = side / 2 + px(2) * len(words)
    whole = 2 * (reach + px(4)) + 2
    picture = QPixmap(round(whole * ratio), round(whole * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    at = QPointF(whole / 2, whole / 2)
    soft = QColor(colour("accent"))
    soft.setAlpha(70)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft)
    painter.drawEllipse(at, reach + px(4), reach + px(4))
    painter.setBrush(colour("accent"))
    painter.drawEllipse(at, reach, reach)
    painter.setPen(colour("on_accent"))
    painter.setFont(sized_font(13, 600))
    painter.drawText(QRectF(0, 0, whole, whole), Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return picture
