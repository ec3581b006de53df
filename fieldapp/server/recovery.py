"""The force's recovery key: laptops seal their store's key to its public part.

The private part is written once, into a file under a passphrase (PEM, PKCS 8), and is kept apart
from the server, which never sees it again: whoever has file and passphrase can open any laptop.
"""

import os
from base64 import b64encode
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)
from sqlalchemy import delete, insert

from fieldapp.base.errors import BadInput
from fieldapp.server import tables
from fieldapp.server.database import Database

FACT = "recovery_key"
"""Under which name the database keeps the public part: raw, in base64."""
SHORTEST_PASSPHRASE = 12


def make_recovery_key(
    database: Database, file: Path, passphrase: str, *, replace: bool = False
) -> str:
    """Make the force's key pair; return the public part, which laptops are told from now on.

    Raises:
        BadInput: there is a key already, the passphrase is too short, or `file` can't be made.
    """
    if database.fact(FACT) and not replace:
        raise BadInput(
            where="recovery key",
            field="key",
            value="made already",
            expected="--replace to make another: the first one opens laptops until they sync",
        )
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise BadInput(
            where="recovery key",
            field="passphrase",
            value=f"{len(passphrase)} characters long",
            expected=f"at least {SHORTEST_PASSPHRASE} characters",
        )
    key = X25519PrivateKey.generate()
    protection = BestAvailableEncryption(passphrase.encode())
    _write_new(file, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, protection))
    public = b64encode(key.public_key().public_bytes_raw()).decode()
    _keep(database, public)
    return public


def _write_new(file: Path, content: bytes) -> None:
    try:
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(descriptor)
    except OSError as problem:
        raise BadInput(
            where="recovery key",
            field="file",
            value=str(file),
            expected=f"a new file ({problem.strerror})",
        ) from problem


def _keep(database: Database, public: str) -> None:
    meta = tables.meta
    with database.writing() as connection:
        connection.execute(delete(meta).where(meta.c.name == FACT))
        connection.execute(insert(meta).values(name=FACT, value=public))
