"""A real encrypted store for each test, copied from one made once."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import keyring
import keyring.backends.fail
import pytest

from fieldapp.actions.profiles import make_profile, open_profile
from fieldapp.storage.connections import Connections
from fieldapp.storage.store import Store

PASSPHRASE = "ett hemligt lösenord"
NOON = datetime(2026, 11, 13, 12, 0, tzinfo=UTC)


class SetClock:
    """A clock that shows what the test sets."""

    def __init__(self, moment: datetime = NOON) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """Return what it was set to."""
        return self.moment

    def forward(self, **amount: float) -> None:
        """Let time pass."""
        self.moment += timedelta(**amount)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    folder = tmp_path_factory.mktemp("made") / "profile"
    store = make_profile(folder, "Sara Lindqvist", passphrase=PASSPHRASE, clock=SetClock())
    key = store.connections.key
    store.close()
    return folder, key


@pytest.fixture
def profile(made_once: tuple[Path, bytes], tmp_path: Path) -> Path:
    return Path(shutil.copytree(made_once[0], tmp_path / "profile"))


@pytest.fixture
def store(profile: Path, made_once: tuple[Path, bytes], clock: SetClock) -> Iterator[Store]:
    opened = Store(Connections(profile / "store.db", made_once[1]), clock)
    yield opened
    opened.close()


@pytest.fixture
def no_keyring() -> Iterator[None]:
    """A computer whose keyring does not answer."""
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


def reopen(profile: Path, clock: SetClock) -> Store:
    """Open the profile as a new start of the program does."""
    return open_profile(profile, passphrase=PASSPHRASE, clock=clock)
