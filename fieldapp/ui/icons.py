"""Icons by name, drawn from the Phosphor font in a colour by role.

Names are Phosphor's, such as ``"map-pin"`` or ``"map-pin-fill"`` (add ``-fill`` when active).
The font lies in qtawesome's folder; qtawesome itself is never imported, as that costs 300 ms.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap

from fieldapp.ui.theme import px, tokens

RAIL_SIZE, BUTTON_SIZE, PILL_SIZE = 24, 20, 16
_RATIOS = (1.0, 1.5, 2.0, 3.0)


def exists(name: str) -> bool:
    """Tell whether Phosphor has an icon of this name."""
    return name in _characters()


def paint(painter: QPainter, name: str, where: QRectF, ink: QColor) -> None:
    """Draw an icon into a square; its shape is a glyph, so it is sharp at every pixel ratio.

    Raises:
        KeyError: Phosphor has no icon of this name.
    """
    face = QFont(_family())
    face.setPixelSize(max(1, round(where.height())))
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter.save()
    painter.setFont(face)
    painter.setPen(ink)
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, _characters()[name])
    painter.restore()


def pixmap(name: str, role: str = "ink2", size: int = BUTTON_SIZE, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a picture.

    Args:
        name: Phosphor's name.
        role: The token that colours it, such as ``"amber"``.
        size: Side in pixels at 100 % text.
        ratio: Pixel ratio of the screen, so that it is sharp there.
    """
    return _picture(name, getattr(tokens(), role), px(size), ratio)


def icon(name: str, role: str = "ink2", size: int = BUTTON_SIZE) -> QIcon:
    """Return an icon for a Qt action or item, in today's theme; ask again when it changes."""
    return _icon(name, getattr(tokens(), role), tokens().ink3, px(size))


@cache
def _icon(name: str, ink: str, disabled: str, side: int) -> QIcon:
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(_picture(name, ink, side, ratio))
        made.addPixmap(_picture(name, disabled, side, ratio), QIcon.Mode.Disabled)
    return made


@cache
def _picture(name: str, ink: str, side: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, name, QRectF(0, 0, side, side), QColor(ink))
    painter.end()
    return picture


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(_font_file("ttf")))
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def _characters() -> dict[str, str]:
    codes: dict[str, str] = json.loads(_font_file("json").read_text(encoding="ascii"))
    return {name: chr(int(code, 16)) for name, code in codes.items()}


def _font_file(ending: str) -> Path:
    package = find_spec("qtawesome")
    if package is None or package.origin is None:
        raise FileNotFoundError("The icon font is missing: qtawesome is not installed.")
    return next((Path(package.origin).parent / "fonts").glob(f"phosphor-*.{ending}"))
