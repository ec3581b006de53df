"""Where the officer works, when the server says that it is somewhere else."""

from collections.abc import Sequence

from fieldapp.storage.store import Store
from fieldapp.wire.hashing import stream_of_area

_AREA = stream_of_area("")


def follow_scope(store: Store, streams: Sequence[str]) -> None:
    """Work in an area that is still ours, so that what is logged from now on is not refused."""
    person = store.fact("person") or {}
    if stream_of_area(person.get("area_id", "")) in streams:
        return
    ours = [name.removeprefix(_AREA) for name in streams if name.startswith(_AREA)]
    if person and ours and store.is_enrolled:
        store.set_fact("person", {**person, "area_id": ours[0]})
