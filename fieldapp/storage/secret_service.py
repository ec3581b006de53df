"""The desktop's Secret Service, asked directly: where the key lies on nearly every laptop.

The keyring library finds out which of its backends to use by loading them all, which every start
would pay for. So the usual one is asked first, and the library where that one does not know.
"""

import os
from contextlib import closing


def find_secret(service: str, name: str) -> str | None:
    """Return what the keyring library kept under a name; None where it has to be asked itself.

    Nothing is ever unlocked here: the library does that, and the desktop then asks the officer.
    """
    if "PYTHON_KEYRING_BACKEND" in os.environ:
        return None
    try:
        import secretstorage  # Linux only
    except ImportError:
        return None
    try:
        with closing(secretstorage.dbus_init()) as bus:
            collection = secretstorage.Collection(bus)
            if collection.is_locked():
                return None
            for item in collection.search_items({"service": service, "username": name}):
                return None if item.is_locked() else item.get_secret().decode()
    except (secretstorage.SecretStorageException, OSError, ValueError):
        return None
    return None
