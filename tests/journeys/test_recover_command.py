"""Support opens a laptop whose code is forgotten, by the command line."""

from base64 import b64encode
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)

from fieldapp.actions.profiles import open_profile
from fieldapp.storage.profile import profile_in
from fieldapp.storage.recovery import seal
from tests.journeys.test_command_line import Terminal, terminal, with_profile
from tests.storage.conftest import PASSPHRASE

__all__ = ["terminal", "with_profile"]

RECOVER = (
    *("recover", "--key", "force.pem", "--key-passphrase-file", "key.txt"),
    *("--new-passphrase-file", "new.txt"),
)


@pytest.fixture
def sealed(with_profile: Terminal) -> Terminal:
    """A laptop with unsent work, sealed to the key of the force; beside it support's files."""
    force = X25519PrivateKey.generate()
    lock = BestAvailableEncryption(b"nyckelns eget ord")
    pem = force.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock)
    write(with_profile.folder / "force.pem", pem.decode())
    write(with_profile.folder / "key.txt", "nyckelns eget ord\n")
    write(with_profile.folder / "new.txt", "ett helt nytt lösenord\n")
    with_profile.does("log", "fotpatrull torget 40 min")
    folder = with_profile.folder / "profile"
    store = open_profile(folder, passphrase=PASSPHRASE)
    public = b64encode(force.public_key().public_bytes_raw()).decode()
    seal(profile_in(folder), store.connections.key, public)
    store.close()
    return with_profile


def write(file: Path, words: str) -> None:
    file.write_text(words, encoding="utf-8")


def test_a_new_code_opens_the_laptop_with_its_unsent_work(sealed: Terminal) -> None:
    assert sealed.json(*RECOVER)["recovered"]

    assert sealed.run("list", "activities").returncode == 1  # the old code
    sealed.environment["FIELDAPP_PASSPHRASE_FILE"] = "new.txt"
    assert len(sealed.json("list", "activities")) == 1
    assert sealed.json("verify")["sound"]


def test_without_the_keys_own_passphrase_nothing_is_opened(sealed: Terminal) -> None:
    write(sealed.folder / "key.txt", "inte rätt ord alls\n")

    done = sealed.run(*RECOVER)

    assert done.returncode == 1
    assert "recovery key is not opened" in done.stderr
    assert "Nothing was changed" in done.stderr
    assert len(sealed.json("list", "activities")) == 1
