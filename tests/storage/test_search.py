"""Search: by the beginnings of words, å ä ö as letters, newest first, persons guarded."""

import pytest

from fieldapp.actions.contacts import add_contact, note_citizen_contact
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType, Channel, ContactType, Sharing
from fieldapp.storage import indexing
from fieldapp.storage.backup import problems_in
from fieldapp.storage.search import Search
from fieldapp.storage.store import Store
from tests.storage.conftest import SetClock


def log(store: Store, note: str, place: str = "Torget") -> str:
    draft = ActivityDraft(
        type=ActivityType.FOOT_PATROL, places=(PlaceRef(text=place),), minutes=30, note=note
    )
    return log_activity(store, draft).activities[0].id


def found(store: Store, text: str) -> list[str]:
    return [hit.record_id for hit in Search(store).find(text)]


def test_words_are_found_by_their_beginning_whatever_the_case(store: Store) -> None:
    activity = log(store, "Belysning trasig vid norra bänkarna")

    assert found(store, "belys") == [activity]
    assert found(store, "BÄNK") == [activity]
    assert found(store, "trasig bänkarna") == [activity]
    assert found(store, "trasig stationen") == []


def test_the_type_is_found_in_both_languages(store: Store) -> None:
    activity = log(store, "")

    assert found(store, "fotpatrull") == [activity]
    assert found(store, "foot patrol") == [activity]


def test_swedish_letters_are_letters_of_their_own_and_other_accents_fall(store: Store) -> None:
    with_ring = log(store, "på ån")
    with_accent = log(store, "Café Solé")

    assert found(store, "ån") == [with_ring]
    assert found(store, "an") == []
    assert found(store, "cafe sole") == [with_accent]


def test_the_newest_come_first(store: Store, clock: SetClock) -> None:
    older = log(store, "mopeder")
    clock.forward(hours=1)
    newer = log(store, "mopeder")

    assert found(store, "mopeder") == [newer, older]


def test_a_slip_of_the_finger_is_forgiven(store: Store) -> None:
    activity = log(store, "skadegörelse", place="Järntorget")

    assert found(store, "järntorgett") == [activity]
    assert found(store, "skadegörlse") == [activity]


def test_a_removed_record_is_not_found(store: Store) -> None:
    activity = log(store, "klotter")

    store.delete(store.must_get("activity", activity))

    assert found(store, "klotter") == []
    entries = store.connections.read().execute("SELECT words FROM entry").fetchall()
    assert not any("klotter" in words for (words,) in entries)


def test_names_of_private_persons_in_shared_records_are_not_searched(store: Store) -> None:
    shared = add_contact(store, name="Maria Holm", function="torghandlare")
    own = add_contact(store, name="Lars Öberg", shared=Sharing.OWN)

    assert found(store, "maria") == []
    assert found(store, "torghandlare") == [shared.id]
    assert found(store, "öberg") == [own.id]


def test_the_server_can_allow_the_search_for_persons(store: Store) -> None:
    shared = add_contact(store, name="Maria Holm")

    store.set_fact("scope", {"search_persons": True})

    assert found(store, "maria") == [shared.id]


def test_a_citizen_contact_is_found_by_its_topic(store: Store) -> None:
    contact = note_citizen_contact(
        store, channel=Channel.STREET, type=ContactType.CONCERN, topic="mopeds", text="kör fort"
    )

    assert found(store, "mopeder gångväg") == [contact.id]


@pytest.mark.parametrize(
    "nasty",
    ['"', "''", "*", "a* OR b", "NEAR(", "words:", "^", "-", "((", "\u202e", "😀", "%", "a AND"],
)
def test_whatever_is_typed_never_fails(store: Store, nasty: str) -> None:
    log(store, f"innan {nasty} efter")

    assert isinstance(found(store, nasty), list)
    assert len(found(store, f"innan {nasty} efter")) <= 1


def test_the_index_can_be_made_anew(store: Store) -> None:
    activity = log(store, "buller")
    with store.connections.write() as connection:
        connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    assert problems_in(store.connections.read()) == ["search index"]

    with store.connections.write() as connection:
        indexing.rebuild(connection)

    assert found(store, "buller") == [activity]
    assert problems_in(store.connections.read()) == []
