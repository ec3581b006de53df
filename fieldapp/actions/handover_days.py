"""The briefing day: its date and hours, the walk, the topics, introductions and open questions."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from fieldapp.actions.handover_map import (
    A_FEW_WORDS,
    EMPTY,
    check_role,
    keep_entry,
    own_handover,
)
from fieldapp.actions.handover_parts import briefing_of
from fieldapp.actions.people import common_fields, local_now
from fieldapp.base.errors import BadInput, NotFound
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.handover import (
    BriefingDay,
    BriefingTopic,
    HandoverQuestion,
    MapEntry,
    RouteStop,
)
from fieldapp.domain.walk import route_length, walking_minutes
from fieldapp.storage.store import Store

__all__ = [
    "answer",
    "ask",
    "introduce",
    "plan_day",
    "route_length",
    "set_route",
    "tick_stop",
    "tick_topic",
    "walking_minutes",
]


def plan_day(store: Store, handover_id: str, **values: Any) -> BriefingDay:
    """Set the day (`date`, `starts`, `hours`); one that was planned is moved, its walk kept.

    Raises:
        NotAllowed: the officer's role does not write handovers.
        pydantic.ValidationError: a value can't be kept.
    """
    handover = own_handover(store, handover_id)
    planned = briefing_of(store, handover_id)
    common = common_fields(store, area_id=handover.area_id)
    if planned is None:
        made = {**common, **values, "handover_id": handover.id}
        day = BriefingDay.model_validate(made)
    else:
        day = planned.changed(**values)
    store.save(day)
    return day


def set_route(
    store: Store,
    handover_id: str,
    stops: Sequence[RouteStop],
    *,
    drop_draft: str | None = None,
) -> BriefingDay:
    """Set the stops of the walk, in the order in which they are walked.

    What was typed of a stop is dropped in the same step.

    Raises:
        NotFound: no day is planned yet.
    """
    day = _day_of(store, handover_id).changed(route=tuple(stops))
    store.save(day, drop_draft=drop_draft)
    return day


def tick_stop(store: Store, handover_id: str, index: int, *, done: bool = True) -> BriefingDay:
    """Note that a stop of the walk was reached, or was not after all.

    Raises:
        NotFound: no day is planned, or the walk has no such stop.
    """
    day = _day_of(store, handover_id)
    if not 0 <= index < len(day.route):
        raise NotFound(sought=f"stop {index + 1}")
    route = list(day.route)
    route[index] = route[index].model_copy(update={"done": done})
    return _saved(store, day.changed(route=tuple(route)))


def tick_topic(
    store: Store, handover_id: str, topic: BriefingTopic, *, done: bool = True
) -> BriefingDay:
    """Note that a topic was gone through together, or was not after all."""
    day = _day_of(store, handover_id)
    others = tuple(one for one in day.topics if one != topic.value)
    return _saved(store, day.changed(topics=(*others, topic.value) if done else others))


def introduce(
    store: Store, entry_id: str, *, done: bool = True, on: date | None = None
) -> MapEntry:
    """Note that the newcomer was introduced there, today unless told otherwise; or was not."""
    day = (on or local_now(store).date()) if done else None
    return keep_entry(store, entry_id, introduce=True, introduced_on=day)


def ask(
    store: Store,
    handover_id: str,
    question: str,
    *,
    answers: str | None = None,
    until: date | None = None,
) -> HandoverQuestion:
    """Note a question that was left open, who answers it and until when.

    Raises:
        BadInput: the question is empty.
        NotAllowed: the officer's role does not write handovers.
    """
    _ask_for_words(question)
    handover = own_handover(store, handover_id)
    common = common_fields(store, area_id=handover.area_id)
    asked = HandoverQuestion.model_validate(
        {
            **common,
            "handover_id": handover.id,
            "question": question.strip(),
            "answers": answers or None,
            "until": until,
        }
    )
    store.save(asked)
    return asked


def answer(store: Store, question_id: str, words: str) -> HandoverQuestion:
    """Note the answer to a question; an empty one opens it again."""
    check_role(store)
    found = store.must_get("handover_question", question_id)
    if not isinstance(found, HandoverQuestion):
        raise NotFound(sought=question_id)
    after = found.changed(answer=words.strip())
    store.save(after)
    return after


def _ask_for_words(question: str) -> None:
    if not question.strip():
        raise BadInput(
            where=QT_TRANSLATE_NOOP("facts", "open question"),
            field=QT_TRANSLATE_NOOP("facts", "question"),
            value=EMPTY,
            expected=A_FEW_WORDS,
        )


def _day_of(store: Store, handover_id: str) -> BriefingDay:
    check_role(store)
    day = briefing_of(store, handover_id)
    if day is None:
        raise NotFound(sought="the briefing day")
    return day


def _saved(store: Store, day: BriefingDay) -> BriefingDay:
    store.save(day)
    return day
