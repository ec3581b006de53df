"""A person whom the server had erased is nowhere on the laptop any more; the chains still hold."""

from pathlib import Path

import pytest

from fieldapp.actions.attachments import attach
from fieldapp.actions.contacts import add_contact
from fieldapp.actions.doctor import examine
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.profiles import tidy
from fieldapp.actions.taking_in import take_file
from fieldapp.base.ids import new_id
from fieldapp.domain.activity import Activity, ActivityCommitment
from fieldapp.domain.contact import Contact
from fieldapp.storage import audit, chain
from fieldapp.storage.attachment_queue import Transfers
from fieldapp.storage.blobs import opened_blobs
from fieldapp.storage.drafts import Drafts
from fieldapp.storage.erasing import acked, erase, pending_acks
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.profile import profile_in
from fieldapp.storage.restoring import restore
from fieldapp.storage.search import Search
from fieldapp.storage.settlement import Outcome, Remark, ServerCopy, Settlement
from fieldapp.storage.store import Store
from fieldapp.wire.messages import Proposal
from tests.storage.conftest import PASSPHRASE, SetClock, reopen
from tests.storage.test_purging import everything_in

COMMON = ("area_id", "author_id", "created_at", "updated_at", "first_processed", "zone")


def _counted(store: Store, activity: Activity, why_not: str) -> str:
    """Note that an activity does not count; return the id of that record."""
    kept = {name: getattr(activity, name) for name in COMMON}
    link = ActivityCommitment.model_validate(
        {
            **kept,
            "id": new_id(),
            "activity_id": activity.id,
            "commitment_id": new_id(),
            "counted": 0,
            "why_not": why_not,
        }
    )
    store.save(link)
    return link.id


@pytest.fixture
def maria(store: Store) -> Contact:
    """A contact that the server holds, with changes that it does not hold yet."""
    contact = add_contact(store, name="Maria Holm", note="vill ha patrull")
    outbox = Outbox(store)
    for one in outbox.unsent():
        outbox.settle(Settlement(outcomes=(Outcome(one.change.id, "acked", "area:a", 1),)))
    question = Proposal(id="q", field="name", current="Maria Holm", proposed="Maria Holmgren")
    copy = ServerCopy("contact", contact.id, 2, contact.to_document(), proposals=(question,))
    remark = Remark("c", contact.id, 2, "o", "Elin Maria Berg", None, ("name",))
    outbox.settle(Settlement(copies=(copy,), remarks=(remark,)))
    known = store.must_get("contact", contact.id)
    assert isinstance(known, Contact)
    store.save(known.changed(phone="070-174 06 05"), reason="Maria ringde")
    return known


def test_an_erased_person_is_nowhere_in_the_store(store: Store, maria: Contact) -> None:
    Drafts(store).keep(f"contact-{maria.id}", "contact", {"note": "Marias granne"})
    Drafts(store).keep("line", "quick log", {"contacts": [maria.id], "line": "hos Maria"})

    told = erase(store, [maria.id])

    assert told == {"contact": [maria.id]}
    assert "maria" not in everything_in(store)
    assert "070-174" not in everything_in(store)
    assert Search(store).find("maria") == []
    assert Drafts(store).all() == []


def test_the_search_index_keeps_no_word_of_an_erased_person(store: Store, maria: Contact) -> None:
    erase(store, [maria.id])

    terms = store.connections.read().execute("SELECT term FROM search_terms").fetchall()
    pages = store.connections.read().execute("SELECT block FROM search_data").fetchall()
    assert not [term for (term,) in terms if "mari" in term]
    assert not [block for (block,) in pages if b"mari" in block]


def test_what_waited_to_be_sent_about_an_erased_person_is_gone(
    store: Store, maria: Contact
) -> None:
    log_activity(store, ActivityDraft(minutes=40))

    erase(store, [maria.id])

    assert maria.id not in [one.change.record_id for one in Outbox(store).unsent()]
    states = store.connections.read().execute(
        "SELECT state FROM change WHERE record_id = ? ORDER BY number", (maria.id,)
    )
    assert [state for (state,) in states] == ["acked", "gone"]
    assert Outbox(store).unsent()


