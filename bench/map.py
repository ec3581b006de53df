"""The map: a municipality of more than 30 MB of tiles with 5,000 pins, opened, moved and zoomed."""

import json
import subprocess
import sys

from bench.map_town import PINS, town_profile
from bench.measure import Line, several_in_turn
from bench.samples import put_key_in_keyring

ROUNDS = 5


def run() -> list[Line]:
    """Open the map in a process of its own, several times."""
    folder = town_profile()
    put_key_in_keyring(folder)

    def opened() -> dict[str, float]:
        command = [sys.executable, "-m", "bench.map_window", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
        figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        if figures["pins"] < PINS:
            raise AssertionError(f"only {figures['pins']} pins stand on the map")
        return figures

    us = several_in_turn({"us": opened}, ROUNDS)["us"]
    return [
        Line(work="map of a municipality, 5,000 pins: first map", us=us["first"], most=1500),
        Line(work="… a step of moving it, median", us=us["step"], most=16),
        Line(work="… the longest step", us=us["worst_step"]),
        Line(work="… a new frame, off the GUI thread, median", us=us["frame"], most=250),
        Line(work="… the slowest new frame", us=us["worst_frame"]),
        Line(work="… memory above the app without a map", us=us["memory"], unit="MB", most=60),
    ]
