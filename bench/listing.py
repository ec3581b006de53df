"""The list of a million activities: first paint, memory, and pauses while it is scrolled."""

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

from bench.measure import Figures, Line, several_in_turn
from bench.samples import sample_store

ACTIVITIES = 1_000_000


def run() -> list[Line]:
    """Show a minimal list and ours in turn, each in a process of its own."""
    folder = sample_store(ACTIVITIES)
    kinds = {"floor": "minimal", "empty": "empty", "us": "ours"}
    found = several_in_turn({name: partial(_shown, kind, folder) for name, kind in kinds.items()})
    us = found["us"]
    above = [mine - found["empty"]["memory"].median for mine in us["memory"].values]
    return [
        Line(
            work="list 1,000,000 activities: first paint",
            floor_name="a minimal model over the same query",
            floor=found["floor"]["paint"],
            us=us["paint"],
            times_floor=1.5,
        ),
        Line(work="… memory above an empty list", us=Figures(tuple(above)), unit="MB", most=60),
        Line(work="… longest pause while scrolling", us=us["pause"], most=100),
    ]


def _shown(kind: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.lists", kind, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures
