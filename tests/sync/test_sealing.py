"""A laptop gives its key to the force alone: sealed when it connects, or within a day."""

from contextlib import closing
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from fieldapp.server.database import open_database
from fieldapp.server.recovery import make_recovery_key
from fieldapp.storage.profile import Profile, profile_in
from fieldapp.storage.recovery import read_private_key, recover
from tests.server.running import RunningServer
from tests.sync.conftest import Laptop, MakeLaptop

KEY_CODE = "nyckelns eget lösenord"
NEW = "ett helt nytt lösenord"


class Force:
    """Whoever keeps the private key: never on the server, never on a laptop."""

    def __init__(self, server: RunningServer, folder: Path) -> None:
        self._server, self._folder, self._made = server, folder, 0

    def makes_a_key(self) -> X25519PrivateKey:
        self._made += 1
        file = self._folder / f"force-{self._made}.pem"
        with closing(open_database(self._server.database_url)) as database:
            make_recovery_key(database, file, KEY_CODE, replace=self._made > 1)
        return read_private_key(file, KEY_CODE)


@pytest.fixture
def force(running_server: RunningServer, tmp_path: Path) -> Force:
    return Force(running_server, tmp_path)


def profile_of(laptop: Laptop) -> Profile:
    return profile_in(laptop.store.connections.path.parent, laptop.clock)


def test_a_laptop_is_sealed_to_the_forces_key_when_it_connects(
    force: Force, officer_with_laptop: MakeLaptop
) -> None:
    key = force.makes_a_key()
    anna = officer_with_laptop("anna")
    anna.logs("Torget")
    profile = profile_of(anna)
    anna.store.close()

    recover(profile, key, NEW)

    opened = profile.open(NEW)
    assert opened.count("activity") == 1
    opened.close()


def test_a_laptop_that_was_connected_before_is_sealed_within_a_day(
    force: Force, officer_with_laptop: MakeLaptop
) -> None:
    anna = officer_with_laptop("anna")
    anna.syncs()
    assert not profile_of(anna).recovery_file.exists()

    key = force.makes_a_key()
    anna.clock.forward(days=1)
    anna.syncs()

    recover(profile_of(anna), key, NEW)


def test_when_the_force_changes_its_key_laptops_follow(
    force: Force, officer_with_laptop: MakeLaptop
) -> None:
    force.makes_a_key()
    anna = officer_with_laptop("anna")

    newer = force.makes_a_key()
    anna.clock.forward(days=1)
    anna.syncs()

    recover(profile_of(anna), newer, NEW)
