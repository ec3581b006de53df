"""The tests' keyring is a real one, and nobody's."""

import os

import keyring
import pytest
from keyring.errors import NoKeyringError


def test_secrets_go_to_the_keyring_of_the_session() -> None:
    if "FIELDAPP_TEST_SESSION" not in os.environ:
        with pytest.raises(NoKeyringError):
            keyring.set_password("fieldapp", "officer", "only for tests")
        return

    keyring.set_password("fieldapp", "officer", "only for tests")

    assert keyring.get_password("fieldapp", "officer") == "only for tests"
    assert type(keyring.get_keyring()).__module__ == "keyring.backends.SecretService"
