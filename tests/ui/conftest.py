"""What the tests of the windows share. There is no screen: see tests/conftest.py."""

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.ui import texts
from fieldapp.ui.theme import Theme, apply

Freed = Callable[[Callable[[], QWidget]], bool]
Dress = Callable[..., None]


def focused() -> QWidget:
    """Return the part that has the keyboard; there must be one."""
    part = QApplication.focusWidget()
    assert part is not None
    return part


@pytest.fixture(autouse=True)
def ordinary_look(qapp: QApplication) -> Iterator[None]:
    """Begin and end each test in English, light, at 100 %."""
    texts.use_language(qapp, "en")
    apply(qapp, theme=Theme.LIGHT)
    yield
    texts.use_language(qapp, "en")
    apply(qapp, theme=Theme.LIGHT)


@pytest.fixture
def dress_app(qapp: QApplication) -> Dress:
    """Change theme and text size: ``dress_app(Theme.NIGHT, 150)``."""

    def dress(theme: Theme, text_percent: int = 100) -> None:
        apply(qapp, theme=theme, text_percent=text_percent)

    return dress


@pytest.fixture
def freed(qapp: QApplication) -> Iterator[Freed]:
    """Tell whether a widget made by a function dies when it is closed and let go.

    The garbage collector is off meanwhile: what only it can free lives on in a busy app.
    """

    def is_freed(make: Callable[[], QWidget]) -> bool:
        widget = make()
        widget.show()
        widget.close()
        alive = weakref.ref(widget)
        del widget
        return alive() is None

    gc.collect()
    gc.disable()
    yield is_freed
    gc.enable()
