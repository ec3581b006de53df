"""A promise and a commitment to change in tests."""

from datetime import UTC, date, datetime
from typing import Any

from fieldapp.base.ids import new_id
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.promise import Promise

NOW = datetime(2026, 11, 14, 18, tzinfo=UTC)
COMMON = {
    "area_id": "area",
    "author_id": "officer",
    "created_at": NOW,
    "updated_at": NOW,
    "first_processed": date(2026, 11, 14),
}


def a_promise(**values: Any) -> Promise:
    given = {"title": "Tryggare Ekvalla torg", "public_text": "Vi lovar.", **values}
    return Promise.model_validate({**COMMON, "id": new_id(), **given})


def a_commitment(**values: Any) -> Commitment:
    return Commitment.model_validate({**COMMON, "id": new_id(), "promise_id": "promise", **values})
