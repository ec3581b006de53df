"""Commitments as a sentence: "at least 12 foot patrols per month on Ekvalla torg".

Both languages stand here because exports and the command line speak them without Qt.
"""

from fieldapp.domain.commitment import Commitment
from fieldapp.domain.day_words import day_in_words
from fieldapp.domain.vocabulary import (
    ActivityType,
    CommitmentKind,
    Comparator,
    Language,
    Per,
    Unit,
)

_MANY: dict[ActivityType, tuple[str, str]] = {
    ActivityType.FOOT_PATROL: ("foot patrols", "fotpatruller"),
    ActivityType.HOTSPOT_PATROL: ("hot-spot patrols", "hot spot-patrulleringar"),
    ActivityType.VEHICLE_PATROL: ("vehicle patrols", "bilpatruller"),
    ActivityType.BICYCLE_MOUNTED: (
        "bicycle or mounted patrols",
        "cykel- eller ridande patruller",
    ),
    ActivityType.TRAFFIC_CHECK: ("traffic checks", "trafikkontroller"),
    ActivityType.TARGETED_OPERATION: ("targeted operations", "riktade insatser"),
    ActivityType.SAFETY_WALK: ("safety walks", "trygghetsvandringar"),
    ActivityType.SAFETY_ROUND: ("safety rounds", "trygghetsronder"),
    ActivityType.DOOR_TO_DOOR: ("door-to-door rounds", "dörrknackningar"),
    ActivityType.STAIRWELL_TALK: ("stairwell talks", "trapphussamtal"),
    ActivityType.SCHOOL_VISIT: ("school visits", "skolbesök"),
    ActivityType.PARENT_MEETING: ("parent meetings", "föräldramöten"),
    ActivityType.INSPECTION: ("inspections", "tillsyner"),
    ActivityType.MOBILE_OFFICE: ("mobile offices", "mobila poliskontor"),
    ActivityType.STREET_BRIEFING: ("street briefings", "gatubriefingar"),
    ActivityType.COFFEE: ("coffees with police", "fikastunder med polisen"),
    ActivityType.INFORMATION: ("information campaigns", "informationsinsatser"),
    ActivityType.WATCH_STARTUP: (
        "neighbourhood watch start-ups",
        "uppstarter av grannsamverkan",
    ),
    ActivityType.BOAT_WATCH: ("boat watches", "båtsamverkanspass"),
    ActivityType.ONLINE_PRESENCE: ("online patrols", "nätpatruller"),
    ActivityType.PARTNER_MEETING: ("partner meetings", "samverkansmöten"),
    ActivityType.EST_MEETING: ("EST meetings", "EST-avstämningar"),
    ActivityType.VOLUNTEER_DUTY: ("duties with police volunteers", "pass med polisvolontärer"),
    ActivityType.YOUTH_TRUST: ("youth trust activities", "ungdomsaktiviteter"),
    ActivityType.RISK_REDUCING: ("risk-reducing talks", "riskreducerande insatser"),
    ActivityType.HANDOVER_WALK: ("handover walks", "överlämningsrundor"),
    ActivityType.OTHER: ("occasions", "tillfällen"),
}
_MANY_UNITS: dict[Unit, tuple[str, str]] = {
    Unit.OCCASION: ("occasions", "tillfällen"),
    Unit.HOUR: ("hours", "timmar"),
    Unit.PERSON: ("persons", "personer"),
    Unit.MEETING: ("meetings", "möten"),
    Unit.AREA: ("areas", "områden"),
    Unit.REPORT: ("reports", "rapporter"),
    Unit.DOCUMENT: ("documents", "dokument"),
    Unit.MEASURE: ("measures", "åtgärder"),
    Unit.SCHOOL: ("schools", "skolor"),
    Unit.CONTACT: ("contacts", "kontakter"),
}
_LINKS = {"en": ("per", "at", "at least {n} minutes"), "sv": ("per", "på", "minst {n} minuter")}


def what_in_words(commitment: Commitment, language: Language, *, many: bool = False) -> str:
    """Return what is done, such as "foot patrol" or the officer's own words; empty if open."""
    own = commitment.own_words.get("activity_type", "")
    kind = commitment.activity_type
    if own or kind is None:
        return own
    return _one_of(_MANY[kind], language) if many else kind.label(language)


