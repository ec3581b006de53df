"""The laptop's own key: it signs the end of its chain, so that nobody else can write in its name."""

import base64
from typing import TYPE_CHECKING

from fieldapp.storage.store import Store
from fieldapp.sync.core import Signer
from fieldapp.wire.exported_log import sealed
from fieldapp.wire.hashing import signed_head

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_FACT = "device_key"


def public_key(store: Store) -> str:
    """Return the key by which the server checks this laptop's signatures; made when first asked.

    The private half lies in the encrypted store and never leaves it.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if store.fact(_FACT) is None:
        made = Ed25519PrivateKey.generate()
        store.set_fact(_FACT, _as_text(made.private_bytes_raw()))
    return _as_text(_private_key(store).public_key().public_bytes_raw())


def signer(store: Store) -> Signer:
    """Return what signs the ends of this laptop's chain; empty signatures where it has no key."""

    def sign(number: int, link: str) -> str:
        if store.fact(_FACT) is None:
            return ""
        return _as_text(_private_key(store).sign(signed_head(store.fact("device"), number, link)))

    return sign


def sign_log(store: Store, digest: str) -> str:
    """Return this laptop's signature of a log that it exported."""
    public_key(store)
    return _as_text(_private_key(store).sign(sealed(store.fact("device"), digest)))


def sign_content(store: Store, content: bytes) -> str:
    """Return this laptop's signature of what somebody signs on it."""
    public_key(store)
    return _as_text(_private_key(store).sign(content))


def _private_key(store: Store) -> "Ed25519PrivateKey":
    # 30 ms to import, and neither a start nor an exchange with nothing to send needs it.
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(base64.b64decode(store.fact(_FACT)))


def _as_text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
