"""What is said of a sync: lines, facts and refusals, in the officer's words."""

import pytest
from pytestqt.qtbot import QtBot

from fieldapp.actions.conflicts import conflicts
from fieldapp.actions.sync_state import Refusal, outbox_lines, sync_facts
from fieldapp.base.errors import SyncError
from fieldapp.storage.store import Store
from fieldapp.sync.refusals import (
    DeviceForked,
    Forged,
    SchemaTooOld,
    SlowDown,
    TooOld,
)
from fieldapp.ui.sync.refusal_words import refusal_words
from fieldapp.ui.sync.trouble import trouble_of
from tests.ui.sync_page import clock, store
from tests.ui.sync_store import (
    SetClock,
    connect,
    contact_that_two_changed,
    logged,
    refuse,
)

__all__ = ["clock", "store"]


def test_the_facts_tell_refused_from_conflicts(store: Store, clock: SetClock) -> None:
    connect(store)
    contact_that_two_changed(store, clock)
    refuse(store, logged(store, "Ekvalla torg").id)

    facts = sync_facts(store)

    assert (facts.refused, facts.conflicts, facts.waiting) == (1, 1, 0)


def test_lines_speak_the_officers_language(store: Store) -> None:
    connect(store)
    logged(store, "Ekvalla torg")

    (swedish,), (english,) = outbox_lines(store, "sv"), outbox_lines(store, "en")

    assert swedish.title == "Fotpatrull, Ekvalla torg"
    assert english.title == "Foot patrol, Ekvalla torg"


def test_a_conflict_shows_both_values_and_who_wrote_them(store: Store, clock: SetClock) -> None:
    connect(store)
    contact_that_two_changed(store, clock)

    (conflict,) = conflicts(store, "sv")

    assert conflict.title == "Kontaktperson Maria Holm"
    (field,) = conflict.fields
    assert (field.label, field.current.by) == ("Telefon", "Petra Nyström")
    assert (field.current.words, field.others[0].words) == ("08-465 004 12", "070-174 06 31")


@pytest.mark.parametrize("error", [Forged, SchemaTooOld, TooOld, DeviceForked, SlowDown])
def test_the_servers_english_is_never_shown(qtbot: QtBot, error: type[SyncError]) -> None:
    made = (
        error(problem="internal words", streams=())
        if error is TooOld
        else error(problem="internal words")
    )

    trouble = trouble_of(made)

    assert trouble.code == error.__name__
    assert "internal words" not in f"{trouble.what} {trouble.safe} {trouble.next_step}"


@pytest.mark.parametrize("reason", ["not_allowed", "life_cycle", "erased", "group", "held_long"])
def test_a_refusal_is_told_in_our_own_words(qtbot: QtBot, reason: str) -> None:
    why, helps = refusal_words(Refusal(reason, "internal words"))

    assert "internal words" not in why
    assert helps


def test_a_refusal_of_an_unknown_kind_is_told_in_the_servers_words(qtbot: QtBot) -> None:
    why, helps = refusal_words(Refusal("brand_new", "The moon is full."))

    assert why == "The moon is full."
    assert helps == "Correct it and send it again, or take it back."
