"""What the room of handovers says about people, days and how far a handover has come."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from fieldapp.actions.handovers import HandoverPage
from fieldapp.domain.handover import HandoverStatus, MapSection
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.texts import days_ago, long_date, sentence
from fieldapp.ui.widgets import Avatar

SECTION_ICONS = {
    MapSection.RELATIONSHIPS: "user",
    MapSection.PLACES: "map-pin",
    MapSection.PARTNERS: "handshake",
    MapSection.PRIORITIES: "flag",
    MapSection.CONTACTS: "phone",
    MapSection.PROMISES: "clipboard-text",
    MapSection.FEEDBACK_DUE: "chats-circle",
    MapSection.RISKS: "warning",
}
_STEP_OF = {
    HandoverStatus.STARTED: 1,
    HandoverStatus.DRAFTED: 1,
    HandoverStatus.CONFIRMED: 2,
    HandoverStatus.BRIEFED: 3,
    HandoverStatus.NOTIFIED: 4,
    HandoverStatus.ACCEPTED: 4,
}
SOME_DAYS_A_WEEK = 7
WEEKS_AT_MOST = 12


def step_of(status: HandoverStatus) -> int:
    """Return the number of the step at which a handover is at work."""
    return _STEP_OF[status]


def section_name(section: MapSection, language: Language) -> str:
    """Return a section's name with a capital."""
    return sentence(section.label(language))


def person(page: HandoverPage, officer_id: str | None) -> str:
    """Return an officer's name; who is not named yet is said to be so."""
    unknown = QCoreApplication.translate("Handover", "not named yet")
    return page.names.get(officer_id or "", "") or unknown


def avatar_of(name: str, *, is_known: bool) -> Avatar:
    """Return an officer's initials, or an icon for one who is not named yet."""
    return Avatar(name, icon="" if is_known else "user")


def who_and_when(page: HandoverPage) -> str:
    """Return "from Sara Lindqvist to Elin Berg, last day 1 December"."""
    handover = page.handover
    day = long_date(handover.last_day).partition(" ")[2]
    leaving = person(page, handover.leaving)
    if handover.incoming:
        words = QCoreApplication.translate(
            "Handover", "from {leaving} to {incoming}, last day {day}"
        )
        return words.format(leaving=leaving, incoming=person(page, handover.incoming), day=day)
    words = QCoreApplication.translate(
        "Handover", "from {leaving}, successor not named, last day {day}"
    )
    return words.format(leaving=leaving, day=day)


def ago(day: date | None, today: date) -> str:
    """Return how long ago somebody was last in touch: "4 days ago", "6 weeks", "since 3 Mar"."""
    if day is None:
        return ""
    days = (today - day).days
    weeks = days // SOME_DAYS_A_WEEK
    if days < 2 * SOME_DAYS_A_WEEK:
        return days_ago(day, today)
    if weeks <= WEEKS_AT_MOST:
        return QCoreApplication.translate("Handover", "%n week(s)", "", weeks)
    months = round(days / 30.4)
    return QCoreApplication.translate("Handover", "%n month(s)", "", months)
