"""Personal data goes when its time is up, from every corner of the store; counts stay."""

from datetime import date
from pathlib import Path

from fieldapp.actions.contacts import add_contact, note_citizen_contact
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.domain.activity import Activity
from fieldapp.domain.contact import CitizenContact
from fieldapp.domain.vocabulary import ActivityType, Channel, ContactType, Sharing
from fieldapp.storage import audit, chain
from fieldapp.storage.drafts import Drafts
from fieldapp.storage.history import history_of
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.purging import due_soon, purge
from fieldapp.storage.search import Search
from fieldapp.storage.settlement import Outcome, Settlement
from fieldapp.storage.store import Store
from tests.storage.conftest import SetClock

LAST_DAY = date(2027, 12, 31)  # first processed in November 2026, shared
DAY_AFTER = date(2028, 1, 1)


def everything_in(store: Store) -> str:
    """Return every text in every table."""
    connection = store.connections.read()
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    rows = [
        str(connection.execute(f'SELECT * FROM "{name}"').fetchall())
        for (name,) in tables
        if not name.startswith("search")
    ]
    return " ".join(rows).casefold()


def test_a_contact_is_there_on_the_last_day_and_gone_the_day_after(store: Store) -> None:
    contact = add_contact(store, name="Maria Holm", note="vill ha patrull")
    store.save(contact.changed(phone="070-174 06 05"))

    assert purge(store, LAST_DAY) == 0
    assert store.get("contact", contact.id) is not None
    assert purge(store, DAY_AFTER) == 1

    assert store.get("contact", contact.id) is None
    assert "maria" not in everything_in(store)
    assert "070-174" not in everything_in(store)


def test_of_an_activity_the_words_go_and_the_figures_stay(store: Store) -> None:
    draft = ActivityDraft(
        type=ActivityType.FOOT_PATROL, minutes=40, people_met=6, note="träffade Maria Holm"
    )
    activity = log_activity(store, draft).activities[0]

    purge(store, DAY_AFTER)

    kept = store.must_get("activity", activity.id)
    assert isinstance(kept, Activity)
    assert (kept.note, kept.minutes, kept.people_met) == ("", 40, 6)
    assert kept.purge_on is None
    assert Search(store).find("maria") == []
    assert "maria" not in everything_in(store)


def test_of_a_citizen_contact_the_count_stays(store: Store) -> None:
    contact = note_citizen_contact(
        store, channel=Channel.STREET, type=ContactType.TIP, text="Grannen heter Nils"
    )

    purge(store, DAY_AFTER)

    kept = store.must_get("citizen_contact", contact.id)
    assert isinstance(kept, CitizenContact)
    assert (kept.text, kept.type) == ("", ContactType.TIP)


def test_ones_own_notes_go_a_year_after_the_day(store: Store) -> None:
    contact = add_contact(store, name="Lars Öberg", shared=Sharing.OWN)

    assert purge(store, date(2027, 11, 13)) == 0
    assert purge(store, date(2027, 11, 14)) == 1
    assert store.get("contact", contact.id) is None


def test_the_trail_says_that_it_happened_and_never_what_it_was(store: Store) -> None:
    contact = add_contact(store, name="Maria Holm")

    purge(store, DAY_AFTER)

    log = store.connections.read().execute("SELECT record_id, fields FROM purge_log").fetchall()
    assert [record_id for record_id, _ in log] == [contact.id]
    assert audit.is_whole(store.connections.read())


def test_the_history_still_says_that_something_was_changed(store: Store) -> None:
    activity = log_activity(store, ActivityDraft(note="Maria")).activities[0]
    store.save(activity.changed(note="Maria Holm", minutes=55))

    purge(store, DAY_AFTER)

    fields = [one.field for one in history_of(store, "activity", activity.id)[0].fields]
    assert fields == ["minutes"]


def test_what_waits_behind_later_work_is_purged_too_and_the_chain_holds(store: Store) -> None:
    log_activity(store, ActivityDraft(note="Maria väntar"))
    sent = log_activity(store, ActivityDraft(note="Nils är framme")).activities[0]
    outcomes = tuple(
        Outcome(one.change.id, "acked", "area:a", 1)
        for one in Outbox(store).unsent()
        if one.change.record_id == sent.id
    )
    Outbox(store).settle(Settlement(outcomes=outcomes))

    purge(store, DAY_AFTER)

    assert "maria" not in everything_in(store)
    assert "nils" not in everything_in(store)
    assert chain.is_whole(store.connections.read())


def test_one_is_told_what_goes_within_thirty_days(store: Store) -> None:
    contact = add_contact(store, name="Maria Holm")

    assert due_soon(store, date(2027, 12, 30)) == []
    assert [one["id"] for _, one in due_soon(store, LAST_DAY)] == [contact.id]


def test_drafts_are_kept_in_the_encrypted_store_only(
    store: Store, profile: Path, clock: SetClock
) -> None:
    drafts = Drafts(store)
    drafts.keep("one", "quick log", {"line": "fotpatrull hos Maria"})
    clock.forward(seconds=1)
    drafts.keep("one", "quick log", {"line": "fotpatrull hos Maria Holm"})

    assert [draft.content["line"] for draft in drafts.all()] == ["fotpatrull hos Maria Holm"]
    on_disk = b"".join(path.read_bytes() for path in profile.rglob("*") if path.is_file())
    assert b"Maria" not in on_disk

    drafts.drop("one")
    assert drafts.all() == []
