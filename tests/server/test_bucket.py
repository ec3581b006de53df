"""Contents of attachments lie in a bucket that speaks S3 as they do in a folder."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from moto.server import ThreadedMotoServer

from fieldapp.server.blobs import BlobStore, open_blob_store
from tests.server.running import CODES, Officer, RunningServer
from tests.server.test_tus import CONTENT, SHA256, fetches, uploads

REGION = "eu-north-1"


@pytest.fixture(scope="module")
def storage_service() -> Iterator[str]:
    """Another program that speaks S3; return its address, with one bucket in it."""
    service = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    service.start()
    host, port = service.get_host_and_port()
    address = f"http://{host}:{port}"
    httpx.put(f"{address}/fieldapp").raise_for_status()
    yield address
    service.stop()


@pytest.fixture
def environment(storage_service: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    settings = {
        "AWS_ACCESS_KEY_ID": "laptops",
        "AWS_SECRET_ACCESS_KEY": "only for tests",
        "AWS_REGION": REGION,
        "AWS_ENDPOINT_URL": storage_service,
        "AWS_ALLOW_HTTP": "true",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    return settings


@pytest.fixture
def bucket(environment: dict[str, str]) -> BlobStore:
    return open_blob_store("s3://fieldapp/attachments")


def test_pieces_become_a_content_that_is_read_by_ranges(bucket: BlobStore) -> None:
    half = len(CONTENT) // 2
    names = [bucket.put_piece("upload", part) for part in (CONTENT[:half], CONTENT[half:])]

    aside, found = bucket.join("upload", names)
    bucket.keep(aside, found)

    assert found == SHA256
    assert bucket.has(SHA256)
    assert b"".join(bucket.read(SHA256, 1000, 2_000_000)) == CONTENT[1000:2_000_000]


def test_what_is_dropped_is_gone_and_can_be_dropped_again(bucket: BlobStore) -> None:
    name = bucket.put_piece("other", b"once")
    aside, found = bucket.join("other", [name])
    bucket.keep(aside, found)

    bucket.drop_pieces("other", [name])
    bucket.drop(found)
    bucket.drop(found)

    assert found == hashlib.sha256(b"once").hexdigest()
    assert not bucket.has(found)


def test_a_laptop_sends_to_a_server_with_a_bucket_and_fetches_it_again(
    environment: dict[str, str], tmp_path: Path
) -> None:
    server = RunningServer(tmp_path, bucket="s3://fieldapp/server", environment=environment)
    for code in CODES:
        server.add_area(code, code)
    server.add_user("anna")
    server.start()
    officer = Officer(server, "anna", "laptop-anna")

    record_id = uploads(officer)
    answer = fetches(officer, record_id)
    officer.client.close()
    server.stop()

    assert answer.content == CONTENT
    assert not server.attachments.exists()
