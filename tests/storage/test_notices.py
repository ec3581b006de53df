"""Notices out of a real store: who may be named, what blocks them, and the record that is kept."""

from datetime import date
from typing import Any

import pytest

from fieldapp.actions.handover_map import add_entry, keep_entry
from fieldapp.actions.handovers import name_officers, publications_of
from fieldapp.actions.notices import (
    NoticeNotReady,
    approve_notice,
    draft_notice,
    notice_problems,
)
from fieldapp.base.errors import BadInput, NotFound
from fieldapp.domain.handover import Handover, MapSection
from fieldapp.domain.notice_text import NoticeFault
from fieldapp.domain.officer import Officer
from fieldapp.domain.vocabulary import Channel
from fieldapp.storage.store import Store
from tests.storage.handover_room import begun, colleague, person, today

TEXT = "Den 14 december får ni en ny områdespolis. Ring 114 14."


@pytest.fixture
def elin(store: Store) -> Officer:
    return colleague(store)


@pytest.fixture
def handover(store: Store, elin: Officer) -> Handover:
    return begun(store, incoming=elin)


def agreed(store: Store, officer: Officer) -> None:
    store.save(officer.changed(card_public=True))


def blocking(store: Store, handover: Handover, text: str, **more: Any) -> list[NoticeFault]:
    found = notice_problems(store, handover.id, text, Channel.WEB, **more)
    return [one.fault for one in found if one.blocks]


def test_the_draft_names_only_officers_who_agreed(
    store: Store, handover: Handover, elin: Officer
) -> None:
    silent = draft_notice(store, handover.id, "sv", Channel.WEB)
    agreed(store, elin)

    named = draft_notice(store, handover.id, "sv", Channel.WEB)

    assert "Elin Berg" not in silent
    assert "har ni en ny områdespolis" in silent
    assert "är Elin Berg er områdespolis" in named
    assert "Sara" not in named


def test_while_the_post_is_vacant_the_draft_says_so(store: Store, handover: Handover) -> None:
    name_officers(store, handover.id)

    text = draft_notice(store, handover.id, "en", Channel.WEB)

    assert "It is not settled yet who takes over." in text


def test_every_contact_is_guarded_by_name_and_address(store: Store, handover: Handover) -> None:
    person(store, "Maria Holm", address="Storgatan 5, Ekvalla")

    assert blocking(store, handover, f"{TEXT} Tala med maria holm.") == [NoticeFault.NAME]
    assert blocking(store, handover, f"{TEXT} Vi ses på Storgatan 5.") == [NoticeFault.ADDRESS]
    assert blocking(store, handover, TEXT) == []


def test_people_whom_the_leaver_named_in_words_alone_are_guarded_until_public(
    store: Store, handover: Handover
) -> None:
    entry = add_entry(
        store,
        handover.id,
        section=MapSection.RELATIONSHIPS,
        title="Torghandlarna",
        why="Lars Öberg har kiosken",
    )

    assert blocking(store, handover, f"{TEXT} Hälsa på torghandlarna.") == []
    assert blocking(store, handover, f"{TEXT} Hälsa på Lars Öberg.") == [NoticeFault.NAME]
    keep_entry(store, entry.id, public=True)
    assert blocking(store, handover, f"{TEXT} Hälsa på Lars Öberg.") == []


def test_who_approves_a_text_agrees_to_be_named_in_it(
    store: Store, handover: Handover, elin: Officer
) -> None:
    text = f"{TEXT} Elin Berg kommer."

    assert blocking(store, handover, text) == [NoticeFault.NOT_AGREED]
    assert blocking(store, handover, text, approved_by=elin.id) == []


def test_an_approved_notice_is_kept_with_who_when_and_where(
    store: Store, handover: Handover, elin: Officer
) -> None:
    kept = approve_notice(
        store,
        handover.id,
        language="sv",
        channel=Channel.WEB,
        text=f"  {TEXT}\n",
        approved_by=elin.id,
    )

    assert publications_of(store, handover.id) == [store.get("publication", kept.id)]
    assert (kept.text, kept.approved_by, kept.date) == (TEXT, elin.id, today(store))
    assert (kept.kind.value, kept.channel, kept.language) == ("handover", Channel.WEB, "sv")


def test_a_notice_may_go_out_on_another_day(
    store: Store, handover: Handover, elin: Officer
) -> None:
    day = date(2026, 12, 1)

    kept = approve_notice(
        store,
        handover.id,
        language="sv",
        channel=Channel.WEB,
        text=TEXT,
        approved_by=elin.id,
        on=day,
    )

    assert kept.date == day


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"text": f"{TEXT} Ring 070-123 45 67."}, NoticeNotReady),
        ({"text": "  "}, NoticeNotReady),
        ({"text": TEXT * 9, "channel": Channel.SOCIAL_MEDIA}, NoticeNotReady),
        ({"approved_by": ""}, BadInput),
        ({"approved_by": "nobody"}, BadInput),
        ({"language": "tlh"}, BadInput),
        ({"channel": Channel.TELEPHONE}, BadInput),
    ],
)
def test_what_may_not_go_out_is_refused_and_nothing_is_kept(
    store: Store, handover: Handover, elin: Officer, change: dict[str, Any], error: type[Exception]
) -> None:
    wish: dict[str, Any] = {
        "language": "sv",
        "channel": Channel.WEB,
        "text": TEXT,
        "approved_by": elin.id,
    }

    with pytest.raises(error) as told:
        approve_notice(store, handover.id, **(wish | change))

    assert publications_of(store, handover.id) == []
    assert "070" not in str(told.value)


def test_a_notice_of_no_handover_is_not_drafted(store: Store) -> None:
    with pytest.raises(NotFound):
        draft_notice(store, "nonsense", "sv", Channel.WEB)
