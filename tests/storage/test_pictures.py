"""Pictures that are taken in: cleaned of what the camera wrote, or refused with words."""

import io
import struct
import subprocess
import sys
import time
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from fieldapp.actions.attachments import attach
from fieldapp.actions.pictures import THUMBNAIL_SIDE
from fieldapp.actions.taking_in import take_file, take_picture
from fieldapp.base.errors import BadInput
from fieldapp.domain.activity import Activity
from fieldapp.domain.attachment import THUMBNAIL_BYTES
from fieldapp.storage.blobs import PIECE_BYTES, opened_blobs
from fieldapp.storage.store import Store
from tests.storage.test_blobs import SECRET, document, logged, photo


def test_what_the_camera_wrote_is_gone_and_offered_once(store: Store, tmp_path: Path) -> None:
    taken = take_file(store, photo(tmp_path / "IMG_0001.jpg"))

    with opened_blobs(store) as blobs:
        content = blobs.whole(taken.staged.sha256)
    kept = Image.open(io.BytesIO(content))
    assert not kept.getexif()
    assert not {"exif", "comment", "xmp", "icc_profile"} & set(kept.info)
    assert b"Sara" not in content
    assert b"from my phone" not in content
    assert taken.offer.point is not None
    assert (taken.offer.point.latitude, taken.offer.point.longitude) == (59.39, 17.93)
    assert taken.offer.taken_at is not None
    assert taken.offer.taken_at.astimezone(UTC) == datetime(2026, 11, 12, 20, 40, 5, tzinfo=UTC)
    assert taken.staged.taken_at is None
    assert taken.staged.point is None


def test_a_photo_taken_sideways_stands_upright(store: Store, tmp_path: Path) -> None:
    taken = take_file(store, photo(tmp_path / "p.jpg", size=(640, 480)))

    assert (taken.staged.width, taken.staged.height) == (480, 640)


def test_the_thumbnail_is_small_and_says_nothing_besides(store: Store, tmp_path: Path) -> None:
    taken = take_file(store, photo(tmp_path / "p.jpg", size=(3000, 2000)))

    thumbnail = Image.open(io.BytesIO(taken.thumbnail))

    assert max(thumbnail.size) == THUMBNAIL_SIDE
    assert len(taken.thumbnail) <= THUMBNAIL_BYTES
    assert not thumbnail.getexif()


def test_a_pasted_picture_is_kept(store: Store) -> None:
    out = io.BytesIO()
    Image.new("RGBA", (60, 40), (200, 0, 0, 128)).save(out, "PNG")

    taken = take_picture(store, out.getvalue())

    assert taken.staged.media_type == "image/png"
    assert taken.staged.file_name == "2026-11-13 13.00.00.png"


def test_a_position_that_was_chosen_goes_to_the_activity(store: Store, tmp_path: Path) -> None:
    activity = logged(store)
    taken = take_file(store, photo(tmp_path / "p.jpg"))

    attach(store, activity, [replace(taken.staged, point=taken.offer.point)])

    placed = store.must_get("activity", activity.id)
    assert isinstance(placed, Activity)
    assert placed.place.point == taken.offer.point
    assert placed.place.text == "Torget"


# What is refused.


def test_a_picture_that_would_swell_beyond_memory_is_refused(store: Store, tmp_path: Path) -> None:
    rows = zlib.compress(bytes(2500 * 20_000))
    head = struct.pack(">IIBBBBB", 20_000, 20_000, 1, 0, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", rows), (b"IEND", b"")]
    bomb = document(tmp_path / "bomb.png", b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, chunks)))

    with pytest.raises(BadInput, match="million pixels"):
        take_file(store, bomb)

    assert bomb.stat().st_size < PIECE_BYTES


def _chunk(named: tuple[bytes, bytes]) -> bytes:
    name, content = named
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("IMG_1.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "Most Compatible"),
        ("cut.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "damaged|cleaned"),
        ("raw.dng", b"whatever a camera calls raw", "cleaned"),
        ("empty.pdf", b"", "empty"),
    ],
)
def test_what_can_not_be_kept_safely_is_refused_with_words(
    store: Store, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    with pytest.raises(BadInput, match=words):
        take_file(store, document(tmp_path / name, content))


def test_several_pictures_in_one_file_are_refused_rather_than_lost(
    store: Store, tmp_path: Path
) -> None:
    pages = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    pages[0].save(tmp_path / "scan.tiff", save_all=True, append_images=pages[1:])

    with pytest.raises(BadInput, match="several pictures in one file"):
        take_file(store, tmp_path / "scan.tiff")


def test_a_file_that_is_gone_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="gone"):
        take_file(store, tmp_path / "away.pdf")


_GROWER = """
import sys
with open(sys.argv[1], "ab", 0) as file:
    for _ in range(3_000_000):
        file.write(b"x")
"""


def test_a_file_that_grows_while_it_is_read_is_read_again_and_then_refused(
    store: Store, tmp_path: Path
) -> None:
    growing = document(tmp_path / "log.txt", SECRET + b"x" * 8_000_000)  # takes a while to read
    before = growing.stat().st_size
    writer = subprocess.Popen(
        [
            sys.executable,
            "-c",
            _GROWER,
            str(growing),
        ]
    )
    try:
        while growing.stat().st_size <= before:
            time.sleep(0.01)  # noqa: TID251  (another process writes)

        with pytest.raises(BadInput, match="changing"):
            take_file(store, growing)
    finally:
        writer.kill()
        writer.wait()
