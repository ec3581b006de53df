"""Which promises a public notice speaks of: those that the public knows, on the days they hold."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions.handover_map import add_entry
from fieldapp.actions.handovers import start_handover
from fieldapp.actions.notices import draft_notice, notice_problems
from fieldapp.actions.people import common_fields, local_now
from fieldapp.actions.profiles import make_profile
from fieldapp.domain.handover import MapSection
from fieldapp.domain.notice_text import NoticeFault
from fieldapp.domain.promise import Promise
from fieldapp.domain.vocabulary import Channel
from fieldapp.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = make_profile(tmp_path / "profile", "Sara Lindqvist", passphrase="ett hemligt lösenord")
    yield made
    made.close()


@pytest.fixture
def handover_id(store: Store) -> str:
    return start_handover(store, leaving=store.person.officer_id, last_day=today(store)).id


def today(store: Store) -> date:
    return local_now(store).date()


def promised(store: Store, title: str, **values: Any) -> None:
    fields = {"title": title, "public_text": "Vi finns på plats.", "status": "active", **values}
    areas = (store.person.area_id,)
    store.save(Promise.model_validate({**common_fields(store), "areas": areas, **fields}))


def test_a_promise_is_told_on_the_days_on_which_it_holds(store: Store, handover_id: str) -> None:
    yesterday, tomorrow = (today(store) + timedelta(days=days) for days in (-1, 1))
    promised(store, "Tryggt torg", from_date=yesterday, to_date=tomorrow)
    promised(store, "Förra årets", to_date=yesterday)
    promised(store, "Nästa års", from_date=tomorrow)
    promised(store, "Bara ett utkast", status="draft")

    text = draft_notice(store, handover_id, "sv", Channel.WEB)

    assert "”Tryggt torg”" in text
    assert not [title for title in ("Förra", "Nästa", "utkast") if title in text]


@pytest.mark.parametrize(
    ("status", "blocked"),
    [("draft", True), ("agreed", True), ("withdrawn", True), ("active", False), ("kept", False)],
)
def test_what_only_an_unpublished_promise_says_is_not_public(
    store: Store, handover_id: str, status: str, blocked: bool
) -> None:
    promised(store, "Anna Wikströms torg", status=status)
    add_entry(
        store, handover_id, section=MapSection.RELATIONSHIPS, title="Rektor", why="Anna Wikström"
    )

    found = notice_problems(store, handover_id, "Tala med Anna Wikström.", Channel.WEB)

    assert (NoticeFault.NAME in [one.fault for one in found]) is blocked
