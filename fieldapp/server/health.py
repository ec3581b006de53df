"""Whether the server lives, and whether it is ready to be sent laptops."""

import shutil
from pathlib import Path

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError
from starlette.concurrency import run_in_threadpool

from fieldapp.server import schema, tables
from fieldapp.server.database import Database

LEAST_ROOM = 64 * 1024 * 1024
"""Bytes that must be free on the disk of a SQLite database before laptops are sent here."""


def routes(database: Database) -> APIRouter:
    """Return the two addresses; a balancer asks them, and they tell nothing but words."""
    router = APIRouter()

    @router.get("/healthz")
    async def healthz() -> dict[str, str]:
        """Say that the process lives: it is no use to start it again."""
        return {"status": "ok"}

    @router.get("/readyz", responses={503: {"description": "What is not as it must be"}})
    async def readyz() -> Response:
        """Say whether the database answers, has the right shape, and has room."""
        checks = await run_in_threadpool(_checks, database)
        is_ready = all(said == "ok" for said in checks.values())
        status = "ready" if is_ready else "not ready"
        return JSONResponse({"status": status, **checks}, status_code=200 if is_ready else 503)

    return router


def _checks(database: Database) -> dict[str, str]:
    try:
        with database.reading() as connection:
            found = schema.version_of(connection)
    except DBAPIError:
        return {"database": "does not answer"}
    fits = found == tables.SCHEMA
    return {
        "database": "ok",
        "schema": "ok" if fits else f"is {found}, expected {tables.SCHEMA}",
        "disk": "ok" if _has_room(database) else "is full",
    }


def _has_room(database: Database) -> bool:
    """Say whether there is room; PostgreSQL looks after its own disk and refuses by itself."""
    if database.is_shared:
        return True
    folder = Path(str(database.url.database)).absolute().parent
    return shutil.disk_usage(folder).free >= LEAST_ROOM
