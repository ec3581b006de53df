"""What two have changed is settled by a person: two laptops and a real server."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldapp.actions.conflicts import Choice, Conflict, conflicts, settle_conflict, undo_settling
from fieldapp.actions.promises import new_promise
from fieldapp.actions.sync_now import sync_now
from fieldapp.base.errors import BadInput
from fieldapp.domain.promise import Promise
from fieldapp.domain.vocabulary import Role
from fieldapp.storage.journal import of_record
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from tests.server.conftest import running_server  # noqa: F401  (a fixture)
from tests.server.running import RunningServer
from tests.ui.sync_store import enrolled


@dataclass
class Laptops:
    """Sara's and Petra's laptops, with one promise that both know."""

    sara: Store
    petra: Store
    promise_id: str

    def sync(self) -> None:
        """Exchange until both laptops know what the other wrote."""
        for store in (self.sara, self.petra, self.sara):
            assert sync_now(store).problem is None

    def promise(self, store: Store) -> Promise:
        found = store.must_get("promise", self.promise_id)
        assert isinstance(found, Promise)
        return found

    def write(self, store: Store, **values: object) -> None:
        store.save(self.promise(store).changed(**values))

    def conflict(self, store: Store) -> Conflict:
        (found,) = conflicts(store, "en")
        return found

    def settle(self, store: Store, *choices: Choice) -> None:
        settle_conflict(store, "promise", self.promise_id, choices)


@pytest.fixture
def laptops(tmp_path: Path, running_server: RunningServer) -> Iterator[Laptops]:  # noqa: F811
    running_server.add_user("sara", full_name="Sara Lindqvist")
    running_server.add_user("petra", full_name="Petra Nyström")
    sara = enrolled(tmp_path / "sara", running_server, "sara")
    promise = new_promise(sara, title="Trygga torget", public_text="Vi är på torget.")
    sara.save(promise)
    sync_now(sara)
    petra = enrolled(tmp_path / "petra", running_server, "petra")
    yield Laptops(sara, petra, promise.id)
    sara.close()
    petra.close()


@pytest.fixture
def two_titles(laptops: Laptops) -> Laptops:
    """Both changed the title without a network; Petra was first to send."""
    laptops.write(laptops.petra, title="Lugna torget")
    laptops.write(laptops.sara, title="Tryggare torg")
    sync_now(laptops.petra)
    laptops.sync()
    return laptops


def test_both_see_the_same_two_versions_and_who_wrote_them(two_titles: Laptops) -> None:
    (hers,) = two_titles.conflict(two_titles.sara).fields
    (theirs,) = two_titles.conflict(two_titles.petra).fields

    assert hers.current.words == theirs.current.words == "Lugna torget"
    assert hers.others[0].words == theirs.others[0].words == "Tryggare torg"
    assert (hers.current.by, hers.others[0].is_mine) == ("Petra Nyström", True)
    assert (theirs.current.is_mine, theirs.others[0].by) == (True, "Sara Lindqvist")
    assert hers.others[0].at is not None


def test_a_supervisor_of_the_area_sees_it_as_well(
    two_titles: Laptops,
    tmp_path: Path,
    running_server: RunningServer,  # noqa: F811
) -> None:
    running_server.add_user("lars", Role.SUPERVISOR)

    lars = enrolled(tmp_path / "lars", running_server, "lars")

    (field,) = two_titles.conflict(lars).fields
    assert (field.current.is_mine, field.others[0].is_mine) == (False, False)
    assert field.others[0].by == "Sara Lindqvist"
    lars.close()


def test_taking_the_other_version_settles_it_everywhere(two_titles: Laptops) -> None:
    (field,) = two_titles.conflict(two_titles.petra).fields

    two_titles.settle(two_titles.petra, Choice("title", field.others[0].proposal_id))
    two_titles.sync()
    two_titles.sync()

    for store in (two_titles.sara, two_titles.petra):
        assert two_titles.promise(store).title == "Tryggare torg"
        assert conflicts(store, "en") == []
        assert Outbox(store).waiting().needs_you == 0


def test_keeping_what_stands_settles_it_everywhere(two_titles: Laptops) -> None:
    two_titles.settle(two_titles.sara, Choice("title"))
    assert conflicts(two_titles.sara, "en") == []

    two_titles.sync()
    two_titles.sync()

    for store in (two_titles.sara, two_titles.petra):
        assert two_titles.promise(store).title == "Lugna torget"
        assert conflicts(store, "en") == []
        assert two_titles.promise(store).sync_state == "synced"


def test_who_writes_the_field_anew_in_a_form_has_decided_as_well(two_titles: Laptops) -> None:
    two_titles.write(two_titles.sara, title="Ett tryggt och lugnt torg")
    two_titles.sync()

    for store in (two_titles.sara, two_titles.petra):
        assert two_titles.promise(store).title == "Ett tryggt och lugnt torg"
        assert conflicts(store, "en") == []
        assert two_titles.promise(store).sync_state == "synced"


def test_what_was_passed_over_stays_in_the_history(two_titles: Laptops) -> None:
    two_titles.settle(two_titles.petra, Choice("title"))

    newest = of_record(two_titles.petra.connections.read(), two_titles.promise_id)[-1].change
    assert (newest.old, newest.set) == ({"title": "Tryggare torg"}, {"title": "Lugna torget"})


def test_both_texts_are_put_together(laptops: Laptops) -> None:
    laptops.write(laptops.petra, public_text="Vi är på torget varje dag.")
    laptops.write(laptops.sara, public_text="Vi är på torget varje kväll.")
    sync_now(laptops.petra)
    laptops.sync()
    (field,) = laptops.conflict(laptops.sara).fields
    assert field.others[0].both == "Vi är på torget varje dag. Vi är på torget varje kväll."

    laptops.settle(laptops.sara, Choice("public_text", text="Vi är på torget dag och kväll."))
    laptops.sync()

    assert laptops.promise(laptops.petra).public_text == "Vi är på torget dag och kväll."
    assert conflicts(laptops.petra, "en") == []


@pytest.mark.parametrize("taken", [True, False], ids=["taken", "kept"])
@pytest.mark.parametrize("sent", [True, False], ids=["sent", "unsent"])
def test_a_decision_is_undone(two_titles: Laptops, taken: bool, sent: bool) -> None:
    (field,) = two_titles.conflict(two_titles.petra).fields
    choice = Choice("title", field.others[0].proposal_id if taken else "")
    settled = settle_conflict(two_titles.petra, "promise", two_titles.promise_id, [choice])
    if sent:
        two_titles.sync()

    undo_settling(two_titles.petra, settled)
    assert len(conflicts(two_titles.petra, "en")) == 1
    two_titles.sync()
    two_titles.sync()

    for store in (two_titles.sara, two_titles.petra):
        (again,) = two_titles.conflict(store).fields
        assert (again.current.words, again.others[0].words) == ("Lugna torget", "Tryggare torg")
        assert two_titles.promise(store).title == "Lugna torget"


@pytest.fixture
def removed_and_changed(laptops: Laptops) -> Laptops:
    """Sara removed the promise while Petra wrote in it; Petra was first to send."""
    laptops.write(laptops.petra, title="Lugna torget")
    laptops.sara.delete(laptops.promise(laptops.sara))
    sync_now(laptops.petra)
    laptops.sync()
    return laptops


def test_a_removal_that_met_a_newer_change_is_a_choice(removed_and_changed: Laptops) -> None:
    (field,) = removed_and_changed.conflict(removed_and_changed.petra).fields

    assert field.field == "deleted"
    assert field.others[0].by == "Sara Lindqvist"
    assert not removed_and_changed.promise(removed_and_changed.sara).deleted


@pytest.mark.parametrize("removed", [True, False], ids=["removed", "kept"])
def test_the_record_is_removed_after_all_or_kept(
    removed_and_changed: Laptops,
    removed: bool,
) -> None:
    (field,) = removed_and_changed.conflict(removed_and_changed.petra).fields
    proposal_id = field.others[0].proposal_id if removed else ""

    removed_and_changed.settle(removed_and_changed.petra, Choice("deleted", proposal_id))
    removed_and_changed.sync()
    removed_and_changed.sync()

    for store in (removed_and_changed.sara, removed_and_changed.petra):
        assert removed_and_changed.promise(store).deleted is removed
        assert conflicts(store, "en") == []


def test_a_removal_is_undone_with_the_choice(removed_and_changed: Laptops) -> None:
    petra = removed_and_changed.petra
    (field,) = removed_and_changed.conflict(petra).fields
    choice = Choice("deleted", field.others[0].proposal_id)
    settled = settle_conflict(petra, "promise", removed_and_changed.promise_id, [choice])
    removed_and_changed.sync()

    undo_settling(petra, settled)
    removed_and_changed.sync()
    removed_and_changed.sync()

    for store in (removed_and_changed.sara, petra):
        assert not removed_and_changed.promise(store).deleted
        assert removed_and_changed.conflict(store).fields[0].field == "deleted"


def test_a_text_that_can_not_be_kept_settles_nothing(two_titles: Laptops) -> None:
    with pytest.raises(BadInput):
        two_titles.settle(two_titles.sara, Choice("title", text="nothing\0here"))

    assert len(conflicts(two_titles.sara, "en")) == 1
