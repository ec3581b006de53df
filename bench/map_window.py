"""The room of the map over a municipality, as a program that measures itself.

It opens Today first, as the app does, so that what is counted is the map's own. It prints as JSON
the milliseconds to the first map with its pins, those of steps and new frames, and the memory.
"""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from bench.samples import connections_to
from bench.windows import SIZE, resident
from fieldapp.base.clock import SystemClock
from fieldapp.settings import Settings
from fieldapp.storage.store import Store
from fieldapp.ui import background, theme
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way

STEPS, STEP_PIXELS = 120, 24
FRAMES = 12
PATIENCE = 60.0


def main() -> None:
    """Open the map, move it, zoom it, and say what that cost."""
    app = QApplication(sys.argv[:1])
    theme.apply(app, theme=theme.Theme.LIGHT)
    session = Session(Store(connections_to(Path(sys.argv[1])), SystemClock()))
    way, settings = Way(session), Settings()
    window = QMainWindow()
    window.resize(*SIZE)
    today = import_module("fieldapp.ui.today.screen").TodayScreen(session, way, settings)
    window.setCentralWidget(today)
    window.show()
    _settle(lambda: background.wait_all(0))
    QTest.qWait(1000)
    before = resident()
    begin = time.perf_counter()
    screen = import_module("fieldapp.ui.map.screen").MapScreen(session, way, settings)
    window.setCentralWidget(screen)
    view = screen.panel.view
    _settle(lambda: bool(view.markers) and view.frames.is_resting and _is_painted(view))
    figures = {"first": (time.perf_counter() - begin) * 1000}
    figures["pins"] = float(len(view.standing.pins))
    figures |= _moved(view)
    figures["memory"] = resident() - before
    print(json.dumps(figures), flush=True)
    os._exit(0)


def _is_painted(view: Any) -> bool:
    return view.frames.frame is not None


def _moved(view: Any) -> dict[str, float]:
    """Move the map as a hand does, paint at each step, and look how long new frames take."""
    view.zoom(2.5)
    _settle(lambda: view.frames.is_resting)
    steps = []
    for number in range(STEPS):
        right = STEP_PIXELS if number // 30 % 2 == 0 else -STEP_PIXELS
        begin = time.perf_counter()
        view.look_at(view.camera.panned(right, STEP_PIXELS / 3))
        view.repaint()
        steps.append((time.perf_counter() - begin) * 1000)
        QTest.qWait(16)
    frames = []
    for number in range(FRAMES):
        _settle(lambda: view.frames.is_resting)
        begin = time.perf_counter()
        if number % 3 == 2:  # noqa: PLR2004  (every third is a zoom)
            view.zoom(0.5 if number % 2 else -0.5, QPointF(300, 300))
        else:
            view.look_at(view.camera.panned(view.width() * 0.4, view.height() * 0.2))
        _settle(lambda: view.frames.is_resting)
        frames.append((time.perf_counter() - begin) * 1000)
    return {
        "step": statistics.median(steps),
        "worst_step": max(steps),
        "frame": statistics.median(frames),
        "worst_frame": max(frames),
    }


def _settle(is_so: Callable[[], bool]) -> None:
    ends = time.perf_counter() + PATIENCE
    while not is_so():
        QTest.qWait(1)
        if time.perf_counter() > ends:
            raise AssertionError("the map did not come to rest")


if __name__ == "__main__":
    main()
