"""Whether this computer has a keyring that keeps what it is given."""

import secrets

from fieldapp.storage.keys import SERVICE

_PROBE = "can-you-keep-a-secret"


def keyring_answers() -> bool:
    """Say whether a secret given to the computer's keyring comes back; it is removed again.

    The keyring may ask the officer to unlock it, so this can take as long as a person does.
    """
    import keyring  # 47 ms, and only the first start asks
    from keyring.errors import KeyringError

    secret = secrets.token_hex(8)
    try:
        keyring.set_password(SERVICE, _PROBE, secret)
        kept = keyring.get_password(SERVICE, _PROBE) == secret
        keyring.delete_password(SERVICE, _PROBE)
    except (KeyringError, OSError, RuntimeError):
        return False
    return kept
