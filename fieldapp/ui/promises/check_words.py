"""The checks of a promise in words."""

from PySide6.QtCore import QCoreApplication

from fieldapp.actions.promise_pages import PromisePage
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.commitment_words import rhythm_in_words
from fieldapp.domain.promise import Promise
from fieldapp.domain.promise_checks import COMMITMENT, SPLIT, Check, CheckResult, Gap, Standing
from fieldapp.domain.spec import specs_of
from fieldapp.domain.vocabulary import CommitmentKind, Language
from fieldapp.ui.promises.words import short_day
from fieldapp.ui.texts import dated

_AT_LEAST: dict[Language, str] = {"en": "at least ", "sv": "minst "}
_SHORTER: dict[Language, tuple[str, str]] = {
    "en": ("in the period", "in all"),
    "sv": ("under perioden", "totalt"),
}


def check_title(check: Check) -> str:
    """Return the word over which a lamp stands."""
    return {
        Check.SPECIFIC: QCoreApplication.translate("Checks", "Specific"),
        Check.MEASURABLE: QCoreApplication.translate("Checks", "Measurable"),
        Check.RESPONSIBLE: QCoreApplication.translate("Checks", "Responsible"),
        Check.TIMED: QCoreApplication.translate("Checks", "Timed"),
        Check.AGREED: QCoreApplication.translate("Checks", "Agreed"),
        Check.STAFF: QCoreApplication.translate("Checks", "Staff"),
        Check.CITIZENS: QCoreApplication.translate("Checks", "Citizens"),
    }[check]


def check_word(result: CheckResult, page: PromisePage, language: Language) -> str:
    """Return the few words under a lamp: what it stands on, or how much is missing."""
    if result.standing is not Standing.PASSED:
        count = len(result.gaps)
        return QCoreApplication.translate("Checks", "%n missing", "", count)
    return _there(result.check, page, language)


def _there(check: Check, page: PromisePage, language: Language) -> str:
    promise, leading = page.promise, page.card.leading
    if check is Check.MEASURABLE and leading is not None:
        return _measure(leading.commitment, language)
    if check is Check.TIMED and promise.to_date:
        until = QCoreApplication.translate("Checks", "until {day}")
        return until.format(day=short_day(promise.to_date))
    if check is Check.AGREED and promise.agreement_id:
        return QCoreApplication.translate("Checks", "in writing")
    if check is Check.STAFF:
        count = len(promise.staff_involved)
        return QCoreApplication.translate("Checks", "%n role(s)", "", count)
    if check is Check.CITIZENS:
        count = len(promise.dialogues)
        return QCoreApplication.translate("Checks", "%n dialogue(s)", "", count)
    return _plainly(check)


def _measure(commitment: Commitment, language: Language) -> str:
    """Return how much and how often, in as few words as a lamp has room for."""
    if commitment.kind is CommitmentKind.MILESTONE and commitment.due:
        return dated(commitment.due)
    words = rhythm_in_words(commitment, language)
    return words.removeprefix(_AT_LEAST[language]).replace(*_SHORTER[language])


def _plainly(check: Check) -> str:
    if check is Check.SPECIFIC:
        return QCoreApplication.translate("Checks", "what and where")
    if check is Check.RESPONSIBLE:
        return QCoreApplication.translate("Checks", "named")
    return QCoreApplication.translate("Checks", "reason given")


def gap_in_words(gap: Gap, language: Language) -> str:
    """Return what is missing, such as "places" or "a commitment"."""
    if gap.field == COMMITMENT:
        return QCoreApplication.translate("Checks", "a commitment: who does what, how often")
    if gap.field == SPLIT:
        return QCoreApplication.translate("Checks", "who does which part, in the wording")
    record_type = Commitment if gap.commitment_id else Promise
    return specs_of(record_type)[gap.field].label(language).lower()


def missing_in_words(what: str, missing: str) -> str:
    """Return what is missing, in a commitment where one is named."""
    if not what:
        return QCoreApplication.translate("Checks", "Still missing: {missing}").format(
            missing=missing
        )
    text = QCoreApplication.translate("Checks", "{what}: still missing {missing}")
    return text.format(what=what, missing=missing)
