"""Errors as RFC 9457 problems: named for the caller, with nothing of the inside."""

import logging

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DataError, DBAPIError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from fieldapp.server.metrics import count_problem
from fieldapp.server.problems import Reason, Refused
from fieldapp.wire.messages import Problem

PROBLEM_TYPE = "application/problem+json"
RETRY_SECONDS = 2
"""How long to wait after the database was busy or full."""
DISK_FULL = "53100"
"""What PostgreSQL calls it."""

logger = logging.getLogger(__name__)


def answer_failures(app: FastAPI) -> None:
    """Have every error of the application answered as a problem."""
    app.exception_handler(Refused)(_on_refused)
    app.exception_handler(HTTPException)(_on_http)
    app.exception_handler(RequestValidationError)(_on_bad_address)
    app.exception_handler(ClientDisconnect)(_on_cut)
    app.exception_handler(DataError)(_on_unwritable)
    app.exception_handler(DBAPIError)(_on_database)
    app.exception_handler(Exception)(_on_fault)


def answer(problem: Problem, retry_after: int = 0) -> Response:
    """Return the problem as an answer; with `retry_after`, when to come again."""
    count_problem(problem.type)
    headers = {"Cache-Control": "no-store"}
    if retry_after:
        headers["Retry-After"] = str(retry_after)
    if problem.status == 401:  # noqa: PLR2004  (unauthorised; HTTP wants to be told how)
        headers["WWW-Authenticate"] = "Bearer"
    return Response(
        # The status belongs to the problem even where it is the usual one.
        problem.model_dump_json(exclude_none=True),
        status_code=problem.status,
        headers=headers,
        media_type=PROBLEM_TYPE,
    )


async def _on_refused(_request: Request, refusal: Refused) -> Response:
    return answer(refusal.problem, refusal.retry_after)


async def _on_http(_request: Request, error: HTTPException) -> Response:
    reason = Reason.NOT_FOUND if error.status_code == 404 else Reason.BAD_REQUEST  # noqa: PLR2004
    title = "There is nothing here, or not for this method."
    return answer(Problem(type=reason, title=title, status=error.status_code))


async def _on_bad_address(_request: Request, _error: RequestValidationError) -> Response:
    return answer(
        Problem(type=Reason.BAD_REQUEST, title="The address was not understood.", status=400)
    )


async def _on_cut(_request: Request, _error: ClientDisconnect) -> Response:
    """Answer a line that was cut: nobody hears it, and nothing was kept."""
    return Response(status_code=400)


async def _on_unwritable(_request: Request, _error: DataError) -> Response:
    """Answer what PostgreSQL can't keep, such as a NUL in a name."""
    title = "The request holds what can't be kept."
    return answer(Problem(type=Reason.BAD_REQUEST, title=title, status=400))


async def _on_database(_request: Request, error: DBAPIError) -> Response:
    if _is_full(error):
        logger.error("the disk is full")
        problem = Problem(type=Reason.FULL, title="The server's disk is full.", status=507)
    else:
        logger.error("the database did not answer: %s", type(error.orig).__name__)
        problem = Problem(type=Reason.BUSY, title="The server is busy.", status=503)
    return answer(problem, RETRY_SECONDS)


def _is_full(error: DBAPIError) -> bool:
    state = getattr(error.orig, "sqlstate", None)
    return state == DISK_FULL or (state is None and "full" in str(error.orig))


async def _on_fault(_request: Request, _error: Exception) -> Response:
    """Answer what nobody foresaw; the log has where it happened."""
    return answer(Problem(type=Reason.INTERNAL, title="The server made a mistake.", status=500))
