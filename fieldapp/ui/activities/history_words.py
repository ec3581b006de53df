"""The history of an activity in sentences: "Ändrad av dig: längd 30 min till 40 min"."""

from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from fieldapp.actions.activity_page import ActivityPage
from fieldapp.domain.activity import Activity
from fieldapp.domain.spec import specs_of
from fieldapp.domain.vocabulary import Language
from fieldapp.storage.history import FieldChange, HistoryStep
from fieldapp.storage.proposals import SETTLED
from fieldapp.ui import texts
from fieldapp.ui.forms.values import value_in_words
from fieldapp.wire.messages import Kind

_LONGEST_VALUE = 40


def step_words(step: HistoryStep, page: ActivityPage, language: Language) -> str:
    """Return who did what, with the reason they gave."""
    done = _deed(step, page)
    changes = [_change_words(one, page, language) for one in step.fields]
    words = f"{done}: {', '.join(changes)}" if changes else done
    if not step.reason or step.reason == _UNDO:
        return words
    if step.reason == SETTLED:
        chosen = QCoreApplication.translate("History", "Chosen between two versions")
        return f"{words}\n{chosen}"
    reason = QCoreApplication.translate("History", "Reason: {reason}")
    return f"{words}\n{reason.format(reason=step.reason)}"


_UNDO = "undo"
"""The reason that the store gives when a save is taken back."""


def step_place(step: HistoryStep, page: ActivityPage) -> str:
    """Return when it was done, and on which computer."""
    translate = QCoreApplication.translate
    when = _moment_words(step.at, page) if step.at else translate("History", "at an unknown time")
    if step.here:
        return translate("History", "{when}, on this computer").format(when=when)
    if step.who in (page.officer_id, page.names.get(page.officer_id)):
        return translate("History", "{when}, on another computer").format(when=when)
    return translate("History", "{when}, from a colleague").format(when=when)


def _deed(step: HistoryStep, page: ActivityPage) -> str:
    translate = QCoreApplication.translate
    kind = _UNDO if step.reason == _UNDO else step.kind
    name = page.names.get(step.who, step.who)
    if step.who in (page.officer_id, page.names.get(page.officer_id)):
        return {
            _UNDO: translate("History", "Undone by you"),
            Kind.CREATE: translate("History", "Made by you"),
            Kind.PATCH: translate("History", "Changed by you"),
            Kind.DELETE: translate("History", "Removed by you"),
            Kind.RESTORE: translate("History", "Restored by you"),
        }[kind]
    return {
        _UNDO: translate("History", "Undone by {name}"),
        Kind.CREATE: translate("History", "Made by {name}"),
        Kind.PATCH: translate("History", "Changed by {name}"),
        Kind.DELETE: translate("History", "Removed by {name}"),
        Kind.RESTORE: translate("History", "Restored by {name}"),
    }[kind].format(name=name)


def _change_words(change: FieldChange, page: ActivityPage, language: Language) -> str:
    spec = specs_of(Activity).get(change.field)
    label = spec.label(language).lower() if spec is not None else change.field
    old = _value_words(change.field, change.old, page, language)
    new = _value_words(change.field, change.new, page, language)
    if not change.values_known or max(len(old), len(new)) > _LONGEST_VALUE or not (old or new):
        return label
    nothing = QCoreApplication.translate("History", "nothing")
    words = QCoreApplication.translate("History", "{field} {old} to {new}")
    return words.format(field=label, old=old or nothing, new=new or nothing)


def _value_words(field: str, value: Any, page: ActivityPage, language: Language) -> str:
    if field == "minutes" and isinstance(value, int):
        return texts.duration(value)
    if field == "started_at" and isinstance(value, str):
        return _moment_words(datetime.fromisoformat(value), page)
    if field in ("officers", "contacts") and isinstance(value, list):
        return ", ".join(page.names.get(one, "…") for one in value)
    if field in ("results", "own_words") and isinstance(value, dict):
        return ", ".join(f"{name} {count}" for name, count in value.items())
    return value_in_words(Activity, field, value, language)


def _moment_words(moment: datetime, page: ActivityPage) -> str:
    local = moment.astimezone(page.zone)
    return f"{_day_words(local.date(), page.today)} {texts.clock(local)}"


def _day_words(day: date, today: date) -> str:
    return texts.relative_day(day, today)
