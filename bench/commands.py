"""Commands as an officer's script runs them: from the start of the process to its end."""

import subprocess
import sys
import time
from pathlib import Path

from bench.measure import Line, several_in_turn
from bench.samples import copy_of, put_key_in_keyring, sample_store

ACTIVITIES = 100_000
ROUNDS = 9
LINE = "fotpatrull Järntorget 40 min 6 samtal"


def run() -> list[Line]:
    """Log a line, with the key in the keyring; the floor is Python that starts and ends."""
    folder = copy_of(sample_store(ACTIVITIES), "commands")
    put_key_in_keyring(folder)
    ours = ("-m", "fieldapp", "log", LINE, "--profile", str(folder))
    found = several_in_turn(
        {
            "floor": lambda: _took(folder, "-c", "import typer"),
            "us": lambda: _took(folder, *ours),
        },
        ROUNDS,
    )
    return [
        Line(
            work=f"fieldapp log {LINE!r} among 100,000",
            floor_name="Python that imports Typer",
            floor=found["floor"]["took"],
            us=found["us"]["took"],
            most=1000,
        )
    ]


def _took(folder: Path, *arguments: str) -> dict[str, float]:
    begin = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, cwd=folder.parents[2]
    )
    return {"took": (time.perf_counter() - begin) * 1000}
