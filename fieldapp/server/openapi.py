"""The published description of the addresses: bodies are read by hand, so said by hand."""

from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from fieldapp.wire.messages import Problem

_SCHEMAS = "#/components/schemas/{model}"

SIGNED_IN: dict[str, Any] = {"security": [{"token": []}]}
"""What an address adds that wants the token of a laptop."""


def takes(model: type[BaseModel], *, signed_in: bool = True) -> dict[str, Any]:
    """Return what an address adds that reads such a message."""
    schema = {"$ref": _SCHEMAS.format(model=model.__name__)}
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    return {"requestBody": body, **(SIGNED_IN if signed_in else {})}


def answers(model: type[BaseModel]) -> dict[int | str, dict[str, Any]]:
    """Return what an address answers: the message, else a problem."""
    problem = {"schema": {"$ref": _SCHEMAS.format(model=Problem.__name__)}}
    return {
        200: {"model": model},
        "4XX": {
            "description": "A problem (RFC 9457)",
            "content": {"application/problem+json": problem},
        },
    }


def publish(app: FastAPI, bodies: Sequence[type[BaseModel]]) -> None:
    """Have /openapi.json tell of the messages that FastAPI does not see."""
    described = app.openapi

    def whole() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = described()
            _add(schema, bodies)
        return described()

    app.openapi = whole  # type: ignore[method-assign]


def _add(schema: dict[str, Any], bodies: Sequence[type[BaseModel]]) -> None:
    models: list[type[BaseModel]] = [*bodies, Problem]
    _, found = models_json_schema(
        [(model, "validation") for model in models], ref_template=_SCHEMAS
    )
    components = schema.setdefault("components", {})
    components["schemas"] = found["$defs"] | components.get("schemas", {})
    components["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
