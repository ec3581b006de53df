"""The store's key: 256 random bits, in the OS keyring, wrapped by a passphrase, or both.

`key.json` in the profile says where the key is and carries a check value, so that a wrong key is
told from a damaged file. It holds nothing that opens the store without keyring or passphrase.
"""

import hashlib
import hmac
import json
import os
import secrets
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from fieldapp.base.clock import Clock
from fieldapp.base.errors import (
    BadInput,
    KeyMissing,
    NoPlaceForKey,
    StoreError,
    StoreMissing,
    TooManyTries,
    WrongPassphrase,
)
from fieldapp.storage.connection import KEY_BYTES
from fieldapp.storage.failures import damaged, in_our_words
from fieldapp.storage.folders import sync_folder
from fieldapp.storage.secret_service import find_secret
from fieldapp.storage.wrapping import unwrap, wrap

SERVICE = "fieldapp"
SHORTEST_PASSPHRASE = 12
TRIES = 5
PAUSE_SECONDS = 300


class KeyRing:
    """Where a profile's key is kept and how it is fetched again."""

    def __init__(self, profile: Path, clock: Clock) -> None:
        self._file = profile / "key.json"
        self._tries_file = profile / "tries.json"
        self._profile = profile
        self._clock = clock

    def create(self, *, passphrase: str | None, use_keyring: bool) -> bytes:
        """Make a new key and keep it; return it.

        Raises:
            BadInput: the passphrase is shorter than 12 characters.
            NoPlaceForKey: neither a passphrase was given nor does a keyring answer.
        """
        key = secrets.token_bytes(KEY_BYTES)
        facts: dict[str, Any] = {"store": secrets.token_hex(16), "check": _check_value(key)}
        if passphrase is not None:
            facts["wrapped"] = wrap(key, checked_passphrase(passphrase), facts["store"])
        if use_keyring and _to_keyring(facts["store"], key):
            facts["keyring"] = True
        if not facts.keys() & {"wrapped", "keyring"}:
            raise NoPlaceForKey(profile=str(self._profile))
        self._write(facts)
        return key

    @property
    def wants_passphrase(self) -> bool:
        """Say whether the key is wrapped by a passphrase and not in the keyring as well."""
        facts = self._facts()
        return "wrapped" in facts and not facts.get("keyring")

    def fetch(self, passphrase: str | None = None) -> bytes:
        """Return the key, from the keyring or by the passphrase.

        Raises:
            StoreMissing, KeyMissing, WrongPassphrase, TooManyTries, StoreDamaged.
        """
        facts = self._facts()
        if passphrase is not None and "wrapped" in facts:
            return self._by_passphrase(facts, passphrase)
        if facts.get("keyring"):
            key = _from_keyring(facts["store"])
            if key is not None and _check_value(key) == facts["check"]:
                return key
        raise KeyMissing(profile=str(self._profile))

    def change_passphrase(self, key: bytes, passphrase: str) -> None:
        """Wrap the key by a new passphrase; the old one no longer opens the store."""
        facts = self._facts()
        facts["wrapped"] = wrap(key, checked_passphrase(passphrase), facts["store"])
        self._write(facts)

    def give_back(self, store: str, key: bytes, passphrase: str) -> None:
        """Let a new passphrase open the store whose key was fetched with the force's key.

        The keyring gets it too where it held it before; where that is gone, the passphrase alone
        opens the store. Works also where `key.json` is lost.
        """
        try:
            facts = self._facts()
        except StoreError:
            facts = {}
        was_in_keyring = facts.pop("keyring", False)
        facts.update(store=store, check=_check_value(key))
        facts["wrapped"] = wrap(key, checked_passphrase(passphrase), store)
        if was_in_keyring and _to_keyring(store, key):
            facts["keyring"] = True
        self._write(facts)
        self._tries_file.unlink(missing_ok=True)

    def store_name(self) -> str:
        """Return the name by which keys know this profile's store."""
        return str(self._facts()["store"])

    def is_of(self, store: str) -> bool:
        """Say whether the key file is readable and belongs to the store of that name."""
        try:
            return self.store_name() == store
        except StoreError:
            return False

    def facts_for_backup(self) -> dict[str, Any]:
        """Return what a backup needs to be opened again: never the bare key."""
        return self._facts()

    def seconds_to_wait(self) -> int:
        """Return how long the next try has to wait after five wrong ones."""
        failed, last = self._failed_tries()
        if failed < TRIES:
            return 0
        passed = max(0.0, self._clock.now().timestamp() - last)
        return max(0, round(PAUSE_SECONDS - passed))

    def _by_passphrase(self, facts: Mapping[str, Any], passphrase: str) -> bytes:
        wait = self.seconds_to_wait()
        if wait:
            raise TooManyTries(seconds=wait)
        key = self._unwrapped(facts, passphrase)
        if key is None:
            raise self._failed()
        if _check_value(key) != facts["check"]:
            raise damaged(self._profile)
        with suppress(OSError):  # a profile that can't be written to tells so when it is opened
            self._tries_file.unlink(missing_ok=True)
        return key

    def _unwrapped(self, facts: Mapping[str, Any], passphrase: str) -> bytes | None:
        from argon2.exceptions import HashingError  # only when a passphrase is used

        try:
            return unwrap(facts["wrapped"], passphrase, facts["store"])
        except (HashingError, ValueError, KeyError, TypeError, AttributeError) as problem:
            raise damaged(self._profile) from problem

    def _failed(self) -> WrongPassphrase | TooManyTries:
        failed, _ = self._failed_tries()
        failed = failed % TRIES + 1
        entry = {"failed": failed, "last": self._clock.now().timestamp()}
        write_safely(self._tries_file, json.dumps(entry).encode())
        if failed >= TRIES:
            return TooManyTries(seconds=PAUSE_SECONDS)
        return WrongPassphrase(left=TRIES - failed)

    def _failed_tries(self) -> tuple[int, float]:
        try:
            entry = json.loads(self._tries_file.read_bytes())
            return int(entry["failed"]), float(entry["last"])
        except (OSError, ValueError, KeyError, TypeError, OverflowError):
            return 0, 0.0

    def _facts(self) -> dict[str, Any]:
        try:
            facts: dict[str, Any] = json.loads(self._file.read_bytes())
        except FileNotFoundError as problem:
            if (self._profile / "store.db").exists():
                raise damaged(self._profile) from problem
            raise StoreMissing(profile=str(self._profile)) from problem
        except OSError as problem:
            raise KeyMissing(profile=str(self._profile)) from problem
        except ValueError as problem:
            raise damaged(self._profile) from problem
        if not isinstance(facts, dict) or not {"store", "check"} <= facts.keys():
            raise damaged(self._profile)
        return facts

    def _write(self, facts: Mapping[str, Any]) -> None:
        write_safely(self._file, json.dumps(facts, indent=1).encode())


