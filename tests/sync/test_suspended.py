"""A laptop that sleeps in the middle of an exchange goes on when it wakes."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from tests.storage.conftest import PASSPHRASE
from tests.sync.conftest import MakeLaptop

UNSENT = 200
ASLEEP_SECONDS = 0.15
AWAKE_SECONDS = 0.25


def naps(sleeper: "subprocess.Popen[bytes]") -> int:
    """Let the program sleep and wake until it has ended; return how often it slept."""
    pause, slept = threading.Event(), 0
    while sleeper.poll() is None:
        pause.wait(AWAKE_SECONDS)
        sleeper.send_signal(signal.SIGSTOP)
        pause.wait(ASLEEP_SECONDS)
        sleeper.send_signal(signal.SIGCONT)
        slept += 1
    return slept


def test_an_exchange_that_was_put_to_sleep_again_and_again_comes_to_its_end(
    officer_with_laptop: MakeLaptop, tmp_path: Path
) -> None:
    anna, berit = officer_with_laptop("anna"), officer_with_laptop("berit")
    first = anna.logs("Torget")
    anna.store.save(
        *(first.changed(id=f"{first.id[:-4]}{number:04x}", minutes=5) for number in range(UNSENT)),
        as_group=False,
    )
    (tmp_path / "pw.txt").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    profile = anna.store.connections.path.parent

    with subprocess.Popen(
        [sys.executable, "-m", "fieldapp", "sync", "--once", "--profile", str(profile)],
        env={**os.environ, "FIELDAPP_PASSPHRASE_FILE": str(tmp_path / "pw.txt")},
        stdout=subprocess.DEVNULL,
    ) as sleeper:
        slept = naps(sleeper)
    anna.syncs()  # what a broken exchange left is sent now
    berit.syncs()

    assert slept
    assert sleeper.returncode == 0
    assert anna.waiting.waiting == 0
    assert berit.store.count("activity", "minutes = 5") == UNSENT
