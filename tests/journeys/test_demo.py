"""The demo shows the main job end to end, without a screen and without a word typed."""

import json
import os
import subprocess
import sys
from pathlib import Path


def test_the_demo_plays_the_main_job_and_leaves_pictures(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "fieldapp", "demo", "--headless", "--json"]

    done = subprocess.run(
        [*command, "--out", str(tmp_path / "demo")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    pictures = [Path(one) for one in json.loads(done.stdout)["pictures"]]
    assert [one.stem[3:] for one in pictures] == [
        *("today", "quick-log", "saved", "activities", "promises", "contacts", "sync"),
        *("settings", "colleague"),
    ]
    assert all(one.stat().st_size > 10_000 for one in pictures)
