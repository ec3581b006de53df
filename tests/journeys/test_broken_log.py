"""Whatever was done to an exported log is found, and said with the number where it begins."""

import base64
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fieldapp.actions.verify_log import NotALog
from fieldapp.wire.exported_log import sealed
from fieldapp.wire.proving import LogBroken
from tests.journeys.two_laptops import (
    Lines,
    checked,
    ekvalla,
    lines_of,
    made_once,
    run_bare,
    where,
    whole_log,
    written,
)

__all__ = ["ekvalla", "made_once", "whole_log"]


def doubled(lines: Lines) -> None:
    lines.insert(where(lines, "link", 1), lines[where(lines, "link", 1)])


def left_out(lines: Lines) -> None:
    del lines[where(lines, "link", 2)]


def swapped(lines: Lines) -> None:
    one, other = where(lines, "link", 0), where(lines, "link", 1)
    lines[one], lines[other] = lines[other], lines[one]


def edited(field: str, value: str) -> Callable[[Lines], None]:
    def edit(lines: Lines) -> None:
        lines[where(lines, "link", 2)]["link"][field] = value

    return edit


def moved_in_the_laptops_chain(lines: Lines) -> None:
    lines[where(lines, "link", 3)]["link"]["previous_hash"] = "0" * 64


def forged(lines: Lines) -> None:
    stranger = Ed25519PrivateKey.generate()
    head = lines[where(lines, "head", 1)]["head"]
    head["signature"] = base64.b64encode(stranger.sign(b"anything")).decode()


def altered_record(lines: Lines) -> None:
    lines[where(lines, "record", 1)]["record"]["doc"]["minutes"] = 400


def cut(lines: Lines) -> None:
    del lines[where(lines, "link", 2) :]


def cut_at_the_seal(lines: Lines) -> None:
    del lines[-1]


def shortened(lines: Lines) -> None:
    del lines[where(lines, "link", 3) : -1]


def end_of_another_server(lines: Lines) -> None:
    lines[0]["header"]["end"]["hash"] = hashlib.sha256(b"another").hexdigest()
    lines[0]["header"]["known"] = {"seq": 0, "hash": ""}


def renamed(lines: Lines) -> None:
    lines[where(lines, "link", 2)]["link"]["by_name"] = "Nobody"


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        (doubled, "number 2", "it stands twice"),
        (left_out, "number 3", "the change itself is missing"),
        (swapped, "number 1", "the order was changed"),
        (edited("change_hash", "0" * 64), "number 3", "does not give the hash"),
        (edited("result_hash", "0" * 64), "number 3", "does not give the hash"),
        (edited("verdict", "merged"), "number 3", "does not give the hash"),
        (moved_in_the_laptops_chain, "number 4", "does not follow from the change"),
        (forged, "number 4", "it was forged"),
        (altered_record, "number 3", "it was altered"),
        (cut, "number 3", "the rest was cut off"),
        (cut_at_the_seal, "its end", "the seal is missing"),
        (shortened, "number 4", "the log ends at number 3, and its header says 4"),
        (end_of_another_server, "its end", "the end of another log, or of another server"),
        (renamed, "its seal", "altered after it was exported"),
    ],
)
def test_what_was_done_to_a_log_is_found_and_said(
    change: Callable[[Lines], None], place: str, words: str, whole_log: Path, tmp_path: Path
) -> None:
    lines = lines_of(whole_log)

    change(lines)

    with pytest.raises(LogBroken) as caught:
        checked(written(lines, tmp_path / "log.jsonl"))
    assert caught.value.facts["place"] == place
    assert words in str(caught.value)


def test_a_broken_log_leaves_with_1_and_names_the_number(whole_log: Path, tmp_path: Path) -> None:
    lines = lines_of(whole_log)
    doubled(lines)
    file = written(lines, tmp_path / "log.jsonl")

    spoken = run_bare(tmp_path, "verify", "--log", str(file))
    told = run_bare(tmp_path, "verify", "--log", str(file), "--json")

    assert (spoken.returncode, told.returncode) == (1, 1)
    assert "The log does not hold at number 2: it stands twice." in spoken.stderr
    assert json.loads(told.stdout) == {
        "sound": False,
        "place": "number 2",
        "problem": "it stands twice",
    }


def test_who_alters_a_log_can_not_seal_it_again(whole_log: Path, tmp_path: Path) -> None:
    lines = lines_of(whole_log)
    renamed(lines)
    file = written(lines[:-1], tmp_path / "log.jsonl")
    stranger, seal = Ed25519PrivateKey.generate(), lines[-1]["seal"]
    seal["digest"] = hashlib.sha256(file.read_bytes()).hexdigest()
    signature = stranger.sign(sealed(seal["device_id"], seal["digest"]))
    seal["signature"] = base64.b64encode(signature).decode()

    with pytest.raises(LogBroken, match="not by the laptop's key"):
        checked(written(lines, file))

    own_key = stranger.public_key().public_bytes_raw()
    seal["public_key"] = base64.b64encode(own_key).decode()
    with pytest.raises(LogBroken, match="another key than the laptop's signatures"):
        checked(written(lines, file))


def test_any_byte_that_was_flipped_is_found(whole_log: Path, tmp_path: Path) -> None:
    good, file = whole_log.read_bytes(), tmp_path / "log.jsonl"

    for at in range(0, len(good), 131):
        file.write_bytes(good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :])
        with pytest.raises((LogBroken, NotALog)):
            checked(file)


def test_any_place_where_it_was_cut_is_found(whole_log: Path, tmp_path: Path) -> None:
    good, file = whole_log.read_bytes(), tmp_path / "log.jsonl"

    for length in range(0, len(good) - 1, 131):
        file.write_bytes(good[:length])
        with pytest.raises((LogBroken, NotALog)):
            checked(file)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xd8\xff holiday.jpg",
        b"typ;start;minuter\r\nfotpatrull;2026;40\r\n",
        b'[{"id": "1"}]',
        b'{"header": 3}',
        b'{"header": {"kind": "invoice"}}\n',
        b"[" * 100_000,
    ],
)
def test_another_file_is_told_apart(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "other"
    file.write_bytes(content)

    with pytest.raises(NotALog, match="it does not begin as one"):
        checked(file)


def test_a_log_of_a_newer_program_is_told_apart(whole_log: Path, tmp_path: Path) -> None:
    lines = lines_of(whole_log)
    lines[0]["header"]["version"] = 2

    with pytest.raises(NotALog, match="another version of fieldapp"):
        checked(written(lines, tmp_path / "log.jsonl"))


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)

    done = run_bare(tmp_path, "verify", "--log", str(huge))

    assert done.returncode == 1
    assert "is no exported log" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = run_bare(tmp_path, "verify", "--log", "nowhere.jsonl")

    assert done.returncode == 1
    assert "nowhere.jsonl is no exported log: it can't be read" in done.stderr
