"""The demo shows the main job end to end, without a screen and without a word typed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp.cli.display import has_screen, is_seen


def run_fieldapp(folder: Path, *arguments: str, **changed: str) -> subprocess.CompletedProcess[str]:
    """Run it where there is no screen, in a home of its own."""
    without = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in without}
    return subprocess.run(
        [sys.executable, "-m", "fieldapp", *arguments],
        env={**environment, "HOME": str(folder), **changed},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.timeout(200)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
def test_the_demo_without_a_screen_plays_the_main_job_and_keeps_what_it_made(
    tmp_path: Path,
) -> None:
    done = run_fieldapp(tmp_path, "demo", "--json", "--out", str(tmp_path / "demo"))

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    pictures = [Path(one) for one in found["pictures"]]
    assert [one.stem[3:] for one in pictures] == [
        *("today", "quick-log", "saved", "offline", "activities", "promises", "contacts"),
        *("sync", "settings", "colleague", "promise"),
    ]
    assert all(one.stat().st_size > 10_000 for one in pictures)
    assert [Path(one).suffix for one in found["exports"]] == [".csv", ".xlsx", ".json"]
    assert "logs 3 activities offline; 5 changes wait" in done.stderr
    assert "5 changes sent, 0 wait" in done.stderr
    assert "both laptops hold both edits" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
@pytest.mark.parametrize("arguments", [(), ("open",), ("open", "--profile", "somewhere")])
def test_without_a_screen_the_window_says_so_and_what_to_do(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    done = run_fieldapp(tmp_path, *arguments)

    assert done.returncode == 2
    assert done.stdout == ""
    assert "There is no screen here" in done.stderr
    assert "fieldapp demo --headless" in done.stderr
    assert not (tmp_path / "somewhere").exists()


@pytest.mark.parametrize(
    ("environment", "has_one", "seen"),
    [
        ({"DISPLAY": ":0"}, True, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True, True),
        ({}, False, False),
        ({"QT_QPA_PLATFORM": "xcb"}, False, False),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, False, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True, False),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, True, False),
        ({"QT_QPA_PLATFORM": "vnc:port=5900"}, True, True),
    ],
)
def test_a_screen_is_known_by_the_environment(
    environment: dict[str, str], has_one: bool, seen: bool
) -> None:
    assert has_screen(environment, "linux") is has_one
    assert is_seen(environment, "linux") is seen
    assert has_screen({}, "win32")
