"""Laptops and servers of each released protocol understand those of today.

With FIELDAPP_KEEP_GOLDEN=1 today's exchange is kept in `tests/golden`: to be done once, when a
version with another PROTOCOL is released. What is there is never made anew.
"""

import json
import os
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.testclient import TestClient

from fieldapp.actions.amend import remove
from fieldapp.base.ids import new_id
from fieldapp.domain.vocabulary import Sharing
from fieldapp.server.app import create_app
from fieldapp.server.backup import back_up as back_up_server
from fieldapp.server.backup import restore as restore_server
from fieldapp.server.database import open_database
from fieldapp.server.erasing import erase
from fieldapp.storage.backup import back_up as back_up_laptop
from fieldapp.storage.places import places_in
from fieldapp.storage.proposals import open_proposals
from fieldapp.storage.restoring import restore as restore_laptop
from fieldapp.storage.store import Store
from fieldapp.sync.engine import Engine, SyncReport
from fieldapp.sync.transport import Transport, trust
from fieldapp.wire.messages import PROTOCOL
from tests.server.making import FixedClock
from tests.server.running import RunningServer
from tests.storage.conftest import PASSPHRASE, SetClock, reopen
from tests.sync.conftest import Laptop, MakeLaptop
from tests.sync.golden import (
    EXCHANGES,
    FOLDERS,
    LAPTOP,
    SERVER,
    Played,
    Recording,
    unsaid,
    with_words_of_tomorrow,
)

SHOWN = {"Järntorget", "Parken", "Torget", "Hamnen", "Kajen"}
"""The places of what Sara sees in the end: her own, and Elin's."""


def record(sara: Laptop, elin: Laptop, server: RunningServer, folder: Path) -> None:
    """Write both ends as they stand, then let Sara exchange, and write what was said."""
    torget, parken, bort = (sara.logs(place) for place in ("Torget", "Parken", "Bort"))
    hamnen, kajen, rum = (elin.logs(place) for place in ("Hamnen", "Kajen", "Rum"))
    for laptop in (sara, elin, sara):
        assert laptop.syncs().problem is None
    elin.amends(kajen, minutes=70)
    elin.logs("Järntorget", note="Åäö 🚓")
    gone = elin.logs("Glömd")
    elin.syncs()
    sara.fetches()
    sara.clock.forward(days=1)
    database = server.open_database()
    erase(database, gone.id, "asked for")
    database.close()
    elin.amends(torget, minutes=55, note="Lugnt.")
    elin.amends(hamnen, minutes=10)
    elin.amends(rum, shared=Sharing.OWN)
    elin.syncs()
    sara.amends(torget, minutes=65)
    sara.amends(parken, note="Livligt.")
    remove(sara.store, bort)
    _write(sara, server, folder)


def _write(sara: Laptop, server: RunningServer, folder: Path) -> None:
    folder.mkdir(parents=True)
    places = places_in(sara.store.connections.path.parent, sara.clock)
    back_up_laptop(places, sara.store.connections.key, folder / LAPTOP)
    for number in range(2):  # the second one knows that there is a first one
        backup = back_up_server(server.database_url, folder / f"{number}")
        shutil.move(backup.file, folder / SERVER)
        shutil.rmtree(folder / f"{number}")
    line = Recording(
        httpx.HTTPTransport(verify=trust(sara.store.fact("server")["ca_certificates"]))
    )
    assert exchanged(sara.store, line).problem is None
    kept = {"token": sara.store.fact("server")["token"], "exchanges": line.exchanges}
    text = json.dumps(kept, ensure_ascii=False, indent=1)
    (folder / EXCHANGES).write_text(text + "\n", encoding="utf-8")


def exchanged(store: Store, line: httpx.BaseTransport) -> SyncReport:
    server = store.fact("server")
    transport = Transport(server["url"], token=server["token"], line=line)
    try:
        return Engine(store, transport).run()
    finally:
        transport.close()


@pytest.fixture(params=[*FOLDERS, None], ids=lambda folder: folder.name if folder else "today")
def golden(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """An exchange of each released protocol, and one of today."""
    if request.param is not None:
        return Path(request.param)
    folder = tmp_path / f"protocol_{PROTOCOL}"
    enrolled: MakeLaptop = request.getfixturevalue("officer_with_laptop")
    server: RunningServer = request.getfixturevalue("running_server")
    record(enrolled("sara"), enrolled("elin"), server, folder)
    if "FIELDAPP_KEEP_GOLDEN" in os.environ:
        shutil.copytree(folder, Path(__file__).parents[1] / "golden" / folder.name)
    return folder


def said_in(golden: Path) -> Any:
    return json.loads((golden / EXCHANGES).read_text(encoding="utf-8"))


def brought_back(golden: Path, profile: Path) -> Store:
    """Return Sara's store as it stood before the exchange."""
    clock = SetClock()
    clock.forward(days=1)
    restore_laptop(places_in(profile, clock), golden / LAPTOP, PASSPHRASE)
    return reopen(profile, clock)


def check_exchange(store: Store, line: Played) -> None:
    """Exchange; what stands here then is what the earlier program had."""
    report = exchanged(store, line)
    shown = {one["place"]["text"] for one in store.documents("activity")}
    questions = [(one.field, one.current, one.proposed) for one in open_proposals(store)]
    store.close()
    assert (report.problem, report.waiting, report.needs_you) == (None, 0, 1)
    assert line.left == []
    assert shown == SHOWN
    assert questions == [("minutes", 55, 65)]


def test_todays_laptop_and_the_earlier_server_understand_each_other(
    golden: Path, tmp_path: Path
) -> None:
    store = brought_back(golden, tmp_path / "restored")

    check_exchange(store, Played(said_in(golden)["exchanges"]))


@pytest.mark.parametrize("golden", FOLDERS, ids=lambda folder: folder.name)
def test_a_laptop_passes_over_the_words_of_a_newer_server(golden: Path, tmp_path: Path) -> None:
    store = brought_back(golden, tmp_path / "restored")
    newer = [
        {**one, "answer": with_words_of_tomorrow(one["answer"])}
        for one in said_in(golden)["exchanges"]
    ]

    check_exchange(store, Played(newer))


def test_todays_server_and_the_earlier_laptop_understand_each_other(
    golden: Path, tmp_path: Path
) -> None:
    said = said_in(golden)
    url = f"sqlite:///{tmp_path / 'restored.db'}"
    restore_server(golden / SERVER, url)
    database = open_database(url)
    now = datetime.fromisoformat(said["exchanges"][0]["answer"]["server_time"])
    client = TestClient(create_app(database, FixedClock(now), new_id))

    answers = [
        client.request(
            one["method"],
            one["path"],
            json=one["request"],
            headers={"Authorization": f"Bearer {said['token']}"},
        )
        for one in said["exchanges"]
    ]

    assert [answer.status_code for answer in answers] == [200] * len(answers)
    for one, answer in zip(said["exchanges"], answers, strict=True):
        assert list(unsaid(one["answer"], answer.json())) == []
    client.close()
    database.close()
