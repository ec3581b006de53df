"""How the app looks: ask here for meaning (a token, a text role, a tone), never for a colour.

``apply`` once at start and again when the officer changes theme or text size; painters read
``tokens()``, ``px()`` and ``font()`` each time they paint, so they follow by themselves.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QStyleFactory, QWidget

from fieldapp.ui.focus import FocusRings
from fieldapp.ui.stylesheet import style_sheet
from fieldapp.ui.tokens import DARK, LIGHT, NIGHT, Tokens

SMALLEST_TEXT, LARGEST_TEXT = 100, 200


class Theme(StrEnum):
    """What an officer can choose."""

    LIGHT = "light"
    DARK = "dark"
    NIGHT = "night"
    SYSTEM = "system"


class Tone(StrEnum):
    """What a text or pill means; the theme decides the colour."""

    NORMAL = "normal"
    QUIET = "quiet"
    FAINT = "faint"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Text(StrEnum):
    """The role of a text; the theme decides size and weight."""

    TITLE = "title"
    HEADING = "heading"
    STRONG = "strong"
    MEDIUM = "medium"
    BODY = "body"
    DETAIL = "detail"
    DETAIL_MEDIUM = "detail_medium"
    LABEL = "label"


_SIZES: dict[Text, tuple[int, int]] = {
    Text.TITLE: (24, 600),
    Text.HEADING: (18, 600),
    Text.STRONG: (15, 600),
    Text.MEDIUM: (15, 500),
    Text.BODY: (15, 400),
    Text.DETAIL: (13, 400),
    Text.DETAIL_MEDIUM: (13, 500),
    Text.LABEL: (13, 600),
}
_INK_OF_TONE: dict[Tone, str] = {
    Tone.NORMAL: "ink",
    Tone.QUIET: "ink2",
    Tone.FAINT: "ink3",
    Tone.INFO: "accent_ink",
    Tone.WARNING: "amber_ink",
    Tone.ERROR: "red_ink",
}
_TOKENS = {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.NIGHT: NIGHT}


class _News(QObject):
    """Tells painters and composed parts that the look has changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._listens = False

    def listen(self, app: QApplication) -> None:
        """Follow the desktop's choice of light or dark, and the keyboard, once per process."""
        if not self._listens:
            app.styleHints().colorSchemeChanged.connect(self._follow_system)
            FocusRings(app)
            self._listens = True

    @Slot()
    def _follow_system(self) -> None:
        app = QApplication.instance()
        if _Current.look.chosen is Theme.SYSTEM and isinstance(app, QApplication):
            _Current.look = replace(_Current.look, tokens=_tokens_for(app, Theme.SYSTEM))
            _dress_app(app)


@dataclass(frozen=True, slots=True)
class _Look:
    tokens: Tokens = LIGHT
    chosen: Theme = Theme.LIGHT
    text_percent: int = 100
    family: str = ""


class _Current:
    """The one look of this process; Qt's application style is one per process as well."""

    look = _Look()
    news = _News()


def apply(app: QApplication, *, theme: Theme, text_percent: int = 100) -> None:
    """Dress the whole app; open windows follow at once.

    Args:
        app: The running application.
        theme: The officer's choice; ``SYSTEM`` follows the desktop while it runs.
        text_percent: Size of text and controls, kept within 100 to 200.
    """
    percent = max(SMALLEST_TEXT, min(LARGEST_TEXT, text_percent))
    family = _Current.look.family or _load_inter()
    _Current.look = _Look(_tokens_for(app, theme), theme, percent, family)
    if app.style().objectName() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    _Current.news.listen(app)
    _dress_app(app)


def tokens() -> Tokens:
    """Return the colours in force; do not keep them, ask again at the next paint."""
    return _Current.look.tokens


def colour(token: str) -> QColor:
    """Return a token of the current theme as a colour, by its name such as ``"ink2"``."""
    return QColor(getattr(_Current.look.tokens, token))


