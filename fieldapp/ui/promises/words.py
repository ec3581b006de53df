"""Promises in the words of the screen: periods, doses, days, statuses."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from fieldapp.actions.promises import CommitmentDose, PromiseCard
from fieldapp.domain.commitment_words import counted_in_words
from fieldapp.domain.dose import Dose
from fieldapp.domain.periods import Period
from fieldapp.domain.promise import OPEN_STATUSES, Promise
from fieldapp.domain.vocabulary import (
    ActivityType,
    CommitmentKind,
    Language,
    Per,
    PromiseStatus,
)
from fieldapp.ui.texts import dated, days_ago, number, sentence
from fieldapp.ui.theme import Tone
from fieldapp.ui.widgets import Pill

_STATUS_LOOKS = {
    PromiseStatus.ACTIVE: (Tone.INFO, "check"),
    PromiseStatus.PUBLISHED: (Tone.INFO, "megaphone"),
    PromiseStatus.FOLLOWED_UP: (Tone.INFO, "chart-line"),
    PromiseStatus.DRAFT: (Tone.NORMAL, "note-pencil"),
    PromiseStatus.CHECKED: (Tone.NORMAL, "check"),
    PromiseStatus.AGREED: (Tone.NORMAL, "handshake"),
}
_ICONS: dict[str, str] = {
    ActivityType.FOOT_PATROL: "person-simple-walk",
    ActivityType.HOTSPOT_PATROL: "person-simple-walk",
    ActivityType.VEHICLE_PATROL: "car",
    ActivityType.BICYCLE_MOUNTED: "bicycle",
    ActivityType.TRAFFIC_CHECK: "traffic-sign",
    ActivityType.DOOR_TO_DOOR: "buildings",
    ActivityType.STAIRWELL_TALK: "buildings",
    ActivityType.SCHOOL_VISIT: "student",
    ActivityType.YOUTH_TRUST: "student",
    ActivityType.INSPECTION: "storefront",
    ActivityType.COFFEE: "coffee",
    ActivityType.PARTNER_MEETING: "users-three",
    ActivityType.EST_MEETING: "users-three",
    ActivityType.PARENT_MEETING: "users-three",
    ActivityType.SAFETY_WALK: "users-three",
}


def status_pill(status: PromiseStatus, language: Language) -> Pill:
    """Return the pill that says where a promise stands."""
    tone, icon = _STATUS_LOOKS.get(status, (Tone.NORMAL, "flag"))
    return Pill(sentence(status.label(language)), tone, icon)


def activity_icon(kind: str) -> str:
    """Return the icon of an activity type by its stored value."""
    return _ICONS.get(kind, "clipboard-text")


def short_day(day: date) -> str:
    """Return "31 aug"."""
    words = QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")
    return words.replace(".", "")


def period_in_words(promise: Promise) -> str:
    """Return "1 sep 2025–31 aug 2026", "from 1 sep 2025", or that it is not set."""
    first, last = promise.from_date, promise.to_date
    if first and last:
        return f"{dated(first)}–{dated(last)}"
    if first:
        text = QCoreApplication.translate("Promises", "from {day}")
        return text.format(day=dated(first))
    if last:
        text = QCoreApplication.translate("Promises", "until {day}")
        return text.format(day=dated(last))
    return QCoreApplication.translate("Promises", "no period yet")


def areas_in_words(promise: Promise, names: Mapping[str, str]) -> str:
    """Return the names of a promise's areas."""
    return ", ".join(names.get(area_id, area_id) for area_id in promise.areas)


def figure(value: float) -> str:
    """Return a count as it is written here, with a decimal only where it has one."""
    return number(value, 0 if value == int(value) else 1)


def done_of_promised(dose: Dose) -> str:
    """Return "7 of 12", or only what is done where no figure is promised."""
    if dose.promised is None:
        return figure(dose.done)
    text = QCoreApplication.translate("Promises", "{done} of {promised}")
    return text.format(done=figure(dose.done), promised=figure(dose.promised))


def window_in_words(one: CommitmentDose) -> str:
    """Return which stretch the figures are about: "in November", "week 46", "in the period"."""
    window, per = one.dose.window, one.commitment.per
    rate = one.commitment.kind in (CommitmentKind.RATE, CommitmentKind.TOTAL)
    if not rate or per in (None, Per.PERIOD, Per.PLACE, Per.EVENT):
        return _whole_period(one.commitment.kind)
    return _unit_in_words(per, window)


def _whole_period(kind: CommitmentKind) -> str:
    if kind is CommitmentKind.ON_REQUEST:
        return QCoreApplication.translate("Promises", "asked for, answered in time")
    return QCoreApplication.translate("Promises", "in the period")


def _unit_in_words(per: Per | None, window: Period) -> str:
    if per is Per.MONTH:
        month = QLocale().standaloneMonthName(window.first.month)
        return QCoreApplication.translate("Promises", "in {month}").format(month=month)
    if per is Per.WEEK:
        text = QCoreApplication.translate("Promises", "week {number}")
        return text.format(number=window.first.isocalendar().week)
    if per is Per.DAY:
        return QCoreApplication.translate("Promises", "today")
    if per is Per.YEAR:
        return QCoreApplication.translate("Promises", "in {year}").format(year=window.first.year)
    return QCoreApplication.translate("Promises", "this tertial")


def counted_sentence(one: CommitmentDose, language: Language) -> str:
    """Return "7 of 12 foot patrols in November"."""
    words = (
        done_of_promised(one.dose),
        counted_in_words(one.commitment, language),
        window_in_words(one),
    )
    return " ".join(word for word in words if word)


def behind_pill(dose: Dose) -> Pill:
    """Return the pill for pace: amber where work lags, quiet where it keeps up."""
    behind = dose.behind  # the extractor reads plain names only
    if behind:
        text = QCoreApplication.translate("Promises", "%n behind", "", behind)
        return Pill(text, Tone.WARNING, "warning-fill")
    return Pill(QCoreApplication.translate("Promises", "On pace"), Tone.NORMAL, "check")


def last_done(day: date | None, today: date) -> str:
    """Return "Last done 3 days ago", or that nothing was done yet."""
    if day is None:
        return QCoreApplication.translate("Promises", "Nothing done yet")
    text = QCoreApplication.translate("Promises", "Last done {day}")
    return text.format(day=days_ago(day, today))


def gaps_in_words(count: int) -> str:
    """Return "3 commitments can't be measured", empty for none."""
    if not count:
        return ""
    return QCoreApplication.translate("Promises", "%n commitment(s) can't be measured", "", count)


def is_late(card: PromiseCard) -> bool:
    """Say whether a promise that binds now lags behind today's pace."""
    leading = card.leading
    return card.promise.status in OPEN_STATUSES and leading is not None and leading.dose.behind > 0


def keep_together(line: QHBoxLayout) -> None:
    """Keep a row's title and detail close in a row that is higher than both."""
    first = line.itemAt(0)
    words = first.layout() if first is not None else None
    if isinstance(words, QVBoxLayout):
        words.insertStretch(0, 1)
        words.addStretch(1)


def month_in_words(day: date) -> str:
    """Return "Nov", "nov"."""
    locale = QLocale()
    short = locale.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
    return short.replace(".", "")
