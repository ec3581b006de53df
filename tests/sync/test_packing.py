"""A push that is packed before its head is known says what it would have said."""

import io
import json

import pytest
import zstandard

from fieldapp.storage.outgoing import Outgoing
from fieldapp.sync.packing import COMPRESS_FROM_BYTES, LONG_BYTES, Packed, PushPacking, packed
from fieldapp.wire.messages import Head, PushRequest

HEAD = PushRequest(
    device_id="laptop", changes=(), heads={"org": Head(seq=3, hash="ab" * 32)}, lean=True, unsent=7
)


def change(number: int, words: str) -> Outgoing:
    text = json.dumps({"number": number, "change": {"note": words}}, ensure_ascii=False)
    return Outgoing(number, f"c{number}", "activity", f"r{number}", None, text.encode(), "")


def read(message: Packed) -> dict[str, object]:
    assert message.content is not None
    body = message.content
    if message.headers.get("Content-Encoding") == "zstd":
        body = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(body)).read()
    read: dict[str, object] = json.loads(body)
    return read


@pytest.mark.parametrize("count", [1, 3, 500])
def test_a_push_holds_its_changes_and_its_head(count: int) -> None:
    changes = [change(number, "Pratade med ägaren. " * 20) for number in range(count)]

    message = PushPacking(changes).under(HEAD)

    told = read(message)
    assert told.pop("changes") == [json.loads(one.text) for one in changes]
    assert told == json.loads(HEAD.model_dump_json(exclude_unset=True, exclude={"changes"}))


def test_a_long_push_is_compressed_ahead() -> None:
    changes = [change(number, "Pratade med ägaren. " * 20) for number in range(500)]
    length = sum(len(one.text) for one in changes)

    message = PushPacking(changes).under(HEAD)

    assert length > LONG_BYTES
    assert message.headers["Content-Encoding"] == "zstd"
    assert message.content is not None
    assert len(message.content) < length / 10


def test_what_is_shorter_than_a_line_travels_as_it_is() -> None:
    assert packed(b"{}") == Packed(b"{}", {"Content-Type": "application/json"})
    assert "Content-Encoding" in packed(b"{}" + b" " * COMPRESS_FROM_BYTES).headers


def test_what_has_no_body_says_nothing_of_one() -> None:
    assert packed(None) == Packed(None, {})
