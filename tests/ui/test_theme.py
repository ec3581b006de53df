"""The themes: readable, calm at night, and worn by open windows at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fieldapp.ui import theme
from fieldapp.ui.theme import Text, Theme, Tone
from fieldapp.ui.tokens import DARK, LIGHT, NIGHT, PAIRS, Pair, Tokens, channels, contrast
from tests.ui.conftest import Dress

THEMES = {"light": LIGHT, "dark": DARK, "night": NIGHT}


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.fore} on {pair.ground}")
@pytest.mark.parametrize("colours", THEMES.values(), ids=THEMES.keys())
def test_every_pair_that_meets_can_be_told_apart(colours: Tokens, pair: Pair) -> None:
    ratio = contrast(getattr(colours, pair.fore), getattr(colours, pair.ground))

    assert ratio >= pair.least


def test_contrast_agrees_with_the_extremes_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


def test_night_has_no_blue_or_white_light() -> None:
    single = [value for name in NIGHT.__slots__ for value in _colours(getattr(NIGHT, name))]

    for value in single:
        red, green, blue = channels(value)
        assert red >= green
        assert blue <= green or blue <= red * 0.3
        assert blue <= 200


def _colours(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def test_an_open_label_follows_theme_and_text_size(qtbot: QtBot, dress_app: Dress) -> None:
    label = QLabel("Promises")
    qtbot.addWidget(label)
    theme.dress(label, Text.TITLE)
    theme.mark(label, Tone.WARNING)
    label.show()

    dress_app(Theme.NIGHT, 150)

    assert label.font().pixelSize() == 36
    ink = label.palette().color(QPalette.ColorRole.WindowText)
    assert ink.name().upper() == NIGHT.amber_ink


def test_marking_a_shown_label_keeps_its_font(qtbot: QtBot) -> None:
    label = QLabel("Promises")
    qtbot.addWidget(label)
    theme.dress(label, Text.HEADING)
    label.show()

    theme.mark(label, Tone.ERROR)

    assert label.font().pixelSize() == 18


def test_text_size_stays_within_what_fits(dress_app: Dress) -> None:
    dress_app(Theme.LIGHT, 400)

    assert theme.px(40) == 80


def test_following_the_system_takes_its_light_or_dark(qapp: QApplication) -> None:
    theme.apply(qapp, theme=Theme.SYSTEM)

    is_dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert theme.tokens() == (DARK if is_dark else LIGHT)


def test_texts_are_set_in_inter(qapp: QApplication) -> None:
    assert QFontInfo(theme.font(Text.BODY)).family() == "Inter"


def test_weights_differ_on_the_variable_font(qapp: QApplication) -> None:
    plain = QFontMetricsF(theme.font(Text.BODY)).horizontalAdvance("Promises")
    strong = QFontMetricsF(theme.font(Text.STRONG)).horizontalAdvance("Promises")

    assert strong > plain


def test_figures_stand_in_columns(qapp: QApplication) -> None:
    metrics = QFontMetricsF(theme.font(Text.BODY))

    assert metrics.horizontalAdvance("11:11") == metrics.horizontalAdvance("00:00")
