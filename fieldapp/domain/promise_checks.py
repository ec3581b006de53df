"""What is there and what is missing in a promise: the structural checks of the domain page.

Structural only, so each answer is certain. There is no total score: the criticism of promises was
a list, and a score invites padding. A gap never hinders saving.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fieldapp.domain.commitment import Commitment
from fieldapp.domain.promise import Promise
from fieldapp.domain.vocabulary import Actor, CommitmentKind

COMMITMENT = "commitment"
"""Stands for a commitment in a list of what is missing: the promise has none."""
SPLIT = "split"
"""Stands for each one's part of a commitment that is done together."""

MissingIn = Callable[[Commitment], Iterable[str]]


class Check(StrEnum):
    """What is looked at, in the order it is shown."""

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    RESPONSIBLE = "responsible"
    TIMED = "timed"
    AGREED = "agreed"
    STAFF = "staff"
    CITIZENS = "citizens"


class Standing(StrEnum):
    """How far a check has come."""

    PASSED = "passed"
    WEAK = "weak"
    MISSING = "missing"


@dataclass(frozen=True)
class Gap:
    """A field that is missing, in one commitment or (without an id) in the promise itself."""

    field: str
    commitment_id: str = ""


@dataclass(frozen=True)
class CheckResult:
    """How one check stands, and what would make it pass."""

    check: Check
    standing: Standing
    gaps: tuple[Gap, ...] = ()


def promise_checks(promise: Promise, commitments: Sequence[Commitment]) -> list[CheckResult]:
    """Return the seven checks of a promise, in the order of `Check`."""
    return [
        _of_commitments(Check.SPECIFIC, commitments, _unspecific),
        _of_commitments(Check.MEASURABLE, commitments, _unmeasurable),
        _of_commitments(Check.RESPONSIBLE, commitments, _unowned),
        _of_fields(Check.TIMED, _filled(promise, "from_date", "to_date")),
        _agreed(promise),
        _of_fields(Check.STAFF, _filled(promise, "staff_involved")),
        _of_fields(Check.CITIZENS, _filled(promise, "dialogues", "problems")),
    ]


def _agreed(promise: Promise) -> CheckResult:
    if promise.agreement_id or promise.basis_note:
        return CheckResult(Check.AGREED, Standing.PASSED)
    return CheckResult(Check.AGREED, Standing.MISSING, (Gap("agreement_id"), Gap("basis_note")))


def _filled(promise: Promise, *fields: str) -> dict[str, bool]:
    return {field: bool(getattr(promise, field)) for field in fields}


def _of_fields(check: Check, filled: dict[str, bool]) -> CheckResult:
    gaps = tuple(Gap(field) for field, is_there in filled.items() if not is_there)
    return CheckResult(check, _standing(len(filled), len(gaps)), gaps)


def _of_commitments(
    check: Check, commitments: Sequence[Commitment], missing_in: MissingIn
) -> CheckResult:
    """Return how a check stands that every commitment must pass."""
    if not commitments:
        return CheckResult(check, Standing.MISSING, (Gap(COMMITMENT),))
    by_commitment = {one.id: tuple(missing_in(one)) for one in commitments}
    gaps = tuple(
        Gap(field, record_id) for record_id, fields in by_commitment.items() for field in fields
    )
    wholly_missing = sum(bool(fields) for fields in by_commitment.values())
    return CheckResult(check, _standing(len(commitments), wholly_missing), gaps)


def _standing(asked: int, missing: int) -> Standing:
    if not missing:
        return Standing.PASSED
    return Standing.WEAK if missing < asked else Standing.MISSING


def _unspecific(commitment: Commitment) -> Iterable[str]:
    if "activity_type" in commitment.gaps():
        yield "activity_type"
    if not commitment.places:
        yield "places"


def _unmeasurable(commitment: Commitment) -> Iterable[str]:
    if commitment.kind is CommitmentKind.INTENT:
        return ("kind",)
    return (gap for gap in commitment.gaps() if gap not in ("activity_type", "responsible_role"))


def _unowned(commitment: Commitment) -> Iterable[str]:
    if commitment.responsible_role is None:
        yield "responsible_role"
    if commitment.actor is Actor.JOINT and not commitment.wording.strip():
        yield SPLIT
