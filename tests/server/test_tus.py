"""Contents of attachments on the server: sent in parts, checked, stored once, told to nobody else."""

import base64
import hashlib
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from fieldapp.base.clock import SystemClock
from fieldapp.domain.vocabulary import Role
from fieldapp.server import tables
from fieldapp.server.attachments import collect
from fieldapp.server.blobs import open_blob_store
from tests.server.conftest import Enrol
from tests.server.making import creating, document
from tests.server.running import Officer, RunningServer

CONTENT = bytes(range(256)) * 12_000
SHA256 = hashlib.sha256(CONTENT).hexdigest()
TUS = {"Tus-Resumable": "1.0.0"}


def attached(officer: Officer, content: bytes = CONTENT, shared: str = "all") -> str:
    """Log an activity with an attachment; return the attachment's id."""
    area = officer.enrolled["area_ids"][0]
    common = {"author": officer.officer_id, "area_id": area, "shared": shared}
    activity = document(**common)
    attachment = document(
        "attachment",
        **common,
        record_type="activity",
        record_id=activity["id"],
        file_name="bild.jpg",
        media_type="image/jpeg",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    receipts = officer.push(creating(activity), creating(attachment, "attachment"))
    assert [one["verdict"] for one in receipts] == ["applied", "applied"]
    return str(attachment["id"])


def begins(officer: Officer, record_id: str, sha256: str = SHA256, length: int = -1) -> Any:
    pairs = {"record": record_id, "sha256": sha256}
    said = ",".join(f"{k} {base64.b64encode(v.encode()).decode()}" for k, v in pairs.items())
    length = len(CONTENT) if length < 0 else length
    headers = {**TUS, "Upload-Length": str(length), "Upload-Metadata": said}
    return officer.client.post("/v1/uploads", headers=headers)


def sends(officer: Officer, where: str, offset: int, content: bytes) -> httpx.Response:
    headers = {
        **TUS,
        "Upload-Offset": str(offset),
        "Content-Type": "application/offset+octet-stream",
    }
    return officer.client.patch(where, headers=headers, content=content)


def uploads(officer: Officer, content: bytes = CONTENT, shared: str = "all") -> str:
    """Attach a content and send it; return the attachment's id."""
    record_id = attached(officer, content, shared)
    begun = begins(officer, record_id, hashlib.sha256(content).hexdigest(), len(content))
    sent = sends(officer, begun.headers["location"], 0, content)
    assert sent.headers["upload-sha256"] == hashlib.sha256(content).hexdigest()
    return record_id


def fetches(officer: Officer, record_id: str, **headers: str) -> httpx.Response:
    return officer.client.get(f"/v1/attachments/{record_id}/content", headers=headers)


def stored(server: RunningServer) -> list[Path]:
    return [
        path
        for path in server.attachments.rglob("*")
        if path.is_file() and path.parent.parent.name == "blobs"
    ]


def test_what_is_sent_in_parts_is_acknowledged_by_its_hash(enrol: Enrol) -> None:
    anna = enrol("anna")
    begun = begins(anna, attached(anna))
    where, half = begun.headers["location"], len(CONTENT) // 2

    first = sends(anna, where, 0, CONTENT[:half])
    asked = anna.client.head(where, headers=TUS)
    second = sends(anna, where, half, CONTENT[half:])

    assert begun.status_code == 201
    assert "upload-sha256" not in first.headers
    assert asked.headers["upload-offset"] == str(half)
    assert asked.headers["cache-control"] == "no-store"
    assert second.status_code == 204
    assert second.headers["upload-sha256"] == SHA256


def test_a_part_that_is_not_the_next_one_is_refused(enrol: Enrol) -> None:
    anna = enrol("anna")
    where = begins(anna, attached(anna)).headers["location"]
    sends(anna, where, 0, CONTENT[:1000])

    again = sends(anna, where, 0, CONTENT[:1000])
    ahead = sends(anna, where, 5000, CONTENT[5000:])

    assert (again.status_code, ahead.status_code) == (409, 409)
    assert anna.client.head(where, headers=TUS).headers["upload-offset"] == "1000"


def test_content_of_another_hash_is_refused_and_forgotten(enrol: Enrol) -> None:
    anna = enrol("anna")
    record_id = attached(anna)
    where = begins(anna, record_id).headers["location"]

    wrong = sends(anna, where, 0, CONTENT[::-1])

    assert wrong.status_code == 460
    assert wrong.headers["content-type"] == "application/problem+json"
    assert anna.client.head(where, headers=TUS).status_code == 404
    assert fetches(anna, record_id).status_code == 404


def test_more_than_was_announced_is_refused(enrol: Enrol) -> None:
    anna = enrol("anna")
    where = begins(anna, attached(anna)).headers["location"]

    assert sends(anna, where, 0, CONTENT + b"more").status_code == 413


def test_an_upload_is_nobody_elses(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    where = begins(anna, attached(anna)).headers["location"]

    assert bo.client.head(where, headers=TUS).status_code == 404
    assert sends(bo, where, 0, CONTENT).status_code == 404


def test_what_is_begun_twice_goes_on_where_it_was(enrol: Enrol) -> None:
    anna = enrol("anna")
    record_id = attached(anna)
    where = begins(anna, record_id).headers["location"]
    sends(anna, where, 0, CONTENT[:1000])

    again = begins(anna, record_id)

    assert again.headers["location"] == where
    assert again.headers["upload-offset"] == "1000"


@pytest.mark.parametrize(
    ("header", "value"),
    [("Upload-Length", "-1"), ("Upload-Length", "many"), ("Upload-Metadata", "record é")],
)
def test_a_beginning_that_is_not_understood_is_refused(
    enrol: Enrol, header: str, value: str
) -> None:
    anna = enrol("anna")
    headers = {**TUS, "Upload-Length": "5", "Upload-Metadata": "record YQ==", header: value}

    answer = anna.client.post(
        "/v1/uploads", headers=[(name.encode(), text.encode()) for name, text in headers.items()]
    )

    assert answer.status_code == 400


def test_a_colleague_who_sees_the_record_gets_the_content(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    record_id = uploads(anna)

    got = fetches(bo, record_id)

    assert got.content == CONTENT
    assert got.headers["etag"] == f'"{SHA256}"'
    assert got.headers["cache-control"] == "no-store"


def test_a_download_goes_on_where_it_was_cut(enrol: Enrol) -> None:
    anna = enrol("anna")
    record_id = uploads(anna)

    rest = fetches(anna, record_id, **{"Range": "bytes=1000-", "If-Range": f'"{SHA256}"'})
    other = fetches(anna, record_id, **{"Range": "bytes=1000-", "If-Range": '"another"'})
    beyond = fetches(anna, record_id, Range=f"bytes={len(CONTENT)}-")

    assert (rest.status_code, rest.content) == (206, CONTENT[1000:])
    assert rest.headers["content-range"] == f"bytes 1000-{len(CONTENT) - 1}/{len(CONTENT)}"
    assert (other.status_code, other.content) == (200, CONTENT)
    assert beyond.status_code == 416


# The oracle stays closed.


def test_who_only_knows_a_hash_learns_nothing_of_it(enrol: Enrol) -> None:
    anna, spy = enrol("anna"), enrol("spy", Role.AREA_OFFICER, "0115")
    uploads(anna)

    begun = begins(spy, attached(spy))

    assert begun.status_code == 201
    assert begun.headers["upload-offset"] == "0"
    assert "upload-sha256" not in begun.headers


def test_who_only_knows_a_hash_gets_no_content(enrol: Enrol) -> None:
    anna, spy = enrol("anna"), enrol("spy", Role.AREA_OFFICER, "0115")
    record_id = uploads(anna)
    claimed = attached(spy)

    assert fetches(spy, claimed).status_code == 404
    assert fetches(spy, record_id).status_code == 404
    assert fetches(spy, record_id).json() == fetches(spy, "no-such-record").json()


def test_a_record_of_ones_own_is_nobody_elses(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    record_id = uploads(anna, b"only mine", shared="own")

    assert fetches(anna, record_id).status_code == 200
    assert fetches(bo, record_id).status_code == 404


def test_an_attachment_of_what_one_may_not_see_is_not_given(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    own = document(author=anna.officer_id, area_id=anna.enrolled["area_ids"][0], shared="own")
    open_to_all = document(
        "attachment",
        author=anna.officer_id,
        area_id=anna.enrolled["area_ids"][0],
        record_type="activity",
        record_id=own["id"],
        file_name="a",
        media_type="image/jpeg",
        size=len(CONTENT),
        sha256=SHA256,
    )
    anna.push(creating(own), creating(open_to_all, "attachment"))
    begun = begins(anna, open_to_all["id"])
    if "upload-sha256" not in begun.headers:
        sends(anna, begun.headers["location"], 0, CONTENT)

    assert fetches(anna, open_to_all["id"]).status_code == 200
    assert fetches(bo, open_to_all["id"]).status_code == 404


def test_no_upload_without_a_record_that_names_the_content(enrol: Enrol) -> None:
    anna = enrol("anna")
    record_id = attached(anna)

    for asked in (
        begins(anna, "no-such-record"),
        begins(anna, record_id, hashlib.sha256(b"other").hexdigest()),
        begins(anna, record_id, length=5),
    ):
        assert asked.status_code == 404


# Once, and no longer than needed.


def test_the_same_file_from_five_laptops_is_stored_once(running_server: RunningServer) -> None:
    officers = []
    for number in range(5):
        running_server.add_user(f"officer{number}", Role.AREA_OFFICER, "0114")
        officers.append(Officer(running_server, f"officer{number}", f"laptop-{number}"))

    uploads(officers[0])
    begun = [begins(officer, attached(officer)) for officer in officers[1:]]

    assert all(one.headers["upload-sha256"] == SHA256 for one in begun)
    assert len(stored(running_server)) == 1
    for officer in officers:
        officer.client.close()


def test_what_expired_on_its_way_and_what_no_record_has_is_removed(
    running_server: RunningServer, anna: Officer
) -> None:
    uploads(anna)
    begun = begins(
        anna, attached(anna, b"unfinished"), hashlib.sha256(b"unfinished").hexdigest(), 10
    )
    sends(anna, begun.headers["location"], 0, b"unfin")
    database = running_server.open_database()
    blobs = open_blob_store(str(running_server.attachments))
    with database.writing() as connection:
        connection.execute(tables.record.update().values(state="erased"))

    early = collect(database, blobs, SystemClock().now())
    late = collect(database, blobs, SystemClock().now() + timedelta(days=8))

    assert (early, late) == (0, 1)
    assert not [path for path in stored(running_server) if path.is_file()]
    assert not list((running_server.attachments / "pieces").glob("*/*"))
    assert anna.client.head(begun.headers["location"], headers=TUS).status_code == 404
    database.close()


def test_a_killed_server_still_has_what_it_acknowledged(
    running_server: RunningServer, anna: Officer
) -> None:
    record_id = uploads(anna)
    begun = begins(anna, attached(anna, b"half sent"), hashlib.sha256(b"half sent").hexdigest(), 9)
    sends(anna, begun.headers["location"], 0, b"half")

    running_server.kill()
    running_server.start()
    asked = anna.client.head(begun.headers["location"], headers=TUS)

    assert fetches(anna, record_id).content == CONTENT
    assert asked.headers["upload-offset"] == "4"
