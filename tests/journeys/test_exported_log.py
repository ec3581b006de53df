"""An exported log: from two laptops and a real server over TLS, checked on a bare machine."""

import json
from pathlib import Path

import openpyxl
import pytest

from fieldapp.actions.completeness import ask_laptops
from fieldapp.actions.export_log import ExportWish, export
from fieldapp.actions.export_stream import StreamWish, export_stream
from fieldapp.base.errors import NotAllowed
from fieldapp.domain.activity import Activity
from tests.journeys.two_laptops import (
    Ekvalla,
    checked,
    ekvalla,
    lines_of,
    made_once,
    nobody_looks,
    run_bare,
    whole_log,
)

__all__ = ["ekvalla", "made_once", "whole_log"]


def test_a_log_is_proven_on_a_machine_that_has_nothing_else(
    whole_log: Path, tmp_path: Path
) -> None:
    done = run_bare(tmp_path, "verify", "--log", str(whole_log))

    assert done.returncode == 0, done.stderr
    proven, _, not_proven = done.stdout.partition("Not proven:")
    assert "is unbroken from its first link to number 4" in proven
    assert "4 of 4 changes are signed by the laptops that made them (2 laptops" in proven
    assert "3 records stand as their last change left them" in proven
    assert "since laptop laptop-leader of Leader exported it" in proven
    assert "That nothing came after number 4" in not_proven
    assert "none of 2 laptops did when it last reported" in not_proven
    assert list(tmp_path.iterdir()) == []


def test_a_program_reads_the_proof_as_json(whole_log: Path, tmp_path: Path) -> None:
    done = run_bare(tmp_path, "verify", "--log", str(whole_log), "--json")

    told = json.loads(done.stdout)
    header = lines_of(whole_log)[0]["header"]
    assert (told["sound"], told["links"], told["signed"], told["records"]) == (True, 4, 4, 3)
    assert told["end"] == header["end"]
    assert set(told["keys"]) == {"laptop-anna", "laptop-leader"}


def test_the_end_is_the_one_that_the_laptops_know(ekvalla: Ekvalla, whole_log: Path) -> None:
    ekvalla.leader.syncs()

    header = lines_of(whole_log)[0]["header"]

    heads = ekvalla.leader.outbox.heads()
    assert heads[header["stream"]].model_dump() == header["end"]
    # The leader's laptop had seen the first two when it exported; all of them after another test.
    assert 2 <= header["known"]["seq"] <= header["end"]["seq"]


def test_persons_stay_out_unless_asked_for_by_name(ekvalla: Ekvalla, tmp_path: Path) -> None:
    file = ekvalla.exports(tmp_path / "log.jsonl", with_records=True)

    proof = checked(file)

    text = file.read_text(encoding="utf-8")
    assert "Maria Holm" not in text
    assert "Anna" not in text
    assert '"salt"' not in text, "with it, what was left out could be guessed"
    assert (proof.counts.records, proof.counts.incomplete) == (0, 3)


def test_what_can_not_be_proven_is_said(ekvalla: Ekvalla, tmp_path: Path) -> None:
    file = ekvalla.exports(tmp_path / "log.jsonl", with_records=True)

    done = run_bare(tmp_path, "verify", "--log", str(file))

    assert done.returncode == 0
    assert "3 records: fields about persons were left out" in done.stdout


def test_the_header_says_who_still_held_work(ekvalla: Ekvalla, tmp_path: Path) -> None:
    header = lines_of(ekvalla.exports(tmp_path / "log.jsonl"))[0]["header"]

    assert header["exporter"]["name"] == "Leader"
    assert header["reported"]["own_unsent"] == 0
    devices = header["reported"]["devices"]
    assert {one["device_id"]: one["unsent"] for one in devices} == {
        "laptop-anna": 0,
        "laptop-leader": 0,
    }


def test_an_area_officer_is_not_told_of_others(ekvalla: Ekvalla, tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"

    export_stream(ekvalla.anna.store, StreamWish(file), nobody_looks)

    assert "devices" not in lines_of(file)[0]["header"]["reported"]
    assert checked(file).counts.links == 4


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl"])
def test_beside_an_export_stands_how_complete_it_is(
    ekvalla: Ekvalla, ending: str, tmp_path: Path
) -> None:
    ekvalla.leader.syncs()
    wish = ExportWish(record_type=Activity, format=ending, out=tmp_path / f"log.{ending}")

    done = export(ekvalla.leader.store, wish, nobody_looks)

    assert done.beside == tmp_path / f"log.{ending}.completeness.txt"
    said = done.beside.read_text(encoding="utf-8-sig")
    area, head = next(
        (name, head)
        for name, head in ekvalla.leader.outbox.heads().items()
        if name.startswith("area:")
    )
    assert f"Fullständig till och med serverns nummer, Area 0114: {head.seq}" in said
    assert head.hash in said
    assert done.completeness["streams"][area] == {"seq": head.seq, "hash": head.hash}


def test_a_workbook_says_how_complete_it_is_on_its_second_sheet(
    ekvalla: Ekvalla, tmp_path: Path
) -> None:
    ekvalla.leader.syncs()
    told = ask_laptops(ekvalla.leader.store)
    out = tmp_path / "log.xlsx"
    wish = ExportWish(record_type=Activity, format="xlsx", out=out, language="en", told=told)

    done = export(ekvalla.leader.store, wish, nobody_looks)

    said = {row[0]: row[1] for row in openpyxl.load_workbook(out)["Completeness"].values}
    assert said["Complete up to the server's number, Area 0114"] == "4"
    assert str(said["Laptop laptop-anna"]).endswith("unsent then: 0")
    assert done.beside is None


def test_only_who_answers_for_others_is_told_of_their_laptops(ekvalla: Ekvalla) -> None:
    with pytest.raises(NotAllowed):
        ask_laptops(ekvalla.anna.store)
