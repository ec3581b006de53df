"""The look of the map at one moment, taken on the GUI thread so that a worker can paint by it."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont

from fieldapp.domain.map_schema import Named
from fieldapp.domain.map_style import MapStyle, map_style
from fieldapp.ui.theme import colour, px, sized_font
from fieldapp.ui.tokens import LIGHT


@dataclass(frozen=True, eq=False)
class Look:
    """The style with the colours and fonts of the theme in force."""

    style: MapStyle
    colours: dict[str, QColor]
    fonts: dict[Named, QFont]
    text_scale: float

    @property
    def ink(self) -> QColor:
        """Return the colour of names."""
        return self.colours["map_ink"]

    @property
    def ground(self) -> QColor:
        """Return the colour of bare ground, which also surrounds names."""
        return self.colours[self.style.ground]


def look_now() -> Look:
    """Return the map's look in the theme and text size in force."""
    style = map_style()
    named = {name: colour(name) for name in (*style.colours, "map_ink")}
    return Look(style, named, _fonts(style), px(100) / 100)


def look_on_paper() -> Look:
    """Return the look for reports: the light theme's colours, whatever the window wears."""
    style = map_style()
    named = {name: QColor(getattr(LIGHT, name)) for name in (*style.colours, "map_ink")}
    return Look(style, named, _fonts(style), px(100) / 100)


def _fonts(style: MapStyle) -> dict[Named, QFont]:
    fonts = {}
    for lettering in style.lettering:
        face = sized_font(lettering.size, lettering.weight)
        face.setItalic(lettering.is_slanted)
        fonts[lettering.kind] = face
    return fonts
