"""Changes of an older shape, brought to today's: pure functions, keyed by the shape they start from."""

from collections.abc import Callable, Mapping

from fieldapp.wire.messages import SCHEMA, Change, Document

Upcaster = Callable[[str, Document], Document]
"""Takes a record type and some of its values in one shape; returns them in the next."""

UPCASTERS: Mapping[int, Upcaster] = {}
"""The step from each shape to the next; one that is not named changes nothing."""


def upcast(
    change: Change, upcasters: Mapping[int, Upcaster] = UPCASTERS, newest: int = SCHEMA
) -> Change:
    """Return the change in today's shape; one of a newer program is returned as it is."""
    if change.schema_version >= newest:
        return change
    new, old = change.set, change.old
    for number in range(change.schema_version, newest):
        step = upcasters.get(number)
        if step is not None:
            new, old = step(change.record_type, new), step(change.record_type, old)
    return change.model_copy(update={"set": new, "old": old, "schema_version": newest})