def tone_colour(tone: Tone) -> QColor:
    """Return the text colour of a tone."""
    return colour(_INK_OF_TONE[tone])


def px(size: float) -> int:
    """Return a length at 100 % scaled to the officer's text size."""
    return round(size * _Current.look.text_percent / 100)


def font(role: Text, text: str = "0") -> QFont:
    """Return the font of a text role; figures in the text stand in columns."""
    size, weight = _SIZES[role]
    return sized_font(size, weight, text)


def sized_font(size: int, weight: int, text: str = "0") -> QFont:
    """Return Inter in a size (pixels at 100 %) and weight that no text role covers."""
    face = QFont(_Current.look.family or QFont().family())
    face.setPixelSize(px(size))
    face.setWeight(QFont.Weight(weight))
    # Qt does not map a weight to the axis of a variable font by itself.
    face.setVariableAxis(QFont.Tag("wght"), weight)
    face.setVariableAxis(QFont.Tag("opsz"), max(14, min(32, px(size))))
    # Inter's tabular figures come with a wide hyphen, which tears a word apart.
    has_figures = any(letter.isdigit() for letter in text)
    face.setFeature(QFont.Tag("tnum"), int(has_figures))
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return face


def dress(widget: QWidget, role: Text) -> None:
    """Give a widget the font of a text role, now and after each change of text size."""
    widget.setProperty("role", role.value)
    _dress(widget)


def mark(widget: QWidget, tone: Tone) -> None:
    """Say what the text of a widget means, such as ``Tone.WARNING``."""
    set_style_property(widget, "tone", tone.value)


def set_style_property(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet reads, and restyle the widget if it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    if widget.property("role"):
        _dress(widget)  # Qt puts the font of the parent back when it polishes again.


def on_change(follow: Callable[[], None]) -> None:
    """Call a bound method of a QObject now and after each change of look.

    The connection ends by itself when the object is gone.
    """
    _Current.news.changed.connect(follow)
    follow()


def _tokens_for(app: QApplication, theme: Theme) -> Tokens:
    if theme is Theme.SYSTEM:
        is_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if is_dark else LIGHT
    return _TOKENS[theme]


def _dress_app(app: QApplication) -> None:
    app.setPalette(_palette(_Current.look.tokens))
    app.setFont(font(Text.BODY))
    app.setStyleSheet(style_sheet(_Current.look.tokens, px))
    for widget in app.allWidgets():
        if widget.property("role"):
            _dress(widget)
    _Current.news.changed.emit()


def _dress(widget: QWidget) -> None:
    text = widget.text() if isinstance(widget, QLabel) else "0"
    widget.setFont(font(Text(widget.property("role")), text))


def _load_inter() -> str:
    """Return the family name of Inter, or an empty one when its package is absent."""
    package = find_spec("fontpkg_inter")
    if package is None or package.origin is None:
        return ""
    for path in sorted((Path(package.origin).parent / "files").glob("Inter*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    return "Inter"


def _palette(colours: Tokens) -> QPalette:
    role = QPalette.ColorRole
    shown = {
        role.Window: colours.bg,
        role.WindowText: colours.ink,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Text: colours.ink,
        role.PlaceholderText: colours.ink3,
        role.Button: colours.surface,
        role.ButtonText: colours.ink,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.fill,
        role.Link: colours.accent_ink,
        role.LinkVisited: colours.accent_ink,
        role.ToolTipBase: colours.toast,
        role.ToolTipText: colours.on_toast,
        role.Light: colours.surface,
        role.Midlight: colours.sunken,
        role.Mid: colours.border,
        role.Dark: colours.control,
        role.Shadow: colours.border,
    }
    palette = QPalette()
    for where, value in shown.items():
        palette.setColor(where, QColor(value))
    _dim(palette, colours)
    return palette


def _dim(palette: QPalette, colours: Tokens) -> None:
    role, disabled = QPalette.ColorRole, QPalette.ColorGroup.Disabled
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, where, QColor(colours.ink3))
    palette.setColor(disabled, role.Base, QColor(colours.sunken))
