"""Why the server says no: RFC 9457 problems, for a whole request or for one change."""

from enum import StrEnum

from fieldapp.wire.messages import Problem, Run


class Reason(StrEnum):
    """The type of a problem; clients act on it, people read the title."""

    BAD_REQUEST = "bad_request"
    BUSY = "busy"
    DEVICE_FORK = "device_fork"
    DEVICE_REVOKED = "device_revoked"
    DIVERGED = "diverged"
    ENCODING = "encoding"
    ERASED = "erased"
    FORGED = "forged"
    FULL = "full"
    GROUP = "group"
    HELD_LONG = "held_long"
    ID_REUSE = "id_reuse"
    INTERNAL = "internal"
    LIFE_CYCLE = "life_cycle"
    NOT_ALLOWED = "not_allowed"
    NOT_FOUND = "not_found"
    SCHEMA_TOO_OLD = "schema_too_old"
    SIGNED_OUT = "signed_out"
    TOO_LARGE = "too_large"
    TOO_MANY_TRIES = "too_many_tries"
    TOO_OLD = "too_old"
    UNKNOWN_TYPE = "unknown_type"
    VALIDATION = "validation"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105  (the name of a problem)


class Refused(Exception):
    """A request or a change is not accepted; nothing of it was kept."""

    def __init__(self, problem: Problem, *, retry_after: int = 0) -> None:
        super().__init__(problem.type)
        self.problem = problem
        self.retry_after = retry_after
        """Seconds to wait before trying again; 0 says nothing."""


def refused(  # noqa: PLR0913  (the parts of a problem)
    reason: Reason,
    title: str,
    *,
    status: int = 422,
    detail: str = "",
    field: str = "",
    streams: tuple[str, ...] = (),
    holds: tuple[Run, ...] | None = None,
) -> Refused:
    """Return the refusal to raise."""
    return Refused(
        Problem(
            type=reason,
            title=title,
            status=status,
            detail=detail,
            field=field,
            streams=streams,
            holds=holds,
        )
    )
