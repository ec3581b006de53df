"""Hear from the server when there is something new."""

from collections.abc import Callable
from functools import partial

from fieldapp.storage.store import Store
from fieldapp.sync.enrol import open_transport
from fieldapp.sync.pokes import PokeListener

__all__ = ["PokeListener", "listen"]


def listen(store: Store, heard: Callable[[], None]) -> PokeListener:
    """Begin to listen; `heard` is called on another thread. Stop it before the store closes."""
    listener = PokeListener(store, partial(open_transport, store), heard)
    listener.start()
    return listener
