"""Keeps the store's key sealed to the force's recovery key, as the server tells it."""

import logging
from contextlib import suppress

from fieldapp.base.errors import BadInput, StoreFull, StoreReadOnly, SyncError
from fieldapp.storage.recovery import FORCE_KEY, keep_sealed
from fieldapp.storage.store import Store
from fieldapp.sync.transport import Transport

ASKED_ON = "recovery_key_asked_on"

logger = logging.getLogger(__name__)


def seal_as_told(store: Store, public_key: str) -> None:
    """Seal to the key that the server told; empty where the force has none (yet).

    What can't be sealed now is sealed at the next start: no exchange fails for it.
    """
    if not public_key:
        return
    if store.fact(FORCE_KEY) != public_key:
        store.set_fact(FORCE_KEY, public_key)
    try:
        with suppress(StoreFull, StoreReadOnly):
            keep_sealed(store)
    except BadInput:
        logger.warning("the server told a recovery key that is none")


def ask_for_recovery_key(store: Store, transport: Transport) -> None:
    """Ask the server once a day, so that laptops connected before it had a key get it as well."""
    today = store.clock.now().date().isoformat()
    if store.fact(ASKED_ON) == today:
        return
    with suppress(SyncError):  # asked again at the next exchange
        seal_as_told(store, transport.hello().recovery_key)
        store.set_fact(ASKED_ON, today)
