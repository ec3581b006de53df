"""How activities look in lists, chips and meters: icons, terms, counted words."""

from PySide6.QtCore import QCoreApplication

from fieldapp.domain.commitment import Commitment
from fieldapp.domain.vocabulary import ActivityType, Language, SyncState, Term, Unit
from fieldapp.ui.texts import number, sentence

translate = QCoreApplication.translate

_ICONS = {
    ActivityType.FOOT_PATROL: "person-simple-walk",
    ActivityType.HOTSPOT_PATROL: "crosshair",
    ActivityType.VEHICLE_PATROL: "car",
    ActivityType.BICYCLE_MOUNTED: "bicycle",
    ActivityType.TRAFFIC_CHECK: "traffic-sign",
    ActivityType.TARGETED_OPERATION: "target",
    ActivityType.SAFETY_WALK: "flashlight",
    ActivityType.SAFETY_ROUND: "path",
    ActivityType.DOOR_TO_DOOR: "door",
    ActivityType.STAIRWELL_TALK: "buildings",
    ActivityType.SCHOOL_VISIT: "student",
    ActivityType.PARENT_MEETING: "users-three",
    ActivityType.INSPECTION: "storefront",
    ActivityType.MOBILE_OFFICE: "map-pin-line",
    ActivityType.STREET_BRIEFING: "megaphone",
    ActivityType.COFFEE: "coffee",
    ActivityType.INFORMATION: "megaphone-simple",
    ActivityType.WATCH_STARTUP: "house-line",
    ActivityType.BOAT_WATCH: "boat",
    ActivityType.ONLINE_PRESENCE: "globe",
    ActivityType.PARTNER_MEETING: "handshake",
    ActivityType.EST_MEETING: "users-four",
    ActivityType.VOLUNTEER_DUTY: "users",
    ActivityType.YOUTH_TRUST: "smiley",
    ActivityType.RISK_REDUCING: "chats-circle",
    ActivityType.HANDOVER_WALK: "arrows-left-right",
}
_SYNC_ICONS = {
    SyncState.LOCAL: ("laptop", "ink2"),
    SyncState.QUEUED: ("cloud-slash", "ink2"),
    SyncState.SYNCED: ("check", "ink2"),
    SyncState.CONFLICT: ("warning-fill", "amber"),
    SyncState.REJECTED: ("x-circle-fill", "red"),
}
_PATROLS = {
    ActivityType.FOOT_PATROL,
    ActivityType.HOTSPOT_PATROL,
    ActivityType.VEHICLE_PATROL,
    ActivityType.BICYCLE_MOUNTED,
    ActivityType.ONLINE_PRESENCE,
}
_CHECKS = {ActivityType.TRAFFIC_CHECK, ActivityType.INSPECTION}
_MEETINGS = {
    ActivityType.PARENT_MEETING,
    ActivityType.PARTNER_MEETING,
    ActivityType.EST_MEETING,
}
_WALKS = {ActivityType.SAFETY_WALK, ActivityType.SAFETY_ROUND, ActivityType.HANDOVER_WALK}


def language_of(chosen: str) -> Language:
    """Return the language of the field's terms; the pseudo-language speaks English there."""
    return "sv" if chosen == "sv" else "en"


def icon_of(kind: ActivityType | str | None) -> str:
    """Return the icon of a kind of activity."""
    return _ICONS.get(kind, "clipboard-text")  # type: ignore[arg-type]


def words_of(term: Term, language: Language) -> str:
    """Return a term as it begins a line: "Foot patrol"."""
    return sentence(term.label(language))


def sync_icon(state: str) -> tuple[str, str]:
    """Return the icon of a sync state and the token that colours it."""
    return _SYNC_ICONS[SyncState.named(state)]


