"""Icons: all that are used exist, and they are sharp on fine screens."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from fieldapp.ui import icons
from fieldapp.ui.theme import Theme
from tests.ui.conftest import Dress

UI = Path(icons.__file__).parent
NAMED = re.compile(r"""(?:icon=|icon\(|Glyph\(|IconLabel\(|set_icon\()\s*"([a-z-]+)\"""")
DESIGNED = """
arrow-counter-clockwise arrow-left arrow-right arrows-clockwise arrows-left-right backspace bell
buildings calendar-blank calendar-check caret-down caret-left caret-right chart-bar chart-line-up
chat-circle-text-fill chat-text chats-circle check check-bold check-circle check-circle-fill
check-square-fill circle circle-dashed clipboard-text clock clock-counter-clockwise cloud-check
cloud-slash copy crosshair-simple dots-three-bold download-simple export eye eye-slash
file-arrow-down file-pdf flag-fill funnel gear-six git-merge handshake handshake-bold
handshake-fill hourglass-medium image info key-return laptop lock-key magnifying-glass map-pin
map-pin-fill map-trifold megaphone minus moon newspaper note-pencil paper-plane-tilt paperclip
path pencil-simple person-simple-walk phone plus plus-bold printer shield-check square
squares-four stack storefront student swap traffic-sign trend-down user user-fill user-plus users
users-three warning-circle-fill warning-fill x x-circle-fill
""".split()


@pytest.mark.parametrize("name", DESIGNED)
def test_every_designed_icon_exists(name: str) -> None:
    assert icons.exists(name)


def test_every_icon_named_in_the_code_exists() -> None:
    sources = [path.read_text(encoding="utf-8") for path in UI.rglob("*.py")]
    names = {name for source in sources for name in NAMED.findall(source)}

    assert [name for name in sorted(names) if not icons.exists(name)] == []
    assert names


def test_a_picture_has_all_pixels_of_a_fine_screen(qapp: QApplication) -> None:
    picture = icons.pixmap("handshake", "ink", 24, ratio=2)

    assert picture.width() == 48
    assert picture.devicePixelRatio() == 2


def test_an_icon_is_coloured_by_the_theme(qapp: QApplication, dress_app: Dress) -> None:
    light = icons.pixmap("handshake", "ink").toImage()

    dress_app(Theme.DARK)

    assert icons.pixmap("handshake", "ink").toImage() != light


def test_an_icon_really_draws_something(qapp: QApplication) -> None:
    image = icons.pixmap("square", "ink", 24).toImage()

    inked = [(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 128]
    assert len(inked) > 40


def test_icons_do_not_import_qtawesome() -> None:
    assert "qtawesome" not in sys.modules
