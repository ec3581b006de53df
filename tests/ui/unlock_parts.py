"""What the tests of the lock and of the first start share: a keyring, and eyes for widgets."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.storage.store import Store
from fieldapp.ui.widgets import Button


class MemoryKeyring(KeyringBackend):
    """A computer's keyring, for the length of a test."""

    priority = 0  # not chosen by itself, nor chained with the one of the session

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.answers = Event()
        """Not set while it asks the officer to unlock it."""
        self.answers.set()

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.answers.wait(20)
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def computer_keyring() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    made = MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def opened() -> Iterator[list[Store]]:
    """Close what a test opened."""
    stores: list[Store] = []
    yield stores
    for store in stores:
        store.close()


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(1366, 768)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def button(widget: QWidget, text: str) -> Button:
    return next(
        one for one in widget.findChildren(Button) if one.text() == text and one.isVisible()
    )


def buttons_of(widget: QWidget) -> set[str]:
    return {one.text() for one in widget.findChildren(Button) if one.isVisible()}


def is_segment(widget: QWidget, text: str) -> bool:
    return getattr(widget, "text", str)() == text and widget.isVisible()