def sync_words(state: str) -> str:
    """Return a sync state in a word, such as "Waiting"."""
    return {
        SyncState.LOCAL: translate("SyncWords", "Saved here"),
        SyncState.QUEUED: translate("SyncWords", "Waiting"),
        SyncState.SYNCED: translate("SyncWords", "Sent"),
        SyncState.CONFLICT: translate("SyncWords", "Choose"),
        SyncState.REJECTED: translate("SyncWords", "Refused"),
    }[SyncState.named(state)]


def figure(amount: float) -> str:
    """Return an amount without needless decimals: "7", "2,5"."""
    return number(amount, 0 if float(amount).is_integer() else 1)


def counted(commitment: Commitment, amount: float) -> str:
    """Return what was promised, counted: "12 patrols", "8 visits", "2,5 hours"."""
    whole = max(0, round(amount))
    if commitment.unit is not Unit.OCCASION:
        return _in_units(commitment.unit, amount, whole)
    return _occasions(commitment.activity_type, whole)


def _occasions(kind: ActivityType | None, whole: int) -> str:
    if kind in _PATROLS:
        return translate("Counted", "%n patrol(s)", "", whole)
    if kind in _CHECKS:
        return translate("Counted", "%n check(s)", "", whole)
    if kind in _MEETINGS:
        return translate("Counted", "%n meeting(s)", "", whole)
    if kind in _WALKS:
        return translate("Counted", "%n walk(s)", "", whole)
    if kind is ActivityType.SCHOOL_VISIT:
        return translate("Counted", "%n visit(s)", "", whole)
    return translate("Counted", "%n time(s)", "", whole)


def _in_units(unit: Unit, amount: float, whole: int) -> str:
    if unit is Unit.HOUR:
        return translate("Counted", "{hours} h").format(hours=figure(amount))
    return {
        Unit.PERSON: translate("Counted", "%n person(s)", "", whole),
        Unit.MEETING: translate("Counted", "%n meeting(s)", "", whole),
        Unit.AREA: translate("Counted", "%n area(s)", "", whole),
        Unit.REPORT: translate("Counted", "%n report(s)", "", whole),
        Unit.DOCUMENT: translate("Counted", "%n document(s)", "", whole),
        Unit.MEASURE: translate("Counted", "%n measure(s)", "", whole),
        Unit.SCHOOL: translate("Counted", "%n school(s)", "", whole),
        Unit.CONTACT: translate("Counted", "%n contact(s)", "", whole),
    }[unit]


def result_words(key: str, amount: int) -> str:
    """Return a counted result of an activity: "4 vehicles"; unknown keys as they are."""
    known = {
        "vehicles": translate("Results", "%n vehicle(s)", "", amount),
        "mopeds": translate("Results", "%n moped(s)", "", amount),
        "bicycles": translate("Results", "%n bicycle(s)", "", amount),
        "reports": translate("Results", "%n report(s)", "", amount),
        "fines": translate("Results", "%n fine(s)", "", amount),
        "inspections": translate("Results", "%n inspection(s)", "", amount),
        "breath_tests": translate("Results", "%n breath test(s)", "", amount),
        "positive_breath_tests": translate("Results", "%n positive breath test(s)", "", amount),
        "body_checks": translate("Results", "%n body check(s)", "", amount),
        "seizures": translate("Results", "%n seizure(s)", "", amount),
        "arrests": translate("Results", "%n arrest(s)", "", amount),
        "removals": translate("Results", "%n removal(s)", "", amount),
        "detentions": translate("Results", "%n detention(s)", "", amount),
        "licences": translate("Results", "%n licence(s)", "", amount),
        "warnings": translate("Results", "%n warning(s)", "", amount),
        "identity_checks": translate("Results", "%n identity check(s)", "", amount),
        "checks": translate("Results", "%n check(s)", "", amount),
        "doors": translate("Results", "%n door(s)", "", amount),
        "leaflets": translate("Results", "%n leaflet(s)", "", amount),
        "shops": translate("Results", "%n shop(s)", "", amount),
        "tips": translate("Results", "%n tip(s)", "", amount),
        "concern_reports": translate("Results", "%n concern report(s)", "", amount),
    }
    return known.get(key, f"{amount} {key}")
