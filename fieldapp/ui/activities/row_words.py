"""What the rows of the list say, on the screen and to a screen reader."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from fieldapp.domain.vocabulary import ActivityType, Language, SyncState
from fieldapp.storage.activities import ActivityLine, DayGroup
from fieldapp.ui import texts
from fieldapp.ui.models.activity_list import ActivityListModel
from fieldapp.ui.theme import Tone

_ICONS = {
    ActivityType.FOOT_PATROL: "person-simple-walk",
    ActivityType.HOTSPOT_PATROL: "crosshair-simple",
    ActivityType.VEHICLE_PATROL: "car-simple",
    ActivityType.BICYCLE_MOUNTED: "bicycle",
    ActivityType.TRAFFIC_CHECK: "traffic-sign",
    ActivityType.TARGETED_OPERATION: "target",
    ActivityType.SAFETY_WALK: "path",
    ActivityType.SAFETY_ROUND: "path",
    ActivityType.DOOR_TO_DOOR: "door",
    ActivityType.STAIRWELL_TALK: "chats-circle",
    ActivityType.SCHOOL_VISIT: "student",
    ActivityType.PARENT_MEETING: "users-three",
    ActivityType.INSPECTION: "storefront",
    ActivityType.MOBILE_OFFICE: "bus",
    ActivityType.STREET_BRIEFING: "megaphone",
    ActivityType.COFFEE: "coffee",
    ActivityType.INFORMATION: "newspaper",
    ActivityType.WATCH_STARTUP: "buildings",
    ActivityType.BOAT_WATCH: "boat",
    ActivityType.ONLINE_PRESENCE: "laptop",
    ActivityType.PARTNER_MEETING: "users-three",
    ActivityType.EST_MEETING: "users-three",
    ActivityType.VOLUNTEER_DUTY: "users",
    ActivityType.YOUTH_TRUST: "student",
    ActivityType.RISK_REDUCING: "chats-circle",
    ActivityType.HANDOVER_WALK: "arrows-left-right",
}
_OTHER_ICON = "note-pencil"
_STATE_LOOKS = {
    SyncState.LOCAL: ("laptop", Tone.NORMAL),
    SyncState.QUEUED: ("cloud-slash", Tone.NORMAL),
    SyncState.SYNCED: ("check", Tone.NORMAL),
    SyncState.CONFLICT: ("git-merge", Tone.WARNING),
    SyncState.REJECTED: ("warning-circle-fill", Tone.ERROR),
}


def type_icon(value: str) -> str:
    """Return the icon of an activity type by its stored value."""
    kind = ActivityType.named(value) if ActivityType.has(value) else ActivityType.OTHER
    return _ICONS.get(kind, _OTHER_ICON)


def type_words(value: str, own_words: str, language: Language) -> str:
    """Return what an activity type is called, or the officer's own words for it."""
    if own_words:
        return texts.sentence(own_words)
    known = ActivityType.has(value)
    return texts.sentence(ActivityType.named(value).label(language) if known else value)


def state_look(value: str) -> tuple[str, Tone]:
    """Return icon and tone of how far a record has come on its way to the server."""
    return _STATE_LOOKS[_state(value)]


def state_words(value: str) -> str:
    """Return in words how far a record has come on its way to the server."""
    translate = QCoreApplication.translate
    return {
        SyncState.LOCAL: translate("ActivityList", "On this computer"),
        SyncState.QUEUED: translate("ActivityList", "Waiting for network"),
        SyncState.SYNCED: translate("ActivityList", "On the server"),
        SyncState.CONFLICT: translate("ActivityList", "Needs a choice"),
        SyncState.REJECTED: translate("ActivityList", "Refused by the server"),
    }[_state(value)]


def _state(value: str) -> SyncState:
    return SyncState.named(value) if SyncState.has(value) else SyncState.LOCAL


def initials(names: tuple[str, ...]) -> str:
    """Return "SL, AH" for two names."""
    return ", ".join(map(_letters, names))


def _letters(name: str) -> str:
    words = name.split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def day_title(day: date, today: date) -> str:
    """Return "Torsdag 13 november", with "I dag, " before today's and the year of another year."""
    words = texts.long_date(day)
    if day.year != today.year:
        words = f"{words} {day.year}"
    if day == today:
        return QCoreApplication.translate("ActivityList", "Today, {day}").format(day=words)
    return texts.sentence(words)


def day_sums(group: DayGroup) -> str:
    """Return "3 aktiviteter, 2 tim 45 min"."""
    count = group.count  # the extractor reads plain names only
    words = QCoreApplication.translate("ActivityList", "%n activity(s), {time}", "", count)
    return words.format(time=texts.duration(group.minutes))


def no_place() -> str:
    """Return what stands where nobody said the place."""
    return QCoreApplication.translate("ActivityList", "No place")


def no_promise() -> str:
    """Return what stands where the work was for no promise."""
    return QCoreApplication.translate("ActivityList", "No promise")


class RowWords:
    """Says a row of the list in one sentence."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, model: ActivityListModel, row: int) -> str:
        """Return what a screen reader says of a row."""
        group = model.group(row)
        if group is not None:
            return f"{day_title(group.day, model.today)}, {day_sums(group)}"
        line = model.line(row)
        if line is None:
            return QCoreApplication.translate("ActivityList", "Being fetched")
        return ", ".join((*self._what(model, line), state_words(line.sync_state)))

    def _what(self, model: ActivityListModel, line: ActivityLine) -> tuple[str, ...]:
        return (
            texts.clock(line.started_at.astimezone(model.zone)),
            type_words(line.type, line.own_type, self.language),
            line.place or no_place(),
            line.promise or no_promise(),
            " ".join(line.who or (line.author,)),
            texts.duration(line.minutes),
        )
