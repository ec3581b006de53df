"""Forms of a handover are saved and their drafts dropped in one step: none outlives its record."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from fieldapp.actions.handover_days import plan_day, set_route
from fieldapp.actions.handover_forms import save_handover
from fieldapp.actions.notices import NoticeNotReady, approve_notice
from fieldapp.actions.people import me
from fieldapp.domain.handover import RouteStop
from fieldapp.domain.vocabulary import Channel
from fieldapp.storage.drafts import Drafts
from fieldapp.storage.store import Store
from tests.storage.handover_room import begun, today

DRAFT = "a draft"


class DraftWatcher:
    """Notes, whenever a record is kept, whether the draft is still there."""

    def __init__(self, store: Store) -> None:
        self._drafts = Drafts(store)
        self._drafts.keep(DRAFT, "form", {"words": "half"})
        self.saw: list[tuple[str, bool]] = []
        store.listen(self._note)

    def _note(self, type_name: str, _ids: Sequence[str]) -> None:
        self.saw.append((type_name, self.is_there()))

    def is_there(self) -> bool:
        return self._drafts.get(DRAFT) is not None


def test_a_new_handover_takes_its_draft_along(store: Store) -> None:
    watcher = DraftWatcher(store)
    values = {"leaving": me(store).id, "last_day": (today(store) + timedelta(days=9)).isoformat()}

    save_handover(store, None, values, drop_draft=DRAFT)

    assert watcher.saw == [("handover", False)]


def test_an_approved_notice_takes_its_draft_along(store: Store) -> None:
    handover = begun(store)
    watcher = DraftWatcher(store)

    approve_notice(
        store,
        handover.id,
        language="sv",
        channel=Channel.WEB,
        text="Den 14 december får ni en ny områdespolis.",
        approved_by=me(store).id,
        drop_draft=DRAFT,
    )

    assert watcher.saw == [("publication", False)]


def test_a_notice_that_is_refused_keeps_its_draft(store: Store) -> None:
    handover = begun(store)
    watcher = DraftWatcher(store)

    with pytest.raises(NoticeNotReady):
        approve_notice(
            store,
            handover.id,
            language="sv",
            channel=Channel.WEB,
            text="Ring 070-174 06 05.",
            approved_by=me(store).id,
            drop_draft=DRAFT,
        )

    assert watcher.is_there()


def test_a_stop_of_the_walk_takes_its_draft_along(store: Store) -> None:
    handover = begun(store)
    plan_day(store, handover.id, date=today(store))
    watcher = DraftWatcher(store)

    set_route(store, handover.id, [RouteStop(title="Stationen")], drop_draft=DRAFT)

    assert watcher.saw == [("briefing_day", False)]
