"""The store's key, sealed to the recovery key of the force.

A forgotten passphrase or a lost keyring then destroys no unsent work: whoever holds the force's
private key opens the store and gives it a new passphrase. That key is never on the laptop; what
lies in the profile (`recovery.json`, like everything else in it the officer's alone to read) opens
nothing without it.
"""

import json
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldapp.base.errors import BadInput
from fieldapp.storage.connection import KEY_BYTES, open_connection
from fieldapp.storage.keys import checked_passphrase, write_safely
from fieldapp.storage.places import Places
from fieldapp.storage.store import Store

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

FORCE_KEY = "recovery_key"
"""The fact under which the force's public key is kept, as the server last told it."""
_PURPOSE = b"fieldapp recovery"
_NONCE_BYTES = 12
_LARGEST_FILE = 1 << 16


def keep_sealed(store: Store) -> None:
    """Seal the store's key to the force's, where the server told one that it is not sealed to.

    Raises:
        StoreFull, StoreReadOnly: what was sealed before stands.
    """
    public_key = store.fact(FORCE_KEY) or ""
    folder = store.connections.path.parent
    if public_key and _standing(folder).get("for") != public_key:
        seal(Places(folder, store.clock), store.connections.key, public_key)


def seal(profile: Places, store_key: bytes, public_key: str) -> None:
    """Seal the store's key to a public key (X25519, raw, in base64) in place of an earlier one.

    Raises:
        BadInput: that is no public key.
        StoreFull, StoreReadOnly: what was sealed before stands.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import (  # only when a key is sealed
        X25519PrivateKey,
        X25519PublicKey,
    )

    try:
        theirs = X25519PublicKey.from_public_bytes(b64decode(public_key, validate=True))
        once = X25519PrivateKey.generate()
        shared = once.exchange(theirs)
    except ValueError as problem:
        raise _no_key("the server", "no key", "an X25519 public key") from problem
    name = profile.keys.store_name()
    our_part = once.public_key().public_bytes_raw()
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = _cipher(shared, our_part, public_key).encrypt(nonce, store_key, name.encode())
    content = {
        "store": name,
        "for": public_key,
        "ephemeral": b64encode(our_part).decode(),
        "nonce": b64encode(nonce).decode(),
        "sealed": b64encode(sealed).decode(),
    }
    write_safely(profile.recovery_file, json.dumps(content, indent=1).encode())


def _cipher(shared: bytes, ephemeral: bytes, public_key: str) -> Any:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    salt = ephemeral + public_key.encode()
    stretched = HKDF(SHA256(), length=KEY_BYTES, salt=salt, info=_PURPOSE).derive(shared)
    return ChaCha20Poly1305(stretched)


def recover(profile: Places, private_key: "X25519PrivateKey", passphrase: str) -> None:
    """Let a new passphrase open a store whose passphrase is forgotten or whose keyring is gone.

    Raises:
        BadInput: the store was never sealed, or to another key; the passphrase is too short.
        StoreDamaged, StoreMissing: what was sealed is not this store's key; nothing was changed.
        StoreFull, StoreReadOnly: nothing was changed.
    """
    checked_passphrase(passphrase)
    name, key = _unsealed(profile, private_key)
    if not profile.keys.is_of(name):  # lost, or the seal was carried here from another profile
        open_connection(profile.store_file, key).close()
    profile.keys.give_back(name, key, passphrase)


def _unsealed(profile: Places, private_key: "X25519PrivateKey") -> tuple[str, bytes]:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    standing = _standing(profile.folder)
    where = str(profile.recovery_file)
    if not standing:
        raise _no_key(where, "missing or unreadable", "a store that was sealed at enrolment")
    public_key = b64encode(private_key.public_key().public_bytes_raw()).decode()
    if standing.get("for") != public_key:
        raise _no_key(where, "for another key", "the force's key that this store is sealed to")
    try:
        ephemeral, nonce, sealed = (
            b64decode(standing[part]) for part in ("ephemeral", "nonce", "sealed")
        )
        shared = private_key.exchange(X25519PublicKey.from_public_bytes(ephemeral))
        name = str(standing["store"])
        return name, _cipher(shared, ephemeral, public_key).decrypt(nonce, sealed, name.encode())
    except (InvalidTag, KeyError, TypeError, ValueError) as problem:
        raise _no_key(where, "damaged", "as it was sealed") from problem


def _standing(folder: Path) -> Mapping[str, Any]:
    """Return what is sealed in a profile, nothing where it is missing or no such file."""
    try:
        found = json.loads((folder / "recovery.json").read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def read_private_key(file: Path, passphrase: str | None) -> "X25519PrivateKey":
    """Return the force's private key from a PEM file (PKCS8, usually under a passphrase).

    Raises:
        BadInput: the file is no such key, or the passphrase does not open it.
    """
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        with file.open("rb") as stream:
            content = stream.read(_LARGEST_FILE)
    except OSError as problem:
        raise _no_key(str(file), "unreadable", "a PEM file") from problem
    try:
        key = load_pem_private_key(content, passphrase.encode() if passphrase else None)
    except TypeError as problem:
        if passphrase is not None:  # given for a key that is under none
            return read_private_key(file, None)
        raise _no_key(str(file), "locked", "the file with its passphrase") from problem
    except (ValueError, UnsupportedAlgorithm) as problem:
        raise _no_key(str(file), "not opened", "an X25519 key and its passphrase") from problem
    if not isinstance(key, X25519PrivateKey):
        raise _no_key(str(file), "of another kind", "an X25519 key")
    return key


def _no_key(where: str, value: str, expected: str) -> BadInput:
    return BadInput(where=where, field="recovery key", value=value, expected=expected)
