"""The laptop dies while an officer types: the words are there when it is back."""

import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp.actions.activity_drafts import kept_line
from fieldapp.actions.profiles import make_profile, open_profile

PASSPHRASE = "ett hemligt lösenord"
LINE = "fotpatrull torget 40 min, sex samtal om belysningen"
A_SECOND = 1.0
ROOT = Path(__file__).parents[2]


def test_words_typed_a_second_before_the_power_went_are_found_again(tmp_path: Path) -> None:
    make_profile(tmp_path, "Sara Lindqvist", passphrase=PASSPHRASE).close()
    program = [sys.executable, "-m", "tests.journeys.typing_officer"]
    officer = subprocess.Popen(
        [*program, str(tmp_path), PASSPHRASE, LINE], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert officer.stdout is not None
    assert officer.stdout.readline() == "typed\n"

    with pytest.raises(subprocess.TimeoutExpired):
        officer.wait(A_SECOND)
    officer.kill()  # SIGKILL: nothing can be tidied up
    officer.wait()
    officer.stdout.close()

    store = open_profile(tmp_path, passphrase=PASSPHRASE)
    assert kept_line(store)["line"] == LINE
    store.close()
