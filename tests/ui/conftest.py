"""What the tests of the windows share. There is no screen: see tests/conftest.py."""

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from fieldapp.ui import texts
from fieldapp.ui.theme import Theme, apply

Freed = Callable[[Callable[[], QWidget]], bool]
Dress = Callable[..., None]


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
def freed(qapp: QApplication) -> Freed:
    """Tell whether a widget made by a function dies when it is closed and let go.

    The garbage collector is off meanwhile: a cycle through Python would keep it alive.
    """

    def is_freed(make: Callable[[], QWidget]) -> bool:
        widget = make()
        widget.show()
        alive = weakref.ref(widget)
        widget.close()
        widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        was_valid = isValid(widget)
        del widget
        return not was_valid or alive() is None

    gc.collect()
    return is_freed