def checked_passphrase(passphrase: str) -> str:
    """Return the passphrase in its one form; raise BadInput when it is too short."""
    known = unicodedata.normalize("NFC", passphrase)
    if len(known) < SHORTEST_PASSPHRASE:
        raise BadInput(
            where="passphrase",
            field="length",
            value=len(known),
            expected=f"at least {SHORTEST_PASSPHRASE} characters",
        )
    return known


def read_passphrase_file(path: Path) -> str:
    """Return the first line of `path` as a passphrase (Unicode NFC).

    Raises:
        BadInput: the file can't be read or its first line is empty.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise _no_passphrase(path, "unreadable") from problem
    if not lines or not lines[0]:
        raise _no_passphrase(path, "empty")
    return unicodedata.normalize("NFC", lines[0])


def _no_passphrase(path: Path, value: str) -> BadInput:
    expected = "a line of text (UTF-8)"
    return BadInput(where=str(path), field="passphrase", value=value, expected=expected)


def _check_value(key: bytes) -> str:
    return hmac.new(key, b"fieldapp key check", hashlib.sha256).hexdigest()


def _to_keyring(store: str, key: bytes) -> bool:
    import keyring  # 47 ms, and not needed where a passphrase is used
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, store, key.hex())
        return keyring.get_password(SERVICE, store) == key.hex()
    except (KeyringError, OSError, RuntimeError):
        return False


def _from_keyring(store: str) -> bytes | None:
    kept = find_secret(SERVICE, store) or _from_library(store)
    try:
        return bytes.fromhex(kept) if kept else None
    except ValueError:
        return None


def _from_library(store: str) -> str | None:
    import keyring  # 85 ms, and rarely needed
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, store)
    except (KeyringError, OSError, RuntimeError):
        return None


def write_safely(path: Path, content: bytes) -> None:
    """Write a small file so that a power cut leaves the old one or the new one."""
    beside = path.with_suffix(".new")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as problem:
        raise in_our_words(problem, path.parent) from problem
