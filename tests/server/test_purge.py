"""Personal data goes when its time is over, and every laptop hears of it."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from fieldapp.base.ids import new_id
from fieldapp.domain.vocabulary import Role
from fieldapp.server import accounts
from fieldapp.server.access import Caller
from fieldapp.server.database import Database
from fieldapp.server.pull import history, pull
from fieldapp.server.purge import purge
from fieldapp.server.push import push
from fieldapp.server.signin import Passwords, caller_with, enrol
from fieldapp.wire.messages import Change, Document, EnrolRequest, PullReply, PushReply, Update
from tests.server.making import FixedClock, Laptop, creating, document, patching, standing

LAST_DAY = datetime(2027, 12, 31, 12, tzinfo=UTC)
DAY_AFTER = datetime(2028, 1, 1, 12, tzinfo=UTC)


class Station:
    """An area with one officer, over a database in this process."""

    def __init__(self, database: Database, clock: FixedClock) -> None:
        self.database, self.clock, self.laptop = database, clock, Laptop("laptop-1")
        self.area_id = accounts.add_area(database, "0114", "Rinkeby", clock)
        accounts.add_user(database, "anna", "Anna", Role.AREA_OFFICER, ["0114"], "x", clock=clock)
        request = EnrolRequest(user="anna", password="x", device_id="laptop-1")
        self.token = enrol(database, Passwords(), request, clock.now()).token

    @property
    def caller(self) -> Caller:
        return caller_with(self.database, self.token, self.clock.now())

    def keep(self, record_type: str, **values: Any) -> Document:
        author = self.caller.officer_id
        doc = document(record_type, author=author, area_id=self.area_id, **values)
        assert self.push(creating(doc, record_type)).receipts[0].verdict == "applied"
        return doc

    def push(self, *changes: Change) -> PushReply:
        body = json.dumps(self.laptop.push_of(*changes)).encode()
        caller = self.caller
        with self.database.writing() as connection:
            answer = push(connection, caller, body, self.clock, new_id).told()
        return PushReply.model_validate_json(answer)

    def update_of(self, doc: Document) -> Update:
        answer = pull(self.database, self.caller, b'{"device_id": "laptop-1"}', self.clock)
        reply = PullReply.model_validate_json(answer)
        return next(each for each in reply.updates if each.record_id == doc["id"])

    def rows(self, sql: str) -> list[Any]:
        with self.database.reading() as connection:
            return list(connection.exec_driver_sql(sql))


@pytest.fixture
def station(database: Database, clock: FixedClock) -> Station:
    return Station(database, clock)


def test_on_the_last_day_everything_is_still_there(station: Station) -> None:
    doc = station.keep("activity", note="Talade med Karin.")

    assert purge(station.database, LAST_DAY, new_id) == 0
    assert station.update_of(doc).doc == doc


def test_the_day_after_the_words_about_people_are_blank_and_the_count_stays(
    station: Station,
) -> None:
    doc = station.keep("activity", note="Talade med Karin.", minutes=45)
    station.clock.moment = DAY_AFTER

    purge(station.database, DAY_AFTER, new_id)
    update = station.update_of(doc)

    assert update.doc == doc | {"note": ""}
    assert (update.rev, update.by, update.fields) == (2, "", ("note",))


def test_an_own_record_goes_a_year_after_the_day(station: Station) -> None:
    doc = station.keep("activity", note="Talade med Karin.", shared="own")

    purge(station.database, datetime(2027, 3, 6, 12, tzinfo=UTC), new_id)

    assert station.update_of(doc).doc == doc | {"note": ""}


def test_a_contact_is_erased_whole_and_never_comes_back(station: Station) -> None:
    doc = station.keep("contact")
    station.clock.moment = DAY_AFTER

    purge(station.database, DAY_AFTER, new_id)
    update = station.update_of(doc)
    again = station.push(creating(doc, "contact")).receipts[0]

    assert (update.state, update.doc) == ("erased", None)
    assert again.problem
    assert again.problem.type == "erased"
    assert station.rows("SELECT doc FROM record WHERE type = 'contact'") == [("{}",)]


def test_deleted_records_are_purged_as_well(station: Station) -> None:
    doc = station.keep("activity", note="Talade med Karin.")
    station.rows("SELECT 1")
    with station.database.writing() as connection:
        connection.exec_driver_sql("UPDATE record SET state = 'deleted'")

    assert purge(station.database, DAY_AFTER, new_id) == 1
    assert station.update_of(doc).state == "deleted"


def test_questions_about_what_was_purged_go_with_it(station: Station) -> None:
    doc = station.keep("activity", note="Talade med Karin.")
    seen = standing("activity", **doc | {"author": doc["author_id"], "note": "Tidigare."})
    station.push(patching(seen, note="Talade med Pelle."))
    assert station.update_of(doc).proposals

    purge(station.database, DAY_AFTER, new_id)

    assert station.update_of(doc).proposals == ()
    assert station.rows("SELECT * FROM proposal") == []


def test_the_log_of_purges_tells_which_fields_and_no_content(station: Station) -> None:
    doc = station.keep("activity", note="Talade med Karin.", seen="Karin.")

    purge(station.database, DAY_AFTER, new_id)

    rows = station.rows("SELECT record_id, record_type, fields FROM purge_log")
    assert rows == [(doc["id"], "activity", '["note", "seen"]')]


def test_no_trace_of_the_words_is_left_in_the_database(
    station: Station, database: Database
) -> None:
    station.keep("activity", note="Talade med Karin.")

    purge(database, DAY_AFTER, new_id)

    for table in ("record", "change", "proposal", "dead_letter", "held", "purge_log"):
        assert "Karin" not in str(station.rows(f"SELECT * FROM {table}"))


def test_the_history_shows_that_the_server_did_it(station: Station) -> None:
    doc = station.keep("activity", note="Talade med Karin.")

    purge(station.database, DAY_AFTER, new_id)

    entries = history(station.database, station.caller, doc["id"]).entries
    assert [(each.by_name, each.fields) for each in entries] == [("Anna", ()), ("", ("note",))]


def test_purging_twice_changes_nothing_more(station: Station) -> None:
    station.keep("activity", note="Talade med Karin.")
    purge(station.database, DAY_AFTER, new_id)

    assert purge(station.database, DAY_AFTER, new_id) == 0
