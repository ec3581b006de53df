"""The published description against the server: no input makes it fail or say what is not in it."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from fieldapp.base.ids import new_id
from fieldapp.server.app import create_app
from tests.server.station import Someone, Station

ENDLESS = "/v1/events"
"""Answers for as long as somebody listens: its own tests listen."""


LIMITED = settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture
def asked(station: Station) -> Someone:
    """Return who asks: somebody with a record."""
    anna = station.officer("anna", "0114")
    anna.keep()
    return anna


def test_every_answer_is_a_described_one(asked: Someone) -> None:
    app = create_app(asked.station.database, asked.station.clock, new_id)
    described = schemathesis.openapi.from_asgi("/openapi.json", app).exclude(path=ENDLESS)
    headers = {"Authorization": f"Bearer {asked.token}"}
    operations: list[Any] = [each.ok() for each in described.get_all_operations()]  # type: ignore[union-attr]

    for operation in operations:

        @given(case=operation.as_strategy())
        @LIMITED
        def ask(case: Any) -> None:
            case.call_and_validate(headers=headers, checks=CHECKS)

        ask()

    assert {each.path for each in operations} >= {"/v1/push", "/v1/pull", "/v1/check"}
