"""Makes what arrives ready to be written: checked, and worked out into rows and search entries.

Nothing here asks the store, so that the next page can be made ready while one is being written.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from typing import Any, NamedTuple

from pydantic import ValidationError

from fieldapp.domain.record import Document
from fieldapp.domain.registry import RECORD_TYPES, record_type_named
from fieldapp.domain.retention import purge_day
from fieldapp.domain.vocabulary import SyncState
from fieldapp.storage import indexing
from fieldapp.storage.rows import to_values
from fieldapp.storage.settlement import Ready, ServerCopy, Settlement


class Local(NamedTuple):
    """What each laptop works out itself of a record that arrives."""

    version: int
    deleted: bool
    state: str


def made_ready(settlement: Settlement, now: str) -> Settlement:
    """Return it with its copies as they will stand where nothing waits here on top of them."""
    ready = {
        copy.record_id: ready_copy(copy.record_type, copy.document, _untouched(copy), now)
        for copy in settlement.copies
        if copy.document is not None and copy.record_type in RECORD_TYPES
    }
    return replace(settlement, ready=ready)


def _untouched(copy: ServerCopy) -> Local:
    state = SyncState.CONFLICT if copy.proposals else SyncState.SYNCED
    return Local(copy.rev, copy.deleted, state.value)


def ready_copy(type_name: str, document: Document, local: Local, now: str) -> Ready:
    """Return a document as it will stand here; without a row where this program can't read it."""
    whole = {"updated_at": now, "purge_on": None, **document}
    whole["version"], whole["deleted"], whole["sync_state"] = local
    _complete(type_name, whole)
    try:
        record = record_type_named(type_name).from_document(whole)
    except ValidationError:
        # A newer program's document that this one can't read is kept on the server, not shown.
        return Ready(document, local.deleted, local.state, None, None)
    if local.deleted:
        whole["purge_on"], entry = None, None
    else:
        ends = purge_day(record)
        whole["purge_on"] = ends.isoformat() if ends else None
        entry = indexing.entry_for(type_name, whole)
    return Ready(document, local.deleted, local.state, to_values(type_name, whole), entry)


def _complete(type_name: str, document: Document) -> None:
    """Add values for the fields that an older program's document does not have."""
    defaults = _defaults(type_name)
    for name in defaults.keys() - document.keys():
        document[name] = defaults[name]()


@cache
def _defaults(type_name: str) -> dict[str, Callable[[], Any]]:
    """Return what makes the default of each field that has one."""
    fields = record_type_named(type_name).model_fields
    return {
        name: partial(field.get_default, call_default_factory=True)
        for name, field in fields.items()
        if not field.is_required()
    }
