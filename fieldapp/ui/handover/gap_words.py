"""What is missing and what should be done by a day, told kindly: nothing has to be complete."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from fieldapp.actions.handover_gaps import Gap, GapKind
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.handover_steps import Reminder, ReminderKind
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.texts import short_date

_COUNTED = {
    GapKind.NO_REACH: QT_TRANSLATE_NOOP("Gaps", "%n lack(s) how they are best reached"),
    GapKind.NO_WHY: QT_TRANSLATE_NOOP("Gaps", "%n could do with a few words on why they matter"),
    GapKind.NOT_CONFIRMED: QT_TRANSLATE_NOOP("Gaps", "%n still to go through"),
    GapKind.NOT_INTRODUCED: QT_TRANSLATE_NOOP("Gaps", "%n still to be introduced"),
    GapKind.NOT_ANSWERED: QT_TRANSLATE_NOOP("Gaps", "%n question(s) still open"),
}
_PLAIN = {
    GapKind.NO_INCOMING: QT_TRANSLATE_NOOP("Gaps", "The successor is not named yet"),
    GapKind.NO_BRIEFING: QT_TRANSLATE_NOOP("Gaps", "The briefing day is not planned yet"),
}
_REMINDERS = {
    ReminderKind.CONFIRM_MAP: QT_TRANSLATE_NOOP("Gaps", "Confirm the map"),
    ReminderKind.NAME_INCOMING: QT_TRANSLATE_NOOP("Gaps", "Name the successor"),
    ReminderKind.HOLD_DAY: QT_TRANSLATE_NOOP("Gaps", "Hold the briefing day"),
    ReminderKind.TELL_PUBLIC: QT_TRANSLATE_NOOP("Gaps", "Tell the public"),
    ReminderKind.SIGN: QT_TRANSLATE_NOOP("Gaps", "Sign"),
    ReminderKind.ANSWER: QT_TRANSLATE_NOOP("Gaps", "Answer a question"),
    ReminderKind.FOLLOW_UP_30: QT_TRANSLATE_NOOP("Gaps", "Follow up after 30 days"),
    ReminderKind.FOLLOW_UP_90: QT_TRANSLATE_NOOP("Gaps", "Follow up after 90 days"),
}
_SOON_DAYS = 14


def gap_words(gap: Gap, language: Language) -> str:
    """Return what is missing in a few words."""
    translate = QCoreApplication.translate
    if gap.section is not None:
        words = translate("Gaps", "Nothing under {section} yet")
        return words.format(section=gap.section.label(language))
    if gap.kind in _PLAIN:
        return translate("Gaps", _PLAIN[gap.kind])
    return translate("Gaps", _COUNTED[gap.kind], "", gap.count)


def gap_sentences(gaps: Iterable[Gap], language: Language) -> str:
    """Return all that is missing as one line that can be read in passing."""
    return " ".join(f"{gap_words(gap, language)}." for gap in gaps)


def reminder_words(reminder: Reminder, today: date) -> str:
    """Return "Hold the briefing day, by Mon 24 Nov"; what is late says since when."""
    translate = QCoreApplication.translate
    what = translate("Gaps", _REMINDERS[reminder.kind])
    day = short_date(reminder.day, today)
    if reminder.is_late(today):
        return translate("Gaps", "{what}, was due {day}").format(what=what, day=day)
    return translate("Gaps", "{what}, by {day}").format(what=what, day=day)


def pressing(reminders: Iterable[Reminder], today: date) -> list[Reminder]:
    """Return what is late or comes within a fortnight."""
    return [one for one in reminders if (one.day - today).days <= _SOON_DAYS]
