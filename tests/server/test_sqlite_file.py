"""The file that a SQLite server keeps: what is erased is not merely out of sight in it."""

from pathlib import Path

from fieldapp.server.erasing import erase
from tests.server.station import Station


def test_no_byte_of_an_erased_record_is_left_in_the_file(station: Station) -> None:
    doc = station.officer("anna", "0114").keep(note="Karin Lind")

    erase(station.database, doc["id"], "The person asked for it.", station.clock)
    station.database.close()

    assert b"Karin Lind" not in Path(str(station.database.url.database)).read_bytes()
