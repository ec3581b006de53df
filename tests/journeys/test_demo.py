"""The demo shows the main job end to end, without a screen and without a word typed."""

import json
import os
import signal
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
        *("handover-map", "handover-day", "handover-notice"),
        *("handover-leaving", "handover-incoming", "handover-done"),
    ]
    assert all(one.stat().st_size > 10_000 for one in pictures)
    assert [Path(one).suffix for one in found["exports"]] == [".csv", ".xlsx", ".json"]
    assert "logs 3 activities offline; 5 changes wait" in done.stderr
    assert "5 changes sent, 0 wait" in done.stderr
    assert "both laptops hold both edits" in done.stderr
    papers = [Path(one) for one in found["papers"]]
    assert [one.name for one in papers] == ["handover-walk.pdf", "handover-protocol.pdf"]
    assert all(b"/MarkInfo" in one.read_bytes() for one in papers)  # tagged for screen readers
    assert "Both have signed" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it needs an invisible screen")
@pytest.mark.parametrize(
    ("name", "moment", "codes"),
    [
        # Interrupted in an import, Python may end itself by the signal: the same 130 to a shell.
        ("SIGTERM", "Logging some months", (130, -signal.SIGINT)),
        ("SIGHUP", "Two windows are open", (0,)),
    ],
)
def test_a_demo_that_is_told_to_end_leaves_no_server_and_no_folder(
    tmp_path: Path, name: str, moment: str, codes: tuple[int, ...]
) -> None:
    places = {"HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    environment = {**os.environ, **places, "QT_QPA_PLATFORM": "vnc:size=1280x800:port=0"}
    command = [sys.executable, "-m", "fieldapp", "demo"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        lines = iter(process.stderr or ())
        assert any(line.startswith(moment) for line in lines)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()

        process.send_signal(getattr(signal, name))
        assert "Traceback" not in "".join(lines)

    assert process.returncode in codes
    assert children
    assert not [child for child in children if Path(f"/proc/{child}").exists()]
    assert not [*tmp_path.glob("fieldapp-demo-*")]


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
