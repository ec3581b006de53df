"""Seals the store's key under a passphrase and opens it again."""

import base64
import secrets
import unicodedata
from collections.abc import Mapping
from typing import Any

from fieldapp.storage.connection import KEY_BYTES

ARGON2 = {"time_cost": 3, "memory_cost": 65536, "parallelism": 2}
"""About 64 MiB (architecture page, 3)."""
DEAREST = 16
"""Times these costs a newer program may have written; more is a damaged file, not a long wait."""


def wrap(key: bytes, passphrase: str, store: str) -> dict[str, Any]:
    """Return the key sealed under the passphrase (Argon2id, then AES-256-GCM)."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # only when a passphrase is used

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    sealed = AESGCM(_stretched(passphrase, salt, ARGON2)).encrypt(nonce, key, store.encode())
    return {**ARGON2, "salt": _text(salt), "nonce": _text(nonce), "sealed": _text(sealed)}


def unwrap(wrapped: Mapping[str, Any], passphrase: str, store: str) -> bytes | None:
    """Return the key, or None when the passphrase is wrong."""
    from cryptography.exceptions import InvalidTag  # only when a passphrase is used
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    costs = {name: int(wrapped[name]) for name in ARGON2}
    if any(costs[name] > DEAREST * usual for name, usual in ARGON2.items()):
        raise ValueError("costs that no program of ours ever wrote")
    stretched = _stretched(unicodedata.normalize("NFC", passphrase), _bytes(wrapped["salt"]), costs)
    try:
        return AESGCM(stretched).decrypt(
            _bytes(wrapped["nonce"]), _bytes(wrapped["sealed"]), store.encode()
        )
    except InvalidTag:
        return None


def _stretched(passphrase: str, salt: bytes, costs: Mapping[str, int]) -> bytes:
    from argon2.low_level import Type, hash_secret_raw  # only when a passphrase is used

    return hash_secret_raw(passphrase.encode(), salt, hash_len=KEY_BYTES, type=Type.ID, **costs)


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text)
