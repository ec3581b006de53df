"""A receiver that talks into a file, for the tests of the position."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from fieldapp.ui import background

WAIT = 15_000
Talk = Callable[[Callable[[int], bytes]], None]


@pytest.fixture
def receiver(tmp_path: Path, qapp: object) -> Iterator[tuple[Path, Talk]]:
    """A file that a receiver writes to ten times as fast as real ones do."""
    path = tmp_path / "gps.nmea"
    path.touch()
    timer = QTimer(interval=100)

    def talk(words: Callable[[int], bytes]) -> None:
        seconds = iter(range(100_000))

        def write() -> None:
            with path.open("ab") as file:
                file.write(words(next(seconds)))

        timer.timeout.connect(write)
        timer.start()

    yield path, talk
    timer.stop()
    assert background.wait_all(10)
