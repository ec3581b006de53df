"""Start: from the start of the process to the first painted screen that can be used."""

import subprocess
import sys
import time

from bench.measure import Figures, Line, several_in_turn
from bench.samples import copy_of, put_key_in_keyring, sample_store

ACTIVITIES = 100_000
ROUNDS = 9


def run() -> list[Line]:
    """Start a bare window, one with the first screen's widgets, and the app, in turn."""
    folder = copy_of(sample_store(ACTIVITIES), "start")
    put_key_in_keyring(folder)
    found = several_in_turn(
        {
            "bare": lambda: started("bench.windows", "bare"),
            "widgets": lambda: started("bench.windows", "widgets"),
            "us": lambda: started("bench.app_window", "--profile", str(folder)),
        },
        ROUNDS,
    )
    return [
        _line("an empty window with Today's widgets", found["widgets"], found["us"], aim=1.5),
        _line("a bare main window", found["bare"], found["us"], aim=None),
        Line(
            work="… memory at that moment",
            unit="MB",
            floor_name="the window with Today's widgets",
            floor=found["widgets"]["memory"],
            us=found["us"]["memory"],
        ),
    ]


def started(module: str, *arguments: str) -> dict[str, float]:
    """Start a window in a process of its own; return its milliseconds and megabytes."""
    command = [sys.executable, "-m", module, *arguments]
    begin = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    moment, memory = map(float, done.stdout.split())
    return {"start": (moment - begin) * 1000, "memory": memory}


def _line(
    name: str, floor: dict[str, Figures], us: dict[str, Figures], *, aim: float | None
) -> Line:
    return Line(
        work="start to a usable Today with 100,000 activities",
        floor_name=name,
        floor=floor["start"],
        us=us["start"],
        times_floor=aim,
    )
