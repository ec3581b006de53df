"""Whether an activity counts towards a commitment, and for how much (R19)."""

from dataclasses import dataclass

from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.activity import Activity
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.vocabulary import Outcome, Unit

OTHER_TYPE = QT_TRANSLATE_NOOP("counting", "another kind of activity than promised")
TOO_SHORT = QT_TRANSLATE_NOOP("counting", "shorter than promised")
OTHER_PLACE = QT_TRANSLATE_NOOP("counting", "another place than promised")
NOT_DONE = QT_TRANSLATE_NOOP("counting", "it did not come about")

_COUNTED_IN_RESULTS = {
    Unit.REPORT: "reports",
    Unit.DOCUMENT: "documents",
    Unit.MEASURE: "measures",
    Unit.CONTACT: "contacts",
}


@dataclass(frozen=True)
class Count:
    """How much an activity counts, and if nothing, why."""

    counted: float
    why_not: str = ""


def count(activity: Activity, commitment: Commitment) -> Count:
    """Return how much `activity` counts towards `commitment`, once."""
    why_not = _why_not(activity, commitment)
    return Count(0, why_not) if why_not else Count(_amount(activity, commitment.unit))


def _why_not(activity: Activity, commitment: Commitment) -> str:
    if activity.outcome is Outcome.NOT_DONE:
        return NOT_DONE
    if commitment.activity_type not in (None, activity.type):
        return OTHER_TYPE
    if commitment.min_minutes and activity.minutes < commitment.min_minutes:
        return TOO_SHORT
    places = commitment.places
    if places and not any(place.is_same_as(activity.place) for place in places):
        return OTHER_PLACE
    return ""


def _amount(activity: Activity, unit: Unit) -> float:
    if unit is Unit.HOUR:
        return activity.minutes * activity.officers_n / 60
    if unit is Unit.PERSON:
        return activity.people_met or 0
    return activity.results.get(_COUNTED_IN_RESULTS.get(unit, ""), 1)
