"""What every test stands on: no screen, no keyring of a real person, repeatable examples."""

import gc
import os
from collections.abc import Callable, Iterator
from typing import Any

import hypothesis
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

# Set before anything starts Qt or imports keyring. `make test` gives a real keyring of its own; a bare
# `pytest` gets one that refuses, so that no test can write into the developer's.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "FIELDAPP_TEST_SESSION" not in os.environ:
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# Two busy cores make any deadline a matter of luck; pytest-timeout catches what hangs.
hypothesis.settings.register_profile("fieldapp", deadline=None, print_blob=True)
hypothesis.settings.load_profile("fieldapp")

PATIENCE = 20_000
"""Milliseconds that a test waits for something to come true."""


class PatientBot(QtBot):
    """Waits as long as a busy machine needs; what never comes true still fails."""

    def waitUntil(  # noqa: N802  (pytest-qt's name)
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802  (pytest-qt's name)
        self, signal: Any, *, timeout: int = PATIENCE, **named: Any
    ) -> Any:
        return super().waitSignal(signal, timeout=timeout, **named)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """Drive windows as a person does."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def collected_on_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect garbage as the app does: on the GUI thread only, here after each test with a window.

    A collection on a worker thread that frees a window's timer there ends the program.
    """
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.collect()
    # What is left lives on: to look through all of it after each test took seconds in the end.
    gc.freeze()
    gc.enable()