def counted_in_words(commitment: Commitment, language: Language) -> str:
    """Return what the figures count: "foot patrols", or "hours" where hours are promised."""
    if commitment.unit is Unit.OCCASION and commitment.activity_type is not None:
        return what_in_words(commitment, language, many=True)
    return _one_of(_MANY_UNITS[commitment.unit], language)


def rhythm_in_words(commitment: Commitment, language: Language) -> str:
    """Return how much and how often: "at least 12 per month", "done by 15 December 2026"."""
    return _how_much(commitment, language, "")


def sentence_of(commitment: Commitment, language: Language) -> str:
    """Return the whole commitment as one sentence without a full stop."""
    noun = _counted_with_kind(commitment, language)
    how_much = _how_much(commitment, language, noun)
    return how_much + _where(commitment, language) + _how_long(commitment, language)


def _how_much(commitment: Commitment, language: Language, noun: str) -> str:
    return {
        CommitmentKind.TOTAL: _amount_per,
        CommitmentKind.RATE: _amount_per,
        CommitmentKind.PER_OTHER: _amount_per_event,
        CommitmentKind.ON_REQUEST: _on_request,
        CommitmentKind.MILESTONE: _milestone,
        CommitmentKind.INTENT: _intent,
    }[commitment.kind](commitment, language, noun)


def _counted_with_kind(commitment: Commitment, language: Language) -> str:
    single = commitment.quantity in (1, None)
    what = what_in_words(commitment, language, many=not single)
    if commitment.quantity is None or (commitment.unit is Unit.OCCASION and what):
        return what
    unit = (
        commitment.unit.label(language)
        if single
        else _one_of(_MANY_UNITS[commitment.unit], language)
    )
    return f"{unit} {what_in_words(commitment, language)}".strip()


def _amount(commitment: Commitment, noun: str, language: Language) -> str:
    if commitment.quantity is None:
        return noun or ("ett antal" if language == "sv" else "a number")
    comparator = commitment.comparator or Comparator.AT_LEAST
    number = f"{commitment.quantity:g}"
    if language == "sv":
        number = number.replace(".", ",")
    return " ".join(word for word in (comparator.label(language), number, noun) if word)


def _amount_per(commitment: Commitment, language: Language, noun: str) -> str:
    amount = _amount(commitment, noun, language)
    if commitment.per is None or commitment.per is Per.PERIOD:
        ending = "under perioden" if language == "sv" else "in the period"
        return f"{amount} {ending}" if commitment.kind is CommitmentKind.TOTAL else amount
    return f"{amount} {_LINKS[language][0]} {commitment.per.label(language)}"


def _amount_per_event(commitment: Commitment, language: Language, noun: str) -> str:
    amount = _amount(commitment, noun, language)
    if commitment.per_activity_type is None:
        return amount
    return f"{amount} {_LINKS[language][0]} {commitment.per_activity_type.label(language)}"


def _on_request(commitment: Commitment, language: Language, noun: str) -> str:
    days = commitment.reply_days
    asked = "på begäran" if language == "sv" else "on request"
    if days is not None:
        within = "svar inom {n} dagar" if language == "sv" else "an answer within {n} days"
        asked = f"{asked}, {within.format(n=days)}"
    return f"{noun} {asked}".strip()


def _milestone(commitment: Commitment, language: Language, noun: str) -> str:
    if commitment.due is None:
        return noun
    done = "klart senast" if language == "sv" else "done by"
    by = f"{done} {day_in_words(commitment.due, language)}"
    return f"{noun}, {by}" if noun else by


def _intent(commitment: Commitment, language: Language, noun: str) -> str:
    intent = commitment.kind.label(language)
    return f"{intent}: {noun}" if noun else intent


def _where(commitment: Commitment, language: Language) -> str:
    names = [place.text for place in commitment.places if place.text]
    return f" {_LINKS[language][1]} {_listed(names, language)}" if names else ""


def _how_long(commitment: Commitment, language: Language) -> str:
    if commitment.min_minutes is None:
        return ""
    return f", {_LINKS[language][2].format(n=commitment.min_minutes)}"


def _listed(names: list[str], language: Language) -> str:
    both = " och " if language == "sv" else " and "
    return both.join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _one_of(terms: tuple[str, str], language: Language) -> str:
    english, swedish = terms
    return swedish if language == "sv" else english