def test_chain_and_trail_hold_after_an_erasure(store: Store, maria: Contact) -> None:
    log_activity(store, ActivityDraft(minutes=40))

    erase(store, [maria.id])
    log_activity(store, ActivityDraft(minutes=50))

    assert chain.is_whole(store.connections.read())
    assert audit.is_whole(store.connections.read())
    assert examine(store, whole=True)["problems"] == []


def test_a_change_that_was_tampered_with_breaks_the_chain(store: Store, maria: Contact) -> None:
    with store.connections.write() as connection:
        connection.execute("UPDATE change SET new_values = '{}' WHERE number = 2")

    assert examine(store, whole=True)["problems"] == ["chain of changes"]


def test_what_was_written_where_an_erased_activity_was_counted_goes_too(store: Store) -> None:
    draft = ActivityDraft(minutes=40)
    activity = log_activity(store, draft).activities[0]
    link = _counted(store, activity, why_not="Maria ville inte")

    told = erase(store, [activity.id])

    assert told == {"activity": [activity.id], "activity_commitment": [link]}
    assert "maria" not in everything_in(store)
    assert store.get("activity_commitment", link) is not None
    assert chain.is_whole(store.connections.read())


def test_an_erased_record_takes_its_attachments_and_their_contents_along(
    store: Store, tmp_path: Path
) -> None:
    (tmp_path / "note.txt").write_text("Maria ringde", encoding="utf-8")
    activity = log_activity(store, ActivityDraft(minutes=40)).activities[0]
    staged = take_file(store, tmp_path / "note.txt").staged
    attach(store, activity, [staged])
    (attachment,) = store.records("attachment")

    told = erase(store, [activity.id])
    done = pending_acks(store)

    assert told == {"attachment": [attachment.id], "activity": [activity.id]}
    assert set(done) == {activity.id, attachment.id}
    assert "note.txt" not in everything_in(store)
    with opened_blobs(store) as blobs:
        assert blobs.size(staged.sha256) is None
    assert Transfers(store).waiting().up == 0


def test_the_server_is_told_once_no_backup_holds_the_person(
    store: Store, profile: Path, clock: SetClock, maria: Contact
) -> None:
    tidy(store)
    clock.forward(days=1)
    tidy(store)
    erase(store, [maria.id])

    assert pending_acks(store) == [maria.id]

    (left,) = (profile / "backups").iterdir()
    store.close()
    restore(profile_in(profile, clock), left, PASSPHRASE)
    back = reopen(profile, clock)
    assert "maria" not in everything_in(back)
    assert back.count("officer") == 1
    back.close()


def test_the_server_is_told_once(store: Store, maria: Contact) -> None:
    erase(store, [maria.id])

    acked(store, pending_acks(store))
    erase(store, [maria.id])  # heard of again, with the stream pulled anew

    assert pending_acks(store) == []


def test_a_store_kept_aside_holds_the_word_back_until_it_is_dropped(
    store: Store, profile: Path, clock: SetClock, maria: Contact
) -> None:
    tidy(store)
    store.close()
    restore(profile_in(profile, clock), next((profile / "backups").iterdir()), PASSPHRASE)
    back = reopen(profile, clock)
    erase(back, [maria.id])

    assert pending_acks(back) == []
    clock.forward(days=31)
    tidy(back)

    assert pending_acks(back) == [maria.id]
    back.close()


def test_an_erasure_that_fails_half_way_wipes_nothing(store: Store, maria: Contact) -> None:
    def erase_and_stumble() -> None:
        with store.connections.write():
            erase(store, [maria.id])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        erase_and_stumble()

    assert store.get("contact", maria.id) is not None
    assert pending_acks(store) == []
