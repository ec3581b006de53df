"""What an export says of how complete it is."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from fieldapp.reports.completeness import HowComplete, StreamEnd, as_values, stated, write_beside
from fieldapp.wire.completeness import Completeness, DeviceReport
from fieldapp.wire.messages import Head

NOON = datetime(2026, 11, 13, 12, 0, tzinfo=UTC)
AREA = StreamEnd("area:1", "Gamla stan", 1042, "ab" * 32)


def report(device: str, unsent: int, hours_ago: float) -> DeviceReport:
    return DeviceReport(
        device_id=device,
        officer_id=f"officer-{device}",
        officer_name="Maria Holm",
        last_seen=NOON - timedelta(hours=hours_ago),
        unsent=unsent,
    )


def server_says(*devices: DeviceReport, seq: int = 1042) -> Completeness:
    return Completeness(
        heads={"area:1": Head(seq=seq, hash="cd" * 32)}, devices=devices, server_time=NOON
    )


def how_complete(told: Completeness | None = None, **values: object) -> HowComplete:
    usual: dict[str, object] = {
        "made_at": NOON,
        "device_id": "mine",
        "server_id": "server-1",
        "synced_at": NOON - timedelta(hours=1),
        "waiting": 2,
        "refused": 0,
        "ends": (AREA,),
        "zone": ZoneInfo("Europe/Stockholm"),
    }
    return HowComplete(**(usual | values), told=told)  # type: ignore[arg-type]


def test_number_hash_and_last_sync_are_stated() -> None:
    lines = dict(stated(how_complete(), "en"))

    assert lines["Complete up to the server's number, Gamla stan"] == "1042"
    assert lines["Chain hash there, Gamla stan"] == "ab" * 32
    assert lines["Last synced with the server"] == "2026-11-13 12:00 CET"
    assert lines["Changes made on this laptop that the server does not have"] == "2"
    assert "was not asked" in lines["Other laptops"]


def test_what_others_held_is_stated_where_the_server_was_asked() -> None:
    told = server_says(report("mine", 5, 0), report("theirs", 3, 30), seq=1050)

    how = how_complete(told)

    lines = dict(stated(how, "en"))
    assert lines["Laptop theirs"] == "2026-11-12 07:00 CET; unsent then: 3"
    assert (how.reported_lately, how.holding, how.newer) == (1, (1, 3), 8)


def test_a_laptop_without_server_says_so() -> None:
    lines = dict(stated(how_complete(server_id="", synced_at=None, ends=()), "sv"))

    assert (lines["Server"], lines["Senast synkad med servern"]) == ("ingen", "aldrig")


def test_no_person_is_named() -> None:
    how = how_complete(server_says(report("theirs", 3, 30)))

    assert "Holm" not in str(stated(how, "sv")) + str(as_values(how))


def test_both_languages_say_the_same_things() -> None:
    how = how_complete(server_says(report("theirs", 3, 30)))

    assert [value for _, value in stated(how, "sv")][:8] == [
        value for _, value in stated(how, "en")
    ][:8]


@pytest.mark.parametrize("name", ["logg.csv", "logg 2025–2026.json"])
def test_the_text_beside_a_table_names_its_file(name: str, tmp_path: Path) -> None:
    beside = write_beside(how_complete(), tmp_path / name, "sv")

    assert beside.name == f"{name}.completeness.txt"
    text = beside.read_bytes().decode("utf-8-sig")
    assert text.startswith(f"Hur fullständig är {name}\r\n")
    assert "1042" in text
