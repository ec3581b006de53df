"""Ids made on the laptop: UUID version 7, so that they sort by time of making."""

from collections.abc import Callable
from typing import NewType

import uuid_utils

RecordId = NewType("RecordId", str)
NewId = Callable[[], str]


def new_id() -> str:
    """Return a new UUIDv7 in its usual text form."""
    return str(uuid_utils.uuid7())
