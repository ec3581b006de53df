"""Which handover a record belongs to, so that whoever finds the record is led to its page."""

from fieldapp.base.errors import NotFound
from fieldapp.domain.handover import Handover
from fieldapp.storage.store import Store


def handover_behind(store: Store, record_id: str) -> str:
    """Return the id of the handover that a record is, or is a part of.

    Raises:
        NotFound: there is no such record here, or it belongs to no handover.
    """
    type_name = store.type_of(record_id)
    document = store.document(type_name, record_id) if type_name else None
    if document is None:
        raise NotFound(sought=record_id)
    if type_name == Handover.type_name:
        return record_id
    if document.get("version_id"):
        return handover_behind(store, str(document["version_id"]))
    is_linked = document.get("link_type") == Handover.type_name
    found = document.get("handover_id") or (document.get("link_id") if is_linked else "")
    if not found:
        raise NotFound(sought=record_id)
    return str(found)
