"""Exporting a log from a real server: pages, what left, what was erased, and what one may not see."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from fieldapp.actions.contacts import add_contact
from fieldapp.actions.export_stream import StreamWish, export_stream
from fieldapp.actions.verify_log import verify_log
from fieldapp.base.errors import BadInput, ServerAway, SignedOut
from fieldapp.domain.record import Document
from fieldapp.domain.vocabulary import Role
from fieldapp.server.erasing import erase
from fieldapp.wire.proving import LogBroken, Proof
from tests.server.making import creating, document
from tests.server.running import Officer, RunningServer
from tests.sync.conftest import Laptop, MakeLaptop

CONTACT = ("author_id", "name", "phone", "email", "address", "note")


def exported(laptop: Laptop, file: Path, *fields: str, with_records: bool = True) -> Proof:
    """Export the laptop's home area, and verify the file as somebody else does."""
    wish = StreamWish(file, "", with_records, fields, "kommunen", "request 118")
    export_stream(laptop.store, wish, lambda _done, _total: None)
    return verify_log(file, lambda _done, _total: None)


def records_in(file: Path) -> list[Document]:
    lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return [line["record"] for line in lines if "record" in line]


def test_a_log_of_many_pages_is_whole(
    officer_with_laptop: MakeLaptop, running_server: RunningServer, tmp_path: Path
) -> None:
    laptop = officer_with_laptop("leader", Role.GROUP_LEADER)
    running_server.add_user("anna")
    anna = Officer(running_server, "anna", "laptop-anna")
    area = running_server.area_ids["0114"]
    made = [document("activity", author=anna.officer_id, area_id=area) for _ in range(2100)]
    for start in range(0, len(made), 500):
        anna.push(*map(creating, made[start : start + 500]))
    anna.client.close()

    proof = exported(laptop, tmp_path / "log.jsonl", "author_id", "officers", "seen", "judged")

    assert (proof.counts.links, len(records_in(tmp_path / "log.jsonl"))) == (2100, 2100)
    assert proof.unsigned == 2100, "that laptop had no key"


def test_an_erased_record_leaves_a_chain_that_still_proves_itself(
    officer_with_laptop: MakeLaptop, running_server: RunningServer, tmp_path: Path
) -> None:
    anna = officer_with_laptop("anna")
    gone = anna.logs("Torget", note="Maria Holm")
    anna.logs("Skolan")
    anna.syncs()
    with closing(running_server.open_database()) as database:
        erase(database, gone.id, "asked for")

    proof = exported(anna, tmp_path / "log.jsonl", "note")

    assert (proof.counts.links, proof.counts.by_server, proof.counts.signed) == (3, 1, 2)
    assert gone.id not in {one["record_id"] for one in records_in(tmp_path / "log.jsonl")}


def test_a_record_that_left_the_area_leaves_its_links(
    officer_with_laptop: MakeLaptop, running_server: RunningServer, tmp_path: Path
) -> None:
    anna = officer_with_laptop("anna", Role.AREA_OFFICER, "0114", "0115")
    activity = anna.logs("Torget")
    anna.syncs()
    anna.amends(activity, area_id=running_server.area_ids["0115"])
    anna.syncs()

    proof = exported(anna, tmp_path / "log.jsonl")

    assert (proof.counts.links, proof.counts.signed) == (2, 2)
    assert records_in(tmp_path / "log.jsonl") == []


def test_what_the_server_withholds_is_named_and_not_taken_for_forged(
    officer_with_laptop: MakeLaptop, tmp_path: Path
) -> None:
    anna = officer_with_laptop("anna")
    response = officer_with_laptop("response", Role.RESPONSE_OFFICER)
    add_contact(anna.store, name="Lars Öberg", function="handlare")
    anna.syncs()

    proof = exported(response, tmp_path / "log.jsonl", *CONTACT)

    (record,) = records_in(tmp_path / "log.jsonl")
    assert set(record["left_out"]) >= {"name", "phone"}
    assert "Öberg" not in (tmp_path / "log.jsonl").read_text(encoding="utf-8")
    assert (proof.counts.records, proof.counts.incomplete) == (0, 1)
    assert exported(anna, tmp_path / "whole.jsonl", *CONTACT).counts.records == 1


def test_without_a_server_no_file_is_made(
    officer_with_laptop: MakeLaptop, running_server: RunningServer, tmp_path: Path
) -> None:
    anna = officer_with_laptop("anna")
    running_server.stop()

    with pytest.raises(ServerAway):
        exported(anna, tmp_path / "log.jsonl")

    assert not list(tmp_path.glob("*.jsonl"))


def test_a_server_with_another_past_gives_no_file(
    officer_with_laptop: MakeLaptop, running_server: RunningServer, tmp_path: Path
) -> None:
    anna = officer_with_laptop("anna")
    anna.logs("Torget")
    anna.syncs()
    with closing(running_server.open_database()) as database, database.writing() as connection:
        connection.exec_driver_sql("UPDATE change SET verdict = 'merged' WHERE seq = 1")

    with pytest.raises(LogBroken, match="number 1: the exporting laptop had been told"):
        exported(anna, tmp_path / "log.jsonl")

    assert not list(tmp_path.glob("*.jsonl"))


@pytest.mark.parametrize("wrong", [{"area_code": "nowhere"}, {"fields": ("shoe_size",)}])
def test_an_unknown_area_or_field_is_named(
    wrong: dict[str, object], officer_with_laptop: MakeLaptop, tmp_path: Path
) -> None:
    anna = officer_with_laptop("anna")
    wish = StreamWish(tmp_path / "log.jsonl", **wrong)  # type: ignore[arg-type]

    with pytest.raises(BadInput, match=r"nowhere|shoe_size"):
        export_stream(anna.store, wish, lambda _done, _total: None)


def test_a_profile_without_a_server_has_no_log(new_laptop: MakeLaptop, tmp_path: Path) -> None:
    with pytest.raises(SignedOut):
        exported(new_laptop("alone"), tmp_path / "log.jsonl")
